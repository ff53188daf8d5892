import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { eventOf } from '../audit/disclosure.js';
import { enqueue, relay } from '../audit/outbox.js';
import { ROLES, type Role } from '../audit/role.js';
import { badInput, LetheError, notFound } from '../errors.js';
import type { Call } from '../memory/call.js';
import { IDEMPOTENCY_HOURS } from '../memory/change.js';
import type { Deployment } from '../memory/deployment.js';
import type { Millis } from '../memory/model.js';
import { isUuid } from '../memory/validate.js';
import { READING_PURPOSES } from '../privacy/purposes.js';
import { type Redaction, scrub } from '../privacy/scrub/index.js';
import type { Transaction } from '../regions/region.js';
import { hashSecret, SECRET_BYTES, secretOf } from './keys.js';

export interface CreateApiKey {
  readonly name: string;
  readonly role: string;
  readonly purposes?: readonly string[] | null;
  readonly regions?: readonly string[] | null;
  readonly expiresAt?: Millis | null;
}

export interface ApiKeySecret {
  readonly id: string;
  /** Answered once; only its hash is kept. */
  readonly secret: string;
  readonly name: string;
  readonly role: Role;
}

const NAME = /^[^\p{Cc}\p{Cs}]{1,128}$/u;

interface StoredKey {
  readonly id: string;
  readonly sealed: Uint8Array;
  readonly role: string;
  readonly purposes: string[] | null;
  readonly regions: string[] | null;
  readonly expires_at: Date | null;
}

/**
 * Makes an API key, with its ADMINISTER event in the same transaction. It may never do more than the key that makes it:
 * purposes, regions and expiry are that key's own unless narrower ones are named.
 *
 * With an `Idempotency-Key` the secret is not random but an HMAC, under a secret of the vault, of the row and of what
 * only the caller's key can give: a repeat derives the same one again, and the database alone never yields it. Since the
 * secret leaves once more, the repeat has an event of its own.
 * @throws BAD_USER_INPUT, PURPOSE_UNKNOWN, FORBIDDEN for more than the caller's key may use, CONFLICT when the
 * `Idempotency-Key` served another input
 */
export async function createApiKey(d: Deployment, call: Call, input: CreateApiKey): Promise<ApiKeySecret> {
  const wanted = check(d, call, input);
  const { home } = d.regions;
  const id = randomUUID();
  const repeat = call.idempotency?.key;
  const derive = (row: string): Buffer =>
    repeat ? home.vault.mac('api-key', `${row}:${repeat.toString('hex')}`) : randomBytes(SECRET_BYTES);
  const secret = secretOf(derive(id));
  const mark = repeat ? new Uint8Array(createHash('sha256').update('api-key').update(repeat).digest()) : null;
  const made = await home.memory.prisma.$transaction(async (tx) => {
    if (mark) await forgetOldMark(tx, mark);
    const inserted = await tx.$executeRaw`
      INSERT INTO memory.api_keys (id, hash, sealed, role, purposes, regions, expires_at, idempotency_hash)
      VALUES (${id}::uuid, ${new Uint8Array(hashSecret(secret))}, ${new Uint8Array(home.vault.sealForOperator(id, wanted.name))},
        ${wanted.role}, ${wanted.purposes}::text[], ${wanted.regions}::text[], ${wanted.expiresAt}::timestamptz, ${mark}::bytea)
      ON CONFLICT (idempotency_hash) DO NOTHING`;
    let row: string = id;
    if (inserted === 0) {
      const [existing] = await tx.$queryRaw<StoredKey[]>`
        SELECT id, sealed, role, purposes, regions, expires_at FROM memory.api_keys WHERE idempotency_hash = ${mark}::bytea`;
      if (!existing || !same(d, existing, wanted)) throw servedAnother();
      row = existing.id;
    }
    const what = `createApiKey key:${row}${row === id ? '' : ' repeated'}`;
    const event = administerEvent(d, call, what, row === id ? wanted.redactions : []);
    await enqueue(tx, [event]);
    return { id: row, eventId: event.id };
  });
  await relayNow(d, made.eventId);
  return {
    id: made.id,
    secret: made.id === id ? secret : secretOf(derive(made.id)),
    name: wanted.name,
    role: wanted.role,
  };
}

function same(d: Deployment, existing: StoredKey, wanted: Wanted): boolean {
  return (
    existing.role === wanted.role &&
    d.regions.home.vault.openForOperator(existing.id, existing.sealed) === wanted.name &&
    JSON.stringify(existing.purposes) === JSON.stringify(wanted.purposes) &&
    JSON.stringify(existing.regions) === JSON.stringify(wanted.regions) &&
    existing.expires_at?.getTime() === wanted.expiresAt?.getTime()
  );
}

function servedAnother(): LetheError {
  return new LetheError('CONFLICT', 'this Idempotency-Key served another request', {
    field: 'Idempotency-Key',
  });
}

/** The name of the API key that acts; undefined when it acts no more. */
export async function nameOfKey(d: Deployment, actorId: string): Promise<string | undefined> {
  const id = actorId.replace(/^key:/, '');
  const { home } = d.regions;
  const rows = await home.memory.pool.query<{ sealed: Buffer }>(
    'SELECT sealed FROM memory.api_keys WHERE id = $1::uuid',
    [id],
  );
  const sealed = rows.rows[0]?.sealed;
  return sealed && home.vault.openForOperator(id, sealed);
}

