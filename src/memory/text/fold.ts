/**
 * One spelling for what a reader takes for the same text: compatibility forms (NFKD), accents, case and invisible
 * characters go. Sources: Unicode Standard Annex 15 (normalisation), property Default_Ignorable_Code_Point.
 */

/** Accents of the European scripts, Hebrew points, Arabic vowel signs and tatweel. Vowel signs of other scripts carry meaning and stay. */
const MARKS = /(?=[\u0300-\u06dc\u1ab0-\u1aff\u1dc0-\u20f0\ufe20-\ufe2f])[\p{Mn}\p{Me}\u0640]+/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
const MARK = /\p{M}/u;
/** No more marks on one letter than a stream-safe text has (UAX 15, 30): to bring a long run of them into order takes the square of its length. */
const PILED = /(\p{M}{30})\p{M}+/gu;
const LETTERS = /[ßæœøđðþłıħς]/g;
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ς: 'σ',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range begins at NUL
const ASCII = /^[\x00-\x7f]*$/;

/** Folds case, accents and compatibility forms, and drops invisible characters. Idempotent; linear; any string is accepted, lone surrogates too. */
export function fold(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : lower(bare(text));
}

/** `fold` that keeps the case, for callers that need to see where a capital begins a word. */
export function bare(text: string): string {
  const safe = MARK.test(text) ? text.replace(INVISIBLE, '').replace(PILED, '$1') : text;
  return safe.normalize('NFKD').replace(INVISIBLE, '').replace(MARKS, '');
}

/** The second half of `fold`. */
export function lower(text: string): string {
  return text
    .toLowerCase()
    .replace(LETTERS, (letter) => PLAIN[letter]!)
    .replace(MARKS, '')
    .normalize('NFC');
}
