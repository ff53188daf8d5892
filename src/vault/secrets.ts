import { createHmac, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { LetheError } from '../errors.js';
import type { MasterKey } from './master-key.js';
import { KEY_BYTES, SealError } from './seal.js';
import { type Executor, query } from './store.js';

/**
 * Secrets of a vault, each random and wrapped under the master key. They are made together, in an empty vault:
 * pseudonyms and the directory would silently mean other people under a secret made anew.
 */
const NAMES = ['api-key', 'audit', 'checkpoint', 'directory', 'idempotency', 'operator'] as const;
export type SecretName = (typeof NAMES)[number];

/** The first epoch key; later epochs are made by `rotateEpoch`. */
const FIRST_EPOCH = 1;

export const secretBinding = (region: string, name: string) => ({
  region,
  userId: '',
  table: 'secrets',
  rowId: name,
});
export const epochBinding = (region: string, id: number) => ({
  region,
  userId: '',
  table: 'epochs',
  rowId: String(id),
});

export class Secrets {
  readonly #keys: ReadonlyMap<SecretName, Buffer>;

  constructor(keys: ReadonlyMap<SecretName, Buffer>) {
    this.#keys = keys;
  }

  get(name: SecretName): Buffer {
    return this.#keys.get(name)!;
  }

  /** HMAC-SHA-256 (RFC 2104). */
  mac(name: SecretName, data: string): Buffer {
    return createHmac('sha256', this.get(name)).update(data).digest();
  }
}

/**
 * Opens the secrets, making them in a vault that has none; servers that start at once agree on one set.
 * @throws Error naming the setting when the master key is not this vault's, or when secrets of a vault in use are missing
 */
export async function openSecrets(
  pool: Pool,
  masterKey: MasterKey,
  region: string,
  outside?: EpochStore,
): Promise<Secrets> {
  const read = () => query<{ name: string; sealed: Buffer }>(pool, 'SELECT name, sealed FROM vault.secrets');
  let rows = await read();
  if (rows.length === 0) {
    const [{ used } = { used: true }] = await query<{ used: boolean }>(
      pool,
      'SELECT EXISTS (SELECT FROM vault.epochs) OR EXISTS (SELECT FROM vault.user_keys) OR EXISTS (SELECT FROM vault.directory) AS used',
    );
    // Another server may have made them between the two statements.
    if (used) rows = await read();
    if (used && rows.length === 0) throw lost();
  }
  if (rows.length === 0) {
    await query(
      pool,
      `WITH made AS (
         INSERT INTO vault.secrets (name, sealed) SELECT * FROM unnest($1::text[], $2::bytea[]) ON CONFLICT DO NOTHING
       )
       INSERT INTO vault.epochs (id, sealed) VALUES ($3, $4) ON CONFLICT DO NOTHING`,
      [
        NAMES,
        await Promise.all(
          NAMES.map((name) => masterKey.wrap(secretBinding(region, name), randomBytes(KEY_BYTES))),
        ),
        FIRST_EPOCH,
        await newEpoch(masterKey, region, FIRST_EPOCH, outside),
      ],
    );
    rows = await read();
  }
  const sealed = new Map(rows.map((row) => [row.name, row.sealed]));
  const opened = NAMES.map(async (name) => {
    const found = sealed.get(name);
    if (!found) throw lost();
    return [name, await unwrap(masterKey, secretBinding(region, name), found)] as const;
  });
  return new Secrets(new Map(await Promise.all(opened)));
}

/** Where epoch keys are kept when not among the vault's rows; wrapped under the master key there too. */
export interface EpochStore {
  /** Undefined: there is none. */
  read(id: number): Promise<Buffer | undefined>;
  /** Keeps this one unless there is one already. Durable when it resolves. */
  make(id: number, sealed: Buffer): Promise<void>;
  replace(id: number, sealed: Buffer): Promise<void>;
  /** Overwrites and removes those. */
  destroy(gone: (id: number) => boolean): Promise<void>;
}

/** A new epoch key; answers what its row holds: nothing, when it is kept outside. */
export async function newEpoch(
  masterKey: MasterKey,
  region: string,
  id: number,
  outside: EpochStore | undefined,
): Promise<Buffer> {
  const sealed = await masterKey.wrap(epochBinding(region, id), randomBytes(KEY_BYTES));
  if (!outside) return sealed;
  await outside.make(id, sealed);
  return Buffer.alloc(0);
}

/** The epoch keys under which user keys are wrapped, read when first needed. */
export class Epochs {
  readonly #pool: Pool;
  readonly #masterKey: MasterKey;
  readonly #region: string;
  readonly #outside: EpochStore | undefined;
  readonly #keys = new Map<number, Buffer>();

  constructor(pool: Pool, masterKey: MasterKey, region: string, outside?: EpochStore) {
    this.#pool = pool;
    this.#masterKey = masterKey;
    this.#region = region;
    this.#outside = outside;
  }

  /** The epoch that new user keys are wrapped under. */
  current(): number {
    return Math.max(...this.#keys.keys());
  }

  /**
   * Reads all epochs afresh and forgets those that are gone.
   * @throws Error when one is not where it should be, or not under this master key; LetheError REGION_UNAVAILABLE
   */
  async reload(on: Executor = this.#pool): Promise<void> {
    const rows = await query<{ id: number; sealed: Buffer }>(on, 'SELECT id, sealed FROM vault.epochs');
    if (rows.length === 0) throw lost();
    const alive = new Set(rows.map((row) => row.id));
    for (const [id, key] of this.#keys) {
      if (!alive.has(id)) {
        key.fill(0);
        this.#keys.delete(id);
      }
    }
    for (const { id, sealed } of rows) {
      if (this.#keys.has(id)) continue;
      const found = sealed.length > 0 ? sealed : await this.#outside?.read(id);
      // One that was destroyed since the statement is not missing.
      if (!found && !(await this.#exists(id, on))) continue;
      if (!found)
        throw new Error(
          'an epoch key of this vault is not in the directory that LETHE_EPOCH_DIR names; nothing was changed',
        );
      this.#keys.set(id, await unwrap(this.#masterKey, epochBinding(this.#region, id), found));
    }
  }

  async #exists(id: number, on: Executor): Promise<boolean> {
    return (await query(on, 'SELECT FROM vault.epochs WHERE id = $1', [id])).length > 0;
  }

  /** `reload` of a server that runs. @throws LetheError REGION_UNAVAILABLE also where that ends a start */
  async again(on?: Executor): Promise<void> {
    try {
      await this.reload(on);
    } catch (error) {
      if (error instanceof LetheError) throw error;
      throw new LetheError(
        'REGION_UNAVAILABLE',
        'the keys of this region were changed: restart this server',
        {
          cause: error,
        },
      );
    }
  }

  /**
   * The key of an epoch; one that another process made since is read `on` the connection of a transaction that holds it.
   * @throws LetheError REGION_UNAVAILABLE when that is under another master key, or not where it should be
   */
  async key(id: number, on?: Executor): Promise<Buffer> {
    if (!this.#keys.has(id)) await this.again(on);
    const key = this.#keys.get(id);
    if (!key) throw new SealError();
    return key;
  }
}

/** Opens what a vault wraps under its master key. @throws Error naming the setting when it is not under that key */
export async function unwrap(
  masterKey: MasterKey,
  binding: ReturnType<typeof secretBinding>,
  sealed: Buffer,
): Promise<Buffer> {
  try {
    return await masterKey.unwrap(binding, sealed);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    throw new Error(
      `${masterKey.named} is not the master key of this vault, or the vault is that of another region; nothing was changed`,
    );
  }
}

function lost(): Error {
  return new Error('the vault is in use but lacks secrets: restore it from its backup; nothing was changed');
}
