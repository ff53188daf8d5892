import type { Retention } from '../../audit/event.js';
import {
  type ReceiptDocument,
  type ReceiptFacts,
  type ReceiptStatus,
  signNextReceipt,
  signReceipt,
} from '../../audit/receipt.js';
import { LetheError } from '../../errors.js';
import type { Erasure } from '../../generated/prisma/client.js';
import type { Region, Statements, Transaction } from '../../regions/region.js';
import type { KeyErasure } from '../../vault/vault.js';
import type { Call } from '../call.js';
import { IDEMPOTENCY_HOURS, relayed } from '../change.js';
import type { Deployment } from '../deployment.js';
import { HOLDINGS } from '../holdings.js';
import type { Millis } from '../model.js';
import { isUuid, normalUserId } from '../validate.js';

/** A receipt as it is answered. */
export interface ReceiptView {
  readonly id: string;
  readonly status: 'PENDING' | 'ERASED' | 'UNRECOVERABLE';
  readonly nodesDeleted: number;
  readonly edgesDeleted: number;
  readonly derivedDeleted: number;
  readonly deletedIds: readonly string[];
  readonly erasedAt: Millis;
  readonly unrecoverableAt: Millis | null;
  readonly outstanding: readonly string[];
  readonly eventId: string | null;
  readonly counts: readonly { table: string; count: number }[];
  /** Signed; see `audit/receipt.ts`. */
  readonly document: ReceiptDocument | null;
}

/**
 * The life of an erasure. Each state is left only when what it names is durable, so that it can be taken up after a crash:
 * ROWS_ERASED → (keys, directory) → KEYS_DESTROYED → (audit log) → RECORDED → (all leases have passed it, the vault's files are
 * clean of the keys) → UNRECOVERABLE.
 */
export type ErasureState = 'ROWS_ERASED' | 'KEYS_DESTROYED' | 'RECORDED' | 'UNRECOVERABLE';

export interface NewErasure {
  readonly id: string;
  readonly subject: string;
  readonly userId: string;
  readonly region: string;
  readonly scope: 'USER' | 'NODES' | 'CORRECTION';
  readonly targetId?: string;
  readonly slots: readonly number[];
  readonly nodesDeleted: number;
  /** How many nodes must be left; of a user: absent. */
  readonly nodesLeft?: number;
  readonly edgesDeleted: number;
  readonly derivedDeleted: number;
  readonly counts: Record<string, number>;
  readonly eventId: string;
  readonly erasedAt: Millis;
  /** How long what is logged about this person is kept, when they themselves are gone. */
  readonly retention: Retention;
  /** Of an erased user: the request that asked for it. */
  readonly idempotencyHash?: Uint8Array<ArrayBuffer>;
}

/** An erasure on record; its number is nobody's business but that of leases. */
export type ErasureRow = Omit<Erasure, 'seq'>;

/** Refused, and the transaction with it, when not so many nodes are left: a cascade took more than was planned. */
const WRITE_ERASURE = `
  INSERT INTO memory.erasures (id, subject, user_id, region, scope, target_id, state, slots, nodes_deleted, edges_deleted,
    derived_deleted, counts, event_id, erased_at, retention, idempotency_hash)
  VALUES ($1::uuid, $2, $3::uuid, $4, $5, $6::uuid, 'ROWS_ERASED', $7::int[],
    CASE WHEN $16::int IS NULL OR $16 = (SELECT count(*) FROM memory.nodes WHERE user_id = $3::uuid) THEN $8::int END, $9::int, $10::int, $11::jsonb, $12::uuid,
    $13::timestamptz, $14, $15::bytea)`;

/** The record of an erasure, in the transaction that removes the rows. One statement. */
export async function writeErasure(write: Statements['write'], erasure: NewErasure): Promise<ErasureRow> {
  const slots = [...erasure.slots];
  const erasedAt = new Date(erasure.erasedAt);
  const { nodesLeft, ...about } = erasure;
  const { targetId = null, idempotencyHash = null } = about;
  await write(WRITE_ERASURE, [
    erasure.id,
    erasure.subject,
    erasure.userId,
    erasure.region,
    erasure.scope,
    targetId,
    slots,
    erasure.nodesDeleted,
    erasure.edgesDeleted,
    erasure.derivedDeleted,
    JSON.stringify(erasure.counts),
    erasure.eventId,
    erasedAt,
    erasure.retention,
    idempotencyHash,
    nodesLeft ?? null,
  ]);
  const later = { keysDestroyed: null, keysDestroyedAt: null, unrecoverableAt: null, passedAt: null };
  return { ...about, ...later, slots, erasedAt, targetId, idempotencyHash, state: 'ROWS_ERASED' };
}

