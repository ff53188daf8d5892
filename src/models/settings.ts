import { z } from 'zod';
import { isEndpoint, type ProcessorKind, type ProcessorRegister } from '../privacy/processors.js';

/** How an OpenAI-compatible endpoint is reached. */
export interface ModelEndpoint {
  /** The base URL, as far as `/v1`; without a slash at its end. */
  readonly endpoint: string;
  readonly model: string;
  /** Name of the environment variable that holds the key; undefined: called without one. */
  readonly keyVariable?: string;
  /** Milliseconds a call may take, answer included. */
  readonly timeoutMs: number;
}

const endpoint = z
  .string()
  .refine(isEndpoint, 'must be an https URL without credentials or query; http only on this machine')
  .transform((text) => text.replace(/\/+$/, ''));
const model = z.string().min(1).max(128);
const keyVariable = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{0,127}$/, 'must be the name of an environment variable')
  .optional();
const milliseconds = (usual: number, most: number) => z.int().min(50).max(most).default(usual);

/** The section `extraction` of the policy file: how statements are made of messages. */
export const extractionSection = z
  .discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('statements') }),
    z.strictObject({
      mode: z.literal('llm'),
      endpoint,
      model,
      keyVariable,
      timeoutMs: milliseconds(30_000, 300_000),
      /** Tokens that one answer may take. */
      maxTokens: z.int().min(64).max(32_768).default(4_096),
    }),
  ])
  .default({ mode: 'statements' });
export type ExtractionSettings = z.output<typeof extractionSection>;

/** The section `embeddings` of the policy file; absent: none are made. */
export const embeddingsSection = z
  .strictObject({
    endpoint,
    model,
    dimensions: z.int().min(2).max(4_096),
    keyVariable,
    timeoutMs: milliseconds(20_000, 300_000),
    /** Milliseconds that a question waits for its embedding before it is answered without. */
    queryTimeoutMs: milliseconds(800, 10_000),
    /** Ask for vectors of this many dimensions; false for models that cannot shorten theirs and refuse to be asked. */
    requestDimensions: z.boolean().default(true),
    /** Texts in one call. */
    batch: z.int().min(1).max(256).default(64),
    /** Least cosine similarity at which an item counts as evidence; models differ. */
    minSimilarity: z.number().min(0).max(1).default(0.3),
  })
  .optional();
export type EmbeddingsSettings = NonNullable<z.output<typeof embeddingsSection>>;

/** An endpoint that no registered processor answers at: the problem, or undefined. For the check of a policy file. */
export function unregisteredEndpoint(policy: {
  readonly processors: ProcessorRegister;
  readonly extraction: ExtractionSettings;
  readonly embeddings?: EmbeddingsSettings;
}): string | undefined {
  const called: [ProcessorKind, string | undefined, string][] = [
    ['llm', policy.extraction.mode === 'llm' ? policy.extraction.endpoint : undefined, 'extraction'],
    ['embeddings', policy.embeddings?.endpoint, 'embeddings'],
  ];
  for (const [kind, url, section] of called)
    if (url !== undefined && !policy.processors.at(kind, url))
      return `${section}.endpoint: no processor of kind ${kind} is registered at its origin`;
  return undefined;
}
