import { randomUUID } from 'node:crypto';
import { Disclosures } from '../../audit/disclosure.js';
import type { Role } from '../../audit/role.js';
import { LetheError } from '../../errors.js';
import { isPhi } from '../../privacy/classify/index.js';
import type { Redaction } from '../../privacy/scrub/index.js';
import type { Region, Transaction } from '../../regions/region.js';
import { open, openOrNot } from '../../vault/index.js';
import type { Call } from '../call.js';
import { type Change, type Changed, change } from '../change.js';
import type { Deployment, QueueLimits } from '../deployment.js';
import { extract } from '../extract/extract.js';
import type { ExtractedStatement } from '../extract/index.js';
import type { Graph } from '../graph/graph.js';
import { KeyMissing, keysLost } from '../graph/load.js';
import type { Discard, DiscardReason, Millis } from '../model.js';
import { findSubject, type Subject } from '../subject.js';
import { type Heard, permitted } from './hear.js';
import { type Ingestion, storeStatements } from './ingestions.js';
import { IntakeReport, type IntakeRules, intakeRules } from './intake.js';
import { sealOne } from './store.js';

/** The name of the one kind of job there is: work off what waits of a user. Its payload is `{ "user": internal id }`. */
export const INGEST = 'ingest';

/** How often storing is tried before an ingestion is given up, to be retried or dropped by an operator. */
export const MOST_ATTEMPTS = 6;
/** Seconds after which a caller may try again when the queue is full. */
const FULL_RETRY_AFTER = 5;

/** What is sealed of a queued ingestion, as JSON; the export document shows session and messages. */
export interface SealedIngestion {
  /** The application's id of the user. */
  readonly user: string;
  readonly actor: { readonly id: string; readonly role: Role };
  readonly session_id: string;
  readonly messages: readonly Heard[];
}

/**
 * Puts an ingestion in the queue of its user: a sealed row of theirs and, in the same transaction, a job that holds ids only.
 * @throws RATE_LIMITED when too much waits already, CONSENT_REQUIRED
 */
export async function enqueueIngestion(
  d: Deployment,
  call: Call,
  subject: Subject,
  ingestion: Ingestion,
): Promise<Changed<{ ingestionId: string }>> {
  const { id, purpose, sessionId, heard, report } = ingestion;
  const { userId } = subject;
  const changed = await change(d, call, subject, async (c) => {
    // Consent may have gone while the messages were heard.
    intakeRules((await c.graph()).graph, d.policy.purposes.require(purpose), d.policy.retention, call.now);
    const waiting = await roomLeft(c.tx, userId, d.queue);
    const told: SealedIngestion = {
      user: subject.id,
      actor: { id: call.actor.id, role: call.actor.role as Role },
      session_id: sessionId,
      messages: heard,
    };
    const sealed = await sealOne(c, 'ingestions', id, JSON.stringify(told));
    await c.tx.ingestion.create({
      data: {
        userId,
        id,
        status: 'QUEUED',
        purpose,
        ...sealed,
        redactions: report.redactions as object[],
        discarded: report.discarded as object[],
        createdAt: new Date(call.now),
      },
    });
    // Whoever works off what waits looks for more before it ends, and this transaction holds the user's lock.
    if (waiting === 0) await addJob(c.tx, userId, 0);
    c.tell({
      action: 'CREATE',
      purpose,
      sessionId,
      phi: heard.some((m) => isPhi(m.contentTypes)),
      redactions: report.redactions,
      policy: `role:${call.actor.role} queue:${purpose}`,
    });
    // What waits is held too, and exported: no document that was made before it stands.
    c.revise({});
    return { ingestionId: id };
  });
  if (!changed.repeated) d.tally.discarded(report.discarded);
  return changed;
}

/** How many of the user's ingestions wait. @throws RATE_LIMITED when there is no room for one more */
async function roomLeft(tx: Transaction, userId: string, limits: QueueLimits): Promise<number> {
  const [depth] = await tx.$queryRaw<{ own: number; all: number }[]>`
    SELECT (SELECT count(*)::int FROM memory.ingestions
            WHERE user_id = ${userId}::uuid AND status = 'QUEUED' AND slot IS NOT NULL) AS own,
      (SELECT queued FROM memory.queue_depth()) AS all`;
  const { own, all } = depth as { own: number; all: number };
  if (own >= limits.user || all >= limits.region)
    throw new LetheError('RATE_LIMITED', 'too many calls of remember wait to be stored', {
      retryAfter: FULL_RETRY_AFTER,
    });
  return own;
}

