import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lethe, startLethe } from '../server/harness.js';
import { person, save, smallMemory } from './people.js';

const CREATE = 'mutation ($in: CreateUserInput!) { createUser(input: $in) { id } }';

describe('users', () => {
  let lethe: Lethe;
  beforeAll(async () => {
    lethe = await startLethe();
  });
  afterAll(() => lethe?.close());

  const create = (input: object, options = {}) =>
    lethe.gql(CREATE, { in: { jurisdiction: 'EU', ...input } }, options);

  it('H4 records a user and each consent before anything is stored', async () => {
    const events = await lethe.eventsOf(() => person(lethe, 'anna'));
    expect(events.map((e) => [e.action, e.purpose, e.policy, e.subjects.length])).toEqual([
      ['CREATE', null, 'role:ADMIN user', 1],
      ['CONSENT', 'assistant', 'role:ADMIN consent:granted', 1],
    ]);
    expect(JSON.stringify(events)).not.toContain('anna');
  });

  it('D1 creates a user once, however many ask at the same time', async () => {
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => create({ id: 'once' })));
    expect(outcomes.filter((o) => o.code === undefined)).toHaveLength(1);
    expect(
      outcomes.filter((o) => o.code !== undefined).map((o) => [o.code, o.errors?.[0]?.extensions.field]),
    ).toEqual(Array.from({ length: 11 }, () => ['CONFLICT', 'input.id']));
    const { rows } = await lethe.stores
      .admin('vault')
      .query('SELECT count(*)::int AS n FROM vault.directory');
    const users = await lethe.stores.admin('memory').query('SELECT count(*)::int AS n FROM memory.users');
    expect(rows).toEqual(users.rows);
  });

  it('D1 takes over what a crash left between directory and row', async () => {
    const { vault } = lethe.deployment.regions.home;
    const userId = randomUUID();
    await vault.directory.enter('left-behind', { userId, region: 'default' });
    expect((await lethe.ok('{ user(id: "left-behind") { id } }')).user).toBeNull();
    expect((await create({ id: 'left-behind' })).data.createUser).toEqual({ id: 'left-behind' });
    await smallMemory(lethe, 'left-behind').catch(() => {});
    expect((await vault.directory.lookup(['left-behind'])).get('left-behind')?.userId).toBe(userId);
  });

  it('E2 finishes an erasure that a crash left before the keys, when the user comes back', async () => {
    await person(lethe, 'crashed');
    const { vault, memory } = lethe.deployment.regions.home;
    const { userId } = (await vault.directory.lookup(['crashed'])).get('crashed')!;
    await memory.asUser(userId, (tx) => tx.user.delete({ where: { userId } }));
    await memory.prisma.erasure.create({
      data: {
        id: randomUUID(),
        subject: vault.pseudonym('crashed'),
        userId,
        region: 'default',
        scope: 'USER',
        state: 'ROWS_ERASED',
        nodesDeleted: 0,
        edgesDeleted: 0,
        derivedDeleted: 0,
        counts: {},
        eventId: randomUUID(),
        erasedAt: new Date(),
        retention: 'GDPR',
      },
    });
    await person(lethe, 'crashed');
    expect(await vault.keys(userId)).toBeUndefined();
    expect((await vault.directory.lookup(['crashed'])).get('crashed')!.userId).not.toBe(userId);
  });

  it('E2 leaves nothing of a user who was erased while they were being created once more', async () => {
    await person(lethe, 'raced');
    const { vault } = lethe.deployment.regions.home;
    const { userId } = (await vault.directory.lookup(['raced'])).get('raced')!;
    const original = vault.createUserKeys;
    vault.createUserKeys = async (id) => {
      vault.createUserKeys = original;
      await lethe.ok('mutation { deleteUser(userId: "raced") { status } }');
      await original.call(vault, id);
    };
    const consents = [{ purpose: 'assistant', policyVersion: '1', method: 'm' }];
    const refused = await create({ id: 'raced', consents });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', field: 'input.id' });
    expect(await vault.keys(userId)).toBeUndefined();
    for (const table of ['users', 'consents']) {
      const { rowCount } = await lethe.stores
        .admin('memory')
        .query(`SELECT FROM memory.${table} WHERE user_id = $1`, [userId]);
      expect([table, rowCount]).toEqual([table, 0]);
    }
    expect((await create({ id: 'raced' })).code).toBeUndefined();
  });

  it('E2 erases nobody when a request to erase is repeated after the id was taken anew', async () => {
    const erase = (key: string) =>
      lethe
        .ok('mutation { deleteUser(userId: "again") { id } }', {}, { headers: { 'idempotency-key': key } })
        .then((data) => data.deleteUser.id);
    await person(lethe, 'again');
    const first = await erase('k-1');
    await person(lethe, 'again');
    const events = await lethe.eventsOf(async () => expect(await erase('k-1')).toBe(first));
    expect(events.map((e) => [e.action, e.policy])).toEqual([['READ', 'role:ADMIN erasures']]);
    expect((await lethe.ok('{ user(id: "again") { id } }')).user).toEqual({ id: 'again' });
    expect(await erase('k-2')).not.toBe(first);
    expect((await lethe.ok('{ user(id: "again") { id } }')).user).toBeNull();
    await lethe.stores
      .admin('memory')
      .query("UPDATE memory.erasures SET erased_at = erased_at - interval '25 hours' WHERE id = $1", [first]);
    await person(lethe, 'again');
    expect(await erase('k-1')).not.toBe(first);
  });

  it('H4 bounds the consents of one call', async () => {
    const consent = { purpose: 'assistant', policyVersion: '1', method: 'm' };
    const answer = await create({ id: 'many-consents', consents: Array.from({ length: 21 }, () => consent) });
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.consents',
    });
    expect(
      (await create({ id: 'many-consents', consents: Array.from({ length: 20 }, () => consent) })).code,
    ).toBe(undefined);
  });

  it('D2 refuses a cursor of a time that no user can have', async () => {
    for (const at of [9e15, 8.64e15, -1]) {
      const after = Buffer.from(`${at.toString(36)} ${randomUUID()}`).toString('base64url');
      const answer = await lethe.gql('query ($a: String) { users(after: $a) { nodes { id } } }', {
        a: after,
      });
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
    }
  });

  it('D2 finds nobody by an empty id', async () => {
    expect((await lethe.ok('{ users(search: "") { nodes { id } } }')).users.nodes).toEqual([]);
  });

  it('P2 counts the same nodes and edges in a list as in a person: none that have expired', async () => {
    await person(lethe, 'ageing');
    const expiresAt = new Date(Date.now() + 2_500).toISOString();
    await save(
      lethe,
      'ageing',
      [
        { ref: 'e', kind: 'ENTITY', name: 'Temp', expiresAt },
        { ref: 'a', kind: 'FACET', topic: 'a', entity: 'e' },
        { ref: 'b', kind: 'FACET', topic: 'b', entity: 'e' },
        { ref: 'k', kind: 'ENTITY', name: 'Kept' },
        { ref: 'c', kind: 'FACET', topic: 'c', entity: 'k' },
        { ref: 'd', kind: 'FACET', topic: 'd', entity: 'k', expiresAt },
      ],
      {
        edges: [
          { source: 'a', target: 'b', relation: 'r' },
          { source: 'k', target: 'b', relation: 'r' },
          { source: 'd', target: 'k', relation: 'r' },
          { source: 'c', target: 'k', relation: 'r' },
        ],
      },
    );
    await expect.poll(() => Date.now() > Date.parse(expiresAt)).toBe(true);
    const totals = { totalNodes: 2, totalEdges: 1 };
    const { users, user } = await lethe.ok(
      '{ users(search: "ageing") { nodes { totalNodes totalEdges } } user(id: "ageing") { totalNodes totalEdges } }',
    );
    expect(user).toEqual(totals);
    expect(users.nodes).toEqual([totals]);
  });

  it('D1 compares ids byte by byte after NFC, and keeps them apart otherwise', async () => {
    await person(lethe, 'Zoë');
    expect((await create({ id: 'Zoe\u0308' })).code).toBe('CONFLICT');
    expect((await create({ id: 'zoë' })).code).toBeUndefined();
    expect((await lethe.ok('query ($id: ID!) { user(id: $id) { id } }', { id: 'Zoe\u0308' })).user).toEqual({
      id: 'Zoë',
    });
  });

  it.each<[string, object, string, string]>([
    ['an empty id', { id: '' }, 'BAD_USER_INPUT', 'input.id'],
    ['an id with a control character', { id: 'a\u0007' }, 'BAD_USER_INPUT', 'input.id'],
    ['an id of 257 characters', { id: 'x'.repeat(257) }, 'BAD_USER_INPUT', 'input.id'],
    ['an unknown region', { id: 'r', region: 'atlantis' }, 'BAD_USER_INPUT', 'input.region'],
    [
      'an unknown purpose',
      { id: 'r', consents: [{ purpose: 'advertising', policyVersion: '1', method: 'm' }] },
      'PURPOSE_UNKNOWN',
      'input.consents.0.purpose',
    ],
    [
      'health content without explicit consent',
      {
        id: 'r',
        consents: [{ purpose: 'assistant', contentTypes: ['HEALTH'], policyVersion: '1', method: 'm' }],
      },
      'BAD_USER_INPUT',
      'input.consents.0.explicit',
    ],
    [
      'a consent that has expired',
      {
        id: 'r',
        consents: [
          { purpose: 'assistant', policyVersion: '1', method: 'm', expiresAt: '2001-01-01T00:00:00Z' },
        ],
      },
      'BAD_USER_INPUT',
      'input.consents.0.expiresAt',
    ],
  ])('H4 refuses %s, and leaves nothing behind', async (_what, input, code, field) => {
    expect((await create(input)).errors?.[0]?.extensions).toMatchObject({ code, field });
    expect((await lethe.deployment.regions.home.vault.directory.lookup(['r'])).size).toBe(0);
  });

  it('H4 stores nothing without a consent in force, and nothing sensitive without an explicit one', async () => {
    await person(lethe, 'ordinary', [{ purpose: 'assistant', policyVersion: '1', method: 'm' }]);
    const health = await save(lethe, 'ordinary', [
      { ref: 'e', kind: 'ENTITY', name: 'Ada' },
      { kind: 'FACET', topic: 'Diagnosis', summary: 'Ada was diagnosed with asthma', entity: 'e' },
      { kind: 'FACET', topic: 'Nothing much', contentTypes: ['HEALTH'], entity: 'e' },
    ]);
    expect(health).toMatchObject({
      nodes: [expect.any(String)],
      discarded: [{ reason: 'NO_CONSENT', count: 2 }],
    });
    const other = await lethe.gql(
      'mutation { saveNodes(input: { userId: "ordinary", purpose: "support", nodes: [{ kind: ENTITY, name: "x" }] }) { nodes { id } } }',
    );
    expect(other.code).toBe('CONSENT_REQUIRED');
  });

  it('D2 answers pages of users with ids, and one event that names them all', async () => {
    const listed: string[] = [];
    let after: string | null = null;
    const events = await lethe.eventsOf(async () => {
      do {
        const {
          users,
        }: {
          users: {
            nodes: { id: string; totalNodes: number }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        } = await lethe.ok(
          'query ($after: String) { users(first: 3, after: $after) { nodes { id totalNodes } pageInfo { hasNextPage endCursor } } }',
          { after },
        );
        listed.push(...users.nodes.map((n) => n.id));
        after = users.pageInfo.hasNextPage ? users.pageInfo.endCursor : null;
      } while (after);
    });
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toEqual(expect.arrayContaining(['anna', 'once', 'Zoë', 'zoë', 'ordinary']));
    expect(events.every((e) => e.action === 'SEARCH')).toBe(true);
    expect(events.flatMap((e) => e.subjects)).toHaveLength(listed.length);
  });
});
