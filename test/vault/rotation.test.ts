import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDeployment } from '../../src/memory/deployment.js';
import { resumeErasures, settleErasures } from '../../src/memory/erasure/forget.js';
import { readPolicy } from '../../src/privacy/policy.js';
import { openRegions } from '../../src/regions/index.js';
import { openPool } from '../../src/regions/pools.js';
import {
  type EpochStore,
  epochFiles,
  localMasterKey,
  open,
  openVault,
  rewrapUnder,
  rotateEpoch,
  type Vault,
} from '../../src/vault/index.js';
import { person, smallMemory } from '../memory/people.js';
import { startLethe } from '../server/harness.js';
import { filesBelow } from '../support/canaries.js';
import { Faults, proxyTo, type StoreProxy } from '../support/proxy.js';
import { type FreshStores, freshStores } from '../support/stores.js';

const region = 'default';
const faults = new Faults();
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'lethe-rotation-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

interface World {
  readonly stores: FreshStores;
  readonly admin: Pool;
  /** As the process that rotates reaches the vault, and may be killed. */
  readonly pool: Pool;
  readonly outside: EpochStore | undefined;
  readonly old: Buffer;
  close(): Promise<void>;
}

async function world(epochDirectory?: string): Promise<World> {
  const settings = epochDirectory ? { epochs: { directory: epochDirectory, everyMs: 1 } } : {};
  const stores = await freshStores({ settings });
  const way: StoreProxy = await proxyTo(stores.settings.database!.vault.url, faults);
  const pool = openPool({ ...stores.settings.database!.vault, url: way.url }, 'vault', { poolSize: 3 });
  return {
    stores,
    admin: stores.admin('vault'),
    pool,
    outside: epochDirectory ? epochFiles(epochDirectory, region) : undefined,
    old: stores.settings.masterKey!,
    close: async () => {
      await pool.end();
      await way.close();
      await stores.close();
    },
  };
}

async function people(vault: Vault, count: number): Promise<Map<string, Buffer>> {
  const made = new Map<string, Buffer>();
  for (let i = 0; i < count; i++) {
    const userId = randomUUID();
    await vault.createUserKeys(userId);
    made.set(userId, Buffer.from((await vault.reserve(userId, 3)).ring.key(2)!));
  }
  return made;
}
async function intact(vault: Vault, made: ReadonlyMap<string, Buffer>): Promise<void> {
  const rings = await vault.keysOf([...made.keys()]);
  for (const [userId, key] of made) expect(rings.get(userId)!.key(2)!.equals(key)).toBe(true);
}

/** All of the vault that a master key opens; user keys under any epoch key that it opens. */
async function openedBy(masterKey: Buffer, rows: Rows, outside?: EpochStore): Promise<number> {
  const tries = async (work: () => Promise<Buffer>) => work().catch(() => undefined);
  const master = localMasterKey(masterKey);
  let count = 0;
  for (const { name, sealed } of rows.secrets)
    if (await tries(() => master.unwrap({ region, userId: '', table: 'secrets', rowId: name }, sealed)))
      count++;
  const epochs = new Map<number, Buffer>();
  for (const { id, sealed } of rows.epochs) {
    const kept = sealed.length > 0 ? sealed : await outside?.read(id);
    const key =
      kept &&
      (await tries(() => master.unwrap({ region, userId: '', table: 'epochs', rowId: String(id) }, kept)));
    if (key) epochs.set(id, key);
  }
  count += epochs.size;
  for (const { user_id: userId, epoch, version, sealed } of rows.userKeys) {
    const key = epochs.get(epoch);
    const binding = { region, userId, table: 'user_keys', rowId: `${epoch}.${version}` };
    if (key && (await tries(async () => open(key, binding, sealed)))) count++;
  }
  return count;
}
interface Rows {
  secrets: { name: string; sealed: Buffer }[];
  epochs: { id: number; sealed: Buffer }[];
  userKeys: { user_id: string; epoch: number; version: number; sealed: Buffer }[];
}
/** As a backup of the vault would hold them. */
async function rowsOf({ admin }: Pick<World, 'admin'>): Promise<Rows> {
  return {
    secrets: (await admin.query('SELECT name, sealed FROM vault.secrets')).rows,
    epochs: (await admin.query('SELECT id, sealed FROM vault.epochs')).rows,
    userKeys: (await admin.query('SELECT user_id, epoch, version, sealed FROM vault.user_keys')).rows,
  };
}

