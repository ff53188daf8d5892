import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_ITEMS } from '../../src/graphql/context.js';
import { JSON_DEPTH } from '../../src/graphql/scalars.js';
import { ADMIN_KEY, CREATE_USER, exampleUser, type Lethe, SAVE_NODES, startLethe } from './harness.js';

let lethe: Lethe;
let ids: Record<string, string>;
beforeAll(async () => {
  lethe = await startLethe();
  ({ ids } = await exampleUser(lethe, 'ada@example'));
});
afterAll(() => lethe?.close());

const IMPORT =
  'mutation ($u: ID!, $d: JSON!) { importUser(userId: $u, purpose: "assistant", document: $d) { nodes { id } } }';
const json = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Record<string, string> = {}) =>
  lethe.fetch('/graphql', { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });

async function person(id: string): Promise<void> {
  const consents = [{ purpose: 'assistant', policyVersion: '1', method: 'checkbox' }];
  await lethe.ok(CREATE_USER, { in: { id, jurisdiction: 'EU', consents } });
}

describe('an answer', () => {
  const SPREAD = 'id kind topic summary salience createdAt updatedAt purposes contentTypes restricted phi';

  test('that repeats the graph within itself is refused, with no data', async () => {
    await person('broad@example');
    await lethe.ok(SAVE_NODES, {
      in: {
        userId: 'broad@example',
        purpose: 'assistant',
        nodes: [
          { ref: 'e', kind: 'ENTITY', name: 'Garden' },
          ...Array.from({ length: 690 }, (_, i) => ({ kind: 'FACET', topic: `topic ${i}`, entity: 'e' })),
        ],
      },
    });
    const answer = await lethe.gql(
      `{ user(id: "broad@example") { nodes(first: 1, filter: {kinds: [ENTITY]}) { nodes { ... on Entity { facets { entity { facets { ${SPREAD} } } } } } } } }`,
    );
    expect([answer.code, answer.data?.user ?? null]).toEqual(['QUERY_TOO_COMPLEX', null]);
    expect(answer.text.length).toBeLessThan(2_000_000);
  });

  test('counts single items of nested fields too', async () => {
    const query = `{ user(id: "broad@example") { nodes(first: 1, filter: {kinds: [ENTITY]}) { nodes { ... on Entity { ${Array.from(
      { length: 40 },
      (_, i) => `f${i}: facets { entity { name } }`,
    ).join(' ')} } } } } }`;
    expect(40 * 690).toBeLessThan(MAX_ITEMS);
    expect((await lethe.gql(query)).code).toBe('QUERY_TOO_COMPLEX');
  });

  test('P1 may hold all of a person with 10,000 nodes, field by field', async () => {
    await person('large@example');
    const facets = (e: number) =>
      Array.from({ length: 99 }, (_, i) => ({ topic: `topic ${e} ${i}`, summary: `We walked ${i} miles` }));
    const entities = Array.from({ length: 100 }, (_, e) => ({ name: `Path ${e}`, facets: facets(e) }));
    await lethe.ok(IMPORT, { u: 'large@example', d: { domains: [{ name: 'walks', entities }] } });
    const answer =
      await lethe.gql(`{ exportUser(userId: "large@example") { exportedAt totalNodes totalEdges user { domains { id name salience entities {
      id name salience facets { id topic summary salience createdAt sources { nodeId } entity { id } } themes { id topic } interests { id topic }
      summaries { id topic } edges { id relation weight } } } } } }`);
    expect(answer.errors).toBeUndefined();
    const { totalNodes, user } = answer.data.exportUser;
    expect(totalNodes).toBe(10_001);
    const found = user.domains[0].entities.flatMap((e: { facets: unknown[] }) => e.facets);
    expect(found.length).toBe(9_900);
  });
});

