import type { Signer } from './signing.js';

/** What a ciphertext is bound to: one that is moved to another region, user, table, field or row does not open. */
export interface Binding {
  readonly region: string;
  readonly userId: string;
  /** Table and, where a row has several sealed fields, field: `nodes`, `consents`, `provenance`. */
  readonly table: string;
  readonly rowId: string;
}

/** The item keys of one user, opened from the key pages. */
export interface KeyRing {
  /** The 32-byte key of a slot; undefined when it was destroyed or never minted. */
  key(slot: number): Buffer | undefined;
  /** A copy that lacks the keys of some slots. */
  without(slots: readonly number[]): KeyRing;
  /** Overwrites the keys in this process's memory. */
  wipe(): void;
}

/** Freshly reserved slots with the ring that opens them; nobody else will ever be given these slots. */
export interface Reservation {
  readonly slots: readonly number[];
  readonly ring: KeyRing;
}

/** An erasure as the vault records it, in the transaction that destroys the keys: no content. */
export interface KeyErasure {
  readonly id: string;
  readonly scope: 'USER' | 'NODES' | 'CORRECTION';
  /** What brings back the memory store's own record of it, should that be restored from an older copy. */
  readonly record: Readonly<Record<string, unknown>>;
}

export interface LoggedErasure extends KeyErasure {
  readonly seq: bigint;
  readonly userId: string;
  readonly slots: readonly number[];
}

export interface DirectoryEntry {
  readonly userId: string;
  readonly region: string;
}

/**
 * The keys of a region. Every method that asks the store rejects with LetheError REGION_UNAVAILABLE when it cannot be
 * reached; a key that does not open is a SealError (vault/seal.ts). In
 * the home region also the directory of users and the deployment's secrets.
 */
export interface Vault {
  /** A user key and a first page of 256 item keys. Slot 0 seals the user's own row. Idempotent. */
  createUserKeys(userId: string): Promise<void>;
  /** Reserves `count` new slots, minting pages as needed; durable when it answers. @throws LetheError NOT_FOUND when the user has no keys. */
  reserve(userId: string, count: number): Promise<Reservation>;
  /** All of a user's keys, or only the pages that hold the `slots` named; undefined when the user has none. */
  keys(userId: string, slots?: readonly number[]): Promise<KeyRing | undefined>;
  /** For many users in one statement; with `slots` (`[0]` for the users' own rows) only the pages that hold them. */
  keysOf(userIds: readonly string[], slots?: readonly number[]): Promise<Map<string, KeyRing>>;
  /**
   * Destroys the keys of these slots: blanks them and re-wraps the user's pages under a fresh user key. Idempotent.
   * Calls for one user that come while one is at work share the next re-wrap.
   * @param erasure what it belongs to: it goes into the vault's erasure log
   * @returns how many keys this erasure destroyed, when it did
   */
  shred(userId: string, slots: readonly number[], erasure?: KeyErasure): Promise<number>;
  /**
   * Seals what tells of all of a user's memory, under the user key itself: it opens until the next key of this user is destroyed, and then
   * nowhere any more. Undefined when the user has no keys.
   */
  sealSnapshot(userId: string, rowId: string, plaintext: Uint8Array): Promise<Uint8Array | undefined>;
  /** Opens what `sealSnapshot` made for this row; undefined when a key was destroyed since, or it is not what was made. */
  openSnapshot(userId: string, rowId: string, sealed: Uint8Array): Promise<Buffer | undefined>;
  /** Destroys all keys of a user. Idempotent. Without an erasure: of one who never came to be. */
  destroy(userId: string, erasure?: KeyErasure): Promise<number>;
  /** Of these erasures, those that the vault's log holds, and how many keys each destroyed. */
  destroyed(erasureIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The erasure log of the vault, newest first, at most `limit` entries before `before`. */
  erasures(limit: number, before?: bigint): Promise<LoggedErasure[]>;

  /** Of these users, those that have keys. */
  withKeys(userIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** How many users have keys, and the exclusive or of a hash of their ids. */
  userDigest(): Promise<{ users: bigint; digest: bigint }>;

  /** Lets go of epoch keys that were destroyed since. */
  refresh(): Promise<void>;

  /** Directory of users (home region). `id` is the application's user id after NFC. */
  directory: {
    lookup(ids: readonly string[]): Promise<Map<string, DirectoryEntry>>;
    /** False when the id is taken; then nothing is written. */
    enter(id: string, entry: DirectoryEntry): Promise<boolean>;
    remove(userId: string): Promise<void>;
  };
  /** HMAC-SHA-256 of an application's user id under the audit key, hex: the name a person has in the audit log. */
  pseudonym(id: string): string;
  /** Signs the checkpoints of the region's audit log. */
  readonly checkpointSigner: Signer;
  /** HMAC-SHA-256 under a named secret of the deployment, made at first use of the vault. */
  mac(secret: 'api-key' | 'idempotency', data: string): Buffer;
  /** Seals an operator's text that belongs to no user (names of API keys). */
  sealForOperator(rowId: string, text: string): Uint8Array;
  openForOperator(rowId: string, sealed: Uint8Array): string;
}
