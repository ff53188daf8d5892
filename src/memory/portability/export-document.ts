import { openOrNot } from '../../vault/index.js';
import type { KeyRing } from '../../vault/vault.js';
import type { Graph } from '../graph/graph.js';
import type { Edge, Node, NodeKind } from '../model.js';

/** What `memory.load_records` answers. */
export interface RecordsRow {
  embeddings: { node_id: string; model: string; dimension: number; sealed: string }[];
  salience_history: { node_id: string; salience: number; cause: string; at: string }[];
  co_activations: { first_id: string; second_id: string; count: number; last_at: string }[];
  activity_patterns: { node_id: string; hour_of_week: number; count: number }[];
  context_blocks: {
    id: string;
    slot: number;
    sealed: string;
    purpose: string;
    node_ids: string[];
    created_at: string;
  }[];
  ingestions: {
    id: string;
    status: string;
    purpose: string;
    redactions: unknown[];
    discarded: unknown[];
    slot: number | null;
    sealed: string | null;
    error_code: string | null;
    created_at: string;
    finished_at: string | null;
  }[];
  repeatable_requests: { result: unknown; created_at: string }[];
  erasures: unknown[];
  requests: unknown[];
}

/** Whether a key is needed to read them. */
export function areSealed({ embeddings, context_blocks, ingestions }: RecordsRow): boolean {
  return embeddings.length > 0 || context_blocks.length > 0 || ingestions.some((i) => i.sealed !== null);
}

/** Entities that belong to no domain stand under a domain of this name, without an id. */
export const UNFILED = 'unfiled';

/**
 * The export document of GDPR Art. 15 and 20: the shape `domains → entities → facets, themes, interests` with
 * `suppressed_topics`, `total_nodes` and `total_edges`, and beside it everything else that is held. Times are RFC 3339 in
 * UTC. `user_id` and `exported_at` are added by whoever sends it.
 * @param ring opens what is sealed of the records
 */
