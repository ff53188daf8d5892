import type { Pool, QueryConfig } from 'pg';
import { badInput, LetheError } from '../errors.js';
import { type AccountedDisclosures, accountDisclosures, type ExcludedDisclosures } from './accounting.js';
import { canonical, frameOf, leafHash } from './canonical.js';
import type { AuditAction, AuditEvent } from './event.js';
import { findEvents, readEvent } from './find.js';

/** What to look for; conditions that are given must all hold. */
export interface AuditFind {
  /** A pseudonym. */
  readonly subject?: string;
  readonly nodeId?: string;
  readonly sessionId?: string;
  readonly actor?: string;
  readonly actions?: readonly AuditAction[];
  readonly phi?: boolean;
  /** From this time on … */
  readonly from?: Date;
  /** … and before this one. */
  readonly to?: Date;
}

export interface AuditPage {
  readonly events: { readonly event: AuditEvent; readonly cursor: string }[];
  readonly hasNextPage: boolean;
}

/** The append-only log of a region. */
export interface AuditLog {
  /**
   * Durable when it resolves; concurrent calls share one statement (group commit). An event whose id is in the log
   * already is left out. @throws LetheError AUDIT_UNAVAILABLE when the store did not confirm in time: the events may then
   * be in the log or not
   */
  append(events: readonly AuditEvent[]): Promise<void>;
  /** Newest first. `first` is at most 1,000. @throws LetheError BAD_USER_INPUT for an unknown cursor, AUDIT_UNAVAILABLE */
  find(filter: AuditFind, page: { first: number; after?: string }): Promise<AuditPage>;
  /** The disclosures of one person's PHI (a pseudonym), for 45 CFR 164.528. @throws LetheError AUDIT_UNAVAILABLE */
  disclosures(of: {
    subject: string;
    from: Date;
    to: Date;
    excluded: ExcludedDisclosures;
  }): Promise<AccountedDisclosures[]>;
  /** @throws LetheError AUDIT_UNAVAILABLE */
  byId(id: string): Promise<AuditEvent | undefined>;
  /** True when the store answers and its events can be appended to. */
  healthy(): Promise<boolean>;
  /** Waits for appends on their way; later ones are refused. Leaves the pool to whoever made it. */
  close(): Promise<void>;
}

export interface AuditLogOptions {
  /** Milliseconds after which an append that is not confirmed counts as failed. */
  readonly timeout?: number;
  /** Keep the append prepared on each connection: not behind a pooler in transaction mode. Default false. */
  readonly preparedStatements?: boolean;
}

const DEFAULT_TIMEOUT = 5_000;
/** A statement holds at most this many events and, but for a larger single event, node ids: one of many MB delays everybody. */
const MAX_EVENTS = 512;
const MAX_NODE_IDS = 50_000;
const DAY = 24 * 60 * 60 * 1000;
/** Partitions are kept made for this month and the next two. */
const MONTHS_AHEAD = 3;

interface Entry {
  /** Its canonical form without node ids. */
  readonly frame: string;
  readonly hash: Buffer;
  readonly nodeIds: readonly string[];
  readonly settle: (error?: LetheError) => void;
}

