import { randomFillSync } from 'node:crypto';
import { KEY_BYTES, open, SEAL_OVERHEAD, seal } from './seal.js';
import type { KeyRing } from './vault.js';

/** Item keys to a page: a page of 8 KiB; slot → page = slot >> 8, place = slot & 255. */
export const PAGE_SLOTS = 256;
export const pageOf = (slot: number): number => slot >> 8;
const placeOf = (slot: number): number => (slot & (PAGE_SLOTS - 1)) * KEY_BYTES;

/** Bytes of a sealed page. */
export const SEALED_PAGE = PAGE_SLOTS * KEY_BYTES + SEAL_OVERHEAD;

const pageBinding = (region: string, userId: string, page: number) => ({
  region,
  userId,
  table: 'key_pages',
  rowId: String(page),
});

/** A new page of random item keys, sealed under the user key. */
export function mintPage(userKey: Buffer, region: string, userId: string, page: number): Buffer {
  const keys = randomFillSync(Buffer.alloc(PAGE_SLOTS * KEY_BYTES));
  const sealed = seal(userKey, pageBinding(region, userId, page), keys);
  keys.fill(0);
  return sealed;
}

export function openPage(
  userKey: Buffer,
  region: string,
  userId: string,
  page: number,
  sealed: Buffer,
): Buffer {
  return open(userKey, pageBinding(region, userId, page), sealed);
}

/** Seals a page's keys under another user key. */
export function sealPage(
  userKey: Buffer,
  region: string,
  userId: string,
  page: number,
  keys: Buffer,
): Buffer {
  return seal(userKey, pageBinding(region, userId, page), keys);
}

/** Overwrites the key of a slot with zeros, which mean destroyed. True when there was one. */
export function blank(keys: Buffer, slot: number): boolean {
  const key = keyAt(keys, slot);
  key?.fill(0);
  return key !== undefined;
}

/** The key of a slot in its opened page; undefined when destroyed. */
function keyAt(keys: Buffer, slot: number): Buffer | undefined {
  const at = placeOf(slot);
  const key = keys.subarray(at, at + KEY_BYTES);
  // All but one key in 2^32 is told from zeros by its first word.
  if (keys.readUInt32LE(at) === 0 && key.every((byte) => byte === 0)) return undefined;
  return key;
}

/** Opened pages of one user. */
export class PageRing implements KeyRing {
  readonly #pages = new Map<number, Buffer>();

  add(page: number, keys: Buffer): void {
    this.#pages.set(page, keys);
  }

  key(slot: number): Buffer | undefined {
    if (!Number.isInteger(slot) || slot < 0) return undefined;
    const keys = this.#pages.get(pageOf(slot));
    return keys && keyAt(keys, slot);
  }

  without(slots: readonly number[]): PageRing {
    const ring = new PageRing();
    for (const [page, keys] of this.#pages) ring.add(page, Buffer.from(keys));
    for (const slot of slots) {
      const keys = ring.#pages.get(pageOf(slot));
      if (keys) blank(keys, slot);
    }
    return ring;
  }

  wipe(): void {
    for (const keys of this.#pages.values()) keys.fill(0);
    this.#pages.clear();
  }
}
