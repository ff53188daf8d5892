import { badInput } from '../errors.js';
import { isStrongShape } from '../privacy/scrub/index.js';
import type { Millis } from './model.js';

/** Bounds of what one call may carry. Lengths in UTF-16 units. */
export const LIMITS = {
  userId: 256,
  label: 512,
  text: 32_768,
  relation: 128,
  note: 128,
  topic: 512,
  messages: 500,
  messagesText: 1_000_000,
  nodes: 2_000,
  edges: 10_000,
  importNodes: 100_000,
  importEdges: 500_000,
  contextItems: 200,
  query: 4_096,
  filterIds: 500,
  /** Ids and names in any other list. */
  listed: 500,
  /** Active ones of a user: each is looked for in everything that comes in or goes out. */
  suppressions: 200,
  newConsents: 20,
  /** Of a user, withdrawn ones included. */
  consents: 1_000,
} as const;

const SESSION_ID = /^[A-Za-z0-9._:-]{1,128}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(value: string): boolean {
  return UUID.test(value);
}

/** The user id as it is compared: NFC; undefined when no user can have it. */
export function normalUserId(id: string): string | undefined {
  if (id.length === 0 || id.length > 4 * LIMITS.userId || !id.isWellFormed()) return undefined;
  const normal = id.normalize('NFC');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return [...normal].length <= LIMITS.userId && !/[\u0000-\u001f\u007f-\u009f]/.test(normal)
    ? normal
    : undefined;
}

/** A text as the caller gave it, or a refusal that names the field. */
export function text(value: string, field: string, max: number): string {
  if (value.length > max) throw badInput(field, `longer than ${max} characters`);
  if (!value.isWellFormed()) throw badInput(field, 'not well-formed Unicode: it holds a lone surrogate');
  if (value.includes('\u0000')) throw badInput(field, 'it holds the character NUL');
  return value;
}

/** A text that must say something. */
export function someText(value: string, field: string, max: number): string {
  if (text(value, field, max).trim() === '') throw badInput(field, 'it is empty');
  return value;
}

/** An id the application gives a session or a message. A number that should not be kept at all is refused: ids are kept as they are. */
export function applicationId(value: string, field: string): string {
  if (!SESSION_ID.test(value)) throw badInput(field, 'must be 1-128 characters of A-Z a-z 0-9 . _ : -');
  if (isStrongShape(value)) throw badInput(field, 'has the shape of a social security or card number');
  return value;
}

/** The session of a read or an erasure, which is never refused for what it looks like: the log gets another word for it. */
export function sessionOf(value: string, field: string): string {
  if (!SESSION_ID.test(value)) throw badInput(field, 'must be 1-128 characters of A-Z a-z 0-9 . _ : -');
  return isStrongShape(value) ? 'redacted' : value;
}

export function fraction(value: number, field: string): number {
  if (!Number.isFinite(value) || value < 0 || value > 1)
    throw badInput(field, 'must be a number from 0 to 1');
  return value;
}

export function weight(value: number, field: string): number {
  if (!Number.isFinite(value) || value < 0) throw badInput(field, 'must be a finite number, 0 or more');
  return value;
}

export function atMost(count: number, max: number, field: string, unit = ''): void {
  if (count > max) throw badInput(field, `more than ${max} ${unit}`.trim());
}

export function pageSize(value: number | null | undefined, field = 'first'): number {
  const size = value ?? 50;
  if (!Number.isInteger(size) || size < 1 || size > 500) throw badInput(field, 'must be 1-500');
  return size;
}

export function inFuture(value: Millis, now: Millis, field: string): Millis {
  if (value <= now) throw badInput(field, 'must lie in the future');
  return value;
}
