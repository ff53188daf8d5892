import {
  contractions,
  type Evidence,
  fictionPhrases,
  framePhrases,
  groups,
  innocentPhrases,
  irregularForms,
  lists,
  type Section,
  sections,
  stems,
} from './lexicon/index.js';
import { type ContentType, SENSITIVITY_ORDER } from './types.js';
import { baseForms, spellingKey } from './words.js';

/** What a complete path through the trie stands for. */
export interface Rule {
  /** Bit i stands for `SENSITIVITY_ORDER[i]`; none for an innocent or framing phrase. */
  types: number;
  evidence: Evidence | 'innocent' | 'frame' | 'fiction';
  kind: 'term' | 'pattern' | 'stem';
}

/** The id of words the lexicon does not know. */
export const UNKNOWN = -1;
/** Words longer than this are not looked up: no entry is longer. */
export const MAX_WORD_LENGTH = 40;
/** An alternative in an entry is written out; more than this for one entry is a slip of the pen. */
const MAX_EXPANSIONS = 20_000;

/** Before an entry that counts at the beginning of a clause only. */
const CLAUSE_MARK = '> ';

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

export const typeBit = (type: ContentType): number => 1 << SENSITIVITY_ORDER.indexOf(type);

const groupNames = ['any', 'drug', 'icd', 'framed', ...Object.keys(groups)];
/** Bits of a JavaScript bitwise operand that keep the number positive. */
const MAX_GROUPS = 31;
if (groupNames.length > MAX_GROUPS) throw new Error('More groups than bits');
/** One bit for each group of words. */
const bits = new Map(groupNames.map((name, index) => [name, 1 << index]));

/** The bit of a group; a name that does not exist is a mistake in the lexicon. */
export function groupBit(name: string): number {
  const bit = bits.get(name);
  if (bit === undefined) throw new Error(`The lexicon names an unknown group: ${name}`);
  return bit;
}

const vocabulary = new Map<string, number>();
const groupsOfWord: number[] = [];
const wordOfId: string[] = [];

function idOf(word: string): number {
  const known = vocabulary.get(word);
  if (known !== undefined) return known;
  const id = wordOfId.length;
  vocabulary.set(word, id);
  wordOfId.push(word);
  groupsOfWord.push(0);
  return id;
}

/** The roots of the trie of entries: of all, and of those that count at the beginning of a clause only. */
const ROOT = 0;
const CLAUSE_ROOT = 1;

/**
 * The trie while it is made: each node by the one before it and the step from there, a word's id or `-1 - index` of a group.
 * A quarter of a million nodes: as objects they took a hundred megabytes.
 */
const parents = [-1, -1];
const steps = [0, 0];
/** By node, what ends there: a place in `endings`. */
const ends = [0, 0];
const endings: (readonly Rule[])[] = [[]];
const children = new Map<number, number>();
const MOST_STEPS = 2 ** 20;

function child(node: number, step: number): number {
  const key = node * MOST_STEPS + step + MAX_GROUPS;
  let next = children.get(key);
  if (next === undefined) {
    next = parents.length;
    children.set(key, next);
    parents.push(node);
    steps.push(step);
    ends.push(0);
  }
  return next;
}

const childByWord = (node: number, word: string): number => child(node, idOf(word));

function childByGroup(node: number, name: string): number {
  groupBit(name);
  return child(node, -1 - groupNames.indexOf(name));
}

/** Places in `endings` by what they add to which. */
const extended = new Map<Rule, Map<number, number>>();

function endHere(node: number, rule: Rule): void {
  const before = ends[node]!;
  if (endings[before]!.includes(rule)) return;
  const known = extended.get(rule) ?? new Map<number, number>();
  extended.set(rule, known);
  let after = known.get(before);
  if (after === undefined) {
    after = endings.push([...endings[before]!, rule]) - 1;
    known.set(before, after);
  }
  ends[node] = after;
}

interface Slot {
  alternatives: string[];
  optional: boolean;
}

function parseEntry(entry: string): Slot[] {
  return entry
    .replace(/(?<![a-z])(\d+)([a-z]+)/g, '$1 $2')
    .split(/[ -]/)
    .filter((part) => part !== '')
    .map((part) => {
      const optional = part.endsWith('?');
      const body = optional ? part.slice(0, -1) : part;
      return { alternatives: body.split('|'), optional };
    });
}

