import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonical, leafHash } from '../../src/audit/canonical.js';
import { eventOf } from '../../src/audit/disclosure.js';
import type { AuditEvent } from '../../src/audit/event.js';
import { type AuditLog, openAuditLog } from '../../src/audit/log.js';
import { openPool } from '../../src/regions/pools.js';
import { type FreshStores, freshStores } from '../support/stores.js';

let stores: FreshStores;
let admin: Pool;
let pool: Pool;
let log: AuditLog;

beforeAll(async () => {
  stores = await freshStores({ cuttable: ['audit'] });
  admin = stores.admin('audit');
  pool = openPool(stores.settings.database!.audit, 'audit', { poolSize: 4 });
  log = openAuditLog(pool, { timeout: 2_000 });
});
afterAll(async () => {
  await log?.close();
  await pool?.end();
  await stores?.close();
});

const NOW = Date.parse('2026-11-21T10:00:00.000Z');
type Wanted = Partial<Parameters<typeof eventOf>[2]> & { at?: number; actor?: string };
function event({ at = NOW, actor = 'key:1', ...rest }: Wanted = {}): AuditEvent {
  return eventOf({ id: actor, role: 'SERVICE' }, at, {
    action: 'READ',
    subjects: ['s'],
    sessionId: null,
    purpose: 'assistant',
    nodeIds: [],
    phi: false,
    policy: 'role:SERVICE gate:assistant',
    region: 'default',
    retention: 'GDPR',
    ...rest,
  });
}
const many = (count: number, wanted?: Wanted) => Array.from({ length: count }, () => event(wanted));
const size = async () => Number((await admin.query('SELECT count(*) FROM audit.leaves')).rows[0].count);

/** The pool, with the statements that go through it counted, and held up or failed at will. */
function watched(hook?: (text: string) => Promise<void> | void) {
  const texts: string[] = [];
  const proxy = new Proxy(pool, {
    get(target, property) {
      if (property !== 'query') return Reflect.get(target, property);
      return async (statement: string | { text: string }, values?: unknown[]) => {
        const text = typeof statement === 'string' ? statement : statement.text;
        texts.push(text);
        await hook?.(text);
        return target.query(statement as string, values as unknown[]);
      };
    },
  });
  return { pool: proxy, appends: () => texts.filter((text) => text.includes('audit.append')).length };
}

