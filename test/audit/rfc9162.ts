import { createHash } from 'node:crypto';

/* RFC 9162 §2.1 as the RFC puts it, word by word and with no thought of speed, to hold the log's own code against. */

const sha256 = (...parts: Uint8Array[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const leafHash = (entry: Uint8Array) => sha256(Uint8Array.of(0), entry);

const HASH = (left: Uint8Array, right: Uint8Array) => sha256(Uint8Array.of(1), left, right);

/** The largest power of two smaller than n. */
function below(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** §2.1.1. `d` holds the hashes of the leaves. */
export function MTH(d: readonly Buffer[]): Buffer {
  if (d.length === 0) return sha256();
  if (d.length === 1) return d[0]!;
  const k = below(d.length);
  return HASH(MTH(d.slice(0, k)), MTH(d.slice(k)));
}

/** §2.1.3.1. */
export function PATH(m: number, d: readonly Buffer[]): Buffer[] {
  if (d.length === 1) return [];
  const k = below(d.length);
  return m < k
    ? [...PATH(m, d.slice(0, k)), MTH(d.slice(k))]
    : [...PATH(m - k, d.slice(k)), MTH(d.slice(0, k))];
}

/** §2.1.4.1. */
export const PROOF = (m: number, d: readonly Buffer[]): Buffer[] => SUBPROOF(m, d, true);

function SUBPROOF(m: number, d: readonly Buffer[], b: boolean): Buffer[] {
  if (m === d.length) return b ? [] : [MTH(d)];
  const k = below(d.length);
  return m <= k
    ? [...SUBPROOF(m, d.slice(0, k), b), MTH(d.slice(k))]
    : [...SUBPROOF(m - k, d.slice(k), false), MTH(d.slice(0, k))];
}

/** §2.1.3.2, step by step. */
export function includes(
  leaf: { hash: Buffer; index: number },
  tree: { size: number; root: Buffer },
  path: readonly Buffer[],
): boolean {
  if (leaf.index >= tree.size) return false;
  let fn = BigInt(leaf.index);
  let sn = BigInt(tree.size - 1);
  let r = leaf.hash;
  for (const p of path) {
    if (sn === 0n) return false;
    if ((fn & 1n) === 1n || fn === sn) {
      r = HASH(p, r);
      if ((fn & 1n) === 0n) {
        while ((fn & 1n) === 0n && fn !== 0n) {
          fn >>= 1n;
          sn >>= 1n;
        }
      }
    } else {
      r = HASH(r, p);
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n && r.equals(tree.root);
}

interface Tree {
  size: number;
  root: Buffer;
}

/** §2.1.4.2, step by step, for 0 < first < second. */
export function extendsTree(first: Tree, second: Tree, path: readonly Buffer[]): boolean {
  if (path.length === 0) return false;
  const proof = (first.size & (first.size - 1)) === 0 ? [first.root, ...path] : [...path];
  let fn = BigInt(first.size - 1);
  let sn = BigInt(second.size - 1);
  while ((fn & 1n) === 1n) {
    fn >>= 1n;
    sn >>= 1n;
  }
  let fr = proof[0]!;
  let sr = proof[0]!;
  for (const c of proof.slice(1)) {
    if (sn === 0n) return false;
    if ((fn & 1n) === 1n || fn === sn) {
      fr = HASH(c, fr);
      sr = HASH(c, sr);
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else {
      sr = HASH(sr, c);
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  return fr.equals(first.root) && sr.equals(second.root) && sn === 0n;
}
