import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { badInput, LetheError, notFound } from '../errors.js';
import type { AuditEvent } from './event.js';
import { UUID } from './find.js';
import { type NoteSigner, signatureLine, signNote, verifierKey } from './note.js';
import { consistencySpans, inclusionSpans, rootSpan, type Span } from './tree.js';
import { type LeafRow, readSpans, spansOf } from './tree-store.js';

/** The root of the log at a size, signed (c2sp.org/tlog-checkpoint). Hashes are base64. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly rootHash: string;
  /** When it was signed, in milliseconds. */
  readonly at: number;
  readonly note: string;
}

export interface InclusionProof {
  readonly event: AuditEvent;
  /** The bytes that were hashed. */
  readonly leaf: string;
  readonly index: number;
  readonly hashes: readonly string[];
  readonly checkpoint: Checkpoint;
}

export interface ConsistencyProof {
  readonly from: Checkpoint;
  readonly to: Checkpoint;
  readonly hashes: readonly string[];
}

/**
 * What proves a region's log to others. No call appends to the log or holds up one that does; each is a few statements
 * over O(log n) rows. All reject with AUDIT_UNAVAILABLE when the store does not answer, and when it no longer holds what was
 * signed: such a log is not signed again.
 */
export interface Checkpoints {
  /** The key that verifies them, for others to keep (c2sp.org/signed-note). */
  readonly verifierKey: string;
  /**
   * The signature line of this key under a text that is no checkpoint.
   * @throws Error when its first line is the log's name: then it could be taken for one
   */
  attest(text: string): string;
  /** Of the whole log: signed and kept now if the log has grown since the last. */
  latest(): Promise<Checkpoint>;
  /**
   * That an event is in the log of a size; without one, in that of the last checkpoint if it covers the event, else of one
   * signed now. @throws NOT_FOUND on `eventId`; BAD_USER_INPUT on `size` when the log is smaller, or was before the event
   */
  inclusion(eventId: string, size?: number): Promise<InclusionProof>;
  /** That the log of one size begins with that of another. @throws BAD_USER_INPUT on `from`, `to` */
  consistency(from: number, to: number): Promise<ConsistencyProof>;
}

interface Proving extends StoredCheckpoint {
  readonly index: string;
  readonly leaf: string;
  readonly log_size: string;
  readonly places: string[] | null;
  readonly hashes: Buffer[];
  readonly subtrees: Buffer[];
}

interface StoredCheckpoint {
  readonly signed_size: string | null;
  readonly root_hash: Buffer;
  readonly note: string;
  readonly at: Date;
}

const SIZE = '(SELECT coalesce(max(l.index) + 1, 0) FROM audit.leaves l) AS log_size';
const COLUMNS = 'c.size AS signed_size, c.root_hash, c.note, c.at';

