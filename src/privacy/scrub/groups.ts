import {
  DIGIT,
  FIELD_BREAK,
  isDigit,
  isWord,
  kind,
  LETTER,
  PLACEHOLDER_BASE,
  REDACTED,
  UNSPACED,
} from './characters.js';
import { type Folded, isUnmoved } from './fold.js';
import { beginsCamelPart, beginsWord } from './lexicon.js';
import { PII_TYPES, type PiiType } from './types.js';
import { WordSet } from './word-set.js';
import type { Claim, Label } from './words/label.js';
import { hanDigit } from './words/spoken.js';
import { WORDS } from './words/words.js';

/** A known word in the text. */
export interface Hit {
  start: number;
  end: number;
  word: Label | Claim;
  /** Its place among the hits. */
  index: number;
  /** End of the last value this word was given, or -1. */
  served: number;
}

/** How two neighbouring groups are held together. */
export const APART = 0;
/** By one separator: a blank, dash, dot, slash or field break. */
export const TIGHT = 1;
/** By several separators, markup, or a separator read aloud. */
export const LOOSE = 2;

/**
 * An unbroken run of letters and digits that holds a digit, digits read aloud, or a placeholder. A class, so that all
 * groups have one shape: reading them is most of the work.
 */
export class Group {
  /** Set where a placeholder stands. */
  redacted: PiiType | undefined;
  /** The word that leads the placeholder, as judged in the last pass that looked; null where none does. */
  ledBy: Hit | null | undefined = undefined;
  /** Its tie to the next group, the separator's code where it is a single one, and how wide it is. */
  gap: typeof APART | typeof TIGHT | typeof LOOSE = APART;
  gapCode = 0;
  /** Set while an inventory is resumed; see `resume.ts`. */
  isFresh = false;

  constructor(
    public start: number,
    public end: number,
    /** Its digits, at most one more than `LONGEST_GROUP`. */
    readonly digits: string,
    /** Letters in the run. */
    readonly letters: number,
    readonly spoken: boolean,
    redacted?: PiiType,
  ) {
    this.redacted = redacted;
  }
}

/** No identifier looked for is longer; a longer run is a hash, a key or noise. */
export const LONGEST_GROUP = 40;
/** Spoken digits in a row that make a number rather than prose ("one or two"). */
const FEWEST_SPOKEN = 3;
/** Separators between two spoken digits of one number. */
const WIDEST_SPOKEN_GAP = 4;
/** Separators between two parts of one number. */
const WIDEST_GAP = 12;
/** Letters that are a label when glued to a number (`DL1234567`), unless another label is near: then a series. */
const SHORT_LABEL = 2;
const LED_REACH = 48;
/** Markup within a number, in code units per tag. */
const LONGEST_TAG = 12;

/** The words and numbers of a text, in order. */
export interface Inventory {
  hits: Hit[];
  groups: Group[];
}

/** One pass over the folded text. */
export function takeInventory(text: Folded): Inventory {
  const collector = new Collector(text);
  collector.run();
  const { hits, groups } = collector;
  for (let i = 0; i + 1 < groups.length; i++) tie(text, groups[i]!, groups[i + 1]!);
  return { hits, groups };
}

/** Walks over a text and collects its words and numbers, from the start or from where `hits` and `groups` end. */
export class Collector {
  private spoken: Group[] = [];
  private spokenEnd = 0;
  private times = 1;

  constructor(
    private readonly text: Folded,
    readonly hits: Hit[] = [],
    readonly groups: Group[] = [],
  ) {}

  run(): void {
    for (let i = 0; i < this.text.length; ) i = this.step(i);
    this.finish();
  }

  /** Takes what begins at `i`; returns where to go on. */
  step(i: number): number {
    const code = this.text.chars[i]!;
    const k = kind(code);
    if (k === LETTER || k === DIGIT) return this.wordRun(i);
    if (k === UNSPACED) return this.unspaced(i);
    if (k === REDACTED) this.push(i, i + 1, 0, PII_TYPES[code - PLACEHOLDER_BASE]);
    return i + 1;
  }

