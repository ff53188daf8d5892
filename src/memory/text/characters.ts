/** What a character is to a tokeniser. */
export const OTHER = 0;
/** A letter, digit or mark of a script that puts spaces between words. */
export const WORD = 1;
/** A letter of a script that does not, or (Hangul) that glues particles to its words: only containment can be asked of it. */
export const RUN = 2;

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}\p{scx=Hangul}]/u;

const UNKNOWN = 255;
const classes = new Uint8Array(0x10000).fill(UNKNOWN);

/**
 * The class of the UTF-16 unit at `index`. A surrogate pair counts as two units of the pair's class; a lone surrogate is OTHER.
 * The table is filled as characters are met: it depends on Unicode alone.
 */
export function classAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit >= 0xd800 && unit <= 0xdfff) return astral(text, index, unit);
  const known = classes[unit]!;
  if (known !== UNKNOWN) return known;
  const found = classify(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

function astral(text: string, index: number, unit: number): number {
  const start = unit >= 0xdc00 ? index - 1 : index;
  const point = start < 0 ? undefined : text.codePointAt(start);
  return point === undefined || point < 0x10000 ? OTHER : classify(String.fromCodePoint(point));
}

function classify(character: string): number {
  if (!LETTER.test(character)) return OTHER;
  return UNSPACED.test(character) ? RUN : WORD;
}
