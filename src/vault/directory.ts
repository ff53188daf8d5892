import type { Pool } from 'pg';
import type { Secrets } from './secrets.js';
import { query } from './store.js';
import type { DirectoryEntry, Vault } from './vault.js';

/** HMAC-SHA-256 of the application's user id → internal id and region: the only tie between the two. */
export function openDirectory(pool: Pool, secrets: Secrets): Vault['directory'] {
  const hash = (id: string) => secrets.mac('directory', id);
  return {
    async lookup(ids) {
      const found = new Map<string, DirectoryEntry>();
      if (ids.length === 0) return found;
      const byHash = new Map(ids.map((id) => [hash(id).toString('base64'), id]));
      const rows = await query<{ id_hash: Buffer; user_id: string; region: string }>(
        pool,
        'SELECT id_hash, user_id, region FROM vault.directory WHERE id_hash = ANY ($1::bytea[])',
        [[...byHash.keys()].map((key) => Buffer.from(key, 'base64'))],
      );
      for (const row of rows) {
        const id = byHash.get(row.id_hash.toString('base64'));
        if (id !== undefined) found.set(id, { userId: row.user_id, region: row.region });
      }
      return found;
    },

    async enter(id, { userId, region }) {
      const rows = await query(
        pool,
        'INSERT INTO vault.directory (id_hash, user_id, region) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1',
        [hash(id), userId, region],
      );
      return rows.length === 1;
    },

    async remove(userId) {
      await query(pool, 'DELETE FROM vault.directory WHERE user_id = $1', [userId]);
    },
  };
}
