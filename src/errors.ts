/** Every code an answer can carry, with the HTTP status that REST gives it. The table is closed: whatever else goes wrong is INTERNAL_SERVER_ERROR. */
export const ERROR_STATUS = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONSENT_REQUIRED: 403,
  PURPOSE_UNKNOWN: 400,
  REGION_UNAVAILABLE: 503,
  AUDIT_UNAVAILABLE: 503,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  QUERY_TOO_COMPLEX: 400,
  INTERNAL_SERVER_ERROR: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/**
 * An expected failure. `message` is written by us and never holds a caller's value: it reaches clients and logs as it is.
 * `field` names the input at fault, as a path such as `input.nodes.3.topic`; `retryAfter` is in seconds.
 */
export class LetheError extends Error {
  override readonly name = 'LetheError';
  readonly code: ErrorCode;
  readonly field?: string;
  readonly retryAfter?: number;

  constructor(
    code: ErrorCode,
    message: string,
    detail: { field?: string; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: detail.cause });
    this.code = code;
    this.field = detail.field;
    this.retryAfter = detail.retryAfter;
  }
}

/** Refuses an input by the path of its field. */
export function badInput(field: string, message: string): LetheError {
  return new LetheError('BAD_USER_INPUT', message, { field });
}

/** Answers a user or an item that is unknown exactly as one that is not the caller's. */
export function notFound(
  what: 'user' | 'node' | 'suppression' | 'consent' | 'erasure' | 'event' | 'API key' | 'ingestion',
  field?: string,
): LetheError {
  return new LetheError('NOT_FOUND', `no such ${what}`, { field });
}
