import type { Millis } from '../memory/model.js';
import type { ModelEndpoint } from './settings.js';

/** Why a call gave nothing that can be used. `PAUSED`: not called, since it failed just before. */
export type ModelFailure = 'UNREACHABLE' | 'TIMEOUT' | 'STATUS' | 'TOO_LARGE' | 'MALFORMED' | 'PAUSED';

/** A model did not answer as asked. Holds nothing of what was sent or answered, nor the key: it may be logged as it is. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly failure: ModelFailure;
  /** HTTP status, where there was one. */
  readonly status?: number;

  constructor(failure: ModelFailure, status?: number) {
    super(`a model endpoint failed: ${failure}${status === undefined ? '' : ` ${status}`}`);
    this.failure = failure;
    this.status = status;
  }
}

/** Failures in a row after which an endpoint is left alone, and for how long: a question must not wait for it each time. */
const FAILURES = 3;
const PAUSE: Millis = 30_000;

/**
 * One OpenAI-compatible endpoint. It is called at the address that was configured and nowhere else (redirects are refused), with
 * a limit on time and on the bytes that are read.
 */
export class ModelClient {
  readonly settings: ModelEndpoint;
  readonly #key: string | undefined;
  readonly #now: () => Millis;
  #failures = 0;
  #resumes: Millis = 0;

  /** @throws Error naming the variable, when the key is not set */
  constructor(settings: ModelEndpoint, env: NodeJS.ProcessEnv, now: () => Millis) {
    this.settings = settings;
    this.#now = now;
    this.#key = settings.keyVariable === undefined ? undefined : env[settings.keyVariable];
    if (settings.keyVariable !== undefined && !this.#key)
      throw new Error(`LETHE_POLICY: the variable ${settings.keyVariable} is not set`);
  }

  /** False while it is left alone. */
  get available(): boolean {
    return this.#now() >= this.#resumes;
  }

  /** Posts JSON to a path below the endpoint, and answers the parsed body. @throws ModelError */
  async post(path: string, body: object, limits: { timeoutMs: number; maxBytes: number }): Promise<unknown> {
    if (!this.available) throw new ModelError('PAUSED');
    try {
      const text = await this.#send(path, JSON.stringify(body), limits);
      this.#failures = 0;
      return parsed(text);
    } catch (error) {
      const known = error instanceof ModelError ? error : failureOf(error);
      if (known.failure !== 'MALFORMED' && ++this.#failures >= FAILURES) {
        this.#failures = 0;
        this.#resumes = this.#now() + PAUSE;
      }
      throw known;
    }
  }

  async #send(
    path: string,
    body: string,
    { timeoutMs, maxBytes }: { timeoutMs: number; maxBytes: number },
  ): Promise<string> {
    const response = await fetch(this.settings.endpoint + path, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(this.#key === undefined ? {} : { authorization: `Bearer ${this.#key}` }),
      },
      body,
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new ModelError('STATUS', response.status);
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > maxBytes) throw new ModelError('TOO_LARGE');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelError('MALFORMED');
  }
}

/** What `fetch` throws may hold what was sent, so nothing of it is kept. */
function failureOf(error: unknown): ModelError {
  const name = error instanceof Error ? error.name : '';
  return new ModelError(name === 'TimeoutError' || name === 'AbortError' ? 'TIMEOUT' : 'UNREACHABLE');
}
