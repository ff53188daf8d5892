import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, frameOf, leafHash } from '../../src/audit/canonical.js';
import { AUDIT_ACTIONS, AUDIT_OUTCOMES, type AuditEvent } from '../../src/audit/event.js';
import { ROLES } from '../../src/audit/role.js';

const text = fc.string({ unit: 'binary' });
const consent = fc.record({
  id: fc.uuid(),
  contentTypes: fc.array(text),
  explicit: fc.boolean(),
  thirdParties: fc.boolean(),
  noticeVersion: fc.option(text),
  noticeHash: fc.option(text),
  expiresAt: fc.option(text),
});
const plain = fc.record({
  id: fc.uuid(),
  at: fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
    .map((date) => date.toISOString()),
  action: fc.constantFrom(...AUDIT_ACTIONS),
  actor: text,
  role: fc.constantFrom(...ROLES, 'SYSTEM' as const),
  subjects: fc.array(text),
  sessionId: fc.option(text),
  purpose: fc.option(text),
  nodeIds: fc.array(fc.uuid()),
  nodeCount: fc.nat(),
  edgeCount: fc.nat(),
  phi: fc.boolean(),
  contentTypes: fc.array(text),
  redactions: fc.array(fc.record({ type: text, count: fc.nat() })),
  outcome: fc.constantFrom(...AUDIT_OUTCOMES),
  policy: fc.oneof(
    text,
    fc.constantFrom('"nodeIds":[]', '\\"nodeIds":[', '\\ud800', '\\\\udfff', '\u2028"}'),
  ),
  region: text,
  retention: fc.constantFrom('GDPR' as const, 'HIPAA' as const),
});
const event: fc.Arbitrary<AuditEvent> = fc
  .tuple(plain, fc.option(consent))
  .map(([one, detail]) => (detail ? { ...one, consent: detail } : one));

/** RFC 8785 from its text, character by character, sharing nothing with the code under test. */
function rfc8785(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return `${value}`;
  if (typeof value === 'string') {
    let out = '"';
    for (const character of value) {
      const code = character.codePointAt(0)!;
      const short = { 8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r', 34: '\\"', 92: '\\\\' }[code];
      out += short ?? (code < 0x20 ? `\\u${code.toString(16).padStart(4, '0')}` : character);
    }
    return `${out}"`;
  }
  if (Array.isArray(value)) return `[${value.map(rfc8785).join(',')}]`;
  const object = value as Record<string, unknown>;
  const names = Object.keys(object).sort((a, b) => (a < b ? -1 : 1));
  return `{${names.map((name) => `${rfc8785(name)}:${rfc8785(object[name])}`).join(',')}}`;
}

describe('the canonical form of an event', () => {
  it('A3 is that of RFC 8785, and gives the event back', () => {
    fc.assert(
      fc.property(event, (one) => {
        expect(canonical(one)).toBe(rfc8785(one));
        expect(JSON.parse(canonical(one))).toEqual(one);
      }),
    );
  });

  it('A3 does not depend on the order in which an event was put together', () => {
    fc.assert(
      fc.property(event, (one) => {
        const reversed = Object.fromEntries(Object.entries(one).toReversed()) as unknown as AuditEvent;
        expect(canonical(reversed)).toBe(canonical(one));
      }),
    );
  });

  it('A3 is refused to a lone surrogate, wherever it stands, and to nothing that looks like one', () => {
    const [base] = fc.sample(event, 1) as [AuditEvent];
    for (const lone of ['\ud800', 'a\udfffb', '\udc00\ud800', '\\\ud83d', '\\\\\ud83dx']) {
      for (const field of ['actor', 'policy', 'sessionId', 'purpose', 'region'] as const) {
        expect(() => canonical({ ...base, [field]: lone })).toThrow(TypeError);
      }
      expect(() => canonical({ ...base, subjects: ['ok', lone] })).toThrow(TypeError);
    }
    for (const fine of ['\ud83d\ude00', '\\ud800', '\\\\ud800', '\\\\\\udbff', 'ud800']) {
      expect(JSON.parse(canonical({ ...base, policy: fine })).policy).toBe(fine);
    }
  });

  it('is refused to counts that are no numbers and to node ids of another form', () => {
    const [base] = fc.sample(event, 1) as [AuditEvent];
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => canonical({ ...base, nodeCount: bad })).toThrow(TypeError);
      expect(() => canonical({ ...base, edgeCount: bad })).toThrow(TypeError);
    }
    for (const bad of [
      '',
      'x',
      '7F8D2C8E-55B2-4F0E-8F39-4B1A6F0F2C10',
      '7f8d2c8e55b24f0e8f394b1a6f0f2c10',
      'a,b',
    ]) {
      expect(() => canonical({ ...base, nodeIds: [bad] })).toThrow(TypeError);
    }
  });

  it('A3 is whole again when its node ids are put back into its frame', () => {
    fc.assert(
      fc.property(event, (one) => {
        const frame = frameOf(canonical(one));
        expect(JSON.parse(frame)).toEqual({ ...one, nodeIds: [] });
        expect(frame.split('"nodeIds":[]').length).toBe(2);
        expect(frame.replace('"nodeIds":[]', () => `"nodeIds":${JSON.stringify(one.nodeIds)}`)).toBe(
          canonical(one),
        );
      }),
    );
  });

  it('A3 is hashed as a leaf of RFC 9162', () => {
    fc.assert(
      fc.property(event, (one) => {
        const bytes = Buffer.concat([Buffer.of(0), Buffer.from(canonical(one), 'utf8')]);
        expect(leafHash(canonical(one)).equals(createHash('sha256').update(bytes).digest())).toBe(true);
      }),
    );
    expect(leafHash('').toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });
});
