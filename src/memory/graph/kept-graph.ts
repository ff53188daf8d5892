import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Vectors } from '../embeddings/vectors.js';
import type { Millis } from '../model.js';
import { buildIndex, type SearchIndex } from '../recall/index.js';
import type { Graph } from './graph.js';

/** A graph with what was computed from it. Everything here falls together when the revision moves on. */
export class KeptGraph {
  readonly graph: Graph;
  readonly #grew: (entry: KeptGraph) => void;
  #index?: SearchIndex;
  #vectors?: Vectors;
  /** Those of an earlier revision whose items stand unchanged; there may be more by now. */
  readonly earlierVectors: Vectors | undefined;
  #exported?: { deflated: Uint8Array; length: number; validUntil: Millis; ready: Shared };
  /** The store has a snapshot of it. */
  stored: boolean;

  /** @param index that of the snapshot it was read from */
  constructor(
    graph: Graph,
    earlier: Vectors | undefined,
    grew: (entry: KeptGraph) => void,
    index?: SearchIndex,
  ) {
    this.graph = graph;
    this.#index = index;
    this.stored = index !== undefined;
    this.earlierVectors = earlier?.within(graph);
    this.#grew = grew;
  }

  /** The vectors of its items, once they were asked for. */
  get vectors(): Vectors | undefined {
    return this.#vectors;
  }

  keepVectors(vectors: Vectors): void {
    this.#vectors = vectors;
    this.#grew(this);
  }

  get bytes(): number {
    const vectors = this.#vectors ?? this.earlierVectors;
    return (
      this.graph.bytes +
      (this.#index?.bytes ?? 0) +
      (vectors?.bytes ?? 0) +
      (this.#exported?.deflated.length ?? 0)
    );
  }

  /** The search index, built at first use. */
  get index(): SearchIndex {
    if (!this.#index) {
      this.#index = buildIndex(this.graph);
      this.#grew(this);
    }
    return this.#index;
  }

  /** The body of the export document, if one was made and nothing in it has expired since. */
  exported(now: Millis): Buffer | undefined {
    if (!this.#exported || this.#exported.validUntil <= now) return undefined;
    const { deflated, length, ready } = this.#exported;
    const known = ready.bytes.deref();
    if (known) return Buffer.from(known, ready.offset, length);
    const json = inflateRawSync(deflated, { chunkSize: MIN_CHUNK + length });
    this.#exported.ready = shared(json);
    return json;
  }

  /**
   * It is kept deflated: a seventh of its size, and to inflate it costs far less than to make it. What was last answered is shared with other
   * answers for as long as it is not collected.
   */
  keepExport(json: Buffer, validUntil: Millis): void {
    const deflated = new Uint8Array(deflateRawSync(json, { level: 1 }));
    this.#exported = { deflated, length: json.length, validUntil, ready: shared(json) };
    this.#grew(this);
  }
}

/** Bytes that are there for as long as any view of them is. */
interface Shared {
  readonly bytes: WeakRef<ArrayBufferLike>;
  readonly offset: number;
}
const shared = ({ buffer, byteOffset }: Buffer): Shared => ({
  bytes: new WeakRef(buffer),
  offset: byteOffset,
});

/** The smallest piece that zlib answers in, in bytes. */
const MIN_CHUNK = 64;
