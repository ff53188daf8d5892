import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../access/authenticate.js';
import { Disclosures } from '../audit/disclosure.js';
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

/** Recognises the caller and sets up what one request shares. Answers the session's id in the header it came in. */
export async function openRequest(
  d: Deployment,
  authenticate: Authenticate,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context> {
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
    disclosures: new Disclosures(actor, d.now),
  };
  return { deployment: d, call, loaders: makeLoaders(d, call), idempotencyKey, budget: new Budget() };
}

function single(value: string | string[] | undefined, name: string): string | undefined {
  if (Array.isArray(value)) throw badInput(name, 'was given twice');
  return value === '' ? undefined : value;
}
