import { v7 as uuidv7 } from 'uuid';
import { isPhi } from '../../privacy/classify/index.js';
import { later } from '../../privacy/duration.js';
import type { Policy } from '../../privacy/policy.js';
import { type Call, systemCall } from '../call.js';
import { change } from '../change.js';
import type { Deployment } from '../deployment.js';
import { eraseNodes, finished } from '../erasure/forget.js';
import { gateFor } from '../gate.js';
import type { Graph } from '../graph/graph.js';
import { textOfParts } from '../graph/load.js';
import { spanOf, store, topicOf } from '../intake/store.js';
import {
  type ContentType,
  type Millis,
  MOST_PARTS,
  type Node,
  type Part,
  type SalienceCause,
  type Source,
} from '../model.js';
import { read } from '../reading.js';
import { requireSubject, type Subject } from '../subject.js';
import { LIMITS } from '../validate.js';
import { decayed } from './lifecycle.js';
import { lastRecalls, recallsOf } from './recalls.js';

/** Summaries that one run makes for one user; the next goes on. */
const SUMMARIES_PER_RUN = 50;

/** Items of one entity that would become one summary. */
export interface Group {
  readonly entityId: string;
  readonly nodes: readonly Node[];
}

/**
 * What can be consolidated: old, faded items of one entity, collected for the same purposes and telling the same content types, so that a
 * summary needs no consent that its items did not have. Only what may leave under each of its purposes now: not what is restricted, suppressed,
 * ended, or without consent; and not what was derived, nor what something was derived from: a part tells where its item came from, and no
 * further back. Oldest first.
 */
export function consolidatable(
  graph: Graph,
  policy: Pick<Policy, 'purposes' | 'retention' | 'lifecycle'>,
  recalls: ReadonlyMap<string, Millis>,
  now: Millis,
): Group[] {
  const { lifecycle } = policy;
  if (!lifecycle?.consolidation) return [];
  const { after, below, atLeast } = lifecycle.consolidation;
  const derivations = new Set(graph.derivations.flat());
  const groups = new Map<string, Node[]>();
  for (const node of graph.nodes) {
    if (node.entityId === undefined || node.kind === 'SUMMARY' || derivations.has(node.id)) continue;
    if (later(node.createdAt, after) > now || decayed(node, lifecycle, recalls, now) >= below) continue;
    if (!node.purposes.every((p) => gateFor(graph, p, policy, now).allows(node))) continue;
    const key = [node.entityId, ...[...node.purposes].sort(), ...[...node.contentTypes].sort()].join(' ');
    const group = groups.get(key);
    if (group) group.push(node);
    else groups.set(key, [node]);
  }
  return [...groups.values()]
    .flatMap(bounded)
    .filter((nodes) => nodes.length >= atLeast)
    .map((nodes) => ({ entityId: nodes[0]?.entityId as string, nodes }));
}

/** As many items as one summary can hold, again and again. */
function bounded(nodes: readonly Node[]): Node[][] {
  const chunks: Node[][] = [];
  let chunk: Node[] = [];
  let length = 0;
  for (const node of nodes) {
    const more = textOfParts([partOf(node, undefined)]).length + 1;
    if (chunk.length === MOST_PARTS || length + more > LIMITS.text) {
      chunks.push(chunk);
      chunk = [];
      length = 0;
    }
    chunk.push(node);
    length += more;
  }
  return [...chunks, chunk];
}

