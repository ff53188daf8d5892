import { type GraphQLInputType, getNamedType, isInputObjectType, isScalarType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everything, exported, person, save, smallMemory } from '../memory/people.js';
import { type Lethe, startLethe } from '../server/harness.js';
import { schema } from '../server/operations.js';

/** A number that every stage must have taken out, and what is left in its place. */
const SSN = '536-90-4271';
const TEXT = `note ${SSN}`;
const LEFT = '[REDACTED:SSN]';

/** What becomes of a text that comes in. */
type Fate =
  /** Scrubbed before it is written: the probe writes it and answers what a reader then sees. */
  | ((lethe: Lethe, user: string) => Promise<unknown>)
  /** A user's id: sealed and looked up by HMAC, as it is. */
  | 'user id'
  /** Kept as it is, and refused when it has the shape of a number that must not be kept. */
  | 'refused by shape'
  /** One of a closed list. */
  | 'closed'
  /** Looked up or compared, and never written. */
  | 'never written';

const update = (input: object) => async (lethe: Lethe, user: string) => {
  const memory = await smallMemory(lethe, user);
  const id = 'name' in input ? memory.ada : memory.tea;
  await lethe.ok('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }', {
    in: { userId: user, id, ...input },
  });
  return exported(lethe, user);
};
const saved =
  (nodes: object[], edges: object[] = []) =>
  async (lethe: Lethe, user: string) => {
    await save(lethe, user, nodes, { edges });
    return exported(lethe, user);
  };
const remembered = (message: object) => async (lethe: Lethe, user: string) => {
  await lethe.ok('mutation ($in: RememberInput!) { remember(input: $in) { id } }', {
    in: {
      userId: user,
      purpose: 'assistant',
      sessionId: 's',
      wait: true,
      messages: [{ content: 'Ada likes tea.', ...message }],
    },
  });
  return exported(lethe, user);
};
const consented = (input: object) => async (lethe: Lethe, user: string) => {
  await lethe.ok('mutation ($in: GrantConsentInput!) { grantConsent(input: $in) { id } }', {
    in: { userId: user, purpose: 'assistant', policyVersion: '1', method: 'form', ...input },
  });
  return exported(lethe, user);
};
const created = (input: object) => async (lethe: Lethe, user: string) => {
  await person(lethe, `${user}-new`, [{ ...everything('support'), ...input }]);
  return exported(lethe, `${user}-new`);
};
const imported = (document: object) => async (lethe: Lethe, user: string) => {
  await lethe.ok(
    'mutation ($u: ID!, $d: JSON!) { importUser(userId: $u, purpose: "assistant", document: $d) { nodes { id } } }',
    {
      u: user,
      d: { domains: [{ id: 'd', name: 'Life', entities: [{ id: 'e', name: 'Ada' }] }], ...document },
    },
  );
  return exported(lethe, user);
};
const domain = (entity: object) => ({
  domains: [{ id: 'd', name: 'Life', entities: [{ id: 'e', name: 'Ada', ...entity }] }],
});

const ENTITY = { ref: 'e', kind: 'ENTITY', name: 'Ada' };

