import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { InclusionProof } from '../../src/audit/checkpoint.js';
import { eventOf } from '../../src/audit/disclosure.js';
import type { AuditEvent } from '../../src/audit/event.js';
import { expired, pruneAuditLog } from '../../src/audit/prune.js';
import { parsePolicy } from '../../src/privacy/policy.js';
import type { Region } from '../../src/regions/region.js';
import { verifyLog } from '../../src/verify/log.js';
import { parseVerifierKey } from '../../src/verify/note.js';
import { type FreshStores, freshStores } from '../support/stores.js';
import { extendsTree, includes, leafHash } from './rfc9162.js';

const policy = parsePolicy('', '.').audit;

describe('A4 how long events are kept', () => {
  test('is 3 years, 6 where HIPAA applies, and may only be made longer', () => {
    expect(policy).toEqual({ years: 3, hipaaYears: 6 });
    expect(parsePolicy('audit: { years: 10, hipaaYears: 12 }', '.').audit).toEqual({
      years: 10,
      hipaaYears: 12,
    });
    for (const [text, field] of [
      ['audit: { years: 2 }', 'audit.years'],
      ['audit: { hipaaYears: 5 }', 'audit.hipaaYears'],
      ['audit: { years: 3.5 }', 'audit.years'],
      ['audit: { years: -1 }', 'audit.years'],
      ['audit: { years: "never" }', 'audit.years'],
      ['audit: { days: 3 }', 'audit'],
    ])
      expect(() => parsePolicy(text!, '.'), text).toThrow(field);
  });

  test.each([
    ['bodies_gdpr_2019_01', '2022-01-31T23:59:59.999Z', undefined],
    ['bodies_gdpr_2019_01', '2022-02-01T00:00:00.000Z', { class: 'GDPR', month: '2019-01' }],
    ['bodies_gdpr_2019_12', '2022-12-31T23:59:59.999Z', undefined],
    ['bodies_gdpr_2019_12', '2023-01-01T00:00:00.000Z', { class: 'GDPR', month: '2019-12' }],
    ['bodies_hipaa_2019_01', '2025-01-31T23:59:59.999Z', undefined],
    ['bodies_hipaa_2019_01', '2025-02-01T00:00:00.000Z', { class: 'HIPAA', month: '2019-01' }],
    ['bodies_gdpr_other', '2099-01-01T00:00:00.000Z', undefined],
    ['bodies_permanent', '2099-01-01T00:00:00.000Z', undefined],
  ])('%s at %s: %j', (partition, now, month) => {
    expect(expired(partition, policy, Date.parse(now))).toEqual(month);
  });
});

let stores: FreshStores;
let region: Region;
let admin: pg.Client;
let root: pg.Client;
let old: AuditEvent[];

const event = (at: string, retention: 'GDPR' | 'HIPAA' = 'GDPR') =>
  eventOf({ id: 'key:1', role: 'SERVICE' }, Date.parse(at), {
    action: 'READ',
    subjects: ['ab'.repeat(32)],
    sessionId: 's',
    purpose: 'assistant',
    nodeIds: [randomUUID()],
    phi: false,
    policy: 'role:SERVICE gate:assistant',
    region: 'default',
    retention,
  });
const prune = (now: string) => pruneAuditLog(admin, { region: 'default', policy, now: Date.parse(now) });
const verified = (held: Record<string, string> = {}) =>
  verifyLog(root, parseVerifierKey(region.checkpoints.verifierKey), new Map(Object.entries(held)));
const forge = (sql: string) =>
  root.query(`SET session_replication_role = replica; ${sql}; RESET session_replication_role`);
const bytes = (base64: string) => Buffer.from(base64, 'base64');
const holds = (proof: InclusionProof, checkpoint = proof.checkpoint) =>
  includes(
    { hash: leafHash(bytes(proof.leaf)), index: proof.index },
    { size: checkpoint.size, root: bytes(checkpoint.rootHash) },
    proof.hashes.map(bytes),
  );

async function fresh(): Promise<void> {
  stores = await freshStores();
  region = stores.regions.home;
  admin = new pg.Client({ connectionString: stores.owner('audit') });
  root = new pg.Client({ connectionString: stores.superuser('audit') });
  await admin.connect();
  await root.connect();
  await admin.query(`SELECT audit.ensure_months('2019-01-01', 2)`);
  old = [
    event('2019-01-03T00:00:00Z'),
    event('2019-01-05T00:00:00Z', 'HIPAA'),
    event('2019-01-31T23:59:59.999Z'),
    event('2019-02-01T00:00:00Z'),
    event('2019-01-09T00:00:00Z'),
    event('2026-11-01T00:00:00Z'),
  ];
  await region.audit.append(old);
}
async function done(): Promise<void> {
  await admin?.end();
  await root?.end();
  await stores?.close();
}

