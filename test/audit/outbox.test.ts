import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventOf } from '../../src/audit/disclosure.js';
import type { AuditEvent } from '../../src/audit/event.js';
import type { AuditLog } from '../../src/audit/log.js';
import { deliver, enqueue, relay } from '../../src/audit/outbox.js';
import type { MemoryStore } from '../../src/regions/region.js';
import { type FreshStores, freshStores } from '../support/stores.js';

let stores: FreshStores;
let memory: MemoryStore;
let log: AuditLog;
let admin: Pool;

beforeAll(async () => {
  stores = await freshStores({ cuttable: ['audit'] });
  ({ memory, audit: log } = stores.regions.home);
  admin = stores.admin('memory');
});
beforeEach(() => admin.query('DELETE FROM memory.outbox'));
afterAll(() => stores?.close());

function events(count: number): AuditEvent[] {
  return Array.from({ length: count }, () =>
    eventOf('system', Date.now(), {
      action: 'UPDATE',
      subjects: ['s'],
      sessionId: null,
      purpose: null,
      nodeIds: [randomUUID()],
      phi: false,
      policy: 'job',
      region: stores.regions.home.name,
      retention: 'GDPR',
    }),
  );
}
const put = (given: readonly AuditEvent[]) => memory.prisma.$transaction((tx) => enqueue(tx, given));
const waiting = async () =>
  (await admin.query('SELECT id FROM memory.outbox ORDER BY seq')).rows.map((row) => row.id);
const recorded = async (given: readonly AuditEvent[]) => {
  const ids = given.map((one) => one.id);
  const { rows } = await stores
    .admin('audit')
    .query('SELECT event_id AS id FROM audit.leaves WHERE event_id = ANY ($1) ORDER BY index', [ids]);
  return rows.map((row) => row.id);
};

describe('the outbox', () => {
  it('A2 takes events with the change they tell of, and not without it', async () => {
    const kept = events(3);
    await put(kept);
    const lost = events(2);
    await expect(
      memory.prisma.$transaction(async (tx) => {
        await enqueue(tx, lost);
        throw new Error('the change failed');
      }),
    ).rejects.toThrow('the change failed');
    expect(await waiting()).toEqual(kept.map((one) => one.id));
    await put([]);
  });

  it('A2 is relayed in order into the log, and empty then', async () => {
    const given = events(450);
    await put(given);
    expect(await relay(memory, log)).toBe(450);
    expect(await recorded(given)).toEqual(given.map((one) => one.id));
    expect(await log.byId(given[7]!.id)).toEqual(given[7]);
    expect(await waiting()).toEqual([]);
    expect(await relay(memory, log)).toBe(0);
  });

  it('A2 is relayed by name without the others', async () => {
    const given = events(4);
    await put(given);
    expect(await relay(memory, log, [given[1]!.id, randomUUID()])).toBe(1);
    expect(await recorded(given)).toEqual([given[1]!.id]);
    expect((await waiting()).length).toBe(3);
    expect(await relay(memory, log, [])).toBe(0);
  });

  it('A2 delivers at once what the caller still holds', async () => {
    const given = events(3);
    await put(given);
    await deliver(memory, log, given);
    expect(await recorded(given)).toEqual(given.map((one) => one.id));
    expect(await waiting()).toEqual([]);
  });

  it('A2 records nothing twice after a crash between append and deletion', async () => {
    const given = events(5);
    await put(given);
    const crashing: MemoryStore = {
      ...memory,
      pool: new Proxy(memory.pool, {
        get: (target, property) =>
          property === 'query'
            ? (text: string, values: unknown[]) =>
                text.startsWith('DELETE') ? Promise.reject(new Error('crash')) : target.query(text, values)
            : Reflect.get(target, property),
      }),
    };
    await expect(relay(crashing, log)).rejects.toMatchObject({ code: 'REGION_UNAVAILABLE' });
    expect((await recorded(given)).length).toBe(5);
    expect((await waiting()).length).toBe(5);
    expect(await relay(memory, log)).toBe(5);
    expect((await recorded(given)).length).toBe(5);
    expect(await waiting()).toEqual([]);
  });

  it('A2 records nothing twice and forgets nothing when several processes relay at once', async () => {
    const given = events(300);
    await put(given);
    const second = (await stores.again()).home;
    await Promise.all([relay(memory, log), relay(second.memory, second.audit), relay(memory, log)]);
    expect((await recorded(given)).toSorted()).toEqual(given.map((one) => one.id).toSorted());
    expect(await waiting()).toEqual([]);
  });

  it('A2 keeps everything while the audit store is down, and hands it over when it is back', async () => {
    const given = events(3);
    await put(given);
    await stores.cut('audit');
    await expect(relay(memory, log)).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    expect((await waiting()).length).toBe(3);
    await stores.restore('audit');
    expect(await relay(memory, log)).toBe(3);
    expect((await recorded(given)).length).toBe(3);
  });

  it('A2 is not held up by a row that cannot be recorded, which stays and is met once a call', async () => {
    const given = events(250);
    await put(given.slice(0, 1));
    for (const body of [
      'not JSON',
      JSON.stringify({ ...given[0], id: 'x' }),
      JSON.stringify({ ...given[0], sessionId: '\0' }),
    ]) {
      await admin.query('INSERT INTO memory.outbox (id, region, body) VALUES ($1, $2, $3)', [
        randomUUID(),
        'x',
        body,
      ]);
    }
    await put(given.slice(1));
    expect(await relay(memory, log)).toBe(250);
    expect((await recorded(given)).length).toBe(250);
    expect((await waiting()).length).toBe(3);
    expect(await relay(memory, log)).toBe(0);
  });
});
