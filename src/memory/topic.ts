import { classAt, OTHER, RUN, WORD } from './text/characters.js';
import { familyOf } from './text/families.js';
import { bare, lower } from './text/fold.js';
import { forms } from './text/inflection.js';
import { STOP_WORDS } from './text/stopwords.js';

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
const APOSTROPHES = new Set(["'", '’', '‘', 'ʼ', '＇', '`']);
/** What an apostrophe leaves behind: wife's, don't, we'll. */
const CLITICS = new Set(['s', 't', 'd', 'm', 'll', 're', 've']);

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
    literals: [],
  };
  for (const topic of new Set(topics.map(prepare))) compile(topic, compiled);
  const empty = compiled.counts.length === 0 && compiled.literals.length === 0;
  return { empty, matches: empty ? () => false : (text) => scan(prepare(text), compiled) };
}

const unspaced = (text: string): string => text.replace(/\s+/g, '');

/** Folds, and opens DivorceProceedings to divorce-proceedings. */
function prepare(text: string): string {
  return lower(bare(text).replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-'));
}

interface Token {
  readonly text: string;
  readonly run: boolean;
  /** Not separated from the token before by a space. */
  readonly glued: boolean;
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
  const tokens = tokensOf(topic);
  if (tokens.length === 0) {
    const literal = unspaced(topic);
    if (literal) into.literals.push(literal);
    return;
  }
  const telling = tokens.filter((token) => token.run || !STOP_WORDS.has(token.text));
  const kept = telling.length > 0 ? telling : tokens;
  const index = into.counts.length;
  const ids = new Map<string, number>();
  const idOf = (text: string): number => ids.get(text) ?? ids.set(text, ids.size).size - 1;

  for (const token of kept) {
    if (!token.run) addWord(token.text, [{ topic: index, word: idOf(token.text) }], into);
    else
      for (const part of piecesOf(token.text))
        addPiece(part, token.text.startsWith(part), { topic: index, word: idOf(part) }, into);
  }
  for (let from = 0; from < tokens.length; from++) {
    for (let to = from + 2; to <= Math.min(tokens.length, from + JOINED); to++) {
      const group = tokens.slice(from, to);
      const whole = group.slice(1).every((token) => token.glued);
      if (
        group.some((token) => token.run) ||
        !(whole || (kept.includes(group[0]!) && kept.includes(group.at(-1)!)))
      )
        continue;
      const hits = group
        .filter((token) => kept.includes(token))
        .map((token) => ({ topic: index, word: idOf(token.text) }));
      addWord(group.map((token) => token.text).join(''), hits, into);
    }
  }
  into.counts.push(ids.size);
  into.windows.push(telling.length > 0 ? WINDOW + WINDOW_PER_WORD * ids.size : ids.size);
}

function addWord(word: string, hits: readonly Hit[], into: Topics): void {
  for (const key of forms(word)) {
    into.keys.set(key, [...(into.keys.get(key) ?? []), ...hits]);
    const stem = key.slice(key.indexOf(':') + 1);
    for (const form of [stem, ...familyOf(stem)])
      into.heads.add(head(form, 0, form.length)).add(head(form, 0, 1));
  }
}

/** A lone syllable of Hangul is also an ending of many words: one that begins its run is asked for where a run begins. */
function addPiece(text: string, begins: boolean, hit: Hit, into: Topics): void {
  const first = text.charCodeAt(0);
  const head = begins && text.length === 1 && /\p{sc=Hangul}/u.test(text);
  into.pieces.set(first, [...(into.pieces.get(first) ?? []), { ...hit, text, head }]);
}

const head = (text: string, start: number, length: number): number =>
  text.charCodeAt(start) * 0x10000 + (length > 1 ? text.charCodeAt(start + 1) : 0);

/** Words of a stretch without spaces (dictionary of the ICU); short hiragana, particles and endings, are left open if something else remains. */
function piecesOf(run: string): string[] {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
  const parts = [...segmenter.segment(run)].map(({ segment }) => segment);
  const telling = parts.filter((part) => !/^(?:\p{sc=Hiragana}{1,2}|[的了在是和与])$/u.test(part));
  return telling.length > 0 ? telling : [run];
}

function scan(text: string, topics: Topics): boolean {
  if (topics.literals.length > 0) {
    const solid = unspaced(text);
    if (topics.literals.some((literal) => solid.includes(literal))) return true;
  }
  const seen: Float64Array[] = [];
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
    for (let i = 0; i < places.length; i++) if (places[i]! < oldest) return false;
    return true;
  };

  let position = 0;
  let chain: { text: string; position: number }[] = [];
  let end = -1;
  for (let at = 0; at < text.length; ) {
    const kind = classAt(text, at);
    if (kind === OTHER) {
      if (endsSentence(text, at)) position += SENTENCE_GAP;
      at++;
      continue;
    }
    const start = at;
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

/** A line break, or a closing mark that white space follows. */
function endsSentence(text: string, at: number): boolean {
  const character = text[at]!;
  if (character === '\n' || character === '。') return true;
  return (character === '.' || character === '!' || character === '?') && /\s/.test(text[at + 1] ?? '');
}
