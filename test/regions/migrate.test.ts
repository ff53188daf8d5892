import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  checksum,
  type Migration,
  migrate,
  nextMigration,
  readMigrations,
} from '../../src/regions/migrate.js';
import { grantServing } from '../../src/regions/roles.js';
import { schemaEngine } from '../support/schema-engine.js';
import { type FreshDatabases, freshDatabases } from '../support/stores.js';

const first: Migration = { name: '1_first', sql: 'CREATE TABLE public.one (id int)' };
const second: Migration = {
  name: '2_second',
  sql: `CREATE FUNCTION public.two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;
        INSERT INTO public.one SELECT public.two();`,
};

const ROWS = `SELECT migration_name, checksum, finished_at >= started_at AS finished, logs, rolled_back_at, applied_steps_count,
  id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-' AS random_id FROM _prisma_migrations ORDER BY migration_name`;

describe('migrations', () => {
  let databases: FreshDatabases;
  let url: string;
  let admin: pg.Pool;
  beforeEach(async () => {
    databases = await freshDatabases({ empty: true });
    url = databases.owner('memory');
    admin = databases.admin('memory');
  });
  afterEach(() => databases.close());

  test('run under a role that is no superuser, and once', async () => {
    expect(await migrate(url)).toEqual(readMigrations().map((migration) => migration.name));
    expect(await migrate(url)).toEqual([]);
  });

  test('are recorded as `prisma migrate deploy` records them', async () => {
    await migrate(url, [first]);
    const ours = await admin.query(ROWS);
    const columns = `SELECT column_name, data_type, character_maximum_length, is_nullable, column_default
      FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`;
    const table = await admin.query(columns);

    const pool = new pg.Pool({ connectionString: databases.owner('vault'), max: 2 });
    const engine = await schemaEngine(pool, [first]);
    expect(await engine.deploy()).toEqual(['1_first']);
    expect(ours.rows).toEqual((await databases.admin('vault').query(ROWS)).rows);
    expect(table.rows).toEqual((await databases.admin('vault').query(columns)).rows);
    await pool.end();
  });

  test('leave nothing to do for `prisma migrate deploy`', async () => {
    await migrate(url);
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    const engine = await schemaEngine(pool);
    expect(await engine.status()).toMatchObject({
      history: null,
      editedMigrationNames: [],
      failedMigrationNames: [],
    });
    expect(await engine.deploy()).toEqual([]);
    await pool.end();
  });

  test('started at once by several processes run once', async () => {
    const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(url, [first, second])));
    expect(runs.flat().sort()).toEqual(['1_first', '2_second']);
    expect((await admin.query('SELECT id FROM public.one')).rows).toEqual([{ id: 1 }]);
  });

  test('of two databases of one cluster at once do not trip over the roles they share', async () => {
    const runs = await Promise.all([migrate(url), migrate(databases.owner('audit'))]);
    expect(runs.map((names) => names.length)).toEqual([readMigrations().length, readMigrations().length]);
  });

  describe('when another database of the cluster grants a role at the same moment', () => {
    const member = `lethe_test_${randomBytes(4).toString('hex')}`;
    const login = () => {
      const address = new URL(url);
      address.username = member;
      address.password = member;
      return address.href;
    };
    beforeEach(async () => {
      await migrate(url);
      await admin.query(`CREATE ROLE ${member} LOGIN PASSWORD '${member}'`);
    });
    afterEach(() => admin.query(`DROP ROLE ${member}`));

    /** Begins `work` while the other database's grant is not committed yet. */
    async function whileGranted<T>(work: () => Promise<T>): Promise<T> {
      const other = new pg.Client({ connectionString: databases.owner('audit') });
      await other.connect();
      try {
        await other.query(`BEGIN; GRANT lethe_memory TO ${member}`);
        const done = work();
        done.catch(() => {});
        await blocked();
        await other.query('COMMIT');
        return await done;
      } finally {
        await other.end();
      }
    }

    async function blocked(): Promise<void> {
      for (;;) {
        const { rowCount } = await admin.query(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'lethe migrate'
             AND wait_event_type = 'Lock'`,
        );
        if (rowCount === 1) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }

    test('a migration is tried again, and no failure recorded', async () => {
      const grant = { name: '99999999999999_grant', sql: `GRANT lethe_memory TO ${member}` };
      const applied = await whileGranted(() => migrate(url, [...readMigrations(), grant]));
      expect(applied).toEqual([grant.name]);
      const failed = await admin.query('SELECT FROM _prisma_migrations WHERE logs IS NOT NULL');
      expect(failed.rowCount).toBe(0);
    });

    test('a login may serve', async () => {
      await whileGranted(() => grantServing(url, login(), 'memory'));
      const { rows } = await admin.query(`SELECT pg_has_role($1, 'lethe_memory', 'USAGE') AS serves`, [
        member,
      ]);
      expect(rows).toEqual([{ serves: true }]);
    });
  });

  test('that were changed after they were applied are refused by name', async () => {
    await migrate(url, [first]);
    const changed = { ...first, sql: `${first.sql} ` };
    await expect(migrate(url, [changed, second])).rejects.toThrow(
      'migration 1_first was changed after it was applied',
    );
    expect((await admin.query(ROWS)).rows).toHaveLength(1);
  });

  test('that this version does not know are refused by name', async () => {
    await migrate(url, [first, second]);
    await expect(migrate(url, [first])).rejects.toThrow(
      '2_second, which this version of Lethe does not know',
    );
  });

  test('that fail leave nothing, say which, and are tried again', async () => {
    const broken = { name: '2_second', sql: 'CREATE TABLE public.half (id int); SELECT 1/0;' };
    await expect(migrate(url, [first, broken])).rejects.toThrow(
      'migration 2_second failed: division by zero',
    );
    expect((await admin.query("SELECT to_regclass('public.half') AS half")).rows).toEqual([{ half: null }]);
    const failed = await admin.query(
      'SELECT finished_at, logs FROM _prisma_migrations WHERE rolled_back_at IS NOT NULL',
    );
    expect(failed.rows).toEqual([{ finished_at: null, logs: 'division by zero' }]);
    expect(await migrate(url, [first, second])).toEqual(['2_second']);
  });

  test('whose process is killed midway leave nothing and need no hand', async () => {
    const slow = { name: '2_second', sql: 'CREATE TABLE public.half (id int); SELECT pg_sleep(60);' };
    const run = migrate(url, [first, slow]);
    run.catch(() => {});
    const sleeping =
      "SELECT pid FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND state = 'active' AND pid <> pg_backend_pid()";
    await expect.poll(async () => (await admin.query(sleeping)).rowCount, { timeout: 20_000 }).toBe(1);
    await admin.query(`SELECT pg_terminate_backend(pid) FROM (${sleeping}) s`);
    await expect(run).rejects.toThrow('migration 2_second failed');
    expect(await migrate(url, [first, second])).toEqual(['2_second']);
  });
});

describe('the next migration', () => {
  const done = {
    migration_name: '1_first',
    checksum: checksum(first.sql),
    finished_at: new Date(),
    rolled_back_at: null,
  };

  test('is the first that is not done', () => {
    expect(nextMigration([first, second], [])).toBe(first);
    expect(nextMigration([first, second], [done])).toBe(second);
    expect(nextMigration([first], [done])).toBeUndefined();
  });

  test('may have been rolled back before', () => {
    expect(nextMigration([first], [{ ...done, finished_at: null, rolled_back_at: new Date() }])).toBe(first);
  });

  test('does not come after one that Prisma left unfinished', () => {
    expect(() => nextMigration([first, second], [{ ...done, finished_at: null }])).toThrow(
      '1_first is recorded as failed',
    );
  });

  test('does not mind line ends that a checkout changed', () => {
    const unix = { name: '1_first', sql: 'SELECT 1;\nSELECT 2;\n' };
    const windows = { name: '1_first', sql: unix.sql.replaceAll('\n', '\r\n') };
    expect(nextMigration([windows], [{ ...done, checksum: checksum(unix.sql) }])).toBeUndefined();
    expect(nextMigration([unix], [{ ...done, checksum: checksum(windows.sql) }])).toBeUndefined();
  });
});
