import { describe, expect, it } from 'vitest';
import { corpus, score, scrubCase } from './corpus/corpus.js';

/** What is promised of each type. */
const LEAST = 0.97;

describe('I1 the labelled corpus', () => {
  const cases = corpus();
  const { scores } = score(cases, scrubCase);

  it('I1 holds at least 600 positives and 600 hard negatives', () => {
    expect(cases.filter(({ values }) => values.length > 0).length).toBeGreaterThanOrEqual(600);
    expect(cases.filter(({ values }) => values.length === 0).length).toBeGreaterThanOrEqual(600);
    expect(scores.size).toBe(7);
  });

  it.each([...scores])(
    'I1 finds %s with recall and precision of at least 0.97',
    (_, { found, missed, wrong }) => {
      expect(found / (found + missed)).toBeGreaterThanOrEqual(LEAST);
      expect(found / (found + wrong)).toBeGreaterThanOrEqual(LEAST);
    },
  );
});
