import { randomUUID } from 'node:crypto';
import { eventOf } from '../audit/disclosure.js';
import { enqueue } from '../audit/outbox.js';
import { badInput, LetheError } from '../errors.js';
import { type ConsentInput, consentDetail, newConsent, storeConsents } from '../privacy/consent.js';
import { PRIVACY_REQUEST } from '../privacy/purposes.js';
import type { Region } from '../regions/region.js';
import { open, seal } from '../vault/index.js';
import type { Call } from './call.js';
import { relayed } from './change.js';
import { type Deployment, regionsFor } from './deployment.js';
import { lockLife } from './erasure/erasure.js';
import { finishErasure, openErasureOf } from './erasure/forget.js';
import { gateFor } from './gate.js';
import { unavailable } from './graph/graphs.js';
import { bytes, keyIn } from './intake/store.js';
import type { Jurisdiction, Millis } from './model.js';
import { totalsOf } from './reading.js';
import { findSubject, type Subject } from './subject.js';
import { atMost, isUuid, LIMITS, normalUserId, pageSize } from './validate.js';

export interface CreateUserInput {
  readonly id: string;
  readonly jurisdiction: Jurisdiction;
  readonly hipaa?: boolean | null;
  readonly region?: string | null;
  readonly consents?: readonly ConsentInput[] | null;
}

/** The slot that seals a user's own row. */
const ACCOUNT_SLOT = 0;

/**
 * Creates a user: keys, then the directory, then the row with its consents and events in one transaction. A crash in between
 * leaves an entry that the next attempt takes over.
 * @throws BAD_USER_INPUT, CONFLICT when the user exists
 */
