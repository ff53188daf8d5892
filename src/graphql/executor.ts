import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { tells } from './documents.js';

export interface Execution {
  readonly document: DocumentNode;
  /** The text of the document, and a hash of it. */
  readonly source: string;
  readonly queryHash: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
  readonly context: unknown;
}

export type Execute = (of: Execution) => Promise<ExecutionResult>;

/** Compiled queries that are kept. */
const COMPILED = 200;
/** Documents whose first use is remembered. */
const SEEN = 2_000;

/** The reference executor: graphql-js. */
export function interpreter(schema: GraphQLSchema): Execute {
  return async (of) =>
    execute({
      schema,
      document: of.document,
      contextValue: of.context,
      variableValues: of.variables,
      operationName: of.operationName,
    });
}

/**
 * Queries are compiled to JavaScript on their second use and run compiled from then on; before, and for mutations, whose
 * time goes elsewhere, graphql-js interprets, as it does a query that tells something, which is not kept. Both answer alike (a test runs every operation through both).
 * `firstUse` lets that test compile at once.
 */
export function compiler(schema: GraphQLSchema, options: { readonly firstUse?: boolean } = {}): Execute {
  const interpret = interpreter(schema);
  const compiled = new LRUCache<string, CompiledQuery | 'not compilable'>({ max: COMPILED });
  const seen = new LRUCache<string, true>({ max: SEEN });

  const find = (of: Execution): CompiledQuery | undefined => {
    if (tells(of.source)) return options.firstUse ? compile(schema, of) : undefined;
    const key = `${of.queryHash} ${of.operationName ?? ''}`;
    const known = compiled.get(key);
    if (known) return known === 'not compilable' ? undefined : known;
    if (!options.firstUse && !seen.has(key)) {
      seen.set(key, true);
      return undefined;
    }
    const made = compile(schema, of);
    compiled.set(key, made ?? 'not compilable');
    return made;
  };

  return async (of) => {
    const query = find(of);
    if (!query) return interpret(of);
    const result = await query.query(undefined, of.context, of.variables);
    return result.errors ? { ...result, errors: result.errors.map(asGraphQLError) } : result;
  };
}

function compile(schema: GraphQLSchema, of: Execution): CompiledQuery | undefined {
  // The compiler marks the tree it reads, so it gets one of its own.
  const document = parse(of.source, { noLocation: false });
  const operations = document.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
  const operation = of.operationName
    ? operations.find((o) => o.name?.value === of.operationName)
    : operations[0];
  // `__proto__` as a name would be an object literal's prototype in compiled code.
  if (operation?.operation !== 'query' || of.source.includes('__proto__')) return undefined;
  // The compiler refuses a variable that must be there although the operation has a default for it.
  if (operation.variableDefinitions?.some((v) => v.defaultValue && v.type.kind === Kind.NON_NULL_TYPE))
    return undefined;
  const made = compileQuery(schema, document, of.operationName, { disableLeafSerialization: true });
  return isCompiledQuery(made) ? made : undefined;
}

/** The compiler's errors carry locations and no nodes; Apollo expects `extensions` to be there. */
function asGraphQLError(error: GraphQLError): GraphQLError {
  const { path, originalError, extensions } = error;
  const made = new GraphQLError(error.message, { path, originalError, extensions });
  Object.defineProperty(made, 'locations', { value: error.locations, enumerable: true });
  return made;
}
