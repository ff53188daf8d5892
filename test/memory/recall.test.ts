import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, type RecallGraph, recall } from '../../src/memory/recall/index.js';
import { DAY, type Draft, entity, NOW, smallGraph } from './small-graph.js';

const ask = (graph: RecallGraph, query?: string, limit = 20): string[] =>
  recall(graph, undefined, { query, limit, now: NOW }, () => true).map(({ node }) => node.id);

const family = smallGraph(
  [
    { id: 'd', kind: 'DOMAIN', label: 'Family' },
    entity('anna', 'Anna Weber'),
    entity('paul', 'Paul'),
    { id: 'knee', entityId: 'anna', label: 'knee surgery', summary: 'Second operation planned for autumn.' },
    { id: 'cello', entityId: 'anna', kind: 'INTEREST', label: 'plays the cello' },
    { id: 'flat', entityId: 'paul', label: 'looks for a flat', summary: 'Three rooms, near the river.' },
    { id: 'boat', entityId: 'paul', kind: 'THEME', label: 'bought a boat' },
    {
      id: 'sum',
      entityId: 'paul',
      kind: 'SUMMARY',
      label: 'Boating',
      summary: 'Sails on the river every summer.',
    },
  ],
  [['knee', 'boat']],
  [['anna', 'd']],
);

describe('recall by words', () => {
  it('finds an item by a word of its topic or summary, in any inflection', () => {
    expect(ask(family, 'Which surgeries are planned?')[0]).toBe('knee');
    expect(ask(family, 'who buys boats')[0]).toBe('boat');
    expect(ask(family, 'CELLO')[0]).toBe('cello');
  });
  it('brings the items of an entity that the question names', () => {
    expect(ask(family, 'Tell me about Anna').slice(0, 2).sort()).toEqual(['cello', 'knee']);
    expect(ask(family, 'paul').slice(0, 3).sort()).toEqual(['boat', 'flat', 'sum']);
  });
  it('counts the domain of the entity', () => {
    expect(ask(family, 'family matters').slice(0, 2).sort()).toEqual(['cello', 'knee']);
  });
  it('counts the speaker', () => {
    const graph = smallGraph([
      { id: 'a', label: 'likes tea', speaker: 'Dana' },
      { id: 'b', label: 'likes tea', speaker: 'Lewis' },
    ]);
    expect(ask(graph, 'What tea does Dana like?')[0]).toBe('a');
  });
  it('counts a name that is called less than one that is told of', () => {
    const graph = smallGraph([
      { id: 'called', label: 'hello', summary: 'Hey Dana, lovely to hear from you!', speaker: 'Lewis' },
      { id: 'told', label: 'news', summary: 'I, lovely as ever, hear much.', speaker: 'Dana' },
    ]);
    expect(ask(graph, 'What did Dana hear?')[0]).toBe('told');
  });
  it('finds what is said in other words, or is a kind of what was asked for, after what was asked for itself', () => {
    const graph = smallGraph([
      { id: 'a', label: 'purchased a canoe' },
      { id: 'b', label: 'plays the cello' },
      { id: 'c', label: 'my instrument is broken' },
      { id: 'd', label: 'sleeps late' },
    ]);
    expect(ask(graph, 'What was bought?')).toEqual(['a']);
    expect(ask(graph, 'Which instrument is it?')).toEqual(['c', 'b']);
    expect(ask(graph, 'Who has a cello?')).toEqual(['b', 'c']);
  });
  it('finds what has no word in common with the question, by what its words mean', () => {
    const graph = smallGraph([
      { id: 'a', label: 'the turtle escaped from the terrace' },
      { id: 'b', label: 'pays the mortgage by direct debit' },
    ]);
    expect(ask(graph, 'Where did the lizard run?')).toEqual(['a']);
    expect(ask(graph, 'Which bank gave them the loan?')).toEqual(['b']);
    expect(ask(graph, 'Is it raining?')).toEqual([]);
  });
  it('puts first what tells a time when the question asks for one, and takes no time alone for evidence', () => {
    const graph = smallGraph([
      { id: 'a', label: 'Adopting a greyhound is a big step' },
      { id: 'b', label: 'Adopting a greyhound last week was big' },
      { id: 'c', label: 'Slept badly last week' },
    ]);
    expect(ask(graph, 'When did they adopt a greyhound?')).toEqual(['b', 'a']);
    expect(ask(graph, 'Did they adopt a greyhound, a big step?')[0]).toBe('a');
  });
  it('answers items only, never entities or domains', () => {
    const kinds = recall(family, undefined, { query: 'Anna Paul family', limit: 50, now: NOW }, () => true);
    expect(kinds.every(({ node }) => node.kind !== 'ENTITY' && node.kind !== 'DOMAIN')).toBe(true);
  });
  it('answers nothing where there is no evidence', () => {
    expect(ask(family, 'quantum chromodynamics')).toEqual([]);
    expect(ask(family, 'is it the')).toEqual([]);
    expect(ask(smallGraph([]), 'anything')).toEqual([]);
  });
  it('finds a name that consists of stop words', () => {
    const graph = smallGraph([
      entity('who', 'The Who'),
      { id: 'x', entityId: 'who', label: 'favourite band' },
    ]);
    expect(ask(graph, 'the who')).toEqual(['x']);
  });
  it('reads scripts without spaces', () => {
    const graph = smallGraph([
      { id: 'a', label: '糖尿病', summary: '彼は去年糖尿病と診断された。' },
      { id: 'b', label: '旅行', summary: '京都へ旅行した。' },
    ]);
    expect(ask(graph, '京都')).toEqual(['b']);
    expect(ask(graph, '糖尿病について')[0]).toBe('a');
  });
});

