import { notFound } from '../../errors.js';
import type { Region } from '../../regions/region.js';
import type { Call } from '../call.js';
import { type Change, change } from '../change.js';
import { type Deployment, regionsFor } from '../deployment.js';
import type { Millis } from '../model.js';
import { findSubject, type Subject } from '../subject.js';
import { isUuid, pageSize } from '../validate.js';
import { addJob } from './queue.js';

/** An ingestion that was given up: what operators see of it. */
export interface DeadLetter {
  readonly id: string;
  readonly region: string;
  /** Of the error that the last attempt ended with. */
  readonly code: string;
  readonly attempts: number;
  readonly createdAt: Millis;
  readonly failedAt: Millis;
}

interface Row {
  readonly user_id: string;
  readonly id: string;
  readonly attempts: number;
  readonly error_code: string | null;
  readonly created_at: Date;
  readonly finished_at: Date | null;
}

/** What could not be stored, in the order it came in, of all users in the caller's regions. */
export async function deadLetters(
  d: Deployment,
  call: Call,
  page: { readonly first?: number | null; readonly after?: string | null },
): Promise<DeadLetter[]> {
  const first = pageSize(page.first);
  const after = page.after?.toLowerCase() ?? null;
  if (after !== null && !isUuid(after)) throw notFound('ingestion', 'after');
  const found: DeadLetter[] = [];
  for (const region of regionsFor(d, call.actor.regions))
    for (const row of await rows(region, null, after, first))
      found.push({
        id: row.id,
        region: region.name,
        code: row.error_code ?? 'INTERNAL_SERVER_ERROR',
        attempts: row.attempts,
        createdAt: row.created_at.getTime(),
        failedAt: (row.finished_at ?? row.created_at).getTime(),
      });
  return found.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, first);
}

/** Puts a dead letter back in the queue of its user, with all its attempts before it. @throws NOT_FOUND */
export async function retryIngestion(d: Deployment, call: Call, id: string): Promise<boolean> {
  return settle(d, call, id, 'retryIngestion', async (c, row) => {
    const { userId } = c.subject;
    const { count } = await c.tx.ingestion.updateMany({
      where: { userId, id: row.id, status: 'FAILED', sealed: { not: null } },
      data: { status: 'QUEUED', attempts: 0, errorCode: null, finishedAt: null },
    });
    if (count > 0) await addJob(c.tx, userId, 0);
    return count > 0;
  });
}

/** Gives a dead letter up for good: its text goes, and the key of it. That it was there is kept. @throws NOT_FOUND, also when it was put back meanwhile */
export async function dropIngestion(d: Deployment, call: Call, id: string): Promise<boolean> {
  let slot: number | null | undefined;
  return settle(
    d,
    call,
    id,
    'dropIngestion',
    async (c, row) => {
      const [dropped] = await c.tx.ingestion.updateManyAndReturn({
        where: { userId: c.subject.userId, id: row.id, status: 'FAILED', slot: { not: null } },
        data: { sealed: null },
        select: { slot: true },
      });
      if (!dropped) throw notFound('ingestion', 'id');
      ({ slot } = dropped);
      return true;
    },
    async ({ region, userId }) => {
      if (slot == null) return;
      await region.vault.shred(userId, [slot]);
      await region.memory.asUser(userId, (tx) =>
        tx.ingestion.updateMany({ where: { userId, slot }, data: { slot: null } }),
      );
    },
  );
}

async function settle(
  d: Deployment,
  call: Call,
  id: string,
  operation: string,
  work: (c: Change, row: Row) => Promise<boolean>,
  after: (subject: Subject) => Promise<void> = async () => {},
): Promise<boolean> {
  const wanted = id.toLowerCase();
  if (!isUuid(wanted)) throw notFound('ingestion', 'id');
  for (const region of regionsFor(d, call.actor.regions)) {
    const [row] = await rows(region, wanted, null, 1);
    const subject = row && (await subjectOf(d, call, region, row.user_id));
    if (!row || !subject) continue;
    const changed = await change(d, call, subject, async (c) => {
      const done = await work(c, row);
      if (!done) c.unchanged();
      if (done)
        c.tell({
          action: 'ADMINISTER',
          purpose: null,
          phi: false,
          policy: `role:${call.actor.role} ${operation} ingestion:${row.id}`,
        });
      return done;
    });
    await after(subject);
    return changed.result;
  }
  throw notFound('ingestion', 'id');
}

async function rows(region: Region, id: string | null, after: string | null, limit: number): Promise<Row[]> {
  const sql = 'SELECT * FROM memory.dead_letters($1, $2, $3)';
  return (await region.memory.pool.query<Row>(sql, [id, after, limit])).rows;
}

/** The user of an ingestion, of whom only the internal id is known. */
async function subjectOf(
  d: Deployment,
  call: Call,
  region: Region,
  userId: string,
): Promise<Subject | undefined> {
  const standing = await d.graphs.standing(region, userId);
  const kept = standing && (await d.graphs.at(region, userId, standing.revision));
  return kept && findSubject(d, call, kept.graph.account.id);
}
