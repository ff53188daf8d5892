import type { Node } from '../model.js';
import { ENGLISH_STOP_WORDS } from '../text/stopwords.js';
import { buildIndex, HALF_LIFE, type Index } from './build.js';
import type { Question, Recalled, RecallGraph } from './graph.js';
import { type Near, near } from './meaning.js';
import { answering, relatedTo } from './related.js';
import { fits, type TimeHint, timeHints } from './time.js';
import { type Word, wordsOf } from './words.js';

/** Constant of reciprocal rank fusion (Cormack, Clarke & Büttcher 2009). */
const RRF = 60;
/** Best of what the vectors say beside the best of what the words say: of an outside model, and of the table of words. */
const MEANING = 0.5;
const WORD_MEANING = 0.3;
/** What the farthest of the near items counts of it. */
const LEAST_SHARE = 0.05;
/** Weight of each ranking in the fusion: what the question says comes first, the rest breaks near ties. */
const FUSION = { relevance: 1, activation: 0.05, salience: 0.04, recency: 0.02 } as const;
const REST = FUSION.activation + FUSION.salience + FUSION.recency;
/** What a statement passes on to those said one and two after it, and before it: an answer follows its question and rarely repeats its words. */
const PASSES_ON = [0.55, 0.3] as const;
const PASSES_BACK = [0.25, 0.125] as const;
/** Activation that passes an edge of weight 1, and how many of the best items send it. */
const EDGE_DECAY = 0.5;
const SEEDS = 10;
/** What a related word counts beside the word that was asked for, and what a word counts that answers to "when" or "how many". */
const RELATED = 0.4;
const ANSWERING = 0.4;

/**
 * The items of a graph that answer a question best, best first; at most `limit`, only those whose places the gate lets through.
 * With a query, an item needs evidence: a term, its entity's or speaker's name, a date, a vector near the query's, what was said beside it, or an edge from an item that has some.
 * Without one, salience that decays with age. Ties fall to the younger, then to the smaller id.
 */
export function recall<N extends Node>(
  graph: RecallGraph & { readonly nodes: readonly N[] },
  index: Index | undefined,
  question: Question,
  gate: Gate,
): Recalled<N>[] {
  const built = index ?? buildIndex(graph);
  const query = question.query?.trim() ?? '';
  const scores =
    query === '' ? bySalience(built, question, gate) : byQuery(graph, built, query, question, gate);
  return best(scores, question.limit, built.age, 0).map((place) => ({
    node: built.nodes[place] as N,
    score: scores[place]!,
  }));
}

/** Whether the node at a place may leave. */
type Gate = (place: number) => boolean;

/** Stands where a node has no score at all. */
const NONE = -1;

/** The places of the `limit` best scores of `least` or more, best first; equal ones fall to the younger, then to the smaller id. */
function best(scores: Float64Array, limit: number, age: Int32Array, least: number): number[] {
  const before = (a: number, b: number): boolean =>
    scores[a]! > scores[b]! || (scores[a] === scores[b] && age[a]! < age[b]!);
  const found: number[] = [];
  for (let place = 0; place < scores.length; place++) {
    if (!(scores[place]! >= least)) continue;
    if (found.length === limit) {
      if (!before(place, found[limit - 1]!)) continue;
      found.pop();
    }
    let at = found.length;
    for (; at > 0 && before(place, found[at - 1]!); at--) found[at] = found[at - 1]!;
    found[at] = place;
  }
  return found;
}

/** The scores above zero, the smallest first: as plain numbers, since comparing them by a function of ours takes longer than all the rest. */
function sorted(scores: Float64Array): Float64Array {
  const kept = new Float64Array(scores.length);
  let count = 0;
  for (let place = 0; place < scores.length; place++) if (scores[place]! > 0) kept[count++] = scores[place]!;
  return kept.subarray(0, count).sort();
}

