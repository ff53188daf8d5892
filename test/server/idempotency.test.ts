import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { purgeRepeatable } from '../../src/jobs/housekeeping.js';
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

  test('keeps nothing that what was asked could be tried against', async () => {
    const args = { userId: 'ada@example', topic: 'secret wedding' };
    await lethe.ok(SUPPRESS, { t: args.topic }, keyed('k-15'));
    const sha = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
    const actor = (await lethe.events()).findLast((e) => e.action === 'SUPPRESS')!.actor;
    const { rows } = await lethe.stores
      .admin('memory')
      .query(
        `SELECT encode(key_hash, 'hex') AS key, encode(request_hash, 'hex') AS request FROM memory.idempotency_keys`,
      );
    const kept = rows.flatMap((r: { key: string; request: string }) => [r.key, r.request]);
    const { vault } = lethe.deployment.regions.home;
    const mac = (value: unknown) => vault.mac('idempotency', JSON.stringify(value)).toString('hex');
    const key = [actor, 'k-15', 'suppressTopic', 'suppressTopic'];
    const request = ['suppressTopic', { topic: args.topic, userId: args.userId }];
    expect(kept).toEqual(expect.arrayContaining([mac(key), mac(request)]));
    expect(kept).not.toContain(sha(key));
    expect(kept).not.toContain(sha(request));
  });

  test('leaves nothing after its hours, of any user, in whatever number', async () => {
    const memory = lethe.stores.admin('memory');
    const { home } = lethe.deployment.regions;
    await exampleUser(lethe, 'cleo@example');
    await lethe.ok(SUPPRESS, { t: 'recent' }, keyed('k-16'));
    await memory.query(
      `INSERT INTO memory.idempotency_keys (user_id, key_hash, request_hash, result, created_at)
       SELECT user_id, decode(md5(user_id::text || i), 'hex'), decode('00', 'hex'), '{}', now() - interval '25 h'
       FROM memory.users, generate_series(1, 1500) i`,
    );
    const left = async () =>
      (
        await memory.query(
          `SELECT count(*) FILTER (WHERE created_at < now() - interval '24 h')::int AS old, count(*)::int AS all FROM memory.idempotency_keys`,
        )
      ).rows[0];
    const before = await left();
    expect(before.old).toBe(1500 * 3);
    expect(await purgeRepeatable(home, Date.now())).toBe(before.old);
    expect(await left()).toEqual({ old: 0, all: before.all - before.old });
    expect(before.all).toBeGreaterThan(before.old);
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

  test('A1 is recorded each time its secret leaves', async () => {
    let id = '';
    const act = async () => {
      id = (await lethe.ok(CREATE_KEY, input, keyed('k-12'))).createApiKey.id;
    };
    const first = await lethe.eventsOf(act);
    const second = await lethe.eventsOf(act);
    expect(first.map((e) => [e.action, e.policy])).toEqual([
      ['ADMINISTER', `role:ADMIN createApiKey key:${id}`],
    ]);
    expect(second.map((e) => [e.action, e.policy])).toEqual([
      ['ADMINISTER', `role:ADMIN createApiKey key:${id} repeated`],
    ]);
  });

  test('is ended with one, and a repeat is answered as the first time', async () => {
    const REVOKE = 'mutation ($id: ID!) { revokeApiKey(id: $id) }';
    const [a, b] = [
      (await lethe.ok(CREATE_KEY, input)).createApiKey.id,
      (await lethe.ok(CREATE_KEY, input)).createApiKey.id,
    ];
    expect(await lethe.ok(REVOKE, { id: a }, keyed('k-13'))).toEqual({ revokeApiKey: true });
    const events = await lethe.eventsOf(async () => {
      expect(await lethe.ok(REVOKE, { id: a.toUpperCase() })).toEqual({ revokeApiKey: false });
      expect(await lethe.ok(REVOKE, { id: a }, keyed('k-14'))).toEqual({ revokeApiKey: false });
      expect(await lethe.ok(REVOKE, { id: a }, keyed('k-13'))).toEqual({ revokeApiKey: true });
      expect((await lethe.gql(REVOKE, { id: b }, keyed('k-13'))).code).toBe('CONFLICT');
    });
    expect(events).toEqual([]);
    expect(await lethe.ok(REVOKE, { id: b }, keyed('k-14'))).toEqual({ revokeApiKey: true });
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
