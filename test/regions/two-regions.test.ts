import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBootstrapKey } from '../../src/access/bootstrap.js';
import { openDeployment } from '../../src/memory/deployment.js';
import { readPolicy } from '../../src/privacy/policy.js';
import { openRegions } from '../../src/regions/index.js';
import { startServer } from '../../src/server/index.js';
import { readSettings } from '../../src/settings.js';
import { everything } from '../memory/people.js';
import { type FreshDatabases, freshDatabases } from '../support/stores.js';

const ADMIN_KEY = 'lethe_two-regions-admin-key';
const closers: (() => Promise<unknown>)[] = [];
let url: string;
let europe: FreshDatabases;
let states: FreshDatabases;

beforeAll(async () => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'lethe-regions-'));
  closers.unshift(() => rm(dataDir, { recursive: true, force: true }));
  europe = await freshDatabases();
  closers.unshift(() => europe.close());
  states = await freshDatabases({ cuttable: ['memory'] });
  closers.unshift(() => states.close());
  const regionsFile = path.join(dataDir, 'regions.yaml');
  const regions = [
    { name: 'europe', home: true, jurisdictions: ['EU', 'UK'], ...europe.stores },
    { name: 'states', jurisdictions: ['US'], baa: true, ...states.stores },
  ];
  // JSON is YAML.
  await writeFile(regionsFile, JSON.stringify({ regions }));
  const settings = {
    ...readSettings({ LETHE_REGIONS: regionsFile, LETHE_DATA_DIR: dataDir }),
    port: 0,
    logLevel: 'silent' as const,
    masterKey: randomBytes(32),
  };
  const opened = await openRegions(settings);
  closers.unshift(() => opened.close());
  await ensureBootstrapKey(opened.home, ADMIN_KEY);
  const server = await startServer(openDeployment(opened, readPolicy(undefined), settings), settings);
  closers.unshift(() => server.close());
  url = server.url;
});
afterAll(async () => {
  for (const close of closers) await close();
});

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely
  readonly data: any;
  readonly errors?: { extensions: { code: string; field?: string } }[];
}

async function gql(query: string, variables: object, key = ADMIN_KEY): Promise<Answer> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': key },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as Answer;
}

const create = (input: object) =>
  gql('mutation ($in: CreateUserInput!) { createUser(input: $in) { region } }', {
    in: { consents: [everything('assistant')], ...input },
  });
const remember = (userId: string) =>
  gql('mutation ($in: RememberInput!) { remember(input: $in) { status nodes { id } } }', {
    in: {
      userId,
      purpose: 'assistant',
      sessionId: 's-1',
      wait: true,
      messages: [{ content: 'I row with Kim on Sundays.' }],
    },
  });
const context = (userId: string, key?: string) =>
  gql(
    'query ($in: ContextInput!) { context(input: $in) { items { node { id } } } }',
    { in: { userId, purpose: 'assistant', sessionId: 's-2', query: 'rowing' } },
    key,
  );
const code = (answer: Answer) => answer.errors?.[0]?.extensions.code;

/** How many rows about persons, keys of persons and events are in each store of a region. */
async function rowsOf(region: FreshDatabases) {
  const count = async (store: 'memory' | 'audit' | 'vault', sql: string) =>
    Number((await region.admin(store).query<{ count: string }>(sql)).rows[0]?.count);
  return {
    users: await count('memory', 'SELECT count(*) FROM memory.users'),
    nodes: await count('memory', 'SELECT count(*) FROM memory.nodes'),
    keys: await count('vault', 'SELECT count(*) FROM vault.user_keys'),
  };
}

/** Regions named by the events in a region's log. */
async function logOf(region: FreshDatabases): Promise<Map<string, number>> {
  const { rows } = await region
    .admin('audit')
    .query<{ body: string }>('SELECT frame AS body FROM audit.bodies');
  const named = new Map<string, number>();
  for (const { body } of rows) {
    const event = JSON.parse(body) as { region: string };
    named.set(event.region, (named.get(event.region) ?? 0) + 1);
  }
  return named;
}

