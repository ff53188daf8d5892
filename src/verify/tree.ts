import { createHash } from 'node:crypto';

/** A Merkle tree that is grown leaf by leaf from nothing and keeps what it needs for the next one (RFC 9162 §2.1.1). */
export class GrowingTree {
  /** The perfect subtrees so far, largest first: one for each bit of the size that is set. */
  readonly #peaks: { hash: Buffer; leaves: number }[] = [];
  size = 0;

  /** Adds a leaf of these bytes; answers its hash and those of the subtrees that it completes, smallest first. */
  add(bytes: string): { leaf: Buffer; completed: Buffer[] } {
    const leaf = createHash('sha256').update('\0').update(bytes, 'utf8').digest();
    const completed: Buffer[] = [];
    let top: { hash: Buffer; leaves: number } = { hash: leaf, leaves: 1 };
    for (let left = this.#peaks.at(-1); left?.leaves === top.leaves; left = this.#peaks.at(-1)) {
      this.#peaks.pop();
      top = { hash: join(left.hash, top.hash), leaves: 2 * left.leaves };
      completed.push(top.hash);
    }
    this.#peaks.push(top);
    this.size++;
    return { leaf, completed };
  }

  root(): Buffer {
    const [last, ...others] = [...this.#peaks].reverse();
    if (last === undefined) return createHash('sha256').digest();
    return others.reduce((right, left) => join(left.hash, right), last.hash);
  }
}

function join(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update('\x01').update(left).update(right).digest();
}
