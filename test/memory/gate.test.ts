import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakGlassGate, gapsOf, gateFor } from '../../src/memory/gate.js';
import { CONTENT_TYPES, type ContentType, type Node } from '../../src/memory/model.js';
import { SENSITIVE } from '../../src/privacy/classify/index.js';
import { DEFAULT_PURPOSES, PurposeRegister } from '../../src/privacy/purposes.js';
import { NO_RETENTION } from '../../src/privacy/retention.js';
import { consent, edge, graphOf, NOW, node, suppression } from './graphs.js';

const purposes = new PurposeRegister([
  ...DEFAULT_PURPOSES,
  { ...DEFAULT_PURPOSES[1]!, key: 'billing', compatible: ['support'] },
]);
const policy = { purposes, retention: NO_RETENTION };
const everything = [...CONTENT_TYPES];

function decide(
  item: Partial<Node>,
  purpose: string,
  graph: Parameters<typeof graphOf>[1] = {},
  frame: Partial<Node> = {},
) {
  const entity = node('ENTITY', 'Ada', frame);
  const facet = node('FACET', 'tea', { entityId: entity.id, ...item });
  const gate = gateFor(graphOf([entity, facet], graph), purpose, policy, NOW);
  const decision = gate.decide(facet);
  expect(gate.allows(facet)).toBe(decision.outcome === 'allowed');
  return decision;
}

