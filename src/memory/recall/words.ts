import { stem } from '../text/stem.js';
import { eachTerm } from '../text/terms.js';

/** A word of a question, folded, and its stem. */
export interface Word {
  readonly word: string;
  readonly stem: string;
}

/** The words of a question, in its order. */
export function wordsOf(query: string): Word[] {
  const words: Word[] = [];
  eachTerm(query, (word) => words.push({ word, stem: stem(word) }));
  return words;
}
