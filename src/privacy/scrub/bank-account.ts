import { isAba } from './checksums.js';
import { foldedSlice } from './fold.js';
import { APART, type Groups, TIGHT } from './groups.js';
import { looseIban } from './iban.js';
import { hasSizes, isFree, isOnes, longestRun, type Run, runsFrom, sameSizes, shortened } from './runs.js';
import type { Grip, Match, Scan } from './scan.js';
import type { PiiType } from './types.js';
import { isCompactDate, plainValue } from './values.js';
import { HINT, NAME } from './words/label.js';

/** Digits of an account number: four in some US credit unions, 17 by NACHA, 20 in Russia, up to 28 in Hungary and Poland. */
const SHORTEST_NAMED = 5;
const SHORTEST = 6;
const LONGEST = 28;
/** Where the label is not next to the number. */
const LONGEST_LOOSE = 20;
/** Digits of one part of a routing number written in parts. */
const WIDEST_PART = 6;
/** Widest text between two words announced together. */
const ANNOUNCED_REACH = 20;
/** How near a second word must be for words that are also used of other things. */
const SUPPORT_REACH = 90;

/** A number under a word for a bank account. */
export function labelledAccount(scan: Scan, first: number, grip: Grip, before: number): Match | undefined {
  const start = scan.groups.start(first);
  const { strength } = grip.label;
  if (grip.isDirect && strength !== HINT) {
    const iban = looseIban(scan, start);
    if (iban !== undefined) return iban;
  }
  const isSupported = strength !== HINT || hasSupport(scan, first, grip, before);
  if (!isSupported) return undefined;
  const run = togetherFrom(scan, first, LONGEST);
  if (run === undefined) return undefined;
  const { length } = run;
  const value = plainValue(scan, first);
  if (value === 'amount' || value === 'version' || value === 'opaque' || value === 'time') return undefined;
  if (grip.isDirect && strength === NAME) {
    return length >= SHORTEST_NAMED ? { start, end: run.end } : undefined;
  }
  if (value !== undefined || length < SHORTEST || isCompactDate(run.digits)) return undefined;
  if (!grip.isDirect && (length > LONGEST_LOOSE || isIbanWord(scan, grip))) return undefined;
  if (!grip.isDirect && (run.parts > 3 || !isFree(scan, first, run.last))) return undefined;
  if (!grip.isDirect && run.parts > 1 && continuesNumber(scan, first)) return undefined;
  return { start, end: run.end };
}

/** The word "IBAN" further away holds an IBAN and nothing else. */
const isIbanWord = ({ text }: Scan, { hit }: Grip): boolean =>
  hit !== undefined && foldedSlice(text, hit.start, hit.start + 4) === 'iban';

/** The longest account number that begins at group `first`: its parts held by single separators, and not two whole numbers. */
function togetherFrom(scan: Scan, first: number, most: number): Run | undefined {
  const run = longestRun(scan, first, most);
  if (run === undefined || scan.groups.isSpoken(first)) return run;
  let last = first;
  while (last < run.last && isTogether(scan, first, last)) last++;
  let ones = 0;
  while (ones < run.parts && run.size(ones) === 1) ones++;
  return shortened(scan, run, Math.max(last, first + ones - 1));
}

/** Whether groups `index` and the next are parts of one number that begins at group `first`. */
function isTogether(scan: Scan, first: number, index: number): boolean {
  const { groups } = scan;
  const gapCode = groups.gapCode(index);
  const isTight = groups.gap(index) === TIGHT;
  if (isTight && gapCode === 0x2d) return true;
  const isWhole = groups.size(index) >= 7 && groups.size(index + 1) >= 6;
  if (isWhole || gapCode === 0x0a || gapCode === 0x7c) return false;
  if (!isTight && !isBrokenUp(scan, index)) return false;
  return index === first || plainValue(scan, index + 1) !== 'date';
}

/** Whether a number stands right before, so that what begins here is a piece of it. */
const continuesNumber = ({ groups }: Scan, first: number): boolean =>
  first > 0 && groups.gap(first - 1) !== APART && !groups.isRedacted(first - 1);

/** A loose gap that holds no comma or the like: " - ", " dash ", markup. */
function isBrokenUp({ groups, text }: Scan, index: number): boolean {
  const next = groups.start(index + 1);
  for (let i = groups.end(index); i < next; i++) {
    if (',;:|"\n()'.includes(String.fromCharCode(text.chars[i]!))) return false;
  }
  return true;
}

