import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Disclosures } from '../../src/audit/disclosure.js';
import { relay } from '../../src/audit/outbox.js';
import type { Call } from '../../src/memory/call.js';
import { type Deployment, openDeployment } from '../../src/memory/deployment.js';
import { deleteNode, deleteUser, resumeErasures } from '../../src/memory/forget.js';
import { saveNodes } from '../../src/memory/save-nodes.js';
import { updateNode } from '../../src/memory/update-node.js';
import { createUser } from '../../src/memory/users.js';
import { readPolicy } from '../../src/privacy/policy.js';
import { Faults } from '../support/proxy.js';
import { type FreshStores, freshStores } from '../support/stores.js';

const faults = new Faults();
let stores: FreshStores;
beforeAll(async () => {
  stores = await freshStores({ cuttable: ['memory', 'audit', 'vault'], faults });
});
afterAll(() => stores?.close());

/** A server process, as far as this is about one: nothing of another's memory is in it. */
const process = (): Deployment =>
  openDeployment(stores.regions, readPolicy(undefined), { graphCacheBytes: 10_000_000 });
function call(d: Deployment): Call {
  const actor = { id: `key:${randomUUID()}`, role: 'ADMIN' } as const;
  return { actor, sessionId: 's-1', now: Date.now(), disclosures: new Disclosures(actor, d.now) };
}

async function someone(d: Deployment) {
  const id = `killed-${randomUUID()}`;
  const consents = [{ purpose: 'assistant', policyVersion: '1', method: 'checkbox' }];
  await createUser(d, call(d), { id, jurisdiction: 'EU', consents } as Parameters<typeof createUser>[2]);
  const nodes = [
    { ref: 'ada', kind: 'ENTITY', name: 'Ada' },
    { ref: 'tea', kind: 'FACET', topic: 'Tea', summary: 'Green at four', entity: 'ada' },
    { ref: 'run', kind: 'FACET', topic: 'Running', summary: 'On Sundays', entity: 'ada' },
  ];
  const saved = await saveNodes(d, call(d), {
    userId: id,
    purpose: 'assistant',
    nodes,
    edges: [],
  } as unknown as Parameters<typeof saveNodes>[2]);
  const [ada, tea, run] = saved.nodes.map((node) => node.id) as [string, string, string];
  const userId = (await d.regions.home.vault.directory.lookup([id])).get(id)!.userId;
  return { id, userId, ada, tea, run };
}
type Someone = Awaited<ReturnType<typeof someone>>;

/** What the next process finds when housekeeping has been round, and that what it finds is whole. */
async function found(who: Someone) {
  const d = process();
  const { home } = stores.regions;
  await relay(home.memory, home.audit);
  expect(await resumeErasures(d, home)).toBe(0);
  const standing = await d.graphs.standing(home, who.userId);
  // Opening it throws when a row has no key.
  const graph = standing && (await d.graphs.at(home, who.userId, standing.revision))?.graph;
  const ring = await home.vault.keys(who.userId);
  const admin = stores.admin('memory');
  const { rows: erasures } = await admin.query<{ id: string; state: string; event_id: string }>(
    'SELECT id, state, event_id FROM memory.erasures WHERE user_id = $1',
    [who.userId],
  );
  const { rows: events } = await stores
    .admin('audit')
    .query('SELECT FROM audit.leaves WHERE event_id = ANY ($1::uuid[])', [
      erasures.map((row) => row.event_id),
    ]);
  expect(erasures.map((row) => row.state)).toEqual(erasures.map(() => 'RECORDED'));
  expect(events.length).toBe(erasures.length);
  expect([...(await home.vault.destroyed(erasures.map((row) => row.id))).keys()].length).toBe(
    erasures.length,
  );
  const entry = (await home.vault.directory.lookup([who.id])).get(who.id);
  return { graph, ring, erasures: erasures.length, entry };
}

/** Kills the process at each statement of some work in turn, before it and after, and looks at what the next one finds. */
async function atEveryStatement(
  work: (d: Deployment, who: Someone) => Promise<unknown>,
  check: (who: Someone, done: Awaited<ReturnType<typeof found>>) => Promise<boolean>,
): Promise<{ done: number; undone: number }> {
  const outcome = { done: 0, undone: 0 };
  for (const when of ['before', 'after'] as const) {
    for (let statement = 1; ; statement++) {
      const who = await someone(process());
      const d = process();
      await d.leases.of(stores.regions.home).renew();
      faults.arm(statement, when);
      await work(d, who).catch(() => {});
      const struck = faults.struck;
      await faults.revive();
      const done = await check(who, await found(who));
      outcome[done ? 'done' : 'undone']++;
      if (!struck) {
        expect(done).toBe(true);
        expect(statement).toBeGreaterThan(10);
        break;
      }
    }
  }
  return outcome;
}

describe('a process killed at any statement', () => {
  it('E1 E3 of the erasure of a node leaves it whole or gone with its key, and the rest whole', async () => {
    const outcome = await atEveryStatement(
      (d, who) => deleteNode(d, call(d), who.id, who.tea),
      async (who, { graph, ring, erasures, entry }) => {
        expect(entry?.userId).toBe(who.userId);
        const ids = graph!.nodes.map((node) => node.id);
        const gone = !ids.includes(who.tea);
        expect(ids.sort()).toEqual((gone ? [who.ada, who.run] : [who.ada, who.tea, who.run]).sort());
        expect(erasures).toBe(gone ? 1 : 0);
        const keys = [0, 1, 2, 3, 4, 5].filter((slot) => ring!.key(slot) !== undefined).length;
        expect(keys).toBe(gone ? 5 : 6);
        return gone;
      },
    );
    expect(outcome.done).toBeGreaterThan(0);
    expect(outcome.undone).toBeGreaterThan(0);
  }, 300_000);

  it('E2 E3 of the erasure of a user leaves them whole or gone with keys and directory entry', async () => {
    const outcome = await atEveryStatement(
      (d, who) => deleteUser(d, call(d), who.id),
      async (who, { graph, ring, erasures, entry }) => {
        const gone = graph === undefined;
        if (!gone) expect(graph.nodes.length).toBe(3);
        expect(ring === undefined).toBe(gone);
        expect(entry === undefined).toBe(gone);
        expect(erasures).toBe(gone ? 1 : 0);
        expect(who.id).toBeDefined();
        return gone;
      },
    );
    expect(outcome.done).toBeGreaterThan(0);
    expect(outcome.undone).toBeGreaterThan(0);
  }, 300_000);

  it('P5 E3 of a correction leaves the old text or the new one, and never both keys', async () => {
    const outcome = await atEveryStatement(
      (d, who) => updateNode(d, call(d), { userId: who.id, id: who.tea, summary: 'Black at five' }),
      async (who, { graph, ring }) => {
        const node = graph!.byId.get(who.tea)!;
        const corrected = node.summary === 'Black at five';
        if (!corrected) expect(node.summary).toBe('Green at four');
        expect(ring!.key(node.slot)).toBeDefined();
        return corrected;
      },
    );
    expect(outcome.done).toBeGreaterThan(0);
    expect(outcome.undone).toBeGreaterThan(0);
  }, 300_000);
});
