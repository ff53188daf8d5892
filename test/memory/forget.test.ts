import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resumeErasures } from '../../src/memory/erasure/forget.js';
import { HOLDINGS } from '../../src/memory/holdings.js';
import { seal } from '../../src/vault/index.js';
import { ADMIN_KEY, type Lethe, startLethe } from '../server/harness.js';
import { everything, exported, person, save, smallMemory } from './people.js';

const RECEIPT =
  'id status nodesDeleted edgesDeleted derivedDeleted deletedIds eventId outstanding counts { table count } document';
const DELETE_NODE = `mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { ${RECEIPT} } }`;
const DELETE_USER = `mutation ($u: ID!) { deleteUser(userId: $u) { ${RECEIPT} } }`;

describe('erasure', () => {
  let lethe: Lethe;
  beforeAll(async () => {
    lethe = await startLethe({ cuttable: ['audit', 'vault'] });
  });
  afterAll(() => lethe?.close());

  const internal = async (id: string): Promise<string> =>
    (await lethe.deployment.regions.home.vault.directory.lookup([id])).get(id)!.userId;
  const rows = async (userId: string): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const { table } of HOLDINGS) {
      const { rows } = await lethe.stores
        .admin('memory')
        .query(`SELECT count(*)::int AS n FROM memory.${table} WHERE user_id = $1`, [userId]);
      counts[table] = rows[0].n;
    }
    return counts;
  };

  /** A row in every table that is about a node, as later work will write them. */
  const plantAround = async (
    id: string,
    nodes: { tea: string; chess: string; ada: string },
  ): Promise<void> => {
    const { vault, memory } = lethe.deployment.regions.home;
    const userId = await internal(id);
    const ring = (await vault.keys(userId))!;
    const slot = (
      await lethe.stores.admin('memory').query('SELECT slot FROM memory.nodes WHERE id = $1', [nodes.tea])
    ).rows[0].slot;
    const bind = (table: string, rowId: string) => ({ region: 'default', userId, table, rowId });
    const { slots, ring: fresh } = await vault.reserve(userId, 1);
    const block = randomUUID();
    await memory.asUser(userId, async (tx) => {
      const vector = Buffer.from(Float32Array.from([0.5, -1]).buffer);
      await tx.embedding.create({
        data: {
          userId,
          nodeId: nodes.tea,
          model: 'example',
          dimension: 2,
          sealed: new Uint8Array(seal(ring.key(slot)!, bind('embeddings', nodes.tea), vector)),
        },
      });
      await tx.salienceEvent.create({
        data: {
          userId,
          id: randomUUID(),
          nodeId: nodes.tea,
          salience: 0.7,
          cause: 'recalled',
          at: new Date(),
        },
      });
      await tx.coActivation.create({
        data: { userId, firstId: nodes.tea, secondId: nodes.chess, count: 3, lastAt: new Date() },
      });
      await tx.activityPattern.create({ data: { userId, nodeId: nodes.tea, hourOfWeek: 16, count: 2 } });
      await tx.contextBlock.create({
        data: {
          userId,
          id: block,
          slot: slots[0]!,
          sealed: new Uint8Array(
            seal(fresh.key(slots[0]!)!, bind('context_blocks', block), 'Ada drinks tea'),
          ),
          purpose: 'assistant',
          nodeIds: [nodes.tea],
          revision: randomUUID(),
          createdAt: new Date(),
        },
      });
    });
  };

  it('E1 erases a node with its children, edges, embedding, history, patterns, co-activations and blocks, and tells so in one event', async () => {
    await person(lethe, 'e1');
    const memory = await smallMemory(lethe, 'e1');
    await plantAround('e1', memory);
    const userId = await internal('e1');
    const before = await rows(userId);
    const preview = (
      await lethe.ok(
        'query ($u: ID!, $id: ID) { erasurePreview(userId: $u, nodeId: $id) { nodes edges derived counts { table count } } }',
        { u: 'e1', id: memory.ada },
      )
    ).erasurePreview;

    let receipt: Record<string, unknown> = {};
    const events = await lethe.eventsOf(async () => {
      receipt = (await lethe.ok(DELETE_NODE, { u: 'e1', id: memory.ada })).deleteNode;
    });

    expect(receipt).toMatchObject({
      status: 'ERASED',
      nodesDeleted: 3,
      edgesDeleted: 2,
      derivedDeleted: 2,
      outstanding: ['leases', 'vault'],
    });
    expect(new Set(receipt.deletedIds as string[])).toEqual(new Set([memory.ada, memory.tea, memory.plan]));
    expect(receipt.counts).toEqual(preview.counts);
    expect(preview).toMatchObject({ nodes: 3, edges: 2, derived: 2 });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      action: 'DELETE',
      id: receipt.eventId,
      nodeCount: 3,
      edgeCount: 2,
      outcome: 'SUCCESS',
      phi: false,
    });
    expect(new Set(events[0]!.nodeIds)).toEqual(new Set(receipt.deletedIds as string[]));

    const after = await rows(userId);
    for (const { table, count } of receipt.counts as { table: string; count: number }[])
      expect(before[table]! - after[table]!).toBe(count);
    expect(after).toMatchObject({
      nodes: 3,
      edges: 0,
      relations: 0,
      embeddings: 0,
      salience_events: 0,
      co_activations: 0,
      activity_patterns: 0,
      context_blocks: 0,
    });
  });

  it('E1 E4 erases nothing when a cascade would take more than was planned', async () => {
    await person(lethe, 'more');
    const memory = await smallMemory(lethe, 'more');
    const userId = await internal('more');
    const admin = lethe.stores.admin('memory');
    // As many nodes as before, but one more of them hangs on Ada.
    await admin.query('DELETE FROM memory.nodes WHERE user_id = $1 AND id = $2', [userId, memory.work]);
    await admin.query(
      `INSERT INTO memory.nodes (user_id, id, kind, entity_id, slot, sealed, content_types, purposes, salience, created_at, updated_at)
       SELECT user_id, $2, kind, entity_id, slot, sealed, content_types, purposes, salience, created_at, updated_at
       FROM memory.nodes WHERE user_id = $1 AND id = $3`,
      [userId, randomUUID(), memory.tea],
    );
    const before = await rows(userId);
    const answer = await lethe.gql(DELETE_NODE, { u: 'more', id: memory.ada });
    expect(answer.code).toBe('INTERNAL_SERVER_ERROR');
    expect(await rows(userId)).toEqual(before);
  });

  it('E4 leaves the rest of the account as it was', async () => {
    await person(lethe, 'e4');
    const memory = await smallMemory(lethe, 'e4');
    const before = await exported(lethe, 'e4');
    await lethe.ok(DELETE_NODE, { u: 'e4', id: memory.tea });
    const after = await exported(lethe, 'e4');
    expect(JSON.stringify(after)).not.toContain('green tea');
    expect(after.total_nodes).toBe((before.total_nodes as number) - 1);
    expect(after.total_edges).toBe((before.total_edges as number) - 1);
    expect(JSON.stringify(after)).toContain('Plays chess on Sundays');
  });

  it('E3 destroys the keys of what it erased: an older copy of the rows opens for what survives, and for nothing else', async () => {
    await person(lethe, 'e3');
    const memory = await smallMemory(lethe, 'e3');
    const userId = await internal('e3');
    const copy = (
      await lethe.stores
        .admin('memory')
        .query('SELECT id, slot FROM memory.nodes WHERE user_id = $1', [userId])
    ).rows as { id: string; slot: number }[];
    await lethe.ok(DELETE_NODE, { u: 'e3', id: memory.ada });
    const ring = (await lethe.deployment.regions.home.vault.keys(userId))!;
    const gone = new Set([memory.ada, memory.tea, memory.plan]);
    for (const row of copy) expect(ring.key(row.slot) === undefined).toBe(gone.has(row.id));
    await lethe.ok(DELETE_USER, { u: 'e3' });
    expect(await lethe.deployment.regions.home.vault.keys(userId)).toBeUndefined();
    expect((await lethe.deployment.regions.home.vault.directory.lookup(['e3'])).size).toBe(0);
  });

  it('E2 erases a whole user in one operation, table by table, and its name twins stay', async () => {
    const twins = ['e2', 'E2', 'e20', 'e_2', 'e%', 'e2:x'];
    for (const id of twins) {
      await person(lethe, id);
      await plantAround(id, await smallMemory(lethe, id));
    }
    const userId = await internal('e2');
    const before = await rows(userId);
    const others = await Promise.all(twins.slice(1).map(async (id) => rows(await internal(id))));
    let receipt: Record<string, unknown> = {};
    const events = await lethe.eventsOf(async () => {
      receipt = (await lethe.ok(DELETE_USER, { u: 'e2' })).deleteUser;
    });
    expect(
      Object.fromEntries(
        (receipt.counts as { table: string; count: number }[]).map((c) => [c.table, c.count]),
      ),
    ).toEqual(before);
    expect(await rows(userId)).toEqual(Object.fromEntries(HOLDINGS.map((h) => [h.table, 0])));
    expect(await Promise.all(twins.slice(1).map(async (id) => rows(await internal(id))))).toEqual(others);
    expect(events.map((e) => [e.action, e.nodeCount, e.edgeCount, e.nodeIds.length])).toEqual([
      ['ERASE', 6, 2, 0],
    ]);

    expect((await lethe.ok('query ($u: ID!) { user(id: $u) { id } }', { u: 'e2' })).user).toBeNull();
    const again = (await lethe.ok(DELETE_USER, { u: 'e2' })).deleteUser;
    expect(again.id).toBe(receipt.id);
    expect((await lethe.gql(DELETE_USER, { u: 'e2' }, { key: await lethe.subject('e2') })).code).toBe(
      'NOT_FOUND',
    );
    await person(lethe, 'e2');
    expect(await exported(lethe, 'e2')).toMatchObject({
      total_nodes: 0,
      total_edges: 0,
      suppressed_topics: [],
    });
  });

  it('E8 exports from every table it erases from, and erases from every table that holds a person', async () => {
    const { rows: tables } = await lethe.stores
      .admin('memory')
      .query<{ name: string }>(
        `SELECT DISTINCT c.table_name AS name FROM information_schema.columns c WHERE c.table_schema = 'memory' AND c.column_name = 'user_id'`,
      );
    const outliving = ['erasures'];
    expect(
      tables
        .map((t) => t.name)
        .filter((t) => !outliving.includes(t))
        .sort(),
    ).toEqual(HOLDINGS.map((h) => h.table).sort());

    await person(lethe, 'e8');
    const memory = await smallMemory(lethe, 'e8');
    await lethe.ok(
      'mutation { suppressTopic(userId: "e8", topic: "golf") { id } }',
      {},
      { headers: { 'idempotency-key': 'k1' } },
    );
    await lethe.ok(
      'mutation { remember(input: { userId: "e8", purpose: "assistant", sessionId: "s", messages: [{ content: "Cy likes figs." }], wait: true }) { id } }',
    );
    await plantAround('e8', memory);
    const document = await exported(lethe, 'e8');
    for (const { exportedAs } of HOLDINGS) {
      if (exportedAs === null) continue;
      const section = document[exportedAs];
      expect([exportedAs, Object.keys(section as object).length > 0]).toEqual([exportedAs, true]);
    }
    expect(document.embeddings).toMatchObject([{ node_id: memory.tea, vector: [0.5, -1] }]);
    expect(document.context_blocks).toMatchObject([{ text: 'Ada drinks tea' }]);
  });

  it('E2 goes ahead while the audit store is down, and is receipted when it is back', async () => {
    await person(lethe, 'down');
    await smallMemory(lethe, 'down');
    await lethe.stores.cut('audit');
    const receipt = (await lethe.ok(DELETE_USER, { u: 'down' })).deleteUser;
    expect(receipt).toMatchObject({
      status: 'PENDING',
      eventId: null,
      document: null,
      outstanding: ['audit', 'leases', 'vault'],
      nodesDeleted: 6,
    });
    await lethe.stores.restore('audit');
    await expect
      .poll(() => resumeErasures(lethe.deployment, lethe.deployment.regions.home), { timeout: 20_000 })
      .toBe(0);
    const now = (
      await lethe.ok('query ($id: ID!) { erasure(id: $id) { id status eventId outstanding } }', {
        id: receipt.id,
      })
    ).erasure;
    expect(now).toMatchObject({ id: receipt.id, status: 'ERASED', outstanding: ['leases', 'vault'] });
    const event = (await lethe.events()).find((e) => e.id === now.eventId);
    expect(event).toMatchObject({ action: 'ERASE', nodeCount: 6 });
  });

  it('E2 finishes by itself what the vault could not do at once, and nothing of the user can be read meanwhile', async () => {
    await person(lethe, 'vault-down');
    await smallMemory(lethe, 'vault-down');
    await lethe.stores.cut('vault');
    const receipt = (await lethe.ok(DELETE_USER, { u: 'vault-down' })).deleteUser;
    expect(receipt).toMatchObject({ status: 'PENDING', outstanding: ['keys', 'audit', 'leases', 'vault'] });
    await lethe.stores.restore('vault');
    await expect
      .poll(() => resumeErasures(lethe.deployment, lethe.deployment.regions.home), { timeout: 20_000 })
      .toBe(0);
    expect((await lethe.ok('{ erasures(userId: "vault-down") { status } }')).erasures).toEqual([
      { status: 'ERASED' },
    ]);
    await person(lethe, 'vault-down');
  });

  it('E6 never brings back what was deleted: other server, cache, re-created user', async () => {
    await person(lethe, 'e6');
    const memory = await smallMemory(lethe, 'e6');
    const other = await lethe.another();
    const ask = {
      query: 'query ($in: ContextInput!) { context(input: $in) { text } }',
      variables: { in: { userId: 'e6', purpose: 'assistant', sessionId: 's', query: 'green tea' } },
    };
    const at = async (url: string): Promise<string> =>
      (
        await lethe.fetch(`${url}/graphql`, {
          method: 'POST',
          key: ADMIN_KEY,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(ask),
        })
      ).text;
    expect(await at(other)).toContain('green tea');
    expect(await at(lethe.url)).toContain('green tea');
    await lethe.ok(DELETE_NODE, { u: 'e6', id: memory.tea });
    for (const url of [lethe.url, other]) expect(await at(url)).not.toContain('green tea');
    await lethe.ok(DELETE_USER, { u: 'e6' });
    for (const url of [lethe.url, other]) expect(await at(url)).toContain('NOT_FOUND');
    await person(lethe, 'e6');
    for (const url of [lethe.url, other]) expect(await at(url)).not.toContain('tea');
  });

  it('E2 leaves exactly nothing behind when it races with 30 writes in flight', async () => {
    await person(lethe, 'race');
    await smallMemory(lethe, 'race');
    const userId = await internal('race');
    const writes = Array.from({ length: 30 }, (_, i) =>
      lethe.gql('mutation ($in: SaveNodesInput!) { saveNodes(input: $in) { nodes { id } } }', {
        in: { userId: 'race', purpose: 'assistant', nodes: [{ kind: 'ENTITY', name: `Entity ${i}` }] },
      }),
    );
    const erased = lethe.ok(DELETE_USER, { u: 'race' });
    const outcomes = await Promise.all(writes);
    await erased;
    for (const outcome of outcomes) expect([undefined, 'NOT_FOUND']).toContain(outcome.code);
    expect(Object.values(await rows(userId)).every((n) => n === 0)).toBe(true);
    expect(await lethe.deployment.regions.home.vault.keys(userId)).toBeUndefined();
  });

  it('E1 deletes by a filter whose every criterion must hold, and refuses an empty one', async () => {
    await person(lethe, 'filter');
    const memory = await smallMemory(lethe, 'filter');
    const erase = (filter: object) =>
      lethe.gql(
        'mutation ($f: NodeFilter!) { deleteNodes(userId: "filter", filter: $f) { nodesDeleted deletedIds } }',
        { f: filter },
      );
    expect((await erase({})).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'filter',
    });
    expect((await erase({ ids: [] })).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'filter.ids',
    });
    expect((await erase({ kinds: ['FACET'], sessionId: 'another' })).data.deleteNodes.nodesDeleted).toBe(0);
    const done = (await erase({ kinds: ['FACET', 'THEME'], sessionId: 'session-1' })).data.deleteNodes;
    expect(new Set(done.deletedIds)).toEqual(new Set([memory.tea, memory.plan]));
  });

  it('H2 deletes nothing beyond the purposes that a key is for', async () => {
    await person(lethe, 'scoped', [everything('assistant'), everything('support')]);
    const { tea } = await smallMemory(lethe, 'scoped');
    const { nodes } = await save(
      lethe,
      'scoped',
      [
        { ref: 'e', kind: 'ENTITY', name: 'Router' },
        { kind: 'FACET', topic: 'Reset', entity: 'e' },
      ],
      { purpose: 'support' },
    );
    const { createApiKey } = await lethe.ok(
      'mutation { createApiKey(input: { name: "narrow", role: SERVICE, purposes: ["support"] }) { secret } }',
    );
    const key = createApiKey.secret;
    const foreign = await lethe.gql(DELETE_NODE, { u: 'scoped', id: tea }, { key });
    expect(foreign.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    const { deleteNodes } = await lethe.ok(
      'mutation { deleteNodes(userId: "scoped", filter: { kinds: [FACET, INTEREST, THEME] }) { deletedIds } }',
      {},
      { key },
    );
    expect(deleteNodes.deletedIds).toEqual([nodes[1]]);
    expect((await lethe.ok('{ user(id: "scoped") { totalNodes } }')).user.totalNodes).toBe(7);
    const { consents } = (await lethe.ok('{ user(id: "scoped") { consents { id purpose } } }')).user;
    const withdraw = (purpose: string) =>
      lethe.gql(
        'mutation ($id: ID!) { withdrawConsent(userId: "scoped", id: $id, erase: true) { withdrawnAt } }',
        { id: consents.find((c: { purpose: string }) => c.purpose === purpose).id },
        { key },
      );
    expect((await withdraw('assistant')).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      field: 'id',
    });
    expect((await lethe.ok('{ user(id: "scoped") { totalNodes } }')).user.totalNodes).toBe(7);
    expect((await withdraw('support')).code).toBeUndefined();
    expect((await lethe.ok('{ user(id: "scoped") { totalNodes } }')).user.totalNodes).toBe(6);
  });

  it('E1 bounds the ids of a filter, of a deletion and of a list alike', async () => {
    await person(lethe, 'filters');
    const ids = Array.from({ length: 501 }, () => randomUUID());
    for (const query of [
      'mutation ($ids: [ID!]) { deleteNodes(userId: "filters", filter: { ids: $ids }) { nodesDeleted } }',
      'query ($ids: [ID!]) { user(id: "filters") { nodes(filter: { ids: $ids }) { totalCount } } }',
    ]) {
      await smallMemory(lethe, 'filters');
      const answer = await lethe.gql(query, { ids });
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'filter.ids' });
      await lethe.ok(query, { ids: ids.slice(1) });
    }
  });

  it('H4 withdraws a consent with what was collected under it, and keeps what another consent covers', async () => {
    await person(lethe, 'withdraw', [everything('assistant'), everything('support')]);
    await smallMemory(lethe, 'withdraw');
    const support = await save(lethe, 'withdraw', [{ kind: 'ENTITY', name: 'Printer' }], {
      purpose: 'support',
    });
    const consent = (
      await lethe.ok('{ user(id: "withdraw") { consents { id purpose } } }')
    ).user.consents.find((c: { purpose: string }) => c.purpose === 'assistant');
    const events = await lethe.eventsOf(() =>
      lethe.ok(
        'mutation ($id: ID!) { withdrawConsent(userId: "withdraw", id: $id, erase: true) { id withdrawnAt } }',
        { id: consent.id },
      ),
    );
    expect(events.map((e) => [e.action, e.nodeCount])).toEqual([
      ['CONSENT', 0],
      ['DELETE', 6],
    ]);
    const left = (await lethe.ok('{ user(id: "withdraw") { nodes { nodes { id } } } }')).user.nodes.nodes;
    expect(left).toEqual([{ id: support.nodes[0] }]);
  });
});
