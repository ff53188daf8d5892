import type { Pool } from 'pg';
import { lastLeafOf, type Span, spanHash, type TreeNode } from './tree.js';

/**
 * The hashes of spans of the tree, each read from the leaf that completed it: one statement, and rows in the order of the
 * logarithm of the size.
 * @throws Error when the log lacks one of the leaves or what it completed
 */
export async function readSpans(pool: Pool, spans: readonly Span[]): Promise<Buffer[]> {
  const places = new Set(spans.flatMap((span) => span.map(lastLeafOf)));
  if (places.size === 0) return spansOf([], spans);
  const { rows } = await pool.query<LeafRow>(
    'SELECT index, hash, subtrees FROM audit.leaves WHERE index = ANY ($1::bigint[])',
    [[...places]],
  );
  return spansOf(rows, spans);
}

/** The same from leaves that have been read; pure. @throws Error when one that is needed is not among them */
export function spansOf(leaves: readonly LeafRow[], spans: readonly Span[]): Buffer[] {
  const rows = new Map(leaves.map((row) => [Number(row.index), row]));
  return spans.map((span) => spanHash(span, (node) => hashIn(rows.get(lastLeafOf(node)), node)));
}

/** A leaf as `pg` reads it. */
export interface LeafRow {
  readonly index: string;
  readonly hash: Buffer;
  readonly subtrees: Buffer;
}

const HASH_BYTES = 32;

function hashIn(row: LeafRow | undefined, { level }: TreeNode): Buffer {
  const hash = level === 0 ? row?.hash : row?.subtrees.subarray((level - 1) * HASH_BYTES, level * HASH_BYTES);
  if (hash?.length !== HASH_BYTES) throw new Error('the tree of the audit log has a gap');
  return hash;
}
