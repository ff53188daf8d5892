import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { query } from './store.js';

/** Who a vault is, and a count that its servers keep moving on: by it an older copy is told from the vault itself. */
export interface Identity {
  readonly id: string;
  readonly beat: bigint;
}

interface Row {
  id: string;
  beat: string;
}
const identityOf = (rows: readonly Row[]): Identity | undefined =>
  rows[0] && { id: rows[0].id, beat: BigInt(rows[0].beat) };

/** Undefined: of a vault that no server has opened yet. */
export async function readIdentity(pool: Pool): Promise<Identity | undefined> {
  return identityOf(await query<Row>(pool, 'SELECT id, beat FROM vault.identity'));
}

/** Of servers that start at once on a new vault, one gives it its identity. */
export async function makeIdentity(pool: Pool): Promise<void> {
  await query(
    pool,
    `INSERT INTO vault.identity (id, epochs_inside)
     VALUES ($1, EXISTS (SELECT FROM vault.epochs WHERE length(sealed) > 0)) ON CONFLICT DO NOTHING`,
    [randomUUID()],
  );
}

/** Moves the count on; undefined when this is not the vault with that id, or it has not come so far. */
export async function nextBeat(pool: Pool, id: string, least: bigint): Promise<bigint | undefined> {
  const [row] = await query<Row>(
    pool,
    'UPDATE vault.identity SET beat = beat + 1 WHERE id = $1 AND beat >= $2 RETURNING id, beat',
    [id, least],
  );
  return row && BigInt(row.beat);
}

/** True when logs and backups of this vault may hold its epoch keys. */
export async function wereEpochsInside(pool: Pool): Promise<boolean> {
  const rows = await query(pool, 'SELECT FROM vault.identity WHERE NOT epochs_inside');
  return rows.length === 0;
}

/** True when the vault holds nothing that was ever used. */
export async function isEmpty(pool: Pool): Promise<boolean> {
  const [row] = await query<{ used: boolean }>(
    pool,
    `SELECT EXISTS (SELECT FROM vault.secrets) OR EXISTS (SELECT FROM vault.user_keys)
       OR EXISTS (SELECT FROM vault.directory) AS used`,
  );
  return row?.used === false;
}
