import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventOf } from '../../src/audit/disclosure.js';
import { fhirSchema } from '../audit/fhir-schema.js';
import { everything } from '../memory/people.js';
import {
  ADMIN_KEY,
  CREATE_USER,
  exampleUser,
  type Lethe,
  type Loose,
  SAVE_NODES,
  startLethe,
} from './harness.js';

let lethe: Lethe;
let auditor: string;
beforeAll(async () => {
  lethe = await startLethe({
    policy: 'retention: { windows: [{ contentTypes: [HEALTH], keep: P6Y }] }',
  });
  auditor = await lethe.key('AUDITOR');
  await exampleUser(lethe, 'ada@example');
  await exampleUser(lethe, 'bob@example');
});
afterAll(() => lethe?.close());

const pseudonym = (id: string) => lethe.deployment.regions.home.vault.pseudonym(id);

describe('A5 GET /api/v1/audit/fhir', () => {
  const get = (query: string, key = auditor) => lethe.fetch(`/api/v1/audit/fhir${query}`, { key });

  test('answers a Bundle that validates, page by page to the end, and is recorded', async () => {
    const schema = fhirSchema();
    const told = (await lethe.events()).map((e) => e.id);
    const ids: string[] = [];
    let next: string | undefined =
      `/api/v1/audit/fhir?first=3&to=${encodeURIComponent(new Date().toISOString())}`;
    const looks = await lethe.eventsOf(async () => {
      while (next !== undefined) {
        const answer = await lethe.fetch(next, { key: auditor });
        expect([answer.status, answer.headers.get('content-type')]).toEqual([
          200,
          'application/fhir+json; charset=utf-8',
        ]);
        schema.bundle(answer.body);
        expect(schema.bundle.errors ?? []).toEqual([]);
        ids.push(...answer.body.entry.map((e: Loose) => e.resource.id));
        next = answer.body.link.find((l: Loose) => l.relation === 'next')?.url;
      }
    });
    expect(ids.reverse()).toEqual(told);
    expect(new Set(looks.map((e) => [e.action, e.role, e.policy, e.subjects.length].join()))).toEqual(
      new Set(['READ,AUDITOR,role:AUDITOR audit-log,0']),
    );
  });

  test('takes the filters of auditEvents', async () => {
    const answer = await get(
      '?user_id=ada%40example&action=CREATE,CONSENT&phi=false&from=2020-01-01T00:00:00Z',
    );
    const events = answer.body.entry.map((e: Loose) => e.resource);
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) {
      expect(['CREATE', 'CONSENT']).toContain(event.subtype[0].code);
      expect(event.entity[0].what.identifier.value).toBe(pseudonym('ada@example'));
    }
    expect((await get('?user_id=nobody%40example')).body.entry).toEqual([]);
  });

  test.each([
    ['?action=EVERYTHING', 'action'],
    ['?phi=perhaps', 'phi'],
    ['?from=yesterday', 'from'],
    ['?first=0', 'first'],
    ['?first=many', 'first'],
    ['?after=nothing', 'after'],
    ['?user_id=', 'filter.userId'],
    ['?sort=up', 'query'],
    ['?phi=true&phi=false', 'phi'],
  ])('refuses %s', async (query, field) => {
    const answer = await get(query);
    expect([answer.status, answer.body]).toEqual([400, { error: { code: 'BAD_USER_INPUT', field } }]);
  });

  test('C2 is for who may read the log', async () => {
    for (const key of [ADMIN_KEY, await lethe.key('PRIVACY')]) expect((await get('', key)).status).toBe(200);
    expect((await get('', await lethe.key('SERVICE'))).status).toBe(403);
    expect((await lethe.fetch('/api/v1/audit/fhir')).status).toBe(401);
  });
});

