import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closureOf } from '../../src/memory/closure.js';
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
});
