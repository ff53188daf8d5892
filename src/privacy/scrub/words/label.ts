import type { PiiType } from '../types.js';

/**
 * How much a word says about the number beside it.
 * - `NAME`: the word is the name of the number ("SSN", "account number").
 * - `TOPIC`: the word is the thing that bears the number ("passport").
 * - `HINT`: the word is also used of other things ("card", "license", "bank").
 */
export const NAME = 3;
export const TOPIC = 2;
export const HINT = 1;
export type Strength = typeof NAME | typeof TOPIC | typeof HINT;

/** A word that leads or follows a value of one type. */
export interface Label {
  role: 'label';
  type: PiiType;
  strength: Strength;
  /** Set where the number follows a national scheme that is not the one of the United States. */
  national: boolean;
}

/** A word that says a number is something else: it keeps the number from the labels beyond it. */
export interface Claim {
  role: 'claim';
  /** `thing`: an identifier (order, phone). `amount`: how much or how many. `date`: when. `expiry`: a card's end. */
  of: 'thing' | 'amount' | 'date' | 'expiry';
}

/** A digit, or a number below 100, spelled out. `language` keeps words of different languages from mixing. */
export interface Spoken {
  role: 'spoken';
  digits: string;
}

/** "double", "triple": the next spoken digit counts that often. */
export interface Repeat {
  role: 'repeat';
  times: number;
}

/** "dash", "dot": a separator read aloud. */
export interface SpokenGap {
  role: 'gap';
}

export type Word = Label | Claim | Spoken | Repeat | SpokenGap;

export const label = (type: PiiType, strength: Strength): Label => ({
  role: 'label',
  type,
  strength,
  national: false,
});
export const national = (type: PiiType, strength: Strength): Label => ({
  ...label(type, strength),
  national: true,
});
/** A word as it is often mistyped: one letter but the first left out, or two neighbours swapped. */
export function misspelt(word: string): string[] {
  const ways = new Set<string>();
  for (let i = 1; i < word.length; i++) {
    ways.add(word.slice(0, i) + word.slice(i + 1));
    if (i + 1 < word.length) ways.add(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2));
  }
  ways.delete(word);
  return [...ways];
}

/** "number of my passport" and the like: every way to begin before every thing. */
export const namesOf = (beginnings: string, things: string): string =>
  things
    .split(',')
    .flatMap((thing) => beginnings.split(',').map((beginning) => `${beginning} ${thing.trim()}`))
    .join(',');
export const claim = (of: Claim['of']): Claim => ({ role: 'claim', of });
