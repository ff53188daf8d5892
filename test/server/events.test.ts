import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditEvent } from '../../src/audit/event.js';
import { ROLES_OF } from '../../src/graphql/permissions.js';
import { ingestionEvents } from '../../src/server/ingestion-events.js';
import { processingRoutes } from '../../src/server/processing.js';
import { restRoutes } from '../../src/server/rest.js';
import { everything } from '../memory/people.js';
import { ADMIN_KEY, CREATE_USER, type Lethe, type Loose, SAVE_NODES, startLethe } from './harness.js';

/** The names of what the table speaks of; ids are told by them. */
const NAMED: Record<string, string> = {};
let lethe: Lethe;

/** One event, as far as it can be the same in every run: action, role and rule, purpose, whose, which items, edges, PHI. */
type Told = readonly [
  action: string,
  policy: string,
  purpose: string | null,
  subjects: readonly string[],
  nodes: readonly string[],
  edges: number,
  phi: boolean,
];

interface Row {
  /** A GraphQL root field, or a REST call. */
  readonly call: string;
  readonly act: () => Promise<unknown>;
  readonly events: readonly Told[];
}

const named = (id: string) => Object.keys(NAMED).find((name) => NAMED[name] === id) ?? 'new';
const told = (e: AuditEvent): Told => [
  e.action,
  e.policy.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, named),
  e.purpose,
  e.subjects.map(named),
  e.nodeIds.map(named).sort(),
  e.edgeCount,
  e.phi,
];

const ask =
  (query: string, variables: () => object = () => ({})) =>
  () =>
    lethe.ok(query, variables());
const rest = (method: string, path: () => string, body?: object) => async (): Promise<Loose> => {
  const answer = await lethe.fetch(path(), {
    method,
    key: ADMIN_KEY,
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
  });
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
};
/** Calls, and gives what comes of it a name. */
const naming = (act: () => Promise<Loose>, names: (answer: Loose) => Record<string, string>) => async () => {
  Object.assign(NAMED, names(await act()));
};

/** Calls after what Eve had remembered has become a dead letter. */
const withDeadLetter = (act: () => Promise<unknown>) => async () => {
  await lethe.stores
    .admin('memory')
    .query(`UPDATE memory.ingestions SET status = 'FAILED', slot = 250, sealed = '\\x00' WHERE id = $1`, [
      NAMED.ingestion,
    ]);
  return act();
};

const USER = { u: 'eve@example' };
const RECEIPT = '{ id eventId }';
const CONTEXT = 'query ($in: ContextInput!) { context(input: $in) { items { node { id } } } }';
const asked = (purpose: string) => ({
  in: { userId: 'eve@example', purpose, sessionId: 's', query: 'oven bread' },
});

