import { randomBytes } from 'node:crypto';
import {
  type ASTNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { LetheError } from '../errors.js';
import { expectation } from './variables.js';

/** Takes what a log may hold of an error nobody expected. */
export type ReportUnexpected = (report: { errorId: string; error: string; code?: string }) => void;

/** The error thrown on purpose, however often it was wrapped on its way. */
export function letheError(error: unknown): LetheError | undefined {
  let at: unknown = error;
  for (let i = 0; i < 5 && at instanceof Error; i++) {
    if (at instanceof LetheError) return at;
    at = at instanceof GraphQLError ? at.originalError : at.cause;
  }
  return undefined;
}

/** PostgreSQL's classes for a server that is gone, going or full, and the network's own codes. */
const UNREACHABLE =
  /^(08...|57P0[123]|53300|ECONN\w+|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|P1001|P1002|P1008|P1017|P2024)$/;

/**
 * What a caller may learn of an error: ours as it is; a store that does not answer as REGION_UNAVAILABLE; the rest
 * masked under an id by which the log tells its class and code, and nothing of its message, which may quote content.
 */
export function publicError(error: unknown, report: ReportUnexpected): LetheError {
  const known = letheError(error);
  if (known) return known;
  const origin = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const code = codeOf(origin);
  if (code && UNREACHABLE.test(code)) return new LetheError('REGION_UNAVAILABLE', 'a store does not answer');
  const errorId = randomBytes(6).toString('hex');
  report({ errorId, error: origin instanceof Error ? origin.constructor.name : typeof origin, code });
  return new LetheError('INTERNAL_SERVER_ERROR', `internal error ${errorId}`);
}

function codeOf(error: unknown): string | undefined {
  let at: unknown = error;
  for (let i = 0; i < 5 && at !== null && typeof at === 'object'; i++) {
    const { code, cause } = at as { code?: unknown; cause?: unknown };
    if (typeof code === 'string' && /^[A-Za-z0-9_]{1,40}$/.test(code)) return code;
    at = cause;
  }
  return undefined;
}

/** `extensions` of an error: the code, the field, when to try again. */
export function extensionsOf(error: LetheError): { code: string; field?: string; retryAfter?: number } {
  return {
    code: error.code,
    ...(error.field === undefined ? {} : { field: error.field }),
    ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
  };
}

/** Apollo's own refusals that keep their code. */
const KEPT = /^PERSISTED_QUERY_/;
const REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Apollo's `formatError`: every error of a GraphQL answer passes here, and leaves with a code of the one table. */
export function makeFormatError(schema: GraphQLSchema, report: ReportUnexpected) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const where = {
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
    };
    const code = String(formatted.extensions?.code ?? '');
    if (KEPT.test(code)) return { message: formatted.message, extensions: { code } };
    if (!letheError(error)) {
      if (REQUEST_CODES.has(code)) return { ...requestError(schema, code, error), ...where };
      if (
        formatted.message === 'provided sha does not match query' ||
        formatted.message === 'Unsupported persisted query version'
      )
        return { message: formatted.message, extensions: { code: 'BAD_USER_INPUT' } };
      const inline =
        error instanceof GraphQLError && (error.originalError ?? error) instanceof GraphQLError
          ? argumentError(schema, error)
          : undefined;
      if (inline) return { ...inline, ...where };
    }
    const shown = publicError(error, report);
    return { message: shown.message, ...where, extensions: extensionsOf(shown) };
  };
}

/** A document or a request that is not valid. Messages of the library are kept only where they quote nothing but the schema. */
function requestError(schema: GraphQLSchema, code: string, error: unknown): GraphQLFormattedError {
  const message = error instanceof Error ? error.message : '';
  if (/^Syntax Error: Document contains more that \d+ tokens/.test(message))
    return { message: 'the document has too many tokens', extensions: { code: 'QUERY_TOO_COMPLEX' } };
  if (message === 'Maximum introspection depth exceeded')
    return { message: 'the introspection is nested too deep', extensions: { code: 'QUERY_TOO_COMPLEX' } };
  if (code === 'GRAPHQL_PARSE_FAILED')
    return { message: 'the query is not valid GraphQL', extensions: { code: 'BAD_USER_INPUT' } };
  const argument = error instanceof GraphQLError ? argumentError(schema, error) : undefined;
  return argument ?? { message: quoteOnlySchema(schema, message), extensions: { code: 'BAD_USER_INPUT' } };
}

