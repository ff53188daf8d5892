import { createHash, randomBytes } from 'node:crypto';
import { ROLES, type Role } from '../audit/role.js';
import { LetheError } from '../errors.js';
import type { Millis } from '../memory/model.js';
import { oneAtATime } from '../regions/one-at-a-time.js';
import type { MemoryStore } from '../regions/region.js';

/** The row of an API key, without its name. Times in milliseconds since the epoch. */
export interface KeyRow {
  readonly id: string;
  readonly role: Role;
  /** Purposes this key may use; undefined: all. */
  readonly purposes: readonly string[] | undefined;
  /** Regions this key may reach; undefined: all. */
  readonly regions: readonly string[] | undefined;
  readonly expiresAt: Millis | undefined;
  readonly revokedAt: Millis | undefined;
}

/** Bytes of randomness in a secret. */
export const SECRET_BYTES = 32;
const PREFIX = 'lethe_';

/** The secret as its holder sees it: a prefix that secret scanners know, and the bytes in base64url. */
export function secretOf(bytes: Uint8Array): string {
  return PREFIX + Buffer.from(bytes).toString('base64url');
}

export function newSecret(): string {
  return secretOf(randomBytes(SECRET_BYTES));
}

/** What is kept of a secret. It is random, so a plain SHA-256 can be neither guessed nor reversed. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest();
}

/** The list is unpacked so that one plan is as good as another whatever its length: else PostgreSQL would plan each lookup anew. */
const FIND_KEYS = `SELECT id, encode(hash, 'hex') AS hash, role, purposes, regions,
  floor(extract(epoch FROM expires_at) * 1000)::float8 AS expires_at,
  floor(extract(epoch FROM revoked_at) * 1000)::float8 AS revoked_at
FROM memory.api_keys WHERE hash = ANY (ARRAY(SELECT unnest($1::bytea[])))`;

interface FoundRow {
  readonly id: string;
  readonly hash: string;
  readonly role: string;
  readonly purposes: string[] | null;
  readonly regions: string[] | null;
  readonly expires_at: number | null;
  readonly revoked_at: number | null;
}

/**
 * Looks API keys up by the hash of their secret, in the home region's memory store, anew for every request: a key that
 * was revoked by any process is refused at the very next one.
 */
export class KeyFinder {
  readonly #find: (hash: string) => Promise<KeyRow | undefined>;

  constructor(store: MemoryStore) {
    this.#find = oneAtATime((hashes) => findKeys(store, hashes));
  }

  /** The key of this secret, ended ones included; undefined when there is none. @throws REGION_UNAVAILABLE */
  find(secret: string): Promise<KeyRow | undefined> {
    return this.#find(hashSecret(secret).toString('hex'));
  }
}

async function findKeys(store: MemoryStore, hashes: readonly string[]): Promise<(KeyRow | undefined)[]> {
  let rows: FoundRow[];
  try {
    const wanted = [...new Set(hashes)].map((h) => Buffer.from(h, 'hex'));
    rows = await store.query<FoundRow>(FIND_KEYS, [wanted]);
  } catch (cause) {
    throw new LetheError('REGION_UNAVAILABLE', 'the home region does not answer', { cause });
  }
  const byHash = new Map(rows.map((row) => [row.hash, keyRow(row)]));
  return hashes.map((h) => byHash.get(h));
}

function keyRow(row: FoundRow): KeyRow {
  const role = ROLES.find((r) => r === row.role && r !== 'SUBJECT');
  if (!role) throw new Error('an API key has a role this version does not know');
  return {
    id: row.id,
    role,
    purposes: row.purposes ?? undefined,
    regions: row.regions ?? undefined,
    expiresAt: row.expires_at ?? undefined,
    revokedAt: row.revoked_at ?? undefined,
  };
}
