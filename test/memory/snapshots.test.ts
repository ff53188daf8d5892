import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDeployment } from '../../src/memory/deployment.js';
import { GraphCache } from '../../src/memory/graph/graphs.js';
import type { KeptGraph } from '../../src/memory/graph/kept-graph.js';
import { rowId, Snapshots } from '../../src/memory/graph/snapshots.js';
import { readPolicy } from '../../src/privacy/policy.js';
import { silent } from '../../src/regions/logger.js';
import { type Lethe, startLethe } from '../server/harness.js';
import { exported, keepSnapshot, keptGraph, person, save, smallMemory } from './people.js';

interface Row {
  user_id: string;
  revision: string;
  sealed: Buffer;
}

describe('snapshots', () => {
  let lethe: Lethe;
  beforeAll(async () => {
    lethe = await startLethe();
  });
  afterAll(() => lethe?.close());

  const home = () => lethe.deployment.regions.home;
  const internal = async (id: string) => (await home().vault.directory.lookup([id])).get(id)!.userId;
  const stored = async (userId: string): Promise<Row[]> =>
    (await lethe.stores.admin('memory').query('SELECT * FROM memory.snapshots WHERE user_id = $1', [userId]))
      .rows;
  /** A person with a small memory, let go by the cache and kept as a snapshot. */
  async function someone(id: string) {
    await person(lethe, id);
    const memory = await smallMemory(lethe, id);
    const userId = await internal(id);
    const kept = await keptGraph(lethe, userId);
    await keepSnapshot(lethe, kept);
    lethe.deployment.graphs.forget(userId);
    return { memory, userId, kept, row: (await stored(userId))[0]! };
  }
  /** Puts a snapshot back as the one of the present revision, as only who can write to the store could. */
  const putBack = (row: Row) =>
    lethe.stores.admin('memory').query(
      `INSERT INTO memory.snapshots SELECT user_id, revision, $2 FROM memory.users WHERE user_id = $1
       ON CONFLICT (user_id) DO UPDATE SET revision = excluded.revision, sealed = excluded.sealed`,
      [row.user_id, row.sealed],
    );
  const opens = (row: Row) => home().vault.openSnapshot(row.user_id, rowId(row.revision), row.sealed);

  it('E6 a graph comes back from one as from its rows, for every way it is read', async () => {
    const { userId } = await someone('back');
    const fromSnapshot = await exported(lethe, 'back');
    expect((await keptGraph(lethe, userId)).stored).toBe(true);
    await lethe.stores.admin('memory').query('DELETE FROM memory.snapshots');
    lethe.deployment.graphs.forget(userId);
    const fromRows = await exported(lethe, 'back');
    expect((await keptGraph(lethe, userId)).stored).toBe(false);
    expect({ ...fromSnapshot, exported_at: '' }).toEqual({ ...fromRows, exported_at: '' });
  });

  it('R3 is sealed, and of the revision that the user has', async () => {
    const { userId, row } = await someone('sealed');
    expect(row.sealed.includes('green tea')).toBe(false);
    expect((await opens(row))?.includes('green tea')).toBe(true);
    const { revision } = (await lethe.deployment.graphs.standing(home(), userId))!;
    expect(row.revision).toBe(revision);
  });

  it('E6 any write takes it away, in its transaction', async () => {
    const { memory, userId } = await someone('written');
    const u = 'written';
    const again = async () => {
      await keepSnapshot(lethe, await keptGraph(lethe, userId));
      expect(await stored(userId)).toHaveLength(1);
    };
    const writes: [string, object][] = [
      ['mutation ($u: ID!) { suppressTopic(userId: $u, topic: "golf") { id } }', {}],
      ['mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { id } }', { id: memory.chess }],
      [
        'mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }',
        { in: { userId: u, id: memory.tea, topic: 'Coffee' } },
      ],
      [
        'mutation ($in: RememberInput!) { remember(input: $in) { id } }',
        {
          in: {
            userId: u,
            purpose: 'assistant',
            sessionId: 's',
            wait: true,
            messages: [{ content: 'Cy likes figs.' }],
          },
        },
      ],
    ];
    for (const [text, variables] of writes) {
      await lethe.ok(text, text.includes('$u:') ? { u, ...variables } : variables);
      expect(await stored(userId)).toEqual([]);
      await again();
    }
    await save(lethe, u, [{ kind: 'ENTITY', name: 'Di' }]);
    expect(await stored(userId)).toEqual([]);
  });

  it('E1 E5 one from before an erasure or a correction opens no more, and what is answered comes from the rows', async () => {
    const erased = await someone('erased');
    await lethe.ok('mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { id } }', {
      u: 'erased',
      id: erased.memory.tea,
    });
    expect(await opens(erased.row)).toBeUndefined();
    const corrected = await someone('corrected');
    await lethe.ok('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }', {
      in: { userId: 'corrected', id: corrected.memory.tea, topic: 'Coffee', summary: 'Has changed over' },
    });
    expect(await opens(corrected.row)).toBeUndefined();
    for (const [id, { userId, row }] of Object.entries({ erased, corrected })) {
      await putBack(row);
      lethe.deployment.graphs.forget(userId);
      expect(JSON.stringify(await exported(lethe, id))).not.toContain('green tea');
      expect((await keptGraph(lethe, userId)).stored).toBe(false);
    }
  });

  it('E2 goes with the user, whose receipt counts it', async () => {
    const { userId, row } = await someone('gone');
    const { counts } = (await lethe.ok('mutation { deleteUser(userId: "gone") { counts { table count } } }'))
      .deleteUser;
    expect(counts).toContainEqual({ table: 'snapshots', count: 1 });
    expect(await stored(userId)).toEqual([]);
    expect(await opens(row)).toBeUndefined();
  });

  it('D2 that of another person, one that was altered, or one that another version made, is none', async () => {
    const a = await someone('a');
    const b = await someone('b');
    const altered = Buffer.from(a.row.sealed);
    altered[altered.length >> 1]! ^= 1;
    const packed = (await opens(a.row))!;
    const other = await home().vault.sealSnapshot(a.userId, `${a.row.revision}.another`, packed);
    for (const sealed of [b.row.sealed, altered, Buffer.alloc(0), other as Buffer]) {
      await putBack({ ...a.row, sealed });
      lethe.deployment.graphs.forget(a.userId);
      expect((await keptGraph(lethe, a.userId)).stored).toBe(false);
      expect((await exported(lethe, 'a')).user_id).toBe('a');
    }
  });

  it('E6 one that comes late keeps nothing: after a write, and while one is under way', async () => {
    const { userId, kept, memory } = await someone('late');
    await lethe.ok('mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { id } }', {
      u: 'late',
      id: memory.tea,
    });
    const old = Object.assign(Object.create(kept), { stored: false });
    await keepSnapshot(lethe, old);
    expect(await stored(userId)).toEqual([]);
    expect(old.stored).toBe(false);
    const now = await keptGraph(lethe, userId);
    await home().memory.asWriter(userId, async () => {
      await keepSnapshot(lethe, now);
    });
    expect(await stored(userId)).toEqual([]);
  });

  it('E6 what the cache lets go of is kept; what it is told to forget is not', async () => {
    const d = openDeployment(lethe.stores.regions, readPolicy(undefined), { graphCacheBytes: 12_000 });
    const stop = d.leases.start();
    const people: string[] = [];
    for (const id of ['one', 'two', 'three']) {
      await person(lethe, id);
      await smallMemory(lethe, id);
      people.push(await internal(id));
    }
    const read = async (userId: string) => {
      const { revision } = (await d.graphs.standing(home(), userId))!;
      return d.graphs.at(home(), userId, revision);
    };
    for (const userId of people) await read(userId);
    expect(d.graphs.size.graphs).toBeLessThan(3);
    await expect.poll(async () => (await stored(people[0]!)).length, { timeout: 10_000 }).toBe(1);
    expect((await read(people[0]!))?.stored).toBe(true);
    for (const userId of people) d.graphs.forget(userId);
    expect(d.graphs.size.graphs).toBe(0);
    await stop.stop();
  });

  it('one that is read drives out no graph until it is asked for again', async () => {
    const { regions } = lethe.deployment;
    const people: KeptGraph[] = [];
    for (const id of ['first', 'second', 'third']) people.push((await someone(`door-${id}`)).kept);
    const snapshots = new Snapshots(
      () => home(),
      (work) => work(),
      silent,
    );
    const from = (graphs: GraphCache) => async (kept: KeptGraph) => {
      const { userId, revision } = kept.graph.account;
      return (await graphs.at(regions.home, userId, revision))!;
    };
    const all = new GraphCache(100_000_000, async () => {}, snapshots);
    await Promise.all(people.map(from(all)));
    const graphs = new GraphCache(Math.ceil(2.5 * (all.size.bytes / 3)), async () => {}, snapshots);
    const read = from(graphs);
    const readToWrite = ({ graph: { account } }: KeptGraph) =>
      graphs.at(regions.home, account.userId, account.revision, 'ALWAYS');
    /** What is not held is opened anew at every look. */
    const holds = async () => {
      const held = [];
      for (const { graph } of people) {
        const look = () => graphs.look(regions.home, graph.account.userId);
        const [one, other] = [await look(), await look()];
        held.push(one === other);
      }
      return held;
    };
    const [first, second, third] = people as [KeptGraph, KeptGraph, KeptGraph];

    // Where there is room there is nobody to drive out.
    for (const one of [first, second]) expect(await read(one)).toBe(await read(one));
    expect(await holds()).toEqual([true, true, false]);
    expect((await read(third)).graph.nodes).toEqual(third.graph.nodes);
    expect(await holds()).toEqual([true, true, false]);
    // Of whom something was erased, nothing is known any more.
    graphs.forget(third.graph.account.userId);
    await read(third);
    expect(await holds()).toEqual([true, true, false]);
    expect(await read(third)).toBe(await read(third));
    expect(await holds()).toEqual([false, true, true]);
    // A write is to follow: else it would read the same once more.
    await readToWrite(first);
    expect(await holds()).toEqual([true, false, true]);
    await read(second);
    // Those that are missed are forgotten with all that is kept.
    graphs.forgetAll(regions.home.name);
    for (const one of [first, third]) await read(one);
    await read(second);
    expect(await holds()).toEqual([true, false, true]);
    // What was opened row by row is kept at once.
    await lethe.stores.admin('memory').query('DELETE FROM memory.snapshots');
    await read(second);
    expect(await holds()).toEqual([false, true, true]);
    await snapshots.idle();
  });
});
