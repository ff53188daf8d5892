import type pg from 'pg';
import { usersWithoutKeys } from '../memory/erasure/reconcile.js';
import { checkPairing } from '../regions/pairing.js';
import { isEmpty } from '../vault/identity.js';
import { type EpochStore, type MasterKey, openVault, type Vault } from '../vault/index.js';
import { type Finding, finding } from './findings.js';
import { messageOf } from './stores.js';

/** Users whose rows are compared with their keys, unless all are asked for. */
export const SAMPLE = 1_000;
const PAGE = 200;

/** Whether memory and vault belong together, and all that is sealed has its key. Writes nothing. */
export async function checkKeys(
  pools: { readonly memory: pg.Pool; readonly vault: pg.Pool },
  masterKey: MasterKey,
  outside: EpochStore | undefined,
  region: string,
  users: number,
): Promise<Finding[]> {
  const where = { region, store: 'vault' };
  const mismatch = await checkPairing(pools.memory, pools.vault).then(() => undefined, messageOf);
  if (mismatch !== undefined) return [finding('VAULT_MISMATCH', where, mismatch)];
  if (await isEmpty(pools.vault)) return [finding('VAULT_EMPTY', where, 'no server has used it')];
  let vault: Vault;
  try {
    vault = await openVault(pools.vault, masterKey, region, outside);
  } catch (error) {
    return [finding('MASTER_KEY', where, messageOf(error))];
  }
  const lost = await usersWithoutKeys({ memory: { pool: pools.memory }, vault });
  const found = lost > 0 ? [finding('KEYS_MISSING', where, `${lost} users`)] : [];
  const rows = await rowsWithoutKeys(pools.memory, vault, users);
  if (rows.size > 0) {
    const counts = [...rows].map(([table, count]) => `${count} in ${table}`).join(', ');
    found.push(finding('ROWS_WITHOUT_KEYS', { region, store: 'memory' }, counts));
  }
  return found;
}

const SEALED = ['nodes', 'relations', 'context_blocks', 'ingestions', 'suppressions', 'consents'];
const SLOTS = `SELECT 'users' AS "table", 0 AS slot FROM memory.users WHERE user_id = $1
  ${SEALED.map((table) => `UNION ALL SELECT '${table}', slot FROM memory.${table} WHERE user_id = $1 AND slot IS NOT NULL`).join('\n')}`;

/** How many rows of each table have no key, of the first so many users that have keys at all. */
async function rowsWithoutKeys(pool: pg.Pool, vault: Vault, users: number): Promise<Map<string, number>> {
  const without = new Map<string, number>();
  let after: { created_at: Date; user_id: string } | undefined;
  for (let left = users; left > 0; left -= PAGE) {
    const page = await pool.query<{ created_at: Date; user_id: string }>(
      'SELECT user_id, created_at FROM memory.list_users($1, $2, $3)',
      [after?.created_at ?? null, after?.user_id ?? null, Math.min(PAGE, left)],
    );
    if (page.rows.length === 0) break;
    after = page.rows.at(-1);
    for (const { user_id: userId } of page.rows) {
      // What is written meanwhile has its key before its row: the rows are read first.
      const rows = await slotsOf(pool, userId);
      const ring = await vault.keys(userId);
      if (ring === undefined) continue;
      const missing = rows.filter((row) => ring.key(row.slot) === undefined);
      ring.wipe();
      if (missing.length === 0) continue;
      // Nor is it lost when it was erased since.
      const still = new Set((await slotsOf(pool, userId)).map((row) => `${row.table} ${row.slot}`));
      for (const { table, slot } of missing)
        if (still.has(`${table} ${slot}`)) without.set(table, (without.get(table) ?? 0) + 1);
    }
  }
  return without;
}

async function slotsOf(pool: pg.Pool, userId: string): Promise<{ table: string; slot: number }[]> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN READ ONLY');
    await client.query(`SELECT set_config('lethe.user_id', $1, true)`, [userId]);
    return (await client.query<{ table: string; slot: number }>(SLOTS, [userId])).rows;
  } finally {
    await client.query('ROLLBACK').catch(() => {});
    client.release();
  }
}
