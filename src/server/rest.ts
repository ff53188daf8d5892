import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { purposeOfUse, searchAuditLog } from '../access/audit-log.js';
import { AUDIT_ACTIONS } from '../audit/event.js';
import { fhirAuditEvent, fhirBundle } from '../audit/fhir.js';
import { badInput } from '../errors.js';
import { type Context, mutationCall } from '../graphql/context.js';
import { letheError } from '../graphql/errors.js';
import { authorise, noteRefusal, type Operation } from '../graphql/permissions.js';
import { parseDateTime } from '../graphql/scalars.js';
import type { Call } from '../memory/call.js';
import { deleteNode, deleteUser, type ReceiptView } from '../memory/erasure/forget.js';
import type { Millis, Suppression } from '../memory/model.js';
import { exportUser } from '../memory/portability/portability.js';
import { read } from '../memory/reading.js';
import { requireSubject } from '../memory/subject.js';
import { liftSuppression, suppressTopic } from '../memory/suppress.js';
import { pageSize } from '../memory/validate.js';

type Open = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
type Params = { userId: string; nodeId: string; id: string };
/** Query parameters, each given once. */
type Query = Readonly<Record<string, string | undefined>>;
/** Pieces of a body are sent as they are. */
type RestAnswer = { status?: number; type?: string } & ({ body: unknown } | { pieces: readonly Buffer[] });

/** The REST calls. Each has a twin in GraphQL, whose permissions, records and functions it shares. */
export function restRoutes(app: FastifyInstance, open: Open): void {
  /** One call: permission, the work, the record, and only then the answer. */
  const route = (
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    operation: Operation,
    work: (ctx: Context, params: Params, body: unknown, query: Query) => Promise<RestAnswer>,
    parameters: readonly string[] = [],
  ): void => {
    app.route<{ Params: Params }>({
      method,
      url: `/api/v1/${url}`,
      handler: async (request, reply) => {
        const ctx = await open(request, reply);
        let answer: RestAnswer;
        try {
          await authorise(ctx.deployment, ctx.call, operation, request.params.userId);
          answer = await work(ctx, request.params, request.body, queryOf(request.query, parameters));
        } catch (error) {
          noteRefusal(ctx.deployment, ctx.call, operation, letheError(error));
          await ctx.call.disclosures.record();
          throw error;
        } finally {
          ctx.done();
        }
        await ctx.call.disclosures.record();
        reply.code(answer.status ?? 200).type(answer.type ?? 'application/json; charset=utf-8');
        if ('body' in answer) return reply.send(JSON.stringify(answer.body));
        const length = answer.pieces.reduce((sum, piece) => sum + piece.length, 0);
        return reply.header('content-length', length).send(Readable.from(answer.pieces));
      },
    });
  };

  for (const name of ['context', 'export']) {
    route('GET', `${name}/:userId`, 'exportUser', async ({ deployment, call }, { userId }) => ({
      pieces: await (await exportUser(deployment, call, userId)).json(),
    }));
  }

  route(
    'GET',
    'audit/fhir',
    'auditEvents',
    async (ctx, _params, _body, query) => ({
      body: await auditBundle(ctx, query),
      type: 'application/fhir+json; charset=utf-8',
    }),
    AUDIT_PARAMETERS,
  );

  route('DELETE', 'users/:userId', 'deleteUser', async (ctx, { userId }, body) => {
    bodyOf(body, []);
    return {
      body: deleted(
        userId,
        await deleteUser(ctx.deployment, repeatable(ctx, 'deleteUser', { userId }), userId),
      ),
    };
  });

  route('DELETE', 'users/:userId/nodes/:nodeId', 'deleteNode', async (ctx, { userId, nodeId }, body) => {
    bodyOf(body, []);
    const call = repeatable(ctx, 'deleteNode', { userId, id: nodeId });
    return { body: deleted(userId, await deleteNode(ctx.deployment, call, userId, nodeId)) };
  });

  route('POST', 'users/:userId/suppressions', 'suppressTopic', async (ctx, { userId }, body) => {
    const { topic } = bodyOf(body, ['topic']);
    if (typeof topic !== 'string') throw badInput('topic', 'must be a string');
    const call = repeatable(ctx, 'suppressTopic', { userId, topic });
    return { status: 201, body: suppression(await suppressTopic(ctx.deployment, call, userId, topic)) };
  });

  route('GET', 'users/:userId/suppressions', 'user', async ({ deployment, call }, { userId }) => {
    const reading = await read(deployment, call, await requireSubject(deployment, call, userId));
    return { body: { user_id: reading.subject.id, suppressions: reading.suppressions().map(suppression) } };
  });

  route('DELETE', 'users/:userId/suppressions/:id', 'liftSuppression', async (ctx, { userId, id }, body) => {
    bodyOf(body, []);
    const call = repeatable(ctx, 'liftSuppression', { userId, id });
    return {
      body: { status: 'lifted', ...suppression(await liftSuppression(ctx.deployment, call, userId, id)) },
    };
  });
}

