import { nameOfKey } from '../../access/administer.js';
import type { ViewerResolvers } from '../../generated/graphql.js';
import { oneUser } from '../models.js';

export const Viewer: ViewerResolvers = {
  name: async (_viewer, _args, { deployment, call }) => {
    const { subjectId, id } = call.actor;
    return subjectId ?? (await nameOfKey(deployment, id)) ?? '';
  },
  user: async (_viewer, _args, ctx) => {
    const { subjectId } = ctx.call.actor;
    const subject = subjectId === undefined ? undefined : await ctx.loaders.subject.load(subjectId);
    if (!subject) return null;
    const user = oneUser(ctx, subject);
    // As for `user`: the account alone is a read too.
    await user.reading();
    return user;
  },
};
