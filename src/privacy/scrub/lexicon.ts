import { DIGIT, isDigit, isLatin, isWord, kind, LETTER, OTHER, SPACE, UNSPACED } from './characters.js';
import { type Folded, fold } from './fold.js';

/** A phrase found in a folded text: what was stored under it, and where it ends. */
export interface Found<T> {
  value: T;
  end: number;
}

/** Most separators allowed between two words of a phrase: "driver's  license", "card - number". */
const MOST_SEPARATORS = 3;
/** Columns of the dense part of the tree: a-z, 0-9 and the word gap. */
const COLUMNS = 37;
const GAP = 36;

/**
 * A set of phrases, matched longest-first from a position in time linear in the phrase. A blank in a phrase stands for
 * any run of blanks, `_`, `-`, `.`, `'`, `/` or nothing at all, so that one entry covers `card number`, `card_number`
 * and `cardNumber`. A trailing `*` lets the word go on (compounds and inflections). Phrases are folded like the texts.
 */
export class Lexicon<T> {
  private dense = new Int32Array(COLUMNS * 1024);
  private nodes = 1;
  private readonly sparse = new Map<number, number>();
  private readonly values: (T | undefined)[] = [undefined];
  private readonly open: boolean[] = [false];
  private readonly phrases: [phrase: string, value: T][] = [];

  /** Stores `value` under every phrase of a comma-separated list. A phrase stored twice keeps the first value. */
  add(phrases: string, value: T): this {
    for (const phrase of phrases.split(',')) {
      const trimmed = phrase.trim();
      if (trimmed === '') continue;
      this.addPhrase(trimmed, value);
      if (trimmed.includes(' ')) this.phrases.push([trimmed, value]);
    }
    return this;
  }

  /**
   * Makes phrases known as one word where another phrase begins alike and hides that: `dlnum` beside `dln`. To be called once,
   * after the last `add`.
   */
  addGlued(): this {
    for (const [phrase, value] of this.phrases.splice(0)) {
      const glued = phrase.replaceAll(' ', '');
      const text = fold(glued.replace(/\*$/, ''));
      if (this.longest(text, 0)?.end !== text.length) this.addPhrase(glued, value);
    }
    return this;
  }

  private addPhrase(phrase: string, value: T): void {
    const isOpen = phrase.endsWith('*');
    const folded = fold(isOpen ? phrase.slice(0, -1) : phrase);
    let node = 0;
    for (let i = 0; i < folded.length; i++) {
      const code = folded.chars[i]!;
      const isGap = kind(code) === SPACE || kind(code) === OTHER;
      node = this.childOrNew(node, isGap ? -1 : code);
    }
    this.values[node] ??= value;
    this.open[node] ||= isOpen;
  }

  private childOrNew(node: number, code: number): number {
    const existing = this.child(node, code);
    if (existing !== 0) return existing;
    const created = this.nodes++;
    this.values.push(undefined);
    this.open.push(false);
    const column = columnOf(code);
    if (column < 0) this.sparse.set(node * 0x10000 + code, created);
    else this.dense[node * COLUMNS + column] = created;
    if (this.nodes * COLUMNS > this.dense.length) {
      const larger = new Int32Array(this.dense.length * 2);
      larger.set(this.dense);
      this.dense = larger;
    }
    return created;
  }

  private child(node: number, code: number): number {
    const column = columnOf(code);
    return column < 0 ? (this.sparse.get(node * 0x10000 + code) ?? 0) : this.dense[node * COLUMNS + column]!;
  }

  /** The longest phrase that begins at `from`, or undefined. The caller has checked that a word begins there. */
  longest(text: Folded, from: number): Found<T> | undefined {
    const { dense } = this;
    const { chars, length } = text;
    let node = 0;
    let value: T | undefined;
    let end = from;
    let i = from;
    while (i < length) {
      const code = chars[i]!;
      const column = code < 0x80 ? COLUMN[code]! : sparseColumn(code);
      if (column === NO_COLUMN) break;
      const gap = dense[node * COLUMNS + GAP]!;
      let next = 0;
      if (column === GAP) {
        if (gap === 0) break;
        let at = i + 1;
        while (at < length && at - i < MOST_SEPARATORS && COLUMN[chars[at]!] === GAP) at++;
        if (at >= length) break;
        next = this.child(gap, chars[at]!);
        i = at;
      } else {
        next = column >= 0 ? dense[node * COLUMNS + column]! : this.child(node, code);
        if (next === 0 && gap !== 0) next = this.child(gap, code);
      }
      if (next === 0) break;
      node = next;
      i++;
      const stored = this.values[node];
      if (stored !== undefined && (this.open[node] || endsWord(text, i))) {
        value = stored;
        end = this.open[node] ? wordEnd(text, i) : pluralEnd(text, i);
      }
    }
    return value === undefined ? undefined : { value, end };
  }
}

/** Column of a code unit in the dense part, `GAP` for a separator, or one of the two below. */
const COLUMN = new Int8Array(0x80);
/** A letter or digit of another script: looked up in the sparse part. */
const SPARSE = -1;
/** Part of no phrase. */
const NO_COLUMN = -2;
for (let code = 0; code < 0x80; code++) {
  const isSeparator = " _-.'/\n\t\r".includes(String.fromCharCode(code));
  COLUMN[code] = isSeparator ? GAP : isWord(code) ? columnOf(code) : NO_COLUMN;
}

const sparseColumn = (code: number): number =>
  kind(code) === LETTER || kind(code) === UNSPACED ? SPARSE : NO_COLUMN;

function columnOf(code: number): number {
  if (code < 0) return GAP;
  if (isLatin(code)) return code - 0x61;
  return isDigit(code) ? code - 0x30 + 26 : -1;
}

/** Whether a word may end before `at`: no letter follows, or a capital begins the next part of a camelCase name. */
function endsWord(text: Folded, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.chars[at]!;
  if (kind(code) !== LETTER) return true;
  if (kind(text.chars[at - 1]!) === UNSPACED) return true;
  if (isDigit(text.chars[at - 1]!)) return false;
  if (text.caps[at] === 1 && beginsCamelPart(text, at)) return true;
  return code === 0x73 && (at + 1 >= text.length || kind(text.chars[at + 1]!) !== LETTER);
}

function pluralEnd(text: Folded, at: number): number {
  return at < text.length && text.chars[at] === 0x73 && text.caps[at] === text.caps[at - 1] ? at + 1 : at;
}

function wordEnd(text: Folded, from: number): number {
  let at = from;
  while (at < text.length && kind(text.chars[at]!) === LETTER) {
    if (text.caps[at] === 1 && text.caps[at - 1] === 0) break;
    at++;
  }
  return at;
}

/** Whether a capital at `at`, after a letter, begins a part of a camelCase name: `cardNumber`, `SSNNumber`. */
export function beginsCamelPart(text: Folded, at: number): boolean {
  if (text.caps[at] !== 1) return false;
  if (text.caps[at - 1] === 0) return true;
  return at + 1 < text.length && text.caps[at + 1] === 0 && kind(text.chars[at + 1]!) === LETTER;
}

/** Whether a word begins at `at`. */
export function beginsWord(text: Folded, at: number): boolean {
  if (at === 0) return true;
  const before = kind(text.chars[at - 1]!);
  if (before !== LETTER) return before !== DIGIT || kind(text.chars[at]!) !== DIGIT;
  return beginsCamelPart(text, at);
}
