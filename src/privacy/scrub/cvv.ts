import { isLatin } from './characters.js';
import { isLinked, isNear } from './context.js';
import { foldedSlice } from './fold.js';
import { APART, type Groups, TIGHT } from './groups.js';
import type { Hit } from './inventory.js';
import { hangs, isOnes, type Run, runsFrom, startsFree } from './runs.js';
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
  const start = scan.groups.start(first);
  const run = codeAt(scan, first);
  if (run === undefined || isAmount(scan, run.last)) return undefined;
  const value = plainValue(scan, first);
  if (value === 'time' || value === 'date' || value === 'version' || value === 'opaque') return undefined;
  if (
    KINDS.has(followingWord(scan, run.end)) &&
    !(
      grip.isDirect &&
      grip.label.strength === NAME &&
      run.length > 2 &&
      followingWord(scan, run.end) === 'and'
    )
  )
    return undefined;
  if (isCardTail(scan, start, run)) return undefined;
  const isCardNear = scan.cardEnd >= 0 && start - scan.cardEnd < CARD_REACH;
  const hasCard = isCardNear || isNear(scan, 'PAYMENT_CARD', start, run.end, before, CARD_REACH);
  const { strength } = grip.label;
  const match = { start, end: run.end };
  const isYear = run.length === 4 && (run.digits.startsWith('19') || run.digits.startsWith('20'));
  if (grip.isDirect) {
    if (!hasCard && isHeading(scan, grip, run, isYear)) return undefined;
    if (isCounted(scan, grip, run)) return undefined;
    const isAfter = grip.hit !== undefined && grip.hit.start >= run.end;
    if (isAfter && strength !== NAME && isNamed(scan, start, before)) return undefined;
    if (strength === HINT) return hasCard ? match : undefined;
    return strength === NAME || run.length === 3 || hasCard ? match : undefined;
  }
  if (isYear || grip.distance > LOOSE_REACH || strength === HINT || run.parts > 1 || value !== undefined)
    return undefined;
  if (scan.text.chars[start - 1] === 0x23) return undefined;
  if (isPlural(followingWord(scan, run.end)) || isNamed(scan, start, before)) return undefined;
  return strength === NAME || hasCard ? match : undefined;
}

/** "CSC 101", "CVV 2019 conference": a course or an event, where only a blank stands between. */
function isHeading(scan: Scan, { hit, distance }: Grip, run: Run, isYear: boolean): boolean {
  if (hit === undefined || distance > 1 || hit.end >= run.end) return false;
  if (isYear) {
    const next = followingWord(scan, run.end);
    return next !== '' && !LINK_WORDS.has(next);
  }
  const gap = scan.text.chars[hit.end]!;
  const isGlued = distance === 0 || gap === 0x20 || gap === 0x2d;
  return isGlued && foldedSlice(scan.text, hit.start, hit.end) === 'csc';
}

/** "the card ending in 4242". */
function isCardTail(scan: Scan, start: number, run: Run): boolean {
  if (run.length !== LONGEST) return false;
  const before = foldedSlice(scan.text, Math.max(0, start - TAIL_REACH), start);
  return TAILS.some((tail) => before.includes(tail));
}

const TAIL_REACH = 16;
const TAILS: readonly string[] = [
  'ending',
  'ends in',
  'ends with',
  'endet auf',
  'endend auf',
  'termina en',
  'terminada en',
  'termina em',
  'terminant par',
  'finisce con',
  'eindigt op',
  'last four',
  'last 4',
];

/** "CVV on 327 sites": a word further off, and what is counted after the number. */
function isCounted(scan: Scan, { distance }: Grip, run: Run): boolean {
  const next = followingWord(scan, run.end);
  return distance > 1 && isPlural(next) && next !== 'expires' && !LINK_WORDS.has(next);
}

/** "250 stages": what stands before a plural is a count. */
const isPlural = (word: string): boolean => word.length >= 4 && word.endsWith('s') && !word.endsWith('ss');

/** "rule 101", "room 214": a noun of its own right before the number. */
function isNamed(scan: Scan, start: number, before: number): boolean {
  const { chars } = scan.text;
  const gap = chars[start - 1];
  if (start < 2 || (gap !== 0x20 && gap !== 0x3d) || !isLatin(chars[start - 2]!)) return false;
  if (before >= 0 && scan.hits[before]!.end === start - 1) return scan.hits[before]!.word.role !== 'label';
  return !LINK_WORDS.has(wordBefore(scan, start));
}