describe('recall by what lies around', () => {
  it('follows an edge from an item that matches', () => {
    const found = ask(family, 'surgery');
    expect(found[0]).toBe('knee');
    expect(found).toContain('boat');
    expect(found).not.toContain('flat');
  });
  it('follows no edge of an item that is not allowed', () => {
    const found = recall(
      family,
      undefined,
      { query: 'surgery', limit: 20, now: NOW },
      (place) => family.nodes[place]!.id !== 'knee',
    );
    expect(found).toEqual([]);
  });
  it('follows an edge from an entity that the question names to the items of another', () => {
    const graph = smallGraph(
      [entity('anna', 'Anna'), entity('acme', 'Acme'), { id: 'x', entityId: 'acme', label: 'moves offices' }],
      [['anna', 'acme']],
    );
    expect(ask(graph, 'How is Anna?')).toEqual(['x']);
    for (const shut of ['anna', 'acme'])
      expect(
        recall(
          graph,
          undefined,
          { query: 'Anna', limit: 9, now: NOW },
          (place) => graph.nodes[place]!.id !== shut,
        ),
      ).toEqual([]);
  });
  const talk: Draft[] = [
    {
      id: 'q',
      speaker: 'Dana',
      summary: 'What was the hardest part of the marathon?',
      slot: 1,
      createdAt: NOW - DAY,
    },
    { id: 'a', speaker: 'Lewis', summary: 'My left foot, honestly.', slot: 2, createdAt: NOW - DAY },
    { id: 'z', speaker: 'Dana', summary: 'Good to see you.', slot: 3, createdAt: NOW - 5 * DAY },
  ];
  it('finds an answer by the question before it, in one conversation', () => {
    expect(ask(smallGraph(talk), 'marathon')).toEqual(['q', 'a']);
  });
  it('passes nothing on to an answer that is not allowed', () => {
    const graph = smallGraph(talk);
    const found = recall(
      graph,
      undefined,
      { query: 'marathon', limit: 9, now: NOW },
      (place) => graph.nodes[place]!.id !== 'a',
    );
    expect(found.map(({ node }) => node.id)).toEqual(['q']);
  });
});

describe('recall by time', () => {
  const on = (id: string, date: string): Draft => ({
    id,
    label: 'note',
    createdAt: Date.parse(`${date}T09:00:00Z`),
  });
  const diary = smallGraph([
    on('may', '2023-05-08'),
    on('may22', '2022-05-20'),
    on('lastweek', '2023-06-06'),
    on('yesterday', '2023-06-14'),
    on('january', '2023-01-31'),
    on('december', '2022-12-24'),
  ]);
  it.each([
    ['What happened in May 2023?', 'may'],
    ['What was on 8 May 2023?', 'may'],
    ['What was on May 8th, 2023?', 'may'],
    ['2023-05-08', 'may'],
    ['and on May 20?', 'may22'],
    ['What happened last week?', 'lastweek'],
    ['yesterday', 'yesterday'],
    ['What did she say in January?', 'january'],
    ['on Christmas, 24 December', 'december'],
    ['what was one day ago', 'yesterday'],
    ['5 months ago', 'january'],
    ['Saturdays', 'december'],
  ])('“%s” brings %s first', (query, id) => {
    expect(ask(diary, query)[0]).toBe(id);
  });
  it('takes may and march for ordinary words unless they are dates', () => {
    expect(ask(diary, 'what may I eat')).toEqual([]);
    expect(ask(diary, 'did they march')).toEqual([]);
  });
});

