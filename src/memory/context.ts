import { badInput } from '../errors.js';
import { BREAK_GLASS } from '../privacy/purposes.js';
import { decayed } from './ageing/lifecycle.js';
import { lastRecalls } from './ageing/recalls.js';
import type { Call } from './call.js';
import type { Deployment } from './deployment.js';
import { similarTo } from './embeddings/embeddings.js';
import type { ContentType, Node } from './model.js';
import { type NodeView, read } from './reading.js';
import { recall, renderBlock } from './recall/index.js';
import { requireEmergency, requirePurpose, requireSubject } from './subject.js';
import { LIMITS, sessionOf, text } from './validate.js';

export interface ContextInput {
  readonly userId: string;
  readonly purpose: string;
  readonly sessionId: string;
  readonly query?: string | null;
  readonly limit?: number | null;
  readonly maxTokens?: number | null;
  readonly contentTypes?: readonly ContentType[] | null;
}

export interface ContextView {
  readonly items: readonly { readonly node: NodeView; readonly score: number }[];
  readonly text: string;
  readonly eventId: string;
}

/** What is relevant to a question, through the gate of its purpose, whoever asks. */
export async function context(d: Deployment, call: Call, input: ContextInput): Promise<ContextView> {
  const sessionId = sessionOf(input.sessionId, 'input.sessionId');
  const query = input.query ? text(input.query, 'input.query', LIMITS.query) : undefined;
  const limit = input.limit ?? 20;
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMITS.contextItems)
    throw badInput('input.limit', `must be 1-${LIMITS.contextItems}`);
  const maxTokens = input.maxTokens ?? undefined;
  if (maxTokens !== undefined && (!Number.isInteger(maxTokens) || maxTokens < 1))
    throw badInput('input.maxTokens', 'must be 1 or more');
  if (input.contentTypes?.length === 0) throw badInput('input.contentTypes', 'it is empty');
  const { purpose } = input;
  if (purpose === BREAK_GLASS) requireEmergency(d, call, 'input.purpose');
  else requirePurpose(d, call, purpose, 'input.purpose');
  const subject = await requireSubject(d, call, input.userId, 'input.userId');

  const reading = await read(d, call, subject, { purpose, action: 'SEARCH', sessionId });
  const { graph, gate, kept } = reading;
  const types = input.contentTypes;
  const similar = query && (await similarTo(d, call, subject, kept, { query, purpose, sessionId }));
  const { lifecycle } = d.policy;
  const recalls = lifecycle && (await lastRecalls(subject.region, graph));
  const fading = lifecycle && recalls && ((node: Node) => decayed(node, lifecycle, recalls, call.now));
  const found = recall(
    graph,
    query === undefined ? undefined : kept.index,
    { query, limit, now: call.now, similar: similar || undefined, fading },
    types
      ? (place) => gate.allowsAt(place) && types.some((t) => graph.nodes[place]!.contentTypes.includes(t))
      : gate.allowsAt,
  );
  // An entity stands as a head over its items only if it may leave itself.
  const heads = new Map<string, Node>();
  for (const { node } of found) {
    const entity = node.entityId === undefined ? undefined : graph.byId.get(node.entityId);
    if (entity && gate.allows(entity)) heads.set(entity.id, entity);
  }
  const block = renderBlock({ byId: heads }, found, maxTokens);
  const included = new Set(block.included.map((n) => n.id));
  if (lifecycle) d.recalls.note(subject, graph, block.included, call.now);
  reading.note(block.included.flatMap((n) => heads.get(n.entityId ?? '') ?? []));
  return {
    items: found
      .filter((f) => included.has(f.node.id))
      .map((f) => ({ node: reading.view(f.node.id) as NodeView, score: f.score })),
    text: block.text,
    eventId: reading.disclosure.eventId,
  };
}
