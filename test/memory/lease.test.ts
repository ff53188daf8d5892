import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Disclosures } from '../../src/audit/disclosure.js';
import { type Deployment, openDeployment } from '../../src/memory/deployment.js';
import { resumeErasures, settleErasures } from '../../src/memory/erasure/forget.js';
import { ENDED_MS, FENCE_MS } from '../../src/memory/erasure/lease.js';
import { readPolicy } from '../../src/privacy/policy.js';
import type { Region, Regions } from '../../src/regions/region.js';
import { type Lethe, startLethe } from '../server/harness.js';
import { person, smallMemory } from './people.js';

interface Process {
  readonly d: Deployment;
  readonly region: Region;
  /** In milliseconds; stands still until it is moved. */
  readonly clock: { at: number };
}

let lethe: Lethe;
let cleanings: number;
let cleanable: boolean;
let processes: Process[];

beforeAll(async () => {
  lethe = await startLethe({ cuttable: ['memory'] });
});
afterAll(() => lethe?.close());
beforeEach(async () => {
  cleanings = 0;
  cleanable = true;
  processes = [];
  await lethe.stores.admin('memory').query("UPDATE memory.erasures SET state = 'UNRECOVERABLE'");
});
afterEach(async () => {
  for (const { d, region } of processes) await d.leases.of(region).close();
});

/** A server process on the same stores, but for what it listens on. */
async function another(): Promise<Process> {
  const opened = await lethe.stores.again();
  const cleaner = {
    clean: async () => {
      if (cleanable) cleanings++;
      return cleanable;
    },
  };
  const region = { ...opened.home, cleaner };
  const regions: Regions = { ...opened, home: region, all: [region], byName: () => region };
  const clock = { at: 0 };
  const d = openDeployment(regions, readPolicy(undefined), {
    graphCacheBytes: 10_000_000,
    clock: { monotonic: () => clock.at, wall: () => clock.at },
  });
  const process = { d, region, clock };
  processes.push(process);
  return process;
}

const renew = ({ d, region }: Pick<Process, 'd' | 'region'>) => d.leases.of(region).renew();
/** Reads the log, and tells of it once all that was under way has ended. */
async function pass(...which: Pick<Process, 'd' | 'region'>[]): Promise<void> {
  // The first may only join a renewal that was under way.
  for (const one of [...which, ...which]) await renew(one);
  await new Promise(setImmediate);
  for (const one of which) await renew(one);
}
/** The server that answers requests in these tests is a process too. */
const server = () => ({ d: lethe.deployment, region: lethe.deployment.regions.home });
async function keep({ d, region }: Process, userId: string) {
  const standing = await d.graphs.standing(region, userId);
  return standing && d.graphs.at(region, userId, standing.revision);
}
async function settle({ d, region }: Process): Promise<number> {
  await resumeErasures(d, region);
  return settleErasures(d, region);
}

async function someone() {
  const id = `lease-${randomUUID()}`;
  await person(lethe, id);
  const userId = (await lethe.deployment.regions.home.vault.directory.lookup([id])).get(id)!.userId;
  return { id, userId, nodes: await smallMemory(lethe, id) };
}
const deleteNode = async (u: string, id: string): Promise<string> =>
  (await lethe.ok('mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { id } }', { u, id }))
    .deleteNode.id;
const deleteUser = async (u: string): Promise<string> =>
  (await lethe.ok('mutation ($u: ID!) { deleteUser(userId: $u) { id } }', { u })).deleteUser.id;
const receipt = async (id: string) =>
  (await lethe.ok('query ($id: ID!) { erasure(id: $id) { status unrecoverableAt outstanding } }', { id }))
    .erasure;
const LEASES_LEFT = { status: 'ERASED', unrecoverableAt: null, outstanding: ['leases', 'vault'] };
const VAULT_LEFT = { status: 'ERASED', unrecoverableAt: null, outstanding: ['vault'] };
const GONE = { status: 'UNRECOVERABLE', unrecoverableAt: expect.any(String), outstanding: [] };

