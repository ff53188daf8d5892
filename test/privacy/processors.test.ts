import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT_TYPES, type Consent } from '../../src/memory/model.js';
import { parsePolicy } from '../../src/privacy/policy.js';
import {
  mayCall,
  type Processor,
  type ProcessorCall,
  ProcessorRegister,
} from '../../src/privacy/processors.js';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const agreed = { reference: 'A-1', date: '2026-01-01', expires: '2026-12-31' };
const consent: Consent = {
  id: 'c',
  slot: 1,
  purpose: 'assistant',
  contentTypes: ['GENERAL', 'PERSONAL', 'HEALTH'],
  policyVersion: '1',
  noticeHash: undefined,
  method: 'checkbox',
  explicit: true,
  thirdParties: true,
  jurisdiction: 'EU',
  grantedAt: 0,
  withdrawnAt: undefined,
  expiresAt: undefined,
};
const vendor: Processor = {
  name: 'models.example',
  kind: 'llm',
  regions: ['eu'],
  endpoint: 'https://models.example',
  dpa: agreed,
  baa: agreed,
  subProcessors: [],
  purposes: ['assistant'],
  contentTypes: ['GENERAL', 'PERSONAL', 'HEALTH'],
};
const call: ProcessorCall = {
  kind: 'llm',
  endpoint: 'https://models.example/v1/chat/completions',
  region: 'eu',
  jurisdiction: 'EU',
  hipaa: false,
  purpose: 'assistant',
  contentTypes: ['GENERAL'],
  consents: [consent],
  now: NOW,
};
const ask = (p: Partial<Processor>, c: Partial<ProcessorCall> = {}) => {
  const { outcome, rule } = mayCall(new ProcessorRegister([{ ...vendor, ...p }]), { ...call, ...c });
  return `${outcome}: ${rule}`;
};
const us = { jurisdiction: 'US', hipaa: true } as const;
const expired = { ...agreed, expires: '2026-11-20' };
const lastDay = { ...agreed, expires: '2026-11-21' };

describe('who may be called', () => {
  it.each<[string, string, Partial<Processor>, Partial<ProcessorCall>]>([
    ['denied by nothing', 'allowed: third-parties', {}, {}],
    ['another origin', 'gap: registered', {}, { endpoint: 'https://models.example.evil.example/v1' }],
    ['another port', 'gap: registered', {}, { endpoint: 'https://models.example:8443/v1' }],
    ['another kind of work', 'gap: registered', {}, { kind: 'embeddings' }],
    ['another region', 'denied: region', {}, { region: 'us' }],
    ['no agreement', 'gap: dpa', { dpa: undefined }, {}],
    ['an agreement that ran out yesterday', 'denied: dpa', { dpa: expired }, {}],
    ['an agreement on its last day', 'allowed: third-parties', { dpa: lastDay }, {}],
    ['an agreement that begins tomorrow', 'denied: dpa', { dpa: { ...agreed, date: '2026-11-22' } }, {}],
    ['a HIPAA user without a BAA', 'gap: baa', { baa: undefined }, us],
    ['a HIPAA user with a BAA that ran out', 'denied: baa', { baa: expired }, us],
    ['a HIPAA user with a BAA alone', 'allowed: third-parties', { dpa: undefined }, us],
    ['a HIPAA user in the EU with a BAA alone', 'gap: dpa', { dpa: undefined }, { hipaa: true }],
    ['a BAA where a DPA is needed', 'gap: dpa', { dpa: undefined }, { jurisdiction: 'US' }],
    ['another purpose', 'denied: purpose', { purposes: ['support'] }, {}],
    ['no purposes named', 'gap: purpose', { purposes: undefined }, {}],
    ['content it may not have', 'denied: content-types', {}, { contentTypes: ['GENERAL', 'FINANCIAL'] }],
    ['no content types named', 'gap: content-types', { contentTypes: undefined }, {}],
    ['no consent', 'gap: third-parties', {}, { consents: [] }],
    [
      'consent without third parties',
      'denied: third-parties',
      {},
      { consents: [{ ...consent, thirdParties: false }] },
    ],
    ['consent withdrawn', 'denied: third-parties', {}, { consents: [{ ...consent, withdrawnAt: NOW - 1 }] }],
    [
      'consent that has just expired',
      'denied: third-parties',
      {},
      { consents: [{ ...consent, expiresAt: NOW }] },
    ],
    [
      'consent for another purpose',
      'gap: third-parties',
      {},
      { consents: [{ ...consent, purpose: 'support' }] },
    ],
    [
      'consent to less',
      'denied: third-parties',
      {},
      { contentTypes: ['HEALTH'], consents: [{ ...consent, contentTypes: ['GENERAL'] }] },
    ],
    [
      'health without explicit consent',
      'denied: third-parties',
      {},
      { contentTypes: ['HEALTH'], consents: [{ ...consent, explicit: false }] },
    ],
    ['a text nobody classified', 'denied: third-parties', {}, { contentTypes: [] }],
  ])('R6 %s: %s', (_, expected, p, c) => {
    expect(ask(p, c)).toBe(expected);
  });

  it('R6 the trail names every rule that was asked, in order', () => {
    const register = new ProcessorRegister([vendor]);
    expect(mayCall(register, { ...call, ...us }).trail).toEqual([
      'registered: yes',
      'region: yes',
      'dpa: yes',
      'baa: yes',
      'purpose: yes',
      'content-types: yes',
      'third-parties: yes',
    ]);
    expect(mayCall(register, { ...call, region: 'us' }).trail).toEqual(['registered: yes', 'region: no']);
  });

  it('R6 taking anything away never allows what was denied', () => {
    const some = <T>(all: readonly T[]) => fc.subarray([...all]);
    fc.assert(
      fc.property(
        fc.record({
          regions: some(['eu', 'us']),
          dpa: fc.constantFrom(undefined, agreed, expired),
          baa: fc.constantFrom(undefined, agreed, expired),
          purposes: some(['assistant', 'support']),
          contentTypes: some(CONTENT_TYPES),
        }),
        fc.record({ thirdParties: fc.boolean(), explicit: fc.boolean(), contentTypes: some(CONTENT_TYPES) }),
        some(CONTENT_TYPES),
        fc.constantFrom(...(['EU', 'UK', 'US', 'OTHER'] as const)),
        fc.boolean(),
        (p, c, contentTypes, jurisdiction, hipaa) => {
          const asked = { contentTypes, jurisdiction, hipaa, consents: [{ ...consent, ...c }] };
          if (ask(p, asked).startsWith('allowed')) {
            expect(contentTypes.every((t) => p.contentTypes.includes(t) && c.contentTypes.includes(t))).toBe(
              true,
            );
            expect(p.regions).toContain('eu');
            expect(c.thirdParties).toBe(true);
            return;
          }
          for (const less of [
            { dpa: undefined },
            { baa: undefined },
            { purposes: [] },
            { contentTypes: [] },
            { regions: [] },
          ])
            expect(ask({ ...p, ...less }, asked)).not.toMatch(/^allowed/);
        },
      ),
    );
  });
});

