import { readFileSync } from 'node:fs';
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { checkLimits, LIMITS } from '../../src/graphql/limits.js';
import { coerceVariables } from '../../src/graphql/variables.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

function check(query: string, variables: Record<string, unknown> = {}): void {
  const document = parse(query);
  const operation = document.definitions[0] as OperationDefinitionNode;
  checkLimits(schema, document, operation, coerceVariables(schema, operation, variables));
}

const refusal = expect.objectContaining({ code: 'QUERY_TOO_COMPLEX' });
const nested = (levels: number) =>
  `{ user(id: "u") { domains { ${'entities { domains { '.repeat(levels)} id ${'} } '.repeat(levels)} } } }`;

describe('limits', () => {
  test.each([
    ['a document that is nested too deep', nested(6)],
    ['lists within lists within lists', nested(3)],
    [
      'too many root fields',
      `{ ${Array.from({ length: 21 }, (_, i) => `viewer${i}: viewer { role }`).join(' ')} }`,
    ],
    ['too many aliases', `{ viewer { ${Array.from({ length: 61 }, (_, i) => `r${i}: role`).join(' ')} } }`],
    ['large pages of large lists', '{ users(first: 500) { nodes { domains { entities { id name } } } } }'],
  ])('refuse %s', (_what, query) => {
    expect(() => check(query)).toThrow(refusal);
  });

  test('refuse by what the variables say, document for document', () => {
    const query = 'query ($n: Int!) { users(first: $n) { nodes { domains { entities { id name } } } } }';
    expect(() => check(query, { n: 500 })).toThrow(refusal);
    expect(() => check(query, { n: 10 })).not.toThrow();
  });

  test('take a page whose size is a variable without a value for the size the resolver gives it', () => {
    const query = (declared: string) =>
      `query (${declared}) { users(first: $n) { nodes { domains { entities { id facets { id topic salience createdAt } } } } } }`;
    for (const variables of [{}, { n: null }])
      expect(() => check(query('$n: Int'), variables)).toThrow(refusal);
    expect(() => check(query('$n: Int = 10'))).not.toThrow();
  });

  test('count fragments as often as they are spread', () => {
    const levels = 12;
    const fragments = Array.from({ length: levels }, (_, i) => {
      const inner = i + 1 < levels ? `...F${i + 1} ...F${i + 1}` : 'role name';
      return `fragment F${i} on Viewer { ${inner} }`;
    });
    const bomb = `query { viewer { ${'...F0 '.repeat(4)} } } ${fragments.join(' ')}`;
    expect(() => check(bomb)).toThrow(refusal);
  });

  test('let a whole export through', () => {
    check(`{ exportUser(userId: "u") { exportedAt totalNodes totalEdges user { domains { id name salience entities {
      id name salience facets { id topic summary salience createdAt updatedAt } themes { id topic summary salience createdAt }
      interests { id topic summary salience createdAt } summaries { id topic summary } edges { id relation weight } } } } } }`);
  });

  test('let the standard introspection through', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    check(getIntrospectionQuery());
    expect(getIntrospectionQuery().length).toBeLessThan(LIMITS.tokens * 10);
  });
});
