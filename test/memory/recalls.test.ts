import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decayed, reinforced } from '../../src/memory/ageing/lifecycle.js';
import { acrossDomains, foldRecalls, hourOfWeek, Recalls } from '../../src/memory/ageing/recalls.js';
import type { Subject } from '../../src/memory/subject.js';
import { parsePolicy } from '../../src/privacy/policy.js';
import type { Region } from '../../src/regions/region.js';
import { type Lethe, type Loose, startLethe } from '../server/harness.js';
import { graphOf, node } from './graphs.js';
import { exported, person, save } from './people.js';

const DAY = 86_400_000;
/** A Saturday, 12:00 UTC. */
const START = Date.UTC(2026, 10, 21, 12);
const POLICY = 'lifecycle: { halfLife: { FACET: P30D, INTEREST: P300D }, reinforcement: 0.5 }';

describe('salience', () => {
  const lifecycle = parsePolicy(POLICY, '.').lifecycle!;

  it('D6 halves with each half-life of its kind, from the making or the last recall, and is never more than it was', () => {
    const facet = node('FACET', 'x', { salience: 0.8, createdAt: START });
    const interest = node('INTEREST', 'x', { salience: 0.8, createdAt: START });
    const at = (n: typeof facet, days: number, recalled = new Map<string, number>()) =>
      decayed(n, lifecycle, recalled, START + days * DAY);
    expect([at(facet, 0), at(facet, 30), at(facet, 60)]).toEqual([0.8, 0.4, 0.2]);
    expect(at(interest, 300)).toBeCloseTo(0.4);
    expect(at(facet, -10)).toBe(0.8);
    expect(at(facet, 60, new Map([[facet.id, START + 30 * DAY]]))).toBe(0.4);
  });

  it('D6 moves towards 1 with each recall, and never past it', () => {
    expect(reinforced(0.5, 1, lifecycle)).toBe(0.75);
    expect(reinforced(0.5, 2, lifecycle)).toBe(0.875);
    expect(reinforced(0.5, 10_000, lifecycle)).toBeLessThanOrEqual(1);
  });

  it('D6 counts the hours of the week from Monday, UTC', () => {
    expect(hourOfWeek(Date.UTC(2026, 10, 16))).toBe(0);
    expect(hourOfWeek(Date.UTC(2026, 10, 22, 23, 59))).toBe(167);
  });

  it('D6 pairs items of different domains only', () => {
    const [work, home] = [node('DOMAIN', 'Work'), node('DOMAIN', 'Home')];
    const [ada, bo, cy] = [node('ENTITY', 'Ada'), node('ENTITY', 'Bo'), node('ENTITY', 'Cy')];
    const items = [ada, ada, bo, cy].map((e, i) => node('FACET', `f${i}`, { entityId: e.id }));
    const graph = graphOf([work, home, ada, bo, cy, ...items], {
      memberships: [
        [ada, work],
        [bo, home],
      ],
    });
    const [a, b, c] = items as [(typeof items)[0], (typeof items)[0], (typeof items)[0]];
    expect(new Set(acrossDomains(graph, items).map((p) => p.join(' ')))).toEqual(
      new Set([[a.id, c.id].sort().join(' '), [b.id, c.id].sort().join(' ')]),
    );
  });

  it('D6 keeps a bounded number of signals, and none of who was erased', () => {
    const recalls = new Recalls();
    const region = {} as Region;
    const graph = graphOf([]);
    const of = (userId: string) => ({ userId, region }) as Subject;
    for (let user = 0; user < 30; user++)
      recalls.note(
        of(`u${user}`),
        graph,
        Array.from({ length: 2_000 }, () => node('FACET', 'x')),
        START,
      );
    expect(recalls.size).toBeLessThanOrEqual(50_001);
    recalls.forget('u0');
    expect(recalls.take(region).some((s) => s.subject.userId === 'u0')).toBe(false);
    expect(recalls.size).toBe(0);
  });
});

