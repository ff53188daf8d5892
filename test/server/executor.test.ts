import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS } from '../../src/access/authenticate.js';
import { Disclosures } from '../../src/audit/disclosure.js';
import type { Role } from '../../src/audit/role.js';
import { Budget, type Context } from '../../src/graphql/context.js';
import { compiler, type Execute, interpreter } from '../../src/graphql/executor.js';
import { makeLoaders } from '../../src/graphql/loaders.js';
import { ROLES_OF } from '../../src/graphql/permissions.js';
import { makeSchema } from '../../src/graphql/schema.js';
import type { Call } from '../../src/memory/call.js';
import { exampleUser, type Lethe, startLethe } from './harness.js';

const NODE = `id kind contentTypes contentType phi purposes salience restricted createdAt updatedAt expiresAt sources { sessionId messageId ingestionId nodeId }`;
const STATEMENT = `${NODE} topic summary entity { id name }`;

/** Every query of the schema, and the corners of the language that a compiler could read otherwise. */
const QUERIES: readonly [name: string, query: string, variables?: object][] = [
  ['viewer', '{ viewer { role name user { id } } }'],
  [
    'user',
    `query ($u: ID!) { user(id: $u) { id region jurisdiction hipaa createdAt totalNodes totalEdges
      domains { ${NODE} name entities { ${NODE} name domains { id } facets { ${STATEMENT} } themes { ${STATEMENT} }
        interests { ${STATEMENT} } summaries { ${STATEMENT} } edges { id relation weight createdAt source { id __typename } target { id ... on Entity { name } } } } }
      suppressions { id topic createdAt liftedAt } consents { id purpose contentTypes policyVersion method explicit thirdParties grantedAt withdrawnAt expiresAt }
      nodes(first: 3, filter: {kinds: [FACET, ENTITY]}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { ${NODE} __typename } } nodes { id } } } }`,
  ],
  ['user', '{ user(id: "nobody@example") { id } }'],
  ['user', '{ user(id: "ada@example") { auditEvents(first: 2) { nodes { action } } } }'],
  [
    'users',
    '{ users(first: 2) { edges { cursor node { id totalNodes totalEdges } } nodes { id } pageInfo { hasNextPage endCursor } } }',
  ],
  ['users', '{ users(first: 0) { nodes { id } } }'],
  [
    'node',
    `query ($u: ID!, $soil: ID!) { node(userId: $u, id: $soil) { ${NODE} __typename ... on Facet { topic summary entity { name } } ... on Domain { name } } }`,
  ],
  ['node', 'query ($u: ID!) { node(userId: $u, id: "nothing") { id } }'],
  [
    'context',
    'query ($u: ID!) { context(input: {userId: $u, purpose: "assistant", sessionId: "s-2", query: "beds", limit: 3}) { text items { score node { id ... on Facet { topic summary entity { id } } ... on Theme { topic } } } } }',
  ],
  [
    'context',
    'query ($u: ID!) { context(input: {userId: $u, purpose: "espionage", sessionId: "s-2"}) { text } }',
  ],
  [
    'exportUser',
    'query ($u: ID!) { exportUser(userId: $u) { exportedAt totalNodes totalEdges document user { id domains { name } } } }',
  ],
  ['exportUser', '{ exportUser(userId: "nobody@example") { totalNodes } }'],
  ['erasure', '{ erasure(id: "x") { id status } }'],
  ['auditCheckpoint', '{ auditCheckpoint { origin size rootHash note } }'],
  [
    'auditConsistency',
    '{ auditConsistency(from: 1, to: 3) { from { size note } to { size rootHash } hashes } bad: auditConsistency(from: 3, to: 1) { hashes } }',
  ],
  ['auditProof', '{ auditProof(eventId: "nothing") { leaf } }'],
  [
    'erasures',
    'query ($u: ID!) { erasures(userId: $u) { id status nodesDeleted counts { table count } document } }',
  ],
  [
    'erasurePreview',
    'query ($u: ID!, $garden: ID) { all: erasurePreview(userId: $u) { nodes edges derived counts { table count } } one: erasurePreview(userId: $u, nodeId: $garden) { nodes edges } }',
  ],
  [
    'consolidationPreview',
    'query ($u: ID!) { consolidationPreview(userId: $u) { entityId nodeIds contentTypes purposes } }',
  ],
  [
    'retentionPreview',
    'query ($u: ID!) { one: retentionPreview(userId: $u, until: "2090-01-01T00:00:00Z") { until users nodes counts { contentType purposes date nodes } items { id endsAt rule } endCursor } all: retentionPreview(until: "2090-01-01T00:00:00Z") { users nodes endCursor } }',
  ],
  ['ingestion', 'query ($u: ID!) { ingestion(userId: $u, id: "x") { id status } }'],
  [
    'auditEvents',
    '{ auditEvents(first: 3, filter: {actions: [CREATE, CONSENT]}) { edges { cursor } nodes { id at action actor role subject subjects sessionId purpose nodeIds nodeCount edgeCount phi contentTypes outcome policy region } pageInfo { hasNextPage } } }',
  ],
  [
    'accountingOfDisclosures',
    'query ($u: ID!) { accountingOfDisclosures(userId: $u, from: "2026-01-01T00:00:00Z", to: "2200-01-01T00:00:00Z") { subject from to disclosures { recipient recipientName role region action contentTypes purpose purposeDescription count firstAt lastAt firstEventId lastEventId } } }',
  ],
  ['processingRecord', '{ processingRecord { generatedAt document } }'],
  ['regions', '{ regions { name jurisdictions home baa healthy } }'],
  [
    'skipped',
    'query ($u: ID!, $yes: Boolean = true, $no: Boolean = false) { user(id: $u) { id @skip(if: $yes) region @include(if: $no) ...F @include(if: $yes) domains @skip(if: $no) { name } } } fragment F on User { hipaa }',
  ],
  [
    'aliases',
    'query ($u: ID!) { a: user(id: $u) { x: id y: id d: domains { n: name n2: name } } b: user(id: $u) { id } viewer { role } viewer { name } }',
  ],
  ['deadLetters', '{ deadLetters { id region code attempts createdAt failedAt } }'],
  [
    'a root error beside data',
    '{ viewer { role } context(input: {userId: "nobody@example", purpose: "assistant", sessionId: "s"}) { text } }',
  ],
  [
    'an error that nulls what may be null',
    '{ viewer { role } user(id: "ada@example") { nodes(first: 0) { totalCount } } }',
  ],
  [
    '__typename',
    '{ __typename user(id: "ada@example") { __typename domains { __typename entities { __typename facets { __typename } } } } }',
  ],
  [
    'introspection',
    '{ __schema { queryType { name } types { name kind } } __type(name: "User") { fields { name type { name } } } }',
  ],
  ['a name that is a prototype', '{ __proto__: viewer { role } }'],
];

