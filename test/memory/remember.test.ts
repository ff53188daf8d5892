import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN_KEY, type Lethe, startLethe } from '../server/harness.js';
import { everything, exported, person, save, UUIDS } from './people.js';

const REMEMBER = `mutation ($in: RememberInput!) {
  remember(input: $in) {
    id status createdAt finishedAt redactions { type count } discarded { reason count }
    nodes { id kind contentTypes contentType phi purposes sources { sessionId messageId ingestionId }
      ... on Entity { name } ... on Facet { topic summary entity { name } } }
  }
}`;

interface Remembered {
  id: string;
  status: string;
  redactions: { type: string; count: number }[];
  discarded: { reason: string; count: number }[];
  nodes: {
    id: string;
    kind: string;
    name?: string;
    summary?: string;
    contentTypes: string[];
    phi: boolean;
    purposes: string[];
    sources: object[];
  }[];
}

describe('remembering', () => {
  let lethe: Lethe;
  beforeAll(async () => {
    lethe = await startLethe();
  });
  afterAll(() => lethe?.close());

  const remember = async (
    userId: string,
    messages: readonly (string | object)[],
    purpose = 'assistant',
  ): Promise<Remembered> =>
    (
      await lethe.ok(REMEMBER, {
        in: {
          userId,
          purpose,
          sessionId: 'session-1',
          wait: true,
          messages: messages.map((m, i) => (typeof m === 'string' ? { id: `m${i}`, content: m } : m)),
        },
      })
    ).remember;
  const facets = (r: Remembered) => r.nodes.filter((n) => n.kind === 'FACET');

  it('D1 D6 turns messages into items tied to the entities they name, each with its source', async () => {
    await person(lethe, 'd6');
    let done: Remembered | undefined;
    const events = await lethe.eventsOf(async () => {
      done = await remember('d6', ['Yesterday I met Anna Keller in Lisbon.', 'Anna Keller plays the cello.']);
    });
    const said = facets(done!);
    expect(done!.status).toBe('DONE');
    expect(said.map((n) => n.summary)).toEqual([
      'Yesterday I met Anna Keller in Lisbon.',
      'Anna Keller plays the cello.',
    ]);
    expect(said[0]!.sources).toEqual([{ sessionId: 'session-1', messageId: 'm0', ingestionId: done!.id }]);
    expect(done!.nodes.filter((n) => n.kind === 'ENTITY' && n.name === 'Anna Keller')).toHaveLength(1);
    expect(events.map((e) => [e.action, e.sessionId, e.purpose, e.nodeCount])).toEqual([
      ['CREATE', 'session-1', 'assistant', done!.nodes.length],
    ]);
    const again = await lethe.ok(
      'query ($id: ID!) { ingestion(userId: "d6", id: $id) { id status nodes { id } } }',
      { id: done!.id },
    );
    expect(again.ingestion.nodes.map((n: { id: string }) => n.id).sort()).toEqual(
      done!.nodes.map((n) => n.id).sort(),
    );
  });

  it('D1 does not store the same statement twice, but keeps both sources', async () => {
    await person(lethe, 'twice');
    const first = await remember('twice', ['Anna Keller plays the cello.']);
    const second = await remember('twice', [{ id: 'later', content: 'Anna Keller plays the cello.' }]);
    expect(second).toMatchObject({ nodes: [], discarded: [{ reason: 'DUPLICATE', count: 1 }] });
    const { node } = await lethe.ok(
      'query ($id: ID!) { node(userId: "twice", id: $id) { sources { messageId } } }',
      { id: facets(first)[0]!.id },
    );
    expect(node.sources.map((s: { messageId: string }) => s.messageId).sort()).toEqual(['later', 'm0']);
  });

  it('H1 D3 tags health content as PHI at ingestion, and answers all health items of a user in one query', async () => {
    await person(lethe, 'phi');
    const done = await remember('phi', [
      'I was diagnosed with asthma last year.',
      'We painted the fence on Sunday.',
    ]);
    expect(facets(done).map((n) => [n.contentTypes.includes('HEALTH'), n.phi])).toEqual([
      [true, true],
      [false, false],
    ]);
    let found: { nodes: { summary: string }[] } | undefined;
    const events = await lethe.eventsOf(async () => {
      found = (
        await lethe.ok(
          '{ user(id: "phi") { nodes(filter: { contentTypes: [HEALTH] }) { nodes { ... on Facet { summary } } } } }',
        )
      ).user.nodes;
    });
    expect(found!.nodes).toEqual([{ summary: 'I was diagnosed with asthma last year.' }]);
    expect(events.map((e) => [e.action, e.phi, e.nodeCount])).toEqual([['READ', true, 1]]);
  });

  it('H4 discards what no consent covers, message by message, and stores the rest', async () => {
    await person(lethe, 'partly', [{ purpose: 'assistant', policyVersion: '1', method: 'm' }]);
    const done = await remember('partly', [
      'I was diagnosed with asthma last year.',
      'We painted the fence on Sunday.',
    ]);
    expect(done.discarded).toEqual([{ reason: 'NO_CONSENT', count: 1 }]);
    expect(facets(done).map((n) => n.summary)).toEqual(['We painted the fence on Sunday.']);
    expect(JSON.stringify(await exported(lethe, 'partly'))).not.toContain('asthma');
  });

  it('H2 never merges sensitive items across purposes, and lets an ordinary entity serve both', async () => {
    await person(lethe, 'purposes', [everything('assistant'), everything('wellbeing')]);
    await remember(
      'purposes',
      ['Anna Keller plays the cello.', 'Anna Keller was diagnosed with asthma.'],
      'assistant',
    );
    await remember('purposes', ['Anna Keller was diagnosed with asthma.'], 'wellbeing');
    const { nodes } = (
      await lethe.ok(
        '{ user(id: "purposes") { nodes { nodes { kind purposes ... on Entity { name } ... on Facet { summary } } } } }',
      )
    ).user.nodes;
    expect(
      nodes
        .filter((n: { summary?: string }) => n.summary?.includes('asthma'))
        .map((n: { purposes: string[] }) => n.purposes),
    ).toEqual([['assistant'], ['wellbeing']]);
    expect(
      nodes
        .filter((n: { name?: string }) => n.name === 'Anna Keller')
        .map((n: { purposes: string[] }) => n.purposes),
    ).toEqual([['assistant', 'wellbeing']]);
  });

  it('S2 discards a message on a suppressed topic as a whole, on every way in', async () => {
    await person(lethe, 's2');
    await lethe.ok('mutation { suppressTopic(userId: "s2", topic: "divorce proceedings") { id } }');
    const done = await remember('s2', [
      'The proceedings of my DIVORCE drag on. It is exhausting.',
      'We painted the fence.',
    ]);
    expect(done.discarded).toEqual([{ reason: 'SUPPRESSED', count: 1 }]);
    expect(facets(done).map((n) => n.summary)).toEqual(['We painted the fence.']);
    const saved = await save(lethe, 's2', [
      { ref: 'd', kind: 'DOMAIN', name: 'Divorce proceedings' },
      { ref: 'e', kind: 'ENTITY', name: 'Bo', domains: ['d'] },
      { kind: 'FACET', topic: 'Court', summary: 'Date of the divorce proceedings', entity: 'e' },
    ]);
    expect(saved.discarded).toEqual([{ reason: 'SUPPRESSED', count: 2 }]);
    const imported = await lethe.ok(
      'mutation ($d: JSON!) { importUser(userId: "s2", purpose: "assistant", document: $d) { nodes { id } discarded { reason count } } }',
      {
        d: {
          domains: [{ name: 'x', entities: [{ name: 'y', facets: [{ topic: 'divorce proceedings' }] }] }],
        },
      },
    );
    expect(imported.importUser.discarded).toEqual([{ reason: 'SUPPRESSED', count: 1 }]);
    expect(JSON.stringify(await exported(lethe, 's2'))).not.toContain('Court');
  });

  it('S1 S3 keeps what is suppressed from every context, in every process, and gives it back when lifted', async () => {
    await person(lethe, 's3');
    await remember('s3', ['Bo told me about the divorce proceedings.', 'Bo likes figs.']);
    const other = await lethe.another();
    const context = async (url: string): Promise<string> => {
      const query =
        'query { context(input: { userId: "s3", purpose: "assistant", sessionId: "s", query: "Bo" }) { text } }';
      const answer = await lethe.fetch(`${url}/graphql`, {
        method: 'POST',
        key: ADMIN_KEY,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return answer.body.data.context.text;
    };
    for (const url of [lethe.url, other]) expect(await context(url)).toContain('divorce');
    const { id } = (
      await lethe.ok('mutation { suppressTopic(userId: "s3", topic: "Divorce proceedings") { id } }')
    ).suppressTopic;
    for (const url of [lethe.url, other]) {
      expect(await context(url)).not.toContain('divorce');
      expect(await context(url)).toContain('figs');
    }
    expect(JSON.stringify(await exported(lethe, 's3'))).toContain('divorce proceedings');
    await lethe.ok('mutation ($id: ID!) { liftSuppression(userId: "s3", id: $id) { liftedAt } }', { id });
    for (const url of [lethe.url, other]) expect(await context(url)).toContain('divorce');
  });

  it('I1 I3 redacts before anything is written, and reports type and count', async () => {
    await person(lethe, 'i1');
    const done = await remember('i1', ['My SSN is 123-45-6789 and my card is 4111 1111 1111 1111.']);
    expect(done.redactions).toEqual(
      expect.arrayContaining([
        { type: 'SSN', count: 1 },
        { type: 'PAYMENT_CARD', count: 1 },
      ]),
    );
    const document = JSON.stringify(await exported(lethe, 'i1'));
    expect(document.replace(UUIDS, '')).not.toMatch(/\b(6789|4111)\b/);
    expect(document).toContain('[REDACTED:SSN]');
  });

  it('H4 stores nothing once consent is withdrawn, at the very next request', async () => {
    await person(lethe, 'gone');
    await remember('gone', ['Bo likes figs.']);
    const { consents } = (await lethe.ok('{ user(id: "gone") { consents { id } } }')).user;
    await lethe.ok('mutation ($id: ID!) { withdrawConsent(userId: "gone", id: $id) { withdrawnAt } }', {
      id: consents[0].id,
    });
    const refused = await lethe.gql(REMEMBER, {
      in: { userId: 'gone', purpose: 'assistant', sessionId: 's', messages: [{ content: 'Cy likes tea.' }] },
    });
    expect(refused.errors?.[0]?.extensions).toEqual({ code: 'CONSENT_REQUIRED', field: 'input.purpose' });
    expect(
      (
        await lethe.ok(
          '{ context(input: { userId: "gone", purpose: "assistant", sessionId: "s" }) { text } }',
        )
      ).context.text,
    ).toBe('');
  });

  it.each<[string, object, string, string]>([
    ['no messages', { messages: [] }, 'BAD_USER_INPUT', 'input.messages'],
    [
      'a lone surrogate',
      { messages: [{ content: 'a\ud800b' }] },
      'BAD_USER_INPUT',
      'input.messages.0.content',
    ],
    ['a NUL', { messages: [{ content: 'a\u0000b' }] }, 'BAD_USER_INPUT', 'input.messages.0.content'],
    [
      'a text over the limit',
      { messages: [{ content: 'x'.repeat(32_769) }] },
      'BAD_USER_INPUT',
      'input.messages.0.content',
    ],
    [
      '501 messages',
      { messages: Array.from({ length: 501 }, () => ({ content: 'x' })) },
      'BAD_USER_INPUT',
      'input.messages',
    ],
    [
      'a session with a space',
      { sessionId: 'a b', messages: [{ content: 'x' }] },
      'BAD_USER_INPUT',
      'input.sessionId',
    ],
    [
      'a session that is a social security number',
      { sessionId: '123-45-6789', messages: [{ content: 'x' }] },
      'BAD_USER_INPUT',
      'input.sessionId',
    ],
    [
      'an unknown purpose',
      { purpose: 'advertising', messages: [{ content: 'x' }] },
      'PURPOSE_UNKNOWN',
      'input.purpose',
    ],
    ['an unknown user', { userId: 'nobody', messages: [{ content: 'x' }] }, 'NOT_FOUND', 'input.userId'],
  ])('H4 refuses %s, names the field, and writes nothing', async (_what, input, code, field) => {
    await person(lethe, 'refusing').catch(() => {});
    const answer = await lethe.gql(REMEMBER, {
      in: { userId: 'refusing', purpose: 'assistant', sessionId: 's', ...input },
    });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code, field });
    expect(await exported(lethe, 'refusing')).toMatchObject({ total_nodes: 0, ingestions: [] });
  });
});
