import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN_KEY, CREATE_USER, exampleUser, type Lethe, startLethe } from './harness.js';

let lethe: Lethe;
let ids: Record<string, string>;
beforeAll(async () => {
  lethe = await startLethe();
  ({ ids } = await exampleUser(lethe, 'ada@example'));
});
afterAll(() => lethe?.close());

const keyed = (key: string) => ({ headers: { 'idempotency-key': key } });
const SUPPRESS = 'mutation ($t: String!) { suppressTopic(userId: "ada@example", topic: $t) { id topic } }';
const CREATE_KEY = 'mutation ($in: CreateApiKeyInput!) { createApiKey(input: $in) { id secret name role } }';

describe('a mutation with an Idempotency-Key', () => {
  test('answers a repeat as it did before, and does nothing again', async () => {
    const first = await lethe.ok(SUPPRESS, { t: 'gossip' }, keyed('k-1'));
    const events = await lethe.eventsOf(async () => {
      expect(await lethe.ok(SUPPRESS, { t: 'gossip' }, keyed('k-1'))).toEqual(first);
    });
    expect(events.filter((e) => e.action === 'SUPPRESS')).toEqual([]);
    const { user } = await lethe.ok('{ user(id: "ada@example") { suppressions { topic } } }');
    expect(user.suppressions).toEqual([{ topic: 'gossip' }]);
  });

  test('refuses the same key with other arguments', async () => {
    await lethe.ok(SUPPRESS, { t: 'weather' }, keyed('k-2'));
    const answer = await lethe.gql(SUPPRESS, { t: 'sports' }, keyed('k-2'));
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'CONFLICT', field: 'Idempotency-Key' });
  });

  test('is one of its caller: two keys may use the same', async () => {
    const a = await lethe.ok(SUPPRESS, { t: 'one' }, keyed('k-3'));
    const b = await lethe.ok(SUPPRESS, { t: 'two' }, { key: await lethe.key('SERVICE'), ...keyed('k-3') });
    expect(a.suppressTopic.id).not.toBe(b.suppressTopic.id);
  });

  test('is one for each field of a request', async () => {
    const query =
      'mutation { a: suppressTopic(userId: "ada@example", topic: "a") { id topic } b: suppressTopic(userId: "ada@example", topic: "b") { id topic } }';
    const first = await lethe.ok(query, {}, keyed('k-4'));
    expect([first.a.topic, first.b.topic]).toEqual(['a', 'b']);
    expect(await lethe.ok(query, {}, keyed('k-4'))).toEqual(first);
  });

  test('creates a user once', async () => {
    const input = { in: { id: 'bea@example', jurisdiction: 'EU' } };
    await lethe.ok(CREATE_USER, input, keyed('k-5'));
    expect(await lethe.ok(CREATE_USER, input, keyed('k-5'))).toEqual({ createUser: { id: 'bea@example' } });
    expect((await lethe.gql(CREATE_USER, input)).code).toBe('CONFLICT');
  });

  test('deletes a node once', async () => {
    const DELETE = 'mutation ($id: ID!) { deleteNode(userId: "ada@example", id: $id) { id nodesDeleted } }';
    const first = await lethe.ok(DELETE, { id: ids.spade }, keyed('k-6'));
    expect(await lethe.ok(DELETE, { id: ids.spade }, keyed('k-6'))).toEqual(first);
  });

  test('over REST too', async () => {
    const suppress = () =>
      lethe.fetch('/api/v1/users/ada%40example/suppressions', {
        method: 'POST',
        key: ADMIN_KEY,
        headers: { 'content-type': 'application/json', 'idempotency-key': 'k-7' },
        body: '{"topic":"rest"}',
      });
    expect((await suppress()).body).toEqual((await suppress()).body);
  });

  test.each(['has space', 'x'.repeat(257)])('refuses a key of another form: %j', async (key) => {
    const answer = await lethe.gql(SUPPRESS, { t: 'x' }, keyed(key));
    expect([answer.status, answer.errors?.[0]?.extensions]).toEqual([
      400,
      { code: 'BAD_USER_INPUT', field: 'Idempotency-Key' },
    ]);
  });
});

describe('an API key made with an Idempotency-Key', () => {
  const input = { in: { name: 'repeated', role: 'SERVICE', purposes: ['assistant'] } };

  test('has the same secret when it is asked for again, which its row does not give away', async () => {
    const first = await lethe.ok(CREATE_KEY, input, keyed('k-8'));
    expect(await lethe.ok(CREATE_KEY, input, keyed('k-8'))).toEqual(first);
    expect(
      (await lethe.gql('{ viewer { role } }', {}, { key: first.createApiKey.secret })).data.viewer.role,
    ).toBe('SERVICE');
    expect((await lethe.ok(CREATE_KEY, input, keyed('k-9'))).createApiKey.secret).not.toBe(
      first.createApiKey.secret,
    );
    const { rows } = await lethe.stores
      .admin('memory')
      .query('SELECT count(*)::int AS n FROM memory.api_keys WHERE idempotency_hash IS NOT NULL');
    expect(rows[0].n).toBe(2);
  });

  test('is refused with another input', async () => {
    await lethe.ok(CREATE_KEY, input, keyed('k-10'));
    for (const change of [
      { role: 'ADMIN' },
      { name: 'other' },
      { purposes: ['support'] },
      { expiresAt: '2100-01-01T00:00:00Z' },
    ])
      expect((await lethe.gql(CREATE_KEY, { in: { ...input.in, ...change } }, keyed('k-10'))).code).toBe(
        'CONFLICT',
      );
  });

  test('after its day the Idempotency-Key means a new one', async () => {
    const first = await lethe.ok(CREATE_KEY, input, keyed('k-11'));
    await lethe.stores
      .admin('memory')
      .query(`UPDATE memory.api_keys SET created_at = created_at - interval '25 h' WHERE id = $1`, [
        first.createApiKey.id,
      ]);
    const second = await lethe.ok(CREATE_KEY, input, keyed('k-11'));
    expect(second.createApiKey.secret).not.toBe(first.createApiKey.secret);
  });
});
