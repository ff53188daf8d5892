import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backUp, restore } from '../../src/backup/index.js';
import { backUpDue } from '../../src/jobs/backups.js';
import { openDeployment } from '../../src/memory/deployment.js';
import { parsePolicy } from '../../src/privacy/policy.js';
import { openRegions } from '../../src/regions/index.js';
import type { StoreName } from '../../src/regions/roles.js';
import { startServer } from '../../src/server/index.js';
import { person, smallMemory } from '../memory/people.js';
import { ADMIN_KEY, type Lethe, startLethe } from '../server/harness.js';
import { type FreshDatabases, freshDatabases } from '../support/stores.js';

const STORES: readonly StoreName[] = ['memory', 'audit', 'vault'];
const AT = new Date('2026-11-21T10:00:00.000Z');

let lethe: Lethe;
let directory: string;
let identity: string;
let recipients: string[];
const files = {} as Record<StoreName, string>;

/** A hash of all rows of each table of a store, but for what its servers note of themselves. */
async function contents(
  of: FreshDatabases | Lethe['stores'],
  store: StoreName,
): Promise<Map<string, string>> {
  const pool = of.admin(store);
  const { rows } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND c.relname NOT IN ('leases', 'vault_seen') ORDER BY 1`,
    [store],
  );
  const found = new Map<string, string>();
  for (const { name } of rows) {
    const all = await pool.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t ORDER BY 1`);
    const text = all.rows.map(({ row }) => row).join('\n');
    found.set(name, `${all.rowCount} ${createHash('sha256').update(text).digest('hex')}`);
  }
  return found;
}

const restoreInto = (target: FreshDatabases, file: string, secret = identity, replace = false) =>
  restore(target.stores, 'default', file, secret, replace);

beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'lethe-backups-'));
  identity = await generateX25519Identity();
  recipients = [await identityToRecipient(identity)];
  lethe = await startLethe();
  for (const id of ['ada', 'bo']) {
    await person(lethe, id);
    await smallMemory(lethe, id);
  }
  for (const store of STORES) {
    const address = lethe.stores.settings.database![store];
    const made = await backUp(address, { store, region: 'default', directory, recipients, at: AT });
    files[store] = made.file;
  }
});
afterAll(async () => {
  await lethe.close();
  await rm(directory, { recursive: true, force: true });
});

