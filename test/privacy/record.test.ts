import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Disclosures } from '../../src/audit/disclosure.js';
import type { Call } from '../../src/memory/call.js';
import { openDeployment } from '../../src/memory/deployment.js';
import { read } from '../../src/memory/reading.js';
import { findSubject } from '../../src/memory/subject.js';
import { parsePolicy } from '../../src/privacy/policy.js';
import { PURPOSE_OF_USE } from '../../src/privacy/purposes.js';
import { CATEGORIES, factsOf } from '../../src/privacy/record/facts.js';
import { generatedNotice, noticeState } from '../../src/privacy/record/notice.js';
import { processingRecord, type Running, warningsOf } from '../../src/privacy/record/record.js';
import { linesTo } from '../../src/regions/logger.js';
import { everything, person, smallMemory } from '../memory/people.js';
import { type Lethe, type Loose, startLethe } from '../server/harness.js';

const CONTROLLER = `controller:
  name: Example Care
  address: 1 Example Street, Exampletown
  email: privacy@care.example
  dataProtectionOfficer: { name: A. Officer, email: dpo@care.example }
  supervisoryAuthority: the authority of Exampletown
  securityMeasures: [Yearly training]
`;
const PROCESSORS = `processors:
  - { name: models, kind: llm, legalName: Models Example, country: IE, regions: [default], endpoint: 'https://models.example',
      purposes: [assistant], contentTypes: [GENERAL], dpa: { reference: DPA-7, date: 2026-01-01 } }
`;
const PURPOSES = `purposes:
  - { key: coaching, description: Coaching sessions, contentTypes: [GENERAL, EMOTIONAL], legalBasis: 6(1)(b), specialBasis: 9(2)(a),
      compatible: [assistant], dpv: 'https://w3id.org/dpv#ServiceProvision' }
`;

const running = (alerts: Partial<Running['alerts']> = {}): Running => ({
  regions: [{ name: 'default', jurisdictions: ['EU'], home: true, baa: true }],
  alerts: { gapCounts: new Map(), gapPurposes: new Map(), ...alerts },
  tls: true,
});
const NOW = Date.UTC(2026, 10, 21);
const recordOf = (text: string, alerts = {}): Loose =>
  processingRecord(parsePolicy(text, '.'), running(alerts), NOW);
const codes = (text: string, alerts = {}) =>
  warningsOf(parsePolicy(text, '.'), running(alerts), NOW).map((w) => w.code);
const noticeOf = (text: string) => generatedNotice(factsOf(parsePolicy(text, '.')));

