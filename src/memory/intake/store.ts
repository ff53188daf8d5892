import { v7 as uuidv7 } from 'uuid';
import { seal } from '../../vault/index.js';
import type { KeyRing } from '../../vault/vault.js';
import type { Change } from '../change.js';
import type { Patch } from '../graph/graph.js';
import { KeyMissing, keysLost, type SealedNode, type SealedSource, textOfParts } from '../graph/load.js';
import { contentTypesOf } from '../graph/rows.js';
import type { ContentType, Edge, Millis, Node, NodeKind, Part, Source } from '../model.js';
import { insertRows } from './insert.js';

/** A node to be stored; its id is made by the caller so that edges can name it. */
export interface NewNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly summary?: string;
  readonly speaker?: string;
  /** Of an extractive SUMMARY, instead of a `summary`. */
  readonly parts?: readonly Part[];
  readonly entityId?: string;
  readonly domainIds?: readonly string[];
  readonly contentTypes: readonly ContentType[];
  readonly purposes: readonly string[];
  readonly salience: number;
  readonly restricted?: boolean;
  readonly extracted?: boolean;
  readonly createdAt: Millis;
  readonly updatedAt?: Millis;
  readonly expiresAt?: Millis;
  readonly sources: readonly Source[];
}

export interface NewEdge {
  readonly id: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly relation: string;
  readonly weight: number;
  readonly createdAt: Millis;
}

export interface Batch {
  readonly nodes: readonly NewNode[];
  readonly edges?: readonly NewEdge[];
  /** Memberships of entities that are stored already: entity, domain. */
  readonly memberships?: readonly (readonly [string, string])[];
  /** Stored nodes that come from these sources too. */
  readonly sources?: ReadonlyMap<string, readonly Source[]>;
  /** Stored nodes that are collected for one more purpose. */
  readonly purposed?: { readonly purpose: string; readonly nodes: ReadonlySet<Node> };
}

const ADD_PURPOSE = `UPDATE memory.nodes SET purposes = array_append(purposes, $3::text)
  WHERE user_id = $1::uuid AND id = ANY ($2::uuid[])`;

/** Parents go before what refers to them: a large batch is sent in several statements. */
const RANK: Record<NodeKind, number> = { DOMAIN: 0, ENTITY: 0, FACET: 1, THEME: 1, INTEREST: 1, SUMMARY: 1 };

/**
 * Seals and stores a batch within a change, each item under a slot of its own, and says what that does to the graph.
 */
