import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool, PoolClient } from 'pg';
import { type CopyToStreamQuery, to as copyTo } from 'pg-copy-streams';
import { PrismaClient } from '../generated/prisma/client.js';
import { kindOf, translate } from './failures.js';
import { PlannedWrite } from './planned-write.js';
import type { Locked, MemoryStore, Transaction } from './region.js';

/** Runs of one piece of work before a lost race is the caller's to know. */
const ATTEMPTS = 4;
/** Time to get a connection, and for all of a transaction: erasing 100,000 nodes is the longest. */
const MAX_WAIT_MS = 10_000;
const TIMEOUT_MS = 120_000;
/** Bytes of a copy that may wait to be taken. */
const COPY_AT_ONCE = 1 << 20;
/** Statements kept prepared on each connection; lists in queries would make endlessly many. */
const PREPARED = 200;

/** The memory store behind a pool. Closing the pool remains the caller's. */
export function memoryStore(
  pool: Pool,
  region: string,
  options: { preparedStatements: boolean },
): MemoryStore {
  const nameOf = options.preparedStatements ? statementNames(PREPARED) : undefined;
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, nameOf ? { statementNameGenerator: nameOf } : {}),
    transactionOptions: { maxWait: MAX_WAIT_MS, timeout: TIMEOUT_MS },
    errorFormat: 'minimal',
  });
  /** One transaction, of which `open` is the first statement. */
  async function within<O, T>(
    open: (tx: Transaction) => Promise<O>,
    work: (tx: Transaction, opened: O) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      let begun = false;
      try {
        return await prisma.$transaction(async (tx) => {
          const opened = await open(tx);
          begun = true;
          return work(tx, opened);
        });
      } catch (error) {
        const kind = kindOf(error);
        // A connection that died in the pool is found out before the work began: another may be alive.
        const again = kind === 'CONFLICT' || (kind === 'UNREACHABLE' && !begun && attempt === 1);
        if (!again || attempt === ATTEMPTS) throw translate(error, region);
        await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * (5 + Math.random() * 10)));
      }
    }
  }
  return {
    pool,
    prisma,
    async query(text, values) {
      const statement = { name: nameOf?.({ sql: text }), text, values: [...values] };
      const { rows } = await pool.query(statement).catch((error: unknown) => {
        throw translate(error, region);
      });
      return rows;
    },
    bytes: (text) =>
      copied(pool, text).catch((error: unknown) => {
        throw translate(error, region);
      }),
    asUser: (userId, work) =>
      within((tx) => tx.$executeRaw`SELECT set_config('lethe.user_id', ${userId}, true)`, work),
    asWriter: (userId, work) =>
      within(
        async (tx) =>
          (await tx.$queryRaw<Locked[]>`SELECT revision, told FROM memory.lock_user(${userId}::uuid)`)[0],
        work,
      ),
    async asPlanned(userId, from, work) {
      const planned = new PlannedWrite(pool, nameOf, () => [userId, from().revision, from().untold]);
      try {
        const done = await work(planned);
        await planned.commit();
        return { done };
      } catch (error) {
        if (planned.inDoubt) throw translate(error, region);
        return undefined;
      } finally {
        await planned.end();
      }
    },
  };
}

async function copied(pool: Pool, text: string): Promise<Uint8Array | undefined> {
  // pg takes a copy on a connection without pipelining only. This one is ours alone, and nothing was sent on it.
  const client: PoolClient & { pipeline?: boolean } = await pool.connect();
  client.pipeline = false;
  const copy: CopyToStreamQuery & { callback?: () => void } = copyTo(
    `COPY (${text}) TO STDOUT (FORMAT binary)`,
    { highWaterMark: COPY_AT_ONCE },
  );
  const chunks: Buffer[] = [];
  let failed: Error | undefined;
  try {
    for await (const chunk of client.query(copy)) chunks.push(chunk as Buffer);
    client.pipeline = true;
  } catch (error) {
    // pg ends a connection that pipelines at its next drain, which a copy that was given up never comes to: it stays as it is, and is cut.
    failed = error as Error;
    throw error;
  } finally {
    // Where the address has a query_timeout: its timer is stopped here, since a copy calls nobody back.
    copy.callback?.();
    // A connection that failed within a copy is of no further use.
    client.release(failed);
  }
  return onlyValue(Buffer.concat(chunks));
}

/**
 * The value of a table of one row and one column in the binary format of COPY, as PostgreSQL's manual has it: a signature of 11 bytes, flags, an
 * extension led by its length, then the row: the count of its fields, and the field led by its length, -1 for null.
 */
function onlyValue(table: Buffer): Buffer | undefined {
  const row = 19 + table.readInt32BE(15);
  const length = table.readInt16BE(row) === 1 ? table.readInt32BE(row + 2) : -1;
  return length < 0 ? undefined : table.subarray(row + 6, row + 6 + length);
}

/** Names the first so many texts; the others stay unnamed, hence unprepared. */
export function statementNames(limit: number): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= limit) return '';
    const name = `lethe_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
    names.set(sql, name);
    return name;
  };
}