describe('the record of processing', () => {
  it('H5 R6 has every field of Art. 30(1), from what is configured', () => {
    const record = recordOf(CONTROLLER + PROCESSORS + PURPOSES);
    // (a)
    expect(record.controller).toMatchObject({
      name: 'Example Care',
      email: 'privacy@care.example',
      data_protection_officer: { name: 'A. Officer', email: 'dpo@care.example' },
    });
    // (b), (c), (d), (f)
    const coaching = record.activities.find((a: Loose) => a.purpose === 'coaching');
    expect(coaching).toMatchObject({
      description: 'Coaching sessions',
      legal_basis: 'Art. 6(1)(b)',
      legal_basis_of_special_categories: 'Art. 9(2)(a)',
      identifiers: ['https://w3id.org/dpv#ServiceProvision'],
      categories_of_data: ['GENERAL', 'EMOTIONAL'],
      compatible_purposes: ['assistant'],
      recipients: [],
      time_limits: 'until it is erased',
      health_retention: 'no health content',
    });
    expect(record.activities.map((a: Loose) => a.purpose)).toEqual([
      'assistant',
      'support',
      'wellbeing',
      'research',
      'coaching',
    ]);
    expect(record.activities[0].recipients).toEqual(['models']);
    expect(record.recipients).toMatchObject([
      {
        name: 'Models Example',
        kind: 'llm',
        data_processing_agreement: 'DPA-7',
        agreement_in_force: true,
        condition: 'only with consent to third parties that covers all that is sent',
        categories_of_data: ['GENERAL'],
      },
    ]);
    // (e)
    expect(record.transfers).toEqual([]);
    const abroad = PROCESSORS.replace('country: IE', 'country: US, safeguard: SCC 2021/914');
    expect(recordOf(abroad).transfers).toEqual([
      { recipient: 'Models Example', country: 'US', safeguard: 'SCC 2021/914' },
    ]);
    // (f)
    expect(record.time_limits).toMatchObject({ audit_log_years: { gdpr: 3, hipaa: 6 }, backup_days: null });
    // (g)
    expect(record.security_measures).toContain('Yearly training');
    expect(record.security_measures).toContain('TLS 1.2 or later, in this process');
  });

  it('H5 follows the configuration', () => {
    const before = recordOf('');
    const after = recordOf('audit: { years: 5, hipaaYears: 9 }\nbackups: { retentionDays: 14 }');
    expect(before.controller).toBeNull();
    expect(after.time_limits).toMatchObject({ audit_log_years: { gdpr: 5, hipaa: 9 }, backup_days: 14 });
    expect(after.configuration).not.toBe(before.configuration);
    expect(recordOf('breakGlass: { roles: [SERVICE] }').emergency_access).toMatchObject({
      roles: ['SERVICE'],
      suppressed_topics: 'withheld',
    });
    expect(before.emergency_access).toBeNull();
  });

  it('H5 names the built-in purposes by codes of the W3C vocabulary and of HL7', () => {
    const record = recordOf('breakGlass: { roles: [SERVICE] }');
    const all = [...record.activities, ...record.reading_purposes];
    expect(Object.fromEntries(all.map((a: Loose) => [a.purpose, a.identifiers]))).toEqual({
      assistant: ['https://w3id.org/dpv#ServicePersonalisation'],
      support: ['https://w3id.org/dpv#CustomerCare'],
      wellbeing: ['https://w3id.org/dpv#RequestedServiceProvision', `${PURPOSE_OF_USE}#TREAT`],
      research: ['https://w3id.org/dpv#ResearchAndDevelopment', `${PURPOSE_OF_USE}#HRESCH`],
      'privacy-request': ['https://w3id.org/dpv#RightsFulfilment', `${PURPOSE_OF_USE}#PATRQT`],
      'break-glass': [`${PURPOSE_OF_USE}#BTG`],
    });
  });

  it('H5 maps every content type to the categories of the CCPA, sensitive ones as such', () => {
    const record = recordOf('');
    expect(record.categories_of_data.map((c: Loose) => c.content_type)).toEqual(Object.keys(CATEGORIES));
    for (const { content_type, explicit_consent, ccpa } of record.categories_of_data)
      expect([content_type, ccpa.some((c: Loose) => c.sensitive)]).toEqual([content_type, explicit_consent]);
    const health = record.categories_of_data.find((c: Loose) => c.content_type === 'HEALTH');
    expect(health.ccpa.map((c: Loose) => c.section)).toContain('(ae)(2)(B)');
    expect(record.ccpa.of_every_item.map((c: Loose) => c.section)).toContain('(v)(1)(A)');
  });

  it('R4 H5 shows windows and justifications, and health content that has neither', () => {
    const record = recordOf(`retention:
  windows: [{ contentTypes: [GENERAL], keep: P2Y }, { contentTypes: [HEALTH], purposes: [wellbeing], keep: P90D }]
  justifications: [{ purposes: [research], reason: A study that runs to 2030, by: A. Officer, on: 2026-01-31 }]`);
    const of = (purpose: string) => record.activities.find((a: Loose) => a.purpose === purpose);
    expect(of('wellbeing')).toMatchObject({
      time_limits: 'GENERAL 2 years; HEALTH 90 days; everything else until it is erased',
    });
    expect(of('research').time_limits).toBe(
      'GENERAL 2 years; HEALTH until it is erased (A study that runs to 2030; A. Officer, 2026-01-31); everything else until it is erased',
    );
    for (const purpose of ['wellbeing', 'research'])
      expect(of(purpose).health_retention).toBe('a window or a justification, see time_limits');
    for (const purpose of ['assistant', 'support'])
      expect(of(purpose).health_retention).toContain('neither a window nor a justification');
    const warning = record.warnings.find((w: Loose) => w.code === 'HEALTH_RETENTION');
    expect(warning.message).toMatch(/for: assistant, support$/);
  });

  it('H5 R4 warns of what is missing, and of each thing only while it is', () => {
    expect(codes('')).toEqual([
      'CONTROLLER_MISSING',
      'NOTICE_MISSING',
      'HEALTH_RETENTION',
      'BACKUPS_UNSTATED',
    ]);
    expect(codes(`${CONTROLLER}backups: { retentionDays: 7 }`)).toEqual([
      'NOTICE_MISSING',
      'HEALTH_RETENTION',
    ]);
    expect(codes(PROCESSORS)).not.toContain('AGREEMENT_MISSING');
    for (const dpa of ['', ', dpa: { reference: D, date: 2025-01-01, expires: 2026-11-20 }']) {
      const without = PROCESSORS.replace(/, dpa: .* }$/m, `${dpa} }`);
      expect(codes(without)).toContain('AGREEMENT_MISSING');
      expect(recordOf(without).recipients[0].agreement_in_force).toBe(false);
    }
    const alerts = {
      gapCounts: new Map([['unregistered-purpose', 3]]),
      gapPurposes: new Map([['unregistered-purpose', new Set(['billing'])]]),
    };
    const gap = recordOf('', alerts).warnings.find((w: Loose) => w.code === 'GAP');
    expect(gap.message).toBe('unregistered-purpose: denied 3 times since the start, for: billing');
  });

  it.each(['controller: {}', 'controller: { name: x, dpo: y }', 'controller: { name: x, email: nowhere }'])(
    'H5 is refused: %s',
    (text) => expect(() => parsePolicy(text, '.')).toThrow('LETHE_POLICY'),
  );

  it('refuses a policy that is no YAML by its place, and none of its text', () => {
    expect(() => parsePolicy('controller: {\n  name: "Example\n', '.')).toThrow(
      /^LETHE_POLICY: not YAML at line \d+, column \d+$/,
    );
  });
});