export async function store(change: Change, batch: Batch): Promise<Patch> {
  const { userId, region } = change.subject;
  const { graph } = await change.graph();
  const nodes = [...batch.nodes].sort((a, b) => RANK[a.kind] - RANK[b.kind]);
  const relationIds = new Map([...graph.relations].map(([id, name]) => [name, id]));
  const newRelations = [...new Set(batch.edges?.map((e) => e.relation))].filter(
    (name) => !relationIds.has(name),
  );

  const { slots, ring } = await region.vault.reserve(userId, nodes.length + newRelations.length);
  const sealed = (slot: number, table: string, rowId: string, text: string) =>
    seal(keyIn(ring, slot), { region: region.name, userId, table, rowId }, text).toString('base64');

  const purposes = new Map(nodes.map((n) => [n.purposes.join(), n.purposes]));
  const stored: Node[] = nodes.map((n, i) => ({
    id: n.id,
    kind: n.kind,
    label: n.label,
    summary: n.parts ? textOfParts(n.parts) : n.summary,
    speaker: n.speaker,
    parts: n.parts,
    entityId: n.entityId,
    slot: slots[i] as number,
    // Lists that are the same for most nodes are kept once.
    contentTypes: contentTypesOf(n.contentTypes.join()),
    purposes: purposes.get(n.purposes.join()) as readonly string[],
    salience: n.salience,
    restricted: n.restricted ?? false,
    extracted: n.extracted ?? false,
    createdAt: n.createdAt,
    updatedAt: n.updatedAt ?? n.createdAt,
    expiresAt: n.expiresAt,
  }));
  const relations = newRelations.map((name, i) => ({
    id: uuidv7(),
    name,
    slot: slots[nodes.length + i] as number,
  }));
  for (const r of relations) relationIds.set(r.name, r.id);
  const edges: Edge[] = (batch.edges ?? []).map((e) => ({
    id: e.id,
    sourceId: e.sourceId,
    targetId: e.targetId,
    relationId: relationIds.get(e.relation) as string,
    weight: e.weight,
    createdAt: e.createdAt,
  }));
  const memberships = [
    ...nodes.flatMap((n) => (n.domainIds ?? []).map((domainId) => [n.id, domainId] as const)),
    ...(batch.memberships ?? []),
  ];

  const sources = new Map<string, readonly Source[]>(
    nodes.filter((n) => n.sources.length > 0).map((n) => [n.id, n.sources]),
  );
  for (const [id, list] of batch.sources ?? []) sources.set(id, [...(sources.get(id) ?? []), ...list]);
  const known = batch.sources?.size ? ((await region.vault.keys(userId)) ?? ring) : ring;
  const slotOf = new Map(stored.map((n) => [n.id, n.slot]));
  const provenance = [...sources].flatMap(([nodeId, list]) => {
    const slot = slotOf.get(nodeId) ?? graph.byId.get(nodeId)?.slot;
    if (slot === undefined) throw new Error('a source for a node that is neither stored nor new');
    const key = keyIn(slotOf.has(nodeId) ? ring : known, slot);
    return list.map((source) => {
      const id = uuidv7();
      const told = source.sessionId !== undefined || source.messageId !== undefined;
      const binding = { region: region.name, userId, table: 'provenance', rowId: id };
      return {
        id,
        node_id: nodeId,
        ingestion_id: source.ingestionId,
        source_node_id: source.nodeId,
        sealed: told ? seal(key, binding, sealedSource(source)).toString('base64') : undefined,
      };
    });
  });
  await insertRows(change, userId, {
    nodes: stored.map((n) => ({
      id: n.id,
      kind: n.kind,
      entity_id: n.entityId,
      slot: n.slot,
      sealed: sealed(n.slot, 'nodes', n.id, sealedNode(n)),
      content_types: n.contentTypes,
      purposes: n.purposes,
      salience: n.salience,
      restricted: n.restricted,
      extracted: n.extracted,
      created_at: n.createdAt,
      updated_at: n.updatedAt,
      expires_at: n.expiresAt,
    })),
    memberships: memberships.map(([entity_id, domain_id]) => ({ entity_id, domain_id })),
    relations: relations.map((r) => ({
      id: r.id,
      slot: r.slot,
      sealed: sealed(r.slot, 'relations', r.id, r.name),
    })),
    edges: edges.map((e) => ({
      id: e.id,
      source_id: e.sourceId,
      target_id: e.targetId,
      relation_id: e.relationId,
      weight: e.weight,
      created_at: e.createdAt,
    })),
    provenance,
  });

  const { purpose, nodes: held } = batch.purposed ?? { purpose: '', nodes: [] };
  const purposed = [...held].map((node) => ({ ...node, purposes: [...node.purposes, purpose] }));
  if (purposed.length > 0) await change.write(ADD_PURPOSE, [userId, purposed.map((n) => n.id), purpose]);
  return { nodes: [...stored, ...purposed], memberships, relations, edges, sources };
}

/** A summary is as old as the oldest of its parts, and ends with the first of them. */
export function spanOf(parts: readonly Part[]): { createdAt: Millis; expiresAt: Millis | undefined } {
  const ends = parts.flatMap((p) => p.expiresAt ?? []);
  return {
    createdAt: Math.min(...parts.map((p) => p.createdAt)),
    expiresAt: ends.length > 0 ? Math.min(...ends) : undefined,
  };
}

