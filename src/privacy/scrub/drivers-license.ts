import { isDigit, isLatin, isWord, kind, LETTER } from './characters.js';
import { foldedSlice } from './fold.js';
import { countDigits, isDelimited, isNamedElse, read, spokenStart } from './passport.js';
import { runsFrom, startsFree, type Token, tokensAt } from './runs.js';
import type { Grip, Match, Scan } from './scan.js';
import { shapeOf, shapes } from './shapes.js';
import { isCompactDate, plainValue } from './values.js';
import { WordSet } from './word-set.js';
import { HINT, NAME } from './words/label.js';
import { LINK_WORDS } from './words/links.js';

/** Shapes that licence authorities issue (50 states, DC, Canada, Europe, Asia, Latin America), letters and digits. */
const WITH_LETTERS = shapes(
  `L1D6-14 L1D18 L2D5-9 L2D13 L3D5-7 L2D6L1 D3L2D4 D7L1 D8L1-2 D9L1 D2L3D5 L1D6L1 L1D1L1D1L1 D2L2D5 D2L2D6 L5D9 L5D6L2D1L2 L5D6L3L2
  L5D6L2D1L2D2 L4D7L2D1L2 L3D8L2D1L2 L2D7L1 L1D3L3D1L1D2 L1D2L6D1L1 L2D8L1 L2D8D1 L7D3L2 L6D1L3D2 L8D3L1 L1D10L1 L3D9 L2D14-15 L4D8 L4D11 L5D3L2 D6L2 L4D3L1D2L2`,
);
/** Digits alone, where the label is not next to them. */
const DIGITS_LOOSE = shapes('D7-10 D12');
/** Digits alone under a direct label; shorter ones exist (D1-6 in several states) but mean nothing without it. */
const DIGITS_NAMED = shapes('D5-14 D16 D18 D17L1');
/** Anything a word for the licence stands right before. */
const SHORTEST_NAMED = 5;
const LONGEST_NAMED = 20;
const FEWEST_DIGITS = 3;

/**
 * A British driver number (DVLA): five of the surname padded with 9, decade, month (50 added for women), day, year, two
 * initials or 9, a digit, two letters. Found without context.
 */
export function strongLicense(scan: Scan, first: number): Match | undefined {
  const start = scan.groups.start(first);
  const end = scan.groups.end(first);
  const size = end - start;
  if (size === 6 || size === 5) return spacedBritish(scan, first);
  if (size !== 16 && size !== 18) return undefined;
  const tokens = tokensAt(scan, first, start);
  const [whole] = tokens;
  if (whole === undefined || !isBritish(whole.compact)) return undefined;
  const issued = tokens.find(({ compact }) => size === 16 && compact.length === 18 && /\d\d$/.test(compact));
  return { start, end: issued?.end ?? end };
}

/** The same as printed, with blanks: `MORGA 657054 SM9IJ`. */
function spacedBritish(scan: Scan, first: number): Match | undefined {
  const { chars, caps } = scan.text;
  const number = scan.groups.start(first);
  const isSurname = scan.groups.letters(first) > 0;
  let start = number;
  if (!isSurname) {
    if (scan.groups.end(first) - start !== 6 || chars[start - 1] !== 0x20) return undefined;
    start--;
    while (start > 0 && number - start <= 5 && caps[start - 1] === 1) start--;
  }
  const isNamed = isSurname ? !isDigit(chars[start]!) : start < number - 1;
  if (!isNamed || (start > 0 && isWord(chars[start - 1]!))) return undefined;
  const lead = isSurname ? '' : foldedSlice(scan.text, start, number - 1);
  for (const token of tokensAt(scan, first, number)) {
    const compact = lead + token.compact;
    if ((compact.length === 16 || compact.length === 18) && isBritish(compact))
      return { start, end: token.end };
  }
  return undefined;
}

function isBritish(compact: string): boolean {
  const body = compact.slice(0, 16);
  const shape = shapeOf(body.slice(5, 11));
  const surname = body.slice(0, 5);
  let letters = 0;
  while (letters < 5 && surname.charCodeAt(letters) > 0x39) letters++;
  if (letters < 1 || surname.slice(letters) !== '9'.repeat(5 - letters) || shape !== 'D6') return false;
  const month = Number(body.slice(6, 8)) % 50;
  const day = Number(body.slice(8, 10));
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31 &&
    body.charCodeAt(11) > 0x39 &&
    body.charCodeAt(13) <= 0x39 &&
    body.charCodeAt(14) > 0x39
  );
}

