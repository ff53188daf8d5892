import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../src/cli/verify.js';
import { resumeErasures } from '../../src/memory/erasure/forget.js';
import { HOLDINGS } from '../../src/memory/holdings.js';
import { parseVerifierKey } from '../../src/verify/note.js';
import { verifyReceipt } from '../../src/verify/receipt.js';
import { everything, person, save, smallMemory } from '../memory/people.js';
import { ADMIN_KEY, type Lethe, type Loose, startLethe } from '../server/harness.js';
import { includes, leafHash } from './rfc9162.js';
import * as auditor from './signed-note.js';

const RECEIPT = 'id status outstanding nodesDeleted edgesDeleted counts { table count } eventId document';
const DELETE_NODE = `mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { ${RECEIPT} } }`;
const DELETE_NODES = `mutation ($u: ID!, $f: NodeFilter!) { deleteNodes(userId: $u, filter: $f) { ${RECEIPT} } }`;
const DELETE_USER = `mutation ($u: ID!) { deleteUser(userId: $u) { ${RECEIPT} } }`;
const ERASURE = `query ($id: ID!) { erasure(id: $id) { ${RECEIPT} } }`;

let lethe: Lethe;
let key: string;
beforeAll(async () => {
  lethe = await startLethe({ cuttable: ['audit', 'vault'] });
  key = (await lethe.fetch('/.well-known/lethe-checkpoint-key')).text.trim();
});
afterAll(() => lethe?.close());

const findings = (document: unknown, by = key) => verifyReceipt(document, parseVerifierKey(by)).findings;

async function internal(id: string): Promise<string> {
  return (await lethe.deployment.regions.home.vault.directory.lookup([id])).get(id)!.userId;
}

/** Rows of each table, counted past the server. */
async function rows(userId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { table } of HOLDINGS)
    counts[table] = (
      await lethe.stores
        .admin('memory')
        .query(`SELECT count(*)::int AS n FROM memory.${table} WHERE user_id = $1`, [userId])
    ).rows[0].n;
  return counts;
}

/** What an act answers with, with the rows that are gone after it. */
async function erased(userId: string, act: () => Promise<Loose>): Promise<{ receipt: Loose; gone: Loose }> {
  const before = await rows(userId);
  const receipt = await act();
  const after = await rows(userId);
  const tables = receipt.counts.map((c: { table: string }) => c.table);
  return {
    receipt,
    gone: Object.fromEntries(tables.map((t: string) => [t, before[t]! - after[t]!])),
  };
}

