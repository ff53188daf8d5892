import type pg from 'pg';
import { rowId } from '../../src/memory/graph/snapshots.js';
import type { Vault } from '../../src/vault/index.js';
import { open, SealError } from '../../src/vault/index.js';

/** A sealed value that opened. */
export interface Recovered {
  readonly table: string;
  readonly userId: string;
  readonly rowId: string;
  readonly text: string;
}

/** Slots that are tried of each user. */
const SLOTS = 4 * 256;

interface SealedRow {
  readonly table: string;
  readonly userId: string;
  readonly rowId: string;
  readonly region: string;
  readonly sealed: Buffer;
}

/**
 * What can be read of a memory store, or of a copy of it in another schema, by who has its vault and the master key: every
 * sealed column of every row about a person, tried with every key that there is of that person; snapshots by the key of the user.
 */
export async function recover(memory: pg.Pool, schema: string, vault: Vault): Promise<Recovered[]> {
  return openAll(await sealedRows(memory, schema), vault);
}

/** A copy of everything sealed, of one person or all. */
export async function sealedRows(memory: pg.Pool, schema: string, ofUser?: string): Promise<SealedRow[]> {
  const { rows: tables } = await memory.query<{ name: string; columns: string[] }>(
    `SELECT c.relname AS name, array_agg(a.attname::text) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
     WHERE n.nspname = $1 AND c.relkind = 'r' GROUP BY 1`,
    [schema],
  );
  const about = tables.filter((t) => t.columns.includes('sealed') && t.columns.includes('user_id'));
  const { rows: users } = await memory.query<{ user_id: string; region: string }>(
    `SELECT user_id, region FROM ${schema}.users WHERE $1::uuid IS NULL OR user_id = $1`,
    [ofUser ?? null],
  );
  const found: SealedRow[] = [];
  for (const { user_id: userId, region } of users)
    for (const { name: table, columns } of about) {
      const id = ['id', 'node_id', 'revision', 'user_id'].find((column) => columns.includes(column));
      const { rows } = await memory.query<{ rowId: string; sealed: Buffer }>(
        `SELECT ${id} AS "rowId", sealed FROM ${schema}.${table} WHERE user_id = $1 AND sealed IS NOT NULL`,
        [userId],
      );
      found.push(...rows.map((row) => ({ ...row, table, userId, region })));
    }
  return found;
}

/** Those of the rows that open now. */
export async function openAll(rows: readonly SealedRow[], vault: Vault): Promise<Recovered[]> {
  const keys = new Map<string, readonly Buffer[]>();
  for (const userId of new Set(rows.map((row) => row.userId))) {
    const ring = await vault.keys(userId);
    const all = Array.from({ length: SLOTS }, (_, slot) => ring?.key(slot));
    keys.set(
      userId,
      all.filter((key) => key !== undefined),
    );
  }
  const found: Recovered[] = [];
  for (const { sealed, ...row } of rows) {
    const text =
      row.table === 'snapshots'
        ? (await vault.openSnapshot(row.userId, rowId(row.rowId), sealed))?.toString('utf8')
        : opened(keys.get(row.userId)!, row, sealed);
    if (text !== undefined) found.push({ ...row, text });
  }
  return found;
}

function opened(
  keys: readonly Buffer[],
  binding: Parameters<typeof open>[1],
  sealed: Buffer,
): string | undefined {
  for (const key of keys)
    try {
      return open(key, binding, sealed).toString('utf8');
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
    }
  return undefined;
}
