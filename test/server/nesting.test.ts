import fc from 'fast-check';
import { getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everything } from '../memory/people.js';
import { CREATE_USER, type Lethe, type Loose, SAVE_NODES, startLethe } from './harness.js';
import { schema } from './operations.js';

let lethe: Lethe;
/** Of the items about health. */
const health = new Set<string>();
const items = new Set<string>();

beforeAll(async () => {
  lethe = await startLethe();
  await lethe.ok(CREATE_USER, { in: { id: 'ivy', jurisdiction: 'EU', consents: [everything('assistant')] } });
  const item = (kind: string, entity: string, more: object = {}) => ({
    kind,
    topic: `${kind} of ${entity}`,
    entity,
    ...more,
  });
  const nodes = [
    { ref: 'home', kind: 'DOMAIN', name: 'Home' },
    { ref: 'work', kind: 'DOMAIN', name: 'Work' },
    { ref: 'ada', kind: 'ENTITY', name: 'Ada', domains: ['home', 'work'] },
    { ref: 'bo', kind: 'ENTITY', name: 'Bo', domains: ['work'] },
    { ref: 'cy', kind: 'ENTITY', name: 'Cy' },
    ...['ada', 'bo'].flatMap((e) => ['FACET', 'THEME', 'INTEREST', 'SUMMARY'].map((kind) => item(kind, e))),
    item('FACET', 'cy', { ref: 'ill', contentTypes: ['HEALTH'] }),
  ];
  const edges = [
    { source: 'ada', target: 'bo', relation: 'knows' },
    { source: 'ill', target: 'ada', relation: 'about' },
  ];
  const { saveNodes } = await lethe.ok(SAVE_NODES, {
    in: { userId: 'ivy', purpose: 'assistant', sessionId: 's', nodes, edges },
  });
  for (const { id } of saveNodes.nodes) items.add(id);
  health.add(saveNodes.nodes.at(-1).id);
});
afterAll(() => lethe?.close());

const MEMBERS: readonly string[] = ['Domain', 'Entity', 'Facet', 'Theme', 'Interest', 'Summary'];
/** What an object answers that is not of memory, or needs more than it is asked with here. */
const APART: ReadonlySet<string> = new Set([
  'auditEvents',
  'suppressions',
  'consents',
  'requests',
  'sources',
  'pageInfo',
]);

/** A selection of a type: some of its fields, each that leads further selected the same way, and `id` wherever an item is met. */
function selection(type: string, depth: number): fc.Arbitrary<string> {
  const of = schema.getType(type);
  if (!isObjectType(of) && !isInterfaceType(of)) return fc.constant('');
  const own = [...of.getInterfaces(), of].some((one) => one.name === 'MemoryNode') ? 'id: id' : '__typename';
  const further = Object.values(of.getFields()).filter((field) => {
    const named = getNamedType(field.type);
    return (isObjectType(named) || isInterfaceType(named)) && !APART.has(field.name);
  });
  if (depth === 0 || (further.length === 0 && !isInterfaceType(of))) return fc.constant(`{ ${own} }`);
  const fields = further.map((field) =>
    selection(getNamedType(field.type).name, depth - 1).map((inner) => `${field.name} ${inner}`),
  );
  const fragments = isInterfaceType(of)
    ? MEMBERS.map((member) => selection(member, depth - 1).map((inner) => `... on ${member} ${inner}`))
    : [];
  const all = [...fields, ...fragments];
  return fc
    .uniqueArray(fc.nat(all.length - 1), { maxLength: 2 })
    .chain((chosen) => fc.tuple(...chosen.map((i) => all[i] as fc.Arbitrary<string>)))
    .map((parts) => `{ ${[own, ...parts].join(' ')} }`);
}

/** Ids of items anywhere in an answer. */
function idsIn(value: Loose): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (value === null || typeof value !== 'object') return [];
  const own = typeof value.id === 'string' && items.has(value.id) ? [value.id as string] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

describe('A1 A5 whatever is selected, at whatever depth', () => {
  const ROOTS: readonly [what: string, type: string, query: (inner: string) => string][] = [
    ['of a user', 'User', (inner) => `{ user(id: "ivy") ${inner} }`],
    ['of a list of users', 'User', (inner) => `{ users { nodes ${inner} } }`],
    ['of an export', 'User', (inner) => `{ exportUser(userId: "ivy") { user ${inner} } }`],
    [
      'of a context',
      'MemoryNode',
      (inner) =>
        `{ context(input: { userId: "ivy", purpose: "assistant", sessionId: "s" }) { items { node ${inner} } } }`,
    ],
  ];
  test.each(ROOTS)(
    'every item that leaves is in the record, and PHI is told from what left: %s',
    async (_what, type, query) => {
      await fc.assert(
        fc.asyncProperty(selection(type, 5), async (inner) => {
          let answer: Loose;
          const events = await lethe.eventsOf(async () => {
            answer = await lethe.gql(query(inner));
          });
          if (answer.errors) {
            expect(answer.code).toBe('QUERY_TOO_COMPLEX');
            return;
          }
          const left = new Set(idsIn(answer.data));
          const recorded = new Set(events.flatMap((e) => e.nodeIds));
          expect([...left].filter((id) => !recorded.has(id))).toEqual([]);
          if ([...left].some((id) => health.has(id))) expect(events.some((e) => e.phi)).toBe(true);
          if ([...recorded].every((id) => !health.has(id))) expect(events.some((e) => e.phi)).toBe(false);
        }),
        { numRuns: 40 },
      );
    },
  );
});