describe('an append', () => {
  it('reads the log by its indexes alone, with a plan from when it was small too', async () => {
    const one = openPool(stores.settings.database!.audit, 'audit', { poolSize: 1 });
    const growing = openAuditLog(one, { preparedStatements: true });
    const scans = async () => {
      await one.query('SELECT pg_stat_force_next_flush()').catch(() => {});
      const { rows } = await admin.query(
        `SELECT sum(seq_tup_read)::int AS read FROM pg_stat_user_tables WHERE schemaname = 'audit' AND relname = 'leaves'`,
      );
      return rows[0].read;
    };
    await growing.append(many(3));
    await admin.query('ANALYZE audit.leaves');
    const before = await scans();
    for (let i = 0; i < 10; i++) await growing.append(many(1 + i));
    expect(await scans()).toBe(before);
    await growing.close();
    await one.end();
  });

  it('A1 is in the log when it resolves, as the canonical bytes that were hashed, at a place of its own', async () => {
    const before = await size();
    const events = [
      event({ nodeIds: [randomUUID(), randomUUID()], subjects: ['a', 'b"\\'] }),
      event({ sessionId: '\u2028 "nodeIds":[]' }),
    ];
    await log.append(events);
    const { rows } = await admin.query(
      `SELECT l.index::int, l.event_id, l.hash, audit.canonical(b.frame, b.node_ids) AS body
       FROM audit.leaves l JOIN audit.bodies b USING (index) WHERE l.event_id = ANY ($1) ORDER BY l.index`,
      [events.map((one) => one.id)],
    );
    expect(rows.map((row) => row.index)).toEqual([before, before + 1]);
    for (const [i, one] of events.entries()) {
      expect(rows[i].event_id).toBe(one.id);
      expect(rows[i].body).toBe(canonical(one));
      expect(rows[i].hash.equals(leafHash(canonical(one)))).toBe(true);
      expect(await log.byId(one.id)).toEqual(one);
    }
  });

  it('A1 of events that come at once shares a statement, and each is in the log when its own call resolves', async () => {
    const watch = watched();
    const shared = openAuditLog(watch.pool);
    await Promise.all(
      Array.from({ length: 64 }, async (_, i) => {
        const mine = many(1 + (i % 3));
        await shared.append(mine);
        const { rows } = await admin.query('SELECT FROM audit.leaves WHERE event_id = ANY ($1)', [
          mine.map((one) => one.id),
        ]);
        expect(rows.length).toBe(mine.length);
      }),
    );
    expect(watch.appends()).toBe(1);
    await shared.close();
  });

  it('A1 that comes while another is on its way goes with the next', async () => {
    let free = () => {};
    const held = new Promise<void>((resolve) => {
      free = resolve;
    });
    const watch = watched((text) => (text.includes('append') && watch.appends() === 1 ? held : undefined));
    const slow = openAuditLog(watch.pool);
    const first = slow.append([event()]);
    while (watch.appends() === 0) await new Promise(setImmediate);
    const rest = many(50).map((one) => slow.append([one]));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(watch.appends()).toBe(1);
    free();
    await Promise.all([first, ...rest]);
    expect(watch.appends()).toBe(2);
    await slow.close();
  });

  it('A1 of very many events is cut into several statements and is whole', async () => {
    const before = await size();
    const watch = watched();
    const big = openAuditLog(watch.pool);
    const nodeIds = Array.from({ length: 30_000 }, () => randomUUID());
    await big.append([...many(1_200), event({ nodeIds }), event({ nodeIds })]);
    expect(watch.appends()).toBe(4);
    expect(await size()).toBe(before + 1_202);
    await big.append([]);
    expect(watch.appends()).toBe(4);
    await big.close();
  });

  it('A3 repeated, within a call, among calls or among processes, is in the log once', async () => {
    const before = await size();
    const events = many(5);
    const second = openAuditLog(pool);
    await Promise.all([
      log.append([...events, ...events]),
      second.append(events),
      log.append(events.slice(2)),
    ]);
    await second.append(events);
    expect(await size()).toBe(before + 5);
    await second.close();
  });

  it('A3 from several processes at once leaves no gap in the order', async () => {
    const logs = [log, openAuditLog(pool), openAuditLog(pool)];
    await Promise.all(Array.from({ length: 60 }, (_, i) => logs[i % 3]!.append(many(2))));
    const { rows } = await admin.query(
      'SELECT count(*)::int, max(index)::int, min(index)::int FROM audit.leaves',
    );
    expect(rows[0]).toEqual({ count: rows[0].max + 1, max: rows[0].max, min: 0 });
    await Promise.all(logs.slice(1).map((one) => one.close()));
  });

  it('A1 of an event that the store refuses fails alone', async () => {
    const good = many(3);
    const bad = event({ sessionId: 'with a NUL \0' });
    const results = await Promise.allSettled([
      log.append([good[0]!]),
      log.append([bad]),
      log.append(good.slice(1)),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((results[1] as PromiseRejectedResult).reason).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    for (const one of good) expect(await log.byId(one.id)).toEqual(one);
    expect(await log.byId(bad.id)).toBeUndefined();
    await expect(log.append([good[0]!, event({ policy: '\ud800' })])).rejects.toThrow(TypeError);
  });
});

describe('an audit store that is down', () => {
  it('A1 refuses every waiter, and takes events again when it is back', async () => {
    await log.append([event()]);
    await stores.cut('audit');
    const lost = many(20);
    const results = await Promise.allSettled(lost.map((one) => log.append([one])));
    for (const result of results) {
      expect(result.status).toBe('rejected');
      expect((result as PromiseRejectedResult).reason).toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    }
    await expect(log.find({}, { first: 1 })).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    await expect(log.byId(lost[0]!.id)).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    expect(await log.healthy()).toBe(false);
    await stores.restore('audit');
    const late = event();
    await log.append([late]);
    expect(await log.byId(late.id)).toEqual(late);
    expect(await log.healthy()).toBe(true);
  });

  it('A1 that answers nothing is waited for no longer than stated, by all who wait, and leaves no connection lost', async () => {
    const few = openPool(stores.settings.database!.audit, 'audit', { poolSize: 1 });
    const short = openAuditLog(few, { timeout: 1_000 });
    await short.append([event()]);
    const holder = await admin.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('LOCK TABLE audit.leaves IN ACCESS EXCLUSIVE MODE');
      const calls = [short.append([event()]), short.append([event()])];
      for (const result of await Promise.allSettled(calls)) {
        expect((result as PromiseRejectedResult).reason).toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
      }
      await expect.poll(() => few.totalCount).toBe(0);
    } finally {
      await holder.query('ROLLBACK');
      holder.release();
    }
    const late = event();
    await short.append([late]);
    expect(await log.byId(late.id)).toEqual(late);
    await short.close();
    await few.end();
  });

  it('A1 takes nothing more once it is closed, and closing waits for what is on its way', async () => {
    const closing = openAuditLog(pool);
    const last = event();
    let confirmed = false;
    const appended = closing.append([last]).then(() => {
      confirmed = true;
    });
    await closing.close();
    expect(confirmed).toBe(true);
    await appended;
    expect(await log.byId(last.id)).toEqual(last);
    await expect(closing.append([event()])).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
  });
});

describe('the store of the log', () => {
  it('A3 lets the serving role add and read, and nothing else', async () => {
    await log.append([event()]);
    for (const table of ['leaves', 'bodies', 'checkpoints', 'bodies_gdpr', 'bodies_gdpr_other']) {
      for (const sql of [
        `DELETE FROM audit.${table}`,
        `TRUNCATE audit.${table}`,
        `DROP TABLE audit.${table}`,
        `ALTER TABLE audit.${table} DISABLE TRIGGER ALL`,
      ]) {
        await expect(pool.query(sql)).rejects.toMatchObject({ code: '42501' });
      }
    }
    await expect(pool.query(`UPDATE audit.leaves SET hash = ''`)).rejects.toMatchObject({ code: '42501' });
    await expect(pool.query(`UPDATE audit.bodies SET frame = ''`)).rejects.toMatchObject({ code: '42501' });
  });

  it('A3 refuses change by trigger even to the owner of its tables and to a superuser, in every partition', async () => {
    await log.append([
      event(),
      event({ retention: 'HIPAA' }),
      event({ at: Date.parse('1999-01-01T00:00:00Z') }),
    ]);
    const { rows } = await admin.query(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'audit'::regnamespace AND c.relkind IN ('r', 'p')`,
    );
    expect(rows.length).toBeGreaterThan(12);
    for (const { name } of rows) {
      for (const sql of [
        `DELETE FROM audit.${name}`,
        `TRUNCATE audit.${name}`,
        `UPDATE audit.${name} SET ${/bodies/.test(name) ? 'at' : name === 'checkpoints' ? 'size' : 'index'} = DEFAULT`,
      ]) {
        await expect(admin.query(sql), sql).rejects.toThrow('append-only');
      }
    }
  });

  it('A1 makes partitions between appends, never beside one: both take several, in orders of their own', async () => {
    const appending = await pool.connect();
    try {
      await appending.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtext('lethe.audit.append'))`);
      const months = admin.query(
        `SET LOCAL lock_timeout = '100ms'; SELECT audit.ensure_months('2031-01-01', 1)`,
      );
      await expect(months).rejects.toMatchObject({ code: '55P03' });
    } finally {
      await appending.query('ROLLBACK');
      appending.release();
    }
  });

  it('A4 keeps events by retention class and month, made ahead, and what comes out of order beside them', async () => {
    const first = new Date();
    first.setUTCDate(1);
    const month = (ahead: number) => {
      const date = new Date(first);
      date.setUTCMonth(date.getUTCMonth() + ahead);
      return date.toISOString().slice(0, 7).replace('-', '_');
    };
    const partitions = async () =>
      (
        await admin.query(
          `SELECT relname FROM pg_class WHERE relnamespace = 'audit'::regnamespace AND relname LIKE 'bodies%' AND relkind = 'r'`,
        )
      ).rows.map((row) => row.relname);
    for (const ahead of [0, 1, 2]) {
      expect(await partitions()).toEqual(
        expect.arrayContaining([`bodies_gdpr_${month(ahead)}`, `bodies_hipaa_${month(ahead)}`]),
      );
    }
    const old = event({ at: Date.parse('2001-02-03T00:00:00Z'), retention: 'HIPAA' });
    await log.append([old]);
    expect(await log.byId(old.id)).toEqual(old);
    const place = async (id: string) =>
      (
        await admin.query('SELECT tableoid::regclass::text AS name FROM audit.bodies WHERE event_id = $1', [
          id,
        ])
      ).rows[0].name;
    expect(await place(old.id)).toBe('audit.bodies_hipaa_other');
    // A month that has events in the default partition is left there, and the making of others goes on.
    await Promise.all([1, 2].map(() => pool.query(`SELECT audit.ensure_months('2001-01-01', 3)`)));
    expect(await partitions()).toEqual(
      expect.arrayContaining(['bodies_gdpr_2001_02', 'bodies_hipaa_2001_03']),
    );
    expect(await partitions()).not.toContain('bodies_hipaa_2001_02');
    const next = event({ at: Date.parse('2001-03-03T00:00:00Z') });
    await log.append([next]);
    expect(await place(next.id)).toBe('audit.bodies_gdpr_2001_03');
  });
});

