import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suppressedBy } from '../../src/memory/gate.js';
import { type Lethe, startLethe } from '../server/harness.js';
import { graphOf, node, suppression } from './graphs.js';
import { everything, person, save } from './people.js';

describe('the work of one call', () => {
  let lethe: Lethe;
  let statements = 0;
  const query = pg.Client.prototype.query;
  beforeAll(async () => {
    lethe = await startLethe();
    (pg.Client.prototype as { query: unknown }).query = function (this: pg.Client, ...args: never[]) {
      statements++;
      return (query as (...args: never[]) => unknown).apply(this, args);
    };
  });
  afterAll(async () => {
    pg.Client.prototype.query = query;
    await lethe?.close();
  });
  /** Statements that one act sends, to all stores together. */
  const sent = async (act: () => Promise<unknown>): Promise<number> => {
    statements = 0;
    await act();
    return statements;
  };
  const topics = (count: number, word: string) =>
    Array.from({ length: count }, (_, i) => `${word}${String.fromCharCode(97 + (i % 26))}${i}`);

  it('S2 stores any number of suppressed topics of a document with the same statements', async () => {
    await person(lethe, 'imports');
    const suppressing = (list: string[]) => () =>
      lethe.ok(
        'mutation ($d: JSON!) { importUser(userId: "imports", purpose: "assistant", document: $d) { discarded { count } } }',
        { d: { domains: [], suppressed_topics: list } },
      );
    await suppressing(topics(1, 'w'))();
    const few = await sent(suppressing(topics(5, 'x')));
    expect(await sent(suppressing(topics(50, 'y')))).toBeLessThanOrEqual(few + 1);
  });

  it('H4 creates a user with any number of consents with the same statements', async () => {
    const creating = (id: string, count: number) => () =>
      person(
        lethe,
        id,
        Array.from({ length: count }, () => everything('assistant')),
      );
    await creating('c-0', 2)();
    const few = await sent(creating('c-2', 2));
    expect(await sent(creating('c-20', 20))).toBeLessThanOrEqual(few + 1);
  });

  it('H2 gives any number of nodes one more purpose, and takes it from them, with the same statements', async () => {
    const ids: Record<string, string[]> = {};
    for (const id of ['few', 'many']) {
      await person(lethe, id, [everything('assistant'), everything('support')]);
      const things = Array.from({ length: id === 'few' ? 5 : 50 }, (_, i) => ({
        kind: 'ENTITY',
        name: `Thing ${i}`,
      }));
      ids[id] = (await save(lethe, id, things)).nodes;
    }
    const supporting = (id: string) => () =>
      save(lethe, id, ids[id]?.map((entity) => ({ kind: 'FACET', topic: 'Use', entity })) ?? [], {
        purpose: 'support',
      });
    const purposes = async (id: string) => {
      const { user } = await lethe.ok(
        'query ($id: ID!, $ids: [ID!]) { user(id: $id) { nodes(filter: { ids: $ids }, first: 100) { nodes { purposes } } } }',
        { id, ids: ids[id] },
      );
      return [...new Set(user.nodes.nodes.map((n: { purposes: string[] }) => [...n.purposes].sort().join()))];
    };
    const withdrawing = (id: string) => async () => {
      const { user } = await lethe.ok('query ($id: ID!) { user(id: $id) { consents { id purpose } } }', {
        id,
      });
      const consent = user.consents.find((c: { purpose: string }) => c.purpose === 'support').id;
      await lethe.ok(
        'mutation ($id: ID!, $c: ID!) { withdrawConsent(userId: $id, id: $c, erase: true) { id } }',
        { id, c: consent },
      );
    };
    const few = await sent(supporting('few'));
    expect(await sent(supporting('many'))).toBeLessThanOrEqual(few + 1);
    for (const id of ['few', 'many']) expect(await purposes(id)).toEqual(['assistant,support']);
    const fewLess = await sent(withdrawing('few'));
    expect(await sent(withdrawing('many'))).toBeLessThanOrEqual(fewLess + 1);
    for (const id of ['few', 'many']) {
      expect(await purposes(id)).toEqual(['assistant']);
      // As the database has it, and not only what this process kept.
      const { rows } = await lethe.stores
        .admin('memory')
        .query('SELECT DISTINCT purposes FROM memory.nodes WHERE id = ANY ($1)', [ids[id]]);
      expect(rows).toEqual([{ purposes: ['assistant'] }]);
    }
  });

  it('S1 follows each derivation once, however long the chain of them', () => {
    const ada = node('ENTITY', 'Ada');
    const chain = Array.from({ length: 200 }, (_, i) =>
      node('SUMMARY', i === 0 ? 'chess' : `s${i}`, { entityId: ada.id }),
    );
    const graph = graphOf([ada, ...chain], {
      // Each before the one it was made of: a pass over all of them gets one step further.
      derivations: chain
        .slice(1)
        .map((n, i) => [n, chain[i]!] as const)
        .reverse(),
      suppressions: [suppression('chess')],
    });
    let followed = 0;
    const { derivations } = graph;
    Object.defineProperty(graph, 'derivations', {
      value: {
        *[Symbol.iterator]() {
          for (const pair of derivations) {
            followed++;
            yield pair;
          }
        },
      },
    });
    expect(suppressedBy(graph).nodes.size).toBe(chain.length);
    expect(followed).toBe(derivations.length);
  });
});
