import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../src/cli/verify.js';
import { age } from '../../src/jobs/ageing.js';
import { startHousekeeping } from '../../src/jobs/housekeeping.js';
import { resumeErasures } from '../../src/memory/erasure/forget.js';
import { reconcile } from '../../src/memory/erasure/reconcile.js';
import { HOLDINGS } from '../../src/memory/holdings.js';
import { exported, person, save, smallMemory } from '../memory/people.js';
import { type Lethe, type Loose, startLethe } from '../server/harness.js';
import { copyOf } from '../support/copies.js';
import { cachedBlock } from './plant.js';

const DAY = 86_400_000;
const POLICY = `
lifecycle:
  halfLife: P30D
  consolidation: { after: P90D, below: 0.1, atLeast: 2 }
backups: { retentionDays: 14 }
`;
const RECEIPT =
  'id status erasedAt unrecoverableAt outstanding nodesDeleted edgesDeleted derivedDeleted eventId counts { table count } document';

let lethe: Lethe;
let key: string;
let now = Date.now();
beforeAll(async () => {
  lethe = await startLethe({ policy: POLICY, now: () => now, cuttable: ['audit', 'vault'] });
  key = (await lethe.fetch('/.well-known/lethe-checkpoint-key')).text.trim();
});
afterAll(() => lethe?.close());

const region = () => lethe.deployment.regions.home;
const internal = async (id: string): Promise<string> =>
  (await region().vault.directory.lookup([id])).get(id)!.userId;
const ageAll = () => age(lethe.deployment, region(), new Map(), { warn: () => {} });

/** Ids of the rows of each table, read past the server: what goes is told from what comes. */
async function rows(userId: string): Promise<Record<string, Set<string>>> {
  const found: Record<string, Set<string>> = {};
  for (const { table } of HOLDINGS) {
    // A row that is sealed anew is the same row.
    const key = `to_jsonb(t) - '{sealed,slot,revision,updated_at,created_at,expires_at,embedded_with,count,status}'::text[]`;
    const { rows: all } = await lethe.stores
      .admin('memory')
      .query(`SELECT (${key})::text AS key FROM memory.${table} t WHERE user_id = $1`, [userId]);
    found[table] = new Set(all.map((row) => row.key));
  }
  return found;
}

/** What an act erases of somebody, counted past the server, with the receipts that it left. */
async function erasing(
  id: string,
  act: () => Promise<unknown>,
): Promise<{ gone: Loose; receipts: Loose[]; events: Loose[] }> {
  const userId = await internal(id);
  const before = await rows(userId);
  const known = new Set((await receiptsOf(id)).map((r) => r.id));
  const events = await lethe.eventsOf(act);
  const after = await rows(userId);
  const gone = Object.fromEntries(
    Object.entries(before).map(([table, keys]) => [
      table,
      [...keys].filter((k) => !after[table]!.has(k)).length,
    ]),
  );
  return { gone, receipts: (await receiptsOf(id)).filter((r) => !known.has(r.id)), events };
}
async function receiptsOf(u: string): Promise<Loose[]> {
  const { rows: found } = await lethe.stores
    .admin('memory')
    .query('SELECT id FROM memory.erasures WHERE subject = $1 ORDER BY seq', [region().vault.pseudonym(u)]);
  const receipts: Loose[] = [];
  for (const { id } of found)
    receipts.push((await lethe.ok(`query ($id: ID!) { erasure(id: $id) { ${RECEIPT} } }`, { id })).erasure);
  return receipts;
}
const nothingElse = (counts: Loose) => Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0));
const counted = (receipt: Loose) =>
  nothingElse(Object.fromEntries(receipt.counts.map((c: Loose) => [c.table, c.count])));

