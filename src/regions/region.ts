import type { Pool } from 'pg';
import type { Checkpoints } from '../audit/checkpoint.js';
import type { AuditLog } from '../audit/log.js';
import type { Prisma, PrismaClient } from '../generated/prisma/client.js';
import type { Jurisdiction } from '../memory/model.js';
import type { StoreAddress } from '../settings.js';
import type { Vault } from '../vault/vault.js';
import type { Pairing } from './pairing.js';
import type { StoreName } from './roles.js';

/** A transaction on the rows of one user. */
export type Transaction = Prisma.TransactionClient;

/** Statements of one transaction. Values are as `pg` takes them: arrays and JSON with a cast. */
export interface Statements {
  query<R extends object>(text: string, values: readonly unknown[]): Promise<R[]>;
  /** Of which nobody needs the answer: it may wait for the next one, and fail with that. */
  write(text: string, values: readonly unknown[]): Promise<void>;
}

/** The memory store of a region. */
export interface MemoryStore {
  /** For the hot statements: `memory.load_graph`, `memory.revisions`. Shared with Prisma's adapter. */
  readonly pool: Pool;
  /** For tables without a person in them, and the closed list of functions across users. */
  readonly prisma: PrismaClient;
  /** One statement on those, without Prisma's part in it. @throws REGION_UNAVAILABLE, CONFLICT */
  readonly query: Statements['query'];
  /**
   * The one value of bytes that a statement answers, undefined for none. It comes as it is: as a row it would come as digits, twice as many of
   * them, which costs either side five times as much. The statement has no parameters: what it is about is written into it as literals.
   * @throws REGION_UNAVAILABLE, CONFLICT
   */
  readonly bytes: (text: string) => Promise<Uint8Array | undefined>;
  /**
   * Runs `work` in one transaction that sees and writes the rows of this user only (row-level security on `lethe.user_id`).
   * Rolls back when `work` throws. A lost race (deadlock, serialization) runs `work` again, so it must not have effects outside
   * the transaction that a second run would spoil.
   * @throws REGION_UNAVAILABLE when the store cannot be reached, CONFLICT when the race was lost each time.
   */
  asUser<T>(userId: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** The same under the lock of the user's row, which one transaction at a time has; `locked` is undefined when there is no such user. */
  asWriter<T>(userId: string, work: (tx: Transaction, locked: Locked | undefined) => Promise<T>): Promise<T>;
  /**
   * The same for work that is planned before the lock is had: the lock is taken with the first statement, and the transaction ends with the
   * last, all sent together as far as no answer is needed between. Undefined, and nothing is written, when the memory is not at the revision
   * that it was planned from, or when `work` throws: then it is to be done by `asWriter`.
   * @param from asked with the first statement; `untold`: it must come after all that was told, of which nothing may still stand
   * @throws REGION_UNAVAILABLE when the store is lost so late that it may have been done
   */
  asPlanned<T>(
    userId: string,
    from: () => { readonly revision: string; readonly untold: boolean },
    work: (on: Statements) => Promise<T>,
  ): Promise<{ readonly done: T } | undefined>;
}

/** A user's row, locked. */
export interface Locked {
  readonly revision: string;
  /** Something was told of which the key still stands: it waits, was given up, or was stored. */
  readonly told: boolean;
}

/** Rids the files of a vault of the bytes of keys that were destroyed. */
export interface VaultCleaner {
  /** True when no file of the vault holds what was destroyed before the call; false when that must wait. */
  clean(): Promise<boolean>;
}

/** A memory store, an audit store and a vault under one jurisdiction's roof. */
export interface Region {
  readonly name: string;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly home: boolean;
  /** A business associate agreement (45 CFR 164.504(e)) is on record for every host of the region. */
  readonly baa: boolean;
  /** Where its stores are, for what an admin does beside serving. */
  readonly addresses: Readonly<Record<StoreName, StoreAddress>>;
  readonly memory: MemoryStore;
  readonly vault: Vault;
  /** Absent where the vault's files are beyond this process's reach. */
  readonly cleaner?: VaultCleaner;
  readonly pairing: Pairing;
  readonly audit: AuditLog;
  /** What proves the audit log to others. */
  readonly checkpoints: Checkpoints;
  /** True when all three stores answer. */
  healthy(): Promise<boolean>;
}

export interface Regions {
  /** Holds the directory of users and the API keys. */
  readonly home: Region;
  readonly all: readonly Region[];
  /** @throws REGION_UNAVAILABLE when no region has this name: there is no fallback. */
  byName(name: string): Region;
  /**
   * The region a new user belongs to: the one named, if it serves the jurisdiction (and has a BAA, for HIPAA users), else the first that does.
   * @throws BAD_USER_INPUT on `input.region` for an unknown or unfit name, REGION_UNAVAILABLE when none fits.
   */
  forUser(jurisdiction: Jurisdiction, hipaa: boolean, name?: string): Region;
  close(): Promise<void>;
}
