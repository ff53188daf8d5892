import type { Node } from '../model.js';
import { stem } from '../text/stem.js';
import { ENGLISH_STOP_WORDS } from '../text/stopwords.js';
import { eachTerm } from '../text/terms.js';
import type { RecallGraph } from './graph.js';
import { type Meanings, meaningsOf, SIZE } from './meaning.js';

/** BM25 saturation and length normalisation: within the ranges of Robertson & Zaragoza (2009), low since statements are short and much alike in length. */
const K1 = 1;
const B = 0.6;
/** Weight of a term by field (simple BM25F: Robertson, Zaragoza & Taylor 2004). */
const WEIGHT = { label: 1.5, summary: 1, name: 1.5, domain: 0.5 } as const;
/** Weight of a speaker's name in what another says: mostly it is called, not told of ("Hey Dana!"). */
const CALLED = 0.3;
/** Statements further apart than this are of different conversations: the session length of web analytics, 30 minutes. */
const SESSION_GAP = 30 * 60_000;
const DAY = 86_400_000;

/** Lists of numbers by number: those of n are `starts[n]` to `starts[n + 1]` of `of`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly of: Int32Array;
}

/**
 * The search index of one graph, kept beside it: holds words of its content, and goes with it. Nodes are known by their places in
 * the graph; items are those that can be answered, which domains and entities are not.
 */
export interface Index {
  /** Estimate of what the index keeps on the heap. */
  readonly bytes: number;
  readonly nodes: readonly Node[];
  /** How many items there are, and which nodes they are. */
  readonly count: number;
  readonly isItem: Uint8Array;
  readonly terms: ReadonlyMap<string, number>;
  /** Items by term, and beside each the saturated term frequency, to be multiplied by the inverse document frequency. */
  readonly postings: Lists;
  readonly impacts: Float32Array;
  readonly meanings: Meanings;
  /** The statement said just before and just after, or -1; undefined where nobody spoke. */
  readonly talk: { readonly before: Int32Array; readonly after: Int32Array } | undefined;
  /** Days since the epoch, UTC. */
  readonly days: Int32Array;
  /** Place of each node from the youngest, equal times after their ids; and its place by time, and by faded salience, equals sharing one. */
  readonly age: Int32Array;
  readonly byTime: Int32Array;
  readonly bySalience: Int32Array;
  /** Entities, and the terms of the name of each, in that order. */
  readonly entities: Int32Array;
  readonly names: Lists;
  /** Items by entity. */
  readonly children: Lists;
}

const NODE_BYTES = 4 * 9 + SIZE;
const TERM_BYTES = 90;
const POSTING_BYTES = 8;

const isItem = ({ kind }: Node): boolean => kind !== 'DOMAIN' && kind !== 'ENTITY';

/** Builds the index of a graph: linear in its text. */
export function buildIndex(graph: RecallGraph): Index {
  const { nodes } = graph;
  const places = new Map(nodes.map((node, place) => [node.id, place]));
  const items = Uint8Array.from(nodes, (node) => (isItem(node) ? 1 : 0));
  const children: number[][] = nodes.map(() => NO_CHILDREN);
  nodes.forEach((node, place) => {
    const entity = node.entityId === undefined ? undefined : places.get(node.entityId);
    if (entity === undefined || !items[place]) return;
    if (children[entity] === NO_CHILDREN) children[entity] = [];
    children[entity]!.push(place);
  });
  const { terms, names, ...inverted } = invert(graph, items);
  const bytes =
    nodes.length * NODE_BYTES + terms.size * TERM_BYTES + inverted.postings.of.length * POSTING_BYTES;
  return {
    bytes,
    nodes,
    count: countOf(items),
    isItem: items,
    terms,
    ...inverted,
    meanings: meaningsOf(terms, inverted.postings, inverted.impacts, nodes.length),
    talk: talk(nodes, items),
    days: Int32Array.from(nodes, (node) => Math.floor(node.createdAt / DAY)),
    entities: Int32Array.from(names.keys(), (id) => places.get(id)!),
    names: listsOf([...names.values()]),
    children: listsOf(children),
    ...standing(nodes),
  };
}

