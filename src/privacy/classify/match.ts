import { ENDS_HERE, GROUP_END, GROUP_START, HAS_WORDS, MASK, NOWHERE, type Rule } from './automaton.js';
import { ANYWHERE, AT_CLAUSE, groupBit, lexicon, UNKNOWN } from './compile.js';
import type { Sentence } from './scan.js';

/** Groups of words, as bits, by what they do in a sentence. */
export const bit = {
  person: groupBit('person') | groupBit('kin') | groupBit('partner'),
  kin: groupBit('kin') | groupBit('partner'),
  poss: groupBit('poss'),
  link: groupBit('link'),
  bond: groupBit('bond'),
  topic: groupBit('topic'),
  others: groupBit('others'),
  frame: groupBit('frame'),
  thing: groupBit('thing'),
  pet: groupBit('pet'),
  job: groupBit('job') | groupBit('clinician'),
  neg: groupBit('neg'),
  adv: groupBit('adv'),
  framed: groupBit('framed'),
  opener: groupBit('opener'),
} as const;

const NAME = groupBit('person');
const idsOf = (words: string): ReadonlySet<number> =>
  new Set(words.split(' ').map((word) => lexicon.vocabulary.get(word) ?? UNKNOWN - 1));
const SELF = idsOf('i me my we us our myself');
/** Before a relative: somebody else's. */
const OTHERS_OWN = idsOf("his her their its your the a an this that some 's");

const { automaton } = lexicon;
const { states, groupBits, groupNext } = automaton;

/** A rule found at words `from` to `to` (exclusive) of a sentence. */
export interface Match {
  from: number;
  to: number;
  rule: Rule;
  /** The label of a stem; that of an entry is found by `labelOf`. */
  label: string | undefined;
}

/** A capitalised word the lexicon does not know, doing or having something, is taken for a name. */
function markNames(sentence: Sentence): void {
  for (let at = 0; at + 1 < sentence.length; at++) {
    if (sentence.capitalised[at] && sentence.groups[at + 1]! & bit.link) sentence.groups[at]! |= NAME;
  }
}

/** Whether nothing but a conjunction or interjection stands before a word in its clause. */
function beginsClause(sentence: Sentence, at: number): boolean {
  return at === 0 || sentence.breaks[at]! || (sentence.groups[at - 1]! & bit.opener) !== 0;
}

/**
 * Whether the writer, or a relative not said to be another's, occurs: "mom fell during the movie". Without them, talk of a
 * film or a book is about its characters.
 */
function speaksOfSelf({ ids, groups, length }: Sentence): boolean {
  for (let at = 0; at < length; at++) {
    if (SELF.has(ids[at]!)) return true;
    if (groups[at]! & bit.kin && (at === 0 || !OTHERS_OWN.has(ids[at - 1]!))) return true;
  }
  return false;
}

/** All matches of the automaton in a sentence, in the order of the text, but those that end inside an innocent phrase. */
export function findMatches(sentence: Sentence): Match[] {
  const found: Match[] = [];
  const innocents: number[] = [];
  const framed: number[] = [];
  let fiction = false;
  markNames(sentence);
  const { length: count, ids, bases, groups, breaks } = sentence;

  const end = (state: number, from: number, to: number): void => {
    for (const rule of automaton.ends.get(state)!) {
      if (rule.evidence === 'innocent') innocents.push(from, to);
      else if (rule.evidence === 'frame') framed.push(from, to);
      else if (rule.evidence === 'fiction') fiction = true;
      else found.push({ from, to, rule, label: undefined });
    }
  };
  const follow = (state: number, from: number, at: number): void => {
    const mask = states[state + MASK]!;
    if (mask & ENDS_HERE) end(state, from, at);
    if (at >= count || (at > from && breaks[at])) return;
    if (states[state + HAS_WORDS]) {
      const id = ids[at]!;
      const base = bases[at]!;
      if (id !== UNKNOWN) {
        const next = automaton.next(state, id);
        if (next !== NOWHERE) follow(next, from, at + 1);
      }
      if (base !== UNKNOWN && base !== id) {
        const next = automaton.next(state, base);
        if (next !== NOWHERE) follow(next, from, at + 1);
      }
    }
    const here = groups[at]!;
    if ((here & mask) === 0) return;
    const last = states[state + GROUP_END]!;
    for (let edge = states[state + GROUP_START]!; edge < last; edge++) {
      if (here & groupBits[edge]!) follow(groupNext[edge]!, from, at + 1);
    }
  };

  for (let from = 0; from < count; from++) {
    follow(ANYWHERE, from, from);
    if (beginsClause(sentence, from)) follow(AT_CLAUSE, from, from);
    const stem = sentence.stems[from];
    if (stem) found.push({ from, to: from + 1, rule: stem.rule, label: stem.label });
  }
  for (let pair = 0; pair < framed.length; pair += 2) {
    for (let at = framed[pair]!; at < framed[pair + 1]!; at++) groups[at]! |= bit.framed;
  }
  if (fiction && !speaksOfSelf(sentence)) return [];
  if (innocents.length === 0) return found;
  const reach = reachOf(innocents, count);
  return found.filter((match) => match.to > reach[match.to - 1]!);
}

/** For each word, how far the innocent phrases begun at or before it reach. */
function reachOf(innocents: readonly number[], count: number): number[] {
  const reach = new Array<number>(count).fill(0);
  for (let pair = 0; pair < innocents.length; pair += 2) {
    const from = innocents[pair]!;
    reach[from] = Math.max(reach[from]!, innocents[pair + 1]!);
  }
  for (let at = 1; at < count; at++) reach[at] = Math.max(reach[at]!, reach[at - 1]!);
  return reach;
}

/** The words and groups of the lexicon by which a match was found: never words of the text. */
export function labelOf(sentence: Sentence, { from, to, rule, label }: Match): string {
  if (label !== undefined) return label;
  const { ids, bases, groups } = sentence;
  const stepsFrom = (state: number, at: number): string[] | undefined => {
    if (at === to) return automaton.ends.get(state)?.includes(rule) ? [] : undefined;
    for (const id of new Set([ids[at]!, bases[at]!])) {
      const next = id === UNKNOWN ? NOWHERE : automaton.next(state, id);
      const rest = next === NOWHERE ? undefined : stepsFrom(next, at + 1);
      if (rest) return [lexicon.wordOfId[id]!.replace('^', ''), ...rest];
    }
    for (let edge = states[state + GROUP_START]!; edge < states[state + GROUP_END]!; edge++) {
      const bitOfEdge = groupBits[edge]!;
      const rest = groups[at]! & bitOfEdge ? stepsFrom(groupNext[edge]!, at + 1) : undefined;
      if (rest) return [nameOfGroup(bitOfEdge), ...rest];
    }
    return undefined;
  };
  const steps =
    stepsFrom(ANYWHERE, from) ?? (beginsClause(sentence, from) ? stepsFrom(AT_CLAUSE, from) : undefined);
  return (steps ?? []).join(' ');
}

function nameOfGroup(bitOfGroup: number): string {
  const name = lexicon.groupNames[Math.log2(bitOfGroup)]!;
  return name === 'any' ? '*' : `<${name}>`;
}
