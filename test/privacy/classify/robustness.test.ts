import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ContentType,
  classify,
  contentTypesOf,
  SENSITIVITY_ORDER,
} from '../../../src/privacy/classify/index.js';
import { corpus } from './corpus/index.js';

const anyText = fc.string({ unit: 'binary', maxLength: 300 });
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units));
const corpusText = fc.constantFrom(...corpus.map((item) => item.text));
const mixture = fc
  .array(
    fc.oneof(
      anyText,
      anyUnits,
      corpusText,
      fc.constantFrom('\ud800', '\u202e', '\u0000', "'", '’', '.', '/', ','),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(' '));
const anyTypes = fc.array(fc.constantFrom(...SENSITIVITY_ORDER), { maxLength: 4 });

describe('H1 any input', () => {
  test('is classified: never a crash, never empty, cues lie inside the text', () => {
    fc.assert(
      fc.property(mixture, anyTypes, (text, declared) => {
        const { contentTypes, contentType, phi, cues } = classify(text, declared);
        expect(contentTypes.length).toBeGreaterThan(0);
        expect(contentType).toBe(contentTypes[0]);
        expect(phi).toBe(contentTypes.includes('HEALTH'));
        expect(contentTypes.includes('GENERAL')).toBe(
          contentTypes.length === 1 && contentTypes[0] === 'GENERAL',
        );
        const explained = new Set<ContentType>(cues.map((cue) => cue.type));
        for (const type of contentTypes) if (type !== 'GENERAL') expect(explained.has(type)).toBe(true);
        for (const { start, end, kind } of cues) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          if (kind !== 'declared') expect(start).toBeLessThan(end);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('is classified alike by the hot path and again', () => {
    fc.assert(
      fc.property(mixture, anyTypes, (text, declared) => {
        const { contentTypes } = classify(text, declared);
        expect(contentTypesOf(text, declared)).toEqual(contentTypes);
        expect(classify(text, declared).contentTypes).toEqual(contentTypes);
      }),
      { numRuns: 400 },
    );
  });

  test('keeps every declared type', () => {
    fc.assert(
      fc.property(mixture, anyTypes, (text, declared) => {
        const { contentTypes } = classify(text, declared);
        for (const type of declared) if (type !== 'GENERAL') expect(contentTypes).toContain(type);
      }),
    );
  });

  test('in pieces on lines of its own gives the types of the pieces', () => {
    fc.assert(
      fc.property(fc.array(corpusText, { minLength: 1, maxLength: 5 }), (lines) => {
        const together = new Set(contentTypesOf(lines.join('\n')));
        for (const line of lines) {
          for (const type of contentTypesOf(line)) if (type !== 'GENERAL') expect(together).toContain(type);
        }
      }),
    );
  });

  test('of a megabyte is read to the end', () => {
    const filler = [
      'my '.repeat(350_000),
      'a'.repeat(1_000_000),
      "'".repeat(1_000_000),
      'feel very '.repeat(100_000),
    ];
    for (const text of [
      ...filler,
      '\ud800'.repeat(500_000),
      'my mom and dad be not '.repeat(50_000),
      '1/'.repeat(500_000),
    ]) {
      expect(contentTypesOf(`${text}\nI have diabetes`)).toContain('HEALTH');
    }
  });
});
