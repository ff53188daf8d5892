import { isLatin } from './characters.js';
import { isLinked, isNear } from './context.js';
import { APART, type Hit } from './groups.js';
import { isOnes, type Run, runsFrom } from './runs.js';
import type { Grip, Match, Scan } from './scan.js';
import { isAmount, plainValue, wordAt, wordBefore } from './values.js';
import { HINT, NAME } from './words/label.js';
import { LINK_WORDS } from './words/links.js';

/** Digits of a verification code: three, or four on American Express. */
const SHORTEST = 3;
const LONGEST = 4;
/** Distance from the word, where other words stand between. */
const LOOSE_REACH = 40;
/** Distance to a card or a word for one that makes a doubtful word certain. */
const CARD_REACH = 140;
/** Separators between a card, its expiry and its code. */
const WIDEST_GAP = 24;
/** Nouns after a short number that make it a count or a kind. */
const KINDS: ReadonlySet<string> = new Set([
  'digit',
  'digits',
  'digitos',
  'stellige',
  'stelliger',
  'number',
  'numbers',
  'code',
  'or',
  'to',
  'error',
  'errors',
  'and',
  'page',
  'character',
]);

/** A code under a word for it. */
export function labelledCvv(scan: Scan, first: number, grip: Grip, before: number): Match | undefined {
  const group = scan.groups[first]!;
  const run = codeAt(scan, first);
  if (run === undefined || isAmount(scan, scan.groups[run.last]!)) return undefined;
  const value = plainValue(scan, first);
  if (value === 'time' || value === 'date' || value === 'version' || value === 'opaque') return undefined;
  if (
    KINDS.has(followingWord(scan, run.end)) &&
    !(
      grip.isDirect &&
      grip.label.strength === NAME &&
      run.digits.length > 2 &&
      followingWord(scan, run.end) === 'and'
    )
  )
    return undefined;
  const isCardNear = scan.cardEnd >= 0 && group.start - scan.cardEnd < CARD_REACH;
  const hasCard = isCardNear || isNear(scan, 'PAYMENT_CARD', group.start, run.end, before, CARD_REACH);
  const { strength } = grip.label;
  const isYear = run.digits.length === 4 && (run.digits.startsWith('19') || run.digits.startsWith('20'));
  if (grip.isDirect) {
    if (strength === HINT) return hasCard ? { start: group.start, end: run.end } : undefined;
    return strength === NAME || run.digits.length === 3 || hasCard
      ? { start: group.start, end: run.end }
      : undefined;
  }
  if (isYear || grip.distance > LOOSE_REACH || strength === HINT || run.parts > 1 || value !== undefined)
    return undefined;
  if (isPlural(followingWord(scan, run.end)) || isNamed(scan, group.start, before)) return undefined;
  return strength === NAME || hasCard ? { start: group.start, end: run.end } : undefined;
}

/** "250 stages": what stands before a plural is a count. */
const isPlural = (word: string): boolean => word.length >= 4 && word.endsWith('s') && !word.endsWith('ss');

/** "rule 101", "room 214": a noun of its own right before the number. */
function isNamed(scan: Scan, start: number, before: number): boolean {
  const { chars } = scan.text;
  if (start < 2 || chars[start - 1] !== 0x20 || !isLatin(chars[start - 2]!)) return false;
  if (before >= 0 && scan.hits[before]!.end === start - 1) return scan.hits[before]!.word.role !== 'label';
  return !LINK_WORDS.has(wordBefore(scan, start));
}

/** Three or four digits that stand alone, or one by one. */
function codeAt(scan: Scan, first: number): Run | undefined {
  const { groups } = scan;
  let best: Run | undefined;
  for (const run of runsFrom(scan, first, SHORTEST, LONGEST, false)) {
    const isWhole = run.parts === 1;
    if (!(isWhole || isOnes(run) || groups[first]!.spoken)) continue;
    best = run;
    if (isWhole) break;
  }
  if (best === undefined) return undefined;
  const previous = groups[first - 1];
  const last = groups[best.last]!;
  const hangs = (gapCode: number): boolean => gapCode === 0x2d || gapCode === 0x2e;
  if (previous !== undefined && previous.gap !== APART && hangs(previous.gapCode) && previous.gap === 1)
    return undefined;
  return last.gap === 1 && hangs(last.gapCode) ? undefined : best;
}