describe('an erasure', () => {
  it('E6 is unrecoverable only when every process has let go of it, and says until then what is left', async () => {
    const [one, two] = [await another(), await another()];
    const { id, userId, nodes } = await someone();
    await keep(one, userId);
    await keep(two, userId);
    await pass(one, two, server());
    const erasure = await deleteNode(id, nodes.tea);

    await pass(one, server());
    expect(one.d.graphs.size.graphs).toBe(0);
    expect(await settle(one)).toBe(0);
    expect(await receipt(erasure)).toEqual(LEASES_LEFT);
    expect(two.d.graphs.size.graphs).toBe(1);
    expect(cleanings).toBe(0);

    await pass(two);
    expect(two.d.graphs.size.graphs).toBe(0);
    expect(await settle(one)).toBe(1);
    expect(cleanings).toBe(1);
    expect(await receipt(erasure)).toEqual(GONE);
  });

  it('E6 leaves the process that did it with what is left, and need not be let go of there once more', async () => {
    const { d, region } = server();
    const { id, userId, nodes } = await someone();
    const kept = () => keep(server() as Process, userId);
    await pass(server());
    d.graphs.forgetAll(region.name);
    const before = (await kept())!.graph;
    expect(before.sources(nodes.tea)).not.toEqual([]);
    await deleteNode(id, nodes.tea);
    expect(d.graphs.size.graphs).toBe(1);
    await pass(server());
    expect(d.graphs.size.graphs).toBe(1);
    const after = (await kept())!.graph;
    expect(after.erasures.size).toBe(1);
    expect(after.byId.has(nodes.tea)).toBe(false);
    expect(after.sources(nodes.tea)).toEqual([]);

    // Where nodes came from may not have been opened yet: then it goes sealed, with the keys that would open it.
    await deleteNode(id, nodes.bo);
    const sources = (await kept())!.graph.sources(nodes.plan);
    d.graphs.forgetAll(region.name);
    expect(sources).toEqual((await kept())!.graph.sources(nodes.plan));

    // Who was about to keep what was before is made to let go of it.
    await deleteNode(id, nodes.plan);
    d.graphs.keep(before);
    await pass(server());
    expect(d.graphs.size.graphs).toBe(0);
  });

  it('E6 waits for the answers that were on their way in every process when it was read', async () => {
    const one = await another();
    const { id, userId, nodes } = await someone();
    const leave = one.d.leases.enter(() => {});
    await keep(one, userId);
    const erasure = await deleteNode(id, nodes.tea);
    await pass(one, server());
    expect(await settle(one)).toBe(0);
    // The request under way keeps once more what it had in hand.
    one.d.graphs.keep((await keep(one, userId))!.graph);
    leave.leave();
    await new Promise(setImmediate);
    expect(one.d.graphs.size.graphs).toBe(0);
    await renew(one);
    expect(await settle(one)).toBe(1);
    expect(await receipt(erasure)).toEqual(GONE);
  });

  it('E6 of a user leaves no process where their id leads', async () => {
    const one = await another();
    const { id, userId } = await someone();
    await keep(one, userId);
    one.d.whereabouts.set(id, { userId, region: one.region.name });
    one.d.whereabouts.set('someone else', { userId: randomUUID(), region: one.region.name });
    await renew(one);
    await deleteUser(id);
    await renew(one);
    expect([...one.d.whereabouts.keys()]).toEqual(['someone else']);
    expect(one.d.graphs.size.graphs).toBe(0);
  });

  it('E3 shares one cleaning of the vault with all that are due, and none is called unrecoverable by a cleaning put off', async () => {
    const one = await another();
    const { id, nodes } = await someone();
    const other = await someone();
    const erasures = [
      await deleteNode(id, nodes.tea),
      await deleteNode(id, nodes.chess),
      await deleteUser(other.id),
    ];
    await pass(one, server());
    cleanable = false;
    expect(await settle(one)).toBe(0);
    for (const erasure of erasures) expect(await receipt(erasure)).toEqual(VAULT_LEFT);
    cleanable = true;
    expect(await settle(one)).toBe(3);
    expect(cleanings).toBe(1);
    for (const erasure of erasures) expect(await receipt(erasure)).toEqual(GONE);
    expect(await settle(one)).toBe(0);
    expect(cleanings).toBe(1);
  });

  it('E3 has a receipt for having become so, signed with the time', async () => {
    const one = await another();
    const { id, nodes } = await someone();
    const erasure = await deleteNode(id, nodes.tea);
    await pass(one, server());
    await settle(one);
    const { erasure: found } = await lethe.ok(
      'query ($id: ID!) { erasure(id: $id) { unrecoverableAt document } }',
      { id: erasure },
    );
    expect(found.document).toMatchObject({
      receipt: erasure,
      status: 'UNRECOVERABLE',
      unrecoverable_at: found.unrecoverableAt,
      keys_destroyed: 2,
    });
  });

  it('E3 stays ERASED where nothing cleans the vault’s files', async () => {
    const { id, nodes } = await someone();
    const erasure = await deleteNode(id, nodes.tea);
    await pass(server());
    await settleErasures(lethe.deployment, lethe.deployment.regions.home);
    expect(await receipt(erasure)).toEqual(VAULT_LEFT);
  });

  it('E6 numbers erasures in the order of their commits: who has read one has read all before it', async () => {
    const one = await another();
    const first = await someone();
    const second = await someone();
    await keep(one, first.userId);
    await keep(one, second.userId);
    await renew(one);
    const admin = await lethe.stores.admin('memory').connect();
    try {
      await admin.query('BEGIN');
      await admin.query(
        `INSERT INTO memory.erasures (id, subject, user_id, region, scope, state, nodes_deleted, edges_deleted, derived_deleted, counts, event_id, erased_at, retention)
         VALUES (gen_random_uuid(), 'x', $1, 'default', 'NODES', 'RECORDED', 0, 0, 0, '{}', gen_random_uuid(), now(), 'GDPR')`,
        [first.userId],
      );
      const later = deleteNode(second.id, second.nodes.tea);
      await expect(Promise.race([later, new Promise((r) => setTimeout(r, 150, 'waits'))])).resolves.toBe(
        'waits',
      );
      await admin.query('COMMIT');
      await later;
    } finally {
      admin.release();
    }
    await renew(one);
    expect(one.d.graphs.size.graphs).toBe(0);
  });
});