describe('two regions', () => {
  test('R1 a person of the EU is in the EU store only, a HIPAA person of the US in the US store only', async () => {
    const none = { users: 0, nodes: 0, keys: 0 };
    expect([await rowsOf(europe), await rowsOf(states)]).toEqual([none, none]);

    expect((await create({ id: 'ada@example.eu', jurisdiction: 'EU' })).data.createUser.region).toBe(
      'europe',
    );
    await remember('ada@example.eu');
    const ofEurope = await rowsOf(europe);
    expect(ofEurope).toMatchObject({ users: 1, keys: 1 });
    expect(ofEurope.nodes).toBeGreaterThan(0);
    expect(await rowsOf(states)).toEqual(none);
    expect([...(await logOf(states)).keys()]).toEqual([]);

    expect(
      (await create({ id: 'grace@example.us', jurisdiction: 'US', hipaa: true })).data.createUser.region,
    ).toBe('states');
    await remember('grace@example.us');
    expect(await rowsOf(europe)).toEqual(ofEurope);
    expect((await rowsOf(states)).nodes).toBeGreaterThan(0);

    for (const id of ['ada@example.eu', 'grace@example.us'])
      expect((await context(id)).data.context.items.length, id).toBeGreaterThan(0);
    expect([...(await logOf(europe)).keys()]).toEqual(['europe']);
    expect([...(await logOf(states)).keys()]).toEqual(['states']);
  });

  test('R1 a HIPAA person is not taken by a region without an agreement, nor anybody by a region that does not serve them', async () => {
    const before = [await rowsOf(europe), await rowsOf(states)];
    expect(code(await create({ id: 'bo@example.eu', jurisdiction: 'EU', hipaa: true }))).toBe(
      'REGION_UNAVAILABLE',
    );
    expect(code(await create({ id: 'bo@example.eu', jurisdiction: 'EU', region: 'states' }))).toBe(
      'BAD_USER_INPUT',
    );
    expect(code(await create({ id: 'bo@example.eu', jurisdiction: 'OTHER' }))).toBe('REGION_UNAVAILABLE');
    expect([await rowsOf(europe), await rowsOf(states)]).toEqual(before);
  });

  test('R1 while a region is away its people are answered by nobody else, and all others as ever', async () => {
    const before = await rowsOf(europe);
    await states.cut('memory');
    try {
      expect(code(await context('grace@example.us'))).toBe('REGION_UNAVAILABLE');
      expect(code(await remember('grace@example.us'))).toBe('REGION_UNAVAILABLE');
      expect((await context('ada@example.eu')).data.context.items.length).toBeGreaterThan(0);
      expect(await rowsOf(europe)).toEqual(before);
    } finally {
      await states.restore('memory');
    }
    await expect
      .poll(async () => (await context('grace@example.us')).data?.context.items.length)
      .toBeGreaterThan(0);
  });

  test('R1 a key of one region does not see the people of another', async () => {
    const made = await gql('mutation ($in: CreateApiKeyInput!) { createApiKey(input: $in) { secret } }', {
      in: { name: 'europe only', role: 'SERVICE', regions: ['europe'] },
    });
    const key = made.data.createApiKey.secret as string;
    expect((await context('ada@example.eu', key)).data.context.items.length).toBeGreaterThan(0);
    expect(code(await context('grace@example.us', key))).toBe('NOT_FOUND');
  });

  test('R1 an erasure empties the region of the person, and leaves the other as it was', async () => {
    const before = await rowsOf(europe);
    const { data } = await gql('mutation { deleteUser(userId: "grace@example.us") { status } }', {});
    expect(data.deleteUser.status).toBe('ERASED');
    expect(await rowsOf(states)).toMatchObject({ users: 0, nodes: 0 });
    expect(await rowsOf(europe)).toEqual(before);
    expect(code(await context('grace@example.us'))).toBe('NOT_FOUND');
  });
});
