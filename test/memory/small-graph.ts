import { linksOf } from '../../src/memory/graph/edges.js';
import type { Node } from '../../src/memory/model.js';
import type { RecallGraph } from '../../src/memory/recall/index.js';

export const DAY = 86_400_000;
export const NOW = Date.UTC(2023, 5, 15, 12);

export type Draft = Partial<Node> & Pick<Node, 'id'>;

/** A node with all its fields; a FACET made a day before NOW unless the draft says otherwise. */
export function node(draft: Draft): Node {
  return {
    kind: 'FACET',
    label: draft.id,
    summary: undefined,
    speaker: undefined,
    entityId: undefined,
    slot: 1,
    contentTypes: ['GENERAL'],
    purposes: ['assistant'],
    salience: 0.5,
    restricted: false,
    extracted: false,
    createdAt: NOW - DAY,
    updatedAt: NOW - DAY,
    expiresAt: undefined,
    ...draft,
  };
}

export const entity = (id: string, label: string): Draft => ({ id, kind: 'ENTITY', label });

/** A graph of drafts, edges [source, target, weight?] and memberships [entity, domain]. */
export function smallGraph(
  drafts: readonly Draft[],
  links: readonly (readonly [string, string, number?])[] = [],
  memberships: readonly (readonly [string, string])[] = [],
): RecallGraph {
  const nodes = drafts.map(node);
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const place = (id: string): number => nodes.findIndex((n) => n.id === id);
  return {
    nodes,
    byId,
    domainsOf: (id) => memberships.filter(([e]) => e === id).map(([, domain]) => byId.get(domain)!),
    links: linksOf(nodes.length, {
      sources: Int32Array.from(links, ([source]) => place(source)),
      targets: Int32Array.from(links, ([, target]) => place(target)),
      weights: Float64Array.from(links, ([, , weight = 1]) => weight),
    }),
  };
}
