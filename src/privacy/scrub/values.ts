import { isDigit, isLatin, isWord, kind, LETTER } from './characters.js';
import { foldedSlice } from './fold.js';
import { APART, type Groups, TIGHT } from './groups.js';
import type { Scan } from './scan.js';
import { LINK_WORDS, MONTHS, UNIT_WORDS } from './words/links.js';

const DASH = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const COMMA = 0x2c;
const BLANK = 0x20;
const PLUS = 0x2b;
/** Most digits of a number that is counted or measured: "4111111111111111 month 10" is none. */
const LONGEST_COUNT = 12;
/** Code units of a UUID, and how many beside a group are looked at to tell a longer key. */
const UUID = 36;
const LONGEST_KEY = 40;
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
  if (isAmount(scan, index)) return 'amount';
  if (isTime(scan, index)) return 'time';
  if (isDate(scan, index)) return 'date';
  if (isPhone(scan, index)) return 'phone';
  if (isDotted(scan, index)) return 'version';
  if (isOpaque(scan, index)) return 'opaque';
  return undefined;
}

export function isAmount(scan: Scan, index: number): boolean {
  const { chars, length } = scan.text;
  let before = scan.groups.start(index) - 1;
  if (before >= 0 && chars[before] === BLANK) before--;
  if (before >= 0 && isCurrency(chars[before]!)) return true;
  if (isFraction(scan, index)) return true;
  let after = scan.groups.end(index);
  if (after < length && chars[after] === COMMA && isThousands(scan, index)) return true;
  if (after < length && chars[after] === BLANK) after++;
  if (after >= length) return false;
  if (isCurrency(chars[after]!) || chars[after] === 0x25) return true;
  if (kind(chars[after]!) === LETTER)
    return (
      scan.groups.size(index) <= LONGEST_COUNT && UNIT_WORDS.hasRange(scan.text, after, wordEnd(scan, after))
    );
  return chars[after] === DOT && isCents(scan, after);
}

const CURRENCIES = '\u20ac\u00a3\u00a5\u20b9\u20bd\u20a9\u20ba\u20b4\u20ab\u20aa';
const isCurrency = (code: number): boolean =>
  code === 0x24 || (code > 0x80 && CURRENCIES.includes(String.fromCharCode(code)));

