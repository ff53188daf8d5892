import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Logger } from '../../regions/logger.js';
import type { Region } from '../../regions/region.js';
import type { SearchIndex } from '../recall/index.js';
import { WORDS } from '../recall/meaning.js';
import type { Graph } from './graph.js';
import type { KeptGraph } from './kept-graph.js';
import { pack, unpack } from './snapshot.js';

/** Of a graph, by its own estimate: it is indexed and packed at one go, and nobody else is served meanwhile. Some 5,000 items. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Graphs that wait to be kept hold memory; what comes when there is more of it than this is let go without. */
const MOST_WAITING_BYTES = 16 * 1024 * 1024;

export const LOAD_SNAPSHOT = 'SELECT memory.load_snapshot($1::uuid, $2::uuid) AS sealed';
export interface SnapshotRow {
  sealed: Uint8Array | null;
}

/** The same with its ids written into it. */
export const loadSnapshot = (userId: string, revision: string): string =>
  `SELECT memory.load_snapshot(${pg.escapeLiteral(userId)}, ${pg.escapeLiteral(revision)})`;

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
    const { account, bytes } = kept.graph;
    if (kept.stored || bytes > MOST_BYTES) return;
    if (this.#waiting.reduce((sum, one) => sum + one.kept.bytes, 0) > MOST_WAITING_BYTES) return;
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
    const sealed = await region.vault.sealSnapshot(userId, rowId(revision), packed);
    packed.fill(0);
    if (!sealed) return;
    await region.memory.pool.query('SELECT memory.keep_snapshot($1, $2, $3)', [userId, revision, sealed]);
    kept.stored = true;
  }
}

/**
 * What makes a snapshot: the code that packs a graph, that takes texts apart and that indexes them, the table of words, Unicode as Node knows
 * it, and the order of bytes. A version that changes any of it has snapshots of its own.
 */
const MAKING = ((): string => {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const kind = path.extname(import.meta.url);
  const files = [here, path.join(here, '../recall'), path.join(here, '../text')].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(kind))
      .sort()
      .map((name) => path.join(folder, name)),
  );
  const hash = createHash('sha256').update(`${process.versions.unicode} ${os.endianness()}`);
  for (const file of [...files, path.join(here, `../model${kind}`), WORDS]) hash.update(readFileSync(file));
  return hash.digest('base64url');
})();

/** What a snapshot is bound to beside its user: that of another revision, or of another making, does not open. */
export const rowId = (revision: string): string => `${revision}.${MAKING}`;
