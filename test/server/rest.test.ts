import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN_KEY, exampleUser, type Lethe, startLethe } from './harness.js';

let lethe: Lethe;
beforeAll(async () => {
  lethe = await startLethe();
});
afterAll(() => lethe?.close());

const NOT_FOUND = { error: { code: 'NOT_FOUND' } };
const json = { 'content-type': 'application/json' };

describe('what is malformed', () => {
  test.each([
    ['GET', '/api/v1/export/nobody%40example', undefined, 404, NOT_FOUND],
    ['GET', '/api/v1/context/nobody%40example', undefined, 404, NOT_FOUND],
    ['DELETE', '/api/v1/users/nobody%40example', undefined, 404, NOT_FOUND],
    ['DELETE', '/api/v1/users/rita%40example/nodes/x', undefined, 404, NOT_FOUND],
    ['DELETE', '/api/v1/users/rita%40example/suppressions/x', undefined, 404, NOT_FOUND],
    ['GET', '/api/v1/nothing', undefined, 404, NOT_FOUND],
    ['POST', '/api/v1/export/rita%40example', undefined, 404, NOT_FOUND],
    ['GET', '/api/v1/export/a%00b', undefined, 404, NOT_FOUND],
    ['GET', '/api/v1/export/%ff', undefined, 400, { error: { code: 'BAD_USER_INPUT', field: 'url' } }],
    [
      'GET',
      '/api/v1/export/rita%40example?format=csv',
      undefined,
      400,
      { error: { code: 'BAD_USER_INPUT', field: 'query' } },
    ],
    [
      'POST',
      '/api/v1/users/rita%40example/suppressions',
      '{}',
      400,
      { error: { code: 'BAD_USER_INPUT', field: 'topic' } },
    ],
    [
      'POST',
      '/api/v1/users/rita%40example/suppressions',
      '{"topic":7}',
      400,
      { error: { code: 'BAD_USER_INPUT', field: 'topic' } },
    ],
    [
      'POST',
      '/api/v1/users/rita%40example/suppressions',
      '[]',
      400,
      { error: { code: 'BAD_USER_INPUT', field: 'body' } },
    ],
    [
      'POST',
      '/api/v1/users/rita%40example/suppressions',
      '{"topic":"x","until":1}',
      400,
      { error: { code: 'BAD_USER_INPUT', field: 'body' } },
    ],
    [
      'POST',
      '/api/v1/users/rita%40example/suppressions',
      '{',
      400,
      { error: { code: 'BAD_USER_INPUT', field: 'body' } },
    ],
    [
      'DELETE',
      '/api/v1/users/rita%40example',
      '{"hard":true}',
      400,
      { error: { code: 'BAD_USER_INPUT', field: 'body' } },
    ],
  ])('%s %s %s answers %i', async (method, url, body, status, expected) => {
    if (!(await lethe.ok('{ user(id: "rita@example") { id } }')).user)
      await exampleUser(lethe, 'rita@example');
    const answer = await lethe.fetch(url, {
      method,
      body,
      key: ADMIN_KEY,
      headers: body === undefined ? {} : json,
    });
    expect([answer.status, answer.body]).toEqual([status, expected]);
  });

  test.each(['GET', 'DELETE'])('a credential is needed for every call', async (method) => {
    const urls =
      method === 'GET'
        ? ['context/x', 'export/x', 'users/x/suppressions']
        : ['users/x', 'users/x/nodes/y', 'users/x/suppressions/y'];
    for (const url of urls) {
      const answer = await lethe.fetch(`/api/v1/${url}`, { method });
      expect([answer.status, answer.body]).toEqual([401, { error: { code: 'UNAUTHENTICATED' } }]);
    }
  });
});