let lethe: Lethe;
let variables: Record<string, unknown>;
const schema = makeSchema();
const executors: Record<string, Execute> = {
  interpreted: interpreter(schema),
  compiled: compiler(schema, { firstUse: true }),
};
beforeAll(async () => {
  lethe = await startLethe();
  const { ids } = await exampleUser(lethe, 'ada@example');
  await exampleUser(lethe, 'bob@example');
  variables = { u: 'ada@example', ...ids };
});
afterAll(() => lethe?.close());

function context(role: Role | 'ANONYMOUS', now: number): Context {
  const { deployment } = lethe;
  const actor = role === 'ANONYMOUS' ? ANONYMOUS : { id: 'key:00000000-0000-4000-8000-000000000001', role };
  const disclosures = new Disclosures(actor, () => now);
  const call: Call = { actor, sessionId: 's-1', now, disclosures, purpose: 'assistant' };
  return {
    deployment,
    call,
    loaders: makeLoaders(deployment, call),
    budget: new Budget(),
    answer: {},
    done: () => {},
  };
}

async function run(execute: Execute, query: string, role: Role | 'ANONYMOUS', now: number) {
  const ctx = context(role, now);
  const queryHash = createHash('sha256').update(query).digest('hex');
  const result = await execute({ document: parse(query), source: query, queryHash, variables, context: ctx });
  // Errors may come in any order where fields are resolved side by side.
  const errors = result.errors
    ?.map((e) =>
      JSON.stringify({
        message: e.message,
        path: e.path,
        locations: e.locations,
        code: (e.originalError as { code?: string } | undefined)?.code,
      }),
    )
    .sort();
  return JSON.parse(JSON.stringify({ data: result.data, errors }));
}

describe('the compiled executor answers as graphql-js does', () => {
  test('every query is among the cases', () => {
    expect(Object.keys(ROLES_OF.Query).filter((name) => !QUERIES.some(([n]) => n === name))).toEqual([]);
  });

  for (const role of ['ADMIN', 'SERVICE', 'AUDITOR', 'ANONYMOUS'] as const) {
    test.each(QUERIES)(`${role}: %s %s`, async (_name, query) => {
      const now = Date.now();
      const interpreted = await run(executors.interpreted!, query, role, now);
      expect(await run(executors.compiled!, query, role, now)).toEqual(interpreted);
      expect(await run(executors.compiled!, query, role, now)).toEqual(interpreted);
    });
  }
});

test('a query is compiled on its second use, and both answers agree over HTTP', async () => {
  const query = 'query ($u: ID!) { user(id: $u) { domains { entities { name facets { topic } } } } }';
  const first = await lethe.ok(query, variables);
  expect(await lethe.ok(query, variables)).toEqual(first);
  expect(await lethe.ok(query, variables)).toEqual(first);
});
