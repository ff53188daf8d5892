import type { GraphQLFieldResolver, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { deny, rule, shield } from 'graphql-shield';
import type { Role } from '../audit/role.js';
import { LetheError } from '../errors.js';
import type { Call } from '../memory/call.js';
import type { Deployment } from '../memory/deployment.js';
import { normalUserId } from '../memory/validate.js';
import type { Context } from './context.js';

/**
 * Who may do what: the roles of every root field. A field that is not here is denied to everybody, and a test fails.
 * REST routes ask for the same names. Which users, purposes and regions a caller may reach is decided below, where the
 * rows are: see `memory/subject.ts` and `memory/reading.ts`.
 */
export const ROLES_OF = {
  Query: {
    viewer: ['ADMIN', 'PRIVACY', 'SERVICE', 'AUDITOR', 'SUBJECT'],
    user: ['ADMIN', 'PRIVACY', 'SERVICE', 'SUBJECT'],
    users: ['ADMIN', 'PRIVACY'],
    node: ['ADMIN', 'PRIVACY', 'SERVICE', 'SUBJECT'],
    context: ['ADMIN', 'PRIVACY', 'SERVICE', 'SUBJECT'],
    exportUser: ['ADMIN', 'PRIVACY', 'SUBJECT'],
    erasure: ['ADMIN', 'PRIVACY', 'SUBJECT'],
    erasures: ['ADMIN', 'PRIVACY', 'SUBJECT'],
    erasurePreview: ['ADMIN', 'PRIVACY', 'SUBJECT'],
    ingestion: ['ADMIN', 'PRIVACY', 'SERVICE', 'SUBJECT'],
    auditEvents: ['ADMIN', 'PRIVACY', 'AUDITOR'],
    auditCheckpoint: ['ADMIN', 'PRIVACY', 'AUDITOR'],
    auditProof: ['ADMIN', 'PRIVACY', 'AUDITOR'],
    auditConsistency: ['ADMIN', 'PRIVACY', 'AUDITOR'],
    regions: ['ADMIN', 'PRIVACY', 'AUDITOR'],
  },
  Mutation: {
    createUser: ['ADMIN', 'SERVICE'],
    deleteUser: ['ADMIN', 'PRIVACY', 'SUBJECT'],
    remember: ['ADMIN', 'SERVICE', 'SUBJECT'],
    saveNodes: ['ADMIN', 'SERVICE', 'SUBJECT'],
    updateNode: ['ADMIN', 'PRIVACY', 'SERVICE', 'SUBJECT'],
    deleteNode: ['ADMIN', 'PRIVACY', 'SERVICE', 'SUBJECT'],
    deleteNodes: ['ADMIN', 'PRIVACY', 'SERVICE', 'SUBJECT'],
    importUser: ['ADMIN', 'PRIVACY', 'SUBJECT'],
    suppressTopic: ['ADMIN', 'PRIVACY', 'SERVICE', 'SUBJECT'],
    liftSuppression: ['ADMIN', 'PRIVACY', 'SERVICE', 'SUBJECT'],
    grantConsent: ['ADMIN', 'PRIVACY', 'SERVICE', 'SUBJECT'],
    withdrawConsent: ['ADMIN', 'PRIVACY', 'SERVICE', 'SUBJECT'],
    createApiKey: ['ADMIN'],
    revokeApiKey: ['ADMIN'],
  },
} as const satisfies Record<string, Record<string, readonly Role[]>>;

export type Operation = keyof (typeof ROLES_OF)['Query'] | keyof (typeof ROLES_OF)['Mutation'];

const ROLES: ReadonlyMap<string, readonly Role[]> = new Map<string, readonly Role[]>([
  ...Object.entries(ROLES_OF.Query),
  ...Object.entries(ROLES_OF.Mutation),
]);

const noted = new WeakSet<LetheError>();

/**
 * Lets a call through, or notes a DENIED event and refuses.
 * @throws UNAUTHENTICATED, FORBIDDEN
 */
export function authorise(d: Deployment, call: Call, operation: string): void {
  const { role } = call.actor;
  if (role === 'ANONYMOUS') throw new LetheError('UNAUTHENTICATED', 'a credential is required');
  if (!ROLES.get(operation)?.includes(role)) throw forbidden(d, call, operation);
}

/** Notes a DENIED event, and answers the error to throw. */
export function forbidden(d: Deployment, call: Call, what: string): LetheError {
  refused(d, call, what);
  const error = new LetheError('FORBIDDEN', 'your role may not do this');
  noted.add(error);
  return error;
}

/** Notes a DENIED event for an error of the domain, such as a purpose that the key may not use. */
export function noteRefusal(
  d: Deployment,
  call: Call,
  operation: string,
  error: LetheError | undefined,
): void {
  if (error?.code !== 'FORBIDDEN' || noted.has(error)) return;
  noted.add(error);
  refused(d, call, operation);
}

function refused(d: Deployment, call: Call, what: string): void {
  call.disclosures.denied({
    region: d.regions.home,
    policy: `role:${call.actor.role} ${what}`,
    sessionId: call.sessionId,
    purpose: null,
  });
}

/** A SUBJECT that names somebody else is answered as if that user did not exist, but the attempt is recorded. */
export function noteForeignUser(d: Deployment, call: Call, operation: string, userId: unknown): void {
  const { role, subjectId } = call.actor;
  if (role !== 'SUBJECT' || typeof userId !== 'string') return;
  if (normalUserId(userId) !== subjectId) refused(d, call, `${operation} of another user`);
}

type Args = { id?: unknown; userId?: unknown; input?: { userId?: unknown } };

const mayCall = rule('mayCall', { cache: 'no_cache' })(
  (_parent, args: Args, ctx: Context, info: GraphQLResolveInfo) => {
    try {
      const operation = info.fieldName;
      authorise(ctx.deployment, ctx.call, operation);
      noteForeignUser(
        ctx.deployment,
        ctx.call,
        operation,
        operation === 'user' ? args.id : (args.userId ?? args.input?.userId),
      );
      return true;
    } catch (error) {
      return error as Error;
    }
  },
);

type Middleware = (
  resolve: GraphQLFieldResolver<unknown, Context>,
  parent: unknown,
  args: unknown,
  ctx: Context,
  info: GraphQLResolveInfo,
) => unknown;

/** Puts graphql-shield in front of every root field, and of root fields only: below them nothing is decided by role. */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  const ruled = (fields: object) => Object.fromEntries(Object.keys(fields).map((name) => [name, mayCall]));
  const permissions = shield(
    { Query: ruled(ROLES_OF.Query), Mutation: ruled(ROLES_OF.Mutation) },
    {
      fallbackRule: deny,
      fallbackError: new LetheError('FORBIDDEN', 'your role may not do this'),
      allowExternalErrors: true,
    },
  );
  const middlewares = permissions.generate(schema) as Record<string, Record<string, Middleware>>;
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const [name, field] of Object.entries(type?.getFields() ?? {})) {
      const resolve = field.resolve;
      const middleware = type && middlewares[type.name]?.[name];
      if (!resolve || !middleware) throw new Error(`the root field ${name} has no resolver or no rule`);
      field.resolve = (parent, args, ctx, info) =>
        middleware((p, a, c, i) => resolve(p, a, c, i), parent, args, ctx, info);
    }
  }
  return schema;
}
