import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOLDINGS } from '../../src/memory/holdings.js';
import { everything, exported, person, save, smallMemory } from '../memory/people.js';
import { ADMIN_KEY, type GraphQLAnswer, type Lethe, type Loose, startLethe } from '../server/harness.js';

const SAVE = 'mutation ($in: SaveNodesInput!) { saveNodes(input: $in) { nodes { id } } }';
const REMEMBER = 'mutation ($in: RememberInput!) { remember(input: $in) { id } }';
const CONTEXT = 'query ($in: ContextInput!) { context(input: $in) { text } }';
const DELETE_USER =
  'mutation ($u: ID!) { deleteUser(userId: $u) { id nodesDeleted counts { table count } } }';
const DELETE_NODE = 'mutation ($u: ID!, $n: ID!) { deleteNode(userId: $u, id: $n) { id deletedIds } }';
const DELETE_NODES =
  'mutation ($u: ID!, $f: NodeFilter!) { deleteNodes(userId: $u, filter: $f) { id nodesDeleted deletedIds counts { table count } } }';

let lethe: Lethe;
let other: string;
beforeAll(async () => {
  lethe = await startLethe({ workers: 2 });
  other = await lethe.another();
});
afterAll(() => lethe?.close());

const internal = async (id: string): Promise<string> =>
  (await lethe.deployment.regions.home.vault.directory.lookup([id])).get(id)!.userId;
const query = async (sql: string, ...values: unknown[]): Promise<Loose[]> =>
  (await lethe.stores.admin('memory').query(sql, values)).rows;
const nodeIds = async (userId: string): Promise<string[]> =>
  (await query('SELECT id FROM memory.nodes WHERE user_id = $1', userId)).map((row) => row.id);

/** Rows that any table of the memory store has of somebody, the record of their erasure apart; counted past the server. */
async function rows(userId: string): Promise<Record<string, number>> {
  const counted = HOLDINGS.map(
    ({ table }) => `(SELECT count(*)::int FROM memory.${table} WHERE user_id = $1::uuid) AS ${table}`,
  );
  const jobs = `(SELECT count(*)::int FROM graphile_worker._private_jobs WHERE payload->>'user' = $1::text) AS jobs`;
  return (await query(`SELECT ${[...counted, jobs].join(', ')}`, userId))[0];
}
const NOTHING = Object.fromEntries([...HOLDINGS.map((h) => [h.table, 0]), ['jobs', 0]]);

async function expectGone(id: string, userId: string): Promise<void> {
  expect(await rows(userId)).toEqual(NOTHING);
  const { vault } = lethe.deployment.regions.home;
  expect(await vault.keys(userId)).toBeUndefined();
  expect(await vault.directory.lookup([id])).toEqual(new Map());
  expect(
    await query(`SELECT 1 FROM memory.erasures WHERE user_id = $1 AND scope = 'USER'`, userId),
  ).toHaveLength(1);
}

/** By turns at one server process and the other. */
let turn = 0;
async function ask(document: string, variables: object): Promise<GraphQLAnswer> {
  const url = turn++ % 2 === 0 ? lethe.url : other;
  const answer = await lethe.fetch(`${url}/graphql`, {
    method: 'POST',
    key: ADMIN_KEY,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document, variables }),
  });
  const { data, errors } = answer.body;
  return { ...answer, data, errors, code: errors?.[0]?.extensions.code };
}
const entity = (u: string, name: string, sessionId = 'race') =>
  ask(SAVE, { in: { userId: u, purpose: 'assistant', sessionId, nodes: [{ kind: 'ENTITY', name }] } });

