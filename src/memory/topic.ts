import { classAt, OTHER, RUN, WORD } from './text/characters.js';
import { familyOf } from './text/families.js';
import { bare, lower } from './text/fold.js';
import { forms } from './text/inflection.js';
import { ALSO_ENGLISH, ENGLISH_ALONE, OPEN_WORDS } from './text/stopwords.js';

/** Tells whether a text touches any of the topics a person has suppressed. */
export interface TopicMatcher {
  /** No topic at all: nothing matches. */
  readonly empty: boolean;
  matches(text: string): boolean;
}

/** All words of a topic must lie within `WINDOW + WINDOW_PER_WORD × words` positions; a word is one position, and so are two letters of an unspaced script. */
const WINDOW = 6;
const WINDOW_PER_WORD = 2;
/** The end of a sentence or line counts as this many further positions. */
const SENTENCE_GAP = 3;
/** Most words that are tried as one: ex-son-in-law. */
const JOINED = 4;
/** Most words of a topic whose neighbours may stand as one word in a text (NewYork) though the topic does not join them. */
const JOINABLE = 8;
const APOSTROPHES = new Set(["'", '’', '‘', 'ʼ', '＇', '`']);
/** What an apostrophe leaves behind: wife's, don't, we'll. */
const CLITICS = new Set(['s', 't', 'd', 'm', 'll', 're', 've']);

