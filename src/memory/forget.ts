import { randomUUID } from 'node:crypto';
import { eventOf } from '../audit/disclosure.js';
import { enqueue } from '../audit/outbox.js';
import { notFound } from '../errors.js';
import { isPhi } from '../privacy/classify/index.js';
import type { Call } from './call.js';
import { type Change, change, relayed } from './change.js';
import { type Closure, closureOf } from './closure.js';
import type { Deployment } from './deployment.js';
import { finishErasure, type ReceiptView, receiptOf, tableCounts, writeErasure } from './erasure.js';
import type { Patch } from './graph.js';
import { COUNT_NODES, COUNT_USER, ERASE_NODES, ERASE_USER, HOLDINGS } from './holdings.js';
import { type NodeFilter, nodeMatches, requireCriteria } from './node-filter.js';
import { read } from './reading.js';
import { findSubject, requireSubject, type Subject } from './subject.js';
import { isUuid } from './validate.js';

export {
  findErasure,
  finishErasure,
  listErasures,
  openErasureOf,
  type ReceiptView,
  resumeErasures,
} from './erasure.js';

/** Erases one node and all that hangs on it or was derived from it. Staff who repeat it get the same receipt. */
export async function deleteNode(
  d: Deployment,
  call: Call,
  userId: string,
  id: string,
): Promise<ReceiptView> {
  const nodeId = id.toLowerCase();
  const subject = await requireSubject(d, call, userId);
  if (!isUuid(nodeId)) throw notFound('node', 'id');
  const changed = await change(d, call, subject, async (c) => {
    const { graph } = await c.graph();
    if (!graph.byId.has(nodeId)) {
      const earlier = staff(call)
        ? await c.tx.erasure.findFirst({ where: { subject: subject.pseudonym, targetId: nodeId } })
        : null;
      if (!earlier) throw notFound('node', 'id');
      return { erasureId: earlier.id, deletedIds: [] as readonly string[] };
    }
    return eraseOnly(c, call, [nodeId], { targetId: nodeId });
  });
  return finished(d, subject, changed.result);
}

/** Erases all nodes that match every criterion, and all that hangs on them or was derived from them. */
export async function deleteNodes(
  d: Deployment,
  call: Call,
  userId: string,
  filter: NodeFilter,
): Promise<ReceiptView> {
  requireCriteria(filter);
  const subject = await requireSubject(d, call, userId);
  const wanted = filter.ids ? { ...filter, ids: filter.ids.map((id) => id.toLowerCase()) } : filter;
  const changed = await change(d, call, subject, async (c) => {
    const { graph } = await c.graph();
    const targets = graph.nodes.filter((n) => nodeMatches(graph, n, wanted)).map((n) => n.id);
    return eraseOnly(c, call, targets, {});
  });
  return finished(d, subject, changed.result);
}

/** Erases a user: rows, the record of it and its audit event in one transaction, then keys, then the directory entry. */
export async function deleteUser(d: Deployment, call: Call, userId: string): Promise<ReceiptView> {
  const subject = await findSubject(d, call, userId);
  if (!subject) {
    const earlier = staff(call) ? await lastErasureOf(d, call, userId) : undefined;
    if (!earlier) throw notFound('user', 'userId');
    return earlier;
  }
  const { region } = subject;
  const id = randomUUID();
  const row = await region.memory.asUser(subject.userId, async (tx) => {
    const locked = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM memory.users WHERE user_id = ${subject.userId}::uuid FOR UPDATE`;
    if (locked.length === 0) throw notFound('user', 'userId');
    const [phi] = await tx.$queryRaw<{ phi: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM memory.nodes WHERE user_id = ${subject.userId}::uuid AND 'HEALTH' = ANY (content_types)) AS phi`;
    const [counts] = await tx.$queryRawUnsafe<Record<string, number>[]>(ERASE_USER, subject.userId);
    const count = counts as Record<string, number>;
    const event = eventOf(call.actor, call.now, {
      action: 'ERASE',
      subjects: [subject.pseudonym],
      sessionId: call.sessionId,
      purpose: null,
      nodeCount: count.nodes ?? 0,
      edgeCount: count.edges ?? 0,
      phi: phi?.phi ?? false,
      policy: `role:${call.actor.role} erasure:user`,
      region: region.name,
      retention: subject.hipaa ? 'HIPAA' : 'GDPR',
    });
    await enqueue(tx, [event]);
    return writeErasure(tx, {
      id,
      subject: subject.pseudonym,
      userId: subject.userId,
      region: region.name,
      scope: 'USER',
      slots: [],
      nodesDeleted: count.nodes ?? 0,
      edgesDeleted: count.edges ?? 0,
      derivedDeleted: derivedRows(count),
      counts: count,
      eventId: event.id,
      erasedAt: call.now,
    });
  });
  d.graphs.forget(subject.userId);
  d.whereabouts.delete(subject.id);
  return receiptOf(await finishErasure(d, region, row), []);
}

export interface PreviewView {
  readonly nodes: number;
  readonly edges: number;
  readonly derived: number;
  readonly counts: readonly { table: string; count: number }[];
}

