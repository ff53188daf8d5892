import type { Columns } from './columns.js';
import type { Folded } from './fold.js';
import type { Groups } from './groups.js';
import type { Hit } from './inventory.js';
import type { Token } from './runs.js';
import type { PlainValue } from './values.js';
import type { Label } from './words/label.js';

/** What the detectors look at: one text, its words and numbers, and what is known from outside. */
export interface Scan {
  text: Folded;
  hits: Hit[];
  groups: Groups;
  /** Which column of a table a position stands in; undefined where there is no table. */
  columns: Columns | undefined;
  /** Labels from outside the text: a field name, a sibling field. */
  outer: readonly Grip[];
  /** End of the last card found, or -1: a verification code may follow. */
  cardEnd: number;
  /** End of the last value that a word was given, or -1. */
  servedEnd: number;
  /** The document numbers read last, by their first group and where they start. */
  tokens: { first: number; start: number; all: readonly Token[] } | undefined;
  /** The group last asked about, and what it evidently is. */
  plain: { index: number; value: PlainValue | undefined } | undefined;
}

/** A value of some type, as a half-open range of the folded text. */
export interface Match {
  start: number;
  end: number;
}

/** A label's hold on a number. */
export interface Grip {
  label: Label;
  /** The word; undefined for a column heading and a label from outside. */
  hit: Hit | undefined;
  /** Only linking words and punctuation between the two. */
  isDirect: boolean;
  /** Distance in folded code units. */
  distance: number;
}
