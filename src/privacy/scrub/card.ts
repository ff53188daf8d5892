import { FIELD_BREAK } from './characters.js';
import type { Folded } from './fold.js';
import { APART, TIGHT } from './groups.js';
import { isFree, isOnes, type Run, runsFrom, sameSizes } from './runs.js';
import type { Grip, Match, Scan } from './scan.js';
import { isAmount, plainValue } from './values.js';
import { HINT } from './words/label.js';

/** Fewest and most digits of a card number (ISO/IEC 7812-1). */
const SHORTEST = 12;
const LONGEST = 19;

/**
 * Whether a card network issues numbers of `length` digits that begin like the run: Visa, Mastercard, American Express, Discover,
 * Diners Club, JCB, UnionPay, Maestro, Mir, RuPay, Troy, Verve, Elo, Dankort. Ranges as published by the networks.
 */
function isIssued({ figures, from, length }: Run): boolean {
  const two = figures[from]! * 10 + figures[from + 1]!;
  const three = two * 10 + figures[from + 2]!;
  const four = three * 10 + figures[from + 3]!;
  if (two >= 40 && two <= 49) return length === 16 || length === 13 || length === 19;
  if (length === 16 && ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720))) return true;
  if (two === 34 || two === 37) return length === 15;
  if (length === 14) return (three >= 300 && three <= 305) || two === 36 || two === 38 || two === 39;
  if (length === 16 && (three === 300 || two === 36 || two === 38 || two === 39)) return true;
  if (four >= 3528 && four <= 3589) return length >= 16;
  if (four === 6011 || (three >= 644 && three <= 649) || two === 65) return length === 16 || length === 19;
  if (two === 62 || two === 81) return length >= 16;
  if (four >= 2200 && four <= 2204) return length >= 16;
  if (length === 16 && (two === 60 || two === 82 || four === 9792 || three === 508)) return true;
  if (four === 5019 || four === 5018 || four === 5020 || four === 5038 || four === 5893 || three === 506)
    return length >= 16;
  return (four === 6304 || four === 6759 || (four >= 6761 && four <= 6763) || three === 650) && length >= 16;
}

/** A card number that shows itself: issuer prefix, Luhn, usual grouping, standing free. */
export function strongCard(scan: Scan, first: number, isClaimed: boolean): Match | undefined {
  const { groups } = scan;
  if (groups.letters(first) > 0 || groups.isSpoken(first) || !mayBeCard(scan, first)) return undefined;
  let short: Match | undefined;
  for (const run of runsFrom(scan, first, 13, LONGEST, false)) {
    if (!isIssued(run)) continue;
    const isWhole = run.parts === 1;
    if (isWhole ? isClaimed || !isSureWhole(run) : !isGrouped(scan, first, run)) continue;
    if (!run.passesLuhn) continue;
    if (run.parts > 1 && continuesRow(scan, first)) continue;
    if (!isFree(scan, first, run.last) || isAmount(scan, first)) continue;
    const match = { start: groups.start(first), end: run.end };
    if (run.length > 13) return match;
    short = match;
  }
  return short;
}

/** Whether groups from `first` on reach the length of a card; decided without reading them. */
export function mayBeCard({ groups, text }: Scan, first: number): boolean {
  if (groups.size(first) === 0) return false;
  const head = groups.number(first, 1);
  if (head < 2 || head === 7) return false;
  let digits = 0;
  for (let i = first; i < groups.length && digits < 13; i++) {
    if (groups.letters(i) > 0 || groups.isRedacted(i)) return false;
    digits += groups.size(i);
    if (i === first && digits !== 1 && digits !== 4 && digits !== 6 && digits !== 8 && digits < 12) {
      if (!holdsFieldBreak(text, groups.end(i))) return false;
    }
    if (groups.gap(i) === APART) break;
  }
  return digits >= 13 && digits <= LONGEST + 12;
}

function holdsFieldBreak(text: Folded, from: number): boolean {
  for (let i = from; i < text.length && i - from < LONGEST; i++)
    if (text.chars[i] === FIELD_BREAK) return true;
  return false;
}

/** Ungrouped numbers of other lengths pass Luhn by chance too often. */
const isSureWhole = ({ length, figures, from }: Run): boolean =>
  (length >= 14 && length <= 16) || (length === 19 && figures[from] === 6 && figures[from + 1] === 2);

/** Whether another group of four stands before it in the same row: a longer number or a table. */
function continuesRow({ groups, cardEnd }: Scan, first: number): boolean {
  const before = first - 1;
  if (before < 0 || groups.gap(before) !== TIGHT || groups.end(before) <= cardEnd) return false;
  return groups.size(before) === 4 && groups.gapCode(before) === groups.gapCode(first);
}

const isGrouped = (scan: Scan, first: number, run: Run): boolean =>
  isUsual(run) || isOnes(run) || spansFields(scan, first, run);

const isUsual = (run: Run): boolean =>
  sameSizes(run, 4, 4, 4, 4) ||
  sameSizes(run, 4, 6, 5) ||
  sameSizes(run, 4, 6, 4) ||
  sameSizes(run, 4, 4, 4, 4, 3) ||
  sameSizes(run, 6, 13) ||
  sameSizes(run, 8, 8) ||
  sameSizes(run, 6, 10) ||
  sameSizes(run, 4, 3, 3, 3) ||
  sameSizes(run, 4, 4, 4, 3);

function spansFields(scan: Scan, first: number, run: Run): boolean {
  const { chars } = scan.text;
  for (let i = scan.groups.start(first); i < run.end; i++)
    if (chars[i] === FIELD_BREAK) return run.length >= 15;
  return false;
}

/** A number under a word for a payment card; a failed checksum does not save it. */
export function labelledCard(scan: Scan, first: number, grip: Grip): Match | undefined {
  let best: Run | undefined;
  let bestRank = 0;
  for (const run of runsFrom(scan, first, SHORTEST, LONGEST, grip.isDirect)) {
    const rank = rankOf(scan, first, run, grip);
    if (rank > bestRank) {
      best = run;
      bestRank = rank;
    }
  }
  return best === undefined ? undefined : { start: scan.groups.start(first), end: best.end };
}

/** 0 where the run is no card number; else higher for the likelier length of the same digits. */
function rankOf(scan: Scan, first: number, run: Run, grip: Grip): number {
  const { length } = run;
  const isValid = run.passesLuhn;
  const isCut = isOnes(run) && scan.groups.gap(run.last) !== APART;
  if (isValid && isIssued(run) && !(isCut && length < 15)) return length === 13 ? 9 : 10;
  const isTidy = isUsual(run) || isOnes(run) || scan.groups.isSpoken(first);
  const isWhole = run.parts === 1;
  if (!grip.isDirect || grip.label.strength === HINT) {
    if (plainValue(scan, first) !== undefined || !isFree(scan, first, run.last) || length < 13) return 0;
    if (!isTidy && !(isWhole && (grip.isDirect || isValid || length === 16 || length === 15))) return 0;
  } else if (scan.text.chars[scan.groups.start(first) - 1] === 0x2b) return 0;
  if (length === 16) return isTidy || isWhole ? 8 : 6;
  if (isUsual(run)) return 7;
  return length === 15 || length === 14 ? 5 : length === 12 ? 2 : 4;
}