describe('the register in the policy file', () => {
  const LISTED = `
processors:
  - name: models.example
    kind: llm
    legalName: Example Models Ltd, 1 Example Street
    country: DE
    regions: [default]
    endpoint: https://models.example
    dpa: { reference: DPA-7, date: 2026-01-01, expires: 2027-12-31 }
    subProcessors: [{ name: Example Cloud, country: IE }]
    purposes: [assistant]
    contentTypes: [GENERAL, PERSONAL]
`;
  it('R6 names everyone, with agreements and sub-processors', () => {
    const { processors } = parsePolicy(LISTED, '.');
    expect(processors.all).toMatchObject([
      {
        name: 'models.example',
        kind: 'llm',
        dpa: { reference: 'DPA-7', expires: '2027-12-31' },
        subProcessors: [{ name: 'Example Cloud', country: 'IE' }],
      },
    ]);
    expect(parsePolicy('', '.').processors.all).toEqual([]);
  });

  const edit = (from: string, to: string): string => LISTED.replace(from, to);
  it.each([
    ['an endpoint without TLS', edit('https://models', 'http://models'), 'processors.*endpoint'],
    [
      'an endpoint that is more than an origin',
      edit('models.example\n    dpa', 'models.example/v1\n    dpa'),
      'endpoint',
    ],
    ['an endpoint with a password', edit('https://models', 'https://u:p@models'), 'endpoint'],
    ['no endpoint', edit('    endpoint: https://models.example\n', ''), 'endpoint'],
    ['a date that is none', edit('2027-12-31', '2027-02-30'), 'expires'],
    ['an expiry before its date', edit('2027-12-31', '2025-12-31'), 'expires before'],
    ['a content type that is none', edit('[GENERAL, PERSONAL]', '[GENERAL, PHI]'), 'contentTypes'],
    ['an unknown field', edit('country: DE', 'trusted: true'), 'trusted'],
    ['a purpose that is not registered', edit('[assistant]', '[selling]'), 'purpose that is not registered'],
    ['one name twice', LISTED + LISTED.replace('\nprocessors:\n', ''), 'registered twice'],
    [
      'an extraction endpoint nobody registered',
      'extraction: { mode: llm, endpoint: "https://models.example/v1", model: m }',
      'extraction.endpoint: no processor of kind llm',
    ],
    [
      'an extraction endpoint of another origin',
      `${LISTED}extraction: { mode: llm, endpoint: "https://other.example/v1", model: m }`,
      'no processor of kind llm',
    ],
    [
      'an embeddings endpoint registered for another kind',
      `${LISTED}embeddings: { endpoint: "https://models.example/v1", model: m, dimensions: 8 }`,
      'no processor of kind embeddings',
    ],
    [
      'a key in the file',
      `${LISTED}extraction: { mode: llm, endpoint: "https://models.example/v1", model: m, key: secret }`,
      'key',
    ],
  ])('R6 refuses %s', (_, text, message) => {
    expect(() => parsePolicy(text, '.')).toThrow(new RegExp(`LETHE_POLICY: [^]*${message}`));
  });

  it('R6 takes an endpoint of this machine without TLS', () => {
    const local = edit('https://models.example', 'http://127.0.0.1:8080');
    expect(
      parsePolicy(`${local}extraction: { mode: llm, endpoint: "http://127.0.0.1:8080/v1/", model: m }`, '.')
        .extraction,
    ).toEqual({
      mode: 'llm',
      endpoint: 'http://127.0.0.1:8080/v1',
      model: 'm',
      timeoutMs: 30_000,
      maxTokens: 4_096,
    });
  });
});