describe('JSON that is nested', () => {
  const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;
  const refusal = { code: 'BAD_USER_INPUT', field: 'document' };

  test.each([JSON_DEPTH + 1, 20_000])('%i levels deep is refused in a variable', async (levels) => {
    for (const headers of [{}, { 'idempotency-key': `deep-${levels}` }] as Record<string, string>[]) {
      const text = `{"query":${JSON.stringify(IMPORT)},"variables":{"u":"ada@example","d":{"domains":${'['.repeat(levels)}${']'.repeat(levels)}}}}`;
      const answer = await lethe.fetch('/graphql', {
        method: 'POST',
        key: ADMIN_KEY,
        headers: { ...json, ...headers },
        body: text,
      });
      expect([answer.status, answer.body.errors[0].extensions]).toEqual([400, refusal]);
    }
  });

  test('is refused as a literal, and by a variable within one', async () => {
    const call = (document: string, declared = '') =>
      `mutation ${declared} { importUser(userId: "ada@example", purpose: "assistant", document: ${document}) { nodes { id } } }`;
    const literal = await lethe.gql(call(`${'['.repeat(200)}${']'.repeat(200)}`));
    expect(literal.errors?.[0]?.extensions).toEqual(refusal);
    const within = await lethe.gql(call(`{domains: ${'['.repeat(40)}$d${']'.repeat(40)}}`, '($d: JSON!)'), {
      d: deep(40),
    });
    expect(within.errors?.[0]?.extensions).toEqual(refusal);
  });

  test('is refused where another type is expected, and where nothing is', async () => {
    const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    for (const [body, status] of [
      [`{"query":"query ($u: ID!) { user(id: $u) { id } }","variables":{"u":${nested}}}`, 400],
      [`{"query":"{ viewer { role } }","variables":{"x":${nested}}}`, 200],
      [`{"query":"{ viewer { role } }","extensions":{"x":${nested}}}`, 200],
      [`{"query":${nested}}`, 400],
    ] as const) {
      const answer = await lethe.fetch('/graphql', { method: 'POST', key: ADMIN_KEY, headers: json, body });
      expect(answer.status).toBe(status);
    }
    const rest = await lethe.fetch('/api/v1/users/ada%40example/suppressions', {
      method: 'POST',
      key: ADMIN_KEY,
      headers: { ...json, 'idempotency-key': 'deep-rest' },
      body: `{"topic":${nested}}`,
    });
    expect([rest.status, rest.body]).toEqual([400, { error: { code: 'BAD_USER_INPUT', field: 'topic' } }]);
  });
});

describe('arguments', () => {
  test('an empty filter of nodes is refused', async () => {
    const answer = await lethe.gql('{ user(id: "ada@example") { nodes(filter: {}) { totalCount } } }');
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'filter' });
  });

  test.each([
    ['kinds', 'NodeKind', 'FACET'],
    ['contentTypes', 'ContentType', 'GENERAL'],
  ])(
    'a filter of %s that repeats itself is refused, in a variable and in the document',
    async (name, type, value) => {
      const repeated = Array.from({ length: 900 }, () => value);
      const ask = (list: string, declared = '') =>
        lethe.gql(
          `query ${declared} { user(id: "ada@example") { nodes(filter: {${name}: ${list}}) { totalCount } } }`,
          { list: repeated },
        );
      for (const answer of [await ask('$list', `($list: [${type}!])`), await ask(`[${repeated}]`)])
        expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: `filter.${name}` });
    },
  );

  test('an empty id previews nothing', async () => {
    const answer = await lethe.gql('{ erasurePreview(userId: "ada@example", nodeId: "") { nodes } }');
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'nodeId' });
  });

  test('ids are the same in capitals, wherever they are read', async () => {
    const id = ids.soil!.toUpperCase();
    const data = await lethe.ok(
      `query ($id: ID!) { node(userId: "ada@example", id: $id) { id }
         user(id: "ada@example") { nodes(filter: {ids: [$id]}) { nodes { id } } }
         erasurePreview(userId: "ada@example", nodeId: $id) { nodes }
         auditEvents(filter: {nodeId: $id}) { nodes { id } } }`,
      { id },
    );
    expect(data.node.id).toBe(ids.soil);
    expect(data.user.nodes.nodes).toEqual([{ id: ids.soil }]);
    expect(data.erasurePreview.nodes).toBe(1);
    expect(data.auditEvents.nodes.length).toBeGreaterThan(0);
    const remembered = await lethe.ok(
      'mutation { remember(input: {userId: "ada@example", purpose: "assistant", sessionId: "s-2", messages: [{content: "I like walks"}], wait: true}) { id } }',
    );
    const deleted = await lethe.ok(
      'mutation ($id: ID!) { deleteNode(userId: "ada@example", id: $id) { id } }',
      { id: ids.herbs },
    );
    const again = await lethe.ok(
      'query ($i: ID!, $e: ID!) { ingestion(userId: "ada@example", id: $i) { id } erasure(id: $e) { id } }',
      { i: remembered.remember.id.toUpperCase(), e: deleted.deleteNode.id.toUpperCase() },
    );
    expect([again.ingestion, again.erasure]).toEqual([remembered.remember, deleted.deleteNode]);
  });
});

