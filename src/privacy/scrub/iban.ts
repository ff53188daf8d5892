import { isDigit, isLatin, isWord } from './characters.js';
import { mod97 } from './checksums.js';
import type { Match, Scan } from './scan.js';

/** Characters of an IBAN by country (ISO 13616 registry, SWIFT). */
const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  `ad24 ae23 al28 at20 az28 ba20 be16 bg22 bh22 bi27 br29 by28 ch21 cr22 cy28 cz24 de22 dj27 dk18 do28 ee20 eg29 es24 fi18 fk18 fo18
  fr27 gb22 ge22 gi23 gl18 gr27 gt28 hn28 hr21 hu28 ie22 il23 iq23 is26 it27 jo30 kw30 kz20 lb28 lc32 li21 lt20 lu20 lv21 ly25 mc27 md24
  me22 mk19 mn20 mr27 mt31 mu30 ni28 nl18 no15 om23 pk24 pl28 ps29 pt25 qa29 ro24 rs22 ru33 sa24 sc31 sd18 se24 si19 sk24 sm27 so23 st25
  sv28 tl23 tn24 tr26 ua29 va22 vg24 xk20 ye30`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);
/** Separators in a row inside an IBAN. */
const WIDEST_GAP = 3;
const SEPARATORS = ' -./_\n\t';

/** An IBAN at `start`: right country length and MOD 97-10 remainder 1, whatever the grouping. */
export function strongIban(scan: Scan, start: number): Match | undefined {
  const read = readIban(scan, start);
  if (read === undefined || read.compact.length !== read.length) return undefined;
  return mod97(read.compact.slice(4) + read.compact.slice(0, 4)) === 1 ? read : undefined;
}

/** An IBAN whose checksum fails, for use under its name. */
export function looseIban(scan: Scan, start: number): Match | undefined {
  const read = readIban(scan, start);
  if (read === undefined || read.compact.length < 12) return undefined;
  let digits = 0;
  for (let i = 0; i < read.compact.length; i++) if (isDigit(read.compact.charCodeAt(i))) digits++;
  return digits * 2 >= read.compact.length ? read : undefined;
}

/** Letters without a digit: part of an IBAN only as the bank's four letters after the check digits. */
function isPlainWord(scan: Scan, at: number): boolean {
  const { chars, length } = scan.text;
  let end = at;
  while (end < length && isLatin(chars[end]!)) end++;
  return end > at && !(end < length && isDigit(chars[end]!));
}

function readIban(scan: Scan, groupStart: number): (Match & { compact: string; length: number }) | undefined {
  const { chars, caps, length: size } = scan.text;
  let start = groupStart;
  if (isDigit(chars[start]!) && start >= 3 && chars[start - 1] === 0x20) {
    if (caps[start - 2] !== 1 || caps[start - 3] !== 1) return undefined;
    start -= 3;
  }
  if (!isLatin(chars[start]!) || !isLatin(chars[start + 1] ?? 0) || (start > 0 && isWord(chars[start - 1]!)))
    return undefined;
  const length = LENGTHS[String.fromCharCode(chars[start]!, chars[start + 1]!)];
  if (length === undefined) return undefined;
  let compact = '';
  let end = start;
  let gap = 0;
  for (let i = start; i < size && compact.length < length; i++) {
    const code = chars[i]!;
    if (isDigit(code) || isLatin(code)) {
      if (gap > 0 && isPlainWord(scan, i) && compact.length !== 4) break;
      if (compact.length >= 2 && compact.length < 4 && !isDigit(code)) return undefined;
      compact += String.fromCharCode(code);
      end = i + 1;
      gap = 0;
    } else if (!SEPARATORS.includes(String.fromCharCode(code)) || ++gap > WIDEST_GAP) break;
  }
  const isCut = compact.length === length && end < size && isWord(chars[end]!);
  return isCut ? undefined : { start, end, compact, length };
}
