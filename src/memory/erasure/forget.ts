import { randomUUID } from 'node:crypto';
import { eventOf } from '../../audit/disclosure.js';
import type { AuditEvent } from '../../audit/event.js';
import { enqueue } from '../../audit/outbox.js';
import { LetheError, notFound } from '../../errors.js';
import { isPhi } from '../../privacy/classify/index.js';
import type { Region } from '../../regions/region.js';
import type { Call } from '../call.js';
import { appended, type Change, type Changed, change, type Plain, relayed } from '../change.js';
import type { Deployment } from '../deployment.js';
import type { Graph, Patch } from '../graph/graph.js';
import { idsMatching, type NodeFilter, requireCriteria, toldMatches } from '../graph/node-filter.js';
import { COUNT_NODES, COUNT_USER, ERASE_NODES, ERASE_USER, HOLDINGS } from '../holdings.js';
import { dropWaiting, removeJobs, type Told, waits, workOff } from '../intake/queue.js';
import { reseal, spanOf, topicAfter } from '../intake/store.js';
import type { Node } from '../model.js';
import { read } from '../reading.js';
import { answeredAgain, findSubject, requireSubject, type Subject } from '../subject.js';
import { isUuid } from '../validate.js';
import { type Closure, closureOf } from './closure.js';
import {
  type ErasureRow,
  finishErasure,
  forgetKeys,
  lockLife,
  noteReceipts,
  type ReceiptView,
  receiptOf,
  repeatedErasure,
  tableCounts,
  writeErasure,
} from './erasure.js';

export {
  findErasure,
  finishErasure,
  listErasures,
  openErasureOf,
  type ReceiptView,
  resumeErasures,
  settleErasures,
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
  let told = false;
  let row: ErasureRow | undefined;
  const changed = await changeAfterQueue(d, call, subject, async (c) => {
    row = undefined;
    const { graph } = await c.graph();
    const node = graph.byId.get(nodeId) ?? holderOf(graph, nodeId);
    told = node !== undefined;
    if (node && !within(call, node)) throw notFound('node', 'id');
    if (!node) {
      const earlier = staff(call)
        ? await c.tx.erasure.findFirst({ where: { subject: subject.pseudonym, targetId: nodeId } })
        : null;
      if (!earlier) throw notFound('node', 'id');
      return { erasureId: earlier.id, deletedIds: [] as readonly string[] };
    }
    const erased = await eraseNodes(c, call, [nodeId], { targetId: nodeId, reach: reachOf(call, 'id') });
    ({ row } = erased);
    c.revise(erased.patch);
    return { erasureId: row.id, deletedIds: erased.deletedIds };
  });
  if (!told) answeredAgain(call, subject, 'erasures');
  return finished(
    d,
    subject,
    changed.result,
    changed.recorded && row ? { row, events: changed.events } : undefined,
  );
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
  let row: ErasureRow | undefined;
  const changed = await changeAfterQueue(d, call, subject, async (c) => {
    const { graph } = await c.graph();
    const targets = graph.nodes.flatMap((n) => (within(call, n) ? idsMatching(graph, n, wanted) : []));
    const erased = await eraseNodes(c, call, targets, {
      reach: reachOf(call, 'filter'),
      waiting: (told) => within(call, { purposes: [told.purpose] }) && toldMatches(told, wanted),
    });
    ({ row } = erased);
    c.revise(erased.patch);
    return { erasureId: row.id, deletedIds: erased.deletedIds };
  });
  if (changed.repeated) answeredAgain(call, subject, 'erasures');
  return finished(
    d,
    subject,
    changed.result,
    changed.recorded && row ? { row, events: changed.events } : undefined,
  );
}