/** Where a capital begins a word inside a word. */
const HUMP = '\u001f';
/** Words with what an apostrophe ties to them. */
const PHRASED = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ＇`][\p{L}\p{M}]+)*/gu;
/** What opens a hashtag and is no part of its topic: #MyDivorce. */
const OPENERS = new Set(['my', 'our', 'your', 'his', 'her', 'their', 'the']);
/** Letters that are a word of their own in one of the languages (I, a, e, o, y); any other names something: vitamin D. */
const LONE_LETTER = /^[b-df-hj-np-tv-xz]$/;

/** Word `word` of topic `topic` was met. */
interface Hit {
  readonly topic: number;
  readonly word: number;
}

/** A part of a topic that is asked for by containment: with `head` at the start of a run only, else anywhere. */
interface Piece extends Hit {
  readonly text: string;
  readonly head: boolean;
}

interface Topics {
  /** Number of words and window of each topic. */
  readonly counts: number[];
  readonly windows: number[];
  readonly keys: Map<string, Hit[]>;
  /** First letter and first two letters of all words that can match: the rest is passed over without being cut out. */
  readonly heads: Set<number>;
  readonly pieces: Map<number, Piece[]>;
  /** Topics of stop words alone by their first word: they are met word for word. */
  readonly phrases: Map<string, string[][]>;
  /** Topics of no letters or digits, such as a lone emoji, without their white space. */
  readonly literals: string[];
}

/**
 * Compiles topics. `matches` is linear in the text: whatever a topic's stop words, order, case, accents, hyphens, apostrophes and inflection,
 * all its other words must occur near each other. docs/suppression.md says what this catches and what not.
 */
export function topicMatcher(topics: readonly string[]): TopicMatcher {
  const compiled: Topics = {
    counts: [],
    windows: [],
    keys: new Map(),
    heads: new Set(),
    pieces: new Map(),
    phrases: new Map(),
    literals: [],
  };
  for (const topic of new Set(topics.map(prepare))) compile(topic, compiled);
  const empty = compiled.counts.length === 0 && compiled.phrases.size === 0 && compiled.literals.length === 0;
  return { empty, matches: empty ? () => false : (text) => scan(prepare(text), compiled) };
}

const unspaced = (text: string): string => text.replace(/\s+/g, '');

/** Folds, parts DivorceProceedings and HIVTest where a word begins, and a footnote's number or a trade mark from its word. */
function prepare(text: string): string {
  const parted = text.replace(/[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2120\u2122]/g, ' $&');
  return lower(bare(parted).replace(/\p{Ll}(?=\p{Lu})|\p{Lu}(?=\p{Lu}\p{Ll}{2})/gu, `$&${HUMP}`));
}

interface Token {
  readonly text: string;
  readonly run: boolean;
  /** Not separated from the token before by a space. */
  readonly glued: boolean;
  /** Separated from the token before by this. */
  readonly before: string;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (let at = 0; at < text.length; ) {
    const kind = classAt(text, at);
    if (kind === OTHER) {
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && classAt(text, at) === kind) at++;
    const token = {
      text: text.slice(start, at),
      run: kind === RUN,
      glued: end >= 0 && glues(text, end, start),
      before: text.slice(Math.max(end, start - 2, 0), start),
    };
    if (!isClitic(text, start, token.text)) tokens.push(token);
    end = at;
  }
  return tokens;
}

const glues = (text: string, end: number, start: number): boolean =>
  start - end <= 2 && !/[\s,;:!?|<>]/.test(text.slice(end, start));

const isClitic = (text: string, start: number, token: string): boolean =>
  token.length <= 2 && start > 0 && APOSTROPHES.has(text[start - 1]!) && CLITICS.has(token);

function compile(topic: string, into: Topics): void {
  const tokens = mergeHumps(tokensOf(topic));
  if (tokens.length === 0) {
    const literal = unspaced(topic);
    if (literal) into.literals.push(literal);
    return;
  }
  const kept = tellingOf(tokens);
  if (kept.length === 0) {
    const words = phrasedOf(topic);
    const first = words[0]!;
    into.phrases.set(first, [...(into.phrases.get(first) ?? []), words]);
    return;
  }
  const index = into.counts.length;
  const ids = new Map<string, number>();
  const idOf = (text: string): number => ids.get(text) ?? ids.set(text, ids.size).size - 1;

  for (const [text, run] of new Map(kept.map((token) => [token.text, token.run]))) {
    if (!run) addWord(text, [{ topic: index, word: idOf(text) }], into);
    else
      for (const part of piecesOf(text))
        addPiece(part, text.startsWith(part), { topic: index, word: idOf(part) }, into);
  }
  const joined = new Set<string>();
  for (let from = 0; from < tokens.length; from++) {
    for (let to = from + 2; to <= Math.min(tokens.length, from + JOINED); to++) {
      const group = tokens.slice(from, to);
      const whole = group.slice(1).every((token) => token.glued);
      const apart = tokens.length <= JOINABLE && kept.includes(group[0]!) && kept.includes(group.at(-1)!);
      const text = group.map((token) => token.text).join('');
      if (group.some((token) => token.run) || !(whole || apart) || joined.has(text)) continue;
      joined.add(text);
      const hits = group
        .filter((token) => kept.includes(token))
        .map((token) => ({ topic: index, word: idOf(token.text) }));
      addWord(text, hits, into);
    }
  }
  into.counts.push(ids.size);
  into.windows.push(WINDOW + WINDOW_PER_WORD * ids.size);
}

/** iPhone, LinkedIn and PhD are one word each: by its parts, one of which is a stop word, any phone would be met. */
function mergeHumps(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && tokens[to]!.before === HUMP) to++;
    const opens = to - from > 1 && OPENERS.has(tokens[from]!.text) ? 1 : 0;
    const group = tokens.slice(from + opens, to);
    merged.push(...tokens.slice(from, from + opens));
    const one =
      group.length > 1 && group.length <= JOINED && group.some((token) => OPEN_WORDS.has(token.text));
    if (one) merged.push({ ...group[0]!, text: group.map((token) => token.text).join('') });
    else merged.push(...group);
    from = to;
  }
  return merged;
}

/** What of a topic must be met; nothing of a topic of stop words alone. */
function tellingOf(tokens: readonly Token[]): readonly Token[] {
  const english = tokens.some((token) => ENGLISH_ALONE.has(token.text));
  const telling = tokens.filter((token, i) => {
    if (token.run || !OPEN_WORDS.has(token.text)) return true;
    const after = tokens[i + 1]?.before ?? ' ';
    // Tied to its neighbour: check-in, Mさん. What stands at the end of a noun or verb in English tells: Red Hat.
    const tied = /^\p{Pd}?$/u.test(after) || (i > 0 && /^\p{Pd}?$/u.test(token.before));
    if (tied || ALSO_ENGLISH.has(token.text)) {
      if (tied || english || (i > 0 && i === tokens.length - 1)) return true;
    }
    return LONE_LETTER.test(token.text) && !APOSTROPHES.has(after) && tokens.length > 1;
  });
  return telling.length > 0 ? telling : tokens.filter((token) => ALSO_ENGLISH.has(token.text));
}

const phrasedOf = (text: string): string[] =>
  (text.match(PHRASED) ?? []).map((word) => word.replace(/['’‘ʼ＇`]s$/, ''));

function addWord(word: string, hits: readonly Hit[], into: Topics): void {
  for (const key of forms(word)) {
    const known = into.keys.get(key) ?? [];
    for (const hit of hits)
      if (!known.some((one) => one.topic === hit.topic && one.word === hit.word)) known.push(hit);
    into.keys.set(key, known);
    const stem = key.slice(key.indexOf(':') + 1);
    for (const form of [stem, ...familyOf(stem)])
      into.heads.add(head(form, 0, form.length)).add(head(form, 0, 1));
  }
}

