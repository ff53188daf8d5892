import { readFileSync } from 'node:fs';
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { LetheError } from '../../src/errors.js';
import { coerceVariables } from '../../src/graphql/variables.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

function refusal(query: string, variables: Record<string, unknown>): LetheError {
  try {
    coerceVariables(schema, parse(query).definitions[0] as OperationDefinitionNode, variables);
  } catch (error) {
    if (error instanceof LetheError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const SAVE = 'mutation ($in: SaveNodesInput!) { saveNodes(input: $in) { idMap { from } } }';
const CANARY = 'canary-7f31';

test.each([
  ['a missing variable', {}, 'input', 'is required'],
  ['null', { in: null }, 'input', 'is required'],
  ['a text for an object', { in: CANARY }, 'input', 'must be a valid SaveNodesInput'],
  ['a missing field', { in: { userId: 'u', nodes: [] } }, 'input.purpose', 'is required'],
  [
    'an unknown field',
    { in: { userId: 'u', purpose: 'p', nodes: [], [CANARY]: 1 } },
    'input',
    'holds a field that is not in the schema',
  ],
  [
    'a text for a number',
    { in: { userId: 'u', purpose: 'p', nodes: [{ kind: 'FACET' }, { kind: 'FACET', salience: CANARY }] } },
    'input.nodes.1.salience',
    'must be a valid Float',
  ],
  [
    'an unknown enum value',
    { in: { userId: 'u', purpose: 'p', nodes: [{ kind: CANARY }] } },
    'input.nodes.0.kind',
    'must be a valid NodeKind',
  ],
  [
    'an object for an id',
    { in: { userId: { a: CANARY }, purpose: 'p', nodes: [] } },
    'input.userId',
    'must be a valid ID',
  ],
])('%s is refused by the path of its field, without its value', (_what, variables, field, message) => {
  const error = refusal(SAVE, variables as Record<string, unknown>);
  expect(error).toMatchObject({ code: 'BAD_USER_INPUT', field, message });
  expect(JSON.stringify(error) + error.message).not.toContain(CANARY);
});

test('a variable within an argument is named by its place there', () => {
  const query = 'query ($q: ID!) { auditEvents(filter: { sessionId: $q }) { nodes { id } } }';
  expect(refusal(query, {}).field).toBe('filter.sessionId');
});

test('defaults fill what is absent', () => {
  const query = parse('query ($n: Int = 7, $m: Int) { users(first: $n) { nodes { id } } }');
  expect(coerceVariables(schema, query.definitions[0] as OperationDefinitionNode, {})).toEqual({ n: 7 });
});