/** A job for a user, due in so many seconds; one that waits already is replaced, one under way is followed. */
export async function addJob(
  tx: Pick<Transaction, '$executeRaw'>,
  userId: string,
  delay: number,
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${INGEST}, json_build_object('user', ${userId}::text), job_key => ${userId}::text,
      run_at => now() + make_interval(secs => ${delay}::float8), max_attempts => 100)`;
}

/** Puts off what waits of a user. */
export async function postpone(region: Region, userId: string, seconds: number): Promise<void> {
  await addJob(region.memory.prisma, userId, seconds);
}

/** Removes a user's jobs, in the transaction that erases them. A job under way finds nobody, and ends. */
export async function removeJobs(tx: Transaction, userId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE payload->>'user' = ${userId}`;
}

interface Waiting {
  readonly id: string;
  readonly attempts: number;
  readonly purpose: string;
  readonly slot: number;
  readonly sealed: Uint8Array;
  readonly redactions: Redaction[];
  readonly discarded: Discard[];
}

/** Whether anything of a user waits to be stored. */
export async function waits(tx: Transaction, userId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (SELECT FROM memory.ingestions
                   WHERE user_id = ${userId}::uuid AND status = 'QUEUED' AND slot IS NOT NULL) AS waits`;
  return row!.waits;
}

/**
 * Stores what waits of a user, oldest first, until nothing does. Two may do so at once: what one of them has stored the other
 * finds done. What fails stays first in the queue, so that order is kept, until it is given up.
 * @throws what storing failed with: nothing behind it was tried
 */
export async function workOff(d: Deployment, region: Region, userId: string): Promise<void> {
  for (;;) {
    const waiting = await take(region, userId);
    if (!waiting) return;
    try {
      // Whoever took it last did not live to tell.
      if (waiting.attempts > MOST_ATTEMPTS) throw new Error('no attempt came to an end');
      if (!(await settle(d, region, userId, waiting))) return;
    } catch (error) {
      const outage = isOutage(error);
      if (outage) await giveBack(region, userId, waiting.id).catch(() => {});
      if (outage || waiting.attempts < MOST_ATTEMPTS) throw error;
      await giveUp(d, region, userId, waiting.id, codeOf(error));
    }
  }
}

/** The code by which a failure is known to operators. */
export function codeOf(error: unknown): string {
  return error instanceof LetheError ? error.code : 'INTERNAL_SERVER_ERROR';
}

const OUTAGES: ReadonlySet<string> = new Set(['REGION_UNAVAILABLE', 'AUDIT_UNAVAILABLE', 'CONFLICT']);

/** A store that does not answer is nothing that an ingestion could be given up for. */
export function isOutage(error: unknown): boolean {
  return error instanceof LetheError && OUTAGES.has(error.code);
}

/** The oldest that waits. The attempt counts from here, so that one which ends the process is not tried for ever. */
async function take(region: Region, userId: string): Promise<Waiting | undefined> {
  // One that another has finished, or an erasure removed, while we waited for its row leaves none of this statement, but maybe more.
  for (;;) {
    const [first] = await region.memory.asUser(userId, (tx) => takeFirst(tx, userId));
    if (first) return first;
    const waiting = { userId, status: 'QUEUED' as const, slot: { not: null } };
    if (!(await region.memory.asUser(userId, (tx) => tx.ingestion.findFirst({ where: waiting }))))
      return undefined;
  }
}

function takeFirst(tx: Transaction, userId: string): Promise<Waiting[]> {
  return tx.$queryRaw<Waiting[]>`
      UPDATE memory.ingestions SET attempts = attempts + 1
      WHERE user_id = ${userId}::uuid AND status = 'QUEUED' AND slot IS NOT NULL AND id = (
        SELECT id FROM memory.ingestions WHERE user_id = ${userId}::uuid AND status = 'QUEUED' AND slot IS NOT NULL ORDER BY id LIMIT 1)
      RETURNING id, attempts, purpose, slot, sealed, redactions, discarded`;
}

async function giveBack(region: Region, userId: string, id: string): Promise<void> {
  await region.memory.asUser(userId, (tx) =>
    tx.ingestion.updateMany({
      where: { userId, id, status: 'QUEUED' },
      data: { attempts: { decrement: 1 } },
    }),
  );
}

/** Extracts and stores one. False when the user is gone. */
async function settle(d: Deployment, region: Region, userId: string, waiting: Waiting): Promise<boolean> {
  const found = await opened(d, region, userId, waiting);
  const kept = found && (await d.graphs.at(region, userId, found.subject.revision, 'ALWAYS'));
  if (!kept) return false;
  const { call, subject, told } = found;
  const { id, purpose } = waiting;
  const rules = rulesUnlessRefused(d, kept.graph, purpose, call);
  const report = new IntakeReport();
  if (typeof rules === 'string') report.discard(rules, told.messages.length);
  const heard =
    typeof rules === 'string' ? [] : told.messages.flatMap((m) => permitted(m, rules, report) ?? []);
  const statements =
    heard.length > 0
      ? await extract(d, { graph: kept.graph, purpose, sessionId: told.session_id, call }, heard)
      : [];

  const ingestion: Ingestion = { id, purpose, sessionId: told.session_id, heard, report };
  let discarded: readonly Discard[] = [];
  const done = await unlessGone(
    change(d, call, subject, async (c) => {
      discarded = [];
      const [row] = await c.tx.$queryRaw<{ status: string }[]>`
        SELECT status FROM memory.ingestions WHERE user_id = ${userId}::uuid AND id = ${id}::uuid FOR UPDATE`;
      if (row?.status !== 'QUEUED') {
        c.unchanged();
        return null;
      }
      discarded = await storeOrDiscard(d, call, c, ingestion, statements);
      await c.tx.ingestion.update({
        where: { userId_id: { userId, id } },
        data: {
          status: 'DONE',
          sealed: null,
          discarded: added(waiting.discarded, discarded) as object[],
          errorCode: null,
          finishedAt: new Date(call.now),
        },
      });
      return null;
    }),
  );
  d.tally.discarded(discarded);
  return done;
}

/** Stores, or discards all when consent or purpose have gone meanwhile. Answers what was discarded since it was queued. */
async function storeOrDiscard(
  d: Deployment,
  call: Call,
  c: Change,
  ingestion: Ingestion,
  statements: readonly ExtractedStatement[],
): Promise<readonly Discard[]> {
  const { purpose, sessionId, heard, report } = ingestion;
  const refused = rulesUnlessRefused(d, (await c.graph()).graph, purpose, call);
  if (typeof refused !== 'string')
    return (await storeStatements(d, call, c, ingestion, statements)).report.discarded;
  const policy = `role:${call.actor.role} intake:${purpose}`;
  c.tell({ action: 'CREATE', purpose, sessionId, phi: false, policy });
  c.revise({});
  return heard.length === 0
    ? report.discarded
    : added(report.discarded, [{ reason: refused, count: heard.length }]);
}

function rulesUnlessRefused(
  d: Deployment,
  graph: Graph,
  purpose: string,
  call: Call,
): IntakeRules | DiscardReason {
  try {
    return intakeRules(graph, d.policy.purposes.require(purpose), d.policy.retention, call.now);
  } catch (error) {
    if (error instanceof LetheError && error.code === 'CONSENT_REQUIRED') return 'NO_CONSENT';
    if (error instanceof LetheError && error.code === 'PURPOSE_UNKNOWN') return 'PURPOSE';
    throw error;
  }
}

function added(before: readonly Discard[], more: readonly Discard[]): Discard[] {
  const report = new IntakeReport({ redactions: [], discarded: before });
  for (const { reason, count } of more) report.discard(reason, count);
  return report.discarded;
}

/** False when the user was erased meanwhile: then there is nothing left to do. */
async function unlessGone(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof LetheError && error.code === 'NOT_FOUND') return false;
    throw error;
  }
}

/** What was sealed, and the call it came by; undefined when the user is gone. */
async function opened(
  d: Deployment,
  region: Region,
  userId: string,
  row: Pick<Waiting, 'id' | 'slot' | 'sealed'>,
): Promise<{ told: SealedIngestion; call: Call; subject: Subject } | undefined> {
  const ring = await region.vault.keys(userId, [row.slot]);
  if (!ring) return (await d.graphs.standing(region, userId)) ? Promise.reject(keysLost()) : undefined;
  const binding = { region: region.name, userId, table: 'ingestions', rowId: row.id };
  // Destroyed, and not lost: this row is of a copy from before it was stored. No outage: it is given up, and what is behind it goes on.
  const key = ring.key(row.slot);
  if (!key) throw new KeyMissing('the key of a queued text is gone');
  const text = open(key, binding, row.sealed).toString('utf8');
  const told = JSON.parse(text) as SealedIngestion;
  const actor = { ...told.actor, subjectId: told.user };
  const call: Call = {
    actor,
    sessionId: told.session_id,
    now: d.now(),
    disclosures: new Disclosures(actor, d.now),
  };
  const subject = await findSubject(d, call, told.user);
  // Who was erased and came back is another.
  return subject?.userId === userId ? { told, call, subject } : undefined;
}

/** Leaves an ingestion to the operators. */
async function giveUp(
  d: Deployment,
  region: Region,
  userId: string,
  id: string,
  errorCode: string,
): Promise<void> {
  await region.memory.asUser(userId, async (tx) => {
    // What is exported says so from now on.
    await tx.user.updateMany({ where: { userId }, data: { revision: randomUUID() } });
    await tx.ingestion.updateMany({
      where: { userId, id, status: 'QUEUED' },
      data: { status: 'FAILED', errorCode, finishedAt: new Date(d.now()) },
    });
  });
}

/**
 * Destroys the keys of queued texts that are stored by now: what was told, and not kept or erased since, is in no backup either.
 * Those of one user share a re-wrap.
 */
export async function shredFinished(region: Region): Promise<void> {
  const { rows } = await region.memory.pool.query<{ user_id: string }>(
    `SELECT user_id FROM memory.users_holding('DONE', 1000)`,
  );
  for (const { user_id: userId } of rows) {
    const where = { userId, status: 'DONE' as const, slot: { not: null } };
    const found = await region.memory.asUser(userId, (tx) =>
      tx.ingestion.findMany({ where, select: { slot: true } }),
    );
    const slots = found.flatMap((row) => row.slot ?? []);
    await region.vault.shred(userId, slots);
    await region.memory.asUser(userId, (tx) =>
      tx.ingestion.updateMany({ where: { ...where, slot: { in: slots } }, data: { slot: null } }),
    );
  }
}

/** What was told in one call and is not stored: it waits, or was given up. */
export interface Told {
  readonly purpose: string;
  readonly sessionId: string;
  readonly messages: readonly Heard[];
}

/**
 * For an erasure, within its transaction: removes what was told and is not stored, as far as `which` says so. Answers how many went, and the
 * slots of all queued texts of the user that are gone, whose keys the erasure then destroys: what was stored of them may be what it erases.
 */
export async function dropWaiting(
  c: Pick<Change, 'tx' | 'told' | 'subject'>,
  which: (told: Told) => boolean = () => false,
): Promise<{ readonly slots: readonly number[]; readonly dropped: number }> {
  const rows = await heldBy(c);
  const going = rows.filter(({ told }) => told !== undefined && which(told));
  if (going.length > 0)
    await c.tx.ingestion.deleteMany({
      where: { userId: c.subject.userId, id: { in: going.map((row) => row.id) } },
    });
  const gone = rows.filter((row) => row.stored || going.includes(row));
  return { slots: gone.map((row) => row.slot), dropped: going.length };
}

/** What was told by a user and is not stored. */
export async function toldOf(c: Pick<Change, 'tx' | 'told' | 'subject'>): Promise<Told[]> {
  return (await heldBy(c)).flatMap(({ told }) => told ?? []);
}

/** The ingestions whose keys stand, with what was told where it is not stored and can be read: what cannot will never be stored. */
async function heldBy(c: Pick<Change, 'tx' | 'told' | 'subject'>) {
  if (!c.told) return [];
  const { userId, region } = c.subject;
  const rows = await c.tx.ingestion.findMany({
    where: { userId, slot: { not: null } },
    select: { id: true, slot: true, sealed: true, purpose: true },
  });
  const held = rows.map((row) => ({ ...row, slot: row.slot as number }));
  const slots = held.filter((row) => row.sealed !== null).map((row) => row.slot);
  const ring = slots.length > 0 ? await region.vault.keys(userId, slots) : undefined;
  return held.map(({ id, slot, sealed, purpose }) => {
    const key = ring?.key(slot);
    const binding = { region: region.name, userId, table: 'ingestions', rowId: id };
    const text = key && sealed ? openOrNot(key, binding, sealed) : undefined;
    const read = text && (JSON.parse(text.toString('utf8')) as SealedIngestion);
    const what: Told | undefined = read && {
      purpose,
      sessionId: read.session_id,
      messages: read.messages,
    };
    return { id, slot, stored: sealed === null, told: what };
  });
}

/** Sees that everybody of whom something waits has a job: a restored store may have lost it. */
export async function ensureJobs(region: Region): Promise<void> {
  await region.memory.pool.query(
    `SELECT graphile_worker.add_job($1, json_build_object('user', u.user_id::text), job_key => u.user_id::text,
       job_key_mode => 'unsafe_dedupe', max_attempts => 100)
     FROM memory.users_holding('QUEUED', 1000) u`,
    [INGEST],
  );
}

/** What waits and what was given up, of all users of a region. */
export async function queueDepth(
  region: Region,
): Promise<{ readonly queued: number; readonly failed: number; readonly oldest: Millis | null }> {
  const { rows } = await region.memory.pool.query<{ queued: number; failed: number; oldest: Date | null }>(
    'SELECT queued, failed, oldest FROM memory.queue_depth()',
  );
  const { queued, failed, oldest } = rows[0]!;
  return { queued, failed, oldest: oldest?.getTime() ?? null };
}
