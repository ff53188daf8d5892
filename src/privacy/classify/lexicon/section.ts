import type { ContentType } from '../types.js';

/**
 * How much an entry proves by itself.
 * - `always`: the words state it about a person ("kill myself").
 * - `unless-general`: an unmistakable word of the field ("metformin"); given unless the sentence talks about the
 *   subject in general (a study, a film, a company), about a thing or an animal, and ties it to no person.
 * - `with-person`: an everyday word ("fever", "rash"); given only when tied to a person.
 * - `as-patient`: people also work there ("at the clinic"); given when tied to a person who is not at work there.
 * - `unless-at-work`: people also are one ("psychiatrist"); given unless the talk is of work, training or a subject.
 * - `with-support`: says little alone ("hospital"); given when a person and another cue of the type stand near.
 */
export type Evidence =
  | 'always'
  | 'unless-general'
  | 'with-person'
  | 'as-patient'
  | 'unless-at-work'
  | 'with-support';

/**
 * A list of entries of one kind. Entries are separated by commas or line ends. In an entry a space or hyphen separates words;
 * `a|b` is either word, `a|b_c` a or "b c", `word?` an optional one, `*` any word, `<group>` a word of a group or list (groups.ts), `^ms` a word
 * that counts only in capitals; `> ` before an entry lets it count at the beginning of a clause only. Words also match their inflections: write `seizure`, `break up`, not the plural or past.
 */
export interface Section {
  types: readonly ContentType[];
  evidence: Evidence;
  kind: 'term' | 'pattern';
  entries: string;
  /** Single-word entries also become members of this group. */
  group?: 'drug';
}

/** A word ending that marks a drug class or a clinical term. */
export interface Stem {
  ending: string;
  /** Fewest letters of the whole word, so that short ordinary words do not match. */
  minLength: number;
  /** Ordinary words with this ending. */
  except?: readonly string[];
}

export const term = (types: readonly ContentType[], evidence: Evidence, entries: string): Section => ({
  types,
  evidence,
  kind: 'term',
  entries,
});

export const pattern = (types: readonly ContentType[], evidence: Evidence, entries: string): Section => ({
  types,
  evidence,
  kind: 'pattern',
  entries,
});
