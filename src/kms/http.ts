import { LetheError } from '../errors.js';

/** A key management service answers within `timeoutMs`, or is taken for down; what failed by no fault of ours is done once more. */
export interface Patience {
  readonly timeoutMs: number;
  readonly retryMs: number;
}
export const PATIENCE: Patience = { timeoutMs: 5_000, retryMs: 200 };
/** A wrapped key and what stands around it are a kilobyte. */
const MAX_BYTES = 65_536;

/** What a service answered: its status, and its body where that was JSON. */
export interface KmsAnswer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * The service did not do it. Says which failure it was: nothing of what was sent or answered, nor how we are known there.
 */
export function kmsFailure(what: string): LetheError {
  return new LetheError('REGION_UNAVAILABLE', `the key management service ${what}`);
}

/**
 * Makes a call, and once more when the service could not be reached, was busy (429) or broken (5xx). Redirects are refused:
 * a token goes to the address that was configured and to no other.
 * @param make the request, made anew for each attempt: a signature is of its time
 * @throws LetheError REGION_UNAVAILABLE
 */
export async function callKms(
  make: () => Promise<Request>,
  { timeoutMs, retryMs }: Patience,
  busy: (answer: KmsAnswer) => boolean = () => false,
): Promise<KmsAnswer> {
  for (let attempt = 1; ; attempt++) {
    const request = await make();
    try {
      const answer = await send(request, timeoutMs);
      if (!(answer.status === 429 || answer.status >= 500 || busy(answer))) return answer;
      if (attempt === 2) throw kmsFailure(`fails (HTTP ${answer.status})`);
    } catch (error) {
      if (error instanceof LetheError) throw error;
      // What `fetch` throws may hold what was sent.
      const late = error instanceof Error && error.name === 'TimeoutError';
      if (attempt === 2) throw kmsFailure(late ? 'does not answer in time' : 'cannot be reached');
    }
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

async function send(request: Request, timeoutMs: number): Promise<KmsAnswer> {
  const response = await fetch(request, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_BYTES) throw kmsFailure('answers what cannot be a key');
    chunks.push(chunk);
  }
  return { status: response.status, body: parsed(Buffer.concat(chunks).toString('utf8')) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A field of an answer that must be text. @throws LetheError REGION_UNAVAILABLE */
export function textOf(body: unknown, ...path: readonly string[]): string {
  let at = body;
  for (const step of path) at = (at as Record<string, unknown> | null | undefined)?.[step];
  if (typeof at !== 'string' || at === '') throw kmsFailure('answers what is not understood');
  return at;
}

/** The key of an answer: 32 bytes in base64. */
export function keyOf(text: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) throw kmsFailure('answers what is no key');
  return key;
}
