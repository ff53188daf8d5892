import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { get } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TLSSocket } from 'node:tls';
import { promisify } from 'node:util';
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSchema } from '../../src/graphql/schema.js';
import { BODY_LIMIT } from '../../src/server/settings.js';
import { ADMIN_KEY, exampleUser, type Lethe, startLethe } from './harness.js';

let lethe: Lethe;
beforeAll(async () => {
  lethe = await startLethe({ server: { corsOrigins: ['https://app.example'] } });
  await exampleUser(lethe, 'ada@example');
});
afterAll(() => lethe?.close());

const json = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = json) =>
  lethe.fetch('/graphql', { method: 'POST', key: ADMIN_KEY, headers, body });

describe('the schema', () => {
  test('is read without a credential, whole', async () => {
    const answer = await lethe.gql(getIntrospectionQuery(), {}, { key: '' });
    expect(answer.status).toBe(200);
    expect(printSchema(buildClientSchema(answer.data))).toBe(printSchema(makeSchema()));
  });

  test.each(['{ __typename }', '{ ...T } fragment T on Query { __schema { types { name } } }'])(
    'as is %s',
    async (query) => {
      expect((await lethe.gql(query, {}, { key: '' })).errors).toBeUndefined();
    },
  );

  test.each([
    '{ __typename viewer { role } }',
    '{ ...T } fragment T on Query { viewer { role } }',
    'mutation { deleteUser(userId: "x") { id } }',
  ])('nothing else is: %s', async (query) => {
    const answer = await lethe.gql(query, {}, { key: '' });
    expect([answer.status, answer.code, answer.data]).toEqual([401, 'UNAUTHENTICATED', undefined]);
  });

  test('introspection that nests on and on is refused', async () => {
    const query = `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`;
    expect((await lethe.gql(query, {}, { key: '' })).code).toBe('QUERY_TOO_COMPLEX');
  });
});

