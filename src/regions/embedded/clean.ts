import pg from 'pg';
import type { VaultCleaner } from '../region.js';

/** Held by the one process that cleans, in the vault's database. */
const CLEANING = 0x636c6e;
/** After a cleaning the vault is left in peace for this many times as long as it took. */
const REST = 20;

/**
 * Every table that has held a key or an entry since destroyed. VACUUM leaves the bytes where they were; VACUUM FULL writes
 * the table anew and empties the old file at its commit.
 */
const TABLES = 'vault.user_keys, vault.key_pages, vault.directory, vault.epochs, vault.secrets';

/**
 * Cleans the vault's own cluster: tables anew, then the log of before. With recycling off, a checkpoint after the switch removes
 * every WAL segment that was written until then, and the emptied files.
 * @param url of the superuser: only that one may switch the log
 */
export function embeddedCleaner(url: string, now: () => number = () => performance.now()): VaultCleaner {
  let restUntil = 0;
  return {
    async clean() {
      const begun = now();
      if (begun < restUntil) return false;
      const client = new pg.Client({ connectionString: url, application_name: 'lethe clean' });
      client.on('error', () => {});
      try {
        await client.connect();
        const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [
          CLEANING,
        ]);
        if (rows[0]?.mine !== true) return false;
        await client.query(`VACUUM (FULL) ${TABLES}`);
        await client.query('SELECT pg_switch_wal()');
        await client.query('CHECKPOINT');
        restUntil = now() + REST * (now() - begun);
        return true;
      } finally {
        await client.end().catch(() => {});
      }
    },
  };
}
