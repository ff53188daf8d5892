import type { FastifyServerOptions } from 'fastify';

/**
 * What may stand in a log line: ids, codes, counts, durations, and the pattern of a route, never its path, which may hold
 * a user id. Whatever else is handed to the logger as a request, an answer or an error is cut down to that.
 */
export function loggerOptions(
  level: string,
  stream?: { write(line: string): void },
): FastifyServerOptions['logger'] {
  return {
    level,
    ...(stream ? { stream } : {}),
    base: null,
    serializers: {
      req: (request) => ({ id: request.id, method: request.method }),
      res: (reply) => ({ statusCode: reply.statusCode }),
      err: (error: Error & { code?: unknown }) => ({
        type: error.constructor.name,
        message: '',
        stack: '',
        ...(typeof error.code === 'string' && /^[\w-]{1,40}$/.test(error.code) ? { code: error.code } : {}),
      }),
    },
    redact: { paths: ['headers', 'body', 'query', 'params', 'url', 'variables'], remove: true },
  };
}