describe('a process', () => {
  it('E6 that ended without a word holds nobody up for ever', async () => {
    const [one, killed] = [await another(), await another()];
    const { id, userId, nodes } = await someone();
    await keep(killed, userId);
    await pass(one, server());
    const erasure = await deleteNode(id, nodes.tea);
    await pass(one, server());
    expect(await settle(one)).toBe(0);
    one.clock.at += ENDED_MS - 1;
    await pass(one, server());
    expect(await settle(one)).toBe(0);
    one.clock.at += 1;
    // The server of these tests renews by a clock that has not moved so far.
    await pass(one, server());
    expect(await settle(one)).toBe(1);
    expect(await receipt(erasure)).toEqual(GONE);
  });

  it('E6 has dropped everything before others may take it for ended, also when nothing tells it of the time', async () => {
    const one = await another();
    const { userId } = await someone();
    await keep(one, userId);
    expect(FENCE_MS).toBeLessThan(ENDED_MS);
    one.clock.at += FENCE_MS - 1;
    expect(one.d.leases.of(one.region).check()).toBe(true);
    expect(one.d.graphs.size.graphs).toBe(1);
    one.clock.at += 1;
    expect(one.d.leases.of(one.region).check()).toBe(false);
    expect(one.d.graphs.size.graphs).toBe(0);
  });

  it('E6 that cannot renew refuses to read, says so by code, and serves again once it can', async () => {
    const one = await another();
    const { userId } = await someone();
    await keep(one, userId);
    one.clock.at += FENCE_MS;
    await lethe.stores.cut('memory');
    try {
      await expect(keep(one, userId)).rejects.toMatchObject({ code: 'REGION_UNAVAILABLE' });
      expect(one.d.graphs.size.graphs).toBe(0);
    } finally {
      await lethe.stores.restore('memory');
    }
    expect((await keep(one, userId))?.graph.nodes.length).toBe(6);
  });

  it('E6 whose renewal took too long holds nothing by it', async () => {
    const one = await another();
    const { userId } = await someone();
    await keep(one, userId);
    const query = one.region.memory.pool.query.bind(one.region.memory.pool) as (
      ...args: unknown[]
    ) => unknown;
    const pool = one.region.memory.pool as unknown as { query: unknown };
    pool.query = async (...args: unknown[]) => {
      const answer = await query(...args);
      one.clock.at += FENCE_MS;
      return answer;
    };
    await expect(keep(one, userId)).resolves.toBeDefined();
    one.clock.at += FENCE_MS;
    await expect(keep(one, userId)).rejects.toMatchObject({ code: 'REGION_UNAVAILABLE' });
    pool.query = query;
  });

  it('E6 that was taken for ended begins anew with nothing, and answers nothing it began before', async () => {
    const one = await another();
    const { userId } = await someone();
    const passage = one.d.leases.enter(() => {});
    await keep(one, userId);
    const actor = { id: 'anonymous', role: 'ANONYMOUS' } as const;
    const disclosures = new Disclosures(actor, Date.now, passage);
    const about = {
      action: 'READ',
      region: one.region,
      subjects: [],
      retention: 'GDPR',
      sessionId: null,
      purpose: null,
      policy: 'role:ADMIN',
    } as const;
    disclosures.open(about);
    await lethe.stores.admin('memory').query('DELETE FROM memory.leases');
    await renew(one);
    expect(one.d.graphs.size.graphs).toBe(0);
    const events = await lethe.eventsOf(() =>
      expect(disclosures.record()).rejects.toMatchObject({ code: 'REGION_UNAVAILABLE' }),
    );
    expect(events).toEqual([]);
    const next = new Disclosures(
      actor,
      Date.now,
      one.d.leases.enter(() => {}),
    );
    next.open(about);
    await next.record();
  });

  it('E6 cuts off answers that are on their way when it loses its lease, and those only', async () => {
    const one = await another();
    const { userId } = await someone();
    const cut: string[] = [];
    const answering = one.d.leases.enter(() => cut.push('answering'));
    one.d.leases.enter(() => cut.push('elsewhere'));
    const ended = one.d.leases.enter(() => cut.push('ended'));
    await keep(one, userId);
    answering.require(one.region);
    ended.require(one.region);
    ended.leave();
    one.clock.at += FENCE_MS;
    one.d.leases.of(one.region).check();
    expect(cut).toEqual(['answering']);
  });

  it('E6 gives its lease up when it stops', async () => {
    const one = await another();
    const { userId } = await someone();
    // It may have none: a test before took all of them away.
    await pass(server());
    const count = async () =>
      (await lethe.stores.admin('memory').query('SELECT count(*)::int AS n FROM memory.leases')).rows[0].n;
    const before = await count();
    const leases = one.d.leases.start();
    await keep(one, userId);
    expect(await count()).toBe(before + 1);
    await leases.stop();
    expect(await count()).toBe(before);
    await expect(keep(one, userId)).rejects.toMatchObject({ code: 'REGION_UNAVAILABLE' });
  });
});