/** Every text that the API takes. A field that is not here fails the test below: say what becomes of it, and prove it. */
const FATES: Record<string, Fate> = {
  'Mutation.createUser.input.id': 'user id',
  'Mutation.createUser.input.region': 'closed',
  'Mutation.createUser.input.consents.purpose': 'closed',
  'Mutation.createUser.input.consents.policyVersion': created({ policyVersion: TEXT }),
  'Mutation.createUser.input.consents.method': created({ method: TEXT }),
  'Mutation.grantConsent.input.userId': 'user id',
  'Mutation.grantConsent.input.purpose': 'closed',
  'Mutation.grantConsent.input.policyVersion': consented({ policyVersion: TEXT }),
  'Mutation.grantConsent.input.method': consented({ method: TEXT }),
  'Mutation.remember.input.userId': 'user id',
  'Mutation.remember.input.purpose': 'closed',
  'Mutation.remember.input.sessionId': 'refused by shape',
  'Mutation.remember.input.messages.id': 'refused by shape',
  'Mutation.remember.input.messages.speaker': remembered({ speaker: TEXT }),
  'Mutation.remember.input.messages.content': remembered({ content: `Ada wrote down ${TEXT}.` }),
  'Mutation.saveNodes.input.userId': 'user id',
  'Mutation.saveNodes.input.purpose': 'closed',
  'Mutation.saveNodes.input.sessionId': 'refused by shape',
  'Mutation.saveNodes.input.nodes.ref': 'never written',
  'Mutation.saveNodes.input.nodes.name': saved([{ kind: 'ENTITY', name: TEXT }]),
  'Mutation.saveNodes.input.nodes.topic': saved([ENTITY, { kind: 'FACET', topic: TEXT, entity: 'e' }]),
  'Mutation.saveNodes.input.nodes.summary': saved([
    ENTITY,
    { kind: 'FACET', topic: 't', summary: TEXT, entity: 'e' },
  ]),
  'Mutation.saveNodes.input.nodes.entity': 'never written',
  'Mutation.saveNodes.input.nodes.domains': 'never written',
  'Mutation.saveNodes.input.edges.source': 'never written',
  'Mutation.saveNodes.input.edges.target': 'never written',
  'Mutation.saveNodes.input.edges.relation': saved(
    [ENTITY, { ref: 'f', kind: 'ENTITY', name: 'Bo' }],
    [{ source: 'e', target: 'f', relation: TEXT }],
  ),
  'Mutation.updateNode.input.userId': 'user id',
  'Mutation.updateNode.input.id': 'never written',
  'Mutation.updateNode.input.name': update({ name: TEXT }),
  'Mutation.updateNode.input.topic': update({ topic: TEXT }),
  'Mutation.updateNode.input.summary': update({ summary: TEXT }),
  'Mutation.importUser.userId': 'user id',
  'Mutation.importUser.purpose': 'closed',
  'Mutation.importUser.document': imported({
    ...domain({ facets: [{ topic: TEXT, summary: TEXT, speaker: TEXT }] }),
    suppressed_topics: [TEXT],
  }),
  'Mutation.suppressTopic.userId': 'user id',
  'Mutation.suppressTopic.topic': async (lethe, user) => {
    await lethe.ok('mutation ($u: ID!, $t: String!) { suppressTopic(userId: $u, topic: $t) { id } }', {
      u: user,
      t: TEXT,
    });
    return exported(lethe, user);
  },
  'Mutation.createApiKey.input.name': async (lethe) => {
    const { createApiKey } = await lethe.ok(
      'mutation ($in: CreateApiKeyInput!) { createApiKey(input: $in) { secret name } }',
      { in: { name: TEXT, role: 'AUDITOR' } },
    );
    const { viewer } = await lethe.ok('{ viewer { name } }', {}, { key: createApiKey.secret });
    return { viewer, name: createApiKey.name };
  },
  'Mutation.createApiKey.input.purposes': 'closed',
  'Mutation.createApiKey.input.regions': 'closed',
  'Mutation.deleteUser.userId': 'user id',
  'Mutation.deleteNode.userId': 'user id',
  'Mutation.deleteNode.id': 'never written',
  'Mutation.deleteNodes.userId': 'user id',
  'Mutation.deleteNodes.filter.ids': 'never written',
  'Mutation.deleteNodes.filter.purpose': 'never written',
  'Mutation.deleteNodes.filter.sessionId': 'never written',
  'Mutation.liftSuppression.userId': 'user id',
  'Mutation.liftSuppression.id': 'never written',
  'Mutation.withdrawConsent.userId': 'user id',
  'Mutation.withdrawConsent.id': 'never written',
  'Mutation.retryIngestion.id': 'never written',
  'Mutation.dropIngestion.id': 'never written',
  'Mutation.revokeApiKey.id': 'never written',
};