const TABLE: readonly Row[] = [
  {
    call: 'createUser',
    act: ask(CREATE_USER, () => ({
      in: { id: 'eve@example', jurisdiction: 'EU', consents: [everything('assistant')] },
    })),
    events: [
      ['CREATE', 'role:ADMIN user', null, ['eve'], [], 0, false],
      ['CONSENT', 'role:ADMIN consent:granted', 'assistant', ['eve'], [], 0, false],
    ],
  },
  {
    call: 'saveNodes',
    act: naming(
      ask(SAVE_NODES, () => ({
        in: {
          userId: 'eve@example',
          purpose: 'assistant',
          nodes: [
            { ref: 'k', kind: 'DOMAIN', name: 'Kitchen' },
            { ref: 'o', kind: 'ENTITY', name: 'Oven', domains: ['k'] },
            { ref: 'b', kind: 'FACET', topic: 'Bread', summary: 'Bakes bread in the oven', entity: 'o' },
            {
              ref: 'f',
              kind: 'FACET',
              topic: 'Flour',
              summary: 'Is allergic to wheat',
              entity: 'o',
              contentTypes: ['HEALTH'],
            },
          ],
          edges: [{ source: 'b', target: 'f', relation: 'is made of' }],
        },
      })),
      ({ saveNodes: { nodes } }) => ({
        kitchen: nodes[0].id,
        oven: nodes[1].id,
        bread: nodes[2].id,
        flour: nodes[3].id,
      }),
    ),
    events: [
      [
        'CREATE',
        'role:ADMIN intake:assistant',
        'assistant',
        ['eve'],
        ['bread', 'flour', 'kitchen', 'oven'],
        1,
        true,
      ],
    ],
  },
  { call: 'viewer', act: ask('{ viewer { role } }'), events: [] },
  { call: 'GET /api/v1/processing-record', act: rest('GET', () => '/api/v1/processing-record'), events: [] },
  { call: 'GET /api/v1/privacy-notice', act: rest('GET', () => '/api/v1/privacy-notice'), events: [] },
  { call: 'regions', act: ask('{ regions { name } }'), events: [] },
  { call: 'processingRecord', act: ask('{ processingRecord { document } }'), events: [] },
  {
    call: 'user',
    act: ask('query ($u: ID!) { user(id: $u) { region } }', () => USER),
    events: [['READ', 'role:ADMIN gate:privacy-request', 'privacy-request', ['eve'], [], 0, false]],
  },
  {
    call: 'user',
    act: ask(
      'query ($u: ID!) { user(id: $u) { domains { entities { facets { id entity { id } } edges { id } } } } }',
      () => USER,
    ),
    events: [
      [
        'READ',
        'role:ADMIN gate:privacy-request',
        'privacy-request',
        ['eve'],
        ['bread', 'flour', 'kitchen', 'oven'],
        0,
        true,
      ],
    ],
  },
  {
    call: 'user',
    act: ask(
      'query ($u: ID!) { user(id: $u) { nodes(filter: { contentTypes: [HEALTH] }) { nodes { id } } } }',
      () => USER,
    ),
    events: [['READ', 'role:ADMIN gate:privacy-request', 'privacy-request', ['eve'], ['flour'], 0, true]],
  },
  {
    call: 'users',
    act: ask('{ users { nodes { id } } }'),
    events: [['SEARCH', 'role:ADMIN users', null, ['eve'], [], 0, false]],
  },
  {
    call: 'users',
    act: ask('{ users(search: "eve@example") { nodes { nodes { nodes { id } } } } }'),
    events: [
      ['SEARCH', 'role:ADMIN users', null, ['eve'], [], 0, false],
      [
        'READ',
        'role:ADMIN gate:privacy-request',
        'privacy-request',
        ['eve'],
        ['bread', 'flour', 'kitchen', 'oven'],
        0,
        true,
      ],
    ],
  },
  {
    call: 'node',
    act: ask('query ($u: ID!, $n: ID!) { node(userId: $u, id: $n) { id } }', () => ({
      ...USER,
      n: NAMED.bread,
    })),
    events: [['READ', 'role:ADMIN gate:privacy-request', 'privacy-request', ['eve'], ['bread'], 0, false]],
  },
  {
    call: 'node',
    act: ask('query ($u: ID!) { node(userId: $u, id: "nothing") { id } }', () => USER),
    events: [['READ', 'role:ADMIN gate:privacy-request', 'privacy-request', ['eve'], [], 0, false]],
  },
  {
    call: 'context',
    act: ask(CONTEXT, () => asked('assistant')),
    events: [
      ['SEARCH', 'role:ADMIN gate:assistant', 'assistant', ['eve'], ['bread', 'flour', 'oven'], 0, true],
    ],
  },
  {
    call: 'context',
    act: async () => lethe.ok(CONTEXT, asked('assistant'), { key: await lethe.key('SERVICE') }),
    events: [
      ['SEARCH', 'role:SERVICE gate:assistant', 'assistant', ['eve'], ['bread', 'flour', 'oven'], 0, true],
    ],
  },
  {
    call: 'exportUser',
    act: ask('query ($u: ID!) { exportUser(userId: $u) { document } }', () => USER),
    events: [
      [
        'EXPORT',
        'role:ADMIN gate:privacy-request',
        'privacy-request',
        ['eve'],
        ['bread', 'flour', 'kitchen', 'oven'],
        1,
        true,
      ],
    ],
  },
  {
    call: 'GET /api/v1/context/:userId',
    act: rest('GET', () => '/api/v1/context/eve%40example'),
    events: [
      [
        'EXPORT',
        'role:ADMIN gate:privacy-request',
        'privacy-request',
        ['eve'],
        ['bread', 'flour', 'kitchen', 'oven'],
        1,
        true,
      ],
    ],
  },
  {
    call: 'GET /api/v1/export/:userId',
    act: rest('GET', () => '/api/v1/export/eve%40example'),
    events: [
      [
        'EXPORT',
        'role:ADMIN gate:privacy-request',
        'privacy-request',
        ['eve'],
        ['bread', 'flour', 'kitchen', 'oven'],
        1,
        true,
      ],
    ],
  },
  {
    call: 'erasurePreview',
    act: ask('query ($u: ID!) { erasurePreview(userId: $u) { nodes } }', () => USER),
    events: [['READ', 'role:ADMIN gate:privacy-request', 'privacy-request', ['eve'], [], 0, false]],
  },
  {
    call: 'retentionPreview',
    act: ask('query ($u: ID!) { retentionPreview(userId: $u) { nodes } }', () => USER),
    events: [['READ', 'role:ADMIN gate:privacy-request', 'privacy-request', ['eve'], [], 0, false]],
  },
  {
    call: 'consolidationPreview',
    act: ask('query ($u: ID!) { consolidationPreview(userId: $u) { nodeIds } }', () => USER),
    events: [['READ', 'role:ADMIN gate:privacy-request', 'privacy-request', ['eve'], [], 0, false]],
  },
  {
    call: 'remember',
    act: naming(
      ask('mutation ($in: RememberInput!) { remember(input: $in) { id nodes { id } } }', () => ({
        in: {
          userId: 'eve@example',
          purpose: 'assistant',
          sessionId: 's',
          messages: [{ content: 'My SSN is 123-45-6789.' }],
          wait: true,
        },
      })),
      ({ remember }) => ({ ingestion: remember.id }),
    ),
    events: [['CREATE', 'role:ADMIN intake:assistant', 'assistant', ['eve'], ['new', 'new'], 0, false]],
  },
  {
    call: 'ingestion',
    act: ask('query ($u: ID!, $i: ID!) { ingestion(userId: $u, id: $i) { status } }', () => ({
      ...USER,
      i: NAMED.ingestion,
    })),
    events: [
      ['READ', 'role:ADMIN gate:privacy-request', 'privacy-request', ['eve'], ['new', 'new'], 0, false],
    ],
  },
  { call: 'deadLetters', act: withDeadLetter(ask('{ deadLetters { id } }')), events: [] },
  {
    call: 'retryIngestion',
    act: withDeadLetter(ask('mutation ($i: ID!) { retryIngestion(id: $i) }', () => ({ i: NAMED.ingestion }))),
    events: [['ADMINISTER', 'role:ADMIN retryIngestion ingestion:ingestion', null, ['eve'], [], 0, false]],
  },
  {
    call: 'dropIngestion',
    act: withDeadLetter(ask('mutation ($i: ID!) { dropIngestion(id: $i) }', () => ({ i: NAMED.ingestion }))),
    events: [['ADMINISTER', 'role:ADMIN dropIngestion ingestion:ingestion', null, ['eve'], [], 0, false]],
  },
  {
    call: 'GET /api/v1/ingestions/:userId/:id/events',
    act: rest('GET', () => `/api/v1/ingestions/eve%40example/${NAMED.ingestion}/events`),
    events: [['READ', 'role:ADMIN ingestion', null, ['eve'], [], 0, false]],
  },
  {
    call: 'updateNode',
    act: ask('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }', () => ({
      in: { userId: 'eve@example', id: NAMED.bread, restricted: true },
    })),
    events: [['UPDATE', 'role:ADMIN restriction', 'privacy-request', ['eve'], ['bread'], 0, false]],
  },
  {
    call: 'suppressTopic',
    act: naming(
      ask('mutation ($u: ID!) { suppressTopic(userId: $u, topic: "golf") { id } }', () => USER),
      (a) => ({ suppression: a.suppressTopic.id }),
    ),
    events: [['SUPPRESS', 'role:ADMIN suppression:made', null, ['eve'], [], 0, false]],
  },
  {
    call: 'liftSuppression',
    act: ask('mutation ($u: ID!, $s: ID!) { liftSuppression(userId: $u, id: $s) { id } }', () => ({
      ...USER,
      s: NAMED.suppression,
    })),
    events: [['SUPPRESS', 'role:ADMIN suppression:lifted', null, ['eve'], [], 0, false]],
  },
  {
    call: 'POST /api/v1/users/:userId/suppressions',
    act: naming(
      rest('POST', () => '/api/v1/users/eve%40example/suppressions', { topic: 'chess' }),
      (a) => ({ chess: a.id }),
    ),
    events: [['SUPPRESS', 'role:ADMIN suppression:made', null, ['eve'], [], 0, false]],
  },
  {
    call: 'GET /api/v1/users/:userId/suppressions',
    act: rest('GET', () => '/api/v1/users/eve%40example/suppressions'),
    events: [['READ', 'role:ADMIN gate:privacy-request', 'privacy-request', ['eve'], [], 0, false]],
  },
  {
    call: 'DELETE /api/v1/users/:userId/suppressions/:id',
    act: rest('DELETE', () => `/api/v1/users/eve%40example/suppressions/${NAMED.chess}`),
    events: [['SUPPRESS', 'role:ADMIN suppression:lifted', null, ['eve'], [], 0, false]],
  },
  {
    call: 'grantConsent',
    act: naming(
      ask('mutation ($in: GrantConsentInput!) { grantConsent(input: $in) { id } }', () => ({
        in: { userId: 'eve@example', ...everything('research') },
      })),
      (a) => ({ consent: a.grantConsent.id }),
    ),
    events: [['CONSENT', 'role:ADMIN consent:granted', 'research', ['eve'], [], 0, false]],
  },
  {
    call: 'withdrawConsent',
    act: async () => {
      const of = {
        in: { userId: 'eve@example', purpose: 'research', nodes: [{ kind: 'ENTITY', name: 'Kiln' }] },
      };
      Object.assign(NAMED, { kiln: (await lethe.ok(SAVE_NODES, of)).saveNodes.nodes[0].id });
      await lethe.ok(
        'mutation ($u: ID!, $c: ID!) { withdrawConsent(userId: $u, id: $c, erase: true) { id } }',
        { ...USER, c: NAMED.consent },
      );
    },
    events: [
      ['CREATE', 'role:ADMIN intake:research', 'research', ['eve'], ['kiln'], 0, false],
      ['CONSENT', 'role:ADMIN consent:withdrawn', 'research', ['eve'], [], 0, false],
      ['DELETE', 'role:ADMIN consent:withdrawn', null, ['eve'], ['kiln'], 0, false],
    ],
  },
  {
    call: 'deleteNode',
    act: naming(
      ask(`mutation ($u: ID!, $n: ID!) { deleteNode(userId: $u, id: $n) ${RECEIPT} }`, () => ({
        ...USER,
        n: NAMED.flour,
      })),
      (a) => ({ erasure: a.deleteNode.id, event: a.deleteNode.eventId }),
    ),
    events: [['DELETE', 'role:ADMIN erasure:nodes', null, ['eve'], ['flour'], 1, true]],
  },
  {
    call: 'erasure',
    act: ask('query ($e: ID!) { erasure(id: $e) { document } }', () => ({ e: NAMED.erasure })),
    events: [['READ', 'role:ADMIN erasures', null, ['eve'], [], 0, false]],
  },
  {
    call: 'erasures',
    act: ask('query ($u: ID!) { erasures(userId: $u) { document } }', () => USER),
    events: [['READ', 'role:ADMIN erasures', null, ['eve'], [], 0, false]],
  },
  {
    call: 'DELETE /api/v1/users/:userId/nodes/:nodeId',
    act: rest('DELETE', () => `/api/v1/users/eve%40example/nodes/${NAMED.bread}`),
    events: [['DELETE', 'role:ADMIN erasure:nodes', null, ['eve'], ['bread'], 0, false]],
  },
  {
    call: 'deleteNodes',
    act: ask(
      `mutation ($u: ID!) { deleteNodes(userId: $u, filter: { kinds: [ENTITY] }) ${RECEIPT} }`,
      () => USER,
    ),
    events: [['DELETE', 'role:ADMIN erasure:nodes', null, ['eve'], ['new', 'new', 'oven'], 0, false]],
  },
  {
    call: 'importUser',
    act: ask(
      'mutation ($u: ID!, $d: JSON!) { importUser(userId: $u, purpose: "assistant", document: $d) { nodes { id } } }',
      () => ({
        ...USER,
        d: { user_id: 'eve@example', domains: [{ name: 'Garden', entities: [] }], suppressed_topics: [] },
      }),
    ),
    events: [['CREATE', 'role:ADMIN intake:assistant', 'assistant', ['eve'], ['new'], 0, false]],
  },
  {
    call: 'auditEvents',
    act: ask('query ($u: ID!) { auditEvents(filter: { userId: $u }) { nodes { id } } }', () => USER),
    events: [['READ', 'role:ADMIN audit-log', null, ['eve'], [], 0, false]],
  },
  {
    call: 'accountingOfDisclosures',
    act: ask('query ($u: ID!) { accountingOfDisclosures(userId: $u) { subject } }', () => USER),
    events: [['READ', 'role:ADMIN audit-log', null, ['eve'], [], 0, false]],
  },
  {
    call: 'GET /api/v1/audit/fhir',
    act: rest('GET', () => '/api/v1/audit/fhir?first=1'),
    events: [['READ', 'role:ADMIN audit-log', null, [], [], 0, false]],
  },
  { call: 'auditCheckpoint', act: ask('{ auditCheckpoint { size } }'), events: [] },
  { call: 'auditConsistency', act: ask('{ auditConsistency(from: 1, to: 2) { hashes } }'), events: [] },
  {
    call: 'auditProof',
    act: ask('query ($e: ID!) { auditProof(eventId: $e) { index } }', () => ({ e: NAMED.event })),
    events: [['READ', 'role:ADMIN audit-log', null, ['eve'], [], 0, false]],
  },
  {
    call: 'createApiKey',
    act: naming(ask('mutation { createApiKey(input: { name: "example", role: AUDITOR }) { id } }'), (a) => ({
      key: a.createApiKey.id,
    })),
    events: [['ADMINISTER', 'role:ADMIN createApiKey key:key', null, [], [], 0, false]],
  },
  {
    call: 'revokeApiKey',
    act: ask('mutation ($k: ID!) { revokeApiKey(id: $k) }', () => ({ k: NAMED.key })),
    events: [['ADMINISTER', 'role:ADMIN revokeApiKey key:key', null, [], [], 0, false]],
  },
  {
    call: 'deleteUser',
    act: ask(`mutation ($u: ID!) { deleteUser(userId: $u) ${RECEIPT} }`, () => USER),
    events: [['ERASE', 'role:ADMIN erasure:user', null, ['eve'], [], 0, false]],
  },
  {
    call: 'DELETE /api/v1/users/:userId',
    act: async () => {
      await lethe.ok(CREATE_USER, { in: { id: 'fay@example', jurisdiction: 'EU' } });
      await rest('DELETE', () => '/api/v1/users/fay%40example')();
    },
    events: [
      ['CREATE', 'role:ADMIN user', null, ['fay'], [], 0, false],
      ['ERASE', 'role:ADMIN erasure:user', null, ['fay'], [], 0, false],
    ],
  },
];