function partOf(node: Node, expiresAt: Millis | undefined): Part {
  return {
    id: node.id,
    kind: node.kind,
    label: node.label,
    ...(node.summary === undefined ? {} : { summary: node.summary }),
    ...(node.speaker === undefined ? {} : { speaker: node.speaker }),
    createdAt: node.createdAt,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}

/**
 * Consolidates what has aged of one user, a group at a time: within one transaction, under the user's lock and from the graph as it
 * is there, the items are erased as any erasure would, and a summary of their texts is stored that keeps where each came from. Answers how
 * many summaries were made.
 * @throws REGION_UNAVAILABLE; NOT_FOUND when the user was erased meanwhile
 */
export async function consolidateUser(d: Deployment, subject: Subject, now: Millis): Promise<number> {
  const call = systemCall(now);
  const seen = await d.graphs.look(subject.region, subject.userId);
  if (!seen) return 0;
  const recalls = await lastRecalls(subject.region, seen);
  if (consolidatable(seen, d.policy, recalls, now).length === 0) return 0;
  for (let made = 0; ; made++) {
    if (made === SUMMARIES_PER_RUN) return made;
    const { result } = await change(d, call, subject, async (c) => {
      const { graph } = await c.graph();
      const [group] = consolidatable(graph, d.policy, await recallsOf(c.tx, subject.userId), now);
      if (!group) return null;
      const { nodes, entityId } = group;
      const [first] = nodes as readonly [Node, ...Node[]];
      const sources = nodes.flatMap((n) => sourcesOf(graph, n));
      const gate = gateFor(graph, first.purposes[0] as string, d.policy, now);
      const parts = nodes.map((n) => partOf(n, n.expiresAt === undefined ? undefined : gate.expiresAt(n)));
      const policy = 'lifecycle:consolidation';
      const { patch, row, deletedIds } = await eraseNodes(
        c,
        call,
        nodes.map((n) => n.id),
        { policy, spare: entityId },
      );
      const id = uuidv7();
      await store(c, {
        nodes: [
          {
            id,
            kind: 'SUMMARY',
            label: topicOf(parts),
            parts,
            entityId,
            contentTypes: first.contentTypes,
            purposes: first.purposes,
            salience: Math.max(...nodes.map((n) => n.salience)),
            extracted: true,
            updatedAt: now,
            ...spanOf(parts),
            sources,
          },
        ],
      });
      await c.tx.salienceEvent.createMany({
        data: [
          {
            userId: subject.userId,
            id: uuidv7(),
            nodeId: id,
            salience: Math.max(...nodes.map((n) => n.salience)),
            cause: 'consolidation' satisfies SalienceCause,
            at: new Date(now),
          },
        ],
      });
      c.tell({
        action: 'CREATE',
        purpose: null,
        nodeIds: [id],
        phi: isPhi(first.contentTypes),
        policy: `role:${call.actor.role} ${policy}`,
      });
      // The summary's parts tell what the erased items told, under a key of its own: the graph is loaded anew.
      c.revise({ ...patch, corrected: true });
      return { erasureId: row.id, deletedIds };
    });
    if (result === null) return made;
    await finished(d, subject, result);
  }
}

/** Where a node came from, told as where a part of a summary came from. */
function sourcesOf(graph: Graph, node: Node): Source[] {
  const sources = graph.sources(node.id);
  return (sources.length > 0 ? sources : [{}]).map((s) => ({ ...s, nodeId: node.id }));
}

export interface ConsolidationPreview {
  readonly entityId: string;
  readonly nodeIds: readonly string[];
  readonly contentTypes: readonly ContentType[];
  readonly purposes: readonly string[];
}

/** The summaries that the next runs would make of one user's items, if nothing else happened. @throws NOT_FOUND */
export async function previewConsolidation(
  d: Deployment,
  call: Call,
  userId: string,
): Promise<ConsolidationPreview[]> {
  const subject = await requireSubject(d, call, userId);
  const reading = await read(d, call, subject);
  const recalls = await lastRecalls(subject.region, reading.graph);
  const groups = consolidatable(reading.graph, d.policy, recalls, call.now);
  reading.note(groups.flatMap((g) => g.nodes));
  return groups.map(({ entityId, nodes }) => ({
    entityId,
    nodeIds: nodes.map((n) => n.id),
    contentTypes: nodes[0]?.contentTypes ?? [],
    purposes: nodes[0]?.purposes ?? [],
  }));
}