describe('finding events', () => {
  it('A5 is by subject, node, session, actor, action, PHI and time, alone and together', async () => {
    const nodes = Array.from({ length: 3 }, () => randomUUID());
    const tag = randomUUID();
    const subjects = [`a-${tag}`, `b-${tag}`];
    const events = Array.from({ length: 40 }, (_, i) =>
      event({
        // Which person a node belongs to never changes.
        subjects: [subjects[i % 2]!],
        nodeIds: i % 2 ? [nodes[1]!, nodes[2]!] : [nodes[0]!],
        action: i < 4 ? 'CREATE' : (['READ', 'SEARCH', 'UPDATE', 'EXPORT'] as const)[i % 4],
        sessionId: `${tag}-${i % 5}`,
        actor: `key:${tag}-${i % 3}`,
        phi: i % 7 === 0,
        at: NOW + i * 1_000,
      }),
    );
    await log.append(events);
    const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    const time = fc.integer({ min: 0, max: 41 }).map((i) => new Date(NOW + i * 1_000));
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          subject: fc.constantFrom(...subjects),
          nodeId: some(fc.constantFrom(...nodes, randomUUID())),
          sessionId: some(fc.constantFrom(`${tag}-0`, `${tag}-3`)),
          actor: some(fc.constantFrom(`key:${tag}-1`, 'key:none')),
          actions: some(fc.subarray(['READ', 'SEARCH', 'CREATE'] as const)),
          phi: some(fc.boolean()),
          from: some(time),
          to: some(time),
        }),
        async (filter) => {
          const expected = events
            .filter(
              (one) =>
                one.subjects.includes(filter.subject) &&
                (filter.nodeId === undefined || one.nodeIds.includes(filter.nodeId)) &&
                (filter.sessionId === undefined || one.sessionId === filter.sessionId) &&
                (filter.actor === undefined || one.actor === filter.actor) &&
                (filter.actions === undefined || filter.actions.some((action) => action === one.action)) &&
                (filter.phi === undefined || one.phi === filter.phi) &&
                (filter.from === undefined || one.at >= filter.from.toISOString()) &&
                (filter.to === undefined || one.at < filter.to.toISOString()),
            )
            .toReversed();
          const { events: found } = await log.find(filter, { first: 100 });
          expect(found.map(({ event: one }) => one)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
    // By node alone: through the person whom the node's writes name, or, where the log knows of none, by looking through all.
    expect((await log.find({ nodeId: nodes[0] }, { first: 100 })).events.length).toBe(20);
    const readOnly = randomUUID();
    await log.append([event({ nodeIds: [readOnly] })]);
    expect((await log.find({ nodeId: readOnly }, { first: 100 })).events.length).toBe(1);
    expect(await log.find({ nodeId: 'no uuid' }, { first: 100 })).toEqual({ events: [], hasNextPage: false });
    await expect(log.find({ sessionId: 'NUL \0' }, { first: 1 })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(await log.byId('no uuid')).toBeUndefined();
  });

  it('A5 goes page by page, newest first, without a gap or a repetition while events come in', async () => {
    const subject = randomUUID();
    // Times repeat: the place in the log decides among equals.
    const events = Array.from({ length: 23 }, (_, i) =>
      event({ subjects: [subject], at: NOW + Math.floor(i / 4) }),
    );
    for (const one of events) await log.append([one]);
    const seen: string[] = [];
    let after: string | undefined;
    for (let more = true; more; ) {
      const page = await log.find({ subject }, { first: 5, after });
      expect(page.events.length).toBe(page.hasNextPage ? 5 : 3);
      seen.push(...page.events.map(({ event: one }) => one.id));
      after = page.events.at(-1)!.cursor;
      more = page.hasNextPage;
      await log.append([event({ subjects: [subject], at: NOW + 60_000 })]);
    }
    expect(seen).toEqual(events.map((one) => one.id).toReversed());
    expect(await log.find({ subject }, { first: 0 })).toMatchObject({ events: [], hasNextPage: true });
  });

  it('A5 refuses a cursor that it did not give', async () => {
    const forged = (text: string) => Buffer.from(text).toString('base64url');
    for (const after of [
      '',
      'x',
      '!!',
      forged('2026-13-40T00:00:00.000Z 1'),
      forged('2026-01-01T00:00:00.000Z -1'),
      forged('1; DROP'),
    ]) {
      await expect(log.find({}, { first: 1, after })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'after',
      });
    }
  });
});
