import type { Graph } from '../graph/graph.js';

/** Vectors of length 1, end to end; one for each id. */
interface Part {
  readonly ids: readonly string[];
  /** The slot each was sealed in: a node that was corrected since has another. */
  readonly slots: readonly number[];
  readonly data: Float32Array;
}

const ID_BYTES = 80;

/** The vectors of one user's items at one revision. Immutable. Compared one by one with a question: there is no index. */
export class Vectors {
  readonly dimension: number;
  readonly #parts: readonly Part[];

  constructor(dimension: number, parts: readonly Part[] = []) {
    this.dimension = dimension;
    this.#parts = parts;
  }

  get size(): number {
    return this.#parts.reduce((sum, { ids }) => sum + ids.length, 0);
  }

  get bytes(): number {
    return this.size * (4 * this.dimension + ID_BYTES);
  }

  /** Those whose nodes stand in a graph as they were embedded. */
  within(graph: Graph): Vectors {
    const stands = ({ ids, slots }: Part, i: number) => graph.byId.get(ids[i]!)?.slot === slots[i];
    if (this.#parts.every((part) => part.ids.every((_, i) => stands(part, i)))) return this;
    const parts = this.#parts.map((part): Part => {
      const kept = part.ids.map((_, i) => i).filter((i) => stands(part, i));
      const data = new Float32Array(kept.length * this.dimension);
      kept.forEach((from, to) => {
        data.set(part.data.subarray(from * this.dimension, (from + 1) * this.dimension), to * this.dimension);
      });
      return { ids: kept.map((i) => part.ids[i]!), slots: kept.map((i) => part.slots[i]!), data };
    });
    return new Vectors(this.dimension, parts);
  }

  with(ids: readonly string[], slots: readonly number[], data: Float32Array): Vectors {
    return ids.length === 0 ? this : new Vectors(this.dimension, [...this.#parts, { ids, slots, data }]);
  }

  /** The ids that have one. */
  ids(): Set<string> {
    return new Set(this.#parts.flatMap(({ ids }) => ids));
  }

  /** Ids and cosine similarities of what is nearest to a question: at most `most`, none below `least`. */
  nearest(question: Float32Array, least: number, most: number): Map<string, number> {
    const found: [string, number][] = [];
    for (const { ids, data } of this.#parts)
      for (let i = 0, at = 0; i < ids.length; i++) {
        let sum = 0;
        for (let k = 0; k < question.length; k++, at++) sum += question[k]! * data[at]!;
        if (sum >= least) found.push([ids[i]!, sum]);
      }
    return new Map(found.sort((a, b) => b[1] - a[1]).slice(0, most));
  }
}
