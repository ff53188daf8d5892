import type { FastifyInstance } from 'fastify';

const ALLOWED_HEADERS =
  'authorization, content-type, idempotency-key, x-api-key, x-break-glass-reason, x-purpose, x-session-id, apollo-require-preflight';
/** How long a browser may remember a preflight, in seconds. */
const MAX_AGE = '600';

/** Lets pages of these origins call the server (Fetch standard, CORS protocol). Without any, browsers keep them out. */
export function cors(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  app.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    reply.header('vary', 'origin');
    if (origin !== undefined && origins.includes(origin)) {
      reply
        .header('access-control-allow-origin', origin)
        .header('access-control-expose-headers', 'x-session-id');
      if (request.method === 'OPTIONS') {
        reply
          .code(204)
          .header('access-control-allow-methods', 'GET, POST, DELETE')
          .header('access-control-allow-headers', ALLOWED_HEADERS)
          .header('access-control-max-age', MAX_AGE)
          .send();
        return;
      }
    }
    done();
  });
}
