import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/privacy/policy.js';
import { everything, exported, person, save, smallMemory } from '../memory/people.js';
import { type Lethe, startLethe } from '../server/harness.js';

const TEXT = 'What we remember of you, and why.\n';
const HASH = createHash('sha256').update(TEXT, 'utf8').digest('hex');
const GRANT =
  'mutation ($in: GrantConsentInput!) { grantConsent(input: $in) { id noticeHash jurisdiction } }';
const WITHDRAW =
  'mutation ($u: ID!, $c: ID!, $e: Boolean) { withdrawConsent(userId: $u, id: $c, erase: $e) { withdrawnAt } }';

describe('the section notices', () => {
  it('H4 reads a text from a file beside the policy file', () => {
    const directory = mkdtempSync(path.join(os.tmpdir(), 'lethe-notices-'));
    try {
      writeFileSync(path.join(directory, 'notice.txt'), TEXT);
      const { notices } = parsePolicy('notices: [{ version: 2026-05, file: notice.txt }]', directory);
      expect(notices.current).toEqual({ version: '2026-05', text: TEXT, hash: HASH });
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });

  it.each([
    'notices: [{ version: "1" }]',
    'notices: [{ version: "1", text: a, file: b }]',
    'notices: [{ version: "1", file: not-there.txt }]',
    'notices: [{ version: "1", text: "" }]',
    'notices: [{ version: "1", text: a }, { version: "1", text: b }]',
    'notices: [{ version: "a b", text: a }]',
    'notices: [{ version: 536-90-4271, text: a }]',
    'notices: [{ version: "1", text: a, current: true }]',
  ])('H4 is refused: %s', (text) => {
    expect(() => parsePolicy(text, '.')).toThrow('LETHE_POLICY');
  });
});

describe('consent under registered notices', () => {
  let lethe: Lethe;
  let other: string;
  beforeAll(async () => {
    lethe = await startLethe({
      policy: `notices: [{ version: 2025-01, text: An older one }, { version: 2026-05, text: ${JSON.stringify(TEXT)} }]`,
    });
    other = await lethe.another();
  });
  afterAll(() => lethe?.close());

  const consent = (purpose: string, more: object = {}) => ({
    ...everything(purpose),
    policyVersion: '2026-05',
    ...more,
  });
  const consentsOf = async (user: string) =>
    (await lethe.ok('query ($u: ID!) { user(id: $u) { consents { id purpose noticeHash } } }', { u: user }))
      .user.consents;

  it('H4 keeps the hash of the notice that was shown, and exports it', async () => {
    await person(lethe, 'hash', [consent('assistant')]);
    expect(await consentsOf('hash')).toMatchObject([{ purpose: 'assistant', noticeHash: HASH }]);
    expect(await exported(lethe, 'hash')).toMatchObject({
      consents: [{ policy_version: '2026-05', notice_hash: HASH, jurisdiction: 'EU' }],
    });
    const { grantConsent } = await lethe.ok(GRANT, { in: { userId: 'hash', ...consent('support') } });
    expect(grantConsent).toMatchObject({ noticeHash: HASH, jurisdiction: 'EU' });
  });

  it('H4 refuses explicit consent under a version that is not registered, names the field, and records nothing', async () => {
    await person(lethe, 'unknown', []);
    const events = await lethe.eventsOf(async () => {
      const granted = await lethe.gql(GRANT, {
        in: { userId: 'unknown', ...consent('assistant', { policyVersion: '2024-01' }) },
      });
      expect(granted.errors?.[0]?.extensions).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'input.policyVersion',
      });
      const created = await lethe.gql('mutation ($in: CreateUserInput!) { createUser(input: $in) { id } }', {
        in: {
          id: 'never',
          jurisdiction: 'EU',
          consents: [consent('assistant'), consent('support', { policyVersion: '2024-01' })],
        },
      });
      expect(created.errors?.[0]?.extensions).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'input.consents.1.policyVersion',
      });
    });
    expect(events).toEqual([]);
    expect(await consentsOf('unknown')).toEqual([]);
    expect((await lethe.ok('{ user(id: "never") { id } }')).user).toBeNull();
  });

  it('H4 takes a consent that is not explicit under any version, and claims no hash for one it does not know', async () => {
    const plain = { purpose: 'assistant', policyVersion: 'a leaflet', method: 'form' };
    await person(lethe, 'plain', [plain]);
    expect(await consentsOf('plain')).toMatchObject([{ noticeHash: null }]);
  });

  it('H4 tells the log of grant and withdrawal: whose, for what, which types, which notice, until when; and nothing else', async () => {
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const pseudonym = lethe.deployment.regions.home.vault.pseudonym('told');
    const events = await lethe.eventsOf(async () => {
      await person(lethe, 'told', [
        consent('wellbeing', { contentTypes: ['HEALTH'], thirdParties: true, expiresAt, method: 'canary-m' }),
        { purpose: 'support', policyVersion: 'canary-v', method: 'canary-m' },
      ]);
      const [{ id }] = (await consentsOf('told')).filter(
        (c: { purpose: string }) => c.purpose === 'wellbeing',
      );
      await lethe.ok(WITHDRAW, { u: 'told', c: id });
      await lethe.ok('mutation { deleteUser(userId: "told") { status } }');
    });
    const told = events.filter((e) => e.action === 'CONSENT');
    const detail = {
      contentTypes: ['HEALTH'],
      explicit: true,
      thirdParties: true,
      noticeVersion: '2026-05',
      noticeHash: HASH,
      expiresAt,
    };
    expect(told).toMatchObject([
      { purpose: 'wellbeing', policy: 'role:ADMIN consent:granted', subjects: [pseudonym], consent: detail },
      {
        purpose: 'support',
        policy: 'role:ADMIN consent:granted',
        consent: {
          contentTypes: ['GENERAL', 'PERSONAL', 'FINANCIAL'],
          noticeVersion: null,
          noticeHash: null,
        },
      },
      {
        purpose: 'wellbeing',
        policy: 'role:ADMIN consent:withdrawn',
        subjects: [pseudonym],
        consent: detail,
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('canary');
    const { auditEvents } = await lethe.ok(
      `{ auditEvents(filter: { userId: "told", actions: [CONSENT] }) {
           nodes { at policy consent { id contentTypes explicit thirdParties noticeVersion noticeHash expiresAt } } } }`,
    );
    expect(auditEvents.nodes).toHaveLength(3);
    expect(auditEvents.nodes[0].consent).toMatchObject(detail);
  });

  it('H4 withdraws with effect on the very next request, in every process, with or without erasure', async () => {
    const key = await lethe.key('SERVICE');
    const read = async (user: string) => {
      const answer = await fetch(`${other}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': key },
        body: JSON.stringify({
          query: 'query ($in: ContextInput!) { context(input: $in) { items { score } text } }',
          variables: { in: { userId: user, purpose: 'assistant', sessionId: 's', query: 'tea' } },
        }),
      });
      return ((await answer.json()) as { data: { context: { items: []; text: string } } }).data.context;
    };
    for (const erase of [false, true]) {
      const user = `next-${erase}`;
      await person(lethe, user, [consent('assistant')]);
      await smallMemory(lethe, user);
      expect((await read(user)).items.length).toBeGreaterThan(0);
      const [{ id }] = await consentsOf(user);
      await lethe.ok(WITHDRAW, { u: user, c: id, e: erase });
      expect(await read(user)).toEqual({ items: [], text: '' });
      const late = await lethe.gql(
        'mutation ($in: SaveNodesInput!) { saveNodes(input: $in) { nodes { id } } }',
        { in: { userId: user, purpose: 'assistant', nodes: [{ kind: 'ENTITY', name: 'Cy' }] } },
      );
      expect(late.code).toBe('CONSENT_REQUIRED');
      expect((await exported(lethe, user)).total_nodes).toBe(erase ? 0 : 6);
    }
  });

  it('H2 H4 a statement told again for a second purpose carries both; each withdrawal takes one, the last the item', async () => {
    const user = 'twice';
    await person(lethe, user, [consent('assistant'), consent('support')]);
    const tell = (purpose: string, content: string) =>
      lethe.ok('mutation ($in: RememberInput!) { remember(input: $in) { discarded { reason count } } }', {
        in: { userId: user, purpose, sessionId: 's', wait: true, messages: [{ content }] },
      });
    const purposesOf = async (word: string): Promise<string[][]> => {
      const { nodes } = (
        await lethe.ok(
          'query ($u: ID!) { user(id: $u) { nodes { nodes { purposes ... on Facet { summary } } } } }',
          { u: user },
        )
      ).user.nodes;
      return nodes
        .filter((n: { summary?: string }) => n.summary?.includes(word))
        .map((n: { purposes: string[] }) => n.purposes);
    };
    const [cello, asthma] = ['Anna Keller plays the cello.', 'Anna Keller was diagnosed with asthma.'];
    for (const purpose of ['assistant', 'support'])
      for (const content of [cello, asthma]) await tell(purpose, content);
    expect(await purposesOf('cello')).toEqual([['assistant', 'support']]);
    expect(await purposesOf('asthma')).toEqual([['assistant'], ['support']]);
    expect((await tell('support', cello)).remember.discarded).toEqual([{ reason: 'DUPLICATE', count: 1 }]);

    const consents: { id: string; purpose: string }[] = await consentsOf(user);
    const idOf = (purpose: string) => consents.find((c) => c.purpose === purpose)!.id;
    await lethe.ok(WITHDRAW, { u: user, c: idOf('assistant'), e: true });
    expect(await purposesOf('cello')).toEqual([['support']]);
    expect(await purposesOf('asthma')).toEqual([['support']]);
    await lethe.ok(WITHDRAW, { u: user, c: idOf('support'), e: true });
    expect(await exported(lethe, user)).toMatchObject({ total_nodes: 0, total_edges: 0 });
  });

  it('H2 a known statement is not collected for a purpose whose consent does not cover it', async () => {
    await person(lethe, 'narrow', [consent('assistant'), consent('support', { contentTypes: ['GENERAL'] })]);
    const content = 'Anna Keller earns 5,000 euros a month.';
    for (const purpose of ['assistant', 'support'])
      await lethe.ok('mutation ($in: RememberInput!) { remember(input: $in) { id } }', {
        in: { userId: 'narrow', purpose, sessionId: 's', wait: true, messages: [{ content }] },
      });
    const { nodes } = (await lethe.ok('{ user(id: "narrow") { nodes { nodes { purposes contentTypes } } } }'))
      .user.nodes;
    const told = nodes.filter((n: { contentTypes: string[] }) => n.contentTypes.includes('FINANCIAL'));
    expect(told.map((n: { purposes: string[] }) => n.purposes)).toEqual([['assistant']]);
  });

  it('H2 an import gives a sensitive item one purpose, whatever the document says', async () => {
    await person(lethe, 'import', [consent('assistant'), consent('wellbeing')]);
    const item = (topic: string, purposes: string[]) => ({ topic, purposes });
    const facets = [
      item('Asthma, both', ['assistant', 'wellbeing']),
      item('Asthma, wellbeing', ['wellbeing']),
      item('Asthma, elsewhere', ['research']),
      item('Tea', ['assistant', 'wellbeing']),
    ];
    await lethe.ok(
      'mutation ($d: JSON!) { importUser(userId: "import", purpose: "assistant", document: $d) { nodes { id } } }',
      { d: { domains: [{ name: 'Life', entities: [{ name: 'Ida', facets }] }] } },
    );
    const { nodes } = (
      await lethe.ok('{ user(id: "import") { nodes { nodes { purposes ... on Facet { topic } } } } }')
    ).user.nodes;
    const of = Object.fromEntries(
      nodes.map((n: { topic?: string; purposes: string[] }) => [n.topic, n.purposes]),
    );
    expect(of).toMatchObject({
      'Asthma, both': ['assistant'],
      'Asthma, wellbeing': ['wellbeing'],
      'Asthma, elsewhere': ['assistant'],
      Tea: ['assistant', 'wellbeing'],
    });
  });

  it('H2 an item that a correction makes sensitive keeps one purpose', async () => {
    await person(lethe, 'corrected', [consent('assistant'), consent('support')]);
    const { nodes } = await save(lethe, 'corrected', [{ kind: 'ENTITY', name: 'Ida' }]);
    await save(lethe, 'corrected', [{ kind: 'FACET', topic: 'Tea', entity: nodes[0] }], {
      purpose: 'support',
    });
    const update = (contentTypes: string[]) =>
      lethe.ok('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { purposes } }', {
        in: { userId: 'corrected', id: nodes[0], contentTypes },
      });
    expect((await update(['PERSONAL'])).updateNode.purposes).toEqual(['assistant', 'support']);
    expect((await update(['HEALTH'])).updateNode.purposes).toEqual(['assistant']);
  });

  it('H4 does not take consents over from a document: consent is given to this controller or not at all', async () => {
    await person(lethe, 'giver', [consent('assistant'), consent('support')]);
    await smallMemory(lethe, 'giver');
    const document = await exported(lethe, 'giver');
    await person(lethe, 'taker', [consent('assistant')]);
    await lethe.ok(
      'mutation ($d: JSON!) { importUser(userId: "taker", purpose: "assistant", document: $d) { nodes { id } } }',
      { d: document },
    );
    expect(await consentsOf('taker')).toHaveLength(1);
  });
});

describe('consent where no notice is registered', () => {
  it('H4 takes explicit consent under any version, and claims no hash', async () => {
    const lethe = await startLethe();
    try {
      await person(lethe, 'fresh', [everything('assistant')]);
      const { user } = await lethe.ok('{ user(id: "fresh") { consents { explicit noticeHash } } }');
      expect(user.consents).toEqual([{ explicit: true, noticeHash: null }]);
    } finally {
      await lethe.close();
    }
  });
});
