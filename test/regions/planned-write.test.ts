import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Region } from '../../src/regions/region.js';
import { type FreshStores, freshStores } from '../support/stores.js';

const REVISE = 'UPDATE memory.users SET revision = $2::uuid WHERE user_id = $1::uuid';
const WITHHOLD = 'UPDATE memory.users SET hipaa = true WHERE user_id = $1::uuid';
const INGESTION = `INSERT INTO memory.ingestions (user_id, id, status, purpose, slot, sealed, created_at)
  VALUES ($1::uuid, $2::uuid, 'QUEUED', 'assistant', 1, '\\x00', now())`;

describe('a planned write', () => {
  let stores: FreshStores;
  let region: Region;
  let userId: string;
  let revision: string;
  beforeAll(async () => {
    stores = await freshStores({ cuttable: ['memory'] });
    region = stores.regions.home;
  });
  afterAll(() => stores.close());
  beforeEach(async () => {
    userId = randomUUID();
    revision = randomUUID();
    const data = {
      userId,
      revision,
      sealed: new Uint8Array([1]),
      jurisdiction: 'EU',
      region: 'default',
    } as const;
    await region.memory.asUser(userId, (tx) => tx.user.create({ data }));
  });

  const from =
    (untold = false) =>
    () => ({ revision, untold });
  const held = async () =>
    (
      await stores
        .admin('memory')
        .query<{ revision: string; hipaa: boolean }>(
          'SELECT revision, hipaa FROM memory.users WHERE user_id = $1',
          [userId],
        )
    ).rows[0];

  test('does all or nothing, and answers what its work does', async () => {
    const next = randomUUID();
    const written = await region.memory.asPlanned(userId, from(), async (on) => {
      await on.write(WITHHOLD, [userId]);
      const [row] = await on.query<{ hipaa: boolean }>('SELECT hipaa FROM memory.users', []);
      await on.write(REVISE, [userId, next]);
      return row;
    });
    expect(written).toEqual({ done: { hipaa: true } });
    expect(await held()).toEqual({ revision: next, hipaa: true });
  });

  test('D2 sees the rows of its user and of no other, also after one that failed', async () => {
    const other = randomUUID();
    const data = {
      userId: other,
      revision,
      sealed: new Uint8Array([1]),
      jurisdiction: 'EU',
      region: 'default',
    } as const;
    await region.memory.asUser(other, (tx) => tx.user.create({ data }));
    for (let i = 0; i < 12; i++) {
      const seen = await region.memory.asPlanned(userId, from(), (on) =>
        on.query<{ user_id: string }>('SELECT user_id FROM memory.users', []),
      );
      expect(seen).toEqual({ done: [{ user_id: userId }] });
      expect(
        await region.memory.asPlanned(userId, from(), (on) => on.query('SELECT 1 / 0', [])),
      ).toBeUndefined();
      const { rows } = await region.memory.pool.query('SELECT user_id FROM memory.users');
      expect(rows).toEqual([]);
    }
  });

  test.each([
    ['is of a revision that has passed', randomUUID(), 'SELECT 1'],
    ['fails midway', undefined, 'SELECT 1 / 0'],
  ])('writes nothing when it %s', async (_why, passed, then) => {
    const was = await held();
    const at = () => ({ revision: passed ?? revision, untold: false });
    const written = await region.memory.asPlanned(userId, at, async (on) => {
      await on.write(WITHHOLD, [userId]);
      await on.write(then, []);
      await on.write(REVISE, [userId, randomUUID()]);
    });
    expect(written).toBeUndefined();
    expect(await held()).toEqual(was);
  });

  test('writes nothing when its work throws, and gives its connection back', async () => {
    const was = await held();
    for (let i = 0; i < 12; i++) {
      const written = await region.memory.asPlanned(userId, from(), async (on) => {
        await on.query(`${WITHHOLD} RETURNING 1`, [userId]);
        throw new Error('changed my mind');
      });
      expect(written).toBeUndefined();
    }
    expect(await held()).toEqual(was);
    const { idleCount, totalCount } = region.memory.pool;
    expect(idleCount).toBe(totalCount);
  });

  test('that must come after all that was told is refused while some of it stands', async () => {
    await stores.admin('memory').query(INGESTION, [userId, randomUUID()]);
    const write = (untold: boolean) =>
      region.memory.asPlanned(userId, from(untold), async (on) => on.write(WITHHOLD, [userId]));
    expect(await write(true)).toBeUndefined();
    expect((await held())?.hipaa).toBe(false);
    expect(await write(false)).toEqual({ done: undefined });
    expect((await held())?.hipaa).toBe(true);
  });

  test('waits for who has the lock, and sees that the memory has moved on', async () => {
    const next = randomUUID();
    let planned: Promise<unknown> | undefined;
    await region.memory.asWriter(userId, async (tx) => {
      planned = region.memory.asPlanned(userId, from(), async (on) => on.write(WITHHOLD, [userId]));
      await new Promise((resolve) => setTimeout(resolve, 50));
      await tx.user.update({ where: { userId }, data: { revision: next } });
    });
    expect(await planned).toBeUndefined();
    expect(await held()).toEqual({ revision: next, hipaa: false });
  });

  test('whose store goes away before the end wrote nothing; at the end it says that it does not know', async () => {
    /** Until the connections that were cut are found out. */
    const reached = async () => {
      for (let answered = 0; answered < 6; )
        answered = await region.memory.pool.query('SELECT 1').then(
          () => answered + 1,
          () => 0,
        );
    };
    const cutThen = (last: () => Promise<void>) =>
      region.memory.asPlanned(userId, from(), async (on) => {
        await on.query('SELECT 1', []);
        await stores.cut('memory');
        await last();
        await on.write(WITHHOLD, [userId]);
      });
    await expect(cutThen(async () => {})).rejects.toMatchObject({ code: 'REGION_UNAVAILABLE' });
    await stores.restore('memory');
    await reached();
    expect(await cutThen(() => Promise.reject(new Error('the work has noticed')))).toBeUndefined();
    await stores.restore('memory');
    expect((await held())?.hipaa).toBe(false);
  });
});
