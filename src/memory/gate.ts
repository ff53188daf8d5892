import { contentTypesOf, SENSITIVE } from '../privacy/classify/index.js';
import { BREAK_GLASS, PRIVACY_REQUEST, type PurposeRegister } from '../privacy/purposes.js';
import type { RetentionPolicy } from '../privacy/retention.js';
import { expiriesOf } from './ageing/expiry.js';
import type { Graph } from './graph/graph.js';
import type { Consent, ContentType, Millis, Node } from './model.js';
import { type TopicMatcher, topicMatcher } from './topic.js';

/** Why a node may leave, or may not. Each rule is numbered as in `decide`. */
export type Rule =
  | 'expired'
  | 'privacy-request'
  | 'break-glass'
  | 'restricted'
  | 'suppressed'
  | 'purpose'
  | 'consent'
  | 'purpose-and-consent';

export interface Decision {
  /** `gap`: a purpose that is not registered, or a kind of content that no consent speaks of. Denied, and reported as such. */
  readonly outcome: 'allowed' | 'denied' | 'gap';
  /** The rule that decided. */
  readonly rule: Rule;
  /** Every rule that was asked, in order, with its answer. */
  readonly trail: readonly string[];
}

export interface Gate {
  readonly purpose: string;
  /** The hot form of `decide`; and that of the node at a place of the graph, asked once. */
  allows(node: Node): boolean;
  allowsAt(place: number): boolean;
  /** May this relation's name leave? */
  allowsRelation(relationId: string): boolean;
  /** When it ends; undefined: never. */
  expiresAt(node: Node): Millis | undefined;
  decide(node: Node): Decision;
}

/**
 * The one gate through which memory leaves. A pure function of the graph, the purpose, the policy and the time.
 *
 * | # | rule | outcome |
 * |---|---|---|
 * | 1 | the node has expired: by its own time, the windows of retention, or with what it hangs on or was derived from | denied, whoever asks |
 * | 2 | the purpose is `privacy-request` | allowed: everything held |
 * | 3 | the node or its entity is restricted (GDPR Art. 18) | denied |
 * | 4 | the node, its entity, or a node it was derived from matches a suppressed topic | denied |
 * | 5 | it was not collected for this purpose, or the purpose's window for it has ended, nor, unless sensitive, for one that is compatible (GDPR Art. 6(4)) | denied; gap when the purpose is not registered |
 * | 6 | no consent in force for the purpose it was collected for covers all it tells (GDPR Art. 6(1)(a), 9(2)(a)) | denied; gap when there was never a consent for the purpose |
 *
 * `break-glass` is no purpose of this gate: see `breakGlassGate`.
 */
export function gateFor(graph: Graph, purpose: string, policy: GatePolicy, now: Millis): Gate {
  const gates = graph.memo(noGates);
  const kept = gates.get(purpose);
  if (kept && kept.policy === policy && kept.from <= now && now < kept.until) return kept.gate;
  const gate = rulesFor(graph, purpose, policy, now);
  gates.set(purpose, { gate, policy, from: now, until: nextExpiry(graph, policy, now) });
  return gate;
}

/**
 * The gate of a read under `break-glass`, for whom the policy allows it: rules 1, 3 and 4 of the table hold, rule 4 unless it
 * is overridden; then all is allowed, whatever it was collected for and whoever consented.
 */
export function breakGlassGate(
  graph: Graph,
  overrideSuppression: boolean,
  retention: RetentionPolicy,
  now: Millis,
): Gate {
  const suppressed = suppressedBy(graph);
  const { at } = expiriesOf(graph, retention);
  const rules = [
    ['expired', (node: Node) => at(node) <= now],
    ['restricted', (node: Node) => restricted(graph, node)],
    ['suppressed', (node: Node) => !overrideSuppression && suppressed.nodes.has(node.id)],
  ] as const;
  const allows = (node: Node): boolean => rules.every(([, denies]) => !denies(node));
  return {
    purpose: BREAK_GLASS,
    allows,
    allowsAt: byPlace(graph, allows),
    expiresAt: endOf(at),
    allowsRelation: (relationId) => overrideSuppression || !suppressed.relations.has(relationId),
    decide(node) {
      const trail: string[] = [];
      for (const [rule, denies] of rules) {
        const yes = denies(node);
        trail.push(`${rule}: ${yes ? 'yes' : 'no'}`);
        if (yes) return { outcome: 'denied', rule, trail };
      }
      return { outcome: 'allowed', rule: BREAK_GLASS, trail: [...trail, 'break-glass: yes'] };
    },
  };
}

/** Gates by graph and purpose: one holds from its time until something in the graph expires, and goes with the graph. */
const noGates = () => new Map<string, { gate: Gate; policy: GatePolicy; from: Millis; until: Millis }>();

/** What of the policy the gate decides by. */
export interface GatePolicy {
  readonly purposes: PurposeRegister;
  readonly retention: RetentionPolicy;
}