/**
 * What an extractive summary is called: the days its parts are from, `2026-01-31` or, as an interval of ISO 8601,
 * `2026-01-31/2026-02-28`. It says nothing that its parts do not: a name of the entity would leave by the rules of its parts.
 */
export function topicOf(parts: readonly Part[]): string {
  const days = parts.map((p) => new Date(p.createdAt).toISOString().slice(0, 10)).sort();
  return [...new Set([days[0], days.at(-1)])].join('/');
}

/** What a summary is called with fewer parts: anew, unless somebody gave it a topic of their own. */
export function topicAfter(topic: string, before: readonly Part[], after: readonly Part[]): string {
  return after.length > 0 && topic === topicOf(before) ? topicOf(after) : topic;
}

/** Reserves one slot and seals one text in it. */
export async function sealOne(change: Change, table: string, rowId: string, text: string): Promise<Sealed> {
  const [one] = await sealAll(change, table, [[rowId, text]]);
  return one as Sealed;
}

export interface Sealed {
  readonly slot: number;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** Reserves a slot for each text, all at once, and seals it there. */
export async function sealAll(
  change: Pick<Change, 'subject'>,
  table: string,
  texts: readonly (readonly [rowId: string, text: string])[],
): Promise<Sealed[]> {
  const { region, userId } = change.subject;
  const { slots, ring } = await region.vault.reserve(userId, texts.length);
  return texts.map(([rowId, text], i) => {
    const slot = slots[i] as number;
    const binding = { region: region.name, userId, table, rowId };
    return { slot, sealed: bytes(seal(keyIn(ring, slot), binding, text)) };
  });
}

/** Seals the new text under a slot of its own, and with it what shares a slot with the node. */
export async function reseal(
  c: Pick<Change, 'tx' | 'subject'>,
  node: Node,
  sources: readonly Source[],
): Promise<{ slot: number; sealed: Uint8Array<ArrayBuffer> }> {
  const { userId, region } = c.subject;
  const { slots, ring } = await region.vault.reserve(userId, 1);
  const slot = slots[0] as number;
  const key = keyIn(ring, slot);
  const rows = await c.tx.provenance.findMany({
    where: { userId, nodeId: node.id },
    orderBy: { id: 'asc' },
    select: { id: true, sealed: true },
  });
  const told = rows.filter((r) => r.sealed !== null);
  if (told.length > 0) {
    await c.tx.provenance.deleteMany({ where: { userId, nodeId: node.id } });
    await c.tx.provenance.createMany({
      data: sources.map((source, i) => {
        const id = (rows[i] as { id: string }).id;
        return {
          userId,
          id,
          nodeId: node.id,
          ingestionId: source.ingestionId ?? null,
          sourceNodeId: source.nodeId ?? null,
          sealed:
            source.sessionId === undefined && source.messageId === undefined
              ? null
              : bytes(
                  seal(
                    key,
                    { region: region.name, userId, table: 'provenance', rowId: id },
                    sealedSource(source),
                  ),
                ),
        };
      }),
    });
  }
  return {
    slot,
    sealed: bytes(
      seal(key, { region: region.name, userId, table: 'nodes', rowId: node.id }, sealedNode(node)),
    ),
  };
}

export function sealedNode({
  label,
  summary,
  speaker,
  parts,
}: Pick<Node, 'label' | 'summary' | 'speaker' | 'parts'>): string {
  const told: SealedNode = parts
    ? [label, null, speaker ?? null, parts]
    : [label, summary ?? null, speaker ?? null];
  return JSON.stringify(told);
}

export function sealedSource(source: Source): string {
  return JSON.stringify([source.sessionId ?? null, source.messageId ?? null] satisfies SealedSource);
}

export function keyIn(ring: KeyRing, slot: number): Buffer {
  const key = ring.key(slot);
  if (!key) throw keysLost(new KeyMissing(`no key in slot ${slot}`));
  return key;
}

export function bytes(buffer: Uint8Array): Uint8Array<ArrayBuffer> {
  return buffer as Uint8Array<ArrayBuffer>;
}
