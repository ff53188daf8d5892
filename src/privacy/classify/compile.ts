import { Builder, groupStep, type Rule, STATE_FIELDS, type Step } from './automaton.js';
import {
  contractions,
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

/** The id of words the lexicon does not know. */
export const UNKNOWN = -1;
/** Words longer than this are not looked up: no entry is longer. */
export const MAX_WORD_LENGTH = 40;

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

const stepOfGroup = (name: string): Step => groupStep(Math.log2(groupBit(name)));

/** What one word of an entry stands for, each a sequence of steps: the word, any word, a group, each phrase of a list. */
function meaningsOf(word: string): Step[][] {
  if (word === '*') return [[stepOfGroup('any')]];
  if (!word.startsWith('<')) return [[idOf(word)]];
  const name = word.slice(1, -1);
  if (!Object.hasOwn(lists, name)) return [[stepOfGroup(name)]];
  return wordsOf(lists[name as keyof typeof lists]).map((phrase) => phrase.split('_').map(idOf));
}

/** The sequences of steps of an alternative: `a_<list>` has one for each phrase of the list. */
function sequencesOf(alternative: string): Step[][] {
  return alternative
    .split('_')
    .map(meaningsOf)
    .reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => [...head, ...tail])));
}

const builder = new Builder();
const anywhere = builder.state();
const atClause = builder.state();

function addEntry(entry: string, rule: Rule): void {
  const bound = entry.startsWith(CLAUSE_MARK);
  const slots = parseEntry(bound ? entry.slice(CLAUSE_MARK.length) : entry);
  if (slots.every(({ optional }) => optional))
    throw new Error(`Nothing must be there in the entry: ${entry}`);
  builder.add(
    bound ? atClause : anywhere,
    slots.map(({ alternatives, optional }) => ({
      alternatives: alternatives.flatMap(sequencesOf),
      optional,
    })),
    rule,
  );
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
  const rule: Rule = { types, evidence: section.evidence, kind: section.kind };
  for (const entry of entriesOf(section.entries)) {
    addEntry(entry, rule);
    if (section.group && !entry.includes(' ')) groupsOfWord[idOf(entry)]! |= groupBit(section.group);
  }
}

for (const [name, words] of Object.entries(groups)) {
  for (const word of wordsOf(words)) groupsOfWord[idOf(word)]! |= groupBit(name);
}
for (const section of sections) addSection(section);
const asides: [string, Rule['evidence']][] = [
  [innocentPhrases, 'innocent'],
  [framePhrases, 'frame'],
  [fictionPhrases, 'fiction'],
];
for (const [phrases, evidence] of asides) {
  const rule: Rule = { types: 0, evidence, kind: 'pattern' };
  for (const entry of entriesOf(phrases)) addEntry(entry, rule);
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

/** The states in which entries begin: anywhere, and at the beginning of a clause. */
export const ANYWHERE = 0;
export const AT_CLAUSE = STATE_FIELDS;

/** The compiled lexicon. Built once, when the module is loaded; nothing is added to it afterwards. */
export const lexicon = {
  automaton: builder.build([anywhere, atClause]),
  groupNames: groupNames as readonly string[],
  vocabulary: vocabulary as ReadonlyMap<string, number>,
  groupsOfWord: groupsOfWord as readonly number[],
  baseIds: baseIds as readonly number[],
  wordOfId: wordOfId as readonly string[],
  spellings: spellings as ReadonlyMap<string, readonly number[]>,
};