describe('the erasure of a user', () => {
  it('E2 E6 leaves exactly nothing when 30 writes of every kind are in flight at two processes', async () => {
    for (let round = 0; round < 2; round++) {
      const u = `writes-${round}`;
      await person(lethe, u);
      const { ada, tea, chess } = await smallMemory(lethe, u);
      const userId = await internal(u);
      const say = (content: string, wait: boolean) =>
        ask(REMEMBER, {
          in: { userId: u, purpose: 'assistant', sessionId: 's', wait, messages: [{ content }] },
        });
      const of = (i: number): Promise<GraphQLAnswer>[] => [
        entity(u, `Entity ${i}`),
        say(`Bo has ${i} figs.`, true),
        say(`Cy has ${i} plums.`, false),
        ask('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }', {
          in: { userId: u, id: tea, summary: `Drinks ${i} cups` },
        }),
        ask('mutation ($u: ID!, $t: String!) { suppressTopic(userId: $u, topic: $t) { id } }', {
          u,
          t: `golf ${i}`,
        }),
        ask('mutation ($in: GrantConsentInput!) { grantConsent(input: $in) { id } }', {
          in: { userId: u, ...everything('support') },
        }),
        ask(CONTEXT, { in: { userId: u, purpose: 'assistant', sessionId: 's', query: 'tea' } }),
        ask(
          'mutation ($u: ID!, $d: JSON!) { importUser(userId: $u, purpose: "assistant", document: $d) { nodes { id } } }',
          {
            u,
            d: { domains: [{ name: `Domain ${i}`, entities: [{ name: 'Di' }] }] },
          },
        ),
        ask(DELETE_NODE, { u, n: i === 0 ? chess : ada }),
      ];
      const before = [0, 1].flatMap(of);
      const erased = ask(DELETE_USER, { u });
      const after = [2, 3].flatMap(of);
      const outcomes = await Promise.all([...before, ...after]);
      expect((await erased).code).toBeUndefined();
      expect(outcomes.length).toBeGreaterThan(30);
      expect(
        [...new Set(outcomes.map((o) => o.code))].filter((c) => c !== undefined && c !== 'NOT_FOUND'),
      ).toEqual([]);
      await expectGone(u, userId);
    }
  });

  it('E2 E6 drops what is queued, though workers of two processes are at it, and one who comes back stays empty', async () => {
    for (let round = 0; round < 3; round++) {
      const u = `queued-${round}`;
      await person(lethe, u);
      const userId = await internal(u);
      const told = Array.from({ length: 12 }, (_, i) =>
        ask(REMEMBER, {
          in: {
            userId: u,
            purpose: 'assistant',
            sessionId: 's',
            messages: [{ content: `Bo has ${i} figs.` }],
          },
        }),
      );
      await Promise.all(told.slice(0, 6));
      await lethe.ok(DELETE_USER, { u });
      await person(lethe, u);
      const codes = (await Promise.all(told)).map((answer) => answer.code);
      expect(codes.filter((code) => code !== undefined && code !== 'NOT_FOUND')).toEqual([]);
      expect(await rows(userId)).toEqual(NOTHING);
      const again = await internal(u);
      await expect.poll(async () => (await rows(again)).jobs, { timeout: 20_000 }).toBe(0);
      // Only what reached the new one, if anything did, is theirs.
      const theirs = (await exported(lethe, u)) as Loose;
      const late = codes.slice(6).filter((code) => code === undefined).length;
      expect(theirs.ingestions.length).toBeLessThanOrEqual(late);
      expect(await lethe.deployment.regions.home.vault.keys(userId)).toBeUndefined();
    }
  });

  it('E2 lets an export that runs tell all of what was, or nothing; one that begins after tells nothing', async () => {
    for (let round = 0; round < 3; round++) {
      const u = `export-${round}`;
      await person(lethe, u);
      await smallMemory(lethe, u);
      await save(
        lethe,
        u,
        Array.from({ length: 400 }, (_, i) => ({ kind: 'ENTITY', name: `Entity ${i}` })),
      );
      const read = (i: number) =>
        lethe.fetch(`${i % 2 ? lethe.url : other}/api/v1/export/${u}`, { key: ADMIN_KEY });
      const running = Array.from({ length: 8 }, (_, i) => read(i));
      const erased = lethe.ok(DELETE_USER, { u });
      const beside = Array.from({ length: 8 }, (_, i) => read(i));
      const answers = await Promise.all([...running, ...beside]);
      await erased;
      for (const answer of answers) {
        expect([200, 404]).toContain(answer.status);
        if (answer.status === 200)
          expect([answer.body.total_nodes, answer.body.total_edges, answer.body.domains.length]).toEqual([
            406, 2, 2,
          ]);
      }
      for (let i = 0; i < 4; i++) expect((await read(i)).status).toBe(404);
    }
  });

  it('E2 is one, however many ask for it at once, at two processes, among erasures of single items', async () => {
    for (let round = 0; round < 3; round++) {
      const u = `twice-${round}`;
      await person(lethe, u);
      const { ada, tea } = await smallMemory(lethe, u);
      const userId = await internal(u);
      const items = [ada, tea, tea].map((n) => ask(DELETE_NODE, { u, n }));
      const answers = await Promise.all(Array.from({ length: 6 }, () => ask(DELETE_USER, { u })));
      expect(answers.map((a) => a.code)).toEqual(answers.map(() => undefined));
      expect(new Set(answers.map((a) => a.data.deleteUser.id)).size).toBe(1);
      for (const { code } of await Promise.all(items)) expect([undefined, 'NOT_FOUND']).toContain(code);
      await expectGone(u, userId);
      const told = await query(
        `SELECT id, scope, nodes_deleted AS nodes FROM memory.erasures WHERE user_id = $1`,
        userId,
      );
      expect(told.reduce((sum, row) => sum + row.nodes, 0)).toBe(6);
    }
  });

  it('E2 D2 of 100 users at once takes exactly those, row by row, and leaves ten others as they were', async () => {
    const ids = Array.from({ length: 110 }, (_, i) => `crowd-${i}`);
    for (let from = 0; from < ids.length; from += 10)
      await Promise.all(
        ids.slice(from, from + 10).map(async (id) => {
          await person(lethe, id);
          await smallMemory(lethe, id);
        }),
      );
    const users = await Promise.all(ids.map(internal));
    const [going, staying] = [ids.slice(0, 100), ids.slice(100)];
    const exports = async () =>
      Promise.all(staying.map(async (id) => ({ ...(await exported(lethe, id)), exported_at: null })));
    const before = [await exports(), await Promise.all(users.slice(100).map(rows))];
    const answers = await Promise.all(going.map((u) => ask(DELETE_USER, { u })));
    expect(answers.map((a) => a.data.deleteUser.nodesDeleted)).toEqual(going.map(() => 6));
    await Promise.all(going.map((id, i) => expectGone(id, users[i]!)));
    expect([await exports(), await Promise.all(users.slice(100).map(rows))]).toEqual(before);
  }, 120_000);
});

