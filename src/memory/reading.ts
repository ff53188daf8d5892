import type { Disclosure } from '../audit/disclosure.js';
import type { AuditAction } from '../audit/event.js';
import { badInput, LetheError, notFound } from '../errors.js';
import { isPhi, mostSensitive } from '../privacy/classify/index.js';
import { BREAK_GLASS, PRIVACY_REQUEST } from '../privacy/purposes.js';
import type { Call } from './call.js';
import type { Deployment } from './deployment.js';
import { breakGlassGate, type Gate, gapsOf, gateFor } from './gate.js';
import type { Graph } from './graph/graph.js';
import type { KeptGraph } from './graph/kept-graph.js';
import { type NodeFilter, nodeMatches } from './graph/node-filter.js';
import type { Consent, ContentType, Edge, Millis, Node, NodeKind, Source, Suppression } from './model.js';
import { purposeMissing, requireEmergency, requirePurpose, type Subject } from './subject.js';
import { isUuid } from './validate.js';

/**
 * A node that left through the gate and was noted, with the reading it came by for what hangs on it. What is not asked for is not copied:
 * an export makes hundreds of these for each answer.
 */
export class NodeView {
  readonly node: Node;
  readonly reading: Reading;

  constructor(node: Node, reading: Reading) {
    this.node = node;
    this.reading = reading;
  }

  get id(): string {
    return this.node.id;
  }
  get kind(): NodeKind {
    return this.node.kind;
  }
  /** Of DOMAIN and ENTITY. */
  get name(): string {
    return this.node.label;
  }
  /** Of the other kinds. */
  get topic(): string {
    return this.node.label;
  }
  get summary(): string | null {
    return this.node.summary ?? null;
  }
  get contentTypes(): readonly ContentType[] {
    return this.node.contentTypes;
  }
  get contentType(): ContentType {
    return mostSensitive(this.node.contentTypes);
  }
  get phi(): boolean {
    return isPhi(this.node.contentTypes);
  }
  get purposes(): readonly string[] {
    return this.node.purposes;
  }
  get salience(): number {
    return this.node.salience;
  }
  get restricted(): boolean {
    return this.node.restricted;
  }
  get createdAt(): Millis {
    return this.node.createdAt;
  }
  get updatedAt(): Millis {
    return this.node.updatedAt;
  }
  get expiresAt(): Millis | null {
    return this.reading.endOf(this.node) ?? null;
  }
}

export interface EdgeView {
  readonly id: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly relation: string;
  readonly weight: number;
  readonly createdAt: Millis;
  readonly reading: Reading;
}

/** One look at one user's memory: everything goes through its gate, and everything that goes is noted for the audit log. */
export class Reading {
  readonly subject: Subject;
  readonly kept: KeptGraph;
  readonly now: Millis;
  readonly disclosure: Disclosure;
  readonly #gate: Gate | undefined;

  constructor(
    subject: Subject,
    kept: KeptGraph,
    gate: Gate | undefined,
    disclosure: Disclosure,
    now: Millis,
  ) {
    this.subject = subject;
    this.kept = kept;
    this.#gate = gate;
    this.disclosure = disclosure;
    this.now = now;
  }

  get graph(): Graph {
    return this.kept.graph;
  }