/** Erases a user: rows, the record of it and its audit event in one transaction, then keys, then the directory entry. */
export async function deleteUser(d: Deployment, call: Call, userId: string): Promise<ReceiptView> {
  const repeated = await repeatedErasure(d, call, pseudonymOf(d, userId));
  if (repeated) return again(d, call, repeated.region, repeated.row);
  const subject = await findSubject(d, call, userId);
  if (!subject) return lastErasureOf(d, call, userId);
  const { region } = subject;
  const id = randomUUID();
  let event: AuditEvent | undefined;
  const row = await region.memory.asUser(subject.userId, async (tx) => {
    await lockLife(tx, subject.userId);
    const locked = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM memory.users WHERE user_id = ${subject.userId}::uuid FOR UPDATE`;
    if (locked.length === 0) return undefined;
    const [erased] = await tx.$queryRawUnsafe<(Record<string, number> & { phi: boolean })[]>(
      ERASE_USER,
      subject.userId,
    );
    const { phi, ...count } = erased!;
    await removeJobs(tx, subject.userId);
    event = eventOf(call.actor, call.now, {
      action: 'ERASE',
      subjects: [subject.pseudonym],
      sessionId: call.sessionId,
      purpose: null,
      nodeCount: count.nodes ?? 0,
      edgeCount: count.edges ?? 0,
      phi,
      policy: `role:${call.actor.role} erasure:user`,
      region: region.name,
      retention: subject.hipaa ? 'HIPAA' : 'GDPR',
    });
    await enqueue(tx, [event]);
    if (call.idempotency) await forgetKeys(tx, call, subject.pseudonym);
    const write = async (text: string, values: readonly unknown[]) => {
      await tx.$executeRawUnsafe(text, ...values);
    };
    return writeErasure(write, {
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
      retention: subject.hipaa ? 'HIPAA' : 'GDPR',
      idempotencyHash: call.idempotency && new Uint8Array(call.idempotency.key),
    });
  });
  d.graphs.forget(subject.userId);
  d.whereabouts.delete(subject.id);
  if (!row) return lastErasureOf(d, call, userId);
  const recorded = () => appended(region, [event!]);
  return receiptOf(region, await finishErasure(d, region, row, recorded), []);
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
  if (closure?.nodes.length === 0 && closure.rewritten.size === 0) throw notFound('node', 'nodeId');
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
    derived:
      (closure ? closure.derived.size + partsOf(closure, reading.graph).length : 0) + derivedRows(count),
    counts: tableCounts(count),
  };
}

/**
 * Erases nodes within a change: plans the closure from the graph under the lock, removes exactly that, and rolls everything
 * back if the rows that went are not the rows that were planned. Keys are destroyed after the commit (`finishErasure`), with them those
 * of queued texts that have become nodes since. `corrected` is a node that stays and whose text of before goes, with what was made of it;
 * `waiting` says which of what was told and is not stored goes too.
 * @throws FORBIDDEN on the field of `reach`, when the closure holds what is not within it
 */
export async function eraseNodes(
  c: Change,
  call: Call,
  targets: readonly string[],
  about: {
    targetId?: string;
    policy?: string;
    spare?: string;
    corrected?: Node;
    reach?: Reach;
    waiting?: (told: Told) => boolean;
  },
): Promise<Erased> {
  const { graph } = await c.graph();
  const { corrected, reach } = about;
  const closure = closureOf(graph, targets, corrected?.id ?? about.spare, reach?.holds);
  if (reach && ![...closure.nodes, ...closure.rewritten.keys()].every(reach.holds))
    throw new LetheError(
      'FORBIDDEN',
      'what hangs on this was collected for purposes that this key may not use',
      {
        field: reach.field,
      },
    );
  const { userId, region, pseudonym } = c.subject;
  const parts = partsOf(closure, graph);
  const deletedIds = [...closure.nodes.map((n) => n.id), ...parts];
  const rewritten = [...closure.rewritten.keys()].map((n) => n.id);
  const queued = await dropWaiting(c, about.waiting);
  const [erased] = await c.query<Record<string, number> & { block_slots: number[]; nodes_before: number }>(
    ERASE_NODES,
    closureArguments(userId, closure, corrected),
  );
  const { block_slots: blockSlots, nodes_before: nodesBefore, ...counts } = erased!;
  const count: Record<string, number> = {
    ...counts,
    ...(queued.dropped > 0 && { ingestions: queued.dropped }),
  };
  if (
    count.nodes !== closure.nodes.length ||
    count.edges !== closure.edges.length ||
    nodesBefore !== graph.nodes.length
  )
    throw new Error('an erasure removed other rows than it had planned');
  for (const [summary, lost] of closure.rewritten) await withoutParts(c, call, graph, summary, lost);

  const eventId = c.tell({
    action: 'DELETE',
    purpose: null,
    nodeIds: deletedIds,
    // An item that is a part of a summary by now is named, and is no node: the receipt counts as this does.
    nodeCount: closure.nodes.length,
    edgeCount: closure.edges.length,
    phi: [...closure.nodes, ...closure.rewritten.keys()].some((n) => isPhi(n.contentTypes)),
    policy: `role:${call.actor.role} ${about.policy ?? 'erasure:nodes'}`,
  });
  if (rewritten.length > 0)
    c.tell({
      action: 'UPDATE',
      purpose: null,
      nodeIds: rewritten,
      phi: [...closure.rewritten.keys()].some((n) => isPhi(n.contentTypes)),
      policy: `role:${call.actor.role} erasure:parts`,
    });
  const row = await writeErasure(c.write, {
    id: randomUUID(),
    subject: pseudonym,
    userId,
    region: region.name,
    scope: corrected ? 'CORRECTION' : 'NODES',
    targetId: about.targetId,
    slots: [...closure.slots, ...blockSlots, ...queued.slots, ...(corrected ? [corrected.slot] : [])],
    nodesDeleted: closure.nodes.length,
    nodesLeft: graph.nodes.length - closure.nodes.length,
    edgesDeleted: closure.edges.length,
    derivedDeleted: closure.derived.size + parts.length + derivedRows(count),
    counts: count,
    eventId,
    erasedAt: call.now,
    retention: c.subject.hipaa ? 'HIPAA' : 'GDPR',
  });
  return {
    row,
    deletedIds,
    patch: {
      erasure: row,
      removed: new Set(deletedIds),
      corrected: rewritten.length > 0,
      removedEdges: new Set(closure.edges.map((e) => e.id)),
      removedRelations: new Set(closure.relationIds),
    },
  };
}

export interface Erased {
  readonly row: ErasureRow;
  readonly deletedIds: readonly string[];
  /** What the erasure does to the graph. */
  readonly patch: Patch;
}

/** What was told before the erasure was asked for is stored before it, so that the erasure reaches it and nothing comes after. */
async function changeAfterQueue<R extends Plain>(
  d: Deployment,
  call: Call,
  subject: Subject,
  work: (change: Change) => Promise<R>,
): Promise<Changed<R>> {
  const { region, userId } = subject;
  try {
    return await change(
      d,
      call,
      subject,
      async (c) => {
        if (c.told && (await waits(c.tx, userId))) throw new Waiting();
        return work(c);
      },
      { planned: true, leave: true },
    );
  } catch (error) {
    if (!(error instanceof Waiting)) throw error;
  }
  // What cannot be stored now is in no graph, and must not keep what is from being erased.
  await workOff(d, region, userId).catch(() => {});
  return change(d, call, subject, work, { leave: true });
}

class Waiting extends Error {}

/**
 * Destroys the keys of what a change erased, and answers its receipt. `known`: the erasure, where its event is in the log, and the events that
 * are in the outbox still.
 */
export async function finished(
  d: Deployment,
  { region }: Subject,
  erased: { readonly erasureId: string; readonly deletedIds: readonly string[] },
  known?: { readonly row: ErasureRow; readonly events: readonly string[] },
): Promise<ReceiptView> {
  const found: ErasureRow | null =
    known?.row ?? (await region.memory.prisma.erasure.findUnique({ where: { id: erased.erasureId } }));
  if (!found) throw notFound('erasure', 'id');
  const recorded = known && (async () => true);
  const finish = await finishErasure(d, region, found, recorded, known?.events);
  return receiptOf(region, finish, erased.deletedIds);
}

/** Staff who erase a user that is erased already get the receipt of it. @throws NOT_FOUND when there is none for them */
async function lastErasureOf(d: Deployment, call: Call, userId: string): Promise<ReceiptView> {
  const subject = pseudonymOf(d, userId);
  for (const region of staff(call) ? d.regions.all : []) {
    if (call.actor.regions && !call.actor.regions.includes(region.name)) continue;
    const row = await region.memory.prisma.erasure.findFirst({
      where: { subject, scope: 'USER' },
      orderBy: { erasedAt: 'desc' },
    });
    if (row) return again(d, call, region, row);
  }
  throw notFound('user', 'userId');
}

async function again(d: Deployment, call: Call, region: Region, row: ErasureRow): Promise<ReceiptView> {
  noteReceipts(call, region, [row]);
  await relayed({ region }, [row.eventId]);
  return receiptOf(region, await finishErasure(d, region, row), []);
}

function pseudonymOf(d: Deployment, userId: string): string {
  return d.regions.home.vault.pseudonym(userId.normalize('NFC'));
}

/** A key for certain purposes reaches what was collected for none but those. */
function within(call: Call, node: Pick<Node, 'purposes'>): boolean {
  return !call.actor.purposes || node.purposes.every((p) => call.actor.purposes?.includes(p));
}

/** What a caller may erase, and the argument that asked for it. */
export interface Reach {
  readonly field: string;
  readonly holds: (node: Node) => boolean;
}

/** Undefined for a key that is for all purposes. */
export function reachOf(call: Call, field: string): Reach | undefined {
  return call.actor.purposes && { field, holds: (node) => within(call, node) };
}

function staff(call: Call): boolean {
  return call.actor.role === 'ADMIN' || call.actor.role === 'PRIVACY';
}

/** The arguments of ERASE_NODES and COUNT_NODES. */
function closureArguments(
  userId: string,
  closure: Closure,
  corrected?: Node,
): [string, string[], string[], string[], string[], string[]] {
  const retold = [...closure.rewritten.keys(), ...(corrected ? [corrected] : [])];
  return [
    userId,
    closure.nodes.map((n) => n.id),
    closure.edges.map((e) => e.id),
    [...closure.relationIds],
    retold.map((n) => n.id),
    [...closure.rewritten.values()].flatMap((lost) => [...lost]),
  ];
}

/** Ids of items that are there no more, of which a part was left in a summary that stays. */
function partsOf(closure: Closure, graph: Graph): string[] {
  const lost = [...closure.rewritten.values()].flatMap((parts) => [...parts]);
  return [...new Set(lost)].filter((id) => !graph.byId.has(id));
}

/** The summary that keeps a part of an item which is no longer there. */
function holderOf(graph: Graph, id: string): Node | undefined {
  return graph.nodes.find((n) => n.parts?.some((p) => p.id === id));
}

/** Seals a summary anew without some of its parts. */
async function withoutParts(
  c: Change,
  call: Call,
  graph: Graph,
  summary: Node,
  lost: ReadonlySet<string>,
): Promise<void> {
  const { tx, subject } = c;
  const { userId } = subject;
  const before = summary.parts ?? [];
  const parts = before.filter((p) => !lost.has(p.id));
  const label = topicAfter(summary.label, before, parts);
  const sources = graph.sources(summary.id).filter((s) => s.nodeId === undefined || !lost.has(s.nodeId));
  const { createdAt, expiresAt } = spanOf(parts);
  await tx.node.update({
    where: { userId_id: { userId, id: summary.id } },
    data: {
      ...(await reseal(c, { ...summary, label, parts }, sources)),
      createdAt: new Date(createdAt),
      expiresAt: expiresAt === undefined ? null : new Date(expiresAt),
      updatedAt: new Date(Math.max(call.now, summary.updatedAt + 1)),
    },
  });
}

function derivedRows(count: Record<string, number>): number {
  return HOLDINGS.reduce((sum, h) => (h.derived ? sum + (count[h.table] ?? 0) : sum), 0);
}
