import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/memory/graph/graph.js';
import { type Lethe, startLethe } from '../server/harness.js';
import { keepSnapshot, keptGraph, person, save } from './people.js';

/** All that a graph answers, in a form that can be compared. */
function told(graph: Graph): unknown {
  const byText = (list: readonly unknown[]): string[] => list.map((x) => JSON.stringify(x)).sort();
  return {
    revision: graph.revision,
    nodes: graph.nodes.map((n) => ({ ...n })),
    edges: graph.edges.map((e) => ({ ...e, relation: graph.relation(e.relationId) })),
    edgeCount: graph.edgeCount,
    memberships: byText(graph.memberships),
    relations: byText([...graph.relations].map(([id, name]) => [id, name, graph.relationSlots.get(id)])),
    sources: graph.nodes.map((n) =>
      byText(graph.sources(n.id).map((s) => [s.sessionId, s.messageId, s.ingestionId, s.nodeId])),
    ),
    derivations: byText(graph.derivations),
    suppressions: graph.suppressions,
    consents: graph.consents,
  };
}

describe('the kept graph', () => {
  let lethe: Lethe;
  beforeAll(async () => {
    lethe = await startLethe();
  });
  afterAll(() => lethe?.close());

  it('E6 is after every write what loading it anew would give', async () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('save' as const),
        topic: fc.constantFrom('tea', 'chess', 'golf'),
        at: fc.integer({ min: 1, max: 1000 }),
      }),
      fc.record({
        do: fc.constant('remember' as const),
        text: fc.constantFrom('Ada met Bo in Rome.', 'Bo likes figs.', 'Cy plays golf.'),
      }),
      fc.record({
        do: fc.constant('update' as const),
        pick: fc.nat(20),
        what: fc.constantFrom('text', 'restrict', 'expire'),
      }),
      fc.record({ do: fc.constant('delete' as const), pick: fc.nat(20) }),
      fc.record({
        do: fc.constantFrom('suppress' as const, 'lift' as const, 'grant' as const, 'withdraw' as const),
      }),
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
        const u = `user-${++run}`;
        await person(lethe, u);
        const { home } = lethe.deployment.regions;
        const userId = (await home.vault.directory.lookup([u])).get(u)!.userId;
        const graph = async (): Promise<Graph> => {
          const { revision } = (await lethe.deployment.graphs.standing(home, userId))!;
          return (await lethe.deployment.graphs.at(home, userId, revision))!.graph;
        };
        for (const s of steps) {
          const now = await graph();
          const pick = 'pick' in s ? now.nodes[s.pick % Math.max(1, now.nodes.length)] : undefined;
          if (s.do === 'save')
            await save(
              lethe,
              u,
              [
                { ref: 'd', kind: 'DOMAIN', name: 'Life' },
                { ref: 'e', kind: 'ENTITY', name: 'Ada', domains: ['d'] },
                {
                  ref: 'f',
                  kind: 'FACET',
                  topic: s.topic,
                  entity: 'e',
                  createdAt: new Date(s.at * 1e9).toISOString(),
                },
              ],
              { sessionId: 's1', edges: [{ source: 'e', target: 'f', relation: s.topic }] },
            );
          else if (s.do === 'remember')
            await lethe.ok('mutation ($in: RememberInput!) { remember(input: $in) { id } }', {
              in: {
                userId: u,
                purpose: 'assistant',
                sessionId: 's2',
                wait: true,
                messages: [{ id: 'm', content: s.text }],
              },
            });
          else if (s.do === 'update' && pick) {
            const frame = pick.kind === 'ENTITY' || pick.kind === 'DOMAIN';
            const change =
              s.what === 'text'
                ? frame
                  ? { name: 'Di' }
                  : { topic: 'figs' }
                : s.what === 'restrict'
                  ? { restricted: true }
                  : { expiresAt: '2099-01-01T00:00:00Z' };
            await lethe.gql('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }', {
              in: { userId: u, id: pick.id, ...change },
            });
          } else if (s.do === 'delete' && pick)
            await lethe.ok('mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { id } }', {
              u,
              id: pick.id,
            });
          else if (s.do === 'suppress')
            await lethe.ok('mutation ($u: ID!) { suppressTopic(userId: $u, topic: "golf") { id } }', { u });
          else if (s.do === 'lift' && now.suppressions[0])
            await lethe.ok('mutation ($u: ID!, $id: ID!) { liftSuppression(userId: $u, id: $id) { id } }', {
              u,
              id: now.suppressions[0].id,
            });
          else if (s.do === 'grant')
            await lethe.ok('mutation ($in: GrantConsentInput!) { grantConsent(input: $in) { id } }', {
              in: { userId: u, purpose: 'assistant', policyVersion: '2', method: 'form' },
            });
          else if (s.do === 'withdraw' && now.consents.length > 1)
            await lethe.ok(
              'mutation ($u: ID!, $id: ID!) { withdrawConsent(userId: $u, id: $id, erase: true) { id } }',
              { u, id: now.consents.at(-1)!.id },
            );
          const kept = told(await graph());
          lethe.deployment.graphs.forget(userId);
          await lethe.stores.admin('memory').query('DELETE FROM memory.snapshots');
          const anew = await keptGraph(lethe, userId);
          expect(anew.stored).toBe(false);
          expect(kept).toEqual(told(anew.graph));
          // And so does its snapshot.
          await keepSnapshot(lethe, anew);
          lethe.deployment.graphs.forget(userId);
          const again = await keptGraph(lethe, userId);
          expect(again.stored).toBe(true);
          expect(kept).toEqual(told(again.graph));
          if (s.do === 'save') lethe.deployment.graphs.forget(userId);
        }
      }),
      { numRuns: 20 },
    );
  });
});