describe('the gate', () => {
  it.each<[string, Partial<Node>, string, Parameters<typeof graphOf>[1], Partial<Node>, string, string]>([
    ['an item of the purpose, consented', {}, 'assistant', {}, {}, 'allowed', 'purpose-and-consent'],
    [
      'an item that expires in a while',
      { expiresAt: NOW + 1 },
      'assistant',
      {},
      {},
      'allowed',
      'purpose-and-consent',
    ],
    ['an item at the very second it expires', { expiresAt: NOW }, 'assistant', {}, {}, 'denied', 'expired'],
    [
      'an expired item, for its owner',
      { expiresAt: NOW - 1 },
      'privacy-request',
      {},
      {},
      'denied',
      'expired',
    ],
    ['an item of an expired entity', {}, 'assistant', {}, { expiresAt: NOW }, 'denied', 'expired'],
    ['a restricted item', { restricted: true }, 'assistant', {}, {}, 'denied', 'restricted'],
    ['an item of a restricted entity', {}, 'assistant', {}, { restricted: true }, 'denied', 'restricted'],
    [
      'a restricted item, for its owner',
      { restricted: true },
      'privacy-request',
      {},
      {},
      'allowed',
      'privacy-request',
    ],
    ['an item of another purpose', { purposes: ['support'] }, 'assistant', {}, {}, 'denied', 'purpose'],
    [
      'an item of a compatible purpose',
      { purposes: ['billing'] },
      'support',
      { consents: [consent('billing', ['GENERAL'])] },
      {},
      'allowed',
      'purpose-and-consent',
    ],
    [
      'a sensitive item of a compatible purpose',
      { purposes: ['billing'], contentTypes: ['HEALTH'] },
      'support',
      { consents: [consent('billing', everything, { explicit: true })] },
      {},
      'denied',
      'purpose',
    ],
    ['any item for a purpose nobody registered', {}, 'advertising', {}, {}, 'gap', 'purpose'],
    ['any item for an emergency that was not allowed', {}, 'break-glass', {}, {}, 'gap', 'purpose'],
    ['an item without any consent for its purpose', {}, 'assistant', { consents: [] }, {}, 'gap', 'consent'],
    [
      'an item whose consent was withdrawn',
      {},
      'assistant',
      { consents: [consent('assistant', ['GENERAL'], { withdrawnAt: NOW })] },
      {},
      'denied',
      'consent',
    ],
    [
      'an item whose consent has just expired',
      {},
      'assistant',
      { consents: [consent('assistant', ['GENERAL'], { expiresAt: NOW })] },
      {},
      'denied',
      'consent',
    ],
    [
      'an item that tells more than consented',
      { contentTypes: ['PERSONAL', 'FINANCIAL'] },
      'assistant',
      { consents: [consent('assistant', ['PERSONAL'])] },
      {},
      'denied',
      'consent',
    ],
    [
      'health content under a consent that is not explicit',
      { contentTypes: ['HEALTH'] },
      'assistant',
      { consents: [consent('assistant', ['HEALTH'])] },
      {},
      'denied',
      'consent',
    ],
    [
      'health content under explicit consent',
      { contentTypes: ['HEALTH'] },
      'assistant',
      { consents: [consent('assistant', ['HEALTH'], { explicit: true })] },
      {},
      'allowed',
      'purpose-and-consent',
    ],
    [
      'an item that matches a suppressed topic',
      { label: 'Divorce proceedings' },
      'assistant',
      { suppressions: [suppression('divorce proceedings')] },
      {},
      'denied',
      'suppressed',
    ],
    [
      'an item of an entity that matches',
      {},
      'assistant',
      { suppressions: [suppression('Ada')] },
      {},
      'denied',
      'suppressed',
    ],
    [
      'a suppressed item, for its owner',
      { label: 'Divorce proceedings' },
      'privacy-request',
      { suppressions: [suppression('divorce proceedings')] },
      {},
      'allowed',
      'privacy-request',
    ],
    [
      'an item whose suppression was lifted',
      { label: 'Divorce proceedings' },
      'assistant',
      { suppressions: [suppression('divorce proceedings', { liftedAt: NOW - 1 })] },
      {},
      'allowed',
      'purpose-and-consent',
    ],
  ])('H2 decides on %s', (_what, item, purpose, graph, frame, outcome, rule) => {
    expect(decide(item, purpose, graph, frame)).toMatchObject({ outcome, rule });
  });

  it('H2 tells every rule it asked, in order', () => {
    expect(decide({}, 'assistant').trail).toEqual([
      'expired: no',
      'privacy-request: no',
      'restricted: no',
      'suppressed: no',
      'purpose: yes',
      'consent: yes',
    ]);
  });

  it.each<[string, Partial<Node>, Parameters<typeof graphOf>[1], Partial<Node>, string, string, string]>([
    [
      'health content of another purpose, without consent',
      { contentTypes: ['HEALTH'], purposes: ['wellbeing'] },
      { consents: [] },
      {},
      'allowed',
      'allowed',
      'break-glass',
    ],
    [
      'what was collected for a purpose nobody registered',
      { purposes: ['advertising'] },
      {},
      {},
      'allowed',
      'allowed',
      'break-glass',
    ],
    ['an expired item', { expiresAt: NOW }, {}, {}, 'denied', 'denied', 'expired'],
    ['an item of an expired entity', {}, {}, { expiresAt: NOW }, 'denied', 'denied', 'expired'],
    ['a restricted item', { restricted: true }, {}, {}, 'denied', 'denied', 'restricted'],
    [
      'a suppressed item',
      { label: 'Divorce' },
      { suppressions: [suppression('divorce')] },
      {},
      'denied',
      'allowed',
      'suppressed',
    ],
    [
      'a suppressed and restricted item',
      { label: 'Divorce', restricted: true },
      { suppressions: [suppression('divorce')] },
      {},
      'denied',
      'denied',
      'restricted',
    ],
  ])('H2 in an emergency decides on %s', (_what, item, graph, frame, kept, overridden, rule) => {
    const entity = node('ENTITY', 'Ada', frame);
    const facet = node('FACET', 'tea', { entityId: entity.id, ...item });
    for (const [override, outcome] of [
      [false, kept],
      [true, overridden],
    ] as const) {
      const gate = breakGlassGate(graphOf([entity, facet], graph), override, NO_RETENTION, NOW);
      const decision = gate.decide(facet);
      expect(decision.outcome).toBe(outcome);
      if (outcome === 'denied') expect(decision.rule).toBe(rule);
      expect(gate.allows(facet)).toBe(outcome === 'allowed');
    }
  });

  it('H2 tells what is kept and nothing configured speaks of', () => {
    const nodes = [
      node('ENTITY', 'Ada', { purposes: ['assistant', 'advertising'] }),
      node('ENTITY', 'Bo', { purposes: ['support'] }),
    ];
    expect(gapsOf(graphOf(nodes), purposes)).toMatchObject({
      unregistered: ['advertising'],
      unconsented: ['support'],
    });
    const withdrawn = [consent('support', ['GENERAL'], { withdrawnAt: NOW })];
    expect(gapsOf(graphOf([nodes[1]!], { consents: withdrawn }), purposes)).toMatchObject({
      unregistered: [],
      unconsented: [],
    });
  });

  it('D4 opens and shuts with the time, asked again and again about one graph', () => {
    const entity = node('ENTITY', 'Ada');
    const item = node('FACET', 'tea', { entityId: entity.id, expiresAt: NOW + 10 });
    const graph = graphOf([entity, item], {
      consents: [consent('assistant', ['GENERAL'], { expiresAt: NOW + 20 })],
    });
    const at = (ms: number) =>
      [entity, item].map((n) => gateFor(graph, 'assistant', policy, NOW + ms).allows(n));
    for (const _ of [1, 2]) {
      expect(at(0)).toEqual([true, true]);
      expect(at(9)).toEqual([true, true]);
      expect(at(10)).toEqual([true, false]);
      expect(at(19)).toEqual([true, false]);
      expect(at(20)).toEqual([false, false]);
    }
  });

  it('S1 suppresses what was derived from a suppressed item, through any number of derivations', () => {
    const entity = node('ENTITY', 'Ada');
    const told = node('FACET', 'the divorce', { entityId: entity.id });
    const month = node('SUMMARY', 'a hard month', { entityId: entity.id });
    const year = node('SUMMARY', 'a hard year', { entityId: entity.id });
    const other = node('FACET', 'tea', { entityId: entity.id });
    const graph = graphOf([entity, told, month, year, other], {
      derivations: [
        [month, told],
        [year, month],
      ],
      suppressions: [suppression('divorce')],
    });
    const gate = gateFor(graph, 'assistant', policy, NOW);
    expect([entity, told, month, year, other].filter((n) => gate.allows(n))).toEqual([entity, other]);
  });

  it('S1 suppresses an item that tells of a topic only together with its entity', () => {
    const entity = node('ENTITY', 'Divorce');
    const item = node('FACET', 'Proceedings', {
      entityId: entity.id,
      summary: `${'Start in May. '.repeat(20)}`,
    });
    const other = node('FACET', 'Lawyer', { entityId: entity.id });
    const graph = graphOf([entity, item, other], { suppressions: [suppression('divorce proceedings')] });
    const gate = gateFor(graph, 'assistant', policy, NOW);
    expect([entity, item, other].filter((n) => gate.allows(n))).toEqual([entity, other]);
  });

  it('S1 suppresses an entity when all its domains match, and only then', () => {
    const divorce = node('DOMAIN', 'Divorce');
    const work = node('DOMAIN', 'Work');
    const lawyer = node('ENTITY', 'Bo');
    const colleague = node('ENTITY', 'Cy');
    const graph = graphOf([divorce, work, lawyer, colleague], {
      memberships: [
        [lawyer, divorce],
        [colleague, divorce],
        [colleague, work],
      ],
      suppressions: [suppression('divorce')],
    });
    const gate = gateFor(graph, 'assistant', policy, NOW);
    expect([lawyer, colleague].filter((n) => gate.allows(n))).toEqual([colleague]);
  });

  it('H4 lets the name of a relation leave only where consent covers what it tells', () => {
    const a = node('ENTITY', 'Ada');
    const b = node('ENTITY', 'Bo');
    const relations = new Map([
      ['r1', 'works with'],
      ['r2', 'treated for cancer by'],
    ]);
    const graph = graphOf([a, b], { edges: [edge(a, b, 'r1'), edge(a, b, 'r2')], relations });
    const gate = gateFor(graph, 'assistant', policy, NOW);
    expect([gate.allowsRelation('r1'), gate.allowsRelation('r2')]).toEqual([true, false]);
  });

  it('H4 never lets sensitive content leave for another purpose or without explicit consent, whatever else holds', () => {
    const types = fc.uniqueArray(fc.constantFrom(...CONTENT_TYPES), { minLength: 1 });
    const purposes = fc.uniqueArray(fc.constantFrom('assistant', 'support', 'wellbeing', 'billing'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(
        types,
        purposes,
        fc.array(
          fc.record({
            purpose: fc.constantFrom('assistant', 'support', 'wellbeing', 'billing'),
            types,
            explicit: fc.boolean(),
          }),
        ),
        fc.constantFrom('assistant', 'support', 'wellbeing'),
        (contentTypes, collectedFor, consents, purpose) => {
          const item = node('INTEREST', 'x', { contentTypes, purposes: collectedFor });
          const graph = graphOf([item], {
            consents: consents.map((c) => consent(c.purpose, c.types, { explicit: c.explicit })),
          });
          if (!gateFor(graph, purpose, policy, NOW).allows(item)) return;
          for (const type of contentTypes) {
            const granting = consents.filter(
              (c) => c.types.includes(type) && (c.explicit || !SENSITIVE.has(type as ContentType)),
            );
            expect(granting.some((c) => collectedFor.includes(c.purpose))).toBe(true);
            if (SENSITIVE.has(type)) expect(granting.some((c) => c.purpose === purpose)).toBe(true);
          }
        },
      ),
    );
  });
});
