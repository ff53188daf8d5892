import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
  visit,
} from 'graphql';
import { badInput } from '../errors.js';
import { JSON_DEPTH } from './scalars.js';

/**
 * The variables of an operation as their types make them, with defaults.
 * @throws BAD_USER_INPUT naming the argument's field, such as `input.nodes.0.salience`, and never the value
 */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const coerced: Record<string, unknown> = {};
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) continue;
    const field = (): string => argumentOf(operation, name);
    if (!Object.hasOwn(given, name)) {
      if (definition.defaultValue) coerced[name] = valueFromAST(definition.defaultValue, type);
      else if (isNonNullType(type)) throw badInput(field(), 'is required');
      continue;
    }
    const value = given[name];
    if (value === null && isNonNullType(type)) throw badInput(field(), 'is required');
    coerced[name] = coerceInputValue(value, type, (path, _value, error) => {
      throw refusal(type, field(), path, error.message);
    });
  }
  return coerced;
}

/** What is wrong, in our words: the library's own quote the value. */
function refusal(
  type: GraphQLInputType,
  argument: string,
  path: readonly (string | number)[],
  message: string,
) {
  const field = [argument, ...path].join('.');
  const missing = /^Field "(\w+)" of required type /.exec(message)?.[1];
  if (missing) return badInput(`${field}.${missing}`, 'is required');
  if (/^Field ".*" is not defined by type /s.test(message))
    return badInput(field, 'holds a field that is not in the schema');
  if (message.startsWith('Expected non-nullable type')) return badInput(field, 'is required');
  return badInput(field, expectation(typeAt(type, path)));
}

/** In words, what a value of this type must be. */
export function expectation(type: GraphQLInputType | undefined): string {
  const named = type && getNamedType(type);
  if (named && isScalarType(named) && named.name === 'DateTime')
    return 'must be an RFC 3339 date and time with offset, of the years 1900-2200';
  if (named?.name === 'JSON') return `must be JSON of at most ${JSON_DEPTH} levels`;
  return named ? `must be a valid ${named.name}` : 'is not valid';
}

function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType | undefined {
  let at: GraphQLInputType | undefined = type;
  for (const key of path) {
    const nullable: GraphQLInputType | undefined = at && getNullableType(at);
    if (isListType(nullable) && typeof key === 'number') at = nullable.ofType as GraphQLInputType;
    else if (isInputObjectType(nullable)) at = nullable.getFields()[String(key)]?.type;
    else return undefined;
  }
  return at;
}

/** The argument, or the field within one, that a variable fills: what the caller knows it by. */
function argumentOf(operation: OperationDefinitionNode, variable: string): string {
  const path: string[] = [];
  let found: string | undefined;
  visit(operation.selectionSet, {
    Argument: {
      enter: (node) => void path.push(node.name.value),
      leave: () => void path.pop(),
    },
    ObjectField: {
      enter: (node) => void path.push(node.name.value),
      leave: () => void path.pop(),
    },
    Variable: (node) => {
      if (node.name.value === variable) found ??= path.join('.');
    },
  });
  return found || variable;
}
