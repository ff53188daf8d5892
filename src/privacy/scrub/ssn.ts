import { kind, LETTER } from './characters.js';
import { isSsnRange } from './checksums.js';
import { isLinked } from './context.js';
import { foldedSlice } from './fold.js';
import { TIGHT } from './groups.js';
import { isFree, isOnes, type Run, runsFrom, sameSizes, tokensAt } from './runs.js';
import type { Grip, Match, Scan } from './scan.js';
import { shapes } from './shapes.js';
import { isCompactDate, plainValue } from './values.js';
import { WordSet } from './word-set.js';
import { HINT, NAME } from './words/label.js';

/** Digits of a social security number (SSA). */
const LENGTH = 9;
/** Folded code units before a number in which "last four" may stand. */
const TAIL_REACH = 40;

/**
 * National numbers that stand in for it elsewhere, once their label is there: Canadian SIN, UK NINO, Irish PPSN, French NIR,
 * German SVNR and tax id, Swiss AHV, Italian codice fiscale, Spanish NSS and DNI/NIE, Portuguese NISS, Dutch BSN, Polish PESEL,
 * Nordic person numbers, Russian SNILS and INN, Indian Aadhaar, Chinese, Japanese and Korean numbers, Mexican CURP and NSS.
 */
const NATIONAL = shapes(
  'D8-15 D18 L2D6L1 L2D6 D7L1-2 D8L1 L1D7L1 D8L1D3 L6D2L1D2L1D3L1 D6L1D4 D6L1D3L1 D5L1D7 D6D3L1 D17L1 D13L1 L4D6L6D2 L4D6L7D1 L4D6L1-3D1-3 L4D6L2D1 L4D6L3 L1D9 L1D7 D1L1D13 D6L1D8 D2L1D2 D9L1D3',
);

/** `ddd-dd-dddd` in an assigned range, standing free: found without any context. */
export function strongSsn(scan: Scan, first: number): Match | undefined {
  const { groups } = scan;
  if (groups.gapCode(first) !== 0x2d || groups.gapCode(first + 1) !== 0x2d) return undefined;
  const [run] = runsFrom(scan, first, LENGTH, LENGTH, false);
  if (run === undefined || !sameSizes(run, 3, 2, 4)) return undefined;
  return isSsnRange(run.digits) && isFree(scan, first, run.last) && !isMeasured(scan, run.end)
    ? { start: groups.start(first), end: run.end }
    : undefined;
}

/** "520-80-2000 mm": dimensions. */
function isMeasured({ text }: Scan, end: number): boolean {
  const at = text.chars[end] === 0x20 ? end + 1 : end;
  const unit = at + 2;
  return (
    kind(text.chars[unit] ?? 0x20) !== LETTER && MEASURES.hasRange(text, at, Math.min(unit, text.length))
  );
}

const MEASURES = new WordSet(['mm', 'cm', 'km', 'kg', 'px']);

/** A number under a word for social security or a national number. */
export function labelledSsn(scan: Scan, first: number, grip: Grip): Match | undefined {
  if (grip.label.national) return nationalNumber(scan, first, grip);
  const [run] = runsFrom(scan, first, LENGTH, LENGTH, grip.isDirect);
  if (run !== undefined && isWritten(scan, first, run, grip))
    return { start: scan.groups.start(first), end: run.end };
  return lastFour(scan, first, grip) ?? lostZero(scan, first, grip);
}

function isWritten(scan: Scan, first: number, run: Run, grip: Grip): boolean {
  if (scan.groups.isSpoken(first) || isOnes(run)) return true;
  const isTidy = run.parts === 1 || sameSizes(run, 3, 2, 4) || sameSizes(run, 3, 3, 3);
  if (grip.isDirect) return isTidy || !(sameSizes(run, 5, 4) && grip.label.strength === HINT);
  if (!isTidy || !isFree(scan, first, run.last) || plainValue(scan, first) !== undefined) return false;
  return grip.label.strength !== HINT || isSsnRange(run.digits);
}

/** "The last four of my social are 6789": enough to pass an identity check, so taken as well. */
function lastFour(scan: Scan, first: number, grip: Grip): Match | undefined {
  const { groups } = scan;
  if (groups.letters(first) > 0 || groups.size(first) !== 4 || grip.distance > TAIL_REACH) return undefined;
  const start = groups.start(first);
  const from = Math.max(0, Math.min(start - TAIL_REACH, (grip.hit?.start ?? start) - 20));
  const before = foldedSlice(scan.text, from, start);
  const isTail =
    before.includes('last four') ||
    before.includes('last 4') ||
    before.includes('ends in') ||
    before.includes('ending in');
  return isTail && plainValue(scan, first) === undefined ? { start, end: groups.end(first) } : undefined;
}

/** Whether the word leads the number without a pause: "ssn masked, user 12345678" has one. */
const isRightAfter = ({ groups, text }: Scan, first: number, { hit }: Grip): boolean =>
  hit === undefined || isLinked(text, hit.end, groups.start(first), true);

/** Spreadsheets drop a leading zero. */
function lostZero(scan: Scan, first: number, grip: Grip): Match | undefined {
  const { groups } = scan;
  if (
    !grip.isDirect ||
    grip.label.strength !== NAME ||
    !isRightAfter(scan, first, grip) ||
    groups.letters(first) > 0 ||
    groups.size(first) !== LENGTH - 1
  )
    return undefined;
  if (groups.gap(first) === TIGHT && groups.gapCode(first) !== 0x20) return undefined;
  return isCompactDate(groups.digits(first)) || !isFree(scan, first, first)
    ? undefined
    : { start: groups.start(first), end: groups.end(first) };
}

function nationalNumber(scan: Scan, first: number, grip: Grip): Match | undefined {
  if (!grip.isDirect && plainValue(scan, first) !== undefined) return undefined;
  const tokens = tokensAt(scan, first, grip.hit?.end ?? 0);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (NATIONAL.has(token.shape) && (grip.isDirect || token.parts === 1 || token.compact.length > LENGTH)) {
      return { start: token.start, end: token.end };
    }
  }
  const runs = runsFrom(scan, first, LENGTH, 18, true).filter((run) => grip.isDirect || run.parts === 1);
  const run = runs[runs.length - 1];
  return run === undefined ? undefined : { start: scan.groups.start(first), end: run.end };
}
