import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DATA_AWAY, ReadyJson, stringify, withData } from '../../src/graphql/json.js';

test('ready parts are spliced in where they stand', () => {
  const value = { data: { a: new ReadyJson('{"x":1}'), b: ['"', new ReadyJson('[2]')] } };
  expect(JSON.parse(stringify(value))).toEqual({ data: { a: { x: 1 }, b: ['"', [2]] } });
});

test('any answer reads back as JSON.stringify would write it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (plain, ready) => {
      const spliced = stringify({ plain, ready: new ReadyJson(JSON.stringify(ready)) });
      expect(spliced).toBe(JSON.stringify({ plain, ready }));
    }),
  );
});

test('the data that waited as bytes stand in the answer where they belong', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (errors, data) => {
      const bytes = Buffer.from(JSON.stringify(data));
      expect(String(withData(stringify({ errors, data: DATA_AWAY }), bytes))).toBe(
        JSON.stringify({ errors, data }),
      );
    }),
  );
});

test('an answer that turned into errors alone gets no data', () => {
  const refused = stringify({ errors: [{ message: 'data' }] });
  expect(withData(refused, Buffer.from('{"secret":1}'))).toBe(refused);
  expect(withData(refused, undefined)).toBe(refused);
});