describe('C2 roles', () => {
  test.each([
    ['SERVICE', 'GET', 'export/dora%40example'],
    ['SERVICE', 'GET', 'context/dora%40example'],
    ['SERVICE', 'DELETE', 'users/dora%40example'],
    ['AUDITOR', 'GET', 'export/dora%40example'],
    ['AUDITOR', 'GET', 'users/dora%40example/suppressions'],
    ['AUDITOR', 'DELETE', 'users/dora%40example'],
  ] as const)('%s may not %s %s, and that is recorded', async (role, method, url) => {
    const key = await lethe.key(role);
    const events = await lethe.eventsOf(async () => {
      const answer = await lethe.fetch(`/api/v1/${url}`, { method, key });
      expect([answer.status, answer.body]).toEqual([403, { error: { code: 'FORBIDDEN' } }]);
    });
    expect(events).toMatchObject([{ action: 'DENIED', role, outcome: 'DENIED' }]);
  });

  test("a subject reads and erases itself, and gets 404 for anyone else's id", async () => {
    await exampleUser(lethe, 'eve@example');
    await exampleUser(lethe, 'fay@example');
    const headers = { authorization: `Bearer ${await lethe.subject('eve@example')}` };
    expect((await lethe.fetch('/api/v1/export/fay%40example', { headers })).body).toEqual(NOT_FOUND);
    expect((await lethe.fetch('/api/v1/users/fay%40example', { method: 'DELETE', headers })).body).toEqual(
      NOT_FOUND,
    );
    expect((await lethe.fetch('/api/v1/export/eve%40example', { headers })).body.user_id).toBe('eve@example');
    expect(
      (await lethe.fetch('/api/v1/users/eve%40example', { method: 'DELETE', headers })).body.status,
    ).toBe('deleted');
    expect((await lethe.fetch('/api/v1/export/fay%40example', { key: ADMIN_KEY })).body.user_id).toBe(
      'fay@example',
    );
  });
});

describe('the calls of the KAPEX page', () => {
  test('P1 P2 the export document holds what the page shows, and its event every node', async () => {
    const { ids } = await exampleUser(lethe, 'gus@example');
    for (const name of ['context', 'export']) {
      let body: Record<string, unknown> = {};
      const events = await lethe.eventsOf(async () => {
        const answer = await lethe.fetch(`/api/v1/${name}/gus%40example`, { key: ADMIN_KEY });
        expect([answer.status, answer.headers.get('content-type')]).toEqual([
          200,
          'application/json; charset=utf-8',
        ]);
        body = answer.body;
      });
      expect(body).toMatchObject({
        user_id: 'gus@example',
        domains: [{ name: 'work' }],
        suppressed_topics: [],
        total_nodes: 7,
        total_edges: 1,
        total_entities: 2,
        total_domains: 1,
      });
      const entities = (
        body.domains as {
          entities: { name: string; facets: object[]; themes: object[]; interests: object[] }[];
        }[]
      )[0]!.entities;
      const garden = entities.find((e) => e.name === 'Garden Project')!;
      expect(garden).toMatchObject({
        salience: 0.8,
        facets: [{ topic: 'Soil', summary: 'Prefers raised beds', salience: 0.61 }],
      });
      expect([garden.themes.length, garden.interests.length]).toEqual([1, 1]);
      expect(events).toMatchObject([
        { action: 'EXPORT', purpose: 'privacy-request', nodeCount: 7, edgeCount: 1, outcome: 'SUCCESS' },
      ]);
      expect([...events[0]!.nodeIds].sort()).toEqual(Object.values(ids).sort());
    }
  });

  test('A1 a call and its GraphQL twin leave the same record', async () => {
    await exampleUser(lethe, 'hal@example');
    const shape = (events: Awaited<ReturnType<Lethe['events']>>) =>
      events.map(({ id, at, sessionId, ...rest }) => ({ ...rest, nodeIds: [...rest.nodeIds].sort() }));
    const rest = await lethe.eventsOf(() => lethe.fetch('/api/v1/export/hal%40example', { key: ADMIN_KEY }));
    const twin = await lethe.eventsOf(() => lethe.ok('{ exportUser(userId: "hal@example") { document } }'));
    expect(shape(rest)).toEqual(shape(twin));
  });

  test('the document is the same over GraphQL', async () => {
    await exampleUser(lethe, 'ida@example');
    const rest = (await lethe.fetch('/api/v1/export/ida%40example', { key: ADMIN_KEY })).body;
    const twin = (await lethe.ok('{ exportUser(userId: "ida@example") { totalNodes document user { id } } }'))
      .exportUser;
    expect({ ...twin.document, exported_at: 0 }).toEqual({ ...rest, exported_at: 0 });
    expect(twin.totalNodes).toBe(7);
  });

  test('E1 A2 one node goes with what hangs on it', async () => {
    const { ids } = await exampleUser(lethe, 'jan@example');
    const events = await lethe.eventsOf(async () => {
      const answer = await lethe.fetch(`/api/v1/users/jan%40example/nodes/${ids.garden}`, {
        method: 'DELETE',
        key: ADMIN_KEY,
        headers: json,
      });
      expect(answer.body).toMatchObject({
        status: 'deleted',
        user_id: 'jan@example',
        nodes_deleted: 4,
        receipt: { edges_deleted: 1 },
      });
    });
    expect(events).toMatchObject([{ action: 'DELETE', nodeCount: 4, edgeCount: 1 }]);
    expect((await lethe.fetch('/api/v1/export/jan%40example', { key: ADMIN_KEY })).body.total_nodes).toBe(3);
  });

  test('E2 A2 a user goes whole, and is gone', async () => {
    await exampleUser(lethe, 'kim@example');
    const events = await lethe.eventsOf(async () => {
      const answer = await lethe.fetch('/api/v1/users/kim%40example', {
        method: 'DELETE',
        key: ADMIN_KEY,
        headers: json,
      });
      expect(answer.body).toMatchObject({ status: 'deleted', user_id: 'kim@example', nodes_deleted: 7 });
      expect(answer.body.receipt.id).toMatch(/^[0-9a-f-]{36}$/);
    });
    expect(events).toMatchObject([{ action: 'ERASE', nodeCount: 7, edgeCount: 1 }]);
    expect((await lethe.fetch('/api/v1/export/kim%40example', { key: ADMIN_KEY })).body).toEqual(NOT_FOUND);
  });

  test('S1 S3 suppression is self-service', async () => {
    await exampleUser(lethe, 'lea@example');
    const base = '/api/v1/users/lea%40example/suppressions';
    const made = await lethe.fetch(base, {
      method: 'POST',
      key: ADMIN_KEY,
      headers: json,
      body: '{"topic":"raised beds"}',
    });
    expect([made.status, made.body]).toMatchObject([201, { topic: 'raised beds', lifted_at: null }]);
    const listed = await lethe.fetch(base, { key: await lethe.key('SERVICE') });
    expect(listed.body).toEqual({ user_id: 'lea@example', suppressions: [made.body] });
    const lifted = await lethe.fetch(`${base}/${made.body.id}`, { method: 'DELETE', key: ADMIN_KEY });
    expect(lifted.body).toMatchObject({ status: 'lifted', id: made.body.id });
    expect(lifted.body.lifted_at).not.toBeNull();
  });
});