/** The first time after `now` at which a node, one of its purposes or a consent ends. */
export function nextExpiry(graph: Graph, { retention }: GatePolicy, now: Millis): Millis {
  let next = expiriesOf(graph, retention).next(now);
  for (const { expiresAt } of graph.consents)
    if (expiresAt !== undefined && expiresAt > now && expiresAt < next) next = expiresAt;
  return next;
}

function rulesFor(graph: Graph, purpose: string, policy: GatePolicy, now: Millis): Gate {
  const register = policy.purposes;
  const expiries = expiriesOf(graph, policy.retention);
  const expired = (node: Node): boolean => expiries.at(node) <= now;
  const expiresAt = endOf(expiries.at);
  if (purpose === PRIVACY_REQUEST)
    return {
      purpose,
      allows: (node) => !expired(node),
      allowsAt: byPlace(graph, (node) => !expired(node)),
      allowsRelation: () => true,
      expiresAt,
      decide: (node) =>
        expired(node)
          ? { outcome: 'denied', rule: 'expired', trail: ['expired: yes'] }
          : { outcome: 'allowed', rule: 'privacy-request', trail: ['expired: no', 'privacy-request: yes'] },
    };

  const suppressed = suppressedBy(graph);
  const registered = register.get(purpose);
  const coverage = new Map<string, ReadonlySet<ContentType>>();
  const covered = (of: string): ReadonlySet<ContentType> => {
    let types = coverage.get(of);
    if (!types) {
      types = consented(graph.consents, of, now);
      coverage.set(of, types);
    }
    return types;
  };
  const usable = (of: string, sensitive: boolean): boolean =>
    of === purpose || (!sensitive && (register.get(of)?.compatible.includes(purpose) ?? false));
  const fits = (node: Node): readonly string[] => {
    const sensitive = node.contentTypes.some((t) => SENSITIVE.has(t));
    return node.purposes.filter((p) => usable(p, sensitive) && !expiries.lapsed(node, p, now));
  };
  const consentedFor = (node: Node, of: string): boolean => covers(covered(of), node);

  const relations = new Map<string, boolean>();
  const relationAllowed = (relationId: string): boolean =>
    !suppressed.relations.has(relationId) &&
    contentTypesOf(graph.relation(relationId)).every((t) => t === 'GENERAL' || covered(purpose).has(t));

  const allows = (node: Node): boolean => {
    if (registered === undefined || expired(node) || restricted(graph, node)) return false;
    if (suppressed.nodes.has(node.id)) return false;
    if (node.purposes.length === 1 && node.purposes[0] === purpose) return consentedFor(node, purpose);
    return fits(node).some((p) => consentedFor(node, p));
  };

  return {
    purpose,
    allows,
    allowsAt: byPlace(graph, allows),
    allowsRelation(relationId) {
      const known = relations.get(relationId) ?? relationAllowed(relationId);
      relations.set(relationId, known);
      return known;
    },
    expiresAt,
    decide(node) {
      const trail: string[] = [];
      const ask = (rule: Rule, yes: boolean): boolean => {
        trail.push(`${rule}: ${yes ? 'yes' : 'no'}`);
        return yes;
      };
      if (ask('expired', expired(node))) return { outcome: 'denied', rule: 'expired', trail };
      ask('privacy-request', false);
      if (ask('restricted', restricted(graph, node))) return { outcome: 'denied', rule: 'restricted', trail };
      if (ask('suppressed', suppressed.nodes.has(node.id)))
        return { outcome: 'denied', rule: 'suppressed', trail };
      const purposes = fits(node);
      if (!ask('purpose', registered !== undefined && purposes.length > 0))
        return { outcome: registered ? 'denied' : 'gap', rule: 'purpose', trail };
      if (
        !ask(
          'consent',
          purposes.some((p) => consentedFor(node, p)),
        )
      )
        return {
          outcome: graph.consents.some((c) => purposes.includes(c.purpose)) ? 'denied' : 'gap',
          rule: 'consent',
          trail,
        };
      return { outcome: 'allowed', rule: 'purpose-and-consent', trail };
    },
  };
}

/** The verdict on the node at a place, asked for once: recall asks for the same ones at every question. */
function byPlace({ nodes }: Graph, allows: (node: Node) => boolean): (place: number) => boolean {
  let verdicts: Uint8Array | undefined;
  return (place) => {
    verdicts ??= new Uint8Array(nodes.length);
    if (verdicts[place] === 0) verdicts[place] = allows(nodes[place]!) ? 1 : 2;
    return verdicts[place] === 1;
  };
}

/** What a memory holds that nothing configured speaks of: it leaves for nobody but by privacy request. */
export interface Gaps {
  /** Purposes it was collected for that the register does not have. */
  readonly unregistered: readonly string[];
  /** Registered purposes it was collected for without a consent on record, in force or not. */
  readonly unconsented: readonly string[];
}