/** Salience after decay: halves every HALF_LIFE since the item was made. */
function bySalience({ nodes, isItem }: Index, { now, fading }: Question, gate: Gate): Float64Array {
  const scores = new Float64Array(nodes.length).fill(NONE);
  let top = 1;
  for (let place = 0; place < nodes.length; place++) {
    if (!isItem[place] || !gate(place)) continue;
    const { salience, createdAt } = nodes[place]!;
    scores[place] = fading
      ? fading(nodes[place]!)
      : salience * 2 ** (-Math.max(0, now - createdAt) / HALF_LIFE);
    top = Math.max(top, scores[place]!);
  }
  return top === 1 ? scores : scores.map((score) => (score === NONE ? NONE : score / top));
}

function byQuery(
  graph: RecallGraph,
  index: Index,
  query: string,
  { now, similar, fading, limit }: Question,
  gate: Gate,
): Float64Array {
  const words = wordsOf(query);
  const { terms, asked } = questionTerms(index, words);
  const said = relevance(index, terms, asked, timeHints(query, now), gate);
  if (similar) addMeaning(said, nearBy(index, similar, gate), MEANING);
  else addMeaning(said, near(index, words, gate), WORD_MEANING);
  const relevant = withNeighbours(index, said, gate);
  const activated = activation(graph, index, relevant, namedEntities(index, terms), gate);

  const evident: number[] = [];
  for (let place = 0; place < relevant.length; place++)
    if (relevant[place]! > 0 || activated[place]! > 0) evident.push(place);
  const inOrder = sorted(relevant);
  const least = leastToMatter(inOrder, limit);
  const mattering = evident.filter((place) => relevant[place]! >= least);
  const fused = new Float64Array(relevant.length).fill(NONE);
  for (const place of mattering) fused[place] = 0;
  fuse(fused, mattering, relevant, inOrder, FUSION.relevance);
  fuse(fused, mattering, activated, sorted(activated), FUSION.activation);
  if (fading) {
    const faded = new Float64Array(relevant.length);
    for (const place of evident) faded[place] = fading(index.nodes[place]!);
    fuse(fused, mattering, faded, sorted(faded), FUSION.salience);
  } else fuseByPlace(fused, mattering, evident, index.bySalience, FUSION.salience);
  fuseByPlace(fused, mattering, evident, index.byTime, FUSION.recency);
  const most = (FUSION.relevance + REST) / (RRF + 1);
  for (const place of mattering) fused[place]! /= most;
  return fused;
}

/**
 * Adds what the vectors say, between the floor and their best, to what the words say, between 0 and theirs: a convex combination (Bruch, Gai & Ingber 2023), so that
 * a clear match of either kind counts as such, which a fusion of ranks would not show.
 */
function addMeaning(said: Float64Array, { places, cosines, floor, most }: Near, weight: number): void {
  if (places.length === 0) return;
  let top = 0;
  for (let place = 0; place < said.length; place++) if (said[place]! > top) top = said[place]!;
  top ||= 1;
  for (const place of places) {
    const share = most > floor ? (cosines[place]! - floor) / (most - floor) : 1;
    said[place]! += weight * top * (LEAST_SHARE + (1 - LEAST_SHARE) * share);
  }
}

/** Cosines by id, as an outside model's vectors have them. */
function nearBy({ nodes, isItem }: Index, similar: ReadonlyMap<string, number>, gate: Gate): Near {
  const cosines = Float64Array.from(nodes, ({ id }) => similar.get(id) ?? Number.NaN);
  const places = [...nodes.keys()].filter(
    (place) => !Number.isNaN(cosines[place]) && isItem[place] && gate(place),
  );
  const values = [...similar.values()];
  return { places, cosines, floor: Math.min(...values), most: Math.max(...values) };
}

/**
 * The relevance below which an item cannot be among the best, whatever the other rankings say of it: so many have a greater one that
 * these rankings at their most would not make up for the least that those reach.
 */