/** The same for what lies within an import, and for REST: ways in that the schema does not show. */
const HIDDEN: Record<string, Exclude<Fate, string>> = {
  'document: name of a domain': imported({ domains: [{ name: TEXT }] }),
  'document: name of an entity': imported({ domains: [{ name: 'd', entities: [{ name: TEXT }] }] }),
  'document: topic of a theme': imported(domain({ themes: [{ topic: TEXT }] })),
  'document: summary of an interest': imported(domain({ interests: [{ topic: 't', summary: TEXT }] })),
  'document: speaker of a summary': imported(domain({ summaries: [{ topic: 't', speaker: TEXT }] })),
  'document: relation of an edge': imported({ edges: [{ source: 'd', target: 'e', relation: TEXT }] }),
  'document: suppressed topic': imported({ suppressed_topics: [TEXT] }),
  'document: lifted suppression': imported({
    suppressions: [{ topic: TEXT, lifted_at: '2026-01-01T00:00:00Z' }],
  }),
  'REST: topic of a suppression': async (lethe, user) => {
    await lethe.fetch(`/api/v1/users/${user}/suppressions`, {
      method: 'POST',
      key: await lethe.key('ADMIN'),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ topic: TEXT }),
    });
    return exported(lethe, user);
  },
};

/** Paths of every input that holds text. */
function texts(type: GraphQLInputType, path: string): string[] {
  const named = getNamedType(type);
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap((f) => texts(f.type, `${path}.${f.name}`));
  return isScalarType(named) && ['String', 'ID', 'JSON'].includes(named.name) ? [path] : [];
}

