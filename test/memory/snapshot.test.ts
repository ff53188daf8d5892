import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../src/memory/graph/graph.js';
import { pack, unpack } from '../../src/memory/graph/snapshot.js';
import type { Node } from '../../src/memory/model.js';
import { buildIndex, recall } from '../../src/memory/recall/index.js';
import { consent, edge, graphOf, NOW, node, suppression } from './graphs.js';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((s) => s.toWellFormed()),
  fc.constantFrom('Drinks green tea at four', 'Übt Geige', '東京で会った', '🙂 likes figs', ''),
);
const shape = fc.record({
  entities: fc.array(text, { maxLength: 4 }),
  items: fc.array(
    fc.record({
      label: text,
      summary: fc.option(text, { nil: undefined }),
      speaker: fc.option(fc.constantFrom('Ada', 'Bo, of Rome', ''), { nil: undefined }),
      entity: fc.nat(3),
      kind: fc.constantFrom('FACET' as const, 'THEME' as const, 'INTEREST' as const, 'SUMMARY' as const),
      types: fc.subarray(['GENERAL', 'HEALTH', 'SPECIAL'] as const, { minLength: 1 }),
      purposes: fc.subarray(['assistant', 'care'], { minLength: 1 }),
      salience: fc.double({ min: 0, max: 1, noNaN: true }),
      restricted: fc.boolean(),
      extracted: fc.boolean(),
      ago: fc.nat(1e12),
      expires: fc.option(fc.nat(1e12), { nil: undefined }),
      slot: fc.nat(2 ** 31 - 1),
      part: fc.boolean(),
      session: fc.option(text, { nil: undefined }),
    }),
    { maxLength: 12 },
  ),
  edges: fc.array(fc.tuple(fc.nat(15), fc.nat(15), fc.nat(2)), { maxLength: 12 }),
});

function made({ entities, items, edges }: typeof shape extends fc.Arbitrary<infer S> ? S : never): Graph {
  const domain = node('DOMAIN', 'Work');
  const people = entities.map((name) => node('ENTITY', name, { createdAt: NOW - 2e12 }));
  const all: Node[] = items.map((i) =>
    node(i.kind, i.label, {
      summary: i.summary,
      speaker: i.speaker,
      entityId: people[i.entity]?.id,
      contentTypes: i.types,
      purposes: i.purposes,
      salience: i.salience,
      restricted: i.restricted,
      extracted: i.extracted,
      createdAt: NOW - i.ago,
      updatedAt: NOW - i.ago + 1,
      expiresAt: i.expires === undefined ? undefined : NOW + i.expires,
      slot: i.slot,
      ...(i.part
        ? { parts: [{ id: domain.id, kind: 'FACET' as const, label: i.label, createdAt: NOW }] }
        : {}),
    }),
  );
  const nodes = [domain, ...people, ...all];
  const at = (n: number) => nodes[n % nodes.length]!;
  return graphOf(nodes, {
    memberships: people.map((entity) => [entity, domain] as const),
    edges: edges.map(([a, b, r]) => edge(at(a), at(b), `00000000-0000-4000-8000-00000000000${r}`)),
    sources: new Map(
      items.flatMap((i, n) =>
        i.session === undefined ? [] : [[all[n]!.id, [{ sessionId: i.session, messageId: 'm' }]]],
      ),
    ),
    derivations: all.length > 1 ? [[all[0]!, all[1]!]] : [],
    suppressions: [suppression('golf'), suppression('tea', { liftedAt: NOW })],
    consents: [consent('assistant', ['GENERAL'], { noticeHash: 'ab' }), consent('care', ['HEALTH'])],
  });
}

const told = (graph: Graph) => ({
  account: graph.account,
  nodes: graph.nodes,
  edges: graph.edges,
  edgeCount: graph.edgeCount,
  links: graph.links,
  memberships: graph.memberships,
  relations: [...graph.relations],
  relationSlots: [...graph.relationSlots],
  sources: graph.nodes.map((n) => graph.sources(n.id)),
  derivations: graph.derivations,
  suppressions: graph.suppressions,
  consents: graph.consents,
});

describe('a snapshot', () => {
  it('E6 is the graph and the index that it was made of, and answers as they do', () => {
    fc.assert(
      fc.property(shape, fc.constantFrom('tea', 'What does Ada drink?', 'Geige', undefined), (s, query) => {
        const graph = made(s);
        const index = buildIndex(graph);
        const opened = unpack(pack(graph, index));
        expect(told(opened.graph)).toEqual(told(graph));
        expect(opened.index).toEqual({ ...index, nodes: opened.graph.nodes });
        const question = { query, limit: 5, now: NOW };
        const ranked = (of: { graph: Graph; index: typeof index }) =>
          recall(of.graph, of.index, question, () => true).map(({ node: { id }, score }) => [id, score]);
        expect(ranked(opened)).toEqual(ranked({ graph, index }));
      }),
      { numRuns: 300 },
    );
  });

  it('E6 holds nothing of the bytes it came from, nor of what a later erasure takes', () => {
    const ada = node('ENTITY', 'Ada');
    const tea = node('FACET', 'Tea', { entityId: ada.id });
    const graph = graphOf([ada, tea], { sources: new Map([[tea.id, [{ sessionId: 's' }]]]) });
    const packed = pack(graph, buildIndex(graph));
    const opened = unpack(packed).graph;
    packed.fill(0);
    expect(told(opened)).toEqual(told(graph));
    const after = opened.revised('r', {
      removed: new Set([tea.id]),
      erasure: { id: 'e', slots: [tea.slot] },
    });
    expect(after.sources(tea.id)).toEqual([]);
    expect(after.erasures).toEqual(new Set(['e']));
  });
});
