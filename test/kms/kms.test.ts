import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LetheError } from '../../src/errors.js';
import { awsKey } from '../../src/kms/aws.js';
import { openMasterKey } from '../../src/kms/index.js';
import { transitKey } from '../../src/kms/transit.js';
import { openPool } from '../../src/regions/pools.js';
import { type KmsSettings, readSettings } from '../../src/settings.js';
import { openVault, SealError } from '../../src/vault/index.js';
import { freshStores } from '../support/stores.js';
import { AWS, type StubKms, stubAws, stubTransit } from './stubs.js';

const TOKEN = 'hvs.a-token-that-nobody-may-see';
const binding = { region: 'eu', userId: '', table: 'secrets', rowId: 'audit' };
const PATIENCE = { timeoutMs: 300, retryMs: 1 };

let directory: string;
let transit: Awaited<ReturnType<typeof stubTransit>>;
let aws: StubKms;
let settings: Record<'vault-transit' | 'aws-kms', KmsSettings>;
beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'lethe-kms-'));
  const tokenFile = path.join(directory, 'token');
  await writeFile(tokenFile, `${TOKEN}\n`);
  transit = await stubTransit(TOKEN);
  aws = await stubAws();
  settings = {
    'vault-transit': { kind: 'vault-transit', url: transit.url, key: 'lethe', tokenFile },
    'aws-kms': { kind: 'aws-kms', url: aws.url, key: 'alias/lethe', ...AWS },
  };
});
afterEach(() => {
  for (const one of [transit, aws]) {
    one.instead = undefined;
    one.asked.length = 0;
  }
});
afterAll(async () => {
  await transit?.close();
  await aws?.close();
  await rm(directory, { recursive: true, force: true });
});

const KINDS = ['vault-transit', 'aws-kms'] as const;
const stubOf = (kind: (typeof KINDS)[number]) => (kind === 'aws-kms' ? aws : transit);
const keyOf = (kind: (typeof KINDS)[number], changed: object = {}) => {
  const of = { ...settings[kind], ...changed } as KmsSettings;
  return of.kind === 'aws-kms' ? awsKey(of, PATIENCE) : transitKey(of, PATIENCE);
};

