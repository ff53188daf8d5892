import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRegions } from '../../src/regions/index.js';
import type { Region } from '../../src/regions/region.js';
import type { StoreName } from '../../src/regions/roles.js';
import { type FreshStores, freshDatabases, freshStores } from '../support/stores.js';

const USER = {
  revision: randomUUID(),
  sealed: new Uint8Array([1]),
  jurisdiction: 'EU',
  region: 'default',
} as const;

describe('a region', () => {
  let stores: FreshStores;
  let region: Region;
  beforeAll(async () => {
    stores = await freshStores({ cuttable: ['memory', 'audit', 'vault'] });
    region = stores.regions.home;
  });
  afterAll(() => stores.close());

  test('is named default and serves everybody, where none is configured', () => {
    expect(stores.regions.all).toHaveLength(1);
    expect(region).toMatchObject({
      name: 'default',
      home: true,
      baa: true,
      jurisdictions: ['EU', 'UK', 'US', 'OTHER'],
    });
  });

  test('serves each store under a role of its own that owns nothing', async () => {
    const { rows } = await region.memory.pool.query(
      "SELECT current_user AS role, current_setting('is_superuser') AS super",
    );
    expect(rows[0].super).toBe('off');
    expect(rows[0].role).not.toMatch(/owner|postgres/);
    await expect(region.memory.pool.query('SELECT FROM vault.secrets')).rejects.toThrow(/permission denied/);
    await expect(region.memory.pool.query('SELECT FROM audit.leaves')).rejects.toThrow(/permission denied/);
    await expect(
      region.memory.pool.query('ALTER TABLE memory.users DISABLE ROW LEVEL SECURITY'),
    ).rejects.toThrow(/owner/);
  });

  test('D4 keeps moments as they are where the database has a time zone of its own', async () => {
    const admin = stores.admin('memory');
    const { rows } = await admin.query('SELECT quote_ident(current_database()) AS name');
    await admin.query(`ALTER DATABASE ${rows[0].name} SET timezone = 'Asia/Kolkata'`);
    const { memory } = (await stores.again()).home;
    const userId = randomUUID();
    const createdAt = new Date('2026-03-01T10:00:00.250Z');
    await memory.asUser(userId, (tx) => tx.user.create({ data: { ...USER, userId, createdAt } }));
    const held = await admin.query('SELECT created_at FROM memory.users WHERE user_id = $1', [userId]);
    expect(held.rows).toEqual([{ created_at: createdAt }]);
    expect((await memory.pool.query('SHOW timezone')).rows).toEqual([{ TimeZone: 'UTC' }]);
  });

  test('rolls a transaction back when its work throws', async () => {
    const userId = randomUUID();
    const work = region.memory.asUser(userId, async (tx) => {
      await tx.user.create({ data: { ...USER, userId } });
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await region.memory.asUser(userId, (tx) => tx.user.count())).toBe(0);
  });

  test('runs the work of a lost race again, and answers CONFLICT when it is lost each time', async () => {
    const lose = (tx: { $executeRawUnsafe(sql: string): Promise<number> }) =>
      tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = 'deadlock_detected'; END $$`);
    let runs = 0;
    const answer = await region.memory.asUser(randomUUID(), async (tx) => {
      runs += 1;
      if (runs < 3) await lose(tx);
      return 'won';
    });
    expect([answer, runs]).toEqual(['won', 3]);
    await expect(region.memory.asUser(randomUUID(), lose)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('answers CONFLICT or wins, never hangs, when two transactions wait for each other', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    for (const userId of [a, b])
      await region.memory.asUser(userId, (tx) => tx.user.create({ data: { ...USER, userId } }));
    const lock = (first: string, second: string) =>
      region.memory.asUser(first, async (tx) => {
        await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${first}))::text`;
        await new Promise((resolve) => setTimeout(resolve, 100));
        await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${second}))::text`;
        return 'won';
      });
    const ends = await Promise.allSettled([lock(a, b), lock(b, a)]);
    for (const end of ends) expect(end).toMatchObject({ status: 'fulfilled', value: 'won' });
  });

  test.each(['memory', 'audit', 'vault'] as const)(
    'is not healthy without its %s store, and again with it',
    async (store) => {
      expect(await region.healthy()).toBe(true);
      await stores.cut(store);
      expect(await region.healthy()).toBe(false);
      await stores.restore(store);
      await expect.poll(() => region.healthy()).toBe(true);
    },
  );

  test('answers REGION_UNAVAILABLE while its memory store is away, in idle and in running transactions', async () => {
    const userId = randomUUID();
    const running = region.memory.asUser(userId, async (tx) => {
      await stores.cut('memory');
      return tx.user.count();
    });
    await expect(running).rejects.toMatchObject({ code: 'REGION_UNAVAILABLE' });
    await expect(region.memory.asUser(userId, (tx) => tx.user.count())).rejects.toMatchObject({
      code: 'REGION_UNAVAILABLE',
    });
    await stores.restore('memory');
    expect(await region.memory.asUser(userId, (tx) => tx.user.count())).toBe(0);
  });

  test('comes back by itself after its connections were cut off', async () => {
    const userId = randomUUID();
    await stores
      .admin('memory')
      .query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
    expect(await region.memory.asUser(userId, (tx) => tx.user.count())).toBe(0);
  });
});

describe('opening regions', () => {
  let stores: FreshStores;
  beforeAll(async () => {
    stores = await freshStores();
  });
  afterAll(() => stores.close());

  const serveAs = (store: StoreName, url: string) =>
    openRegions({
      ...stores.settings,
      database: { ...stores.settings.database!, [store]: { ...stores.settings.database![store], url } },
    });

  test.each(['memory', 'audit', 'vault'] as const)(
    'refuses a superuser who would serve the %s store',
    async (store) => {
      await expect(serveAs(store, stores.superuser(store))).rejects.toThrow(
        `region default: will not serve the ${store} store`,
      );
    },
  );

  test('refuses the owner who would serve', async () => {
    await expect(serveAs('memory', stores.owner('memory'))).rejects.toThrow('the same role');
  });

  test('refuses a role that may bypass row-level security, or is a member of the owner', async () => {
    const admin = stores.admin('memory');
    const url = new URL(stores.settings.database!.memory.url);
    const role = `serving_${randomUUID().slice(0, 8)}`;
    url.username = role;
    url.password = 'secret';
    await admin.query(`CREATE ROLE ${role} LOGIN BYPASSRLS PASSWORD 'secret'`);
    await expect(serveAs('memory', url.href)).rejects.toThrow('it has BYPASSRLS');
    const owner = decodeURIComponent(new URL(stores.owner('memory')).username);
    await admin.query(`ALTER ROLE ${role} NOBYPASSRLS; GRANT ${owner} TO ${role}`);
    await expect(serveAs('memory', url.href)).rejects.toThrow('it owns the tables');
    await admin.query(`DROP ROLE ${role}`);
  });

  test('without an admin URL migrates as the owner and serves as the application’s role', async () => {
    const own = await freshDatabases();
    const one = { url: own.owner('memory') };
    const regions = await openRegions({
      ...stores.settings,
      database: { memory: one, audit: one, vault: one },
    });
    const { rows } = await regions.home.memory.pool.query('SELECT current_user AS role');
    expect(rows).toEqual([{ role: 'lethe_memory' }]);
    const client = await regions.home.memory.pool.connect();
    await client.query('RESET ROLE');
    expect((await client.query('SELECT current_user AS role')).rows).toEqual([{ role: 'lethe_memory' }]);
    client.release();
    await regions.close();
    await own.close();
  });

  test('names the region whose database cannot be reached, and no password', async () => {
    const url = 'postgresql://somebody:hunter2@127.0.0.1:1/nowhere';
    const failure = await serveAs('memory', url).catch((error: Error) => error);
    expect(String(failure)).toMatch(/region default: .*cannot be reached/);
    expect(String(failure)).not.toContain('hunter2');
  });

  test('may be done twice: two servers serve the same stores', async () => {
    const second = await stores.again();
    const userId = randomUUID();
    await stores.regions.home.memory.asUser(userId, (tx) => tx.user.create({ data: { ...USER, userId } }));
    expect(await second.home.memory.asUser(userId, (tx) => tx.user.count())).toBe(1);
  });
});
