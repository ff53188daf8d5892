import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../graphql/context.js';
import { withData } from '../graphql/json.js';
import { GRAPHIQL, GRAPHIQL_POLICY } from './graphiql.js';

/** The headers Apollo Server looks at. */
const HEADERS = ['content-type', 'accept', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

/** `/graphql`: the API, and in a browser a page to try it with. */
export function graphqlRoute(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  open: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>,
): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      const search = request.url.slice(request.url.indexOf('?') + 1 || request.url.length);
      if (request.method === 'GET' && search === '' && request.headers.accept?.includes('text/html')) {
        return reply
          .type('text/html; charset=utf-8')
          .header('content-security-policy', GRAPHIQL_POLICY)
          .send(GRAPHIQL);
      }
      const context = await open(request, reply);
      const headers = new HeaderMap();
      for (const name of HEADERS) {
        const value = request.headers[name];
        if (typeof value === 'string') headers.set(name, value);
      }
      const answer = await apollo
        .executeHTTPGraphQLRequest({
          httpGraphQLRequest: { method: request.method, headers, search, body: request.body },
          context: async () => context,
        })
        .finally(context.done);
      for (const [name, value] of answer.headers) reply.header(name, value);
      reply.code(answer.status ?? 200);
      return answer.body.kind === 'complete' ? withData(answer.body.string, context.answer.data) : '';
    },
  });
}