describe('text on its way in', () => {
  let lethe: Lethe;
  let serial = 0;
  beforeAll(async () => {
    lethe = await startLethe();
  });
  afterAll(() => lethe?.close());

  it('I1 knows what becomes of every text that the schema takes', () => {
    const paths = Object.values(schema.getMutationType()!.getFields()).flatMap((field) =>
      field.args.flatMap((arg) => texts(arg.type, `Mutation.${field.name}.${arg.name}`)),
    );
    expect(paths.sort()).toEqual(Object.keys(FATES).sort());
  });

  const probes = Object.entries({ ...FATES, ...HIDDEN }).filter(
    (entry): entry is [string, Exclude<Fate, string>] => typeof entry[1] === 'function',
  );
  it.each(probes)('I1 I3 scrubs %s before it is written, and tells so in the event', async (_path, probe) => {
    const user = `user-${++serial}`;
    await person(lethe, user);
    let seen: unknown;
    const events = await lethe.eventsOf(async () => {
      seen = await probe(lethe, user);
    });
    expect(JSON.stringify(seen)).not.toMatch(/90-?4271/);
    expect(JSON.stringify(seen)).toContain(LEFT);
    expect(events.flatMap((e) => e.redactions).filter((r) => r.type === 'SSN').length).toBeGreaterThan(0);
    expect(JSON.stringify(events)).not.toMatch(/90-?4271/);
  });

  it.each(['536-90-4271', '4111-1111-1111-1111'])(
    'I1 refuses %s as the id of a session or message that is kept, and never on a read or an erasure',
    async (shape) => {
      const user = `user-${++serial}`;
      await person(lethe, user);
      const { nodes } = await save(lethe, user, [ENTITY]);
      const remember = (input: object) =>
        lethe.gql('mutation ($in: RememberInput!) { remember(input: $in) { id } }', {
          in: { userId: user, purpose: 'assistant', sessionId: 's', messages: [{ content: 'x' }], ...input },
        });
      expect((await remember({ sessionId: shape })).errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'input.sessionId',
      });
      expect(
        (await remember({ messages: [{ id: shape, content: 'x' }] })).errors?.[0]?.extensions,
      ).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.messages.0.id' });
      const events = await lethe.eventsOf(async () => {
        await lethe.ok('query ($in: ContextInput!) { context(input: $in) { text } }', {
          in: { userId: user, purpose: 'assistant', sessionId: shape },
        });
        await lethe.ok(
          'query ($u: ID!) { user(id: $u) { totalNodes } }',
          { u: user },
          { headers: { 'x-session-id': shape } },
        );
        await lethe.ok(
          'mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { id } }',
          { u: user, id: nodes[0] },
          { headers: { 'x-session-id': shape } },
        );
      });
      expect(events.map((e) => [e.action, e.sessionId])).toEqual([
        ['SEARCH', 'redacted'],
        ['READ', 'redacted'],
        ['DELETE', 'redacted'],
      ]);
    },
  );

  it('I1 repeats no text of a closed list, an unknown id or a header: not in the answer, an event or the log', async () => {
    const user = `user-${++serial}`;
    await person(lethe, user);
    const logged = lethe.log.length;
    const asked: [query: string, variables: object, headers?: Record<string, string>][] = [
      [
        'mutation ($in: CreateUserInput!) { createUser(input: $in) { id } }',
        { in: { id: 'x', region: SSN } },
      ],
      [
        'mutation ($in: CreateUserInput!) { createUser(input: $in) { id } }',
        { in: { id: 'x', consents: [{ ...everything('assistant'), purpose: SSN }] } },
      ],
      [
        'mutation ($in: SaveNodesInput!) { saveNodes(input: $in) { nodes { id } } }',
        { in: { userId: user, purpose: SSN, nodes: [ENTITY] } },
      ],
      [
        'mutation ($in: SaveNodesInput!) { saveNodes(input: $in) { nodes { id } } }',
        {
          in: { userId: user, purpose: 'assistant', nodes: [{ kind: 'FACET', topic: 't', entity: SSN }] },
        },
      ],
      ['mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { id } }', { u: user, id: SSN }],
      ['mutation ($u: ID!, $id: ID!) { withdrawConsent(userId: $u, id: $id) { id } }', { u: user, id: SSN }],
      ['mutation ($id: ID!) { retryIngestion(id: $id) { id } }', { id: SSN }],
      ['mutation ($id: ID!) { dropIngestion(id: $id) { id } }', { id: SSN }],
      [
        'mutation ($in: CreateApiKeyInput!) { createApiKey(input: $in) { id } }',
        { in: { name: 'k', role: 'SERVICE', purposes: [SSN] } },
      ],
      [
        'query ($u: ID!) { user(id: $u) { nodes { edges { node { id } } } } }',
        { u: user },
        { 'x-purpose': SSN },
      ],
      [
        'query ($in: ContextInput!) { context(input: $in) { text } }',
        { in: { userId: user, purpose: 'break-glass', query: SSN } },
        { 'x-break-glass-reason': SSN },
      ],
    ];
    let answers = '';
    const events = await lethe.eventsOf(async () => {
      for (const [query, variables, headers] of asked) {
        const { data, errors } = await lethe.gql(query, variables, { headers: headers ?? {} });
        if (headers === undefined) expect([query, variables, errors?.length]).toEqual([query, variables, 1]);
        answers += JSON.stringify([data, errors]);
      }
      await lethe.ok(
        'mutation ($u: ID!) { suppressTopic(userId: $u, topic: "tea") { id } }',
        { u: user },
        { headers: { 'idempotency-key': SSN } },
      );
    });
    expect(answers).not.toMatch(/90-?4271/);
    expect(JSON.stringify(events)).not.toMatch(/90-?4271/);
    expect(lethe.log.slice(logged).join('\n')).not.toMatch(/90-?4271/);
  });

  it('I2 takes a user id as it is, whatever it looks like', async () => {
    await person(lethe, '4111111111111111');
    expect(await exported(lethe, '4111111111111111')).toMatchObject({ user_id: '4111111111111111' });
  });

  it('I3 counts redactions and discards in the metrics, for those who may read them', async () => {
    const metrics = async (key?: string) => lethe.fetch('/metrics', key === undefined ? {} : { key });
    expect((await metrics()).status).toBe(401);
    expect((await metrics(await lethe.key('SERVICE'))).status).toBe(403);
    const { text } = await metrics(await lethe.key('AUDITOR'));
    const count = Number(/lethe_redactions_total\{type="SSN"\} (\d+)/.exec(text)?.[1]);
    expect(count).toBeGreaterThan(probes.length / 2);
    expect(text).not.toMatch(/536-90-4271|user-1/);
  });

  it('H1 tags what a redacted text told before it was redacted', async () => {
    const user = `user-${++serial}`;
    await person(lethe, user);
    const { remember } = await lethe.ok(
      'mutation ($in: RememberInput!) { remember(input: $in) { nodes { contentTypes ... on Facet { summary } } } }',
      {
        in: {
          userId: user,
          purpose: 'assistant',
          sessionId: 's',
          wait: true,
          messages: [{ content: 'My card is 4111 1111 1111 1111, expires 11/29.' }],
        },
      },
    );
    const facet = remember.nodes.find((n: { summary?: string }) => n.summary);
    expect(facet.summary).toContain('[REDACTED:PAYMENT_CARD]');
    expect(facet.contentTypes).toContain('FINANCIAL');
  });
});
