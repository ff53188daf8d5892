import { LetheError } from '../../errors.js';
import { open } from '../../vault/index.js';
import type { KeyRing } from '../../vault/vault.js';
import type { Consent, ContentType, Jurisdiction, Node, Part, Source, Suppression } from '../model.js';
import { Edges } from './edges.js';
import {
  type Account,
  byAge,
  Graph,
  heapBytes,
  OpenedSources,
  Sources,
  type StoredSources,
} from './graph.js';
import {
  edgeCount,
  provenanceWithout,
  readDerivations,
  readEdges,
  readNodes,
  readProvenance,
} from './rows.js';

/** What `memory.load_graph` answers. */
export interface GraphRow {
  account: {
    revision: string;
    sealed: string;
    jurisdiction: Jurisdiction;
    hipaa: boolean;
    region: string;
    createdAt: number;
  } | null;
  nodes: string | null;
  node_times: Uint8Array | null;
  node_sealed: Uint8Array | null;
  memberships: [string, string][];
  relations: [string, number, number][];
  relation_sealed: Uint8Array | null;
  edges: Uint8Array | null;
  provenance: Uint8Array | null;
  suppressions: [string, number, number, number | null, number][];
  suppression_sealed: Uint8Array | null;
  consents: ConsentTuple[];
  consent_sealed: Uint8Array | null;
}
type ConsentTuple = [
  id: string,
  slot: number,
  purpose: string,
  contentTypes: ContentType[],
  explicit: boolean,
  thirdParties: boolean,
  jurisdiction: Jurisdiction,
  grantedAt: number,
  withdrawnAt: number | null,
  expiresAt: number | null,
  length: number,
];

export const LOAD_GRAPH = 'SELECT * FROM memory.load_graph($1::uuid)';

/** What an extractive summary says: a line for each part, dated. */
export function textOfParts(parts: readonly Part[]): string {
  return parts
    .map(({ label, summary, speaker, createdAt }) => {
      const said = summary === undefined ? label : summary.includes(label) ? summary : `${label}: ${summary}`;
      return `${new Date(createdAt).toISOString().slice(0, 10)} ${speaker === undefined ? '' : `${speaker}: `}${said}`;
    })
    .join('\n');
}

/** A slot's key is not there: the row was erased while it was read, or the vault lost the key. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing';
}

/**
 * Opens a user's memory.
 * @throws KeyMissing when the ring lacks a key that a row names.
 */
export function openGraph(userId: string, row: GraphRow, ring: KeyRing): Graph | undefined {
  if (!row.account) return undefined;
  const region = row.account.region;
  const keyOf = keysOf(ring);
  const opener = (table: string, sealed: Uint8Array | null) => {
    const bytes = asBuffer(sealed);
    let offset = 0;
    return (rowId: string, slot: number, length: number): string => {
      const part = bytes.subarray(offset, offset + length);
      offset += length;
      return open(keyOf(slot), { region, userId, table, rowId }, part).toString('utf8');
    };
  };

  const account: Account = {
    userId,
    id: open(
      keyOf(0),
      { region, userId, table: 'users', rowId: userId },
      Buffer.from(row.account.sealed, 'hex'),
    ).toString('utf8'),
    revision: row.account.revision,
    region,
    jurisdiction: row.account.jurisdiction,
    hipaa: row.account.hipaa,
    createdAt: row.account.createdAt,
  };

  const openNode = opener('nodes', row.node_sealed);
  let text = 0;
  const nodes = readNodes(row.nodes, asBuffer(row.node_times), (id, slot, length) => {
    const json = openNode(id, slot, length);
    const [label, summary, speaker, parts] = JSON.parse(json) as SealedNode;
    text += json.length;
    const said = parts ? textOfParts(parts) : (summary ?? undefined);
    return { label, summary: said, speaker: speaker ?? undefined, parts };
  }).sort(byAge);

  const openRelation = opener('relations', row.relation_sealed);
  const relations = new Map<string, string>();
  const relationSlots = new Map<string, number>();
  for (const [id, slot, length] of row.relations) {
    relations.set(id, openRelation(id, slot, length));
    relationSlots.set(id, slot);
  }

  const openSuppression = opener('suppressions', row.suppression_sealed);
  const suppressions = row.suppressions.map(
    ([id, slot, createdAt, liftedAt, length]): Suppression => ({
      id,
      slot,
      topic: openSuppression(id, slot, length),
      createdAt,
      liftedAt: liftedAt ?? undefined,
    }),
  );

  const openConsent = opener('consents', row.consent_sealed);
  const consents = row.consents.map((t): Consent => {
    const [policyVersion, method, noticeHash] = JSON.parse(openConsent(t[0], t[1], t[10])) as SealedConsent;
    return {
      id: t[0],
      slot: t[1],
      purpose: t[2],
      contentTypes: t[3],
      policyVersion,
      noticeHash: noticeHash ?? undefined,
      method,
      explicit: t[4],
      thirdParties: t[5],
      jurisdiction: t[6],
      grantedAt: t[7],
      withdrawnAt: t[8] ?? undefined,
      expiresAt: t[9] ?? undefined,
    };
  });

  const provenance = asBuffer(row.provenance);
  const count = edgeCount(asBuffer(row.edges));

  return new Graph({
    account,
    nodes,
    memberships: row.memberships,
    relations,
    relationSlots,
    edges: lazyEdges(asBuffer(row.edges), nodes, relations),
    edgeCount: count,
    sources: new Sources(new PackedSources(userId, region, { provenance, nodes, ring })),
    derivations: readDerivations(provenance),
    suppressions,
    consents,
    bytes: heapBytes(nodes.length, text, count, provenance.length),
  });
}