describe('C2 no way around the permissions', () => {
  const EXPORT = 'query ($u: ID!) { exportUser(userId: $u) { totalNodes } }';

  test('a batch of requests is refused as one', async () => {
    const answer = await post([{ query: '{ viewer { role } }' }, { query: '{ viewer { role } }' }], {
      'x-api-key': ADMIN_KEY,
    });
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('ADMIN');
  });

  test.each(['@defer', '@stream'])('%s is not a directive here', async (directive) => {
    const answer = await lethe.gql(`{ viewer { ... ${directive} { role } } }`);
    expect([answer.status, answer.code, answer.data]).toEqual([400, 'BAD_USER_INPUT', undefined]);
  });

  test('a query that is asked for by its hash passes the same checks', async () => {
    const persisted = (query: string) => ({
      persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
    });
    const ask = (query: string, key: string, variables: object = {}) =>
      post({ extensions: persisted(query), variables }, key === '' ? {} : { 'x-api-key': key });
    const register = { query: EXPORT, variables: { u: 'ada@example' }, extensions: persisted(EXPORT) };
    expect(
      (await post(register, { 'x-api-key': ADMIN_KEY })).body.data.exportUser.totalNodes,
    ).toBeGreaterThan(0);
    const service = await lethe.key('SERVICE');
    const events = await lethe.eventsOf(async () => {
      const refused = await ask(EXPORT, service, { u: 'ada@example' });
      expect(refused.body.errors[0].extensions.code).toBe('FORBIDDEN');
      expect(refused.body.data ?? null).toBeNull();
    });
    expect(events.map((e) => [e.action, e.subjects.length])).toEqual([['DENIED', 1]]);
    const anonymous = await ask(EXPORT, '', { u: 'ada@example' });
    expect([anonymous.status, anonymous.body.data]).toEqual([401, undefined]);

    const wide = 'query ($n: Int!) { users(first: $n) { nodes { domains { entities { id name } } } } }';
    await post({ query: wide, variables: { n: 1 }, extensions: persisted(wide) }, { 'x-api-key': ADMIN_KEY });
    const dear = await ask(wide, ADMIN_KEY, { n: 500 });
    expect(dear.body.errors[0].extensions.code).toBe('QUERY_TOO_COMPLEX');
  });

  test('HEAD and conditional requests answer nothing of memory', async () => {
    const url = `/graphql?query=${encodeURIComponent('{ user(id: "ada@example") { id } }')}`;
    for (const path of [url, '/api/v1/export/ada%40example']) {
      const head = await lethe.fetch(path, { method: 'HEAD', key: '' });
      expect([head.status, head.text, head.headers.get('etag')]).toEqual([head.status, '', null]);
      expect([400, 401, 404]).toContain(head.status);
    }
    const headers = {
      'if-none-match': '*',
      'if-modified-since': new Date().toUTCString(),
      range: 'bytes=0-10',
    };
    expect((await lethe.fetch('/api/v1/export/ada%40example', { headers })).status).toBe(401);
    const events = await lethe.eventsOf(async () => {
      const known = await lethe.fetch('/api/v1/export/ada%40example', { key: ADMIN_KEY, headers });
      expect([known.status, known.headers.get('etag'), known.headers.get('cache-control')]).toEqual([
        200,
        null,
        'no-store',
      ]);
      expect(known.body.user_id).toBe('ada@example');
    });
    expect(events.map((e) => e.action)).toEqual(['EXPORT']);
  });
});