export function exportBody(
  graph: Graph,
  row: RecordsRow,
  ring: KeyRing | undefined,
  held: { readonly nodes: ReadonlySet<string>; readonly edges: readonly Edge[] },
): Record<string, unknown> {
  const { account } = graph;
  const records = inUtc(row);
  const kept = (nodes: readonly Node[]): Node[] => nodes.filter((n) => held.nodes.has(n.id));
  const item = (node: Node) => ({
    id: node.id,
    topic: node.label,
    summary: node.summary ?? null,
    ...common(graph, node),
    ...(node.speaker === undefined ? {} : { speaker: node.speaker }),
    ...(node.parts === undefined
      ? {}
      : {
          parts: node.parts.map((p) => ({
            id: p.id,
            kind: p.kind,
            topic: p.label,
            summary: p.summary ?? null,
            ...(p.speaker === undefined ? {} : { speaker: p.speaker }),
            created_at: iso(p.createdAt),
            expires_at: iso(p.expiresAt),
          })),
        }),
  });
  const entity = (node: Node) => {
    const children = kept(graph.children(node.id));
    const of = (kind: NodeKind) => children.filter((n) => n.kind === kind).map(item);
    return {
      id: node.id,
      name: node.label,
      ...common(graph, node),
      facets: of('FACET'),
      themes: of('THEME'),
      interests: of('INTEREST'),
      summaries: of('SUMMARY'),
    };
  };
  const nodes = kept(graph.nodes);
  const domains = nodes.filter((n) => n.kind === 'DOMAIN');
  const entities = nodes.filter((n) => n.kind === 'ENTITY');
  const unfiled = entities.filter((e) => kept(graph.domainsOf(e.id)).length === 0);
  const binding = (table: string, rowId: string) => ({
    region: account.region,
    userId: account.userId,
    table,
    rowId,
  });
  // What was sealed anew between the snapshots of graph, records and keys does not open with these.
  const opened = (
    slot: number | undefined,
    table: string,
    rowId: string,
    hex: string,
  ): Buffer | undefined => {
    const key = slot === undefined ? undefined : ring?.key(slot);
    return key && openOrNot(key, binding(table, rowId), Buffer.from(hex, 'hex'));
  };

  return {
    profile: {
      region: account.region,
      jurisdiction: account.jurisdiction,
      hipaa: account.hipaa,
      created_at: iso(account.createdAt),
    },
    domains: [
      ...domains.map((d) => ({
        id: d.id,
        name: d.label,
        ...common(graph, d),
        entities: kept(graph.entitiesOf(d.id)).map(entity),
      })),
      ...(unfiled.length > 0 ? [{ name: UNFILED, salience: 0, entities: unfiled.map(entity) }] : []),
    ],
    edges: held.edges.map((e) => ({
      id: e.id,
      source: e.sourceId,
      target: e.targetId,
      relation: graph.relation(e.relationId),
      weight: e.weight,
      created_at: iso(e.createdAt),
    })),
    suppressed_topics: graph.suppressions.filter((s) => s.liftedAt === undefined).map((s) => s.topic),
    suppressions: graph.suppressions.map((s) => ({
      id: s.id,
      topic: s.topic,
      created_at: iso(s.createdAt),
      lifted_at: iso(s.liftedAt),
    })),
    consents: graph.consents.map((c) => ({
      id: c.id,
      purpose: c.purpose,
      content_types: c.contentTypes,
      policy_version: c.policyVersion,
      notice_hash: c.noticeHash ?? null,
      method: c.method,
      explicit: c.explicit,
      third_parties: c.thirdParties,
      jurisdiction: c.jurisdiction,
      granted_at: iso(c.grantedAt),
      withdrawn_at: iso(c.withdrawnAt),
      expires_at: iso(c.expiresAt),
    })),
    ingestions: records.ingestions.map(({ slot, sealed, ...rest }) => ({
      ...rest,
      ...(sealed === null || slot === null
        ? {}
        : { queued: opened(slot, 'ingestions', rest.id, sealed)?.toString('utf8') ?? null }),
    })),
    embeddings: records.embeddings
      .filter((e) => held.nodes.has(e.node_id))
      .flatMap(({ sealed, ...rest }) => {
        const bytes = opened(graph.byId.get(rest.node_id)?.slot, 'embeddings', rest.node_id, sealed);
        return bytes ? [{ ...rest, vector: floats(bytes) }] : [];
      }),
    salience_history: records.salience_history.filter((s) => held.nodes.has(s.node_id)),
    co_activations: records.co_activations.filter(
      (a) => held.nodes.has(a.first_id) && held.nodes.has(a.second_id),
    ),
    activity_patterns: records.activity_patterns.filter((p) => held.nodes.has(p.node_id)),
    context_blocks: records.context_blocks
      .filter((b) => b.node_ids.every((id) => held.nodes.has(id)))
      .map(({ slot, sealed, ...rest }) => ({
        ...rest,
        text: opened(slot, 'context_blocks', rest.id, sealed)?.toString('utf8') ?? null,
      })),
    repeatable_requests: records.repeatable_requests,
    erasures: records.erasures,
    requests: records.requests,
    total_nodes: nodes.length,
    total_edges: held.edges.length,
    total_entities: entities.length,
    total_domains: domains.length + (unfiled.length > 0 ? 1 : 0),
  };
}

function common(graph: Graph, node: Node) {
  return {
    salience: node.salience,
    created_at: iso(node.createdAt),
    updated_at: iso(node.updatedAt),
    expires_at: iso(node.expiresAt),
    content_types: node.contentTypes,
    purposes: node.purposes,
    restricted: node.restricted,
    extracted: node.extracted,
    sources: graph.sources(node.id).map((s) => ({
      session_id: s.sessionId,
      message_id: s.messageId,
      ingestion_id: s.ingestionId,
      node_id: s.nodeId,
    })),
  };
}

function iso(at: number): string;
function iso(at: number | undefined): string | null;
function iso(at: number | undefined): string | null {
  if (at === undefined) return null;
  if (at !== lastTime) {
    lastText = new Date(at).toISOString();
    lastTime = at;
  }
  return lastText;
}
// Most times of a document stand beside one that is the same: of an item that was never changed, of edges that were saved at once.
let lastTime = Number.NaN;
let lastText = '';

/** The records with their times in UTC: the database writes them in the time zone of its session. */
function inUtc(row: RecordsRow): RecordsRow {
  const times = (record: unknown): unknown =>
    Object.fromEntries(
      Object.entries(record as object).map(([key, value]) =>
        /^(?:.*_)?at$/.test(key) && typeof value === 'string'
          ? [key, new Date(value).toISOString()]
          : [key, value],
      ),
    );
  return Object.fromEntries(
    Object.entries(row).map(([name, list]) => [name, (list as unknown[]).map(times)]),
  ) as unknown as RecordsRow;
}

/** A sealed embedding is its components as little-endian 32-bit floats. */
function floats(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(4 * i));
}
