import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DateTime, parseDateTime } from '../../src/graphql/scalars.js';

describe('DateTime', () => {
  test.each([
    'yesterday',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:00:00',
    '2026-01-01 00:00:00Z',
    '2026-01-01',
    '0001-01-01T00:00:00Z',
    '9999-01-01T00:00:00Z',
    '2026-01-01T00:00:00+24:00',
    '2026-01-01T00:00:00+01:60',
    '2026-01-01T00:00:00Z\n',
    '٢٠٢٦-01-01T00:00:00Z',
    '',
  ])('refuses %j', (text) => {
    expect(parseDateTime(text)).toBeUndefined();
  });

  test.each([1, null, true, {}, [], Number.NaN])('refuses what is no text: %j', (value) => {
    expect(() => DateTime.parseValue(value)).toThrow(/RFC 3339/);
  });

  test.each([
    ['2026-05-19T12:00:00Z', '2026-05-19T12:00:00.000Z'],
    ['2026-05-19t12:00:00z', '2026-05-19T12:00:00.000Z'],
    ['2026-05-19T12:00:00.5Z', '2026-05-19T12:00:00.500Z'],
    ['2026-05-19T12:00:00.123987654Z', '2026-05-19T12:00:00.123Z'],
    ['2026-05-19T12:00:00+02:00', '2026-05-19T10:00:00.000Z'],
    ['2026-05-19T00:30:00-05:45', '2026-05-19T06:15:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ])('reads %s as %s', (text, utc) => {
    expect(DateTime.serialize(DateTime.parseValue(text))).toBe(utc);
  });

  test('reads back what it writes', () => {
    const within = {
      min: new Date('1900-01-02T00:00:00Z'),
      max: new Date('2200-12-30T00:00:00Z'),
      noInvalidDate: true,
    };
    fc.assert(
      fc.property(
        fc.date(within),
        (date) => parseDateTime(DateTime.serialize(date.getTime())) === date.getTime(),
      ),
    );
  });

  test('writes what Date.toISOString writes', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date(0) }),
        (date) => DateTime.serialize(date.getTime()) === date.toISOString(),
      ),
    );
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('1800-01-01'), max: new Date('2300-01-01') }),
        (date) => DateTime.serialize(date.getTime()) === date.toISOString(),
      ),
    );
  });

  test('answers or refuses any text, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => ['number', 'undefined'].includes(typeof parseDateTime(text))),
    );
  });
});
