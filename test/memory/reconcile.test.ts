import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resumeErasures } from '../../src/memory/erasure/forget.js';
import { reconcile } from '../../src/memory/erasure/reconcile.js';
import { shredFinished, workOff } from '../../src/memory/intake/queue.js';
import { openRegions } from '../../src/regions/index.js';
import { type Lethe, startLethe } from '../server/harness.js';
import { contentsOf, copyOf } from '../support/copies.js';
import { freshStores } from '../support/stores.js';
import { person, smallMemory } from './people.js';

let lethe: Lethe;
beforeAll(async () => {
  lethe = await startLethe();
});
afterAll(() => lethe?.close());

const region = () => lethe.deployment.regions.home;
const userIdOf = async (id: string) => (await region().vault.directory.lookup([id])).get(id)!.userId;
const exportOf = (id: string) =>
  lethe.fetch(`/api/v1/export/${id}`, { key: 'lethe_test-bootstrap-key-of-an-example' });
const DELETE_NODE = 'mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { id } }';
const DELETE_USER = 'mutation ($u: ID!) { deleteUser(userId: $u) { id } }';
const RECEIPT = 'query ($id: ID!) { erasure(id: $id) { status nodesDeleted eventId } }';
/** What a server that starts on these stores does before it serves. */
async function start(): Promise<{ purged: number }> {
  const regions = await lethe.stores.again();
  return reconcile(regions.home);
}

describe('a memory store that was restored from an older copy', () => {
  it('E6 R7 forgets again what was erased since, and nothing else, and has its receipts back', async () => {
    for (const id of ['kept', 'gone', 'partly']) await person(lethe, id);
    await smallMemory(lethe, 'kept');
    await smallMemory(lethe, 'gone');
    const { tea, ada } = await smallMemory(lethe, 'partly');
    const [gone, partly] = [await userIdOf('gone'), await userIdOf('partly')];
    const restore = await copyOf(lethe.stores.admin('memory'), 'memory');
    const before = (await exportOf('kept')).body;
    const ofUser = (await lethe.ok(DELETE_USER, { u: 'gone' })).deleteUser.id;
    const ofNode = (await lethe.ok(DELETE_NODE, { u: 'partly', id: tea })).deleteNode.id;
    const receipts = [await lethe.ok(RECEIPT, { id: ofUser }), await lethe.ok(RECEIPT, { id: ofNode })];

    await restore();
    const rows = async (userId: string) =>
      (
        await lethe.stores
          .admin('memory')
          .query('SELECT count(*)::int AS n FROM memory.nodes WHERE user_id = $1', [userId])
      ).rows[0].n;
    expect([await rows(gone), await rows(partly)]).toEqual([6, 6]);

    expect(await start()).toEqual({ purged: 2 });
    expect([await rows(gone), await rows(partly)]).toEqual([0, 5]);
    expect(await start()).toEqual({ purged: 0 });

    lethe.deployment.graphs.forgetAll('default');
    expect((await exportOf('gone')).status).toBe(404);
    const left = JSON.stringify((await exportOf('partly')).body);
    expect(left).not.toContain('green tea');
    expect(left).toContain('Ada');
    expect(ada).toBeDefined();
    const { exported_at: _a, ...kept } = (await exportOf('kept')).body;
    const { exported_at: _b, ...was } = before;
    expect(kept).toEqual(was);

    const events = await lethe.eventsOf(async () => {
      expect(await resumeErasures(lethe.deployment, region())).toBe(0);
    });
    // The log has had them since the erasures were asked for.
    expect(events.filter((event) => event.policy === 'role:SYSTEM erasure:restored')).toEqual([]);
    expect([await lethe.ok(RECEIPT, { id: ofUser }), await lethe.ok(RECEIPT, { id: ofNode })]).toEqual(
      receipts,
    );
  });
});

describe('a queue that was restored from an older copy', () => {
  it('D1 R7 gives up what was stored since and cannot be read any more, and goes on with what comes after', async () => {
    await person(lethe, 'queued');
    const remember = async (content: string): Promise<string> =>
      (
        await lethe.ok('mutation ($in: RememberInput!) { remember(input: $in) { id } }', {
          in: { userId: 'queued', purpose: 'assistant', sessionId: 's', messages: [{ content }] },
        })
      ).remember.id;
    const work = async () => workOff(lethe.deployment, region(), await userIdOf('queued'));
    const before = await remember('Bo likes figs.');
    const restore = await copyOf(lethe.stores.admin('memory'), 'memory');
    await work();
    await shredFinished(region());
    await restore();
    lethe.deployment.graphs.forgetAll('default');
    await start();
    const after = await remember('Cy likes plums.');
    for (let attempt = 1; attempt < 6; attempt++)
      await expect(work()).rejects.toThrow('the key of a queued text is gone');
    await work();
    const status = async (id: string) =>
      (
        await lethe.ok('query ($id: ID!) { ingestion(userId: "queued", id: $id) { status nodes { id } } }', {
          id,
        })
      ).ingestion;
    expect(await status(before)).toEqual({ status: 'FAILED', nodes: [] });
    expect((await status(after)).status).toBe('DONE');
    const { deadLetters } = await lethe.ok('{ deadLetters { id } }');
    expect(deadLetters).toEqual([{ id: before }]);
    await lethe.ok('mutation ($id: ID!) { dropIngestion(id: $id) }', { id: before });
    expect((await lethe.ok('{ deadLetters { id } }')).deadLetters).toEqual([]);
  });
});

