import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MemoryStore } from '../../src/regions/region.js';
import { type Lethe, startLethe } from '../server/harness.js';
import { exported, person, save, smallMemory } from './people.js';

const DELETE =
  'mutation ($u: ID!, $n: ID!) { deleteNode(userId: $u, id: $n) { status deletedIds nodesDeleted } }';
const TEA = { kind: 'FACET', topic: 'Tea', summary: 'Green at four' };

let lethe: Lethe;
/** Changes that were done as planned, and under the lock. */
const done = { planned: 0, locked: 0 };
/** What happens between the plan of the next change and its first statement. */
let meanwhile: (() => Promise<unknown>) | undefined;

beforeAll(async () => {
  lethe = await startLethe();
  const { memory } = lethe.deployment.regions.home;
  const { asPlanned, asWriter } = memory;
  Object.assign(memory, {
    asPlanned: (userId, from, work) =>
      asPlanned(userId, from, async (on) => {
        const before = async () => {
          const happens = meanwhile;
          meanwhile = undefined;
          await happens?.();
        };
        return work({
          query: async (text, values) => before().then(() => on.query(text, values)),
          write: async (text, values) => before().then(() => on.write(text, values)),
        });
      }).then((written) => {
        if (written) done.planned++;
        return written;
      }),
    asWriter: (userId, work) => {
      done.locked++;
      return asWriter(userId, work);
    },
  } satisfies Partial<MemoryStore>);
});
afterAll(() => lethe?.close());
beforeEach(() => {
  Object.assign(done, { planned: 0, locked: 0 });
});

const held = async (userId: string): Promise<string[]> =>
  JSON.stringify(await exported(lethe, userId)).match(/"id":"[0-9a-f-]{36}"/g) ?? [];
const erase = async (userId: string, id: string): Promise<unknown> =>
  (await lethe.ok(DELETE, { u: userId, n: id })).deleteNode;

describe('a change planned without the lock', () => {
  it('E1 is how items are saved and erased: one after the other needs no lock from the beginning', async () => {
    await person(lethe, 'planned-plain');
    Object.assign(done, { planned: 0, locked: 0 });
    const { nodes } = await save(lethe, 'planned-plain', [{ kind: 'ENTITY', name: 'Ada' }]);
    const [id] = (await save(lethe, 'planned-plain', [{ ...TEA, entity: nodes[0] }])).nodes as [string];
    expect(await erase('planned-plain', id)).toEqual({ status: 'ERASED', deletedIds: [id], nodesDeleted: 1 });
    expect(done).toEqual({ planned: 3, locked: 0 });
  });

  it('E1 is done anew under the lock when the memory has moved on, and reaches what came meanwhile', async () => {
    await person(lethe, 'planned-moved');
    const { ada, tea, plan, work, bo, chess } = await smallMemory(lethe, 'planned-moved');
    let late = '';
    meanwhile = async () => {
      [late] = (await save(lethe, 'planned-moved', [{ ...TEA, topic: 'Late', entity: ada }])).nodes as [
        string,
      ];
    };
    Object.assign(done, { planned: 0, locked: 0 });
    const events = await lethe.eventsOf(async () => {
      const receipt = (await erase('planned-moved', ada)) as { deletedIds: string[] };
      expect(receipt.deletedIds.sort()).toEqual([ada, tea, plan, late].sort());
    });
    expect(done).toEqual({ planned: 1, locked: 1 });
    expect(events.map(({ action, nodeIds }) => [action, nodeIds.length])).toEqual([
      ['CREATE', 1],
      ['DELETE', 4],
    ]);
    const left = await held('planned-moved');
    for (const id of [work, bo, chess]) expect(left).toContain(`"id":"${id}"`);
    for (const id of [ada, tea, plan, late]) expect(left).not.toContain(`"id":"${id}"`);
  });

  it('E1 finds nothing of what another erased meanwhile, and tells of one erasure', async () => {
    await person(lethe, 'planned-gone');
    const { tea } = await smallMemory(lethe, 'planned-gone');
    meanwhile = () => erase('planned-gone', tea);
    const events = await lethe.eventsOf(() => erase('planned-gone', tea));
    expect(events.map(({ action, nodeIds }) => [action, nodeIds])).toEqual([
      ['DELETE', [tea]],
      ['READ', []],
    ]);
  });

  it('E2 is refused when the person was erased meanwhile', async () => {
    await person(lethe, 'planned-nobody');
    const { ada } = await smallMemory(lethe, 'planned-nobody');
    meanwhile = () =>
      lethe.ok('mutation ($u: ID!) { deleteUser(userId: $u) { status } }', { u: 'planned-nobody' });
    const node = { ...TEA, entity: ada };
    await expect(save(lethe, 'planned-nobody', [node])).rejects.toThrow(/NOT_FOUND/);
  });
});