/** The nodes one step behind some nodes: a word, any word, a word of a group, each word of a list. */
function stepOn(from: readonly number[], step: string): number[] {
  if (step === '*') return from.map((node) => childByGroup(node, 'any'));
  if (!step.startsWith('<')) return from.map((node) => childByWord(node, step));
  const name = step.slice(1, -1);
  if (!Object.hasOwn(lists, name)) return from.map((node) => childByGroup(node, name));
  const phrases = wordsOf(lists[name as keyof typeof lists]);
  return from.flatMap((node) => phrases.map((phrase) => phrase.split('_').reduce(childByWord, node)));
}

function addEntry(entry: string, rule: Rule): void {
  const atClause = entry.startsWith(CLAUSE_MARK);
  const start = atClause ? CLAUSE_ROOT : ROOT;
  let reached = new Set([start]);
  for (const slot of parseEntry(atClause ? entry.slice(CLAUSE_MARK.length) : entry)) {
    const next = new Set(slot.optional ? reached : []);
    for (const alternative of slot.alternatives) {
      if (alternative === '') continue;
      for (const node of alternative.split('_').reduce<readonly number[]>(stepOn, [...reached]))
        next.add(node);
    }
    reached = next;
    if (reached.size > MAX_EXPANSIONS)
      throw new Error(`Too many alternatives in the lexicon entry: ${entry}`);
  }
  reached.delete(start);
  for (const node of reached) endHere(node, rule);
}

