import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { LetheError } from '../errors.js';
import { blank, mintPage, openPage, PAGE_SLOTS, PageRing, pageOf, sealPage } from './ring.js';
import { KEY_BYTES, open, SealError, seal } from './seal.js';
import type { Epochs } from './secrets.js';
import { ShredQueue } from './shred-queue.js';
import { type Executor, query, sqlState, transaction } from './store.js';
import type { KeyRing, Reservation } from './vault.js';

interface UserKeyRow {
  epoch: number;
  version: number;
  sealed: Buffer;
}
interface PageRow {
  page: number;
  keys: Buffer;
}

/** Slot 0 seals the user's own row. */
const FIRST_FREE_SLOT = 1;
const FOREIGN_KEY_VIOLATION = '23503';

/** The life of the keys of users: made, reserved, read, shredded, destroyed. The row of `vault.user_keys` is the lock of each user. */
export class UserKeys {
  readonly #pool: Pool;
  readonly #epochs: Epochs;
  readonly #region: string;
  readonly #shreds = new ShredQueue((userId, slots) => this.#shred(userId, slots));

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
      await this.#epochs.reload();
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

  async read(userIds: readonly string[], slots?: readonly number[]): Promise<Map<string, KeyRing>> {
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

  shred(userId: string, slots: readonly number[]): Promise<void> {
    return this.#shreds.add(userId, slots);
  }

  /** One transaction: under the user's lock the slots are blanked, and every page is sealed again under a fresh user key. */
  async #shred(userId: string, slots: ReadonlySet<number>): Promise<void> {
    if (slots.size === 0) return;
    await transaction(this.#pool, async (client) => {
      const [row] = await query<UserKeyRow>(
        client,
        'SELECT epoch, version, sealed FROM vault.user_keys WHERE user_id = $1 FOR UPDATE',
        [userId],
      );
      if (!row) return;
      const stored = await query<PageRow>(
        client,
        'SELECT page, sealed AS keys FROM vault.key_pages WHERE user_id = $1 ORDER BY page',
        [userId],
      );
      const oldKey = await this.#unwrap(userId, row, client);
      const pages = new Map(
        stored.map(({ page, keys }) => [page, openPage(oldKey, this.#region, userId, page, keys)] as const),
      );
      oldKey.fill(0);
      let blanked = -1;
      for (const slot of slots) {
        const keys = pages.get(pageOf(slot));
        if (keys && blank(keys, slot)) blanked = Math.max(blanked, slot);
      }
      if (blanked >= 0) {
        const version = row.version + 1;
        const userKey = randomBytes(KEY_BYTES);
        await query(
          client,
          `UPDATE vault.key_pages k SET sealed = p.sealed FROM unnest($2::int[], $3::bytea[]) AS p (page, sealed)
           WHERE k.user_id = $1 AND k.page = p.page`,
          [
            userId,
            [...pages.keys()],
            [...pages].map(([page, keys]) => sealPage(userKey, this.#region, userId, page, keys)),
          ],
        );
        // In a vault restored from a backup a slot may be in use that was not yet given then: it is never given again.
        await query(
          client,
          'UPDATE vault.user_keys SET version = $2, sealed = $3, next_slot = greatest(next_slot, $4) WHERE user_id = $1',
          [userId, version, await this.#wrap(userId, row.epoch, version, userKey, client), blanked + 1],
        );
        userKey.fill(0);
      }
      for (const keys of pages.values()) keys.fill(0);
    });
  }

  async destroy(userId: string): Promise<void> {
    await query(this.#pool, 'DELETE FROM vault.user_keys WHERE user_id = $1', [userId]);
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
    return seal(await this.#epochs.key(epoch, on), this.#binding(userId, epoch, version), userKey);
  }

  async #unwrap(userId: string, { epoch, version, sealed }: UserKeyRow, on?: Executor): Promise<Buffer> {
    return open(await this.#epochs.key(epoch, on), this.#binding(userId, epoch, version), sealed);
  }

  #binding(userId: string, epoch: number, version: number) {
    return { region: this.#region, userId, table: 'user_keys', rowId: `${epoch}.${version}` };
  }
}

function noKeys(): LetheError {
  return new LetheError('NOT_FOUND', 'no such user');
}
