import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { LetheError } from '../errors.js';
import { blank, mintPage, openPage, PAGE_SLOTS, PageRing, pageOf, SEALED_PAGE, sealPage } from './ring.js';
import { KEY_BYTES, open, openOrNot, SealError, seal } from './seal.js';
import type { Epochs } from './secrets.js';
import { type Logged, type Shred, ShredQueue } from './shred-queue.js';
import { type Executor, query, sqlState, transaction } from './store.js';
import type { KeyErasure, KeyRing, LoggedErasure, Reservation } from './vault.js';

interface UserKeyRow {
  epoch: number;
  version: number;
  sealed: Buffer;
}
interface PageRow {
  page: number;
  keys: Buffer;
}

interface LoggedRow {
  id: string;
  keys: number;
}
const asLogged = (rows: readonly LoggedRow[]): Logged => new Map(rows.map(({ id, keys }) => [id, keys]));

/** Slot 0 seals the user's own row. */
const FIRST_FREE_SLOT = 1;
/** Pages that a shred seals anew at once. */
const SHRED_PAGES = 16;
const FOREIGN_KEY_VIOLATION = '23503';

/** A user key of the next version, and the first pages under it. */
interface Rewrapped {
  readonly version: number;
  readonly sealed: Buffer;
  readonly pages: readonly number[];
  /** One value: arrays of bytes are sent as text. */
  readonly keys: Buffer;
}

/** Pages as they are sealed anew, from their numbers and their bytes in a row. */
const PAGES_ANEW = (pages: string, keys: string) =>
  `SET sealed = substring(${keys}::bytea FROM (p.nth::int - 1) * ${SEALED_PAGE} + 1 FOR ${SEALED_PAGE})
   FROM unnest(${pages}::int[]) WITH ORDINALITY AS p (page, nth)`;

/** The end of a shred: the user key ($3, $4), where there is another, its first pages ($6, $7), and the log of the erasures ($2). */
const SHRED = `WITH pages AS (
    UPDATE vault.key_pages k ${PAGES_ANEW('$6', '$7')} WHERE k.user_id = $1 AND k.page = p.page
  ), renewed AS (
    UPDATE vault.user_keys SET version = $3, sealed = $4, next_slot = greatest(next_slot, $5::int)
    WHERE user_id = $1 AND $3::int IS NOT NULL
  )
  INSERT INTO vault.erasures (id, user_id, scope, slots, keys, record)
  SELECT e.id, $1, e.scope, e.slots, e.keys, e.record
  FROM json_to_recordset($2) AS e (id uuid, scope text, slots int[], keys int, record jsonb)
  ON CONFLICT DO NOTHING RETURNING id, keys`;

/** The life of the keys of users: made, reserved, read, shredded, destroyed. The row of `vault.user_keys` is the lock of each user. */
export class UserKeys {
  readonly #pool: Pool;
  readonly #epochs: Epochs;
  readonly #region: string;
  readonly #shreds = new ShredQueue((userId, shreds) => this.#shred(userId, shreds));

  constructor(pool: Pool, epochs: Epochs, region: string) {
    this.#pool = pool;
    this.#epochs = epochs;
    this.#region = region;
  }

  async create(userId: string): Promise<void> {
    try {
      await this.#insert(userId);
    } catch (error) {
      if (sqlState(error) !== FOREIGN_KEY_VIOLATION) throw error;
      // The epoch we knew was destroyed meanwhile.
      await this.#epochs.again();
      await this.#insert(userId);
    }
  }

  async #insert(userId: string): Promise<void> {
    const epoch = this.#epochs.current();
    const userKey = randomBytes(KEY_BYTES);
    await query(
      this.#pool,
      `WITH made AS (
         INSERT INTO vault.user_keys (user_id, epoch, version, sealed, next_slot) VALUES ($1, $2, 1, $3, $4)
         ON CONFLICT DO NOTHING RETURNING user_id
       )
       INSERT INTO vault.key_pages (user_id, page, sealed) SELECT user_id, 0, $5::bytea FROM made`,
      [
        userId,
        epoch,
        await this.#wrap(userId, epoch, 1, userKey),
        FIRST_FREE_SLOT,
        mintPage(userKey, this.#region, userId, 0),
      ],
    );
    userKey.fill(0);
  }

