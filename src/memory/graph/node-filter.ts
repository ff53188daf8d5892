import { badInput } from '../../errors.js';
import type { Told } from '../intake/queue.js';
import type { ContentType, Millis, Node, NodeKind } from '../model.js';
import { atMost, LIMITS } from '../validate.js';
import type { Graph } from './graph.js';

/** All given criteria must hold; within a list any one does. */
export interface NodeFilter {
  readonly ids?: readonly string[] | null;
  readonly kinds?: readonly NodeKind[] | null;
  readonly contentTypes?: readonly ContentType[] | null;
  readonly purpose?: string | null;
  readonly sessionId?: string | null;
  readonly createdBefore?: Millis | null;
  readonly createdAfter?: Millis | null;
}

export function nodeMatches(graph: Pick<Graph, 'sources'>, node: Node, f: NodeFilter): boolean {
  return (
    (!f.ids || idsOf(f.ids).has(node.id)) &&
    (!f.kinds || f.kinds.includes(node.kind)) &&
    (!f.contentTypes || f.contentTypes.some((t) => node.contentTypes.includes(t))) &&
    (!f.purpose || node.purposes.includes(f.purpose)) &&
    (f.createdBefore === undefined || f.createdBefore === null || node.createdAt < f.createdBefore) &&
    (f.createdAfter === undefined || f.createdAfter === null || node.createdAt > f.createdAfter) &&
    (!f.sessionId || graph.sources(node.id).some((s) => s.sessionId === f.sessionId))
  );
}

/**
 * What an erasure by a filter takes of a node: its id, or of an extractive summary the ids of the parts that match, each as the
 * item it was; all of them take the summary.
 */
export function idsMatching(graph: Graph, node: Node, f: NodeFilter): string[] {
  if (!node.parts || (f.ids && idsOf(f.ids).has(node.id)))
    return nodeMatches(graph, node, f) ? [node.id] : [];
  const { sessionId, ...rest } = f;
  const sources = sessionId ? graph.sources(node.id) : [];
  return node.parts
    .filter(
      ({ id, kind, createdAt }) =>
        [kind, node.kind].some((k) => nodeMatches(graph, { ...node, id, kind: k, createdAt }, rest)) &&
        (!sessionId || sources.some((s) => s.nodeId === id && s.sessionId === sessionId)),
    )
    .map((p) => p.id);
}

/**
 * Whether an erasure by a filter takes what was told and is not stored: where any message of it meets every criterion. What kinds of
 * nodes it would become is not known, nor their ids: a filter that asks for those takes none.
 */
export function toldMatches({ purpose, sessionId, messages }: Told, f: NodeFilter): boolean {
  return (
    !f.ids &&
    !f.kinds &&
    (!f.purpose || f.purpose === purpose) &&
    (!f.sessionId || f.sessionId === sessionId) &&
    messages.some(
      ({ at, contentTypes }) =>
        (typeof f.createdBefore !== 'number' || at < f.createdBefore) &&
        (typeof f.createdAfter !== 'number' || at > f.createdAfter) &&
        (!f.contentTypes || f.contentTypes.some((t) => contentTypes.includes(t))),
    )
  );
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The ids of a filter to be looked up in: it is asked of every node. @throws BAD_USER_INPUT when there are too many */
function idsOf(ids: readonly string[]): ReadonlySet<string> {
  let set = sets.get(ids);
  if (!set) {
    atMost(ids.length, LIMITS.filterIds, 'filter.ids');
    set = new Set(ids);
    sets.set(ids, set);
  }
  return set;
}

/** @throws BAD_USER_INPUT when no criterion is given, since a filter that matches everything is never meant, or too many ids. */
export function requireCriteria(filter: NodeFilter, field = 'filter'): void {
  const given = Object.values(filter).some((v) => v !== undefined && v !== null);
  if (!given) throw badInput(field, 'give at least one criterion');
  for (const [name, value] of Object.entries(filter))
    if (Array.isArray(value) && value.length === 0) throw badInput(`${field}.${name}`, 'it is empty');
  atMost(filter.ids?.length ?? 0, LIMITS.filterIds, `${field}.ids`);
  if (filter.purpose === '' || filter.sessionId === '')
    throw badInput(filter.purpose === '' ? `${field}.purpose` : `${field}.sessionId`, 'it is empty');
}
