import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool } from '../../src/regions/pools.js';
import { localMasterKey, open, openVault, SealError, seal, type Vault } from '../../src/vault/index.js';
import { type FreshStores, freshStores } from '../support/stores.js';

let stores: FreshStores;
let admin: Pool;
let pool: Pool;
let masterKey: Buffer;
let region: string;
/** Two vaults over one store: two server processes. */
let vault: Vault;
let other: Vault;

beforeAll(async () => {
  stores = await freshStores({ cuttable: ['vault'] });
  region = stores.regions.home.name;
  vault = stores.regions.home.vault;
  other = (await stores.again()).home.vault;
  admin = stores.admin('vault');
  masterKey = stores.settings.masterKey!;
  pool = openPool(stores.settings.database!.vault, 'vault', { poolSize: 8 });
});
afterAll(async () => {
  await pool?.end();
  await stores?.close();
});

async function newUser(count = 0) {
  const userId = randomUUID();
  await vault.createUserKeys(userId);
  const { slots, ring } = await vault.reserve(userId, count);
  return { userId, slots, ring };
}
const at = (userId: string, rowId: string) => ({ region, userId, table: 'nodes', rowId });
const present = (ring: { key(slot: number): Buffer | undefined } | undefined, slots: readonly number[]) =>
  slots.filter((slot) => ring?.key(slot) !== undefined);
const row = async (userId: string) =>
  (await admin.query('SELECT version, next_slot, sealed FROM vault.user_keys WHERE user_id = $1', [userId]))
    .rows[0];