function leastToMatter(inOrder: Float64Array, limit: number): number {
  const short = FUSION.relevance / (RRF + limit) - REST / (RRF + 1);
  const last = short > 0 ? Math.floor(FUSION.relevance / short - RRF) + 1 : Number.POSITIVE_INFINITY;
  return last < inOrder.length ? inOrder[inOrder.length - last]! : 0;
}

/** Adds a ranking by score to the fusion, of those among it that have one. Equal scores share a rank: that of how many are greater. */
function fuse(
  to: Float64Array,
  among: readonly number[],
  scores: Float64Array,
  inOrder: Float64Array,
  weight: number,
): void {
  for (const place of among) {
    if (scores[place]! > 0) to[place]! += weight / (RRF + inOrder.length - upTo(inOrder, scores[place]!) + 1);
  }
}

/** How many of a sorted list are no greater. */
function upTo(list: Float64Array, value: number): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (list[middle]! <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Adds a standing order to the fusion, of some: the rank of each is how many of all stand before. */
function fuseByPlace(
  to: Float64Array,
  some: readonly number[],
  all: readonly number[],
  places: Int32Array,
  weight: number,
): void {
  const before = new Int32Array(places.length + 1);
  for (const node of all) before[places[node]! + 1]!++;
  for (let place = 0; place < places.length; place++) before[place + 1]! += before[place]!;
  for (const node of some) to[node]! += weight / (RRF + before[places[node]!]! + 1);
}

const inverseFrequency = (all: number, having: number): number =>
  Math.log(1 + (all - having + 0.5) / (having + 0.5));

/**
 * BM25F over the words of the question, and a term for each date it speaks of. Words related to one of the question count with it as one
 * term, at a discount (the synonym operator of INQUERY, Turtle & Croft 1991): an item has the word or something like it, not both.
 */
function relevance(
  index: Index,
  terms: ReadonlySet<number>,
  asked: readonly Related[],
  hints: readonly TimeHint[],
  gate: Gate,
): Float64Array {
  const { nodes, isItem, count, days, postings, impacts } = index;
  const { starts, of } = postings;
  const scores = new Float64Array(nodes.length);
  const idfOf = (term: number): number => inverseFrequency(count, starts[term + 1]! - starts[term]!);
  for (const term of terms) {
    const idf = idfOf(term);
    for (let at = starts[term]!; at < starts[term + 1]!; at++) scores[of[at]!]! += idf * impacts[at]!;
  }
  const best = new Float64Array(nodes.length);
  const own = new Float64Array(nodes.length);
  for (const { term, related, weight, evidence } of asked) {
    const having: number[] = [];
    for (const other of related)
      for (let at = starts[other]!; at < starts[other + 1]!; at++) {
        const item = of[at]!;
        if (best[item] === 0) having.push(item);
        if (impacts[at]! > best[item]!) best[item] = impacts[at]!;
      }
    let idf = inverseFrequency(count, having.length);
    const full = term === undefined ? idf : idfOf(term);
    idf = Math.min(idf, full);
    if (term !== undefined)
      for (let at = starts[term]!; at < starts[term + 1]!; at++) own[of[at]!] = full * impacts[at]!;
    for (const item of having) {
      if (evidence || scores[item]! > 0)
        scores[item]! += Math.max(0, weight * idf * best[item]! - own[item]!);
      best[item] = 0;
    }
    if (term !== undefined) for (let at = starts[term]!; at < starts[term + 1]!; at++) own[of[at]!] = 0;
  }
  for (const hint of hints) {
    const fit = new Float64Array(days.length);
    let having = 0;
    for (let place = 0; place < days.length; place++) {
      if (isItem[place]) fit[place] = fits(hint, days[place]!);
      if (fit[place]! > 0) having++;
    }
    const idf = inverseFrequency(count, having);
    for (let place = 0; place < fit.length; place++) scores[place]! += idf * fit[place]!;
  }
  for (let place = 0; place < scores.length; place++)
    if (scores[place]! > 0 && !gate(place)) scores[place] = 0;
  return scores;
}

/** Terms that may stand for a word of the question, and the term of that word, if the index knows it. */
interface Related {
  readonly term?: number;
  readonly related: readonly number[];
  readonly weight: number;
  /** Whether an item is answered for one of them alone. */
  readonly evidence: boolean;
}

/** Terms of the question that the index knows, its stop words only if it has nothing else; and those related to them. */
function questionTerms({ terms }: Index, words: readonly Word[]): { terms: Set<number>; asked: Related[] } {
  const telling = new Set<number>();
  const idle = new Set<number>();
  const asked: Related[] = [];
  const answer: Related[] = [];
  const known = (stems: readonly string[]): number[] => {
    const found: number[] = [];
    for (const one of stems) {
      const term = terms.get(one);
      if (term !== undefined) found.push(term);
    }
    return found;
  };
  for (const { word, stem } of words) {
    const term = terms.get(stem);
    if (term !== undefined) (ENGLISH_STOP_WORDS.has(word) ? idle : telling).add(term);
    const related = known(relatedTo(stem));
    if (related.length > 0) asked.push({ term, related, weight: RELATED, evidence: true });
    const answers = known(answering(word));
    if (answers.length > 0) answer.push({ related: answers, weight: ANSWERING, evidence: false });
  }
  return { terms: telling.size > 0 ? telling : idle, asked: [...asked, ...answer] };
}

function withNeighbours({ talk }: Index, scores: Float64Array, gate: Gate): Float64Array {
  if (!talk) return scores;
  const sum = scores.slice();
  const pass = (from: number, next: Int32Array, shares: readonly number[]): void => {
    let at = from;
    for (const share of shares) {
      at = next[at]!;
      if (at < 0) return;
      if (gate(at)) sum[at]! += share * scores[from]!;
    }
  };
  for (let item = 0; item < scores.length; item++) {
    if (scores[item] === 0) continue;
    pass(item, talk.after, PASSES_ON);
    pass(item, talk.before, PASSES_BACK);
  }
  return sum;
}

/**
 * One step of spreading activation (Collins & Loftus 1975) over edges, from the best items and from the entities that the question names, shared
 * among the edges of each. What is not allowed passes nothing on.
 */
function activation(
  { links }: RecallGraph,
  { isItem, children, age }: Index,
  scores: Float64Array,
  named: ReadonlyMap<number, number>,
  gate: Gate,
): Float64Array {
  const received = new Float64Array(scores.length);
  const give = (place: number, amount: number): void => {
    if (!gate(place)) return;
    if (isItem[place]) {
      received[place]! += amount;
      return;
    }
    const from = children.starts[place]!;
    const to = children.starts[place + 1]!;
    for (let at = from; at < to; at++)
      if (gate(children.of[at]!)) received[children.of[at]!]! += amount / (to - from);
  };
  const send = (place: number, strength: number): void => {
    const from = links.starts[place]!;
    const to = links.starts[place + 1]!;
    for (let at = from; at < to; at++) {
      const weight = links.weights[links.edges[at]!]!;
      give(links.others[at]!, (EDGE_DECAY * strength * Math.min(1, Math.max(0, weight))) / (to - from));
    }
  };
  const seeds = best(scores, SEEDS, age, Number.MIN_VALUE);
  for (const seed of seeds) send(seed, scores[seed]! / scores[seeds[0]!]!);
  for (const [place, strength] of named) if (gate(place)) send(place, strength);
  return received;
}

/** Entities that share a word with the question, and which part of their name it says. */
function namedEntities({ entities, names }: Index, terms: ReadonlySet<number>): Map<number, number> {
  const found = new Map<number, number>();
  entities.forEach((place, entity) => {
    const from = names.starts[entity]!;
    const to = names.starts[entity + 1]!;
    let shared = 0;
    for (let at = from; at < to; at++) if (terms.has(names.of[at]!)) shared++;
    if (shared > 0) found.set(place, shared / (to - from));
  });
  return found;
}
