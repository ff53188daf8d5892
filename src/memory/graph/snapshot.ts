/** A graph with its search index as bytes: what is read at one go where the rows would be opened one by one. */

import type { Consent, Node, NodeKind, Part, Source, Suppression } from '../model.js';
import { NODE_KINDS } from '../model.js';
import type { SearchIndex } from '../recall/index.js';
import { type EdgeColumns, Edges } from './edges.js';
import { type Account, Graph, heapBytes, OpenedSources, Sources, type StoredSources } from './graph.js';
import { contentTypesOf } from './rows.js';

/** The parts of a graph that are small, as JSON. Nodes are named by their places. */
interface Frame {
  readonly account: Account;
  readonly memberships: readonly (readonly [string, string])[];
  readonly relations: readonly (readonly [id: string, name: string, slot: number])[];
  readonly derivations: readonly (readonly [string, string])[];
  readonly suppressions: readonly Suppression[];
  readonly consents: readonly Consent[];
  /** Lists that many nodes share, joined by commas. */
  readonly contentTypes: readonly string[];
  readonly purposes: readonly string[];
  readonly speakers: readonly string[];
  readonly parts: readonly (readonly [place: number, parts: readonly Part[]])[];
  /** Of the index: whether anybody spoke, how much it keeps, how many items there are. */
  readonly talked: boolean;
  readonly indexBytes: number;
  readonly items: number;
}

/** Numbers of a node beside its times and salience. */
const NODE_INTS = 9;
const NODE_FLOATS = 4;
const RESTRICTED = 1;
const EXTRACTED = 2;

/** Packs a graph with its index. */
export function pack(graph: Graph, index: SearchIndex): Buffer {
  const { nodes } = graph;
  const out = new Writer();
  const lists = { contentTypes: new Numbers(), purposes: new Numbers(), speakers: new Numbers() };
  const places = new Map(nodes.map((node, place) => [node.id, place]));
  const placeOf = (id: string): number => {
    const place = places.get(id);
    if (place === undefined) throw new Error('an item belongs to an entity that is not there');
    return place;
  };
  const ints = new Int32Array(nodes.length * NODE_INTS);
  const floats = new Float64Array(nodes.length * NODE_FLOATS);
  const parts: [number, readonly Part[]][] = [];
  const texts: string[] = [];
  nodes.forEach((node, place) => {
    texts.push(node.id, node.label);
    if (node.summary !== undefined) texts.push(node.summary);
    if (node.parts) parts.push([place, node.parts]);
    ints.set(
      [
        NODE_KINDS.indexOf(node.kind),
        node.entityId === undefined ? -1 : placeOf(node.entityId),
        node.slot,
        lists.contentTypes.of(node.contentTypes.join(',')),
        lists.purposes.of(node.purposes.join(',')),
        node.speaker === undefined ? -1 : lists.speakers.of(node.speaker),
        (node.restricted ? RESTRICTED : 0) | (node.extracted ? EXTRACTED : 0),
        Buffer.byteLength(node.label),
        node.summary === undefined ? -1 : Buffer.byteLength(node.summary),
      ],
      place * NODE_INTS,
    );
    floats.set(
      [node.salience, node.createdAt, node.updatedAt, node.expiresAt ?? Number.NaN],
      place * NODE_FLOATS,
    );
  });
  const frame: Frame = {
    account: graph.account,
    memberships: graph.memberships,
    relations: [...graph.relations].map(([id, name]) => [id, name, graph.relationSlots.get(id)!]),
    derivations: graph.derivations,
    suppressions: graph.suppressions,
    consents: graph.consents,
    contentTypes: lists.contentTypes.all,
    purposes: lists.purposes.all,
    speakers: lists.speakers.all,
    parts,
    talked: index.talk !== undefined,
    indexBytes: index.bytes,
    items: index.count,
  };
  out.text(JSON.stringify(frame));
  out.text(texts.join(''));
  out.ints(ints);
  out.floats(floats);
  const { ids, sources, targets, relations, weights, times } = graph.edgeColumns;
  out.bytes(ids);
  for (const column of [sources, targets, relations]) out.ints(column);
  for (const column of [weights, times]) out.floats(column);
  out.text(JSON.stringify(nodes.map((node) => graph.sources(node.id))));
  out.text([...index.terms.keys()].join('\n'));
  out.bytes(index.isItem);
  for (const list of integersOf(index)) out.ints(list);
  out.bytes(bytesOf(index.impacts));
  out.bytes(bytesOf(index.meanings.vectors));
  out.bytes(bytesOf(index.meanings.scales));
  return out.end();
}

