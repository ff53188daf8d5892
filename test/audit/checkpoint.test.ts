import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Checkpoints, openCheckpoints } from '../../src/audit/checkpoint.js';
import { eventOf } from '../../src/audit/disclosure.js';
import { signNote, verifierKey } from '../../src/audit/note.js';
import type { Regions } from '../../src/regions/region.js';
import { openSigner } from '../../src/vault/signing.js';
import { type FreshStores, freshStores } from '../support/stores.js';
import { extendsTree, includes, leafHash, MTH } from './rfc9162.js';
import { openCheckpoint, openNote, parseVerifierKey } from './signed-note.js';

describe('a signed note', () => {
  // The example of golang.org/x/mod/sumdb/note, which the specification is of.
  const seed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
  const text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

  test('A3 is that of the specification’s first implementation, to the byte', () => {
    const signer = openSigner(seed);
    const key = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    expect(verifierKey('PeterNeumann', signer.publicKey)).toBe(key);
    const note = signNote(text, 'PeterNeumann', signer);
    expect(note).toBe(
      `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`,
    );
    expect(openNote(note, parseVerifierKey(key))).toBe(text);
    expect(openNote(note.replace('answer', 'Answer'), parseVerifierKey(key))).toBeUndefined();
  });
});

describe('checkpoints', () => {
  let stores: FreshStores;
  let admin: Pool;
  let checkpoints: Checkpoints;
  let other: Regions;
  beforeAll(async () => {
    stores = await freshStores();
    other = await stores.again();
    admin = stores.admin('audit');
    checkpoints = stores.regions.home.checkpoints;
  });
  afterAll(() => stores?.close());

  const event = () =>
    eventOf({ id: 'key:1', role: 'SERVICE' }, Date.now(), {
      action: 'READ',
      subjects: [randomBytes(4).toString('hex')],
      sessionId: 'Ünï-1',
      purpose: 'assistant',
      nodeIds: [randomUUID(), randomUUID()],
      phi: false,
      policy: 'role:SERVICE gate:assistant',
      region: 'default',
      retention: 'GDPR',
    });
  const append = async (count: number) => {
    const events = Array.from({ length: count }, event);
    await stores.regions.home.audit.append(events);
    return events;
  };
  const kept = async () =>
    (await admin.query<{ size: number }>('SELECT size::int FROM audit.checkpoints ORDER BY size')).rows.map(
      (row) => row.size,
    );
  const key = () => parseVerifierKey(checkpoints.verifierKey);
  const leaves = async () =>
    (
      await admin.query<{ body: string }>(
        `SELECT audit.canonical(b.frame, b.node_ids) AS body FROM audit.leaves l JOIN audit.bodies b USING (index) ORDER BY l.index`,
      )
    ).rows.map((row) => leafHash(Buffer.from(row.body)));

  test('A3 of an empty log is signed as well', async () => {
    const empty = await checkpoints.latest();
    expect(openCheckpoint(empty.note, key())).toEqual({ size: 0, root: MTH([]) });
  });

  test('A3 are signed when asked for and the log has grown, and are the root of what is stored', async () => {
    expect(await kept()).toEqual([0]);
    await append(5);
    expect(await kept()).toEqual([0]);
    const [first, again] = [await checkpoints.latest(), await checkpoints.latest()];
    expect(again).toEqual(first);
    expect(openCheckpoint(first.note, key())).toEqual({ size: 5, root: MTH(await leaves()) });
    expect(first).toMatchObject({
      origin: key().name,
      size: 5,
      rootHash: MTH(await leaves()).toString('base64'),
    });
    expect(await kept()).toEqual([0, 5]);
    await append(8);
    // Two processes at once sign the same.
    const [one, two] = await Promise.all([checkpoints.latest(), other.home.checkpoints.latest()]);
    expect(one.note).toBe(two.note);
    expect(await kept()).toEqual([0, 5, 13]);
    expect(other.home.checkpoints.verifierKey).toBe(checkpoints.verifierKey);
  });

  test('A3 prove that an event is in the log, at every size that holds it', async () => {
    const [mine] = await append(1);
    await append(6);
    const d = await leaves();
    const index = d.length - 7;
    for (let size = index + 1; size <= d.length; size++) {
      const proof = await checkpoints.inclusion(mine!.id, size);
      expect(proof).toMatchObject({ event: mine, index, checkpoint: { size } });
      const hash = leafHash(Buffer.from(proof.leaf, 'base64'));
      expect(hash).toEqual(d[index]);
      const tree = openCheckpoint(proof.checkpoint.note, key());
      expect(tree).toEqual({ size, root: MTH(d.slice(0, size)) });
      const path = proof.hashes.map((h) => Buffer.from(h, 'base64'));
      expect(includes({ hash, index }, tree, path)).toBe(true);
    }
    // What was signed for one proof is not kept: only latest() adds to the store.
    expect(await kept()).toEqual([0, 5, 13]);
    expect((await checkpoints.inclusion(mine!.id)).checkpoint.size).toBe(d.length);
    expect(await kept()).toEqual([0, 5, 13, d.length]);
    await append(3);
    expect((await checkpoints.inclusion(mine!.id)).checkpoint.size).toBe(d.length);
  });

  test('A3 prove that the log only grew, between any two sizes', async () => {
    const d = await leaves();
    for (let from = 0; from <= d.length; from += 3) {
      for (let to = from; to <= d.length; to += 2) {
        const proof = await checkpoints.consistency(from, to);
        const [first, second] = [proof.from, proof.to].map((one) => openCheckpoint(one.note, key()));
        expect([first!.size, second!.size]).toEqual([from, to]);
        const path = proof.hashes.map((h) => Buffer.from(h, 'base64'));
        if (from === 0 || from === to) expect(path).toEqual([]);
        else expect(extendsTree(first!, second!, path)).toBe(true);
      }
    }
  });

  test('A3 take no more statements than can be counted', async () => {
    const [mine] = await append(1);
    const texts: string[] = [];
    const pool = new Proxy(admin, {
      get: (target, property) =>
        property === 'query'
          ? (text: string, values: unknown[]) => {
              texts.push(text);
              return target.query(text, values);
            }
          : Reflect.get(target, property),
    });
    const counted = openCheckpoints(pool, stores.regions.home.vault.checkpointSigner, 'default');
    const statements = async (work: () => Promise<unknown>) => {
      texts.length = 0;
      await work();
      return texts.length;
    };
    expect(await statements(() => counted.latest())).toBe(3);
    expect(await statements(() => counted.latest())).toBe(2);
    expect(await statements(() => counted.inclusion(mine!.id))).toBe(1);
    expect(await statements(() => counted.consistency(3, 9))).toBe(3);
  });

  test.each([
    ['an event that is not there', () => checkpoints.inclusion(randomUUID()), 'NOT_FOUND', 'eventId'],
    ['an event id that is none', () => checkpoints.inclusion("' OR true"), 'NOT_FOUND', 'eventId'],
    ['sizes the wrong way round', () => checkpoints.consistency(5, 3), 'BAD_USER_INPUT', 'from'],
    ['a size below none', () => checkpoints.consistency(-1, 3), 'BAD_USER_INPUT', 'from'],
    ['a size to come', () => checkpoints.consistency(1, 1_000_000), 'BAD_USER_INPUT', 'to'],
  ])('A3 prove nothing of %s', async (_what, asked, code, field) => {
    await expect(asked()).rejects.toMatchObject({ code, field });
  });

  test('A3 prove nothing of an event in a log of before it, or of a size to come', async () => {
    const [mine] = await append(1);
    for (const size of [-1, 0, 1, 5, 1_000_000])
      await expect(checkpoints.inclusion(mine!.id, size)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'size',
      });
  });

  test('A3 are refused over a log that no longer is what was signed', async () => {
    const last = await checkpoints.latest();
    const [mine] = await append(2);
    const behind = async (sql: string) => {
      await admin.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);
    };
    await behind(`UPDATE audit.leaves SET hash = sha256('x') WHERE index = ${last.size - 1}`);
    await behind(`UPDATE audit.leaves SET subtrees = decode(repeat('ab', length(subtrees)), 'hex')`);
    await expect(checkpoints.latest()).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    await expect(checkpoints.inclusion(mine!.id)).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    await expect(checkpoints.consistency(5, last.size)).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    await behind('DELETE FROM audit.leaves WHERE index >= 7');
    await expect(checkpoints.latest()).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    expect((await kept()).at(-1)).toBe(last.size);
  });
});
