import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import { atMost, LIMITS } from '../memory/validate.js';

/** How many a list of objects may hold, by what they are. */
const OBJECTS: Readonly<Record<string, number>> = {
  ConsentInput: LIMITS.newConsents,
  MessageInput: LIMITS.messages,
  NodeInput: LIMITS.nodes,
  EdgeInput: LIMITS.edges,
};

/**
 * How many items a list that comes in may hold: of enum values as many as there are, of ids and names `LIMITS.listed`. @throws Error for a list of objects that has no bound, when the schema is made
 */
function boundOf(item: GraphQLInputType): number {
  if (isEnumType(item)) return item.getValues().length;
  if (isListType(item)) throw new Error('no list of lists comes in');
  if (!isInputObjectType(item)) return LIMITS.listed;
  const bound = OBJECTS[item.name];
  if (bound === undefined) throw new Error(`a list of ${item.name} has no bound`);
  return bound;
}

type Check = (value: unknown, field: string) => void;

/** The check of one argument or input field; undefined where no list is in it. */
function checkOf(given: GraphQLInputType): Check | undefined {
  const type = getNullableType(given);
  if (isListType(type)) {
    const item = getNullableType(type.ofType as GraphQLInputType);
    const bound = boundOf(item);
    const inner = checkOf(item);
    return (value, field) => {
      if (!Array.isArray(value)) return;
      atMost(value.length, bound, field);
      if (inner) for (const [i, one] of value.entries()) inner(one, `${field}.${i}`);
    };
  }
  return isInputObjectType(type) ? checkAll(Object.values(type.getFields())) : undefined;
}

function checkAll(fields: readonly (GraphQLInputField | GraphQLArgument)[]): Check | undefined {
  const checks = fields.flatMap(({ name, type }) => {
    const check = checkOf(type);
    return check ? [[name, check] as const] : [];
  });
  if (checks.length === 0) return undefined;
  return (value, path) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, check] of checks)
      check((value as Record<string, unknown>)[name], path === '' ? name : `${path}.${name}`);
  };
}

/**
 * Puts a bound on every list in the arguments of every field that has a resolver, however they came: in variables or in the
 * document. A list beyond it is refused with BAD_USER_INPUT, which names it, before anything reads it.
 */
export function boundLists(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      const check = checkAll(field.args);
      if (!check) continue;
      if (!resolve) throw new Error(`${type.name}.${field.name} takes a list and has no resolver`);
      field.resolve = (parent, args, ctx, info) => {
        check(args, '');
        return resolve(parent, args, ctx, info);
      };
    }
  }
}