function integersOf(index: SearchIndex): Int32Array[] {
  const { postings, names, children, talk } = index;
  return [
    ...[postings, names, children].flatMap(({ starts, of }) => [starts, of]),
    index.days,
    index.age,
    index.byTime,
    index.bySalience,
    index.entities,
    ...(talk ? [talk.before, talk.after] : []),
  ];
}

/** Opens what `pack` has made. What it answers holds nothing of the bytes. */
export function unpack(packed: Buffer): { graph: Graph; index: SearchIndex } {
  const from = new Reader(packed);
  const frame = JSON.parse(from.text()) as Frame;
  const texts = from.bytes();
  const nodes = readNodes(frame, texts, from.ints(), from.floats());
  const relations = new Map(frame.relations.map(([id, name]) => [id, name]));
  const columns = {
    ids: Buffer.from(from.bytes()),
    sources: from.ints(),
    targets: from.ints(),
    relations: from.ints(),
    weights: from.floats(),
    times: from.floats(),
  };
  const sources = Buffer.from(from.bytes());
  const { account, memberships, derivations, suppressions, consents } = frame;
  const graph = new Graph({
    account,
    nodes,
    memberships,
    relations,
    relationSlots: new Map(frame.relations.map(([id, , slot]) => [id, slot])),
    edges: laterEdges(nodes, [...relations.keys()], columns),
    edgeCount: columns.sources.length,
    sources: new Sources(laterSources(nodes, sources)),
    derivations,
    suppressions,
    consents,
    bytes: heapBytes(nodes.length, texts.length, columns.sources.length, sources.length),
  });
  return { graph, index: readIndex(frame, nodes, from) };
}

function readNodes(frame: Frame, texts: Buffer, ints: Int32Array, floats: Float64Array): Node[] {
  const purposes = frame.purposes.map((list) => Object.freeze(list.split(',')));
  const parts = new Map(frame.parts);
  const ids: string[] = [];
  const nodes: Node[] = [];
  const count = floats.length / NODE_FLOATS;
  let at = 0;
  const text = (length: number, encoding: BufferEncoding = 'utf8'): string => {
    at += length;
    return texts.toString(encoding, at - length, at);
  };
  const labels: string[] = [];
  const summaries: (string | undefined)[] = [];
  for (let place = 0; place < count; place++) {
    const i = place * NODE_INTS;
    ids.push(text(UUID_TEXT, 'latin1'));
    labels.push(text(ints[i + 7]!));
    summaries.push(ints[i + 8]! < 0 ? undefined : text(ints[i + 8]!));
  }
  for (let place = 0; place < count; place++) {
    const i = place * NODE_INTS;
    const f = place * NODE_FLOATS;
    const expiresAt = floats[f + 3]!;
    nodes.push({
      id: ids[place]!,
      kind: NODE_KINDS[ints[i]!] as NodeKind,
      label: labels[place]!,
      summary: summaries[place],
      speaker: ints[i + 5]! < 0 ? undefined : frame.speakers[ints[i + 5]!],
      parts: parts.get(place),
      entityId: ints[i + 1]! < 0 ? undefined : ids[ints[i + 1]!],
      slot: ints[i + 2]!,
      contentTypes: contentTypesOf(frame.contentTypes[ints[i + 3]!]!),
      purposes: purposes[ints[i + 4]!]!,
      salience: floats[f]!,
      restricted: (ints[i + 6]! & RESTRICTED) !== 0,
      extracted: (ints[i + 6]! & EXTRACTED) !== 0,
      createdAt: floats[f + 1]!,
      updatedAt: floats[f + 2]!,
      expiresAt: Number.isNaN(expiresAt) ? undefined : expiresAt,
    });
  }
  return nodes;
}
const UUID_TEXT = 36;