/** The gaps of a memory, whatever the purpose of a read; worked out once for each graph and register. */
export function gapsOf(graph: Graph, register: PurposeRegister): Gaps {
  const known = graph.memo(noGaps);
  if (known.register === register) return known;
  const purposes = new Set<string>();
  for (const node of graph.nodes) for (const purpose of node.purposes) purposes.add(purpose);
  const registered = [...purposes].filter((p) => register.get(p));
  return Object.assign(known, {
    register,
    unregistered: [...purposes].filter((p) => !register.get(p)),
    unconsented: registered.filter((p) => !graph.consents.some((c) => c.purpose === p)),
  });
}
const noGaps = (): Gaps & { register?: PurposeRegister } => ({ unregistered: [], unconsented: [] });

/** Rule 1. From its very millisecond: what ends at `now` has ended. */
export function expired(graph: Graph, retention: RetentionPolicy, node: Node, now: Millis): boolean {
  return expiriesOf(graph, retention).at(node) <= now;
}

function endOf(at: (node: Node) => Millis): Gate['expiresAt'] {
  return (node) => (at(node) === Number.POSITIVE_INFINITY ? undefined : at(node));
}

/** Rule 3. */
export function restricted(graph: Graph, node: Node): boolean {
  return (
    node.restricted || (node.entityId !== undefined && (graph.byId.get(node.entityId)?.restricted ?? false))
  );
}

/** What a consent without content types covers. */
export const ORDINARY: readonly ContentType[] = ['GENERAL', 'PERSONAL', 'FINANCIAL'];

/** Rule 6: the content types that the consents in force for a purpose cover; sensitive ones by explicit consent only. */
export function consented(
  consents: readonly Consent[],
  purpose: string,
  now: Millis,
): ReadonlySet<ContentType> {
  const types = new Set<ContentType>();
  for (const consent of consents) {
    if (consent.purpose !== purpose || !inForce(consent, now)) continue;
    for (const type of consent.contentTypes) if (consent.explicit || !SENSITIVE.has(type)) types.add(type);
  }
  return types;
}

export function inForce(consent: Consent, now: Millis): boolean {
  return consent.withdrawnAt === undefined && (consent.expiresAt === undefined || consent.expiresAt > now);
}

/**
 * Whether consented types cover all that a node tells. A domain or an entity that tells nothing particular (GENERAL) is the
 * frame of what hangs on it: any consent for the purpose covers it.
 */
export function covers(types: ReadonlySet<ContentType>, node: Pick<Node, 'kind' | 'contentTypes'>): boolean {
  if (types.size === 0) return false;
  const frame = node.kind === 'DOMAIN' || node.kind === 'ENTITY';
  return node.contentTypes.every((t) => types.has(t) || (frame && t === 'GENERAL'));
}

interface Suppressed {
  readonly nodes: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
}

/**
 * Rule 4. A node is suppressed when its own text matches, when its entity is, when all domains of an entity are, or when a
 * node it was derived from is, through any number of derivations. Computed once per graph, and gone with it.
 */
export function suppressedBy(graph: Graph): Suppressed {
  return graph.memo(findSuppressed);
}

function findSuppressed(graph: Graph): Suppressed {
  const active = graph.suppressions.filter((s) => s.liftedAt === undefined).map((s) => s.topic);
  const nodes = new Set<string>();
  const relations = new Set<string>();
  if (active.length > 0) {
    const matcher = topicMatcher(active);
    // A part is held against a topic as the item it was.
    for (const node of graph.nodes)
      for (const told of [node, ...(node.parts ?? [])])
        if (tells(matcher, told, node.entityId && graph.byId.get(node.entityId)?.label)) nodes.add(node.id);
    for (const [id, name] of graph.relations) if (matcher.matches(name)) relations.add(id);
    for (const node of graph.nodes) {
      if (node.kind !== 'ENTITY') continue;
      const domains = graph.domainsOf(node.id);
      if (domains.length > 0 && domains.every((d) => nodes.has(d.id))) nodes.add(node.id);
    }
    for (const node of graph.nodes) if (node.entityId && nodes.has(node.entityId)) nodes.add(node.id);
    const derivedFrom = new Map<string, string[]>();
    for (const [derived, source] of graph.derivations) {
      const known = derivedFrom.get(source);
      if (known) known.push(derived);
      else derivedFrom.set(source, [derived]);
    }
    // A set gives what is added while it is walked, too: each derivation is followed once.
    for (const source of nodes) for (const derived of derivedFrom.get(source) ?? []) nodes.add(derived);
  }
  return { nodes, relations };
}

/**
 * Whether a node tells of a topic: by all its text, or by its label or summary together with the name of its entity, which
 * stand side by side here since a topic's words must be near each other.
 */
export function tells(
  matcher: TopicMatcher,
  node: Pick<Node, 'label'> & { readonly summary?: string; readonly speaker?: string },
  entity?: string,
): boolean {
  const { label, summary, speaker } = node;
  const text = [speaker, label, summary].filter(Boolean).join('\n');
  if (matcher.matches(text)) return true;
  if (!entity) return false;
  return (
    matcher.matches(`${entity} ${label}`) ||
    (summary !== undefined && matcher.matches(`${entity} ${summary}`))
  );
}
