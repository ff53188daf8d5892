import { v7 as uuidv7 } from 'uuid';
import { badInput, notFound } from '../../errors.js';
import { SENSITIVE } from '../../privacy/classify/index.js';
import { covers, expired, restricted, suppressedBy } from '../gate.js';
import type { Graph } from '../graph/graph.js';
import { textOfParts } from '../graph/load.js';
import type { ContentType, DiscardReason, Millis, Node, NodeKind, Part, Source } from '../model.js';
import { fraction, LIMITS, someText, text, weight } from '../validate.js';
import { admit, admitRelation, type IntakeReport, type IntakeRules } from './intake.js';
import { type NewEdge, type NewNode, spanOf, topicAfter } from './store.js';

export interface NodeInput {
  readonly ref?: string | null;
  readonly kind: NodeKind;
  readonly name?: string | null;
  readonly topic?: string | null;
  readonly summary?: string | null;
  readonly entity?: string | null;
  readonly domains?: readonly string[] | null;
  readonly contentTypes?: readonly ContentType[] | null;
  readonly salience?: number | null;
  readonly expiresAt?: Millis | null;
  readonly createdAt?: Millis | null;
}

export interface EdgeInput {
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  readonly weight?: number | null;
}

/** What begins the ref of a node that its document gave no id. */
export const UNNAMED = '#';

/** A node or an edge as the planner takes it: from a caller, or from an import with what else the document says. */
export interface PlannedNode extends NodeInput {
  /** Where in the input it stands, for errors. */
  readonly field: string;
  readonly updatedAt?: Millis;
  readonly restricted?: boolean;
  readonly speaker?: string;
  readonly extracted?: boolean;
  /** Further purposes it was collected for; those that consent covers are kept. */
  readonly purposes?: readonly string[];
  /** Of an extractive summary: what it says, in place of `summary`; each by the id its document gave it. */
  readonly parts?: readonly Part[];
  /** Refs of nodes of this call that it was derived from, and other sources. */
  readonly sources?: readonly Source[];
}
export interface PlannedEdge extends EdgeInput {
  readonly field: string;
  readonly createdAt?: Millis;
}

/** May a node be stored under one more purpose? */
export type MayCarry = (purpose: string, contentTypes: readonly ContentType[], kind: NodeKind) => boolean;

/** May this caller name a stored node at all? What a SERVICE key's purpose does not reach is answered as missing. */
export type Reach = (node: Node) => boolean;

export interface Plan {
  readonly nodes: NewNode[];
  /** Ref of the call → id it was given, or why it was discarded. */
  readonly ids: Map<string, string | { discarded: DiscardReason }>;
  /** The id its document gave a part → the id it was given. */
  readonly parts: Map<string, string>;
  /** Stored nodes that are collected for the purpose of the call too. */
  readonly purposed: Set<Node>;
}

