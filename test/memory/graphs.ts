import { randomUUID } from 'node:crypto';
import { Edges } from '../../src/memory/graph/edges.js';
import { Graph, type GraphParts, OpenedSources, Sources } from '../../src/memory/graph/graph.js';
import type {
  Consent,
  ContentType,
  Edge,
  Node,
  NodeKind,
  Source,
  Suppression,
} from '../../src/memory/model.js';

/** A time in 2026 that tests call now. */
export const NOW = Date.UTC(2026, 10, 21, 12);

export function node(kind: NodeKind, label: string, more: Partial<Node> = {}): Node {
  return {
    id: randomUUID(),
    kind,
    label,
    summary: undefined,
    speaker: undefined,
    entityId: undefined,
    slot: 1,
    contentTypes: ['GENERAL'],
    purposes: ['assistant'],
    salience: 0.5,
    restricted: false,
    extracted: false,
    createdAt: NOW - 1000,
    updatedAt: NOW - 1000,
    expiresAt: undefined,
    ...more,
  };
}

export function consent(purpose: string, contentTypes: ContentType[], more: Partial<Consent> = {}): Consent {
  return {
    id: randomUUID(),
    slot: 2,
    purpose,
    contentTypes,
    policyVersion: '1',
    noticeHash: undefined,
    method: 'checkbox',
    explicit: false,
    thirdParties: false,
    jurisdiction: 'EU',
    grantedAt: NOW - 10_000,
    withdrawnAt: undefined,
    expiresAt: undefined,
    ...more,
  };
}

export function suppression(topic: string, more: Partial<Suppression> = {}): Suppression {
  return { id: randomUUID(), slot: 3, topic, createdAt: NOW - 500, liftedAt: undefined, ...more };
}

export function edge(source: Node, target: Node, relationId: string): Edge {
  return {
    id: randomUUID(),
    sourceId: source.id,
    targetId: target.id,
    relationId,
    weight: 1,
    createdAt: NOW,
  };
}

/** A graph made by hand; derivations are pairs of derived node and source. */
export function graphOf(
  nodes: readonly Node[],
  more: {
    memberships?: readonly (readonly [Node, Node])[];
    edges?: readonly Edge[];
    relations?: ReadonlyMap<string, string>;
    derivations?: readonly (readonly [Node, Node])[];
    sources?: ReadonlyMap<string, readonly Source[]>;
    consents?: readonly Consent[];
    suppressions?: readonly Suppression[];
  } = {},
): Graph {
  const edges = more.edges ?? [];
  const relations = more.relations ?? new Map(edges.map((e) => [e.relationId, 'knows']));
  const parts: GraphParts = {
    account: {
      userId: randomUUID(),
      id: 'user@example.org',
      revision: randomUUID(),
      region: 'default',
      jurisdiction: 'EU',
      hipaa: false,
      createdAt: NOW - 100_000,
    },
    nodes,
    memberships: (more.memberships ?? []).map(([e, d]) => [e.id, d.id] as const),
    relations,
    relationSlots: new Map([...relations.keys()].map((id, i) => [id, 1000 + i])),
    edges: () => Edges.of(nodes, [...relations.keys()], edges),
    edgeCount: edges.length,
    sources: new Sources(new OpenedSources(more.sources ?? new Map())),
    derivations: (more.derivations ?? []).map(([d, s]) => [d.id, s.id] as const),
    suppressions: more.suppressions ?? [],
    consents: more.consents ?? [consent('assistant', ['GENERAL', 'PERSONAL', 'FINANCIAL'])],
    bytes: 1,
  };
  return new Graph(parts);
}
