import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { age } from '../../src/jobs/ageing.js';
import { HOLDINGS } from '../../src/memory/holdings.js';
import { exported, person } from '../memory/people.js';
import { type Lethe, type Loose, startLethe } from '../server/harness.js';
import { canaries } from '../support/canaries.js';
import { openAll, sealedRows } from '../support/recover.js';
import { cachedBlock } from './plant.js';

const DAY = 86_400_000;
const POLICY = `
lifecycle:
  halfLife: P30D
  consolidation: { after: P90D, below: 0.1, atLeast: 2 }
`;
const COUNTS = 'counts { table count }';
const PREVIEW = `query ($u: ID!, $n: ID) { erasurePreview(userId: $u, nodeId: $n) { nodes edges derived ${COUNTS} } }`;
const DELETE = `mutation ($u: ID!, $n: ID!) { deleteNode(userId: $u, id: $n) { nodesDeleted edgesDeleted derivedDeleted deletedIds ${COUNTS} } }`;
const IMPORT =
  'mutation ($u: ID!, $d: JSON!) { importUser(userId: $u, purpose: "assistant", document: $d) { idMap { from to } } }';

/** An item: what it was made of (numbers, taken as of earlier items), which of two entities it belongs to, and whether it has aged. */
interface Made {
  readonly list: 'facets' | 'themes' | 'interests' | 'summaries';
  readonly from: readonly number[];
  readonly entity: number;
  readonly old: boolean;
}

const made: fc.Arbitrary<Made> = fc.record({
  list: fc.constantFrom('facets', 'themes', 'interests', 'summaries'),
  from: fc.uniqueArray(fc.nat(99), { maxLength: 2 }),
  entity: fc.constantFrom(0, 0, 0, 1),
  old: fc.constantFrom(true, true, false),
});
const story = fc.record({
  items: fc.array(made, { minLength: 1, maxLength: 9, size: 'max' }),
  edges: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 3 }),
  blocks: fc.array(fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
  targets: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 3 }),
});

/** A story whose items become parts of a summary, whatever chance brings besides. */
const CONSOLIDATED = {
  items: Array.from({ length: 4 }, (): Made => ({ list: 'facets', from: [], entity: 0, old: true })),
  edges: [],
  blocks: [],
  targets: [1],
};

let lethe: Lethe;
beforeAll(async () => {
  lethe = await startLethe({ policy: POLICY });
});
afterAll(() => lethe?.close());

async function rows(userId: string): Promise<Record<string, number>> {
  const counted = HOLDINGS.map(
    ({ table }) => `(SELECT count(*)::int FROM memory.${table} WHERE user_id = $1) AS ${table}`,
  );
  return (await lethe.stores.admin('memory').query(`SELECT ${counted.join(', ')}`, [userId])).rows[0];
}
const asObject = (counts: { table: string; count: number }[]): Record<string, number> =>
  Object.fromEntries(counts.map(({ table, count }) => [table, count]));

