import type { Graph } from '../graph/graph.js';
import type { Edge, Node } from '../model.js';

/** All that goes when some nodes go. */
export interface Closure {
  readonly nodes: readonly Node[];
  /** Of the nodes, those that go because they were derived from the rest: summaries, and entities that extraction made and nothing supports any more. */
  readonly derived: ReadonlySet<string>;
  /** Summaries that stay, without what they keep of these sources. */
  readonly rewritten: ReadonlyMap<Node, ReadonlySet<string>>;
  readonly edges: readonly Edge[];
  /** Relation names that lose their last edge. */
  readonly relationIds: readonly string[];
  /** Slots whose keys are to be destroyed. */
  readonly slots: readonly number[];
}

/**
 * Computes what an erasure takes with it, to a fixed point:
 * what belongs to an entity that goes; entities whose every domain goes; everything derived, over any number of steps, from what
 * goes; entities made by extraction that lose their last item and their last edge, and domains their last entity; edges with an end that goes; names of
 * relations without an edge. An extractive summary loses the parts of what goes, and goes with its last; a target may also be an item of
 * which only such a part is left. `spare` stays, whatever goes: it was just corrected, and stands by itself. What is not within `reach` does
 not go for want of support.
 */
export function closureOf(
  graph: Graph,
  targets: Iterable<string>,
  spare?: string,
  reach: (node: Node) => boolean = () => true,
): Closure {
  const going = new Set<string>();
  const derived = new Set<string>();
  const queue: string[] = [];
  const go = (id: string, because?: 'derived'): void => {
    if (id === spare || going.has(id) || !graph.byId.has(id)) return;
    going.add(id);
    if (because) derived.add(id);
    queue.push(id);
  };
  const derivedFrom = new Map<string, string[]>();
  const derives = (made: string, source: string): void => {
    const known = derivedFrom.get(source);
    if (known) known.push(made);
    else derivedFrom.set(source, [made]);
  };
  for (const [made, source] of graph.derivations) derives(made, source);
  // A part is known by the summary that keeps it, also where no provenance tells of it.
  for (const { id, parts } of graph.nodes) for (const part of parts ?? []) derives(id, part.id);
  const lost = new Map<Node, Set<string>>();
  const loseSource = (source: string): void => {
    for (const made of derivedFrom.get(source) ?? []) {
      const node = graph.byId.get(made);
      if (!node?.parts?.some((p) => p.id === source)) {
        go(made, 'derived');
        continue;
      }
      const parts = lost.get(node) ?? new Set();
      if (parts.has(source)) continue;
      lost.set(node, parts.add(source));
      if (node.parts.every((p) => parts.has(p.id))) go(made, 'derived');
      // What was derived from its text of before tells what is no longer in it.
      else loseSource(made);
    }
  };

  // What still holds an entity or a domain is counted once, and then down: to look again each time is quadratic in what it has.
  const support = new Map<string, number>();
  const loseSupport = (frame: Node | undefined): void => {
    if (!frame?.extracted || (frame.kind !== 'ENTITY' && frame.kind !== 'DOMAIN') || going.has(frame.id))
      return;
    if (!reach(frame)) return;
    const { id } = frame;
    const inside = () => (frame.kind === 'ENTITY' ? graph.children(id) : graph.entitiesOf(id));
    const had = support.get(id) ?? inside().length + graph.edgesOf(id).length;
    support.set(id, had - 1);
    if (had === 1) go(id, 'derived');
  };
  const domains = new Map<string, number>();
  const loseDomain = (entity: Node): void => {
    const had = domains.get(entity.id) ?? graph.domainsOf(entity.id).length;
    domains.set(entity.id, had - 1);
    if (had === 1) go(entity.id);
  };

  const edges = new Map<string, Edge>();
  for (const id of targets) {
    if (graph.byId.has(id)) go(id);
    else loseSource(id);
  }
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const node = graph.byId.get(id) as Node;
    loseSource(id);
    if (node.kind === 'ENTITY') {
      for (const child of graph.children(id)) go(child.id);
      for (const domain of graph.domainsOf(id)) loseSupport(domain);
    }
    if (node.kind === 'DOMAIN') for (const entity of graph.entitiesOf(id)) loseDomain(entity);
    if (node.entityId !== undefined) loseSupport(graph.byId.get(node.entityId));
    for (const edge of graph.edgesOf(id)) {
      edges.set(edge.id, edge);
      loseSupport(graph.byId.get(edge.sourceId === id ? edge.targetId : edge.sourceId));
    }
  }

  const nodes = graph.nodes.filter((n) => going.has(n.id));
  const rewritten = new Map([...lost].filter(([node]) => !going.has(node.id) && node.id !== spare));
  const left = edges.size > 0 ? graph.edgesByRelation() : new Map<string, number>();
  for (const { relationId } of edges.values()) left.set(relationId, left.get(relationId)! - 1);
  const relationIds = [...left].flatMap(([id, count]) => (count === 0 ? [id] : []));
  return {
    nodes,
    derived,
    rewritten,
    edges: [...edges.values()],
    relationIds,
    slots: [
      ...nodes.map((n) => n.slot),
      ...[...rewritten.keys()].map((n) => n.slot),
      ...relationIds.flatMap((id) => graph.relationSlots.get(id) ?? []),
    ],
  };
}
