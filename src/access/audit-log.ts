import type { AccountedDisclosures, DisclosureExclusion, ExcludedDisclosures } from '../audit/accounting.js';
import type { AuditAction } from '../audit/event.js';
import { type AuditPages, auditPage } from '../audit/pages.js';
import { badInput, notFound } from '../errors.js';
import type { Call } from '../memory/call.js';
import { type Deployment, regionsFor } from '../memory/deployment.js';
import type { ContentType, Millis } from '../memory/model.js';
import { isUuid, normalUserId } from '../memory/validate.js';
import { READING_PURPOSES } from '../privacy/purposes.js';

export interface AuditSearch {
  /** The application's id of a person, who may be erased. */
  readonly userId?: string | null;
  readonly nodeId?: string | null;
  readonly sessionId?: string | null;
  readonly actor?: string | null;
  readonly actions?: readonly AuditAction[] | null;
  readonly phi?: boolean | null;
  readonly from?: Millis | null;
  readonly to?: Millis | null;
}

/** Events that meet all conditions, newest first, of the regions that the caller may reach; looking is recorded too. */
export async function searchAuditLog(
  d: Deployment,
  call: Call,
  search: AuditSearch,
  first: number,
  after?: string | null,
): Promise<AuditPages> {
  const { userId, from, to } = search;
  const find = {
    subject: userId == null ? undefined : pseudonymOf(d, userId, 'filter.userId'),
    nodeId: search.nodeId?.toLowerCase(),
    sessionId: search.sessionId ?? undefined,
    actor: search.actor ?? undefined,
    actions: search.actions ? [...new Set(search.actions)] : undefined,
    phi: search.phi ?? undefined,
    from: from == null ? undefined : new Date(from),
    to: to == null ? undefined : new Date(to),
  };
  const page = await auditPage(regionsFor(d, call.actor.regions), find, first, after);
  noteReading(d, call, find.subject === undefined ? [] : [find.subject]);
  return page;
}

export interface DisclosureAccounting {
  /** A pseudonym. */
  readonly subject: string;
  readonly from: Millis;
  readonly to: Millis;
  readonly disclosures: readonly (AccountedDisclosures & {
    readonly region: string;
    readonly contentTypes: readonly ContentType[];
    readonly recipientName: string | null;
    readonly purposeDescription: string | null;
  })[];
}

/** Years that an accounting may ask for (45 CFR 164.528(a)(3)). */
const ACCOUNTED_YEARS = 6;

/** Codes of v3-PurposeOfUse for treatment, payment and health care operations (45 CFR 164.506). */
const OPERATIONS = new Set(['TREAT', 'ETREAT', 'HPAYMT', 'HOPERAT']);

/** The accounting of disclosures of one person's PHI (45 CFR 164.528); a SUBJECT's is their own. */
export async function accountingOfDisclosures(
  d: Deployment,
  call: Call,
  userId: string,
  of: { from?: Millis | null; to?: Millis | null; exclude?: readonly DisclosureExclusion[] | null },
): Promise<DisclosureAccounting> {
  const subject = pseudonymOf(d, userId, 'userId');
  const to = of.to ?? call.now;
  const from = of.from ?? yearsBefore(to, ACCOUNTED_YEARS);
  if (from > to) throw badInput('from', 'is after `to`');
  if (call.actor.role === 'SUBJECT' && call.actor.subjectId !== normalUserId(userId))
    throw notFound('user', 'userId');
  const excluded = excludedBy(d, of.exclude ?? []);
  const found = await Promise.all(
    regionsFor(d, call.actor.regions).map(async (region) => {
      const asked = { subject, from: new Date(from), to: new Date(to), excluded };
      return (await region.audit.disclosures(asked)).map((one) => ({ ...one, region: region.name }));
    }),
  );
  const disclosures = found.flat().sort((a, b) => b.lastAt - a.lastAt);
  const names = await keyNames(
    d,
    disclosures.map((one) => one.recipient),
  );
  noteReading(d, call, [subject]);
  return {
    subject,
    from,
    to,
    disclosures: disclosures.map((one) => ({
      ...one,
      contentTypes: one.contentTypes as ContentType[],
      recipientName: names.get(one.recipient) ?? null,
      purposeDescription: purposeOf(d, one.purpose)?.description ?? null,
    })),
  };
}

/** The code of v3-PurposeOfUse of a purpose, if it has one. */
export function purposeOfUse(d: Deployment, purpose: string): string | undefined {
  return purposeOf(d, purpose)?.purposeOfUse;
}

function purposeOf(d: Deployment, key: string | null) {
  if (key === null) return undefined;
  return d.policy.purposes.get(key) ?? READING_PURPOSES.find((one) => one.key === key);
}

function excludedBy(d: Deployment, exclusions: readonly DisclosureExclusion[]): ExcludedDisclosures {
  const purposes = d.policy.purposes.all;
  const left: Record<DisclosureExclusion, ExcludedDisclosures> = {
    INDIVIDUAL: { roles: ['SUBJECT'], purposes: [] },
    OPERATIONS: {
      roles: [],
      purposes: purposes.filter((p) => OPERATIONS.has(p.purposeOfUse ?? '')).map((p) => p.key),
    },
    AUTHORIZATION: {
      roles: [],
      purposes: purposes.filter((p) => p.specialBasis === '9(2)(a)').map((p) => p.key),
    },
  };
  return {
    roles: exclusions.flatMap((one) => left[one].roles),
    purposes: exclusions.flatMap((one) => left[one].purposes),
  };
}

/** What API keys are called, by how the log names them. */
async function keyNames(d: Deployment, actors: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(actors)].flatMap((actor) => {
    const [kind, id] = actor.split(':');
    return kind === 'key' && id !== undefined && isUuid(id) ? [id] : [];
  });
  const { home } = d.regions;
  const keys = await home.memory.prisma.apiKey.findMany({
    where: { id: { in: ids } },
    select: { id: true, sealed: true },
  });
  return new Map(keys.map(({ id, sealed }) => [`key:${id}`, home.vault.openForOperator(id, sealed)]));
}

function pseudonymOf(d: Deployment, userId: string, field: string): string {
  const id = normalUserId(userId);
  if (id === undefined) throw badInput(field, 'is not a user id');
  return d.regions.home.vault.pseudonym(id);
}

/** Tells the log that it was read, and of whom. */
export function noteReading(d: Deployment, call: Call, subjects: readonly string[]): void {
  call.disclosures.open({
    action: 'READ',
    region: d.regions.home,
    subjects,
    retention: 'GDPR',
    sessionId: call.sessionId,
    purpose: null,
    policy: `role:${call.actor.role} audit-log`,
  });
}

function yearsBefore(at: Millis, years: number): Millis {
  const date = new Date(at);
  date.setUTCFullYear(date.getUTCFullYear() - years);
  return date.getTime();
}
