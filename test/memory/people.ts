import type { KeptGraph } from '../../src/memory/graph/kept-graph.js';
import { Snapshots } from '../../src/memory/graph/snapshots.js';
import { silent } from '../../src/regions/logger.js';
import type { Lethe } from '../server/harness.js';

/** Random ids, to be left out where a text is searched for what must not be in it: they may hold any few digits. */
export const UUIDS = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Consent to everything, for a purpose. */
export function everything(purpose: string): object {
  return {
    purpose,
    contentTypes: ['GENERAL', 'PERSONAL', 'FINANCIAL', 'HEALTH', 'EMOTIONAL', 'RELATIONSHIP', 'SPECIAL'],
    policyVersion: '2026-01',
    method: 'checkbox',
    explicit: true,
  };
}

export async function person(
  lethe: Lethe,
  id: string,
  consents: readonly object[] = [everything('assistant')],
): Promise<void> {
  await lethe.ok('mutation ($in: CreateUserInput!) { createUser(input: $in) { id } }', {
    in: { id, jurisdiction: 'EU', consents },
  });
}

export interface SavedIds {
  readonly nodes: string[];
  readonly edges: string[];
  readonly discarded: { reason: string; count: number }[];
}

export async function save(
  lethe: Lethe,
  userId: string,
  nodes: readonly object[],
  more: {
    edges?: readonly object[];
    purpose?: string;
    sessionId?: string;
    headers?: Record<string, string>;
  } = {},
): Promise<SavedIds> {
  const { edges = [], purpose = 'assistant', sessionId, headers } = more;
  const data = await lethe.ok(
    'mutation ($in: SaveNodesInput!) { saveNodes(input: $in) { nodes { id } edges { id } discarded { reason count } } }',
    { in: { userId, purpose, sessionId, nodes, edges } },
    { headers },
  );
  return {
    nodes: data.saveNodes.nodes.map((n: { id: string }) => n.id),
    edges: data.saveNodes.edges.map((e: { id: string }) => e.id),
    discarded: data.saveNodes.discarded,
  };
}

/** A small memory: a domain, two entities, three items, two edges. */
export async function smallMemory(
  lethe: Lethe,
  userId: string,
  purpose = 'assistant',
): Promise<{ work: string; ada: string; bo: string; tea: string; chess: string; plan: string }> {
  const { nodes } = await save(
    lethe,
    userId,
    [
      { ref: 'work', kind: 'DOMAIN', name: 'Work' },
      { ref: 'ada', kind: 'ENTITY', name: 'Ada', domains: ['work'] },
      { ref: 'bo', kind: 'ENTITY', name: 'Bo' },
      { ref: 'tea', kind: 'FACET', topic: 'Tea', summary: 'Drinks green tea at four', entity: 'ada' },
      { ref: 'chess', kind: 'INTEREST', topic: 'Chess', summary: 'Plays chess on Sundays', entity: 'bo' },
      { ref: 'plan', kind: 'THEME', topic: 'Planning', summary: 'Plans the week ahead', entity: 'ada' },
    ],
    {
      purpose,
      sessionId: 'session-1',
      edges: [
        { source: 'ada', target: 'bo', relation: 'works with' },
        { source: 'tea', target: 'chess', relation: 'goes with' },
      ],
    },
  );
  const [work, ada, bo, tea, chess, plan] = nodes as [string, string, string, string, string, string];
  return { work, ada, bo, tea, chess, plan };
}

export async function exported(lethe: Lethe, userId: string): Promise<Record<string, unknown>> {
  const answer = await lethe.fetch(`/api/v1/export/${encodeURIComponent(userId)}`, {
    key: 'lethe_test-bootstrap-key-of-an-example',
  });
  if (answer.status !== 200) throw new Error(`export answered ${answer.status}`);
  return answer.body;
}

/** A person's graph as it is now, by the internal id. */
export async function keptGraph(lethe: Lethe, userId: string): Promise<KeptGraph> {
  const { graphs, regions } = lethe.deployment;
  const { revision } = (await graphs.standing(regions.home, userId))!;
  return (await graphs.at(regions.home, userId, revision))!;
}

/** Keeps a snapshot of a graph, as the cache does when it has no more room for it. */
export async function keepSnapshot(lethe: Lethe, kept: KeptGraph): Promise<void> {
  const snapshots = new Snapshots(
    () => lethe.deployment.regions.home,
    (work) => work(),
    silent,
  );
  snapshots.leave(kept);
  await snapshots.idle();
}
