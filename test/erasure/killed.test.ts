import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Disclosures } from '../../src/audit/disclosure.js';
import { relay } from '../../src/audit/outbox.js';
import type { Call } from '../../src/memory/call.js';
import { type Deployment, openDeployment } from '../../src/memory/deployment.js';
import { deleteNode, deleteUser, resumeErasures } from '../../src/memory/erasure/forget.js';
import { saveNodes } from '../../src/memory/intake/save-nodes.js';
import { updateNode } from '../../src/memory/update-node.js';
import { createUser } from '../../src/memory/users.js';
import { readPolicy } from '../../src/privacy/policy.js';
import { openRegions } from '../../src/regions/index.js';
import type { Regions } from '../../src/regions/region.js';
import { Faults, proxyTo, type StoreProxy } from '../support/proxy.js';
import { type FreshStores, freshStores } from '../support/stores.js';

const STORES = ['memory', 'audit', 'vault'] as const;
const faults = new Faults();
const ways = {} as Record<(typeof STORES)[number], StoreProxy>;
/** The stores as the next process reaches them. */
let stores: FreshStores;
/** The same stores as the process that is killed reached them. */
let killed: Regions;

beforeAll(async () => {
  stores = await freshStores();
  const database = { ...stores.settings.database! };
  for (const store of STORES) {
    ways[store] = await proxyTo(database[store].url, faults);
    database[store] = { ...database[store], url: ways[store].url };
  }
  killed = await openRegions({ ...stores.settings, database });
});
afterAll(async () => {
  await killed?.close();
  for (const way of Object.values(ways)) await way.close();
  await stores?.close();
});

/** A server process, as far as this is about one: nothing of another's memory is in it. */
const process = (regions: Regions): Deployment =>
  openDeployment(regions, readPolicy(undefined), { graphCacheBytes: 10_000_000 });
function call(d: Deployment): Call {
  const actor = { id: `key:${randomUUID()}`, role: 'ADMIN' } as const;
  return { actor, sessionId: 's-1', now: Date.now(), disclosures: new Disclosures(actor, d.now) };
}

