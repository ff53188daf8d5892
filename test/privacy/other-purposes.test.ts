import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everything, exported, person, save } from '../memory/people.js';
import { type Lethe, type Loose, startLethe } from '../server/harness.js';

let lethe: Lethe;
const keys: Record<string, string> = {};
beforeAll(async () => {
  lethe = await startLethe();
  for (const purpose of ['assistant', 'support']) {
    const { createApiKey } = await lethe.ok(
      'mutation ($in: CreateApiKeyInput!) { createApiKey(input: $in) { secret } }',
      { in: { name: purpose, role: 'SERVICE', purposes: [purpose] } },
    );
    keys[purpose] = createApiKey.secret;
  }
});
afterAll(() => lethe?.close());

const under = (purpose: string) => ({ key: keys[purpose]!, headers: { 'x-purpose': purpose } });

describe('what hangs on an item', () => {
  /** An entity of one purpose with an item of another. */
  const mixed = async (id: string) => {
    await person(lethe, id, [everything('assistant'), everything('support')]);
    const { nodes } = await save(lethe, id, [
      { ref: 'ada', kind: 'ENTITY', name: 'Ada', contentTypes: ['HEALTH'] },
      { kind: 'FACET', topic: 'Figs', entity: 'ada' },
    ]);
    const { nodes: other } = await save(lethe, id, [{ kind: 'FACET', topic: 'Ticket', entity: nodes[0] }], {
      purpose: 'support',
    });
    const { rows } = await lethe.stores
      .admin('memory')
      .query('SELECT purposes FROM memory.nodes WHERE id = ANY ($1) ORDER BY kind', [[nodes[0], other[0]]]);
    expect(rows.map((r) => r.purposes)).toEqual([['assistant'], ['support']]);
    return { ada: nodes[0]!, figs: nodes[1]! };
  };
  const total = async (id: string) => (await exported(lethe, id)).total_nodes;

  it.each([
    ['deleteNode', 'mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { deletedIds } }', 'id'],
    [
      'deleteNodes',
      'mutation ($u: ID!, $id: ID!) { deleteNodes(userId: $u, filter: { ids: [$id] }) { deletedIds } }',
      'filter',
    ],
  ])('E1 H2 %s of a key for one purpose erases nothing of another', async (name, mutation, field) => {
    const { ada, figs } = await mixed(name);
    const events = await lethe.eventsOf(async () => {
      const answer = await lethe.gql(mutation, { u: name, id: ada }, under('assistant'));
      expect(answer.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', field });
    });
    expect(events.map((e) => [e.action, e.nodeIds])).toEqual([['DENIED', []]]);
    expect(await total(name)).toBe(3);
    expect((await lethe.ok(mutation, { u: name, id: figs }, under('assistant')))[name].deletedIds).toEqual([
      figs,
    ]);
    expect((await lethe.ok(mutation, { u: name, id: ada }))[name].deletedIds).toHaveLength(2);
  });

  it('H4 H2 a key for one purpose erases with its consent nothing of another, and may withdraw it', async () => {
    await mixed('withdraws');
    const { user } = await lethe.ok('{ user(id: "withdraws") { consents { id purpose } } }');
    const { id } = user.consents.find((c: Loose) => c.purpose === 'assistant');
    const withdraw =
      'mutation ($id: ID!, $erase: Boolean) { withdrawConsent(userId: "withdraws", id: $id, erase: $erase) { withdrawnAt } }';
    const refused = await lethe.gql(withdraw, { id, erase: true }, under('assistant'));
    expect(refused.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', field: 'erase' });
    expect(await total('withdraws')).toBe(3);
    const done = await lethe.ok(withdraw, { id, erase: false }, under('assistant'));
    expect(done.withdrawConsent.withdrawnAt).not.toBeNull();
  });

  it('E1 H2 leaves an entity that serves another purpose too when its last item of this one goes', async () => {
    await person(lethe, 'frame', [everything('assistant'), everything('support')]);
    const { nodes } = await save(lethe, 'frame', [
      { ref: 'bo', kind: 'ENTITY', name: 'Bo' },
      { kind: 'FACET', topic: 'Figs', entity: 'bo' },
    ]);
    const admin = lethe.stores.admin('memory');
    await admin.query(
      `UPDATE memory.nodes SET extracted = true, purposes = '{assistant,support}' WHERE id = $1`,
      [nodes[0]],
    );
    await admin.query(
      'UPDATE memory.users SET revision = gen_random_uuid() WHERE user_id = (SELECT user_id FROM memory.nodes WHERE id = $1)',
      [nodes[0]],
    );
    const { deleteNode } = await lethe.ok(
      'mutation ($id: ID!) { deleteNode(userId: "frame", id: $id) { deletedIds } }',
      { id: nodes[1] },
      under('assistant'),
    );
    expect(deleteNode.deletedIds).toEqual([nodes[1]]);
  });
});

describe('what was told for another purpose', () => {
  const REMEMBER = 'mutation ($in: RememberInput!) { remember(input: $in) { id nodes { id kind } } }';
  const INGESTION =
    'query ($u: ID!, $id: ID!) { ingestion(userId: $u, id: $id) { status redactions { count } } }';
  const tell = async (userId: string, purpose: string, sessionId: string): Promise<Loose> =>
    (
      await lethe.ok(REMEMBER, {
        in: { userId, purpose, sessionId, wait: true, messages: [{ content: 'Bo likes figs.' }] },
      })
    ).remember;

  it('H2 a read for one purpose learns nothing of an ingestion of another, nor of one that is not there', async () => {
    await person(lethe, 'told', [everything('assistant'), everything('support')]);
    const { id } = await tell('told', 'assistant', 's-1');
    const none = '019aa000-0000-7000-8000-000000000009';
    const ask = async (of: string, how: { key: string; headers?: Record<string, string> }) => {
      const graph = await lethe.gql(INGESTION, { u: 'told', id: of }, how);
      const events = await lethe.fetch(`/api/v1/ingestions/told/${of}/events`, how);
      return [graph.code ?? graph.data.ingestion, events.status];
    };
    const key = await lethe.key('SERVICE');
    const done = { status: 'DONE', redactions: [] };
    expect(await ask(id, under('assistant'))).toEqual([done, 200]);
    expect(await ask(id, { key, headers: { 'x-purpose': 'assistant' } })).toEqual([done, 200]);
    for (const of of [id, none]) {
      expect(await ask(of, under('support'))).toEqual([null, 404]);
      expect(await ask(of, { key, headers: { 'x-purpose': 'support' } })).toEqual([null, 404]);
      expect(await ask(of, { key })).toEqual(['BAD_USER_INPUT', 400]);
      expect(await ask(of, { key: keys.support!, headers: { 'x-purpose': 'assistant' } })).toEqual([
        'FORBIDDEN',
        403,
      ]);
    }
    expect(await ask(id, { key: await lethe.key('PRIVACY') })).toEqual([done, 200]);
  });

  it('H2 a read for one purpose is told no source of an item that serves another too', async () => {
    await person(lethe, 'shared', [everything('assistant'), everything('support')]);
    await tell('shared', 'assistant', 'private-session');
    await tell('shared', 'support', 'support-session');
    const items = async (how?: { key: string; headers: Record<string, string> }, filter: object = {}) =>
      (
        await lethe.ok(
          'query ($f: NodeFilter) { user(id: "shared") { nodes(filter: $f) { nodes { purposes ... on Facet { sources { sessionId } } } } } }',
          { f: { kinds: ['FACET'], ...filter } },
          how,
        )
      ).user.nodes.nodes;
    const all = await items();
    expect(all.map((n: Loose) => n.purposes)).toEqual([['assistant', 'support']]);
    expect(all[0].sources).toEqual([{ sessionId: 'private-session' }, { sessionId: 'support-session' }]);
    expect((await items(under('support'))).map((n: Loose) => n.sources)).toEqual([[]]);
    expect(await items(under('support'), { sessionId: 'private-session' })).toEqual([]);
    expect(await items(undefined, { sessionId: 'private-session' })).toHaveLength(1);
  });
});
