import type { GraphQLResolveInfo } from 'graphql';
import { createApiKey, revokeApiKey } from '../../access/administer.js';
import type { MutationResolvers } from '../../generated/graphql.js';
import type { Call } from '../../memory/call.js';
import type { Deployment } from '../../memory/deployment.js';
import { deleteNode, deleteNodes, deleteUser } from '../../memory/erasure/forget.js';
import { dropIngestion, retryIngestion } from '../../memory/intake/dead-letters.js';
import { remember } from '../../memory/intake/remember.js';
import { saveNodes } from '../../memory/intake/save-nodes.js';
import { importUser } from '../../memory/portability/portability.js';
import { liftSuppression, suppressTopic } from '../../memory/suppress.js';
import { updateNode } from '../../memory/update-node.js';
import { createUser } from '../../memory/users.js';
import { grantConsent, withdrawConsent } from '../../privacy/consent.js';
import { type Context, mutationCall } from '../context.js';
import { oneUser } from '../models.js';

/** One call into the domain, with what makes a repeat of it recognisable. */
function calls<Args, Result>(work: (d: Deployment, call: Call, args: Args) => Promise<Result>) {
  return (_root: unknown, args: Args, ctx: Context, info: GraphQLResolveInfo): Promise<Result> =>
    work(ctx.deployment, mutationCall(ctx, info.fieldName, String(info.path.key), args), args);
}

export const Mutation: MutationResolvers = {
  createUser: async (_root, args, ctx, info) => {
    const call = mutationCall(ctx, info.fieldName, String(info.path.key), args);
    return oneUser(ctx, await createUser(ctx.deployment, call, args.input));
  },
  deleteUser: calls((d, call, { userId }) => deleteUser(d, call, userId)),
  remember: calls((d, call, { input }) => remember(d, call, input)),
  saveNodes: calls((d, call, { input }) => saveNodes(d, call, input)),
  updateNode: calls((d, call, { input }) => updateNode(d, call, input)),
  deleteNode: calls((d, call, { userId, id }) => deleteNode(d, call, userId, id)),
  deleteNodes: calls((d, call, { userId, filter }) => deleteNodes(d, call, userId, filter)),
  importUser: calls((d, call, { userId, purpose, document }) =>
    importUser(d, call, userId, purpose, document),
  ),
  suppressTopic: calls((d, call, { userId, topic }) => suppressTopic(d, call, userId, topic)),
  liftSuppression: calls((d, call, { userId, id }) => liftSuppression(d, call, userId, id)),
  grantConsent: calls((d, call, { input }) => grantConsent(d, call, input)),
  withdrawConsent: calls((d, call, { userId, id, erase }) =>
    withdrawConsent(d, call, userId, id, erase ?? false),
  ),
  retryIngestion: calls((d, call, { id }) => retryIngestion(d, call, id)),
  dropIngestion: calls((d, call, { id }) => dropIngestion(d, call, id)),
  createApiKey: calls((d, call, { input }) => createApiKey(d, call, input)),
  revokeApiKey: calls((d, call, { id }) => revokeApiKey(d, call, id)),
};
