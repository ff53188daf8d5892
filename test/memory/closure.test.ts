import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closureOf } from '../../src/memory/erasure/closure.js';
import type { Node } from '../../src/memory/model.js';
import { edge, graphOf, node } from './graphs.js';

const labels = (nodes: readonly Node[]): string[] => nodes.map((n) => n.label).sort();

describe('what an erasure takes with it', () => {
  it('E1 takes what belongs to an entity, and no more', () => {
    const ada = node('ENTITY', 'Ada');
    const bo = node('ENTITY', 'Bo');
    const tea = node('FACET', 'tea', { entityId: ada.id });
    const chess = node('INTEREST', 'chess', { entityId: bo.id });
    const graph = graphOf([ada, bo, tea, chess], { edges: [edge(ada, bo, 'r')] });
    const closure = closureOf(graph, [ada.id]);
    expect(labels(closure.nodes)).toEqual(['Ada', 'tea']);
    expect(closure.edges).toHaveLength(1);
    expect(closure.relationIds).toEqual(['r']);
  });

  it('E4 takes one item and leaves its entity when the application made that', () => {
    const ada = node('ENTITY', 'Ada');
    const tea = node('FACET', 'tea', { entityId: ada.id });
    expect(labels(closureOf(graphOf([ada, tea]), [tea.id]).nodes)).toEqual(['tea']);
  });

  it('E5 takes an entity that extraction made with its last item, and leaves it while anything else supports it', () => {
    const ada = node('ENTITY', 'Ada', { extracted: true });
    const tea = node('FACET', 'tea', { entityId: ada.id });
    const talk = node('FACET', 'talk', { entityId: node('ENTITY', 'x').id });
    expect(labels(closureOf(graphOf([ada, tea]), [tea.id]).nodes)).toEqual(['Ada', 'tea']);
    const mentioned = graphOf([ada, tea, talk], { edges: [edge(talk, ada, 'r')] });
    expect(labels(closureOf(mentioned, [tea.id]).nodes)).toEqual(['tea']);
    expect(labels(closureOf(mentioned, [tea.id, talk.id]).nodes)).toEqual(['Ada', 'talk', 'tea']);
  });

  it('E5 takes a domain that extraction made with its last entity, and leaves it while it has another', () => {
    const home = node('DOMAIN', 'Home', { extracted: true });
    const [ada, bo] = ['Ada', 'Bo'].map((name) => node('ENTITY', name));
    const memberships = [ada!, bo!].map((entity) => [entity, home] as const);
    const graph = graphOf([home, ada!, bo!], { memberships });
    expect(labels(closureOf(graph, [ada!.id]).nodes)).toEqual(['Ada']);
    expect(labels(closureOf(graph, [ada!.id, bo!.id]).nodes)).toEqual(['Ada', 'Bo', 'Home']);
  });

  it('E1 takes the entities of a domain that are in no other', () => {
    const work = node('DOMAIN', 'Work');
    const home = node('DOMAIN', 'Home');
    const bo = node('ENTITY', 'Bo');
    const cy = node('ENTITY', 'Cy');
    const desk = node('FACET', 'desk', { entityId: bo.id });
    const graph = graphOf([work, home, bo, cy, desk], {
      memberships: [
        [bo, work],
        [cy, work],
        [cy, home],
      ],
    });
    expect(labels(closureOf(graph, [work.id]).nodes)).toEqual(['Bo', 'Work', 'desk']);
    expect(labels(closureOf(graph, [work.id, home.id]).nodes)).toEqual(['Bo', 'Cy', 'Home', 'Work', 'desk']);
  });

  it('E5 takes an extracted entity with many items without looking at each of them for each', () => {
    const ada = node('ENTITY', 'Ada', { extracted: true });
    const bo = node('ENTITY', 'Bo', { extracted: true });
    const items = Array.from({ length: 300 }, (_, i) => node('FACET', `f${i}`, { entityId: ada.id }));
    const work = node('DOMAIN', 'Work');
    const graph = graphOf([ada, bo, work, ...items], {
      memberships: [[bo, work]],
      edges: items.map((item) => edge(item, bo, 'r')),
    });
    let looked = 0;
    const counting =
      <A extends unknown[], T>(of: (...args: A) => readonly T[]) =>
      (...args: A): readonly T[] => {
        const found = of(...args);
        looked += found.length;
        return found;
      };
    graph.children = counting(graph.children.bind(graph));
    graph.edgesOf = counting(graph.edgesOf.bind(graph));
    const ids = items.map((n) => n.id);
    const most = closureOf(graph, ids.slice(1));
    expect(most.nodes).toHaveLength(299);
    expect(most.derived.size).toBe(0);
    expect(closureOf(graph, ids).nodes).toHaveLength(302);
    expect(looked).toBeLessThan(10 * items.length);
  });

  it('E5 leaves nothing whose lineage includes what went, and takes nothing else', () => {
    const kinds = fc.constantFrom('FACET' as const, 'SUMMARY' as const);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(kinds, fc.array(fc.nat(30), { maxLength: 3 })), { minLength: 1, maxLength: 30 }),
        fc.array(fc.nat(29), { minLength: 1, maxLength: 4 }),
        (made, targets) => {
          const entity = node('ENTITY', 'Ada');
          const nodes = made.map(([kind], i) => node(kind, `n${i}`, { entityId: entity.id }));
          const derivations = made.flatMap(([, sources], i) =>
            sources.filter((s) => s < i).map((s) => [nodes[i] as Node, nodes[s] as Node] as const),
          );
          const graph = graphOf([entity, ...nodes], { derivations });
          const chosen = targets.filter((t) => t < nodes.length).map((t) => nodes[t] as Node);
          const gone = new Set(
            closureOf(
              graph,
              chosen.map((n) => n.id),
            ).nodes.map((n) => n.id),
          );
          const tainted = (n: Node): boolean =>
            chosen.includes(n) || derivations.some(([d, s]) => d === n && tainted(s));
          for (const n of nodes) expect(gone.has(n.id)).toBe(tainted(n));
        },
      ),
    );
  });

  it('E5 R5 leaves no node that still tells an erased source, through whole summaries and parts of summaries, and takes nothing else', () => {
    const origin = fc.record({
      extractive: fc.boolean(),
      // Below 10: an item that was consolidated and is no longer there; else the node of that number.
      sources: fc.uniqueArray(fc.nat(35), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(origin, { minLength: 1, maxLength: 25 }),
        fc.uniqueArray(fc.nat(34), { minLength: 1, maxLength: 4 }),
        (made, targets) => {
          const entity = node('ENTITY', 'Ada');
          const consolidated = Array.from({ length: 10 }, (_, i) => node('FACET', `gone ${i}`));
          const nodes: Node[] = [];
          const sourcesOf = new Map<Node, Node[]>();
          for (const [i, { extractive, sources }] of made.entries()) {
            const from = sources
              .filter((s) => s < 10 + i)
              .map((s) => (s < 10 ? consolidated[s] : nodes[s - 10]) as Node);
            const parts = from.map(({ id, kind, label, createdAt }) => ({ id, kind, label, createdAt }));
            const one = node(from.length > 0 ? 'SUMMARY' : 'FACET', `n${i}`, {
              entityId: entity.id,
              ...(extractive && from.length > 0 ? { parts } : {}),
            });
            nodes.push(one);
            sourcesOf.set(one, from);
          }
          const derivations = [...sourcesOf].flatMap(([n, from]) => from.map((s) => [n, s] as const));
          const graph = graphOf([entity, ...nodes], { derivations });
          const chosen = targets.flatMap((t) => (t < 10 ? consolidated[t] : nodes[t - 10]) ?? []);
          const closure = closureOf(
            graph,
            chosen.map((n) => n.id),
          );
          const gone = new Set(closure.nodes);

          // In the order of their making: what a node tells is known once that of its sources is.
          const changed = new Set<Node>(chosen);
          const dead = new Set<Node>(chosen);
          for (const n of nodes) {
            const lost = (sourcesOf.get(n) as Node[]).filter((s) => changed.has(s));
            if (lost.length === 0) continue;
            changed.add(n);
            if (!n.parts || lost.length === n.parts.length) dead.add(n);
          }
          for (const n of nodes) {
            expect(gone.has(n)).toBe(dead.has(n));
            const lost = (sourcesOf.get(n) as Node[]).filter((s) => changed.has(s)).map((s) => s.id);
            const rewritten = !dead.has(n) && lost.length > 0;
            expect([...(closure.rewritten.get(n) ?? [])].sort()).toEqual(rewritten ? lost.sort() : []);
            expect(
              closure.slots.filter((slot) => slot === n.slot).length > 0 || (!gone.has(n) && !rewritten),
            ).toBe(true);
          }
          expect(gone.has(entity)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});
