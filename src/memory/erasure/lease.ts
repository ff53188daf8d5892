import { randomUUID } from 'node:crypto';
import { LetheError } from '../../errors.js';
import type { Region } from '../../regions/region.js';
import type { InFlight } from './in-flight.js';

/** Between two renewals. */
export const RENEW_MS = 5_000;
/** A process that has not renewed for this long, by its own clocks, drops what it keeps and refuses to answer. */
export const FENCE_MS = 15_000;
/**
 * A lease that a watcher has not seen renewed for this long, by its own clock, has ended. Longer than FENCE_MS by what two
 * clocks may drift apart in that time and an event loop may be late.
 */
export const ENDED_MS = 25_000;
/** After a renewal that failed, or while others wait for this process. */
const RETRY_MS = 1_000;
/** Erasures read at once. */
const PAGE = 10_000;

/** Time that has passed: the greater of what a monotonic and the wall clock say, since the first stands still in suspension. */
export interface Clock {
  monotonic(): number;
  wall(): number;
}
export const CLOCK: Clock = { monotonic: () => performance.now(), wall: () => Date.now() };

/** What a process keeps of persons, and how it lets go of it. */
export interface Keeper {
  /** Something of this user was erased (USER: all of it). */
  forget(region: Region, userId: string, scope: string, erasure: string): void;
  forgetAll(region: Region): void;
}

interface LogRow {
  alive: boolean;
  seq: string | null;
  id: string;
  user_id: string;
  scope: string;
}

/**
 * The right of this process to keep and answer what a region holds. It stands in a row that the process renews; with each
 * renewal it reads the erasure log and lets go of whoever was erased. The row says how far it has come: an erasure that
 * all rows have passed is kept by no process.
 *
 * No clock is compared with another machine's. The process counts its FENCE_MS from before it sends a renewal; others count
 * ENDED_MS from when they first saw that renewal (`LeaseWatch`). So a row is given up only after its process has let go.
 */
export class Lease {
  readonly #region: Region;
  readonly #inFlight: InFlight;
  readonly #keeper: Keeper;
  readonly #clock: Clock;
  #id: string | undefined;
  #renewed: { monotonic: number; wall: number } | undefined;
  /** The log has been read, and what was erased forgotten, up to here. */
  #read = 0n;
  /** So far also everything that was under way at the time has ended. */
  #passed = 0n;
  /** And so far the row says so. */
  #told = 0n;
  #renewing: Promise<void> | undefined;
  #lost = 0;
  #closed = false;

  constructor(region: Region, inFlight: InFlight, keeper: Keeper, clock: Clock = CLOCK) {
    this.#region = region;
    this.#inFlight = inFlight;
    this.#keeper = keeper;
    this.#clock = clock;
  }

  /** How often the lease was lost: an answer that began under another number must not leave. */
  get lost(): number {
    this.#held();
    return this.#lost;
  }

