import { isDigit, isLatin, isWord, kind, LETTER } from './characters.js';
import { APART, type Group, LONGEST_GROUP, TIGHT } from './groups.js';
import type { Scan } from './scan.js';

/** The figures of neighbouring groups that are tied, one after the other. A scan keeps the row read last. */
export interface Row {
  /** Index of the first group. */
  first: number;
  digits: string;
  /** Where each group's figures begin in `digits`, and where the last one's end. */
  at: number[];
}

/** The digits of one or more neighbouring groups, read as one number. */
export class Run {
  private read: string | undefined;

  constructor(
    readonly row: Row,
    readonly first: number,
    /** Index of the last group. */
    readonly last: number,
    readonly end: number,
  ) {}

  get parts(): number {
    return this.last - this.first + 1;
  }

  /** Digits of all parts. */
  get length(): number {
    return this.row.at[this.last + 1 - this.row.first]! - this.row.at[this.first - this.row.first]!;
  }

  get digits(): string {
    const { at, first, digits } = this.row;
    this.read ??= digits.slice(at[this.first - first]!, at[this.last + 1 - first]!);
    return this.read;
  }

  /** Digits of part `part`. */
  size(part: number): number {
    const i = this.first - this.row.first + part;
    return this.row.at[i + 1]! - this.row.at[i]!;
  }
}

/** Letters that are written for a digit, by mistake or to hide it. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  o: '0',
  q: '0',
  l: '1',
  i: '1',
  z: '2',
  s: '5',
  b: '8',
  о: '0',
  з: '3',
  ο: '0',
  б: '6',
  і: '1',
};

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
  const row = rowAt(scan, first, isLenient);
  if (row === undefined) return NONE;
  const { at } = row;
  const from = first - row.first;
  const start = at[from]!;
  let runs: Run[] | undefined;
  for (let i = from + 1; i < at.length && at[i]! - start <= most; i++) {
    if (at[i]! - start < least) continue;
    const last = row.first + i - 1;
    runs ??= [];
    runs.push(runTo(scan, row, first, last));
  }
  return runs ?? NONE;
}

const NONE: readonly Run[] = [];

/** The longest number of at most `most` digits that begins at group `first`. */
export function longestRun(scan: Scan, first: number, most: number): Run | undefined {
  const row = rowAt(scan, first, false);
  if (row === undefined) return undefined;
  const { at } = row;
  const from = first - row.first;
  let to = from;
  while (to + 1 < at.length && at[to + 1]! - at[from]! <= most) to++;
  return to === from ? undefined : runTo(scan, row, first, row.first + to - 1);
}

/** The first parts of a run, up to group `last`. */
export const shortened = (scan: Scan, run: Run, last: number): Run =>
  last === run.last ? run : runTo(scan, run.row, run.first, last);

const runTo = (scan: Scan, row: Row, first: number, last: number): Run =>
  new Run(row, first, last, scan.groups[last]!.end);

/** The row that group `first` is part of, or undefined where it has no figures to read. */
function rowAt(scan: Scan, first: number, isLenient: boolean): Row | undefined {
  const known = isLenient ? scan.lenientRow : scan.row;
  if (known !== undefined && known.first <= first && first < known.first + known.at.length - 1) return known;
  const row: Row = { first, digits: '', at: [0] };
  for (let i = first; i < scan.groups.length; i++) {
    const group = scan.groups[i]!;
    const figures = figuresOf(scan, group, isLenient);
    if (figures === undefined) break;
    row.digits += figures;
    row.at.push(row.digits.length);
    if (group.gap === APART) break;
  }
  if (row.at.length === 1) return undefined;
  if (isLenient) scan.lenientRow = row;
  else scan.row = row;
  return row;
}

function figuresOf(scan: Scan, group: Group, isLenient: boolean): string | undefined {
  if (group.redacted !== undefined) return undefined;
  if (group.letters === 0) return group.digits;
  if (!isLenient || group.letters > group.digits.length || group.end - group.start > LONGEST_GROUP)
    return undefined;
  let figures = '';
  for (let i = group.start; i < group.end; i++) {
    const code = scan.text.chars[i]!;
    const figure = isDigit(code) ? String.fromCharCode(code) : LOOKALIKES[String.fromCharCode(code)];
    if (figure === undefined) return undefined;
    figures += figure;
  }
  return figures;
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
export function startsFree(scan: Scan, first: number): boolean {
  const before = first > 0 ? scan.groups[first - 1] : undefined;
  return !(before?.gap === TIGHT && (before.gapCode === 0x2d || before.gapCode === 0x2e));
}

/** Whether no further part of a number or key hangs on either side of groups `first` to `last`. */
export function isFree(scan: Scan, first: number, last: number): boolean {
  const { groups, text } = scan;
  const { chars } = text;
  const start = groups[first]!.start;
  const end = groups[last]!.end;
  if (!startsFree(scan, first)) return false;
  const tail = groups[last]!;
  if (last + 1 < groups.length && tail.gap === TIGHT && (tail.gapCode === 0x2d || tail.gapCode === 0x2e))
    return false;
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
export interface Token {
  compact: string;
  start: number;
  end: number;
  /** Parts the token is written in. */
  parts: number;
  /** Length of the first part. */
  firstPart: number;
}

/** Longest document number written in parts: the 18 characters of a British licence with its issue number. */
const LONGEST_TOKEN = 20;
/** Letters that may stand apart from the digits of a document number: "AB 123456", "DOE MJ 501". */
const LONGEST_APART = 3;

/**
 * The readings of a document number around group `first`, shortest first: parts of letters and digits with one separator
 * between. Capitals that stand apart before it belong to it; `floor` is where the label ends.
 */
export function tokensAt(scan: Scan, first: number, floor: number): readonly Token[] {
  const group = scan.groups[first]!;
  if (group.redacted !== undefined || group.spoken) return [];
  const start = isDigit(scan.text.chars[group.start]!)
    ? lettersBefore(scan, group.start, floor)
    : group.start;
  const { tokens } = scan;
  if (tokens !== undefined && tokens.first === first && tokens.start === start) return tokens.all;
  const all = readTokens(scan, group, start);
  scan.tokens = { first, start, all };
  return all;
}

function readTokens({ text }: Scan, group: Group, start: number): Token[] {
  const { chars, caps } = text;
  const tokens: Token[] = [];
  let compact = '';
  let parts = 0;
  let firstPart = 0;
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
    if (parts === 1) firstPart = end - at;
    if (end >= group.end) tokens.push({ compact, start, end, parts, firstPart });
    const separator = chars[end];
    if (separator === undefined || !' -./*\n'.includes(String.fromCharCode(separator))) break;
    at = end + 1;
    while (separator === 0x2a && chars[at] === 0x2a) at++;
  }
  return tokens;
}

/** Start of one to three capitals that stand one separator before `at`, or `at`. */
function lettersBefore(scan: Scan, at: number, floor: number): number {
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