describe('P4 the scripts of the KAPEX page run unchanged apart from base URL and key', () => {
  const SCRIPTS = new URL('./kapex/', import.meta.url);
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lethe-kapex-'));
    // Used only where Python has no `requests` of its own.
    await writeFile(path.join(folder, 'fallback.py'), await readFile(new URL('requests_shim.py', SCRIPTS)));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function run(script: string, call: string): Promise<string> {
    const source = (await readFile(new URL(script, SCRIPTS), 'utf8'))
      .replace('https://api.getkapex.ai', lethe.url)
      .replace('YOUR_API_KEY', ADMIN_KEY);
    const shim =
      "try:\n    import requests\nexcept ImportError:\n    import sys, fallback\n    sys.modules['requests'] = fallback\n";
    await writeFile(path.join(folder, script), `${shim}${source}\n${call}\n`);
    const env = { ...process.env, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' };
    return (await promisify(execFile)('python3', [path.join(folder, script)], { cwd: folder, env })).stdout;
  }

  test('P4 the review lists entities with their salience', async () => {
    await exampleUser(lethe, 'user_123');
    const out = await run('review.py', "review_user_data('user_123')");
    expect(out).toBe(
      '\nDomain: work\n - Garden Project (salience: 0.80)\n - Tool Shed (salience: 0.50)\n\nTotal: 2 entities across 1 domains\n',
    );
  });

  test('P4 the erasure deletes the user', async () => {
    expect(await run('erase.py', "handle_erasure_request('user_123')")).toBe(
      'Deleted 7 nodes for user user_123\n',
    );
    expect((await lethe.fetch('/api/v1/export/user_123', { key: ADMIN_KEY })).status).toBe(404);
  });
});