/** `0.70710678`: what follows a zero and a dot. */
function isFraction({ groups, text }: Scan, index: number): boolean {
  const { chars } = text;
  const at = groups.start(index);
  if (at < 2 || chars[at - 1] !== DOT || chars[at - 2] !== 0x30 || groups.letters(index) > 0) return false;
  return (at === 2 || !isWord(chars[at - 3]!)) && groups.size(index) > 3 && chars[groups.end(index)] !== DOT;
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

function isThousands({ groups, text }: Scan, index: number): boolean {
  const { chars, length } = text;
  const end = groups.end(index);
  if (groups.size(index) > 3 || end + 3 >= length) return false;
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

/** "hotel 105957746": a noun of its own in lower case right before a number. */
export function hasOwnNoun({ text }: Scan, start: number): boolean {
  const { chars, caps } = text;
  if (chars[start - 1] !== 0x20) return false;
  let from = start - 1;
  while (from > 0 && start - from <= LONGEST_WORD && isLatin(chars[from - 1]!)) from--;
  return start - 1 - from > 2 && caps[from] === 0 && !LINK_WORDS.hasRange(text, from, start - 1);
}

function isTime({ groups, text }: Scan, index: number): boolean {
  const { chars } = text;
  if (groups.size(index) > 2) return false;
  const start = groups.start(index);
  const end = groups.end(index);
  return (
    (chars[end] === COLON && isDigit(chars[end + 1] ?? 0)) ||
    (start > 1 && chars[start - 1] === COLON && isDigit(chars[start - 2]!))
  );
}

const isYear = (groups: Groups, index: number): boolean => {
  const century = groups.number(index, 2);
  return groups.size(index) === 4 && (century === 19 || century === 20);
};
const isMonth = (groups: Groups, index: number): boolean =>
  groups.size(index) <= 2 && isWithin(groups.number(index, 2), 12);
const isDay = (groups: Groups, index: number): boolean =>
  groups.size(index) <= 2 && isWithin(groups.number(index, 2), 31);
const isWithin = (value: number, most: number): boolean => value >= 1 && value <= most;

/** Whether the digits may be a calendar date written as one number: 20240131, 31012024, 01312024. */
export function isCompactDate(digits: string): boolean {
  if (digits.length !== 8) return false;
  const asDate = (year: string, month: string, day: string): boolean =>
    (year.startsWith('19') || year.startsWith('20')) &&
    isWithin(Number(month), 12) &&
    isWithin(Number(day), 31);
  const tail = digits.slice(4);
  return (
    asDate(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)) ||
    asDate(tail, digits.slice(2, 4), digits.slice(0, 2)) ||
    asDate(tail, digits.slice(0, 2), digits.slice(2, 4))
  );
}

function isDate(scan: Scan, index: number): boolean {
  const { groups } = scan;
  for (let first = index; first >= 0 && first >= index - 2; first--)
    if (isDateStart(groups, first)) return true;
  return (
    groups.letters(index) === 0 && isYear(groups, index) && MONTHS.has(wordBefore(scan, groups.start(index)))
  );
}

/** Whether a date of three groups begins at group `a`. */
function isDateStart(groups: Groups, a: number): boolean {
  const [b, c] = [a + 1, a + 2];
  if (c >= groups.length || groups.gap(a) !== TIGHT || groups.gap(b) !== TIGHT) return false;
  const code = groups.gapCode(a);
  if (code !== groups.gapCode(b) || (code !== DASH && code !== SLASH && code !== DOT)) return false;
  if (groups.letters(a) + groups.letters(b) > 0) return false;
  if (isYear(groups, a) && isMonth(groups, b) && groups.size(c) >= 1)
    return isWithin(groups.number(c, 2), 31);
  const isShortYear = groups.size(c) === 2 && code === SLASH;
  if (!isShortYear && !isYear(groups, c)) return false;
  return (isDay(groups, a) && isMonth(groups, b)) || (isMonth(groups, a) && isDay(groups, b));
}

function isPhone({ groups, text }: Scan, index: number): boolean {
  if (groups.letters(index) > 0) return false;
  const start = groups.start(index);
  const before = start > 0 ? text.chars[start - 1]! : 0;
  if (before === PLUS) return true;
  if (groups.size(index) === 3 && before === 0x28 && text.chars[groups.end(index)] === 0x29) return true;
  const isCountry = groups.size(index) === 1 && groups.number(index, 1) === 1 && groups.gap(index) !== APART;
  const a = isCountry ? index + 1 : index;
  const [b, c] = [a + 1, a + 2];
  if (b >= groups.length || groups.size(a) !== 3 || groups.gap(a) === APART || groups.letters(a) > 0)
    return false;
  if (groups.size(b) === 4) return groups.gap(b) === APART && groups.gapCode(a) === DASH;
  return (
    groups.size(b) === 3 &&
    groups.gap(b) === TIGHT &&
    c < groups.length &&
    groups.size(c) === 4 &&
    groups.letters(b) + groups.letters(c) === 0
  );
}

/** `1.2.3`, `10.0.0.1`: three or more short groups held by dots. */
function isDotted({ groups }: Scan, index: number): boolean {
  let first = index;
  while (first > 0 && index - first < 3 && isDotTied(groups, first - 1)) first--;
  let last = index;
  while (last - index < 3 && isDotTied(groups, last)) last++;
  if (last - first < 2) return false;
  for (let i = first; i <= last; i++) if (groups.size(i) > 3 || groups.letters(i) > 0) return false;
  return true;
}

const isDotTied = (groups: Groups, index: number): boolean =>
  groups.gap(index) === TIGHT && groups.gapCode(index) === DOT;

const isKeyPart = (code: number): boolean => isWord(code) || code === DASH;

/** Part of a UUID or another long dashed key of letters and digits. */
function isOpaque({ groups, text }: Scan, index: number): boolean {
  const { chars, length } = text;
  let start = groups.start(index);
  let end = groups.end(index);
  const least = Math.max(0, start - LONGEST_KEY);
  const most = Math.min(length, end + LONGEST_KEY);
  while (start > least && isKeyPart(chars[start - 1]!)) start--;
  while (end < most && isKeyPart(chars[end]!)) end++;
  if (end - start !== UUID) return false;
  for (const dash of [8, 13, 18, 23]) if (chars[start + dash] !== DASH) return false;
  return true;
}
