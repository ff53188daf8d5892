import { classAt, OTHER, RUN, WORD } from './characters.js';
import { fold } from './fold.js';

const APOSTROPHES = "'’‘ʼ`";

/** 1 for ASCII letters and digits. */
const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[0-9A-Za-z]/.test(String.fromCharCode(unit)) ? 1 : 0,
);

/**
 * Calls `term` for every word of a text, folded; stretches of scripts without spaces are given as pairs of letters, lone letters as they are.
 * What follows an apostrophe inside a word (wife's, don't) is left out if it is one or two letters long.
 */
export function eachTerm(text: string, term: (word: string) => void): void {
  const folded = fold(text);
  for (let at = 0; at < folded.length; ) {
    const unit = folded.charCodeAt(at);
    const kind = unit < 128 ? ASCII_WORD[unit]! : classAt(folded, at);
    if (kind === OTHER) {
      at++;
      continue;
    }
    const start = at++;
    if (kind === WORD) at = wordEnd(folded, at);
    else while (at < folded.length && classAt(folded, at) === kind) at++;
    if (kind === RUN) pairs(folded.slice(start, at), term);
    else if (at - start > 2 || !isClitic(folded, start)) term(folded.slice(start, at));
  }
}

function wordEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit < 128 ? ASCII_WORD[unit]! : classAt(text, at)) !== WORD) break;
  }
  return at;
}

const isClitic = (text: string, start: number): boolean =>
  start > 1 && APOSTROPHES.includes(text[start - 1]!) && classAt(text, start - 2) === WORD;

function pairs(run: string, term: (word: string) => void): void {
  const letters = [...run];
  if (letters.length === 1) term(run);
  for (let at = 1; at < letters.length; at++) term(letters[at - 1]! + letters[at]!);
}
