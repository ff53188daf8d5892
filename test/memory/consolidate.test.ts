import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { age } from '../../src/jobs/ageing.js';
import { consolidateUser } from '../../src/memory/ageing/consolidate.js';
import { parsePolicy } from '../../src/privacy/policy.js';
import { ADMIN_KEY, type Lethe, type Loose, startLethe } from '../server/harness.js';
import { everything, exported, person, save } from './people.js';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 21, 12);
const POLICY = `
lifecycle:
  halfLife: P30D
  consolidation: { after: P90D, below: 0.1, atLeast: 2 }
`;
const RECEIPT = 'id status nodesDeleted derivedDeleted deletedIds eventId counts { table count }';
const PREVIEW =
  'query ($u: ID!) { consolidationPreview(userId: $u) { entityId nodeIds contentTypes purposes } }';

describe('the section lifecycle', () => {
  it.each([
    ['halfLife: -5', 'halfLife'],
    ['halfLife: P-1D', 'halfLife'],
    ['halfLife: 0', 'halfLife'],
    ['halfLife: { FACET: -1 }', 'halfLife'],
    ['halfLife: { DOMAIN: P1D }', 'halfLife'],
    ['reinforcement: -0.1', 'reinforcement'],
    ['reinforcement: 2', 'reinforcement'],
    ['consolidation: { after: tomorrow, below: 0.1 }', 'after'],
    ['consolidation: { after: P1D, below: -1 }', 'below'],
    ['consolidation: { after: P1D, below: 0.1, atLeast: 1 }', 'atLeast'],
    ['consolidation: { after: P1D, below: 0.1, mode: poetic }', 'mode'],
    ['consolidation: { below: 0.1 }', 'after'],
    ['fade: true', 'fade'],
  ])('R5 refuses at the start { %s }', (section, named) => {
    expect(() => parsePolicy(`lifecycle: { ${section} }`, '.')).toThrow(named);
  });

  it('R5 is off unless configured', () => {
    expect(parsePolicy('', '.').lifecycle).toBeUndefined();
  });
});

