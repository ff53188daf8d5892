import { auditPage } from '../../audit/pages.js';
import type { UserResolvers } from '../../generated/graphql.js';
import { requireCriteria } from '../../memory/graph/node-filter.js';
import { pageSize } from '../../memory/validate.js';
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
  domains: async (user, _args, ctx) => {
    const reading = await user.reading();
    return ctx.budget.list(() => reading.domains());
  },
  suppressions: async (user) => [...(await user.reading()).suppressions()],
  consents: async (user) => [...(await user.reading()).consents()],
  totalNodes: async (user, _args, ctx) => (await totals(user, ctx)).nodes,
  totalEdges: async (user, _args, ctx) => (await totals(user, ctx)).edges,
  nodes: async (user, args, ctx) => {
    const first = pageSize(args.first);
    const filter = args.filter && { ...args.filter, ids: args.filter.ids?.map((id) => id.toLowerCase()) };
    if (filter) requireCriteria(filter);
    const page = (await user.reading()).page(filter, first, args.after);
    ctx.budget.list(() => page.items);
    return { ...connection(page, args.after), totalCount: page.total };
  },
  auditEvents: async (user, args, ctx) => {
    const { deployment, call } = ctx;
    if (call.actor.role === 'SERVICE') throw forbidden(deployment, call, 'user.auditEvents', user.subject);
    const first = pageSize(args.first);
    const { region, pseudonym } = user.subject;
    const page = await auditPage([region], { subject: pseudonym }, first, args.after);
    if (call.actor.role !== 'SUBJECT') return connection(page, args.after);
    // One event may tell of many persons; who the others are is not this one's to know.
    const items = page.items.map(({ cursor, node }) => ({
      cursor,
      node: { ...node, subjects: [pseudonym] },
    }));
    return connection({ ...page, items }, args.after);
  },
};
