import { type ChildProcess, spawn } from 'node:child_process';
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

  /** Reads a stream of events to its end; `during` is done once the first event is there. */
  const listen = async (
    url: string,
    key: string,
    during: () => Promise<unknown>,
  ): Promise<[string, object][]> => {
    const response = await fetch(lethe.url + url, {
      headers: { 'x-api-key': key, 'x-purpose': 'assistant' },
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
    let text = '';
    let begun = false;
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      if (!begun && text.includes('\n\n')) {
        begun = true;
        await during();
      }
    }
    return [...text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g)].map((m) => [m[1]!, JSON.parse(m[2]!)]);
  };

  it('A1 tell on a stream of events when an ingestion is done, to who may ask for it, and record who listens', async () => {
    await person(lethe, 'listener');
    const id = await queue('listener', 'My SSN is 123-45-6789. Bo likes figs.');
    const url = `/api/v1/ingestions/listener/${id}/events`;
    let heard: [string, object][] = [];
    const events = await lethe.eventsOf(async () => {
      heard = await listen(url, await lethe.key('SERVICE'), async () => {});
    });
    const last = heard.at(-1)!;
    expect(last).toMatchObject([
      'ingestion',
      { id, status: 'DONE', redactions: [{ type: 'SSN', count: 1 }] },
    ]);
    expect(JSON.stringify(heard)).not.toContain('figs');
    expect(events.filter((e) => e.action === 'READ').map((e) => [e.role, e.nodeCount, e.policy])).toEqual([
      ['SERVICE', 0, 'role:SERVICE ingestion'],
    ]);
    expect((await lethe.fetch(url)).status).toBe(401);
    expect((await lethe.fetch(url, { key: await lethe.key('AUDITOR') })).status).toBe(403);
    expect(
      (
        await lethe.fetch(url.replace('listener', 'nobody'), {
          key: await lethe.key('SERVICE'),
          headers: { 'x-purpose': 'assistant' },
        })
      ).status,
    ).toBe(404);
    const other = await lethe.subject('somebody-else');
    expect((await lethe.fetch(url, { headers: { authorization: `Bearer ${other}` } })).status).toBe(404);
  });

  it('E6 end the stream with the user, and with the key', async () => {
    const stuck = async (userId: string) => {
      await person(lethe, userId);
      const { userId: internal } = (await lethe.deployment.regions.home.vault.directory.lookup([userId])).get(
        userId,
      )!;
      const id = '019aa000-0000-7000-8000-000000000001';
      await lethe.stores
        .admin('memory')
        .query(
          "INSERT INTO memory.ingestions (user_id, id, status, purpose, created_at) VALUES ($1, $2, 'QUEUED', 'assistant', now())",
          [internal, id],
        );
      return `/api/v1/ingestions/${userId}/${id}/events`;
    };
    const erased = await listen(await stuck('erased'), await lethe.key('SERVICE'), () =>
      lethe.ok('mutation { deleteUser(userId: "erased") { id } }'),
    );
    expect(erased.map(([name]) => name)).toEqual(['ingestion', 'gone']);
    const { createApiKey } = await lethe.ok(
      'mutation { createApiKey(input: { name: "short", role: SERVICE }) { id secret } }',
    );
    const revoked = await listen(await stuck('kept'), createApiKey.secret, () =>
      lethe.ok('mutation ($id: ID!) { revokeApiKey(id: $id) }', { id: createApiKey.id }),
    );
    expect(revoked.map(([name]) => name)).toEqual(['ingestion', 'gone']);
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

describe('a worker that is killed', () => {
  let lethe: Lethe;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    lethe = await startLethe();
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await lethe?.close();
  });

  /** A server process of its own on the same stores. */
  const serve = async (): Promise<ChildProcess> => {
    const { database, masterKey } = lethe.stores.settings;
    const { memory, audit, vault } = database!;
    const child = spawn(process.execPath, ['dist/main.js'], {
      env: {
        PATH: process.env.PATH,
        PORT: '0',
        LETHE_DATA_DIR: lethe.stores.settings.dataDir,
        LETHE_MASTER_KEY: masterKey!.toString('base64'),
        DATABASE_URL: memory.url,
        DATABASE_ADMIN_URL: memory.adminUrl,
        AUDIT_DATABASE_URL: audit.url,
        AUDIT_DATABASE_ADMIN_URL: audit.adminUrl,
        VAULT_DATABASE_URL: vault.url,
        VAULT_DATABASE_ADMIN_URL: vault.adminUrl,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let said = '';
    child.stderr!.on('data', (text) => {
      said += text;
    });
    await new Promise<void>((resolve, reject) => {
      child.stdout!.on('data', (text) => String(text).includes('lethe listening') && resolve());
      child.once('exit', () => reject(new Error(`a server ended before it served: ${said}`)));
    });
    return child;
  };

  it('D1 A2 E6 in the middle of storing loses nothing and stores nothing twice', {
    timeout: 60_000,
  }, async () => {
    await person(lethe, 'killed');
    const { userId } = (await lethe.deployment.regions.home.vault.directory.lookup(['killed'])).get(
      'killed',
    )!;
    const ids: string[] = [];
    for (let i = 0; i < 4; i++) {
      const { remember } = await lethe.ok(REMEMBER, {
        in: {
          userId: 'killed',
          purpose: 'assistant',
          sessionId: 's',
          messages: [{ content: `Bo told story ${i} of it.` }],
        },
      });
      ids.push(remember.id);
    }
    const admin = lethe.stores.admin('memory');
    const holder = await admin.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM memory.users WHERE user_id = $1 FOR UPDATE', [userId]);
    const first = await serve();
    // It has taken the job, and waits for the person's row.
    const waiting = async () =>
      (
        await admin.query(
          `SELECT FROM pg_stat_activity, graphile_worker._private_jobs
           WHERE datname = current_database() AND wait_event_type = 'Lock' AND locked_by IS NOT NULL`,
        )
      ).rowCount;
    await expect.poll(waiting, { timeout: 20_000 }).toBeGreaterThan(0);
    first.kill('SIGKILL');
    await new Promise((resolve) => first.once('exit', resolve));
    await holder.query('COMMIT');
    holder.release();
    const job = (await admin.query('SELECT locked_by, key FROM graphile_worker._private_jobs')).rows;
    expect(job).toEqual([{ locked_by: expect.any(String), key: userId }]);

    // As if it had not been heard of for long.
    await admin.query("UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute'");
    const second = await serve();
    const done = async () =>
      (await admin.query("SELECT count(*)::int AS n FROM memory.ingestions WHERE status = 'DONE'")).rows[0].n;
    await expect.poll(done, { timeout: 30_000 }).toBe(4);
    const document = JSON.stringify(((await exported(lethe, 'killed')) as { domains: object }).domains);
    for (let i = 0; i < 4; i++) expect(document.match(new RegExp(`told story ${i} of`, 'g'))).toHaveLength(1);
    const stored = async () =>
      (await lethe.events()).filter((e) => e.policy === 'role:ADMIN intake:assistant').length;
    await expect.poll(stored, { timeout: 10_000 }).toBe(4);

    const ended = new Promise<number | null>((resolve) => second.once('exit', resolve));
    second.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(await lethe.ok(STATUS, { u: 'killed', id: ids[0] })).toEqual({ ingestion: { status: 'DONE' } });
  });
});