const NO_CHILDREN: number[] = [];
const countOf = (items: Uint8Array): number => items.reduce((sum, yes) => sum + yes, 0);

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i]! + list.length;
  });
  return { starts, of: Int32Array.from(lists.flat()) };
}

/**
 * The orders that no question changes. All salience fades by one half-life, so whose is greater stays so:
 * s · 2^((t − now)/h) orders like log₂ s + t/h.
 */
function standing(nodes: readonly Node[]): Pick<Index, 'age' | 'byTime' | 'bySalience'> {
  const order = Int32Array.from(nodes.keys());
  const faded = Float64Array.from(nodes, (n) => Math.log2(n.salience) + n.createdAt / HALF_LIFE);
  order.sort((a, b) => younger(nodes[a]!, nodes[b]!));
  const age = new Int32Array(nodes.length);
  order.forEach((item, place) => {
    age[item] = place;
  });
  const byTime = shared(order, (a, b) => nodes[a]!.createdAt === nodes[b]!.createdAt);
  order.sort((a, b) => faded[b]! - faded[a]! || age[a]! - age[b]!);
  return { age, byTime, bySalience: shared(order, (a, b) => faded[a] === faded[b]) };
}

/** Places in an order, equals sharing one. */
function shared(order: Int32Array, same: (a: number, b: number) => boolean): Int32Array {
  const places = new Int32Array(order.length);
  let place = 0;
  order.forEach((item, i) => {
    if (i > 0 && !same(item, order[i - 1]!)) place = i;
    places[item] = place;
  });
  return places;
}

/** Salience and recency halve in this time. */
export const HALF_LIFE = 90 * 86_400_000;

