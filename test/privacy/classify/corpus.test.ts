import { describe, expect, test } from 'vitest';
import { type ContentType, contentTypesOf, SENSITIVITY_ORDER } from '../../../src/privacy/classify/index.js';
import { sections } from '../../../src/privacy/classify/lexicon/index.js';
import { corpus } from './corpus/index.js';
import { score } from './corpus/score.js';

/** Recall first: a missed disclosure is stored without consent. */
const PHI_RECALL = 0.95;
const PHI_PRECISION = 0.85;
/** Below this a type is tagged too rarely, or too often, for consent to mean anything. */
const OTHER_FLOOR = 0.85;

describe('H1 the labelled sentences', () => {
  const scores = score(corpus, contentTypesOf);

  test('are many enough to measure by', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(400);
    expect(corpus.filter((item) => item.required.has('HEALTH')).length).toBeGreaterThanOrEqual(150);
    expect(new Set(corpus.map((item) => item.text)).size).toBe(corpus.length);
  });

  test('show PHI recall of 0.95 at precision of 0.85', () => {
    expect(scores.get('HEALTH')?.recall).toBeGreaterThanOrEqual(PHI_RECALL);
    expect(scores.get('HEALTH')?.precision).toBeGreaterThanOrEqual(PHI_PRECISION);
  });

  test.each(SENSITIVITY_ORDER.filter((type) => type !== 'HEALTH'))('show no type neglected: %s', (type) => {
    expect(scores.get(type)?.recall).toBeGreaterThanOrEqual(OTHER_FLOOR);
    expect(scores.get(type)?.precision).toBeGreaterThanOrEqual(OTHER_FLOOR);
  });
});

describe('H1 the lexicon', () => {
  const entriesOf = (...types: ContentType[]) =>
    new Set(
      sections
        .filter((section) => section.types.some((type) => types.includes(type)))
        .flatMap((section) => section.entries.split(/[,\n]/).map((entry) => entry.trim()))
        .filter((entry) => entry !== ''),
    );

  test('holds 600 health entries and 250 on feelings and relationships', () => {
    expect(entriesOf('HEALTH').size).toBeGreaterThanOrEqual(600);
    expect(entriesOf('EMOTIONAL', 'RELATIONSHIP').size).toBeGreaterThanOrEqual(250);
  });
});