/** Sentences of Apollo and graphql-js about requests and documents; quoted words pass only when the schema has them. */
const SENTENCES =
  /^(Cannot query field|Field "|Unknown (argument|type|directive|fragment|operation)|Variable "|Fragment|Argument|Must provide|There can be only one|Anonymous|This anonymous|The |Directive|GraphQL operations must|POST body missing|GET requests|`(variables|extensions|operationName)`|Apollo Server supports only|This operation has been blocked|An 'accept' header|Operation batching disabled)/;

function quoteOnlySchema(schema: GraphQLSchema, message: string): string {
  if (!SENTENCES.test(message)) return 'the request is not valid for this schema';
  const sentence = message.split(/ Did you mean /)[0] ?? '';
  return sentence.replace(/"[^"]*"|'[^']*'/gs, (quoted) =>
    known(schema).has(quoted.slice(1, -1)) ? quoted : '"…"',
  );
}

const words = new WeakMap<GraphQLSchema, Set<string>>();

/** Every name the schema itself publishes, and its types as written. */
function known(schema: GraphQLSchema): Set<string> {
  let set = words.get(schema);
  if (!set) {
    set = new Set(['query', 'variables', 'operationName', 'extensions', 'accept', 'persistedQuery']);
    for (const type of Object.values(schema.getTypeMap())) {
      set.add(type.name);
      if (!('getFields' in type)) continue;
      for (const field of Object.values(type.getFields())) {
        set.add(field.name).add(String(field.type));
        if ('args' in field) for (const arg of field.args) set.add(arg.name).add(String(arg.type));
      }
    }
    words.set(schema, set);
  }
  return set;
}

/** Finds which argument a literal in the document stands for. The document is read again: this happens on errors only. */
function argumentError(schema: GraphQLSchema, error: GraphQLError): GraphQLFormattedError | undefined {
  const node = error.nodes?.[0];
  if (!node?.loc || !error.source) return undefined;
  const missing =
    /^Field "\w+" argument "(\w+)" of type/.exec(error.message)?.[1] ??
    /^Field "\w+\.(\w+)" of required type/.exec(error.message)?.[1];
  const place = placeOf(schema, error.source.body, node);
  if (!place || (place.path.length === 0 && !missing)) return undefined;
  if (missing && known(schema).has(missing)) {
    return {
      message: 'is required',
      extensions: { code: 'BAD_USER_INPUT', field: [...place.path, missing].join('.') },
    };
  }
  const isValue =
    /^(Expected value of type|Argument "\w+" has invalid value|Enum|Value|\w+ cannot represent|must be an RFC 3339)/.test(
      error.message,
    );
  if (!isValue) return undefined;
  return {
    message: expectation(place.type),
    extensions: { code: 'BAD_USER_INPUT', field: place.path.join('.') },
  };
}

function placeOf(schema: GraphQLSchema, source: string, wanted: ASTNode) {
  const info = new TypeInfo(schema);
  const path: string[] = [];
  let found: { path: string[]; type: ReturnType<TypeInfo['getInputType']> } | undefined;
  visit(
    parse(source),
    visitWithTypeInfo(info, {
      enter: (node, key) => {
        if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) path.push(node.name.value);
        else if (typeof key === 'number' && path.length > 0) path.push(String(key));
        if (
          !found &&
          node.kind === wanted.kind &&
          node.loc?.start === wanted.loc?.start &&
          node.loc?.end === wanted.loc?.end
        )
          found = { path: [...path], type: info.getInputType() };
      },
      leave: (node, key) => {
        if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) path.pop();
        else if (typeof key === 'number' && path.length > 0) path.pop();
      },
    }),
  );
  return found && { ...found, type: found.type ?? undefined };
}
