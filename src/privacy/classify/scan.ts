import { groupBit, lexicon, MAX_WORD_LENGTH, type StemRule, stemRuleOf, UNKNOWN } from './compile.js';
import * as fold from './fold.js';
import { contractions } from './lexicon/index.js';
import { baseForms, nearlySame, spellingKey } from './words.js';

/** The words of one sentence, as parallel lists. */
export class Sentence {
  readonly ids: number[] = [];
  readonly bases: number[] = [];
  readonly groups: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Whether a comma stands before the word. */
  readonly breaks: boolean[] = [];
  /** Whether the word is unknown and written like a name. */
  readonly capitalised: boolean[] = [];
  readonly stems: (StemRule | undefined)[] = [];

  /** The words of the current sentence; the lists may hold older ones behind. */
  length = 0;
}

interface Meaning {
  id: number;
  base: number;
  groups: number;
  stem: StemRule | undefined;
}

const ANY = groupBit('any');
const NUM = groupBit('num');
const ICD = groupBit('icd');
const DRUG = groupBit('drug');
const NOTHING: Meaning = { id: UNKNOWN, base: UNKNOWN, groups: ANY, stem: undefined };

/** After these a dot does not end the sentence. */
const ABBREVIATIONS = new Set([
  'dr',
  'mr',
  'mrs',
  'ms',
  'st',
  'prof',
  'vs',
  'approx',
  'jr',
  'sr',
  'ca',
  'bzw',
  'sra',
  'mme',
]);
/** A word in capitals up to this length may be an acronym with a meaning of its own (MS, ED). */
const MAX_ACRONYM_LENGTH = 6;
/** ICD-10-CM: letter, digit, digit or A/B, then a dot and up to four more. The letter U is kept for provisional codes. */
const ICD_CODE = /^[a-z]\d[\dab](?:\.[\da-z]{1,4})?$/;

function meaningOfKnown(id: number): Meaning {
  const base = lexicon.baseIds[id]!;
  const groups = ANY | lexicon.groupsOfWord[id]! | (base === UNKNOWN ? 0 : lexicon.groupsOfWord[base]!);
  return { id, base, groups, stem: undefined };
}

function withShape(meaning: Meaning, word: string): Meaning {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return { ...meaning, groups: meaning.groups | NUM };
  if (word.length >= 3 && word.length <= 8 && ICD_CODE.test(word)) {
    return { ...meaning, groups: meaning.groups | ICD };
  }
  return meaning;
}

/** The meaning of each word of the vocabulary. */
const knownMeanings: readonly Meaning[] = lexicon.wordOfId.map((word, id) =>
  withShape(meaningOfKnown(id), word),
);

/** What the lexicon knows of a folded word. */
function meaningOf(word: string): Meaning {
  if (word.length > MAX_WORD_LENGTH) return NOTHING;
  const known = lexicon.vocabulary.get(word);
  if (known !== undefined) return knownMeanings[known]!;
  for (const base of baseForms(word)) {
    const id = lexicon.vocabulary.get(base);
    if (id !== undefined) {
      return { id: UNKNOWN, base: id, groups: ANY | lexicon.groupsOfWord[id]!, stem: undefined };
    }
  }
  const stem = stemRuleOf(word) ?? (word.endsWith('s') ? stemRuleOf(word.slice(0, -1)) : undefined);
  if (stem) return { id: UNKNOWN, base: UNKNOWN, groups: ANY | DRUG, stem };
  const key = spellingKey(word);
  if (key !== '') {
    for (const id of lexicon.spellings.get(key) ?? []) {
      if (nearlySame(word, lexicon.wordOfId[id]!)) return knownMeanings[id]!;
    }
  }
  return withShape(NOTHING, word);
}

/** What a written word stands for: one word, or two when it is a contraction or a possessive. */
interface Reading {
  first: Meaning;
  second: Meaning | undefined;
}

/** The readings of the vocabulary and of contractions. */
const readingOfKnown: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ...lexicon.wordOfId.map((word, id): [string, Reading] => [
    word,
    { first: knownMeanings[id]!, second: undefined },
  ]),
  ...Object.entries(contractions).map(([word, [first, second]]): [string, Reading] => [
    word,
    { first: meaningOf(first), second: meaningOf(second) },
  ]),
]);

function readingOfUnknown(word: string): Reading {
  const apostrophe = word.indexOf("'");
  if (apostrophe < 0) return { first: meaningOf(word), second: undefined };
  const rest = word.slice(apostrophe + 1);
  return { first: meaningOf(word.slice(0, apostrophe)), second: meaningOf(rest === 's' ? "'s" : rest) };
}

/**
 * Reads the words of a text, a sentence at a time. What words mean is remembered for this text only: a memory across
 * calls would keep words of people who were erased.
 */
export class Scanner {
  readonly sentence = new Sentence();
  private at = 0;
  private comma = false;
  private readings: Map<string, Reading> | undefined;

  constructor(private readonly text: string) {}

