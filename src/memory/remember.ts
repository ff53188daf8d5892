import { v7 as uuidv7 } from 'uuid';
import { badInput, notFound } from '../errors.js';
import { isPhi, SENSITIVE } from '../privacy/classify/index.js';
import { type Redaction, scrubRecord } from '../privacy/scrub/index.js';
import { readingAfter, writtenNodes } from './answer.js';
import type { Call } from './call.js';
import { change, type Plain } from './change.js';
import type { Deployment } from './deployment.js';
import { entityKey, extractStatements } from './extract/index.js';
import { expired, restricted, suppressedBy } from './gate.js';
import type { Graph } from './graph.js';
import { admit, IntakeReport, type IntakeRules, intakeRules, typesTold } from './intake.js';
import type { ContentType, Discard, DiscardReason, Millis, Node, Source } from './model.js';
import { type NodeView, read } from './reading.js';
import { type Batch, type NewEdge, type NewNode, store } from './store.js';
import { findSubject, requirePurpose, requireSubject } from './subject.js';
import { applicationId, atMost, isUuid, LIMITS, someText, text } from './validate.js';

export interface MessageInput {
  readonly id?: string | null;
  readonly role?: 'USER' | 'ASSISTANT' | 'SYSTEM' | null;
  readonly speaker?: string | null;
  readonly content: string;
  readonly at?: Millis | null;
}

export interface RememberInput {
  readonly userId: string;
  readonly purpose: string;
  readonly sessionId: string;
  readonly messages: readonly MessageInput[];
  readonly wait?: boolean | null;
}

export interface IngestionView {
  readonly id: string;
  readonly status: 'QUEUED' | 'DONE' | 'FAILED';
  readonly nodes: NodeView[];
  readonly redactions: readonly Redaction[];
  readonly discarded: readonly Discard[];
  readonly createdAt: Millis;
  readonly finishedAt: Millis | null;
}

/** Salience of what a message says, and of an entity that it names for the first time. */
const STATEMENT_SALIENCE = 0.5;
/** The relation between a statement and an entity that it names beside its own. */
const MENTIONS = 'mentions';

/** Messages become statements tied to the entities they name; each keeps session and message as its source. */
export async function remember(d: Deployment, call: Call, input: RememberInput): Promise<IngestionView> {
  const sessionId = applicationId(input.sessionId, 'input.sessionId');
  if (input.messages.length === 0) throw badInput('input.messages', 'it is empty');
  atMost(input.messages.length, LIMITS.messages, 'input.messages');
  atMost(
    input.messages.reduce((sum, m) => sum + m.content.length, 0),
    LIMITS.messagesText,
    'input.messages',
    'characters in all',
  );
  input.messages.forEach((m, i) => {
    text(m.content, `input.messages.${i}.content`, LIMITS.text);
    if (m.id) applicationId(m.id, `input.messages.${i}.id`);
    if (m.speaker) someText(m.speaker, `input.messages.${i}.speaker`, LIMITS.note);
  });
  const purpose = requirePurpose(d, call, input.purpose, 'input.purpose');
  const subject = await requireSubject(d, call, input.userId, 'input.userId');

  const changed = await change(d, call, subject, async (c) => {
    const { graph } = await c.graph();
    const ingestionId = uuidv7();
    const rules = intakeRules(graph, d.policy.purposes.require(purpose), call.now);
    const report = new IntakeReport();
    const plan = await planStatements(graph, rules, input.messages, { sessionId, ingestionId }, report);
    c.revise(await store(c, plan));
    await c.tx.ingestion.create({
      data: {
        userId: subject.userId,
        id: ingestionId,
        status: 'DONE',
        purpose,
        redactions: report.redactions as object[],
        discarded: report.discarded as object[],
        createdAt: new Date(call.now),
        finishedAt: new Date(d.now()),
      },
    });
    const nodeIds = plan.nodes.map((n) => n.id);
    c.tell({
      action: 'CREATE',
      purpose,
      sessionId,
      nodeIds,
      edgeCount: plan.edges?.length ?? 0,
      phi: plan.nodes.some((n) => isPhi(n.contentTypes)),
      redactions: report.redactions,
      policy: `role:${call.actor.role} intake:${purpose}`,
    });
    return { ingestionId, nodeIds, createdAt: call.now } as Remembered;
  });
  const { ingestionId, nodeIds } = changed.result;
  const reading = await readingAfter(d, call, subject, changed, { purpose, nodeIds });
  const row = await ingestionRow(subject, ingestionId);
  if (!row) throw notFound('user', 'input.userId');
  if (!changed.repeated) d.tally.discarded(row.discarded);
  return { ...row, nodes: writtenNodes(reading, changed, nodeIds) };
}

