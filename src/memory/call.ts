import { randomUUID } from 'node:crypto';
import { Disclosures } from '../audit/disclosure.js';
import type { Role } from '../audit/role.js';
import type { Millis } from './model.js';

/** Who asks. */
export interface Actor {
  /** `key:<uuid>` of an API key, `subject:<pseudonym>` of a signed-in user, `system` for jobs, `anonymous`. */
  readonly id: string;
  readonly role: Role | 'SYSTEM' | 'ANONYMOUS';
  /** Of a SUBJECT: the user id its token speaks for. */
  readonly subjectId?: string;
  /** What this key may use; undefined: all. */
  readonly purposes?: readonly string[];
  /** What this key may reach; undefined: all. */
  readonly regions?: readonly string[];
  /** When this key ends by itself; undefined: never. */
  readonly expiresAt?: Millis;
}

/** One operation of one request. */
export interface Call {
  readonly actor: Actor;
  /** From `X-Session-Id`, or made by the server. */
  readonly sessionId: string;
  /** From `X-Purpose`. */
  readonly purpose?: string;
  /** From `X-Break-Glass-Reason`: a code, checked where it is used. */
  readonly reason?: string;
  readonly now: Millis;
  /** Await `disclosures.record()` before the answer leaves. */
  readonly disclosures: Disclosures;
  /** Of a mutation with an `Idempotency-Key`. */
  readonly idempotency?: {
    /** HMAC-SHA-256, under a secret of the vault, of actor, key and operation. */
    readonly key: Buffer;
    /** The same of operation and arguments. */
    readonly request: Buffer;
  };
}

/** What a job of Lethe's own does; each run is a session in the audit log. */
export function systemCall(now: Millis): Call {
  const actor: Actor = { id: 'system', role: 'SYSTEM' };
  return { actor, sessionId: randomUUID(), now, disclosures: new Disclosures(actor, () => now) };
}
