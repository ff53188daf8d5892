import { LRUCache } from 'lru-cache';
import { LetheError } from '../../errors.js';
import { oneAtATime } from '../../regions/one-at-a-time.js';
import type { MemoryStore, Region } from '../../regions/region.js';
import type { Jurisdiction, Millis } from '../model.js';
import type { SearchIndex } from '../recall/index.js';
import type { Graph } from './graph.js';
import { KeptGraph } from './kept-graph.js';
import { type GraphRow, KeyMissing, keysLost, LOAD_GRAPH, openGraph } from './load.js';
import { loadSnapshot, type Snapshots } from './snapshots.js';

/** What the primary says of a user: the warm read. */
export interface Standing {
  readonly revision: string;
  readonly jurisdiction: Jurisdiction;
  readonly hipaa: boolean;
  readonly createdAt: Millis;
}
interface StandingRow {
  user_id: string;
  revision: string;
  jurisdiction: Jurisdiction;
  hipaa: boolean;
  created_at: number;
}

const STANDINGS = `SELECT user_id, revision, jurisdiction, hipaa, floor(extract(epoch FROM created_at) * 1000)::float8 AS created_at
  FROM memory.revisions($1::uuid[])`;

/** Reads a user's memory from a pool or a transaction. */
export interface Reader {
  rows(userId: string): Promise<GraphRow | undefined>;
  snapshot(userId: string, revision: string): Promise<Uint8Array | undefined>;
}

/** Whether a graph that is loaded is kept: for a write that is to follow always, for a read if it is worth the room. */
type Keep = 'ALWAYS' | 'ADMITTED' | 'NEVER';

/** Loads for reading at once. More of them end no sooner: they would only hold more rows and more opened text. */
const LOADS_AT_ONCE = 8;

/** How often a load starts anew when an erasure came between its two reads. */
const LOAD_ATTEMPTS = 5;

/**
 * Graphs of all regions, kept by revision in an LRU bounded in bytes. A kept graph is used only if the primary answers
 * its revision for this very request, so it can never serve what was erased, in this process or another.
 */
export class GraphCache {
  readonly #kept: LRUCache<string, KeptGraph>;
  /** Loads under way: one whose user is forgotten meanwhile reads anew, and keeps nothing of what it has read. */
  readonly #underWay = new Set<{ readonly userId: string; readonly region: string; stale: boolean }>();
  /** Each emptied when it has ended: see `Passage.leave`. */
  readonly #loading = new Map<string, { graph?: Promise<KeptGraph | undefined> }>();
  readonly #standings = new WeakMap<Region, (userId: string) => Promise<Standing | undefined>>();
  readonly #hold: (region: Region) => Promise<void>;
  readonly #snapshots: Snapshots | undefined;
  readonly #turn = turns(LOADS_AT_ONCE);
  /** Users whose snapshot was read and not kept, the last of them last. */
  readonly #missed = new Set<string>();

