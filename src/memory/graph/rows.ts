/** Reads what `memory.load_graph` packs: texts and bytes instead of rows, since a row costs the database and us more than its content. */

import type { ContentType, Millis, Node, NodeKind } from '../model.js';
import { placesOf, UUID_BYTES, uuidAt } from '../uuid.js';
import type { EdgeColumns } from './edges.js';

/** Bytes of one edge: four ids, weight, time. */
const EDGE_BYTES = 80;
/** Bytes of the three times of a node. */
const TIMES_BYTES = 24;
/** Bytes of a provenance before what is sealed of it: four ids, length. */
const PROVENANCE_BYTES = 68;

/** What is sealed of a node. */
export type Opened = Pick<Node, 'label' | 'summary' | 'speaker' | 'parts'>;

/** PostgreSQL counts microseconds from 2000-01-01. */
const EPOCH: Millis = Date.UTC(2000, 0, 1);

/** A timestamptz as PostgreSQL sends it; the largest number stands for none. */
function time(bytes: Buffer, at: number): Millis | undefined {
  const high = bytes.readInt32BE(at);
  return high === 0x7fffffff
    ? undefined
    : EPOCH + Math.floor((high * 2 ** 32 + bytes.readUInt32BE(at + 4)) / 1000);
}

/** The same text of its own: V8 keeps the whole text for a part that was cut out of it, here all lines of a user. */
const copied = (part: string): string => Buffer.from(part).toString();

const known = new Map<string, readonly ContentType[]>();
/** A list of content types, joined by commas; those that are the same for most nodes are kept once. */
export function contentTypesOf(text: string): readonly ContentType[] {
  let list = known.get(text);
  if (!list) {
    const own = copied(text);
    list = Object.freeze(own.split(',') as ContentType[]);
    known.set(own, list);
  }
  return list;
}
const kinds = new Map<string, NodeKind>(
  (['DOMAIN', 'ENTITY', 'FACET', 'THEME', 'INTEREST', 'SUMMARY'] as const).map((kind) => [kind, kind]),
);

/** Nodes, in the order they were packed; `open` opens the next ciphertext, of `length` bytes. */
export function readNodes(
  lines: string | null,
  times: Buffer,
  open: (id: string, slot: number, length: number) => Opened,
): Node[] {
  if (lines === null) return [];
  const purposes = new Map<string, readonly string[]>();
  const ids = new Map<string, string>();
  const bytes = Buffer.from(lines, 'latin1');
  /** The id at a place of the lines, copied once. */
  const idAt = (part: string, at: number): string => {
    const known = ids.get(part);
    if (known !== undefined) return known;
    const id = bytes.toString('latin1', at, at + part.length);
    ids.set(id, id);
    return id;
  };
  let start = 0;
  return lines.split('\n').map((line, i) => {
    const [nodeId, kind, entity, slot, types, purpose, salience, restricted, extracted, length] = line.split(
      ' ',
    ) as [string, string, string, string, string, string, string, string, string, string];
    let list = purposes.get(purpose);
    if (!list) {
      list = Object.freeze(copied(purpose).split(','));
      purposes.set(purpose, list);
    }
    const at = i * TIMES_BYTES;
    const id = idAt(nodeId, start);
    const entityId = entity === '-' ? undefined : idAt(entity, start + nodeId.length + kind.length + 2);
    start += line.length + 1;
    const { label, summary, speaker, parts } = open(id, Number(slot), Number(length));
    return {
      id,
      kind: kinds.get(kind) as NodeKind,
      label,
      summary,
      speaker,
      parts,
      entityId,
      slot: Number(slot),
      contentTypes: contentTypesOf(types),
      purposes: list,
      salience: Number(salience),
      restricted: restricted === 't',
      extracted: extracted === 't',
      createdAt: time(times, at) as Millis,
      updatedAt: time(times, at + 8) as Millis,
      expiresAt: time(times, at + 16),
    };
  });
}

/** Edges, in no order, over the nodes and relations of their graph. */
export function readEdges(
  bytes: Buffer,
  nodeIds: readonly string[],
  relationIds: readonly string[],
): EdgeColumns {
  const length = edgeCount(bytes);
  const node = placesOf(nodeIds);
  const relation = placesOf(relationIds);
  const ids = Buffer.alloc(length * UUID_BYTES);
  const sources = new Int32Array(length);
  const targets = new Int32Array(length);
  const relations = new Int32Array(length);
  const weights = new Float64Array(length);
  const times = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const at = i * EDGE_BYTES;
    for (let byte = 0; byte < UUID_BYTES; byte++) ids[i * UUID_BYTES + byte] = bytes[at + byte]!;
    sources[i] = node(bytes, at + 16);
    targets[i] = node(bytes, at + 32);
    relations[i] = relation(bytes, at + 48);
    weights[i] = bytes.readDoubleBE(at + 64);
    times[i] = time(bytes, at + 72) as Millis;
  }
  return { ids, sources, targets, relations, weights, times };
}

export function edgeCount(bytes: Buffer): number {
  return bytes.length / EDGE_BYTES;
}

/** Where one node came from; `sealed` is undefined when neither session nor message is known. */
export interface PackedProvenance {
  readonly id: string;
  readonly nodeId: string;
  readonly ingestionId: string | undefined;
  readonly sourceNodeId: string | undefined;
  readonly sealed: Buffer | undefined;
}

export function* readProvenance(bytes: Buffer): Generator<PackedProvenance> {
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readInt32BE(at + 64);
    const start = at + PROVENANCE_BYTES;
    yield {
      id: uuidAt(bytes, at),
      nodeId: uuidAt(bytes, at + 16),
      ingestionId: uuidOrNone(bytes, at + 32),
      sourceNodeId: uuidOrNone(bytes, at + 48),
      sealed: length < 0 ? undefined : bytes.subarray(start, start + length),
    };
    at = start + Math.max(0, length);
  }
}

/** The same provenance, without that of some nodes and without what names one of them as a source. */
export function provenanceWithout(bytes: Buffer, nodeIds: ReadonlySet<string>): Buffer {
  const kept: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + PROVENANCE_BYTES + Math.max(0, bytes.readInt32BE(at + 64));
    const source = uuidOrNone(bytes, at + 48);
    if (!nodeIds.has(uuidAt(bytes, at + 16)) && (source === undefined || !nodeIds.has(source)))
      kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

/** Of the provenance, what tells which node was made of which: derived node, source. */
export function readDerivations(bytes: Buffer): [string, string][] {
  const derivations: [string, string][] = [];
  for (let at = 0; at < bytes.length; ) {
    const source = uuidOrNone(bytes, at + 48);
    if (source !== undefined) derivations.push([uuidAt(bytes, at + 16), source]);
    at += PROVENANCE_BYTES + Math.max(0, bytes.readInt32BE(at + 64));
  }
  return derivations;
}

/** The nil UUID stands for none. */
function uuidOrNone(bytes: Buffer, at: number): string | undefined {
  return bytes.readUInt32BE(at) === 0 && bytes.readUInt32BE(at + 4) === 0 ? undefined : uuidAt(bytes, at);
}