export async function createUser(d: Deployment, call: Call, input: CreateUserInput): Promise<Subject> {
  const id = normalUserId(input.id);
  if (id === undefined) throw badInput('input.id', 'must be 1-256 characters without control characters');
  const hipaa = input.hipaa ?? false;
  const chosen = d.regions.forUser(input.jurisdiction, hipaa, input.region ?? undefined);
  if (call.actor.regions && !call.actor.regions.includes(chosen.name))
    throw new LetheError('FORBIDDEN', 'this key may not use that region', { field: 'input.region' });
  atMost(input.consents?.length ?? 0, LIMITS.newConsents, 'input.consents');
  const consents = (input.consents ?? []).map((c, i) =>
    newConsent(d, call, c, input.jurisdiction, `input.consents.${i}`),
  );

  const { directory } = d.regions.home.vault;
  let entry = { userId: randomUUID() as string, region: chosen.name };
  if (!(await enter(d, id, entry))) {
    const taken = (await directory.lookup([id])).get(id);
    if (!taken)
      throw new LetheError('CONFLICT', 'this user is being created or erased', { field: 'input.id' });
    const erasure = await openErasureOf(d.regions.byName(taken.region), taken.userId);
    if (erasure) {
      await finishErasure(d, d.regions.byName(taken.region), erasure);
      if (!(await enter(d, id, entry)))
        throw new LetheError('CONFLICT', 'this user is being created', { field: 'input.id' });
    } else if (taken.region !== chosen.name) {
      throw exists();
    } else {
      entry = taken;
    }
  }
  const region = d.regions.byName(entry.region);
  const { userId } = entry;
  const revision = randomUUID();
  const subject: Subject = {
    id,
    userId,
    region,
    pseudonym: d.regions.home.vault.pseudonym(id),
    jurisdiction: input.jurisdiction,
    hipaa,
    createdAt: call.now,
    revision,
  };
  const events = [
    { action: 'CREATE' as const, purpose: null, redactions: [], policy: `role:${call.actor.role} user` },
    ...consents.map(({ consent, redactions }) => ({
      action: 'CONSENT' as const,
      purpose: consent.purpose,
      redactions,
      consent: consentDetail(consent),
      policy: `role:${call.actor.role} consent:granted`,
    })),
  ].map((e) =>
    eventOf(call.actor, call.now, {
      ...e,
      subjects: [subject.pseudonym],
      sessionId: call.sessionId,
      phi: false,
      region: region.name,
      retention: hipaa ? 'HIPAA' : 'GDPR',
    }),
  );

  await region.vault.createUserKeys(userId);
  const ring = await region.vault.keys(userId);
  if (!ring) throw erased();
  const created = await region.memory.asUser(userId, async (tx) => {
    // An erasure that ran since the directory was asked has taken the entry, and perhaps not these keys.
    await lockLife(tx, userId);
    if (await tx.erasure.findFirst({ where: { userId, scope: 'USER' }, select: { id: true } }))
      return 'erased';
    const sealed = seal(
      keyIn(ring, ACCOUNT_SLOT),
      { region: region.name, userId, table: 'users', rowId: userId },
      id,
    );
    const { count } = await tx.user.createMany({
      data: [
        {
          userId,
          revision,
          sealed: bytes(sealed),
          jurisdiction: input.jurisdiction,
          hipaa,
          region: region.name,
          createdAt: new Date(call.now),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) {
      const key = call.idempotency?.key;
      const kept =
        key &&
        (await tx.idempotencyKey.findUnique({
          where: { userId_keyHash: { userId, keyHash: new Uint8Array(key) } },
        }));
      if (!kept || !call.idempotency) throw exists();
      if (!call.idempotency.request.equals(kept.requestHash))
        throw new LetheError('CONFLICT', 'this Idempotency-Key was used for another request', {
          field: 'Idempotency-Key',
        });
      return 'repeated';
    }
    await storeConsents(
      { tx, subject },
      consents.map(({ consent }) => consent),
    );
    if (call.idempotency)
      await tx.idempotencyKey.create({
        data: {
          userId,
          keyHash: new Uint8Array(call.idempotency.key),
          requestHash: new Uint8Array(call.idempotency.request),
          result: {},
          createdAt: new Date(call.now),
        },
      });
    await enqueue(tx, events);
    return 'created';
  });
  if (created === 'erased') {
    await region.vault.destroy(userId);
    throw erased();
  }
  if (created === 'repeated') {
    const repeated = await findSubject(d, call, id);
    if (!repeated) throw exists();
    return repeated;
  }
  for (const event of events) d.tally.redacted(event.redactions);
  await relayed(
    subject,
    events.map((e) => e.id),
  );
  return subject;
}

async function enter(d: Deployment, id: string, entry: { userId: string; region: string }): Promise<boolean> {
  return d.regions.home.vault.directory.enter(id, entry);
}

function erased(): LetheError {
  return new LetheError('CONFLICT', 'this user is being erased', { field: 'input.id' });
}

function exists(): LetheError {
  return new LetheError('CONFLICT', 'this user exists', { field: 'input.id' });
}

export interface UserPage {
  readonly items: readonly { cursor: string; subject: Subject }[];
  readonly hasNextPage: boolean;
}

/** Users of all regions in the order of their creation; `search` is an exact id. One event tells of all who are listed. */
export async function listUsers(
  d: Deployment,
  call: Call,
  page: { first?: number | null; after?: string | null; search?: string | null },
): Promise<UserPage> {
  const first = pageSize(page.first);
  if (page.search !== undefined && page.search !== null) {
    const subject = await findSubject(d, call, page.search);
    note(d, call, subject ? [subject] : []);
    return {
      items: subject ? [{ cursor: cursorOf(subject.createdAt, subject.userId), subject }] : [],
      hasNextPage: false,
    };
  }
  const [at, afterId] = page.after ? parseCursor(page.after) : [null, null];
  const pages = await Promise.all(
    regionsFor(d, call.actor.regions).map(async (region) => {
      const { rows } = await region.memory.pool
        .query<AccountRow>('SELECT * FROM memory.list_users($1, $2, $3)', [
          at === null ? null : new Date(at),
          afterId,
          first + 1,
        ])
        .catch(unavailable);
      return { more: rows.length > first, subjects: await openAccounts(d, region, rows) };
    }),
  );
  const subjects = pages
    .flatMap((p) => p.subjects)
    .sort((a, b) => a.createdAt - b.createdAt || (a.userId < b.userId ? -1 : 1));
  const shown = subjects.slice(0, first);
  note(d, call, shown);
  return {
    items: shown.map((subject) => ({ cursor: cursorOf(subject.createdAt, subject.userId), subject })),
    hasNextPage: subjects.length > first || pages.some((p) => p.more),
  };
}

/** Nodes and edges of many users, with one statement a region; of a user of whom something has ended, from the graph. */
export async function countItems(
  d: Deployment,
  subjects: readonly Subject[],
  now: Millis,
): Promise<Map<string, { nodes: number; edges: number }>> {
  const counts = new Map<string, { nodes: number; edges: number }>();
  await Promise.all(
    [...new Set(subjects.map((s) => s.region))].map(async (region) => {
      const ids = subjects.filter((s) => s.region === region).map((s) => s.userId);
      const { rows } = await region.memory.pool
        .query<{ user_id: string; nodes: number; edges: number; ended: boolean }>(
          'SELECT user_id, nodes, edges, ended FROM memory.count_items($1::uuid[], $2)',
          [ids, new Date(now)],
        )
        .catch(unavailable);
      for (const { user_id, nodes, edges, ended } of rows) {
        const graph =
          ended || d.policy.retention.windows.length > 0 ? await d.graphs.look(region, user_id) : undefined;
        counts.set(
          user_id,
          graph ? totalsOf(graph, gateFor(graph, PRIVACY_REQUEST, d.policy, now)) : { nodes, edges },
        );
      }
    }),
  );
  return counts;
}

export interface AccountRow {
  user_id: string;
  revision: string;
  sealed: Buffer;
  jurisdiction: Jurisdiction;
  hipaa: boolean;
  created_at: Date;
}

/** Opens the ids of listed users. One whose keys are gone is being erased, and is left out. */
export async function openAccounts(
  d: Deployment,
  region: Region,
  rows: readonly AccountRow[],
): Promise<Subject[]> {
  if (rows.length === 0) return [];
  const rings = await region.vault.keysOf(
    rows.map((r) => r.user_id),
    [ACCOUNT_SLOT],
  );
  return rows.flatMap((r) => {
    const key = rings.get(r.user_id)?.key(ACCOUNT_SLOT);
    if (!key) return [];
    const binding = { region: region.name, userId: r.user_id, table: 'users', rowId: r.user_id };
    const id = open(key, binding, r.sealed).toString('utf8');
    return [
      {
        id,
        userId: r.user_id,
        region,
        pseudonym: d.regions.home.vault.pseudonym(id),
        jurisdiction: r.jurisdiction,
        hipaa: r.hipaa,
        createdAt: r.created_at.getTime(),
        revision: r.revision,
      },
    ];
  });
}

/** One event a region tells of all persons whose ids leave in a list. */
function note(d: Deployment, call: Call, subjects: readonly Subject[]): void {
  for (const region of new Set(
    subjects.map((s) => s.region).concat(subjects.length === 0 ? [d.regions.home] : []),
  )) {
    const listed = subjects.filter((s) => s.region === region);
    call.disclosures.open({
      action: 'SEARCH',
      region,
      subjects: listed.map((s) => s.pseudonym),
      retention: listed.some((s) => s.hipaa) ? 'HIPAA' : 'GDPR',
      sessionId: call.sessionId,
      purpose: null,
      policy: `role:${call.actor.role} users`,
    });
  }
}

function cursorOf(at: Millis, userId: string): string {
  return Buffer.from(`${at.toString(36)} ${userId}`).toString('base64url');
}

/** The end of the year 9999, in milliseconds since the epoch. */
const LAST_MOMENT = Date.UTC(10_000, 0) - 1;

/** @throws BAD_USER_INPUT on a cursor that none of ours is */
function parseCursor(cursor: string): [Millis, string] {
  const [at, userId] = Buffer.from(cursor, 'base64url').toString('latin1').split(' ');
  const millis = Number.parseInt(at ?? '', 36);
  const possible = millis >= 0 && millis <= LAST_MOMENT;
  if (!possible || !isUuid(userId ?? '')) throw badInput('after', 'no such cursor');
  return [millis, userId as string];
}
