import { badInput, LetheError, notFound } from '../errors.js';
import { type Emergency, emergencyOf } from '../privacy/break-glass.js';
import type { Region } from '../regions/region.js';
import type { DirectoryEntry } from '../vault/vault.js';
import type { Call } from './call.js';
import type { Deployment } from './deployment.js';
import type { Jurisdiction, Millis } from './model.js';
import { normalUserId } from './validate.js';

/** A user who exists and whom this caller may reach. */
export interface Subject {
  /** The application's id, after NFC. */
  readonly id: string;
  /** The internal id. */
  readonly userId: string;
  readonly region: Region;
  /** HMAC of the application's id: the person's name in the audit log. */
  readonly pseudonym: string;
  readonly jurisdiction: Jurisdiction;
  readonly hipaa: boolean;
  readonly createdAt: Millis;
  /** The revision of the user's memory when this request asked. */
  readonly revision: string;
}

/** One user; undefined when unknown, not the caller's own, or out of the key's regions: the answer is the same for all. */
export async function findSubject(d: Deployment, call: Call, id: string): Promise<Subject | undefined> {
  return (await findSubjects(d, call, [id]))[0];
}

/** Many users, in the order asked, with one statement per store. */
export async function findSubjects(
  d: Deployment,
  call: Call,
  ids: readonly string[],
): Promise<(Subject | undefined)[]> {
  const own = call.actor.role === 'SUBJECT' ? normalUserId(call.actor.subjectId ?? '') : undefined;
  const normal = ids.map((id) => {
    const n = normalUserId(id);
    return call.actor.role === 'SUBJECT' && n !== own ? undefined : n;
  });
  const wanted = normal.filter((id): id is string => id !== undefined);
  const entries = await whereabouts(d, wanted);
  let subjects = await Promise.all(
    normal.map((id) => stand(d, call, id, id === undefined ? undefined : entries.get(id))),
  );
  const stale = wanted.filter((id) => entries.has(id) && !subjects.some((s) => s?.id === id));
  if (stale.length > 0) {
    for (const id of stale) d.whereabouts.delete(id);
    const anew = await whereabouts(d, stale);
    subjects = await Promise.all(
      subjects.map((s, i) => {
        const id = normal[i];
        const entry = id === undefined ? undefined : anew.get(id);
        return (
          s ??
          (entry && entry.userId !== entries.get(id as string)?.userId
            ? stand(d, call, id, entry)
            : undefined)
        );
      }),
    );
  }
  return subjects;
}

/** @throws NOT_FOUND naming the field */
export async function requireSubject(
  d: Deployment,
  call: Call,
  id: string,
  field = 'userId',
): Promise<Subject> {
  const subject = await findSubject(d, call, id);
  if (!subject) throw notFound('user', field);
  return subject;
}

async function whereabouts(d: Deployment, ids: readonly string[]): Promise<Map<string, DirectoryEntry>> {
  const known = new Map<string, DirectoryEntry>();
  const unknown: string[] = [];
  for (const id of ids) {
    const entry = d.whereabouts.get(id);
    if (entry) known.set(id, entry);
    else unknown.push(id);
  }
  if (unknown.length > 0)
    for (const [id, entry] of await d.regions.home.vault.directory.lookup(unknown)) {
      d.whereabouts.set(id, entry);
      known.set(id, entry);
    }
  return known;
}

async function stand(
  d: Deployment,
  call: Call,
  id: string | undefined,
  entry: DirectoryEntry | undefined,
): Promise<Subject | undefined> {
  if (id === undefined || !entry) return undefined;
  if (call.actor.regions && !call.actor.regions.includes(entry.region)) return undefined;
  const region = d.regions.byName(entry.region);
  const standing = await d.graphs.standing(region, entry.userId);
  if (!standing) return undefined;
  const pseudonym = pseudonyms.get(entry) ?? d.regions.home.vault.pseudonym(id);
  pseudonyms.set(entry, pseudonym);
  return { id, userId: entry.userId, region, pseudonym, ...standing };
}

/** Of the persons whose entries are kept, for as long as they are. */
const pseudonyms = new WeakMap<DirectoryEntry, string>();

/** Tells the log of what a write answers that changed nothing and so has no event of its own. */
export function answeredAgain(call: Call, subject: Subject, what: string): void {
  call.disclosures.open({
    action: 'READ',
    region: subject.region,
    subjects: [subject.pseudonym],
    retention: subject.hipaa ? 'HIPAA' : 'GDPR',
    sessionId: call.sessionId,
    purpose: null,
    policy: `role:${call.actor.role} ${what}`,
  });
}

/**
 * The purpose of an operation that names one: registered, and within what the key may use.
 * @throws PURPOSE_UNKNOWN, FORBIDDEN
 */
export function requirePurpose(d: Deployment, call: Call, purpose: string, field: string): string {
  if (!d.policy.purposes.get(purpose)) d.alerts.gap('unknown-purpose');
  d.policy.purposes.require(purpose, field);
  if (call.actor.purposes && !call.actor.purposes.includes(purpose))
    throw new LetheError('FORBIDDEN', 'this key may not use that purpose', { field });
  return purpose;
}

/** The emergency of a read under `break-glass`. @throws PURPOSE_UNKNOWN, FORBIDDEN, BAD_USER_INPUT: see `emergencyOf` */
export function requireEmergency(d: Deployment, call: Call, field: string): Emergency {
  if (!d.policy.breakGlass) d.alerts.gap('break-glass');
  return emergencyOf(d.policy.breakGlass, call, field);
}

/** @throws BAD_USER_INPUT: a SERVICE key reads memory for a named purpose only. */
export function purposeMissing(): LetheError {
  return badInput('purpose', 'name the purpose of this read, as an argument or in X-Purpose');
}
