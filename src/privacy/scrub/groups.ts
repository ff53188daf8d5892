import type { Hit } from './inventory.js';
import { PII_TYPES, type PiiType } from './types.js';

/** How two neighbouring groups are held together. */
export const APART = 0;
/** By one separator: a blank, dash, dot, slash or field break. */
export const TIGHT = 1;
/** By several separators, markup, or a separator read aloud. */
export const LOOSE = 2;
export type Gap = typeof APART | typeof TIGHT | typeof LOOSE;

/** No identifier looked for is longer; a longer run is a hash, a key or noise. */
export const LONGEST_GROUP = 40;

/** What is kept of a group, as numbers side by side. */
const START = 0;
const END = 1;
const SIZE = 2;
const LETTERS = 3;
const FIGURES = 4;
/** The gap to the next group in the two lowest bits, above them the code of the separator where it is a single one. */
const TIE = 5;
/** `WRITTEN`, `SPOKEN`, or `PLACEHOLDER` plus the index of the type. */
const KIND = 6;
/** Of a placeholder that was judged: one more than the place in `leads`. */
const LEAD = 7;
const WIDTH = 8;

const WRITTEN = 0;
const SPOKEN = 1;
const PLACEHOLDER = 2;

/** Room for so many groups or digits at first. */
const ROOM = 16;

/**
 * The groups of a text, in order. A group is an unbroken run of letters and digits that holds a digit, digits read aloud, or
 * a placeholder. Dense texts have one in every ten code units: as objects they kept the garbage collector busy for a third of
 * the time, so they lie in one array.
 */
export class Groups {
  length = 0;
  /** The digits of all groups, 0 to 9, one group's after another's; of each at most one more than `LONGEST_GROUP`. */
  figures = new Uint8Array(0);
  private figureCount = 0;
  private data = new Int32Array(0);
  private readonly leads: (Hit | null)[];

  /** @param before groups that will be added to this one from */
  constructor(before?: Groups) {
    this.leads = before?.leads ?? [];
  }

  start(index: number): number {
    return this.data[index * WIDTH + START]!;
  }

  end(index: number): number {
    return this.data[index * WIDTH + END]!;
  }

  /** How many digits it has. */
  size(index: number): number {
    return this.data[index * WIDTH + SIZE]!;
  }

  /** How many letters it has. */
  letters(index: number): number {
    return this.data[index * WIDTH + LETTERS]!;
  }

  /** Where its digits begin in `figures`. */
  figuresAt(index: number): number {
    return this.data[index * WIDTH + FIGURES]!;
  }

  /** How it is tied to the next group. */
  gap(index: number): Gap {
    return (this.data[index * WIDTH + TIE]! & 3) as Gap;
  }

  /** The code unit between it and the next group where it is a single one, else 0. */
  gapCode(index: number): number {
    return this.data[index * WIDTH + TIE]! >> 2;
  }

  isSpoken(index: number): boolean {
    return this.data[index * WIDTH + KIND] === SPOKEN;
  }

  isRedacted(index: number): boolean {
    return this.data[index * WIDTH + KIND]! >= PLACEHOLDER;
  }

  /** The type a placeholder stands for. */
  redacted(index: number): PiiType | undefined {
    const kind = this.data[index * WIDTH + KIND]!;
    return kind < PLACEHOLDER ? undefined : PII_TYPES[kind - PLACEHOLDER];
  }

  /** The number that its first digits make, `most` of them. */
  number(index: number, most: number): number {
    const from = this.figuresAt(index);
    const to = from + Math.min(this.size(index), most);
    let value = 0;
    for (let i = from; i < to; i++) value = value * 10 + this.figures[i]!;
    return value;
  }

  digits(index: number): string {
    const from = this.figuresAt(index);
    return asString(this.figures, from, from + this.size(index));
  }

  /** The word that leads a placeholder, as judged last; null where none does, undefined where it was not judged. */
  ledBy(index: number): Hit | null | undefined {
    const lead = this.data[index * WIDTH + LEAD]!;
    return lead === 0 ? undefined : this.leads[lead - 1];
  }

