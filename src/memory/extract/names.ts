import { fold } from '../text/fold.js';
import { entityKey } from './key.js';
import { CONNECTORS, classOf, NEVER_NAMES, TITLES } from './lexicon.js';

/** A name as it stands in a text. */
export interface Name {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly person: boolean;
  /** Called by name rather than spoken of: "Thanks, Anna!". */
  readonly address: boolean;
}

/** What all messages of a call together show about words. Folded. */
export interface Usage {
  /** Words written with a small letter somewhere: ordinary ones. */
  readonly small: Set<string>;
  /** Words written with a capital where nothing but a name demands one. */
  readonly named: Set<string>;
  /** Keys of the speakers. */
  readonly speakers: ReadonlySet<string>;
}

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** First of its sentence, line, quotation or heading: a capital says nothing here. */
  readonly initial: boolean;
  readonly possessive: boolean;
}

/** Most words and characters of a name. */
const MOST_WORDS = 6;
const MOST_CHARACTERS = 80;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’&-](?=[\p{L}\p{N}]))*/gu;
/** Anna's, I'm, We'll, Who'd, They're. */
const CLITIC = /['’](?:s|m|d|t|ll|ve|re)$/i;
const CAPITAL = /^\p{Lu}|^\p{Ll}{1,2}\p{Lu}/u;
const OPENS = /[.!?…:;\n\r•*#>"“”„«»()[\]{}|/\\–—=~`^_]|(?:^|\s)['‘-]/;
/** Abbreviations and shouting: a company only if the lexicon knows it. */
const SHOUTED = /^[\p{Lu}\d&-]{2,}$/u;
/** Placeholders of the scrubber, code, addresses: no names in them. */
const MASKED =
  /\[[A-Z][A-Z_ ]*(?::[A-Z_ ]+)?\]|```[\s\S]*?(?:```|$)|`[^`\n]*`|\b(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w-]+\.\S+/g;
const GERMAN = /\b(?:der|die|das|und|ich|ist|nicht|ein|eine|mit|wir|auf|zu)\b/g;

/** Notes how words are written in one message. */
export function observe(content: string, usage: Usage): void {
  for (const { words, heading, german } of linesOf(content)) {
    for (const word of words) {
      if (!word.capital) usage.small.add(word.folded);
      else if (!word.initial && !heading && !german) usage.named.add(word.folded);
    }
  }
}

/** The names in a text, in order. Conservative: what may be an ordinary word is left out. */
export function namesIn(content: string, usage: Usage): Name[] {
  const names: Name[] = [];
  for (const line of linesOf(content)) {
    for (let at = 0; at < line.words.length; at++) {
      if (!line.words[at]!.capital) continue;
      const last = extend(content, line.words, at);
      const name = accept(content, line.words, at, last, usage, line);
      if (name) names.push(name);
      at = last;
    }
  }
  return names;
}

interface Line {
  readonly words: readonly Word[];
  readonly heading: boolean;
  readonly german: boolean;
}

function* linesOf(content: string): Generator<Line> {
  const text = content.replace(MASKED, (masked) => masked.replace(/[^\n]/g, '.'));
  let from = 0;
  while (from < text.length) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    const words = wordsOf(text.slice(from, to), from);
    if (words.length > 0) yield { words, heading: isHeading(words), german: isGerman(words) };
    from = to + 1;
  }
}

function wordsOf(line: string, offset: number): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of line.matchAll(WORD)) {
    const text = match[0].replace(CLITIC, '');
    words.push({
      text,
      folded: fold(text),
      start: offset + match.index,
      end: offset + match.index + text.length,
      capital: CAPITAL.test(text),
      initial: words.length === 0 || opens(words.at(-1)!, line.slice(end, match.index)),
      possessive: text.length < match[0].length,
    });
    end = match.index + match[0].length;
  }
  return words;
}

/** Whether what stands before a word begins something new: the point of a title does not. */
const opens = (before: Word, gap: string): boolean =>
  OPENS.test(gap) && !(gap === '. ' && TITLES.has(before.folded));

/** A line in which most longer words are capitalised: a title, a heading, shouting. */
function isHeading(words: readonly Word[]): boolean {
  const longer = words.filter((word) => word.text.length > 3);
  const capitals = longer.filter((word) => word.capital).length;
  return capitals > longer.length * 0.7 && (longer.length >= 3 || words.length <= 2);
}

/** German writes every noun with a capital. */
function isGerman(words: readonly Word[]): boolean {
  const text = words.map((word) => word.folded).join(' ');
  return (
    (text.match(GERMAN)?.length ?? 0) >= Math.max(1, words.length / 8) &&
    !/\b(?:the|and|was|is|to)\b/.test(text)
  );
}

/** The last word of the run of capitalised words, connectors and numbers that begins at `first`. */
function extend(content: string, words: readonly Word[], first: number): number {
  let last = first;
  for (let at = first + 1; at < words.length && at - first < MOST_WORDS; at++) {
    const word = words[at]!;
    const before = words[at - 1]!;
    const gap = content.slice(before.end, word.start);
    const joined =
      /^[ \u00a0]{1,3}$/.test(gap) ||
      (gap === '. ' && (before.text.length === 1 || TITLES.has(before.folded)));
    if (!joined || before.possessive || word.folded === 'i') break;
    if (word.capital || (/^\d{1,4}$/.test(word.text) && at === last + 1)) last = at;
    else if (!CONNECTORS.has(word.folded) && !(word.folded === 'the' && before.folded === 'of')) break;
  }
  return last;
}

function accept(
  content: string,
  words: readonly Word[],
  first: number,
  last: number,
  usage: Usage,
  line: Line,
): Name | undefined {
  const weak = line.heading || /^["”’*_]{0,3}:/.test(content.slice(words[last]!.end, words[last]!.end + 4));
  let from = first;
  let to = last;
  while (from <= to && (!words[from]!.capital || isOrdinary(words[from]!, usage, weak, to > from))) from++;
  while (to >= from && isNever(words[to]!)) to--;
  if (from > to) return undefined;
  const parts = words.slice(from, to + 1);
  const capitals = parts.filter((word) => word.capital && !isNever(word));
  if (capitals.length === 0) return undefined;
  const titled = parts.length > 1 && TITLES.has(parts[0]!.folded);
  const known = titled || parts.some((word) => isKnown(word, usage));
  if (!known && capitals.length === 1 && !aloneIsName(capitals[0]!, usage, weak || line.german))
    return undefined;
  if (!known && capitals.length > 1 && weak && !capitals.every((word) => usage.named.has(word.folded)))
    return undefined;
  const start = parts[0]!.start;
  const end = parts.at(-1)!.end;
  if (end - start > MOST_CHARACTERS) return undefined;
  const text = content.slice(start, end).replace(/\s+/g, ' ');
  const person = parts.some((word) => classOf(word.folded) === 'person' || usage.speakers.has(word.folded));
  return { text, key: entityKey(text), start, end, person, address: isAddress(content, start, end) };
}

const isNever = (word: Word): boolean => NEVER_NAMES.has(word.folded) || classOf(word.folded) === 'never';

/** A name to the lexicon, or a speaker's. */
function isKnown(word: Word, usage: Usage): boolean {
  const kind = classOf(word.folded);
  return kind === 'person' || kind === 'place' || kind === 'organization' || usage.speakers.has(word.folded);
}

/** A word that begins no name here. `more`: another capitalised word follows it directly. */
function isOrdinary(word: Word, usage: Usage, weak: boolean, more: boolean): boolean {
  if (usage.speakers.has(word.folded)) return false;
  if (NEVER_NAMES.has(word.folded) && !(more && TITLES.has(word.folded))) return true;
  if (!more && classOf(word.folded) === 'never') return true;
  const kind = classOf(word.folded);
  if (word.initial || weak) {
    if (usage.small.has(word.folded)) return true;
    return kind === 'ordinary' && !usage.named.has(word.folded);
  }
  return kind === 'ordinary' && (!more || word.text.length < 3) && usage.small.has(word.folded);
}

/** Whether a single capitalised word that no list knows is a name: only where its capital means something. */
function aloneIsName(word: Word, usage: Usage, weak: boolean): boolean {
  if (word.text.length < 2 || SHOUTED.test(word.text)) return false;
  if (word.initial || weak) return usage.named.has(word.folded) && !usage.small.has(word.folded);
  return classOf(word.folded) === 'unknown' && !usage.small.has(word.folded);
}

const GREETING =
  /(?:^|[^\p{L}])(?:hi|hey|hello|thanks|thank you|dear|hallo|liebe|lieber|bonjour|merci|hola|ciao|congrats|wow|oh|yeah|yes|no|so)[,!]?\s+$/iu;

/** Set off by punctuation at the start or end of a sentence, or after a greeting. */
function isAddress(content: string, start: number, end: number): boolean {
  const before = content.slice(Math.max(0, start - 12), start);
  const after = content.slice(end, end + 2);
  const opens = start === 0 || /[.!?\n]\s*$/.test(before);
  const closes = after === '' || /^[!?.](?:\s|$)/.test(after);
  return ((opens || GREETING.test(before)) && /^[,!?.]/.test(after)) || (/,\s*$/.test(before) && closes);
}