describe('A5 the accounting of disclosures (45 CFR 164.528)', () => {
  const QUERY = `query ($u: ID!, $from: DateTime, $to: DateTime, $exclude: [DisclosureExclusion!]) {
    accountingOfDisclosures(userId: $u, from: $from, to: $to, exclude: $exclude) { subject from to
      disclosures { recipient recipientName role region action contentTypes purpose purposeDescription count firstAt lastAt firstEventId lastEventId } } }`;
  const ask = async (variables: object, key = auditor) =>
    (await lethe.ok(QUERY, { u: 'pat@example', ...variables }, { key })).accountingOfDisclosures;

  let service: string;
  beforeAll(async () => {
    service = await lethe.key('SERVICE');
    await lethe.ok(CREATE_USER, {
      in: {
        id: 'pat@example',
        jurisdiction: 'US',
        consents: [everything('assistant'), everything('wellbeing')],
      },
    });
    for (const purpose of ['assistant', 'wellbeing'])
      await lethe.ok(SAVE_NODES, {
        in: {
          userId: 'pat@example',
          purpose,
          nodes: [
            { ref: 'e', kind: 'ENTITY', name: `Clinic ${purpose}` },
            {
              kind: 'FACET',
              topic: 'Allergy',
              summary: 'Is allergic to penicillin',
              entity: 'e',
              contentTypes: ['HEALTH'],
            },
          ],
        },
      });
    const context = `query ($p: String!) { context(input: {userId: "pat@example", purpose: $p, sessionId: "s", query: "penicillin"}) { items { node { id } } } }`;
    for (const p of ['assistant', 'assistant', 'wellbeing']) await lethe.ok(context, { p }, { key: service });
    await lethe.ok(
      '{ exportUser(userId: "pat@example") { totalNodes } }',
      {},
      { key: await lethe.key('PRIVACY') },
    );
    await lethe.ok(
      '{ exportUser(userId: "pat@example") { totalNodes } }',
      {},
      { key: await lethe.subject('pat@example') },
    );
  });

  test('is one query: recipient, dates, kinds of content and purpose of each, but for what the rule excludes', async () => {
    const accounting = await ask({});
    expect(accounting.subject).toBe(pseudonym('pat@example'));
    const years = new Date(accounting.to).getUTCFullYear() - new Date(accounting.from).getUTCFullYear();
    expect(years).toBe(6);
    expect(accounting.disclosures).toMatchObject([
      {
        role: 'PRIVACY',
        recipientName: 'example privacy',
        action: 'EXPORT',
        purpose: 'privacy-request',
        count: 1,
        region: 'default',
      },
      {
        role: 'SERVICE',
        recipientName: 'example service',
        action: 'SEARCH',
        purpose: 'assistant',
        purposeDescription: 'Personalisation of an assistant',
        count: 2,
      },
    ]);
    for (const one of accounting.disclosures) {
      expect(one.contentTypes).toContain('HEALTH');
      const { auditEvents } = await lethe.ok(
        'query ($f: AuditFilter) { auditEvents(filter: $f) { nodes { id at } } }',
        { f: { userId: 'pat@example', actor: one.recipient, actions: [one.action], phi: true } },
      );
      const ids = auditEvents.nodes.map((e: Loose) => e.id);
      expect(ids).toContain(one.firstEventId);
      expect(ids).toContain(one.lastEventId);
    }
  });

  test('what is excluded is the caller’s to choose, by the grounds of the rule', async () => {
    const purposes = async (exclude: string[]) =>
      (await ask({ exclude })).disclosures.map((d: Loose) => [d.role, d.purpose].join(' ')).sort();
    const all = [
      'PRIVACY privacy-request',
      'SERVICE assistant',
      'SERVICE wellbeing',
      'SUBJECT privacy-request',
    ];
    expect(await purposes([])).toEqual(all);
    expect(await purposes(['INDIVIDUAL'])).toEqual(all.slice(0, 3));
    expect(await purposes(['OPERATIONS'])).toEqual([all[0], all[1], all[3]]);
    expect(await purposes(['INDIVIDUAL', 'OPERATIONS', 'AUTHORIZATION'])).toEqual([all[0]]);
  });

  test('holds what is in its time, and is there for a person who is erased', async () => {
    expect((await ask({ to: '2026-01-01T00:00:00Z' })).disclosures).toEqual([]);
    expect(
      (await lethe.gql(QUERY, { u: 'x', from: '2026-01-02T00:00:00Z', to: '2026-01-01T00:00:00Z' }))
        .errors?.[0]?.extensions,
    ).toEqual({ code: 'BAD_USER_INPUT', field: 'from' });
    const before = await ask({ exclude: [] });
    await lethe.ok('mutation { deleteUser(userId: "pat@example") { id } }');
    const { from, to } = before;
    expect((await ask({ exclude: [], from, to })).disclosures).toEqual(before.disclosures);
  });

  test('a refusal and a read without PHI are no disclosures', async () => {
    const actor = { id: `key:${randomUUID()}`, role: 'SERVICE' as const };
    const about = {
      action: 'READ' as const,
      subjects: [pseudonym('none@example')],
      sessionId: null,
      purpose: 'assistant',
      policy: 'x',
      region: 'default',
      retention: 'HIPAA' as const,
    };
    const now = Date.now();
    await lethe.deployment.regions.home.audit.append([
      eventOf(actor, now, { ...about, phi: false }),
      eventOf(actor, now, { ...about, phi: true, outcome: 'NOT_SENT' }),
      eventOf(actor, now, { ...about, phi: true, action: 'UPDATE' }),
    ]);
    expect((await ask({ u: 'none@example', exclude: [] })).disclosures).toEqual([]);
  });

  test('C2 a subject has its own, and is told nothing of another', async () => {
    const own = await ask({ u: 'ada@example' }, await lethe.subject('ada@example'));
    expect(own.subject).toBe(pseudonym('ada@example'));
    for (const u of ['bob@example', 'nobody@example'])
      expect((await lethe.gql(QUERY, { u }, { key: await lethe.subject('ada@example') })).code).toBe(
        'NOT_FOUND',
      );
  });
});
