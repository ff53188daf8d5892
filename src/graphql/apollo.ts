import { ApolloServer, type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
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
  const format = makeFormatError(schema, report);
  /** Without data the request has failed as a whole: 400 unless another status is given, as Apollo Server has it. */
  const single = ({ errors, ...result }: ExecutionResult, status?: number): GraphQLResponse => ({
    http: { status: status ?? (result.data === undefined ? 400 : undefined), headers: new HeaderMap() },
    body: {
      kind: 'single',
      singleResult: { ...result, errors: errors?.map((error) => format(error.toJSON(), error)) },
    },
  });
  const refusal = (error: LetheError): GraphQLResponse =>
    single({ errors: [refuse(error)] }, ERROR_STATUS[error.code]);

  /** Apart from what awaits the record, so that nothing holds what the answer was made of meanwhile. */
  const answerOf = async (of: Execution & { readonly context: Context }): Promise<GraphQLResponse> => {
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
    return dear ? refusal(dear) : single(asBytes(result, context));
  };
  /**
   * Answers operations in place of Apollo's own execution. Not as a gateway's executor: the request that Apollo makes for one has an accessor defined
   * anew, which V8 keeps in the old generation, and with it all of the request until a full collection.
   */
  const execution: ApolloServerPlugin<Context> = {
    requestDidStart: async () => ({
      responseForOperation: async ({ operation, document, source, queryHash, request, contextValue }) => {
        // None, or not the one that was named: Apollo says so.
        if (!operation) return null;
        const { operationName, variables } = request;
        try {
          const answer = await answerOf({
            document,
            source,
            queryHash: queryHash ?? source,
            operationName,
            variables,
            context: contextValue,
          });
          await contextValue.call.disclosures.record();
          return answer;
        } catch (error) {
          return refusal(publicError(error, report));
        }
      },
    }),
  };
  return new ApolloServer<Context>({
    schema,
    formatError: format,
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
      execution,
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