describe('recalls', () => {
  let lethe: Lethe;
  let now = START;
  beforeAll(async () => {
    lethe = await startLethe({ policy: POLICY, now: () => now });
  });
  afterAll(() => lethe?.close());

  const fold = () => foldRecalls(lethe.deployment, lethe.deployment.regions.home);
  const context = async (user: string, query?: string): Promise<string[]> =>
    (
      await lethe.ok('query ($in: ContextInput!) { context(input: $in) { items { node { id } } } }', {
        in: { userId: user, purpose: 'assistant', sessionId: 's', query },
      })
    ).context.items.map((i: Loose) => i.node.id);
  const revisions = async () =>
    (await lethe.stores.admin('memory').query('SELECT user_id, revision FROM memory.users ORDER BY 1')).rows;
  const memory = async (user: string): Promise<[string, string]> => {
    now = START;
    await person(lethe, user);
    const { nodes } = await save(lethe, user, [
      { ref: 'work', kind: 'DOMAIN', name: 'Work' },
      { ref: 'home', kind: 'DOMAIN', name: 'Home' },
      { ref: 'ada', kind: 'ENTITY', name: 'Ada', domains: ['work'] },
      { ref: 'bo', kind: 'ENTITY', name: 'Bo', domains: ['home'] },
      { kind: 'FACET', topic: 'Budget', summary: 'Plans the budget', entity: 'ada' },
      { kind: 'FACET', topic: 'Garden', summary: 'Plans the garden', entity: 'bo' },
    ]);
    return [nodes[4]!, nodes[5]!];
  };

  it('D6 folds recalls in later, in one revision, with history, hours and pairs; reading itself writes nothing', async () => {
    const [budget, garden] = await memory('folded');
    const before = await revisions();
    await context('folded');
    await context('folded');
    await context('folded', 'budget plans');
    expect(await revisions()).toEqual(before);
    const events = await lethe.eventsOf(fold);
    expect(events.map((e) => [e.action, e.role, e.policy, new Set(e.nodeIds)])).toEqual([
      ['UPDATE', 'SYSTEM', 'role:SYSTEM lifecycle:recall', new Set([budget, garden])],
    ]);
    const document = (await exported(lethe, 'folded')) as Loose;
    const history = document.salience_history;
    expect(new Set(history.map((h: Loose) => [h.node_id, h.cause].join()))).toEqual(
      new Set([`${budget},recall`, `${garden},recall`]),
    );
    expect(history.find((h: Loose) => h.node_id === budget).salience).toBe(0.9375);
    expect(document.activity_patterns).toEqual(
      expect.arrayContaining([{ node_id: budget, hour_of_week: 5 * 24 + 12, count: 3 }]),
    );
    const [first, second] = [budget, garden].sort();
    expect(document.co_activations).toMatchObject([{ first_id: first, second_id: second }]);
    expect(document.co_activations[0].count).toBeGreaterThanOrEqual(2);
    expect(await lethe.eventsOf(fold)).toEqual([]);

    await context('folded');
    await fold();
    expect(((await exported(lethe, 'folded')) as Loose).activity_patterns[0].count).toBeGreaterThan(2);

    await lethe.ok('mutation ($id: ID!) { deleteNode(userId: "folded", id: $id) { id } }', { id: budget });
    const after = (await exported(lethe, 'folded')) as Loose;
    expect(
      JSON.stringify([after.salience_history, after.activity_patterns, after.co_activations]),
    ).not.toContain(budget);
  });

  it('D6 H2 shows the history of an item, and of what was recalled with it only what may leave', async () => {
    const [budget, garden] = await memory('history');
    await context('history');
    await context('history');
    await fold();
    const HISTORY = `query ($p: String) { user(id: "history", purpose: $p) { nodes(filter: { kinds: [FACET] }) { nodes { id ... on Facet {
      history { salience { salience cause at } hours { hourOfWeek count } together { node { id } count lastAt } } } } } } }`;
    const shown = async (purpose?: string): Promise<Loose[]> =>
      (await lethe.ok(HISTORY, { p: purpose })).user.nodes.nodes;
    const at = new Date(now).toISOString();
    const history = {
      salience: [{ salience: 0.875, cause: 'recall', at }],
      hours: [{ hourOfWeek: 5 * 24 + 12, count: 2 }],
    };
    const both = [
      { id: budget, history: { ...history, together: [{ node: { id: garden }, count: 2, lastAt: at }] } },
      { id: garden, history: { ...history, together: [{ node: { id: budget }, count: 2, lastAt: at }] } },
    ];
    expect(new Set(await shown())).toEqual(new Set(both));
    const events = await lethe.eventsOf(() => shown('assistant'));
    expect(events.map((e) => [e.action, new Set(e.nodeIds)])).toEqual([['READ', new Set([budget, garden])]]);
    await lethe.ok('mutation { suppressTopic(userId: "history", topic: "garden") { id } }');
    expect(await shown('assistant')).toEqual([{ id: budget, history: { ...history, together: [] } }]);
    await lethe.ok('mutation ($id: ID!) { deleteNode(userId: "history", id: $id) { id } }', { id: garden });
    expect(await shown()).toEqual([{ id: budget, history: { ...history, together: [] } }]);
  });

  it('D6 drops late signals of nodes and users that are no longer there', async () => {
    const [budget, garden] = await memory('late');
    await memory('gone');
    await context('late');
    await context('gone');
    await lethe.ok('mutation ($id: ID!) { deleteNode(userId: "late", id: $id) { id } }', { id: budget });
    await lethe.ok('mutation { deleteUser(userId: "gone") { id } }');
    const events = await lethe.eventsOf(fold);
    expect(events.map((e) => [e.action, e.nodeIds])).toEqual([['UPDATE', [garden]]]);
    for (const table of ['salience_events', 'activity_patterns', 'co_activations']) {
      const { rows } = await lethe.stores.admin('memory').query(`SELECT * FROM memory.${table}`);
      expect(JSON.stringify(rows)).not.toContain(budget);
    }
  });

  it('D6 ranks by salience as it has faded, and a recall begins it anew', async () => {
    now = START;
    await person(lethe, 'ranked');
    const { nodes } = await save(lethe, 'ranked', [
      { ref: 'ada', kind: 'ENTITY', name: 'Ada' },
      { kind: 'FACET', topic: 'Fades fast', entity: 'ada', salience: 0.9 },
      { kind: 'INTEREST', topic: 'Fades slowly', entity: 'ada', salience: 0.5 },
    ]);
    const [, fast, slow] = nodes as [string, string, string];
    expect(await context('ranked')).toEqual([fast, slow]);
    now = START + 60 * DAY;
    expect(await context('ranked')).toEqual([slow, fast]);
    const { userId } = (await lethe.deployment.regions.home.vault.directory.lookup(['ranked'])).get(
      'ranked',
    )!;
    lethe.deployment.recalls.forget(userId);
    await context('ranked', 'fast');
    await fold();
    expect(await context('ranked')).toEqual([fast, slow]);
  });

  it('D6 notes nothing where no lifecycle is configured', async () => {
    const plain = await startLethe({ now: () => now });
    try {
      await person(plain, 'plain');
      await save(plain, 'plain', [
        { ref: 'ada', kind: 'ENTITY', name: 'Ada' },
        { kind: 'FACET', topic: 'Tea', entity: 'ada' },
      ]);
      await plain.ok(
        '{ context(input: { userId: "plain", purpose: "assistant", sessionId: "s" }) { text } }',
      );
      expect(plain.deployment.recalls.size).toBe(0);
      expect(
        await plain.eventsOf(() => foldRecalls(plain.deployment, plain.deployment.regions.home)),
      ).toEqual([]);
    } finally {
      await plain.close();
    }
  });
});
