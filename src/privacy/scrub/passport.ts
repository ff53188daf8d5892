import { isWord } from './characters.js';
import { icaoCheckDigit } from './checksums.js';
import { isFree, lettersBefore, runsFrom, startsFree, type Token, tokensAt } from './runs.js';
import type { Grip, Match, Scan } from './scan.js';
import { shapes } from './shapes.js';
import { hasOwnNoun, isCompactDate, plainValue } from './values.js';
import { HINT, NAME } from './words/label.js';

/**
 * Passport numbers by the shape countries issue: letters and digits (AR, AU, BR, CA, CH, CN, GB, IN, IT, JP, KR, MX, NZ,
 * PH, PL, TH, TR, UA, US, ZA …), digits alone (US, GB, RU, most of Europe), and mixed ones (FR, KR since 2020, CA).
 */
const ISSUED = shapes(
  'L1D6-8 L2D6-7 L3D6 D8-9 D2L2D5 L1D7L1 L1D6L2 L1D3L1D4 L3D5 L2D8 L1L1D7 D1L1D7 L1D9 L2D5-6',
);
/** Shapes that some country uses but that say little alone: under a direct label only. */
const NAMED = shapes(
  'D6-7 D10 L1D5 L2D4-8 L3D4-7 L1D4-9 L2D6L1 D7L1 D8L1 L2D7L1 D4L2D3 D2L1D6 L1D2L1D5 D2L1D7',
);
/** Characters of a German passport number, the check digit included (the letters are those that cannot form words). */
const CHECKED_LENGTH = 9;
const SHORTEST_MIXED = 6;
const LONGEST_MIXED = 12;

/** A number under a word for a passport. */
export function labelledPassport(scan: Scan, first: number, grip: Grip): Match | undefined {
  const { groups } = scan;
  if (groups.isSpoken(first)) return spokenNumber(scan, first, grip);
  const value = plainValue(scan, first);
  if (
    value !== undefined &&
    !(grip.isDirect && ((value === 'phone' && grip.label.strength === NAME) || groups.letters(first) > 0))
  )
    return undefined;
  if (!grip.isDirect && (grip.label.strength === HINT || !startsFree(scan, first))) return undefined;
  if (isNamedElse(scan, first, grip)) return undefined;
  const token = read(scan, first, grip, (candidate) => isPassport(candidate, grip));
  if (token === undefined || !isDelimited(scan, first, token, grip)) return undefined;
  return { start: token.start, end: token.end };
}

/** Whether a number further from its word has a name of its own: "hotel 123456789, passport", `IMG_12345678`. */
export function isNamedElse(scan: Scan, first: number, { hit, isDirect }: Grip): boolean {
  if (isDirect) return false;
  const start = scan.groups.start(first);
  if (scan.text.chars[start - 1] === 0x5f) return true;
  return hit !== undefined && hit.start >= scan.groups.end(first) && hasOwnNoun(scan, start);
}

/** The document number at group `first`, with or without capitals that stand before it: the reading that reaches further. */
export function read(
  scan: Scan,
  first: number,
  grip: Grip,
  passes: (token: Token) => boolean,
): Token | undefined {
  const start = scan.groups.start(first);
  const floor = grip.hit !== undefined && grip.hit.end <= start ? grip.hit.end : 0;
  const tokens = tokensAt(scan, first, floor);
  const wide = pick(scan, tokens, passes);
  if (tokens[0]?.start === start) return wide;
  const narrow = pick(scan, tokensAt(scan, first, start), passes);
  return wide === undefined || (narrow !== undefined && narrow.end > wide.end) ? narrow : wide;
}

function isPassport(token: Token, grip: Grip): boolean {
  const { compact, shape } = token;
  if (shape === 'D8' && isCompactDate(compact)) return false;
  if (isZip(token, shape, grip)) return false;
  if (ISSUED.has(shape)) return grip.isDirect || (token.parts <= 3 && !isHalved(token, shape));
  if (compact.length === CHECKED_LENGTH && countDigits(compact) >= 2 && /\d$/.test(compact)) {
    if (icaoCheckDigit(compact.slice(0, -1)) === Number(compact.slice(-1))) return true;
  }
  if (!grip.isDirect) return token.parts === 1 && compact.length === CHECKED_LENGTH && isMixed(compact);
  return NAMED.has(shape) || (token.parts === 1 && isMixed(compact));
}

