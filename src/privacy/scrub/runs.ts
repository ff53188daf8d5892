import { FIELD_BREAK, isDigit, isLatin, isWord, kind, LETTER } from './characters.js';
import { luhn } from './checksums.js';
import { APART, asString, type Groups, LONGEST_GROUP, TIGHT } from './groups.js';
import type { Scan } from './scan.js';
import { shapeOf } from './shapes.js';

/** The digits of one or more neighbouring groups, read as one number. */
export class Run {
  constructor(
    private readonly groups: Groups,
    /** Index of the first group. */
    readonly first: number,
    /** Index of the last group. */
    readonly last: number,
    /** Its digits, 0 to 9: `length` of them from `from` on. */
    readonly figures: Uint8Array,
    readonly from: number,
    readonly length: number,
  ) {}

  get end(): number {
    return this.groups.end(this.last);
  }

  get parts(): number {
    return this.last - this.first + 1;
  }

  get digits(): string {
    return asString(this.figures, this.from, this.from + this.length);
  }

  get passesLuhn(): boolean {
    return luhn(this.figures, this.from, this.from + this.length);
  }

  /** Digits of part `part`. */
  size(part: number): number {
    return sizeOf(this.groups, this.first + part);
  }
}

/** Letters that are written for a digit, by mistake or to hide it. */
const LOOKALIKES: ReadonlyMap<number, number> = new Map(
  Object.entries({ o: 0, q: 0, l: 1, i: 1, z: 2, s: 5, b: 8, о: 0, з: 3, ο: 0, б: 6, і: 1 }).map(
    ([letter, figure]) => [letter.charCodeAt(0), figure],
  ),
);

/**
 * The numbers of `least` to `most` digits that begin at group `first` and end at a group's end, shortest first. With
 * `isLenient`, letters that look like digits are read as digits where digits outnumber them.
 */
export function runsFrom(
  scan: Scan,
  first: number,
  least: number,
  most: number,
  isLenient: boolean,
): readonly Run[] {
  const { groups } = scan;
  let runs: Run[] | undefined;
  let read: Uint8Array | undefined;
  let length = 0;
  for (let i = first; i < groups.length; i++) {
    if (!isReadable(scan, i, isLenient)) break;
    const size = sizeOf(groups, i);
    if (length + size > most) break;
    if (read === undefined && groups.letters(i) > 0) {
      read = new Uint8Array(most);
      const from = groups.figuresAt(first);
      read.set(groups.figures.subarray(from, from + length));
    }
    if (read !== undefined) readFigures(scan, i, read, length);
    length += size;
    if (length >= least) {
      const run =
        read === undefined
          ? new Run(groups, first, i, groups.figures, groups.figuresAt(first), length)
          : new Run(groups, first, i, read, 0, length);
      if (runs === undefined) runs = [run];
      else runs.push(run);
    }
    if (groups.gap(i) === APART) break;
  }
  return runs ?? NONE;
}

const NONE: readonly Run[] = [];

/** The longest number of at most `most` digits that begins at group `first`. */
export function longestRun({ groups }: Scan, first: number, most: number): Run | undefined {
  let length = 0;
  let last = first;
  for (; last < groups.length; last++) {
    if (!isFigures(groups, last) || length + groups.size(last) > most) break;
    length += groups.size(last);
    if (groups.gap(last) === APART) {
      last++;
      break;
    }
  }
  return last === first
    ? undefined
    : new Run(groups, first, last - 1, groups.figures, groups.figuresAt(first), length);
}

/** The first parts of a run of figures, up to group `last`. */
export function shortened({ groups }: Scan, run: Run, last: number): Run {
  if (last === run.last) return run;
  const length = groups.figuresAt(last) + groups.size(last) - run.from;
  return new Run(groups, run.first, last, run.figures, run.from, length);
}

