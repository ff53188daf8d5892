import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lethe, startLethe } from '../server/harness.js';
import { canaries } from '../support/canaries.js';
import { everything, person } from './people.js';

describe('what lies in the files', () => {
  let lethe: Lethe;
  beforeAll(async () => {
    lethe = await startLethe();
  });
  afterAll(() => lethe?.close());

  it('R3 keeps no text readable in heap, indexes, WAL or logs, whatever entry it came by', async () => {
    const words = canaries();
    const canary = () => words.plant(`word ${words.planted.size}`);
    const u = `user-${canary()}`;
    await person(lethe, u, [{ ...everything('assistant'), policyVersion: canary(), method: canary() }]);
    const saved = await lethe.ok(
      'mutation ($in: SaveNodesInput!) { saveNodes(input: $in) { nodes { id } } }',
      {
        in: {
          userId: u,
          purpose: 'assistant',
          sessionId: 'session-1',
          nodes: [
            { ref: 'd', kind: 'DOMAIN', name: canary() },
            { ref: 'e', kind: 'ENTITY', name: canary(), domains: ['d'] },
            {
              ref: 'f',
              kind: 'FACET',
              topic: canary(),
              summary: `${canary()} ${'x'.repeat(5000)} ${canary()}`,
              entity: 'e',
            },
          ],
          edges: [{ source: 'e', target: 'f', relation: canary() }],
        },
      },
    );
    const facet = saved.saveNodes.nodes[2].id;
    await lethe.ok('mutation ($in: RememberInput!) { remember(input: $in) { id } }', {
      in: {
        userId: u,
        purpose: 'assistant',
        sessionId: 's',
        wait: true,
        messages: [{ speaker: canary(), content: `I met ${canary()} in ${canary()}.` }],
      },
    });
    await lethe.ok('mutation ($in: RememberInput!) { remember(input: $in) { id } }', {
      in: {
        userId: u,
        purpose: 'assistant',
        sessionId: 's',
        messages: [{ speaker: canary(), content: `${canary()} waits for ${canary()}.` }],
      },
    });
    await lethe.ok('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }', {
      in: { userId: u, id: facet, topic: canary(), summary: canary() },
    });
    await lethe.ok('mutation ($u: ID!, $t: String!) { suppressTopic(userId: $u, topic: $t) { id } }', {
      u,
      t: canary(),
    });
    await lethe.ok(
      'mutation ($u: ID!, $d: JSON!) { importUser(userId: $u, purpose: "assistant", document: $d) { nodes { id } } }',
      {
        u,
        d: {
          domains: [
            {
              name: canary(),
              entities: [{ name: canary(), themes: [{ topic: canary(), summary: canary() }] }],
            },
          ],
          suppressed_topics: [canary()],
        },
      },
    );
    await lethe.ok('query ($in: ContextInput!) { context(input: $in) { text } }', {
      in: { userId: u, purpose: 'assistant', sessionId: 's', query: canary() },
    });
    await lethe.gql('mutation ($in: SaveNodesInput!) { saveNodes(input: $in) { nodes { id } } }', {
      in: { userId: u, purpose: 'assistant', nodes: [{ kind: 'FACET', topic: canary(), entity: canary() }] },
    });
    await lethe.gql('mutation ($in: RememberInput!) { remember(input: $in) { id } }', {
      in: { userId: canary(), purpose: canary(), sessionId: 's', messages: [{ content: canary() }] },
    });
    await lethe.ok('mutation ($in: CreateApiKeyInput!) { createApiKey(input: $in) { id } }', {
      in: { name: canary(), role: 'SERVICE' },
    });
    await lethe.fetch(`/api/v1/users/${u}/suppressions`, {
      method: 'POST',
      key: await lethe.key('ADMIN'),
      headers: { 'content-type': 'application/json', 'idempotency-key': canary() },
      body: JSON.stringify({ topic: canary() }),
    });
    await lethe.ok('mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { id } }', {
      u,
      id: facet,
    });
    await lethe.fetch(`/api/v1/export/${u}`, { key: await lethe.key('ADMIN') });
    await lethe.stores.flush();

    expect(words.planted.size).toBeGreaterThan(25);
    expect(await words.scan(lethe.stores.directories)).toEqual([]);
    expect(words.in(lethe.log.join())).toEqual([]);
  });

  it('R3 would find a text that was written unsealed, in the heap and in the WAL', async () => {
    const admin = lethe.stores.admin('memory');
    await admin.query('CREATE TABLE public.control (word text)');
    const words = canaries();
    const [head, tail] = [words.plant('control').slice(0, 10), [...words.planted.keys()][0]!.slice(10)];
    await admin.query(`INSERT INTO public.control VALUES ('${head}' || '${tail}')`);
    // The WAL first: the checkpoints of other tests on the same server may let it go.
    const found = new Set(await words.scan(lethe.stores.directories));
    await lethe.stores.flush();
    for (const place of await words.scan(lethe.stores.directories)) found.add(place);
    expect(found.size).toBeGreaterThanOrEqual(2);
  });
});
