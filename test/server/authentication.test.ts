import { createHmac, createSecretKey, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOOTSTRAP_KEY_ID, ensureBootstrapKey } from '../../src/access/bootstrap.js';
import { ADMIN_KEY, exampleUser, JWT, type Lethe, startLethe } from './harness.js';

const VIEWER = '{ viewer { role name user { id } } }';
const CREATE_KEY = 'mutation ($in: CreateApiKeyInput!) { createApiKey(input: $in) { id secret name role } }';
const REVOKE = 'mutation ($id: ID!) { revokeApiKey(id: $id) }';

let lethe: Lethe;
beforeAll(async () => {
  lethe = await startLethe();
  await exampleUser(lethe, 'ada@example');
});
afterAll(() => lethe?.close());

function expectRefused(answer: { status: number; body: unknown; data?: unknown; code?: string }): void {
  expect(answer.status).toBe(401);
  expect(answer.code).toBe('UNAUTHENTICATED');
  expect(answer.data ?? null).toBeNull();
}

describe('C2 API keys', () => {
  test.each([
    ['no credential', {}],
    ['an unknown key', { 'x-api-key': 'lethe_unknown' }],
    ['an empty bearer', { authorization: 'Bearer ' }],
    ['basic authentication', { authorization: 'Basic YTpi' }],
    ['two credentials that disagree', { 'x-api-key': ADMIN_KEY, authorization: 'Bearer lethe_other' }],
    ['a key with a suffix', { 'x-api-key': `${ADMIN_KEY}x` }],
  ])('%s is refused', async (_what, headers) => {
    expectRefused(await lethe.gql(VIEWER, {}, { key: '', headers: headers as Record<string, string> }));
    const rest = await lethe.fetch('/api/v1/export/ada%40example', {
      headers: headers as Record<string, string>,
    });
    expect([rest.status, rest.body]).toEqual([401, { error: { code: 'UNAUTHENTICATED' } }]);
  });

  test('a key works in either header', async () => {
    expect((await lethe.ok(VIEWER)).viewer).toEqual({ role: 'ADMIN', name: 'bootstrap', user: null });
    const bearer = await lethe.gql(
      VIEWER,
      {},
      { key: '', headers: { authorization: `Bearer ${ADMIN_KEY}` } },
    );
    expect(bearer.data.viewer.role).toBe('ADMIN');
  });

  test('a revoked key ends at the next request, on another process too', async () => {
    const other = await lethe.another();
    const { createApiKey } = await lethe.ok(CREATE_KEY, { in: { name: 'short-lived', role: 'SERVICE' } });
    const ask = (base: string) =>
      lethe.fetch(`${base}/graphql`, {
        method: 'POST',
        key: createApiKey.secret,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: VIEWER }),
      });
    expect((await ask(lethe.url)).body.data.viewer.name).toBe('short-lived');
    expect((await ask(other)).body.data.viewer.name).toBe('short-lived');
    expect(await lethe.ok(REVOKE, { id: createApiKey.id })).toEqual({ revokeApiKey: true });
    expect((await ask(lethe.url)).status).toBe(401);
    expect((await ask(other)).status).toBe(401);
    expect(await lethe.ok(REVOKE, { id: createApiKey.id })).toEqual({ revokeApiKey: false });
  });

  test('an expired key is refused', async () => {
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const { createApiKey } = await lethe.ok(CREATE_KEY, { in: { name: 'brief', role: 'ADMIN', expiresAt } });
    expect((await lethe.gql(VIEWER, {}, { key: createApiKey.secret })).status).toBe(200);
    await lethe.stores
      .admin('memory')
      .query(`UPDATE memory.api_keys SET expires_at = now() - interval '1 s' WHERE id = $1`, [
        createApiKey.id,
      ]);
    expectRefused(await lethe.gql(VIEWER, {}, { key: createApiKey.secret }));
  });

  test('neither the secret nor the name of a key is in its row', async () => {
    const { createApiKey } = await lethe.ok(CREATE_KEY, { in: { name: 'canary-name', role: 'SERVICE' } });
    expect(createApiKey.secret).toMatch(/^lethe_[\w-]{43}$/);
    const { rows } = await lethe.stores
      .admin('memory')
      .query('SELECT * FROM memory.api_keys WHERE id = $1', [createApiKey.id]);
    const bytes = Buffer.concat([
      rows[0].hash,
      rows[0].sealed,
      Buffer.from(JSON.stringify(rows[0])),
    ]).toString('latin1');
    expect(bytes).not.toContain('canary-name');
    expect(bytes).not.toContain(createApiKey.secret.slice(6));
  });

  test.each([
    [{ name: '', role: 'SERVICE' }, 'input.name', 'BAD_USER_INPUT'],
    [{ name: 'x'.repeat(129), role: 'SERVICE' }, 'input.name', 'BAD_USER_INPUT'],
    [{ name: 'a\u0000b', role: 'SERVICE' }, 'input.name', 'BAD_USER_INPUT'],
    [{ name: 'a', role: 'SUBJECT' }, 'input.role', 'BAD_USER_INPUT'],
    [{ name: 'a', role: 'SYSTEM' }, 'input.role', 'BAD_USER_INPUT'],
    [{ name: 'a', role: 'SERVICE', purposes: [] }, 'input.purposes', 'BAD_USER_INPUT'],
    [
      { name: 'a', role: 'SERVICE', purposes: ['assistant', 'espionage'] },
      'input.purposes.1',
      'PURPOSE_UNKNOWN',
    ],
    [{ name: 'a', role: 'SERVICE', regions: ['atlantis'] }, 'input.regions.0', 'BAD_USER_INPUT'],
    [{ name: 'a', role: 'SERVICE', expiresAt: '2001-01-01T00:00:00Z' }, 'input.expiresAt', 'BAD_USER_INPUT'],
  ])('a key that makes no sense is not made: %j', async (input, field, code) => {
    const answer = await lethe.gql(CREATE_KEY, { in: input });
    expect(answer.errors?.[0]?.extensions).toEqual({ code, field });
  });

  test.each(['', 'x', '../..', '00000000-0000-0000-0000-000000000000'])(
    'an unknown key cannot be revoked: %j',
    async (id) => {
      expect((await lethe.gql(REVOKE, { id })).code).toBe('NOT_FOUND');
    },
  );

  test('A1 making and ending a key are recorded, in the transaction that does it', async () => {
    const events = await lethe.eventsOf(async () => {
      const { createApiKey } = await lethe.ok(CREATE_KEY, { in: { name: 'watched', role: 'AUDITOR' } });
      await lethe.ok(REVOKE, { id: createApiKey.id });
    });
    expect(events.map((e) => [e.action, e.actor, e.role, e.policy.replace(/[0-9a-f-]{36}/, 'ID')])).toEqual([
      ['ADMINISTER', `key:${BOOTSTRAP_KEY_ID}`, 'ADMIN', 'role:ADMIN createApiKey key:ID'],
      ['ADMINISTER', `key:${BOOTSTRAP_KEY_ID}`, 'ADMIN', 'role:ADMIN revokeApiKey key:ID'],
    ]);
  });
});