/** Whether a group is digits and nothing else. */
const isFigures = (groups: Groups, index: number): boolean =>
  groups.letters(index) === 0 && !groups.isRedacted(index);

/** Digits of a group, its letters read as digits. */
const sizeOf = (groups: Groups, index: number): number =>
  groups.letters(index) === 0 ? groups.size(index) : groups.end(index) - groups.start(index);

function isReadable({ groups, text }: Scan, index: number, isLenient: boolean): boolean {
  if (isFigures(groups, index)) return true;
  if (!isLenient || groups.isRedacted(index) || groups.letters(index) > groups.size(index)) return false;
  const start = groups.start(index);
  const end = groups.end(index);
  if (end - start > LONGEST_GROUP) return false;
  for (let i = start; i < end; i++) if (figureOf(text.chars[i]!) === undefined) return false;
  return true;
}

const figureOf = (code: number): number | undefined => (isDigit(code) ? code - 0x30 : LOOKALIKES.get(code));

/** Writes the digits of a readable group to `to` from `at` on. */
function readFigures({ groups, text }: Scan, index: number, to: Uint8Array, at: number): void {
  const size = sizeOf(groups, index);
  const isMixed = groups.letters(index) > 0;
  const from = isMixed ? groups.start(index) : groups.figuresAt(index);
  for (let i = 0; i < size; i++)
    to[at + i] = isMixed ? figureOf(text.chars[from + i]!)! : groups.figures[from + i]!;
}

/** Whether the run is written in groups of exactly these sizes. */
export function sameSizes(run: Run, ...sizes: number[]): boolean {
  if (run.parts !== sizes.length) return false;
  for (let i = 0; i < sizes.length; i++) if (run.size(i) !== sizes[i]) return false;
  return true;
}

/** Whether every group of the run has `least` to `most` digits. */
export function hasSizes(run: Run, least: number, most: number): boolean {
  for (let i = 0; i < run.parts; i++) if (run.size(i) < least || run.size(i) > most) return false;
  return true;
}

/** Whether the digits stand one by one. */
export const isOnes = (run: Run): boolean => run.parts > 1 && run.parts === run.length;

/** Whether no number hangs before group `first` by a dash or dot. */
export const startsFree = ({ groups }: Scan, first: number): boolean =>
  first === 0 || !hangs(groups, first - 1);

/** Whether the next number hangs on group `index` by a dash or dot. */
export function hangs(groups: Groups, index: number): boolean {
  const code = groups.gapCode(index);
  return (code === 0x2d || code === 0x2e) && groups.gap(index) === TIGHT;
}

/** Whether no further part of a number or key hangs on either side of groups `first` to `last`. */
export function isFree(scan: Scan, first: number, last: number): boolean {
  const { groups, text } = scan;
  const { chars } = text;
  const start = groups.start(first);
  const end = groups.end(last);
  if (!startsFree(scan, first) || hangs(groups, last)) return false;
  if (start > 1 && (chars[start - 1] === 0x2e || chars[start - 1] === 0x2c) && isDigit(chars[start - 2]!))
    return false;
  if (chars[start - 1] === 0x2d && isHexWordBefore(scan, start - 1)) return false;
  return !(
    chars[end] === 0x2d &&
    end + 1 < text.length &&
    isLatin(chars[end + 1]!) &&
    isHexWordAfter(scan, end + 1)
  );
}

function isHexWordBefore(scan: Scan, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 13 && isWord(scan.text.chars[start - 1]!)) start--;
  return isUuidPart(scan, start, at);
}

function isHexWordAfter(scan: Scan, at: number): boolean {
  let end = at;
  while (end < scan.text.length && end - at < 13 && isWord(scan.text.chars[end]!)) end++;
  return isUuidPart(scan, at, end);
}

function isUuidPart(scan: Scan, from: number, to: number): boolean {
  const length = to - from;
  if (length !== 4 && length !== 8 && length !== 12) return false;
  for (let i = from; i < to; i++) if (scan.text.chars[i]! > 0x66) return false;
  return true;
}

