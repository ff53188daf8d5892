import { randomBytes } from 'node:crypto';
import v8 from 'node:v8';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../src/memory/graph/graph.js';
import { GraphCache } from '../../src/memory/graph/graphs.js';
import { pack, unpack } from '../../src/memory/graph/snapshot.js';
import { buildIndex } from '../../src/memory/recall/index.js';
import { edge, graphOf, NOW, node } from './graphs.js';

const graph = (words: string) => graphOf([node('FACET', words)]);

describe('the graph cache', () => {
  it('counts what was computed from a graph as well', () => {
    const graphs = new GraphCache(1_000_000, async () => {});
    const kept = graphs.keep(graph('tea and figs'));
    const bare = graphs.size.bytes;
    void kept.index;
    const indexed = graphs.size.bytes;
    expect(indexed).toBeGreaterThan(bare);
    kept.keepExport(randomBytes(5_000), NOW);
    expect(graphs.size.bytes).toBeGreaterThanOrEqual(indexed + 5_000);
  });
  it('keeps an export document deflated, and answers it as it was until something in it expires', async () => {
    const graphs = new GraphCache(1_000_000, async () => {});
    const kept = graphs.keep(graph('tea and figs'));
    const bare = graphs.size.bytes;
    const items = JSON.stringify({ items: Array.from({ length: 5_000 }, (_, i) => ({ i })) });
    for (const document of ['{}', items]) {
      kept.keepExport(Buffer.from(document), NOW);
      expect(kept.exported(NOW)).toBeUndefined();
      expect(kept.exported(NOW - 1)?.toString()).toBe(document);
    }
    // Answers under way share it, whatever part of it they hold.
    let part: Buffer | undefined = kept.exported(NOW - 1)!.subarray(1);
    await collected(new WeakRef(kept.exported(NOW - 1)!));
    expect(kept.exported(NOW - 1)!.buffer).toBe(part.buffer);
    part = undefined;
    await collected(new WeakRef<object>(kept.exported(NOW - 1)!.buffer));
    expect(kept.exported(NOW - 1)?.toString()).toBe(items);
    expect(graphs.size.bytes - bare).toBeLessThan(20_000);
  });
  it('lets the oldest go when what it holds has grown past the bound', () => {
    const graphs = new GraphCache(10_000, async () => {});
    const [first, second] = [graphs.keep(graph('tea')), graphs.keep(graph('figs'))];
    first.keepExport(randomBytes(6_000), NOW);
    second.keepExport(randomBytes(6_000), NOW);
    expect(graphs.size.graphs).toBe(1);
    expect(graphs.size.bytes).toBeLessThanOrEqual(10_000);
  });
});

/** Collects garbage until nothing holds it any more. */
async function collected(ref: WeakRef<object>): Promise<void> {
  v8.setFlagsFromString('--expose-gc');
  const gc = vm.runInNewContext('gc') as () => void;
  do {
    await new Promise(setImmediate);
    gc();
  } while (ref.deref());
}

describe('a graph after a write', () => {
  const ada = node('ENTITY', 'Ada');
  const item = (words: string) => node('FACET', words, { entityId: ada.id });

  /** Erases one of two items, as a write does; answers the graph and what it was made of. */
  function erased(from: (graph: Graph) => Graph) {
    const [tea, figs] = [item('tea'), item('figs')];
    const before = from(graphOf([ada, tea, figs], { edges: [edge(tea, figs, 'r')] }));
    void before.links;
    const patch = { removed: new Set([tea.id]), erasure: { id: 'e', slots: [] } };
    const gone = [before.byId.get(tea.id)!, before, patch].map((one) => new WeakRef<object>(one));
    return { after: before.revised('next', patch), gone };
  }

  it.each([
    ['as it was loaded', (graph: Graph) => graph],
    ['as another write left it', (graph: Graph) => graph.revised('r', { nodes: [item('golf')] })],
    ['as a snapshot gave it back', (graph: Graph) => unpack(pack(graph, buildIndex(graph))).graph],
  ])('E6 keeps nothing of what was erased, nor the graph of before, %s', async (_, from) => {
    const { after, gone } = erased(from);
    void after.links;
    for (const one of gone) await collected(one);
    expect(after.byId.get(ada.id)?.label).toBe('Ada');
  });
});
