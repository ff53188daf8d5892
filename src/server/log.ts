import type { FastifyServerOptions } from 'fastify';

/**
 * What may stand in a log line: ids, codes, counts, durations, and the pattern of a route, never its path, which may hold
 * a user id. Whatever else is handed to the logger as a request, an answer or an error is cut down to that.
 */
export function loggerOptions(
  level: string,
  stream: { write(line: string): void } = gathered(),
): FastifyServerOptions['logger'] {
  return {
    level,
    stream,
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

/** For how long lines are gathered, in milliseconds. */
const GATHER_MS = 20;

/** Lines to standard output, gathered for a moment and written whole: a line per request would be a system call per request. */
function gathered(): { write(line: string): void } {
  let lines = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (lines !== '') process.stdout.write(lines);
    lines = '';
  };
  process.once('exit', flush);
  return {
    write(line) {
      lines += line;
      timer ??= setTimeout(flush, GATHER_MS).unref();
    },
  };
}