interface Remembered extends Record<string, Plain> {
  readonly ingestionId: string;
  readonly nodeIds: readonly string[];
}

/** What one call of `remember` did; undefined when there is no such call of this user. */
export async function findIngestion(
  d: Deployment,
  call: Call,
  userId: string,
  id: string,
): Promise<IngestionView | undefined> {
  const subject = await findSubject(d, call, userId);
  const ingestionId = id.toLowerCase();
  if (!subject || !isUuid(ingestionId)) return undefined;
  const row = await ingestionRow(subject, ingestionId);
  if (!row) return undefined;
  const reading = await read(d, call, subject);
  const nodes = reading.graph.nodes.filter((n) =>
    reading.graph.sources(n.id).some((s) => s.ingestionId === ingestionId),
  );
  return { ...row, nodes: reading.views(nodes) };
}

async function ingestionRow(
  subject: {
    userId: string;
    region: { memory: { asUser: Deployment['regions']['home']['memory']['asUser'] } };
  },
  id: string,
): Promise<Omit<IngestionView, 'nodes'> | undefined> {
  const row = await subject.region.memory.asUser(subject.userId, (tx) =>
    tx.ingestion.findUnique({ where: { userId_id: { userId: subject.userId, id } } }),
  );
  return row
    ? {
        id: row.id,
        status: row.status,
        redactions: row.redactions as unknown as Redaction[],
        discarded: row.discarded as unknown as Discard[],
        createdAt: row.createdAt.getTime(),
        finishedAt: row.finishedAt?.getTime() ?? null,
      }
    : undefined;
}

async function planStatements(
  graph: Graph,
  rules: IntakeRules,
  messages: readonly MessageInput[],
  origin: { sessionId: string; ingestionId: string },
  report: IntakeReport,
): Promise<Batch> {
  const breathe = breather();
  const spoken: {
    index: number;
    role: 'USER' | 'ASSISTANT' | 'SYSTEM';
    speaker?: string;
    content: string;
    at: Millis;
    declared?: readonly ContentType[];
  }[] = [];
  for (const [index, m] of messages.entries()) {
    await breathe();
    const { fields, redactions } = scrubRecord({ speaker: m.speaker ?? undefined, content: m.content });
    report.redact(redactions);
    const content = fields.content ?? '';
    const speaker = fields.speaker ?? undefined;
    if (content.trim() === '') {
      report.discard('EMPTY');
      continue;
    }
    // What is suppressed may be told over several sentences, so a message stays or goes as a whole.
    if (rules.suppressions.matches(`${speaker ?? ''}\n${content}`)) {
      report.discard('SUPPRESSED');
      continue;
    }
    // What was redacted told something too: its kind is kept although its value is not.
    const declared =
      redactions.length > 0 ? typesTold(`${m.speaker ?? ''}\n${m.content}`, redactions) : undefined;
    spoken.push({ index, role: m.role ?? 'USER', speaker, content, at: m.at ?? rules.now, declared });
  }

  const entities = new EntityBook(graph, rules, origin.ingestionId);
  const known = knownStatements(graph, rules);
  const nodes: NewNode[] = [];
  const edges: NewEdge[] = [];
  const sources = new Map<string, Source[]>();
  for (const s of extractStatements(spoken)) {
    await breathe();
    const message = spoken[s.messageIndex] as (typeof spoken)[number];
    const messageId = messages[message.index]?.id;
    const source: Source = { ...origin, ...(messageId ? { messageId } : {}) };
    const { verdict } = admit(
      {
        kind: 'FACET',
        label: s.topic,
        summary: s.summary,
        speaker: s.speaker,
        declared: message.declared,
        entity: s.entity,
      },
      rules,
    );
    if ('discarded' in verdict) {
      report.discard(verdict.discarded);
      continue;
    }
    const entity = entities.find(s.entity, s.at) ??
      entities.find(s.speaker, s.at) ?? { discarded: 'NO_CONSENT' as const };
    if (typeof entity !== 'string') {
      report.discard(entity.discarded);
      continue;
    }
    const { admitted } = verdict;
    const same = known.get(statementKey(entity, admitted.summary ?? admitted.label));
    if (same) {
      report.discard('DUPLICATE');
      const list = nodes.find((n) => n.id === same)?.sources as Source[] | undefined;
      if (list) list.push(source);
      else sources.set(same, [...(sources.get(same) ?? []), source]);
      continue;
    }
    const id = uuidv7();
    known.set(statementKey(entity, admitted.summary ?? admitted.label), id);
    nodes.push({
      id,
      kind: 'FACET',
      label: admitted.label,
      summary: admitted.summary,
      speaker: admitted.speaker,
      entityId: entity,
      contentTypes: admitted.contentTypes,
      purposes: [rules.purpose.key],
      salience: STATEMENT_SALIENCE,
      extracted: true,
      createdAt: s.at,
      updatedAt: rules.now,
      sources: [source],
    });
    for (const name of s.mentions) {
      const mentioned = entities.find(name, s.at);
      if (typeof mentioned === 'string' && mentioned !== entity)
        edges.push({
          id: uuidv7(),
          sourceId: id,
          targetId: mentioned,
          relation: MENTIONS,
          weight: 1,
          createdAt: s.at,
        });
    }
  }
  const supported = new Set([...nodes.map((n) => n.entityId), ...edges.map((e) => e.targetId)]);
  return {
    nodes: [...entities.made.filter((n) => supported.has(n.id)), ...nodes],
    edges,
    sources,
    purposed: entities.purposed,
  };
}

