import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../access/authenticate.js';
import { Disclosures } from '../audit/disclosure.js';
import { LetheError, notFound } from '../errors.js';
import { letheError } from '../graphql/errors.js';
import { authorise, noteRefusal } from '../graphql/permissions.js';
import type { Call } from '../memory/call.js';
import type { Deployment } from '../memory/deployment.js';
import { type IngestionView, ingestionRow, statusNow } from '../memory/intake/ingestions.js';
import { isReadFor, purposeOfRead } from '../memory/reading.js';
import { answeredAgain, findSubject, purposeMissing, type Subject } from '../memory/subject.js';
import { isUuid } from '../memory/validate.js';
import { single } from './request.js';

/** Time between two looks, in milliseconds: at the ingestion, and at whether the caller may still ask. */
const LOOK_MS = 500;
/** Looks between two comments that keep the connection from being taken for dead. */
const KEEP_ALIVE = 30;
/** Streams of this process at once. */
const MOST_STREAMS = 1_000;
const TRY_AGAIN_SECONDS = 30;

/**
 * `GET /api/v1/ingestions/:userId/:id/events`: server-sent events (WHATWG HTML, 9.2) that tell when an ingestion is finished. Not a
 * GraphQL subscription: it needs no second protocol, and passes every proxy. Who may ask `ingestion` may listen, a
 * SERVICE key under the purpose of the ingestion; the stream ends with
 * the ingestion, the user or the credential. It tells states and counts, and nothing that is remembered.
 */
export function ingestionEvents(app: FastifyInstance, d: Deployment, authenticate: Authenticate): void {
  const streams = new Set<() => void>();
  app.addHook('preClose', async () => {
    for (const end of streams) end();
  });
  app.get<{ Params: { userId: string; id: string } }>(
    '/api/v1/ingestions/:userId/:id/events',
    async (request, reply) => {
      const { userId } = request.params;
      const id = request.params.id.toLowerCase();
      const ask = async () => {
        const actor = await authenticate(request.headers);
        request.actorId = actor.id;
        return mayListen(d, actor, userId, single(request.headers['x-purpose'], 'X-Purpose'));
      };
      const { call, purpose } = await ask();
      const subject = await findSubject(d, call, userId);
      const found = subject && isUuid(id) ? await ingestionRow(subject, id) : undefined;
      if (!subject || !found || !isReadFor(purpose, found.purpose)) {
        await call.disclosures.record();
        throw notFound('user');
      }
      if (streams.size >= MOST_STREAMS)
        throw new LetheError('RATE_LIMITED', 'too many streams are open', { retryAfter: TRY_AGAIN_SECONDS });
      answeredAgain(call, subject, 'ingestion');
      await call.disclosures.record();
      await stream(request, reply, streams, found, () => look(subject, id, ask));
    },
  );
}

/** @throws UNAUTHENTICATED, FORBIDDEN, PURPOSE_UNKNOWN, BAD_USER_INPUT, as `ingestion` does */
async function mayListen(
  d: Deployment,
  actor: Call['actor'],
  userId: string,
  named: string | undefined,
): Promise<{ call: Call; purpose: string }> {
  const disclosures = new Disclosures(actor, d.now);
  const call: Call = { actor, sessionId: 'stream', purpose: named, now: d.now(), disclosures };
  try {
    await authorise(d, call, 'ingestion', userId);
    const purpose = purposeOfRead(d, call);
    if (purpose === undefined) throw purposeMissing();
    return { call, purpose };
  } catch (error) {
    noteRefusal(d, call, 'ingestion', letheError(error));
    await disclosures.record();
    throw error;
  }
}

type Seen = Omit<IngestionView, 'nodes'> | 'gone' | undefined;

/** The ingestion when it is finished; `gone` when nothing may be told of it any more; undefined while it waits. */
async function look(subject: Subject, id: string, ask: () => Promise<unknown>): Promise<Seen> {
  try {
    await ask();
  } catch (error) {
    if (error instanceof LetheError && error.code !== 'REGION_UNAVAILABLE') return 'gone';
    throw error;
  }
  const status = await statusNow(subject, id);
  if (status === 'QUEUED') return undefined;
  return (status && (await ingestionRow(subject, id))) ?? 'gone';
}

async function stream(
  request: FastifyRequest,
  reply: FastifyReply,
  streams: Set<() => void>,
  first: Omit<IngestionView, 'nodes'>,
  next: () => Promise<Seen>,
): Promise<void> {
  const { raw } = reply;
  let open = true;
  let wake = (): void => {};
  const end = (): void => {
    open = false;
    wake();
  };
  reply.hijack();
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
  });
  raw.once('close', end);
  streams.add(end);
  try {
    raw.write(eventOf(first));
    for (let looks = 1, seen: Seen = first.status === 'QUEUED' ? undefined : first; open && !seen; looks++) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, LOOK_MS).unref();
      });
      if (!open) break;
      // A store that does not answer now may do so at the next look.
      seen = await next().catch(() => undefined);
      if (seen === 'gone') raw.write('event: gone\ndata: {}\n\n');
      else if (seen) raw.write(eventOf(seen));
      else if (looks % KEEP_ALIVE === 0) raw.write(': waiting\n\n');
    }
  } catch {
    request.log.warn('a stream of events ended early');
  } finally {
    streams.delete(end);
    raw.end();
  }
}

function eventOf(row: Omit<IngestionView, 'nodes'>): string {
  const data = {
    id: row.id,
    status: row.status,
    redactions: row.redactions,
    discarded: row.discarded,
    created_at: new Date(row.createdAt).toISOString(),
    finished_at: row.finishedAt === null ? null : new Date(row.finishedAt).toISOString(),
  };
  return `event: ingestion\ndata: ${JSON.stringify(data)}\n\n`;
}