  setLedBy(index: number, hit: Hit | null): void {
    this.data[index * WIDTH + LEAD] = this.leads.push(hit);
  }

  setTie(index: number, gap: Gap, gapCode: number): void {
    this.data[index * WIDTH + TIE] = gap | (gapCode << 2);
  }

  isSame(index: number, other: Groups, at: number): boolean {
    for (const field of [START, END, LETTERS, KIND])
      if (this.data[index * WIDTH + field] !== other.data[at * WIDTH + field]) return false;
    return true;
  }

  /** Adds the letters and digits from `start` to `end`. */
  addWritten(chars: Uint16Array, start: number, end: number, letters: number): void {
    const at = this.add(start, end, letters, WRITTEN);
    const most = Math.min(end - start - letters, LONGEST_GROUP + 1);
    this.reserveFigures(most);
    const { figures } = this;
    let count = this.figureCount;
    const last = count + most;
    for (let i = start; count < last; i++) {
      const figure = chars[i]! - 0x30;
      if (figure >= 0 && figure <= 9) figures[count++] = figure;
    }
    this.figureCount = last;
    this.data[at + SIZE] = most;
  }

  /** Adds digits read aloud. */
  addSpoken(start: number, end: number, digits: string): void {
    const at = this.add(start, end, 0, SPOKEN);
    this.reserveFigures(digits.length);
    for (let i = 0; i < digits.length; i++) this.figures[this.figureCount++] = digits.charCodeAt(i) - 0x30;
    this.data[at + SIZE] = digits.length;
  }

  /** Adds the placeholder at `start`; `type` is an index in `PII_TYPES`. */
  addPlaceholder(start: number, type: number): void {
    this.add(start, start + 1, 0, PLACEHOLDER + type);
  }

  /** Adds groups `from` to `to` of others, moved `shift` code units towards the start. The last one is tied to nothing. */
  addRange(others: Groups, from: number, to: number, shift: number): void {
    if (from === to) return;
    const first = this.length;
    this.reserve(first + to - from);
    this.data.set(others.data.subarray(from * WIDTH, to * WIDTH), first * WIDTH);
    this.length = first + to - from;
    const figures = others.figures.subarray(
      others.figuresAt(from),
      others.figuresAt(to - 1) + others.size(to - 1),
    );
    this.reserveFigures(figures.length);
    this.figures.set(figures, this.figureCount);
    const moved = this.figureCount - others.figuresAt(from);
    this.figureCount += figures.length;
    for (let at = first * WIDTH; at < this.length * WIDTH; at += WIDTH) {
      this.data[at + START]! -= shift;
      this.data[at + END]! -= shift;
      this.data[at + FIGURES]! += moved;
    }
    this.setTie(this.length - 1, APART, 0);
  }

  private add(start: number, end: number, letters: number, kind: number): number {
    const at = this.length * WIDTH;
    this.reserve(++this.length);
    const { data } = this;
    data[at + START] = start;
    data[at + END] = end;
    data[at + LETTERS] = letters;
    data[at + FIGURES] = this.figureCount;
    data[at + KIND] = kind;
    return at;
  }

  private reserve(length: number): void {
    if (length * WIDTH <= this.data.length) return;
    const larger = new Int32Array(Math.max(length, this.data.length / WIDTH, ROOM) * 2 * WIDTH);
    larger.set(this.data);
    this.data = larger;
  }

  private reserveFigures(count: number): void {
    if (this.figureCount + count <= this.figures.length) return;
    const larger = new Uint8Array(Math.max(this.figureCount + count, ROOM) * 2);
    larger.set(this.figures);
    this.figures = larger;
  }
}

/** Figures 0 to 9 as a string of digits. */
export function asString(figures: Uint8Array, from: number, to: number): string {
  let digits = '';
  for (let i = from; i < to; i++) digits += figures[i]!;
  return digits;
}
