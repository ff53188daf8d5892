import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemCall } from '../../src/memory/call.js';
import { readImport } from '../../src/memory/portability/import-document.js';
import { exportUser } from '../../src/memory/portability/portability.js';
import { LIMITS } from '../../src/memory/validate.js';
import { type Lethe, startLethe } from '../server/harness.js';
import { everything, exported, person, save, smallMemory } from './people.js';

const IMPORT = `mutation ($u: ID!, $d: JSON!) {
  importUser(userId: $u, purpose: "assistant", document: $d) { nodes { id } edges { id } discarded { reason count } idMap { from to } }
}`;

// biome-ignore lint/suspicious/noExplicitAny: export documents are looked into freely
type Doc = any;

describe('access and portability', () => {
  let lethe: Lethe;
  beforeAll(async () => {
    lethe = await startLethe();
  });
  afterAll(() => lethe?.close());

  it('P1 exports the domains, entities and items, suppressed topics and totals, and everything else held', async () => {
    await person(lethe, 'p1');
    const memory = await smallMemory(lethe, 'p1');
    await lethe.ok('mutation { suppressTopic(userId: "p1", topic: "chess") { id } }');
    let document: Doc;
    const events = await lethe.eventsOf(async () => {
      document = await exported(lethe, 'p1');
    });
    expect(document).toMatchObject({
      user_id: 'p1',
      suppressed_topics: ['chess'],
      total_nodes: 6,
      total_edges: 2,
      total_entities: 2,
      total_domains: 2,
    });
    expect(document.exported_at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(document.domains.map((d: Doc) => [d.name, d.entities.map((e: Doc) => e.name)])).toEqual([
      ['Work', ['Ada']],
      ['unfiled', ['Bo']],
    ]);
    const [ada] = document.domains[0].entities;
    expect(ada.facets).toMatchObject([
      {
        id: memory.tea,
        topic: 'Tea',
        summary: 'Drinks green tea at four',
        salience: 0.5,
        sources: [{ session_id: 'session-1' }],
      },
    ]);
    expect(document.domains[1].entities[0].interests).toMatchObject([{ topic: 'Chess' }]);
    expect(document.consents).toMatchObject([
      { purpose: 'assistant', policy_version: '2026-01', method: 'checkbox', explicit: true },
    ]);
    expect(events.map((e) => [e.action, e.nodeCount, e.edgeCount])).toEqual([['EXPORT', 6, 2]]);
    expect(new Set(events[0]!.nodeIds)).toEqual(new Set(Object.values(memory)));
  });

  it('P1 lists what was written in one call in the order it was written', async () => {
    await person(lethe, 'order');
    const topics = Array.from({ length: 40 }, (_, i) => `Topic ${i}`);
    await save(lethe, 'order', [
      { ref: 'e', kind: 'ENTITY', name: 'Ada' },
      ...topics.map((topic) => ({ kind: 'FACET', topic, entity: 'e' })),
    ]);
    const document: Doc = await exported(lethe, 'order');
    expect(document.domains[0].entities[0].facets.map((f: Doc) => f.topic)).toEqual(topics);
  });

  it('P1 answers the same document from the store and from what it kept, but for the time', async () => {
    const first = await exported(lethe, 'p1');
    const { exported_at: _, ...second } = await exported(lethe, 'p1');
    expect(first).toMatchObject(second);
  });

  it('P1 puts one of several documents together to its end before the next is begun', async () => {
    await person(lethe, 'turns');
    await exported(lethe, 'turns');
    const steps: string[] = [];
    await Promise.all(
      ['a', 'b', 'c'].map(async (name) => {
        await exportUser(lethe.deployment, systemCall(Date.now()), 'turns');
        steps.push(name);
        for (let i = 0; i < 100; i++) await undefined;
        steps.push(name);
      }),
    );
    expect(steps.join('')).toBe('aabbcc');
  });

  it('P1 reads an entity that stands under many domains once, and what repeats itself once', async () => {
    await person(lethe, 'many');
    const domains = Array.from({ length: 3_000 }, (_, i) => ({
      id: `d${i}`,
      name: `Domain ${i}`,
      entities: [
        {
          id: 'e',
          name: 'Garden',
          content_types: Array.from({ length: 50 }, () => 'GENERAL'),
          purposes: Array.from({ length: 50 }, () => 'assistant'),
        },
      ],
    }));
    const { nodes } = readImport({ domains: [...domains, ...domains] });
    expect(nodes.length).toBe(3_001);
    expect(nodes[1]).toMatchObject({ ref: 'e', contentTypes: ['GENERAL'], purposes: ['assistant'] });
    expect(nodes[1]?.domains).toEqual(domains.map((d) => d.id));
    await lethe.ok(IMPORT, { u: 'many', d: { domains: domains.slice(0, 2) } });
    const document: Doc = await exported(lethe, 'many');
    const held = document.domains.map((d: Doc) => d.entities.map((e: Doc) => [e.name, e.purposes]));
    expect(held).toEqual([[['Garden', ['assistant']]], [['Garden', ['assistant']]]]);
  });

  it('P1 refuses a document of too many nodes', () => {
    const many = Array.from({ length: LIMITS.importNodes + 1 }, (_, i) => ({ id: `e${i}`, name: 'x' }));
    expect(() => readImport({ domains: [{ name: 'unfiled', entities: many }] })).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'document' }),
    );
  });

  it('P1 reads its own export back in without loss', async () => {
    const name = fc
      .string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' })
      .filter((s) => s.trim() !== '');
    const salience = fc.double({ min: 0, max: 1, noNaN: true });
    const memory = fc.record({
      domains: fc.array(name, { maxLength: 3 }),
      entities: fc.array(fc.record({ name, domains: fc.array(fc.nat(2), { maxLength: 2 }), salience }), {
        minLength: 1,
        maxLength: 4,
      }),
      items: fc.array(
        fc.record({
          kind: fc.constantFrom('FACET', 'THEME', 'INTEREST', 'SUMMARY'),
          topic: name,
          summary: fc.option(name, { nil: undefined }),
          entity: fc.nat(3),
          salience,
          contentTypes: fc.constantFrom(undefined, ['HEALTH'], ['FINANCIAL', 'SPECIAL']),
        }),
        { maxLength: 8 },
      ),
      edges: fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.constantFrom('knows', 'likes')), { maxLength: 6 }),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(memory, async (m) => {
        run++;
        const [from, to] = [`from-${run}`, `to-${run}`];
        await person(lethe, from);
        await person(lethe, to);
        const nodes = [
          ...m.domains.map((label, i) => ({ ref: `d${i}`, kind: 'DOMAIN', name: label })),
          ...m.entities.map((e, i) => ({
            ref: `e${i}`,
            kind: 'ENTITY',
            name: e.name,
            salience: e.salience,
            domains: [...new Set(e.domains)].filter((d) => d < m.domains.length).map((d) => `d${d}`),
          })),
          ...m.items.map((it, i) => ({ ref: `i${i}`, ...it, entity: `e${it.entity % m.entities.length}` })),
        ];
        const refs = nodes.map((n) => n.ref);
        const edges = m.edges.flatMap(([s, t, relation]) => {
          const [source, target] = [refs[s % refs.length], refs[t % refs.length]];
          return source === target ? [] : [{ source, target, relation, weight: s / 2 }];
        });
        await save(lethe, from, nodes, { edges, sessionId: 'session-1' });
        const document: Doc = await exported(lethe, from);
        const { idMap, discarded } = (await lethe.ok(IMPORT, { u: to, d: document })).importUser;
        expect(discarded).toEqual([]);
        const ids = new Map<string, string>(idMap.map((p: Doc) => [p.from, p.to]));
        const mapped = JSON.parse(JSON.stringify(document), (_key, value) =>
          typeof value === 'string' ? (ids.get(value) ?? value) : value,
        );
        expect(comparable(await exported(lethe, to))).toEqual(comparable(mapped));
      }),
      { numRuns: 15 },
    );
  });

  it('P1 keeps expiry, restriction, suppressions and histories through an import', async () => {
    await person(lethe, 'rich');
    await person(lethe, 'rich-2');
    const document = {
      domains: [
        {
          name: 'work',
          entities: [
            {
              id: 'a',
              name: 'Ada',
              facets: [
                {
                  id: 'f',
                  topic: 'Desk',
                  summary: 'By the window',
                  salience: 0.61,
                  created_at: '2026-03-01T09:00:00Z',
                  expires_at: '2099-01-01T00:00:00Z',
                  restricted: true,
                  sources: [{ session_id: 's-9', message_id: 'm-9' }],
                },
              ],
              summaries: [{ id: 's', topic: 'Office', sources: [{ node_id: 'f' }] }],
            },
          ],
        },
      ],
      suppressed_topics: ['golf'],
      salience_history: [{ node_id: 'f', salience: 0.4, cause: 'recall', at: '2026-04-01T00:00:00Z' }],
      co_activations: [{ first_id: 'a', second_id: 'f', count: 2, last_at: '2026-04-01T00:00:00Z' }],
      activity_patterns: [{ node_id: 'f', hour_of_week: 9, count: 4 }],
      embeddings: [{ node_id: 'f', model: 'example', dimension: 2, vector: [0.25, 0.5] }],
      total_nodes: 9999,
    };
    await lethe.ok(IMPORT, { u: 'rich', d: document });
    const first: Doc = await exported(lethe, 'rich');
    await lethe.ok(IMPORT, { u: 'rich-2', d: first });
    for (const doc of [first, (await exported(lethe, 'rich-2')) as Doc]) {
      const [ada] = doc.domains[0].entities;
      expect(ada.facets[0]).toMatchObject({
        topic: 'Desk',
        summary: 'By the window',
        salience: 0.61,
        created_at: '2026-03-01T09:00:00.000Z',
        expires_at: '2099-01-01T00:00:00.000Z',
        restricted: true,
        sources: [{ session_id: 's-9', message_id: 'm-9' }],
      });
      expect(ada.summaries[0].sources).toEqual([{ node_id: ada.facets[0].id }]);
      expect(doc.suppressed_topics).toEqual(['golf']);
      expect(doc.salience_history).toMatchObject([
        { node_id: ada.facets[0].id, salience: 0.4, cause: 'recall' },
      ]);
      expect(doc.co_activations).toMatchObject([{ first_id: ada.id, second_id: ada.facets[0].id, count: 2 }]);
      expect(doc.activity_patterns).toMatchObject([{ node_id: ada.facets[0].id, hour_of_week: 9, count: 4 }]);
      expect(doc.embeddings).toMatchObject([{ node_id: ada.facets[0].id, vector: [0.25, 0.5] }]);
    }
  });

  it.each<[string, unknown, string]>([
    ['no object', 'text', 'document'],
    ['no domains', {}, 'document.domains'],
    ['domains that are no list', { domains: {} }, 'document.domains'],
    [
      'an entity without a name',
      { domains: [{ name: 'a', entities: [{}] }] },
      'document.domains.0.entities.0.name',
    ],
    [
      'a salience beyond 1',
      { domains: [{ name: 'a', entities: [{ name: 'b', facets: [{ topic: 't', salience: 7 }] }] }] },
      'document.domains.0.entities.0.facets.0.salience',
    ],
    [
      'a time that is none',
      { domains: [{ name: 'a', created_at: 'yesterday' }] },
      'document.domains.0.created_at',
    ],
    [
      'an empty topic',
      { domains: [{ name: 'a', entities: [{ name: 'b', facets: [{ topic: ' ' }] }] }] },
      'document.domains.0.entities.0.facets.0.topic',
    ],
    [
      'one id for two kinds',
      { domains: [{ id: 'x', name: 'a', entities: [{ id: 'x', name: 'b' }] }] },
      'document.domains.0.entities.0.id',
    ],
    [
      'an edge to nowhere',
      { domains: [{ id: 'x', name: 'a' }], edges: [{ source: 'x', target: 'y', relation: 'r' }] },
      'document.edges.0.target',
    ],
    [
      'a session that is a card number',
      { domains: [{ name: 'a', sources: [{ session_id: '4111-1111-1111-1111' }] }] },
      'document.domains.0.sources.0.session_id',
    ],
    [
      'a time before any memory',
      { domains: [], suppressions: [{ topic: 'golf', created_at: '0000-01-01T00:00:00Z' }] },
      'document.suppressions.0.created_at',
    ],
    [
      'a time after any memory',
      { domains: [{ name: 'a', expires_at: '2201-01-01T00:00:00Z' }] },
      'document.domains.0.expires_at',
    ],
    [
      'a count that no column holds',
      {
        domains: [{ name: 'a' }],
        co_activations: [{ first_id: 'a', second_id: 'b', count: 3e9, last_at: '2026-01-01T00:00:00Z' }],
      },
      'document.co_activations.0.count',
    ],
    ['nothing at all', { domains: [] }, 'document'],
  ])('P1 refuses to import %s, and names the place', async (_what, document, field) => {
    await person(lethe, 'strict').catch(() => {});
    const answer = await lethe.gql(IMPORT, { u: 'strict', d: document });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ field });
    expect(['BAD_USER_INPUT', 'NOT_FOUND']).toContain(answer.code);
    expect(await exported(lethe, 'strict')).toMatchObject({ total_nodes: 0, suppressed_topics: [] });
  });

  it('I1 writes no text of a document into a column that is not sealed', async () => {
    await person(lethe, 'plain');
    const told = 'ssn-078-05-1120-ada-has-hiv';
    const document = {
      domains: [{ name: 'D', entities: [{ id: 'e', name: 'Ada', facets: [{ id: 'f', topic: 't' }] }] }],
      embeddings: [{ node_id: 'f', model: told, dimension: 1, vector: [1] }],
      ingestions: [
        {
          id: 'x',
          purpose: told,
          redactions: [
            { type: 'ADA_HAS_HIV', count: 1 },
            { type: 'SSN', count: 2, note: told },
          ],
          discarded: [
            { reason: 'HIV', count: 1 },
            { reason: 'EMPTY', count: 3_000_000_000 },
          ],
          created_at: '2026-01-01T00:00:00Z',
        },
        {
          id: 'y',
          purpose: 'support',
          redactions: [],
          discarded: [{ reason: 'EMPTY', count: 3 }],
          created_at: '2026-01-02T00:00:00Z',
        },
      ],
    };
    await lethe.ok(IMPORT, { u: 'plain', d: document });
    const { ingestions, embeddings }: Doc = await exported(lethe, 'plain');
    expect(embeddings).toMatchObject([{ model: 'imported', vector: [1] }]);
    expect(ingestions).toMatchObject([
      { purpose: 'imported', redactions: [{ type: 'SSN', count: 2 }], discarded: [] },
      { purpose: 'support', redactions: [], discarded: [{ reason: 'EMPTY', count: 3 }] },
    ]);
    expect(JSON.stringify(ingestions)).not.toContain('hiv');
  });

  it('S2 bounds the topics that are suppressed at a time, however they come', async () => {
    await person(lethe, 'quiet');
    const topics = (from: number, to: number) =>
      Array.from(
        { length: to - from },
        (_, i) => `topic${String.fromCharCode(97 + ((from + i) % 26))}${from + i}`,
      );
    const refused = async (field: string, list: string[]) => {
      const answer = await lethe.gql(IMPORT, { u: 'quiet', d: { domains: [], suppressed_topics: list } });
      expect(answer.errors?.[0]?.extensions).toMatchObject({ field });
      return answer.code;
    };
    expect(await refused('document.suppressed_topics', topics(0, 201))).toBe('BAD_USER_INPUT');
    await lethe.ok(IMPORT, { u: 'quiet', d: { domains: [], suppressed_topics: topics(0, 200) } });
    await lethe.ok(IMPORT, { u: 'quiet', d: { domains: [], suppressed_topics: topics(0, 200) } });
    expect(await refused('document.suppressed_topics', topics(200, 201))).toBe('CONFLICT');
    const suppress = (topic: string) =>
      lethe.gql('mutation ($t: String!) { suppressTopic(userId: "quiet", topic: $t) { id } }', { t: topic });
    const one = (await suppress(topics(0, 1)[0] as string)).data.suppressTopic.id;
    expect((await suppress('one more')).errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      field: 'topic',
    });
    await lethe.ok('mutation ($id: ID!) { liftSuppression(userId: "quiet", id: $id) { id } }', { id: one });
    expect((await suppress('one more')).code).toBeUndefined();
  });

  it('P1 exports nothing of what has expired, its histories included', async () => {
    await person(lethe, 'aged');
    const expires_at = new Date(Date.now() + 2_500).toISOString();
    const at = '2026-04-01T00:00:00Z';
    await lethe.ok(IMPORT, {
      u: 'aged',
      d: {
        domains: [
          {
            name: 'unfiled',
            entities: [{ id: 'e', name: 'Ada', facets: [{ id: 'f', topic: 'Desk', expires_at }] }],
          },
        ],
        salience_history: ['e', 'f'].map((node_id) => ({
          node_id,
          salience: 0.4,
          cause: 'a word of somebody else',
          at,
        })),
        co_activations: [{ first_id: 'e', second_id: 'f', count: 2, last_at: at }],
        activity_patterns: ['e', 'f'].map((node_id) => ({ node_id, hour_of_week: 9, count: 4 })),
      },
    });
    await expect.poll(() => Date.now() > Date.parse(expires_at)).toBe(true);
    const document: Doc = await exported(lethe, 'aged');
    expect(document.total_nodes).toBe(1);
    expect(document.salience_history).toMatchObject([{ cause: 'imported' }]);
    expect(document.co_activations).toEqual([]);
    expect(document.activity_patterns).toHaveLength(1);
  });

  it('H4 imports nothing without a consent for the purpose', async () => {
    await person(lethe, 'no-consent', [everything('support')]);
    const { errors } = await lethe.gql(IMPORT, { u: 'no-consent', d: { domains: [{ name: 'a' }] } });
    expect(errors?.[0]?.extensions).toEqual({ code: 'CONSENT_REQUIRED', field: 'purpose' });
  });
});

/** What must survive: not the frame of the account, not what the deployment itself recorded, not the order of what has one time. */
function comparable(document: Doc): Doc {
  const {
    user_id,
    exported_at,
    profile,
    consents,
    ingestions,
    erasures,
    repeatable_requests,
    requests,
    ...rest
  } = document;
  const sorted = (value: Doc): Doc => {
    if (Array.isArray(value))
      return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    if (value && typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value)
          .filter(([k]) => k !== 'id' || true)
          .sort()
          .map(([k, v]) => [k, sorted(v)]),
      );
    return value;
  };
  const { edges, ...others } = rest;
  return sorted({ ...others, edges: edges.map(({ id: _id, ...e }: Doc) => e) });
}