async function reached(pool: Pool): Promise<void> {
  for (let answered = 0, asked = 0; answered < 3; asked++) {
    expect(asked).toBeLessThan(50);
    answered = await pool.query('SELECT 1').then(
      () => answered + 1,
      () => 0,
    );
  }
}

describe.each(['among the rows', 'outside'])(
  'the rotation of the master key, with epoch keys %s',
  (where) => {
    let w: World;
    beforeAll(async () => {
      w = await world(where === 'outside' ? path.join(directory, randomUUID()) : undefined);
    });
    afterAll(() => w?.close());

    it('R3 killed at any statement is taken up; no key is lost, and the old master key opens nothing', async () => {
      let old = w.old;
      const made = await people(w.stores.regions.home.vault, 12);
      const pseudonym = w.stores.regions.home.vault.pseudonym('ann');
      let kills = 0;
      for (const when of ['before', 'after'] as const) {
        for (let statement = 1; ; statement++) {
          const next = randomBytes(32);
          const [under, from] = [localMasterKey(next), localMasterKey(old)];
          const rotate = async () => {
            await rewrapUnder(w.pool, region, under, from, w.outside);
            // The database may take a moment to see that who was killed is at it no more.
            await vi.waitUntil(() => rotateEpoch(w.pool, under, region, w.outside), { timeout: 10_000 });
          };
          faults.arm(statement, when);
          const heard = await rotate().then(
            () => true,
            () => false,
          );
          const struck = faults.revive();
          await reached(w.pool);
          if (struck) {
            kills++;
            await rotate();
          } else expect(heard).toBe(true);
          const rows = await rowsOf(w);
          expect(rows.epochs.length).toBe(1);
          expect(await openedBy(old, rows, w.outside)).toBe(0);
          expect(await openedBy(next, rows, w.outside)).toBe(6 + 1 + made.size);
          const vault = await openVault(w.pool, under, region, w.outside);
          expect(vault.pseudonym('ann')).toBe(pseudonym);
          await intact(vault, made);
          await expect(openVault(w.pool, localMasterKey(old), region, w.outside)).rejects.toThrow(
            'is not the master key of this vault',
          );
          old = next;
          if (!struck) break;
        }
      }
      expect(kills).toBeGreaterThan(30);
    }, 300_000);
  },
);

describe('a server that was left running under the old master key', () => {
  it('R3 refuses by code, and loses nothing', async () => {
    const w = await world();
    try {
      const { vault } = w.stores.regions.home;
      const made = await people(vault, 2);
      const next = localMasterKey(randomBytes(32));
      await rewrapUnder(w.pool, region, next, localMasterKey(w.old));
      // What it has opened before it can still use; it is the new epoch that it cannot open.
      await intact(vault, made);
      await rotateEpoch(w.pool, next, region);
      const [userId] = [...made.keys()] as [string];
      const refusal = { code: 'REGION_UNAVAILABLE', message: expect.stringContaining('restart this server') };
      await expect(vault.keys(userId)).rejects.toMatchObject(refusal);
      await expect(vault.shred(userId, [2])).rejects.toMatchObject(refusal);
      await expect(vault.createUserKeys(randomUUID())).rejects.toMatchObject(refusal);
      await intact(await openVault(w.pool, next, region), made);
    } finally {
      await w.close();
    }
  });
});

describe('a rotation of epochs', () => {
  it('R3 goes on under servers that make, read and shred keys meanwhile, and loses none', async () => {
    const w = await world();
    try {
      const servers = [w.stores.regions.home.vault, (await w.stores.again()).home.vault];
      const made = await people(servers[0]!, 20);
      let going = true;
      const busy = servers.map(async (vault, of) => {
        while (going) {
          for (const [userId, key] of await people(vault, 1)) made.set(userId, key);
          const userId = [...made.keys()][Math.floor(Math.random() * made.size)]!;
          await vault.reserve(userId, 1);
          if (of === 0) await vault.shred(userId, [3]);
          await vault.refresh();
          expect((await vault.keys(userId))!.key(2)!.equals(made.get(userId)!)).toBe(true);
        }
      });
      for (let i = 0; i < 8; i++) expect(await rotateEpoch(w.pool, localMasterKey(w.old), region)).toBe(true);
      going = false;
      await Promise.all(busy);
      for (const vault of servers) await intact(vault, made);
      expect((await rowsOf(w)).epochs.map(({ id }) => id)).toEqual([9]);
    } finally {
      await w.close();
    }
  });
});

