import { badInput, LetheError, notFound } from '../errors.js';
import { isPhi, SENSITIVE } from '../privacy/classify/index.js';
import type { PurposeRegister } from '../privacy/purposes.js';
import { type Redaction, scrubRecord } from '../privacy/scrub/index.js';
import { readingAfter } from './answer.js';
import type { Call } from './call.js';
import { change } from './change.js';
import type { Deployment } from './deployment.js';
import { eraseNodes, finished } from './erasure/forget.js';
import { consented, covers, type GatePolicy, gateFor, tells } from './gate.js';
import type { Graph } from './graph/graph.js';
import { refusedByRetention, typesTold } from './intake/intake.js';
import { reseal } from './intake/store.js';
import type { ContentType, Millis, Node } from './model.js';
import { type NodeView, purposeOfRead } from './reading.js';
import { purposeMissing, requireSubject } from './subject.js';
import { topicMatcher } from './topic.js';
import { inFuture, isUuid, LIMITS, someText, text } from './validate.js';

export interface UpdateNodeInput {
  readonly userId: string;
  readonly id: string;
  readonly name?: string | null;
  readonly topic?: string | null;
  readonly summary?: string | null;
  readonly contentTypes?: readonly ContentType[] | null;
  readonly restricted?: boolean | null;
  readonly expiresAt?: Millis | null;
  readonly expectedUpdatedAt?: Millis | null;
}

/**
 * Rectifies an item (GDPR Art. 16), restricts it (Art. 18), or sets its expiry. Text that is replaced is forgotten like text
 * that is erased: its key is destroyed, its embedding goes, and what was derived from it goes.
 */
export async function updateNode(d: Deployment, call: Call, input: UpdateNodeInput): Promise<NodeView> {
  const nodeId = input.id.toLowerCase();
  const purpose = purposeOfRead(d, call);
  if (purpose === undefined) throw purposeMissing();
  const subject = await requireSubject(d, call, input.userId, 'input.userId');
  const changed = await change(d, call, subject, async (c) => {
    const { graph } = await c.graph();
    const before = isUuid(nodeId) ? graph.byId.get(nodeId) : undefined;
    if (!before || !gateFor(graph, purpose, d.policy, call.now).allows(before))
      throw notFound('node', 'input.id');
    if (typeof input.expectedUpdatedAt === 'number' && input.expectedUpdatedAt !== before.updatedAt)
      throw new LetheError('CONFLICT', 'the item has changed since', { field: 'input.expectedUpdatedAt' });
    const { after: edited, redactions } = updated(before, input, call.now);
    const after = { ...edited, purposes: purposesAfter(graph, edited, call.now) };
    const corrected = after.label !== before.label || after.summary !== before.summary;
    if (corrected) mayBeKept(graph, after, d.policy.purposes, call.now);
    if (after.contentTypes.some((t) => !before.contentTypes.includes(t)))
      mayBeRetained(graph, after, d.policy, call.now);

    const told = {
      action: 'UPDATE' as const,
      purpose,
      nodeIds: [nodeId],
      phi: isPhi(after.contentTypes),
      redactions,
      policy: `role:${call.actor.role} ${corrected ? 'rectification' : after.restricted === before.restricted ? 'update' : 'restriction'}`,
    };
    const sealed = corrected ? await reseal(c, after, graph.sources(nodeId)) : undefined;
    await c.tx.node.update({
      where: { userId_id: { userId: subject.userId, id: nodeId } },
      data: {
        ...sealed,
        contentTypes: [...after.contentTypes],
        purposes: [...after.purposes],
        restricted: after.restricted,
        expiresAt: after.expiresAt === undefined ? null : new Date(after.expiresAt),
        updatedAt: new Date(after.updatedAt),
      },
    });
    c.tell(told);
    if (!sealed) {
      c.revise({ nodes: [after] });
      return { id: nodeId, erasureId: null, deletedIds: [] as readonly string[] };
    }
    const derived = graph.derivations.filter(([, source]) => source === nodeId).map(([made]) => made);
    const { row, deletedIds } = await eraseNodes(c, call, derived, {
      policy: 'rectification',
      corrected: before,
    });
    c.revise({ corrected: true });
    return { id: nodeId, erasureId: row.id, deletedIds };
  });
  const { erasureId, deletedIds } = changed.result;
  if (erasureId !== null) await finished(d, subject, { erasureId, deletedIds });
  // What is answered was not all said by this caller: unless the log has it, it is a read like any other.
  const nodeIds = changed.recorded ? [nodeId] : [];
  const reading = await readingAfter(d, call, subject, changed, { purpose, nodeIds });
  const view = changed.repeated ? reading.view(nodeId) : reading.written(nodeId);
  if (!view) throw notFound('node', 'input.id');
  return view;
}

