import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { STORE_ROLES } from './roles.js';

/** Said by the library about itself, with the messages of errors in it: nobody hears it. What goes wrong is told by codes. */
export const QUIET = new Logger(() => () => {});

/** What the serving role does with the library's tables: it hands out, takes and ends jobs, and changes nothing about them. */
const GRANTS: readonly (readonly [table: string, privileges: string])[] = [
  ['_private_jobs', 'SELECT, INSERT, UPDATE, DELETE'],
  ['_private_tasks', 'SELECT, INSERT, UPDATE'],
  ['_private_job_queues', 'SELECT, INSERT, UPDATE, DELETE'],
];

/**
 * Brings the job library's own schema, `graphile_worker`, up to date, and lets the serving role work with it. Run under the
 * admin URL of a memory store. The library arms its tables with row-level security that only their owner passes; the serving
 * role gets a policy of its own, since jobs hold internal ids and codes, and nothing of anybody's memory.
 */
export async function installJobQueue(adminUrl: string): Promise<void> {
  const pool = new pg.Pool({
    connectionString: adminUrl,
    connectionTimeoutMillis: 10_000,
    application_name: 'lethe migrate',
  });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    const client = await pool.connect();
    try {
      // Several processes may start at once; the library migrates on another connection.
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', ['lethe.jobs']);
      await runMigrations({ pgPool: pool, logger: QUIET });
      if (!(await granted(client))) await grant(client);
      await client.query('COMMIT');
    } finally {
      client.release(true);
    }
  } finally {
    await pool.end();
  }
}

async function granted(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ policies: number }>(
    `SELECT count(*)::int AS policies FROM pg_policies WHERE schemaname = 'graphile_worker' AND policyname = 'serving'`,
  );
  return rows[0]?.policies === GRANTS.length;
}

async function grant(client: pg.PoolClient): Promise<void> {
  const role = STORE_ROLES.memory;
  await client.query(`
    REVOKE ALL ON ALL FUNCTIONS IN SCHEMA graphile_worker FROM PUBLIC;
    GRANT USAGE ON SCHEMA graphile_worker TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${role};`);
  for (const [table, privileges] of GRANTS) {
    await client.query(`
      GRANT ${privileges} ON graphile_worker.${table} TO ${role};
      DROP POLICY IF EXISTS serving ON graphile_worker.${table};
      CREATE POLICY serving ON graphile_worker.${table} TO ${role} USING (true) WITH CHECK (true);`);
  }
}
