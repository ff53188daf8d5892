import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shredFinished, workOff } from '../../src/memory/intake/queue.js';
import { ADMIN_KEY, type Lethe, startLethe } from '../server/harness.js';
import { everything, exported, person, UUIDS } from './people.js';

const REMEMBER = `mutation ($in: RememberInput!) { remember(input: $in) {
  id status createdAt finishedAt redactions { type count } discarded { reason count } nodes { id } } }`;
const INGESTION = `query ($u: ID!, $id: ID!) { ingestion(userId: $u, id: $id) {
  id status finishedAt redactions { type count } discarded { reason count } nodes { kind ... on Facet { summary } } } }`;

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely
type Loose = any;

const asked = (userId: string, messages: readonly string[], more: object = {}) => ({
  in: {
    userId,
    purpose: 'assistant',
    sessionId: 'session-1',
    messages: messages.map((content, i) => ({ id: `m${i}`, content })),
    ...more,
  },
});

describe('the queue, without a worker', () => {
  let lethe: Lethe;
  beforeAll(async () => {
    lethe = await startLethe({ settings: { queue: { user: 3, region: 8 } } });
  });
  afterAll(() => lethe?.close());

  const remember = async (userId: string, messages: readonly string[], more: object = {}): Promise<Loose> =>
    (await lethe.ok(REMEMBER, asked(userId, messages, more))).remember;
  const ingestion = async (userId: string, id: string): Promise<Loose> =>
    (await lethe.ok(INGESTION, { u: userId, id })).ingestion;
  const internal = async (id: string): Promise<string> =>
    (await lethe.deployment.regions.home.vault.directory.lookup([id])).get(id)!.userId;
  const work = async (id: string): Promise<void> =>
    workOff(lethe.deployment, lethe.deployment.regions.home, await internal(id));
  const jobs = async (): Promise<Loose[]> =>
    (await lethe.stores.admin('memory').query('SELECT * FROM graphile_worker._private_jobs ORDER BY id'))
      .rows;

  it('A2 H1 answers at once what is redacted and discarded, keeps the rest sealed, and tells of queueing and of storing', async () => {
    await person(lethe, 'queued', [{ purpose: 'assistant', policyVersion: '1', method: 'm' }]);
    let queued: Loose;
    const key = await lethe.key('SERVICE');
    const first = await lethe.eventsOf(async () => {
      queued = (
        await lethe.ok(
          REMEMBER,
          asked('queued', [
            'My SSN is 123-45-6789.',
            'I was diagnosed with asthma.',
            'We painted the fence.',
          ]),
          { key },
        )
      ).remember;
    });
    expect(queued).toMatchObject({
      status: 'QUEUED',
      finishedAt: null,
      nodes: [],
      redactions: [{ type: 'SSN', count: 1 }],
      discarded: [{ reason: 'NO_CONSENT', count: 1 }],
    });
    expect(first.map((e) => [e.action, e.nodeCount, e.policy, e.redactions])).toEqual([
      ['CREATE', 0, 'role:SERVICE queue:assistant', [{ type: 'SSN', count: 1 }]],
    ]);
    const [row] = (
      await lethe.stores.admin('memory').query('SELECT * FROM memory.ingestions WHERE id = $1', [queued.id])
    ).rows;
    expect(row.sealed.toString('latin1')).not.toMatch(/fence|asthma/);
    const document: Loose = await exported(lethe, 'queued');
    expect(document.total_nodes).toBe(0);
    expect(document.ingestions[0].created_at).toBe(queued.createdAt);
    expect(JSON.stringify(document.ingestions)).toContain('We painted the fence.');
    expect(JSON.stringify(document.ingestions).replace(UUIDS, '')).not.toMatch(/\b6789\b|asthma/);

    const second = await lethe.eventsOf(() => work('queued'));
    const done = await ingestion('queued', queued.id);
    expect(done).toMatchObject({
      status: 'DONE',
      redactions: queued.redactions,
      discarded: queued.discarded,
    });
    expect(done.nodes.flatMap((n: Loose) => n.summary ?? [])).toEqual([
      'My SSN is [REDACTED:SSN].',
      'We painted the fence.',
    ]);
    expect(second.map((e) => [e.action, e.actor, e.sessionId, e.nodeCount, e.policy, e.redactions])).toEqual([
      ['CREATE', first[0]!.actor, 'session-1', done.nodes.length, 'role:SERVICE intake:assistant', []],
    ]);
    expect(await lethe.eventsOf(() => work('queued'))).toEqual([]);
  });

  it('D1 stores in the order in which it was told, once, though two work at the same time', async () => {
    await person(lethe, 'order');
    const told = [];
    for (const said of ['Anna Keller plays the cello.', 'Anna Keller plays the cello.', 'Bo likes figs.'])
      told.push((await remember('order', [said])).id);
    expect((await jobs()).filter((j) => j.key === null)).toEqual([]);
    const events = await lethe.eventsOf(() => Promise.all([work('order'), work('order'), work('order')]));
    expect(events.map((e) => [e.action, e.nodeCount > 0])).toEqual([
      ['CREATE', true],
      ['CREATE', false],
      ['CREATE', true],
    ]);
    const states = await Promise.all(told.map((id) => ingestion('order', id)));
    expect(states.map((i) => [i.status, i.discarded])).toEqual([
      ['DONE', []],
      ['DONE', [{ reason: 'DUPLICATE', count: 1 }]],
      ['DONE', []],
    ]);
    const finished = states.map((i) => Date.parse(i.finishedAt));
    expect(finished).toEqual([...finished].sort((a, b) => a - b));
    const document: Loose = await exported(lethe, 'order');
    expect(JSON.stringify(document.domains).match(/plays the cello/g)).toHaveLength(1);
  });

  it('D1 goes on with what is behind one that another finished meanwhile', async () => {
    await person(lethe, 'behind');
    const first = await remember('behind', ['Bo likes figs.']);
    const second = await remember('behind', ['Cy likes plums.']);
    const admin = await lethe.stores.admin('memory').connect();
    try {
      await admin.query('BEGIN');
      await admin.query(
        `UPDATE memory.ingestions SET status = 'DONE', sealed = NULL, finished_at = now() WHERE id = $1`,
        [first.id],
      );
      const working = work('behind');
      const waits = `SELECT FROM pg_stat_activity
        WHERE wait_event_type = 'Lock' AND query LIKE '%memory.ingestions%' AND datname = current_database()`;
      await expect
        .poll(async () => (await lethe.stores.admin('memory').query(waits)).rowCount)
        .toBeGreaterThan(0);
      await admin.query('COMMIT');
      await working;
    } finally {
      admin.release();
    }
    expect((await ingestion('behind', second.id)).status).toBe('DONE');
  });

  it('D1 takes no more than fits, of one user and of all, and says when to come back', async () => {
    await person(lethe, 'full');
    for (let i = 0; i < 3; i++) await remember('full', [`Bo has ${i} figs.`]);
    const refused = await lethe.gql(REMEMBER, asked('full', ['Bo has more figs.']));
    expect(refused.errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: 5 });
    expect((await remember('full', ['Bo has a pear.'], { wait: true })).status).toBe('DONE');
    expect(((await exported(lethe, 'full')) as Loose).ingestions).toHaveLength(4);

    const crowd = ['crowd-1', 'crowd-2', 'crowd-3'];
    for (const id of crowd) await person(lethe, id);
    for (const id of crowd.slice(0, 2)) for (let i = 0; i < 3; i++) await remember(id, ['Bo likes figs.']);
    for (let i = 0; i < 2; i++) await remember('crowd-3', ['Bo likes figs.']);
    expect((await lethe.gql(REMEMBER, asked('crowd-3', ['Bo likes tea.']))).code).toBe('RATE_LIMITED');
    for (const id of crowd) await work(id);
    expect((await remember('crowd-3', ['Bo likes tea.'])).status).toBe('QUEUED');
    await work('crowd-3');
  });

  it('S2 H4 asks suppressions and consent again when it stores', async () => {
    await person(lethe, 'later', [everything('assistant'), everything('wellbeing')]);
    const fence = await remember('later', ['We painted the fence.', 'The divorce drags on.']);
    const asthma = await remember('later', ['My asthma is worse.'], { purpose: 'wellbeing' });
    await lethe.ok('mutation { suppressTopic(userId: "later", topic: "divorce") { id } }');
    const { consents } = (await lethe.ok('{ user(id: "later") { consents { id purpose } } }')).user;
    await lethe.ok('mutation ($id: ID!) { withdrawConsent(userId: "later", id: $id) { id } }', {
      id: consents.find((c: Loose) => c.purpose === 'wellbeing').id,
    });
    const events = await lethe.eventsOf(() => work('later'));
    expect(events.map((e) => [e.action, e.purpose, e.nodeCount > 0])).toEqual([
      ['CREATE', 'assistant', true],
      ['CREATE', 'wellbeing', false],
    ]);
    expect((await ingestion('later', fence.id)).discarded).toEqual([{ reason: 'SUPPRESSED', count: 1 }]);
    expect(await ingestion('later', asthma.id)).toMatchObject({
      status: 'DONE',
      nodes: [],
      discarded: [{ reason: 'NO_CONSENT', count: 1 }],
    });
    expect(JSON.stringify(await exported(lethe, 'later'))).not.toMatch(/asthma|drags on/);
  });

  it('P1 E6 exports what waits as it is now, when it comes in and when it is discarded', async () => {
    await person(lethe, 'shown', [everything('assistant'), everything('wellbeing')]);
    const shown = async (): Promise<Loose[]> =>
      ((await exported(lethe, 'shown')) as Loose).ingestions.map((i: Loose) => [
        i.status,
        /fence|roof/.test(JSON.stringify(i)),
      ]);
    expect(await shown()).toEqual([]);
    await remember('shown', ['We painted the fence.']);
    expect(await shown()).toEqual([['QUEUED', true]]);
    await lethe.ok('mutation { suppressTopic(userId: "shown", topic: "fence") { id } }');
    expect(await shown()).toEqual([['QUEUED', true]]);
    await work('shown');
    expect(await shown()).toEqual([['DONE', false]]);

    await remember('shown', ['We mended the roof.'], { purpose: 'wellbeing' });
    const { consents } = (await lethe.ok('{ user(id: "shown") { consents { id purpose } } }')).user;
    const { id } = consents.find((c: Loose) => c.purpose === 'wellbeing');
    await lethe.ok('mutation ($id: ID!) { withdrawConsent(userId: "shown", id: $id) { id } }', { id });
    expect((await shown())[1]).toEqual(['QUEUED', true]);
    await work('shown');
    expect((await shown())[1]).toEqual(['DONE', false]);
  });

  it('A2 answers a repeated request with what became of the first', async () => {
    await person(lethe, 'again');
    const headers = { 'idempotency-key': 'once' };
    const call = async () =>
      (await lethe.ok(REMEMBER, asked('again', ['Bo likes figs.']), { headers })).remember;
    const first = await call();
    expect(await call()).toMatchObject({ id: first.id, status: 'QUEUED', nodes: [] });
    await work('again');
    const after = await call();
    expect(after).toMatchObject({ id: first.id, status: 'DONE' });
    expect(after.nodes).toHaveLength(2);
    expect(((await exported(lethe, 'again')) as Loose).ingestions).toHaveLength(1);
  });

  it('E2 E6 E8 drops what waits of a user with them, and their job', async () => {
    await person(lethe, 'leaving');
    const userId = await internal('leaving');
    await remember('leaving', ['Bo likes figs.']);
    expect((await jobs()).map((j) => j.payload.user)).toContain(userId);
    const receipt = (
      await lethe.ok('mutation { deleteUser(userId: "leaving") { nodesDeleted counts { table count } } }')
    ).deleteUser;
    expect(receipt.nodesDeleted).toBe(0);
    expect(receipt.counts).toContainEqual({ table: 'ingestions', count: 1 });
    expect(JSON.stringify(await jobs())).not.toContain(userId);
    await person(lethe, 'leaving');
    expect(
      await lethe.eventsOf(() => workOff(lethe.deployment, lethe.deployment.regions.home, userId)),
    ).toEqual([]);
    expect(await exported(lethe, 'leaving')).toMatchObject({ total_nodes: 0, ingestions: [] });
  });

  it('E1 E6 reaches with an erasure of items what was told before it and still waits', async () => {
    await person(lethe, 'session');
    const { id } = await remember('session', ['Bo likes figs.']);
    await lethe.ok(
      'mutation { deleteNodes(userId: "session", filter: { sessionId: "session-1" }) { nodesDeleted } }',
    );
    expect((await ingestion('session', id)).status).toBe('DONE');
    await work('session');
    expect(JSON.stringify(await exported(lethe, 'session'))).not.toContain('figs');
  });

  it('H4 E6 drops with a consent what was told for it and is not stored, and nothing else', async () => {
    await person(lethe, 'takes-back', [everything('assistant'), everything('wellbeing')]);
    const lost = await remember('takes-back', ['Bo likes figs.'], { purpose: 'wellbeing' });
    const dead = await remember('takes-back', ['Cy likes tea.'], { purpose: 'wellbeing' });
    const left = await remember('takes-back', ['Di likes soup.']);
    const rows = async (sql: string, ...values: unknown[]) =>
      (await lethe.stores.admin('memory').query(sql, values)).rows;
    await rows(`UPDATE memory.ingestions SET status = 'FAILED' WHERE id = $1`, dead.id);
    const [{ user_id: userId }] = await rows('SELECT user_id FROM memory.ingestions WHERE id = $1', lost.id);
    const slots = (
      await rows('SELECT slot FROM memory.ingestions WHERE id = ANY ($1) ORDER BY id', [lost.id, dead.id])
    ).map(({ slot }) => slot);
    const { consents } = (await lethe.ok('{ user(id: "takes-back") { consents { id purpose } } }')).user;
    const { id } = consents.find((c: Loose) => c.purpose === 'wellbeing');
    const withdraw = (erase: boolean) =>
      lethe.ok(
        'mutation ($id: ID!, $erase: Boolean) { withdrawConsent(userId: "takes-back", id: $id, erase: $erase) { id } }',
        { id, erase },
      );
    expect((await lethe.eventsOf(() => withdraw(false))).map((e) => [e.action, e.policy])).toEqual([
      ['CONSENT', 'role:ADMIN consent:withdrawn'],
    ]);
    const events = await lethe.eventsOf(() => withdraw(true));
    expect(events.map((e) => [e.action, e.nodeCount, e.policy])).toEqual([
      ['DELETE', 0, 'role:ADMIN consent:withdrawn'],
      ['READ', 0, 'role:ADMIN consent:withdrawn'],
    ]);
    const ring = (await lethe.deployment.regions.home.vault.keys(userId))!;
    for (const slot of slots) expect(ring.key(slot)).toBeUndefined();
    expect(((await exported(lethe, 'takes-back')) as Loose).ingestions.map((i: Loose) => i.id)).toEqual([
      left.id,
    ]);
    await work('takes-back');
    const stored = JSON.stringify(await exported(lethe, 'takes-back'));
    expect([stored.includes('soup'), /figs|tea\./.test(stored)]).toEqual([true, false]);
  });

  it('E1 erases items although something of the same user waits that can never be read', async () => {
    await person(lethe, 'unreadable');
    const { id } = await remember('unreadable', ['Bo likes figs.']);
    const admin = lethe.stores.admin('memory');
    await admin.query(`UPDATE memory.ingestions SET status = 'FAILED', sealed = '\\x00' WHERE id = $1`, [id]);
    await remember('unreadable', ['Cy likes tea.'], { wait: true });
    const erased = await lethe.ok(
      'mutation { deleteNodes(userId: "unreadable", filter: { sessionId: "session-1" }) { nodesDeleted } }',
    );
    expect(erased.deleteNodes.nodesDeleted).toBe(2);
    await lethe.ok('mutation ($id: ID!) { dropIngestion(id: $id) }', { id });
  });

  it('E3 destroys the key of a queued text when it is stored', async () => {
    await person(lethe, 'shredded');
    const userId = await internal('shredded');
    const { id } = await remember('shredded', ['Bo likes figs.']);
    const row = async () =>
      (
        await lethe.stores
          .admin('memory')
          .query('SELECT slot, sealed FROM memory.ingestions WHERE id = $1', [id])
      ).rows[0];
    const { slot } = await row();
    await work('shredded');
    expect(await row()).toEqual({ slot, sealed: null });
    const { vault } = lethe.deployment.regions.home;
    expect((await vault.keys(userId))!.key(slot)).toBeDefined();
    await shredFinished(lethe.deployment.regions.home);
    expect(await row()).toEqual({ slot: null, sealed: null });
    expect((await vault.keys(userId))!.key(slot)).toBeUndefined();
    expect(await exported(lethe, 'shredded')).toMatchObject({ total_nodes: 2 });
  });

  it('A2 drops nothing that was put back in the queue meanwhile', async () => {
    await person(lethe, 'returned');
    const userId = await internal('returned');
    const { id } = await remember('returned', ['Bo likes figs.']);
    const admin = lethe.stores.admin('memory');
    await admin.query(`UPDATE memory.ingestions SET status = 'FAILED' WHERE id = $1`, [id]);
    const client = await admin.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT 1 FROM memory.users WHERE user_id = $1 FOR UPDATE', [userId]);
      const events = await lethe.eventsOf(async () => {
        const dropped = lethe.gql('mutation ($id: ID!) { dropIngestion(id: $id) }', { id });
        const waiting = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
        await expect.poll(async () => (await admin.query(waiting)).rowCount).toBeGreaterThan(0);
        await client.query(`UPDATE memory.ingestions SET status = 'QUEUED' WHERE id = $1`, [id]);
        await client.query('COMMIT');
        expect((await dropped).code).toBe('NOT_FOUND');
      });
      expect(events).toEqual([]);
    } finally {
      client.release();
    }
    await work('returned');
    expect(await exported(lethe, 'returned')).toMatchObject({ total_nodes: 2 });
  });

  it('D1 gives up what cannot be stored after six attempts, in the meantime keeps the order, then goes on', async () => {
    await person(lethe, 'poison');
    const bad = await remember('poison', ['Bo likes figs.']);
    const good = await remember('poison', ['Bo likes tea.']);
    await lethe.stores
      .admin('memory')
      .query(`UPDATE memory.ingestions SET sealed = '\\x00' WHERE id = $1`, [bad.id]);
    for (let i = 0; i < 5; i++) {
      await expect(work('poison')).rejects.toThrow();
      expect((await ingestion('poison', good.id)).status).toBe('QUEUED');
    }
    await work('poison');
    expect((await ingestion('poison', bad.id)).status).toBe('FAILED');
    expect((await ingestion('poison', good.id)).status).toBe('DONE');
    const { rows } = await lethe.stores
      .admin('memory')
      .query('SELECT id, attempts, error_code FROM memory.dead_letters(NULL, NULL, 10)');
    expect(rows).toEqual([{ id: bad.id, attempts: 6, error_code: 'INTERNAL_SERVER_ERROR' }]);

    const LIST = '{ deadLetters { id region code attempts } }';
    const letter = { id: bad.id, region: 'default', code: 'INTERNAL_SERVER_ERROR', attempts: 6 };
    for (const role of ['SERVICE', 'PRIVACY', 'AUDITOR'] as const)
      expect((await lethe.gql(LIST, {}, { key: await lethe.key(role) })).code).toBe('FORBIDDEN');
    expect((await lethe.ok(LIST)).deadLetters).toEqual([letter]);
    const metrics = (await lethe.fetch('/metrics', { key: ADMIN_KEY })).text;
    expect(metrics).toContain('lethe_ingestions_failed{region="default"} 1');
    expect(metrics).toContain('lethe_ingestions_queued{region="default"} 0');

    const RETRY = 'mutation ($id: ID!) { retryIngestion(id: $id) }';
    const retried = await lethe.eventsOf(async () => {
      expect(await lethe.ok(RETRY, { id: bad.id })).toEqual({ retryIngestion: true });
    });
    expect(retried.map((e) => [e.action, e.subjects.length, e.policy])).toEqual([
      ['ADMINISTER', 1, `role:ADMIN retryIngestion ingestion:${bad.id}`],
    ]);
    expect((await ingestion('poison', bad.id)).status).toBe('QUEUED');
    expect((await lethe.gql(RETRY, { id: bad.id })).code).toBe('NOT_FOUND');
    for (let i = 0; i < 5; i++) await expect(work('poison')).rejects.toThrow();
    await work('poison');

    const DROP = 'mutation ($id: ID!) { dropIngestion(id: $id) }';
    const dropped = await lethe.eventsOf(async () => {
      expect(await lethe.ok(DROP, { id: bad.id })).toEqual({ dropIngestion: true });
    });
    expect(dropped.map((e) => [e.action, e.policy])).toEqual([
      ['ADMINISTER', `role:ADMIN dropIngestion ingestion:${bad.id}`],
    ]);
    expect((await lethe.ok(LIST)).deadLetters).toEqual([]);
    const [row] = (
      await lethe.stores
        .admin('memory')
        .query('SELECT status, slot, sealed FROM memory.ingestions WHERE id = $1', [bad.id])
    ).rows;
    expect(row).toEqual({ status: 'FAILED', slot: null, sealed: null });
    expect((await lethe.gql(DROP, { id: bad.id })).code).toBe('NOT_FOUND');
  });
});
