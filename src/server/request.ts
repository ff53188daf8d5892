import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../access/authenticate.js';
import { Disclosures, type Passage } from '../audit/disclosure.js';
import { badInput } from '../errors.js';
import { Budget, type Context } from '../graphql/context.js';
import { makeLoaders } from '../graphql/loaders.js';
import type { Call } from '../memory/call.js';
import type { Deployment } from '../memory/deployment.js';
import { sessionOf } from '../memory/validate.js';

/** Printable ASCII, as a header can carry it. */
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,256}$/;

declare module 'fastify' {
  interface FastifyRequest {
    /** For the log: who asked, and how it went. */
    actorId?: string;
    outcome?: string;
  }
}

/**
 * Recognises the caller and sets up what one request shares. Answers the session's id in the header it came in.
 * Who opens a request calls its `done` when all work on it has ended.
 */
export async function openRequest(
  d: Deployment,
  authenticate: Authenticate,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context> {
  // Under way until it is worked out and nothing of it is on its way to the caller, whichever comes last.
  const done = d.leases.inFlight.enter();
  const passage = d.leases.enter(() => void reply.raw.destroy());
  reply.raw.once('close', () => passage.leave());
  if (reply.raw.closed) passage.leave();
  try {
    return { ...(await contextOf(d, authenticate, request, reply, passage)), done };
  } catch (error) {
    done();
    throw error;
  }
}

async function contextOf(
  d: Deployment,
  authenticate: Authenticate,
  request: FastifyRequest,
  reply: FastifyReply,
  passage: Passage,
): Promise<Omit<Context, 'done'>> {
  const { headers } = request;
  const given = single(headers['x-session-id'], 'X-Session-Id');
  const sessionId = given === undefined ? randomUUID() : sessionOf(given, 'X-Session-Id');
  reply.header('x-session-id', sessionId);
  const idempotencyKey = single(headers['idempotency-key'], 'Idempotency-Key');
  if (idempotencyKey !== undefined && !IDEMPOTENCY_KEY.test(idempotencyKey))
    throw badInput('Idempotency-Key', 'must have 1-256 printable ASCII characters');
  const actor = await authenticate(headers);
  request.actorId = actor.id;
  const call: Call = {
    actor,
    sessionId,
    purpose: single(headers['x-purpose'], 'X-Purpose'),
    reason: single(headers['x-break-glass-reason'], 'X-Break-Glass-Reason'),
    now: d.now(),
    disclosures: new Disclosures(actor, d.now, passage),
  };
  const loaders = makeLoaders(d, call);
  return { deployment: d, call, loaders, idempotencyKey, budget: new Budget(), answer: {} };
}

export function single(value: string | string[] | undefined, name: string): string | undefined {
  if (Array.isArray(value)) throw badInput(name, 'was given twice');
  return value === '' ? undefined : value;
}
