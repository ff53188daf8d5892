import { isDigit, isLatin, isWord, kind, LETTER } from './characters.js';
import { foldedSlice } from './fold.js';
import { APART, type Group, TIGHT } from './groups.js';
import type { Scan } from './scan.js';
import { MONTHS, UNIT_WORDS } from './words/links.js';

const DASH = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const COMMA = 0x2c;
const BLANK = 0x20;
const PLUS = 0x2b;
/** Most digits of a number that is counted or measured: "4111111111111111 month 10" is none. */
const LONGEST_COUNT = 12;
/** Longest word looked at beside a number. */
const LONGEST_WORD = 14;

/**
 * What a number evidently is, other than an identifier: read from its form and its neighbours alone. A near label
 * overrules it where the doubt is worth more than the number.
 */
export type PlainValue = 'amount' | 'date' | 'time' | 'phone' | 'address' | 'version' | 'opaque';

/** What group `index` evidently is, or undefined. Every label on a group asks again, so the last answer is kept. */
export function plainValue(scan: Scan, index: number): PlainValue | undefined {
  if (scan.plain?.index !== index) scan.plain = { index, value: readPlainValue(scan, index) };
  return scan.plain.value;
}

function readPlainValue(scan: Scan, index: number): PlainValue | undefined {
  if (isAmount(scan, scan.groups[index]!)) return 'amount';
  if (isTime(scan, index)) return 'time';
  if (isDate(scan, index)) return 'date';
  if (isPhone(scan, index)) return 'phone';
  if (isDotted(scan, index)) return 'version';
  if (isOpaque(scan, index)) return 'opaque';
  return undefined;
}

export function isAmount(scan: Scan, group: Group): boolean {
  const { chars, length } = scan.text;
  let before = group.start - 1;
  if (before >= 0 && chars[before] === BLANK) before--;
  if (before >= 0 && isCurrency(chars[before]!)) return true;
  if (isFraction(scan, group)) return true;
  let after = group.end;
  if (after < length && chars[after] === COMMA && isThousands(scan, group)) return true;
  if (after < length && chars[after] === BLANK) after++;
  if (after >= length) return false;
  if (isCurrency(chars[after]!) || chars[after] === 0x25) return true;
  if (kind(chars[after]!) === LETTER)
    return (
      group.digits.length <= LONGEST_COUNT && UNIT_WORDS.hasRange(scan.text, after, wordEnd(scan, after))
    );
  return chars[after] === DOT && isCents(scan, after);
}

const CURRENCIES = '\u20ac\u00a3\u00a5\u20b9\u20bd\u20a9\u20ba\u20b4\u20ab\u20aa';
const isCurrency = (code: number): boolean =>
  code === 0x24 || (code > 0x80 && CURRENCIES.includes(String.fromCharCode(code)));

/** `0.70710678`: what follows a zero and a dot. */
function isFraction(scan: Scan, group: Group): boolean {
  const { chars } = scan.text;
  const at = group.start;
  if (at < 2 || chars[at - 1] !== DOT || chars[at - 2] !== 0x30 || group.letters > 0) return false;
  return (at === 2 || !isWord(chars[at - 3]!)) && group.digits.length > 3 && chars[group.end] !== DOT;
}

/** `1500.00`: two digits after the dot, then no more. */
function isCents(scan: Scan, dot: number): boolean {
  const { chars, length } = scan.text;
  if (dot + 2 >= length || !isDigit(chars[dot + 1]!) || !isDigit(chars[dot + 2]!)) return false;
  if (dot > 0 && !isDigit(chars[dot - 1]!)) return false;
  const after = dot + 3;
  return (
    after >= length || !(isWord(chars[after]!) || (isJoin(chars[after]!) && isWord(chars[after + 1] ?? 0)))
  );
}

const isJoin = (code: number): boolean => code === DOT || code === DASH;

function isThousands(scan: Scan, group: Group): boolean {
  const { chars, length } = scan.text;
  const { end } = group;
  if (group.digits.length > 3 || end + 3 >= length) return false;
  for (let i = 1; i <= 3; i++) if (!isDigit(chars[end + i]!)) return false;
  return end + 4 >= length || !isWord(chars[end + 4]!);
}

/** The word that begins at `at`, in folded form, cut at `LONGEST_WORD`. */
export const wordAt = (scan: Scan, at: number): string => foldedSlice(scan.text, at, wordEnd(scan, at));

function wordEnd({ text }: Scan, at: number): number {
  let end = at;
  const limit = Math.min(text.length, at + LONGEST_WORD);
  while (end < limit && kind(text.chars[end]!) === LETTER) end++;
  return end;
}

/** The word that ends before `at`, blanks and punctuation skipped, in folded form. */
export function wordBefore(scan: Scan, at: number): string {
  const { chars } = scan.text;
  let end = at;
  while (end > 0 && at - end < 3 && !isWord(chars[end - 1]!)) end--;
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isLatin(chars[start - 1]!)) start--;
  return foldedSlice(scan.text, start, end);
}

