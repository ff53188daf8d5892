import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryStore } from '../../src/regions/memory-store.js';
import { openPool } from '../../src/regions/pools.js';
import type { MemoryStore } from '../../src/regions/region.js';
import { type FreshStores, freshStores } from '../support/stores.js';

describe('bytes from the memory store', () => {
  let stores: FreshStores;
  let store: MemoryStore;
  beforeAll(async () => {
    stores = await freshStores({ cuttable: ['memory'] });
    store = stores.regions.home.memory;
  });
  afterAll(() => stores.close());

  const busy = () => store.pool.totalCount - store.pool.idleCount;
  /** Bytes of all kinds, in a value of this length. */
  const long = (
    length: number,
  ) => `SELECT substr(decode(string_agg(lpad(to_hex(i % 256), 2, '0'), ''), 'hex'), 1, ${length})
    FROM generate_series(0, ${length}) AS i`;

  test.each([0, 1, 255, 70_000, 3_000_000])('come as they are: %i of them', async (length) => {
    const expected = Buffer.from(Uint8Array.from({ length }, (_, i) => i % 256));
    const found = await store.bytes(long(length));
    expect(Buffer.compare(Buffer.from(found as Uint8Array), expected)).toBe(0);
    expect(busy()).toBe(0);
  });

  test('are none for NULL and for no row', async () => {
    expect(await store.bytes('SELECT NULL::bytea')).toBeUndefined();
    expect(await store.bytes("SELECT '\\x00'::bytea WHERE false")).toBeUndefined();
  });

  test('a statement that fails says so, and costs no connection', async () => {
    for (let i = 0; i < 20; i++)
      await expect(store.bytes('SELECT (1 / 0)::text::bytea')).rejects.toThrow(/division by zero/);
    // It fails when most of it was sent.
    await expect(
      store.bytes(`SELECT CASE WHEN i < 9 THEN repeat('x', 1000000) ELSE (1 / (9 - i))::text END::bytea
        FROM generate_series(1, 9) AS i`),
    ).rejects.toThrow(/division by zero/);
    expect(await store.bytes("SELECT '\\x0102'::bytea")).toEqual(Buffer.from([1, 2]));
    expect(busy()).toBe(0);
  });

  test('a connection that ends meanwhile says REGION_UNAVAILABLE, and the next one works', async () => {
    const waits = store.bytes("SELECT '\\x00'::bytea FROM pg_sleep(30) AS waits");
    const ended = expect(waits).rejects.toMatchObject({ code: 'REGION_UNAVAILABLE' });
    await expect
      .poll(
        async () =>
          (
            await stores
              .admin('memory')
              .query(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%AS waits%' AND pid <> pg_backend_pid()",
              )
          ).rowCount,
      )
      .toBe(1);
    await ended;
    expect(await store.bytes("SELECT '\\x0102'::bytea")).toEqual(Buffer.from([1, 2]));
    expect(busy()).toBe(0);
  });

  test('a store that cannot be reached says REGION_UNAVAILABLE', async () => {
    const waits = expect(store.bytes("SELECT '\\x00'::bytea FROM pg_sleep(2)")).rejects.toMatchObject({
      code: 'REGION_UNAVAILABLE',
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await stores.cut('memory');
    await waits;
    await expect(store.bytes("SELECT '\\x00'::bytea")).rejects.toMatchObject({ code: 'REGION_UNAVAILABLE' });
    await stores.restore('memory');
    expect(await store.bytes("SELECT '\\x0102'::bytea")).toEqual(Buffer.from([1, 2]));
    expect(busy()).toBe(0);
  });

  test('a bound on the time of a statement, where the address has one, ends what takes longer and no other', async () => {
    const { url, adminUrl } = stores.settings.database!.memory;
    const address = { url: `${url}${url.includes('?') ? '&' : '?'}query_timeout=1500`, adminUrl };
    const pool = openPool(address, 'memory', { poolSize: 1 });
    const bound = memoryStore(pool, 'default', { preparedStatements: true });
    try {
      await bound.bytes("SELECT '\\x0102'::bytea");
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      // It begins within the time of the copy before, on the same connection, and ends after.
      await bound.query('SELECT pg_sleep(0.8)', []);
      await expect(bound.bytes("SELECT '\\x00'::bytea FROM pg_sleep(3.5)")).rejects.toThrow(/timeout/);
      // What is answered too late goes nowhere.
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      expect(await bound.bytes("SELECT '\\x0102'::bytea")).toEqual(Buffer.from([1, 2]));
      expect(pool.totalCount).toBe(1);
    } finally {
      await pool.end();
    }
  });
});