/** Opens the log over a pool whose connections have the role `lethe_audit`. */
export function openAuditLog(pool: Pool, options: AuditLogOptions = {}): AuditLog {
  const timeout = options.timeout ?? DEFAULT_TIMEOUT;
  let queue: Entry[] = [];
  let flushing: Promise<void> | undefined;
  let closed = false;

  const ensureMonths = () =>
    pool
      .query('SELECT audit.ensure_months($1::date, $2)', [
        new Date().toISOString().slice(0, 10),
        MONTHS_AHEAD,
      ])
      .then(
        () => undefined,
        // Not made now, made tomorrow: until then the default partitions take what comes.
        () => undefined,
      );
  const months = ensureMonths();
  const timer = setInterval(ensureMonths, DAY);
  timer.unref();

  /** One statement at a time; what comes meanwhile goes with the next. */
  async function flush(): Promise<void> {
    // Requests that arrived together are in one batch, not the first of them alone.
    await new Promise(setImmediate);
    while (queue.length > 0) {
      const batch = queue.splice(0, batchSize(queue));
      const error = await write(batch);
      if (error === 'REFUSED' && batch.length > 1) {
        // One event that the store cannot take must not deny the others their record.
        for (const entry of batch) entry.settle(failure(await write([entry])));
      } else {
        for (const entry of batch) entry.settle(failure(error));
      }
    }
  }

  async function write(batch: readonly Entry[]): Promise<'REFUSED' | 'UNAVAILABLE' | undefined> {
    try {
      const statement: QueryConfig & { query_timeout: number } = {
        name: options.preparedStatements ? 'lethe-audit-append' : undefined,
        text: 'SELECT audit.append($1, $2, $3, $4)',
        values: [
          batch.map((entry) => entry.frame),
          batch.map((entry) => entry.hash),
          `{${batch.flatMap((entry) => entry.nodeIds).join()}}`,
          batch.map((entry) => entry.nodeIds.length),
        ],
        // Ends the connection too, or the pool would run dry of clients that wait for ever.
        query_timeout: timeout,
      };
      await within(timeout, pool.query(statement));
      return undefined;
    } catch (error) {
      // Data exception or integrity violation: the statement was understood, and always fails.
      return /^2[23]/.test(String((error as { code?: unknown }).code)) ? 'REFUSED' : 'UNAVAILABLE';
    }
  }

  function append(events: readonly AuditEvent[]): Promise<void> {
    if (closed) return Promise.reject(unavailable());
    if (events.length === 0) return Promise.resolve();
    // All of them before any is queued: one without a canonical form must not leave the others half on their way.
    const bodies = events.map(canonical);
    return new Promise((resolve, reject) => {
      let open = bodies.length;
      let failed: LetheError | undefined;
      const settle = (error?: LetheError) => {
        failed ??= error;
        if (--open > 0) return;
        if (failed) reject(failed);
        else resolve();
      };
      for (const [i, body] of bodies.entries()) {
        queue.push({ frame: frameOf(body), hash: leafHash(body), nodeIds: events[i]!.nodeIds, settle });
      }
      flushing ??= flush().finally(() => {
        flushing = undefined;
      });
    });
  }

  return {
    append: async (events) => append(events),
    find: (filter, page) => guarded(findEvents(pool, filter, page)),
    disclosures: (of) => guarded(accountDisclosures(pool, of)),
    byId: (id) => guarded(readEvent(pool, id)),
    async healthy() {
      try {
        await within(timeout, pool.query('SELECT 1 FROM audit.leaves LIMIT 1'));
        return true;
      } catch {
        return false;
      }
    },
    async close() {
      closed = true;
      clearInterval(timer);
      await months;
      while (flushing) await flushing;
      queue = [];
    },
  };
}

/** How many entries from the front go into one statement. */
function batchSize(queue: readonly Entry[]): number {
  let size = 0;
  for (let nodeIds = 0; size < queue.length && size < MAX_EVENTS; size++) {
    nodeIds += queue[size]!.nodeIds.length;
    if (size > 0 && nodeIds > MAX_NODE_IDS) break;
  }
  return size;
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unavailable()), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function guarded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof LetheError) throw error;
    // Data exception: a text that PostgreSQL cannot hold, such as one with a NUL.
    if (/^22/.test(String((error as { code?: unknown }).code)))
      throw badInput('filter', 'not a possible value');
    throw new LetheError('AUDIT_UNAVAILABLE', 'the audit store does not answer', { cause: error });
  }
}

function failure(outcome: 'REFUSED' | 'UNAVAILABLE' | undefined): LetheError | undefined {
  if (outcome === undefined) return undefined;
  return outcome === 'UNAVAILABLE'
    ? unavailable()
    : new LetheError('INTERNAL_SERVER_ERROR', 'the audit store refused an event');
}

function unavailable(): LetheError {
  return new LetheError('AUDIT_UNAVAILABLE', 'the access could not be recorded, so nothing is answered');
}