describe('slots', () => {
  it('E3 leave a copy of a ring without the keys of some slots, and the ring as it was', async () => {
    const { slots, ring } = await newUser(3);
    const [first, second, third] = slots as [number, number, number];
    const copy = ring.without([first, third, 100_000]);
    expect(copy.key(first)).toBeUndefined();
    expect(copy.key(third)).toBeUndefined();
    expect(copy.key(second)).toEqual(ring.key(second));
    expect(ring.key(first)).toHaveLength(32);
  });

  it('R3 are never given twice, to however many processes at once, across pages', async () => {
    const { userId } = await newUser();
    const sizes = Array.from({ length: 60 }, (_, i) => 1 + ((i * 37) % 90));
    const given = await Promise.all(sizes.map((n, i) => (i % 2 ? vault : other).reserve(userId, n)));
    const slots = given.flatMap((reservation) => [...reservation.slots]).sort((a, b) => a - b);
    expect(slots).toEqual(Array.from({ length: slots.length }, (_, i) => i + 1));
    expect(slots.length).toBe(sizes.reduce((a, b) => a + b));
    const all = (await other.keys(userId))!;
    for (const { slots: mine, ring } of given) {
      for (const slot of mine) expect(ring.key(slot)?.equals(all.key(slot)!)).toBe(true);
    }
    expect(new Set(slots.map((slot) => all.key(slot)!.toString('hex'))).size).toBe(slots.length);
  });

  it('R3 are not given again after a crash, whatever was reserved and not used', async () => {
    const { userId, slots } = await newUser(200);
    const reopened = await openVault(pool, localMasterKey(masterKey), region);
    const next = await reopened.reserve(userId, 200);
    expect(next.slots[0]).toBe(slots.at(-1)! + 1);
  });

  it('R3 cut off in the middle of minting leave no page half made and no slot lost to two', async () => {
    const { userId } = await newUser(250);
    await admin.query(
      `CREATE FUNCTION vault.fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'crash'; END $$`,
    );
    await admin.query(
      `CREATE TRIGGER crash BEFORE UPDATE ON vault.user_keys FOR EACH ROW WHEN (NEW.user_id = '${userId}') EXECUTE FUNCTION vault.fail()`,
    );
    await expect(vault.reserve(userId, 300)).rejects.toThrow('crash');
    await admin.query('DROP TRIGGER crash ON vault.user_keys; DROP FUNCTION vault.fail()');
    expect(
      Number(
        (await admin.query('SELECT count(*) FROM vault.key_pages WHERE user_id = $1', [userId])).rows[0]
          .count,
      ),
    ).toBe(1);
    const { slots, ring } = await vault.reserve(userId, 300);
    expect(slots[0]).toBe(251);
    expect(present(ring, slots)).toEqual(slots);
  });

  it('come from a first page that is made once', async () => {
    const userId = randomUUID();
    await Promise.all([
      vault.createUserKeys(userId),
      other.createUserKeys(userId),
      vault.createUserKeys(userId),
    ]);
    const key = (await vault.keys(userId))!.key(0)!;
    await vault.createUserKeys(userId);
    expect((await other.keys(userId))!.key(0)!.equals(key)).toBe(true);
    expect((await vault.reserve(userId, 0)).slots).toEqual([]);
    expect((await vault.reserve(userId, 1)).slots).toEqual([1]);
  });

  it('are refused to a user without keys, and in impossible numbers', async () => {
    await expect(vault.reserve(randomUUID(), 3)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { userId } = await newUser();
    for (const n of [-1, 1.5, Number.NaN]) await expect(vault.reserve(userId, n)).rejects.toThrow(RangeError);
  });
});

describe('keys', () => {
  it('R3 of one user open nothing of another, and no page or user key opens when moved', async () => {
    const a = await newUser(3);
    const b = await newUser(3);
    const sealed = seal(a.ring.key(1)!, at(a.userId, 'r'), 'text');
    fc.assert(
      fc.property(
        fc.constantFrom(a, b),
        fc.constantFrom(1, 2, 3),
        fc.constantFrom('r', 's'),
        (who, slot, rowId) => {
          const attempt = () => open(who.ring.key(slot)!, at(who.userId, rowId), sealed).toString();
          if (who === a && slot === 1 && rowId === 'r') expect(attempt()).toBe('text');
          else expect(attempt).toThrow(SealError);
        },
      ),
    );
    const c = await newUser(300);
    const swap = async (sql: string) => {
      await admin.query(sql, [a.userId, c.userId]);
      await expect(vault.keys(a.userId)).rejects.toThrow(SealError);
    };
    const before = (await admin.query('SELECT sealed FROM vault.key_pages WHERE user_id = $1', [a.userId]))
      .rows[0].sealed;
    await swap(
      `UPDATE vault.key_pages SET sealed = (SELECT sealed FROM vault.key_pages WHERE user_id = $2 AND page = 0) WHERE user_id = $1`,
    );
    await admin.query('UPDATE vault.key_pages SET sealed = $2 WHERE user_id = $1', [a.userId, before]);
    expect(await vault.keys(a.userId)).toBeDefined();
    await swap(
      `UPDATE vault.user_keys SET sealed = (SELECT sealed FROM vault.user_keys WHERE user_id = $2) WHERE user_id = $1`,
    );
    // The pages of one user, exchanged.
    await admin.query('UPDATE vault.key_pages SET page = page + 10 WHERE user_id = $1', [c.userId]);
    await expect(vault.keys(c.userId)).rejects.toThrow(SealError);
  });

  it('of many users come in one statement, and only the pages asked for', async () => {
    const users = [await newUser(400), await newUser(10), await newUser(10)];
    let statements = 0;
    const counting = new Proxy(pool, {
      get: (target, property) =>
        property === 'query'
          ? (...args: Parameters<Pool['query']>) => {
              statements++;
              return target.query(...args);
            }
          : Reflect.get(target, property),
    });
    const counted = await openVault(counting, localMasterKey(masterKey), region);
    statements = 0;
    const ids = users.map((user) => user.userId);
    const rings = await counted.keysOf([...ids, randomUUID()]);
    expect(statements).toBe(1);
    expect([...rings.keys()].sort()).toEqual(ids.toSorted());
    for (const { userId, slots } of users) expect(present(rings.get(userId), slots)).toEqual(slots);
    const first = await counted.keysOf(ids, [0]);
    expect(present(first.get(users[0]!.userId), [0, 1, 255, 256, 400])).toEqual([0, 1, 255]);
    expect((await counted.keysOf([])).size).toBe(0);
    statements = 0;
    await counted.reserve(users[1]!.userId, 5);
    expect(statements).toBe(1);
  });

  it('answer nothing for a slot that cannot be, and nothing after they are wiped', async () => {
    const { ring, slots } = await newUser(5);
    const taken = ring.key(slots[0]!)!;
    for (const slot of [-1, 0.5, 256, 2 ** 31, Number.NaN]) expect(ring.key(slot)).toBeUndefined();
    ring.wipe();
    expect(present(ring, slots)).toEqual([]);
    expect(taken.every((byte) => byte === 0)).toBe(true);
  });
});

describe('shredding', () => {
  it('E3 destroys the keys named and no other, also for copies of rows made before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 12 }),
        async (gone) => {
          const { userId, slots, ring } = await newUser(300);
          // A backup of the memory store: rows as they were before.
          const backup = slots.map((slot) => ({
            slot,
            sealed: seal(ring.key(slot)!, at(userId, String(slot)), `item ${slot}`),
          }));
          await vault.shred(userId, gone);
          const left = (await other.keys(userId))!;
          for (const { slot, sealed } of backup) {
            const key = left.key(slot);
            if (gone.includes(slot)) expect(key).toBeUndefined();
            else expect(open(key!, at(userId, String(slot)), sealed).toString()).toBe(`item ${slot}`);
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  it('E3 leaves no older page that the new user key opens, and no older user key', async () => {
    const { userId } = await newUser(300);
    const old = await row(userId);
    const oldPages = (
      await admin.query('SELECT page, sealed FROM vault.key_pages WHERE user_id = $1', [userId])
    ).rows;
    await vault.shred(userId, [7]);
    const now = await row(userId);
    expect(now.version).toBe(old.version + 1);
    expect(now.sealed.equals(old.sealed)).toBe(false);
    // All pages are sealed anew, also the one that lost no key; an old one put back does not open.
    const pages = (await admin.query('SELECT page, sealed FROM vault.key_pages WHERE user_id = $1', [userId]))
      .rows;
    for (const { page, sealed } of pages) {
      expect(sealed.equals(oldPages.find((one) => one.page === page).sealed)).toBe(false);
    }
    await admin.query('UPDATE vault.key_pages SET sealed = $2 WHERE user_id = $1 AND page = 0', [
      userId,
      oldPages[0].sealed,
    ]);
    await expect(vault.keys(userId)).rejects.toThrow(SealError);
  });

  it('E3 twice is as once, and of slots never made is nothing', async () => {
    const { userId } = await newUser(5);
    await vault.shred(userId, [2]);
    const { version } = await row(userId);
    await vault.shred(userId, [2]);
    await vault.shred(userId, []);
    await vault.shred(userId, [5_000, -3]);
    expect((await row(userId)).version).toBe(version);
    await vault.shred(randomUUID(), [1]);
  });

  it('E3 of a slot that a restored vault has yet to give keeps it from ever being given', async () => {
    const { userId } = await newUser(5);
    await vault.shred(userId, [40]);
    const { slots, ring } = await vault.reserve(userId, 3);
    expect(slots).toEqual([41, 42, 43]);
    expect(present(ring, slots)).toEqual(slots);
  });

  it('E3 of calls that come at once share their re-wraps, and each ends with its slots gone', async () => {
    const { userId, slots } = await newUser(100);
    await Promise.all(
      slots.slice(0, 50).map(async (slot) => {
        await vault.shred(userId, [slot]);
        expect((await vault.keys(userId))!.key(slot)).toBeUndefined();
      }),
    );
    expect((await row(userId)).version).toBe(3);
    expect(present(await vault.keys(userId), slots)).toEqual(slots.slice(50));
  });

  it('E3 among reservations and reads at once neither loses a key nor revives one', async () => {
    const { userId, slots } = await newUser(200);
    const work = slots
      .slice(0, 30)
      .flatMap((slot, i) => [
        (i % 2 ? vault : other).shred(userId, [slot]),
        (i % 2 ? other : vault).reserve(userId, 20),
        vault.keys(userId),
      ]);
    const done = await Promise.all(work);
    const ring = (await vault.keys(userId))!;
    expect(present(ring, slots)).toEqual(slots.slice(30));
    for (const one of done) {
      if (typeof one === 'object' && 'slots' in one) {
        for (const slot of one.slots) expect(one.ring.key(slot)?.equals(ring.key(slot)!)).toBe(true);
      }
    }
  });

  it('E3 that commits while a reservation waits for it leaves the reservation its keys', async () => {
    const { userId } = await newUser(10);
    const holder = await admin.connect();
    const waiting = (count: number) =>
      expect
        .poll(async () => {
          const { rows } = await admin.query(
            `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          );
          return rows.length;
        })
        .toBe(count);
    let shredded: Promise<number>;
    let reserved: ReturnType<Vault['reserve']>;
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT FROM vault.user_keys WHERE user_id = $1 FOR UPDATE', [userId]);
      shredded = vault.shred(userId, [2]);
      await waiting(1);
      reserved = other.reserve(userId, 5);
      await waiting(2);
    } finally {
      await holder.query('COMMIT');
      holder.release();
    }
    await shredded;
    const { slots, ring } = await reserved;
    expect(present(ring, slots)).toEqual([11, 12, 13, 14, 15]);
  });

  it('E3 that fails midway changes nothing, and can be done again', async () => {
    const { userId, slots } = await newUser(10);
    const [{ sealed }] = (
      await admin.query('SELECT sealed FROM vault.key_pages WHERE user_id = $1', [userId])
    ).rows;
    await admin.query(`UPDATE vault.key_pages SET sealed = '\\x01' WHERE user_id = $1`, [userId]);
    await expect(vault.shred(userId, [1])).rejects.toThrow(SealError);
    await admin.query('UPDATE vault.key_pages SET sealed = $2 WHERE user_id = $1', [userId, sealed]);
    expect(present(await vault.keys(userId), slots)).toEqual(slots);
    await vault.shred(userId, [1]);
    expect(present(await vault.keys(userId), slots)).toEqual(slots.slice(1));
  });
});

describe('the seal of a snapshot', () => {
  it('E3 opens for its user and row, until any key of the user is destroyed, then nowhere', async () => {
    const { userId, slots } = await newUser(2);
    const stranger = await newUser(1);
    const sealed = (await vault.sealSnapshot(userId, 'row', Buffer.from('all of it')))!;
    expect((await other.openSnapshot(userId, 'row', sealed))?.toString()).toBe('all of it');
    expect(await vault.openSnapshot(userId, 'another', sealed)).toBeUndefined();
    expect(await vault.openSnapshot(stranger.userId, 'row', sealed)).toBeUndefined();

    await vault.shred(userId, [slots[0]!]);
    expect(await vault.openSnapshot(userId, 'row', sealed)).toBeUndefined();
    const later = (await vault.sealSnapshot(userId, 'row', Buffer.from('the rest')))!;
    await vault.shred(userId, [slots[0]!]);
    expect((await vault.openSnapshot(userId, 'row', later))?.toString()).toBe('the rest');
    await vault.destroy(userId);
    expect(await vault.openSnapshot(userId, 'row', later)).toBeUndefined();
    expect(await vault.sealSnapshot(userId, 'row', Buffer.from('more'))).toBeUndefined();
  });
});

describe('destroying a user', () => {
  it('E3 leaves no key and no page, and nobody else without theirs', async () => {
    const gone = await newUser(300);
    const stays = await newUser(3);
    await Promise.all([vault.destroy(gone.userId), other.destroy(gone.userId)]);
    await vault.destroy(gone.userId);
    expect(await other.keys(gone.userId)).toBeUndefined();
    expect((await vault.keysOf([gone.userId, stays.userId])).size).toBe(1);
    await expect(vault.reserve(gone.userId, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(vault.reserve(gone.userId, 1_000)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { rows } = await admin.query('SELECT FROM vault.key_pages WHERE user_id = $1', [gone.userId]);
    expect(rows.length).toBe(0);
  });
});

describe('the directory', () => {
  it('enters an id once, whoever races for it, and the loser writes nothing', async () => {
    const id = `user-${randomUUID()}`;
    const users = Array.from({ length: 8 }, () => randomUUID());
    const answers = await Promise.all(
      users.map((userId, i) => (i % 2 ? vault : other).directory.enter(id, { userId, region })),
    );
    expect(answers.filter(Boolean).length).toBe(1);
    const winner = users[answers.indexOf(true)]!;
    expect((await other.directory.lookup([id])).get(id)).toEqual({ userId: winner, region });
    const { rows } = await admin.query('SELECT FROM vault.directory WHERE user_id = ANY ($1)', [users]);
    expect(rows.length).toBe(1);
  });

  it('tells ids apart byte by byte, forgets who is removed, and knows several at once', async () => {
    const tag = randomUUID();
    const ids = [`Ann ${tag}`, `ann ${tag}`, `ann ${tag} `, `änn ${tag}`];
    for (const id of ids)
      expect(await vault.directory.enter(id, { userId: randomUUID(), region })).toBe(true);
    const found = await vault.directory.lookup([...ids, 'nobody', ids[0]!]);
    expect([...found.keys()].sort()).toEqual(ids.toSorted());
    const { userId } = found.get(ids[0]!)!;
    await vault.directory.remove(userId);
    await vault.directory.remove(userId);
    expect((await other.directory.lookup(ids)).size).toBe(3);
    expect((await vault.directory.lookup([])).size).toBe(0);
  });

  it('R3 holds no id that can be read or recomputed without the secret', async () => {
    const id = `ann.${randomUUID()}@example.org`;
    await vault.directory.enter(id, { userId: randomUUID(), region });
    const { rows } = await admin.query('SELECT * FROM vault.directory');
    expect(JSON.stringify(rows)).not.toContain(id);
    const { rows: plain } = await admin.query(
      'SELECT FROM vault.directory WHERE id_hash = sha256($1::bytea)',
      [Buffer.from(id)],
    );
    expect(plain.length).toBe(0);
  });
});

describe('secrets', () => {
  it('R3 are one set for all servers that start at once on an empty vault', async () => {
    const empty = await freshStores();
    try {
      const opened = openPool(empty.settings.database!.vault, 'vault', { poolSize: 10 });
      await empty.admin('vault').query('TRUNCATE vault.secrets, vault.epochs CASCADE');
      const vaults = await Promise.all(
        Array.from({ length: 8 }, () => openVault(opened, localMasterKey(masterKey), 'eu')),
      );
      expect(new Set(vaults.map((one) => one.pseudonym('ann'))).size).toBe(1);
      const userId = randomUUID();
      await vaults[0]!.createUserKeys(userId);
      const { ring } = await vaults[1]!.reserve(userId, 1);
      expect((await vaults[7]!.keys(userId))!.key(1)!.equals(ring.key(1)!)).toBe(true);
      // Keys that are in use are not replaced by new ones in silence.
      await empty.admin('vault').query(`DELETE FROM vault.secrets WHERE name = 'audit'`);
      await expect(openVault(opened, localMasterKey(masterKey), 'eu')).rejects.toThrow(
        'restore it from its backup',
      );
      await empty.admin('vault').query('DELETE FROM vault.secrets');
      await expect(openVault(opened, localMasterKey(masterKey), 'eu')).rejects.toThrow(
        'restore it from its backup',
      );
      await opened.end();
    } finally {
      await empty.close();
    }
  });

  it('R3 do not open under another master key or in another region, which the error says, and nothing is overwritten', async () => {
    const dump = async () => (await admin.query('SELECT * FROM vault.secrets ORDER BY name')).rows;
    const before = await dump();
    await expect(openVault(pool, localMasterKey(randomBytes(32)), region)).rejects.toThrow(
      'LETHE_MASTER_KEY',
    );
    await expect(openVault(pool, localMasterKey(masterKey), 'elsewhere')).rejects.toThrow('LETHE_MASTER_KEY');
    expect(await dump()).toEqual(before);
    expect((await openVault(pool, localMasterKey(masterKey), region)).pseudonym('ann')).toBe(
      vault.pseudonym('ann'),
    );
  });

  it('A2 give a person one pseudonym, which other uses of the same text do not share', () => {
    expect(vault.pseudonym('ann')).toMatch(/^[0-9a-f]{64}$/);
    expect(other.pseudonym('ann')).toBe(vault.pseudonym('ann'));
    const uses = [
      vault.pseudonym('ann'),
      vault.mac('api-key', 'ann').toString('hex'),
      vault.mac('idempotency', 'ann').toString('hex'),
    ];
    expect(new Set(uses).size).toBe(3);
  });

  it("R3 seal an operator's text for one row", () => {
    const sealed = vault.sealForOperator('a', 'CI key');
    expect(other.openForOperator('a', sealed)).toBe('CI key');
    expect(() => vault.openForOperator('b', sealed)).toThrow(SealError);
  });

  it('wrapped under an epoch that another process made since are found', async () => {
    const { userId } = await newUser(1);
    const [{ epoch }] = (await admin.query('SELECT epoch FROM vault.user_keys WHERE user_id = $1', [userId]))
      .rows;
    const key = randomBytes(32);
    const binding = { region, userId: '', table: 'epochs', rowId: String(epoch + 1) };
    await admin.query('INSERT INTO vault.epochs (id, sealed) VALUES ($1, $2)', [
      epoch + 1,
      seal(masterKey, binding, key),
    ]);
    const late = await openVault(pool, localMasterKey(masterKey), region);
    const newcomer = randomUUID();
    await late.createUserKeys(newcomer);
    expect((await row(newcomer)).version).toBe(1);
    expect(await vault.keys(newcomer)).toBeDefined();
    await vault.shred(newcomer, [0]);
    // And one who knows only an epoch that is gone learns of the next.
    await admin.query('DELETE FROM vault.user_keys WHERE epoch = $1', [epoch]);
    await admin.query('DELETE FROM vault.epochs WHERE id = $1', [epoch]);
    const last = randomUUID();
    await other.createUserKeys(last);
    expect(await vault.keys(last)).toBeDefined();
  });
});

describe('a vault that cannot be reached', () => {
  it('is REGION_UNAVAILABLE for every call, and works again when it is back', async () => {
    const { userId } = await newUser(3);
    await stores.cut('vault');
    const calls = [
      () => vault.keys(userId),
      () => vault.reserve(userId, 1),
      () => vault.reserve(userId, 1_000),
      () => vault.sealSnapshot(userId, 'row', Buffer.alloc(1)),
      () => vault.openSnapshot(userId, 'row', Buffer.alloc(1)),
      () => vault.shred(userId, [1]),
      () => vault.destroy(userId),
      () => vault.createUserKeys(randomUUID()),
      () => vault.directory.lookup(['ann']),
      () => vault.directory.enter('x', { userId, region }),
      () => vault.directory.remove(userId),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'REGION_UNAVAILABLE' });
    await stores.restore('vault');
    expect(present(await vault.keys(userId), [1, 2, 3])).toEqual([1, 2, 3]);
    await vault.shred(userId, [1]);
    expect(present(await vault.keys(userId), [1, 2, 3])).toEqual([2, 3]);
  });
});