async function someone() {
  const d = process(stores.regions);
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

/** What the next process finds when it has taken up what was left, and that all of it is finished. */
async function found(who: Someone) {
  const d = process(stores.regions);
  const { home } = stores.regions;
  await relay(home.memory, home.audit);
  expect(await resumeErasures(d, home)).toBe(0);
  const standing = await d.graphs.standing(home, who.userId);
  // Opening it throws when a row has no key.
  const graph = standing && (await d.graphs.at(home, who.userId, standing.revision))?.graph;
  const ring = await home.vault.keys(who.userId);
  const keys = ring && [0, 1, 2, 3, 4, 5, 6, 7].filter((slot) => ring.key(slot) !== undefined);
  const { rows: erasures } = await stores
    .admin('memory')
    .query<{ id: string; state: string; slots: number[]; event_id: string; keys_destroyed: number }>(
      'SELECT id, state, slots, event_id, keys_destroyed FROM memory.erasures WHERE user_id = $1',
      [who.userId],
    );
  const events = erasures.map((row) => row.event_id);
  const { rows: leaves } = await stores
    .admin('audit')
    .query('SELECT FROM audit.leaves WHERE event_id = ANY ($1::uuid[])', [events]);
  const { rows: receipts } = await stores
    .admin('memory')
    .query('SELECT FROM memory.receipts WHERE erasure_id = ANY ($1::uuid[])', [erasures.map(({ id }) => id)]);
  const logged = await home.vault.destroyed(erasures.map(({ id }) => id));
  for (const { state } of erasures) expect(state).toBe('RECORDED');
  expect(leaves.length).toBe(erasures.length);
  expect(receipts.length).toBe(erasures.length);
  expect(erasures.map(({ id }) => logged.get(id))).toEqual(erasures.map((row) => row.keys_destroyed));
  const entry = (await home.vault.directory.lookup([who.id])).get(who.id);
  return { graph, keys, erasures, entry };
}

async function statesOf(who: Someone): Promise<string[]> {
  const { rows } = await stores
    .admin('memory')
    .query<{ state: string }>('SELECT state FROM memory.erasures WHERE user_id = $1', [who.userId]);
  return rows.map((row) => row.state);
}

interface Outcome {
  done: number;
  undone: number;
}

/** Kills the process at each statement of some work in turn, before it and after, and looks at what the next one finds. */
async function atEveryStatement(
  work: (d: Deployment, who: Someone) => Promise<unknown>,
  check: (who: Someone, left: Awaited<ReturnType<typeof found>>) => boolean,
  prepare: (who: Someone) => Promise<unknown> = async () => {},
): Promise<Outcome> {
  const outcome = { done: 0, undone: 0 };
  for (const when of ['before', 'after'] as const) {
    for (let statement = 1; ; statement++) {
      const who = await someone();
      await prepare(who);
      const d = process(killed);
      await d.leases.of(killed.home).renew();
      faults.arm(statement, when);
      const heard = await work(d, who).then(
        () => true,
        () => false,
      );
      const struck = faults.revive();
      await reached();
      const done = check(who, await found(who));
      outcome[done ? 'done' : 'undone']++;
      // What was answered has been done.
      if (heard) expect(done).toBe(true);
      if (!struck) {
        expect(heard).toBe(true);
        expect(statement).toBeGreaterThan(8);
        break;
      }
    }
  }
  return outcome;
}

/** Until the connections that were cut are found out. */
async function reached(): Promise<void> {
  for (let answered = 0, asked = 0; answered < 3; asked++) {
    expect(asked).toBeLessThan(50);
    answered = (await killed.home.healthy()) ? answered + 1 : 0;
  }
}

describe('a process killed at any statement', () => {
  const whole = ({ ada, tea, run }: Someone, gone: boolean) => (gone ? [ada, run] : [ada, tea, run]).sort();
  const nodeErased = (who: Someone, left: Awaited<ReturnType<typeof found>>) => {
    expect(left.entry?.userId).toBe(who.userId);
    const ids = left.graph!.nodes.map((node) => node.id).sort();
    const gone = !ids.includes(who.tea);
    expect(ids).toEqual(whole(who, gone));
    expect(left.erasures.map((row) => row.slots.length)).toEqual(gone ? [1] : []);
    for (const row of left.erasures) expect(left.keys).not.toContain(row.slots[0]);
    expect(left.keys).toHaveLength(gone ? 7 : 8);
    return gone;
  };

  it('E1 E3 of the erasure of a node leaves it whole, or gone with its key and a receipt; the rest stays whole', async () => {
    const outcome = await atEveryStatement((d, who) => deleteNode(d, call(d), who.id, who.tea), nodeErased);
    expect(outcome.done).toBeGreaterThan(5);
    expect(outcome.undone).toBeGreaterThan(5);
  }, 600_000);

  it('E1 E3 of taking up an erasure whose keys were left is taken up by the next', async () => {
    let rowsGone = 1;
    const outcome = await atEveryStatement(
      (d) => resumeErasures(d, killed.home),
      nodeErased,
      // Killed as soon as its rows are gone: the statement is the same each time.
      async (who) => {
        for (; (await statesOf(who)).length === 0; rowsGone++) {
          faults.arm(rowsGone, 'after');
          const d = process(killed);
          await deleteNode(d, call(d), who.id, who.tea).catch(() => {});
          faults.revive();
          await reached();
        }
        rowsGone--;
        expect(await statesOf(who)).toEqual(['ROWS_ERASED']);
      },
    );
    expect(outcome.undone).toBe(0);
    expect(outcome.done).toBeGreaterThan(16);
  }, 600_000);

  it('E2 E3 of the erasure of a user leaves them whole, or gone with keys, directory entry and a receipt', async () => {
    const outcome = await atEveryStatement(
      (d, who) => deleteUser(d, call(d), who.id),
      (who, { graph, keys, erasures, entry }) => {
        const gone = graph === undefined;
        if (!gone) expect(graph.nodes.map((node) => node.id).sort()).toEqual(whole(who, false));
        expect(keys === undefined).toBe(gone);
        expect(entry === undefined).toBe(gone);
        expect(erasures.length).toBe(gone ? 1 : 0);
        return gone;
      },
    );
    expect(outcome.done).toBeGreaterThan(5);
    expect(outcome.undone).toBeGreaterThan(5);
  }, 600_000);

  it('P5 E3 of a correction leaves the old text or the new one, each with its key and no key of the other', async () => {
    const outcome = await atEveryStatement(
      (d, who) => updateNode(d, call(d), { userId: who.id, id: who.tea, summary: 'Black at five' }),
      (who, { graph, keys, erasures }) => {
        const node = graph!.byId.get(who.tea)!;
        const corrected = node.summary === 'Black at five';
        expect(graph!.nodes.map(({ id }) => id).sort()).toEqual(whole(who, false));
        expect(node.summary).toBe(corrected ? 'Black at five' : 'Green at four');
        expect(keys).toContain(node.slot);
        expect(erasures.length).toBe(corrected ? 1 : 0);
        for (const { slots } of erasures) for (const slot of slots) expect(keys).not.toContain(slot);
        return corrected;
      },
    );
    expect(outcome.done).toBeGreaterThan(5);
    expect(outcome.undone).toBeGreaterThan(5);
  }, 600_000);
});
