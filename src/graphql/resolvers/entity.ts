import type { EntityResolvers } from '../../generated/graphql.js';
import { sources } from './node.js';

export const Entity: EntityResolvers = {
  sources,
  domains: (entity, _args, ctx) => ctx.budget.list(() => entity.reading.domainsOf(entity.id)),
  facets: (entity, _args, ctx) => ctx.budget.list(() => entity.reading.children(entity.id, 'FACET')),
  themes: (entity, _args, ctx) => ctx.budget.list(() => entity.reading.children(entity.id, 'THEME')),
  interests: (entity, _args, ctx) => ctx.budget.list(() => entity.reading.children(entity.id, 'INTEREST')),
  summaries: (entity, _args, ctx) => ctx.budget.list(() => entity.reading.children(entity.id, 'SUMMARY')),
  edges: (entity, _args, ctx) => ctx.budget.list(() => entity.reading.edgesOf(entity.id)),
};