  async reserve(userId: string, count: number): Promise<Reservation> {
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError('a reservation is for a whole number of slots');
    if (count === 0) return { slots: [], ring: new PageRing() };
    const { first, ring } = (await this.#take(userId, count)) ?? (await this.#mint(userId, count));
    const slots = Array.from({ length: count }, (_, i) => first + i);
    const opened = ring ?? (await this.read([userId], slots)).get(userId);
    if (!opened) throw noKeys();
    return { slots, ring: opened };
  }

  /** The common case, one statement: there are slots left in the pages. */
  async #take(userId: string, count: number): Promise<{ first: number; ring?: KeyRing } | undefined> {
    const rows = await query<UserKeyRow & PageRow & { first: number }>(
      this.#pool,
      `WITH taken AS (
         UPDATE vault.user_keys u SET next_slot = u.next_slot + $2::int
         WHERE u.user_id = $1
           AND u.next_slot + $2::int <= (SELECT max(k.page) + 1 FROM vault.key_pages k WHERE k.user_id = $1) * ${PAGE_SLOTS}
         RETURNING u.epoch, u.version, u.sealed, u.next_slot - $2::int AS first, u.next_slot AS past
       )
       SELECT t.epoch, t.version, t.sealed, t.first, k.page, k.sealed AS keys
       FROM taken t LEFT JOIN vault.key_pages k
         ON k.user_id = $1 AND k.page BETWEEN t.first / ${PAGE_SLOTS} AND (t.past - 1) / ${PAGE_SLOTS}`,
      [userId, count],
    );
    const [row] = rows;
    if (!row) return undefined;
    try {
      return { first: row.first, ring: await this.#ring(userId, rows) };
    } catch (error) {
      // Waiting for a shred, the statement saw the new user key but the pages of before; they are read again.
      if (error instanceof SealError) return { first: row.first };
      throw error;
    }
  }

  async #mint(userId: string, count: number): Promise<{ first: number; ring?: KeyRing }> {
    return transaction(this.#pool, async (client) => {
      const [row] = await query<UserKeyRow & { next_slot: number }>(
        client,
        'SELECT epoch, version, sealed, next_slot FROM vault.user_keys WHERE user_id = $1 FOR UPDATE',
        [userId],
      );
      if (!row) throw noKeys();
      const [last] = await query<{ pages: number }>(
        client,
        'SELECT coalesce(max(page) + 1, 0) AS pages FROM vault.key_pages WHERE user_id = $1',
        [userId],
      );
      const past = row.next_slot + count;
      const pages: number[] = [];
      for (let page = last!.pages; page * PAGE_SLOTS < past; page++) pages.push(page);
      if (pages.length > 0) {
        const userKey = await this.#unwrap(userId, row, client);
        await query(
          client,
          'INSERT INTO vault.key_pages (user_id, page, sealed) SELECT $1, p.page, p.sealed FROM unnest($2::int[], $3::bytea[]) AS p (page, sealed)',
          [userId, pages, pages.map((page) => mintPage(userKey, this.#region, userId, page))],
        );
        userKey.fill(0);
      }
      await query(client, 'UPDATE vault.user_keys SET next_slot = $2 WHERE user_id = $1', [userId, past]);
      return { first: row.next_slot };
    });
  }

  read(userIds: readonly string[], slots?: readonly number[]): Promise<Map<string, KeyRing>> {
    return twice(() => this.#read(userIds, slots));
  }

  async #read(userIds: readonly string[], slots?: readonly number[]): Promise<Map<string, KeyRing>> {
    const rings = new Map<string, KeyRing>();
    if (userIds.length === 0) return rings;
    const rows = await query<UserKeyRow & PageRow & { user_id: string }>(
      this.#pool,
      `SELECT u.user_id, u.epoch, u.version, u.sealed, k.page, k.sealed AS keys
       FROM vault.user_keys u
       LEFT JOIN vault.key_pages k ON k.user_id = u.user_id AND ($2::int[] IS NULL OR k.page = ANY ($2::int[]))
       WHERE u.user_id = ANY ($1::uuid[])
       ORDER BY u.user_id`,
      [userIds, slots ? [...new Set(slots.map(pageOf))] : null],
    );
    for (let from = 0, to = 0; from < rows.length; from = to) {
      const userId = rows[from]!.user_id;
      while (to < rows.length && rows[to]!.user_id === userId) to++;
      rings.set(userId, await this.#ring(userId, rows.slice(from, to)));
    }
    return rings;
  }

  async sealSnapshot(userId: string, rowId: string, plaintext: Uint8Array): Promise<Buffer | undefined> {
    const userKey = await this.#userKey(userId);
    const sealed = userKey && seal(userKey, snapshotBinding(this.#region, userId, rowId), plaintext);
    userKey?.fill(0);
    return sealed;
  }

  async openSnapshot(userId: string, rowId: string, sealed: Uint8Array): Promise<Buffer | undefined> {
    const userKey = await this.#userKey(userId);
    const plaintext = userKey && openOrNot(userKey, snapshotBinding(this.#region, userId, rowId), sealed);
    userKey?.fill(0);
    return plaintext;
  }

  /** The user key as it is now. */
  #userKey(userId: string): Promise<Buffer | undefined> {
    return twice(async () => {
      const [row] = await query<UserKeyRow>(
        this.#pool,
        'SELECT epoch, version, sealed FROM vault.user_keys WHERE user_id = $1',
        [userId],
      );
      return row && this.#unwrap(userId, row);
    });
  }

  async shred(userId: string, slots: readonly number[], erasure?: KeyErasure): Promise<number> {
    const logged = await this.#shreds.add(userId, { slots, erasure });
    return this.#count(logged, erasure);
  }

  /** What an erasure destroyed, also when that was before. */
  async #count(logged: Logged, erasure: KeyErasure | undefined): Promise<number> {
    if (!erasure) return 0;
    return logged.get(erasure.id) ?? (await this.destroyed([erasure.id])).get(erasure.id) ?? 0;
  }

  /**
   * One transaction: under the user's lock the slots are blanked, every page is sealed again under a fresh user key, and the
   * erasures are logged.
   */
  async #shred(userId: string, shreds: readonly Shred[]): Promise<Logged> {
    return transaction(this.#pool, async (client, last) => {
      const wanted = [...new Set(shreds.flatMap(({ slots }) => slots.map(pageOf)))];
      const locked = await query<UserKeyRow & { page: number | null; keys: Buffer | null }>(
        client,
        'SELECT epoch, version, sealed, page, keys FROM vault.lock_keys($1, $2, $3)',
        [userId, wanted, SHRED_PAGES],
      );
      const [row] = locked;
      const oldKey = row && (await this.#unwrap(userId, row, client));
      const pages = locked.flatMap(({ page, keys }) => (page !== null && keys ? [{ page, keys }] : []));
      /** Pages that hold what is to go, without it. */
      const named = new Map<number, Buffer>();
      if (oldKey)
        for (const { page, keys } of pages)
          if (wanted.includes(page)) named.set(page, openPage(oldKey, this.#region, userId, page, keys));
      let highest = -1;
      const logged = shreds.map(({ slots, erasure }) => {
        let keys = 0;
        for (const slot of new Set(slots)) {
          const page = named.get(pageOf(slot));
          if (!page || !blank(page, slot)) continue;
          keys++;
          highest = Math.max(highest, slot);
        }
        return { erasure, slots, keys };
      });
      const entries = logged.flatMap(({ erasure, slots, keys }) =>
        erasure ? [{ ...erasure, slots, keys }] : [],
      );
      let rewrapped: Rewrapped | undefined;
      if (row && oldKey && highest >= 0) {
        const version = row.version + 1;
        const userKey = randomBytes(KEY_BYTES);
        const anew = (some: readonly PageRow[]): Buffer[] =>
          some.map(({ page, keys: wrapped }) => {
            const keys = named.get(page) ?? openPage(oldKey, this.#region, userId, page, wrapped);
            const sealed = sealPage(userKey, this.#region, userId, page, keys);
            if (!named.has(page)) keys.fill(0);
            return sealed;
          });
        const first = pages.sort((a, b) => a.page - b.page).slice(0, SHRED_PAGES);
        rewrapped = {
          version,
          sealed: await this.#wrap(userId, row.epoch, version, userKey, client),
          pages: first.map(({ page }) => page),
          keys: Buffer.concat(anew(first)),
        };
        if (first.length === SHRED_PAGES) await this.#rewrapAfter(client, userId, first.at(-1)!.page, anew);
        userKey.fill(0);
      }
      oldKey?.fill(0);
      for (const keys of named.values()) keys.fill(0);
      if (!rewrapped && entries.length === 0) return new Map();
      return asLogged(
        await last(SHRED, [
          userId,
          JSON.stringify(entries),
          rewrapped?.version ?? null,
          rewrapped?.sealed ?? null,
          // In a vault restored from a backup a slot may be in use that was not yet given then: it is never given again.
          highest + 1,
          rewrapped?.pages ?? [],
          rewrapped?.keys ?? Buffer.alloc(0),
        ]),
      );
    });
  }

  /** Seals the pages after one anew, some at a time so that others are not held up. */
  async #rewrapAfter(
    client: Executor,
    userId: string,
    page: number,
    anew: (pages: readonly PageRow[]) => Buffer[],
  ): Promise<void> {
    for (let after = page; ; ) {
      const stored = await query<PageRow>(
        client,
        `SELECT page, sealed AS keys FROM vault.key_pages WHERE user_id = $1 AND page > $2 ORDER BY page LIMIT ${SHRED_PAGES}`,
        [userId, after],
      );
      if (stored.length === 0) return;
      await query(
        client,
        `UPDATE vault.key_pages k ${PAGES_ANEW('$2', '$3')} WHERE k.user_id = $1 AND k.page = p.page`,
        [userId, stored.map((one) => one.page), Buffer.concat(anew(stored))],
      );
      after = stored.at(-1)!.page;
      if (stored.length < SHRED_PAGES) return;
    }
  }

  /** One statement. The one key that goes is that of the user, with the pages it opens. */
  async destroy(userId: string, erasure?: KeyErasure): Promise<number> {
    if (!erasure) {
      await query(this.#pool, 'DELETE FROM vault.user_keys WHERE user_id = $1', [userId]);
      return 0;
    }
    const logged = await query<LoggedRow>(
      this.#pool,
      `WITH gone AS (DELETE FROM vault.user_keys WHERE user_id = $1 RETURNING 1)
       INSERT INTO vault.erasures (id, user_id, scope, slots, keys, record)
       VALUES ($2, $1, $3, '{}', (SELECT count(*) FROM gone), $4)
       ON CONFLICT DO NOTHING RETURNING id, keys`,
      [userId, erasure.id, erasure.scope, JSON.stringify(erasure.record)],
    );
    return this.#count(asLogged(logged), erasure);
  }

  async destroyed(ids: readonly string[]): Promise<Logged> {
    return asLogged(
      await query<LoggedRow>(this.#pool, 'SELECT id, keys FROM vault.erasures WHERE id = ANY ($1::uuid[])', [
        ids,
      ]),
    );
  }

  async withKeys(userIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await query<{ user_id: string }>(
      this.#pool,
      'SELECT user_id FROM vault.user_keys WHERE user_id = ANY ($1::uuid[])',
      [userIds],
    );
    return new Set(rows.map((row) => row.user_id));
  }

  async digest(): Promise<{ users: bigint; digest: bigint }> {
    const [row] = await query<{ users: string; digest: string | null }>(
      this.#pool,
      'SELECT count(*) AS users, bit_xor(hashtextextended(user_id::text, 0)) AS digest FROM vault.user_keys',
    );
    return { users: BigInt(row!.users), digest: BigInt(row!.digest ?? 0) };
  }

  async erasures(limit: number, before?: bigint): Promise<LoggedErasure[]> {
    const rows = await query<Omit<LoggedErasure, 'seq'> & { seq: string }>(
      this.#pool,
      `SELECT seq, id, user_id AS "userId", scope, slots, record FROM vault.erasures
       WHERE $2::bigint IS NULL OR seq < $2 ORDER BY seq DESC LIMIT $1`,
      [limit, before ?? null],
    );
    return rows.map((row) => ({ ...row, seq: BigInt(row.seq) }));
  }

  /** Opens the pages of one user's rows; all carry the same user key. */
  async #ring(
    userId: string,
    rows: readonly (UserKeyRow & { page: number | null; keys: Buffer | null })[],
  ): Promise<KeyRing> {
    const ring = new PageRing();
    const userKey = await this.#unwrap(userId, rows[0]!);
    for (const { page, keys } of rows) {
      if (page !== null && keys) ring.add(page, openPage(userKey, this.#region, userId, page, keys));
    }
    userKey.fill(0);
    return ring;
  }

  async #wrap(
    userId: string,
    epoch: number,
    version: number,
    userKey: Buffer,
    on?: Executor,
  ): Promise<Buffer> {
    return seal(
      await this.#epochs.key(epoch, on),
      userKeyBinding(this.#region, userId, epoch, version),
      userKey,
    );
  }

  async #unwrap(userId: string, { epoch, version, sealed }: UserKeyRow, on?: Executor): Promise<Buffer> {
    return open(
      await this.#epochs.key(epoch, on),
      userKeyBinding(this.#region, userId, epoch, version),
      sealed,
    );
  }
}

/** The epoch of what was read may have been destroyed before it was opened: then it stands under the next. */
async function twice<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    return read();
  }
}

const snapshotBinding = (region: string, userId: string, rowId: string) => ({
  region,
  userId,
  table: 'snapshots',
  rowId,
});

/** What the wrapped key of a user is bound to. */
export const userKeyBinding = (region: string, userId: string, epoch: number, version: number) => ({
  region,
  userId,
  table: 'user_keys',
  rowId: `${epoch}.${version}`,
});

function noKeys(): LetheError {
  return new LetheError('NOT_FOUND', 'no such user');
}
