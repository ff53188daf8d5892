import { LetheError } from '../errors.js';
import { open } from '../vault/index.js';
import type { KeyRing } from '../vault/vault.js';
import { type Account, EDGE_HEAP_BYTES, Graph, NODE_HEAP_BYTES, Sources } from './graph.js';
import type {
  Consent,
  ContentType,
  Edge,
  Jurisdiction,
  Node,
  NodeKind,
  Source,
  Suppression,
} from './model.js';

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
  nodes: NodeTuple[];
  node_sealed: Uint8Array | null;
  memberships: [string, string][];
  relations: [string, number, number][];
  relation_sealed: Uint8Array | null;
  edges: Uint8Array | null;
  provenance: [string, string | null, string | null, string, number | null][];
  provenance_sealed: Uint8Array | null;
  suppressions: [string, number, number, number | null, number][];
  suppression_sealed: Uint8Array | null;
  consents: ConsentTuple[];
  consent_sealed: Uint8Array | null;
}
type NodeTuple = [
  id: string,
  kind: NodeKind,
  entity: string | null,
  slot: number,
  contentTypes: ContentType[],
  purposes: string[],
  salience: number,
  restricted: boolean,
  extracted: boolean,
  createdAt: number,
  updatedAt: number,
  expiresAt: number | null,
  length: number,
];
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

/** Bytes of one edge in `load_graph`: four ids, weight, time. */
const EDGE_BYTES = 80;
/** Rough cost on the heap of a source, opened. */
const SOURCE_HEAP_BYTES = 160;

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
  const keyOf = (slot: number): Buffer => {
    const key = ring.key(slot);
    if (!key) throw new KeyMissing(`no key in slot ${slot}`);
    return key;
  };
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
  let bytes = 4096;
  const slots = new Map<string, number>();
  const nodes = row.nodes.map((t): Node => {
    const text = openNode(t[0], t[3], t[12]);
    const [label, summary, speaker] = JSON.parse(text) as SealedNode;
    bytes += NODE_HEAP_BYTES + 2 * text.length;
    slots.set(t[0], t[3]);
    return {
      id: t[0],
      kind: t[1],
      label,
      summary: summary ?? undefined,
      speaker: speaker ?? undefined,
      entityId: t[2] ?? undefined,
      slot: t[3],
      contentTypes: t[4],
      purposes: t[5],
      salience: t[6],
      restricted: t[7],
      extracted: t[8],
      createdAt: t[9],
      updatedAt: t[10],
      expiresAt: t[11] ?? undefined,
    };
  });

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
    const [policyVersion, method] = JSON.parse(openConsent(t[0], t[1], t[10])) as SealedConsent;
    return {
      id: t[0],
      slot: t[1],
      purpose: t[2],
      contentTypes: t[3],
      policyVersion,
      method,
      explicit: t[4],
      thirdParties: t[5],
      jurisdiction: t[6],
      grantedAt: t[7],
      withdrawnAt: t[8] ?? undefined,
      expiresAt: t[9] ?? undefined,
    };
  });

  const edgeBytes = asBuffer(row.edges);
  const edgeCount = edgeBytes.length / EDGE_BYTES;
  bytes +=
    edgeCount * EDGE_HEAP_BYTES +
    row.provenance.length * SOURCE_HEAP_BYTES +
    (row.provenance_sealed?.length ?? 0);

  return new Graph({
    account,
    nodes,
    memberships: row.memberships,
    relations,
    relationSlots,
    edges: () => decodeEdges(edgeBytes),
    edgeCount,
    sources: new Sources(() => openSources(row, userId, region, slots, keyOf)),
    derivations: row.provenance.flatMap(([node, , source]) => (source ? [[node, source] as const] : [])),
    suppressions,
    consents,
    bytes,
  });
}

/** What is sealed of a node, as JSON: label, summary, speaker. */
export type SealedNode = [label: string, summary: string | null, speaker: string | null];
/** What is sealed of a consent: version of the notice, method. */
export type SealedConsent = [policyVersion: string, method: string];
/** What is sealed of a provenance: session, message. */
export type SealedSource = [sessionId: string | null, messageId: string | null];

function decodeEdges(bytes: Buffer): Edge[] {
  const edges: Edge[] = [];
  for (let at = 0; at < bytes.length; at += EDGE_BYTES) {
    const hex = bytes.toString('hex', at, at + 64);
    edges.push({
      id: uuid(hex, 0),
      sourceId: uuid(hex, 32),
      targetId: uuid(hex, 64),
      relationId: uuid(hex, 96),
      weight: bytes.readDoubleBE(at + 64),
      createdAt: Number(bytes.readBigInt64BE(at + 72)),
    });
  }
  return edges;
}

function uuid(hex: string, at: number): string {
  return `${hex.slice(at, at + 8)}-${hex.slice(at + 8, at + 12)}-${hex.slice(at + 12, at + 16)}-${hex.slice(at + 16, at + 20)}-${hex.slice(at + 20, at + 32)}`;
}

function openSources(
  row: GraphRow,
  userId: string,
  region: string,
  slots: ReadonlyMap<string, number>,
  keyOf: (slot: number) => Buffer,
): ReadonlyMap<string, readonly Source[]> {
  const bytes = asBuffer(row.provenance_sealed);
  const sources = new Map<string, Source[]>();
  let offset = 0;
  for (const [nodeId, ingestionId, sourceId, id, length] of row.provenance) {
    let sessionId: string | null = null;
    let messageId: string | null = null;
    const slot = slots.get(nodeId);
    if (length !== null && slot !== undefined) {
      const sealed = bytes.subarray(offset, offset + length);
      const text = open(keyOf(slot), { region, userId, table: 'provenance', rowId: id }, sealed).toString(
        'utf8',
      );
      [sessionId, messageId] = JSON.parse(text) as SealedSource;
    }
    offset += length ?? 0;
    const source: Source = {
      ...(sessionId === null ? {} : { sessionId }),
      ...(messageId === null ? {} : { messageId }),
      ...(ingestionId === null ? {} : { ingestionId }),
      ...(sourceId === null ? {} : { nodeId: sourceId }),
    };
    const list = sources.get(nodeId);
    if (list) list.push(source);
    else sources.set(nodeId, [source]);
  }
  return sources;
}

function asBuffer(bytes: Uint8Array | null): Buffer {
  if (!bytes) return Buffer.alloc(0);
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Keys that are not there although no erasure explains it: an alarm, and never a reason to delete. */
export function keysLost(cause?: unknown): LetheError {
  return new LetheError('REGION_UNAVAILABLE', 'the vault does not hold the keys of this user', { cause });
}
