import { notFound } from '../../errors.js';
import type { EdgeResolvers } from '../../generated/graphql.js';
import type { EdgeView, NodeView } from '../../memory/reading.js';

/** An end of an edge that was just written may lie behind the gate of the caller's purpose. */
function end(edge: EdgeView, nodeId: string): NodeView {
  const node = edge.reading.view(nodeId);
  if (!node) throw notFound('node');
  return node;
}

export const Edge: EdgeResolvers = {
  source: (edge, _args, ctx) => ctx.budget.one(() => end(edge, edge.sourceId)),
  target: (edge, _args, ctx) => ctx.budget.one(() => end(edge, edge.targetId)),
};