export function planNodes(
  graph: Graph,
  rules: IntakeRules,
  input: { purpose: string; sessionId?: string; nodes: readonly PlannedNode[] },
  { mayCarry, reach }: { mayCarry: MayCarry; reach: Reach },
  report: IntakeReport,
  now: Millis,
): Plan {
  const kinds = new Map<string, NodeKind>();
  for (const node of input.nodes)
    if (node.ref) {
      if (kinds.has(node.ref)) throw badInput(`${node.field}.ref`, 'another node of this call has it');
      kinds.set(node.ref, node.kind);
    }
  const plan: Plan = { nodes: [], ids: new Map(), parts: new Map(), purposed: new Set() };
  const resolve = (name: string, kind: NodeKind, field: string): string | { discarded: DiscardReason } => {
    const own = kinds.get(name);
    const stored = own ? undefined : graph.byId.get(name.toLowerCase());
    if (!own && !(stored && reach(stored))) throw notFound('node', field);
    if ((own ?? stored?.kind) !== kind) throw badInput(field, `it names a node that is no ${kind}`);
    if (own) return plan.ids.get(name) as string | { discarded: DiscardReason };
    return hold(graph, stored as Node, rules, plan);
  };
  const names = new Map(input.nodes.flatMap((n) => (n.ref && n.name ? [[n.ref, n.name] as const] : [])));
  const nameOf = (ref: string): string | undefined =>
    names.get(ref) ?? graph.byId.get(ref.toLowerCase())?.label;
  const rank = (n: PlannedNode): number => (n.kind === 'DOMAIN' ? 0 : n.kind === 'ENTITY' ? 1 : 2);
  const madeIn = new Map<PlannedNode, NewNode>();
  for (const node of [...input.nodes].sort((a, b) => rank(a) - rank(b))) {
    const kept = node.parts && admittedParts(node, node.parts, rules, report, plan);
    const label = (node.name ?? node.topic) as string;
    const { verdict, redactions } = admit(
      {
        kind: node.kind,
        label: node.parts && kept ? topicAfter(label, node.parts, kept.parts) : label,
        summary: kept ? undefined : (node.summary ?? undefined),
        speaker: node.speaker,
        declared: kept?.contentTypes ?? node.contentTypes ?? undefined,
        expiresAt: node.expiresAt ?? undefined,
        createdAt: node.createdAt ?? undefined,
        entity: node.entity ? nameOf(node.entity) : undefined,
      },
      rules,
    );
    report.redact(redactions);
    const entity =
      typeof node.entity === 'string' ? resolve(node.entity, 'ENTITY', `${node.field}.entity`) : undefined;
    const domains = [...new Set(node.domains)].map((name, i) =>
      resolve(name, 'DOMAIN', `${node.field}.domains.${i}`),
    );
    const empty = kept?.parts.length === 0;
    const lost = 'discarded' in verdict ? verdict : typeof entity === 'object' ? entity : undefined;
    if (lost || empty) {
      if (lost) report.discard(lost.discarded);
      if (node.ref) plan.ids.set(node.ref, lost ?? { discarded: 'EMPTY' });
      continue;
    }
    const { admitted } = verdict as {
      admitted: { label: string; summary?: string; speaker?: string; contentTypes: readonly ContentType[] };
    };
    const id = uuidv7();
    if (node.ref) plan.ids.set(node.ref, id);
    // What has not come yet would be kept past its window.
    const createdAt = Math.min(node.createdAt ?? now, now);
    madeIn.set(node, {
      id,
      kind: node.kind,
      label: admitted.label,
      summary: admitted.summary,
      parts: kept?.parts,
      speaker: admitted.speaker,
      entityId: entity as string | undefined,
      domainIds: domains.filter((domain): domain is string => typeof domain === 'string'),
      contentTypes: admitted.contentTypes,
      purposes: purposesOf(node, admitted.contentTypes, rules.purpose.key, mayCarry),
      salience: node.salience ?? 0.5,
      restricted: node.restricted,
      extracted: node.extracted,
      createdAt,
      updatedAt: node.updatedAt ?? createdAt,
      expiresAt: node.expiresAt ?? undefined,
      ...(kept ? spanOf(kept.parts) : {}),
      sources: [...(input.sessionId ? [{ sessionId: input.sessionId }] : []), ...(node.sources ?? [])],
    });
  }
  for (const node of input.nodes) {
    const made = madeIn.get(node);
    if (made) plan.nodes.push({ ...made, sources: made.sources.flatMap((s) => derivedFrom(s, plan)) });
  }
  return plan;
}

/** The parts of a summary that may be kept, each as the item it was, under ids of their own; and all that they tell. */
function admittedParts(
  node: PlannedNode,
  given: readonly Part[],
  rules: IntakeRules,
  report: IntakeReport,
  plan: Plan,
): { readonly parts: readonly Part[]; readonly contentTypes: readonly ContentType[] } {
  const contentTypes = new Set(node.contentTypes ?? []);
  const parts = given.flatMap((part): Part[] => {
    const { verdict, redactions } = admit({ ...part, declared: node.contentTypes ?? undefined }, rules);
    report.redact(redactions);
    if ('discarded' in verdict) {
      report.discard(verdict.discarded);
      return [];
    }
    const { label, summary, speaker } = verdict.admitted;
    for (const type of verdict.admitted.contentTypes) contentTypes.add(type);
    const id = uuidv7();
    plan.parts.set(part.id, id);
    const createdAt = Math.min(part.createdAt, rules.now);
    return [
      {
        ...part,
        id,
        label,
        ...(summary === undefined ? {} : { summary }),
        ...(speaker === undefined ? {} : { speaker }),
        createdAt,
      },
    ];
  });
  return { parts, contentTypes: [...contentTypes] };
}

/**
 * What a node is collected for: the purpose of the call, and further ones that it names and consent covers. What is sensitive
 * has one purpose: that of the call, unless it was collected for another alone.
 */
function purposesOf(
  node: PlannedNode,
  contentTypes: readonly ContentType[],
  purpose: string,
  mayCarry: MayCarry,
): string[] {
  const named = node.purposes ?? [];
  const carried = named.filter((p) => mayCarry(p, contentTypes, node.kind));
  if (!contentTypes.some((t) => SENSITIVE.has(t))) return [...new Set([purpose, ...carried])];
  return [named.includes(purpose) ? purpose : (carried[0] ?? purpose)];
}

