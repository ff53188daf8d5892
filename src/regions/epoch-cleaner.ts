import type { Pool } from 'pg';
import { wereEpochsInside } from '../vault/identity.js';
import { type EpochStore, type MasterKey, rotateEpoch } from '../vault/index.js';
import type { VaultCleaner } from './region.js';

/**
 * Makes the files, logs and backups of a vault in a PostgreSQL of the operator's worthless instead of clean: destroys the epoch
 * keys, kept outside, under which everything in them is wrapped. At most once in `everyMs`.
 */
export function epochCleaner(
  pool: Pool,
  masterKey: MasterKey,
  region: string,
  outside: EpochStore,
  everyMs: number,
): VaultCleaner {
  return {
    async clean() {
      const { rows } = await pool.query<{ due: boolean }>(
        `SELECT max(created_at) <= now() - make_interval(secs => $1) AS due FROM vault.epochs`,
        [everyMs / 1000],
      );
      if (rows[0]?.due !== true) return false;
      if (!(await rotateEpoch(pool, masterKey, region, outside))) return false;
      // An epoch key that was ever a row may be in a log or backup still.
      return !(await wereEpochsInside(pool));
    },
  };
}
