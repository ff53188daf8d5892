import { isDigit, isLatin } from './characters.js';
import { icaoCheckDigit } from './checksums.js';
import { foldedSlice } from './fold.js';
import type { Match, Scan } from './scan.js';

/** Characters of a line of a passport's machine-readable zone (ICAO Doc 9303-4, TD3) and of a visa (MRV-B: 36). */
const LINE_LENGTHS = [44, 36];
const FILLER = 0x3c;
/** Fewest and most characters of a first line: fillers at its end are lost in copying. */
const SHORTEST = 30;
const LONGEST = 44;
/** Separators between the two lines. */
const WIDEST_BREAK = 6;

/**
 * The machine-readable zone of a passport: line 1 (`P<…`) with line 2, or line 2 alone by its check digits (document number,
 * birth, expiry). A line that begins at or after `from` holds every `SHORTEST`-th place, so most of the text is skipped.
 */
export function findMrz(scan: Scan): Match[] {
  const { chars, length } = scan.text;
  const matches: Match[] = [];
  let from = 0;
  while (from + SHORTEST <= length) {
    const at = from + SHORTEST - 1;
    if (!isMrz(chars[at]!)) {
      from = at + 1;
      continue;
    }
    let i = at;
    while (i > from && isMrz(chars[i - 1]!)) i--;
    let end = i;
    let fillers = 0;
    while (end < length && isMrz(chars[end]!)) if (chars[end++] === FILLER) fillers++;
    const size = end - i;
    if (LINE_LENGTHS.includes(size) && isSecondLine(foldedSlice(scan.text, i, end))) {
      const last = matches[matches.length - 1];
      const isPair =
        last !== undefined && last.end < i && i - last.end <= WIDEST_BREAK && chars[last.start] === 0x70;
      if (isPair) last.end = end;
      else matches.push({ start: i, end });
    } else if (
      size >= SHORTEST &&
      size <= LONGEST &&
      fillers >= 3 &&
      chars[i] === 0x70 &&
      (chars[i + 1] === FILLER || chars[i + 2] !== FILLER)
    ) {
      matches.push({ start: i, end });
    }
    from = end;
  }
  return matches;
}

const isMrz = (code: number): boolean => code === FILLER || isLatin(code) || isDigit(code);

/** Positions by ICAO Doc 9303-4, 4.2.2: number 1-9 and its check digit, birth 14-20, expiry 22-28. */
function isSecondLine(line: string): boolean {
  const isChecked = (from: number, to: number): boolean =>
    icaoCheckDigit(line.slice(from, to)) === line.charCodeAt(to) - 0x30;
  return isChecked(0, 9) && isChecked(13, 19) && isChecked(21, 27);
}