/** An erasure, with the receipt that was just signed for it. */
export interface Finished {
  readonly row: ErasureRow;
  readonly document?: ReceiptDocument;
}

/**
 * Takes an erasure as far as the stores allow: destroys keys (and, for a user, the directory entry), sees its audit event
 * into the log, and signs its receipt. What cannot be done now is done by `resumeErasures` later. Idempotent.
 * @param recorded sees the event into the log, and answers whether it is there; by default from the outbox
 * @param events that are in the log then, and leave the outbox with the receipt
 */
export async function finishErasure(
  d: Deployment,
  region: Region,
  row: ErasureRow,
  recorded = () => relayed({ region }, [row.eventId]),
  events: readonly string[] = [row.eventId],
): Promise<Finished> {
  let document: ReceiptDocument | undefined;
  let state = row.state as ErasureState;
  let { keysDestroyed, keysDestroyedAt } = row;
  if (state === 'ROWS_ERASED') {
    const erasure = keyErasureOf(row);
    try {
      if (row.scope === 'USER') {
        keysDestroyed = await region.vault.destroy(row.userId, erasure);
        await d.regions.home.vault.directory.remove(row.userId);
      } else {
        keysDestroyed = await region.vault.shred(row.userId, row.slots, erasure);
      }
      state = 'KEYS_DESTROYED';
      keysDestroyedAt = new Date(d.now());
    } catch (error) {
      if (!(error instanceof LetheError)) throw error;
    }
  }
  const destroyed = { ...row, state, keysDestroyed, keysDestroyedAt };
  if (state === 'KEYS_DESTROYED' && (await recorded()))
    document = await receipted(d, region, destroyed, 'ERASED', events);
  if (document) return { row: { ...destroyed, state: 'RECORDED' }, document };
  if (state === row.state) return { row };
  const data = { state, keysDestroyed, keysDestroyedAt };
  return { row: await region.memory.prisma.erasure.update({ where: { id: row.id }, data }) };
}

/** The state of an erasure that has the receipt of a status. */
const CERTIFIED: Readonly<Record<ReceiptStatus, ErasureState>> = {
  ERASED: 'RECORDED',
  UNRECOVERABLE: 'UNRECOVERABLE',
};

const CERTIFY = `
  WITH certified AS (
    UPDATE memory.erasures SET state = $2, keys_destroyed = $3::int, keys_destroyed_at = $4::timestamptz
    WHERE id = $1::uuid AND state <> 'UNRECOVERABLE'
  ), relayed AS (DELETE FROM memory.outbox WHERE id = ANY ($7::uuid[]))
  INSERT INTO memory.receipts (erasure_id, status, document) VALUES ($1::uuid, $5, $6::jsonb)
  ON CONFLICT DO NOTHING RETURNING 1`;

/**
 * Signs the receipt that an erasure has in a status, and keeps it with the state that it certifies, in one statement; of a status that has
 * its receipt, answers that one. Undefined, and nothing is changed, when the log cannot prove the event yet.
 */
async function receipted(
  d: Deployment,
  region: Region,
  row: ErasureRow,
  status: ReceiptStatus,
  events: readonly string[] = [],
): Promise<ReceiptDocument | undefined> {
  const facts = factsOf(d, row, status);
  let signed: ReceiptDocument;
  try {
    signed = await signReceipt(region, facts, d.now());
  } catch (error) {
    if (error instanceof LetheError) return undefined;
    throw error;
  }
  // Two processes may sign at once: what is kept first is the receipt.
  const kept = await region.memory.query(CERTIFY, [
    row.id,
    CERTIFIED[status],
    row.keysDestroyed,
    row.keysDestroyedAt,
    status,
    JSON.stringify(signed),
    events,
  ]);
  if (kept.length === 1) return signed;
  const earlier = await region.memory.prisma.receipt.findUniqueOrThrow({
    where: { erasureId_status: { erasureId: row.id, status } },
  });
  return earlier.document as ReceiptDocument;
}

