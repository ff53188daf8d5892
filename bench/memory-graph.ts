import { entityKey, extractStatements } from '../src/memory/extract/index.js';
import { linksOf } from '../src/memory/graph/edges.js';
import type { Node } from '../src/memory/model.js';
import type { RecallGraph } from '../src/memory/recall/index.js';

export interface Turn {
  readonly id: string;
  readonly role: 'USER' | 'ASSISTANT';
  readonly speaker?: string;
  readonly content: string;
  readonly at: number;
}

export interface BenchGraph extends RecallGraph {
  /** The turn a node came from. */
  readonly turnOf: ReadonlyMap<string, string>;
}

/** What `remember` would make of sessions, one call each, without a store. */
export function graphOf(sessions: readonly (readonly Turn[])[]): BenchGraph {
  const nodes: Node[] = [];
  const edges: [source: number, target: number][] = [];
  const entities = new Map<string, string>();
  const turnOf = new Map<string, string>();
  let slot = 0;
  /** Nodes are numbered as they are made. */
  const numberOf = (id: string): number => Number(id.slice(1)) - 1;
  const add = (node: Pick<Node, 'kind' | 'label' | 'createdAt'> & Partial<Node>): string => {
    slot++;
    const id = `n${String(slot).padStart(8, '0')}`;
    nodes.push({
      id,
      slot,
      summary: undefined,
      speaker: undefined,
      entityId: undefined,
      contentTypes: ['GENERAL'],
      purposes: ['assistant'],
      salience: 0.5,
      restricted: false,
      extracted: true,
      updatedAt: node.createdAt,
      expiresAt: undefined,
      ...node,
    });
    return id;
  };
  const entity = (name: string, at: number): string => {
    const key = entityKey(name);
    const known = entities.get(key);
    if (known !== undefined) return known;
    const id = add({ kind: 'ENTITY', label: name, createdAt: at });
    entities.set(key, id);
    return id;
  };
  for (const turns of sessions) {
    for (const s of extractStatements(turns)) {
      const entityId = entity(s.entity, s.at);
      const id = add({
        kind: 'FACET',
        label: s.topic,
        summary: s.summary,
        speaker: s.speaker,
        entityId,
        createdAt: s.at,
      });
      turnOf.set(id, turns[s.messageIndex]!.id);
      for (const name of s.mentions) {
        const targetId = entity(name, s.at);
        edges.push([numberOf(id), numberOf(targetId)]);
      }
    }
  }
  return {
    nodes,
    byId: new Map(nodes.map((node) => [node.id, node])),
    domainsOf: () => [],
    links: linksOf(nodes.length, {
      sources: Int32Array.from(edges, ([source]) => source),
      targets: Int32Array.from(edges, ([, target]) => target),
      weights: new Float64Array(edges.length).fill(1),
    }),
    turnOf,
  };
}
