import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AUDIT_ACTIONS, AUDIT_OUTCOMES, type AuditEvent } from '../../src/audit/event.js';
import { fhirAuditEvent, fhirBundle } from '../../src/audit/fhir.js';
import { ROLES } from '../../src/audit/role.js';
import type { Loose } from '../server/harness.js';
import { fhirSchema } from './fhir-schema.js';

const schema = fhirSchema();
const word = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const plain = fc.record({
  id: fc.uuid(),
  at: fc
    .date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2100-01-01') })
    .map((date) => date.toISOString()),
  action: fc.constantFrom(...AUDIT_ACTIONS),
  actor: fc.constantFrom(
    'key:00000000-0000-4000-8000-000000000001',
    'system',
    'anonymous',
    `subject:${'ab'.repeat(32)}`,
  ),
  role: fc.constantFrom(...ROLES, 'SYSTEM' as const, 'ANONYMOUS' as const),
  subjects: fc.array(fc.constantFrom('ab'.repeat(32), 'cd'.repeat(32)), { maxLength: 3 }),
  sessionId: fc.option(word),
  purpose: fc.option(fc.constantFrom('assistant', 'wellbeing', 'privacy-request')),
  nodeIds: fc.array(fc.uuid(), { maxLength: 5 }),
  nodeCount: fc.nat(),
  edgeCount: fc.nat(),
  phi: fc.boolean(),
  contentTypes: fc.subarray(['EMOTIONAL', 'GENERAL', 'HEALTH']),
  redactions: fc.array(fc.record({ type: fc.constantFrom('SSN', 'CVV'), count: fc.nat() }), { maxLength: 2 }),
  outcome: fc.constantFrom(...AUDIT_OUTCOMES),
  policy: fc.constantFrom('role:SERVICE gate:assistant', 'role:ADMIN erasure:user', 'a "b" ü'),
  region: word,
  retention: fc.constantFrom('GDPR' as const, 'HIPAA' as const),
});
const consent = fc.record({
  id: fc.uuid(),
  contentTypes: fc.subarray(['GENERAL', 'HEALTH']),
  explicit: fc.boolean(),
  thirdParties: fc.boolean(),
  noticeVersion: fc.option(word),
  noticeHash: fc.option(fc.constant('ab'.repeat(32))),
  expiresAt: fc.constant(null),
});
const event: fc.Arbitrary<AuditEvent> = fc
  .tuple(plain, fc.option(consent))
  .map(([one, detail]) => (detail ? { ...one, consent: detail } : one));
const purposeOfUse = (purpose: string) => ({ wellbeing: 'TREAT', 'privacy-request': 'PATRQT' })[purpose];

/** What an AuditEvent of FHIR says, as an event of ours: an export that loses nothing can be read back. */
function readBack(fhir: Loose): AuditEvent {
  const ids = (kind: string) =>
    fhir.entity.flatMap((e: Loose) =>
      e.what.identifier.system === `urn:lethe:${kind}` ? [e.what.identifier.value] : [],
    );
  const { detail } = fhir.entity.find((e: Loose) => e.detail);
  const told = (type: string) =>
    detail.filter((d: Loose) => d.type === type).map((d: Loose) => d.valueString);
  return {
    id: fhir.id,
    at: fhir.recorded,
    action: fhir.subtype[0].code,
    actor: fhir.agent[0].who.identifier.value,
    role: fhir.agent[0].role[0].coding[0].code,
    subjects: ids('subject'),
    sessionId: ids('session')[0] ?? null,
    purpose: fhir.purposeOfEvent?.[0].coding[0].code ?? null,
    nodeIds: ids('node'),
    nodeCount: Number(told('nodeCount')[0]),
    edgeCount: Number(told('edgeCount')[0]),
    phi: told('phi')[0] === 'true',
    contentTypes: told('contentType'),
    ...(told('consent').length > 0 ? { consent: JSON.parse(told('consent')[0]) } : {}),
    redactions: detail.flatMap((d: Loose) =>
      d.type.startsWith('redacted:') ? [{ type: d.type.slice(9), count: Number(d.valueString) }] : [],
    ),
    outcome: fhir.outcomeDesc,
    policy: decodeURIComponent(fhir.agent[0].policy[0].slice('urn:lethe:policy:'.length)),
    region: fhir.source.site,
    retention: told('retention')[0],
  };
}

describe('A5 an event as a FHIR R4 AuditEvent', () => {
  test('validates against HL7’s schema, and loses nothing', () => {
    fc.assert(
      fc.property(event, (one) => {
        const fhir = fhirAuditEvent(one, purposeOfUse);
        schema.event(fhir);
        expect(schema.event.errors ?? []).toEqual([]);
        expect(readBack(fhir)).toEqual(one);
      }),
      { numRuns: 300 },
    );
  });

  test('has what FHIR requires, with codes of its value sets', () => {
    const [one] = fc.sample(event, 1);
    const of = (change: Partial<AuditEvent>) => fhirAuditEvent({ ...one!, ...change }, purposeOfUse) as Loose;
    const actions = AUDIT_ACTIONS.map((action) => [action, of({ action }).action]);
    expect(Object.fromEntries(actions)).toEqual({
      CREATE: 'C',
      READ: 'R',
      SEARCH: 'E',
      EXPORT: 'R',
      UPDATE: 'U',
      DELETE: 'D',
      ERASE: 'D',
      SUPPRESS: 'U',
      CONSENT: 'U',
      REQUEST: 'U',
      TRANSFER: 'R',
      ADMINISTER: 'E',
      DENIED: 'E',
      BREAK_GLASS: 'R',
      PRUNE: 'D',
    });
    expect(AUDIT_OUTCOMES.map((outcome) => of({ outcome }).outcome)).toEqual(['0', '4', '8', '8']);
    expect(of({ purpose: 'wellbeing' }).purposeOfEvent[0].coding).toEqual([
      { system: 'urn:lethe:purpose', code: 'wellbeing' },
      { system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'TREAT' },
    ]);
    const label = (phi: boolean) =>
      of({ phi }).entity.find((e: Loose) => e.securityLabel).securityLabel[0].code;
    expect([label(true), label(false)]).toEqual(['R', 'N']);
    for (const field of ['type', 'recorded', 'agent', 'source']) expect(of({})[field]).toBeDefined();
  });

  test('the schema tells an AuditEvent from what is none', () => {
    const [one] = fc.sample(event, 1);
    const fhir = fhirAuditEvent(one!, purposeOfUse);
    for (const wrong of [
      { ...fhir, action: 'X' },
      { ...fhir, agent: undefined, actor: [] },
      { ...fhir, recorded: 'yesterday' },
      { ...fhir, resourceType: 'Patient' },
      { ...fhir, nodes: 3 },
    ])
      expect(schema.event(JSON.parse(JSON.stringify(wrong)))).toBe(false);
  });

  test('a page of them is a Bundle', () => {
    const events = fc.sample(event, 5).map((one) => fhirAuditEvent(one, purposeOfUse));
    const bundle = fhirBundle(events, '/api/v1/audit/fhir', '/api/v1/audit/fhir?after=x') as Loose;
    schema.bundle(bundle);
    expect(schema.bundle.errors ?? []).toEqual([]);
    expect(bundle.link.map((l: Loose) => l.relation)).toEqual(['self', 'next']);
    expect((fhirBundle([], '/x', undefined) as Loose).link).toHaveLength(1);
  });
});
