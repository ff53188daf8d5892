import { isDigit, isLatin, isWord, kind, LETTER } from './characters.js';
import { APART, type Group, LONGEST_GROUP, TIGHT } from './groups.js';
import type { Scan } from './scan.js';

/** The digits of one or more neighbouring groups, read as one number. */
export interface Run {
  digits: string;
  /** Digits per group, of the whole chain; the run is the first `parts` of them. */
  sizes: readonly number[];
  parts: number;
  /** Index of the last group. */
  last: number;
  end: number;
}

/** The runs that begin at one group, read as far as was asked; a scan keeps the last one. */
export interface Chain {
  first: number;
  isLenient: boolean;
  runs: Run[];
  sizes: number[];
  digits: string;
  /** The group to be read next. */
  next: number;
  isDone: boolean;
  /** Whether no letter was met, so that leniency made no difference. */
  isPlain: boolean;
}

/** Most digits read as one number: an account number with its control digits. */
const LONGEST_CHAIN = 28;

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
 * Every number of at most `most` digits that begins at group `first` and ends at a group's end, shortest first. With
 * `isLenient`, letters that look like digits are read as digits where digits outnumber them.
 */
export function runsFrom(scan: Scan, first: number, most: number, isLenient: boolean): readonly Run[] {
  let { chain } = scan;
  if (chain === undefined || chain.first !== first || (chain.isLenient !== isLenient && !chain.isPlain)) {
    chain = {
      first,
      isLenient,
      runs: [],
      sizes: [],
      digits: '',
      next: first,
      isDone: false,
      isPlain: true,
    };
    scan.chain = chain;
  }
  while (!chain.isDone && chain.digits.length < most) readOn(scan, chain);
  const { runs } = chain;
  let count = runs.length;
  while (count > 0 && runs[count - 1]!.digits.length > most) count--;
  return count === runs.length ? runs : runs.slice(0, count);
}

/** Adds the run that reaches one group further, or finds that there is none. */
function readOn(scan: Scan, chain: Chain): void {
  const group = scan.groups[chain.next];
  if (group === undefined || group.redacted !== undefined) {
    chain.isDone = true;
    return;
  }
  if (group.letters > 0) chain.isPlain = false;
  const figures = figuresOf(scan, group, chain.isLenient);
  if (figures === undefined || chain.digits.length + figures.length > LONGEST_CHAIN) {
    chain.isDone = true;
    return;
  }
  const { runs, sizes } = chain;
  chain.digits += figures;
  sizes.push(figures.length);
  runs.push({ digits: chain.digits, sizes, parts: sizes.length, last: chain.next, end: group.end });
  chain.next++;
  chain.isDone = group.gap === APART;
}

function figuresOf(scan: Scan, group: Group, isLenient: boolean): string | undefined {
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
  for (let i = 0; i < sizes.length; i++) if (run.sizes[i] !== sizes[i]) return false;
  return true;
}

/** Whether every group of the run has `least` to `most` digits. */
export function hasSizes(run: Run, least: number, most: number): boolean {
  for (let i = 0; i < run.parts; i++) if (run.sizes[i]! < least || run.sizes[i]! > most) return false;
  return true;
}

/** Whether the digits stand one by one. */
export const isOnes = (run: Run): boolean => run.parts > 1 && hasSizes(run, 1, 1);

/** Whether no further part of a number or key hangs on either side of groups `first` to `last`. */
export function isFree(scan: Scan, first: number, last: number): boolean {
  const { groups, text } = scan;
  const { chars } = text;
  const start = groups[first]!.start;
  const end = groups[last]!.end;
  const before = groups[first - 1];
  if (before !== undefined && before.gap === TIGHT && (before.gapCode === 0x2d || before.gapCode === 0x2e))
    return false;
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
