import { randomUUID } from 'node:crypto';
import { eventOf } from '../../audit/disclosure.js';
import type { Retention } from '../../audit/event.js';
import { enqueue } from '../../audit/outbox.js';
import type { Region, Transaction } from '../../regions/region.js';
import type { LoggedErasure } from '../../vault/vault.js';
import { ERASE_NODES, ERASE_USER } from '../holdings.js';
import { lockLife } from './erasure.js';

/** Entries of the vault's erasure log, and users, that one step looks at. */
const PAGE = 1_000;

/** What reconciling a region found and did. */
export interface Reconciled {
  /** Erasures that the memory store, restored from an older copy, had forgotten: their rows are purged again. */
  readonly purged: number;
}

/**
 * Makes a memory store that was restored from an older copy forget again what was erased since. Run before a region serves.
 * A row is purged only when the vault's erasure log names it, and its key is gone, so that nobody could read it. A user whose
 * keys are missing without an entry there is an alarm and stays as it is.
 * @throws Error when users lack keys and no erasure explains it, or when erasures are on record that the vault has not logged
 */
export async function reconcile(region: Region): Promise<Reconciled> {
  await checkLogged(region);
  const purged = await purgeForgotten(region);
  const lost = await usersWithoutKeys(region);
  if (lost > 0)
    throw new Error(
      `region ${region.name}: ${lost} users have no keys in the vault, and no erasure explains it: the vault is not complete; nothing was deleted`,
    );
  return { purged };
}

/** The newest erasures on record are in the vault's log too, or the vault is an older copy of itself. */
async function checkLogged(region: Region): Promise<void> {
  const newest = await region.memory.prisma.erasure.findMany({
    where: { state: { not: 'ROWS_ERASED' } },
    orderBy: { seq: 'desc' },
    take: PAGE,
    select: { id: true },
  });
  const logged = await region.vault.destroyed(newest.map((row) => row.id));
  const missing = newest.filter((row) => !logged.has(row.id)).length;
  if (missing > 0)
    throw new Error(
      `region ${region.name}: the vault’s log lacks ${missing} erasures that are on record: the vault is an older copy, which holds keys that were destroyed; nothing was deleted`,
    );
}

async function purgeForgotten(region: Region): Promise<number> {
  let purged = 0;
  for (let before: bigint | undefined; ; ) {
    const page = await region.vault.erasures(PAGE, before);
    if (page.length === 0) return purged;
    const known = await region.memory.prisma.erasure.findMany({
      where: { id: { in: page.map((one) => one.id) } },
      select: { id: true },
    });
    const ids = new Set(known.map((row) => row.id));
    const forgotten = page.filter((one) => !ids.has(one.id));
    for (const one of forgotten) {
      await purge(region, one);
      purged++;
    }
    // A copy lacks what came after it was made, and nothing before.
    if (forgotten.length === 0) return purged;
    before = page.at(-1)!.seq;
  }
}

interface ErasureRecord {
  readonly subject: string;
  readonly region: string;
  readonly targetId: string | null;
  readonly nodesDeleted: number;
  readonly edgesDeleted: number;
  readonly derivedDeleted: number;
  readonly counts: Record<string, number>;
  readonly eventId: string;
  readonly retention: Retention;
  readonly erasedAt: string;
}