  /** Resolves when this process may keep and answer what the region holds. @throws REGION_UNAVAILABLE */
  async hold(): Promise<void> {
    if (!this.#held()) await this.renew();
    if (!this.#held()) throw refused();
  }

  /** True now; false also drops everything. */
  #held(): boolean {
    if (!this.#renewed) return false;
    const { monotonic, wall } = this.#renewed;
    // A wall clock that was set back tells nothing; one that was set forward costs a renewal.
    const passed = Math.max(this.#clock.monotonic() - monotonic, this.#clock.wall() - wall);
    if (passed < FENCE_MS) return true;
    this.#lose();
    return false;
  }

  #lose(): void {
    this.#renewed = undefined;
    this.#lost++;
    this.#keeper.forgetAll(this.#region);
  }

  /** Drops all when the time is up. */
  check(): boolean {
    return this.#held();
  }

  /** Renews the lease, and forgets whoever was erased since. @throws REGION_UNAVAILABLE */
  renew(): Promise<void> {
    this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  async #renew(): Promise<void> {
    if (this.#closed) throw refused();
    for (;;) {
      const begun = { monotonic: this.#clock.monotonic(), wall: this.#clock.wall() };
      const passed = this.#passed;
      const rows = this.#id === undefined ? [] : await this.#statement(RENEW, [this.#id, passed, this.#read]);
      if (rows[0]?.alive !== true) {
        await this.#begin(begun);
        return;
      }
      this.#renewed = begun;
      this.#told = passed;
      const read = rows.filter((row) => row.seq !== null);
      if (read.length === 0) return;
      this.#forget(read);
      if (read.length < PAGE) return;
    }
  }

  /** A first lease, or another after others gave the last one up: nothing is kept that an erasure so far could concern. */
  async #begin(begun: { monotonic: number; wall: number }): Promise<void> {
    if (this.#id !== undefined) this.#lose();
    const id = randomUUID();
    const [row] = await this.#statement(BEGIN, [id, this.#passed]);
    this.#id = id;
    this.#told = this.#passed;
    this.#renewed = begun;
    this.#read = BigInt(row?.seq ?? 0);
    this.#afterThis(this.#read);
  }

  #forget(rows: readonly LogRow[]): void {
    const forget = () => {
      for (const row of rows) this.#keeper.forget(this.#region, row.user_id, row.scope, row.id);
    };
    forget();
    this.#read = BigInt(rows.at(-1)!.seq!);
    // What was under way may have kept it once more.
    this.#afterThis(this.#read, forget);
  }

  #afterThis(seq: bigint, then: () => void = () => {}): void {
    void this.#inFlight.ended().then(() => {
      then();
      if (seq > this.#passed) this.#passed = seq;
    });
  }

  /** True while the row tells less than has been read. */
  get behind(): boolean {
    return this.#told < this.#read;
  }

  /** Gives the lease up; the process keeps nothing any more. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#renewing?.catch(() => {});
    this.#lose();
    if (this.#id !== undefined)
      await this.#statement('DELETE FROM memory.leases WHERE process_id = $1', [this.#id]).catch(() => {});
  }

  async #statement(text: string, values: unknown[]): Promise<LogRow[]> {
    try {
      return (await this.#region.memory.pool.query<LogRow>(text, values)).rows;
    } catch (error) {
      throw new LetheError('REGION_UNAVAILABLE', 'the memory store does not answer', { cause: error });
    }
  }
}

/** The leases of this process, one for each region. */
export class Leases {
  readonly inFlight: InFlight;
  readonly #leases: ReadonlyMap<Region, Lease>;
  readonly #passages = new Set<Passage>();

  constructor(regions: readonly Region[], inFlight: InFlight, keeper: Keeper, clock?: Clock) {
    this.inFlight = inFlight;
    const abort: Keeper = {
      forget: (...erased) => keeper.forget(...erased),
      forgetAll: (region) => {
        keeper.forgetAll(region);
        for (const passage of this.#passages) passage.lost(region);
      },
    };
    this.#leases = new Map(regions.map((region) => [region, new Lease(region, inFlight, abort, clock)]));
  }

  of(region: Region): Lease {
    return this.#leases.get(region)!;
  }

  /** A request begins. `abort` cuts its answer off, which may be on its way to a slow reader when the lease is lost. */
  enter(abort: () => void): Passage {
    const ended = this.inFlight.enter();
    const passage: Passage = new Passage(this.#leases, abort, () => {
      this.#passages.delete(passage);
      ended();
    });
    this.#passages.add(passage);
    return passage;
  }

  /** Keeps the leases renewed until it is stopped. */
  start(): { stop(): Promise<void> } {
    const keeping = [...this.#leases.values()].map(keepRenewed);
    return {
      stop: async () => {
        for (const one of keeping) await one.stop();
      },
    };
  }
}

function keepRenewed(lease: Lease): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async () => {
    const renewed = await lease.renew().then(
      () => true,
      () => lease.check() && false,
    );
    // Others wait for a lease that is behind, and a failed renewal is tried again before the time is up.
    if (!stopped) timer = setTimeout(next, renewed && !lease.behind ? RENEW_MS : RETRY_MS).unref();
  };
  let running = round();
  function next(): void {
    running = round();
  }
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
      await lease.close();
    },
  };
}