/** An account number with its check digit: `12345-6`. */
const isChecked = (groups: Groups, run: Run): boolean =>
  run.parts === 2 && run.length >= SHORTEST && run.size(1) === 1 && groups.gapCode(run.first) === 0x2d;

/** Two words that are each doubtful say it together: "my Chase checking … 000123456789". */
function hasSupport(scan: Scan, first: number, grip: Grip, before: number): boolean {
  const { hits, groups } = scan;
  const at = groups.start(first);
  const longest = longestRun(scan, first, LONGEST);
  const isLong = longest !== undefined && (longest.length >= SHORTEST + 2 || isChecked(groups, longest));
  let words = 0;
  for (let h = before; h >= 0 && at - hits[h]!.end <= SUPPORT_REACH; h--) {
    const { word } = hits[h]!;
    if (word.role === 'label' && (word.type === 'BANK_ACCOUNT' || word.type === 'ROUTING_NUMBER')) words++;
  }
  for (let h = before + 1; h < hits.length && hits[h]!.start - at <= SUPPORT_REACH; h++) {
    const { word } = hits[h]!;
    if (word.role === 'label' && (word.type === 'BANK_ACCOUNT' || word.type === 'ROUTING_NUMBER')) words++;
  }
  return words >= 2 || (words >= 1 && grip.isDirect && isLong);
}

/** A number under a word for a bank routing number. */
export function labelledRouting(scan: Scan, first: number, grip: Grip): Match | undefined {
  const { groups } = scan;
  const start = groups.start(first);
  if (grip.label.national) return nationalRouting(scan, first, grip);
  for (const run of runsFrom(scan, first, 9, 9, grip.isDirect)) {
    const isTidy = run.parts === 1 || isOnes(run) || groups.isSpoken(first) || hasSizes(run, 1, WIDEST_PART);
    const isSure = grip.isDirect && grip.label.strength !== HINT;
    if (isSure && isTidy) return { start, end: run.end };
    if (!isFree(scan, first, run.last) || plainValue(scan, first) !== undefined) continue;
    const isWhole = run.parts === 1;
    if (isWhole && (grip.label.strength === NAME || isAba(run.digits))) return { start, end: run.end };
    if (isTidy && isAba(run.digits)) return { start, end: run.end };
  }
  return undefined;
}

/** Sort codes, BSB, BLZ, IFSC and the like: five to nine digits, or letters before digits. */
function nationalRouting(scan: Scan, first: number, grip: Grip): Match | undefined {
  const { groups } = scan;
  const start = groups.start(first);
  if (!grip.isDirect) return undefined;
  if (groups.letters(first) > 0) {
    const end = groups.end(first);
    return groups.letters(first) >= 4 && end - start === 11 ? { start, end } : undefined;
  }
  const whole = togetherFrom(scan, first, 9);
  const runs = runsFrom(scan, first, SHORTEST_NAMED, 9, false).filter(
    ({ last }) => last <= (whole?.last ?? -1),
  );
  const run =
    runs.find(isBankleitzahl) ?? runs.find((candidate) => candidate.length === 6) ?? runs[runs.length - 1];
  return run === undefined ? undefined : { start, end: run.end };
}

/** A German bank code as printed: `100 500 00`. */
const isBankleitzahl = (run: Run): boolean => sameSizes(run, 3, 3, 2);

/** The routing number of a cheque's magnetic line, between transit symbols (ANSI X9.100-160: U+2446). */
export function strongRouting(scan: Scan, first: number): Match | undefined {
  const { groups, text } = scan;
  if (groups.size(first) !== 9 || groups.letters(first) > 0) return undefined;
  const start = groups.start(first);
  const end = groups.end(first);
  return text.chars[start - 1] === 0x2446 && text.chars[end] === 0x2446 ? { start, end } : undefined;
}

/** "routing & account: 021000021 / 123456789": which of two words announced together a number belongs to. */
export function announcedType(scan: Scan, first: number, grip: Grip): PiiType {
  const { type } = grip.label;
  const other = type === 'BANK_ACCOUNT' ? 'ROUTING_NUMBER' : 'BANK_ACCOUNT';
  const { groups } = scan;
  const { hit } = grip;
  if (hit === undefined || groups.letters(first) > 0 || groups.size(first) !== 9) return type;
  if (isAba(groups.digits(first)) !== (other === 'ROUTING_NUMBER')) return type;
  for (let h = hit.index - 1; h >= 0 && hit.start - scan.hits[h]!.end <= ANNOUNCED_REACH; h--) {
    const { word, served } = scan.hits[h]!;
    if (word.role === 'label' && word.type === other && !word.national && served < 0) return other;
  }
  return type;
}
