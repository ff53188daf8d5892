import { z } from 'zod';
import type { Millis } from '../memory/model.js';
import { ModelClient, ModelError } from './client.js';
import type { EmbeddingsSettings } from './settings.js';

/** Characters of a text that are embedded: about 2,000 tokens of English, well below what models of embeddings take. */
const MOST_CHARACTERS = 8_000;
/** Bytes of an answer for each number in it, and beside the numbers. */
const NUMBER_BYTES = 32;
const FRAME_BYTES = 65_536;

const answer = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()) })),
});

/** Turns texts into vectors by an OpenAI-compatible endpoint. */
export class Embedder {
  readonly settings: EmbeddingsSettings;
  readonly #client: ModelClient;

  constructor(settings: EmbeddingsSettings, env: NodeJS.ProcessEnv, now: () => Millis) {
    this.settings = settings;
    this.#client = new ModelClient(settings, env, now);
  }

  /** False while the endpoint is left alone after failures. */
  get available(): boolean {
    return this.#client.available;
  }

  /**
   * A vector of length 1 for each text, in their order; at most `settings.batch` texts.
   * @throws ModelError; then there is none for any of them
   */
  async embed(texts: readonly string[], timeoutMs = this.settings.timeoutMs): Promise<Float32Array[]> {
    const { model, dimensions, requestDimensions } = this.settings;
    const body = {
      model,
      input: texts.map((text) => text.slice(0, MOST_CHARACTERS).toWellFormed()),
      encoding_format: 'float',
      ...(requestDimensions ? { dimensions } : {}),
    };
    const maxBytes = texts.length * dimensions * NUMBER_BYTES + FRAME_BYTES;
    const parsed = answer.safeParse(await this.#client.post('/embeddings', body, { timeoutMs, maxBytes }));
    if (!parsed.success || parsed.data.data.length !== texts.length) throw new ModelError('MALFORMED');
    const vectors = new Array<Float32Array | undefined>(texts.length);
    for (const { index, embedding } of parsed.data.data) {
      if (index >= texts.length || vectors[index] || embedding.length !== dimensions)
        throw new ModelError('MALFORMED');
      vectors[index] = normalised(embedding);
    }
    return vectors as Float32Array[];
  }
}

/** Scaled to length 1, so that a dot product is the cosine. */
function normalised(numbers: readonly number[]): Float32Array {
  const length = Math.hypot(...numbers);
  if (!Number.isFinite(length) || length === 0) throw new ModelError('MALFORMED');
  return Float32Array.from(numbers, (n) => n / length);
}