/** The younger first, then the smaller id. */
function younger(a: Node, b: Node): number {
  return b.createdAt - a.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

type Inverted = Pick<Index, 'terms' | 'postings' | 'impacts'> & {
  /** Terms of the names of entities. */
  readonly names: ReadonlyMap<string, readonly number[]>;
};

function invert(graph: RecallGraph, items: Uint8Array): Inverted {
  const { nodes } = graph;
  const terms = new Map<string, number>();
  const known = new Map<string, number>();
  const df: number[] = [];
  const seen: number[] = [];
  const frequency: number[] = [];
  const flatTerms: number[] = [];
  const flatFrequencies: number[] = [];
  const ends: number[] = [];
  const lengths = new Float64Array(items.length);
  const names = new Map<string, readonly number[]>();

  /** Number of a word's term, -1 for a stop word. Names keep their stop words. */
  const numberOf = (word: string, name: boolean): number => {
    const number = known.get(word);
    if (number !== undefined && (number >= 0 || !name)) return number;
    if (!name && ENGLISH_STOP_WORDS.has(word)) {
      known.set(word, -1);
      return -1;
    }
    const stemmed = stem(word);
    let term = terms.get(stemmed);
    if (term === undefined) {
      term = terms.size;
      terms.set(stemmed, term);
      df.push(0);
      seen.push(-1);
      frequency.push(0);
    }
    known.set(word, term);
    return term;
  };

  let item = 0;
  let total = 0;
  let mine: number[] = [];
  const count = (term: number, weight: number): void => {
    if (seen[term] !== item) {
      seen[term] = item;
      frequency[term] = 0;
      df[term]!++;
      mine.push(term);
    }
    frequency[term]! += weight;
    lengths[item]! += weight;
  };
  const spoken = new Set<number>();
  const read = (text: string, weight: number): void => {
    eachTerm(text, (word) => {
      const term = numberOf(word, false);
      if (term >= 0) count(term, spoken.has(term) ? weight * CALLED : weight);
    });
  };
  const nameTerms = (text: string, weight: number): [number, number][] => {
    const found: [number, number][] = [];
    eachTerm(text, (word) => found.push([numberOf(word, true), weight]));
    return found;
  };
  for (const { id, kind, label } of nodes) {
    if (kind !== 'ENTITY') continue;
    names.set(
      id,
      nameTerms(label, 1).map(([term]) => term),
    );
  }
  const entities = new Map<string, readonly (readonly [number, number])[]>();
  /** Terms of an entity's name and of its domains, read once per entity. */
  const entityTerms = (id: string): readonly (readonly [number, number])[] => {
    let found = entities.get(id);
    if (!found) {
      found = [
        ...(names.get(id) ?? []).map((term) => [term, WEIGHT.name] as const),
        ...graph.domainsOf(id).flatMap((domain) => nameTerms(domain.label, WEIGHT.domain)),
      ];
      entities.set(id, found);
    }
    return found;
  };
  const speakers = new Map<string, readonly (readonly [number, number])[]>();
  const speakerTerms = (speaker: string): readonly (readonly [number, number])[] => {
    const found = speakers.get(speaker) ?? nameTerms(speaker, WEIGHT.name);
    speakers.set(speaker, found);
    return found;
  };

  const readItem = ({ label, summary, speaker, entityId }: Node): void => {
    // An extracted label is a phrase of its summary: it is not counted twice.
    if (summary === undefined || !summary.includes(label)) read(label, WEIGHT.label);
    if (summary !== undefined) read(summary, WEIGHT.summary);
    if (entityId) for (const [term, weight] of entityTerms(entityId)) count(term, weight);
    if (speaker) for (const [term, weight] of speakerTerms(speaker)) count(term, weight);
  };

  nodes.forEach(({ speaker }, i) => {
    if (items[i] && speaker) for (const [term] of speakerTerms(speaker)) spoken.add(term);
  });
  for (item = 0; item < items.length; item++) {
    mine = [];
    if (items[item]) readItem(nodes[item]!);
    for (const term of mine) {
      flatTerms.push(term);
      flatFrequencies.push(frequency[term]!);
    }
    ends.push(flatTerms.length);
    total += lengths[item]!;
  }

  const starts = new Int32Array(terms.size + 1);
  for (let term = 0; term < terms.size; term++) starts[term + 1] = starts[term]! + df[term]!;
  const next = starts.slice();
  const of = new Int32Array(flatTerms.length);
  const impacts = new Float32Array(flatTerms.length);
  const average = total / Math.max(1, countOf(items)) || 1;
  for (let i = 0, at = 0; i < items.length; i++) {
    const norm = K1 * (1 - B + (B * lengths[i]!) / average);
    for (; at < ends[i]!; at++) {
      const place = next[flatTerms[at]!]!++;
      const tf = flatFrequencies[at]!;
      of[place] = i;
      impacts[place] = (tf * (K1 + 1)) / (tf + norm);
    }
  }
  return { terms, names, postings: { starts, of }, impacts };
}

/** Who spoke before and after whom: statements in order of time, then of writing, cut where a pause is long. */
function talk(nodes: readonly Node[], items: Uint8Array): Index['talk'] {
  const said: number[] = [];
  nodes.forEach((node, i) => {
    if (items[i] && node.speaker !== undefined) said.push(i);
  });
  if (said.length === 0) return undefined;
  const before = new Int32Array(nodes.length).fill(-1);
  const after = new Int32Array(nodes.length).fill(-1);
  said.sort((a, b) => nodes[a]!.createdAt - nodes[b]!.createdAt || nodes[a]!.slot - nodes[b]!.slot);
  for (let at = 1; at < said.length; at++) {
    const [first, second] = [said[at - 1]!, said[at]!];
    if (nodes[second]!.createdAt - nodes[first]!.createdAt > SESSION_GAP) continue;
    after[first] = second;
    before[second] = first;
  }
  return { before, after };
}
