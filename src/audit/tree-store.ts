import type { Pool } from 'pg';
import { lastLeafOf, type Span, spanHash, type TreeNode } from './tree.js';

/**
 * The hashes of spans of the tree, each read from the leaf that completed it: one statement, and rows in the order of the
 * logarithm of the size.
 * @throws Error when the log lacks one of the leaves or what it completed
 */
export async function readSpans(pool: Pool, spans: readonly Span[]): Promise<Buffer[]> {
  const places = new Set(spans.flatMap((span) => span.map(lastLeafOf)));
  const rows = new Map<number, Row>();
  if (places.size > 0) {
    const found = await pool.query<Row>(
      'SELECT index, hash, subtrees FROM audit.leaves WHERE index = ANY ($1::bigint[])',
      [[...places]],
    );
    for (const row of found.rows) rows.set(Number(row.index), row);
  }
  return spans.map((span) => spanHash(span, (node) => hashIn(rows.get(lastLeafOf(node)), node)));
}

interface Row {
  readonly index: string;
  readonly hash: Buffer;
  readonly subtrees: Buffer;
}

const HASH_BYTES = 32;

function hashIn(row: Row | undefined, { level }: TreeNode): Buffer {
  const hash = level === 0 ? row?.hash : row?.subtrees.subarray((level - 1) * HASH_BYTES, level * HASH_BYTES);
  if (hash?.length !== HASH_BYTES) throw new Error('the tree of the audit log has a gap');
  return hash;
}
