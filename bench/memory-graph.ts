import { entityKey, extractStatements } from '../src/memory/extract/index.js';
import type { Edge, Node } from '../src/memory/model.js';
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
  const edges = new Map<string, Edge[]>();
  const entities = new Map<string, string>();
  const turnOf = new Map<string, string>();
  let slot = 0;
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
        const edge = {
          id: `${id}-${targetId}`,
          sourceId: id,
          targetId,
          relationId: 'mentions',
          weight: 1,
          createdAt: s.at,
        };
        for (const end of [id, targetId]) edges.set(end, [...(edges.get(end) ?? []), edge]);
      }
    }
  }
  return {
    nodes,
    byId: new Map(nodes.map((node) => [node.id, node])),
    domainsOf: () => [],
    edgesOf: (id) => edges.get(id) ?? [],
    turnOf,
  };
}
