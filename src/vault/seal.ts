import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import type { Binding } from './vault.js';

/** First byte of everything sealed; another format gets another number. */
const FORMAT = 1;
/** AES-256-GCM with the 96-bit nonce and 128-bit tag of NIST SP 800-38D §5.2.1. */
const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
/** Bytes that sealing adds to a plaintext. */
export const SEAL_OVERHEAD = 1 + NONCE + TAG;
export const KEY_BYTES = 32;

/** A ciphertext that does not open: altered, moved to another place, or its key is gone. Says nothing of the content. */
export class SealError extends Error {
  override readonly name = 'SealError';
  constructor() {
    super('a sealed value does not open');
  }
}

/**
 * Seals under AES-256-GCM, bound to its place by the AAD of `bindingBytes`.
 * The answer is version (1 byte) ‖ nonce (12) ‖ ciphertext ‖ tag (16).
 */
export function seal(key: Uint8Array, binding: Binding, plaintext: Uint8Array | string): Buffer {
  const size = typeof plaintext === 'string' ? Buffer.byteLength(plaintext) : plaintext.length;
  const sealed = Buffer.allocUnsafe(size + SEAL_OVERHEAD);
  sealed[0] = FORMAT;
  sealed.set(freshNonce(), 1);
  const cipher = createCipheriv(CIPHER, key, sealed.subarray(1, 1 + NONCE));
  cipher.setAAD(aad(binding));
  const ciphertext =
    typeof plaintext === 'string' ? cipher.update(plaintext, 'utf8') : cipher.update(plaintext);
  cipher.final();
  sealed.set(ciphertext, 1 + NONCE);
  sealed.set(cipher.getAuthTag(), 1 + NONCE + size);
  return sealed;
}

/** Opens what `seal` made with this key and binding. @throws SealError when it was altered or belongs elsewhere */
export function open(key: Uint8Array, binding: Binding, sealed: Uint8Array): Buffer {
  const end = sealed.length - TAG;
  if (end < 1 + NONCE || sealed[0] !== FORMAT || key.length !== KEY_BYTES) throw new SealError();
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(1, 1 + NONCE));
  decipher.setAAD(aad(binding));
  decipher.setAuthTag(sealed.subarray(end));
  const plaintext = decipher.update(sealed.subarray(1 + NONCE, end));
  try {
    decipher.final();
  } catch {
    plaintext.fill(0);
    throw new SealError();
  }
  return plaintext;
}

/** What a ciphertext is bound to: (format, region, user, table, row), each but the first led by its length in bytes (u16, big-endian). */
export function bindingBytes(binding: Binding): Buffer {
  return Buffer.from(aad(binding));
}

// One scratch buffer serves all calls (OpenSSL copies the AAD at once). The part before the row id is kept
// from call to call: a graph's items share it.
const FIELD = 2;
let scratch = Buffer.alloc(1024);
let prefix = 0;
let lastRegion = '';
let lastUser = '';
let lastTable = '';

function aad(binding: Binding): Buffer {
  const { region, userId, table, rowId } = binding;
  if (prefix === 0 || lastUser !== userId || lastTable !== table || lastRegion !== region) {
    prefix = 0;
    reserve(1 + 4 * FIELD + 3 * (region.length + userId.length + table.length));
    scratch[0] = FORMAT;
    prefix = put(put(put(1, region), userId), table);
    [lastRegion, lastUser, lastTable] = [region, userId, table];
  }
  reserve(prefix + FIELD + 3 * rowId.length);
  return scratch.subarray(0, put(prefix, rowId));
}

/** A UTF-16 unit takes at most three bytes of UTF-8. */
function reserve(bytes: number): void {
  if (scratch.length >= bytes) return;
  const larger = Buffer.alloc(bytes);
  scratch.copy(larger);
  scratch = larger;
}

function put(at: number, text: string): number {
  const size = scratch.write(text, at + FIELD);
  if (size > 0xffff) throw new RangeError('a binding field holds at most 65,535 bytes');
  scratch.writeUInt16BE(size, at);
  return at + FIELD + size;
}

/** Random nonces are drawn by the hundred: one call to the generator costs as much as sealing does. */
const nonces = Buffer.alloc(NONCE * 128);
let next = nonces.length;

function freshNonce(): Buffer {
  if (next === nonces.length) {
    randomFillSync(nonces);
    next = 0;
  }
  next += NONCE;
  return nonces.subarray(next - NONCE, next);
}

/** As `open`; undefined where it does not open under this key. */
export function openOrNot(...of: Parameters<typeof open>): Buffer | undefined {
  try {
    return open(...of);
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}