function keysOf(ring: KeyRing): (slot: number) => Buffer {
  return (slot) => {
    const key = ring.key(slot);
    if (!key) throw new KeyMissing(`no key in slot ${slot}`);
    return key;
  };
}

// What a graph keeps to open later is made apart from `openGraph`: a closure made there would keep all of the row.

function lazyEdges(
  packed: Buffer,
  nodes: readonly Node[],
  relations: ReadonlyMap<string, string>,
): () => Edges {
  let bytes = packed;
  let edges: Edges | undefined;
  return () => {
    if (!edges) {
      const nodeIds = nodes.map((n) => n.id);
      const relationIds = [...relations.keys()];
      edges = Edges.from(nodes, relationIds, readEdges(bytes, nodeIds, relationIds));
      bytes = Buffer.alloc(0);
    }
    return edges;
  };
}

interface Packed {
  readonly provenance: Buffer;
  readonly nodes: readonly Node[];
  readonly ring: KeyRing;
}

/** Provenance as it was loaded, with the keys that open it, until it is asked for. */
class PackedSources implements StoredSources {
  readonly #userId: string;
  readonly #region: string;
  #packed: Packed | undefined;
  #opened: OpenedSources | undefined;

  constructor(userId: string, region: string, packed: Packed) {
    this.#userId = userId;
    this.#region = region;
    this.#packed = packed;
  }

  of(nodeId: string): readonly Source[] {
    if (this.#packed) {
      this.#opened = new OpenedSources(this.#open(this.#packed));
      this.#packed = undefined;
    }
    return this.#opened!.of(nodeId);
  }

  without(nodeIds: ReadonlySet<string>, slots: readonly number[]): StoredSources {
    if (!this.#packed) return this.#opened!.without(nodeIds);
    const { provenance, nodes, ring } = this.#packed;
    return new PackedSources(this.#userId, this.#region, {
      provenance: provenanceWithout(provenance, nodeIds),
      nodes: nodes.filter((n) => !nodeIds.has(n.id)),
      ring: ring.without(slots),
    });
  }

  #open({ provenance, nodes, ring }: Packed): Map<string, readonly Source[]> {
    const keyOf = keysOf(ring);
    const binding = { region: this.#region, userId: this.#userId, table: 'provenance' };
    const slots = new Map(nodes.map((n) => [n.id, n.slot]));
    const sources = new Map<string, Source[]>();
    for (const { id, nodeId, ingestionId, sourceNodeId, sealed } of readProvenance(provenance)) {
      const slot = slots.get(nodeId);
      const told =
        sealed === undefined || slot === undefined
          ? undefined
          : open(keyOf(slot), { ...binding, rowId: id }, sealed).toString('utf8');
      const [sessionId, messageId] = told === undefined ? [null, null] : (JSON.parse(told) as SealedSource);
      const source: Source = {
        ...(sessionId === null ? {} : { sessionId }),
        ...(messageId === null ? {} : { messageId }),
        ...(ingestionId === undefined ? {} : { ingestionId }),
        ...(sourceNodeId === undefined ? {} : { nodeId: sourceNodeId }),
      };
      const list = sources.get(nodeId);
      if (list) list.push(source);
      else sources.set(nodeId, [source]);
    }
    return sources;
  }
}

/** What is sealed of a node, as JSON: label, summary, speaker; of an extractive summary its parts, which are its summary. */
export type SealedNode = [
  label: string,
  summary: string | null,
  speaker: string | null,
  parts?: readonly Part[],
];
/** What is sealed of a consent: version of the notice, method. */
export type SealedConsent = [policyVersion: string, method: string, noticeHash?: string | null];
/** What is sealed of a provenance: session, message. */
export type SealedSource = [sessionId: string | null, messageId: string | null];

function asBuffer(bytes: Uint8Array | null): Buffer {
  if (!bytes) return Buffer.alloc(0);
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Keys that are not there although no erasure explains it: an alarm, and never a reason to delete. */
export function keysLost(cause?: unknown): LetheError {
  return new LetheError('REGION_UNAVAILABLE', 'the vault does not hold the keys of this user', { cause });
}
