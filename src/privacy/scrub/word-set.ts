import type { Folded } from './fold.js';

/** A set of folded words that can be asked about a range of a folded text without making a string of it. */
export class WordSet extends Set<string> {
  private readonly words: readonly string[];
  /** Open addressing: places of `words` by hash, plus one; 0 where there is none. */
  private readonly slots: Uint16Array;
  private readonly longest: number;

  constructor(words: Iterable<string>) {
    super(words);
    this.words = [...this];
    this.longest = Math.max(...this.words.map(({ length }) => length));
    let size = 2;
    while (size < this.words.length * 4) size *= 2;
    this.slots = new Uint16Array(size);
    this.words.forEach((word, index) => {
      let hash = 0;
      for (let i = 0; i < word.length; i++) hash = mixed(hash, word.charCodeAt(i));
      let slot = hash & (size - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.slots[slot] = index + 1;
    });
  }

  /** Whether the text from `from` to `to` is one of the words. */
  hasRange({ chars }: Folded, from: number, to: number): boolean {
    if (to - from > this.longest) return false;
    let hash = 0;
    for (let i = from; i < to; i++) hash = mixed(hash, chars[i]!);
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; this.slots[slot] !== 0; slot = (slot + 1) & mask) {
      if (isSame(this.words[this.slots[slot]! - 1]!, chars, from, to)) return true;
    }
    return false;
  }
}

const mixed = (hash: number, code: number): number => (Math.imul(hash, 31) + code) & 0x3fffffff;

function isSame(word: string, chars: Uint16Array, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = from; i < to; i++) if (word.charCodeAt(i - from) !== chars[i]) return false;
  return true;
}