/** `1405-0004`: eight or nine digits in two parts. */
const isHalved = ({ parts }: Token, shape: string): boolean => parts === 2 && shape.length === 2;

/** "NV 89502": a state and its postal code. */
const isZip = ({ parts, compact }: Token, shape: string, { isDirect, label }: Grip): boolean =>
  shape === 'L2D5' &&
  parts === 2 &&
  (!isDirect || (label.strength !== NAME && STATES.has(compact.slice(0, 2))));

const STATES: ReadonlySet<string> = new Set(
  'al ak az ar ca co ct dc de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa pr ri sc sd tn tx ut vt va wa wv wi wy'.split(
    ' ',
  ),
);

function isMixed(compact: string): boolean {
  const digits = countDigits(compact);
  return (
    compact.length >= SHORTEST_MIXED &&
    compact.length <= LONGEST_MIXED &&
    digits >= 4 &&
    digits < compact.length
  );
}

export function countDigits(compact: string): number {
  let digits = 0;
  for (let i = 0; i < compact.length; i++) if (compact.charCodeAt(i) <= 0x39) digits++;
  return digits;
}

/**
 * The likeliest of several readings: a first part that is complete by itself, else the longest that passes.
 */
function pick(scan: Scan, tokens: readonly Token[], passes: (token: Token) => boolean): Token | undefined {
  const shortest = wholeFrom(tokens, 0);
  if (shortest === tokens.length) return undefined;
  const token = tokens[shortest]!;
  const isComplete = token.compact.length >= 7 && countDigits(token.compact) >= 5;
  if (isComplete && passes(token)) {
    const next = tokens[wholeFrom(tokens, shortest + 1)];
    const isOneMore = next?.compact.length === token.compact.length + 1;
    return isOneMore && isCheckDigit(scan, token, next!) && passes(next!) ? next! : token;
  }
  for (let i = tokens.length - 1; i >= shortest; i--)
    if (!tokens[i]!.isCut && passes(tokens[i]!)) return tokens[i];
  return undefined;
}

/** Index of the first token from `from` on that is not cut, or how many there are. */
function wholeFrom(tokens: readonly Token[], from: number): number {
  let index = from;
  while (index < tokens.length && tokens[index]!.isCut) index++;
  return index;
}

/** Whether the last character of `whole` stands apart as a check digit: `L-1234567-8`, or after a blank where nothing else follows. */
function isCheckDigit({ text }: Scan, body: Token, whole: Token): boolean {
  const separator = text.chars[body.end];
  if (separator !== 0x20 || body.parts === 1) return separator === 0x2d;
  const after = text.chars[whole.end];
  return after === undefined || (after !== 0x20 && after !== 0x2d && after !== 0x2e && !isWord(after));
}

/** Whether a token stands right by its word, or is no piece out of a longer number. */
export function isDelimited(scan: Scan, first: number, token: Token, grip: Grip): boolean {
  if (grip.isDirect) return true;
  let last = first;
  while (last + 1 < scan.groups.length && scan.groups.start(last + 1) < token.end) last++;
  return isFree(scan, first, last);
}

/** Where a number read aloud begins: at the capital letters before it, "K four one two …". */
export function spokenStart(scan: Scan, first: number, { hit }: Grip): number {
  const start = scan.groups.start(first);
  return lettersBefore(scan, start, hit !== undefined && hit.end <= start ? hit.end : 0);
}

/** Digits read aloud. */
function spokenNumber(scan: Scan, first: number, grip: Grip): Match | undefined {
  if (!grip.isDirect && scan.groups.letters(first) > 0) return undefined;
  const runs = runsFrom(scan, first, SHORTEST_MIXED, CHECKED_LENGTH + 1, false);
  const run = runs[runs.length - 1];
  return run === undefined ? undefined : { start: spokenStart(scan, first, grip), end: run.end };
}
