import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReadyJson, stringify } from '../../src/graphql/json.js';

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
