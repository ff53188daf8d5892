import { notFound } from '../errors.js';
import { PRIVACY_REQUEST } from '../privacy/purposes.js';
import type { Call } from './call.js';
import type { Changed, Plain } from './change.js';
import type { Deployment } from './deployment.js';
import { gateFor } from './gate.js';
import { type EdgeView, type NodeView, Reading, read } from './reading.js';
import { findSubject, type Subject } from './subject.js';

/**
 * A reading of the memory as a change left it, to answer the change with. What the change's own event tells of is not
 * recorded twice; what else is asked of the answer is, and passes the gate like any read.
 */
export async function readingAfter(
  d: Deployment,
  call: Call,
  subject: Subject,
  changed: Changed<Plain>,
  told: { purpose?: string; nodeIds: readonly string[]; edgeIds?: readonly string[] },
): Promise<Reading> {
  // A repeat reads what stands now, like any read.
  const covered = changed.repeated
    ? undefined
    : { nodes: new Set(told.nodeIds), edges: new Set(told.edgeIds) };
  const service = call.actor.role === 'SERVICE';
  const purpose = service ? (told.purpose ?? call.purpose) : PRIVACY_REQUEST;
  if (!changed.kept) {
    const now = await findSubject(d, call, subject.id);
    if (!now) throw notFound('user', 'userId');
    return read(d, call, now, { purpose: service ? purpose : undefined, covered });
  }
  const graph = changed.kept.graph;
  const disclosure = call.disclosures.open({
    action: 'READ',
    region: subject.region,
    subjects: [subject.pseudonym],
    retention: subject.hipaa ? 'HIPAA' : 'GDPR',
    sessionId: call.sessionId,
    purpose: purpose ?? null,
    policy: `role:${call.actor.role} gate:${purpose ?? 'none'}`,
    covered,
  });
  const gate = purpose === undefined ? undefined : gateFor(graph, purpose, d.policy, call.now);
  return new Reading({ ...subject, revision: graph.revision }, changed.kept, gate, disclosure, call.now);
}

/** The nodes just written, in the order given; for a repeated request, those of them that may leave now. */
export function writtenNodes(reading: Reading, changed: Changed<Plain>, ids: readonly string[]): NodeView[] {
  return ids.flatMap((id) => {
    const view = changed.repeated
      ? reading.view(id)
      : reading.graph.byId.has(id)
        ? reading.written(id)
        : undefined;
    return view ? [view] : [];
  });
}

/** The edges just written; for a repeated request, those of them that may leave now. */
export function writtenEdges(reading: Reading, changed: Changed<Plain>, ids: readonly string[]): EdgeView[] {
  if (ids.length === 0) return [];
  const wanted = new Set(ids);
  const edges = changed.repeated ? reading.edges() : reading.graph.edges;
  return edges.filter((e) => wanted.has(e.id)).map((e) => reading.edgeView(e));
}
