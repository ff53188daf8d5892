import type { FacetResolvers, Resolvers } from '../../generated/graphql.js';
import type { NodeKind } from '../../memory/model.js';
import type { NodeView } from '../../memory/reading.js';
import type { Context } from '../context.js';

/** Object type of each kind. */
export const TYPE_OF = {
  DOMAIN: 'Domain',
  ENTITY: 'Entity',
  FACET: 'Facet',
  THEME: 'Theme',
  INTEREST: 'Interest',
  SUMMARY: 'Summary',
} as const satisfies Record<NodeKind, string>;

export const sources = (node: NodeView, _args: unknown, ctx: Context) => [
  ...ctx.budget.list(() => node.reading.sources(node.id)),
];

/** What hangs on an entity: FACET, THEME, INTEREST and SUMMARY. */
const statement: FacetResolvers = {
  sources,
  entity: (node, _args, ctx) => ctx.budget.one(() => node.reading.entityOf(node.node)),
  history: async (node, _args, ctx) => {
    const { salience, hours, together } = await ctx.loaders.history.load(node);
    return {
      salience: ctx.budget.list(() => salience),
      hours: ctx.budget.list(() => hours),
      together: ctx.budget.list(() =>
        together.flatMap(({ nodeId, ...rest }) => {
          const other = node.reading.view(nodeId);
          return other ? [{ ...rest, node: other }] : [];
        }),
      ),
    };
  },
};

export const nodeResolvers: Resolvers = {
  // Synchronous, by kind: the compiled executor cannot wait here.
  MemoryNode: { __resolveType: (node) => TYPE_OF[node.kind] },
  Facet: statement,
  Theme: statement,
  Interest: statement,
  Summary: statement,
};
