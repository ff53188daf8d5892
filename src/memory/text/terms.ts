import { classAt, OTHER, RUN } from './characters.js';
import { fold } from './fold.js';

const APOSTROPHES = "'’‘ʼ`";

/**
 * Calls `term` for every word of a text, folded; stretches of scripts without spaces are given as pairs of letters, lone letters as they are.
 * What follows an apostrophe inside a word (wife's, don't) is left out if it is one or two letters long.
 */
export function eachTerm(text: string, term: (word: string) => void): void {
  const folded = fold(text);
  for (let at = 0; at < folded.length; ) {
    const kind = classAt(folded, at);
    if (kind === OTHER) {
      at++;
      continue;
    }
    const start = at++;
    while (at < folded.length && classAt(folded, at) === kind) at++;
    if (kind === RUN) pairs(folded.slice(start, at), term);
    else if (
      at - start > 2 ||
      start === 0 ||
      !APOSTROPHES.includes(folded[start - 1]!) ||
      !/[a-z]/.test(folded[start - 2] ?? '')
    ) {
      term(folded.slice(start, at));
    }
  }
}

function pairs(run: string, term: (word: string) => void): void {
  if (run.length === 1) term(run);
  for (let at = 0; at + 2 <= run.length; at++) term(run.slice(at, at + 2));
}
