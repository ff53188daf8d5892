import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { age } from '../../src/jobs/ageing.js';
import { ageingUsers, alone } from '../../src/memory/ageing/ageing.js';
import type { Loose } from '../server/harness.js';
import { ADMIN_KEY, type Lethe, startLethe } from '../server/harness.js';
import { everything, exported, person, save, smallMemory } from './people.js';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 21, 12);
const POLICY = `
retention:
  windows:
    - { contentTypes: [HEALTH], purposes: [assistant], keep: P30D }
    - { purposes: [support], keep: P10D }
  justifications:
    - { purposes: [research], reason: A study with approval of the ethics board, by: Example DPO, on: 2026-05-01 }
`;
const PREVIEW = `query ($u: ID, $until: DateTime, $after: String) { retentionPreview(userId: $u, until: $until, after: $after) {
  until users nodes counts { contentType purposes date nodes } items { id endsAt rule } endCursor } }`;
const HEALTHY = { kind: 'FACET', topic: 'Asthma', summary: 'Has asthma since childhood' };

describe('retention', () => {
  let lethe: Lethe;
  let now = START;
  const log: object[] = [];
  beforeAll(async () => {
    lethe = await startLethe({ policy: POLICY, now: () => now });
  });
  afterAll(() => lethe?.close());

  const sweep = () =>
    age(lethe.deployment, lethe.deployment.regions.home, new Map(), { warn: (fields) => log.push(fields) });
  const at = (days: number, ms = 0): string => new Date(START + days * DAY + ms).toISOString();
  const preview = async (variables: object = {}): Promise<Loose> =>
    (await lethe.ok(PREVIEW, variables)).retentionPreview;
  /** Every way to a node. */
  const paths = async (user: string, id: string, url = lethe.url): Promise<boolean[]> => {
    const ask = async (query: string, variables: object): Promise<string> =>
      (
        await lethe.fetch(`${url}/graphql`, {
          method: 'POST',
          key: ADMIN_KEY,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables: { u: user, id, ...variables } }),
        })
      ).text;
    const input = { userId: user, purpose: 'assistant', sessionId: 's', query: 'asthma' };
    const answers = [
      await ask('query ($u: ID!, $id: ID!) { node(userId: $u, id: $id) { id } }', {}),
      await ask('query ($u: ID!) { user(id: $u) { nodes(first: 500) { nodes { id } } } }', {}),
      await ask('query ($in: ContextInput!) { context(input: $in) { text items { node { id } } } }', {
        in: input,
      }),
      await ask('query ($u: ID!) { exportUser(userId: $u) { document } }', {}),
      (await lethe.fetch(`${url}/api/v1/context/${user}`, { key: ADMIN_KEY })).text,
    ];
    return answers.map((a) => a.includes(id) || a.includes('since childhood'));
  };

  it('R4 makes an item unreadable on every path from its very millisecond, in every process, and leaves the rest', async () => {
    now = START;
    await person(lethe, 'second');
    const { nodes } = await save(lethe, 'second', [
      { ref: 'ada', kind: 'ENTITY', name: 'Ada' },
      { ...HEALTHY, entity: 'ada' },
      { kind: 'FACET', topic: 'Tea', summary: 'Drinks tea', entity: 'ada' },
    ]);
    const [ada, asthma, tea] = nodes as [string, string, string];
    const other = await lethe.another();
    now = START + 30 * DAY - 1;
    for (const url of [lethe.url, other])
      expect(await paths('second', asthma, url)).toEqual(Array(5).fill(true));
    const seen = await lethe.ok('query ($id: ID!) { node(userId: "second", id: $id) { expiresAt } }', {
      id: asthma,
    });
    expect(seen.node.expiresAt).toBe(at(30));
    now = START + 30 * DAY;
    for (const url of [lethe.url, other])
      expect(await paths('second', asthma, url)).toEqual(Array(5).fill(false));
    const totals = '{ totalNodes totalEdges }';
    expect(
      await lethe.ok(`{ user(id: "second") ${totals} users(search: "second") { nodes ${totals} } }`),
    ).toEqual({
      user: { totalNodes: 2, totalEdges: 0 },
      users: { nodes: [{ totalNodes: 2, totalEdges: 0 }] },
    });
    expect((await exported(lethe, 'second')).total_nodes).toBe(2);
    for (const id of [ada, tea])
      expect(
        await lethe.ok('query ($id: ID!) { node(userId: "second", id: $id) { expiresAt } }', { id }),
      ).toEqual({
        node: { expiresAt: null },
      });
  });

  it('R4 erases what has ended, in one event per rule that names the nodes and the rule; previewed before', async () => {
    now = START;
    await person(lethe, 'swept', [everything('assistant'), everything('support')]);
    const { nodes } = await save(
      lethe,
      'swept',
      [
        { ref: 'ada', kind: 'ENTITY', name: 'Ada' },
        { ...HEALTHY, entity: 'ada' },
        { kind: 'FACET', topic: 'Trip', summary: 'Goes to Oslo', entity: 'ada', expiresAt: at(5) },
        { kind: 'FACET', topic: 'Tea', summary: 'Drinks tea', entity: 'ada' },
      ],
      { sessionId: 's-1' },
    );
    const [ada, asthma, trip, tea] = nodes as [string, string, string, string];
    const ticket = await save(
      lethe,
      'swept',
      [
        { ref: 'shop', kind: 'ENTITY', name: 'Shop' },
        { kind: 'FACET', topic: 'Ticket', summary: 'Bag torn', entity: 'shop' },
      ],
      { purpose: 'support' },
    );

    expect(await preview({ u: 'swept' })).toMatchObject({ users: 0, nodes: 0, counts: [], items: [] });
    let foretold: Loose;
    const reads = await lethe.eventsOf(async () => {
      foretold = await preview({ u: 'swept', until: at(40) });
    });
    expect(foretold.items).toEqual([
      { id: trip, endsAt: at(5), rule: 'expires-at' },
      ...ticket.nodes
        .map((id) => ({ id, endsAt: at(10), rule: '*/support/P10D' }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      { id: asthma, endsAt: at(30), rule: 'HEALTH/assistant/P30D' },
    ]);
    expect(foretold.counts).toEqual([
      { contentType: 'GENERAL', purposes: ['assistant'], date: at(5).slice(0, 10), nodes: 1 },
      { contentType: 'GENERAL', purposes: ['support'], date: at(10).slice(0, 10), nodes: 2 },
      { contentType: 'HEALTH', purposes: ['assistant'], date: at(30).slice(0, 10), nodes: 1 },
    ]);
    expect(reads).toMatchObject([
      { action: 'READ', phi: true, nodeCount: 4, policy: 'role:ADMIN gate:privacy-request' },
    ]);

    now = START + 40 * DAY;
    const events = await lethe.eventsOf(sweep);
    const own = events.filter((e) =>
      e.subjects.includes(lethe.deployment.regions.home.vault.pseudonym('swept')),
    );
    expect(
      own.map((e) => [e.action, e.actor, e.role, e.policy, e.phi, e.outcome, new Set(e.nodeIds)]),
    ).toEqual([
      [
        'DELETE',
        'system',
        'SYSTEM',
        'role:SYSTEM retention:HEALTH/assistant/P30D',
        true,
        'SUCCESS',
        new Set([asthma]),
      ],
      ['DELETE', 'system', 'SYSTEM', 'role:SYSTEM retention:expires-at', false, 'SUCCESS', new Set([trip])],
      [
        'DELETE',
        'system',
        'SYSTEM',
        'role:SYSTEM retention:*/support/P10D',
        false,
        'SUCCESS',
        new Set(ticket.nodes),
      ],
    ]);
    const { erasures } = await lethe.ok('{ erasures(userId: "swept") { status nodesDeleted eventId } }');
    expect(erasures.map((e: Loose) => [e.status, e.nodesDeleted]).sort()).toEqual([
      ['ERASED', 1],
      ['ERASED', 1],
      ['ERASED', 2],
    ]);
    expect(new Set(erasures.map((e: Loose) => e.eventId))).toEqual(new Set(own.map((e) => e.id)));
    const { rows } = await lethe.stores
      .admin('memory')
      .query('SELECT id FROM memory.nodes WHERE id = ANY ($1) ORDER BY id', [[...nodes, ...ticket.nodes]]);
    expect(rows.map((r) => r.id)).toEqual([ada, tea].sort());

    // A second sweep finds nothing, and changes nothing: no event, no new revision.
    const revision = async () =>
      (await lethe.stores.admin('memory').query('SELECT user_id, revision FROM memory.users ORDER BY 1'))
        .rows;
    const before = await revision();
    expect(await lethe.eventsOf(sweep)).toEqual([]);
    expect(await revision()).toEqual(before);
  });

  it('R4 destroys the keys of what a sweep erased, and of nothing else', async () => {
    now = START;
    await person(lethe, 'keys');
    const { nodes } = await save(lethe, 'keys', [
      { ref: 'ada', kind: 'ENTITY', name: 'Ada' },
      { ...HEALTHY, entity: 'ada' },
    ]);
    const rows = (
      await lethe.stores
        .admin('memory')
        .query('SELECT user_id, id, slot FROM memory.nodes WHERE id = ANY ($1)', [nodes])
    ).rows;
    now = START + 31 * DAY;
    await sweep();
    const ring = (await lethe.deployment.regions.home.vault.keys(rows[0].user_id))!;
    for (const { id, slot } of rows)
      expect([id, ring.key(slot) === undefined]).toEqual([id, id === nodes[1]]);
  });

  it('R4 ends an entity with the last of what hangs on it, not before', async () => {
    now = START;
    await person(lethe, 'frame', [everything('support')]);
    const { nodes } = await save(
      lethe,
      'frame',
      [
        { ref: 'shop', kind: 'ENTITY', name: 'Shop' },
        { kind: 'FACET', topic: 'Old', entity: 'shop' },
      ],
      { purpose: 'support' },
    );
    const [shop, old] = nodes as [string, string];
    now = START + 6 * DAY;
    const later = (
      await save(lethe, 'frame', [{ kind: 'FACET', topic: 'New', entity: shop }], { purpose: 'support' })
    ).nodes[0] as string;
    expect((await preview({ u: 'frame', until: at(40) })).items).toEqual([
      { id: old, endsAt: at(10), rule: '*/support/P10D' },
      ...[shop, later].sort().map((id) => ({ id, endsAt: at(16), rule: '*/support/P10D' })),
    ]);
    const left = async () =>
      (
        await lethe.stores
          .admin('memory')
          .query('SELECT id FROM memory.nodes WHERE id = ANY ($1) ORDER BY id', [[shop, old, later]])
      ).rows.map((r) => r.id);
    now = START + 10 * DAY;
    await sweep();
    expect(await left()).toEqual([shop, later].sort());
    now = START + 16 * DAY;
    await sweep();
    expect(await left()).toEqual([]);
  });

  it('R4 ends an entity that extraction made with the last that supports it, since a name alone can tell', async () => {
    now = START;
    await person(lethe, 'named', [everything('assistant')]);
    const { remember } = await lethe.ok(
      'mutation ($in: RememberInput!) { remember(input: $in) { nodes { id kind ... on Entity { name } } } }',
      {
        in: {
          userId: 'named',
          purpose: 'assistant',
          sessionId: 's',
          wait: true,
          messages: [{ content: 'We met Anna in Lisbon.' }, { content: 'Anna plays the cello.' }],
        },
      },
    );
    const facets = remember.nodes.filter((n: Loose) => n.kind === 'FACET');
    for (const [i, { id }] of facets.entries())
      await lethe.ok('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }', {
        in: { userId: 'named', id, expiresAt: at(i + 1) },
      });
    const names = async (): Promise<string[]> =>
      (
        await lethe.ok(
          '{ user(id: "named") { nodes(filter: { kinds: [ENTITY] }) { nodes { ... on Entity { name } } } } }',
        )
      ).user.nodes.nodes
        .map((n: Loose) => n.name)
        .sort();
    now = START + DAY - 1;
    expect(await names()).toEqual(['Anna', 'Lisbon']);
    now = START + DAY;
    expect(await names()).toEqual(['Anna']);
    now = START + 2 * DAY;
    expect(await names()).toEqual([]);
    await sweep();
    expect((await lethe.ok('{ erasures(userId: "named") { nodesDeleted } }')).erasures).toEqual([
      { nodesDeleted: 4 },
    ]);
  });

  it('R4 does not let a purpose use what it has no more time for, while another still has', async () => {
    now = START;
    await person(lethe, 'two', [everything('assistant'), everything('support')]);
    const { nodes } = await save(lethe, 'two', [
      { ref: 'ada', kind: 'ENTITY', name: 'Ada' },
      { kind: 'FACET', topic: 'Tea', summary: 'Drinks tea', entity: 'ada' },
    ]);
    await lethe.stores
      .admin('memory')
      .query(`UPDATE memory.nodes SET purposes = '{assistant,support}' WHERE id = ANY ($1)`, [nodes]);
    lethe.deployment.graphs.forget(
      (await lethe.deployment.regions.home.vault.directory.lookup(['two'])).get('two')!.userId,
    );
    const items = async (purpose: string): Promise<number> =>
      (
        await lethe.ok('query ($in: ContextInput!) { context(input: $in) { items { node { id } } } }', {
          in: { userId: 'two', purpose, sessionId: 's' },
        })
      ).context.items.length;
    now = START + 10 * DAY - 1;
    expect([await items('assistant'), await items('support')]).toEqual([1, 1]);
    now = START + 10 * DAY;
    expect([await items('assistant'), await items('support')]).toEqual([1, 0]);
  });

  it('R4 discards what its window has ended for already', async () => {
    now = START;
    await person(lethe, 'late', [everything('support')]);
    const saved = await save(
      lethe,
      'late',
      [
        { ref: 'shop', kind: 'ENTITY', name: 'Shop', createdAt: at(-20) },
        { kind: 'FACET', topic: 'Old', entity: 'shop', createdAt: at(-10) },
        { kind: 'FACET', topic: 'New', entity: 'shop', createdAt: at(-10, 1) },
      ],
      { purpose: 'support' },
    );
    expect([saved.nodes.length, saved.discarded]).toEqual([2, [{ reason: 'RETENTION', count: 1 }]]);
    const { remember } = await lethe.ok(
      'mutation ($in: RememberInput!) { remember(input: $in) { nodes { id } discarded { reason count } } }',
      {
        in: {
          userId: 'late',
          purpose: 'support',
          sessionId: 's',
          messages: [{ content: 'Bo likes figs.', at: at(-11) }],
        },
      },
    );
    expect(remember).toEqual({ nodes: [], discarded: [{ reason: 'RETENTION', count: 1 }] });
  });

  it('R4 keeps nothing past its window because it is told to come from the future', async () => {
    now = START;
    await person(lethe, 'ahead', [everything('support')]);
    const saved = await save(
      lethe,
      'ahead',
      [
        { ref: 'shop', kind: 'ENTITY', name: 'Shop' },
        { kind: 'FACET', topic: 'Later', entity: 'shop', createdAt: at(9_000) },
      ],
      { purpose: 'support' },
    );
    const { remember } = await lethe.ok(
      'mutation ($in: RememberInput!) { remember(input: $in) { nodes { id kind } } }',
      {
        in: {
          userId: 'ahead',
          purpose: 'support',
          sessionId: 's',
          wait: true,
          messages: [{ content: 'Bo likes figs.', at: at(9_000) }],
        },
      },
    );
    const items = [saved.nodes[1], ...remember.nodes.map((n: Loose) => n.id)];
    const { user } = await lethe.ok(
      '{ user(id: "ahead") { nodes(first: 500) { nodes { id createdAt expiresAt } } } }',
    );
    const shown = user.nodes.nodes.filter((n: Loose) => items.includes(n.id));
    expect(shown.map((n: Loose) => [n.createdAt, n.expiresAt])).toEqual(items.map(() => [at(0), at(10)]));
    now = START + 10 * DAY;
    await sweep();
    expect(((await exported(lethe, 'ahead')) as Loose).total_nodes).toBe(0);
  });

  it('R4 refuses health data of a HIPAA user for which there is neither window nor justification', async () => {
    now = START;
    for (const [id, hipaa] of [
      ['hipaa', true],
      ['not-hipaa', false],
    ] as const)
      await lethe.ok('mutation ($in: CreateUserInput!) { createUser(input: $in) { id } }', {
        in: {
          id,
          hipaa,
          jurisdiction: 'US',
          consents: ['assistant', 'research', 'wellbeing'].map(everything),
        },
      });
    const nodes = [
      { ref: 'ada', kind: 'ENTITY', name: 'Ada' },
      { ...HEALTHY, entity: 'ada' },
    ];
    const kept = async (id: string, purpose: string) => {
      const saved = await save(lethe, id, nodes, { purpose });
      return [saved.nodes.length, saved.discarded];
    };
    const refused = [{ reason: 'RETENTION', count: 1 }];
    expect(await kept('hipaa', 'assistant')).toEqual([2, []]);
    expect(await kept('hipaa', 'research')).toEqual([2, []]);
    expect(await kept('hipaa', 'wellbeing')).toEqual([1, refused]);
    expect(await kept('not-hipaa', 'wellbeing')).toEqual([2, []]);
    const { remember } = await lethe.ok(
      'mutation ($in: RememberInput!) { remember(input: $in) { nodes { id } discarded { reason count } } }',
      {
        in: {
          userId: 'hipaa',
          purpose: 'wellbeing',
          sessionId: 's',
          messages: [{ content: 'I was diagnosed with asthma.' }],
        },
      },
    );
    expect(remember).toEqual({ nodes: [], discarded: refused });
    const { nodes: plain } = await save(
      lethe,
      'hipaa',
      [
        { ref: 'bo', kind: 'ENTITY', name: 'Bo' },
        { kind: 'FACET', topic: 'Tea', summary: 'Drinks tea', entity: 'bo' },
      ],
      { purpose: 'wellbeing' },
    );
    const update = 'mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }';
    for (const change of [{ summary: 'Was diagnosed with asthma' }, { contentTypes: ['HEALTH'] }]) {
      const answer = await lethe.gql(update, { in: { userId: 'hipaa', id: plain[1], ...change } });
      expect([answer.code, answer.errors?.[0]?.extensions.field]).toEqual(['CONFLICT', 'input']);
    }
  });

  it('R4 counts for all users what each preview lists, and names nobody', async () => {
    now = START;
    const until = at(400);
    const { users } = await lethe.ok('{ users(first: 500) { nodes { id } } }');
    const each = await Promise.all(users.nodes.map(({ id }: { id: string }) => preview({ u: id, until })));
    const events = await lethe.eventsOf(async () => {
      const all = await preview({ until });
      expect(all).toMatchObject({ items: [], endCursor: null });
      expect([all.nodes, all.users]).toEqual([
        each.reduce((sum, p) => sum + p.nodes, 0),
        each.filter((p) => p.nodes > 0).length,
      ]);
      expect(all.counts.reduce((sum: number, c: Loose) => sum + c.nodes, 0)).toBe(all.nodes);
    });
    expect(events).toMatchObject([
      { action: 'READ', subjects: [], nodeIds: [], policy: 'role:ADMIN retention-preview' },
    ]);
    for (const variables of [
      { u: '' },
      { after: 'x' },
      { after: 'bm9uc2Vuc2U' },
      { until: at(-1) },
      { until: '2400-01-01T00:00:00Z' },
      { u: 'late', after: 'x' },
    ])
      expect((await lethe.gql(PREVIEW, variables)).code).toBe('BAD_USER_INPUT');
    expect((await lethe.gql(PREVIEW, { u: 'nobody' })).code).toBe('NOT_FOUND');
  });

  it('R4 sweeps in one process at a time, and goes on where it stopped', async () => {
    const { home } = lethe.deployment.regions;
    let inner: boolean | undefined;
    expect(
      await alone(home, async () => {
        inner = await sweep();
      }),
    ).toBe(true);
    expect(inner).toBe(false);
    const first = await ageingUsers(lethe.deployment, home, undefined, START + 400 * DAY);
    const last = first.due
      .map((s) => s.userId)
      .sort()
      .at(-1)!;
    expect((await ageingUsers(lethe.deployment, home, last, START + 400 * DAY)).due).toEqual([]);
  });

  it('R4 leaves exactly what has not ended when a sweep races with writes and with the erasure of the user', async () => {
    now = START;
    await person(lethe, 'raced');
    await person(lethe, 'raced-away');
    const { nodes } = await save(lethe, 'raced', [
      { ref: 'ada', kind: 'ENTITY', name: 'Ada' },
      { ...HEALTHY, entity: 'ada' },
    ]);
    await save(lethe, 'raced-away', [
      { ref: 'ada', kind: 'ENTITY', name: 'Ada' },
      { ...HEALTHY, entity: 'ada' },
    ]);
    now = START + 30 * DAY;
    const [, saved] = await Promise.all([
      sweep(),
      Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          save(lethe, 'raced', [{ kind: 'FACET', topic: `Tea ${i}`, entity: nodes[0] }]),
        ),
      ),
      lethe.ok('mutation { deleteUser(userId: "raced-away") { id } }'),
    ]);
    await sweep();
    const document = await exported(lethe, 'raced');
    expect(document.total_nodes).toBe(11);
    for (const {
      nodes: [id],
    } of saved)
      expect(JSON.stringify(document)).toContain(id);
    expect((await lethe.gql('{ user(id: "raced-away") { id } }')).data.user).toBeNull();
  });

  it('R4 deletes nothing by age where nothing is configured', async () => {
    const plain = await startLethe({ now: () => now });
    try {
      now = START;
      await person(plain, 'plain');
      await smallMemory(plain, 'plain');
      now = START + 200 * 365 * DAY;
      expect(
        await plain.eventsOf(() =>
          age(plain.deployment, plain.deployment.regions.home, new Map(), { warn: () => {} }),
        ),
      ).toEqual([]);
      expect((await exported(plain, 'plain')).total_nodes).toBe(6);
    } finally {
      await plain.close();
    }
  });
});
