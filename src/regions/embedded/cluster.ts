import { createHmac } from 'node:crypto';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { secretFile } from '../files.js';
import { type Logger, silent } from '../logger.js';
import { Postmaster } from './postmaster.js';

/** Advisory lock, in the database `postgres`, that every attached process holds shared. */
const ATTACHED = 0x6c657468;
/** Time for a start, the recovery after a crash included. */
const START_WITHIN_MS = 120_000;
/** Time in which PostgreSQL sees that a client was killed, even on a busy machine. */
const NOTICE_WITHIN_MS = 1_500;
const PAUSE_MS = 40;

export interface ClusterOptions {
  readonly dataDir: string;
  /** Directory of the cluster within the data directory, and name of its secret. */
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly segmentMegabytes: number;
  readonly log?: Logger;
}

/** An embedded PostgreSQL that this process uses, perhaps together with other processes. */
export class Cluster {
  readonly #options: ClusterOptions;
  readonly #postmaster: Postmaster;
  readonly #secret: Buffer;
  readonly #host: string;
  #keeper: pg.Client | undefined;
  #leaving = false;
  #returning: Promise<void> = Promise.resolve();

  private constructor(options: ClusterOptions) {
    const directory = path.join(options.dataDir, options.name);
    mkdirSync(path.join(options.dataDir, 'logs'), { recursive: true, mode: 0o700 });
    this.#options = options;
    this.#secret = secretFile(options.dataDir, `${options.name}-engine.key`, 32);
    this.#postmaster = new Postmaster(directory, path.join(options.dataDir, 'logs', `${options.name}.log`));
    this.#host = socketDirectory(directory);
  }

  /**
   * Starts the cluster, making it where there is none, or attaches to the one that runs. When PostgreSQL ends while we
   * are attached, it is started again.
   * @throws Error when it does not come up.
   */
  static async open(options: ClusterOptions): Promise<Cluster> {
    mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
    const cluster = new Cluster(options);
    cluster.#postmaster.initialise(cluster.#password('postgres'), options.segmentMegabytes);
    await cluster.#attach();
    return cluster;
  }

  /** URL of a database of the cluster, for a role with a password of `password(role)`. */
  url(role: string, database: string): string {
    const address = new URL(`postgresql://localhost/${database}`);
    address.username = role;
    address.password = this.#password(role);
    address.searchParams.set('host', this.#host);
    return address.href;
  }

  /** Makes a login role, with the password that `url` gives it, and databases of its own where they are missing. */
  async provide(
    roles: readonly { name: string; options: string; databases: readonly string[] }[],
  ): Promise<void> {
    const client = new pg.Client({ connectionString: this.url('postgres', 'postgres') });
    await client.connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [ATTACHED + 1]);
      for (const role of roles) {
        const name = client.escapeIdentifier(role.name);
        if ((await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role.name])).rowCount === 0) {
          await client.query(
            `CREATE ROLE ${name} LOGIN NOSUPERUSER NOBYPASSRLS ${role.options} PASSWORD ${client.escapeLiteral(this.#password(role.name))}`,
          );
        }
        for (const database of role.databases) {
          if ((await client.query('SELECT FROM pg_database WHERE datname = $1', [database])).rowCount === 0) {
            await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ${name}`);
          }
        }
      }
    } finally {
      await client.end();
    }
  }

  /** Leaves the cluster; the last process to leave stops it. */
  async close(): Promise<void> {
    this.#leaving = true;
    await this.#returning;
    const keeper = this.#keeper;
    this.#keeper = undefined;
    if (keeper === undefined) return;
    try {
      await keeper.query('SELECT pg_advisory_unlock_shared($1)', [ATTACHED]);
      if (await this.#alone(keeper)) {
        await this.#postmaster.stop();
        if (this.#host !== this.#postmaster.directory) rmSync(this.#host, { force: true });
      }
    } catch (error) {
      // Cut off by another process that leaves last and stops it.
      if (this.#postmaster.pid() !== undefined && !isCutOff(error)) throw error;
    } finally {
      await keeper.end().catch(() => {});
    }
  }

  /**
   * Whether no other process is attached. PostgreSQL may need a moment to see that one was killed. The lock is kept while it
   * stops: whoever attaches meanwhile waits, is cut off, and starts it anew.
   */
  async #alone(keeper: pg.Client): Promise<boolean> {
    const until = Date.now() + NOTICE_WITHIN_MS;
    for (;;) {
      const { rows } = await keeper.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [
        ATTACHED,
      ]);
      if (rows[0]?.last === true) return true;
      if (Date.now() > until) return false;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  #password(role: string): string {
    return createHmac('sha256', this.#secret).update(role).digest('base64url');
  }

  /** Attaches to whatever PostgreSQL has the directory, starting one when none has. */
  async #attach(): Promise<void> {
    const until = Date.now() + START_WITHIN_MS;
    let started: { exited: () => boolean } | undefined;
    for (;;) {
      const keeper = new pg.Client({
        connectionString: this.url('postgres', 'postgres'),
        application_name: 'lethe keeper',
      });
      keeper.on('error', () => {});
      try {
        await keeper.connect();
        await keeper.query('SELECT pg_advisory_lock_shared($1)', [ATTACHED]);
        this.#keeper = keeper;
        keeper.once('end', () => this.#lost(keeper));
        return;
      } catch (error) {
        await keeper.end().catch(() => {});
        if (isRefusal(error))
          throw new Error(`keys/${this.#options.name}-engine.key is not the key of this cluster`, {
            cause: error,
          });
        // What we have started ourselves we stay with until we can stop it.
        if (this.#leaving && started === undefined) return;
        // The link to it may have gone with the process that left last.
        socketDirectory(this.#postmaster.directory);
        if (Date.now() > until) {
          throw new Error(`the embedded PostgreSQL did not start; logs/${this.#options.name}.log says why`, {
            cause: error,
          });
        }
        const running = this.#postmaster.pid() !== undefined;
        if (!running && (started === undefined || started.exited()))
          started = this.#postmaster.start(this.#options.settings);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  }

  #lost(keeper: pg.Client): void {
    if (this.#leaving || this.#keeper !== keeper) return;
    const log = this.#options.log ?? silent;
    log.warn({ store: this.#options.name }, 'the embedded PostgreSQL has ended; starting it again');
    this.#keeper = undefined;
    this.#returning = this.#attach().catch(() => {
      log.error({ store: this.#options.name }, 'the embedded PostgreSQL does not start again: see its log');
    });
  }
}

/** PostgreSQL was told to stop (57P01), or has gone. */
function isCutOff(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return code === '57P01' || /^(Connection terminated|Client was closed)/.test(String(message));
}

/** A wrong password or a missing role: waiting will not help. */
function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '28P01' || error.code === '28000');
}

/** A socket's path holds 107 bytes at most; a link stands for a longer one. */
function socketDirectory(directory: string): string {
  if (Buffer.byteLength(path.join(directory, '.s.PGSQL.5432')) <= 103) return directory;
  const link = path.join(
    os.tmpdir(),
    `lethe-${createHmac('sha256', 'socket').update(directory).digest('hex').slice(0, 16)}`,
  );
  try {
    symlinkSync(directory, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return link;
}