/** One request's right to answer: lost with the lease it began under. */
export class Passage {
  readonly #leases: ReadonlyMap<Region, Lease>;
  readonly #lost: ReadonlyMap<Region, number>;
  #abort: (() => void) | undefined;
  readonly #left: () => void;
  readonly #touched = new Set<Region>();

  constructor(leases: ReadonlyMap<Region, Lease>, abort: () => void, left: () => void) {
    this.#leases = leases;
    this.#lost = new Map([...leases].map(([region, lease]) => [region, lease.lost]));
    this.#abort = abort;
    this.#left = left;
  }

  /**
   * The request has ended. It is let go of by hand: the tables that a Set outgrew hold what was in them when it did, each hangs on the one before, and
   * one that was moved to the old generation takes all that come after it along.
   */
  leave(): void {
    this.#abort = undefined;
    this.#left();
  }

  /** Something of this region is to leave. @throws REGION_UNAVAILABLE when the lease was lost since the request began */
  require(region: Region): void {
    this.#touched.add(region);
    const lease = this.#leases.get(region);
    if (lease && (lease.lost !== this.#lost.get(region) || !lease.check())) throw refused();
  }

  lost(region: Region): void {
    if (this.#touched.has(region)) this.#abort?.();
  }
}

/** How far all processes have come, and which of them have ended. */
export class LeaseWatch {
  readonly #region: Region;
  readonly #clock: Pick<Clock, 'monotonic'>;
  readonly #seen = new Map<string, { renewedAt: string; since: number }>();

  constructor(region: Region, clock: Pick<Clock, 'monotonic'> = CLOCK) {
    this.#region = region;
    this.#clock = clock;
  }

  /**
   * The number up to which no process keeps anything that was erased; undefined when there is no process. Removes leases
   * that were not renewed for ENDED_MS under the eyes of this process.
   */
  async passed(): Promise<bigint | undefined> {
    const { rows } = await this.#region.memory.pool.query<{ id: string; renewed_at: string; seq: string }>(
      'SELECT process_id AS id, renewed_at::text, erasure_seq AS seq FROM memory.leases',
    );
    const now = this.#clock.monotonic();
    const live: bigint[] = [];
    for (const { id, renewed_at: renewedAt, seq } of rows) {
      const seen = this.#seen.get(id);
      if (seen?.renewedAt !== renewedAt) this.#seen.set(id, { renewedAt, since: now });
      else if (now - seen.since >= ENDED_MS && (await this.#remove(id, renewedAt))) continue;
      live.push(BigInt(seq));
    }
    for (const id of this.#seen.keys()) if (!rows.some((row) => row.id === id)) this.#seen.delete(id);
    return live.length === 0 ? undefined : live.reduce((least, seq) => (seq < least ? seq : least));
  }

  /** False when it was renewed after all. */
  async #remove(id: string, renewedAt: string): Promise<boolean> {
    const { rowCount } = await this.#region.memory.pool.query(
      'DELETE FROM memory.leases WHERE process_id = $1 AND renewed_at = $2::timestamptz',
      [id, renewedAt],
    );
    return rowCount === 1;
  }
}

const BEGIN = `INSERT INTO memory.leases (process_id, renewed_at, erasure_seq)
  VALUES ($1, clock_timestamp(), $2)
  RETURNING true AS alive, (SELECT max(seq) FROM memory.erasures) AS seq`;

const RENEW = `WITH renewed AS (
    UPDATE memory.leases SET renewed_at = clock_timestamp(), erasure_seq = $2 WHERE process_id = $1 RETURNING 1
  )
  SELECT EXISTS (SELECT FROM renewed) AS alive, e.seq, e.id, e.user_id, e.scope
  FROM (SELECT) one LEFT JOIN (
    SELECT seq, id, user_id, scope FROM memory.erasures WHERE seq > $3 ORDER BY seq LIMIT ${PAGE}
  ) e ON true ORDER BY e.seq`;

function refused(): LetheError {
  return new LetheError('REGION_UNAVAILABLE', 'this server has lost touch with the memory store', {
    retryAfter: 1,
  });
}