/** What the receipt of an erasure tells. */
function factsOf(d: Deployment, row: ErasureRow, status: ReceiptStatus): ReceiptFacts {
  return {
    id: row.id,
    status,
    subject: row.subject,
    region: row.region,
    scope: row.scope as NewErasure['scope'],
    erasedAt: row.erasedAt.getTime(),
    keysDestroyedAt: (row.keysDestroyedAt ?? row.erasedAt).getTime(),
    unrecoverableAt: row.unrecoverableAt?.getTime() ?? null,
    nodesDeleted: row.nodesDeleted,
    edgesDeleted: row.edgesDeleted,
    derivedDeleted: row.derivedDeleted,
    counts: row.counts as Record<string, number>,
    keysDestroyed: row.keysDestroyed ?? 0,
    eventId: row.eventId,
    backupDays: d.policy.backups.retentionDays,
  };
}

/** What the vault notes of an erasure, from which the memory store's row could be written again. */
function keyErasureOf(row: ErasureRow): KeyErasure {
  const { subject, region, targetId, nodesDeleted, edgesDeleted, derivedDeleted, counts, eventId } = row;
  const { retention, erasedAt } = row;
  return {
    id: row.id,
    scope: row.scope as KeyErasure['scope'],
    record: {
      ...{ subject, region, targetId, nodesDeleted, edgesDeleted, derivedDeleted, counts, eventId },
      ...{ retention, erasedAt },
    },
  };
}

/** Takes up what a crash or an outage left undone; answers how many are still open. */
export async function resumeErasures(d: Deployment, region: Region): Promise<number> {
  const open = await region.memory.prisma.erasure.findMany({
    where: { state: { in: ['ROWS_ERASED', 'KEYS_DESTROYED'] } },
    orderBy: { seq: 'asc' },
    take: 1000,
  });
  let left = 0;
  for (const row of open) {
    const { row: now } = await finishErasure(d, region, row);
    if (now.state !== 'RECORDED') left++;
  }
  return left;
}

/** Erasures that one round makes unrecoverable. */
const BATCH = 10_000;
/** Of those, receipts that one statement keeps. */
const AT_ONCE = 500;

/**
 * Calls erasures unrecoverable: those that every process has let go of, once the vault's files are cleaned of their keys. All
 * that are due share one cleaning. Answers how many became so; none where nothing cleans the vault's files.
 */
export async function settleErasures(d: Deployment, region: Region): Promise<number> {
  const passed = await d.leaseWatch.get(region)!.passed();
  const { prisma } = region.memory;
  if (passed !== undefined)
    await prisma.erasure.updateMany({
      where: { passedAt: null, seq: { lte: passed }, state: { in: ['KEYS_DESTROYED', 'RECORDED'] } },
      data: { passedAt: new Date(d.now()) },
    });
  if (!region.cleaner) return 0;
  const due = await prisma.erasure.findMany({
    where: { state: 'RECORDED', passedAt: { not: null } },
    orderBy: { seq: 'asc' },
    take: BATCH,
  });
  const dirty = due.filter((row) => row.unrecoverableAt === null);
  const now = new Date(d.now());
  if (dirty.length > 0) {
    if (!(await cleaned(d, region, dirty))) return 0;
    await prisma.erasure.updateMany({
      where: { id: { in: dirty.map((row) => row.id) }, unrecoverableAt: null },
      data: { unrecoverableAt: now },
    });
  }
  let settled = 0;
  for (let from = 0; from < due.length; from += AT_ONCE)
    settled += await certifyUnrecoverable(
      d,
      region,
      due.slice(from, from + AT_ONCE).map((row) => row.id),
    );
  return settled;
}