beforeAll(async () => {
  lethe = await startLethe();
  await lethe.key('SERVICE');
  const { vault } = lethe.deployment.regions.home;
  for (const name of ['eve', 'fay', 'gus']) NAMED[name] = vault.pseudonym(`${name}@example`);
});
afterAll(() => lethe?.close());

describe('A1 A2 every operation leaves exactly these events', () => {
  test('no operation is missing', () => {
    const calls = new Set(TABLE.map((row) => row.call));
    const fields = [...Object.keys(ROLES_OF.Query), ...Object.keys(ROLES_OF.Mutation)];
    expect(fields.filter((name) => !calls.has(name))).toEqual([]);
    const routes: string[] = [];
    const app = Fastify({ exposeHeadRoutes: false });
    app.addHook('onRoute', ({ method, url }) => void routes.push(`${method} ${url}`));
    const called = () => Promise.reject(new Error('nothing is called here'));
    restRoutes(app, called);
    processingRoutes(app, lethe.deployment, called);
    ingestionEvents(app, lethe.deployment, called);
    expect(routes.length).toBeGreaterThan(7);
    expect(routes.filter((route) => !calls.has(route))).toEqual([]);
  });

  test.each(TABLE)('$call', async ({ act, events }) => {
    const left = (await lethe.eventsOf(act)).map(told);
    expect(left).toEqual(events);
  });
});