describe('A4 pruning', () => {
  beforeAll(fresh);
  afterAll(done);

  test('drops the bodies of the months that need not be kept, and proofs of what was and what is left hold', async () => {
    const before = await region.checkpoints.latest();
    const gone = await region.checkpoints.inclusion(old[2]!.id);
    expect(await prune('2022-01-31T00:00:00Z')).toEqual([]);

    const pruned = await prune('2022-02-01T00:00:00Z');
    expect(pruned).toMatchObject([{ class: 'GDPR', month: '2019-01', events: 3 }]);
    expect(await prune('2022-02-01T00:00:00Z')).toEqual([]);

    // It is an event itself, of a class that is never pruned.
    const { events } = await region.audit.find({ actions: ['PRUNE'] }, { first: 10 });
    expect(events.map((one) => one.event)).toMatchObject([
      {
        action: 'PRUNE',
        actor: 'system',
        role: 'SYSTEM',
        at: '2022-02-01T00:00:00.000Z',
        policy: 'retention:GDPR',
        retention: 'PERMANENT',
        subjects: [],
        nodeIds: [],
        outcome: 'SUCCESS',
        pruned: pruned[0],
      },
    ]);
    const { rows } = await root.query('SELECT count(*)::int AS leaves FROM audit.leaves');
    expect(rows[0].leaves).toBe(old.length + 1);
    for (const i of [0, 2, 4]) expect(await region.audit.byId(old[i]!.id)).toBeUndefined();
    await expect(region.checkpoints.inclusion(old[0]!.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });

    expect(holds(gone, before)).toBe(true);
    for (const i of [1, 3, 5]) expect(holds(await region.checkpoints.inclusion(old[i]!.id))).toBe(true);
    const now = await region.checkpoints.latest();
    const { hashes } = await region.checkpoints.consistency(before.size, now.size);
    expect(
      extendsTree(
        { size: before.size, root: bytes(before.rootHash) },
        { size: now.size, root: bytes(now.rootHash) },
        hashes.map(bytes),
      ),
    ).toBe(true);
    expect(await verified({ mine: before.note })).toMatchObject({
      size: 7,
      pruned: 3,
      covered: 7,
      findings: [],
    });
  });

  test('comes to the class of HIPAA three years later, and goes on in the same log', async () => {
    expect(await prune('2025-01-31T00:00:00Z')).toMatchObject([
      { class: 'GDPR', month: '2019-02', events: 1 },
    ]);
    expect(await prune('2025-02-01T00:00:00Z')).toMatchObject([
      { class: 'HIPAA', month: '2019-01', events: 1 },
    ]);
    // What was never used is dropped too, and nothing has to be told of it.
    expect(await prune('2025-03-01T00:00:00Z')).toMatchObject([
      { class: 'HIPAA', month: '2019-02', events: 0 },
    ]);
    await region.audit.append([event('2026-11-02T00:00:00Z')]);
    expect(await verified({ now: (await region.checkpoints.latest()).note })).toMatchObject({
      size: 10,
      pruned: 5,
      findings: [],
    });
  });

  test('is not for the role that serves', async () => {
    const serving = new pg.Client({ connectionString: stores.settings.database!.audit.url });
    await serving.connect();
    await root.query(`SELECT audit.ensure_months('2018-01-01', 1)`);
    const asked = { region: 'default', policy, now: Date.parse('2022-02-01T00:00:00Z') };
    await expect(pruneAuditLog(serving, asked)).rejects.toThrow(/must be owner|permission denied/);
    await serving.end();
    expect((await verified()).findings).toEqual([]);
  });
});

describe('A3 a log that was pruned, and then tampered with', () => {
  beforeEach(async () => {
    await fresh();
    await prune('2022-02-01T00:00:00Z');
    await region.checkpoints.latest();
  });
  afterEach(done);

  test('an event that is missing beside those that were pruned is named', async () => {
    await forge('DELETE FROM audit.bodies WHERE index = 3');
    expect((await verified()).findings).toEqual([
      `event ${old[3]!.id} at place 3 is missing: only its hash is left`,
    ]);
  });

  test('an event that is passed off as of a pruned month is found', async () => {
    await forge(
      `DELETE FROM audit.bodies WHERE index = 3; UPDATE audit.leaves SET at = '2019-01-20' WHERE index = 3`,
    );
    expect((await verified()).findings).toEqual([
      `other events of GDPR 2019-01 are missing than those that were pruned; the first that is missing is event ${old[0]!.id} at place 0`,
    ]);
  });

  test('a pruned event whose hash was changed is named', async () => {
    await forge(`UPDATE audit.leaves SET hash = sha256('x') WHERE index = 2`);
    expect((await verified()).findings[0]).toContain(`event ${old[2]!.id} at place 2`);
  });

  test('a PRUNE event that names other events than it did is found', async () => {
    await forge(
      `UPDATE audit.bodies SET frame = replace(frame, '"events":3', '"events":4') WHERE action = 'PRUNE'`,
    );
    expect((await verified()).findings[0]).toContain('at place 6 is not what was recorded');
  });

  test('without its PRUNE event what is pruned is missing', async () => {
    await forge(`DELETE FROM audit.bodies WHERE action = 'PRUNE'`);
    expect((await verified()).findings).toEqual([
      `event ${old[0]!.id} at place 0 is missing: only its hash is left`,
    ]);
  });
});
