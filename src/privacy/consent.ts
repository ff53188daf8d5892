import { randomUUID } from 'node:crypto';
import type { ConsentDetail } from '../audit/event.js';
import { badInput, LetheError, notFound } from '../errors.js';
import type { Call } from '../memory/call.js';
import { type Change, change } from '../memory/change.js';
import type { Deployment } from '../memory/deployment.js';
import { eraseNodes, finished, reachOf } from '../memory/erasure/forget.js';
import { consented, covers, ORDINARY } from '../memory/gate.js';
import type { SealedConsent } from '../memory/graph/load.js';
import { type Told, toldOf } from '../memory/intake/queue.js';
import { sealAll } from '../memory/intake/store.js';
import type { Consent, ContentType, Jurisdiction, Millis, Node } from '../memory/model.js';
import { answeredAgain, requirePurpose, requireSubject } from '../memory/subject.js';
import { inFuture, isUuid, LIMITS, someText } from '../memory/validate.js';
import { SENSITIVE } from './classify/index.js';
import { type Redaction, scrubRecord } from './scrub/index.js';

export interface ConsentInput {
  readonly purpose: string;
  readonly contentTypes?: readonly ContentType[] | null;
  readonly policyVersion: string;
  readonly method: string;
  readonly explicit?: boolean | null;
  readonly thirdParties?: boolean | null;
  readonly expiresAt?: Millis | null;
}

export interface GrantConsentInput extends ConsentInput {
  readonly userId: string;
}

/** A consent as it will be recorded, and what was taken out of its texts. */
export interface NewConsent {
  readonly consent: Omit<Consent, 'slot'>;
  readonly redactions: readonly Redaction[];
}

/**
 * An explicit consent is given under a registered version of the notice, once any is registered.
 * @throws BAD_USER_INPUT, PURPOSE_UNKNOWN, FORBIDDEN by field
 */
export function newConsent(
  d: Deployment,
  call: Call,
  input: ConsentInput,
  jurisdiction: Jurisdiction,
  field: string,
): NewConsent {
  requirePurpose(d, call, input.purpose, `${field}.purpose`);
  const explicit = input.explicit ?? false;
  const contentTypes = input.contentTypes ? [...new Set(input.contentTypes)] : [...ORDINARY];
  if (contentTypes.length === 0) throw badInput(`${field}.contentTypes`, 'it is empty');
  if (!explicit && contentTypes.some((t) => SENSITIVE.has(t)))
    throw badInput(`${field}.explicit`, 'HEALTH, EMOTIONAL, RELATIONSHIP and SPECIAL need explicit consent');
  const notice = d.policy.notices.get(input.policyVersion);
  if (explicit && !notice && d.policy.notices.current)
    throw badInput(`${field}.policyVersion`, 'explicit consent needs a registered version of the notice');
  const { fields, redactions } = scrubRecord({
    policyVersion: someText(input.policyVersion, `${field}.policyVersion`, LIMITS.note),
    method: someText(input.method, `${field}.method`, LIMITS.note),
  });
  const consent = {
    id: randomUUID(),
    purpose: input.purpose,
    contentTypes,
    policyVersion: fields.policyVersion as string,
    noticeHash: notice?.hash,
    method: fields.method as string,
    explicit,
    thirdParties: input.thirdParties ?? false,
    jurisdiction,
    grantedAt: call.now,
    withdrawnAt: undefined,
    expiresAt:
      typeof input.expiresAt === 'number'
        ? inFuture(input.expiresAt, call.now, `${field}.expiresAt`)
        : undefined,
  };
  return { consent, redactions };
}

/** What the audit log keeps of a consent. A version that is not registered is the application's own text, and stays out. */
export function consentDetail(consent: Omit<Consent, 'slot'>): ConsentDetail {
  return {
    id: consent.id,
    contentTypes: consent.contentTypes,
    explicit: consent.explicit,
    thirdParties: consent.thirdParties,
    noticeVersion: consent.noticeHash === undefined ? null : consent.policyVersion,
    noticeHash: consent.noticeHash ?? null,
    expiresAt: consent.expiresAt === undefined ? null : new Date(consent.expiresAt).toISOString(),
  };
}

/** The rows of consents, their texts sealed. */
export async function storeConsents(
  c: Pick<Change, 'tx' | 'subject'>,
  consents: readonly Omit<Consent, 'slot'>[],
): Promise<Consent[]> {
  const sealed = await sealAll(
    c,
    'consents',
    consents.map((consent) => {
      const texts: SealedConsent = [consent.policyVersion, consent.method, consent.noticeHash ?? null];
      return [consent.id, JSON.stringify(texts)];
    }),
  );
  const stored = consents.map((consent, i) => ({ ...consent, slot: sealed[i]!.slot }));
  await c.tx.consent.createMany({
    data: stored.map((consent, i) => ({
      userId: c.subject.userId,
      id: consent.id,
      slot: consent.slot,
      sealed: sealed[i]!.sealed,
      purpose: consent.purpose,
      contentTypes: [...consent.contentTypes],
      explicit: consent.explicit,
      thirdParties: consent.thirdParties,
      jurisdiction: consent.jurisdiction,
      grantedAt: new Date(consent.grantedAt),
      withdrawnAt: consent.withdrawnAt === undefined ? null : new Date(consent.withdrawnAt),
      expiresAt: consent.expiresAt === undefined ? null : new Date(consent.expiresAt),
    })),
  });
  return stored;
}