describe('C2 the bootstrap key', () => {
  test('stays without the setting, changes with another one, and stays revoked once revoked', async () => {
    const own = await startLethe();
    const { home } = own.stores.regions;
    const works = async (key: string) => (await own.gql(VIEWER, {}, { key })).status === 200;
    try {
      expect(await ensureBootstrapKey(home, undefined)).toBeUndefined();
      expect(await works(ADMIN_KEY)).toBe(true);
      expect(await ensureBootstrapKey(home, 'another-admin-key-of-an-example')).toBeUndefined();
      expect([await works(ADMIN_KEY), await works('another-admin-key-of-an-example')]).toEqual([false, true]);
      await own.ok(REVOKE, { id: BOOTSTRAP_KEY_ID }, { key: 'another-admin-key-of-an-example' });
      await ensureBootstrapKey(home, 'another-admin-key-of-an-example');
      expect(await works('another-admin-key-of-an-example')).toBe(false);
      await ensureBootstrapKey(home, ADMIN_KEY);
      expect(await works(ADMIN_KEY)).toBe(true);
    } finally {
      await own.close();
    }
  });
});

describe('C2 end-user tokens', () => {
  const secret = createSecretKey(Buffer.from(JWT.secret));
  const token = (
    change: (jwt: SignJWT) => SignJWT = (jwt) => jwt,
    key = secret,
    header: { alg: string } = { alg: 'HS256' },
  ) =>
    change(
      new SignJWT({})
        .setProtectedHeader(header)
        .setSubject('ada@example')
        .setIssuer(JWT.issuer)
        .setAudience(JWT.audience)
        .setExpirationTime('5m'),
    ).sign(key);

  test('a good one speaks for its user', async () => {
    const { viewer } = await lethe.ok(VIEWER, {}, { key: await token() });
    expect(viewer).toEqual({ role: 'SUBJECT', name: 'ada@example', user: { id: 'ada@example' } });
  });

  const unsigned = () =>
    new UnsecuredJWT({})
      .setSubject('ada@example')
      .setIssuer(JWT.issuer)
      .setAudience(JWT.audience)
      .setExpirationTime('5m')
      .encode();
  const forged = (header: object, key: string) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const exp = Math.floor(Date.now() / 1000) + 300;
    const body = `${part(header)}.${part({ sub: 'ada@example', iss: JWT.issuer, aud: JWT.audience, exp })}`;
    return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;
  };
  test.each<[string, () => string | Promise<string>]>([
    ['no algorithm', unsigned],
    ['alg none with a signature', () => forged({ alg: 'none' }, JWT.secret)],
    ['another algorithm of the same secret', () => token(undefined, secret, { alg: 'HS512' })],
    [
      'another secret',
      () => token(undefined, createSecretKey(Buffer.from('another-secret-of-at-least-32-bytes!'))),
    ],
    ['another issuer', () => token((jwt) => jwt.setIssuer('https://other.example'))],
    ['another audience', () => token((jwt) => jwt.setAudience('other'))],
    [
      'an expiry in the past',
      () => token((jwt) => jwt.setExpirationTime(Math.floor(Date.now() / 1000) - 60)),
    ],
    ['a start in the future', () => token((jwt) => jwt.setNotBefore('10m'))],
    ['an empty subject', () => token((jwt) => jwt.setSubject(''))],
    ['a subject with a control character', () => token((jwt) => jwt.setSubject('ada\u0000'))],
    ['an overlong subject', () => token((jwt) => jwt.setSubject('a'.repeat(257)))],
    ['a critical header nobody knows', () => forged({ alg: 'HS256', crit: ['exp2'], exp2: 1 }, JWT.secret)],
    [
      'a changed payload',
      async () =>
        (await token()).replace(/\.[^.]+\./, `.${Buffer.from('{"sub":"eve"}').toString('base64url')}.`),
    ],
  ])('%s is refused', async (_what, make) => {
    expectRefused(await lethe.gql(VIEWER, {}, { key: await make() }));
  });

  test.each(['exp', 'iss', 'aud', 'sub'])('a token without %s is refused', async (claim) => {
    const jwt = new SignJWT({}).setProtectedHeader({ alg: 'HS256' });
    if (claim !== 'exp') jwt.setExpirationTime('5m');
    if (claim !== 'iss') jwt.setIssuer(JWT.issuer);
    if (claim !== 'aud') jwt.setAudience(JWT.audience);
    if (claim !== 'sub') jwt.setSubject('ada@example');
    expectRefused(await lethe.gql(VIEWER, {}, { key: await jwt.sign(secret) }));
  });
});