// What is opened later is made in functions of its own: a closure keeps all that its scope has.

function laterEdges(
  nodes: readonly Node[],
  relationIds: readonly string[],
  columns: EdgeColumns,
): () => Edges {
  return () => Edges.packed(nodes, relationIds, columns);
}

/** Sources as JSON, one list for each node, read when they are asked for. */
function laterSources(nodes: readonly Node[], json: Buffer): StoredSources {
  let opened: OpenedSources | undefined;
  let bytes = json;
  const open = (): OpenedSources => {
    if (!opened) {
      const lists = JSON.parse(bytes.toString()) as (readonly Source[])[];
      opened = new OpenedSources(
        new Map(lists.flatMap((list, i) => (list.length > 0 ? [[nodes[i]!.id, list]] : []))),
      );
      bytes = Buffer.alloc(0);
    }
    return opened;
  };
  return { of: (nodeId) => open().of(nodeId), without: (nodeIds) => open().without(nodeIds) };
}

function readIndex(frame: Frame, nodes: readonly Node[], from: Reader): SearchIndex {
  const terms = new Map<string, number>();
  const words = from.text();
  if (words !== '') for (const word of words.split('\n')) terms.set(word, terms.size);
  const isItem = new Uint8Array(from.bytes());
  const lists = () => ({ starts: from.ints(), of: from.ints() });
  const postings = lists();
  const names = lists();
  const children = lists();
  const [days, age, byTime, bySalience, entities] = [
    from.ints(),
    from.ints(),
    from.ints(),
    from.ints(),
    from.ints(),
  ];
  const talk = frame.talked ? { before: from.ints(), after: from.ints() } : undefined;
  const impacts = from.singles();
  return {
    bytes: frame.indexBytes,
    nodes,
    count: frame.items,
    isItem,
    terms,
    postings,
    impacts,
    meanings: { vectors: new Int8Array(from.bytes()), scales: from.singles() },
    talk,
    days,
    entities,
    names,
    children,
    age,
    byTime,
    bySalience,
  };
}

/** Numbers values as they come. */
class Numbers {
  readonly #numbers = new Map<string, number>();

  of(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  get all(): string[] {
    return [...this.#numbers.keys()];
  }
}

const bytesOf = (list: Float64Array | Float32Array | Int32Array | Int16Array | Int8Array): Uint8Array =>
  new Uint8Array(list.buffer, list.byteOffset, list.byteLength);

/** What fits in two bytes. */
const SMALL = { least: -0x8000, most: 0x7fff };

/** Sections end to end, each led by its length in bytes (u32). Numbers are in the order of bytes of this machine. */
class Writer {
  readonly #sections: Uint8Array[] = [];

  bytes(section: Uint8Array): void {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(section.length);
    this.#sections.push(length, section);
  }

  text(text: string): void {
    this.bytes(Buffer.from(text));
  }

  floats(list: Float64Array): void {
    this.bytes(bytesOf(list));
  }

  /** Of two bytes each where all fit; a byte before them says so. */
  ints(list: Int32Array): void {
    const small = list.every((n) => n >= SMALL.least && n <= SMALL.most);
    this.bytes(Uint8Array.of(small ? 1 : 0));
    this.bytes(bytesOf(small ? new Int16Array(list) : list));
  }

  end(): Buffer {
    return Buffer.concat(this.#sections);
  }
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  bytes(): Buffer {
    const start = this.#at + 4;
    this.#at = start + this.#bytes.readUInt32LE(this.#at);
    return this.#bytes.subarray(start, this.#at);
  }

  text(): string {
    return this.bytes().toString();
  }

  floats(): Float64Array {
    return new Float64Array(this.#aligned());
  }

  singles(): Float32Array {
    return new Float32Array(this.#aligned());
  }

  ints(): Int32Array {
    const small = this.bytes()[0] === 1;
    const bytes = this.#aligned();
    return small ? new Int32Array(new Int16Array(bytes)) : new Int32Array(bytes);
  }

  /** A copy, which numbers of any size can be read from. */
  #aligned(): ArrayBuffer {
    return new Uint8Array(this.bytes()).buffer;
  }
}