/** What `audit/fhir` takes: the filter of `auditEvents`, and the page. */
const AUDIT_PARAMETERS = [
  'user_id',
  'node_id',
  'session_id',
  'actor',
  'action',
  'phi',
  'from',
  'to',
  'first',
  'after',
] as const;

/** A page of the audit log as a FHIR Bundle, with a link to the page after it. */
async function auditBundle({ deployment, call }: Context, query: Query): Promise<object> {
  const actions = query.action?.split(',').map((name) => {
    const action = AUDIT_ACTIONS.find((one) => one === name);
    if (!action) throw badInput('action', 'no such action');
    return action;
  });
  const search = {
    userId: query.user_id,
    nodeId: query.node_id,
    sessionId: query.session_id,
    actor: query.actor,
    actions,
    phi: query.phi === undefined ? undefined : oneOf('phi', query.phi),
    from: moment('from', query.from),
    to: moment('to', query.to),
  };
  const first = query.first === undefined ? undefined : Number(query.first);
  const page = await searchAuditLog(deployment, call, search, pageSize(first), query.after);
  const address = (after: string | undefined) =>
    `/api/v1/audit/fhir?${new URLSearchParams(
      Object.entries({ ...query, after }).filter((pair): pair is [string, string] => pair[1] !== undefined),
    )}`;
  return fhirBundle(
    page.items.map(({ node }) => fhirAuditEvent(node, (purpose) => purposeOfUse(deployment, purpose))),
    address(query.after),
    page.hasNextPage ? address(page.items.at(-1)?.cursor) : undefined,
  );
}

function queryOf(query: unknown, parameters: readonly string[]): Query {
  for (const [name, value] of Object.entries(query as object)) {
    if (!parameters.includes(name)) throw badInput('query', 'holds a parameter that is not known here');
    if (typeof value !== 'string') throw badInput(name, 'was given twice');
  }
  return query as Query;
}

function oneOf(field: string, text: string): boolean {
  if (text !== 'true' && text !== 'false') throw badInput(field, 'is neither true nor false');
  return text === 'true';
}

function moment(field: string, text: string | undefined): Millis | undefined {
  if (text === undefined) return undefined;
  const at = parseDateTime(text);
  if (at === undefined) throw badInput(field, 'is no RFC 3339 date and time with offset');
  return at;
}

function repeatable(ctx: Context, operation: Operation, args: object): Call {
  return mutationCall(ctx, operation, operation, args);
}

/** The body's fields, none but these. @throws BAD_USER_INPUT */
function bodyOf(body: unknown, fields: readonly string[]): Record<string, unknown> {
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object' || Array.isArray(body)) throw badInput('body', 'must be a JSON object');
  if (Object.keys(body).some((key) => !fields.includes(key)))
    throw badInput('body', 'holds a field that is not known here');
  return body as Record<string, unknown>;
}

function deleted(userId: string, receipt: ReceiptView) {
  return {
    status: 'deleted',
    user_id: userId.normalize('NFC'),
    nodes_deleted: receipt.nodesDeleted,
    receipt: {
      id: receipt.id,
      status: receipt.status,
      nodes_deleted: receipt.nodesDeleted,
      edges_deleted: receipt.edgesDeleted,
      derived_deleted: receipt.derivedDeleted,
      deleted_ids: receipt.deletedIds,
      erased_at: time(receipt.erasedAt),
      unrecoverable_at: time(receipt.unrecoverableAt),
      outstanding: receipt.outstanding,
      event_id: receipt.eventId ?? null,
      counts: receipt.counts,
      document: receipt.document ?? null,
    },
  };
}

function suppression(s: Suppression) {
  return { id: s.id, topic: s.topic, created_at: time(s.createdAt), lifted_at: time(s.liftedAt) };
}

function time(at: number | null | undefined): string | null {
  return at == null ? null : new Date(at).toISOString();
}
