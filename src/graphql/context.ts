import { LetheError } from '../errors.js';
import type { Call } from '../memory/call.js';
import type { Deployment } from '../memory/deployment.js';
import type { Loaders } from './loaders.js';

/**
 * How many nodes, edges and sources one answer may hold, each as often as it stands there, whatever the cost was estimated
 * at. Room for a whole typed export of 10,000 nodes with their edges and sources; at some 15 µs each, half a second.
 */
export const MAX_ITEMS = 50_000;

/** What every resolver of one request shares. */
export interface Context {
  readonly deployment: Deployment;
  readonly call: Call;
  readonly loaders: Loaders;
  /** The `Idempotency-Key` header. */
  readonly idempotencyKey?: string;
  readonly budget: Budget;
  /** The data of the answer as JSON, once they are put together: see `withData`. */
  readonly answer: { data?: Buffer };
  /** All work on the request has ended. */
  readonly done: () => void;
}

/** Counts the items of an answer: a graph may be far larger than the limits on documents assume. */
export class Budget {
  #left = MAX_ITEMS;

  /** Makes a list, unless there is no room for it. @throws QUERY_TOO_COMPLEX */
  list<T>(make: () => readonly T[]): readonly T[] {
    this.#count(0);
    const items = make();
    this.#count(items.length);
    return items;
  }

  /** As `list`, for a field that answers one item. @throws QUERY_TOO_COMPLEX */
  one<T>(make: () => T): T {
    this.#count(1);
    return make();
  }

  #count(items: number): void {
    this.#left -= items;
    if (this.#left < 0)
      throw new LetheError('QUERY_TOO_COMPLEX', `the answer would hold more than ${MAX_ITEMS} items`);
  }
}

/**
 * The call of one mutation: with an `Idempotency-Key` it carries what makes a repeat recognisable. `field` is the
 * mutation, `alias` its name in the answer, so that one request may hold several.
 */
export function mutationCall(ctx: Context, field: string, alias: string, args: unknown): Call {
  if (ctx.idempotencyKey === undefined) return ctx.call;
  // A plain hash of what was asked would let whoever reads the database try what it may have been.
  const { vault } = ctx.deployment.regions.home;
  const mac = (value: unknown) => vault.mac('idempotency', JSON.stringify(value, sortKeys));
  return {
    ...ctx.call,
    idempotency: {
      key: mac([ctx.call.actor.id, ctx.idempotencyKey, field, alias]),
      request: mac([field, args]),
    },
  };
}

/** One text for one value, whatever the order of its keys. */

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
