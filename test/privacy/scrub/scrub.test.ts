import { describe, expect, it } from 'vitest';
import {
  isStrongShape,
  mergeRedactions,
  type PiiType,
  scrub,
  scrubRecord,
} from '../../../src/privacy/scrub/index.js';

const scrubbed = (text: string, context?: string): string => scrub(text, context).text;

describe('I1 what is redacted', () => {
  const cases: readonly [title: string, text: string, expected: string][] = [
    ['a dashed SSN without any word', 'Jo, 536-22-8147, Reno', 'Jo, [REDACTED:SSN], Reno'],
    ['an SSN of an unassigned range under its word', 'SSN 000-12-3456', 'SSN [REDACTED:SSN]'],
    ['digits of another script', 'ssn ٥٣٦-٢٢-٨١٤٧', 'ssn [REDACTED:SSN]'],
    ['fullwidth digits and dashes', '５３６－２２－８１４７', '[REDACTED:SSN]'],
    ['digits with zero-width and soft hyphens between', '5\u200b36-\u00ad22-8147', '[REDACTED:SSN]'],
    ['digits under HTML entities', 'ssn &#53;36&#45;22&ndash;8147', 'ssn [REDACTED:SSN]'],
    ['digits under JSON escapes', '{"ssn":"\\u0035\\u0033\\u0036-22-8147"}', '{"ssn":"[REDACTED:SSN]"}'],
    ['JSON within a string', '"{\\"ssn\\":\\"536228147\\"}"', '"{\\"ssn\\":\\"[REDACTED:SSN]\\"}"'],
    ['percent encoding', 'ssn=536%2D22%2D8147&x=1', 'ssn=[REDACTED:SSN]&x=1'],
    [
      'a card split by tags',
      'card <b>4111</b> <b>1111</b> <b>1111</b> <b>1111</b>',
      'card <b>[REDACTED:PAYMENT_CARD]</b>',
    ],
    ['a card over lines', 'card 4111 1111\n1111 1111', 'card [REDACTED:PAYMENT_CARD]'],
    ['a card with dots said', 'card 4111 dot 1111 dot 1111 dot 1111', 'card [REDACTED:PAYMENT_CARD]'],
    [
      'a card that fails Luhn under its word',
      'credit card 4111 1111 1111 1112',
      'credit card [REDACTED:PAYMENT_CARD]',
    ],
    [
      'a code after card and expiry',
      '4111111111111111 12/27 123',
      '[REDACTED:PAYMENT_CARD] 12/27 [REDACTED:CVV]',
    ],
    [
      'an IBAN without any word',
      'to DE89 3704 0044 0532 0130 00 please',
      'to [REDACTED:BANK_ACCOUNT] please',
    ],
    [
      'an IBAN that fails its check under its word',
      'IBAN DE00370400440532013000',
      'IBAN [REDACTED:BANK_ACCOUNT]',
    ],
    [
      'a routing number that fails its check under its word',
      'ABA 123456789',
      'ABA [REDACTED:ROUTING_NUMBER]',
    ],
    [
      'routing and account announced together',
      'routing and account: 021000021 / 000123456',
      'routing and account: [REDACTED:ROUTING_NUMBER] / [REDACTED:BANK_ACCOUNT]',
    ],
    ['the magnetic line of a cheque', '⑆021000021⑆', '⑆[REDACTED:ROUTING_NUMBER]⑆'],
    ['a machine-readable zone', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10', '[REDACTED:PASSPORT]'],
    ['a British driver number without any word', 'MORGA 657054 SM9IJ', '[REDACTED:DRIVERS_LICENSE]'],
    ['a driver licence with its series apart', 'DL W 426 545 30 761 0', 'DL [REDACTED:DRIVERS_LICENSE]'],
    [
      'values under a CSV heading',
      'name,ssn,order\nJo,536228147,123456789',
      'name,ssn,order\nJo,[REDACTED:SSN],123456789',
    ],
    [
      'a word after the number',
      '536228147 is my social security number',
      '[REDACTED:SSN] is my social security number',
    ],
    [
      'every value of a list',
      'SSNs: 536228147, 536228148 and 536228149',
      'SSNs: [REDACTED:SSN], [REDACTED:SSN] and [REDACTED:SSN]',
    ],
    ['letters that stand for digits', 'ssn 536-22-8l4O', 'ssn [REDACTED:SSN]'],
    [
      'digits read aloud',
      'my social is five three six, two two, eight one four seven',
      'my social is [REDACTED:SSN]',
    ],
  ];
  for (const [title, text, expected] of cases) {
    it(`I1 redacts ${title}`, () => expect(scrubbed(text)).toBe(expected));
  }
});

describe('I1 what stays', () => {
  const cases: readonly [title: string, text: string][] = [
    ['an SSN range that is not assigned, without a word', '000-12-3456 666-12-3456 123-00-4567'],
    ['a card number that fails Luhn, without a word', '4111 1111 1111 1112'],
    ['nine digits without a word', 'the number 021000021 came up'],
    ['a number that a nearer word claims', 'My SSN is on file. Order number 536228147'],
    ['a number under another column', 'ssn,order\n,123456789'],
    ['an ungrouped card-shaped number that a word claims', 'order id 4111111111111111'],
    ['a UUID', '41111111-1111-4111-8111-111111111111'],
    ['a decimal fraction', '0.4111111111111111'],
    ['an amount beside a word', 'my bank account holds 123456789 dollars'],
    ['a licence to fish', 'fishing license 12345678'],
    ['four digits at the end of a card', 'card ending in 4242'],
    ['a placeholder', '[REDACTED:SSN]'],
  ];
  for (const [title, text] of cases) {
    it(`I1 keeps ${title}`, () => {
      const result = scrub(text);
      expect(result.text).toBe(text);
      expect(result.redactions).toEqual([]);
    });
  }
});

describe('I1 context from outside the text', () => {
  it('I1 reads the field name as a word', () => {
    expect(scrubbed('536228147')).toBe('536228147');
    expect(scrubbed('536228147', 'ssn')).toBe('[REDACTED:SSN]');
    expect(scrubbed('123', 'cardCvv')).toBe('[REDACTED:CVV]');
  });

  it('I1 leaves the context itself out of text and counts', () => {
    expect(scrub('fine', 'SSN 536-22-8147')).toEqual({ text: 'fine', redactions: [] });
  });

  it('I1 finds a number whose word stands in a sibling field, whatever the order', () => {
    expect(scrubRecord({ name: 'SSN', summary: '536228147' }).fields.summary).toBe('[REDACTED:SSN]');
    expect(scrubRecord({ summary: 'X1234567, issued in Reno', name: 'Passport' }).fields).toEqual({
      summary: '[REDACTED:PASSPORT], issued in Reno',
      name: 'Passport',
    });
  });

  it('I1 finds a number spread over fields and counts it once', () => {
    const { fields, redactions } = scrubRecord({ name: '4111 1111', topic: undefined, summary: '1111 1111' });
    expect(fields).toEqual({
      name: '[REDACTED:PAYMENT_CARD]',
      topic: undefined,
      summary: '[REDACTED:PAYMENT_CARD]',
    });
    expect(redactions).toEqual([{ type: 'PAYMENT_CARD', count: 1 }]);
  });

  it('I1 reads the keys of a record as words', () => {
    expect(scrubRecord({ ssn: '536228147', note: '536228147' }).fields).toEqual({
      ssn: '[REDACTED:SSN]',
      note: '536228147',
    });
  });

  it('I1 keeps a record without values as it is', () => {
    const fields = {
      name: 'Gardening',
      topic: '',
      summary: 'Plants 12 tomatoes a year',
      relation: undefined,
    };
    expect(scrubRecord(fields)).toEqual({ fields, redactions: [] });
  });
});

describe('I1 identifiers', () => {
  it('I1 tells strong shapes in identifiers', () => {
    const strong = [
      '123-45-6789',
      'user:123-45-6789',
      '4111-1111-1111-1111',
      '4111 1111 1111 1111',
      's_4111-1111-1111-1111',
    ];
    for (const id of strong) expect([id, isStrongShape(id)]).toEqual([id, true]);
    const weak = [
      '4111111111111111',
      '123456789',
      '2024-01-31',
      '41111111-1111-4111-8111-111111111111',
      'a123-45-6789-0',
      '1-123-45-6789',
      'chat-7',
      '',
      '4111-1111-1111-1112',
    ];
    for (const id of weak) expect([id, isStrongShape(id)]).toEqual([id, false]);
  });
});

describe('I3 the report', () => {
  it('I3 counts by type and holds no value', () => {
    const { redactions } = scrub('SSN 536-22-8147, SSN 536-22-8148, card 4111111111111111');
    expect(redactions).toEqual([
      { type: 'SSN', count: 2 },
      { type: 'PAYMENT_CARD', count: 1 },
    ]);
    expect(JSON.stringify(redactions)).not.toMatch(/536|4111/);
  });

  it('I3 adds counts by type', () => {
    const one = (type: PiiType) => [{ type, count: 1 }];
    expect(mergeRedactions(one('CVV'), one('SSN'), one('CVV'), [])).toEqual([
      { type: 'SSN', count: 1 },
      { type: 'CVV', count: 2 },
    ]);
  });
});