describe('the erasure of items', () => {
  it('E1 E6 beside 30 writes leaves exactly what was written and is not on its receipt', async () => {
    for (let round = 0; round < 2; round++) {
      const u = `items-${round}`;
      await person(lethe, u);
      const first = await save(
        lethe,
        u,
        Array.from({ length: 20 }, (_, i) => ({ kind: 'ENTITY', name: `First ${i}` })),
        { sessionId: 'race' },
      );
      const kept = await save(lethe, u, [{ kind: 'ENTITY', name: 'Kept' }], { sessionId: 'another' });
      const writes = Array.from({ length: 30 }, (_, i) =>
        entity(u, `Entity ${i}`, i % 3 === 0 ? 'another' : 'race'),
      );
      const erasures = [0, 1].map(() => ask(DELETE_NODES, { u, f: { sessionId: 'race' } }));
      const written = (await Promise.all(writes)).map((a) => a.data.saveNodes.nodes[0].id as string);
      const deleted = (await Promise.all(erasures)).flatMap((a) => a.data.deleteNodes.deletedIds as string[]);
      expect(new Set(deleted).size).toBe(deleted.length);
      expect(deleted).toEqual(expect.arrayContaining(first.nodes));
      for (const id of [...kept.nodes, ...written.filter((_, i) => i % 3 === 0)])
        expect(deleted).not.toContain(id);
      const gone = new Set(deleted);
      const expected = [...first.nodes, ...kept.nodes, ...written].filter((id) => !gone.has(id));
      expect((await nodeIds(await internal(u))).sort()).toEqual(expected.sort());
      const { user } = await lethe.ok('query ($u: ID!) { user(id: $u) { totalNodes } }', { u });
      expect(user.totalNodes).toBe(expected.length);
    }
  });

  it('E1 E6 reaches what of the session was queued, stored or not, and nothing of it comes later', async () => {
    for (let round = 0; round < 3; round++) {
      const u = `session-${round}`;
      await person(lethe, u);
      const told = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          ask(REMEMBER, {
            in: {
              userId: u,
              purpose: 'assistant',
              sessionId: i % 2 ? 'gone' : 'kept',
              messages: [{ content: i % 2 ? `Bo has ${i} figs.` : `Cy has ${i} plums.` }],
            },
          }),
        ),
      );
      expect(told.map((a) => a.code)).toEqual(told.map(() => undefined));
      await lethe.ok(DELETE_NODES, { u, f: { sessionId: 'gone' } });
      const userId = await internal(u);
      await expect
        .poll(async () => [(await rows(userId)).jobs, await waiting(userId)], { timeout: 20_000 })
        .toEqual([0, 0]);
      const document = JSON.stringify(await exported(lethe, u));
      expect(document).not.toContain('figs');
      for (let i = 0; i < 10; i += 2) expect(document).toContain(`${i} plums`);
    }
  });

  it('E1 takes one erasure for one item, however many ask, and each of two that overlap counts its own', async () => {
    for (let round = 0; round < 3; round++) {
      const u = `overlap-${round}`;
      await person(lethe, u);
      const { ada, tea, plan } = await smallMemory(lethe, u);
      const answers = await Promise.all([tea, ada, tea, ada, plan].map((n) => ask(DELETE_NODE, { u, n })));
      const done = answers.filter((a) => a.code === undefined).map((a) => a.data.deleteNode);
      expect(answers.map((a) => a.code).filter((code) => code !== undefined && code !== 'NOT_FOUND')).toEqual(
        [],
      );
      const ids = done.flatMap((r) => r.deletedIds as string[]);
      expect(ids.sort()).toEqual([ada, tea, plan].sort());
      const userId = await internal(u);
      const counted = await query(
        'SELECT sum(nodes_deleted)::int AS n FROM memory.erasures WHERE user_id = $1',
        userId,
      );
      expect(counted[0].n).toBe(3);
      expect(await nodeIds(userId)).toHaveLength(3);
    }
  });

  it('E1 E2 takes 10,001 as surely as one, by filter and with the user', async () => {
    for (const u of ['many-items', 'many-user']) {
      await person(lethe, u);
      await lethe.ok(
        'mutation ($u: ID!, $d: JSON!) { importUser(userId: $u, purpose: "assistant", document: $d) { nodes { id } } }',
        {
          u,
          d: {
            domains: [
              {
                name: 'unfiled',
                entities: [
                  {
                    name: 'Ada',
                    facets: Array.from({ length: 10_001 }, (_, i) => ({
                      topic: `Note ${i}`,
                      summary: `Number ${i}`,
                    })),
                  },
                ],
              },
            ],
          },
        },
      );
    }
    const [items, user] = [await internal('many-items'), await internal('many-user')];
    const { deleteNodes } = await lethe.ok(DELETE_NODES, { u: 'many-items', f: { kinds: ['FACET'] } });
    expect(deleteNodes.nodesDeleted).toBe(10_001);
    expect(await rows(items)).toMatchObject({ nodes: 1, provenance: 0, edges: 0 });
    const { deleteUser } = await lethe.ok(DELETE_USER, { u: 'many-user' });
    expect(deleteUser.nodesDeleted).toBe(10_002);
    await expectGone('many-user', user);
  }, 120_000);
});

