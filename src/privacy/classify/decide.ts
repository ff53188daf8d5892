import { lexicon, typeBit, UNKNOWN } from './compile.js';
import { bit, findMatches, type Match } from './match.js';
import type { Sentence } from './scan.js';

/** Words looked at before a cue for the person it belongs to. */
const LEFT_REACH = 9;
/** A possessive further from its noun than this belongs to another one. */
const POSSESSIVE_REACH = 4;
/** A person this near before a cue needs no verb between: "I vomited". */
const ADJACENT_REACH = 2;
/** Words looked at behind a cue for a person: "the chemo made me sick". */
const RIGHT_REACH = 6;
/** Words on either side in which talk about works, studies or trades makes a cue general. */
const FRAME_REACH = 12;
/** Words on either side in which two weak cues support one another. */
const SUPPORT_REACH = 8;
/** Words on either side in which working somewhere explains being there. */
const WORK_REACH = 6;
/** Words before a cue in which a negation denies it. */
const NEGATION_REACH = 6;

/** A message of more words than this says whom it is about. */
const FRAGMENT_LENGTH = 9;

const HEALTH = typeBit('HEALTH');

const NOT_A_FRAGMENT =
  bit.person | bit.poss | bit.thing | bit.pet | bit.frame | bit.framed | bit.others | bit.job;
const GENERAL_TALK = bit.frame | bit.framed | bit.others;

/** Whose state a cue describes. */
type Owner = 'person' | 'thing' | 'subject' | 'nobody';

/** Whose state the words from `from` to `to` describe, from the words around them. */
function ownerOf(sentence: Sentence, from: number, to: number, animalsDiffer: boolean): Owner {
  const { groups, breaks } = sentence;
  const following = to < sentence.length && !breaks[to] ? groups[to]! : 0;
  if (animalsDiffer) {
    for (let at = Math.max(0, from - POSSESSIVE_REACH); at < to; at++) {
      if (groups[at]! & bit.pet && (at >= from || groups[at + 1]! & bit.link)) return 'thing';
    }
  }
  for (let at = from; at < to; at++) if (groups[at]! & (bit.person | bit.poss)) return 'person';
  if (following & (bit.frame | bit.others) && !(following & bit.person)) return 'subject';

  let linked = false;
  let bonded = false;
  for (let at = from - 1; at >= 0 && at >= from - LEFT_REACH; at--) {
    const here = groups[at]!;
    if (here & bit.others) return 'subject';
    if (here & bit.frame && !bonded && !linked) return 'subject';
    if (here & (bit.thing | bit.pet) && !breaks[at + 1] && (groups[at + 1]! & bit.link || at === from - 1))
      return 'thing';
    if (here & bit.poss && from - at <= POSSESSIVE_REACH) return 'person';
    if (here & bit.person && (linked || bonded || from - at <= ADJACENT_REACH || here & bit.link))
      return 'person';
    if (here & bit.bond) bonded = true;
    else if (here & bit.link) linked = true;
    else if (here & bit.topic && at > 0 && !(groups[at - 1]! & (bit.frame | bit.others))) linked = true;
  }
  if (from < LEFT_REACH && subjectIsLeftOut(sentence, from)) return 'person';
  for (let at = to; at < sentence.length && at < to + RIGHT_REACH; at++) {
    const here = groups[at]!;
    if (breaks[at] || here & (bit.others | bit.frame | bit.thing | bit.pet)) break;
    if (here & (bit.person | bit.poss)) return 'person';
  }
  return animalsDiffer && isFragment(sentence) ? 'person' : 'nobody';
}

/** A short message without any subject is about who writes it: "bad case of the runs", "still testing positive". */
function isFragment(sentence: Sentence): boolean {
  if (sentence.length > FRAGMENT_LENGTH || SUBJECT_STARTS.has(sentence.ids[0]!)) return false;
  for (let at = 0; at < sentence.length; at++) {
    if (sentence.groups[at]! & NOT_A_FRAGMENT) return false;
  }
  return true;
}

