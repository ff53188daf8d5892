import { LetheError } from '../errors.js';
import type { MemoryStore, Transaction } from '../regions/region.js';
import { canonical } from './canonical.js';
import type { AuditEvent } from './event.js';
import type { AuditLog } from './log.js';

/** Rows of the outbox that one step of a relay takes. */
const BATCH = 200;

/** Puts events into the outbox: $1 to $3 are the columns of `rowsOf`. */
export const ENQUEUE = `INSERT INTO memory.outbox (id, region, body) SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[])`;

/** Puts events into the outbox in the caller's transaction: they are there if and only if the change they tell of is. One statement. */
export async function enqueue(tx: Transaction, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  const { ids, regions, bodies } = rowsOf(events);
  await tx.$executeRawUnsafe(ENQUEUE, ids, regions, bodies);
}

/** The columns of events in the outbox. */
export const rowsOf = (events: readonly AuditEvent[]) => ({
  ids: events.map((event) => event.id),
  regions: events.map((event) => event.region),
  bodies: events.map(canonical),
});

/**
 * Moves events from the outbox into the log, then deletes them there; answers how many. The log leaves out what it has
 * already, so it does no harm to repeat this after a crash, or in several processes at once.
 * `ids` names the events to move; without it all of them. An event that the log refuses stays and does not hold up the
 * others. @throws LetheError AUDIT_UNAVAILABLE, REGION_UNAVAILABLE
 */
export async function relay(store: MemoryStore, log: AuditLog, ids?: readonly string[]): Promise<number> {
  let moved = 0;
  // Each call passes over the outbox once: what stays behind is met again by the next call only.
  for (let after = '0', more = true; more; ) {
    const rows = await statement<{ id: string; seq: string; body: string }>(
      store,
      `SELECT id, seq, body FROM memory.outbox WHERE seq > $1 AND ($2::uuid[] IS NULL OR id = ANY ($2::uuid[]))
       ORDER BY seq LIMIT ${BATCH}`,
      [after, ids ?? null],
    );
    more = rows.length === BATCH;
    after = rows.at(-1)?.seq ?? after;
    const recorded = await record(log, rows);
    if (recorded.length > 0) await settle(store, recorded);
    moved += recorded.length;
  }
  return moved;
}

/** What `relay` does, for events that the caller has just put into the outbox and still holds: two statements. */
export async function deliver(
  store: MemoryStore,
  log: AuditLog,
  events: readonly AuditEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await log.append(events);
  await settle(
    store,
    events.map((event) => event.id),
  );
}

async function record(log: AuditLog, rows: readonly { id: string; body: string }[]): Promise<string[]> {
  const recorded = await Promise.all(
    rows.map(async ({ id, body }) => {
      try {
        await log.append([JSON.parse(body) as AuditEvent]);
        return id;
      } catch (error) {
        if (error instanceof LetheError && error.code === 'AUDIT_UNAVAILABLE') throw error;
        return undefined;
      }
    }),
  );
  return recorded.filter((id) => id !== undefined);
}

async function settle(store: MemoryStore, ids: readonly string[]): Promise<void> {
  await statement(store, 'DELETE FROM memory.outbox WHERE id = ANY ($1::uuid[])', [ids]);
}

async function statement<R extends object>(
  store: MemoryStore,
  text: string,
  values: unknown[],
): Promise<R[]> {
  try {
    return (await store.pool.query<R>(text, values)).rows;
  } catch (error) {
    throw new LetheError('REGION_UNAVAILABLE', 'the memory store cannot be reached', { cause: error });
  }
}
