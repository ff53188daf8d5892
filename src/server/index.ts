import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { openAuthentication } from '../access/authenticate.js';
import { ERROR_STATUS, type ErrorCode, LetheError } from '../errors.js';
import { makeApollo } from '../graphql/apollo.js';
import { extensionsOf, publicError, type ReportUnexpected } from '../graphql/errors.js';
import { compiler } from '../graphql/executor.js';
import { makeSchema } from '../graphql/schema.js';
import type { Deployment } from '../memory/deployment.js';
import { checkpointKeyRoute } from './checkpoint-key.js';
import { cors } from './cors.js';
import { graphiqlFiles } from './graphiql.js';
import { graphqlRoute } from './graphql-route.js';
import { healthRoutes } from './health.js';
import { ingestionEvents } from './ingestion-events.js';
import { loggerOptions } from './log.js';
import { metricsRoute } from './metrics.js';
import { processingRoutes } from './processing.js';
import { openRequest } from './request.js';
import { restRoutes } from './rest.js';
import { BODY_LIMIT, type ServerSettings } from './settings.js';

export interface RunningServer {
  /** Such as `http://127.0.0.1:4000`, with the port that was given. */
  readonly url: string;
  /** Takes no more requests, lets those under way end, then resolves. */
  close(): Promise<void>;
}

/** The longest path parameter: 256 characters of four bytes each, percent-encoded. */
const MAX_PARAM = 256 * 4 * 3;

const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
/** How often a closing server looks for connections that have become idle, in milliseconds. */
const SWEEP_MS = 50;
/** Two years, in seconds (RFC 6797). */
const STRICT_TRANSPORT = 'max-age=63072000';

/** Serves a deployment over HTTP: GraphQL, REST, health. `logStream` takes the log lines, which else go to stdout. */
export async function startServer(
  d: Deployment,
  settings: ServerSettings,
  options: { readonly logStream?: { write(line: string): void } } = {},
): Promise<RunningServer> {
  const app = makeApp(settings, options.logStream);
  const report: ReportUnexpected = (unexpected) => app.log.error(unexpected, 'unexpected error');
  const schema = makeSchema();
  const apollo = makeApollo(schema, compiler(schema), report);
  await apollo.start();
  const authenticate = openAuthentication(d, settings.jwt);
  const open = (request: FastifyRequest, reply: FastifyReply) => openRequest(d, authenticate, request, reply);

  harden(app, settings);
  cors(app, settings.corsOrigins ?? []);
  answerErrors(app, report);
  logRequests(app);
  app.get('/', (_request, reply) => reply.redirect('/graphql'));
  graphqlRoute(app, apollo, open);
  graphiqlFiles(app);
  restRoutes(app, open);
  processingRoutes(app, d, open);
  ingestionEvents(app, d, authenticate);
  healthRoutes(app, d, authenticate);
  checkpointKeyRoute(app, d);
  metricsRoute(app, d, authenticate);

  await app.listen({ port: settings.port, host: settings.host });
  const address = app.server.address();
  const port = address !== null && typeof address === 'object' ? address.port : settings.port;
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  return {
    url: `${settings.tls ? 'https' : 'http'}://${host}:${port}`,
    close: async () => {
      // A connection that was busy when the close began stays open for its next request, unless it is closed once idle.
      const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS);
      try {
        await app.close();
        await apollo.stop();
      } finally {
        clearInterval(sweep);
      }
    },
  };
}

function makeApp(settings: ServerSettings, logStream?: { write(line: string): void }): FastifyInstance {
  const shared = {
    logger: loggerOptions(settings.logLevel ?? 'info', logStream),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestIdHeader: false as const,
    genReqId: () => randomUUID(),
    return503OnClosing: true,
    forceCloseConnections: 'idle' as const,
    routerOptions: { maxParamLength: MAX_PARAM },
    // What a broken request holds may be a key: it is answered and not logged.
    clientErrorHandler: (_error: Error, socket: Socket) => {
      if (socket.writable)
        socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    },
    frameworkErrors: (_error: Error, _request: unknown, reply: FastifyReply) => {
      void reply.code(400).send({ error: { code: 'BAD_USER_INPUT', field: 'url' } });
    },
  };
  if (!settings.tls) return Fastify(shared);
  const https = { ...settings.tls, minVersion: 'TLSv1.2' as const };
  return Fastify({ ...shared, https }) as unknown as FastifyInstance;
}

function harden(app: FastifyInstance, settings: ServerSettings): void {
  const headers = settings.tls
    ? { ...SECURITY_HEADERS, 'strict-transport-security': STRICT_TRANSPORT }
    : SECURITY_HEADERS;
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // Clients that send the content type with every request send it with an empty body too.
    if (body.length === 0) done(null, undefined);
    else parse(request, body as string, done);
  });
}

/** Errors outside GraphQL's own handling, in the shape of the route they belong to. */
function answerErrors(app: FastifyInstance, report: ReportUnexpected): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const { status, shown } = answerTo(error, report);
    request.outcome = shown.code;
    if (request.routeOptions.url === '/graphql') {
      return reply
        .code(status)
        .send({ errors: [{ message: shown.message, extensions: extensionsOf(shown) }] });
    }
    return reply.code(status).send(restError(shown));
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: { code: 'NOT_FOUND' } }));
}

const WRONG_BODY: Readonly<Record<number, string>> = {
  413: `the body is larger than ${BODY_LIMIT} bytes`,
  415: 'a body is application/json',
};

function answerTo(
  error: Error & { statusCode?: number },
  report: ReportUnexpected,
): { status: number; shown: LetheError } {
  const status = error.statusCode;
  if (!(error instanceof LetheError) && status !== undefined && status >= 400 && status < 500) {
    const message = WRONG_BODY[status] ?? 'the body is not valid JSON';
    const field = status === 415 ? 'Content-Type' : 'body';
    return { status, shown: new LetheError('BAD_USER_INPUT', message, { field }) };
  }
  const shown = publicError(error, report);
  return { status: ERROR_STATUS[shown.code], shown };
}

/** What is not there is answered without a word on what was missing: a user, one of somebody else, or a route. */
function restError(error: LetheError): { error: { code: ErrorCode; field?: string; retry_after?: number } } {
  const field = error.code === 'NOT_FOUND' ? undefined : error.field;
  return {
    error: {
      code: error.code,
      ...(field === undefined ? {} : { field }),
      ...(error.retryAfter === undefined ? {} : { retry_after: error.retryAfter }),
    },
  };
}

function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        actor: request.actorId,
        code: request.outcome,
      },
      'request',
    );
    done();
  });
}
