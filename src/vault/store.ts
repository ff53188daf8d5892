import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { LetheError } from '../errors.js';

/** What statements run on: the pool, or a client within a transaction. */
export interface Executor {
  query<R extends QueryResultRow>(
    text: string,
    values: unknown[],
  ): Promise<{ rows: R[]; rowCount: number | null }>;
}

/** Runs one statement. @throws LetheError REGION_UNAVAILABLE when the vault cannot be reached */
export async function query<R extends QueryResultRow>(
  on: Executor,
  text: string,
  values: unknown[] = [],
): Promise<R[]> {
  try {
    return (await on.query<R>(text, values)).rows;
  } catch (error) {
    throw translated(error);
  }
}

/** The last statement of a transaction, sent together with the COMMIT. */
type Last = <R extends QueryResultRow>(text: string, values: unknown[]) => Promise<R[]>;

/** Runs `work` in one READ COMMITTED transaction; rolls back when it throws. What it begins with is sent together with the BEGIN. */
export async function transaction<T>(
  pool: Pool,
  work: (client: PoolClient, last: Last) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw translated(error);
  });
  let broken = false;
  // A connection that ends says so twice, by the statement's failure and by an event that nobody else listens for now.
  const ended = () => {
    broken = true;
  };
  client.on('error', ended);
  let committed = false;
  const last: Last = async <R extends QueryResultRow>(text: string, values: unknown[]) => {
    committed = true;
    const [rows] = await together(client, () => [query<R>(client, text, values), query(client, 'COMMIT')]);
    return rows;
  };
  try {
    const [, result] = await together(client, () => [query(client, 'BEGIN'), work(client, last)]);
    if (!committed) await query(client, 'COMMIT');
    return result;
  } catch (error) {
    // A client that cannot roll back is not lent again.
    await client.query('ROLLBACK').catch(ended);
    throw error;
  } finally {
    client.off('error', ended);
    client.release(broken);
  }
}

/** What is asked at once leaves in one packet. @throws the first failure, when all have been answered */
async function together<T extends readonly Promise<unknown>[]>(
  { connection: { stream } }: PoolClient,
  ask: () => [...T],
): Promise<{ [I in keyof T]: Awaited<T[I]> }> {
  stream.cork();
  const asked = ask();
  stream.uncork();
  await Promise.allSettled(asked);
  return Promise.all(asked);
}

/** SQLSTATE classes that speak of the server, not of the statement: connection, resources, operator intervention, system. */
const SERVER_TROUBLE = /^(08|53|57|58|XX)/;

/** Socket errors and timeouts carry no five-character SQLSTATE at all. */
function translated(error: unknown): unknown {
  if (error instanceof LetheError) return error;
  const state = sqlState(error);
  if (state !== undefined && !SERVER_TROUBLE.test(state)) return error;
  return new LetheError('REGION_UNAVAILABLE', 'the vault of this region cannot be reached', { cause: error });
}

/** The SQLSTATE of an error that PostgreSQL answered; undefined for any other failure. */
export function sqlState(error: unknown): string | undefined {
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  return typeof code === 'string' && typeof severity === 'string' ? code : undefined;
}
