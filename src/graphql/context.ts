import { createHash } from 'node:crypto';
import { LetheError } from '../errors.js';
import type { Call } from '../memory/call.js';
import type { Deployment } from '../memory/deployment.js';
import type { Loaders } from './loaders.js';

/** How many items of nested lists one answer may hold, whatever its cost was estimated at. */
export const MAX_ITEMS = 500_000;

/** What every resolver of one request shares. */
export interface Context {
  readonly deployment: Deployment;
  readonly call: Call;
  readonly loaders: Loaders;
  /** The `Idempotency-Key` header. */
  readonly idempotencyKey?: string;
  readonly budget: Budget;
}

/** Counts the items of an answer: a graph may be far larger than the limits on documents assume. */
export class Budget {
  #left = MAX_ITEMS;

  /** @throws QUERY_TOO_COMPLEX */
  take<T>(items: readonly T[]): readonly T[] {
    this.#left -= items.length;
    if (this.#left < 0)
      throw new LetheError('QUERY_TOO_COMPLEX', `the answer would hold more than ${MAX_ITEMS} items`);
    return items;
  }
}

/**
 * The call of one mutation: with an `Idempotency-Key` it carries what makes a repeat recognisable. `field` is the
 * mutation, `alias` its name in the answer, so that one request may hold several.
 */
export function mutationCall(ctx: Context, field: string, alias: string, args: unknown): Call {
  if (ctx.idempotencyKey === undefined) return ctx.call;
  return {
    ...ctx.call,
    idempotency: {
      key: digest([ctx.call.actor.id, ctx.idempotencyKey, field, alias]),
      request: digest([field, args]),
    },
  };
}

/** SHA-256 of a JSON value, whatever the order of its keys. */
function digest(value: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify(value, sortKeys)).digest();
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