async function purge(region: Region, erased: LoggedErasure): Promise<void> {
  const record = erased.record as unknown as ErasureRecord;
  const { id, userId, scope } = erased;
  await region.memory.asUser(userId, async (tx) => {
    await lockLife(tx, userId);
    const locked = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM memory.users WHERE user_id = ${userId}::uuid FOR UPDATE`;
    if (locked.length > 0) {
      if (scope === 'USER') await tx.$queryRawUnsafe(ERASE_USER, userId);
      else await purgeSlots(tx, userId, [...erased.slots]);
    }
    await tx.erasure.createMany({
      data: [
        {
          id,
          userId,
          scope,
          ...record,
          erasedAt: new Date(record.erasedAt),
          state: 'ROWS_ERASED',
          slots: [...erased.slots],
        },
      ],
      skipDuplicates: true,
    });
    // The log leaves it out if it has it already.
    await enqueue(tx, [
      eventOf('system', Date.parse(record.erasedAt), {
        id: record.eventId,
        action: scope === 'USER' ? 'ERASE' : 'DELETE',
        subjects: [record.subject],
        sessionId: null,
        purpose: null,
        nodeCount: record.nodesDeleted,
        edgeCount: record.edgesDeleted,
        phi: true,
        policy: 'role:SYSTEM erasure:restored',
        region: region.name,
        retention: record.retention,
      }),
    ]);
  });
}

/** What was sealed under keys that are gone, and what hangs on it. */
async function purgeSlots(tx: Transaction, userId: string, slots: number[]): Promise<void> {
  const nodes = await tx.$queryRaw<{ id: string }[]>`
    WITH named AS (SELECT id FROM memory.nodes WHERE user_id = ${userId}::uuid AND slot = ANY (${slots}::int[]))
    SELECT id FROM named UNION
    SELECT n.id FROM memory.nodes n JOIN named ON n.entity_id = named.id WHERE n.user_id = ${userId}::uuid`;
  const ids = nodes.map((row) => row.id);
  const relations = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM memory.relations WHERE user_id = ${userId}::uuid AND slot = ANY (${slots}::int[])`;
  const edges = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM memory.edges WHERE user_id = ${userId}::uuid
      AND (source_id = ANY (${ids}::uuid[]) OR target_id = ANY (${ids}::uuid[])
        OR relation_id = ANY (${relations.map((row) => row.id)}::uuid[]))`;
  await tx.$queryRawUnsafe(
    ERASE_NODES,
    userId,
    ids,
    edges.map((row) => row.id),
    relations.map((row) => row.id),
    [],
    [],
  );
  for (const table of ['context_blocks', 'ingestions', 'suppressions', 'consents'])
    await tx.$executeRawUnsafe(
      `DELETE FROM memory.${table} WHERE user_id = $1::uuid AND slot = ANY ($2::int[])`,
      userId,
      slots,
    );
  await tx.$executeRaw`UPDATE memory.users SET revision = ${randomUUID()}::uuid WHERE user_id = ${userId}::uuid`;
}

interface Digest {
  readonly users: string;
  readonly digest: string | null;
}

/** How many users have rows and no keys. Two numbers tell when there is nothing to look for. */
export async function usersWithoutKeys(region: {
  readonly memory: Pick<Region['memory'], 'pool'>;
  readonly vault: Pick<Region['vault'], 'userDigest' | 'withKeys'>;
}): Promise<number> {
  const pool = region.memory.pool;
  const held = (await pool.query<Digest>('SELECT users, digest FROM memory.user_digest()')).rows[0]!;
  const keyed = await region.vault.userDigest();
  if (BigInt(held.users) === keyed.users && BigInt(held.digest ?? 0) === keyed.digest) return 0;
  let lost = 0;
  for (let after: { created_at: Date; user_id: string } | undefined; ; ) {
    const { rows } = await pool.query<{ created_at: Date; user_id: string }>(
      'SELECT user_id, created_at FROM memory.list_users($1, $2, $3)',
      [after?.created_at ?? null, after?.user_id ?? null, PAGE],
    );
    if (rows.length === 0) return lost;
    const keys = await region.vault.withKeys(rows.map((row) => row.user_id));
    const without = rows.filter((row) => !keys.has(row.user_id)).map((row) => row.user_id);
    // One who was erased since the page was read is no loss.
    const left = await pool.query('SELECT FROM memory.revisions($1::uuid[])', [without]);
    lost += left.rowCount ?? 0;
    after = rows.at(-1);
  }
}