describe('a user whose id looks like another', () => {
  const TWINS = ['u1', 'u10', 'u_1', 'u%', 'U1', 'u1:x', 'u1 ', 'u１', "u1'--", '%75%31', 'u', 'u1\\'];
  const all = async () =>
    Object.fromEntries(
      await Promise.all(
        TWINS.map(async (id) => {
          const answer = await lethe.fetch(`/api/v1/export/${encodeURIComponent(id)}`, { key: ADMIN_KEY });
          return [id, answer.status === 200 ? { ...answer.body, exported_at: null } : answer.status];
        }),
      ),
    );

  it.each(['u1', 'u%', 'u_1'])(
    'E2 D2 is not touched by an erasure of %s, nor of all its items',
    async (id) => {
      for (const twin of TWINS)
        if (
          (await lethe.fetch(`/api/v1/export/${encodeURIComponent(twin)}`, { key: ADMIN_KEY })).status === 404
        ) {
          await person(lethe, twin);
          await smallMemory(lethe, twin);
        }
      const before = await all();
      const { deleteNodes } = await lethe.ok(DELETE_NODES, {
        u: id,
        f: { createdBefore: '2199-01-01T00:00:00Z' },
      });
      expect(deleteNodes.nodesDeleted).toBe(6);
      const { [id]: own, ...others } = await all();
      expect(own).toMatchObject({ total_nodes: 0, user_id: id });
      const answer = await lethe.fetch(`/api/v1/users/${encodeURIComponent(id)}`, {
        method: 'DELETE',
        key: ADMIN_KEY,
      });
      expect([answer.status, answer.body.user_id, answer.body.nodes_deleted]).toEqual([200, id, 0]);
      expect(await all()).toEqual({ ...before, [id]: 404 });
      expect(others).toEqual(Object.fromEntries(Object.entries(before).filter(([twin]) => twin !== id)));
    },
  );
});

async function waiting(userId: string): Promise<number> {
  return (
    await query(
      `SELECT count(*)::int AS n FROM memory.ingestions WHERE user_id = $1 AND status = 'QUEUED'`,
      userId,
    )
  )[0].n;
}