/** Three or four digits that stand alone, or one by one. */
function codeAt(scan: Scan, first: number): Run | undefined {
  const { groups } = scan;
  let best: Run | undefined;
  for (const run of runsFrom(scan, first, SHORTEST, LONGEST, false)) {
    const isWhole = run.parts === 1;
    if (!(isWhole || isOnes(run) || groups.isSpoken(first))) continue;
    best = run;
    if (isWhole) break;
  }
  return best === undefined || !startsFree(scan, first) || hangs(groups, best.last) ? undefined : best;
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
  if (first >= groups.length || !isClose(scan, cardEnd, groups.start(first))) return undefined;
  const code = skipExpiry(scan, first);
  const isDated = code > first;
  return bareCode(scan, code, isDated ? groups.end(code - 1) : cardEnd, isDated);
}

/** A code right after an expiry date that stands by a card word or closes its line: `exp 12/27 123`. */
export function codeAfterExpiry(scan: Scan, first: number, expiry: Hit, before: number): Match | undefined {
  const { groups } = scan;
  if (!isLinked(scan.text, expiry.end, groups.start(first), true)) return undefined;
  const code = skipExpiry(scan, first);
  if (code === first) return undefined;
  const match = bareCode(scan, code, groups.end(code - 1), true);
  if (match === undefined) return undefined;
  const after = scan.text.chars[match.end];
  const closesLine = after === undefined || after === 0x0a;
  return closesLine || isNear(scan, 'PAYMENT_CARD', expiry.start, match.end, before, CARD_REACH)
    ? match
    : undefined;
}

/** Index of the group after an expiry that begins at `first`; `first` itself when there is none. */
export function skipExpiry({ groups }: Scan, first: number): number {
  const year = first + 1;
  if (year >= groups.length || groups.letters(first) > 0 || groups.gap(first) === APART) return first;
  const month = groups.number(first, 2);
  if (month < 1 || month > 12) return first;
  const size = groups.size(year);
  if (groups.size(first) === 4 && (size >= 3 || groups.redacted(year) === 'CVV'))
    return size <= 4 ? year : first;
  if (groups.size(first) > 2 || groups.letters(year) > 0) return first;
  return size === 2 || (size === 4 && groups.number(year, 2) === 20) ? first + 2 : first;
}

function bareCode(scan: Scan, index: number, from: number, isDated: boolean): Match | undefined {
  const { groups } = scan;
  if (index >= groups.length || !isClose(scan, from, groups.start(index))) return undefined;
  const size = groups.size(index);
  if (groups.letters(index) > 0 || size < SHORTEST || size > LONGEST) return undefined;
  if (size === 4 && (groups.number(index, 2) === 20 || (!isDated && isMonthYear(groups, index))))
    return undefined;
  const gap = groups.gap(index);
  const gapCode = groups.gapCode(index);
  if (gap === TIGHT && gapCode !== 0x20 && gapCode !== 0x0a && gapCode !== 0x7c) return undefined;
  const isRow = gap !== APART && gapCode === 0x20 && groups.size(index + 1) > 2;
  if (isRow && !isDated) return undefined;
  const end = groups.end(index);
  const isPlain = plainValue(scan, index) !== undefined && !(isDated && isBracketed(scan, index));
  return !isPlain && isLoneValue(scan, end) ? { start: groups.start(index), end } : undefined;
}

/** `0429`: an expiry date written together. */
function isMonthYear(groups: Groups, index: number): boolean {
  const month = groups.number(index, 2);
  const year = Number(groups.digits(index).slice(2));
  return month >= 1 && month <= 12 && year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}

/** Last two digits of the years a card in use may end in. */
const EARLIEST_YEAR = 22;
const LATEST_YEAR = 39;

const isBracketed = ({ groups, text }: Scan, index: number): boolean =>
  text.chars[groups.start(index) - 1] === 0x28 && text.chars[groups.end(index)] === 0x29;

function isLoneValue(scan: Scan, end: number): boolean {
  return !KINDS.has(followingWord(scan, end));
}

/** Only separators and linking words between, and not many. */
function isClose(scan: Scan, from: number, to: number): boolean {
  return to >= from && to - from <= WIDEST_GAP && isLinked(scan.text, from, to, false);
}
