import type { DomainResolvers } from '../../generated/graphql.js';
import { sources } from './node.js';

export const Domain: DomainResolvers = {
  sources,
  entities: (domain, _args, ctx) => ctx.budget.list(() => domain.reading.entitiesOf(domain.id)),
};
