import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { boundLists } from './lists.js';
import { guard } from './permissions.js';
import { resolvers } from './resolvers/index.js';

/** The whole public API, as text. It lies at the package's root, two levels up from here in `src` and in `dist`. */
const SCHEMA_FILE = new URL('../../schema.graphql', import.meta.url);

/** The executable schema: schema.graphql with its resolvers, bounds on every list that comes in, and the permissions in front of every root field. */
export function makeSchema(): GraphQLSchema {
  const schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));
  for (const [name, implementation] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    if (isScalarType(type)) {
      const { serialize, parseValue, parseLiteral } = implementation as typeof type;
      Object.assign(type, { serialize, parseValue, parseLiteral });
    } else if (isInterfaceType(type)) {
      type.resolveType = (implementation as { __resolveType: typeof type.resolveType }).__resolveType;
    } else if (isObjectType(type)) {
      const fields = type.getFields();
      for (const [field, resolve] of Object.entries(implementation)) {
        const definition = fields[field];
        if (!definition) throw new Error(`a resolver without a field in the schema: ${name}.${field}`);
        definition.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
      }
    } else {
      throw new Error(`a resolver without a type in the schema: ${name}`);
    }
  }
  boundLists(schema);
  return guard(schema);
}