/** A lone syllable of Hangul is also an ending of many words: one that begins its run is asked for where a run begins. */
function addPiece(text: string, begins: boolean, hit: Hit, into: Topics): void {
  const first = text.charCodeAt(0);
  const head = begins && text.length === 1 && /\p{sc=Hangul}/u.test(text);
  const known = into.pieces.get(first) ?? [];
  if (!known.some((one) => one.topic === hit.topic && one.text === text && one.head === head))
    known.push({ ...hit, text, head });
  into.pieces.set(first, known);
}

const head = (text: string, start: number, length: number): number =>
  text.charCodeAt(start) * 0x10000 + (length > 1 ? text.charCodeAt(start + 1) : 0);

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** Words of a stretch without spaces (dictionary of the ICU); short hiragana, particles and endings, are left open if something else remains. */
function piecesOf(run: string): string[] {
  const parts = [...segmenter.segment(run)].map(({ segment }) => segment);
  const telling = parts.filter((part) => !/^(?:\p{sc=Hiragana}{1,2}|[的了在是和与])$/u.test(part));
  return telling.length > 0 ? telling : [run];
}

function scan(text: string, topics: Topics): boolean {
  if (topics.literals.length > 0) {
    const solid = unspaced(text);
    if (topics.literals.some((literal) => solid.includes(literal))) return true;
  }
  if (topics.phrases.size > 0 && tellsPhrase(phrasedOf(text), topics.phrases)) return true;
  const seen: Float64Array[] = [];
  /** Per topic, a word that was missing when last looked. */
  const missing: number[] = [];
  const memo = new Map<string, readonly Hit[]>();
  const lookUp = (word: string): readonly Hit[] => {
    let hits = memo.get(word);
    if (!hits) {
      hits = forms(word).flatMap((key) => topics.keys.get(key) ?? []);
      memo.set(word, hits);
    }
    return hits;
  };
  const complete = ({ topic, word }: Hit, position: number): boolean => {
    let places = seen[topic];
    if (!places) {
      places = new Float64Array(topics.counts[topic]!).fill(-Infinity);
      seen[topic] = places;
    }
    places[word] = position;
    const oldest = position - topics.windows[topic]!;
    if (places[missing[topic] ?? word]! < oldest) return false;
    const stale = places.findIndex((place) => place < oldest);
    missing[topic] = Math.max(0, stale);
    return stale < 0;
  };

  let position = 0;
  /** The end of a sentence or line was passed since the last word. */
  let apart = false;
  let chain: { text: string; position: number }[] = [];
  let end = -1;
  for (let at = 0; at < text.length; ) {
    const kind = classAt(text, at);
    if (kind === OTHER) {
      if (!apart && endsSentence(text, at)) {
        position += SENTENCE_GAP;
        apart = true;
      }
      at++;
      continue;
    }
    const start = at;
    apart = false;
    while (at < text.length && classAt(text, at) === kind) {
      if (kind === RUN) {
        for (const piece of topics.pieces.get(text.charCodeAt(at)) ?? []) {
          if (piece.head && at > start) continue;
          if (text.startsWith(piece.text, at) && complete(piece, position + (at - start) / 2)) return true;
        }
      }
      at++;
    }
    const length = at - start;
    if (kind === WORD) {
      if (!(end >= 0 && start > end && glues(text, end, start))) chain = [];
      end = at;
      if (length <= 2 && isClitic(text, start, text.slice(start, at))) continue;
      const known = topics.heads.has(head(text, start, length));
      if (known) {
        for (const hit of lookUp(text.slice(start, at))) if (complete(hit, position)) return true;
      }
      if (known || chain.length > 0) {
        chain.push({ text: text.slice(start, at), position });
        if (chain.length > JOINED) chain.shift();
        for (let from = chain.length - 2; from >= 0; from--) {
          const joined = chain
            .slice(from)
            .map((part) => part.text)
            .join('');
          for (const hit of lookUp(joined)) if (complete(hit, position)) return true;
        }
      }
      position++;
    } else {
      position += Math.ceil(length / 2);
    }
  }
  return false;
}

const tellsPhrase = (words: readonly string[], phrases: ReadonlyMap<string, string[][]>): boolean =>
  words.some((word, at) =>
    phrases.get(word)?.some((phrase) => phrase.every((part, i) => words[at + i] === part)),
  );

/** A line break, or a closing mark that white space follows. */
function endsSentence(text: string, at: number): boolean {
  const character = text[at]!;
  if (character === '\n' || character === '。') return true;
  return (character === '.' || character === '!' || character === '?') && /\s/.test(text[at + 1] ?? '');
}