/** Over a pool whose connections have the role `lethe_audit`. */
export function openCheckpoints(pool: Pool, signer: NoteSigner, region: string): Checkpoints {
  const origin = originOf(region, signer.publicKey);

  const read = (row: StoredCheckpoint): Checkpoint | undefined =>
    row.signed_size === null
      ? undefined
      : {
          origin,
          size: Number(row.signed_size),
          rootHash: row.root_hash.toString('base64'),
          at: row.at.getTime(),
          note: row.note,
        };

  const sign = (size: number, root: Buffer): Checkpoint => {
    const rootHash = root.toString('base64');
    const note = signNote(`${origin}\n${size}\n${rootHash}\n`, origin, signer);
    return { origin, size, rootHash, at: Date.now(), note };
  };

  /** Keeps a checkpoint; of two processes that sign the same size, both answer what the first kept. */
  async function keep(checkpoint: Checkpoint): Promise<Checkpoint> {
    const { size, rootHash, note, at } = checkpoint;
    const { rowCount } = await pool.query(
      `INSERT INTO audit.checkpoints (size, root_hash, note, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [size, Buffer.from(rootHash, 'base64'), note, new Date(at)],
    );
    if (rowCount === 1) return checkpoint;
    const { rows } = await pool.query<StoredCheckpoint>(
      `SELECT ${COLUMNS} FROM audit.checkpoints c WHERE c.size = $1`,
      [size],
    );
    return (rows[0] && read(rows[0])) ?? checkpoint;
  }

  /**
   * The checkpoint of a size and the hashes of spans. `known` are checkpoints of before, that of this size among them if there
   * is one: the tree must still give their roots.
   */
  async function vouch(
    size: number,
    known: readonly (Checkpoint | undefined)[],
    spans: readonly Span[] = [],
    leaves?: readonly LeafRow[],
  ) {
    const before = known.filter((one) => one !== undefined);
    const wanted = [rootSpan(size), ...before.map((one) => rootSpan(one.size)), ...spans];
    const [root, ...rest] = leaves ? spansOf(leaves, wanted) : await readSpans(pool, wanted);
    for (const [i, one] of before.entries()) {
      if (rest[i]!.toString('base64') !== one.rootHash) throw broken();
    }
    return {
      checkpoint: before.find((one) => one.size === size) ?? sign(size, root!),
      hashes: rest.slice(before.length).map((hash) => hash.toString('base64')),
    };
  }

  async function latest(): Promise<Checkpoint> {
    const { rows } = await pool.query<StoredCheckpoint & { log_size: string }>(
      `SELECT s.log_size, ${COLUMNS} FROM (SELECT ${SIZE}) s
       LEFT JOIN (SELECT * FROM audit.checkpoints ORDER BY size DESC LIMIT 1) c ON true`,
    );
    const size = Number(rows[0]!.log_size);
    const last = read(rows[0]!);
    // A log that is smaller than what was signed has lost events.
    if (last && last.size > size) throw broken();
    const { checkpoint } = await vouch(size, [last]);
    return checkpoint === last ? last : keep(checkpoint);
  }

  async function inclusion(eventId: string, size?: number): Promise<InclusionProof> {
    const found = UUID.test(eventId)
      ? await pool.query<Proving>('SELECT * FROM audit.prove($1, $2)', [eventId, size ?? null])
      : undefined;
    const row = found?.rows[0];
    if (!row) throw notFound('event', 'eventId');
    const index = Number(row.index);
    if (size !== undefined && size > Number(row.log_size))
      throw badInput('size', 'the log has not grown to this size');
    if (size !== undefined && size <= index)
      throw badInput('size', 'the log of this size is from before the event');
    const stored = read(row);
    const at = size ?? (stored !== undefined && stored.size > index ? stored.size : Number(row.log_size));
    const vouched = await vouch(at, [stored], inclusionSpans(index, at), leavesOf(row));
    const { hashes } = vouched;
    // What was signed for a size that somebody asked for is not kept; a checkpoint of the whole log is.
    const signed = size === undefined && vouched.checkpoint !== stored;
    const checkpoint = signed ? await keep(vouched.checkpoint) : vouched.checkpoint;
    const leaf = Buffer.from(row.leaf, 'utf8').toString('base64');
    return { event: JSON.parse(row.leaf) as AuditEvent, leaf, index, hashes, checkpoint };
  }

  async function consistency(from: number, to: number): Promise<ConsistencyProof> {
    const { rows } = await pool.query<StoredCheckpoint & { log_size: string }>(
      `SELECT s.log_size, ${COLUMNS} FROM (SELECT ${SIZE}) s
       LEFT JOIN audit.checkpoints c ON c.size IN ($1, $2)`,
      [from, to],
    );
    if (!(to >= 0 && to <= Number(rows[0]!.log_size)))
      throw badInput('to', 'the log has not grown to this size');
    if (!(from >= 0 && from <= to)) throw badInput('from', 'is not a size from 0 to `to`');
    const stored = new Map(rows.map(read).map((one) => [one?.size, one]));
    const old = await vouch(from, [stored.get(from)]);
    const { checkpoint, hashes } = await vouch(to, [stored.get(to)], consistencySpans(from, to));
    return { from: old.checkpoint, to: checkpoint, hashes };
  }

  return {
    verifierKey: verifierKey(origin, signer.publicKey),
    attest(text) {
      if (text.startsWith(`${origin}\n`)) throw new Error('only the log itself makes checkpoints');
      return signatureLine(text, origin, signer);
    },
    latest: () => guarded(latest()),
    inclusion: (eventId, size) => guarded(inclusion(eventId, size)),
    consistency: (from, to) => guarded(consistency(from, to)),
  };
}

function leavesOf({ places, hashes, subtrees }: Proving): LeafRow[] {
  return (places ?? []).map((index, i) => ({ index, hash: hashes[i]!, subtrees: subtrees[i]! }));
}

/**
 * The name of a log: `lethe/<region>/<16 digits>`, the digits being the first of SHA-256(public key) in hex. It is nobody
 * else's without anybody having to choose it, and never changes, as what was signed under it must stay verifiable.
 */
function originOf(region: string, publicKey: Uint8Array): string {
  return `lethe/${region}/${createHash('sha256').update(publicKey).digest('hex').slice(0, 16)}`;
}

function broken(): LetheError {
  return new LetheError('AUDIT_UNAVAILABLE', 'the audit log no longer holds what was signed');
}

async function guarded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof LetheError) throw error;
    throw new LetheError('AUDIT_UNAVAILABLE', 'the audit store does not answer', { cause: error });
  }
}
