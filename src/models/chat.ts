import { z } from 'zod';
import type { Millis } from '../memory/model.js';
import { ModelClient, ModelError } from './client.js';
import type { ExtractionSettings } from './settings.js';

type ChatSettings = Extract<ExtractionSettings, { mode: 'llm' }>;

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** Bytes of an answer for each token it may take, and beside them. */
const TOKEN_BYTES = 16;
const FRAME_BYTES = 65_536;

const answer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
});

/** Asks an OpenAI-compatible chat model for JSON of one shape. */
export class ChatModel {
  readonly settings: ChatSettings;
  readonly #client: ModelClient;

  constructor(settings: ChatSettings, env: NodeJS.ProcessEnv, now: () => Millis) {
    this.settings = settings;
    this.#client = new ModelClient(settings, env, now);
  }

  /** False while the endpoint is left alone after failures. */
  get available(): boolean {
    return this.#client.available;
  }

  /** What the model answered, as text; nothing in it can be relied upon. @throws ModelError */
  async complete(
    messages: readonly ChatMessage[],
    shape: { readonly name: string; readonly schema: object },
  ): Promise<string> {
    const { model, maxTokens, timeoutMs } = this.settings;
    const body = {
      model,
      messages,
      temperature: 0,
      max_tokens: maxTokens,
      response_format: { type: 'json_schema', json_schema: { ...shape, strict: true } },
    };
    const maxBytes = maxTokens * TOKEN_BYTES + FRAME_BYTES;
    const parsed = answer.safeParse(
      await this.#client.post('/chat/completions', body, { timeoutMs, maxBytes }),
    );
    const content = parsed.data?.choices[0]?.message.content;
    if (typeof content !== 'string') throw new ModelError('MALFORMED');
    return content;
  }
}
