import { v7 as uuidv7 } from 'uuid';
import { SENSITIVE } from '../../privacy/classify/index.js';
import { breather } from '../breather.js';
import { type ExtractedStatement, entityKey } from '../extract/index.js';
import { covers, expired, restricted, suppressedBy } from '../gate.js';
import type { Graph } from '../graph/graph.js';
import type { DiscardReason, Millis, Node, NodeKind, Source } from '../model.js';
import { LIMITS } from '../validate.js';
import { type Heard, silenced } from './hear.js';
import { admit, admitRelation, type IntakeReport, type IntakeRules } from './intake.js';
import type { Batch, NewEdge, NewNode } from './store.js';

/** Salience of what a message says, and of an entity that it names for the first time. */
const STATEMENT_SALIENCE = 0.5;
/** The relation between a statement and an entity that it names beside its own. */
const MENTIONS = 'mentions';

/**
 * What is to be stored of the statements that were extracted from messages. Every rule is asked here, whatever was asked
 * before: the messages may have waited, and the statements may come from anywhere.
 */
export async function planStatements(
  graph: Graph,
  rules: IntakeRules,
  heard: readonly Heard[],
  statements: readonly ExtractedStatement[],
  origin: { sessionId: string; ingestionId: string },
  report: IntakeReport,
): Promise<Batch> {
  const breathe = breather();
  const allowed = heard.map((message) => {
    if (!silenced(message, rules)) return message;
    report.discard('SUPPRESSED');
    return undefined;
  });
  const entities = new EntityBook(graph, rules, origin.ingestionId);
  const known = knownStatements(graph, rules);
  const nodes = new Map<string, NewNode>();
  const edges: NewEdge[] = [];
  const sources = new Map<string, Source[]>();
  for (const s of statements) {
    await breathe();
    const message = allowed[s.messageIndex];
    if (!message) continue;
    const source: Source = { ...origin, ...(message.id ? { messageId: message.id } : {}) };
    const { verdict } = admit(
      {
        kind: s.kind,
        label: s.topic,
        summary: s.summary,
        speaker: s.speaker,
        declared: [...(message.declared ?? []), ...(s.declared ?? [])],
        entity: s.entity,
        createdAt: s.at,
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
    const same = known.get(statementKey(s.kind, entity, admitted.summary ?? admitted.label));
    if (same) {
      report.discard('DUPLICATE');
      const list = nodes.get(same)?.sources as Source[] | undefined;
      if (list) list.push(source);
      else {
        sources.set(same, [...(sources.get(same) ?? []), source]);
        entities.purpose(same);
      }
      continue;
    }
    const id = uuidv7();
    known.set(statementKey(s.kind, entity, admitted.summary ?? admitted.label), id);
    nodes.set(id, {
      id,
      kind: s.kind,
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
    // Edges are the statement's own, so that they go with it.
    const named = s.mentions.map((name) => ({ relation: MENTIONS, entity: name }));
    for (const { relation, entity: name } of [...named, ...(s.relations ?? [])]) {
      const tie = relation === MENTIONS ? { relation } : admitRelation(relation, rules).verdict;
      const mentioned = 'relation' in tie ? entities.find(name, s.at) : undefined;
      if ('relation' in tie && typeof mentioned === 'string' && mentioned !== entity)
        edges.push({
          id: uuidv7(),
          sourceId: id,
          targetId: mentioned,
          relation: tie.relation,
          weight: 1,
          createdAt: s.at,
        });
    }
  }
  const supported = new Set([...[...nodes.values()].map((n) => n.entityId), ...edges.map((e) => e.targetId)]);
  return {
    nodes: [...entities.made.filter((n) => supported.has(n.id)), ...nodes.values()],
    edges,
    sources,
    purposed: { purpose: rules.purpose.key, nodes: entities.purposed },
  };
}

/** Entities by name: those of the graph, and those that this call makes. */
class EntityBook {
  readonly made: NewNode[] = [];
  readonly purposed = new Set<Node>();
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
      if (expired(graph, rules.retention, node, rules.now)) continue;
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
      if (typeof found === 'string') this.purpose(found);
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

  /** Collects a stored node for this purpose too. */
  purpose(id: string): void {
    const node = this.#graph.byId.get(id);
    const purpose = this.#rules.purpose.key;
    if (
      node &&
      !node.purposes.includes(purpose) &&
      mayServe(node, this.#rules) &&
      !restricted(this.#graph, node)
    )
      this.purposed.add(node);
  }
}

/**
 * Statements that are not told anew, by entity and text. One that is not sensitive is collected for this purpose too; what is
 * sensitive, or what its consents do not cover, is known only to its own. What has expired is told anew.
 */
function knownStatements(graph: Graph, rules: IntakeRules): Map<string, string> {
  const known = new Map<string, string>();
  for (const node of graph.nodes)
    if (
      node.entityId &&
      node.kind !== 'SUMMARY' &&
      (node.purposes.includes(rules.purpose.key) || mayServe(node, rules)) &&
      !expired(graph, rules.retention, node, rules.now)
    )
      known.set(statementKey(node.kind, node.entityId, node.summary ?? node.label), node.id);
  return known;
}

/** Whether a stored node may be collected for one more purpose. */
function mayServe(node: Node, { purpose, consented }: IntakeRules): boolean {
  return (
    !node.contentTypes.some((t) => SENSITIVE.has(t)) &&
    node.contentTypes.every((t) => purpose.contentTypes?.includes(t) ?? true) &&
    covers(consented, node)
  );
}

function statementKey(kind: NodeKind, entityId: string, said: string): string {
  return `${kind} ${entityId} ${said.normalize('NFC').trim().toLowerCase()}`;
}