function followingWord(scan: Scan, end: number): string {
  const { chars, length } = scan.text;
  let at = end;
  while (at < length && at - end < 2 && (chars[at] === 0x20 || chars[at] === 0x2d)) at++;
  return at > end ? wordAt(scan, at) : '';
}

/**
 * A code without a word of its own, right after a card: `4111…1111 12/27 123`, `4111…1111|12|2027|123`. `first` is the group
 * after the card's last.
 */
export function codeAfterCard(scan: Scan, first: number, cardEnd: number): Match | undefined {
  const { groups } = scan;
  if (groups[first] === undefined || !isClose(scan, cardEnd, groups[first]!.start)) return undefined;
  const code = skipExpiry(scan, first);
  const isDated = code > first;
  return bareCode(scan, code, isDated ? groups[code - 1]!.end : cardEnd, isDated);
}

/** A code right after an expiry date that stands by a card word or closes its line: `exp 12/27 123`. */
export function codeAfterExpiry(scan: Scan, first: number, expiry: Hit, before: number): Match | undefined {
  const { groups } = scan;
  if (!isLinked(scan.text, expiry.end, groups[first]!.start, true)) return undefined;
  const code = skipExpiry(scan, first);
  if (code === first) return undefined;
  const match = bareCode(scan, code, groups[code - 1]!.end, true);
  if (match === undefined) return undefined;
  const after = scan.text.chars[match.end];
  const closesLine = after === undefined || after === 0x0a;
  return closesLine || isNear(scan, 'PAYMENT_CARD', expiry.start, match.end, before, CARD_REACH)
    ? match
    : undefined;
}

/** Index of the group after an expiry that begins at `first`; `first` itself when there is none. */
export function skipExpiry(scan: Scan, first: number): number {
  const [month, year] = [scan.groups[first], scan.groups[first + 1]];
  if (month === undefined || month.letters > 0) return first;
  const isMonth = (digits: string): boolean =>
    digits.length > 0 && digits.length <= 2 && Number(digits) >= 1 && Number(digits) <= 12;
  if (
    month.digits.length === 4 &&
    isMonth(month.digits.slice(0, 2)) &&
    year !== undefined &&
    (year.digits.length >= 3 || year.redacted === 'CVV')
  ) {
    return year.digits.length <= 4 && month.gap !== APART ? first + 1 : first;
  }
  if (!isMonth(month.digits) || year === undefined || month.gap === APART || year.letters > 0) return first;
  const isYear = year.digits.length === 2 || (year.digits.length === 4 && year.digits.startsWith('20'));
  return isYear ? first + 2 : first;
}

function bareCode(scan: Scan, index: number, from: number, isDated: boolean): Match | undefined {
  const { groups } = scan;
  const group = groups[index];
  if (group === undefined || !isClose(scan, from, group.start)) return undefined;
  if (group.letters > 0 || group.digits.length < 3 || group.digits.length > LONGEST) return undefined;
  if (group.digits.length === 4 && group.digits.startsWith('20')) return undefined;
  if (group.gap === 1 && group.gapCode !== 0x20 && group.gapCode !== 0x0a && group.gapCode !== 0x7c)
    return undefined;
  const isRow = group.gap !== APART && group.gapCode === 0x20 && groups[index + 1]!.digits.length > 2;
  if (isRow && !isDated) return undefined;
  return plainValue(scan, index) === undefined && isLoneValue(scan, group.end)
    ? { start: group.start, end: group.end }
    : undefined;
}

function isLoneValue(scan: Scan, end: number): boolean {
  return !KINDS.has(followingWord(scan, end));
}

/** Only separators and linking words between, and not many. */
function isClose(scan: Scan, from: number, to: number): boolean {
  return to >= from && to - from <= WIDEST_GAP && isLinked(scan.text, from, to, false);
}