describe('a vault in a PostgreSQL of the operator’s, with epoch keys outside', () => {
  it('E3 calls an erasure unrecoverable once nothing that is left opens what its files and backups hold of it', async () => {
    const epochDirectory = path.join(directory, randomUUID());
    const lethe = await startLethe({ settings: { epochs: { directory: epochDirectory, everyMs: 1 } } });
    try {
      const { deployment: d, stores } = lethe;
      const { home } = stores.regions;
      const admin = stores.admin('vault');
      const w = { admin };
      for (const id of ['gone', 'kept']) {
        await person(lethe, id);
        await smallMemory(lethe, id);
      }
      const { userId } = (await home.vault.directory.lookup(['gone'])).get('gone')!;
      // What a thief has: a copy of the vault's rows, of its files, and the master key.
      const stolen = await rowsOf(w);
      const masterKey = stores.settings.masterKey!;
      const outside = epochFiles(epochDirectory, region);
      expect(await openedBy(masterKey, stolen, outside)).toBe(6 + 1 + 2);
      expect(stolen.epochs.every(({ sealed }) => sealed.length === 0)).toBe(true);

      const epochKey = await outside.read(1);
      const { deleteUser: receipt } = await lethe.ok(
        'mutation ($u: ID!) { deleteUser(userId: $u) { id status } }',
        { u: 'gone' },
      );
      expect(receipt.status).toBe('ERASED');
      // What a crash left of a rotation is in nobody's way.
      await outside.make(2, randomBytes(61));
      // All processes have let go of it; the epoch is older than a millisecond.
      await stores.admin('memory').query('UPDATE memory.erasures SET passed_at = now()');
      expect(await resumeErasures(d, d.regions.home)).toBe(0);
      expect(await settleErasures(d, d.regions.home)).toBe(1);
      const { erasure } = await lethe.ok('query ($id: ID!) { erasure(id: $id) { status outstanding } }', {
        id: receipt.id,
      });
      expect(erasure).toEqual({ status: 'UNRECOVERABLE', outstanding: [] });

      // The bytes are still in the files of that PostgreSQL: nothing of ours can reach them there.
      const bytes = stolen.userKeys.find((row) => row.user_id === userId)!.sealed;
      await stores.flush();
      expect((await holding(stores.directories, bytes.subarray(13, 45))).length).toBeGreaterThan(0);
      // And nothing opens them: neither what is left, nor any file with the epoch key's bytes.
      expect(await openedBy(masterKey, { ...stolen, secrets: [] }, outside)).toBe(0);
      expect(await outside.read(1)).toBeUndefined();
      expect(await holding([...stores.directories, epochDirectory], epochKey!.subarray(1, 33))).toEqual([]);
      expect(await openedBy(masterKey, await rowsOf(w), outside)).toBe(6 + 1 + 1);
      const { home: again } = await stores.again();
      const kept = (await again.vault.directory.lookup(['kept'])).get('kept')!;
      expect((await again.vault.keys(kept.userId))!.key(1)).toHaveLength(32);
    } finally {
      await lethe.close();
    }
  });

  it('E3 stays erased, and no more, where epoch keys have ever been among the rows', async () => {
    const epochDirectory = path.join(directory, randomUUID());
    const stores = await freshStores();
    try {
      // The same stores, after the setting was changed.
      const regions = await openRegions({
        ...stores.settings,
        epochs: { directory: epochDirectory, everyMs: 1 },
      });
      expect(await regions.home.cleaner!.clean()).toBe(false);
      expect(await readdir(epochDirectory)).toEqual(['default.2.epoch']);
      await regions.close();
      // And a server without the setting says what it lacks.
      await expect(stores.again()).rejects.toThrow('LETHE_EPOCH_DIR');
    } finally {
      await stores.close();
    }
  });

  async function holding(directories: readonly string[], needle: Buffer): Promise<string[]> {
    const found: string[] = [];
    for (const top of directories)
      for (const file of await filesBelow(top)) {
        if ((await readFile(file).catch(() => Buffer.alloc(0))).includes(needle)) found.push(file);
      }
    return found;
  }
});