/** A number under a word for a driver's licence. */
export function labelledLicense(scan: Scan, first: number, grip: Grip): Match | undefined {
  if (scan.groups.isSpoken(first)) return spokenNumber(scan, first, grip);
  const value = plainValue(scan, first);
  const isDoubt = value === 'date' || value === 'phone';
  if (
    value !== undefined &&
    !(
      grip.isDirect &&
      grip.label.strength !== HINT &&
      ((value === 'phone' && grip.label.strength === NAME) || (isDoubt && scan.groups.letters(first) > 0))
    )
  ) {
    return undefined;
  }
  if (!grip.isDirect && !startsFree(scan, first)) return undefined;
  if (isNamedElse(scan, first, grip)) return undefined;
  if (grip.label.strength === HINT && scan.groups.gapCode(first) === 0x2e) return undefined;
  if (isOtherLicense(scan, grip)) return undefined;
  const token = read(scan, first, grip, (candidate) => isLicense(candidate, grip));
  if (token === undefined || !isDelimited(scan, first, token, grip)) return undefined;
  return { start: token.start, end: token.end };
}

/** Words before "license" that leave it one for driving; a linking word does as well. */
const OF_DRIVERS = new WordSet(
  `motorcycle motorbike moped scooter truck car vehicle auto road operator operators operating photo real digital renewed temporary
  temp foreign international state full provisional learner learners physical permanent duplicate replacement interim junior restricted
  enhanced standard dmv dvla dvsa driver drivers driving class verify verified check checked scan scanned show showed present presented
  submit submitted upload uploaded lost renew need needs hold add update save store stolen revoked suspended remember keep`.split(
    /\s+/,
  ),
);
const LICENSE = new WordSet(['license', 'licence', 'lic']);
/** How near another word for a driver's licence makes a license one. */
const SUPPORT_REACH = 60;

/** "barber license 123456": a trade or a thing in lower case before the word, and no other word of driving near. */
function isOtherLicense(scan: Scan, { hit, label }: Grip): boolean {
  if (hit === undefined || label.strength === NAME) return false;
  const { chars, caps } = scan.text;
  let end = hit.start;
  while (end - hit.start < LONGEST_LICENSE && end < hit.end && kind(chars[end]!) === LETTER) end++;
  if (!LICENSE.hasRange(scan.text, hit.start, end)) return false;
  const last = hit.start - 1;
  if (chars[last] !== 0x20) return false;
  let start = last;
  while (start > 0 && last - start < LONGEST_NOUN && isLatin(chars[start - 1]!)) start--;
  if (last - start <= 2 || caps[start] !== caps[hit.start]) return false;
  if (LINK_WORDS.hasRange(scan.text, start, last) || OF_DRIVERS.hasRange(scan.text, start, last))
    return false;
  for (const index of [hit.index - 2, hit.index - 1, hit.index + 1]) {
    const other = scan.hits[index];
    if (other?.word.role !== 'label' || other.word.type !== 'DRIVERS_LICENSE') continue;
    if (Math.max(other.start - hit.end, hit.start - other.end) <= SUPPORT_REACH) return false;
  }
  return true;
}

const LONGEST_LICENSE = 7;
const LONGEST_NOUN = 20;

function isLicense(token: Token, grip: Grip): boolean {
  const { compact, shape } = token;
  if (shape.length === 2 && isCompactDate(compact)) return false;
  const digits = countDigits(compact);
  if (WITH_LETTERS.has(shape)) return digits >= 6 || grip.isDirect;
  if (grip.label.strength === HINT) {
    return (
      grip.isDirect &&
      (DIGITS_LOOSE.has(shape) || DIGITS_LOOSE.has(`D${digits}`)) &&
      digits === compact.length
    );
  }
  if (!grip.isDirect) return DIGITS_LOOSE.has(shape) && token.parts <= 3;
  if (DIGITS_NAMED.has(shape)) return true;
  const isMixed = digits < compact.length && digits >= FEWEST_DIGITS;
  return isMixed && compact.length >= SHORTEST_NAMED && compact.length <= LONGEST_NAMED;
}

function spokenNumber(scan: Scan, first: number, grip: Grip): Match | undefined {
  if (grip.label.strength === HINT && !grip.isDirect) return undefined;
  const runs = runsFrom(scan, first, 6, 14, false);
  const run = runs[runs.length - 1];
  return run === undefined ? undefined : { start: spokenStart(scan, first, grip), end: run.end };
}
