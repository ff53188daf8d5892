import { randomUUID } from 'node:crypto';
import type { GraphQLFieldResolver, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { deny, rule, shield } from 'graphql-shield';
import type { AuditSubject } from '../audit/disclosure.js';
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
    retentionPreview: ['ADMIN', 'PRIVACY'],
    consolidationPreview: ['ADMIN', 'PRIVACY'],
    deadLetters: ['ADMIN'],
    ingestion: ['ADMIN', 'PRIVACY', 'SERVICE', 'SUBJECT'],
    auditEvents: ['ADMIN', 'PRIVACY', 'AUDITOR'],
    accountingOfDisclosures: ['ADMIN', 'PRIVACY', 'AUDITOR', 'SUBJECT'],
    auditCheckpoint: ['ADMIN', 'PRIVACY', 'AUDITOR'],
    auditProof: ['ADMIN', 'PRIVACY', 'AUDITOR'],
    auditConsistency: ['ADMIN', 'PRIVACY', 'AUDITOR'],
    processingRecord: ['ADMIN', 'PRIVACY', 'AUDITOR'],
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
    retryIngestion: ['ADMIN'],
    dropIngestion: ['ADMIN'],
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
 * Lets a call through, or notes a DENIED event and refuses. A SUBJECT that names somebody else is let through, to be
 * answered as if that user did not exist, but the attempt is noted. `userId` is whom the call names, if anybody.
 * @throws UNAUTHENTICATED, FORBIDDEN
 */
export async function authorise(
  d: Deployment,
  call: Call,
  operation: string,
  userId: unknown,
): Promise<void> {
  const { role, subjectId } = call.actor;
  // No credential speaks for the system.
  if (role === 'ANONYMOUS' || role === 'SYSTEM')
    throw new LetheError('UNAUTHENTICATED', 'a credential is required');
  const id = typeof userId === 'string' ? normalUserId(userId) : undefined;
  if (!ROLES.get(operation)?.includes(role))
    throw forbidden(d, call, operation, await personNamed(d, call, id));
  if (role === 'SUBJECT' && typeof userId === 'string' && id !== subjectId)
    refused(d, call, `${operation} of another user`, await personNamed(d, call, id));
}

/**
 * Whom a refused call named, for the record of it only: undefined when nobody has that id. It asks the same stores for an
 * id that somebody has and for one that nobody has, so that neither the answer nor its time tells them apart.
 */
function personNamed(
  d: Deployment,
  call: Call,
  id: string | undefined,
): Promise<AuditSubject | undefined> | undefined {
  if (id === undefined) return undefined;
  const asked = persons.get(call) ?? new Map<string, Promise<AuditSubject | undefined>>();
  persons.set(call, asked);
  const person = asked.get(id) ?? findPerson(d, id);
  asked.set(id, person);
  return person;
}

/** Of each request, so that fields which name the same person are refused in their order. */
const persons = new WeakMap<Call, Map<string, Promise<AuditSubject | undefined>>>();

async function findPerson(d: Deployment, id: string): Promise<AuditSubject | undefined> {
  const { home } = d.regions;
  try {
    const entry = (await home.vault.directory.lookup([id])).get(id);
    const region = entry ? d.regions.byName(entry.region) : home;
    const [standing, recordable] = await Promise.all([
      d.graphs.standing(region, entry?.userId ?? randomUUID()),
      region.audit.healthy(),
    ]);
    if (!standing || !recordable) return undefined;
    return { region, pseudonym: home.vault.pseudonym(id), hipaa: standing.hipaa };
  } catch (error) {
    // A store that does not answer is no reason to answer a refusal otherwise.
    if (error instanceof LetheError) return undefined;
    throw error;
  }
}

/** Notes a DENIED event, and answers the error to throw. */
export function forbidden(d: Deployment, call: Call, what: string, subject?: AuditSubject): LetheError {
  refused(d, call, what, subject);
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

function refused(d: Deployment, call: Call, what: string, subject?: AuditSubject): void {
  call.disclosures.denied({
    region: d.regions.home,
    policy: `role:${call.actor.role} ${what}`,
    sessionId: call.sessionId,
    purpose: null,
    subject,
  });
}

type Args = { id?: unknown; userId?: unknown; input?: { userId?: unknown } };

const mayCall = rule('mayCall', { cache: 'no_cache' })(
  async (_parent, args: Args, ctx: Context, info: GraphQLResolveInfo) => {
    try {
      const operation = info.fieldName;
      const named = operation === 'user' ? args.id : (args.userId ?? args.input?.userId);
      await authorise(ctx.deployment, ctx.call, operation, named);
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
