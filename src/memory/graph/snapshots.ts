import os from 'node:os';
import type { Logger } from '../../regions/logger.js';
import type { Region } from '../../regions/region.js';
import type { SearchIndex } from '../recall/index.js';
import type { Graph } from './graph.js';
import type { KeptGraph } from './graphs.js';
import { pack, SNAPSHOT_FORMAT, unpack } from './snapshot.js';

/** Of a packed graph, in bytes: one value is written and read at one go. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Graphs that wait to be kept hold memory; more of them than this are let go without. */
const MOST_WAITING = 16;

export const LOAD_SNAPSHOT = 'SELECT memory.load_snapshot($1::uuid, $2::uuid) AS sealed';
export interface SnapshotRow {
  sealed: Uint8Array | null;
}

interface Waiting {
  readonly kept: KeptGraph;
  readonly userId: string;
  readonly region: string;
}

/**
 * Graphs that left the cache of this process, kept in the store as one sealed value each, so that they come back without their rows. One is
 * of the revision it was made at, and goes in the transaction that makes another. It is sealed under the user key, which every destruction of a
 * key replaces: what was erased is in no snapshot that opens. One that does not open is none.
 */
export class Snapshots {
  readonly #regionOf: (name: string) => Region;
  readonly #run: (work: () => Promise<void>) => Promise<void>;
  readonly #log: Logger;
  readonly #waiting: Waiting[] = [];
  #working: Promise<void> | undefined;

  /** @param run runs what an erasure must wait for */
  constructor(
    regionOf: (name: string) => Region,
    run: (work: () => Promise<void>) => Promise<void>,
    log: Logger,
  ) {
    this.#regionOf = regionOf;
    this.#run = run;
    this.#log = log;
  }

  /** Opens the snapshot of a revision; undefined when there is none, or none that opens. */
  async open(
    region: Region,
    userId: string,
    revision: string,
    sealed: Uint8Array,
  ): Promise<{ graph: Graph; index: SearchIndex } | undefined> {
    const packed = await region.vault.openSnapshot(userId, rowId(revision), sealed);
    return packed && unpack(packed);
  }

  /** Keeps a graph that leaves the cache, in a while. */
  leave(kept: KeptGraph): void {
    const { account } = kept.graph;
    if (kept.stored || this.#waiting.length >= MOST_WAITING) return;
    this.#waiting.push({ kept, userId: account.userId, region: account.region });
    this.#working ??= this.#work().finally(() => {
      this.#working = undefined;
    });
  }

  /** What waits of a user is let go. */
  forget(userId: string): void {
    this.#drop((one) => one.userId === userId);
  }

  forgetAll(region: string): void {
    this.#drop((one) => one.region === region);
  }

  /** Resolves when nothing waits. */
  async idle(): Promise<void> {
    await this.#working;
  }

  #drop(gone: (one: Waiting) => boolean): void {
    for (let i = this.#waiting.length - 1; i >= 0; i--)
      if (gone(this.#waiting[i]!)) this.#waiting.splice(i, 1);
  }

  async #work(): Promise<void> {
    for (;;) {
      // Requests go first.
      await new Promise((resolve) => setImmediate(resolve));
      const next = this.#waiting.shift();
      if (!next) return;
      await this.#run(() => this.#keep(next.kept)).catch((error: unknown) => {
        // The rows are there.
        const code = (error as { code?: unknown }).code;
        this.#log.warn({ region: next.region, code }, 'a snapshot was not kept');
      });
    }
  }

  async #keep(kept: KeptGraph): Promise<void> {
    const { userId, region: name, revision } = kept.graph.account;
    const region = this.#regionOf(name);
    const packed = pack(kept.graph, kept.index);
    if (packed.length > MOST_BYTES) return;
    const sealed = await region.vault.sealSnapshot(userId, rowId(revision), packed);
    packed.fill(0);
    if (!sealed) return;
    await region.memory.pool.query('SELECT memory.keep_snapshot($1, $2, $3)', [userId, revision, sealed]);
    kept.stored = true;
  }
}

/** What a snapshot is bound to beside its user: another revision, format or order of bytes does not open. */
export const rowId = (revision: string): string => `${revision}.${SNAPSHOT_FORMAT}.${os.endianness()}`;
