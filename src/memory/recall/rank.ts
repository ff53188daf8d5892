import type { Node } from '../model.js';
import { stem } from '../text/stem.js';
import { ENGLISH_STOP_WORDS } from '../text/stopwords.js';
import { eachTerm } from '../text/terms.js';
import { buildIndex, HALF_LIFE, type Index, younger } from './build.js';
import type { Question, Recalled, RecallGraph } from './graph.js';
import { answering, relatedTo } from './related.js';
import { fits, type TimeHint, timeHints } from './time.js';

/** Constant of reciprocal rank fusion (Cormack, Clarke & Büttcher 2009). */
const RRF = 60;
/** Weight of each ranking in the fusion: what the question says comes first, the rest breaks near ties. */
const FUSION = { relevance: 1, similarity: 1, activation: 0.05, salience: 0.04, recency: 0.02 } as const;
/** What a statement passes on to those said one and two after it, and before it: an answer follows its question and rarely repeats its words. */
const PASSES_ON = [0.5, 0.25] as const;
const PASSES_BACK = [0.25, 0.125] as const;
/** Activation that passes an edge of weight 1, and how many of the best items send it. */
const EDGE_DECAY = 0.5;
const SEEDS = 10;
/** What a related word counts beside the word that was asked for, and what a word counts that answers to "when" or "how many". */
const RELATED = 0.4;
const ANSWERING = 0.25;

/**
 * The items of a graph that answer a question best, best first; at most `limit`, only those `allowed`.
 * With a query, an item needs evidence: a term, its entity's or speaker's name, a date, a vector near the query's, what was said beside it, or an edge from an item that has some.
 * Without one, salience that decays with age. Ties fall to the younger, then to the smaller id.
 */
export function recall<N extends Node>(
  graph: RecallGraph & { readonly nodes: readonly N[] },
  index: Index | undefined,
  question: Question,
  allowed: (node: N) => boolean,
): Recalled<N>[] {
  const built = index ?? buildIndex(graph);
  const may = allowed as (node: Node) => boolean;
  const gate = memoised(built, may);
  const query = question.query?.trim() ?? '';
  const found =
    query === '' ? bySalience(built, question.now, gate) : byQuery(graph, built, query, question, gate, may);
  const best: Recalled<N>[] = [];
  for (const { item, score } of found) {
    if (best.length >= question.limit) break;
    best.push({ node: built.items[item] as N, score });
  }
  return best;
}

type Gate = (item: number) => boolean;
interface Scored {
  readonly item: number;
  readonly score: number;
}

function memoised({ items }: Index, allowed: (node: Node) => boolean): Gate {
  const known = new Uint8Array(items.length);
  return (item) => {
    if (known[item] === 0) known[item] = allowed(items[item]!) ? 1 : 2;
    return known[item] === 1;
  };
}

/** Salience after decay: halves every HALF_LIFE since the item was made. */
const fading = (node: Node, now: number): number => node.salience * recency(node, now);
const recency = (node: Node, now: number): number => 2 ** (-Math.max(0, now - node.createdAt) / HALF_LIFE);

function bySalience({ items }: Index, now: number, gate: Gate): Scored[] {
  const found: Scored[] = [];
  for (let item = 0; item < items.length; item++)
    if (gate(item)) found.push({ item, score: fading(items[item]!, now) });
  const top = found.reduce((most, { score }) => Math.max(most, score), 1);
  return found
    .map(({ item, score }) => ({ item, score: score / top }))
    .sort((a, b) => b.score - a.score || younger(items[a.item]!, items[b.item]!));
}

function byQuery(
  graph: RecallGraph,
  index: Index,
  query: string,
  { now, similar }: Question,
  gate: Gate,
  may: (node: Node) => boolean,
): Scored[] {
  const mayPass = (id: string): boolean => {
    const node = graph.byId.get(id);
    return node !== undefined && may(node);
  };
  const { terms, asked } = questionTerms(index, query);
  const said = relevance(index, terms, asked, timeHints(query, now), gate);
  const relevant = withNeighbours(index, said, gate);
  const ranked = ranking(relevant, index);
  const activated = activation(graph, index, relevant, ranked, namedEntities(index, terms), gate, mayPass);

  const near = similarity(index, similar, gate);

  const evident = [...ranked];
  for (let item = 0; item < relevant.length; item++)
    if ((activated[item]! > 0 || near[item]! > 0) && relevant[item] === 0) evident.push(item);
  const fused = new Float64Array(relevant.length);
  add(fused, ranked, relevant, FUSION.relevance);
  if (similar) add(fused, ranking(near, index), near, FUSION.similarity);
  add(fused, ranking(activated, index), activated, FUSION.activation);
  add(fused, inOrder(evident, index.bySalience), index.bySalience, FUSION.salience);
  add(fused, inOrder(evident, index.byTime), index.byTime, FUSION.recency);
  const most =
    (FUSION.relevance +
      (similar ? FUSION.similarity : 0) +
      FUSION.activation +
      FUSION.salience +
      FUSION.recency) /
    (RRF + 1);
  return evident
    .sort((a, b) => fused[b]! - fused[a]! || index.age[a]! - index.age[b]!)
    .map((item) => ({ item, score: fused[item]! / most }));
}

/** What the vectors say, where there are some: of items that are allowed only. */
function similarity(
  { items, numberOf }: Index,
  similar: ReadonlyMap<string, number> | undefined,
  gate: Gate,
): Float64Array {
  const near = new Float64Array(items.length);
  for (const [id, cosine] of similar ?? []) {
    const item = numberOf.get(id);
    if (item !== undefined && gate(item)) near[item] = cosine;
  }
  return near;
}

