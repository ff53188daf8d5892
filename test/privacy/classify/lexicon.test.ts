import { describe, expect, test } from 'vitest';
import {
  fictionPhrases,
  framePhrases,
  groups,
  innocentPhrases,
  lists,
  sections,
} from '../../../src/privacy/classify/lexicon/index.js';
import { findMatches } from '../../../src/privacy/classify/match.js';
import { Scanner } from '../../../src/privacy/classify/scan.js';

interface Slot {
  alternatives: string[];
  optional: boolean;
}

const entriesOf = (list: string): string[] =>
  list
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

const slotsOf = (entry: string): Slot[] =>
  entry
    .replace(/^> /, '')
    .replace(/(?<![a-z])(\d+)([a-z]+)/g, '$1 $2')
    .split(/[ -]/)
    .filter((part) => part !== '')
    .map((part) => ({
      alternatives: part.replace(/\?$/, '').split('|'),
      optional: part.endsWith('?'),
    }));

const cues = sections.flatMap(({ entries }) => entriesOf(entries));
const phrases = [innocentPhrases, framePhrases, fictionPhrases].flatMap(entriesOf);
const all = [...cues, ...phrases];

/** Words that link two parts of a phrase. */
const LINKING = new Set(
  'to of for in on at by with from up out off into about over after before since because and or as'.split(
    ' ',
  ),
);
/** Words that may stand beside linking ones: articles, pronouns, adverbs. */
const NEUTRAL = new Set(
  'a an the my his her our their your me him us them myself it i he she they <poss> <person> <num> <kin> again last every back not away so too down'.split(
    ' ',
  ),
);

/**
 * The sign of several phrases run together: `a|b in|c` meant as "a", "b in" and "c", but read as "a in", "a c", "b in", "b c".
 * Then one of two neighbouring lists of alternatives holds linking words and others.
 */
function runTogether(entry: string): boolean {
  const slots = slotsOf(entry);
  return slots.some(({ alternatives }, at) => {
    const besideAlternatives = [slots[at - 1], slots[at + 1]].some(
      (slot) => slot && slot.alternatives.length > 1,
    );
    if (alternatives.length < 2 || !besideAlternatives) return false;
    const linking = alternatives.filter((word) => LINKING.has(word));
    const other = alternatives.filter(
      (word) => !LINKING.has(word) && !NEUTRAL.has(word) && !word.includes('_'),
    );
    return linking.length > 0 && other.length > 0;
  });
}

const WORD = /^(?:\*|<[a-z]+>|\^?[a-z0-9/]+(?:'[a-z]+)?|'[a-z]+)$/;
function misspelt(entry: string): boolean {
  return slotsOf(entry).some(({ alternatives }) =>
    alternatives.some((alternative) => alternative.split('_').some((word) => !WORD.test(word))),
  );
}

/** A text for each alternative of an entry: the alternative itself, the first of every other list. */
function examplesOf(entry: string): string[] {
  const members: Record<string, string> = { ...groups, ...lists, drug: 'lexapro', icd: 'f32.1', num: '3' };
  const spell = (alternative: string) =>
    alternative
      .split('_')
      .map((word) => {
        if (word === '*') return 'zzz';
        if (word.startsWith('^')) return word.slice(1).toUpperCase();
        return word.startsWith('<') ? members[word.slice(1, -1)]!.trim().split(/\s+/)[0]! : word;
      })
      .join(' ');
  const slots = slotsOf(entry);
  const plain = slots.map(({ alternatives, optional }) => (optional ? '' : spell(alternatives[0]!)));
  return slots.flatMap(({ alternatives }, at) =>
    alternatives.map((alternative) =>
      plain
        .with(at, spell(alternative))
        .filter((words) => words !== '')
        .join(' ')
        .replaceAll(" '", "'")
        .replaceAll(' / ', '/'),
    ),
  );
}

/** Alternatives hidden on purpose: the innocent meaning is the usual one. */
const HIDDEN = new Set(['break a leg', '3 pills of', 'gay club', 'gay bar', 'mother tongue', 'food bank']);

function isFound(text: string): boolean {
  const scanner = new Scanner(text);
  while (scanner.next()) {
    const { length } = scanner.sentence;
    if (findMatches(scanner.sentence).some(({ from, to }) => from === 0 && to === length)) return true;
  }
  return false;
}

describe('H1 every entry of the lexicon', () => {
  test('is spelt in the notation', () => {
    expect(all.filter(misspelt)).toEqual([]);
  });

  test('does not run several phrases together', () => {
    expect(all.filter(runTogether)).toEqual([]);
  });

  test('names each alternative once and something that must be there', () => {
    const faulty = all.filter((entry) => {
      const slots = slotsOf(entry);
      return (
        slots.every(({ optional }) => optional) ||
        slots.some(({ alternatives }) => new Set(alternatives).size < alternatives.length)
      );
    });
    expect(faulty).toEqual([]);
  });

  test('is found in its own words', () => {
    const lost = cues.flatMap(examplesOf).filter((text) => !HIDDEN.has(text) && !isFound(text));
    expect([...new Set(lost)]).toEqual([]);
  });
});

describe('H1 the check of the lexicon itself', () => {
  test('knows phrases run together from alternatives', () => {
    expect(runTogether('lose <poss> mind to|hair|leg')).toBe(false);
    expect(runTogether('lose|lost memory|mind to|hair|leg')).toBe(true);
    expect(runTogether('break a rib|leg in|arm|wrist')).toBe(true);
    expect(runTogether('up all night coughing|in pain|throwing')).toBe(true);
    expect(runTogether('lose|lost memory|mind_to|hair')).toBe(false);
  });

  test('knows slips of the pen', () => {
    expect(misspelt('take||leave it')).toBe(true);
    expect(misspelt('take <poss pills')).toBe(true);
    expect(isFound('no such entry')).toBe(false);
  });
});