/** The entries of a list as the lexicon writes it. */
function entriesOf(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function addSection(section: Section): void {
  const types = section.types.reduce((mask, type) => mask | typeBit(type), 0);
  for (const label of entriesOf(section.entries)) {
    addEntry(label, { types, evidence: section.evidence, kind: section.kind });
    if (section.group && !label.includes(' ')) groupsOfWord[idOf(label)]! |= groupBit(section.group);
  }
}

for (const [name, words] of Object.entries(groups)) {
  for (const word of wordsOf(words)) groupsOfWord[idOf(word)]! |= groupBit(name);
}
for (const section of sections) addSection(section);
for (const label of entriesOf(innocentPhrases)) {
  addEntry(label, { types: 0, evidence: 'innocent', kind: 'pattern' });
}
for (const label of entriesOf(framePhrases)) {
  addEntry(label, { types: 0, evidence: 'frame', kind: 'pattern' });
}
for (const label of entriesOf(fictionPhrases)) {
  addEntry(label, { types: 0, evidence: 'fiction', kind: 'pattern' });
}
for (const base of Object.values(irregularForms)) idOf(base);
for (const pair of Object.values(contractions)) for (const word of pair) idOf(word);

/** Entries spelt so that others are often written like them: the words worth recognising when misspelt. */
const spellings = new Map<string, number[]>();
{
  const worthIt = new Set<string>();
  for (const section of sections) {
    if (!section.types.includes('HEALTH') || section.evidence !== 'unless-general') continue;
    for (const entry of entriesOf(section.entries)) {
      for (const part of entry.split(/[ |?-]/)) if (/^[a-z]{7,}$/.test(part)) worthIt.add(part);
    }
  }
  for (const word of worthIt) {
    const key = spellingKey(word);
    if (key === '') continue;
    const sharing = spellings.get(key);
    if (sharing) sharing.push(idOf(word));
    else spellings.set(key, [idOf(word)]);
  }
}

const baseIds: number[] = [];
/** The base form of a word of the vocabulary, or UNKNOWN. */
function baseIdOf(word: string): number {
  const irregular = Object.hasOwn(irregularForms, word) ? irregularForms[word] : undefined;
  if (irregular !== undefined) return idOf(irregular);
  for (const base of baseForms(word)) {
    const id = vocabulary.get(base);
    if (id !== undefined) return id;
  }
  return UNKNOWN;
}
for (const word of Object.keys(irregularForms)) idOf(word);
for (let id = 0; id < wordOfId.length; id++) baseIds.push(baseIdOf(wordOfId[id]!));

/** What an ending says of a word. */
export interface StemRule {
  label: string;
  minLength: number;
  except: ReadonlySet<string>;
  rule: Rule;
}
const stemRules = new Map<string, StemRule>();
let longestEnding = 0;
for (const { ending, minLength, except } of stems) {
  longestEnding = Math.max(longestEnding, ending.length);
  stemRules.set(ending, {
    label: `-${ending}`,
    minLength,
    except: new Set(except),
    rule: { types: typeBit('HEALTH'), evidence: 'unless-general', kind: 'stem' },
  });
}
const SHORTEST_ENDING = 3;

/** The rule for a word by its ending: a medicine or a clinical term no list could hold. */
export function stemRuleOf(word: string): StemRule | undefined {
  for (let length = Math.min(longestEnding, word.length); length >= SHORTEST_ENDING; length--) {
    const stem = stemRules.get(word.slice(-length));
    if (stem && word.length >= stem.minLength && !stem.except.has(word)) return stem;
  }
  return undefined;
}

/**
 * The trie of entries: nodes numbered so that the children of each stand together, those by words in the order of the words' ids,
 * then those by groups.
 */
export class Trie {
  readonly root = ROOT;
  readonly clauseRoot = CLAUSE_ROOT;
  /** Children of node n begin at `first[n]` and end at `first[n + 1]`; those by groups begin at `grouped[n]`. */
  readonly first: Int32Array;
  readonly grouped: Int32Array;
  /** All groups that lead on from a node, as bits. */
  readonly mask: Int32Array;
  readonly #parents: Int32Array;
  readonly #steps: Int32Array;
  readonly #ends: Int32Array;

  constructor() {
    const count = parents.length;
    const made: (number[] | undefined)[] = parents.map(() => undefined);
    for (let node = CLAUSE_ROOT + 1; node < count; node++) {
      const siblings = made[parents[node]!];
      if (siblings) siblings.push(node);
      else made[parents[node]!] = [node];
    }
    const order = new Int32Array(count);
    this.first = new Int32Array(count + 1);
    this.grouped = new Int32Array(count);
    this.mask = new Int32Array(count);
    this.#parents = new Int32Array(count).fill(-1);
    order[CLAUSE_ROOT] = CLAUSE_ROOT;
    let end = CLAUSE_ROOT + 1;
    for (let node = 0; node < count; node++) {
      this.first[node] = end;
      const next = made[order[node]!] ?? [];
      const words = next.filter((n) => steps[n]! >= 0).sort((a, b) => steps[a]! - steps[b]!);
      this.grouped[node] = end + words.length;
      for (const from of [...words, ...next.filter((n) => steps[n]! < 0)]) {
        this.#parents[end] = node;
        if (steps[from]! < 0) this.mask[node]! |= bitOfStep(steps[from]!);
        order[end++] = from;
      }
    }
    this.first[count] = end;
    this.#steps = order.map((from) => steps[from]!);
    this.#ends = order.map((from) => ends[from]!);
  }

  /** What ends at a node. */
  rules(node: number): readonly Rule[] {
    return endings[this.#ends[node]!]!;
  }

  /** The node behind a word, or -1. */
  byWord(node: number, word: number): number {
    const steps = this.#steps;
    let low = this.first[node]!;
    let high = this.grouped[node]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = steps[middle]!;
      if (found === word) return middle;
      if (found < word) low = middle + 1;
      else high = middle;
    }
    return -1;
  }

  /** The group that leads to a node, as its bit. */
  groupOf(node: number): number {
    return bitOfStep(this.#steps[node]!);
  }

  /** The words and groups that lead to a node: the label of what ends there. */
  label(node: number): string {
    const path: string[] = [];
    for (let at = node; this.#parents[at]! >= 0; at = this.#parents[at]!) {
      const step = this.#steps[at]!;
      const name = step < 0 ? groupNames[-1 - step] : wordOfId[step]!.replace(/^\^/, '');
      path.unshift(step >= 0 ? name! : name === 'any' ? '*' : `<${name}>`);
    }
    return path.join(' ');
  }
}

const bitOfStep = (step: number): number => 1 << (-1 - step);

/** The compiled lexicon. Built once, when the module is loaded; nothing is added to it afterwards. */
export const lexicon = {
  trie: new Trie(),
  vocabulary: vocabulary as ReadonlyMap<string, number>,
  groupsOfWord: groupsOfWord as readonly number[],
  baseIds: baseIds as readonly number[],
  wordOfId: wordOfId as readonly string[],
  spellings: spellings as ReadonlyMap<string, readonly number[]>,
};

// What only the making of it needed.
children.clear();
extended.clear();
for (const list of [parents, steps, ends]) list.length = 0;
