import { createHash } from 'node:crypto';

/** A Merkle tree that is grown leaf by leaf from nothing and keeps what it needs for the next one (RFC 9162 §2.1.1). */
export class GrowingTree {
  /** The perfect subtrees so far, largest first: one for each bit of the size that is set. */
  readonly #peaks: { hash: Buffer; leaves: number }[] = [];
  size = 0;

  /** Adds a leaf of these bytes; answers its hash and those of the subtrees that it completes, smallest first. */
  add(bytes: string): { leaf: Buffer; completed: Buffer[] } {
    const leaf = leafHash(Buffer.from(bytes));
    return { leaf, completed: this.addHash(leaf) };
  }

  /** Adds a leaf of which only the hash is left. */
  addHash(leaf: Buffer): Buffer[] {
    const completed: Buffer[] = [];
    let top: { hash: Buffer; leaves: number } = { hash: leaf, leaves: 1 };
    for (let left = this.#peaks.at(-1); left?.leaves === top.leaves; left = this.#peaks.at(-1)) {
      this.#peaks.pop();
      top = { hash: join(left.hash, top.hash), leaves: 2 * left.leaves };
      completed.push(top.hash);
    }
    this.#peaks.push(top);
    this.size++;
    return completed;
  }

  root(): Buffer {
    const [last, ...others] = [...this.#peaks].reverse();
    if (last === undefined) return createHash('sha256').digest();
    return others.reduce((right, left) => join(left.hash, right), last.hash);
  }
}

export function leafHash(bytes: Uint8Array): Buffer {
  return createHash('sha256').update('\0').update(bytes).digest();
}

/** The root that an inclusion path leads to from a leaf (RFC 9162 §2.1.3.2); undefined where the path is not one of that place. */
export function rootFrom(
  leaf: Buffer,
  place: number,
  size: number,
  path: readonly Buffer[],
): Buffer | undefined {
  if (!(place < size)) return undefined;
  let [at, last, hash] = [place, size - 1, leaf];
  const up = () => {
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  };
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      hash = join(sibling, hash);
      while (at % 2 === 0 && at > 0) up();
    } else {
      hash = join(hash, sibling);
    }
    up();
  }
  return last === 0 ? hash : undefined;
}

function join(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update('\x01').update(left).update(right).digest();
}