  finish(): void {
    this.flushSpoken();
  }

  /** A maximal run of letters and digits. Words at its start are taken off; what is left with a digit is a group. */
  private wordRun(from: number): number {
    const { text } = this;
    const { chars } = text;
    let end = from;
    let digits = 0;
    let capitals = 0;
    while (end < text.length) {
      const k = kind(chars[end]!);
      if (k === DIGIT) digits++;
      else if (k !== LETTER) break;
      capitals += text.caps[end]!;
      end++;
    }
    let at = from;
    let start = from;
    while (at < end) {
      const mayBegin = at === from || kind(chars[at]!) === LETTER;
      if (mayBegin && beginsWord(text, at)) {
        const after = this.word(at);
        if (after > at && after < end && after - at <= SHORT_LABEL && this.isLed(at)) {
          this.hits.pop();
        } else if (after > at) {
          at = after;
          start = after;
          continue;
        }
      }
      at++;
      if (digits === 0 && capitals === 0) break;
      if (digits === 0) while (at < end && !(text.caps[at] === 1 && beginsCamelPart(text, at))) at++;
    }
    if (start < end && digits > 0) {
      let left = 0;
      for (let i = start; i < end; i++) if (isDigit(chars[i]!)) left++;
      if (left > 0) this.push(start, end, end - start - left);
    }
    return Math.max(end, at);
  }

  /** Whether a word that a number belongs to stands close before: then letters glued to it are its own. */
  private isLed(at: number): boolean {
    const last = this.hits[this.hits.length - 2];
    return last !== undefined && at - last.end <= LED_REACH;
  }

  private unspaced(from: number): number {
    const number = this.writtenNumber(from);
    if (number > from) return number;
    return Math.max(this.word(from), from + 1);
  }

  /** Takes digits written as Han numerals one after the other. */
  private writtenNumber(from: number): number {
    let end = from;
    let digits = '';
    for (;;) {
      const digit = end < this.text.length ? hanDigit(this.text.chars[end]!) : undefined;
      if (digit === undefined) break;
      if (digits.length < LONGEST_GROUP) digits += digit;
      end++;
    }
    if (digits.length < FEWEST_SPOKEN) return from;
    this.flushSpoken();
    this.groups.push(new Group(from, end, digits, 0, true));
    return end;
  }

  /** Takes the word that begins at `from`; returns its end, or `from` when it is none we know. */
  private word(from: number): number {
    const found = WORDS.longest(this.text, from);
    if (found === undefined) {
      return from;
    }
    const { value, end } = found;
    if (value.role === 'spoken') {
      if (this.spoken.length > 0 && !this.continues(from)) this.flushSpoken();
      const digits = value.digits.length === 1 ? value.digits.repeat(this.times) : value.digits;
      this.spoken.push(new Group(from, end, digits, 0, true));
      this.spokenEnd = end;
      this.times = 1;
    } else if (value.role === 'repeat') {
      this.times = value.times;
      if (this.spoken.length > 0 && this.continues(from)) this.spokenEnd = end;
    } else if (value.role === 'gap') {
      if (this.spoken.length > 0 && this.continues(from)) this.spokenEnd = end;
      else return from;
    } else this.hits.push({ start: from, end, word: value, index: this.hits.length, served: -1 });
    return end;
  }

  private continues(from: number): boolean {
    if (from - this.spokenEnd > WIDEST_SPOKEN_GAP) return false;
    for (let i = this.spokenEnd; i < from; i++) if (isWord(this.text.chars[i]!)) return false;
    return true;
  }

  private flushSpoken(): void {
    const { spoken } = this;
    this.times = 1;
    if (spoken.length === 0) return;
    let digits = 0;
    for (const group of spoken) digits += group.digits.length;
    if (digits >= FEWEST_SPOKEN) {
      const last = this.groups[this.groups.length - 1];
      if (last === undefined || last.end <= spoken[0]!.start)
        for (const group of spoken) this.groups.push(group);
    }
    this.spoken = [];
  }