describe('a backup', () => {
  test('R7 is sealed, whole, and for nobody else to read', async () => {
    expect((await readdir(directory)).sort()).toEqual([
      'lethe-default-audit-20261121T100000000Z.age',
      'lethe-default-memory-20261121T100000000Z.age',
      'lethe-default-vault-20261121T100000000Z.age',
    ]);
    for (const store of STORES) {
      expect((await stat(files[store])).mode & 0o777).toBe(0o400);
      expect((await readFile(files[store])).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    }
  });

  test('R7 brings every row of every store back, and the restored deployment serves and goes on', async () => {
    const target = await freshDatabases();
    try {
      for (const store of STORES) await restoreInto(target, files[store]);
      for (const store of STORES)
        expect(await contents(target, store)).toEqual(await contents(lethe.stores, store));
      const regions = await openRegions({ ...lethe.stores.settings, database: target.stores });
      try {
        const deployment = openDeployment(regions, parsePolicy('', '.'), { graphCacheBytes: 1e6 });
        const server = await startServer(deployment, { ...lethe.stores.settings, port: 0 });
        try {
          for (const id of ['ada', 'bo']) {
            const before = await lethe.fetch(`/api/v1/export/${id}`, { key: ADMIN_KEY });
            const after = await lethe.fetch(`${server.url}/api/v1/export/${id}`, { key: ADMIN_KEY });
            expect(after.status).toBe(200);
            expect(after.body).toEqual({ ...before.body, exported_at: after.body.exported_at });
          }
        } finally {
          await server.close();
        }
        // New rows come after the restored ones.
        const { rows } = await target
          .admin('memory')
          .query("SELECT nextval(pg_get_serial_sequence('memory.outbox', 'seq')) AS next");
        expect(Number(rows[0].next)).toBeGreaterThan(0);
      } finally {
        await regions.close();
      }
    } finally {
      await target.close();
    }
  });

  test('R7 is refused without a recipient, and leaves nothing when the store goes away', async () => {
    const order = { store: 'memory' as const, region: 'default', directory, at: new Date(AT.getTime() + 1) };
    const address = lethe.stores.settings.database!.memory;
    await expect(backUp(address, { ...order, recipients: [] })).rejects.toThrow('needs a recipient');
    await expect(backUp(address, { ...order, recipients: ['age1example'] })).rejects.toThrow();
    const nowhere = { url: address.url.replace(/\/[^/?]+(\?|$)/, '/no_such_database$1') };
    await expect(backUp(nowhere, { ...order, recipients })).rejects.toThrow();
    expect(await readdir(directory)).toHaveLength(3);
  });

  test('R7 is restored into nothing but an empty store of its kind and region, whole or not at all', async () => {
    const target = await freshDatabases();
    try {
      const other = await generateX25519Identity();
      await expect(restoreInto(target, files.memory, other)).rejects.toThrow();
      await expect(restore(target.stores, 'eu', files.memory, identity, false)).rejects.toThrow(
        'region default',
      );
      const damaged = path.join(directory, 'damaged');
      const bytes = await readFile(files.memory);
      bytes[bytes.length - 40]! ^= 1;
      await writeFile(damaged, bytes);
      await expect(restoreInto(target, damaged)).rejects.toThrow();
      await truncate(damaged, bytes.length - 300);
      await expect(restoreInto(target, damaged)).rejects.toThrow();
      await rm(damaged);
      for (const [, content] of await contents(target, 'memory')) expect(content).toMatch(/^0 /);
      await restoreInto(target, files.memory);
      await expect(restoreInto(target, files.memory)).rejects.toThrow('not empty');
      await restoreInto(target, files.memory, identity, true);
      expect(await contents(target, 'memory')).toEqual(await contents(lethe.stores, 'memory'));
      await restoreInto(target, files.audit);
      await expect(restoreInto(target, files.audit, identity, true)).rejects.toThrow('never replaced');
    } finally {
      await target.close();
    }
  });

  test('R7 does not go over a store that a server uses', async () => {
    const database = lethe.stores.settings.database!;
    await expect(restore(database, 'default', files.vault, identity, true)).rejects.toThrow('stop it first');
  });

  test('R7 is made when it is due, and removed when it was kept long enough', async () => {
    const own = await mkdtemp(path.join(os.tmpdir(), 'lethe-backups-'));
    try {
      const policy = parsePolicy(
        `backups: { directory: ${own}, recipients: [${recipients[0]}], everyHours: 6, retentionDays: 2 }`,
        '.',
      );
      let now = AT.getTime();
      const d = { ...lethe.deployment, policy, now: () => now };
      const region = lethe.stores.regions.home;
      expect(await backUpDue(d, region)).toEqual({ done: STORES, failed: [] });
      now += 5 * 3_600_000;
      expect(await backUpDue(d, region)).toEqual({ done: [], failed: [] });
      for (let day = 0; day < 3; day++) {
        now += 24 * 3_600_000;
        expect(await backUpDue(d, region)).toEqual({ done: STORES, failed: [] });
      }
      const left = (await readdir(own)).filter((name) => name.includes('memory'));
      expect(left).toEqual([
        'lethe-default-memory-20261122T150000000Z.age',
        'lethe-default-memory-20261123T150000000Z.age',
        'lethe-default-memory-20261124T150000000Z.age',
      ]);
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  });

  test('R7 that fails of one store keeps no other from being made, and none longer than it may be kept', async () => {
    const own = await mkdtemp(path.join(os.tmpdir(), 'lethe-backups-'));
    try {
      const policy = parsePolicy(
        `backups: { directory: ${own}, recipients: [${recipients[0]}], everyHours: 6, retentionDays: 2 }`,
        '.',
      );
      let now = AT.getTime();
      const d = { ...lethe.deployment, policy, now: () => now };
      const { home } = lethe.stores.regions;
      expect((await backUpDue(d, home)).done).toEqual(STORES);
      now += 3 * 24 * 3_600_000;
      const { memory } = home.addresses;
      const nowhere = { url: memory.url.replace(/\/[^/?]+(\?|$)/, '/no_such_database$1') };
      const region = { ...home, addresses: { ...home.addresses, memory: nowhere } };
      expect(await backUpDue(d, region)).toEqual({
        done: ['audit', 'vault'],
        failed: [{ store: 'memory', error: '3D000' }],
      });
      expect((await readdir(own)).sort()).toEqual([
        'lethe-default-audit-20261124T100000000Z.age',
        'lethe-default-vault-20261124T100000000Z.age',
      ]);
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  });

  test('R7 that was cut off by a crash is removed after a day, and one that is being written is not', async () => {
    const own = await mkdtemp(path.join(os.tmpdir(), 'lethe-backups-'));
    try {
      const policy = parsePolicy(
        `backups: { directory: ${own}, recipients: [${recipients[0]}], everyHours: 6, retentionDays: 30 }`,
        '.',
      );
      const d = { ...lethe.deployment, policy, now: () => AT.getTime() };
      const [cutOff, written, other] = [
        'lethe-default-vault-20261120T095959999Z.age.partial',
        'lethe-default-vault-20261121T095900000Z.age.partial',
        'lethe-default-vault-copy.age.partial',
      ];
      for (const name of [cutOff, written, other]) await writeFile(path.join(own, name), '');
      expect((await backUpDue(d, lethe.stores.regions.home)).done).toEqual(STORES);
      const left = (await readdir(own)).filter((name) => name.endsWith('.partial'));
      expect(left.sort()).toEqual([written, other]);
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  });

  test('R7 is not scheduled without a place, a recipient and an end', () => {
    expect(() => parsePolicy('backups: { everyHours: 6 }', '.')).toThrow('everyHours');
    expect(() => parsePolicy('backups: { directory: backups }', '.')).toThrow('absolute');
    expect(() => parsePolicy('backups: { recipients: [example] }', '.')).toThrow('age');
  });
});