describe('the privacy notice', () => {
  it('H5 has what Art. 13 asks for, and a hash of its text', () => {
    const notice = noticeOf(CONTROLLER + PROCESSORS);
    expect(notice.sections.map((s) => s.article)).toEqual([
      ...['Art. 13(1)(a)', 'Art. 13(1)(b)', 'Art. 13(1)(c)', 'Art. 13(1)(e)', 'Art. 13(1)(f)'],
      ...[
        'Art. 13(2)(a)',
        'Art. 13(2)(b)',
        'Art. 13(2)(c)',
        'Art. 13(2)(d)',
        'Art. 13(2)(e)',
        'Art. 13(2)(f)',
      ],
    ]);
    for (const told of ['Example Care', 'dpo@care.example', 'Art. 6(1)(a)', 'Models Example', 'Exampletown'])
      expect(notice.text).toContain(told);
    expect(notice.hash).toBe(createHash('sha256').update(notice.text).digest('hex'));
  });

  it('H5 differs from the published one when the configuration does, until one is published that describes it', () => {
    const state = (published: string | undefined, rest = '') => {
      const notices =
        published === undefined ? '' : `notices: [{ version: v1, text: ${JSON.stringify(published)} }]\n`;
      const policy = parsePolicy(notices + rest, '.');
      return noticeState(policy.notices, factsOf(policy));
    };
    expect(state(undefined)).toBe('missing');
    expect(state('Our own words')).toBe('differs');
    expect(state(noticeOf('').text)).toBe('current');
    expect(state(`Our own words\n\nConfiguration ${noticeOf('').configuration}`)).toBe('current');
    for (const changed of [
      CONTROLLER,
      PROCESSORS,
      PURPOSES,
      'audit: { years: 4 }',
      'lifecycle: { consolidation: { after: P180D, below: 0.1 } }',
      'backups: { retentionDays: 3 }',
    ]) {
      expect(state(noticeOf('').text, changed)).toBe('differs');
      expect(state(noticeOf(changed).text, changed)).toBe('current');
      expect(codes(`notices: [{ version: v1, text: Old }]\n${changed}`)).toContain('NOTICE_DIFFERS');
    }
  });
});