describe('consolidation', () => {
  let lethe: Lethe;
  let now = START;
  beforeAll(async () => {
    lethe = await startLethe({ policy: POLICY, now: () => now });
  });
  afterAll(() => lethe?.close());

  const run = () => age(lethe.deployment, lethe.deployment.regions.home, new Map(), { warn: () => {} });
  const rows = async (sql: string, ...values: unknown[]): Promise<Loose[]> =>
    (await lethe.stores.admin('memory').query(sql, values)).rows;
  const subjectOf = async (id: string) => {
    const { userId } = (await lethe.deployment.regions.home.vault.directory.lookup([id])).get(id)!;
    const region = lethe.deployment.regions.home;
    const standing = (await lethe.deployment.graphs.standing(region, userId))!;
    return { id, userId, region, pseudonym: region.vault.pseudonym(id), ...standing };
  };
  const FIGS = ['Eats figs', 'Eats pears', 'Eats plums'];
  const oldItems = async (user: string, consents = [everything('assistant')]) => {
    now = START;
    await person(lethe, user, consents);
    const { nodes } = await save(lethe, user, [{ ref: 'ada', kind: 'ENTITY', name: 'Ada' }]);
    const items: string[] = [];
    for (const [i, summary] of FIGS.entries())
      items.push(
        ...(
          await save(lethe, user, [{ kind: 'FACET', topic: `Fruit ${i}`, summary, entity: nodes[0] }], {
            sessionId: `session-${i}`,
          })
        ).nodes,
      );
    return { ada: nodes[0]!, items };
  };
  const summaries = async (user: string): Promise<Loose[]> =>
    (
      await lethe.ok(
        'query ($u: ID!) { user(id: $u) { nodes(first: 500, filter: { kinds: [SUMMARY] }) { nodes { id salience createdAt expiresAt contentTypes purposes sources { nodeId sessionId } ... on Summary { topic summary } } } } }',
        { u: user },
      )
    ).user.nodes.nodes;
  const told = async (user: string, text: string): Promise<boolean> =>
    (await lethe.fetch(`/api/v1/export/${user}`, { key: ADMIN_KEY })).text.includes(text);

  it('R5 replaces old, faded items by a summary that keeps where each part came from; the originals are erased', async () => {
    const { ada, items } = await oldItems('kept');
    const slots = await rows('SELECT user_id, slot FROM memory.nodes WHERE id = ANY ($1)', items);
    now = START + 89 * DAY;
    expect((await lethe.ok(PREVIEW, { u: 'kept' })).consolidationPreview).toEqual([]);
    now = START + 101 * DAY;
    let preview: Loose;
    const read = await lethe.eventsOf(async () => {
      preview = (await lethe.ok(PREVIEW, { u: 'kept' })).consolidationPreview;
    });
    expect(preview).toEqual([
      { entityId: ada, nodeIds: items, contentTypes: ['GENERAL'], purposes: ['assistant'] },
    ]);
    expect(read.map((e) => [e.action, new Set(e.nodeIds)])).toEqual([['READ', new Set(items)]]);

    const events = await lethe.eventsOf(run);
    const [summary] = await summaries('kept');
    expect(events.map((e) => [e.action, e.role, e.policy, new Set(e.nodeIds)])).toEqual([
      ['DELETE', 'SYSTEM', 'role:SYSTEM lifecycle:consolidation', new Set(items)],
      ['CREATE', 'SYSTEM', 'role:SYSTEM lifecycle:consolidation', new Set([summary.id])],
    ]);
    expect(summary).toMatchObject({
      topic: '2026-11-21',
      summary:
        '2026-11-21 Fruit 0: Eats figs\n2026-11-21 Fruit 1: Eats pears\n2026-11-21 Fruit 2: Eats plums',
      createdAt: new Date(START).toISOString(),
      expiresAt: null,
      salience: 0.5,
      contentTypes: ['GENERAL'],
      purposes: ['assistant'],
      sources: items.map((nodeId, i) => ({ nodeId, sessionId: `session-${i}` })),
    });
    expect(await rows('SELECT id FROM memory.nodes WHERE id = ANY ($1)', items)).toEqual([]);
    const ring = (await lethe.deployment.regions.home.vault.keys(slots[0].user_id))!;
    for (const { slot } of slots) expect(ring.key(slot)).toBeUndefined();
    expect((await lethe.ok('{ erasures(userId: "kept") { status nodesDeleted } }')).erasures).toEqual([
      { status: 'ERASED', nodesDeleted: 3 },
    ]);
    const history = ((await exported(lethe, 'kept')) as Loose).salience_history;
    expect(history).toMatchObject([{ node_id: summary.id, cause: 'consolidation', salience: 0.5 }]);
    expect(await lethe.eventsOf(run)).toEqual([]);
  });

  it('H2 tells by a summary nothing of an entity that may not leave', async () => {
    now = START;
    await person(lethe, 'ward', [
      { ...everything('assistant'), contentTypes: ['GENERAL'] },
      { ...everything('assistant'), contentTypes: ['HEALTH'] },
    ]);
    const ward = { ref: 'w', kind: 'ENTITY', name: 'Leukaemia ward', contentTypes: ['HEALTH'] };
    const item = (topic: string) => ({ kind: 'FACET', topic, entity: 'w' });
    await save(lethe, 'ward', [ward, item('Parking is at the back'), item('Closes at eight')]);
    const { user } = await lethe.ok('{ user(id: "ward") { consents { id contentTypes } } }');
    const { id } = user.consents.find((c: Loose) => c.contentTypes.includes('HEALTH'));
    await lethe.ok('mutation ($id: ID!) { withdrawConsent(userId: "ward", id: $id) { id } }', { id });
    now = START + 101 * DAY;
    await run();
    expect(await summaries('ward')).toMatchObject([{ topic: '2026-11-21', contentTypes: ['GENERAL'] }]);
    const { context } = await lethe.ok(
      '{ context(input: { userId: "ward", purpose: "assistant", sessionId: "s" }) { text } }',
    );
    expect(context.text).toContain('Closes at eight');
    expect(context.text).not.toContain('Leukaemia');
  });

  it('R5 P5 keeps of a corrected name of the entity nothing in a summary', async () => {
    const { ada } = await oldItems('renamed');
    now = START + 101 * DAY;
    await run();
    await lethe.ok('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }', {
      in: { userId: 'renamed', id: ada, name: 'Grace' },
    });
    expect(await told('renamed', 'Grace')).toBe(true);
    expect(await told('renamed', 'Ada')).toBe(false);
  });

  it('R5 E5 calls a summary by the days of the parts it still has, unless somebody named it', async () => {
    now = START;
    await person(lethe, 'days', [everything('assistant')]);
    const made: string[] = [];
    for (const [i, topic] of ['Figs', 'Pears', 'Plums'].entries()) {
      now = START + i * DAY;
      const entity = made[0] ?? 'ada';
      const ada = i === 0 ? [{ ref: 'ada', kind: 'ENTITY', name: 'Ada' }] : [];
      made.push(...(await save(lethe, 'days', [...ada, { kind: 'FACET', topic, entity }])).nodes);
    }
    now = START + 110 * DAY;
    await run();
    const topic = async () => (await summaries('days')).map((s) => s.topic);
    const erase = (id: string | undefined) =>
      lethe.ok('mutation ($id: ID!) { deleteNode(userId: "days", id: $id) { id } }', { id });
    expect(await topic()).toEqual(['2026-11-21/2026-11-23']);
    await erase(made[3]);
    expect(await topic()).toEqual(['2026-11-21/2026-11-22']);
    const [{ id }] = (await summaries('days')) as [Loose];
    await lethe.ok('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }', {
      in: { userId: 'days', id, topic: 'Fruit' },
    });
    await erase(made[2]);
    expect(await topic()).toEqual(['Fruit']);
  });

  it('R5 E5 erases one original by its id: its part goes, the others stay; with the last goes the summary', async () => {
    const { items } = await oldItems('parts');
    now = START + 101 * DAY;
    await run();
    const [summary] = await summaries('parts');
    const [before] = await rows('SELECT user_id, slot FROM memory.nodes WHERE id = $1', summary.id);
    const erase = (id: string | undefined) =>
      lethe.ok(`mutation ($id: ID!) { deleteNode(userId: "parts", id: $id) { ${RECEIPT} } }`, { id });
    const previewed = (
      await lethe.ok('query ($id: ID) { erasurePreview(userId: "parts", nodeId: $id) { nodes derived } }', {
        id: items[1],
      })
    ).erasurePreview;
    expect(previewed).toEqual({ nodes: 0, derived: 1 });
    let receipt: Loose;
    const events = await lethe.eventsOf(async () => {
      receipt = (await erase(items[1])).deleteNode;
    });
    expect(receipt).toMatchObject({
      status: 'ERASED',
      nodesDeleted: 0,
      derivedDeleted: 1,
      deletedIds: [items[1]],
    });
    expect(events.map((e) => [e.action, e.policy, e.nodeIds])).toEqual([
      ['DELETE', 'role:ADMIN erasure:nodes', [items[1]]],
      ['UPDATE', 'role:ADMIN erasure:parts', [summary.id]],
    ]);
    const [after] = await summaries('parts');
    expect(after.id).toBe(summary.id);
    expect(after.summary).toBe('2026-11-21 Fruit 0: Eats figs\n2026-11-21 Fruit 2: Eats plums');
    expect(after.sources.map((s: Loose) => s.nodeId)).toEqual([items[0], items[2]]);
    expect(await told('parts', 'pears')).toBe(false);
    expect(await told('parts', items[1]!)).toBe(false);
    // The key of the text of before is gone, so older copies of the row do not open.
    const ring = (await lethe.deployment.regions.home.vault.keys(before.user_id))!;
    expect(ring.key(before.slot)).toBeUndefined();

    const byFilter = (filter: object) =>
      lethe.ok(`mutation ($f: NodeFilter!) { deleteNodes(userId: "parts", filter: $f) { ${RECEIPT} } }`, {
        f: filter,
      });
    expect((await byFilter({ sessionId: 'session-0' })).deleteNodes.deletedIds).toEqual([items[0]]);
    expect((await summaries('parts'))[0].summary).toBe('2026-11-21 Fruit 2: Eats plums');
    const last = (await erase(items[2])).deleteNode;
    expect([last.nodesDeleted, last.deletedIds]).toEqual([1, [summary.id]]);
    expect(await summaries('parts')).toEqual([]);
    expect(await told('parts', 'plums')).toBe(false);
  });

  it('R5 P1 imports what lifecycle left behind: a summary with its parts, each erased by an id of its own, and history', async () => {
    await oldItems('from');
    now = START + 101 * DAY;
    await run();
    await person(lethe, 'to', [everything('assistant')]);
    await lethe.ok('mutation { suppressTopic(userId: "to", topic: "plums") { id } }');
    const { importUser } = await lethe.ok(
      'mutation ($d: JSON!) { importUser(userId: "to", purpose: "assistant", document: $d) { nodes { id kind } discarded { reason count } idMap { from to } } }',
      { d: await exported(lethe, 'from') },
    );
    expect(importUser.discarded).toEqual([{ reason: 'SUPPRESSED', count: 1 }]);
    const [summary] = await summaries('to');
    expect(summary.summary).toBe('2026-11-21 Fruit 0: Eats figs\n2026-11-21 Fruit 1: Eats pears');
    const document: Loose = await exported(lethe, 'to');
    const { parts, sources } = document.domains[0].entities[0].summaries[0];
    const ids = new Set(importUser.idMap.map((m: Loose) => m.to));
    expect(parts.map((p: Loose) => ids.has(p.id))).toEqual([true, true]);
    expect(sources.map((s: Loose) => s.node_id)).toEqual(parts.map((p: Loose) => p.id));
    expect(document.salience_history).toMatchObject([{ node_id: summary.id, cause: 'consolidation' }]);
    await lethe.ok('mutation ($id: ID!) { deleteNode(userId: "to", id: $id) { id } }', { id: parts[0].id });
    expect((await summaries('to'))[0].summary).toBe('2026-11-21 Fruit 1: Eats pears');
  });

  it('R5 removes with a part the embedding and the cached block of the whole', async () => {
    const { items } = await oldItems('around');
    now = START + 101 * DAY;
    await run();
    const [summary] = await summaries('around');
    const { userId } = await subjectOf('around');
    await rows(
      `INSERT INTO memory.embeddings (user_id, node_id, model, dimension, sealed) VALUES ($1, $2, 'example', 1, '\\x00')`,
      userId,
      summary.id,
    );
    await rows(
      `INSERT INTO memory.context_blocks (user_id, id, slot, sealed, purpose, node_ids, revision, created_at)
       VALUES ($1, gen_random_uuid(), 99, '\\x00', 'assistant', ARRAY[$2]::uuid[], gen_random_uuid(), now())`,
      userId,
      summary.id,
    );
    await lethe.ok('mutation ($id: ID!) { deleteNode(userId: "around", id: $id) { id } }', { id: items[0] });
    expect(await rows('SELECT 1 FROM memory.embeddings WHERE user_id = $1', userId)).toEqual([]);
    expect(await rows('SELECT 1 FROM memory.context_blocks WHERE user_id = $1', userId)).toEqual([]);
    expect(await summaries('around')).toHaveLength(1);
  });

  it('R5 merges nothing across purposes or content types, and leaves what is suppressed, restricted, or without consent', async () => {
    now = START;
    await person(lethe, 'apart', [everything('assistant'), everything('wellbeing'), everything('support')]);
    const facet = (topic: string, more: object = {}) => ({ kind: 'FACET', topic, entity: 'ada', ...more });
    const ada = { ref: 'ada', kind: 'ENTITY', name: 'Ada' };
    const two = (word: string, more: object = {}) => [facet(`${word} one`, more), facet(`${word} two`, more)];
    const HEALTH = { contentTypes: ['HEALTH'] };
    const plain = (await save(lethe, 'apart', [ada, ...two('Walks'), ...two('Checkup', HEALTH)])).nodes;
    const well = (
      await save(lethe, 'apart', [ada, ...two('Pills', HEALTH), facet('Alone')], { purpose: 'wellbeing' })
    ).nodes;
    const kept = (
      await save(lethe, 'apart', [
        ada,
        ...two('Golf'),
        ...two('Held'),
        ...two('Short', { expiresAt: new Date(START + 100 * DAY).toISOString() }),
      ])
    ).nodes;
    const withdrawn = (await save(lethe, 'apart', [ada, ...two('Ticket')], { purpose: 'support' })).nodes;
    await lethe.ok('mutation { suppressTopic(userId: "apart", topic: "golf") { id } }');
    for (const id of kept.slice(3, 5))
      await lethe.ok('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }', {
        in: { userId: 'apart', id, restricted: true },
      });
    const { user } = await lethe.ok('{ user(id: "apart") { consents { id purpose } } }');
    const consent = user.consents.find((c: Loose) => c.purpose === 'support').id;
    await lethe.ok('mutation ($id: ID!) { withdrawConsent(userId: "apart", id: $id) { id } }', {
      id: consent,
    });
    now = START + 101 * DAY;
    const preview = (await lethe.ok(PREVIEW, { u: 'apart' })).consolidationPreview;
    expect(preview.map((g: Loose) => [g.purposes, g.contentTypes, g.nodeIds])).toEqual([
      [['assistant'], ['GENERAL'], plain.slice(1, 3)],
      [['assistant'], ['HEALTH'], plain.slice(3, 5)],
      [['wellbeing'], ['HEALTH'], well.slice(1, 3)],
    ]);
    await run();
    const made = await summaries('apart');
    expect(made.map((s) => [s.purposes, s.contentTypes, s.sources.map((x: Loose) => x.nodeId)])).toEqual(
      expect.arrayContaining(preview.map((g: Loose) => [g.purposes, g.contentTypes, g.nodeIds])),
    );
    const left = await rows('SELECT id FROM memory.nodes WHERE id = ANY ($1)', [
      well[3],
      ...kept.slice(1, 5),
      ...withdrawn.slice(1),
    ]);
    expect(left).toHaveLength(7);
  });

  it('R5 ends a summary with the first of its parts', async () => {
    const { ada } = await oldItems('ends');
    now = START;
    const until = new Date(START + 120 * DAY).toISOString();
    await save(lethe, 'ends', [
      { kind: 'FACET', topic: 'Visa', summary: 'Until spring', entity: ada, expiresAt: until },
    ]);
    now = START + 101 * DAY;
    await run();
    expect((await summaries('ends')).map((s) => s.expiresAt)).toEqual([until]);
    now = START + 120 * DAY;
    expect(await summaries('ends')).toEqual([]);
    expect(await told('ends', 'spring')).toBe(false);
    await run();
    expect(
      await rows(
        `SELECT 1 FROM memory.nodes WHERE user_id = $1 AND kind = 'SUMMARY'`,
        (await subjectOf('ends')).userId,
      ),
    ).toEqual([]);
  });

  it('R5 hides a summary whose part a suppression matches', async () => {
    await oldItems('hidden');
    now = START + 101 * DAY;
    await run();
    const context = async () =>
      (
        await lethe.ok(
          '{ context(input: { userId: "hidden", purpose: "assistant", sessionId: "s" }) { text } }',
        )
      ).context.text;
    expect(await context()).toContain('plums');
    await lethe.ok('mutation { suppressTopic(userId: "hidden", topic: "pears") { id } }');
    expect(await context()).not.toContain('plums');
    expect(await summaries('hidden')).toHaveLength(1);
  });

  it('R5 E6 brings nothing back when it races with the erasure of an original, and of the user', async () => {
    for (let round = 0; round < 5; round++) {
      const user = `race-${round}`;
      const { items } = await oldItems(user);
      const gone = `${user}-gone`;
      await oldItems(gone);
      now = START + 101 * DAY;
      const other = await subjectOf(gone);
      const subject = await subjectOf(user);
      const outcome = await Promise.all([
        consolidateUser(lethe.deployment, subject, now),
        lethe.gql('mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { id } }', {
          u: user,
          id: items[1],
        }),
        consolidateUser(lethe.deployment, subject, now),
        consolidateUser(lethe.deployment, other, now).catch((e) => e.code),
        lethe.ok('mutation ($u: ID!) { deleteUser(userId: $u) { id } }', { u: gone }),
      ]);
      expect(outcome[1].code).toBeUndefined();
      expect(await told(user, 'pears')).toBe(false);
      for (const word of ['figs', 'plums']) expect(await told(user, word)).toBe(true);
      expect(await summaries(user)).toHaveLength(1);
      expect(await rows('SELECT 1 FROM memory.nodes WHERE user_id = $1', other.userId)).toEqual([]);
      expect(await lethe.deployment.regions.home.vault.keys(other.userId)).toBeUndefined();
    }
  });
});
