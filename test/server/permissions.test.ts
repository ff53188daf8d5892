import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../src/audit/role.js';
import { ROLES_OF } from '../../src/graphql/permissions.js';
import { exampleUser, type Lethe, startLethe } from './harness.js';
import { documentOf, NO_ID, ROOT_FIELDS, sampleVariables, schema } from './operations.js';

let lethe: Lethe;
beforeAll(async () => {
  lethe = await startLethe();
  await exampleUser(lethe, 'ada@example');
  await exampleUser(lethe, 'bob@example');
});
afterAll(() => lethe?.close());

const pseudonym = (id: string) => lethe.deployment.regions.home.vault.pseudonym(id);

async function credential(role: Role): Promise<string> {
  return role === 'SUBJECT' ? lethe.subject('nobody@example') : lethe.key(role);
}

test('C2 every root field has a rule, and no rule is for a field that is not there', () => {
  for (const type of [schema.getQueryType()!, schema.getMutationType()!])
    expect(Object.keys(ROLES_OF[type.name as 'Query' | 'Mutation']).sort()).toEqual(
      Object.keys(type.getFields()).sort(),
    );
});

describe('C2 who may do what', () => {
  test.each(ROOT_FIELDS.map((root) => [root.field.name, root] as const))('%s', async (name, root) => {
    const allowed = ({ ...ROLES_OF.Query, ...ROLES_OF.Mutation } as Record<string, readonly Role[]>)[name]!;
    const query = documentOf(root);
    const variables = sampleVariables(root);
    expect((await lethe.gql(query, variables, { key: '' })).status).toBe(401);
    for (const role of ROLES) {
      const key = await credential(role);
      let answer: Awaited<ReturnType<Lethe['gql']>> | undefined;
      const events = await lethe.eventsOf(async () => {
        answer = await lethe.gql(query, variables, { key });
      });
      const denied = events.filter((e) => e.action === 'DENIED');
      expect([role, answer?.code === 'FORBIDDEN']).toEqual([role, !allowed.includes(role)]);
      expect(answer?.code).not.toBe('INTERNAL_SERVER_ERROR');
      if (allowed.includes(role)) continue;
      expect(answer?.data?.[name] ?? null).toBeNull();
      expect(denied).toMatchObject([
        { role, outcome: 'DENIED', policy: `role:${role} ${name}`, subjects: [], nodeIds: [] },
      ]);
    }
  });
});