describe('A2 a receipt', () => {
  const ERASURES: readonly [
    what: string,
    scope: string,
    act: (id: string, memory: Loose) => Promise<Loose>,
  ][] = [
    [
      'of deleteNode',
      'NODES',
      async (u, memory) => (await lethe.ok(DELETE_NODE, { u, id: memory.ada })).deleteNode,
    ],
    [
      'of deleteNodes',
      'NODES',
      async (u) => (await lethe.ok(DELETE_NODES, { u, f: { kinds: ['FACET', 'THEME'] } })).deleteNodes,
    ],
    ['of deleteUser', 'USER', async (u) => (await lethe.ok(DELETE_USER, { u })).deleteUser],
    [
      'of a consent that was withdrawn with erasure',
      'NODES',
      async (u) => {
        const { user } = await lethe.ok('query ($u: ID!) { user(id: $u) { consents { id } } }', { u });
        await lethe.ok(
          'mutation ($u: ID!, $id: ID!) { withdrawConsent(userId: $u, id: $id, erase: true) { id } }',
          { u, id: user.consents[0].id },
        );
        return (await lethe.ok(`query ($u: ID!) { erasures(userId: $u) { ${RECEIPT} } }`, { u })).erasures[0];
      },
    ],
  ];
  test.each(ERASURES)('%s is proven offline, and counts what is gone', async (what, scope, act) => {
    const id = `${what.replaceAll(' ', '-')}@example`;
    await person(lethe, id);
    const memory = await smallMemory(lethe, id);
    const pseudonym = lethe.deployment.regions.home.vault.pseudonym(id);
    const { receipt, gone } = await erased(await internal(id), () => act(id, memory));
    const { document } = receipt;

    expect(receipt).toMatchObject({ status: 'ERASED', outstanding: ['leases', 'vault'] });
    expect(findings(document)).toEqual([]);
    expect(document).toMatchObject({
      receipt: receipt.id,
      status: 'ERASED',
      subject: pseudonym,
      scope,
      region: 'default',
      nodes_deleted: receipt.nodesDeleted,
      edges_deleted: receipt.edgesDeleted,
      audit_event: receipt.eventId,
      unrecoverable_at: null,
      backups: { retention_days: null, horizon: null },
    });
    expect(Object.fromEntries(receipt.counts.map((c: Loose) => [c.table, c.count]))).toEqual(gone);
    expect(document.counts).toEqual(gone);
    expect(document.counts.nodes).toBeGreaterThan(0);
    expect(document.keys_destroyed).toBe(scope === 'USER' ? 1 : document.keys_destroyed);
    expect(document.keys_destroyed).toBeGreaterThan(0);
    expect(document.erased_at <= document.keys_destroyed_at).toBe(true);
    // The same to whoever asks again; no word of what was remembered, nor of whom.
    expect((await lethe.ok(ERASURE, { id: receipt.id })).erasure.document).toEqual(document);
    const told = JSON.stringify(document) + Buffer.from(document.audit_leaf, 'base64').toString();
    expect(told).not.toContain(id);
    // As words: signatures and hashes are base64, where three letters may meet by chance.
    expect(told).not.toMatch(/\b(Ada|green tea|chess|Work)\b/);
  });

  test('is checked by an auditor’s own tools: RFC 9162, C2SP signed note and tlog-proof', async () => {
    await person(lethe, 'own@example');
    const { document } = (await lethe.ok(DELETE_USER, { u: 'own@example' })).deleteUser;
    const verifier = auditor.parseVerifierKey(key);
    const [head, ...rest] = document.audit_proof.split('\n\n');
    const [format, index, ...hashes] = head.split('\n');
    expect(format).toBe('c2sp.org/tlog-proof@v1');
    const tree = auditor.openCheckpoint(rest.join('\n\n'), verifier);
    const leaf = Buffer.from(document.audit_leaf, 'base64');
    const place = Number(/^index (\d+)$/.exec(index)![1]);
    const path = hashes.map((h: string) => Buffer.from(h, 'base64'));
    expect(includes({ hash: leafHash(leaf), index: place }, tree, path)).toBe(true);
    expect(JSON.parse(leaf.toString())).toMatchObject({ id: document.audit_event, action: 'ERASE' });
    const { signature, ...statement } = document;
    const canonical = (value: Loose): string =>
      value && typeof value === 'object'
        ? `{${Object.keys(value)
            .sort()
            .map((k) => `"${k}":${canonical(value[k])}`)
            .join(',')}}`
        : JSON.stringify(value);
    const text = `lethe-erasure-receipt@v1\n${canonical(statement)}\n`;
    expect(auditor.openNote(`${text}\n${signature}\n`, verifier)).toBe(text);
  });

  test('is the same over REST, and when the deletion is repeated', async () => {
    await person(lethe, 'rest@example');
    const memory = await smallMemory(lethe, 'rest@example');
    const remove = async (url: string) =>
      (await lethe.fetch(`/api/v1/users/rest%40example${url}`, { method: 'DELETE', key: ADMIN_KEY })).body;
    const node = await remove(`/nodes/${memory.tea}`);
    expect(findings(node.receipt.document)).toEqual([]);
    expect((await remove(`/nodes/${memory.tea}`)).receipt.document).toEqual(node.receipt.document);
    const user = await remove('');
    expect(findings(user.receipt.document)).toEqual([]);
    expect((await remove('')).receipt.document).toEqual(user.receipt.document);
    const again = (await lethe.ok(DELETE_USER, { u: 'rest@example' })).deleteUser;
    expect(again.document).toEqual(user.receipt.document);
  });

  test('of a person is seen by that person and by nobody else', async () => {
    await person(lethe, 'mine@example');
    const memory = await smallMemory(lethe, 'mine@example');
    const mine = await lethe.subject('mine@example');
    const { id, document } = (
      await lethe.ok(DELETE_NODE, { u: 'mine@example', id: memory.tea }, { key: mine })
    ).deleteNode;
    expect(findings(document)).toEqual([]);
    expect((await lethe.ok(ERASURE, { id }, { key: mine })).erasure.document).toEqual(document);
    const other = await lethe.subject('other@example');
    expect((await lethe.ok(ERASURE, { id }, { key: other })).erasure).toBeNull();
  });

  test('states until when a backup may be left, as configured', async () => {
    const backups = lethe.deployment.policy.backups as { retentionDays?: number };
    backups.retentionDays = 30;
    try {
      await person(lethe, 'backed@example');
      const { document } = (await lethe.ok(DELETE_USER, { u: 'backed@example' })).deleteUser;
      const horizon = Date.parse(document.keys_destroyed_at) + 30 * 86_400_000;
      expect(document.backups).toEqual({ retention_days: 30, horizon: new Date(horizon).toISOString() });
      expect(findings(document)).toEqual([]);
    } finally {
      delete backups.retentionDays;
    }
  });

  test.each([
    ['audit', ['audit', 'leases', 'vault']],
    ['vault', ['keys', 'audit', 'leases', 'vault']],
  ] as const)(
    'comes by itself when the %s store is back, and until then says what is outstanding',
    async (store, outstanding) => {
      const id = `late-${store}@example`;
      await person(lethe, id);
      await smallMemory(lethe, id);
      const userId = await internal(id);
      await lethe.stores.cut(store);
      const { receipt, gone } = await erased(
        userId,
        async () => (await lethe.ok(DELETE_USER, { u: id })).deleteUser,
      ).finally(() => lethe.stores.restore(store));
      expect(receipt).toMatchObject({ status: 'PENDING', document: null, eventId: null, outstanding });
      expect(Object.fromEntries(receipt.counts.map((c: Loose) => [c.table, c.count]))).toEqual(gone);
      await expect
        .poll(() => resumeErasures(lethe.deployment, lethe.deployment.regions.home), { timeout: 20_000 })
        .toBe(0);
      const { erasure } = await lethe.ok(ERASURE, { id: receipt.id });
      expect(erasure).toMatchObject({
        status: 'ERASED',
        outstanding: ['leases', 'vault'],
        counts: receipt.counts,
      });
      expect(findings(erasure.document)).toEqual([]);
    },
  );

  test('is one, whoever signs it: two processes that finish an erasure at once', async () => {
    await person(lethe, 'twice@example');
    const other = await lethe.stores.again();
    await lethe.stores.cut('audit');
    const receipt = await lethe
      .ok(DELETE_USER, { u: 'twice@example' })
      .then((data) => data.deleteUser)
      .finally(() => lethe.stores.restore('audit'));
    const { regions } = lethe.deployment;
    const deployments = [lethe.deployment, { ...lethe.deployment, regions: other }];
    await expect
      .poll(
        async () =>
          Math.max(...(await Promise.all(deployments.map((d) => resumeErasures(d, d.regions.home))))),
        { timeout: 20_000 },
      )
      .toBe(0);
    expect(regions.home.name).toBe(other.home.name);
    const { rows: kept } = await lethe.stores
      .admin('memory')
      .query('SELECT document FROM memory.receipts WHERE erasure_id = $1', [receipt.id]);
    expect(kept).toHaveLength(1);
    expect(findings(kept[0].document)).toEqual([]);
  });
});

