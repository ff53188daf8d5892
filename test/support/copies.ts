import type pg from 'pg';

/** Takes a copy of all rows of a schema, as a backup has them, into the `schema` of the answer, which called puts it back. */
export async function copyOf(
  admin: pg.Pool,
  schema: 'memory' | 'vault',
): Promise<(() => Promise<void>) & { readonly schema: string }> {
  const { rows } = await admin.query<{ table: string }>(
    `SELECT c.relname AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relkind = 'r'`,
    [schema],
  );
  const tables = rows.map((row) => row.table);
  const copy = `copy_${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  await admin.query(`CREATE SCHEMA ${copy}`);
  for (const table of tables) await admin.query(`CREATE TABLE ${copy}.${table} AS TABLE ${schema}.${table}`);
  const putBack = async () => {
    const client = await admin.connect();
    try {
      await client.query('BEGIN');
      await client.query('SET LOCAL session_replication_role = replica');
      await client.query(`TRUNCATE ${tables.map((table) => `${schema}.${table}`).join(', ')}`);
      for (const table of tables)
        await client.query(
          `INSERT INTO ${schema}.${table} OVERRIDING SYSTEM VALUE SELECT * FROM ${copy}.${table}`,
        );
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
  return Object.assign(putBack, { schema: copy });
}

/** Everything a schema holds, in an order that does not change, but for what servers note of themselves. */
export async function contentsOf(admin: pg.Pool, schema: 'memory' | 'vault'): Promise<string> {
  const { rows } = await admin.query<{ table: string }>(
    `SELECT c.relname AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relkind = 'r' AND c.relname NOT IN ('leases', 'vault_seen') ORDER BY 1`,
    [schema],
  );
  const parts: string[] = [];
  for (const { table } of rows) {
    const all = await admin.query<{ t: string }>(`SELECT t::text AS t FROM ${schema}.${table} t ORDER BY 1`);
    parts.push(`${table}: ${all.rows.map((row) => row.t).join('\n')}`);
  }
  return parts.join('\n');
}