describe('bodies', () => {
  test(`more than ${BODY_LIMIT} bytes are refused, and nothing of them is kept`, async () => {
    const answer = await post(
      JSON.stringify({ query: '{ viewer { role } }', variables: { x: 'x'.repeat(10_000_000) } }),
    );
    expect([answer.status, answer.body.errors[0].extensions]).toEqual([
      413,
      { code: 'BAD_USER_INPUT', field: 'body' },
    ]);
  });

  test.each([
    ['no JSON', '{', 400],
    ['an empty body', '', 400],
    ['a list', '[]', 400],
    ['a batch', '[{"query":"{viewer{role}}"}]', 400],
    ['a prototype', '{"query":"{viewer{role}}","__proto__":{"a":1}}', 400],
    ['no query', '{"variables":{}}', 400],
    ['a number for a query', '{"query":1}', 400],
    ['a text for variables', '{"query":"{viewer{role}}","variables":"{}"}', 400],
    ['a syntax error', '{"query":"{ viewer { canary-81c2 "}', 400],
    ['an unknown field', '{"query":"{ viewer { canary81c2 } }"}', 400],
    ['an unknown argument', '{"query":"{ viewer(canary81c2: 1) { role } }"}', 400],
    [
      'an unknown operation',
      '{"query":"query a { viewer { role } } query b { viewer { role } }","operationName":"canary81c2"}',
      400,
    ],
    ['a value of the wrong type', '{"query":"{ users(first: \\"canary81c2\\") { nodes { id } } }"}', 400],
    [
      'an enum value that is none',
      '{"query":"{ auditEvents(filter: {actions: [canary81c2]}) { nodes { id } } }"}',
      400,
    ],
  ])('%s is a coded error that quotes nothing', async (_what, body, status) => {
    const answer = await post(body);
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([status, 'BAD_USER_INPUT']);
    expect(answer.text).not.toMatch(/canary/);
  });

  test.each([
    ['{ users(first: "x") { nodes { id } } }', 'first'],
    ['{ auditEvents(filter: {from: "x"}) { nodes { id } } }', 'filter.from'],
    ['{ auditEvents(filter: {actions: [READ, nope]}) { nodes { id } } }', 'filter.actions.1'],
    ['{ context(input: {userId: "u", purpose: "assistant"}) { text } }', 'input.sessionId'],
    ['{ node(userId: "u") { id } }', 'id'],
  ])('a literal at fault is named by its path: %s', async (query, field) => {
    const answer = await lethe.gql(query);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  test.each([0, -1, 501, 2_147_483_647])('a page of %i is refused by the bounds', async (first) => {
    for (const list of ['users', 'auditEvents']) {
      const answer = await lethe.gql(`query ($first: Int) { ${list}(first: $first) { nodes { id } } }`, {
        first,
      });
      expect(answer.errors?.[0]?.extensions.field).toBe('first');
      expect(answer.errors?.[0]?.message).toContain('500');
    }
  });

  test('too many tokens are refused before they are read', async () => {
    const answer = await lethe.gql(`{ viewer { ${'role '.repeat(9_000)} } }`);
    expect(answer.code).toBe('QUERY_TOO_COMPLEX');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a simple request of another site is refused: %s',
    async (type) => {
      const answer = await post('{"query":"mutation { revokeApiKey(id: 1) }"}', { 'content-type': type });
      const { code, field } = answer.body.errors[0].extensions;
      expect([answer.status, code, field]).toEqual([415, 'BAD_USER_INPUT', 'Content-Type']);
    },
  );

  test('a GET without a preflight is refused, and never mutates', async () => {
    const query = encodeURIComponent('{ viewer { role } }');
    const plain = await lethe.fetch(`/graphql?query=${query}`, { key: ADMIN_KEY });
    expect([plain.status, plain.body.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    const headers = { 'apollo-require-preflight': 'true' };
    expect(
      (await lethe.fetch(`/graphql?query=${query}`, { key: ADMIN_KEY, headers })).body.data.viewer.role,
    ).toBe('ADMIN');
    const mutation = encodeURIComponent('mutation { deleteUser(userId: "ada@example") { id } }');
    expect((await lethe.fetch(`/graphql?query=${mutation}`, { key: ADMIN_KEY, headers })).status).toBe(405);
  });
});

describe('persisted queries', () => {
  const query = '{ viewer { name } }';
  const persisted = { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') };
  const ask = async (body: object, key = ADMIN_KEY) =>
    (await lethe.fetch('/graphql', { method: 'POST', key, headers: json, body: JSON.stringify(body) })).body;

  test('are learned from who may ask, found by their hash, and by nothing else', async () => {
    expect((await ask({ extensions: { persistedQuery: persisted } })).errors[0].extensions.code).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
    await lethe.fetch('/graphql', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ query, extensions: { persistedQuery: persisted } }),
    });
    expect((await ask({ extensions: { persistedQuery: persisted } })).errors[0].extensions.code).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
    expect((await ask({ query, extensions: { persistedQuery: persisted } })).data.viewer.name).toBe(
      'bootstrap',
    );
    expect((await ask({ extensions: { persistedQuery: persisted } })).data.viewer.name).toBe('bootstrap');
    const wrong = { ...persisted, sha256Hash: 'ab'.repeat(32) };
    expect((await ask({ query, extensions: { persistedQuery: wrong } })).errors[0].extensions.code).toBe(
      'BAD_USER_INPUT',
    );
  });
});

describe('headers', () => {
  test('A1 a session is taken from the header, or made and told', async () => {
    const made = await lethe.gql('{ viewer { role } }');
    expect(made.headers.get('x-session-id')).toMatch(/^[0-9a-f-]{36}$/);
    const given = await lethe.gql(
      '{ viewer { role } }',
      {},
      { headers: { 'x-session-id': 'session.1:a_b-c' } },
    );
    expect(given.headers.get('x-session-id')).toBe('session.1:a_b-c');
    const events = await lethe.eventsOf(() =>
      lethe.ok('{ user(id: "ada@example") { id } }', {}, { headers: { 'x-session-id': 's-77' } }),
    );
    expect(events).toMatchObject([{ action: 'READ', sessionId: 's-77' }]);
  });

  test.each(['has space', 'x'.repeat(129), 'umläut'])(
    'a session of another form is refused: %j',
    async (session) => {
      const answer = await lethe.gql('{ viewer { role } }', {}, { headers: { 'x-session-id': session } });
      expect([answer.status, answer.errors?.[0]?.extensions]).toEqual([
        400,
        { code: 'BAD_USER_INPUT', field: 'X-Session-Id' },
      ]);
    },
  );

  test('I1 a session that looks like a number which must not be kept is another word in the log', async () => {
    const headers = { 'x-session-id': '123-45-6789' };
    const events = await lethe.eventsOf(() =>
      lethe.ok('{ user(id: "ada@example") { id } }', {}, { headers }),
    );
    expect(events).toMatchObject([{ action: 'READ', sessionId: 'redacted' }]);
  });

  test('keep answers out of caches, frames and other types', async () => {
    const { headers } = await lethe.fetch('/health/live');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('let the pages of named origins in, and no others', async () => {
    const preflight = (origin: string) =>
      lethe.fetch('/graphql', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    expect((await preflight('https://app.example')).headers.get('access-control-allow-origin')).toBe(
      'https://app.example',
    );
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('C3 the page at /graphql', () => {
  test('is where a browser comes to that asks for nothing', async () => {
    const answer = await lethe.fetch('/', { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/graphql']);
  });

  test('is served to a browser from this server alone', async () => {
    const page = await lethe.fetch('/graphql', { headers: { accept: 'text/html,application/xhtml+xml' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).not.toMatch(/https?:\/\//);
    const policy = page.headers.get('content-security-policy') ?? '';
    for (const [, text] of page.text.matchAll(/<script>(.*?)<\/script>/gs))
      expect(policy).toContain(`'sha256-${createHash('sha256').update(text!).digest('base64')}'`);
    const files = [...page.text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path!);
    expect(files).toHaveLength(4);
    for (const file of files) {
      const asset = await lethe.fetch(file);
      expect([asset.status, asset.text.length > 5_000]).toEqual([200, true]);
    }
    for (const path of ['/graphiql/index.js', '/graphiql/..%2Fmain.js', '/graphiql/constructor'])
      expect((await lethe.fetch(path)).status).toBe(404);
  });
});

describe('health', () => {
  test('is live and ready', async () => {
    expect((await lethe.fetch('/health/live')).body).toEqual({ status: 'live' });
    expect((await lethe.fetch('/health/ready')).body).toEqual({ status: 'ready' });
  });

  test('is not ready while a store is away, and ready again when it is back', async () => {
    const own = await startLethe({ cuttable: ['vault'] });
    try {
      await own.stores.cut('vault');
      expect((await own.fetch('/health/ready')).status).toBe(503);
      expect((await own.fetch('/health/live')).status).toBe(200);
      await own.stores.restore('vault');
      expect((await own.fetch('/health/ready')).status).toBe(200);
    } finally {
      await own.close();
    }
  });
});

test('requests under way are answered when the server closes', async () => {
  const own = await startLethe();
  await exampleUser(own, 'ada@example');
  const admin = await own.stores.admin('audit').connect();
  // Nobody can append: the answer waits for its record.
  await admin.query(`SELECT pg_advisory_lock(hashtext('lethe.audit.append'))`);
  const asked = own.gql('{ user(id: "ada@example") { id } }');
  const waiting = async () =>
    (
      await admin.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'`,
      )
    ).rowCount;
  while (!(await waiting())) await new Promise((resolve) => setTimeout(resolve, 10));
  const closed = own.close();
  await admin.query(`SELECT pg_advisory_unlock(hashtext('lethe.audit.append'))`);
  admin.release();
  expect((await asked).data).toEqual({ user: { id: 'ada@example' } });
  await closed;
  await expect(own.fetch('/health/live')).rejects.toThrow();
});

test('what is no HTTP is answered, and not logged', async () => {
  const port = Number(new URL(lethe.url).port);
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.end('GET /graphql HTTP/1.1\r\nX-API-Key: canary-key-55\r\nbroken header canary-key-55\r\n\r\n'),
    );
    let text = '';
    socket.on('data', (data) => {
      text += data;
    });
    socket.on('close', () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1.1 400/);
  expect(lethe.log.join('')).not.toContain('canary-key-55');
});

describe('R3 TLS in this process', () => {
  test('R3 TLS 1.2 and later are spoken, older versions are not, and browsers are told to stay', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lethe-tls-'));
    const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2'];
    await promisify(execFile)('openssl', [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      key,
      '-out',
      cert,
      ...subject,
    ]);
    const tls = { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
    const own = await startLethe({ server: { tls } });
    try {
      expect(own.url).toMatch(/^https:/);
      const ask = (versions: object) =>
        new Promise<{ version: string | null; hsts?: string }>((resolve, reject) => {
          const request = get(
            `${own.url}/health/live`,
            { ca: tls.cert, agent: false, ...versions },
            (response) => {
              const version = (response.socket as TLSSocket).getProtocol();
              response
                .resume()
                .on('end', () => resolve({ version, hsts: response.headers['strict-transport-security'] }));
            },
          );
          request.on('error', reject);
        });
      expect(await ask({})).toEqual({ version: 'TLSv1.3', hsts: 'max-age=63072000' });
      expect((await ask({ maxVersion: 'TLSv1.2' })).version).toBe('TLSv1.2');
      await expect(
        ask({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }),
      ).rejects.toThrow();
    } finally {
      await own.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