  /** Reads on to the end of the next sentence that has words; false at the end of the text. */
  next(): boolean {
    const { text, sentence } = this;
    sentence.length = 0;
    this.comma = false;
    while (this.at < text.length) {
      const code = text.charCodeAt(this.at);
      const kind = code < 128 ? fold.kindOf(code) : fold.kindOf(text.codePointAt(this.at)!);
      if (kind === fold.LETTER || kind === fold.DIGIT) {
        this.readWord();
        continue;
      }
      const width = code >= 0xd800 && code <= 0xdbff && text.codePointAt(this.at)! > 0xffff ? 2 : 1;
      if (kind === fold.COMMA) this.comma = true;
      else if (kind === fold.SLASH && this.betweenDigits()) {
        this.push('/', this.at, this.at + 1);
      } else if (kind === fold.STOP || (kind === fold.DOT && this.dotEndsSentence())) {
        this.at += width;
        if (sentence.length > 0) return true;
        continue;
      }
      this.at += width;
    }
    return sentence.length > 0;
  }

  private betweenDigits(): boolean {
    const isDigit = (at: number) => fold.kindOf(this.text.charCodeAt(at) || 0) === fold.DIGIT;
    return this.at > 0 && isDigit(this.at - 1) && isDigit(this.at + 1);
  }

  private dotEndsSentence(): boolean {
    const { text, sentence, at } = this;
    const after = text.charCodeAt(at + 1);
    if (at + 1 < text.length && after > 32 && after !== 46 && after !== 34 && after !== 41) return false;
    const last = sentence.length - 1;
    if (last < 0 || sentence.ends[last] !== at) return true;
    const word = text.slice(sentence.starts[last], at).toLowerCase();
    return !(ABBREVIATIONS.has(word) || (word.length === 1 && word !== 'i' && word >= 'a' && word <= 'z'));
  }

  /** Reads one run of letters, or of digits with their dots and commas. */
  private readWord(): void {
    const { text } = this;
    const start = this.at;
    let at = start;
    let folded = '';
    let plain = true;
    let capitals = true;
    const numeric = fold.kindOf(text.codePointAt(start)!) === fold.DIGIT;
    let lettersFirst = !numeric;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code < 128) {
        const kind = fold.kindOf(code);
        if (kind === fold.LETTER) {
          if (numeric && lettersFirst === false) break;
          if (code >= 97) capitals = false;
        } else if (kind === fold.DIGIT) {
          // Digits join both numbers and names such as b12 or covid19.
        } else if (kind === fold.INVISIBLE) {
          if (plain) folded = text.slice(start, at);
          plain = false;
          at++;
          continue;
        } else if (kind === fold.APOSTROPHE && !numeric && this.letterAt(at + 1)) {
          capitals = false;
        } else if ((kind === fold.DOT || kind === fold.COMMA) && this.joinsNumber(at)) {
          // 98.6, 1,200, F32.1
        } else break;
        if (!plain) folded += text[at];
        at++;
        continue;
      }
      const point = text.codePointAt(at)!;
      const kind = fold.kindOf(point);
      if (plain) folded = text.slice(start, at);
      plain = false;
      if (kind === fold.LETTER || kind === fold.DIGIT) {
        if (numeric && kind === fold.LETTER) break;
        folded += fold.foldOf(point);
      } else if (kind === fold.APOSTROPHE && this.letterAt(at + 1)) {
        folded += "'";
      } else if (kind !== fold.INVISIBLE) break;
      at += point > 0xffff ? 2 : 1;
    }
    lettersFirst = !numeric;
    if (plain) folded = text.slice(start, at);
    this.at = at;
    const lower = folded.toLowerCase();
    if (capitals && lettersFirst && lower.length > 1 && lower.length <= MAX_ACRONYM_LENGTH) {
      const acronym = lexicon.vocabulary.get(`^${lower}`);
      if (acronym !== undefined) {
        this.append({ ...meaningOf(lower), base: acronym }, start, at);
        return;
      }
    }
    this.push(lower, start, at);
  }

  private isTitleCase(at: number): boolean {
    const first = this.text.charCodeAt(at);
    const second = this.text.charCodeAt(at + 1);
    return first >= 65 && first <= 90 && second >= 97 && second <= 122;
  }

  private letterAt(at: number): boolean {
    return at < this.text.length && fold.kindOf(this.text.codePointAt(at)!) === fold.LETTER;
  }

  /** A dot or comma between two digits belongs to the number. */
  private joinsNumber(at: number): boolean {
    const isDigit = (index: number) => fold.kindOf(this.text.charCodeAt(index) || 0) === fold.DIGIT;
    return isDigit(at - 1) && isDigit(at + 1);
  }

  private push(word: string, start: number, end: number): void {
    const reading = this.reading(word);
    this.append(reading.first, start, end);
    if (reading.second) this.append(reading.second, start, end);
  }

  private reading(word: string): Reading {
    const known = readingOfKnown.get(word);
    if (known) return known;
    this.readings ??= new Map();
    let reading = this.readings.get(word);
    if (reading === undefined) {
      reading = readingOfUnknown(word);
      this.readings.set(word, reading);
    }
    return reading;
  }

  private append(meaning: Meaning, start: number, end: number): void {
    const { sentence } = this;
    const at = sentence.length++;
    sentence.ids[at] = meaning.id;
    sentence.bases[at] = meaning.base;
    sentence.groups[at] = meaning.groups;
    sentence.starts[at] = start;
    sentence.ends[at] = end;
    sentence.breaks[at] = this.comma;
    sentence.capitalised[at] = meaning.id === UNKNOWN && meaning.base === UNKNOWN && this.isTitleCase(start);
    sentence.stems[at] = meaning.stem;
    this.comma = false;
  }
}
