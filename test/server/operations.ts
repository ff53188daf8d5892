import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { makeSchema } from '../../src/graphql/schema.js';

const schema = makeSchema();

export interface RootField {
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every root field of the schema. */
export const ROOT_FIELDS: readonly RootField[] = [
  ...Object.values(schema.getQueryType()!.getFields()).map((field) => ({ kind: 'query' as const, field })),
  ...Object.values(schema.getMutationType()!.getFields()).map((field) => ({
    kind: 'mutation' as const,
    field,
  })),
];

export const NO_ID = '00000000-0000-4000-8000-00000000abcd';

/** A value of a type that passes coercion and means nothing. */
export function sample(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return sample(type.ofType, name);
  if (isListType(type)) return [sample(type.ofType, name)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((f) => isNonNullType(f.type));
    return Object.fromEntries(required.map((f) => [f.name, sample(f.type, f.name)]));
  }
  const named: Record<string, unknown> = {
    userId: 'nobody@example',
    id: NO_ID,
    purpose: 'assistant',
    sessionId: 's-1',
    content: 'x',
  };
  const typed: Record<string, unknown> = {
    Int: 1,
    Float: 1,
    Boolean: true,
    JSON: {},
    DateTime: '2026-01-01T00:00:00Z',
  };
  return named[name] ?? typed[getNamedType(type).name] ?? 'example';
}

/** The document that calls a root field with its arguments as variables: the required ones, or all. */
export function documentOf({ kind, field }: RootField, all = false): string {
  const args = field.args.filter((a) => all || isNonNullType(a.type));
  const declared = args.map((a) => `$${a.name}: ${a.type}`).join(', ');
  const passed = args.map((a) => `${a.name}: $${a.name}`).join(', ');
  const type = getNamedType(field.type);
  const selection = isObjectType(type) || isInterfaceType(type) ? '{ __typename }' : '';
  return `${kind} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selection} }`;
}

export function sampleVariables({ field }: RootField): Record<string, unknown> {
  const required = field.args.filter((a) => isNonNullType(a.type));
  return Object.fromEntries(required.map((a) => [a.name, sample(a.type, a.name)]));
}

export { schema };