/** Notes and messages drop the first person: "woke up with a fever", "been throwing up all night". */
function subjectIsLeftOut(sentence: Sentence, from: number): boolean {
  let first = 0;
  while (first < from && sentence.groups[first]! & bit.adv && !(sentence.groups[first]! & bit.link)) first++;
  if (first >= from) return false;
  const id = sentence.ids[first]!;
  const base = sentence.bases[first]!;
  if (
    id === BEEN ||
    (id === CAN && sentence.ids[first + 1] === NOT) ||
    (id === HAVE && sentence.ids[first + 1] === BEEN)
  )
    return true;
  if (base === DO && sentence.ids[first + 1] !== NOT) return false;
  return base !== UNKNOWN && base !== id && base !== BE && (sentence.groups[first]! & bit.link) !== 0;
}

/** Whether a word of some groups stands within reach of the words from `from` to `to`, or among them. */
function within(sentence: Sentence, mask: number, from: number, to: number, reach: number): boolean {
  const last = Math.min(sentence.length, to + reach);
  for (let at = Math.max(0, from - reach); at < last; at++) if (sentence.groups[at]! & mask) return true;
  return false;
}

/** Whether a match counts, by its evidence and the words around it. */
function counts(sentence: Sentence, matches: readonly Match[], { from, to, rule }: Match): boolean {
  const { evidence } = rule;
  if (evidence === 'always') return true;
  if (
    evidence === 'with-support' &&
    (within(sentence, GENERAL_TALK | bit.job, from, to, SUPPORT_REACH) || !hasCompanion(matches, from, to))
  )
    return false;
  const whose = ownerOf(sentence, from, to, (rule.types & HEALTH) !== 0);
  switch (evidence) {
    case 'unless-general':
      return (
        whose === 'person' || (whose === 'nobody' && !within(sentence, GENERAL_TALK, from, to, FRAME_REACH))
      );
    case 'with-person':
    case 'with-support':
      return whose === 'person';
    case 'as-patient':
      return whose === 'person' && !within(sentence, bit.framed, from, to, WORK_REACH);
    case 'unless-at-work':
      return (
        (whose === 'person' || whose === 'nobody') && !within(sentence, GENERAL_TALK, from, to, WORK_REACH)
      );
    default:
      return false;
  }
}

/** The matches of a sentence that count, in the order of the text. */
export function decide(sentence: Sentence): Match[] {
  const matches = findMatches(sentence);
  return matches.filter((match) => counts(sentence, matches, match));
}

/** The types, as bits, of the matches that count. Matches that add none of the wanted types are not looked into. */
export function typesIn(sentence: Sentence, wanted: number): number {
  const matches = findMatches(sentence);
  let found = 0;
  for (const match of matches) {
    if ((match.rule.types & wanted & ~found) !== 0 && counts(sentence, matches, match))
      found |= match.rule.types;
  }
  return found;
}

/** Whether another cue that needs support stands within reach; matches are in the order of the text. */
function hasCompanion(matches: readonly Match[], from: number, to: number): boolean {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches[middle]!.from < from - SUPPORT_REACH) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < matches.length && matches[at]!.from < to + SUPPORT_REACH; at++) {
    const other = matches[at]!;
    if (other.rule.evidence === 'with-support' && (other.to <= from || other.from >= to)) return true;
  }
  return false;
}

/** Whether the words from `from` to `to` are denied: by a word before them, or "came back negative", "ruled out" behind. */
export function isNegated(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (sentence.groups[at]! & bit.neg) return true;
  for (let at = from - 1; at >= 0 && at >= from - NEGATION_REACH; at--) {
    if (sentence.groups[at]! & bit.neg) return true;
    if (sentence.breaks[at + 1]) break;
  }
  for (let at = to; at < sentence.length && at < to + NEGATION_REACH && !sentence.breaks[at]; at++) {
    const word = sentence.ids[at]!;
    if (word === NEGATIVE || (word === RULED && at + 1 < sentence.length && sentence.ids[at + 1] === OUT))
      return true;
  }
  return false;
}

const known = (word: string) => lexicon.vocabulary.get(word) ?? UNKNOWN - 1;
/** Words that begin a sentence about something, or a question. */
const SUBJECT_STARTS: ReadonlySet<number> = new Set(
  'the a an this that it there these those what how who why when is are does do can let'
    .split(' ')
    .map(known),
);
const NEGATIVE = known('negative');
const RULED = known('ruled');
const OUT = known('out');
const BE = known('be');
const BEEN = known('been');
const DO = known('do');
const CAN = known('can');
const NOT = known('not');
const HAVE = known('have');
