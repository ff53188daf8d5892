import type { Millis } from '../memory/model.js';
import { ChatModel } from './chat.js';
import { Embedder } from './embedder.js';
import type { EmbeddingsSettings, ExtractionSettings } from './settings.js';

/** The outside models of a deployment, as the policy file names them. */
export interface Models {
  readonly chat?: ChatModel;
  readonly embedder?: Embedder;
}

/** @throws Error naming the variable of a key that is not set */
export function openModels(
  policy: { readonly extraction: ExtractionSettings; readonly embeddings?: EmbeddingsSettings },
  env: NodeJS.ProcessEnv,
  now: () => Millis,
): Models {
  const { extraction, embeddings } = policy;
  return {
    ...(extraction.mode === 'llm' ? { chat: new ChatModel(extraction, env, now) } : {}),
    ...(embeddings ? { embedder: new Embedder(embeddings, env, now) } : {}),
  };
}