describe('the record and the notice, served', () => {
  let lethe: Lethe;
  const evil = `controller: { name: '<script>alert("x")</script> & Co' }\n`;
  beforeAll(async () => {
    lethe = await startLethe({ policy: `${evil}notices: [{ version: v1, text: '<b>Old</b> words' }]` });
  });
  afterAll(() => lethe?.close());

  it('H5 C2 answers the record to those who operate and audit, by GraphQL and REST alike, and tells of nobody', async () => {
    await person(lethe, 'canary-person', [{ ...everything('assistant'), policyVersion: 'v1' }]);
    await smallMemory(lethe, 'canary-person');
    for (const role of ['ADMIN', 'PRIVACY', 'AUDITOR'] as const) {
      const key = await lethe.key(role);
      const rest = await lethe.fetch('/api/v1/processing-record', { key });
      const { processingRecord: twin } = await lethe.ok(
        '{ processingRecord { generatedAt document } }',
        {},
        { key },
      );
      expect(rest.status).toBe(200);
      expect({ ...twin.document, generated_at: '' }).toEqual({ ...rest.body, generated_at: '' });
      expect(rest.text).not.toMatch(/canary|green tea/);
    }
    const others = [await lethe.key('SERVICE'), await lethe.subject('canary-person')];
    const events = await lethe.eventsOf(async () => {
      for (const key of others)
        expect((await lethe.fetch('/api/v1/processing-record', { key })).status).toBe(403);
    });
    expect(events.map((e) => [e.action, e.policy])).toEqual([
      ['DENIED', 'role:SERVICE processingRecord'],
      ['DENIED', 'role:SUBJECT processingRecord'],
    ]);
    expect((await lethe.fetch('/api/v1/processing-record')).status).toBe(401);
  });

  it('H5 shows in the record, the metrics and the health of the server that the notice is out of date', async () => {
    const key = await lethe.key('AUDITOR');
    const { body } = await lethe.fetch('/api/v1/processing-record', { key });
    expect(body.notice).toMatchObject({ state: 'differs', published: [{ version: 'v1' }] });
    expect((await lethe.fetch('/metrics', { key })).text).toContain(
      'lethe_record_warnings{code="NOTICE_DIFFERS"} 1',
    );
    const health = await lethe.fetch('/health', { key });
    expect(health.body).toMatchObject({ status: 'ready', regions: [{ name: 'default', healthy: true }] });
    expect(health.body.warnings.map((w: Loose) => w.code)).toContain('NOTICE_DIFFERS');
    expect((await lethe.fetch('/health')).status).toBe(401);
    expect((await lethe.fetch('/health', { key: await lethe.key('SERVICE') })).status).toBe(403);
  });

  it('H2 H5 tells operators of items whose purpose the register has lost: counted, logged once, and in the record', async () => {
    const user = 'canary-gap';
    const log: string[] = [];
    await person(lethe, user, [{ ...everything('assistant'), policyVersion: 'v1' }]);
    const { ada } = await smallMemory(lethe, user);
    await lethe.stores
      .admin('memory')
      .query(`UPDATE memory.nodes SET purposes = '{billing}' WHERE id = $1`, [ada]);
    const d = openDeployment(await lethe.stores.again(), parsePolicy('', '.'), {
      graphCacheBytes: 1_000_000,
      log: linesTo({ write: (line) => void log.push(line) }),
    });
    const actor = { id: 'key:test', role: 'SERVICE' as const };
    const call: Call = { actor, sessionId: 's', now: d.now(), disclosures: new Disclosures(actor, d.now) };
    for (const _ of [1, 2]) {
      const reading = await read(d, call, (await findSubject(d, call, user))!, { purpose: 'assistant' });
      expect(reading.view(ada)).toBeUndefined();
    }
    expect(d.alerts.gapCounts).toEqual(new Map([['unregistered-purpose', 2]]));
    expect(log.map((line) => JSON.parse(line))).toMatchObject([
      { level: 40, gap: 'unregistered-purpose', purpose: 'billing' },
    ]);
    expect(log.join('')).not.toContain('canary');
    expect(warningsOf(d.policy, d, d.now())).toContainEqual({
      code: 'GAP',
      message: 'unregistered-purpose: denied 2 times since the start, for: billing',
    });
  });

  it('H5 serves pages that hold no script and no markup of the configuration', async () => {
    const record = await lethe.fetch('/api/v1/processing-record?format=html', {
      key: await lethe.key('ADMIN'),
    });
    const notice = await lethe.fetch('/api/v1/privacy-notice', { headers: { accept: 'text/html' } });
    const generated = await lethe.fetch('/api/v1/privacy-notice?version=generated&format=html');
    for (const { status, headers, text } of [record, notice, generated]) {
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
      expect(text).toMatch(/^<!doctype html>/);
      expect(text).not.toMatch(/<script|<b>/);
    }
    expect(record.text).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; Co');
    expect(notice.text).toContain('&lt;b&gt;Old&lt;/b&gt; words');
  });

  it('H5 serves the notice to everybody: in force, by version, and as the configuration has it', async () => {
    const current = await lethe.fetch('/api/v1/privacy-notice');
    expect(current.body).toMatchObject({
      version: 'v1',
      text: '<b>Old</b> words',
      hash: createHash('sha256').update('<b>Old</b> words').digest('hex'),
      describes_configuration: false,
      versions: [{ version: 'v1' }],
    });
    expect((await lethe.fetch('/api/v1/privacy-notice?version=v1&format=text')).text).toBe(
      '<b>Old</b> words',
    );
    const generated = await lethe.fetch('/api/v1/privacy-notice?version=generated');
    expect(generated.body.hash).toBe(createHash('sha256').update(generated.body.text).digest('hex'));
    expect((await lethe.fetch('/api/v1/privacy-notice?version=v9')).status).toBe(404);
    for (const [query, field] of [
      ['format=pdf', 'format'],
      ['lang=de', 'query'],
      ['format=html&format=json', 'query'],
    ]) {
      const { status, body } = await lethe.fetch(`/api/v1/privacy-notice?${query}`);
      expect([status, body]).toEqual([400, { error: { code: 'BAD_USER_INPUT', field } }]);
    }
  });
});