/** Longest time, in milliseconds, that one call keeps the process from all others. */
const BREATH_MS = 15;

/** Await it in a long loop: now and then it lets other requests have their turn. */
function breather(): () => Promise<void> | void {
  let since = performance.now();
  return () => {
    if (performance.now() - since < BREATH_MS) return;
    return new Promise((resolve) =>
      setImmediate(() => {
        since = performance.now();
        resolve();
      }),
    );
  };
}

/** Entities by name: those of the graph, and those that this call makes. */
class EntityBook {
  readonly made: NewNode[] = [];
  readonly purposed: { node: Node; purpose: string }[] = [];
  readonly #byKey = new Map<string, string | { discarded: DiscardReason }>();
  readonly #graph: Graph;
  readonly #rules: IntakeRules;
  readonly #ingestionId: string;

  constructor(graph: Graph, rules: IntakeRules, ingestionId: string) {
    this.#graph = graph;
    this.#rules = rules;
    this.#ingestionId = ingestionId;
    const suppressed = suppressedBy(graph).nodes;
    const purpose = rules.purpose.key;
    for (const node of graph.nodes) {
      if (node.kind !== 'ENTITY') continue;
      const key = entityKey(node.label);
      const sensitive = node.contentTypes.some((t) => SENSITIVE.has(t));
      // What is sensitive is known for its own purpose only: another purpose gets an entity of its own.
      if (this.#byKey.has(key) || (sensitive && !node.purposes.includes(purpose))) continue;
      if (node.expiresAt !== undefined && node.expiresAt <= rules.now) continue;
      if (restricted(graph, node)) this.#byKey.set(key, { discarded: 'RESTRICTED' });
      else if (suppressed.has(node.id)) this.#byKey.set(key, { discarded: 'SUPPRESSED' });
      else this.#byKey.set(key, node.id);
    }
  }

  /** The id of an entity, made if need be; undefined when its name may not be kept. */
  find(name: string, at: Millis): string | { discarded: DiscardReason } | undefined {
    const key = entityKey(name);
    const found = this.#byKey.get(key);
    if (found !== undefined) {
      this.#purpose(found);
      return found;
    }
    const { verdict } = admit({ kind: 'ENTITY', label: name.slice(0, LIMITS.label) }, this.#rules);
    if ('discarded' in verdict) return undefined;
    const id = uuidv7();
    this.#byKey.set(key, id);
    this.made.push({
      id,
      kind: 'ENTITY',
      label: verdict.admitted.label,
      contentTypes: verdict.admitted.contentTypes,
      purposes: [this.#rules.purpose.key],
      salience: STATEMENT_SALIENCE,
      extracted: true,
      createdAt: at,
      updatedAt: this.#rules.now,
      // Not the session: an entity is no session's own, and does not go when one is erased.
      sources: [{ ingestionId: this.#ingestionId }],
    });
    return id;
  }

  #purpose(found: string | { discarded: DiscardReason }): void {
    const node = typeof found === 'string' ? this.#graph.byId.get(found) : undefined;
    const purpose = this.#rules.purpose.key;
    if (node && !node.purposes.includes(purpose) && !this.purposed.some((p) => p.node.id === node.id))
      this.purposed.push({ node, purpose });
  }
}

/** Statements collected for exactly this purpose, by entity and text. What has expired is told anew. */
function knownStatements(graph: Graph, { purpose: { key: purpose }, now }: IntakeRules): Map<string, string> {
  const known = new Map<string, string>();
  for (const node of graph.nodes)
    if (
      node.entityId &&
      node.kind === 'FACET' &&
      node.purposes.length === 1 &&
      node.purposes[0] === purpose &&
      !expired(graph, node, now)
    )
      known.set(statementKey(node.entityId, node.summary ?? node.label), node.id);
  return known;
}

function statementKey(entityId: string, said: string): string {
  return `${entityId} ${said.normalize('NFC').trim().toLowerCase()}`;
}