describe('what was made of what is erased', () => {
  it('E1 E5 R5 tells it no more, over any number of steps: not in rows, caches, vectors or copies; what goes is what was previewed and counted', async () => {
    let run = 0;
    let consolidated = 0;
    await fc.assert(
      fc.asyncProperty(story, async ({ items, edges, blocks, targets }) => {
        const u = `story-${++run}`;
        await person(lethe, u);
        const region = lethe.deployment.regions.home;
        const userId = (await region.vault.directory.lookup([u])).get(u)!.userId;
        const words = canaries();
        const own = items.map((_, i) => words.plant(`item ${i}`));
        const sources = items.map(({ from }, i) => (i === 0 ? [] : [...new Set(from.map((s) => s % i))]));
        /** The items whose words an item tells: its own, and those of all that it was made of. */
        const lineage = (i: number): Set<number> =>
          new Set([i, ...sources[i]!.flatMap((s) => [...lineage(s)])]);
        const text = (i: number) => [...lineage(i)].map((s) => own[s]).join(' ');
        const at = (old: boolean) => new Date(Date.now() - (old ? 200 : 1) * DAY).toISOString();
        const item = (i: number) => ({
          id: `i${i}`,
          topic: own[i],
          summary: text(i),
          created_at: at(items[i]!.old),
          salience: 0.1,
          sources: sources[i]!.map((s) => ({ node_id: `i${s}` })),
        });
        const all = items.map((_, i) => i);
        const within = (i: number) => i < items.length;
        const entities = [0, 1].map((e) => {
          const lists = { facets: [], themes: [], interests: [], summaries: [] } as Record<
            Made['list'],
            object[]
          >;
          for (const i of all) if (items[i]!.entity === e) lists[items[i]!.list].push(item(i));
          return { id: `e${e}`, name: `Entity ${e}`, ...lists };
        });
        const document = {
          domains: [{ name: 'unfiled', entities }],
          edges: edges
            .filter(([a, b]) => a !== b && within(a) && within(b))
            .map(([a, b]) => ({ source: `i${a}`, target: `i${b}`, relation: 'goes with' })),
          embeddings: all.map((i) => ({ node_id: `i${i}`, model: 'm', dimension: 1, vector: [i] })),
          salience_history: all.map((i) => ({ node_id: `i${i}`, salience: 0.1, cause: 'set', at: at(true) })),
          co_activations: all
            .slice(1)
            .map((i) => ({ first_id: 'i0', second_id: `i${i}`, count: 1, last_at: at(true) })),
        };
        const { idMap } = (await lethe.ok(IMPORT, { u, d: document })).importUser;
        const ids = new Map<string, string>(
          idMap.map(({ from, to }: { from: string; to: string }) => [from, to]),
        );
        const idOf = (i: number) => ids.get(`i${i}`) as string;
        const blocked = blocks.map((b) => b.filter(within)).filter((b) => b.length > 0);
        for (const block of blocked)
          await cachedBlock(lethe, userId, block.map(idOf), block.map(text).join('\n'));
        const early = await sealedRows(lethe.stores.admin('memory'), 'memory', userId);
        await age(lethe.deployment, region, new Map(), { warn: () => {} });
        const held = new Set(
          (
            await lethe.stores
              .admin('memory')
              .query('SELECT id FROM memory.nodes WHERE user_id = $1', [userId])
          ).rows.map((row) => row.id),
        );
        const gone = new Set(all.filter((i) => !held.has(idOf(i))));
        if (gone.size > 0) consolidated++;
        const copies = [...early, ...(await sealedRows(lethe.stores.admin('memory'), 'memory', userId))];

        const chosen = targets.filter(within);
        const dead = new Set<number>();
        for (const target of chosen) {
          const before = await rows(userId);
          const preview = await lethe.gql(PREVIEW, { u, n: idOf(target) });
          const answer = await lethe.gql(DELETE, { u, n: idOf(target) });
          const receipt = answer.data?.deleteNode;
          // One that went with an earlier target answers the same receipt or none.
          expect(answer.code).toBe(preview.code);
          for (const i of all) if (lineage(i).has(target)) dead.add(i);
          if (!receipt) continue;
          const after = await rows(userId);
          const lost = Object.fromEntries(
            Object.keys(asObject(receipt.counts)).map((t) => [t, before[t]! - after[t]!]),
          );
          expect(asObject(receipt.counts)).toEqual(lost);
          expect(Object.values(lost).reduce((a, b) => a + b, 0)).toBe(total(before) - total(after));
          const told = preview.data.erasurePreview;
          expect([told.nodes, told.edges, told.derived]).toEqual([
            receipt.nodesDeleted,
            receipt.edgesDeleted,
            receipt.derivedDeleted,
          ]);
          expect(asObject(told.counts)).toEqual(lost);
        }

        const forms = (list: Iterable<number>) => [...list].map((i) => `item ${i}`).sort();
        const document2 = (await exported(lethe, u)) as Loose;
        const told = words.in(JSON.stringify(document2));
        const alive = all.filter((i) => !dead.has(i));
        // Each word is told by whoever has it in their lineage, and every one of those is dead for the chosen.
        expect(told.sort()).toEqual(forms(new Set(alive.flatMap((i) => [...lineage(i)]))));
        expect(told.filter((form) => forms(chosen).includes(form))).toEqual([]);
        const left = (
          await lethe.stores
            .admin('memory')
            .query('SELECT id FROM memory.nodes WHERE user_id = $1 AND id = ANY ($2)', [
              userId,
              all.map(idOf),
            ])
        ).rows.map((row) => row.id);
        expect(left.sort()).toEqual(
          alive
            .filter((i) => !gone.has(i))
            .map(idOf)
            .sort(),
        );
        expect(document2.embeddings.map((e: Loose) => e.node_id).sort()).toEqual(left);
        const texts = (await openAll(copies, region.vault)).map((r) => r.text);
        expect(words.in(texts.join()).filter((form) => forms(chosen).includes(form))).toEqual([]);
        const vectors = (await openAll(copies, region.vault)).filter((r) => r.table === 'embeddings');
        expect(vectors.filter((v) => [...dead].map(idOf).includes(v.rowId))).toEqual([]);
      }),
      { numRuns: 30, examples: [[CONSOLIDATED]] },
    );
    expect(consolidated).toBeGreaterThan(0);
  }, 180_000);
});

it('E5 R5 of an imported summary a part is erased by its id, though the document does not say where it came from', async () => {
  const u = 'parts-alone';
  await person(lethe, u);
  const parts = ['figs', 'plums'].map((food) => ({
    id: food,
    kind: 'FACET',
    topic: `Eats ${food}`,
    summary: `Eats ${food} at noon`,
    created_at: '2026-01-01T00:00:00Z',
  }));
  const derived = { topic: 'Noon', summary: 'Something about figs', sources: [{ node_id: 'figs' }] };
  const summaries = [{ id: 's', topic: 'Ada', summary: 'as below', parts }];
  const document = {
    domains: [{ name: 'unfiled', entities: [{ name: 'Ada', summaries, facets: [derived] }] }],
  };
  await lethe.ok(IMPORT, { u, d: document });
  const [entity] = ((await exported(lethe, u)) as Loose).domains[0].entities;
  expect(JSON.stringify(entity)).toContain('figs');
  const part = entity.summaries[0].parts.find((p: Loose) => p.summary.includes('figs')).id;
  const before = (await lethe.ok(PREVIEW, { u, n: part })).erasurePreview;
  const receipt = (await lethe.ok(DELETE, { u, n: part })).deleteNode;
  expect(receipt).toMatchObject({ nodesDeleted: 1, derivedDeleted: 2, counts: before.counts });
  expect(receipt.deletedIds).toContain(part);
  const left = JSON.stringify(await exported(lethe, u));
  expect(left).not.toContain('figs');
  expect(left).toContain('Eats plums at noon');
});

const total = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0);
