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
import type { Folded } from './fold.js';
import { APART, type Gap, Groups, LONGEST_GROUP, LOOSE, TIGHT } from './groups.js';
import { beginsCamelPart, beginsWord } from './lexicon.js';
import { WordSet } from './word-set.js';
import { type Claim, HINT, type Label } from './words/label.js';
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

/** Spoken digits in a row that make a number rather than prose ("one or two"). */
const FEWEST_SPOKEN = 3;
/** Separators between two spoken digits of one number. */
const WIDEST_SPOKEN_GAP = 4;
/** Separators between two parts of one number. */
const WIDEST_GAP = 12;
/** Letters that are a label when glued to a number (`DL1234567`), unless another label is near: then a series. */
const SHORT_LABEL = 2;
const LED_REACH = 48;
/** Letters of a series that are also a doubtful label: passport `JCB123456`. */
const LONGEST_SERIES = 3;
/** Markup within a number, in code units per tag. */
const LONGEST_TAG = 12;

/** The words and numbers of a text, in order. */
export interface Inventory {
  hits: Hit[];
  groups: Groups;
}

/** One pass over the folded text. */
export function takeInventory(text: Folded): Inventory {
  const collector = new Collector(text, [], new Groups());
  collector.run();
  const { hits, groups } = collector;
  return { hits, groups };
}

const isOther = (word: Hit['word'], led: Hit['word']): boolean =>
  word.role === 'label' && word.strength === HINT && led.role === 'label' && led.type !== word.type;

/** A digit read aloud. */
interface Spoken {
  start: number;
  end: number;
  digits: string;
}

/** Walks over a text and adds its words and numbers to `hits` and `groups`, from the start or from where they end. */
export class Collector {
  private spoken: Spoken[] = [];
  private spokenEnd = 0;
  private times = 1;
  /** Where the last "double" or "triple" stands. */
  private repeatFrom = 0;
  private repeatEnd = 0;

  constructor(
    private readonly text: Folded,
    readonly hits: Hit[],
    readonly groups: Groups,
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
    if (k === REDACTED) {
      this.flushSpoken();
      this.groups.addPlaceholder(i, code - PLACEHOLDER_BASE);
      this.tieLast();
    }
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
        if (after > at && after < end && this.isSeries(at, after)) {
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
      if (left > 0) {
        this.flushSpoken();
        this.groups.addWritten(chars, start, end, end - start - left);
        this.tieLast();
      }
    }
    return Math.max(end, at);
  }

  /** Whether the word just taken, glued to a number, is rather its series: another word it belongs to stands close before. */
  private isSeries(at: number, after: number): boolean {
    const { hits } = this;
    const size = after - at;
    if (hits.length < 2 || size > LONGEST_SERIES) return false;
    const last = hits[hits.length - 2]!;
    if (at - last.end > LED_REACH) return false;
    return size <= SHORT_LABEL || isOther(hits[hits.length - 1]!.word, last.word);
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
    this.groups.addSpoken(from, end, digits);
    this.tieLast();
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
      const isRepeated = this.times > 1 && from - this.repeatEnd <= WIDEST_SPOKEN_GAP;
      const isMany = isRepeated && value.digits.length === 1;
      const digits = isMany ? value.digits.repeat(this.times) : value.digits;
      this.spoken.push({ start: isRepeated ? this.repeatFrom : from, end, digits });
      this.spokenEnd = end;
      this.times = 1;
    } else if (value.role === 'repeat') {
      this.times = value.times;
      this.repeatFrom = from;
      this.repeatEnd = end;
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
    const { spoken, groups } = this;
    this.times = 1;
    if (spoken.length === 0) return;
    let count = 0;
    for (const { digits } of spoken) count += digits.length;
    const isAhead = groups.length === 0 || groups.end(groups.length - 1) <= spoken[0]!.start;
    if (count >= FEWEST_SPOKEN && isAhead) {
      for (const { start, end, digits } of spoken) {
        groups.addSpoken(start, end, digits);
        this.tieLast();
      }
    }
    this.spoken = [];
  }

  private tieLast(): void {
    if (this.groups.length > 1) tie(this.text, this.groups, this.groups.length - 2);
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

/** Sets how group `index` is tied to the next. */
export function tie(text: Folded, groups: Groups, index: number): void {
  const from = groups.end(index);
  const to = groups.start(index + 1);
  const isSpoken = groups.isSpoken(index) || groups.isSpoken(index + 1);
  if (to - from === 1) groups.setTie(index, joinedBy(text.chars[from]!), text.chars[from]!);
  else if (to === from) groups.setTie(index, isSpoken ? TIGHT : APART, 0);
  else groups.setTie(index, isJoined(text, from, to) ? LOOSE : APART, 0);
}

function joinedBy(code: number): Gap {
  if (code === FIELD_BREAK || code === LONG_VOWEL) return TIGHT;
  if (code >= 0x80 || JOINING[code] === 0) return APART;
  return TIGHT_JOINS[code] === 1 ? TIGHT : LOOSE;
}

/** Whether nothing but separators, formatting tags and separators read aloud stand between, and not many. */
function isJoined(text: Folded, from: number, to: number): boolean {
  if (to - from > WIDEST_TIE) return false;
  const { chars } = text;
  let plain = 0;
  let i = from;
  while (i < to) {
    const code = chars[i]!;
    if (code === 0x3c) {
      i = tagEnd(text, i, to);
      if (i < 0) return false;
    } else if (kind(code) === LETTER) {
      if (code >= 0x80 || SAID_INITIALS[code] !== 1) return false;
      let end = i;
      while (end < to && end - i < LONGEST_TAG && kind(chars[end]!) === LETTER) end++;
      if (!SAID_GAPS.hasRange(text, i, end)) return false;
      i = end;
    } else {
      if (joinedBy(code) === APART || ++plain > WIDEST_GAP) return false;
      i++;
    }
  }
  return true;
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
