import { type RetentionPolicy, type WindowEnd, windowEnd } from '../../privacy/retention.js';
import type { Graph } from '../graph/graph.js';
import type { Millis, Node } from '../model.js';

/** When nodes of one graph end: by their own time, by a window of retention, or with what they hang on. */
export interface Expiries {
  /** From this very millisecond on the node is read by nobody. Infinity: never. */
  at(node: Node): Millis;
  /** What ends it: `expires-at`, or the window; undefined: nothing does. */
  rule(node: Node): string | undefined;
  /** Whether one of several purposes that a node was collected for has no more time for it. */
  lapsed(node: Node, purpose: string, now: Millis): boolean;
  /** The first time after `now` at which any of this changes. */
  next(now: Millis): Millis;
}

const NEVER = Number.POSITIVE_INFINITY;
const OWN_TIME = 'expires-at';

const NONE: Expiries = {
  at: () => NEVER,
  rule: () => undefined,
  lapsed: () => false,
  next: () => NEVER,
};

const computed = (): { retention?: RetentionPolicy; expiries: Expiries } => ({ expiries: NONE });

/** Computed once per graph, and gone with it. */
export function expiriesOf(graph: Graph, retention: RetentionPolicy): Expiries {
  const known = graph.memo(computed);
  if (known.retention === retention) return known.expiries;
  const windows = retention.windows.length > 0;
  known.expiries =
    windows || graph.nodes.some((n) => n.expiresAt !== undefined) ? compute(graph, retention) : NONE;
  known.retention = retention;
  return known.expiries;
}

/**
 * An item ends at its own time or at the end of its window, whichever is first. An entity or a domain is the frame of what hangs on it:
 * no window ends it before the last of that; one that extraction made ends with the last that supports it, since a name alone can tell. With an entity ends what belongs to it, with its last domain an entity, and with
 * any source what was derived from it: as an erasure would take them.
 */
function compute(graph: Graph, retention: RetentionPolicy): Expiries {
  const ends = new Map<string, WindowEnd>();
  const frame = (node: Node): boolean => node.kind === 'ENTITY' || node.kind === 'DOMAIN';
  const own = ({ expiresAt }: Node): WindowEnd | undefined =>
    expiresAt === undefined ? undefined : { at: expiresAt, rule: OWN_TIME };
  const ofItem = (node: Node): WindowEnd | undefined => sooner(own(node), windowEnd(retention, node));

  const heldBy = (entity: Node): readonly Node[] => [
    ...graph.children(entity.id),
    ...graph.edgesOf(entity.id).flatMap((e) => {
      const other = graph.byId.get(e.sourceId === entity.id ? e.targetId : e.sourceId);
      return other && !frame(other) ? [other] : [];
    }),
  ];
  const held = (node: Node, by: readonly (WindowEnd | undefined)[]): WindowEnd | undefined =>
    by.reduce<WindowEnd | undefined>((last, end) => longer(last, end), windowEnd(retention, node));
  // An edge between entities may support one for ever.
  const supportOf = (entity: Node): readonly (WindowEnd | undefined)[] => [
    ...graph.children(entity.id).map(ofItem),
    ...graph.edgesOf(entity.id).map((e) => {
      const other = graph.byId.get(e.sourceId === entity.id ? e.targetId : e.sourceId);
      return other && !frame(other) ? ofItem(other) : undefined;
    }),
  ];
  const ofEntity = (node: Node): WindowEnd | undefined => {
    const window = windowEnd(retention, node) ? held(node, heldBy(node).map(ofItem)) : undefined;
    const support = node.extracted ? supportOf(node) : [];
    const last = support.length > 0 ? support.reduce(longer) : undefined;
    return sooner(own(node), sooner(window, last));
  };
  const ofDomain = (node: Node): WindowEnd | undefined =>
    windowEnd(retention, node)
      ? sooner(own(node), held(node, graph.entitiesOf(node.id).map(ofEntity)))
      : own(node);

  const derivedFrom = new Map<string, string[]>();
  for (const [made, source] of graph.derivations) {
    const list = derivedFrom.get(source);
    if (list) list.push(made);
    else derivedFrom.set(source, [made]);
  }
  const changed: string[] = [];
  const lower = (id: string, end: WindowEnd | undefined): void => {
    const known = ends.get(id);
    if (!end || !graph.byId.has(id) || (known && known.at <= end.at)) return;
    ends.set(id, end);
    changed.push(id);
  };
  for (const node of graph.nodes)
    lower(
      node.id,
      node.kind === 'ENTITY' ? ofEntity(node) : node.kind === 'DOMAIN' ? ofDomain(node) : ofItem(node),
    );
  for (let id = changed.pop(); id !== undefined; id = changed.pop()) {
    const end = ends.get(id) as WindowEnd;
    const node = graph.byId.get(id) as Node;
    for (const made of derivedFrom.get(id) ?? []) lower(made, end);
    if (node.kind === 'ENTITY') for (const child of graph.children(id)) lower(child.id, end);
    if (node.kind === 'DOMAIN')
      for (const entity of graph.entitiesOf(id))
        lower(
          entity.id,
          graph
            .domainsOf(entity.id)
            .map((d) => ends.get(d.id))
            .reduce(longer),
        );
  }

  const several = graph.nodes.filter((n) => n.purposes.length > 1 && retention.windows.length > 0);
  const purposeEnd = (node: Node, purpose: string): WindowEnd | undefined => {
    const end = windowEnd(retention, { ...node, purposes: [purpose] });
    if (!end || node.kind !== 'ENTITY') return node.kind === 'DOMAIN' ? undefined : end;
    const users = heldBy(node).filter((n) => n.purposes.includes(purpose));
    return users
      .map((n) => sooner(own(n), windowEnd(retention, { ...n, purposes: [purpose] })))
      .reduce<WindowEnd | undefined>(longer, end);
  };
  const moments = [
    ...new Set([
      ...[...ends.values()].map((end) => end.at),
      ...several.flatMap((n) => n.purposes.map((p) => purposeEnd(n, p)?.at ?? NEVER)),
    ]),
  ].sort((a, b) => a - b);
  return {
    at: (node) => ends.get(node.id)?.at ?? NEVER,
    rule: (node) => ends.get(node.id)?.rule,
    lapsed: (node, purpose, now) =>
      node.purposes.length > 1 && (purposeEnd(node, purpose)?.at ?? NEVER) <= now,
    next: (now) => moments.find((at) => at > now) ?? NEVER,
  };
}

function sooner(a: WindowEnd | undefined, b: WindowEnd | undefined): WindowEnd | undefined {
  if (!a || !b) return a ?? b;
  return b.at < a.at ? b : a;
}

/** Undefined is never, which is latest. */
function longer(a: WindowEnd | undefined, b: WindowEnd | undefined): WindowEnd | undefined {
  if (!a || !b) return undefined;
  return b.at > a.at ? b : a;
}
