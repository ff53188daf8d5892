import { createHash } from 'node:crypto';

/*
 * The Merkle tree of RFC 9162 §2.1 over the leaves of a log. Its nodes are the perfect subtrees: the node of level k and
 * index i is over the 2^k leaves from i·2^k. Such a node never changes once it is complete, and any root or proof, at any size,
 * is made of O(log size) of them. Sizes and places are whole numbers below 2^53.
 */
export interface TreeNode {
  /** 0: a leaf. */
  readonly level: number;
  readonly index: number;
}

/** A hash of a proof: of one node, or of several that lie side by side, from the left, without a node above them yet. */
export type Span = readonly TreeNode[];

/** What a node is kept under: see `audit.leaves` in the migration. */
export const lastLeafOf = ({ level, index }: TreeNode): number => (index + 1) * 2 ** level - 1;

/** The root of a log without leaves (RFC 9162 §2.1.1). */
export const EMPTY_ROOT: Buffer = createHash('sha256').digest();

/** The hash of an interior node: SHA-256(0x01 ‖ left ‖ right) (RFC 9162 §2.1.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}
const NODE = Uint8Array.of(1);

/** What the root of the first `size` leaves is made of; empty for a log without leaves. */
export function rootSpan(size: number): Span {
  return span(0, size);
}

/**
 * What the inclusion proof of a leaf in the tree of a size is made of, in the proof's order (RFC 9162 §2.1.3.1).
 * @throws RangeError when the tree does not hold the leaf
 */
export function inclusionSpans(index: number, size: number): Span[] {
  if (!(index >= 0 && index < size)) throw new RangeError('the tree does not hold the leaf');
  const spans: Span[] = [];
  for (let start = 0, end = size; end - start > 1; ) {
    const middle = split(start, end);
    if (index < middle) {
      spans.push(span(middle, end));
      end = middle;
    } else {
      spans.push(span(start, middle));
      start = middle;
    }
  }
  return spans.reverse();
}

/**
 * What the proof that the first `from` of `to` leaves are those of the tree of that size is made of, in the proof's order
 * (RFC 9162 §2.1.4.1). Empty when the sizes are the same, or `from` is 0: then there is nothing to prove.
 * @throws RangeError when `from` is more than `to`
 */
export function consistencySpans(from: number, to: number): Span[] {
  if (!(from >= 0 && from <= to)) throw new RangeError('the tree does not hold the smaller one');
  if (from === 0) return [];
  const spans: Span[] = [];
  let start = 0;
  let end = to;
  while (from < end) {
    const middle = split(start, end);
    if (from <= middle) {
      spans.push(span(middle, end));
      end = middle;
    } else {
      spans.push(span(start, middle));
      start = middle;
    }
  }
  // The verifier has the hash of the old tree itself; of a part of it, it does not.
  if (start > 0) spans.push(span(start, end));
  return spans.reverse();
}

/** The hash of a span, from those of its nodes. */
export function spanHash(nodes: Span, hashOf: (node: TreeNode) => Buffer): Buffer {
  if (nodes.length === 0) return EMPTY_ROOT;
  return nodes.map(hashOf).reduceRight((right, left) => nodeHash(left, right));
}

/** Where RFC 9162 divides the leaves from `start` to before `end`: the left part is the largest power of two below all of them. */
function split(start: number, end: number): number {
  let width = 1;
  while (width * 2 < end - start) width *= 2;
  return start + width;
}

/** The perfect subtrees over the leaves from `start` to before `end`, largest first; `start` is a multiple of the largest. */
function span(start: number, end: number): Span {
  const nodes: TreeNode[] = [];
  let at = start;
  while (at < end) {
    let level = 0;
    while (2 ** (level + 1) <= end - at) level++;
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}
