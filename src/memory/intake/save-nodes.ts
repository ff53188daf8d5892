import { badInput } from '../../errors.js';
import { isPhi } from '../../privacy/classify/index.js';
import type { Redaction } from '../../privacy/scrub/index.js';
import { readingAfter, writtenEdges, writtenNodes } from '../answer.js';
import type { Call } from '../call.js';
import { type Change, change, type Plain } from '../change.js';
import type { Deployment } from '../deployment.js';
import { consented, covers } from '../gate.js';
import type { Patch } from '../graph/graph.js';
import type { Discard } from '../model.js';
import type { EdgeView, NodeView } from '../reading.js';
import { requirePurpose, requireSubject, type Subject } from '../subject.js';
import { applicationId, atMost, isUuid, LIMITS } from '../validate.js';
import { IntakeReport, intakeRules } from './intake.js';
import {
  checkEdge,
  checkNode,
  type EdgeInput,
  type MayCarry,
  type NodeInput,
  type PlannedEdge,
  type PlannedNode,
  planEdges,
  planNodes,
  type Reach,
  UNNAMED,
} from './plan.js';
import { store } from './store.js';

export interface SaveNodesInput {
  readonly userId: string;
  readonly purpose: string;
  readonly sessionId?: string | null;
  readonly nodes: readonly NodeInput[];
  readonly edges?: readonly EdgeInput[] | null;
}

export interface Saved {
  readonly nodes: NodeView[];
  readonly edges: EdgeView[];
  readonly redactions: readonly Redaction[];
  readonly discarded: readonly Discard[];
  readonly idMap: readonly { from: string; to: string }[];
}

/** Stores what the caller has structured, all or none: what is malformed refuses the call, what may not be kept is discarded and counted. */
export async function saveNodes(d: Deployment, call: Call, input: SaveNodesInput): Promise<Saved> {
  atMost(input.nodes.length, LIMITS.nodes, 'input.nodes');
  atMost(input.edges?.length ?? 0, LIMITS.edges, 'input.edges');
  if (input.nodes.length === 0 && !input.edges?.length) throw badInput('input.nodes', 'it is empty');
  const sessionId = input.sessionId ? applicationId(input.sessionId, 'input.sessionId') : undefined;
  return saveAll(d, call, await requireSubject(d, call, input.userId, 'input.userId'), {
    purpose: requirePurpose(d, call, input.purpose, 'input.purpose'),
    sessionId,
    nodes: input.nodes.map((n, i) => ({ ...n, field: `input.nodes.${i}` })),
    edges: (input.edges ?? []).map((e, i) => ({ ...e, field: `input.edges.${i}` })),
  });
}

/** The part that `saveNodes` and `importUser` share. */
export async function saveAll(
  d: Deployment,
  call: Call,
  subject: Subject,
  input: {
    purpose: string;
    /** Where it was named, for errors; absent: `input.purpose`. */
    purposeField?: string;
    sessionId?: string;
    nodes: readonly PlannedNode[];
    edges: readonly PlannedEdge[];
    /** Of texts beside nodes and edges. */
    redactions?: Redaction[];
    /** Further work of the same change, with the ids that refs were given; answers what it does to the graph. */
    after?: (change: Change, ids: ReadonlyMap<string, string>) => Promise<Patch>;
  },
): Promise<Saved> {
  for (const node of input.nodes) checkNode(node);
  for (const edge of input.edges) checkEdge(edge);
  let given: { from: string; to: string }[] | undefined;
  const work = async (c: Change) => {
    const { graph } = await c.graph();
    const rules = intakeRules(
      graph,
      d.policy.purposes.require(input.purpose),
      d.policy.retention,
      call.now,
      input.purposeField,
    );
    const report = new IntakeReport();
    report.redact(input.redactions ?? []);
    const mayCarry: MayCarry = (purpose, contentTypes, kind) => {
      const registered = d.policy.purposes.get(purpose);
      return (
        purpose !== input.purpose &&
        registered !== undefined &&
        contentTypes.every((t) => registered.contentTypes?.includes(t) ?? true) &&
        covers(consented(graph.consents, purpose, call.now), { kind, contentTypes })
      );
    };
    const reach: Reach = (node) =>
      call.actor.role !== 'SERVICE' ||
      node.purposes.some(
        (p) => p === input.purpose || (d.policy.purposes.get(p)?.compatible.includes(input.purpose) ?? false),
      );
    const plan = planNodes(graph, rules, input, { mayCarry, reach }, report, call.now);
    const edges = planEdges(graph, rules, input.edges, reach, plan, report, call.now);
    const patch = await store(c, {
      nodes: plan.nodes,
      edges,
      purposed: { purpose: input.purpose, nodes: plan.purposed },
    });
    const ids = new Map(
      [...plan.ids].flatMap(([from, to]) => (typeof to === 'string' ? [[from, to] as const] : [])),
    );
    c.revise({ ...patch, ...(await input.after?.(c, ids)) });
    given = [...ids, ...plan.parts]
      .filter(([from]) => !from.startsWith(UNNAMED))
      .map(([from, to]) => ({ from, to }));
    const nodeIds = plan.nodes.map((n) => n.id);
    c.tell({
      action: 'CREATE',
      purpose: input.purpose,
      nodeIds,
      edgeCount: edges.length,
      phi: plan.nodes.some((n) => isPhi(n.contentTypes)),
      redactions: report.redactions,
      policy: `role:${call.actor.role} intake:${input.purpose}`,
      ...(input.sessionId ? { sessionId: input.sessionId } : {}),
    });
    return {
      nodeIds,
      edgeIds: edges.map((e) => e.id),
      redactions: report.redactions,
      discarded: report.discarded,
      // A ref is the caller's own text: of those, a repeated request is told only what has the form of an id.
      idMap: given.filter(({ from }) => isUuid(from)),
    } as unknown as SavedIds;
  };
  const changed = await change(d, call, subject, work, { planned: !input.after });
  const { nodeIds, edgeIds, redactions, discarded, idMap } = changed.result;
  if (!changed.repeated) d.tally.discarded(discarded as unknown as Discard[]);
  const reading = await readingAfter(d, call, subject, changed, { purpose: input.purpose, nodeIds, edgeIds });
  return {
    nodes: writtenNodes(reading, changed, nodeIds),
    edges: writtenEdges(reading, changed, edgeIds),
    redactions: redactions as unknown as Redaction[],
    discarded: discarded as unknown as Discard[],
    idMap: changed.repeated ? idMap : (given ?? []),
  };
}

interface SavedIds extends Record<string, Plain> {
  readonly nodeIds: readonly string[];
  readonly edgeIds: readonly string[];
  readonly redactions: readonly Plain[];
  readonly discarded: readonly Plain[];
  readonly idMap: readonly { readonly from: string; readonly to: string }[];
}
