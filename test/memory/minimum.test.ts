import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lethe, startLethe } from '../server/harness.js';
import { everything, person, save } from './people.js';

let lethe: Lethe;
const USER = 'cecilia@example.com';
const SUBJECTS = [
  'cellars',
  'bicycles',
  'maps',
  'stamps',
  'kettles',
  'tulips',
  'ferries',
  'planets',
  'clocks',
  'bread',
];

beforeAll(async () => {
  lethe = await startLethe();
  await person(lethe, USER, [everything('assistant'), everything('research')]);
  const entities = SUBJECTS.map((name) => ({ ref: name, kind: 'ENTITY', name: `Club of ${name}` }));
  const facets = SUBJECTS.map((name) => ({
    kind: 'FACET',
    topic: name,
    summary: `Reads about ${name}`,
    entity: name,
  }));
  const violins = ['bow', 'rosin', 'varnish'].map((topic) => ({
    kind: 'FACET',
    topic,
    summary: `Asked about the ${topic} of the violin`,
    entity: 'violin',
  }));
  await save(lethe, USER, [
    ...entities,
    ...facets,
    { ref: 'violin', kind: 'ENTITY', name: 'Violin' },
    ...violins,
  ]);
  await save(
    lethe,
    USER,
    [
      { ref: 'v', kind: 'ENTITY', name: 'Viola' },
      { kind: 'FACET', topic: 'study', summary: 'Plays the violin in a study', entity: 'v' },
    ],
    { purpose: 'research' },
  );
});
afterAll(() => lethe.close());

async function context(
  input: object,
): Promise<{ text: string; items: { node: { topic: string; summary: string } }[] }> {
  const data = await lethe.ok(
    'query ($in: ContextInput!) { context(input: $in) { text items { node { ... on Facet { topic summary } } } } }',
    { in: { userId: USER, purpose: 'assistant', sessionId: 's-1', ...input } },
    { key: await lethe.key('SERVICE') },
  );
  return data.context;
}

describe('a context', () => {
  it('H3 holds what the question asks for first, and nothing of another purpose', async () => {
    const { items } = await context({ query: 'violin' });
    expect(
      items
        .slice(0, 3)
        .map(({ node }) => node.topic)
        .sort(),
    ).toEqual(['bow', 'rosin', 'varnish']);
    expect(items.map(({ node }) => node.topic)).not.toContain('study');
  });

  it('H3 leaves out what has nothing to do with the question', async () => {
    const { items } = await context({ query: 'violin' });
    expect(items.map(({ node }) => node.topic).filter((topic) => SUBJECTS.includes(topic))).toEqual([]);
  });

  it('H3 is bounded by limit and maxTokens, and by 200 whoever asks', async () => {
    expect((await context({ query: 'violin', limit: 2 })).items).toHaveLength(2);
    expect((await context({})).items.length).toBeLessThanOrEqual(20);
    const short = await context({ query: 'violin', maxTokens: 25 });
    expect(short.items.length).toBeLessThan(3);
    expect(short.text.length).toBeLessThan(25 * 5);
    const most = await lethe.gql('query ($in: ContextInput!) { context(input: $in) { text } }', {
      in: { userId: USER, purpose: 'assistant', sessionId: 's-1', limit: 201 },
    });
    expect(most.code).toBe('BAD_USER_INPUT');
  });

  it('H3 is recorded with the items that left, and no others', async () => {
    const events = await lethe.eventsOf(() => context({ query: 'violin', limit: 2 }));
    expect(events.map((e) => e.action)).toEqual(['SEARCH']);
    // Two items, and the entity they stand under.
    expect(events[0]?.nodeIds).toHaveLength(3);
  });
});