describe('lethe keys rotate-master', () => {
  const run = (stores: FreshStores, env: Record<string, string>, ...args: string[]) =>
    new Promise<{ exit: number; text: string }>((resolve) => {
      const { memory, audit, vault } = stores.settings.database!;
      execFile(
        process.execPath,
        ['dist/cli/main.js', 'keys', 'rotate-master', ...args],
        {
          env: {
            PATH: process.env.PATH,
            LETHE_DATA_DIR: stores.settings.dataDir,
            DATABASE_URL: memory.url,
            DATABASE_ADMIN_URL: memory.adminUrl,
            AUDIT_DATABASE_URL: audit.url,
            AUDIT_DATABASE_ADMIN_URL: audit.adminUrl,
            VAULT_DATABASE_URL: vault.url,
            VAULT_DATABASE_ADMIN_URL: vault.adminUrl,
            ...env,
          },
        },
        (error, stdout, stderr) => resolve({ exit: error ? Number(error.code) : 0, text: stdout + stderr }),
      );
    });

  it('R3 refuses while a server runs, then leaves nothing to the old key, in the environment and in a file', async () => {
    const stores = await freshStores();
    try {
      const next = randomBytes(32);
      const oldFile = path.join(directory, 'old.key');
      await writeFile(oldFile, stores.settings.masterKey!.toString('base64'), { mode: 0o600 });
      const env = { LETHE_MASTER_KEY: next.toString('base64') };
      const d = openDeployment(stores.regions, readPolicy(undefined), { graphCacheBytes: 1_000_000 });
      await d.leases.of(stores.regions.home).renew();
      const refused = await run(stores, env, '--from', oldFile);
      expect([refused.exit, refused.text]).toEqual([
        2,
        expect.stringContaining('1 servers of region default run'),
      ]);
      await d.leases.of(stores.regions.home).close();

      const made = await people(stores.regions.home.vault, 3);
      const done = await run(stores, env, '--from', oldFile);
      expect([done.exit, done.text]).toEqual([
        0,
        expect.stringContaining('opens nothing of this deployment'),
      ]);
      // The log of a PostgreSQL that is not Lethe's own cannot be cleaned.
      expect(done.text).toContain('default: files, log and backups of the vault may still hold');
      for (const secret of [next.toString('base64'), stores.settings.masterKey!.toString('base64')])
        expect(done.text + refused.text).not.toContain(secret);
      await expect(stores.again()).rejects.toThrow('is not the master key of this vault');
      const regions = await openRegions({ ...stores.settings, masterKey: next });
      await intact(regions.home.vault, made);
      await regions.close();
      // Once more is as once.
      expect((await run(stores, env, '--from', oldFile)).exit).toBe(0);
    } finally {
      await stores.close();
    }
  });

  it('R3 makes the next key of a data directory, and takes up what was interrupted before the file was exchanged', async () => {
    const stores = await freshStores({ settings: { masterKey: undefined } });
    try {
      const made = await people(stores.regions.home.vault, 2);
      const file = path.join(stores.settings.dataDir, 'keys', 'master.key');
      const old = await readFile(file, 'utf8');
      expect((await run(stores, {})).exit).toBe(0);
      const second = await readFile(file, 'utf8');
      expect(second).not.toBe(old);
      // As if the rotation had been killed just before its end: the rows are under the next key, the file is the last one's.
      await writeFile(`${file}.next`, second, { mode: 0o600 });
      await writeFile(file, old);
      await expect(stores.again()).rejects.toThrow('is not the master key');
      expect((await run(stores, {})).exit).toBe(0);
      expect((await readdir(path.dirname(file))).filter((name) => name.startsWith('master'))).toEqual([
        'master.key',
      ]);
      await intact((await stores.again()).home.vault, made);
    } finally {
      await stores.close();
    }
  });
});