describe('C2 end-user tokens from a key set', () => {
  let own: Lethe;
  let keyServer: Server;
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ed = generateKeyPairSync('ed25519');
  beforeAll(async () => {
    const jwk = async (key: typeof rsa.publicKey, alg: string, kid: string) => ({
      ...(await exportJWK(key)),
      alg,
      kid,
      use: 'sig',
    });
    const keys = [
      await jwk(rsa.publicKey, 'RS256', 'rsa'),
      await jwk(ec.publicKey, 'ES256', 'ec'),
      await jwk(ed.publicKey, 'EdDSA', 'ed'),
    ];
    keyServer = createServer((_request, response) => response.end(JSON.stringify({ keys }))).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((resolve) => keyServer.once('listening', resolve));
    const jwksUrl = `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}/keys`;
    own = await startLethe({ server: { jwt: { jwksUrl, issuer: JWT.issuer, audience: JWT.audience } } });
  });
  afterAll(async () => {
    await own?.close();
    keyServer?.close();
  });
  const claims = (alg: string, kid: string) =>
    new SignJWT({})
      .setProtectedHeader({ alg, kid })
      .setSubject('ada@example')
      .setIssuer(JWT.issuer)
      .setAudience(JWT.audience)
      .setExpirationTime('5m');

  test('RS256, ES256 and EdDSA are accepted', async () => {
    for (const jwt of [
      claims('RS256', 'rsa').sign(rsa.privateKey),
      claims('ES256', 'ec').sign(ec.privateKey),
      claims('EdDSA', 'ed').sign(ed.privateKey),
    ])
      expect((await own.ok(VIEWER, {}, { key: await jwt })).viewer.name).toBe('ada@example');
  });

  test('a public key is no HMAC secret, other algorithms and unknown keys are refused', async () => {
    const pem = rsa.publicKey.export({ type: 'spki', format: 'pem' });
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const bad = [
      claims('HS256', 'rsa').sign(createSecretKey(Buffer.from(pem))),
      claims('PS256', 'rsa').sign(rsa.privateKey),
      claims('RS256', 'rsa').sign(stranger.privateKey),
      claims('RS256', 'nobody').sign(rsa.privateKey),
    ];
    for (const jwt of bad) expectRefused(await own.gql(VIEWER, {}, { key: await jwt }));
  });
});
