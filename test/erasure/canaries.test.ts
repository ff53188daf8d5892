import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDeployment } from '../../src/memory/deployment.js';
import { resumeErasures } from '../../src/memory/erasure/forget.js';
import { reconcile } from '../../src/memory/erasure/reconcile.js';
import { parsePolicy } from '../../src/privacy/policy.js';
import { exported } from '../memory/people.js';
import { type Lethe, startLethe } from '../server/harness.js';
import { canaries } from '../support/canaries.js';
import { copyOf } from '../support/copies.js';
import { embeddings, type StubModels, stubModels } from '../support/models.js';
import { recover } from '../support/recover.js';
import { everythingTold } from './ask.js';
import { type Planted, plant, policyWith, repeat } from './plant.js';

const RECEIPT =
  'id status nodesDeleted edgesDeleted deletedIds eventId outstanding counts { table count } document';

describe('a word in every entry and every derived form', () => {
  const words = canaries();
  let stub: StubModels;
  let lethe: Lethe;
  let other: string;
  type Copy = Awaited<ReturnType<typeof copyOf>>;
  let copies: readonly [Copy, Copy];
  const people = {} as Record<'partly' | 'gone' | 'kept', Planted>;
  const receipts: object[] = [];

  beforeAll(async () => {
    stub = await stubModels(embeddings);
    lethe = await startLethe({ policy: policyWith(stub.origin), env: { EMBEDDER_KEY: 'example' } });
    other = await lethe.another();
    for (const name of ['partly', 'gone', 'kept'] as const) people[name] = await plant(lethe, words, name);
    const early = await copyOf(lethe.stores.admin('memory'), 'memory');
    for (const { later } of Object.values(people)) await later();
    copies = [early, await copyOf(lethe.stores.admin('memory'), 'memory')];
  });
  afterAll(async () => {
    await lethe?.close();
    await stub?.close();
  });

  const of = (name: string, ...kinds: string[]): string[] =>
    [...words.planted.values()].filter((form) => kinds.some((kind) => form.startsWith(`${name} ${kind}`)));
  const wordsOf = (name: string): string[] =>
    [...words.planted].flatMap(([word, form]) => (form.startsWith(name) ? [word] : []));
  const told = async (name: keyof typeof people): Promise<string[]> => {
    const texts: string[] = [];
    for (const url of [lethe.url, other])
      texts.push(await everythingTold(lethe, url, people[name], wordsOf(name)));
    // Who asks for somebody by their own id is answered with it.
    return words.in(texts.join()).filter((form) => !form.endsWith('kept user id'));
  };
  /** What opens of the copies that were made before anything was erased. */
  const recovered = async () => {
    const { vault } = (await lethe.stores.again()).home;
    const all = copies.map(({ schema }) => recover(lethe.stores.admin('memory'), schema, vault));
    return (await Promise.all(all)).flat();
  };
  const readIn = (found: Awaited<ReturnType<typeof recovered>>) => words.in(found.map((r) => r.text).join());
  /** What the database's own statistics and views of its sessions tell. */
  const statistics = async (): Promise<string> => {
    const texts: string[] = [];
    for (const store of ['memory', 'audit', 'vault'] as const) {
      const admin = lethe.stores.admin(store);
      const ask = async (sql: string) => texts.push(JSON.stringify((await admin.query(sql)).rows));
      await ask('SELECT s::text FROM pg_stats s');
      await ask('SELECT s::text FROM pg_statistic s');
      await ask('SELECT s::text FROM pg_statistic_ext_data s');
      await ask('SELECT query, application_name FROM pg_stat_activity');
      await ask('SELECT statement FROM pg_prepared_statements');
      const { rows } = await admin.query(`SELECT FROM pg_extension WHERE extname = 'pg_stat_statements'`);
      if (rows.length > 0) await ask('SELECT query FROM pg_stat_statements');
    }
    return texts.join();
  };

  it('E6 control: is told before it is erased, by both processes, and opens for who has the vault and a copy of the rows', async () => {
    expect(of('gone', 'node').length).toBeGreaterThan(20);
    for (const name of ['partly', 'gone'] as const) {
      const planted = of(name, 'node', 'kept');
      // Nothing answers these: a cached block that is not in force, the text before a correction, ids of sessions in the log.
      const seen = new Set(await told(name));
      const hidden = planted.filter((form) => !seen.has(form) && !form.endsWith('user id'));
      expect(hidden).toEqual([`${name} node theme topic`, `${name} node theme summary`]);
      const opened = readIn(await recovered()).filter((form) => form.startsWith(name));
      expect(planted.filter((form) => !opened.includes(form)).sort()).toEqual(
        // The text before a correction, and what was queued and is stored: their keys are gone already.
        [`${name} node theme summary`, `${name} node theme topic`],
      );
    }
    expect(
      words.in((await recovered()).map((r) => r.text).join()).filter((form) => form.includes('never')),
    ).toEqual([]);
    const vectors = (await recovered()).filter((r) => r.table === 'embeddings');
    expect(new Set(vectors.map((v) => v.userId)).size).toBe(3);
  });

  it('E1 E5 E6 of erased items is told by no query of any process, and opens from no copy; all else stays', async () => {
    const { id, roots, session } = people.partly;
    for (const node of roots)
      receipts.push(
        (
          await lethe.ok(`mutation ($u: ID!, $n: ID!) { deleteNode(userId: $u, id: $n) { ${RECEIPT} } }`, {
            u: id,
            n: node,
          })
        ).deleteNode,
      );
    receipts.push(
      (
        await lethe.ok(
          `mutation ($u: ID!, $s: ID!) { deleteNodes(userId: $u, filter: { sessionId: $s }) { ${RECEIPT} } }`,
          { u: id, s: session },
        )
      ).deleteNodes,
    );
    const left = await told('partly');
    expect(left.filter((form) => form.includes(' node '))).toEqual([]);
    expect(words.in(await repeat(lethe, other, people.partly.repeatable))).toEqual([]);
    const stays = of('partly', 'kept').filter((form) => !form.endsWith('user id'));
    expect(stays.filter((form) => !left.includes(form))).toEqual([]);

    const opens = await recovered();
    expect(readIn(opens).filter((form) => form.startsWith('partly node'))).toEqual([]);
    const gone = new Set(receipts.flatMap((r) => (r as { deletedIds: string[] }).deletedIds));
    expect(opens.filter((r) => gone.has(r.rowId))).toEqual([]);
  });

  it('E2 E6 of an erased user is told by no query of any process, and opens from no copy', async () => {
    const { id, userId } = people.gone;
    receipts.push(
      (await lethe.ok(`mutation ($u: ID!) { deleteUser(userId: $u) { ${RECEIPT} } }`, { u: id })).deleteUser,
    );
    expect(await told('gone')).toEqual([]);
    for (const url of [lethe.url, other])
      expect(await repeat(lethe, url, people.gone.repeatable)).toContain('NOT_FOUND');
    expect((await recovered()).filter((r) => r.userId === userId)).toEqual([]);
    const { rows: jobs } = await lethe.stores
      .admin('memory')
      .query('SELECT payload::text, last_error FROM graphile_worker._private_jobs');
    expect(JSON.stringify(jobs)).not.toContain(userId);

    await lethe.ok('mutation ($in: CreateUserInput!) { createUser(input: $in) { id } }', {
      in: { id, jurisdiction: 'EU' },
    });
    expect(await told('gone')).toEqual([]);
    expect(await exported(lethe, id)).toMatchObject({
      total_nodes: 0,
      total_edges: 0,
      suppressions: [],
      consents: [],
      ingestions: [],
      repeatable_requests: [],
    });
  });

  it('E4 leaves the others as they were', async () => {
    const all = of('kept', 'node', 'kept').filter(
      (form) => !form.endsWith('user id') && !form.includes('node theme'),
    );
    const left = await told('kept');
    expect(all.filter((form) => !left.includes(form))).toEqual([]);
    const opens = readIn(await recovered());
    expect(all.filter((form) => !opens.includes(form))).toEqual([]);
  });

  it('E3 R3 is in no file, log, receipt, or statistics of the database, erased or not', async () => {
    for (const store of ['memory', 'audit', 'vault'] as const)
      await lethe.stores.admin(store).query('ANALYZE');
    await lethe.stores.flush();
    expect(await words.scan(lethe.stores.directories)).toEqual([]);
    expect(words.in(lethe.log.join())).toEqual([]);
    expect(words.in(await statistics())).toEqual([]);
    // Not even what is sealed: ANALYZE has just run.
    for (const store of ['memory', 'audit', 'vault'] as const) {
      const { rows } = await lethe.stores.admin(store).query(
        `SELECT schemaname, tablename FROM pg_stats
         WHERE schemaname IN ('memory', 'vault') AND (attname = 'sealed' OR (tablename = 'outbox' AND attname = 'body'))`,
      );
      expect(rows).toEqual([]);
    }
    expect(words.in(JSON.stringify(receipts))).toEqual([]);
    const seen = words.in(stub.bytes());
    expect(seen.filter((form) => form.includes('never') && !form.includes('question'))).toEqual([]);
  });

  it('E6 R7 does not come back with a memory store from before the erasures: rows are purged, and the others are intact', async () => {
    const before = await exported(lethe, people.kept.id);
    await copies[1]();
    lethe.deployment.graphs.forgetAll('default');
    const { rows } = await lethe.stores
      .admin('memory')
      .query('SELECT count(*)::int AS n FROM memory.nodes WHERE user_id = $1', [people.gone.userId]);
    expect(rows[0].n).toBeGreaterThan(10);

    const regions = await lethe.stores.again();
    const d = openDeployment(regions, parsePolicy('', '.'), { graphCacheBytes: 10_000_000 });
    expect((await reconcile(regions.home)).purged).toBeGreaterThan(4);
    expect(await reconcile(regions.home)).toEqual({ purged: 0 });
    expect(await resumeErasures(d, regions.home)).toBe(0);
    other = await lethe.another();

    expect((await told('partly')).filter((form) => form.startsWith('partly node'))).toEqual([]);
    expect((await told('gone')).filter((form) => form.startsWith('gone'))).toEqual([]);
    const { exported_at: _a, ...was } = before;
    const { exported_at: _b, ...is } = await exported(lethe, people.kept.id);
    expect(is).toEqual(was);
    const opens = readIn(await recover(lethe.stores.admin('memory'), 'memory', regions.home.vault));
    expect(opens.filter((form) => form.startsWith('gone') || form.startsWith('partly node'))).toEqual([]);
  });

  it('E3 control: the search finds a word that was written unsealed, in the heap and in the WAL, and a key that was left', async () => {
    const admin = lethe.stores.admin('memory');
    const control = canaries();
    const word = control.plant('control');
    await admin.query('CREATE TABLE public.control (word text)');
    await admin.query(
      `INSERT INTO public.control SELECT '${word.slice(0, 9)}' || '${word.slice(9)}' FROM generate_series(1, 300)`,
    );
    await admin.query('ANALYZE public.control');
    await lethe.stores.flush();
    expect((await control.scan(lethe.stores.directories)).length).toBeGreaterThanOrEqual(2);
    expect(control.in(await statistics())).toEqual(['control']);
    const opens = readIn(await recover(admin, copies[1].schema, lethe.deployment.regions.home.vault));
    expect(opens).toEqual(expect.arrayContaining(of('kept', 'node facet')));
  });
});
