import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/regions/embedded/index.js';
import { openRegions } from '../../src/regions/index.js';
import type { Regions } from '../../src/regions/region.js';
import { readSettings } from '../../src/settings.js';
import { filesBelow } from '../support/canaries.js';

/** A piece of a ciphertext that no TOAST chunk or page header cuts. */
const piece = (bytes: Buffer) => bytes.subarray(20, 52);

describe('the files of the embedded vault', () => {
  let dataDir: string;
  let regions: Regions;
  let admin: pg.Client;
  let detach: () => Promise<void>;

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'lethe-vault-'));
    regions = await openRegions({ ...readSettings({}), dataDir, masterKey: randomBytes(32) });
    const engine = await openEmbedded(dataDir);
    detach = () => engine.close();
    admin = new pg.Client({ connectionString: engine.superuser('vault') });
    await admin.connect();
  }, 120_000);
  afterAll(async () => {
    await admin?.end();
    await detach?.();
    await regions?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** The files below the data directory that hold one of these. */
  async function holding(needles: readonly Buffer[]): Promise<string[]> {
    const found: string[] = [];
    for (const file of await filesBelow(dataDir)) {
      // A segment may be removed while we look.
      const bytes = await readFile(file).catch(() => Buffer.alloc(0));
      if (needles.some((needle) => bytes.includes(needle))) found.push(path.relative(dataDir, file));
    }
    return found;
  }
  const keysOf = async (userId: string): Promise<Buffer[]> => {
    const { rows } = await admin.query<{ sealed: Buffer }>(
      `SELECT sealed FROM vault.user_keys WHERE user_id = $1
       UNION ALL SELECT sealed FROM vault.key_pages WHERE user_id = $1
       UNION ALL SELECT id_hash || id_hash FROM vault.directory WHERE user_id = $1`,
      [userId],
    );
    return rows.map((row) => piece(row.sealed));
  };

  it('E3 hold the wrapped keys of what was erased until they are cleaned, and in no place after', async () => {
    const { vault, cleaner } = regions.home;
    const [gone, partly, kept] = [randomUUID(), randomUUID(), randomUUID()];
    for (const userId of [gone, partly, kept]) {
      await vault.createUserKeys(userId);
      await vault.reserve(userId, 300);
      await vault.directory.enter(`id of ${userId}`, { userId, region: 'default' });
    }
    const old = [...(await keysOf(gone)), ...(await keysOf(partly)).slice(0, 3)];
    const living = await keysOf(kept);
    // The control: the scanner finds them where they were written, and what destroys them leaves their bytes.
    expect((await holding(old)).some((file) => file.includes('pg_wal'))).toBe(true);

    const record = { id: randomUUID(), scope: 'USER', record: {} } as const;
    await vault.destroy(gone, record);
    await vault.directory.remove(gone);
    await vault.shred(partly, [1, 2, 290], { id: randomUUID(), scope: 'NODES', record: {} });
    await admin.query('VACUUM');
    await admin.query('CHECKPOINT');
    expect((await holding(old)).some((file) => file.includes('base'))).toBe(true);

    expect(await cleaner!.clean()).toBe(true);
    expect(await holding(old)).toEqual([]);
    // The scanner still finds what is to be there, and it still opens.
    expect(await holding(living)).not.toEqual([]);
    expect((await vault.keys(kept))!.key(290)).toHaveLength(32);
    expect((await vault.keys(partly))!.key(291)).toHaveLength(32);
    expect((await vault.keys(partly))!.key(290)).toBeUndefined();
  });
});