/** Records a consent (GDPR Art. 7(1)): it is never changed, only withdrawn. */
export async function grantConsent(d: Deployment, call: Call, input: GrantConsentInput): Promise<Consent> {
  const subject = await requireSubject(d, call, input.userId, 'input.userId');
  const { consent, redactions } = newConsent(d, call, input, subject.jurisdiction, 'input');
  const changed = await change(d, call, subject, async (c) => {
    const { graph } = await c.graph();
    if (graph.consents.length >= LIMITS.consents)
      throw new LetheError('CONFLICT', `${LIMITS.consents} consents are on record already`, {
        field: 'input.userId',
      });
    c.revise({ consents: [...graph.consents, ...(await storeConsents(c, [consent]))] });
    c.tell({
      action: 'CONSENT',
      purpose: consent.purpose,
      phi: false,
      redactions,
      consent: consentDetail(consent),
      policy: `role:${call.actor.role} consent:granted`,
    });
    return { id: consent.id };
  });
  if (changed.repeated) answeredAgain(call, subject, 'consent:granted');
  return consentNow(d, call, input.userId, changed.result.id);
}

/**
 * Withdraws a consent (GDPR Art. 7(3)): from the next request on nothing leaves on its strength. With `erase`, what was
 * collected under its purpose and no other consent covers goes too, and with it calls of `remember` that tell any such thing and are not
 * stored yet.
 */
export async function withdrawConsent(
  d: Deployment,
  call: Call,
  userId: string,
  id: string,
  erase: boolean,
): Promise<Consent> {
  const subject = await requireSubject(d, call, userId);
  const consentId = id.toLowerCase();
  if (!isUuid(consentId)) throw notFound('consent', 'id');
  let told = false;
  const changed = await change(d, call, subject, async (c) => {
    const { graph } = await c.graph();
    const consent = graph.consents.find((x) => x.id === consentId);
    if (!consent) throw notFound('consent', 'id');
    if (call.actor.purposes && !call.actor.purposes.includes(consent.purpose))
      throw new LetheError('FORBIDDEN', 'this key may not use the purpose of that consent', { field: 'id' });
    const consents =
      consent.withdrawnAt === undefined
        ? graph.consents.map((x) => (x.id === consentId ? { ...x, withdrawnAt: call.now } : x))
        : graph.consents;
    told = consents !== graph.consents;
    if (told) {
      await c.tx.consent.update({
        where: { userId_id: { userId: subject.userId, id: consentId } },
        data: { withdrawnAt: new Date(call.now) },
      });
      c.tell({
        action: 'CONSENT',
        purpose: consent.purpose,
        phi: false,
        consent: consentDetail(consent),
        policy: `role:${call.actor.role} consent:withdrawn`,
      });
    }
    const { purpose } = consent;
    const still = consented(consents, purpose, call.now);
    const uncovered = erase ? uncoveredNodes(graph.nodes, purpose, still) : [];
    const narrowed = uncovered
      .filter((n) => n.purposes.length > 1)
      .map((n) => ({ ...n, purposes: n.purposes.filter((p) => p !== consent.purpose) }));
    if (narrowed.length > 0)
      await c.tx.$executeRaw`
        UPDATE memory.nodes SET purposes = array_remove(purposes, ${consent.purpose})
        WHERE user_id = ${subject.userId}::uuid AND id = ANY (${narrowed.map((n) => n.id)}::uuid[])`;
    const gone = uncovered.filter((n) => n.purposes.length === 1).map((n) => n.id);
    // What was told for it and is not stored falls with it.
    const waiting = (told: Told): boolean =>
      told.purpose === purpose &&
      told.messages.some(({ contentTypes }) => !covers(still, { kind: 'FACET', contentTypes }));
    const erased =
      gone.length > 0 || (erase && (await toldOf(c)).some(waiting))
        ? await eraseNodes(c, call, gone, {
            policy: 'consent:withdrawn',
            reach: reachOf(call, 'erase'),
            waiting,
          })
        : undefined;
    const removed = erased?.patch.removed;
    c.revise({ ...erased?.patch, consents, nodes: narrowed.filter((n) => !removed?.has(n.id)) });
    return { id: consentId, erasureId: erased?.row.id ?? null, deletedIds: erased?.deletedIds ?? [] };
  });
  if (!told) answeredAgain(call, subject, 'consent:withdrawn');
  const { erasureId, deletedIds } = changed.result;
  if (erasureId !== null) await finished(d, subject, { erasureId, deletedIds });
  return consentNow(d, call, userId, changed.result.id);
}

function uncoveredNodes(nodes: readonly Node[], purpose: string, still: ReadonlySet<ContentType>): Node[] {
  return nodes.filter((n) => n.purposes.includes(purpose) && !covers(still, n));
}

async function consentNow(d: Deployment, call: Call, userId: string, id: string): Promise<Consent> {
  const subject = await requireSubject(d, call, userId);
  const kept = await d.graphs.at(subject.region, subject.userId, subject.revision);
  const consent = kept?.graph.consents.find((c) => c.id === id);
  if (!consent) throw notFound('consent', 'id');
  return consent;
}