function updated(node: Node, input: UpdateNodeInput, now: Millis): { after: Node; redactions: Redaction[] } {
  const frame = node.kind === 'DOMAIN' || node.kind === 'ENTITY';
  const given = (value: unknown): boolean => value !== undefined && value !== null;
  if (frame && given(input.topic)) throw badInput('input.topic', `a ${node.kind} has none`);
  if (frame && given(input.summary)) throw badInput('input.summary', `a ${node.kind} has none`);
  if (!frame && given(input.name)) throw badInput('input.name', `a ${node.kind} has none`);
  if (input.name === null) throw badInput('input.name', 'it cannot be removed');
  if (input.topic === null) throw badInput('input.topic', 'it cannot be removed');
  if (input.restricted === null) throw badInput('input.restricted', 'give true or false');
  const label = (frame ? input.name : input.topic) ?? node.label;
  if (label !== node.label) someText(label, frame ? 'input.name' : 'input.topic', LIMITS.label);
  const summary = input.summary === undefined ? node.summary : (input.summary ?? undefined);
  if (summary !== undefined && summary !== node.summary) text(summary, 'input.summary', LIMITS.text);
  const { fields, redactions } = scrubRecord({ label, summary });
  if (!fields.label?.trim()) throw badInput(frame ? 'input.name' : 'input.topic', 'it is empty');
  const declared = [...node.contentTypes, ...(input.contentTypes ?? [])];
  const types = typesTold([node.speaker, label, summary].filter(Boolean).join('\n'), redactions, declared);
  const after = {
    ...node,
    label: fields.label,
    summary: fields.summary,
    // What somebody says in its place is no longer made of parts.
    parts: fields.summary === node.summary ? node.parts : undefined,
    contentTypes: types,
    restricted: input.restricted ?? node.restricted,
    expiresAt:
      input.expiresAt === undefined
        ? node.expiresAt
        : input.expiresAt === null
          ? undefined
          : inFuture(input.expiresAt, now, 'input.expiresAt'),
    updatedAt: Math.max(now, node.updatedAt + 1),
  };
  return { after, redactions };
}

/** What is sensitive serves one purpose: the first whose consent covers it. */
function purposesAfter(graph: Graph, node: Node, now: Millis): readonly string[] {
  if (node.purposes.length === 1 || !node.contentTypes.some((t) => SENSITIVE.has(t))) return node.purposes;
  const covered = node.purposes.find((p) => covers(consented(graph.consents, p, now), node));
  return [covered ?? (node.purposes[0] as string)];
}

/** New text is held against consent and suppressions like any that comes in. */
function mayBeKept(graph: Graph, node: Node, register: PurposeRegister, now: Millis): void {
  const allowed = (p: string): boolean => {
    const types = register.get(p)?.contentTypes;
    return types === undefined || node.contentTypes.every((t) => types.includes(t));
  };
  if (!node.purposes.every(allowed))
    throw new LetheError('CONFLICT', 'a purpose of this item does not allow what the text now tells', {
      field: 'input',
    });
  if (!node.purposes.some((p) => covers(consented(graph.consents, p, now), node)))
    throw new LetheError('CONSENT_REQUIRED', 'no consent in force covers what the text now tells', {
      field: 'input',
    });
  const topics = graph.suppressions.filter((s) => s.liftedAt === undefined).map((s) => s.topic);
  if (tells(topicMatcher(topics), node, node.entityId && graph.byId.get(node.entityId)?.label))
    throw new LetheError('CONFLICT', 'the text matches a suppressed topic', { field: 'input' });
}

/** What a text is now known to tell must have a time for which it may be kept. */
function mayBeRetained(graph: Graph, node: Node, { retention }: GatePolicy, now: Millis): void {
  if (refusedByRetention(retention, graph.account.hipaa, node, now))
    throw new LetheError(
      'CONFLICT',
      'by the retention policy this item may not be kept with what it now tells',
      {
        field: 'input',
      },
    );
}
