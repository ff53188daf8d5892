import type { Pool } from 'pg';
import type { MasterKey } from './master-key.js';
import { open, SealError, seal } from './seal.js';
import { type EpochStore, Epochs, epochBinding, newEpoch, secretBinding, unwrap } from './secrets.js';
import { query, sqlState, transaction } from './store.js';
import { userKeyBinding } from './user-keys.js';

/** Held by the one process that rotates, in the vault's database. */
const ROTATING = 0x726f74;
/** User keys that one transaction moves. */
const BATCH = 500;
/** foreign_key_violation, and restrict_violation, as PostgreSQL 18 calls it. */
const STILL_REFERRED_TO = new Set(['23503', '23001']);

/**
 * Wraps secrets and epoch keys anew under another master key, or under a newer version of the same. Taken up after a crash by doing it
 * again: what the new key opens already is left open to it.
 * @throws Error naming the setting when neither key opens something; then nothing of the vault's rows was changed
 */
export async function rewrapUnder(
  pool: Pool,
  region: string,
  to: MasterKey,
  from: MasterKey,
  outside?: EpochStore,
): Promise<void> {
  const opened = async (binding: ReturnType<typeof secretBinding>, sealed: Buffer) => {
    try {
      return await to.unwrap(binding, sealed);
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      return unwrap(from, binding, sealed);
    }
  };
  await transaction(pool, async (client) => {
    const secrets = await query<{ name: string; sealed: Buffer }>(
      client,
      'SELECT name, sealed FROM vault.secrets ORDER BY name FOR UPDATE',
    );
    if (secrets.length === 0) throw new Error('the vault is empty: it has no keys to rotate');
    for (const { name, sealed } of secrets) {
      const binding = secretBinding(region, name);
      const wrapped = await to.wrap(binding, await opened(binding, sealed));
      await query(client, 'UPDATE vault.secrets SET sealed = $2 WHERE name = $1', [name, wrapped]);
    }
    const epochs = await query<{ id: number; sealed: Buffer }>(
      client,
      'SELECT id, sealed FROM vault.epochs ORDER BY id FOR UPDATE',
    );
    for (const { id, sealed } of epochs) {
      const kept = sealed.length > 0 ? sealed : await outside?.read(id);
      if (!kept) throw new Error('an epoch key is not in the directory that LETHE_EPOCH_DIR names');
      const binding = epochBinding(region, id);
      const wrapped = await to.wrap(binding, await opened(binding, kept));
      if (sealed.length > 0)
        await query(client, 'UPDATE vault.epochs SET sealed = $2 WHERE id = $1', [id, wrapped]);
      else await outside!.replace(id, wrapped);
    }
  });
}

/**
 * Begins a new epoch: wraps every user key under it and destroys all epoch keys of before, so that wrapped user keys in logs and
 * backups of the vault open for nobody where those epoch keys are not. Servers go on meanwhile. What a crash left is part of
 * the next rotation. False when another process is at it.
 */
export async function rotateEpoch(
  pool: Pool,
  masterKey: MasterKey,
  region: string,
  outside?: EpochStore,
): Promise<boolean> {
  return transaction(pool, async (lock) => {
    const [row] = await query<{ mine: boolean }>(lock, 'SELECT pg_try_advisory_xact_lock($1) AS mine', [
      ROTATING,
    ]);
    if (row?.mine !== true) return false;
    const epochs = new Epochs(pool, masterKey, region, outside);
    await epochs.reload();
    const next = epochs.current() + 1;
    // What a crash left before there was a row of it, perhaps under another master key.
    await outside?.destroy((id) => id >= next);
    await query(pool, 'INSERT INTO vault.epochs (id, sealed) VALUES ($1, $2)', [
      next,
      await newEpoch(masterKey, region, next, outside),
    ]);
    await epochs.reload();
    for (;;) {
      while ((await moveSome(pool, epochs, region, next)) > 0);
      try {
        await query(pool, 'DELETE FROM vault.epochs WHERE id < $1', [next]);
        break;
      } catch (error) {
        // A server that did not know of the new epoch made another user key under the old one.
        if (!STILL_REFERRED_TO.has(sqlState(error) ?? '')) throw error;
      }
    }
    await outside?.destroy((id) => id < next);
    // Wipes the old ones in this process.
    await epochs.reload();
    return true;
  });
}

async function moveSome(pool: Pool, epochs: Epochs, region: string, next: number): Promise<number> {
  return transaction(pool, async (client) => {
    const rows = await query<{ user_id: string; epoch: number; version: number; sealed: Buffer }>(
      client,
      `SELECT user_id, epoch, version, sealed FROM vault.user_keys WHERE epoch < $1
       ORDER BY user_id LIMIT ${BATCH} FOR UPDATE`,
      [next],
    );
    const under = await epochs.key(next);
    const moved: Buffer[] = [];
    for (const { user_id: userId, epoch, version, sealed } of rows) {
      const key = open(await epochs.key(epoch), userKeyBinding(region, userId, epoch, version), sealed);
      moved.push(seal(under, userKeyBinding(region, userId, next, version), key));
      key.fill(0);
    }
    await query(
      client,
      `UPDATE vault.user_keys u SET epoch = $1, sealed = m.sealed
       FROM unnest($2::uuid[], $3::bytea[]) AS m (user_id, sealed) WHERE u.user_id = m.user_id`,
      [next, rows.map((row) => row.user_id), moved],
    );
    return rows.length;
  });
}
