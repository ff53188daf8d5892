import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lethe, startLethe } from '../server/harness.js';
import { exported, person, save, smallMemory } from './people.js';

const UPDATE =
  'mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id updatedAt restricted expiresAt contentTypes ... on Facet { topic summary } } }';

describe('rectification and restriction', () => {
  let lethe: Lethe;
  beforeAll(async () => {
    lethe = await startLethe();
  });
  afterAll(() => lethe?.close());

  const update = (input: object, options = {}) => lethe.gql(UPDATE, { in: input }, options);
  const seen = async (userId: string, query?: string): Promise<string> =>
    (
      await lethe.ok('query ($in: ContextInput!) { context(input: $in) { text } }', {
        in: { userId, purpose: 'assistant', sessionId: 's', query },
      })
    ).context.text;

  it('P5 rectifies an item: the old text is forgotten, its key destroyed, what was derived from it gone', async () => {
    await person(lethe, 'p5');
    const memory = await smallMemory(lethe, 'p5');
    await lethe.ok(
      'mutation ($d: JSON!) { importUser(userId: "p5", purpose: "assistant", document: $d) { nodes { id } } }',
      {
        d: {
          domains: [
            {
              name: 'd',
              entities: [
                {
                  name: 'Cy',
                  facets: [{ id: 'f', topic: 'Lives in Rome' }],
                  summaries: [{ topic: 'Rome, in short', sources: [{ node_id: 'f' }] }],
                },
              ],
            },
          ],
        },
      },
    );
    const { home } = lethe.deployment.regions;
    const userId = (await home.vault.directory.lookup(['p5'])).get('p5')!.userId;
    const nodes = (
      await lethe.ok(
        '{ user(id: "p5") { nodes(filter: { kinds: [FACET] }) { nodes { id ... on Facet { topic } } } } }',
      )
    ).user.nodes.nodes as { id: string; topic: string }[];
    const rome = nodes.find((n) => n.topic === 'Lives in Rome')!.id;
    const slotOf = async () =>
      (await lethe.stores.admin('memory').query('SELECT slot FROM memory.nodes WHERE id = $1', [rome]))
        .rows[0].slot as number;
    const before = await slotOf();

    const events = await lethe.eventsOf(async () => {
      expect(
        (await update({ userId: 'p5', id: rome, topic: 'Lives in Oslo' })).data.updateNode,
      ).toMatchObject({ topic: 'Lives in Oslo' });
    });
    expect(events.map((e) => [e.action, e.nodeCount, e.policy])).toEqual([
      ['UPDATE', 1, 'role:ADMIN rectification'],
      ['DELETE', 1, 'role:ADMIN rectification'],
    ]);
    const ring = (await home.vault.keys(userId))!;
    expect(ring.key(before)).toBeUndefined();
    expect(ring.key(await slotOf())).toBeDefined();
    const document = JSON.stringify(await exported(lethe, 'p5'));
    expect(document).not.toContain('Rome');
    expect(document).toContain('Oslo');
    const source = (
      await lethe.ok('query ($id: ID!) { node(userId: "p5", id: $id) { sources { sessionId } } }', {
        id: memory.tea,
      })
    ).node;
    expect(source.sources).toEqual([{ sessionId: 'session-1' }]);
    await update({ userId: 'p5', id: memory.tea, summary: 'Drinks mint tea' });
    expect(
      (
        await lethe.ok('query ($id: ID!) { node(userId: "p5", id: $id) { sources { sessionId } } }', {
          id: memory.tea,
        })
      ).node.sources,
    ).toEqual([{ sessionId: 'session-1' }]);
  });

  it('P5 restricts an item: kept, exported, never used, and nothing new is stored on a restricted entity', async () => {
    await person(lethe, 'restrict');
    const memory = await smallMemory(lethe, 'restrict');
    expect(await seen('restrict', 'green tea')).toContain('green tea');
    await update({ userId: 'restrict', id: memory.tea, restricted: true });
    expect(await seen('restrict', 'green tea')).not.toContain('green tea');
    expect(JSON.stringify(await exported(lethe, 'restrict'))).toContain('green tea');
    await update({ userId: 'restrict', id: memory.ada, restricted: true });
    expect(
      (await save(lethe, 'restrict', [{ kind: 'FACET', topic: 'Coffee', entity: memory.ada }])).discarded,
    ).toEqual([{ reason: 'RESTRICTED', count: 1 }]);
    const remembered = await lethe.ok(
      'mutation { remember(input: { userId: "restrict", purpose: "assistant", sessionId: "s", messages: [{ content: "Ada bought a kettle." }], wait: true }) { nodes { id } discarded { reason } } }',
    );
    expect(remembered.remember).toEqual({ nodes: [], discarded: [{ reason: 'RESTRICTED' }] });
    await update({ userId: 'restrict', id: memory.ada, restricted: false });
    await update({ userId: 'restrict', id: memory.tea, restricted: false });
    expect(await seen('restrict', 'green tea')).toContain('green tea');
  });

  it('D4 answers an item until the very second it expires, and on no path after it', async () => {
    await person(lethe, 'expiry');
    const soon = new Date(Date.now() + 3_000);
    const { nodes } = await save(lethe, 'expiry', [
      { ref: 'e', kind: 'ENTITY', name: 'Ada' },
      {
        kind: 'FACET',
        topic: 'Locker',
        summary: 'The locker stands in hall nine',
        entity: 'e',
        expiresAt: soon.toISOString(),
      },
    ]);
    await exported(lethe, 'expiry');
    expect(await seen('expiry')).toContain('hall nine');
    await expect.poll(() => Date.now() > soon.getTime()).toBe(true);
    expect(await seen('expiry')).toBe('');
    expect(await seen('expiry', 'locker')).toBe('');
    expect(JSON.stringify(await exported(lethe, 'expiry'))).not.toContain('hall nine');
    expect(
      (await lethe.ok('query ($id: ID!) { node(userId: "expiry", id: $id) { id } }', { id: nodes[1] })).node,
    ).toBeNull();
    expect((await lethe.ok('{ user(id: "expiry") { totalNodes nodes { totalCount } } }')).user).toEqual({
      totalNodes: 1,
      nodes: { totalCount: 1 },
    });
  });

  it('P5 refuses what does not fit, names the field, and writes nothing', async () => {
    await person(lethe, 'strict', [{ purpose: 'assistant', policyVersion: '1', method: 'm' }]);
    const memory = await smallMemory(lethe, 'strict');
    const before = await exported(lethe, 'strict');
    const refused = async (input: object): Promise<unknown> =>
      (await update({ userId: 'strict', ...input })).errors?.[0]?.extensions;
    expect(await refused({ id: memory.tea, name: 'x' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.name',
    });
    expect(await refused({ id: memory.ada, topic: 'x' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.topic',
    });
    expect(await refused({ id: memory.tea, topic: ' ' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.topic',
    });
    expect(await refused({ id: memory.tea, expiresAt: '2001-01-01T00:00:00Z' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.expiresAt',
    });
    expect(
      await refused({ id: memory.tea, restricted: true, expectedUpdatedAt: '2001-01-01T00:00:00Z' }),
    ).toMatchObject({ code: 'CONFLICT' });
    expect(await refused({ id: memory.tea, summary: 'She was diagnosed with diabetes' })).toMatchObject({
      code: 'CONSENT_REQUIRED',
    });
    expect(await refused({ id: '00000000-0000-4000-8000-000000000000', restricted: true })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await lethe.ok('mutation { suppressTopic(userId: "strict", topic: "golf") { id } }');
    expect(await refused({ id: memory.tea, summary: 'Plays golf' })).toMatchObject({ code: 'CONFLICT' });
    const after = await exported(lethe, 'strict');
    expect(after.domains).toEqual(before.domains);
  });

  it('P5 never lowers what a text was said to tell', async () => {
    await person(lethe, 'raise');
    const memory = await smallMemory(lethe, 'raise');
    await update({ userId: 'raise', id: memory.tea, contentTypes: ['HEALTH'] });
    const now = (
      await update({ userId: 'raise', id: memory.tea, topic: 'Coffee', contentTypes: ['GENERAL'] })
    ).data.updateNode;
    expect(now.contentTypes).toEqual(['HEALTH']);
  });

  it('H2 lets a SERVICE key change only what the gate of its purpose lets it see', async () => {
    await person(lethe, 'service');
    const memory = await smallMemory(lethe, 'service');
    const key = await lethe.key('SERVICE');
    expect(
      (await update({ userId: 'service', id: memory.tea, restricted: true }, { key })).errors?.[0]
        ?.extensions,
    ).toMatchObject({ code: 'BAD_USER_INPUT', field: 'purpose' });
    expect(
      (
        await update(
          { userId: 'service', id: memory.tea, restricted: true },
          { key, headers: { 'x-purpose': 'support' } },
        )
      ).code,
    ).toBe('NOT_FOUND');
    expect(
      (
        await update(
          { userId: 'service', id: memory.tea, restricted: true },
          { key, headers: { 'x-purpose': 'assistant' } },
        )
      ).data.updateNode.restricted,
    ).toBe(true);
  });
});
