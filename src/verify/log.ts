import { createHash, type Hash } from 'node:crypto';
import type { Client } from 'pg';
import { openCheckpoint, type VerifierKey } from './note.js';
import {
  alteredColumn,
  bytesOf,
  type Pruned,
  prunedEvents,
  type StoredEvent,
  storedCheckpoints,
  storedEvents,
  strayEvent,
} from './rows.js';
import { GrowingTree } from './tree.js';

/** A root that somebody signed, and where it was found. */
interface Promised {
  readonly size: number;
  readonly root: Buffer;
  readonly from: string;
}

export interface Report {
  /** Events that were read and found as they should be, from the first on. */
  readonly size: number;
  /** Of these, those that were pruned as an event of the log says: only their hashes are left. */
  readonly pruned: number;
  readonly root: Buffer;
  readonly checkpoints: number;
  /** The largest size that a checkpoint vouches for: what comes after is only consistent in itself. */
  readonly covered: number;
  /** What is wrong; of the events, the first one that is. Empty: the log is what was signed. */
  readonly findings: readonly string[];
}

/**
 * Derives the tree of a log anew from the rows, and compares everything that is stored or was handed out with it.
 * @param held checkpoints that the caller has kept, by what to call them
 */
export async function verifyLog(
  client: Client,
  key: VerifierKey,
  held: ReadonlyMap<string, string>,
): Promise<Report> {
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const { promised, findings } = await promisedRoots(client, key, held);
    const walk = new Walk(promised, await prunedEvents(client));
    let wrong = walk.atSize();
    for await (const row of storedEvents(client)) {
      wrong ??= walk.step(row);
      if (wrong !== undefined) break;
    }
    wrong ??= walk.atEnd() ?? walk.prunedOtherwise() ?? (await stray(client));
    const { size } = walk.tree;
    return {
      size,
      pruned: walk.pruned,
      root: walk.tree.root(),
      checkpoints: promised.length,
      covered: walk.covered,
      findings: wrong === undefined ? findings : [wrong, ...findings],
    };
  } finally {
    await client.query('ROLLBACK');
  }
}

/** Every root that was signed, smallest size first, and every checkpoint that is none. */
async function promisedRoots(client: Client, key: VerifierKey, held: ReadonlyMap<string, string>) {
  const promised: Promised[] = [];
  const findings: string[] = [];
  const add = (note: string, from: string) => {
    const opened = openCheckpoint(note, key);
    if (typeof opened === 'string') findings.push(`${from} ${opened}`);
    else promised.push({ ...opened, from });
    return opened;
  };
  for (const { size, root_hash, note } of await storedCheckpoints(client)) {
    const from = `the stored checkpoint of size ${size}`;
    const opened = add(note, from);
    if (typeof opened !== 'string' && (String(opened.size) !== size || !opened.root.equals(root_hash)))
      findings.push(`${from} is not what its note says`);
  }
  for (const [name, note] of held) add(note, name);
  promised.sort((a, b) => a.size - b.size);
  return { promised, findings };
}

/** Goes over the events in their order. Each step answers what is wrong, if anything is. */
class Walk {
  readonly tree = new GrowingTree();
  covered = 0;
  readonly #promised: readonly Promised[];
  #next = 0;
  /** The event before, for where two are under suspicion. */
  #before = '';
  /** The first event that no checkpoint so far vouches for. */
  #uncovered = '';
  pruned = 0;
  /** What PRUNE events name, by class and month. */
  readonly #named: ReadonlyMap<string, Pruned>;
  /** Events of which only the hash is left, by class and month. */
  readonly #missing = new Map<string, { events: number; hash: Hash; first: string }>();

  constructor(promised: readonly Promised[], named: readonly Pruned[]) {
    this.#promised = promised;
    this.#named = new Map(named.map((one) => [`${one.class} ${one.month}`, one]));
  }

  step(row: StoredEvent): string | undefined {
    const place = this.tree.size;
    const name = `event ${row.leaf_id} at place ${row.index}`;
    if (row.index !== String(place)) return `the event at place ${place} is missing; the next is ${name}`;
    if (row.event_id === null) return this.#prunedStep(row, name);
    const bytes = bytesOf(row);
    const { leaf, completed } = this.tree.add(bytes);
    if (!leaf.equals(row.hash)) return `${name} is not what was recorded: its bytes do not have its hash`;
    const column = alteredColumn(row, bytes);
    if (column !== undefined) return `${name} is not what was recorded: ${column} is not what its bytes say`;
    if (!Buffer.concat(completed).equals(row.subtrees)) return this.#misplaced(row, name, completed);
    this.#before = name;
    this.#uncovered ||= name;
    return this.atSize();
  }

  /** A leaf without its event: as it should be where a PRUNE event names its class and month. */
  #prunedStep(row: StoredEvent, name: string): string | undefined {
    const month = `${row.retention} ${row.at.toISOString().slice(0, 'yyyy-mm'.length)}`;
    if (!this.#named.has(month)) return `${name} is missing: only its hash is left`;
    const missing = this.#missing.get(month) ?? { events: 0, hash: createHash('sha256'), first: name };
    this.#missing.set(month, missing);
    const place = Buffer.alloc(8);
    place.writeBigInt64BE(BigInt(row.index));
    missing.hash.update(place).update(row.hash);
    missing.events++;
    this.pruned++;
    const completed = this.tree.addHash(row.hash);
    if (!Buffer.concat(completed).equals(row.subtrees)) return this.#misplaced(row, name, completed);
    this.#before = name;
    this.#uncovered ||= name;
    return this.atSize();
  }

  /** Whether just those events are missing that PRUNE events name. */
  prunedOtherwise(): string | undefined {
    for (const [month, { events, hash, first }] of this.#missing) {
      const named = this.#named.get(month)!;
      if (named.events !== events || named.hash !== hash.digest('hex'))
        return `other events of ${month} are missing than those that were pruned; the first that is missing is ${first}`;
    }
    return undefined;
  }

  /** Compares the root with what was signed of this size. */
  atSize(): string | undefined {
    for (; this.#promised[this.#next]?.size === this.tree.size; this.#next++) {
      const { root, from } = this.#promised[this.#next]!;
      if (!root.equals(this.tree.root())) {
        const where = `places ${this.covered} to ${this.tree.size - 1}`;
        const first = this.covered === this.tree.size - 1 ? '' : `, the first of them ${this.#uncovered}`;
        return `an event at ${where} was changed, removed, inserted or moved since ${from} was signed${first}`;
      }
      this.covered = this.tree.size;
      this.#uncovered = '';
    }
    return undefined;
  }

  atEnd(): string | undefined {
    const missing = this.#promised[this.#next];
    if (missing === undefined) return undefined;
    const { size } = this.tree;
    return `the log ends after ${size} events, but ${from(missing)}: event at place ${size} and all after it are missing`;
  }

  #misplaced(row: StoredEvent, name: string, completed: readonly Buffer[]): string {
    const lowest = completed[0];
    if (
      lowest !== undefined &&
      row.subtrees.length === 32 * completed.length &&
      !lowest.equals(row.subtrees.subarray(0, 32))
    )
      return `${name}, or ${this.#before}, is not the event that was recorded at its place`;
    return `${name} was inserted, moved, or its part of the tree was changed: its subtrees are not those of its place`;
  }
}

const from = ({ size, from: name }: Promised) => `${name} is of ${size}`;

async function stray(client: Client): Promise<string | undefined> {
  const found = await strayEvent(client);
  return found && `event ${found.id} at place ${found.index} is not in the log: it was inserted beside it`;
}
