/** Reads what `memory.load_graph` packs: texts and bytes instead of rows, since a row costs the database and us more than its content. */
import type { ContentType, Edge, Millis, Node, NodeKind } from './model.js';

/** Bytes of one edge: four ids, weight, time. */
const EDGE_BYTES = 80;
/** Bytes of the three times of a node. */
const TIMES_BYTES = 24;
/** Bytes of a provenance before what is sealed of it: four ids, length. */
const PROVENANCE_BYTES = 68;

/** What is sealed of a node. */
export type Opened = Pick<Node, 'label' | 'summary' | 'speaker'>;

/** PostgreSQL counts microseconds from 2000-01-01. */
const EPOCH: Millis = Date.UTC(2000, 0, 1);

/** A timestamptz as PostgreSQL sends it; the largest number stands for none. */
function time(bytes: Buffer, at: number): Millis | undefined {
  const high = bytes.readInt32BE(at);
  return high === 0x7fffffff
    ? undefined
    : EPOCH + Math.floor((high * 2 ** 32 + bytes.readUInt32BE(at + 4)) / 1000);
}

/** Lists that are the same for most nodes are kept once. */
const known = new Map<string, readonly ContentType[]>();
function contentTypes(text: string): readonly ContentType[] {
  let list = known.get(text);
  if (!list) {
    list = Object.freeze(text.split(',') as ContentType[]);
    known.set(text, list);
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
  return lines.split('\n').map((line, i) => {
    const [id, kind, entity, slot, types, purpose, salience, restricted, extracted, length] = line.split(
      ' ',
    ) as [string, string, string, string, string, string, string, string, string, string];
    let list = purposes.get(purpose);
    if (!list) {
      list = Object.freeze(purpose.split(','));
      purposes.set(purpose, list);
    }
    const at = i * TIMES_BYTES;
    const { label, summary, speaker } = open(id, Number(slot), Number(length));
    return {
      id,
      kind: kinds.get(kind) as NodeKind,
      label,
      summary,
      speaker,
      entityId: entity === '-' ? undefined : entity,
      slot: Number(slot),
      contentTypes: contentTypes(types),
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

/**
 * Edges, in no order. Their ends and relations are ids that the graph holds already: those strings are shared, which spares
 * half of what edges take on the heap.
 */
export function readEdges(bytes: Buffer, ids: Iterable<string>): Edge[] {
  // An id's first 48 bits name it; where two ids share them, none is known by them.
  const shared = new Map<number, string | undefined>();
  for (const id of ids) {
    const prefix = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
    shared.set(prefix, shared.has(prefix) ? undefined : id);
  }
  const named = (at: number): string => shared.get(bytes.readUIntBE(at, 6)) ?? uuid(bytes, at);
  const edges: Edge[] = [];
  for (let at = 0; at < bytes.length; at += EDGE_BYTES)
    edges.push({
      id: uuid(bytes, at),
      sourceId: named(at + 16),
      targetId: named(at + 32),
      relationId: named(at + 48),
      weight: bytes.readDoubleBE(at + 64),
      createdAt: time(bytes, at + 72) as Millis,
    });
  return edges;
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
      id: uuid(bytes, at),
      nodeId: uuid(bytes, at + 16),
      ingestionId: uuidOrNone(bytes, at + 32),
      sourceNodeId: uuidOrNone(bytes, at + 48),
      sealed: length < 0 ? undefined : bytes.subarray(start, start + length),
    };
    at = start + Math.max(0, length);
  }
}

/** Of the provenance, what tells which node was made of which: derived node, source. */
export function readDerivations(bytes: Buffer): [string, string][] {
  const derivations: [string, string][] = [];
  for (let at = 0; at < bytes.length; ) {
    const source = uuidOrNone(bytes, at + 48);
    if (source !== undefined) derivations.push([uuid(bytes, at + 16), source]);
    at += PROVENANCE_BYTES + Math.max(0, bytes.readInt32BE(at + 64));
  }
  return derivations;
}

/** The nil UUID stands for none. */
function uuidOrNone(bytes: Buffer, at: number): string | undefined {
  return bytes.readUInt32BE(at) === 0 && bytes.readUInt32BE(at + 4) === 0 ? undefined : uuid(bytes, at);
}

const HEX = Buffer.from('0123456789abcdef', 'latin1');
const HYPHENS = new Set([8, 13, 18, 23]);
/** Place in the text of a UUID → half byte of the UUID. */
const text = Buffer.alloc(36, '-');
const PLACES = Array.from({ length: 36 }, (_, i) => i).filter((i) => !HYPHENS.has(i));

function uuid(bytes: Buffer, at: number): string {
  for (let i = 0; i < 16; i++) {
    const byte = bytes[at + i] as number;
    text[PLACES[2 * i] as number] = HEX[byte >> 4] as number;
    text[PLACES[2 * i + 1] as number] = HEX[byte & 15] as number;
  }
  return text.toString('latin1');
}
