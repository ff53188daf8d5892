import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lethe, startLethe } from '../server/harness.js';
import { everything, person, save, smallMemory } from './people.js';

const SAVE =
  'mutation ($in: SaveNodesInput!) { saveNodes(input: $in) { nodes { id ... on Facet { summary } } edges { id target { id ... on Facet { summary } } } } }';
const UPDATE =
  'mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id ... on Facet { topic summary } ... on Entity { name edges { id relation } } } }';

describe('ways past the gate', () => {
  let lethe: Lethe;
  beforeAll(async () => {
    lethe = await startLethe({ cuttable: ['audit'] });
  });
  afterAll(() => lethe?.close());

  const limited = async (role: string, purposes: string[]): Promise<string> =>
    (
      await lethe.ok('mutation ($in: CreateApiKeyInput!) { createApiKey(input: $in) { secret } }', {
        in: { name: 'limited', role, purposes },
      })
    ).createApiKey.secret;

  it('A1 H2 answers a repeated request with what may leave now, and records it', async () => {
    await person(lethe, 'repeat');
    const key = await lethe.key('SERVICE');
    const headers = { 'idempotency-key': 'k1' };
    const input = {
      in: {
        userId: 'repeat',
        purpose: 'assistant',
        nodes: [
          { ref: 'e', kind: 'ENTITY', name: 'Ada' },
          { kind: 'FACET', topic: 'Tea', summary: 'Told at first', entity: 'e' },
        ],
      },
    };
    const first = await lethe.ok(SAVE, input, { key, headers });
    const id = first.saveNodes.nodes[1].id;
    expect(await lethe.ok(SAVE, input, { key, headers })).toEqual(first);
    await lethe.ok(UPDATE, { in: { userId: 'repeat', id, summary: 'Told later' } });
    const events = await lethe.eventsOf(async () => {
      const again = await lethe.ok(SAVE, input, { key, headers });
      expect(again.saveNodes.nodes[1].summary).toBe('Told later');
    });
    expect(events.map((e) => [e.action, e.nodeIds.includes(id)])).toEqual([['READ', true]]);
    await lethe.ok(UPDATE, { in: { userId: 'repeat', id, restricted: true } });
    expect((await lethe.ok(SAVE, input, { key, headers })).saveNodes.nodes).toHaveLength(1);
    await lethe.stores.cut('audit');
    expect((await lethe.gql(SAVE, input, { key, headers })).code).toBe('AUDIT_UNAVAILABLE');
    await lethe.stores.restore('audit');
  });

  it('D4 neither reads nor revives by an update what has expired', async () => {
    await person(lethe, 'expired');
    const soon = new Date(Date.now() + 2_500);
    const { nodes } = await save(lethe, 'expired', [
      { ref: 'e', kind: 'ENTITY', name: 'Ada' },
      { kind: 'FACET', topic: 'Locker', entity: 'e', expiresAt: soon.toISOString() },
    ]);
    await expect.poll(() => Date.now() > soon.getTime()).toBe(true);
    expect((await lethe.gql(UPDATE, { in: { userId: 'expired', id: nodes[1], expiresAt: null } })).code).toBe(
      'NOT_FOUND',
    );
  });

  it('D4 remembers anew what was known and has expired', async () => {
    await person(lethe, 'anew');
    const tell = async () =>
      (
        await lethe.ok(
          'mutation ($in: RememberInput!) { remember(input: $in) { nodes { id kind } discarded { reason } } }',
          {
            in: {
              userId: 'anew',
              purpose: 'assistant',
              sessionId: 's',
              wait: true,
              messages: [{ content: 'Ada plays the cello.' }],
            },
          },
        )
      ).remember;
    const facet = (await tell()).nodes.find((n: { kind: string }) => n.kind === 'FACET').id;
    const soon = new Date(Date.now() + 2_500);
    await lethe.ok(UPDATE, { in: { userId: 'anew', id: facet, expiresAt: soon.toISOString() } });
    await expect.poll(() => Date.now() > soon.getTime()).toBe(true);
    expect((await tell()).nodes.map((n: { kind: string }) => n.kind)).toEqual(['ENTITY', 'FACET']);
  });

  it('H2 reads for a privacy request only with a key that may', async () => {
    await person(lethe, 'limits');
    await smallMemory(lethe, 'limits');
    const support = await limited('PRIVACY', ['support']);
    const able = await limited('PRIVACY', ['privacy-request']);
    const read = 'query { exportUser(userId: "limits") { totalNodes } }';
    expect((await lethe.gql(read, {}, { key: support })).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      field: 'purpose',
    });
    expect((await lethe.ok(read, {}, { key: able })).exportUser.totalNodes).toBe(6);
    const named = 'query { user(id: "limits", purpose: "privacy-request") { totalNodes } }';
    expect((await lethe.ok(named, {}, { key: able })).user.totalNodes).toBe(6);
    expect((await lethe.gql(named, {}, { key: await lethe.key('SERVICE') })).code).toBe('PURPOSE_UNKNOWN');
  });

  it('H2 counts for a SERVICE key what its purpose reaches, and nothing without one', async () => {
    await person(lethe, 'counted', [everything('assistant'), everything('support')]);
    await smallMemory(lethe, 'counted');
    await save(lethe, 'counted', [{ kind: 'ENTITY', name: 'Desk' }], { purpose: 'support' });
    const key = await lethe.key('SERVICE');
    const totals = '{ totalNodes totalEdges }';
    for (const field of ['totalNodes', 'totalEdges']) {
      const blind = await lethe.gql(`{ user(id: "counted") { ${field} } }`, {}, { key });
      expect([blind.data, blind.errors?.[0]?.extensions]).toEqual([
        { user: null },
        { code: 'BAD_USER_INPUT', field: 'purpose' },
      ]);
    }
    const counted = async (purpose: string) =>
      (await lethe.ok(`{ user(id: "counted", purpose: "${purpose}") ${totals} }`, {}, { key })).user;
    expect(await counted('support')).toEqual({ totalNodes: 1, totalEdges: 0 });
    expect(await counted('assistant')).toEqual({ totalNodes: 6, totalEdges: 2 });
  });

  it('H2 does not take an item from one purpose to another by hanging an edge on it', async () => {
    await person(lethe, 'launder', [everything('assistant'), everything('support')]);
    const memory = await smallMemory(lethe, 'launder');
    const key = await lethe.key('SERVICE');
    const hang = (edge: object, nodes: object[] = []) =>
      lethe.gql(
        SAVE,
        {
          in: {
            userId: 'launder',
            purpose: 'support',
            nodes: [{ ref: 'x', kind: 'ENTITY', name: 'Desk' }, ...nodes],
            edges: [{ source: 'x', relation: 'near', ...edge }],
          },
        },
        { key },
      );
    expect((await hang({ target: memory.tea })).errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.edges.0.target',
    });
    expect(
      (await hang({ target: 'y' }, [{ ref: 'y', kind: 'FACET', topic: 't', entity: memory.ada }])).errors?.[0]
        ?.extensions,
    ).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.nodes.1.entity',
    });
    // Staff may, and even then the item itself stays in its purpose.
    const { edges } = await save(lethe, 'launder', [{ ref: 'x', kind: 'ENTITY', name: 'Desk' }], {
      purpose: 'support',
      edges: [{ source: 'x', target: memory.tea, relation: 'near' }],
    });
    expect(edges).toHaveLength(1);
    expect(
      (
        await lethe.ok(
          'query ($id: ID!) { node(userId: "launder", id: $id, purpose: "support") { id } }',
          { id: memory.tea },
          { key },
        )
      ).node,
    ).toBeNull();
  });

  it('A1 records edges that leave with a write, and answers no stored text of an update while it cannot be recorded', async () => {
    await person(lethe, 'edges');
    const memory = await smallMemory(lethe, 'edges');
    const events = await lethe.eventsOf(() =>
      lethe.ok(UPDATE, { in: { userId: 'edges', id: memory.ada, restricted: false } }),
    );
    expect(events.map((e) => [e.action, e.edgeCount])).toEqual([
      ['UPDATE', 0],
      ['READ', 1],
    ]);
    await lethe.stores.cut('audit');
    const answer = await lethe.gql(UPDATE, { in: { userId: 'edges', id: memory.tea, restricted: false } });
    expect([answer.code, answer.text.includes('green tea')]).toEqual(['AUDIT_UNAVAILABLE', false]);
    await lethe.stores.restore('audit');
  });

  it('H1 H4 classifies who speaks, not only what is said', async () => {
    await person(lethe, 'speaker', [{ purpose: 'assistant', policyVersion: '1', method: 'm' }]);
    const { remember } = await lethe.ok(
      'mutation ($in: RememberInput!) { remember(input: $in) { nodes { id } discarded { reason count } } }',
      {
        in: {
          userId: 'speaker',
          purpose: 'assistant',
          sessionId: 's',
          messages: [{ speaker: 'my chemotherapy nurse for leukemia', content: 'See you on Monday.' }],
        },
      },
    );
    expect(remember).toEqual({ nodes: [], discarded: [{ reason: 'NO_CONSENT', count: 1 }] });
  });

  it('P5 keeps an entity that was just corrected, though what was derived from it goes', async () => {
    await person(lethe, 'ghost');
    await lethe.ok(
      'mutation ($d: JSON!) { importUser(userId: "ghost", purpose: "assistant", document: $d) { nodes { id } } }',
      {
        d: {
          domains: [
            {
              name: 'unfiled',
              entities: [
                {
                  id: 'e',
                  name: 'Ada',
                  extracted: true,
                  summaries: [{ topic: 'In short', sources: [{ node_id: 'e' }] }],
                },
              ],
            },
          ],
        },
      },
    );
    const [entity] = (
      await lethe.ok('{ user(id: "ghost") { nodes(filter: { kinds: [ENTITY] }) { nodes { id } } } }')
    ).user.nodes.nodes;
    await lethe.ok(UPDATE, { in: { userId: 'ghost', id: entity.id, name: 'Ada Lovelace' } });
    const { rows } = await lethe.stores
      .admin('memory')
      .query('SELECT count(*)::int AS n FROM memory.nodes WHERE id = $1', [entity.id]);
    expect(rows[0].n).toBe(1);
    expect((await lethe.ok('{ user(id: "ghost") { totalNodes } }')).user.totalNodes).toBe(1);
  });

  it('D1 refuses an empty parent and a cursor that is none, and lists an entity once in a domain named twice', async () => {
    await person(lethe, 'odd');
    expect(
      (
        await lethe.gql(SAVE, {
          in: { userId: 'odd', purpose: 'assistant', nodes: [{ kind: 'FACET', topic: 't', entity: '' }] },
        })
      ).errors?.[0]?.extensions,
    ).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.nodes.0.entity',
    });
    expect(
      (await lethe.gql('{ user(id: "odd") { nodes(after: "garbage") { totalCount } } }')).errors?.[0]
        ?.extensions,
    ).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
    await save(lethe, 'odd', [
      { ref: 'd', kind: 'DOMAIN', name: 'Work' },
      { kind: 'ENTITY', name: 'Ada', domains: ['d', 'd'] },
    ]);
    expect((await lethe.ok('{ user(id: "odd") { domains { entities { name } } } }')).user.domains).toEqual([
      { entities: [{ name: 'Ada' }] },
    ]);
  });

  it('E6 keeps no graph of an erased user, nor answers from a load that the erasure overtook', async () => {
    await person(lethe, 'overtaken');
    await smallMemory(lethe, 'overtaken');
    const { graphs, regions } = lethe.deployment;
    const { userId } = (await regions.home.vault.directory.lookup(['overtaken'])).get('overtaken')!;
    const { revision } = (await graphs.standing(regions.home, userId))!;
    graphs.forget(userId);
    const { vault } = regions.home;
    const keys = vault.keys;
    // The erasure comes between the two reads of a load.
    vault.keys = async (...args) => {
      const ring = await keys.apply(vault, args);
      vault.keys = keys;
      await lethe.ok('mutation { deleteUser(userId: "overtaken") { status } }');
      return ring;
    };
    expect(await graphs.at(regions.home, userId, revision)).toBeUndefined();
    expect(await graphs.standing(regions.home, userId)).toBeUndefined();
  });

  it('D1 takes thousands of writes to one user without growing by each', async () => {
    await person(lethe, 'busy');
    const { graphs, regions } = lethe.deployment;
    const { userId } = (await regions.home.vault.directory.lookup(['busy'])).get('busy')!;
    for (let i = 0; i < 5; i++)
      await save(
        lethe,
        'busy',
        Array.from({ length: 200 }, (_, j) => ({ kind: 'ENTITY', name: `Entity ${i} ${j}` })),
        { sessionId: 's' },
      );
    const { revision } = (await graphs.standing(regions.home, userId))!;
    const kept = await graphs.at(regions.home, userId, revision);
    expect(kept!.graph.sourcesSince).toBeLessThanOrEqual(512 + 200);
    expect(kept!.graph.sources(kept!.graph.nodes[0]!.id)).toHaveLength(1);
  });
});
