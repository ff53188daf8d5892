import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPii } from '../../../src/privacy/scrub/find.js';
import { scrub, scrubRecord } from '../../../src/privacy/scrub/index.js';
import type { Span } from '../../../src/privacy/scrub/types.js';
import { corpus } from './corpus/corpus.js';
import { adversarial } from './corpus/texts.js';

const RUNS = 1500;
const PLACEHOLDER = /\[REDACTED:[A-Z_]+\]/;

/** Texts made of what matters to the scrubber: words, numbers, separators, escapes, invisible and broken characters. */
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'ssn',
      'SSN: ',
      'card ',
      'cvv ',
      'passport ',
      'DL ',
      'account number ',
      'routing ',
      'order ',
      'iban ',
      'is my ',
      'my ',
      'exp 12/27 ',
      'name,ssn\n',
      'last four ',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '123-45-6789',
      '536228147',
      '4111 1111 1111 1111',
      '4111111111111111',
      'X1234567',
      'DE89370400440532013000',
      '𝟓𝟑𝟔-𝟐𝟐-𝟖𝟏𝟒𝟕',
      '𝟓36-22-814𝟕',
      '021000021',
      '123',
      '12',
      '1',
      '٣',
      '１２',
      'one two three ',
      '一二三',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ' ',
      '-',
      '.',
      '\n',
      ', ',
      '/',
      '|',
      ';',
      '(',
      ')',
      '"',
      ':',
      '\t',
      '<b>',
      '</b>',
      '&#49;',
      '&nbsp;',
      '\\n',
      '\\u0031',
      '%31',
      '**',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\u200b',
      '\u00ad',
      '\u202e',
      '\u0301',
      '\ud800',
      '\udc00',
      '\u0000',
      '\u001e',
      '😀',
      '𝟏',
      'ﷺ',
      '[REDACTED:SSN]',
      '[REDACTED:PAYMENT_CARD]',
      '[REDACTED:',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
);
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

/** The parts of the input that the output keeps, in order, or undefined when they are not all there. */
function keptParts(output: string): string[] {
  return output.split(PLACEHOLDER);
}

/** The input with the given ranges replaced, and nothing else. */
function replaced(input: string, spans: readonly Span[]): string {
  let output = '';
  let from = 0;
  for (const { type, start, end } of spans) {
    output += `${input.slice(from, start)}[REDACTED:${type}]`;
    from = end;
  }
  return output + input.slice(from);
}

const SPLIT = /[\ud800-\udbff]$/;

describe('I1 for any text', () => {
  it('I1 scrubbing twice changes nothing', () => {
    fc.assert(
      fc.property(text, (input) => {
        const once = scrub(input).text;
        expect(scrub(once)).toEqual({ text: once, redactions: [] });
      }),
      { numRuns: RUNS },
    );
  });

  it('I1 text outside redactions is byte-identical, and the same string when nothing was found', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { text: output, redactions } = scrub(input);
        const spans = findPii(input, []);
        expect(output).toBe(replaced(input, spans));
        expect(redactions.reduce((sum, { count }) => sum + count, 0)).toBe(spans.length);
        for (const { start, end } of spans) expect(input.slice(start, end)).not.toMatch(/^[ \n\t]|[ \n\t]$/);
      }),
      { numRuns: RUNS },
    );
  });

  it('I1 offsets never split a code point', () => {
    fc.assert(
      fc.property(text, (input) => {
        fc.pre(!/\p{Cs}/u.test(input));
        const { text: output } = scrub(input);
        expect(/\p{Cs}/u.test(output)).toBe(false);
        for (const part of keptParts(output)) expect(SPLIT.test(part)).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  it('I1 never throws on arbitrary UTF-16 or a record of it', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const raw = fc.array(unit, { maxLength: 200 }).map((units) => units.join(''));
    fc.assert(
      fc.property(raw, raw, fc.option(raw, { nil: undefined }), (name, summary, topic) => {
        const { fields } = scrubRecord({ name, summary, topic });
        expect(Object.keys(fields)).toEqual(['name', 'summary', 'topic']);
        expect(scrub(name, summary).text.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: RUNS },
    );
  });

  it('I1 a record scrubbed twice changes nothing', () => {
    fc.assert(
      fc.property(text, text, (name, summary) => {
        const { fields } = scrubRecord({ name, summary });
        expect(scrubRecord(fields)).toEqual({ fields, redactions: [] });
      }),
      { numRuns: RUNS / 3 },
    );
  });

  it('I1 a record is scrubbed once and for all where redactions make a text short enough to name the others', () => {
    const { fields } = scrubRecord({
      name: '123-45-6789𖩠 routing ',
      summary: `${'DE89 3704 0044 0532 0130 00 '.repeat(2)}DL iban ssn123-45-6789ssn`,
    });
    expect(scrubRecord(fields)).toEqual({ fields, redactions: [] });
  });

  it('I1 the corpus scrubbed twice changes nothing', () => {
    for (const { text: input } of corpus()) {
      const once = scrub(input).text;
      expect(scrub(once).text).toBe(once);
    }
  });

  it('I1 hostile texts end, scrubbed once and for all', () => {
    for (const { name, text: input } of adversarial(4_000)) {
      const once = scrub(input).text;
      expect([name, scrub(once).text === once]).toEqual([name, true]);
    }
  });

  it('I1 takes a text of a million characters', () => {
    const input = `${'a 1 ssn - '.repeat(100_000)}536-22-8147`;
    expect(scrub(input).text.endsWith('[REDACTED:SSN]')).toBe(true);
  });
});
