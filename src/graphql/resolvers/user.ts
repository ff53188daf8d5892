import type { UserResolvers } from '../../generated/graphql.js';
import { pageSize } from '../../memory/validate.js';
import { auditPage } from '../audit-page.js';
import type { Context } from '../context.js';
import { connection, type UserModel } from '../models.js';
import { forbidden } from '../permissions.js';

async function totals(user: UserModel, ctx: Context): Promise<{ nodes: number; edges: number }> {
  return user.countsFromGraph ? (await user.reading()).totals() : ctx.loaders.counts.load(user.subject);
}

export const User: UserResolvers = {
  id: (user) => user.subject.id,
  region: (user) => user.subject.region.name,
  jurisdiction: (user) => user.subject.jurisdiction,
  hipaa: (user) => user.subject.hipaa,
  createdAt: (user) => user.subject.createdAt,
  domains: async (user, _args, ctx) => ctx.budget.take((await user.reading()).domains()),
  suppressions: async (user) => [...(await user.reading()).suppressions()],
  consents: async (user) => [...(await user.reading()).consents()],
  totalNodes: async (user, _args, ctx) => (await totals(user, ctx)).nodes,
  totalEdges: async (user, _args, ctx) => (await totals(user, ctx)).edges,
  nodes: async (user, args, ctx) => {
    const first = pageSize(args.first);
    const page = (await user.reading()).page(args.filter, first, args.after);
    ctx.budget.take(page.items);
    return { ...connection(page, args.after), totalCount: page.total };
  },
  auditEvents: async (user, args, ctx) => {
    const { deployment, call } = ctx;
    if (call.actor.role === 'SERVICE') throw forbidden(deployment, call, 'user.auditEvents');
    const first = pageSize(args.first);
    const { region, pseudonym } = user.subject;
    return connection(await auditPage([region], { subject: pseudonym }, first, args.after), args.after);
  },
};
