import type { Edge, Node } from '../model.js';
import { UUID_BYTES, uuidAt, uuidBytes } from '../uuid.js';

/** Edges by columns, in any order. Ends are places in a list of nodes, relations places in a list of ids; -1 is none of it. */
export interface EdgeColumns {
  /** 16 bytes each. */
  readonly ids: Buffer;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly relations: Int32Array;
  readonly weights: Float64Array;
  /** Milliseconds since the epoch. */
  readonly times: Float64Array;
}

/** Which edges a node has: those of the node at place n are `starts[n]` to `starts[n + 1]` of `edges`, their other ends the same of `others`. */
export interface Links {
  readonly starts: Int32Array;
  readonly edges: Int32Array;
  readonly others: Int32Array;
  /** By place of the edge. */
  readonly weights: Float64Array;
}

/** What an edge takes in memory: its columns, and its place with either end. */
export const EDGE_HEAP_BYTES = UUID_BYTES + 3 * 4 + 2 * 8 + 2 * 8;

/**
 * The edges of a graph, oldest first, packed: there are more of them than of anything else, and most are only ever walked
 * along. One that is looked at is made then.
 */
export class Edges {
  readonly length: number;
  readonly #nodes: readonly Node[];
  readonly #relationIds: readonly string[];
  readonly columns: EdgeColumns;
  #links?: Links;

  private constructor(nodes: readonly Node[], relationIds: readonly string[], columns: EdgeColumns) {
    this.length = columns.sources.length;
    this.#nodes = nodes;
    this.#relationIds = relationIds;
    this.columns = columns;
  }

  /** Of columns that `columns` gave: complete, and oldest first. */
  static packed(nodes: readonly Node[], relationIds: readonly string[], columns: EdgeColumns): Edges {
    return new Edges(nodes, relationIds, columns);
  }

  /** An edge that lacks an end or a relation is left out. */
  static from(nodes: readonly Node[], relationIds: readonly string[], columns: EdgeColumns): Edges {
    const { ids, sources, targets, relations, weights, times } = columns;
    const byAge = (a: number, b: number): number => times[a]! - times[b]! || compareIds(ids, a, b);
    const order: number[] = [];
    let sorted = true;
    for (let i = 0; i < sources.length; i++) {
      if (sources[i]! < 0 || targets[i]! < 0 || relations[i]! < 0) continue;
      if (order.length > 0 && byAge(order[order.length - 1]!, i) > 0) sorted = false;
      order.push(i);
    }
    if (!sorted) order.sort(byAge);
    if (sorted && order.length === sources.length) return new Edges(nodes, relationIds, columns);
    return new Edges(nodes, relationIds, {
      ids: pick(ids, order),
      sources: reordered(sources, order),
      targets: reordered(targets, order),
      relations: reordered(relations, order),
      weights: reordered(weights, order),
      times: reordered(times, order),
    });
  }

  static of(nodes: readonly Node[], relationIds: readonly string[], edges: readonly Edge[]): Edges {
    return Edges.from(nodes, relationIds, columnsOf(nodes, relationIds, edges));
  }

