import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { badInput } from '../errors.js';
import { type Context, mutationCall } from '../graphql/context.js';
import { letheError } from '../graphql/errors.js';
import { authorise, noteRefusal, type Operation } from '../graphql/permissions.js';
import type { Call } from '../memory/call.js';
import { deleteNode, deleteUser, type ReceiptView } from '../memory/forget.js';
import type { Suppression } from '../memory/model.js';
import { exportUser } from '../memory/portability.js';
import { read } from '../memory/reading.js';
import { requireSubject } from '../memory/subject.js';
import { liftSuppression, suppressTopic } from '../memory/suppress.js';

type Open = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
type Params = { userId: string; nodeId: string; id: string };

/** The REST calls. Each has a twin in GraphQL, whose permissions, records and functions it shares. */
export function restRoutes(app: FastifyInstance, open: Open): void {
  /** One call: permission, the work, the record, and only then the answer. */
  const route = (
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    operation: Operation,
    work: (ctx: Context, params: Params, body: unknown) => Promise<{ status?: number; body: unknown }>,
  ): void => {
    app.route<{ Params: Params }>({
      method,
      url: `/api/v1/${url}`,
      handler: async (request, reply) => {
        const ctx = await open(request, reply);
        let answer: { status?: number; body: unknown };
        try {
          await authorise(ctx.deployment, ctx.call, operation, request.params.userId);
          if (Object.keys(request.query as object).length > 0)
            throw badInput('query', 'there are no query parameters here');
          answer = await work(ctx, request.params, request.body);
        } catch (error) {
          noteRefusal(ctx.deployment, ctx.call, operation, letheError(error));
          await ctx.call.disclosures.record();
          throw error;
        } finally {
          ctx.done();
        }
        await ctx.call.disclosures.record();
        return reply
          .code(answer.status ?? 200)
          .type('application/json; charset=utf-8')
          .send(Buffer.isBuffer(answer.body) ? answer.body : JSON.stringify(answer.body));
      },
    });
  };

  for (const name of ['context', 'export']) {
    route('GET', `${name}/:userId`, 'exportUser', async ({ deployment, call }, { userId }) => ({
      body: await (await exportUser(deployment, call, userId)).json(),
    }));
  }

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
