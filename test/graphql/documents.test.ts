import { type DocumentNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { documentCache } from '../../src/graphql/documents.js';

const PLAIN =
  'query ($u: ID!, $first: Int = 500) { user(id: $u) { nodes(first: $first, filter: {kinds: [FACET]}) { totalCount } } }';
const TELLING = [
  ['a text', '{ user(id: "ada@example") { id } }'],
  ['a block of text', '{ user(id: """ada@example""") { id } }'],
  ['a default', 'query ($u: ID = "ada@example") { user(id: $u) { id } }'],
  ['a comment', 'query ($u: ID!) { user(id: $u) { id } } # of ada@example'],
  ['a long number', '{ user(id: 219099999) { id } }'],
] as const;

test('E3 a document that is asked with variables is kept, as a text and as a tree', async () => {
  const texts = documentCache<string>();
  const trees = documentCache<DocumentNode>();
  await texts.set('k', PLAIN);
  await trees.set('k', parse(PLAIN));
  expect(await texts.get('k')).toBe(PLAIN);
  expect((await trees.get('k'))?.kind).toBe('Document');
});

test.each(TELLING)('E3 a document with %s in it is not kept', async (_what, source) => {
  const texts = documentCache<string>();
  const trees = documentCache<DocumentNode>();
  await texts.set('k', source);
  await trees.set('k', parse(source));
  expect([await texts.get('k'), await trees.get('k')]).toEqual([undefined, undefined]);
});

test('a tree that does not say what it was read from is not kept', async () => {
  const trees = documentCache<DocumentNode>();
  await trees.set('k', parse(PLAIN, { noLocation: true }));
  expect(await trees.get('k')).toBeUndefined();
});