/** By the command, with the file and the key, and nothing else. */
async function verified(document: Loose): Promise<string> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'lethe-receipts-'));
  try {
    const file = path.join(directory, 'receipt.json');
    await writeFile(file, JSON.stringify(document));
    const out = new PassThrough();
    expect(await verify(['--key', key, file], out)).toBe(0);
    return String(out.read());
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** All that a receipt must say, whatever it is of; and no word of what was remembered. */
async function expectReceipt(
  id: string,
  receipt: Loose,
  gone: Loose,
  secrets: readonly string[],
): Promise<void> {
  expect(counted(receipt)).toEqual(nothingElse(gone));
  const { document } = receipt;
  expect(nothingElse(document.counts)).toEqual(nothingElse(gone));
  expect(document).toMatchObject({
    receipt: receipt.id,
    status: receipt.status,
    subject: region().vault.pseudonym(id),
    region: 'default',
    audit_event: receipt.eventId,
    nodes_deleted: receipt.nodesDeleted,
    edges_deleted: receipt.edgesDeleted,
    erased_at: receipt.erasedAt,
    backups: { retention_days: 14 },
  });
  expect(document.keys_destroyed).toBeGreaterThan(0);
  const horizon = Date.parse(document.keys_destroyed_at) + 14 * DAY;
  expect(document.backups.horizon).toBe(new Date(horizon).toISOString());
  expect(await verified(document)).toContain('keys destroyed');
  const told = JSON.stringify(document) + Buffer.from(document.audit_leaf, 'base64').toString();
  for (const secret of [id, ...secrets]) expect(told).not.toContain(secret);
}

describe('A2 E5 a receipt counts exactly the rows that went', () => {
  it('R4 of a sweep by age', async () => {
    await person(lethe, 'swept@example');
    const expiresAt = new Date(now + DAY).toISOString();
    await save(
      lethe,
      'swept@example',
      [
        { ref: 'e', kind: 'ENTITY', name: 'Kettle' },
        { ref: 'f', kind: 'FACET', topic: 'Descaling', summary: 'Every month', entity: 'e', expiresAt },
        { ref: 'g', kind: 'FACET', topic: 'Colour', summary: 'Green', entity: 'e' },
      ],
      { edges: [{ source: 'f', target: 'g', relation: 'beside' }], sessionId: 's' },
    );
    now += 2 * DAY;
    const { gone, receipts, events } = await erasing('swept@example', ageAll);
    expect(gone).toMatchObject({ nodes: 1, edges: 1, relations: 1, provenance: 1 });
    expect(receipts).toHaveLength(1);
    await expectReceipt('swept@example', receipts[0], gone, ['Descaling', 'month', 'Kettle']);
    expect(events.map((e) => [e.action, e.actor, e.policy, e.nodeCount, e.edgeCount, e.id])).toEqual([
      ['DELETE', 'system', 'role:SYSTEM retention:expires-at', 1, 1, receipts[0].eventId],
    ]);
  });

  it('R5 of consolidation, of a part of the summary with its vector and its cached block, and of a correction', async () => {
    const u = 'aged@example';
    await person(lethe, u);
    await save(
      lethe,
      u,
      [
        { ref: 'e', kind: 'ENTITY', name: 'Ada' },
        ...['figs', 'pears', 'plums'].map((fruit) => ({
          kind: 'FACET',
          topic: `Fruit ${fruit}`,
          summary: `Eats ${fruit}`,
          entity: 'e',
        })),
      ],
      { sessionId: 's' },
    );
    now += 150 * DAY;
    const consolidated = await erasing(u, ageAll);
    expect(consolidated.gone).toMatchObject({ nodes: 3, provenance: 3 });
    expect(consolidated.receipts).toHaveLength(1);
    await expectReceipt(u, consolidated.receipts[0], consolidated.gone, ['figs', 'Ada']);

    const userId = await internal(u);
    const { entities } = ((await exported(lethe, u)) as Loose).domains[0];
    const [summary] = entities[0].summaries;
    await lethe.stores
      .admin('memory')
      .query(
        `INSERT INTO memory.embeddings (user_id, node_id, model, dimension, sealed) VALUES ($1, $2, 'm', 1, '\\x00')`,
        [userId, summary.id],
      );
    await cachedBlock(lethe, userId, [summary.id], 'Eats figs');
    const part = await erasing(u, () =>
      lethe.ok('mutation ($u: ID!, $n: ID!) { deleteNode(userId: $u, id: $n) { id } }', {
        u,
        n: summary.parts[0].id,
      }),
    );
    expect(nothingElse(part.gone)).toEqual({ embeddings: 1, context_blocks: 1, provenance: 1 });
    expect(part.receipts).toMatchObject([{ nodesDeleted: 0, derivedDeleted: 3 }]);
    await expectReceipt(u, part.receipts[0], part.gone, ['figs', 'Ada']);

    await cachedBlock(lethe, userId, [entities[0].id], 'Ada eats');
    const corrected = await erasing(u, () =>
      lethe.ok('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }', {
        in: { userId: u, id: entities[0].id, name: 'Adele' },
      }),
    );
    expect(nothingElse(corrected.gone)).toEqual({ context_blocks: 1 });
    await expectReceipt(u, corrected.receipts[0], corrected.gone, ['Ada']);
  });

  it('E1 of a session of which something still waits and something was given up', async () => {
    const u = 'waiting@example';
    await person(lethe, u);
    for (const content of ['Bo likes figs.', 'Cy likes plums.'])
      await lethe.ok('mutation ($in: RememberInput!) { remember(input: $in) { id } }', {
        in: { userId: u, purpose: 'assistant', sessionId: 'gone', messages: [{ content }] },
      });
    await lethe.stores
      .admin('memory')
      .query(
        `UPDATE memory.ingestions SET status = 'FAILED' WHERE user_id = $1 AND id = (SELECT max(id::text)::uuid FROM memory.ingestions)`,
        [await internal(u)],
      );
    const { receipts } = await erasing(u, () =>
      lethe.ok(
        `mutation ($u: ID!) { deleteNodes(userId: $u, filter: { sessionId: "gone" }) { ${RECEIPT} } }`,
        { u },
      ),
    );
    expect(receipts).toHaveLength(1);
    expect(receipts[0].counts).toContainEqual({ table: 'ingestions', count: 1 });
    expect(receipts[0].document.counts.ingestions).toBe(1);
    await verified(receipts[0].document);
    expect(JSON.stringify(await exported(lethe, u))).not.toMatch(/figs|plums/);
  });
});

describe('E2 an erasure that could not be finished at once', () => {
  it.each([
    ['audit', ['audit', 'leases', 'vault']],
    ['vault', ['keys', 'audit', 'leases', 'vault']],
  ] as const)(
    'completes by itself when the %s store is back, and its receipt is the same to who asks',
    async (store, outstanding) => {
      const ids = [`${store}-items@example`, `${store}-user@example`, `${store}-swept@example`] as const;
      const [items, user, swept] = ids;
      for (const id of ids) await person(lethe, id);
      const { ada } = await smallMemory(lethe, items);
      await smallMemory(lethe, user);
      await save(lethe, swept, [
        { kind: 'ENTITY', name: 'Kettle', expiresAt: new Date(now + DAY).toISOString() },
      ]);
      await lethe.stores.cut(store);
      try {
        now += 2 * DAY;
        await lethe.gql('mutation ($u: ID!, $n: ID!) { deleteNode(userId: $u, id: $n) { id } }', {
          u: items,
          n: ada,
        });
        await lethe.gql('mutation ($u: ID!) { deleteUser(userId: $u) { id } }', { u: user });
        await ageAll().catch((error) => expect(error.code).toBe('REGION_UNAVAILABLE'));
        const { rows: open } = await lethe.stores
          .admin('memory')
          .query(`SELECT scope, state FROM memory.erasures WHERE state IN ('ROWS_ERASED', 'KEYS_DESTROYED')`);
        // What must look into a memory first cannot without its keys.
        expect(open.map((row) => row.scope).sort()).toEqual(
          store === 'vault' ? expect.arrayContaining(['USER']) : ['NODES', 'NODES', 'USER'],
        );
      } finally {
        await lethe.stores.restore(store);
      }
      const asked = (await receiptsOf(user))[0];
      expect(asked).toMatchObject({ status: 'PENDING', outstanding, eventId: null, document: null });
      const housekeeping = startHousekeeping(lethe.deployment, { warn: () => {} });
      try {
        await expect
          .poll(async () => (await Promise.all(ids.map(receiptsOf))).flat().map((r) => r.status), {
            timeout: 20_000,
          })
          .not.toContain('PENDING');
        await ageAll();
      } finally {
        await housekeeping.stop();
      }
      for (const id of ids) {
        const receipts = await receiptsOf(id);
        if (store === 'audit' || id !== items) expect(receipts).toHaveLength(1);
        for (const receipt of receipts) {
          expect(receipt).toMatchObject({ status: 'ERASED', outstanding: ['leases', 'vault'] });
          await verified(receipt.document);
          const again = await receiptsOf(id);
          expect(again.map((r) => r.document)).toEqual(receipts.map((r) => r.document));
        }
      }
    },
  );

  it('R7 has its receipt though the memory store was restored before the log heard of it', async () => {
    const u = 'restored@example';
    await person(lethe, u);
    const { ada } = await smallMemory(lethe, u);
    const restore = await copyOf(lethe.stores.admin('memory'), 'memory');
    await lethe.stores.cut('audit');
    try {
      const erase = 'mutation ($u: ID!, $n: ID!) { deleteNode(userId: $u, id: $n) { status } }';
      expect((await lethe.ok(erase, { u, n: ada })).deleteNode.status).toBe('PENDING');
      await restore();
    } finally {
      await lethe.stores.restore('audit');
    }
    const { userId } = (await region().vault.directory.lookup([u])).get(u)!;
    lethe.deployment.graphs.forget(userId);
    now += DAY;
    expect((await reconcile(region())).purged).toBe(1);
    await expect.poll(() => resumeErasures(lethe.deployment, region()), { timeout: 20_000 }).toBe(0);
    const [receipt] = await receiptsOf(u);
    expect(receipt).toMatchObject({ status: 'ERASED', nodesDeleted: 3 });
    await verified(receipt.document);
    expect(await exported(lethe, u)).toMatchObject({ total_nodes: 3 });
  });
});