describe('A3 a receipt that is not what was signed', () => {
  let document: Loose;
  let other: Loose;
  beforeAll(async () => {
    await person(lethe, 'tampered@example');
    const memory = await smallMemory(lethe, 'tampered@example');
    document = (await lethe.ok(DELETE_NODE, { u: 'tampered@example', id: memory.tea })).deleteNode.document;
    other = (await lethe.ok(DELETE_USER, { u: 'tampered@example' })).deleteUser.document;
  });

  test('is refused after any change of any character', () => {
    const text = JSON.stringify(document);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(6), (place, bit) => {
        const changed = String.fromCharCode(text.charCodeAt(place) ^ (1 << bit));
        let forged: Loose;
        try {
          forged = JSON.parse(text.slice(0, place) + changed + text.slice(place + 1));
        } catch {
          return;
        }
        // Base64 may be written in more than one way, and a pretty print changes nothing.
        fc.pre(JSON.stringify(forged) !== text && !sameBytes(forged, document));
        expect(findings(forged)).not.toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  const FORGERIES: readonly [what: string, forge: (d: Loose, o: Loose) => Loose, why: RegExp][] = [
    ['a count', (d) => ({ ...d, counts: { ...d.counts, edges: 7 } }), /no valid signature/],
    ['a time', (d) => ({ ...d, erased_at: '2026-01-01T00:00:00.000Z' }), /no valid signature/],
    ['a field more', (d) => ({ ...d, unrecoverable: true }), /no valid signature/],
    ['a field less', ({ backups: _, ...d }) => d, /no valid signature/],
    [
      'the event of another erasure',
      (d, o) => ({ ...d, audit_leaf: o.audit_leaf }),
      /does not lead from the event/,
    ],
    [
      'the proof of another erasure',
      (d, o) => ({ ...d, audit_proof: o.audit_proof }),
      /does not lead from the event/,
    ],
    ['the signature of another', (d, o) => ({ ...d, signature: o.signature }), /no valid signature/],
    ['no proof', (d) => ({ ...d, audit_proof: '' }), /tlog-proof@v1/],
    ['another form', (d) => ({ ...d, format: 'receipt' }), /this is no lethe-erasure-receipt@v1/],
  ];
  test.each(FORGERIES)('is refused for %s', (_what, forge, why) => {
    expect(findings(forge(document, other)).join('\n')).toMatch(why);
    expect(verifyReceipt(forge(document, other), parseVerifierKey(key)).proven).toEqual([]);
  });

  test('is refused with the key of another log, and whatever else it is', async () => {
    const stranger = await startLethe();
    const theirs = stranger.deployment.regions.home.checkpoints.verifierKey;
    expect(findings(document, theirs).join('\n')).toMatch(/no valid signature of lethe\/default\//);
    await stranger.close();
    for (const nothing of [null, 1, 'x', [], {}, [document]]) expect(findings(nothing)).toHaveLength(1);
  });

  test('is no checkpoint, and no checkpoint is signed as one', () => {
    const { checkpoints } = lethe.deployment.regions.home;
    const origin = key.split('+')[0]!;
    expect(() => checkpoints.attest(`${origin}\n1\nAAAA\n`)).toThrow('only the log itself');
  });
});

describe('lethe verify of receipts', () => {
  test('A3 needs the file and the key, and no server', async () => {
    await person(lethe, 'cli@example');
    await save(lethe, 'cli@example', [{ kind: 'ENTITY', name: 'Kiln' }]);
    await lethe.ok('mutation ($in: GrantConsentInput!) { grantConsent(input: $in) { id } }', {
      in: { userId: 'cli@example', ...everything('support') },
    });
    const { document } = (await lethe.ok(DELETE_USER, { u: 'cli@example' })).deleteUser;
    const directory = await mkdtemp(path.join(os.tmpdir(), 'lethe-receipt-'));
    const [good, bad] = [path.join(directory, 'receipt.json'), path.join(directory, 'forged.json')];
    await writeFile(good, JSON.stringify(document, null, 2));
    await writeFile(bad, JSON.stringify({ ...document, nodes_deleted: 0 }));
    await writeFile(path.join(directory, 'nonsense'), 'nonsense');

    const run = async (...args: string[]) => {
      const out = new PassThrough();
      const code = await verify(args, out);
      return { code, text: String(out.read() ?? '') };
    };
    const told = await run('--key', key, good);
    expect(told.code).toBe(0);
    expect(told.text).toContain('rows erased');
    expect(told.text).toContain('1 keys destroyed');
    expect(told.text).toContain('no retention of backups was configured');
    const both = await run('--key', key, good, bad);
    expect(both.code).toBe(1);
    expect(both.text).toMatch(/BAD {2}.*forged\.json: the receipt bears no valid signature/);
    await expect(run('--key', key, path.join(directory, 'nonsense'))).rejects.toThrow('is not JSON');
    await expect(run('--key', key, '--region', 'default', good)).rejects.toThrow('--key alone');
    await rm(directory, { recursive: true });
  });
});

/** Whether two documents differ in nothing but how their base64 is written. */
function sameBytes(a: Loose, b: Loose): boolean {
  return JSON.stringify({ ...a, audit_leaf: '' }) === JSON.stringify({ ...b, audit_leaf: '' })
    ? Buffer.from(a.audit_leaf, 'base64').equals(Buffer.from(b.audit_leaf, 'base64'))
    : JSON.stringify({ ...a, signature: '' }) === JSON.stringify({ ...b, signature: '' }) &&
        Buffer.from(String(a.signature).split(' ')[2] ?? '', 'base64').equals(
          Buffer.from(String(b.signature).split(' ')[2]!, 'base64'),
        );
}
