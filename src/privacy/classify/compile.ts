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

/** One word further into an entry. */
export interface Node {
  /** The words and groups that lead here: the label of what ends here. */
  path: string;
  words: Map<number, Node> | undefined;
  groups: { bit: number; next: Node }[];
  /** All bits of `groups`. */
  mask: number;
  rules: Rule[];
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

const newNode = (path: string): Node => ({ path, words: undefined, groups: [], mask: 0, rules: [] });
const root = newNode('');
/** Where entries begin that count at the beginning of a clause only. */
const clauseRoot = newNode('');
const further = (node: Node, step: string): Node => newNode(node.path === '' ? step : `${node.path} ${step}`);

function childByWord(node: Node, word: string): Node {
  node.words ??= new Map();
  const id = idOf(word);
  let next = node.words.get(id);
  if (!next) {
    next = further(node, word.startsWith('^') ? word.slice(1) : word);
    node.words.set(id, next);
  }
  return next;
}

function childByGroup(node: Node, name: string): Node {
  const bit = groupBit(name);
  let edge = node.groups.find((candidate) => candidate.bit === bit);
  if (!edge) {
    edge = { bit, next: further(node, name === 'any' ? '*' : `<${name}>`) };
    node.groups.push(edge);
    node.mask |= bit;
  }
  return edge.next;
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
function stepOn(ends: readonly Node[], step: string): Node[] {
  if (step === '*') return ends.map((end) => childByGroup(end, 'any'));
  if (!step.startsWith('<')) return ends.map((end) => childByWord(end, step));
  const name = step.slice(1, -1);
  if (!Object.hasOwn(lists, name)) return ends.map((end) => childByGroup(end, name));
  const phrases = wordsOf(lists[name as keyof typeof lists]);
  return ends.flatMap((end) => phrases.map((phrase) => phrase.split('_').reduce(childByWord, end)));
}

function addEntry(entry: string, rule: Rule): void {
  const atClause = entry.startsWith(CLAUSE_MARK);
  const start = atClause ? clauseRoot : root;
  let ends = new Set<Node>([start]);
  for (const slot of parseEntry(atClause ? entry.slice(CLAUSE_MARK.length) : entry)) {
    const next = new Set<Node>(slot.optional ? ends : []);
    for (const alternative of slot.alternatives) {
      if (alternative === '') continue;
      let reached: Node[] = [...ends];
      for (const step of alternative.split('_')) reached = stepOn(reached, step);
      for (const node of reached) next.add(node);
    }
    ends = next;
    if (ends.size > MAX_EXPANSIONS) throw new Error(`Too many alternatives in the lexicon entry: ${entry}`);
  }
  ends.delete(start);
  for (const end of ends) if (!end.rules.includes(rule)) end.rules.push(rule);
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

/** The compiled lexicon. Built once, when the module is loaded; nothing is added to it afterwards. */
export const lexicon = {
  root,
  clauseRoot,
  vocabulary: vocabulary as ReadonlyMap<string, number>,
  groupsOfWord: groupsOfWord as readonly number[],
  baseIds: baseIds as readonly number[],
  wordOfId: wordOfId as readonly string[],
  spellings: spellings as ReadonlyMap<string, readonly number[]>,
};