/** What an erasure would remove, table by table. */
export async function previewErasure(
  d: Deployment,
  call: Call,
  userId: string,
  nodeId?: string | null,
): Promise<PreviewView> {
  const subject = await requireSubject(d, call, userId);
  const reading = await read(d, call, subject);
  const closure = nodeId ? closureOf(reading.graph, [nodeId.toLowerCase()]) : undefined;
  if (closure?.nodes.length === 0) throw notFound('node', 'nodeId');
  const [counts] = await subject.region.memory.asUser(subject.userId, (tx) =>
    closure
      ? tx.$queryRawUnsafe<Record<string, number>[]>(
          COUNT_NODES,
          ...closureArguments(subject.userId, closure),
        )
      : tx.$queryRawUnsafe<Record<string, number>[]>(COUNT_USER, subject.userId),
  );
  const count = counts as Record<string, number>;
  return {
    nodes: count.nodes ?? 0,
    edges: count.edges ?? 0,
    derived: (closure?.derived.size ?? 0) + derivedRows(count),
    counts: tableCounts(count),
  };
}

/**
 * Erases nodes within a change: plans the closure from the graph under the lock, removes exactly that, and rolls everything
 * back if the rows that went are not the rows that were planned. Keys are destroyed after the commit (`finishErasure`).
 */
export async function eraseNodes(
  c: Change,
  call: Call,
  targets: readonly string[],
  about: {
    targetId?: string;
    policy?: string;
    spare?: string;
    alsoSlots?: readonly number[];
    scope?: 'NODES' | 'CORRECTION';
  },
): Promise<Erased> {
  const { graph } = await c.graph();
  const closure = closureOf(graph, targets, about.spare);
  const { userId, region, pseudonym } = c.subject;
  const deletedIds = closure.nodes.map((n) => n.id);
  const blocks = await c.tx.contextBlock.findMany({
    where: { userId, nodeIds: { hasSome: deletedIds } },
    select: { slot: true },
  });
  const [counts] = await c.tx.$queryRawUnsafe<Record<string, number>[]>(
    ERASE_NODES,
    ...closureArguments(userId, closure),
  );
  const count = counts as Record<string, number>;
  const left = await c.tx.node.count({ where: { userId } });
  if (
    count.nodes !== closure.nodes.length ||
    count.edges !== closure.edges.length ||
    left !== graph.nodes.length - closure.nodes.length
  )
    throw new Error('an erasure removed other rows than it had planned');

  const eventId = c.tell({
    action: 'DELETE',
    purpose: null,
    nodeIds: deletedIds,
    edgeCount: closure.edges.length,
    phi: closure.nodes.some((n) => isPhi(n.contentTypes)),
    policy: `role:${call.actor.role} ${about.policy ?? 'erasure:nodes'}`,
  });
  const { id } = await writeErasure(c.tx, {
    id: randomUUID(),
    subject: pseudonym,
    userId,
    region: region.name,
    scope: about.scope ?? 'NODES',
    targetId: about.targetId,
    slots: [...closure.slots, ...blocks.map((b) => b.slot), ...(about.alsoSlots ?? [])],
    nodesDeleted: closure.nodes.length,
    edgesDeleted: closure.edges.length,
    derivedDeleted: closure.derived.size + derivedRows(count),
    counts: count,
    eventId,
    erasedAt: call.now,
  });
  return {
    erasureId: id,
    deletedIds,
    patch: {
      removed: new Set(deletedIds),
      removedEdges: new Set(closure.edges.map((e) => e.id)),
      removedRelations: new Set(closure.relationIds),
    },
  };
}

export interface Erased {
  readonly erasureId: string;
  readonly deletedIds: readonly string[];
  /** What the erasure does to the graph. */
  readonly patch: Patch;
}

async function eraseOnly(c: Change, call: Call, targets: readonly string[], about: { targetId?: string }) {
  const { patch, ...erased } = await eraseNodes(c, call, targets, about);
  c.revise(patch);
  return erased;
}

/** Destroys the keys of what a change erased, and answers its receipt. */
export async function finished(
  d: Deployment,
  subject: Subject,
  erased: { readonly erasureId: string; readonly deletedIds: readonly string[] },
): Promise<ReceiptView> {
  const row = await subject.region.memory.prisma.erasure.findUnique({ where: { id: erased.erasureId } });
  if (!row) throw notFound('erasure', 'id');
  return receiptOf(await finishErasure(d, subject.region, row), erased.deletedIds);
}

async function lastErasureOf(d: Deployment, call: Call, id: string): Promise<ReceiptView | undefined> {
  const subject = d.regions.home.vault.pseudonym(id.normalize('NFC'));
  for (const region of d.regions.all) {
    if (call.actor.regions && !call.actor.regions.includes(region.name)) continue;
    const row = await region.memory.prisma.erasure.findFirst({
      where: { subject, scope: 'USER' },
      orderBy: { erasedAt: 'desc' },
    });
    if (row) {
      await relayed({ region }, [row.eventId]);
      return receiptOf(await finishErasure(d, region, row), []);
    }
  }
  return undefined;
}

function staff(call: Call): boolean {
  return call.actor.role === 'ADMIN' || call.actor.role === 'PRIVACY';
}

function closureArguments(userId: string, closure: Closure): [string, string[], string[], string[]] {
  return [userId, closure.nodes.map((n) => n.id), closure.edges.map((e) => e.id), [...closure.relationIds]];
}

function derivedRows(count: Record<string, number>): number {
  return HOLDINGS.reduce((sum, h) => (h.derived ? sum + (count[h.table] ?? 0) : sum), 0);
}
