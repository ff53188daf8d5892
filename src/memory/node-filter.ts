import { badInput } from '../errors.js';
import type { Graph } from './graph.js';
import type { ContentType, Millis, Node, NodeKind } from './model.js';

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

export function nodeMatches(graph: Graph, node: Node, f: NodeFilter): boolean {
  return (
    (!f.ids || f.ids.includes(node.id)) &&
    (!f.kinds || f.kinds.includes(node.kind)) &&
    (!f.contentTypes || f.contentTypes.some((t) => node.contentTypes.includes(t))) &&
    (!f.purpose || node.purposes.includes(f.purpose)) &&
    (f.createdBefore === undefined || f.createdBefore === null || node.createdAt < f.createdBefore) &&
    (f.createdAfter === undefined || f.createdAfter === null || node.createdAt > f.createdAfter) &&
    (!f.sessionId || graph.sources(node.id).some((s) => s.sessionId === f.sessionId))
  );
}

/** @throws BAD_USER_INPUT when no criterion is given: a filter that matches everything is never meant. */
export function requireCriteria(filter: NodeFilter, field = 'filter'): void {
  const given = Object.values(filter).some((v) => v !== undefined && v !== null);
  if (!given) throw badInput(field, 'give at least one criterion');
  for (const [name, value] of Object.entries(filter))
    if (Array.isArray(value) && value.length === 0) throw badInput(`${field}.${name}`, 'it is empty');
  if (filter.purpose === '' || filter.sessionId === '')
    throw badInput(filter.purpose === '' ? `${field}.purpose` : `${field}.sessionId`, 'it is empty');
}
