import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import { expect, test } from 'vitest';
import { boundLists } from '../../src/graphql/lists.js';

const text = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
/** Of lists of objects, as docs/integrators.md has them. */
const OBJECTS = new Map([
  ['ConsentInput', 20],
  ['MessageInput', 500],
  ['NodeInput', 2_000],
  ['EdgeInput', 10_000],
]);
const WORDS = 500;

interface Found {
  readonly path: string;
  readonly most: number;
  /** A value of the outer type that holds this list. */
  readonly wrap: (list: unknown[]) => unknown;
}

function listsOf(given: GraphQLInputType, path: string): Found[] {
  const type = getNullableType(given);
  if (isListType(type)) {
    const item = getNullableType(type.ofType as GraphQLInputType);
    const most = isEnumType(item)
      ? item.getValues().length
      : isInputObjectType(item)
        ? (OBJECTS.get(item.name) ?? 0)
        : WORDS;
    const within = listsOf(item, `${path}.1`);
    return [
      { path, most, wrap: (list) => list },
      ...within.map((w) => ({ ...w, wrap: (list: unknown[]) => [null, w.wrap(list)] })),
    ];
  }
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, type: of }) =>
    listsOf(of, `${path}.${name}`).map((w) => ({
      ...w,
      wrap: (list: unknown[]) => ({ [name]: w.wrap(list) }),
    })),
  );
}

const schema = buildSchema(text);
const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type) && !type.name.startsWith('__') ? Object.values(type.getFields()) : [],
);
for (const field of fields) field.resolve = () => 'reached';
boundLists(schema);
const all = fields.flatMap(({ name, args, resolve }) =>
  args.flatMap((arg) =>
    listsOf(arg.type, arg.name).map(({ path, most, wrap }) => ({
      title: `${name}: ${path}`,
      path,
      most,
      call: (size: number) =>
        resolve?.(
          {},
          { [arg.name]: wrap(Array.from({ length: size }, () => null)) },
          {},
          {} as GraphQLResolveInfo,
        ),
    })),
  ),
);

test('lists come in at every depth', () => {
  expect(all.map((l) => l.title)).toEqual(
    expect.arrayContaining([
      'nodes: filter.kinds',
      'deleteNodes: filter.contentTypes',
      'auditEvents: filter.actions',
      'accountingOfDisclosures: exclude',
      'createUser: input.consents.1.contentTypes',
      'saveNodes: input.nodes.1.domains',
      'createApiKey: input.regions',
    ]),
  );
});

test.each(all)('$title holds no more than it may', ({ path, most, call }) => {
  expect(call(most)).toBe('reached');
  expect(() => call(most + 1)).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', field: path, message: `more than ${most}` }),
  );
});

test('a list of objects that nobody bounded is no part of a schema', () => {
  const other = buildSchema('type Query { a(b: [B!]): Int } input B { c: Int }');
  expect(() => boundLists(other)).toThrow('a list of B has no bound');
});
