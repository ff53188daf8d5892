import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exported, person } from '../memory/people.js';
import { type Lethe, startLethe } from '../server/harness.js';

const REMEMBER = 'mutation ($in: RememberInput!) { remember(input: $in) { id status } }';
const STATUS = 'query ($u: ID!, $id: ID!) { ingestion(userId: $u, id: $id) { status } }';

describe('workers', () => {
  let lethe: Lethe;
  beforeAll(async () => {
    lethe = await startLethe({ workers: 2 });
  });
  afterAll(() => lethe?.close());

  const queue = async (userId: string, content: string): Promise<string> => {
    const { remember } = await lethe.ok(REMEMBER, {
      in: { userId, purpose: 'assistant', sessionId: 's', messages: [{ content }] },
    });
    expect(remember.status).toBe('QUEUED');
    return remember.id;
  };
  const jobs = async () =>
    (await lethe.stores.admin('memory').query('SELECT * FROM graphile_worker._private_jobs')).rows;
  const statuses = (userId: string, ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => (await lethe.ok(STATUS, { u: userId, id })).ingestion?.status));

  it('D1 A2 store by themselves, several processes sharing the work, each told thing once and in order', async () => {
    await lethe.another();
    const people = ['w-1', 'w-2', 'w-3', 'w-4'];
    for (const id of people) await person(lethe, id);
    const queued = new Map<string, string[]>(people.map((id) => [id, []]));
    for (let i = 0; i < 5; i++)
      await Promise.all(
        people.map(async (id) => queued.get(id)!.push(await queue(id, `Bo has told story ${i} of the fox.`))),
      );
    for (const [id, ids] of queued)
      await expect.poll(() => statuses(id, ids), { timeout: 30_000 }).toEqual(ids.map(() => 'DONE'));
    for (const id of people) {
      const document = JSON.stringify((await exported(lethe, id)).domains);
      for (let i = 0; i < 5; i++)
        expect(document.match(new RegExp(`told story ${i} of`, 'g'))).toHaveLength(1);
    }
    await expect.poll(jobs, { timeout: 10_000 }).toEqual([]);
    const stored = (await lethe.events()).filter(
      (e) => e.policy === 'role:ADMIN intake:assistant' && e.nodeCount > 0,
    );
    expect(stored).toHaveLength(20);
  });

  it('E2 E6 leave exactly nothing of a user who is erased with 30 writes in flight', async () => {
    await person(lethe, 'racing');
    await person(lethe, 'bystander');
    const writes = Array.from({ length: 30 }, (_, i) =>
      lethe.gql(REMEMBER, {
        in: {
          userId: 'racing',
          purpose: 'assistant',
          sessionId: 's',
          messages: [{ content: `Bo told story ${i}.` }],
        },
      }),
    );
    const kept = queue('bystander', 'Cy likes figs.');
    await writes[3];
    const { deleteUser } = await lethe.ok(
      'mutation { deleteUser(userId: "racing") { status counts { table count } } }',
    );
    const answers = await Promise.all(writes);
    for (const { code } of answers) expect([undefined, 'NOT_FOUND']).toContain(code);
    expect(deleteUser.counts.find((c: { table: string }) => c.table === 'users')).toEqual({
      table: 'users',
      count: 1,
    });
    await expect.poll(jobs, { timeout: 10_000 }).toEqual([]);
    const { rows } = await lethe.stores
      .admin('memory')
      .query(
        'SELECT (SELECT count(*)::int FROM memory.ingestions) - (SELECT count(*)::int FROM memory.ingestions i JOIN memory.users u USING (user_id)) AS strays',
      );
    expect(rows).toEqual([{ strays: 0 }]);
    await expect.poll(async () => statuses('bystander', [await kept]), { timeout: 10_000 }).toEqual(['DONE']);
    await person(lethe, 'racing');
    expect(await exported(lethe, 'racing')).toMatchObject({ total_nodes: 0, ingestions: [] });
  });
});