  private digitsOf(start: number, end: number, letters: number): string {
    const { chars, source } = this.text;
    if (letters === 0 && isUnmoved(this.text))
      return source.slice(start, Math.min(end, start + LONGEST_GROUP + 1));
    let digits = '';
    for (let i = start; i < end && digits.length <= LONGEST_GROUP; i++) {
      if (isDigit(chars[i]!)) digits += String.fromCharCode(chars[i]!);
    }
    return digits;
  }

  private push(start: number, end: number, letters: number, redacted?: PiiType): void {
    this.flushSpoken();
    const digits = redacted === undefined ? this.digitsOf(start, end, letters) : '';
    this.groups.push(new Group(start, end, digits, letters, false, redacted));
  }
}

const JOINING = new Uint8Array(0x80);
for (const character of ' \t\n\r\v\f-./_,;|*`~:()[]"\'+\\#') JOINING[character.charCodeAt(0)] = 1;
const TIGHT_JOINS = new Uint8Array(0x80);
for (const character of ' \n\t-./_|') TIGHT_JOINS[character.charCodeAt(0)] = 1;
const SAID_GAPS = new WordSet([
  'dot',
  'dash',
  'hyphen',
  'minus',
  'space',
  'point',
  'period',
  'slash',
  'then',
  'strich',
  'punkt',
  'tiret',
  'guion',
  'trattino',
  'traco',
  'punto',
  'ponto',
  'streepje',
]);
const SAID_INITIALS = new Uint8Array(0x80);
for (const word of SAID_GAPS) SAID_INITIALS[word.charCodeAt(0)] = 1;
/** Anything wider between two groups is text: separators, a few tags, a few separators read aloud. */
const WIDEST_TIE = 64;
/** The long vowel mark of kana, which is also typed as a dash. */
const LONG_VOWEL = 0x30fc;

/** Sets how `group` is tied to `next`. */
export function tie(text: Folded, group: Group, next: Group): void {
  const { chars } = text;
  const width = next.start - group.end;
  if (width === 0) {
    if (group.spoken || next.spoken) group.gap = TIGHT;
    return;
  }
  if (width === 1) {
    const code = chars[group.end]!;
    group.gapCode = code;
    if (code === FIELD_BREAK || code === LONG_VOWEL) group.gap = TIGHT;
    else if (code < 0x80 && TIGHT_JOINS[code] === 1) group.gap = TIGHT;
    else if (code < 0x80 && JOINING[code] === 1) group.gap = LOOSE;
    return;
  }
  if (width > WIDEST_TIE) return;
  let plain = 0;
  let i = group.end;
  while (i < next.start) {
    const code = chars[i]!;
    if (code === 0x3c) {
      const close = tagEnd(text, i, next.start);
      if (close < 0) return;
      i = close;
    } else if (kind(code) === LETTER) {
      if (code >= 0x80 || SAID_INITIALS[code] !== 1) return;
      let end = i;
      while (end < next.start && end - i < LONGEST_TAG && kind(chars[end]!) === LETTER) end++;
      if (!SAID_GAPS.hasRange(text, i, end)) return;
      i = end;
    } else {
      if (!(code === FIELD_BREAK || code === LONG_VOWEL || (code < 0x80 && JOINING[code] === 1))) return;
      if (++plain > WIDEST_GAP) return;
      i++;
    }
  }
  group.gap = LOOSE;
}

/** End of a plain formatting tag (`<b>`, `</span>`, `<br/>`) at `from`, or -1. */
function tagEnd(text: Folded, from: number, limit: number): number {
  for (let i = from + 1; i < limit && i - from <= LONGEST_TAG; i++) {
    const code = text.chars[i]!;
    if (code === 0x3e) return i + 1;
    if (!isWord(code) && code !== 0x2f && code !== 0x20) return -1;
  }
  return -1;
}