/** Items by a standing place: sorted as plain numbers, place first, which needs no comparison of ours. */
function inOrder(items: readonly number[], places: Int32Array): Float64Array {
  const all = places.length;
  const keys = Float64Array.from(items, (item) => places[item]! * all + item).sort();
  for (let i = 0; i < keys.length; i++) keys[i] = keys[i]! % all;
  return keys;
}

/** Adds a ranking to the fusion. Equal values share a rank. */
function add(to: Float64Array, ranked: ArrayLike<number>, values: ArrayLike<number>, weight: number): void {
  let rank = 0;
  for (let place = 0; place < ranked.length; place++) {
    if (place > 0 && values[ranked[place]!] !== values[ranked[place - 1]!]) rank = place;
    to[ranked[place]!]! += weight / (RRF + rank + 1);
  }
}

/** Items with a score, best first. */
function ranking(scores: Float64Array, { age }: Index): number[] {
  const ranked: number[] = [];
  for (let item = 0; item < scores.length; item++) if (scores[item]! > 0) ranked.push(item);
  return ranked.sort((a, b) => scores[b]! - scores[a]! || age[a]! - age[b]!);
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
  const { starts, postings, impacts } = index;
  const all = index.items.length;
  const scores = new Float64Array(all);
  for (const term of terms) {
    const idf = inverseFrequency(all, starts[term + 1]! - starts[term]!);
    for (let at = starts[term]!; at < starts[term + 1]!; at++) scores[postings[at]!]! += idf * impacts[at]!;
  }
  for (const { term, related, weight, evidence } of asked) {
    const best = new Map<number, number>();
    for (const other of related)
      for (let at = starts[other]!; at < starts[other + 1]!; at++) {
        const item = postings[at]!;
        if (impacts[at]! > (best.get(item) ?? 0)) best.set(item, impacts[at]!);
      }
    const own = new Map<number, number>();
    let idf = inverseFrequency(all, best.size);
    if (term !== undefined) {
      const full = inverseFrequency(all, starts[term + 1]! - starts[term]!);
      idf = Math.min(idf, full);
      for (let at = starts[term]!; at < starts[term + 1]!; at++) own.set(postings[at]!, full * impacts[at]!);
    }
    for (const [item, impact] of best) {
      if (evidence || scores[item]! > 0)
        scores[item]! += Math.max(0, weight * idf * impact - (own.get(item) ?? 0));
    }
  }
  for (const hint of hints) {
    const fit = Float64Array.from(index.days, (day) => fits(hint, day));
    const having = fit.reduce((sum, f) => sum + (f > 0 ? 1 : 0), 0);
    const idf = inverseFrequency(all, having);
    for (let item = 0; item < fit.length; item++) scores[item]! += idf * fit[item]!;
  }
  for (let item = 0; item < scores.length; item++) if (scores[item]! > 0 && !gate(item)) scores[item] = 0;
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
function questionTerms({ terms }: Index, query: string): { terms: Set<number>; asked: Related[] } {
  const telling = new Set<number>();
  const idle = new Set<number>();
  const asked: Related[] = [];
  const answer: Related[] = [];
  const known = (stems: readonly string[]): number[] => stems.flatMap((one) => terms.get(one) ?? []);
  eachTerm(query, (word) => {
    const stemmed = stem(word);
    const term = terms.get(stemmed);
    if (term !== undefined) (ENGLISH_STOP_WORDS.has(word) ? idle : telling).add(term);
    const related = known(relatedTo(stemmed));
    if (related.length > 0) asked.push({ term, related, weight: RELATED, evidence: true });
    const answers = known(answering(word));
    if (answers.length > 0) answer.push({ related: answers, weight: ANSWERING, evidence: false });
  });
  return { terms: telling.size > 0 ? telling : idle, asked: [...asked, ...answer] };
}

function withNeighbours({ before, after }: Index, scores: Float64Array, gate: Gate): Float64Array {
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
    pass(item, after, PASSES_ON);
    pass(item, before, PASSES_BACK);
  }
  return sum;
}

/**
 * One step of spreading activation (Collins & Loftus 1975) over edges, from the best items and from the entities that the question names, shared
 * among the edges of each. What is not allowed passes nothing on.
 */
function activation(
  graph: RecallGraph,
  index: Index,
  scores: Float64Array,
  ranked: readonly number[],
  named: ReadonlyMap<string, number>,
  gate: Gate,
  mayPass: (entityId: string) => boolean,
): Float64Array {
  const received = new Float64Array(index.items.length);
  const give = (id: string, amount: number): void => {
    const item = index.numberOf.get(id);
    if (item !== undefined) {
      if (gate(item)) received[item]! += amount;
      return;
    }
    const children = index.children.get(id);
    if (!children || !mayPass(id)) return;
    for (const child of children) if (gate(child)) received[child]! += amount / children.length;
  };
  const send = (id: string, strength: number): void => {
    const edges = graph.edgesOf(id);
    for (const { sourceId, targetId, weight } of edges) {
      const share = (EDGE_DECAY * strength * Math.min(1, Math.max(0, weight))) / edges.length;
      give(sourceId === id ? targetId : sourceId, share);
    }
  };
  const top = ranked.length > 0 ? scores[ranked[0]!]! : 1;
  for (const seed of ranked.slice(0, SEEDS)) send(index.items[seed]!.id, scores[seed]! / top);
  for (const [id, strength] of named) if (mayPass(id)) send(id, strength);
  return received;
}

/** Entities that share a word with the question, and which part of their name it says. */
function namedEntities({ names }: Index, terms: ReadonlySet<number>): Map<string, number> {
  const found = new Map<string, number>();
  for (const [id, name] of names) {
    let shared = 0;
    for (const term of name) if (terms.has(term)) shared++;
    if (shared > 0) found.set(id, shared / name.length);
  }
  return found;
}