/** The last receipts of erasures, each with the proof of the one before; answers of how many. */
async function certifyUnrecoverable(d: Deployment, region: Region, ids: readonly string[]): Promise<number> {
  const { prisma } = region.memory;
  const rows = await prisma.erasure.findMany({ where: { id: { in: [...ids] }, state: 'RECORDED' } });
  const before = await documentsOf(region, rows);
  const [proved, others] = [true, false].map((has) => rows.filter((row) => before.has(row.id) === has));
  const documents = proved!.map((row) =>
    signNextReceipt(region, factsOf(d, row, 'UNRECOVERABLE'), before.get(row.id)!, d.now()),
  );
  await prisma.$executeRaw`
    WITH given AS (
      SELECT * FROM unnest(${proved!.map((row) => row.id)}::uuid[], ${documents.map((one) => JSON.stringify(one))}::text[]) AS g (id, document)
    ), certified AS (
      UPDATE memory.erasures e SET state = 'UNRECOVERABLE' FROM given g WHERE e.id = g.id
    )
    INSERT INTO memory.receipts (erasure_id, status, document)
    SELECT g.id, 'UNRECOVERABLE', g.document::jsonb FROM given g ON CONFLICT DO NOTHING`;
  let settled = proved!.length;
  for (const row of others!) if (await receipted(d, region, row, 'UNRECOVERABLE')) settled++;
  return settled;
}

/** True when no file of a vault holds keys of these erasures any more. */
async function cleaned(d: Deployment, region: Region, rows: readonly ErasureRow[]): Promise<boolean> {
  const cleaners = new Set([region.cleaner]);
  // The directory, which lost an entry with each user, is in the home region's vault.
  if (rows.some((row) => row.scope === 'USER')) cleaners.add(d.regions.home.cleaner);
  for (const cleaner of cleaners) if (!(await cleaner?.clean())) return false;
  return true;
}

/** The erasure of a whole user that is on record for an internal id. */
export async function openErasureOf(region: Region, userId: string): Promise<Erasure | undefined> {
  return (await region.memory.prisma.erasure.findFirst({ where: { userId, scope: 'USER' } })) ?? undefined;
}

/** A receipt by its id; a SUBJECT sees their own. */
export async function findErasure(d: Deployment, call: Call, id: string): Promise<ReceiptView | undefined> {
  const erasureId = id.toLowerCase();
  if (!isUuid(erasureId)) return undefined;
  for (const region of reach(d, call)) {
    const row = await region.memory.prisma.erasure.findUnique({ where: { id: erasureId } });
    if (!row) continue;
    if (call.actor.role === 'SUBJECT' && row.subject !== ownPseudonym(d, call)) return undefined;
    noteReceipts(call, region, [row]);
    return receiptOf(region, { row }, []);
  }
  return undefined;
}

/** All erasures on record for a user id, newest first, whether or not the user still exists. */
export async function listErasures(d: Deployment, call: Call, userId: string): Promise<ReceiptView[]> {
  const id = normalUserId(userId);
  if (id === undefined) return [];
  const subject = d.regions.home.vault.pseudonym(id);
  if (call.actor.role === 'SUBJECT' && subject !== ownPseudonym(d, call)) return [];
  const views: ReceiptView[] = [];
  for (const region of reach(d, call)) {
    const found = await region.memory.prisma.erasure.findMany({
      where: { subject, scope: { in: ['USER', 'NODES'] } },
      orderBy: { erasedAt: 'desc' },
    });
    noteReceipts(call, region, found);
    const documents = await documentsOf(region, found);
    views.push(...found.map((row) => viewOf(row, [], documents.get(row.id))));
  }
  return views.sort((a, b) => b.erasedAt - a.erasedAt);
}

export async function receiptOf(
  region: Region,
  { row, document }: Finished,
  deletedIds: readonly string[],
): Promise<ReceiptView> {
  return viewOf(row, deletedIds, document ?? (await documentsOf(region, [row])).get(row.id));
}

/** The latest signed receipt of each erasure. */
async function documentsOf(
  region: Region,
  rows: readonly ErasureRow[],
): Promise<Map<string, ReceiptDocument>> {
  const found = await region.memory.prisma.receipt.findMany({
    where: { erasureId: { in: rows.filter((row) => row.state !== 'ROWS_ERASED').map((row) => row.id) } },
    orderBy: { status: 'asc' },
  });
  return new Map(found.map((one) => [one.erasureId, one.document as ReceiptDocument]));
}

