import type { Links } from '../graph/edges.js';
import type { Node } from '../model.js';

/** What recall asks of a graph. */
export interface RecallGraph {
  readonly nodes: readonly Node[];
  readonly byId: Pick<ReadonlyMap<string, Node>, 'get'>;
  /** By places in `nodes`. */
  readonly links: Links;
  domainsOf(entityId: string): readonly Node[];
}

export interface Question {
  readonly query?: string;
  /** Most items to answer. */
  readonly limit: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Items whose vectors are near that of the query, by id: cosine similarity. */
  readonly similar?: ReadonlyMap<string, number>;
  /** Salience as it counts now, 0 to 1; absent: what is stored, by one half-life for all. */
  readonly fading?: (node: Node) => number;
}

/** `score`: 0 to 1, comparable within one answer only. */
export interface Recalled<N extends Node = Node> {
  readonly node: N;
  readonly score: number;
}