/** Letters and digits read as one token, separators dropped, up to some end. */
export class Token {
  private read: string | undefined;

  constructor(
    readonly compact: string,
    readonly start: number,
    readonly end: number,
    /** Parts the token is written in. */
    readonly parts: number,
    /** Whether a dash or dot and more of the same follows. */
    readonly isCut: boolean,
  ) {}

  get shape(): string {
    this.read ??= shapeOf(this.compact);
    return this.read;
  }
}

/** What may stand between two parts of a document number. */
const PART_SEPARATORS = ` -./*\n${String.fromCharCode(FIELD_BREAK)}`;
/** Longest document number written in parts: the 18 characters of a British licence with its issue number. */
const LONGEST_TOKEN = 20;
/** Letters that may stand apart from the digits of a document number: "AB 123456", "DOE MJ 501". */
const LONGEST_APART = 3;

/**
 * The readings of a document number around group `first`, shortest first: parts of letters and digits with one separator
 * between. Capitals that stand apart before it belong to it; `floor` is where the label ends.
 */
export function tokensAt(scan: Scan, first: number, floor: number): readonly Token[] {
  const { groups, tokens } = scan;
  if (groups.isRedacted(first) || groups.isSpoken(first)) return [];
  const from = groups.start(first);
  const start = isDigit(scan.text.chars[from]!) ? lettersBefore(scan, from, floor) : from;
  if (tokens !== undefined && tokens.first === first && tokens.start === start) return tokens.all;
  const all = readTokens(scan, start, groups.end(first));
  scan.tokens = { first, start, all };
  return all;
}

/** The tokens that begin at `start` and reach to `least` or beyond. */
function readTokens({ text }: Scan, start: number, least: number): Token[] {
  const { chars, caps } = text;
  const tokens: Token[] = [];
  let compact = '';
  let parts = 0;
  let at = start;
  while (at < text.length) {
    let end = at;
    let isCapital = true;
    let hasDigit = false;
    while (end < text.length && isWord(chars[end]!) && end - at <= LONGEST_TOKEN) {
      if (isDigit(chars[end]!)) hasDigit = true;
      else if (caps[end] !== 1) isCapital = false;
      end++;
    }
    if (end === at || compact.length + end - at > LONGEST_TOKEN) break;
    const isDashed = at > start && chars[at - 1] !== 0x20;
    if (!hasDigit && (end - at > LONGEST_APART || !(isCapital || isDashed))) break;
    for (let i = at; i < end; i++) compact += String.fromCharCode(chars[i]!);
    parts++;
    const separator = chars[end];
    if (end >= least) {
      const isTied = separator === 0x2d || separator === 0x2e;
      tokens.push(new Token(compact, start, end, parts, isTied && isDigit(chars[end + 1] ?? 0)));
    }
    if (separator === undefined || !PART_SEPARATORS.includes(String.fromCharCode(separator))) break;
    at = end + 1;
    while (separator === 0x2a && chars[at] === 0x2a) at++;
  }
  return tokens;
}

/** Start of one to three capitals that stand one separator before `at`, or `at`. */
export function lettersBefore(scan: Scan, at: number, floor: number): number {
  const { chars, caps } = scan.text;
  if (at - 2 < floor) return at;
  const separator = chars[at - 1]!;
  if (separator !== 0x20 && separator !== 0x2d && separator !== 0x2e) return at;
  let start = at - 1;
  while (
    start > floor &&
    at - start <= LONGEST_APART + 1 &&
    kind(chars[start - 1]!) === LETTER &&
    caps[start - 1] === 1
  )
    start--;
  const length = at - 1 - start;
  const isWhole = start === 0 || !isWord(chars[start - 1]!);
  return length >= 1 && length <= LONGEST_APART && isWhole ? start : at;
}