describe('missing keys', () => {
  it('E3 without an erasure that explains them end the start, and delete nothing', async () => {
    await person(lethe, 'lost');
    await smallMemory(lethe, 'lost');
    const userId = await userIdOf('lost');
    const restore = await copyOf(lethe.stores.admin('vault'), 'vault');
    await lethe.stores.admin('vault').query('DELETE FROM vault.user_keys WHERE user_id = $1', [userId]);
    const before = await contentsOf(lethe.stores.admin('memory'), 'memory');
    await expect(start()).rejects.toThrow('1 users have no keys in the vault, and no erasure explains it');
    expect(await contentsOf(lethe.stores.admin('memory'), 'memory')).toBe(before);
    lethe.deployment.graphs.forgetAll('default');
    expect((await exportOf('lost')).body.error.code).toBe('REGION_UNAVAILABLE');
    await restore();
    expect((await exportOf('lost')).status).toBe(200);
  });
});

describe('a vault', () => {
  it('E3 that lacks erasures which are on record ends the start', async () => {
    await person(lethe, 'late');
    const { tea } = await smallMemory(lethe, 'late');
    const vault = lethe.stores.admin('vault');
    const restore = await copyOf(vault, 'vault');
    await lethe.ok(DELETE_NODE, { u: 'late', id: tea });
    const newer = await copyOf(vault, 'vault');
    await restore();
    // Told by the log alone, had nothing else been told by.
    await lethe.stores.admin('memory').query('UPDATE memory.vault_seen SET beat = 0');
    await expect(start()).rejects.toThrow('lacks 1 erasures that are on record');
    await newer();
    await lethe.stores.admin('memory').query('UPDATE memory.vault_seen SET beat = 0');
    expect(await start()).toEqual({ purged: 0 });
  });

  it('E3 restored from an older copy ends the start, and neither store is changed', async () => {
    const vault = lethe.stores.admin('vault');
    const restore = await copyOf(vault, 'vault');
    await region().pairing.beat();
    const newer = await copyOf(vault, 'vault');
    await restore();
    const before = [
      await contentsOf(vault, 'vault'),
      await contentsOf(lethe.stores.admin('memory'), 'memory'),
    ];
    await expect(openRegions(lethe.stores.settings)).rejects.toThrow('the vault is an older copy');
    expect([
      await contentsOf(vault, 'vault'),
      await contentsOf(lethe.stores.admin('memory'), 'memory'),
    ]).toEqual(before);
    expect(await region().healthy()).toBe(true);
    await expect(region().pairing.beat()).rejects.toThrow('not the one');
    expect(await region().healthy()).toBe(false);
    expect((await lethe.fetch('/health/ready')).status).toBe(503);
    await newer();
  });

  it('E3 of another deployment ends the start, also under the same master key', async () => {
    const other = await freshStores({ settings: { masterKey: lethe.stores.settings.masterKey! } });
    try {
      const before = await contentsOf(other.admin('vault'), 'vault');
      const database = { ...lethe.stores.settings.database!, vault: other.settings.database!.vault };
      await expect(openRegions({ ...lethe.stores.settings, database })).rejects.toThrow(
        'the vault is that of another memory store; nothing was changed',
      );
      expect(await contentsOf(other.admin('vault'), 'vault')).toBe(before);
    } finally {
      await other.close();
    }
  });

  it('E3 that is empty beside a memory store in use ends the start, and stays empty', async () => {
    const other = await freshStores();
    try {
      expect(await reconcile(other.regions.home)).toEqual({ purged: 0 });
      const vault = other.admin('vault');
      await vault.query(
        'TRUNCATE vault.secrets, vault.epochs, vault.user_keys, vault.key_pages, vault.directory, vault.erasures, vault.identity',
      );
      const empty = await contentsOf(vault, 'vault');
      await expect(openRegions(other.settings)).rejects.toThrow('the vault is empty');
      expect(await contentsOf(vault, 'vault')).toBe(empty);
      // Also where the memory store has not yet noted which vault is its own.
      await other.admin('memory').query('DELETE FROM memory.vault_seen');
      await other
        .admin('memory')
        .query(
          `INSERT INTO memory.users (user_id, revision, sealed, jurisdiction, region) VALUES (gen_random_uuid(), gen_random_uuid(), '', 'EU', 'default')`,
        );
      await expect(openRegions(other.settings)).rejects.toThrow('the vault is empty');
      expect(await contentsOf(vault, 'vault')).toBe(empty);
    } finally {
      await other.close();
    }
  });
});
