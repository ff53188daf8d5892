import type { Pool, PoolClient, QueryResult } from 'pg';
import { kindOf } from './failures.js';
import type { Statements } from './region.js';

interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** $1 user, $2 revision, $3 whether nothing that was told may still stand. */
const LOCK = 'SELECT memory.lock_user_at($1, $2, $3)';

/**
 * A transaction whose statements travel together: what waits is sent with the next one whose answer is needed, and the last of them with the
 * COMMIT. After the first that fails the store does none of the others.
 */
export class PlannedWrite implements Statements {
  readonly #pool: Pool;
  readonly #nameOf: ((query: { sql: string }) => string) | undefined;
  readonly #lock: () => readonly unknown[];
  #client: PoolClient | undefined;
  #waiting: Statement[] = [];
  #state: 'OPEN' | 'COMMITTING' | 'ENDED' | 'LOST' = 'OPEN';

  /** @param lock the values of LOCK, asked with the first statement: until then no connection is held */
  constructor(
    pool: Pool,
    nameOf: ((query: { sql: string }) => string) | undefined,
    lock: () => readonly unknown[],
  ) {
    this.#pool = pool;
    this.#nameOf = nameOf;
    this.#lock = lock;
  }

  readonly write = async (text: string, values: readonly unknown[]): Promise<void> => {
    this.#waiting.push({ text, values });
  };

  readonly query = async <R extends object>(text: string, values: readonly unknown[]): Promise<R[]> => {
    this.#waiting.push({ text, values });
    return (await this.#send()).rows as R[];
  };

  async commit(): Promise<void> {
    if (!this.#client && this.#waiting.length === 0) return;
    this.#waiting.push({ text: 'COMMIT' });
    this.#state = 'COMMITTING';
    await this.#send();
  }

  /** True when it may have been committed although nobody heard of it. */
  get inDoubt(): boolean {
    return this.#state === 'LOST';
  }

  /** Gives the connection back; what was not committed is rolled back. */
  async end(): Promise<void> {
    const client = this.#client;
    if (!client) return;
    let broken = this.#state !== 'ENDED';
    if (this.#state === 'OPEN')
      broken = await client.query('ROLLBACK').then(
        () => false,
        () => true,
      );
    client.release(broken);
  }

  /** Sends what waits, and answers the result of the last. @throws the first failure */
  async #send(): Promise<QueryResult> {
    const statements = this.#waiting.splice(0);
    if (!this.#client) {
      this.#client = await this.#pool.connect();
      statements.unshift({ text: 'BEGIN' }, { text: LOCK, values: this.#lock() });
    }
    const client = this.#client;
    const { stream } = client.connection;
    // One packet.
    stream.cork();
    const answers = statements.map(({ text, values }) =>
      client.query(values ? { name: this.#nameOf?.({ sql: text }), text, values: [...values] } : text),
    );
    stream.uncork();
    const settled = await Promise.allSettled(answers);
    const failed = settled.find((one) => one.status === 'rejected');
    if (this.#state === 'COMMITTING') this.#state = failed && !refused(failed.reason) ? 'LOST' : 'ENDED';
    if (failed) throw failed.reason;
    return (settled.at(-1) as PromiseFulfilledResult<QueryResult>).value;
  }
}

/** PostgreSQL itself refused the statement, and so the transaction. */
function refused(error: unknown): boolean {
  return typeof (error as { severity?: unknown }).severity === 'string' && kindOf(error) !== 'UNREACHABLE';
}