  /** @throws BAD_USER_INPUT when a SERVICE key named no purpose */
  get gate(): Gate {
    if (!this.#gate) throw purposeMissing();
    return this.#gate;
  }

  /** The node, if it may leave; it is then noted as having left. */
  view(nodeId: string): NodeView | undefined {
    const gate = this.gate;
    const node = this.graph.byId.get(nodeId);
    return node && gate.allows(node) ? this.#noted(node) : undefined;
  }

  views(nodes: readonly Node[]): NodeView[] {
    const gate = this.gate;
    const views: NodeView[] = [];
    for (const node of nodes) if (gate.allows(node)) views.push(this.#noted(node));
    return views;
  }

  /** What a caller has just written is answered to them whatever the gate says of later reads. */
  written(nodeId: string): NodeView {
    const node = this.graph.byId.get(nodeId);
    if (!node) throw notFound('node');
    return this.#noted(node);
  }

  domains(): NodeView[] {
    return this.views(this.graph.nodes.filter((n) => n.kind === 'DOMAIN'));
  }

  domainsOf(entityId: string): NodeView[] {
    return this.views(this.graph.domainsOf(entityId));
  }

  entitiesOf(domainId: string): NodeView[] {
    return this.views(this.graph.entitiesOf(domainId));
  }

  children(entityId: string, kind: NodeKind): NodeView[] {
    return this.views(this.graph.children(entityId, kind));
  }

  entityOf(node: Node): NodeView | null {
    return (node.entityId && this.view(node.entityId)) || null;
  }

  edgesOf(nodeId: string): EdgeView[] {
    const views: EdgeView[] = [];
    for (const edge of this.graph.edgesOf(nodeId))
      if (this.#edgeAllowed(edge)) views.push(this.edgeView(edge));
    return views;
  }

  edgeView(edge: Edge): EdgeView {
    this.disclosure.noteEdge(edge);
    return {
      id: edge.id,
      sourceId: edge.sourceId,
      targetId: edge.targetId,
      relation: this.graph.relation(edge.relationId),
      weight: edge.weight,
      createdAt: edge.createdAt,
      reading: this,
    };
  }

  /** Where a node came from. Which purpose each source was for is not known: of what serves another one too, none is told. */
  sources(nodeId: string): readonly Source[] {
    const gate = this.gate;
    if (!this.graph.byId.get(nodeId)?.purposes.every((p) => isReadFor(gate.purpose, p))) return [];
    return this.graph.sources(nodeId).filter((source) => {
      const from = source.nodeId === undefined ? undefined : this.graph.byId.get(source.nodeId);
      return from === undefined || gate.allows(from);
    });
  }

  /** A page of the nodes that match a filter and may leave, oldest first. */
  page(
    filter: NodeFilter | null | undefined,
    first: number,
    after?: string | null,
  ): { items: { cursor: string; node: NodeView }[]; total: number; hasNextPage: boolean } {
    const gate = this.gate;
    const matching = this.graph.nodes.filter(
      (n) => gate.allows(n) && (!filter || nodeMatches(this, n, filter)),
    );
    const place = after ? placeOf(after) : undefined;
    const start = place ? matching.findIndex((n) => follows(n, place)) : 0;
    const nodes = start < 0 ? [] : matching.slice(start, start + first);
    return {
      items: nodes.map((node) => ({ cursor: cursorOf(node), node: this.#noted(node) })),
      total: matching.length,
      hasNextPage: start >= 0 && start + first < matching.length,
    };
  }

  /** How many nodes and edges may leave. */
  totals(): { nodes: number; edges: number } {
    return totalsOf(this.graph, this.gate);
  }

  /** Of the edges, those that may leave. */
  edges(): readonly Edge[] {
    return this.graph.edges.filter((e) => this.#edgeAllowed(e));
  }

  suppressions(): readonly Suppression[] {
    return this.graph.suppressions;
  }

  consents(): readonly Consent[] {
    return this.graph.consents;
  }

  /** Notes nodes that leave in a form that was put together elsewhere. */
  note(nodes: Iterable<Node>): void {
    for (const node of nodes) this.disclosure.note(node, isPhi(node.contentTypes));
  }

  #edgeAllowed(edge: Edge): boolean {
    return edgeAllowed(this.graph, this.gate, edge);
  }

  /** When a node ends. */
  endOf(node: Node): Millis | undefined {
    return this.#gate ? this.#gate.expiresAt(node) : node.expiresAt;
  }

  #noted(node: Node): NodeView {
    this.disclosure.note(node, isPhi(node.contentTypes));
    return new NodeView(node, this);
  }
}

function edgeAllowed(graph: Graph, gate: Gate, edge: Edge): boolean {
  const source = graph.byId.get(edge.sourceId);
  const target = graph.byId.get(edge.targetId);
  return (
    !!source && !!target && gate.allows(source) && gate.allows(target) && gate.allowsRelation(edge.relationId)
  );
}

/** How many nodes and edges may leave through a gate. */
export function totalsOf(graph: Graph, gate: Gate): { nodes: number; edges: number } {
  const nodes = graph.nodes.reduce((count, n) => (gate.allows(n) ? count + 1 : count), 0);
  const edges =
    nodes === graph.nodes.length && gate.purpose === PRIVACY_REQUEST
      ? graph.edgeCount
      : graph.edges.reduce((count, e) => (edgeAllowed(graph, gate, e) ? count + 1 : count), 0);
  return { nodes, edges };
}

export interface HowToRead {
  /** The operation's own argument. */
  readonly purpose?: string | null;
  readonly action?: AuditAction;
  readonly sessionId?: string;
  /** What the event of the write being answered tells of. */
  readonly covered?: Disclosure['about']['covered'];
}

/**
 * Opens a user's memory for reading.
 * ADMIN, PRIVACY and SUBJECT see everything held, under `privacy-request`, unless they name a purpose; SERVICE sees what the
 * gate of its purpose lets through, and without one nothing but suppressions and consents. Under `break-glass` whoever the
 * policy names sees what `breakGlassGate` lets through, and operators are told.
 * @throws PURPOSE_UNKNOWN, FORBIDDEN, REGION_UNAVAILABLE, NOT_FOUND when the user was erased meanwhile
 */
export async function read(
  d: Deployment,
  call: Call,
  subject: Subject,
  how: HowToRead = {},
): Promise<Reading> {
  const emergency =
    namedPurpose(call, how.purpose) === BREAK_GLASS ? requireEmergency(d, call, 'purpose') : undefined;
  const purpose = emergency ? BREAK_GLASS : purposeOfRead(d, call, how.purpose);
  const kept = await d.graphs.at(subject.region, subject.userId, subject.revision);
  if (!kept) throw notFound('user', 'userId');
  const disclosure = call.disclosures.open({
    action: emergency ? 'BREAK_GLASS' : (how.action ?? 'READ'),
    region: subject.region,
    subjects: [subject.pseudonym],
    retention: subject.hipaa ? 'HIPAA' : 'GDPR',
    sessionId: how.sessionId ?? call.sessionId,
    purpose: purpose ?? null,
    policy: emergency?.policy ?? `role:${call.actor.role} gate:${purpose ?? 'none'}`,
    phi: emergency !== undefined,
    covered: how.covered,
  });
  d.alerts.gaps(gapsOf(kept.graph, d.policy.purposes));
  if (emergency) {
    d.alerts.glassBroken({
      actor: call.actor.id,
      region: subject.region.name,
      eventId: disclosure.eventId,
      reason: emergency.reason,
    });
    return new Reading(
      subject,
      kept,
      breakGlassGate(kept.graph, emergency.suppressed, d.policy.retention, call.now),
      disclosure,
      call.now,
    );
  }
  const gate = purpose === undefined ? undefined : gateFor(kept.graph, purpose, d.policy, call.now);
  return new Reading(subject, kept, gate, disclosure, call.now);
}

/**
 * The purpose a read happens under; undefined for a SERVICE key that names none. Who reads by `privacy-request`, for want of
 * another or by its name, must be allowed to: a key limited to purposes is, if it is among them.
 * @throws PURPOSE_UNKNOWN, FORBIDDEN
 */
export function purposeOfRead(d: Deployment, call: Call, argument?: string | null): string | undefined {
  const named = namedPurpose(call, argument);
  if (named === undefined) return undefined;
  if (call.actor.role === 'SERVICE' || named !== PRIVACY_REQUEST)
    return requirePurpose(d, call, named, 'purpose');
  if (call.actor.purposes && !call.actor.purposes.includes(PRIVACY_REQUEST))
    throw new LetheError('FORBIDDEN', 'this key may not read for a privacy request', { field: 'purpose' });
  return PRIVACY_REQUEST;
}

/** Whether what was told for a purpose is told to a read under another. A privacy request and an emergency are told all. */
export function isReadFor(purposeOfRead: string, purpose: string): boolean {
  return purposeOfRead === purpose || purposeOfRead === PRIVACY_REQUEST || purposeOfRead === BREAK_GLASS;
}

/** The purpose a read names, or has for want of one. */
function namedPurpose(call: Call, argument?: string | null): string | undefined {
  return argument ?? (call.actor.role === 'SERVICE' ? call.purpose : PRIVACY_REQUEST);
}

function cursorOf(node: Node): string {
  return Buffer.from(`${node.createdAt.toString(36)} ${node.id}`).toString('base64url');
}

/** @throws BAD_USER_INPUT on a cursor that none of ours is */
function placeOf(cursor: string): { createdAt: Millis; id: string } {
  const [at, id] = Buffer.from(cursor, 'base64url').toString('latin1').split(' ');
  const createdAt = Number.parseInt(at ?? '', 36);
  if (!Number.isSafeInteger(createdAt) || !isUuid(id ?? '')) throw badInput('after', 'no such cursor');
  return { createdAt, id: id as string };
}

function follows(node: Node, place: { createdAt: Millis; id: string }): boolean {
  return node.createdAt > place.createdAt || (node.createdAt === place.createdAt && node.id > place.id);
}
