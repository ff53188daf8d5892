/**
 * What a code point contributes to a word: itself in lower case without accents, several letters (ß, æ, ligatures),
 * nothing (zero-width, bidi and control characters inside a word), or the end of the word.
 */

export const SEPARATOR = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const APOSTROPHE = 3;
/** Ends a sentence wherever it stands: `!`, `?`, `;`, line ends. */
export const STOP = 4;
/** Ends a sentence, joins a number or abbreviates, depending on its neighbours. */
export const DOT = 5;
export const COMMA = 6;
/** Left out of words: it neither separates nor spells. */
export const INVISIBLE = 7;
/** Kept as a word of its own between digits (120/80). */
export const SLASH = 8;

const ASCII_SIZE = 128;
const asciiKinds = new Uint8Array(ASCII_SIZE);
for (let code = 0; code < ASCII_SIZE; code++) {
  const char = String.fromCharCode(code);
  if (code < 32 && !'\t\n\v\f\r'.includes(char)) asciiKinds[code] = INVISIBLE;
  else if (char >= '0' && char <= '9') asciiKinds[code] = DIGIT;
  else if ((char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z')) asciiKinds[code] = LETTER;
  else if (char === "'" || char === '`') asciiKinds[code] = APOSTROPHE;
  else if ('!?;\n\r\v\f'.includes(char)) asciiKinds[code] = STOP;
  else if (char === '.') asciiKinds[code] = DOT;
  else if (char === ',') asciiKinds[code] = COMMA;
  else if (char === '/') asciiKinds[code] = SLASH;
}
asciiKinds[127] = INVISIBLE;

/** Letters that Unicode does not decompose, and letters of other scripts that pass for Latin ones. */
const EXTRA_FOLDS: Record<string, string> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  Ł: 'l',
  ı: 'i',
  а: 'a',
  А: 'a',
  В: 'b',
  с: 'c',
  С: 'c',
  ԁ: 'd',
  е: 'e',
  Е: 'e',
  Н: 'h',
  һ: 'h',
  і: 'i',
  І: 'i',
  ј: 'j',
  К: 'k',
  ӏ: 'l',
  М: 'm',
  о: 'o',
  О: 'o',
  р: 'p',
  Р: 'p',
  ѕ: 's',
  Ѕ: 's',
  Т: 't',
  у: 'y',
  х: 'x',
  Х: 'x',
  α: 'a',
  Α: 'a',
  ε: 'e',
  Ε: 'e',
  ι: 'i',
  Ι: 'i',
  ο: 'o',
  Ο: 'o',
  ρ: 'p',
  Τ: 't',
  ν: 'v',
};

const folds = new Map<number, string>();
for (const [from, to] of Object.entries(EXTRA_FOLDS)) folds.set(from.codePointAt(0)!, to);

function foldByNormalisation(code: number): string {
  const plain = String.fromCodePoint(code).normalize('NFKD').toLowerCase();
  let kept = '';
  for (const char of plain) {
    const unit = char.codePointAt(0)!;
    if (unit >= 0x300 && unit <= 0x36f) continue;
    kept += char;
  }
  return kept;
}

/** Latin-1 letters to Latin Extended-B, Latin Extended Additional, ligatures, fullwidth forms. */
const PREPARED_RANGES: readonly (readonly [number, number])[] = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
  [0xfb00, 0xfb06],
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
];
for (const [first, last] of PREPARED_RANGES) {
  for (let code = first; code <= last; code++) {
    if (code === 0xd7 || code === 0xf7 || folds.has(code)) continue;
    folds.set(code, foldByNormalisation(code));
  }
}

/** The role of a code point in the scan. */
export function kindOf(code: number): number {
  if (code < ASCII_SIZE) return asciiKinds[code]!;
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e))
    return INVISIBLE;
  if ((code >= 0x2060 && code <= 0x206f) || code === 0xfeff || (code >= 0x300 && code <= 0x36f))
    return INVISIBLE;
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xd800 && code <= 0xdfff)) return INVISIBLE;
  if (code >= 0x80 && code <= 0x9f) return code === 0x85 ? STOP : INVISIBLE;
  if (code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 0xff07 || code === 0xb4)
    return APOSTROPHE;
  if (code === 0x2028 || code === 0x2029 || code === 0x3002 || code === 0xff01 || code === 0xff1f)
    return STOP;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? LETTER : SEPARATOR;
  if (code === 0xd7 || code === 0xf7) return SEPARATOR;
  if (code >= 0x2000 && code <= 0x206f) return code === 0x2026 ? STOP : SEPARATOR;
  if (code >= 0x2190 && code <= 0x2bff) return SEPARATOR;
  if (code >= 0x3000 && code <= 0x303f) return SEPARATOR;
  if (code >= 0xff10 && code <= 0xff19) return DIGIT;
  if (code >= 0xff00 && code <= 0xff20) return SEPARATOR;
  if (code >= 0x1f000 && code <= 0x1faff) return SEPARATOR;
  return LETTER;
}

/** The folded spelling of a code point that is a letter or digit. */
export function foldOf(code: number): string {
  const prepared = folds.get(code);
  if (prepared !== undefined) return prepared;
  if (code >= 0x1d400 && code <= 0x1d7ff) return foldByNormalisation(code);
  return String.fromCodePoint(code);
}