/** Sources that name nodes of the call by ref come out with their ids; those that were not kept fall away. */
function derivedFrom(source: Source, { ids, parts }: Plan): Source[] {
  if (source.nodeId === undefined) return [source];
  const id = ids.get(source.nodeId) ?? parts.get(source.nodeId);
  return typeof id === 'string' ? [{ ...source, nodeId: id }] : [];
}

/** A stored node that something new hangs on: it must be free to be told of; a frame that tells nothing sensitive is now collected for this purpose too. */
function hold(
  graph: Graph,
  node: Node,
  rules: IntakeRules,
  plan: Plan,
): string | { discarded: DiscardReason } {
  if (restricted(graph, node)) return { discarded: 'RESTRICTED' };
  if (suppressedBy(graph).nodes.has(node.id)) return { discarded: 'SUPPRESSED' };
  if (expired(graph, rules.retention, node, rules.now)) return { discarded: 'RETENTION' };
  const purpose = rules.purpose.key;
  if (
    !node.purposes.includes(purpose) &&
    (node.kind === 'DOMAIN' || node.kind === 'ENTITY') &&
    !node.contentTypes.some((t) => SENSITIVE.has(t)) &&
    covers(rules.consented, node)
  )
    plan.purposed.add(node);
  return node.id;
}

export function planEdges(
  graph: Graph,
  rules: IntakeRules,
  edges: readonly PlannedEdge[],
  reach: Reach,
  plan: Plan,
  report: IntakeReport,
  now: Millis,
): NewEdge[] {
  const planned: NewEdge[] = [];
  const end = (name: string, field: string): string | { discarded: DiscardReason } => {
    const own = plan.ids.get(name);
    if (own) return own;
    const stored = graph.byId.get(name.toLowerCase());
    if (!stored || !reach(stored)) throw notFound('node', field);
    return hold(graph, stored, rules, plan);
  };
  const verdicts = new Map<string, ReturnType<typeof admitRelation>>();
  for (const edge of edges) {
    const source = end(edge.source, `${edge.field}.source`);
    const target = end(edge.target, `${edge.field}.target`);
    if (typeof source === 'string' && source === target)
      throw badInput(`${edge.field}.target`, 'an edge ties two different nodes');
    let { verdict, redactions } = verdicts.get(edge.relation) ?? admitRelation(edge.relation, rules);
    verdicts.set(edge.relation, { verdict, redactions });
    report.redact(redactions);
    for (const e of [source, target]) if (typeof e === 'object') verdict = e;
    if ('discarded' in verdict) {
      report.discard(verdict.discarded);
      continue;
    }
    planned.push({
      id: uuidv7(),
      sourceId: source as string,
      targetId: target as string,
      relation: verdict.relation,
      weight: edge.weight ?? 1,
      createdAt: edge.createdAt ?? now,
    });
  }
  return planned;
}

export function checkNode(node: PlannedNode): void {
  const frame = node.kind === 'DOMAIN' || node.kind === 'ENTITY';
  const given = (value: unknown): boolean => value !== undefined && value !== null;
  const { field } = node;
  if (given(node.ref)) someText(node.ref as string, `${field}.ref`, LIMITS.note);
  if (frame) {
    if (!given(node.name)) throw badInput(`${field}.name`, `a ${node.kind} needs a name`);
    for (const other of ['topic', 'summary', 'entity'] as const)
      if (given(node[other])) throw badInput(`${field}.${other}`, `a ${node.kind} has none`);
    someText(node.name as string, `${field}.name`, LIMITS.label);
  } else {
    if (!given(node.topic)) throw badInput(`${field}.topic`, `a ${node.kind} needs a topic`);
    if (given(node.name)) throw badInput(`${field}.name`, `a ${node.kind} has none`);
    if (!given(node.entity)) throw badInput(`${field}.entity`, `a ${node.kind} belongs to an entity`);
    someText(node.topic as string, `${field}.topic`, LIMITS.label);
    if (given(node.summary)) text(node.summary as string, `${field}.summary`, LIMITS.text);
    for (const [i, { label }] of (node.parts ?? []).entries())
      someText(label, `${field}.parts.${i}.topic`, LIMITS.label);
    if (node.parts) text(textOfParts(node.parts), `${field}.parts`, LIMITS.text);
  }
  if (given(node.domains) && node.kind !== 'ENTITY')
    throw badInput(`${field}.domains`, 'only an ENTITY has domains');
  if (given(node.salience)) fraction(node.salience as number, `${field}.salience`);
}

export function checkEdge(edge: PlannedEdge): void {
  someText(edge.relation, `${edge.field}.relation`, LIMITS.relation);
  if (edge.weight !== undefined && edge.weight !== null) weight(edge.weight, `${edge.field}.weight`);
}
