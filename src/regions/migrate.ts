import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export const MIGRATIONS = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../prisma/migrations');

/** The lock that `prisma migrate` takes too, so that the two never run at once. */
const PRISMA_LOCK = 72_707_369;

/** As Prisma makes it (schema-engine, `sql_schema_connector/.../migration_persistence`). */
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

interface Row {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
  readonly rolled_back_at: Date | null;
}

/** The migrations of a directory in the layout of Prisma, in order. */
export function readMigrations(directory: string = MIGRATIONS): Migration[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(directory, name, 'migration.sql'), 'utf8') }));
}

/**
 * Brings a database up to date, and records it as `prisma migrate deploy` does, so that either may go on from the other.
 * Each migration is one transaction: an interrupted one leaves nothing behind. Concurrent calls wait for each other.
 * @returns the names of the migrations it applied.
 * @throws Error naming the migration that was changed after it was applied, is unknown here, or failed.
 */
export async function migrate(
  url: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'lethe migrate',
  });
  client.on('error', () => {});
  await client.connect();
  const applied: string[] = [];
  try {
    for (let collisions = 0; ; ) {
      try {
        const name = await applyNext(client, migrations);
        if (name === undefined) return applied;
        applied.push(name);
      } catch (error) {
        if (!isCollision(error) || ++collisions > 10) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 100));
      }
    }
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * "tuple concurrently updated", or a membership twice in the catalog: roles belong to the cluster, but the lock only to a database,
 * and others may migrate too.
 */
function isCollision(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false;
  return error.code === 'XX000' || (error.code === '23505' && error.schema === 'pg_catalog');
}

/** Applies the first migration that is due; undefined when none is. The state is read anew under the lock each time. */
async function applyNext(client: pg.Client, migrations: readonly Migration[]): Promise<string | undefined> {
  let current: Migration | undefined;
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [PRISMA_LOCK]);
    await client.query('SET LOCAL client_min_messages = warning');
    await client.query(TABLE);
    const rows = await client.query<Row>(
      'SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations ORDER BY started_at',
    );
    current = nextMigration(migrations, rows.rows);
    if (current !== undefined) {
      // Without parameters, hence as one simple query: the server splits it, `$$` bodies and all.
      await client.query(current.sql);
      await client.query(
        `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
         VALUES ($1, $2, clock_timestamp(), $3, now(), 1)`,
        [randomUUID(), checksum(current.sql), current.name],
      );
    }
    await client.query('COMMIT');
    return current?.name;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    if (current === undefined || isCollision(error)) throw error;
    await recordFailure(client, current, error).catch(() => {});
    throw new Error(
      `migration ${current.name} failed: ${error instanceof Error ? error.message : 'unknown error'}`,
      {
        cause: error,
      },
    );
  }
}

/**
 * The first migration that is not applied yet; pure.
 * @throws Error for a history that this directory does not tell.
 */
export function nextMigration(migrations: readonly Migration[], rows: readonly Row[]): Migration | undefined {
  const history = rows.filter((row) => row.rolled_back_at === null);
  for (const row of history) {
    const migration = migrations.find((candidate) => candidate.name === row.migration_name);
    if (migration === undefined) {
      throw new Error(
        `the database has migration ${row.migration_name}, which this version of Lethe does not know`,
      );
    }
    if (row.finished_at === null) {
      throw new Error(
        `migration ${row.migration_name} is recorded as failed: see \`prisma migrate resolve\``,
      );
    }
    if (!checksums(migration.sql).includes(row.checksum)) {
      throw new Error(`migration ${row.migration_name} was changed after it was applied`);
    }
  }
  const done = new Set(history.map((row) => row.migration_name));
  return migrations.find((migration) => !done.has(migration.name));
}

/** A failure has left nothing, so it is recorded as rolled back: the next start tries again. */
async function recordFailure(client: pg.Client, migration: Migration, error: unknown): Promise<void> {
  await client.query(TABLE);
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, logs, rolled_back_at, applied_steps_count)
     VALUES ($1, $2, $3, $4, now(), 0)`,
    [
      randomUUID(),
      checksum(migration.sql),
      migration.name,
      error instanceof Error ? error.message : 'unknown error',
    ],
  );
}

/** SHA-256 of the file, hex. */
export function checksum(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}

/** A checkout may have changed the line ends; Prisma forgives that too. */
function checksums(sql: string): string[] {
  const unix = sql.replaceAll('\r\n', '\n');
  return [checksum(sql), checksum(unix), checksum(unix.replaceAll('\n', '\r\n'))];
}