describe('C2 a subject', () => {
  const NODE = 'query ($u: ID!, $id: ID!) { node(userId: $u, id: $id) { id } }';
  const USER = 'query ($u: ID!) { user(id: $u) { id domains { name } } }';

  test('reads its own memory', async () => {
    const key = await lethe.subject('ada@example');
    const { user } = await lethe.ok(USER, { u: 'ada@example' }, { key });
    expect(user).toEqual({ id: 'ada@example', domains: [{ name: 'work' }] });
  });

  test("gets the same answer for another's user as for one that does not exist, and the attempt is recorded", async () => {
    const key = await lethe.subject('ada@example');
    for (const [query, variables] of [
      [USER, {}],
      [NODE, { id: NO_ID }],
      ['query ($u: ID!) { exportUser(userId: $u) { totalNodes } }', {}],
      ['query ($u: ID!) { erasures(userId: $u) { id } }', {}],
      ['query ($u: ID!) { erasurePreview(userId: $u) { nodes } }', {}],
      ['mutation ($u: ID!) { deleteUser(userId: $u) { id } }', {}],
      ['mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { id } }', { id: NO_ID }],
      ['mutation ($u: ID!) { suppressTopic(userId: $u, topic: "x") { id } }', {}],
    ] as const) {
      const answers: unknown[] = [];
      const events = await lethe.eventsOf(async () => {
        for (const u of ['bob@example', 'nobody-at-all@example'])
          answers.push((await lethe.gql(query, { ...variables, u }, { key })).body);
      });
      expect(answers[0]).toEqual(answers[1]);
      expect(events.map((e) => [e.action, e.outcome])).toEqual([
        ['DENIED', 'DENIED'],
        ['DENIED', 'DENIED'],
      ]);
      expect(events.map((e) => e.subjects)).toEqual([[pseudonym('bob@example')], []]);
    }
    expect((await lethe.ok(USER, { u: 'bob@example' })).user.id).toBe('bob@example');
  });

  test('C2 a refusal for the role names whom the call named, if there is such a person', async () => {
    const key = await lethe.key('SERVICE');
    const query = 'query ($u: ID!) { exportUser(userId: $u) { totalNodes } }';
    const events = await lethe.eventsOf(async () => {
      const answers = [];
      for (const u of ['bob@example', 'nobody-at-all@example', ''])
        answers.push((await lethe.gql(query, { u }, { key })).text);
      expect(new Set(answers).size).toBe(1);
      for (const u of ['bob%40example', 'nobody-at-all']) {
        const answer = await lethe.fetch(`/api/v1/export/${u}`, { key });
        expect([answer.status, answer.body]).toEqual([403, { error: { code: 'FORBIDDEN' } }]);
      }
    });
    const bob = [pseudonym('bob@example')];
    expect(events.map((e) => [e.action, e.subjects])).toEqual([
      ['DENIED', bob],
      ['DENIED', []],
      ['DENIED', []],
      ['DENIED', bob],
      ['DENIED', []],
    ]);
  });

  test('A5 does not learn from its own events who else they tell of', async () => {
    const listing = await lethe.eventsOf(() => lethe.ok('{ users { nodes { id } } }'));
    expect(listing[0]!.subjects.length).toBeGreaterThan(1);
    const query = '{ viewer { user { auditEvents(first: 50) { nodes { id subject subjects } } } } }';
    const own = await lethe.ok(query, {}, { key: await lethe.subject('ada@example') });
    const mine = pseudonym('ada@example');
    const { nodes } = own.viewer.user.auditEvents;
    expect(nodes.map((n: { id: string }) => n.id)).toContain(listing[0]!.id);
    for (const node of nodes) expect([node.subject, node.subjects]).toEqual([mine, [mine]]);
    const staff = await lethe.ok('{ user(id: "ada@example") { auditEvents { nodes { subjects } } } }');
    expect(staff.user.auditEvents.nodes.some((n: { subjects: string[] }) => n.subjects.length > 1)).toBe(
      true,
    );
  });

  test('A1 that asks for its own account alone is recorded', async () => {
    const key = await lethe.subject('ada@example');
    const events = await lethe.eventsOf(() =>
      lethe.ok('{ viewer { user { id region jurisdiction hipaa createdAt } } }', {}, { key }),
    );
    expect(events).toMatchObject([{ action: 'READ', subjects: [pseudonym('ada@example')], nodeIds: [] }]);
  });

  test("cannot reach another's item through its own user id", async () => {
    const { ids } = await exampleUser(lethe, 'carol@example');
    const key = await lethe.subject('ada@example');
    expect((await lethe.ok(NODE, { u: 'ada@example', id: ids.soil }, { key })).node).toBeNull();
    const deletion = await lethe.gql(
      'mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { id } }',
      { u: 'ada@example', id: ids.soil },
      { key },
    );
    expect(deletion.code).toBe('NOT_FOUND');
    expect((await lethe.ok(NODE, { u: 'carol@example', id: ids.soil })).node.id).toBe(ids.soil);
  });

  test('reads its own events, which a service key does not', async () => {
    const query = 'query ($u: ID!) { user(id: $u) { auditEvents(first: 5) { nodes { action subject } } } }';
    const own = await lethe.ok(query, { u: 'ada@example' }, { key: await lethe.subject('ada@example') });
    expect(own.user.auditEvents.nodes.length).toBeGreaterThan(0);
    const events = await lethe.eventsOf(async () => {
      const service = await lethe.gql(query, { u: 'ada@example' }, { key: await lethe.key('SERVICE') });
      expect(service.code).toBe('FORBIDDEN');
    });
    expect(events.map((e) => e.policy)).toContain('role:SERVICE user.auditEvents');
  });
});

describe('H2 a service key', () => {
  test.each([
    'query ($u: ID!) { user(id: $u) { domains { name } } }',
    'query ($u: ID!) { user(id: $u) { nodes { totalCount } } }',
    'query ($u: ID!, $id: ID = "x") { node(userId: $u, id: $id) { id } }',
  ])('names a purpose to read: %s', async (query) => {
    const key = await lethe.key('SERVICE');
    const answer = await lethe.gql(query, { u: 'ada@example' }, { key });
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'purpose' });
    expect(
      (await lethe.gql(query, { u: 'ada@example' }, { key, headers: { 'x-purpose': 'assistant' } })).errors,
    ).toBeUndefined();
    expect(
      (await lethe.gql(query, { u: 'ada@example' }, { key, headers: { 'x-purpose': 'espionage' } })).code,
    ).toBe('PURPOSE_UNKNOWN');
  });

  test('sees nothing under a purpose that nothing was collected for', async () => {
    const key = await lethe.key('SERVICE');
    const { user } = await lethe.ok(
      '{ user(id: "ada@example", purpose: "research") { domains { name } nodes { totalCount } } }',
      {},
      { key },
    );
    expect(user).toEqual({ domains: [], nodes: { totalCount: 0 } });
  });

  test('uses no purpose that its key does not name', async () => {
    const { createApiKey } = await lethe.ok(
      'mutation { createApiKey(input: {name: "narrow", role: SERVICE, purposes: ["support"]}) { secret } }',
    );
    const events = await lethe.eventsOf(async () => {
      const answer = await lethe.gql(
        '{ user(id: "ada@example", purpose: "assistant") { id } }',
        {},
        { key: createApiKey.secret },
      );
      expect(answer.code).toBe('FORBIDDEN');
    });
    expect(events).toMatchObject([{ action: 'DENIED', policy: 'role:SERVICE user' }]);
  });
});
