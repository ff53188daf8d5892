import type pg from 'pg';
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

/**
 * What can be read of a memory store, or of a copy of it in another schema, by who has its vault and the master key: every
 * sealed column of every row about a person, tried with every key that there is of that person.
 */
export async function recover(memory: pg.Pool, schema: string, vault: Vault): Promise<Recovered[]> {
  const { rows: tables } = await memory.query<{ name: string; id: string }>(
    `SELECT c.relname AS name, CASE WHEN c.relname IN (SELECT relname FROM pg_class k JOIN pg_attribute i ON i.attrelid = k.oid
         WHERE k.relnamespace = n.oid AND i.attname = 'id') THEN 'id' WHEN c.relname = 'embeddings' THEN 'node_id' ELSE 'user_id' END AS id
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute s ON s.attrelid = c.oid AND s.attname = 'sealed' JOIN pg_attribute u ON u.attrelid = c.oid AND u.attname = 'user_id'
     WHERE n.nspname = $1 AND c.relkind = 'r'`,
    [schema],
  );
  const { rows: users } = await memory.query<{ user_id: string; region: string }>(
    `SELECT user_id, region FROM ${schema}.users`,
  );
  const found: Recovered[] = [];
  for (const { user_id: userId, region } of users) {
    const ring = await vault.keys(userId);
    const keys = Array.from({ length: SLOTS }, (_, slot) => ring?.key(slot)).filter(
      (key) => key !== undefined,
    );
    for (const { name, id } of tables) {
      const { rows } = await memory.query<{ id: string; sealed: Buffer }>(
        `SELECT ${id} AS id, sealed FROM ${schema}.${name} WHERE user_id = $1 AND sealed IS NOT NULL`,
        [userId],
      );
      for (const { id: rowId, sealed } of rows) {
        const text = opened(keys, { region, userId, table: name, rowId }, sealed);
        if (text !== undefined) found.push({ table: name, userId, rowId, text });
      }
    }
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