  /**
   * @param hold resolves when this process may keep and answer what a region holds
   * @param snapshots keeps what leaves for want of room
   */
  constructor(maxBytes: number, hold: (region: Region) => Promise<void>, snapshots?: Snapshots) {
    this.#hold = hold;
    this.#snapshots = snapshots;
    this.#kept = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (entry) => Math.max(1, entry.bytes),
      dispose: (entry, _, reason) => {
        if (reason === 'evict') snapshots?.leave(entry);
      },
    });
  }

  /** What the primary says of a user now; undefined when there is no such user. @throws REGION_UNAVAILABLE */
  async standing(region: Region, userId: string): Promise<Standing | undefined> {
    await this.#hold(region);
    return this.#standingOf(region)(userId);
  }

  /** The memory of a user at the revision that `standing` answered to this very request, or a later one. */
  async at(
    region: Region,
    userId: string,
    revision: string,
    keep: Keep = 'ADMITTED',
  ): Promise<KeptGraph | undefined> {
    const kept = this.#kept.get(userId);
    if (kept?.graph.revision === revision) return kept;
    const key = `${userId} ${revision}`;
    const loading = this.#loading.get(key) ?? {};
    loading.graph ??= this.#turn(() =>
      this.#load(region, userId, revision, poolReader(region.memory), keep),
    ).finally(() => {
      this.#loading.delete(key);
      loading.graph = undefined;
    });
    this.#loading.set(key, loading);
    return loading.graph;
  }

  /** The memory of a user as it is now, for work that goes over many users: it is kept only if it was already. */
  async look(region: Region, userId: string): Promise<Graph | undefined> {
    const standing = await this.standing(region, userId);
    if (!standing) return undefined;
    const kept = this.#kept.peek(userId);
    if (kept?.graph.revision === standing.revision) return kept.graph;
    const load = () => this.#load(region, userId, standing.revision, poolReader(region.memory), 'NEVER');
    return (await this.#turn(load))?.graph;
  }

  /**
   * For a writer that holds the user's lock: the graph at the revision it has locked, read in its own transaction. It waits for no turn:
   * who has one may be waiting for a connection that it holds.
   */
  async locked(
    region: Region,
    userId: string,
    revision: string,
    reader: Reader,
  ): Promise<KeptGraph | undefined> {
    const kept = this.#kept.get(userId);
    return kept?.graph.revision === revision ? kept : this.#load(region, userId, revision, reader, 'ALWAYS');
  }

  keep(graph: Graph, index?: SearchIndex): KeptGraph {
    const { userId } = graph.account;
    const before = this.#kept.peek(userId);
    const grew = (grown: KeptGraph) => {
      // A value that is set again is not measured again.
      if (this.#kept.peek(userId) === grown) this.#kept.delete(userId) && this.#kept.set(userId, grown);
    };
    const entry = new KeptGraph(graph, before?.vectors ?? before?.earlierVectors, grew, index);
    this.#kept.set(userId, entry);
    return entry;
  }

  /** Something of this user was erased, or all of it. A graph that the `erasure` was applied to holds nothing of it, and stays. */
  forget(userId: string, erasure?: string): void {
    const applied = erasure !== undefined && this.#kept.peek(userId)?.graph.erasures.has(erasure);
    if (!applied) this.#kept.delete(userId);
    this.#missed.delete(userId);
    this.#snapshots?.forget(userId);
    for (const load of this.#underWay) if (load.userId === userId) load.stale = true;
  }

  /** This process may keep nothing of a region any more. */
  forgetAll(region: string): void {
    for (const [userId, kept] of this.#kept.entries())
      if (kept.graph.account.region === region) this.#kept.delete(userId);
    this.#missed.clear();
    this.#snapshots?.forgetAll(region);
    for (const load of this.#underWay) if (load.region === region) load.stale = true;
  }

  /** Graphs held, and the estimate of their bytes. */
  get size(): { graphs: number; bytes: number } {
    return { graphs: this.#kept.size, bytes: this.#kept.calculatedSize };
  }

  /** Concurrent requests share one statement; each asks after it began. */
  #standingOf(region: Region): (userId: string) => Promise<Standing | undefined> {
    const known = this.#standings.get(region);
    if (known) return known;
    const find = oneAtATime<string, Standing | undefined>(async (ids) => {
      const rows = await region.memory.query<StandingRow>(STANDINGS, [ids]).catch(unavailable);
      const byId = new Map(rows.map((r) => [r.user_id, r]));
      return ids.map((id) => {
        const row = byId.get(id);
        return (
          row && {
            revision: row.revision,
            jurisdiction: row.jurisdiction,
            hipaa: row.hipaa,
            createdAt: row.created_at,
          }
        );
      });
    });
    this.#standings.set(region, find);
    return find;
  }

  async #load(
    region: Region,
    userId: string,
    revision: string,
    reader: Reader,
    keep: Keep,
  ): Promise<KeptGraph | undefined> {
    for (let attempt = 1; ; attempt++) {
      await this.#hold(region);
      const load = { userId, region: region.name, stale: false };
      this.#underWay.add(load);
      try {
        const found =
          (await this.#snapshot(region, userId, revision, reader)) ??
          (await fromRows(region, userId, reader));
        if (!found) return undefined;
        const { graph, index } = found;
        if (!load.stale)
          return keep === 'ALWAYS' || (keep === 'ADMITTED' && this.#admits(found))
            ? this.keep(graph, index)
            : new KeptGraph(graph, undefined, () => {}, index);
      } catch (error) {
        if (!(error instanceof KeyMissing)) throw error;
        if (attempt >= LOAD_ATTEMPTS) throw keysLost(error);
      } finally {
        this.#underWay.delete(load);
      }
    }
  }

  /**
   * Whether a graph that was loaded is worth the room of others: a snapshot, which is easily had again, only at its second miss within a while
   * (the doorkeeper of TinyLFU: Einziger, Friedman & Manes 2017). Those who come once would drive out those who come often, and what is
   * dropped soon after it was made costs the collector least. As many misses are remembered as graphs are kept: whoever comes back later
   * would find their graph driven out anyway.
   */
  #admits({ graph, index }: Loaded): boolean {
    const { userId } = graph.account;
    const kept = this.#kept;
    if (!index || kept.has(userId)) return true;
    if (kept.calculatedSize + graph.bytes + index.bytes <= kept.maxSize) return true;
    if (this.#missed.delete(userId)) return true;
    this.#missed.add(userId);
    for (const first of this.#missed) {
      if (this.#missed.size <= kept.size) break;
      this.#missed.delete(first);
    }
    return false;
  }

  async #snapshot(
    region: Region,
    userId: string,
    revision: string,
    reader: Reader,
  ): Promise<Loaded | undefined> {
    const sealed = this.#snapshots && (await reader.snapshot(userId, revision));
    return sealed ? this.#snapshots?.open(region, userId, revision, sealed) : undefined;
  }
}

interface Loaded {
  readonly graph: Graph;
  readonly index?: SearchIndex;
}

/** @throws KeyMissing when a row's key is not there */
async function fromRows(region: Region, userId: string, reader: Reader): Promise<Loaded | undefined> {
  const row = await reader.rows(userId);
  if (!row?.account) return undefined;
  const ring = await region.vault.keys(userId);
  if (!ring) throw new KeyMissing('no keys');
  const graph = openGraph(userId, row, ring);
  return graph && { graph };
}

/** Lets so much work run at once, and the rest wait in its order. */
function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      // The next takes over this turn.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}

function poolReader(store: MemoryStore): Reader {
  return {
    rows: async (userId) => (await store.query<GraphRow>(LOAD_GRAPH, [userId]).catch(unavailable))[0],
    snapshot: (userId, revision) => store.bytes(loadSnapshot(userId, revision)).catch(unavailable),
  };
}

/** For statements over a pool: what goes wrong there is the store's. */
export function unavailable(cause: unknown): never {
  throw new LetheError('REGION_UNAVAILABLE', 'the memory store does not answer', { cause });
}