function isTime(scan: Scan, index: number): boolean {
  const group = scan.groups[index]!;
  const { chars } = scan.text;
  if (group.digits.length > 2) return false;
  return (
    (chars[group.end] === COLON && isDigit(chars[group.end + 1] ?? 0)) ||
    (group.start > 1 && chars[group.start - 1] === COLON && isDigit(chars[group.start - 2]!))
  );
}

const isYear = (digits: string): boolean =>
  digits.length === 4 && (digits.startsWith('19') || digits.startsWith('20'));
const isMonth = (digits: string): boolean =>
  digits.length <= 2 && Number(digits) >= 1 && Number(digits) <= 12;
const isDay = (digits: string): boolean => digits.length <= 2 && Number(digits) >= 1 && Number(digits) <= 31;

/** Whether the digits may be a calendar date written as one number: 20240131, 31012024, 01312024. */
export function isCompactDate(digits: string): boolean {
  if (digits.length !== 8) return false;
  const asDate = (year: string, month: string, day: string): boolean =>
    isYear(year) && isMonth(month) && isDay(day);
  const tail = digits.slice(4);
  return (
    asDate(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)) ||
    asDate(tail, digits.slice(2, 4), digits.slice(0, 2)) ||
    asDate(tail, digits.slice(0, 2), digits.slice(2, 4))
  );
}

function isDate(scan: Scan, index: number): boolean {
  const { groups } = scan;
  const group = groups[index]!;
  if (isDateStart(groups, index) || isDateStart(groups, index - 1) || isDateStart(groups, index - 2))
    return true;
  if (group.letters === 0 && isYear(group.digits) && MONTHS.has(wordBefore(scan, group.start))) return true;
  return false;
}

function isDateStart(groups: readonly Group[], index: number): boolean {
  const a = groups[index];
  const b = groups[index + 1];
  const c = groups[index + 2];
  if (a === undefined || b === undefined || c === undefined) return false;
  if (a.gap !== TIGHT || b.gap !== TIGHT || a.gapCode !== b.gapCode) return false;
  if (a.gapCode !== DASH && a.gapCode !== SLASH && a.gapCode !== DOT) return false;
  if (a.letters + b.letters > 0) return false;
  if (isYear(a.digits) && isMonth(b.digits) && c.digits.length >= 1) return isDay(c.digits.slice(0, 2));
  const isShortYear = c.digits.length === 2 && a.gapCode === SLASH;
  if (!isShortYear && !isYear(c.digits)) return false;
  return (isDay(a.digits) && isMonth(b.digits)) || (isMonth(a.digits) && isDay(b.digits));
}

function isPhone(scan: Scan, index: number): boolean {
  const { groups, text } = scan;
  const group = groups[index]!;
  if (group.letters > 0) return false;
  const before = group.start > 0 ? text.chars[group.start - 1]! : 0;
  if (before === PLUS) return true;
  if (group.digits.length === 3 && before === 0x28 && text.chars[group.end] === 0x29) return true;
  let first = index;
  if (group.digits === '1' && group.gap !== APART) first++;
  const [a, b, c] = [groups[first], groups[first + 1], groups[first + 2]];
  if (a === undefined || b === undefined || a.digits.length !== 3 || a.gap === APART || a.letters > 0)
    return false;
  if (b.digits.length === 4) return b.gap === APART && a.gapCode === DASH;
  return (
    b.digits.length === 3 &&
    b.gap === TIGHT &&
    c !== undefined &&
    c.digits.length === 4 &&
    b.letters + c.letters === 0
  );
}

/** `1.2.3`, `10.0.0.1`: three or more short groups held by dots. */
function isDotted(scan: Scan, index: number): boolean {
  const { groups } = scan;
  let first = index;
  while (first > 0 && index - first < 3 && isDotTied(groups[first - 1]!)) first--;
  let last = index;
  while (last - index < 3 && isDotTied(groups[last]!)) last++;
  if (last - first < 2) return false;
  for (let i = first; i <= last; i++)
    if (groups[i]!.digits.length > 3 || groups[i]!.letters > 0) return false;
  return true;
}

const isDotTied = (group: Group): boolean => group.gap === TIGHT && group.gapCode === DOT;

/** Part of a UUID or another long dashed key of letters and digits. */
function isOpaque(scan: Scan, index: number): boolean {
  const { chars, length } = scan.text;
  const group = scan.groups[index]!;
  let start = group.start;
  let end = group.end;
  while (start > 0 && group.start - start < 40 && (isWord(chars[start - 1]!) || chars[start - 1] === DASH))
    start--;
  while (end < length && end - group.end < 40 && (isWord(chars[end]!) || chars[end] === DASH)) end++;
  if (end - start !== 36) return false;
  for (const dash of [8, 13, 18, 23]) if (chars[start + dash] !== DASH) return false;
  return true;
}