/**
 * Ends an API key, on every process from the next request on. False when it had ended already, except to the request that
 * ended it: with its `Idempotency-Key` that is answered as before.
 * @throws NOT_FOUND, CONFLICT when the `Idempotency-Key` ended another key
 */
export async function revokeApiKey(d: Deployment, call: Call, keyId: string): Promise<boolean> {
  const id = keyId.toLowerCase();
  if (!isUuid(id)) throw notFound('API key', 'id');
  const mark = call.idempotency ? new Uint8Array(call.idempotency.key) : null;
  const event = administerEvent(d, call, `revokeApiKey key:${id}`);
  const revoked = await d.regions.home.memory.prisma.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; ended: boolean; repeated: boolean }[]>`
      SELECT id, revoked_at IS NOT NULL AS ended, coalesce(revocation_hash = ${mark}::bytea
          AND revoked_at >= now() - make_interval(hours => ${IDEMPOTENCY_HOURS}::int), false) AS repeated
      FROM memory.api_keys WHERE id = ${id}::uuid OR revocation_hash = ${mark}::bytea FOR UPDATE`;
    const row = rows.find((r) => r.id === id);
    if (rows.some((r) => r.id !== id && r.repeated)) throw servedAnother();
    if (!row) throw notFound('API key', 'id');
    if (row.ended) return row.repeated ? 'repeated' : 'ended';
    await tx.$executeRaw`
      UPDATE memory.api_keys SET revoked_at = now(), revocation_hash = ${mark}::bytea WHERE id = ${id}::uuid`;
    await enqueue(tx, [event]);
    return 'now';
  });
  if (revoked === 'now') await relayNow(d, event.id);
  return revoked !== 'ended';
}

/** What a key shall be, once it is checked. */
type Wanted = ReturnType<typeof check>;

function check(d: Deployment, call: Call, input: CreateApiKey) {
  if (!NAME.test(input.name))
    throw badInput('input.name', 'must have 1–128 characters, none of them a control character');
  const role = ROLES.find((r) => r === input.role && r !== 'SUBJECT');
  if (!role) throw badInput('input.role', 'an API key can be ADMIN, PRIVACY, SERVICE or AUDITOR');
  const purposes = list(input.purposes, 'input.purposes');
  purposes?.forEach((purpose, i) => {
    if (!READING_PURPOSES.some(({ key }) => key === purpose))
      d.policy.purposes.require(purpose, `input.purposes.${i}`);
  });
  const regions = list(input.regions, 'input.regions');
  regions?.forEach((name, i) => {
    if (!d.regions.all.some((r) => r.name === name)) throw badInput(`input.regions.${i}`, 'no such region');
  });
  if (input.expiresAt != null && input.expiresAt <= call.now)
    throw badInput('input.expiresAt', 'must be in the future');
  const { actor } = call;
  const until = input.expiresAt ?? actor.expiresAt;
  if (until !== undefined && actor.expiresAt !== undefined && until > actor.expiresAt)
    throw tooWide('input.expiresAt');
  const { text: name, redactions } = scrub(input.name);
  return {
    name,
    redactions,
    role,
    purposes: within(purposes, actor.purposes, 'input.purposes'),
    regions: within(regions, actor.regions, 'input.regions'),
    expiresAt: until === undefined ? null : new Date(until),
  };
}

/** What is asked for, if the caller's own key has all of it; what that has, if nothing is asked for. @throws FORBIDDEN */
function within(asked: string[] | null, own: readonly string[] | undefined, field: string): string[] | null {
  if (own === undefined) return asked;
  if (asked === null) return [...own].sort();
  asked.forEach((value) => {
    if (!own.includes(value)) throw tooWide(field);
  });
  return asked;
}

function tooWide(field: string): LetheError {
  return new LetheError('FORBIDDEN', 'a key may not make one that may do more than itself', { field });
}

function list(values: readonly string[] | null | undefined, field: string): string[] | null {
  if (values == null) return null;
  if (values.length === 0 || values.length > 100)
    throw badInput(field, 'must name 1–100, or be absent for all');
  return [...new Set(values)].sort();
}

/** After its hours an `Idempotency-Key` means a new request. */
async function forgetOldMark(tx: Transaction, mark: Uint8Array): Promise<void> {
  await tx.$executeRaw`
    UPDATE memory.api_keys SET idempotency_hash = NULL
    WHERE idempotency_hash = ${mark} AND created_at < now() - make_interval(hours => ${IDEMPOTENCY_HOURS}::int)`;
}

function administerEvent(d: Deployment, call: Call, what: string, redactions: Redaction[] = []) {
  return eventOf(call.actor, call.now, {
    action: 'ADMINISTER',
    subjects: [],
    sessionId: call.sessionId,
    purpose: null,
    phi: false,
    redactions,
    policy: `role:${call.actor.role} ${what}`,
    region: d.regions.home.name,
    retention: 'GDPR',
  });
}

/** Into the log at once where the log answers; else the event waits in the outbox. */
async function relayNow(d: Deployment, id: string): Promise<void> {
  try {
    await relay(d.regions.home.memory, d.regions.home.audit, [id]);
  } catch (error) {
    if (!(error instanceof LetheError && error.code === 'AUDIT_UNAVAILABLE')) throw error;
  }
}
