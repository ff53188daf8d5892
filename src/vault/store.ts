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

/** Runs `work` in one READ COMMITTED transaction; rolls back when it throws. */
export async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw translated(error);
  });
  let broken = false;
  // A connection that ends says so twice, by the statement's failure and by an event that nobody else listens for now.
  const ended = () => {
    broken = true;
  };
  client.on('error', ended);
  try {
    await query(client, 'BEGIN');
    const result = await work(client);
    await query(client, 'COMMIT');
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