  /** These edges over other lists, without those that lose an end or a relation or are removed, and with more. */
  revised(
    nodes: readonly Node[],
    relationIds: readonly string[],
    removed: ReadonlySet<string>,
    added: readonly Edge[],
  ): Edges {
    const mine = this.columns;
    const more = columnsOf(nodes, relationIds, added);
    const nodeNow = moved(idsOf(this.#nodes), idsOf(nodes));
    const relationNow = moved(this.#relationIds, relationIds);
    const joined = <C extends Int32Array | Float64Array>(to: C, old: C, added: C): C => {
      to.set(old);
      to.set(added, this.length);
      return to;
    };
    const length = this.length + added.length;
    const ends = (column: 'sources' | 'targets' | 'relations', now: Int32Array): Int32Array =>
      joined(
        new Int32Array(length),
        mine[column].map((place) => now[place]!),
        more[column],
      );
    const columns = {
      ids: Buffer.concat([mine.ids, more.ids]),
      sources: ends('sources', nodeNow),
      targets: ends('targets', nodeNow),
      relations: ends('relations', relationNow),
      weights: joined(new Float64Array(length), mine.weights, more.weights),
      times: joined(new Float64Array(length), mine.times, more.times),
    };
    if (removed.size > 0)
      for (let i = 0; i < this.length; i++)
        if (removed.has(uuidAt(mine.ids, i * UUID_BYTES))) columns.sources[i] = -1;
    return Edges.from(nodes, relationIds, columns);
  }

  at(i: number): Edge {
    const { ids, sources, targets, relations, weights, times } = this.columns;
    return {
      id: uuidAt(ids, i * UUID_BYTES),
      sourceId: this.#nodes[sources[i]!]!.id,
      targetId: this.#nodes[targets[i]!]!.id,
      relationId: this.#relationIds[relations[i]!]!,
      weight: weights[i]!,
      createdAt: times[i]!,
    };
  }

  all(): Edge[] {
    return Array.from({ length: this.length }, (_, i) => this.at(i));
  }

  /** Edges from or to the node at a place; one from it to itself stands once. */
  of(place: number): Edge[] {
    const { starts, edges } = this.links;
    return Array.from(edges.subarray(starts[place], starts[place + 1]), (i) => this.at(i));
  }

  byRelation(): Map<string, number> {
    const counts = new Int32Array(this.#relationIds.length);
    for (const relation of this.columns.relations) counts[relation]!++;
    return new Map(this.#relationIds.flatMap((id, i) => (counts[i]! > 0 ? [[id, counts[i]!]] : [])));
  }

  get links(): Links {
    this.#links ??= linksOf(this.#nodes.length, this.columns);
    return this.#links;
  }
}

/** The links of so many nodes; of each, its edges in the order of the columns. */
export function linksOf(
  nodes: number,
  { sources, targets, weights }: Pick<EdgeColumns, 'sources' | 'targets' | 'weights'>,
): Links {
  const starts = new Int32Array(nodes + 1);
  const each = (visit: (node: number, edge: number, other: number) => void): void => {
    for (let i = 0; i < sources.length; i++) {
      visit(sources[i]!, i, targets[i]!);
      if (targets[i] !== sources[i]) visit(targets[i]!, i, sources[i]!);
    }
  };
  each((node) => {
    starts[node + 1]!++;
  });
  for (let node = 0; node < nodes; node++) starts[node + 1]! += starts[node]!;
  const next = starts.slice();
  const edges = new Int32Array(starts[nodes]!);
  const others = new Int32Array(starts[nodes]!);
  each((node, edge, other) => {
    const place = next[node]!++;
    edges[place] = edge;
    others[place] = other;
  });
  return { starts, edges, others, weights };
}

function columnsOf(
  nodes: readonly Node[],
  relationIds: readonly string[],
  edges: readonly Edge[],
): EdgeColumns {
  const place = (ids: readonly string[], wanted: (edge: Edge) => string): Int32Array => {
    const places = new Map(edges.length > 0 ? ids.map((id, i) => [id, i] as const) : []);
    return Int32Array.from(edges, (edge) => places.get(wanted(edge)) ?? -1);
  };
  const nodeIds = idsOf(nodes);
  return {
    ids: Buffer.concat(edges.map((edge) => uuidBytes(edge.id))),
    sources: place(nodeIds, (e) => e.sourceId),
    targets: place(nodeIds, (e) => e.targetId),
    relations: place(relationIds, (e) => e.relationId),
    weights: Float64Array.from(edges, (e) => e.weight),
    times: Float64Array.from(edges, (e) => e.createdAt),
  };
}

const idsOf = (nodes: readonly Node[]): string[] => nodes.map((n) => n.id);

/** Where each of a list stands in another, or -1. */
function moved(from: readonly string[], to: readonly string[]): Int32Array {
  const places = Int32Array.from(from, () => -1);
  let known: Map<string, number> | undefined;
  for (let i = 0, next = 0; i < from.length; i++) {
    // Most stand behind the one before them.
    if (from[i] !== to[next]) known ??= new Map(to.map((id, place) => [id, place]));
    const place = from[i] === to[next] ? next : known?.get(from[i]!);
    if (place === undefined) continue;
    places[i] = place;
    next = place + 1;
  }
  return places;
}

/** Some numbers of a list, in another order. */
function reordered<T extends Int32Array | Float64Array>(list: T, order: readonly number[]): T {
  const made = list.slice(0, order.length) as T;
  for (let i = 0; i < order.length; i++) made[i] = list[order[i]!]!;
  return made;
}

function pick(ids: Buffer, order: readonly number[]): Buffer {
  const picked = Buffer.alloc(order.length * UUID_BYTES);
  for (const [to, from] of order.entries())
    ids.copy(picked, to * UUID_BYTES, from * UUID_BYTES, (from + 1) * UUID_BYTES);
  return picked;
}

/** As their texts compare. */
function compareIds(ids: Buffer, a: number, b: number): number {
  for (let word = 0; word < UUID_BYTES; word += 4) {
    const difference = ids.readUInt32BE(a * UUID_BYTES + word) - ids.readUInt32BE(b * UUID_BYTES + word);
    if (difference !== 0) return difference;
  }
  return 0;
}