function viewOf(
  row: ErasureRow,
  deletedIds: readonly string[],
  document: ReceiptDocument | undefined,
): ReceiptView {
  const state = row.state as ErasureState;
  const pending = state === 'ROWS_ERASED' || state === 'KEYS_DESTROYED';
  return {
    id: row.id,
    status: pending ? 'PENDING' : state === 'UNRECOVERABLE' ? 'UNRECOVERABLE' : 'ERASED',
    nodesDeleted: row.nodesDeleted,
    edgesDeleted: row.edgesDeleted,
    derivedDeleted: row.derivedDeleted,
    deletedIds,
    erasedAt: row.erasedAt.getTime(),
    unrecoverableAt: state === 'UNRECOVERABLE' ? (row.unrecoverableAt?.getTime() ?? null) : null,
    outstanding: outstandingOf(row),
    eventId: pending ? null : row.eventId,
    counts: tableCounts(row.counts as Record<string, number>),
    document: pending ? null : (document ?? null),
  };
}

/** What is still to be done, in the order in which it comes. */
export function outstandingOf({
  state,
  passedAt,
  unrecoverableAt,
}: Pick<Erasure, 'state' | 'passedAt' | 'unrecoverableAt'>): string[] {
  const left: string[] = [];
  if (state === 'ROWS_ERASED') left.push('keys');
  if (state === 'ROWS_ERASED' || state === 'KEYS_DESTROYED' || (state === 'RECORDED' && unrecoverableAt))
    left.push('audit');
  if (state !== 'UNRECOVERABLE' && !passedAt) left.push('leases');
  if (state !== 'UNRECOVERABLE' && !unrecoverableAt) left.push('vault');
  return left;
}

/** Rows of each table, in the order of the register. */
export function tableCounts(count: Record<string, number>): { table: string; count: number }[] {
  return HOLDINGS.filter((h) => count[h.table] !== undefined).map((h) => ({
    table: h.table,
    count: count[h.table] as number,
  }));
}

/**
 * The erasure of a user that a request with this Idempotency-Key has already done, whoever has that id since.
 */
export async function repeatedErasure(
  d: Deployment,
  call: Call,
  subject: string,
): Promise<{ region: Region; row: Erasure } | undefined> {
  if (!call.idempotency) return undefined;
  const idempotencyHash = new Uint8Array(call.idempotency.key);
  const erasedAt = { gte: keysSince(call) };
  for (const region of reach(d, call)) {
    const row = await region.memory.prisma.erasure.findFirst({
      where: { subject, idempotencyHash, erasedAt },
    });
    if (row) return { region, row };
  }
  return undefined;
}

/** Keys of requests that were made longer ago may be used again. */
export async function forgetKeys(tx: Transaction, call: Call, subject: string): Promise<void> {
  await tx.erasure.updateMany({
    where: { subject, idempotencyHash: { not: null }, erasedAt: { lt: keysSince(call) } },
    data: { idempotencyHash: null },
  });
}

function keysSince(call: Call): Date {
  return new Date(call.now - IDEMPOTENCY_HOURS * 3_600_000);
}

function reach(d: Deployment, call: Call): readonly Region[] {
  return call.actor.regions
    ? d.regions.all.filter((r) => call.actor.regions?.includes(r.name))
    : d.regions.all;
}

function ownPseudonym(d: Deployment, call: Call): string | undefined {
  const own = normalUserId(call.actor.subjectId ?? '');
  return own === undefined ? undefined : d.regions.home.vault.pseudonym(own);
}

/** Tells the log of receipts that leave. */
export function noteReceipts(call: Call, region: Region, rows: readonly ErasureRow[]): void {
  if (rows.length === 0) return;
  call.disclosures.open({
    action: 'READ',
    region,
    subjects: [...new Set(rows.map((row) => row.subject))],
    retention: rows.some((row) => row.retention === 'HIPAA') ? 'HIPAA' : 'GDPR',
    sessionId: call.sessionId,
    purpose: null,
    policy: `role:${call.actor.role} erasures`,
  });
}

/** No two of these run at once for one user: what makes their row, and what erases it and leaves a record of that. */
export async function lockLife(tx: Transaction, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${userId}, 0))`;
}
