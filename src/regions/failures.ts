import { LetheError } from '../errors.js';

/** SQLSTATE of a lock or serialization conflict: serialization_failure, deadlock_detected, lock_not_available. */
const CONFLICTS = new Set(['40001', '40P01', '55P03']);
/** Prisma's codes for a database that cannot be reached, or not in time. */
const PRISMA_UNREACHABLE = new Set([
  'P1000',
  'P1001',
  'P1002',
  'P1003',
  'P1008',
  'P1010',
  'P1017',
  'P2024',
  'P2037',
]);
const SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);
/** Class 08 (connection), 57P0x (shutdown, crash, starting up), 53300 (too many connections), 28 (login), 3D000 (no such database). */
const UNREACHABLE = /^(08...|57P0[1-5]|53300|28...|3D000)$/;
/** What pg says without a code. */
const WORDS =
  /connection terminated|timeout exceeded when trying to connect|connection ended|client has encountered a connection error/i;

export type Failure = 'UNREACHABLE' | 'CONFLICT' | 'OTHER';

/** Tells a failure of the database from a failure of the statement: an error of pg, of Prisma, or of Prisma's adapter. */
export function kindOf(error: unknown): Failure {
  for (const one of chain(error)) {
    if (one instanceof LetheError) return 'OTHER';
    for (const code of codes(one)) {
      if (CONFLICTS.has(code) || code === 'P2034') return 'CONFLICT';
      if (SOCKET.has(code) || PRISMA_UNREACHABLE.has(code) || UNREACHABLE.test(code)) return 'UNREACHABLE';
    }
    const text = one as { message?: unknown; originalMessage?: unknown };
    if ([text.message, text.originalMessage].some((words) => typeof words === 'string' && WORDS.test(words)))
      return 'UNREACHABLE';
  }
  return 'OTHER';
}

/** REGION_UNAVAILABLE for a store that cannot be reached, CONFLICT for a lost race; anything else as it is. */
export function translate(error: unknown, region: string): unknown {
  const kind = kindOf(error);
  if (kind === 'UNREACHABLE') return unavailable(region, error);
  if (kind === 'CONFLICT') {
    return new LetheError('CONFLICT', 'another request changed the same user at the same time', {
      retryAfter: 1,
      cause: error,
    });
  }
  return error;
}

export function unavailable(region: string, cause?: unknown): LetheError {
  return new LetheError('REGION_UNAVAILABLE', `a store of region ${region} cannot be reached`, {
    retryAfter: 1,
    cause,
  });
}

function codes(error: object): string[] {
  const { code, originalCode } = error as { code?: unknown; originalCode?: unknown };
  return [code, originalCode].filter((value) => typeof value === 'string');
}

/** The error and all it was made of: `cause`s, the parts of an AggregateError, and Prisma's `meta.driverAdapterError`. */
function* chain(error: unknown, depth = 0): Generator<object> {
  if (typeof error !== 'object' || error === null || depth > 6) return;
  yield error;
  const { cause, errors, meta } = error as {
    cause?: unknown;
    errors?: unknown;
    meta?: { driverAdapterError?: unknown };
  };
  yield* chain(cause, depth + 1);
  yield* chain(meta?.driverAdapterError, depth + 1);
  if (Array.isArray(errors)) for (const part of errors) yield* chain(part, depth + 1);
}
