import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN_KEY, exampleUser, type Lethe, SAVE_NODES, startLethe } from './harness.js';

let lethe: Lethe;
let ids: Record<string, string>;
beforeAll(async () => {
  lethe = await startLethe({ cuttable: ['audit'] });
  ({ ids } = await exampleUser(lethe, 'ada@example'));
  await exampleUser(lethe, 'bob@example');
});
afterAll(() => lethe?.close());

const sorted = (list: readonly string[]) => [...list].sort();

describe('A1 every retrieval is recorded, item by item', () => {
  const READS: readonly [what: string, query: string, action: string, nodes: readonly string[]][] = [
    ['the account alone', '{ user(id: "ada@example") { id } }', 'READ', []],
    ['domains', '{ user(id: "ada@example") { domains { name } } }', 'READ', ['work']],
    [
      'what is nested',
      '{ user(id: "ada@example") { domains { entities { name facets { topic } } } } }',
      'READ',
      ['work', 'garden', 'tools', 'soil', 'spade'],
    ],
    [
      'the ends of edges',
      '{ user(id: "ada@example") { domains { entities { edges { target { id } } } } } }',
      'READ',
      ['work', 'garden', 'tools'],
    ],
    [
      'a page',
      '{ user(id: "ada@example") { nodes(first: 1, filter: {kinds: [THEME]}) { nodes { id } } } }',
      'READ',
      ['weather'],
    ],
    [
      'an export',
      '{ exportUser(userId: "ada@example") { totalNodes } }',
      'EXPORT',
      ['work', 'garden', 'tools', 'soil', 'weather', 'herbs', 'spade'],
    ],
  ];
  test.each(READS)('%s', async (_what, query, action, nodes) => {
    const events = await lethe.eventsOf(() => lethe.ok(query, {}, { headers: { 'x-session-id': 's-9' } }));
    expect(events).toMatchObject([
      { action, sessionId: 's-9', purpose: 'privacy-request', outcome: 'SUCCESS', role: 'ADMIN' },
    ]);
    expect(sorted(events[0]!.nodeIds)).toEqual(sorted(nodes.map((n) => ids[n]!)));
  });

  test('one item', async () => {
    const events = await lethe.eventsOf(() =>
      lethe.ok('query ($id: ID!) { node(userId: "ada@example", id: $id) { id } }', { id: ids.soil }),
    );
    expect(events).toMatchObject([{ action: 'READ', nodeIds: [ids.soil] }]);
  });

  test('a context: its event can be queried at once, and names what was answered', async () => {
    const key = await lethe.key('SERVICE');
    const query = `{ context(input: {userId: "ada@example", purpose: "assistant", sessionId: "s-10", query: "raised beds", limit: 2}) { eventId items { node { id } } } }`;
    const { context } = await lethe.ok(query, {}, { key });
    const { auditEvents } = await lethe.ok(
      '{ auditEvents(first: 1, filter: {userId: "ada@example", sessionId: "s-10"}) { nodes { id action purpose nodeIds subject } } }',
    );
    expect(auditEvents.nodes).toMatchObject([
      { id: context.eventId, action: 'SEARCH', purpose: 'assistant' },
    ]);
    for (const item of context.items) expect(auditEvents.nodes[0].nodeIds).toContain(item.node.id);
  });

  test('a list over users is one event with all of them', async () => {
    const events = await lethe.eventsOf(() => lethe.ok('{ users { nodes { id totalNodes } } }'));
    expect(events).toHaveLength(1);
    expect(events[0]!.subjects).toHaveLength(2);
  });

  test('A5 events are found by user, node, session, actor, action and time, page by page', async () => {
    const find = async (filter: object, first = 500, after: string | null = null) =>
      (
        await lethe.ok(
          'query ($f: AuditFilter, $n: Int, $a: String) { auditEvents(filter: $f, first: $n, after: $a) { nodes { id action at nodeIds actor subject } pageInfo { hasNextPage endCursor } } }',
          { f: filter, n: first, a: after },
        )
      ).auditEvents;
    // Looking is recorded too: what the looking below adds is left out.
    await new Promise((resolve) => setTimeout(resolve, 5));
    const to = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const all = (await find({ to })).nodes;
    const looks = (await find({})).nodes.length - all.length;
    expect(looks).toBe(1);
    const ada = (await find({ userId: 'ada@example' })).nodes;
    expect(ada.length).toBeGreaterThan(3);
    expect(new Set(ada.map((e: { subject: string }) => e.subject)).size).toBeLessThanOrEqual(2);
    for (const e of (await find({ nodeId: ids.soil })).nodes) expect(e.nodeIds).toContain(ids.soil);
    for (const e of (await find({ actions: ['EXPORT'] })).nodes) expect(e.action).toBe('EXPORT');
    expect((await find({ actor: all[0].actor })).nodes.length).toBeGreaterThan(0);
    expect((await find({ to: '2001-01-01T00:00:00Z' })).nodes).toEqual([]);
    const paged: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } =
        await find({ to }, 3, after);
      paged.push(...page.nodes.map((e) => e.id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(all.map((e: { id: string }) => e.id));
    expect(
      (await lethe.gql('{ auditEvents(after: "no cursor") { nodes { id } } }')).errors?.[0]?.extensions,
    ).toEqual({ code: 'BAD_USER_INPUT', field: 'after' });
  });
});

test('A1 while the audit store is away nothing is answered, and everything again when it is back', async () => {
  const reads = [
    '{ user(id: "ada@example") { id domains { name } } }',
    '{ exportUser(userId: "ada@example") { document } }',
  ];
  await lethe.stores.cut('audit');
  try {
    for (const query of reads) {
      const answer = await lethe.gql(query);
      expect([answer.status, answer.code, answer.data]).toEqual([503, 'AUDIT_UNAVAILABLE', undefined]);
      expect(answer.text).not.toContain('work');
    }
    const rest = await lethe.fetch('/api/v1/export/ada%40example', { key: ADMIN_KEY });
    expect([rest.status, rest.body]).toEqual([503, { error: { code: 'AUDIT_UNAVAILABLE' } }]);
    const denied = await lethe.fetch('/api/v1/export/ada%40example', { key: await lethe.key('SERVICE') });
    expect(denied.body).toEqual({ error: { code: 'AUDIT_UNAVAILABLE' } });
  } finally {
    await lethe.stores.restore('audit');
  }
  for (const query of reads) expect((await lethe.gql(query)).errors).toBeUndefined();
});

describe('no query per item', () => {
  /** Statements that all stores of the region run while `act` does. */
  async function statements(act: () => Promise<unknown>): Promise<number> {
    const { home } = lethe.deployment.regions;
    // Pools of pg tell of every client; each is watched once.
    let count = 0;
    const { Client } = (await import('pg')).default;
    const query = Client.prototype.query;
    Client.prototype.query = function (this: unknown, ...args: unknown[]) {
      count += 1;
      return (query as (...a: unknown[]) => unknown).apply(this, args);
    } as typeof query;
    try {
      await act();
    } finally {
      Client.prototype.query = query;
    }
    expect(home.name).toBeDefined();
    return count;
  }

  beforeAll(async () => {
    for (let i = 0; i < 12; i++)
      await lethe.ok('mutation ($id: ID!) { createUser(input: {id: $id, jurisdiction: EU}) { id } }', {
        id: `many-${i}@example`,
      });
  });

  test.each<[string, string, number]>([
    ['viewer', '{ viewer { role } }', 1],
    [
      'a user with a whole graph',
      '{ user(id: "ada@example") { totalNodes domains { entities { facets { topic } edges { target { id } } sources { sessionId } } } suppressions { id } consents { id } } }',
      3,
    ],
    [
      'a typed export',
      '{ exportUser(userId: "ada@example") { user { domains { entities { facets { topic summary salience createdAt } themes { topic } } } } } }',
      3,
    ],
    [
      'a context',
      '{ context(input: {userId: "ada@example", purpose: "assistant", sessionId: "s", query: "beds"}) { items { node { id } } } }',
      3,
    ],
    ['an item', '{ node(userId: "ada@example", id: "x") { id } }', 3],
    [
      'many aliases of one user',
      `{ ${Array.from({ length: 10 }, (_, i) => `u${i}: user(id: "ada@example") { id }`).join(' ')} }`,
      3,
    ],
    [
      'many users',
      `{ ${Array.from({ length: 10 }, (_, i) => `u${i}: user(id: "many-${i}@example") { id jurisdiction }`).join(' ')} }`,
      14,
    ],
  ])('%s', async (_what, query, most) => {
    await lethe.ok(query);
    const warm = await statements(() => lethe.ok(query));
    expect(warm).toBeLessThanOrEqual(most);
  });

  test('a list of users costs the same for two and for twelve', async () => {
    const list = (n: number) =>
      lethe.ok('query ($n: Int) { users(first: $n) { nodes { id region totalNodes totalEdges } } }', { n });
    await list(12);
    const two = await statements(() => list(2));
    const twelve = await statements(() => list(12));
    expect([twelve, two <= 8]).toEqual([two, true]);
  });

  test('saving ten nodes costs the same as saving two', async () => {
    const save = (n: number, at: string) =>
      lethe.ok(SAVE_NODES, {
        in: {
          userId: 'bob@example',
          purpose: 'assistant',
          nodes: Array.from({ length: n }, (_, i) => ({ kind: 'ENTITY', name: `Thing ${at} ${i}` })),
        },
      });
    await save(1, 'first');
    const two = await statements(() => save(2, 'a'));
    const ten = await statements(() => save(10, 'b'));
    expect(ten).toBeLessThanOrEqual(two + 1);
  });
});