describe('recall without a query', () => {
  it('orders by salience that fades with age', () => {
    const graph = smallGraph([
      { id: 'old', salience: 0.9, createdAt: NOW - 365 * DAY },
      { id: 'new', salience: 0.5, createdAt: NOW },
      { id: 'dull', salience: 0.1, createdAt: NOW },
    ]);
    expect(ask(graph)).toEqual(['new', 'dull', 'old']);
    expect(ask(graph, '   ')).toEqual(['new', 'dull', 'old']);
  });
  it('lets salience, then youth, decide between equal matches', () => {
    const graph = smallGraph([
      { id: 'a', label: 'tea', salience: 0.2 },
      { id: 'b', label: 'tea', salience: 0.8 },
      { id: 'c', label: 'tea', salience: 0.2, createdAt: NOW },
    ]);
    expect(ask(graph, 'tea')).toEqual(['b', 'c', 'a']);
  });
});

describe('recall as an algebra', () => {
  const word = fc.constantFrom('tea', 'boat', 'Anna', 'may', 'river', '京都', 'the', 'Zoë', '\ud800');
  const phrase = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
  const draft = fc.record({
    kind: fc.constantFrom('FACET', 'THEME', 'INTEREST', 'SUMMARY', 'ENTITY', 'DOMAIN'),
    label: phrase,
    summary: fc.option(phrase, { nil: undefined }),
    speaker: fc.option(word, { nil: undefined }),
    salience: fc.double({ min: 0, max: 1, noNaN: true }),
    createdAt: fc.integer({ min: NOW - 900 * DAY, max: NOW }),
  });
  const world = fc
    .record({
      drafts: fc.array(draft, { maxLength: 25 }),
      links: fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 30 }),
      query: fc.option(phrase, { nil: undefined }),
      limit: fc.nat(30),
    })
    .map(({ drafts, links, query, limit }) => {
      const owner = drafts.findIndex(({ kind }) => kind === 'ENTITY');
      const graph = smallGraph(
        drafts.map(
          (d, i) =>
            ({
              ...d,
              id: `n${i}`,
              slot: i,
              entityId: owner >= 0 && d.kind !== 'ENTITY' && d.kind !== 'DOMAIN' ? `n${owner}` : undefined,
            }) as Draft,
        ),
        links
          .filter(([a, b]) => a < drafts.length && b < drafts.length)
          .map(([a, b]) => [`n${a}`, `n${b}`] as const),
      );
      return { graph, question: { query, limit, now: NOW } };
    });

  it('keeps the limit, the order of scores, and what is not allowed out; answers each item once', () => {
    fc.assert(
      fc.property(world, fc.func(fc.boolean()), ({ graph, question }, allow) => {
        const allowed = ({ id }: { id: string }): boolean => allow(id) as boolean;
        const found = recall(graph, undefined, question, (place) => allowed(graph.nodes[place]!));
        expect(found.length).toBeLessThanOrEqual(question.limit);
        expect(found.every(({ node }) => allowed(node))).toBe(true);
        expect(new Set(found.map(({ node }) => node.id)).size).toBe(found.length);
        for (let i = 1; i < found.length; i++)
          expect(found[i]!.score).toBeLessThanOrEqual(found[i - 1]!.score);
        for (const { score } of found) expect(score >= 0 && score <= 1).toBe(true);
      }),
    );
  });
  it('answers the same with a kept index as with a fresh one, and the beginning of it under a smaller limit', () => {
    fc.assert(
      fc.property(world, ({ graph, question }) => {
        const all = recall(graph, buildIndex(graph), { ...question, limit: 100 }, () => true);
        expect(recall(graph, undefined, question, () => true)).toEqual(all.slice(0, question.limit));
      }),
    );
  });
  it('is not moved by words of what is not allowed', () => {
    fc.assert(
      fc.property(world, ({ graph, question }) => {
        const [first] = graph.nodes;
        if (!first) return;
        const without = { ...graph, edgesOf: () => [] };
        const open = recall(without, undefined, question, () => true).map(({ node }) => node.id);
        const shut = recall(without, undefined, question, (place) => place !== 0).map(({ node }) => node.id);
        expect(shut).not.toContain(first.id);
        if (question.limit >= graph.nodes.length) expect(shut.every((id) => open.includes(id))).toBe(true);
      }),
    );
  });
});
