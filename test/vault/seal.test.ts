import { randomBytes, webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindingBytes, open, SEAL_OVERHEAD, SealError, seal } from '../../src/vault/seal.js';
import type { Binding } from '../../src/vault/vault.js';

const key = randomBytes(32);
const name = fc.string({ unit: 'grapheme', maxLength: 40 });
const binding: fc.Arbitrary<Binding> = fc.record({ region: name, userId: name, table: name, rowId: name });
const place: Binding = {
  region: 'eu',
  userId: '0b0f4a52-7b1c-4c5c-9d5c-2f0a3f6d1e11',
  table: 'nodes',
  rowId: '7f8d2c8e-55b2-4f0e-8f39-4b1a6f0f2c10',
};

/** Written anew from the description of the format, so that both sides cannot share a mistake. */
function expectedBinding({ region, userId, table, rowId }: Binding): Buffer {
  const parts = [region, userId, table, rowId].map((part) => {
    const bytes = Buffer.from(part, 'utf8');
    return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes]);
  });
  return Buffer.concat([Buffer.from([1]), ...parts]);
}

describe('a sealed value', () => {
  it('R3 opens to what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(binding, fc.uint8Array({ maxLength: 5_000 }), (at, bytes) => {
        expect(open(key, at, seal(key, at, bytes)).equals(bytes)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(binding, fc.string({ unit: 'grapheme' }), (at, text) => {
        expect(open(key, at, seal(key, at, text)).toString()).toBe(text);
      }),
    );
  });

  it('R3 is AES-256-GCM over the documented layout, as another implementation opens it', async () => {
    await fc.assert(
      fc.asyncProperty(binding, fc.uint8Array(), async (at, bytes) => {
        const sealed = seal(key, at, bytes);
        expect(sealed.length).toBe(bytes.length + SEAL_OVERHEAD);
        expect(sealed[0]).toBe(1);
        const theirs = await webcrypto.subtle.decrypt(
          {
            name: 'AES-GCM',
            iv: sealed.subarray(1, 13),
            additionalData: expectedBinding(at),
            tagLength: 128,
          },
          await webcrypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']),
          sealed.subarray(13),
        );
        expect(Buffer.from(theirs).equals(bytes)).toBe(true);
      }),
    );
  });

  it('R3 does not open in another region, user, table or row', () => {
    fc.assert(
      fc.property(binding, binding, (at, elsewhere) => {
        fc.pre(!expectedBinding(at).equals(expectedBinding(elsewhere)));
        const sealed = seal(key, at, 'knits on Sundays');
        expect(() => open(key, elsewhere, sealed)).toThrow(SealError);
        for (const field of ['region', 'userId', 'table', 'rowId'] as const) {
          if (at[field] !== elsewhere[field]) {
            expect(() => open(key, { ...at, [field]: elsewhere[field] }, sealed)).toThrow(SealError);
          }
        }
        expect(open(key, at, sealed).toString()).toBe('knits on Sundays');
      }),
    );
  });

  it('R3 does not open where the fields of its place only read the same when run together', () => {
    const sealed = seal(key, { region: 'eu', userId: 'ab', table: 'c', rowId: 'd' }, 'x');
    for (const at of [
      { region: 'eu', userId: 'a', table: 'bc', rowId: 'd' },
      { region: 'eu', userId: 'ab', table: 'cd', rowId: '' },
      { region: 'eua', userId: 'b', table: 'c', rowId: 'd' },
    ]) {
      expect(() => open(key, at, sealed)).toThrow(SealError);
    }
  });

  it('R3 does not open under the key of another slot, or under none', () => {
    const sealed = seal(key, place, 'x');
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (other) => {
        expect(() => open(other, place, sealed)).toThrow(SealError);
      }),
    );
    expect(() => open(Buffer.alloc(0), place, sealed)).toThrow(SealError);
    expect(() => open(key.subarray(0, 16), place, sealed)).toThrow(SealError);
    expect(() => seal(key.subarray(0, 16), place, 'x')).toThrow();
  });

  it('R3 does not open when any byte of it is changed, missing or added', () => {
    const sealed = seal(key, place, 'allergic to penicillin');
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed);
      changed[i]! ^= 1 << (i % 8);
      expect(() => open(key, place, changed)).toThrow(SealError);
      expect(() => open(key, place, sealed.subarray(0, i))).toThrow(SealError);
      expect(() => open(key, place, sealed.subarray(i + 1))).toThrow(SealError);
    }
    expect(() => open(key, place, Buffer.concat([sealed, Buffer.of(0)]))).toThrow(SealError);
  });

  it('R3 has a nonce that no other has', () => {
    const nonces = new Set(
      Array.from({ length: 5_000 }, () => seal(key, place, '').subarray(1, 13).toString('hex')),
    );
    expect(nonces.size).toBe(5_000);
  });

  it('tells of a failure nothing of what was sealed', () => {
    const sealed = seal(key, place, 'allergic to penicillin');
    sealed[20]! ^= 1;
    try {
      open(key, place, sealed);
      expect.unreachable();
    } catch (error) {
      expect(String((error as Error).stack)).not.toMatch(/penicillin|7f8d2c8e/);
    }
  });
});

describe('the binding', () => {
  it('R3 is written alike whatever was bound before it', () => {
    fc.assert(
      fc.property(fc.array(binding, { minLength: 1, maxLength: 8 }), (places) => {
        for (const at of [...places, ...places.toReversed()]) {
          expect(bindingBytes(at).equals(expectedBinding(at))).toBe(true);
        }
      }),
    );
  });

  it('R3 follows a binding object whose fields were changed between two calls', () => {
    const moving = { ...place };
    bindingBytes(moving);
    moving.userId = 'someone-else';
    expect(bindingBytes(moving).equals(expectedBinding(moving))).toBe(true);
  });

  it('refuses a field whose length does not fit, and goes on working', () => {
    expect(() => bindingBytes({ ...place, table: 'x'.repeat(65_536) })).toThrow(RangeError);
    expect(() => bindingBytes({ ...place, rowId: 'x'.repeat(65_536) })).toThrow(RangeError);
    expect(bindingBytes(place).equals(expectedBinding(place))).toBe(true);
    const longest = { ...place, rowId: 'é'.repeat(32_767) };
    expect(bindingBytes(longest).equals(expectedBinding(longest))).toBe(true);
  });
});
