import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lethe, startLethe } from './harness.js';

let lethe: Lethe;
beforeAll(async () => {
  lethe = await startLethe();
});
afterAll(() => lethe?.close());

const CREATE = 'mutation ($in: CreateApiKeyInput!) { createApiKey(input: $in) { id secret } }';
const SOON = '2100-01-01T00:00:00.000Z';

async function make(input: object, key?: string) {
  return (await lethe.ok(CREATE, { in: { name: 'narrow', role: 'ADMIN', ...input } }, { key })).createApiKey;
}

async function row(id: string) {
  const { rows } = await lethe.stores
    .admin('memory')
    .query('SELECT purposes, regions, expires_at FROM memory.api_keys WHERE id = $1', [id]);
  return rows[0];
}

test('C2 a key makes none that may do more than itself', async () => {
  const region = lethe.deployment.regions.home.name;
  const own = { purposes: ['assistant', 'support'], regions: [region], expiresAt: SOON };
  const { secret } = await make(own);
  for (const [wider, field] of [
    [{ purposes: ['research'] }, 'input.purposes'],
    [{ purposes: ['assistant', 'support', 'research'] }, 'input.purposes'],
    [{ expiresAt: '2100-01-01T00:00:00.001Z' }, 'input.expiresAt'],
  ] as const) {
    const events = await lethe.eventsOf(async () => {
      const answer = await lethe.gql(
        CREATE,
        { in: { name: 'wide', role: 'SERVICE', ...wider } },
        { key: secret },
      );
      expect([answer.data?.createApiKey ?? null, answer.errors?.[0]?.extensions]).toEqual([
        null,
        { code: 'FORBIDDEN', field },
      ]);
    });
    expect(events.map((e) => e.action)).toEqual(['DENIED']);
  }
});

test('C2 a key that names no bounds has those of the key that makes it', async () => {
  const region = lethe.deployment.regions.home.name;
  const own = { purposes: ['assistant', 'support'], regions: [region], expiresAt: SOON };
  const { secret } = await make(own);
  const limits = { purposes: own.purposes, regions: own.regions, expires_at: new Date(SOON) };
  const second = await make({}, secret);
  expect(await row(second.id)).toEqual(limits);
  const third = await make({ purposes: null, regions: null, expiresAt: null }, second.secret);
  expect(await row(third.id)).toEqual(limits);
  const narrower = await make(
    { purposes: ['support'], regions: [region], expiresAt: '2099-01-01T00:00:00Z' },
    third.secret,
  );
  expect(await row(narrower.id)).toEqual({
    purposes: ['support'],
    regions: [region],
    expires_at: new Date('2099-01-01T00:00:00Z'),
  });
  expect(await row((await make({})).id)).toEqual({ purposes: null, regions: null, expires_at: null });
});
