import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { ERROR_STATUS, LetheError } from '../errors.js';
import type { Context } from './context.js';
import { documentCache } from './documents.js';
import { letheError, makeFormatError, publicError, type ReportUnexpected } from './errors.js';
import type { Execute, Execution } from './executor.js';
import { DATA_AWAY, stringify } from './json.js';
import { checkLimits, LIMITS } from './limits.js';
import { noteRefusal } from './permissions.js';
import { coerceVariables } from './variables.js';

/** A refusal of the whole request, with the HTTP status of its code. */
function refuse(error: LetheError): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { http: { status: ERROR_STATUS[error.code] } },
  });
}

/**
 * Apollo Server over our executor. An answer leaves only after everything it discloses is in the audit log: if it cannot
 * be recorded, the answer is AUDIT_UNAVAILABLE and holds no data.
 */
export function makeApollo(
  schema: GraphQLSchema,
  execute: Execute,
  report: ReportUnexpected,
): ApolloServer<Context> {
  /** Apart from what awaits the record, so that nothing holds what the answer was made of meanwhile. */
  const answerOf = async (of: Execution & { readonly context: Context }): Promise<ExecutionResult> => {
    const { document, context } = of;
    const result = await execute(of);
    for (const error of result.errors ?? [])
      noteRefusal(
        context.deployment,
        context.call,
        fieldBehind(document, error.path?.[0]),
        letheError(error),
      );
    // What was put together before the bound was met is no answer.
    const dear = result.errors?.map(letheError).find((e) => e?.code === 'QUERY_TOO_COMPLEX');
    return dear ? { errors: [refuse(dear)] } : asBytes(result, context);
  };
  type Listener = (schemaContext: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void;
  const listeners = new Set<Listener>();
  return new ApolloServer<Context>({
    gateway: {
      onSchemaLoadOrUpdate: (listener: Listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      load: async () => {
        for (const listener of listeners) listener({ apiSchema: schema, coreSupergraphSdl: '' });
        return {
          executor: async (request) => {
            const context = request.context as Context;
            const answer = await answerOf({
              document: request.document,
              source: request.source,
              queryHash: request.queryHash,
              operationName: request.request.operationName,
              variables: request.request.variables,
              context,
            });
            try {
              await context.call.disclosures.record();
            } catch (error) {
              return { errors: [refuse(publicError(error, report))] };
            }
            return answer;
          },
        };
      },
      stop: async () => {},
    },
    formatError: makeFormatError(schema, report),
    stringifyResult: stringify,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    documentStore: documentCache<DocumentNode>(),
    persistedQueries: { cache: documentCache<string>() },
    parseOptions: { maxTokens: LIMITS.tokens },
    logger: {
      debug: () => {},
      info: () => {},
      warn: () => {},
      error: () => report({ errorId: 'apollo', error: 'ApolloServer' }),
    },
    plugins: [
      checks(schema),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/**
 * The data of an answer wait for their record as bytes, which no collection copies: as the thousand objects they were made of, or as a text on
 * the heap, they would be copied by each meanwhile, and then be kept until a full one.
 */
function asBytes(result: ExecutionResult, context: Context): ExecutionResult {
  if (!result.data) return result;
  context.answer.data = Buffer.from(stringify(result.data));
  return { ...result, data: DATA_AWAY as object as typeof result.data };
}

/** The root field behind a key of the answer, which may be an alias of the caller's. */
function fieldBehind(document: DocumentNode, key: unknown): string {
  let name = 'operation';
  visit(document, {
    Field: (node) => {
      if ((node.alias ?? node.name).value === key) name = node.name.value;
      return false;
    },
  });
  return name;
}

/** What is checked once an operation is known and its variables are at hand, before anything runs. */
function checks(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, document, request, contextValue }) => {
        if (!operation) return;
        try {
          if (contextValue.call.actor.role === 'ANONYMOUS' && !asksForSchemaOnly(document, operation))
            throw new LetheError('UNAUTHENTICATED', 'a credential is required');
          checkLimits(
            schema,
            document,
            operation,
            coerceVariables(schema, operation, request.variables ?? {}),
          );
        } catch (error) {
          throw error instanceof LetheError ? refuse(error) : error;
        }
      },
    }),
  };
}

/** The schema is public text: whoever asks for nothing else needs no credential. */
function asksForSchemaOnly(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const only = (set: SelectionSetNode): boolean =>
    set.selections.every((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value.startsWith('__');
      if (selection.kind === Kind.INLINE_FRAGMENT) return only(selection.selectionSet);
      const fragment = document.definitions.find(
        (d) => d.kind === Kind.FRAGMENT_DEFINITION && d.name.value === selection.name.value,
      );
      return fragment?.kind === Kind.FRAGMENT_DEFINITION && only(fragment.selectionSet);
    });
  return operation.operation === 'query' && only(operation.selectionSet);
}