describe.each(KINDS)('a master key in %s', (kind) => {
  it('R3 wraps all that a vault starts with, and no server opens it without the service', async () => {
    const kms = settings[kind];
    const stores = await freshStores({ settings: { kms, masterKey: undefined } });
    try {
      const asked = stubOf(kind).asked;
      // Six secrets and an epoch key are wrapped, and unwrapped.
      expect(asked.length).toBe(14);
      const { rows } = await stores
        .admin('vault')
        .query<{ sealed: Buffer }>(
          'SELECT sealed FROM vault.secrets UNION ALL SELECT sealed FROM vault.epochs',
        );
      expect(rows.length).toBe(7);
      const sent = asked.map((one) => one.body.plaintext ?? one.body.Plaintext).filter(Boolean);
      const held = Buffer.concat(rows.map((row) => row.sealed)).toString('latin1');
      for (const plain of sent) {
        expect(held).not.toContain(plain);
        expect(held).not.toContain(Buffer.from(plain, 'base64').toString('latin1'));
      }
      const userId = randomUUID();
      const { vault } = stores.regions.home;
      await vault.createUserKeys(userId);
      const other = (await stores.again()).home.vault;
      expect(other.pseudonym('ann')).toBe(vault.pseudonym('ann'));
      expect((await other.keys(userId))!.key(0)).toEqual((await vault.keys(userId))!.key(0));

      // A server that runs needs no service; one that starts does.
      stubOf(kind).instead = () => ({ status: 503 });
      await vault.createUserKeys(randomUUID());
      await expect(stores.again()).rejects.toThrow(
        'region default: the key management service fails (HTTP 503)',
      );
    } finally {
      await stores.close();
    }
  });

  it('R3 opens nothing that was bound to its place, in another', async () => {
    const key = keyOf(kind);
    const plain = randomBytes(32);
    const wrapped = await key.wrap(binding, plain);
    expect(await key.unwrap(binding, wrapped)).toEqual(plain);
    for (const other of [{ region: 'us' }, { table: 'epochs' }, { rowId: 'directory' }])
      await expect(key.unwrap({ ...binding, ...other }, wrapped)).rejects.toThrow(SealError);
    const altered = Buffer.from(wrapped);
    altered[altered.length - 5]! ^= 1;
    await expect(key.unwrap(binding, altered)).rejects.toThrow(SealError);
    await expect(key.unwrap(binding, randomBytes(60))).rejects.toThrow(SealError);
  });

  it('R3 that is another key than the vault’s ends the start by name, and changes nothing', async () => {
    const stores = await freshStores();
    const pool = openPool(stores.settings.database!.vault, 'vault', { poolSize: 2 });
    try {
      const contents = async () =>
        (await stores.admin('vault').query('SELECT * FROM vault.secrets ORDER BY 1')).rows;
      const before = await contents();
      const key = await openMasterKey({ kms: settings[kind], dataDir: directory });
      await expect(openVault(pool, key, 'default')).rejects.toThrow(
        /LETHE_KMS_KEY names .* is not the master key of this vault/,
      );
      expect(await contents()).toEqual(before);
    } finally {
      await pool.end();
      await stores.close();
    }
  });

  it('R3 says which failure it was, and nothing of what was sent, answered or known', async () => {
    const plain = randomBytes(32);
    const wrapped = await keyOf(kind).wrap(binding, plain);
    const body = (type: string) => ({ __type: type, errors: ['secret words'], message: 'secret words' });
    const failures: [object, RegExp, number][] = [
      [{ status: 503 }, /fails \(HTTP 503\)/, 2],
      [{ status: 429 }, /fails \(HTTP 429\)/, 2],
      [{ hang: true, status: 0 }, /does not answer in time/, 2],
      [{ status: 200, body: 'secret words' }, /answers what is not understood/, 1],
      [
        { status: 200, body: { data: { plaintext: 'c2hvcnQ=' }, Plaintext: 'c2hvcnQ=' } },
        /answers what is no key/,
        1,
      ],
      [{ status: 200, body: 'x'.repeat(100_000) }, /answers what cannot be a key/, 1],
      [{ status: 302, headers: { location: `${transit.url}/elsewhere` } }, /cannot be reached/, 2],
      ...(kind === 'aws-kms'
        ? ([
            [{ status: 400, body: body('AccessDeniedException') }, /refuses us \(AccessDeniedException\)/, 1],
            [{ status: 400, body: body('NotFoundException') }, /does not know the key/, 1],
            [{ status: 400, body: body('DisabledException') }, /cannot use the key/, 1],
            [{ status: 400, body: body('ThrottlingException') }, /fails \(HTTP 400\)/, 2],
          ] as [object, RegExp, number][])
        : ([
            [{ status: 403, body: body('') }, /refuses the token/, 1],
            [{ status: 404, body: body('') }, /does not know the key/, 1],
          ] as [object, RegExp, number][])),
    ];
    for (const [answer, words, calls] of failures) {
      stubOf(kind).asked.length = 0;
      stubOf(kind).instead = (asked) => (asked.path.endsWith('elsewhere') ? undefined : (answer as never));
      const failure = await keyOf(kind)
        .unwrap(binding, wrapped)
        .then(
          () => undefined,
          (error: unknown) => error,
        );
      expect(failure, String(words)).toBeInstanceOf(LetheError);
      const { code, message, stack, cause } = failure as LetheError;
      expect([code, cause]).toEqual(['REGION_UNAVAILABLE', undefined]);
      expect(message).toMatch(words);
      // No redirect is followed: nobody else was asked.
      expect(stubOf(kind).asked.map((one) => one.path.endsWith('elsewhere'))).toEqual(
        Array(calls).fill(false),
      );
      for (const secret of [TOKEN, AWS.credentials.secretAccessKey, plain.toString('base64'), 'secret words'])
        expect(`${message} ${stack}`).not.toContain(secret);
    }
  });

  it('R3 is asked as its API says, and gets nothing of people', async () => {
    const plain = randomBytes(32);
    await keyOf(kind).unwrap(binding, await keyOf(kind).wrap(binding, plain));
    const [wrap, unwrap] = stubOf(kind).asked;
    if (kind === 'aws-kms') {
      const context = { 'lethe:region': 'eu', 'lethe:table': 'secrets', 'lethe:row': 'audit' };
      expect(wrap!.headers).toMatchObject({
        'x-amz-target': 'TrentService.Encrypt',
        'content-type': 'application/x-amz-json-1.1',
      });
      expect(wrap!.body).toEqual({
        KeyId: 'alias/lethe',
        Plaintext: plain.toString('base64'),
        EncryptionContext: context,
      });
      expect(unwrap!.body).toEqual({
        KeyId: 'alias/lethe',
        CiphertextBlob: expect.any(String),
        EncryptionContext: context,
      });
      // Who cannot sign is refused.
      const stranger = { credentials: { ...AWS.credentials, secretAccessKey: 'another' } };
      await expect(keyOf(kind, stranger).wrap(binding, plain)).rejects.toThrow(
        'refuses us (InvalidSignatureException)',
      );
    } else {
      expect([wrap!.path, unwrap!.path]).toEqual(['/v1/transit/encrypt/lethe', '/v1/transit/decrypt/lethe']);
      expect(wrap!.headers['x-vault-token']).toBe(TOKEN);
      expect(Object.keys(wrap!.body).sort()).toEqual(['associated_data', 'plaintext']);
      expect(Object.keys(unwrap!.body).sort()).toEqual(['associated_data', 'ciphertext']);
      await expect(keyOf(kind, { tokenFile: '/nowhere' }).wrap(binding, plain)).rejects.toThrow(
        'LETHE_KMS_TOKEN_FILE cannot be read',
      );
    }
  });
});

describe('settings of a key management service', () => {
  const given = {
    LETHE_KMS: 'vault-transit',
    LETHE_KMS_URL: 'https://vault.example/v1/transit/',
    LETHE_KMS_KEY: 'lethe',
    LETHE_KMS_TOKEN_FILE: '/run/token',
  };
  it('R3 are complete, exclude a key in hand, and leave this machine with TLS only', () => {
    expect(readSettings(given).kms).toEqual({
      kind: 'vault-transit',
      url: 'https://vault.example/v1/transit',
      key: 'lethe',
      tokenFile: '/run/token',
    });
    for (const name of ['LETHE_KMS_URL', 'LETHE_KMS_KEY', 'LETHE_KMS_TOKEN_FILE'])
      expect(() => readSettings({ ...given, [name]: '' })).toThrow(`needs ${name}`);
    expect(() => readSettings({ ...given, LETHE_KMS: '' })).toThrow('LETHE_KMS_URL needs LETHE_KMS');
    expect(() => readSettings({ ...given, LETHE_KMS: 'aws-kms' })).toThrow('needs AWS_REGION');
    expect(() => readSettings({ ...given, LETHE_MASTER_KEY: randomBytes(32).toString('base64') })).toThrow(
      'exclude each other',
    );
    expect(() => readSettings({ ...given, LETHE_KMS_URL: 'http://vault.example/v1/transit' })).toThrow(
      'without TLS',
    );
    expect(readSettings({ ...given, LETHE_KMS_URL: 'http://127.0.0.1:1/v1/transit' }).kms).toBeDefined();
  });
});
