import { accountingOfDisclosures, noteReading, searchAuditLog } from '../../access/audit-log.js';
import type { Role } from '../../audit/role.js';
import { badInput } from '../../errors.js';
import type { QueryResolvers } from '../../generated/graphql.js';
import { previewConsolidation } from '../../memory/ageing/consolidate.js';
import { previewRetention } from '../../memory/ageing/retention.js';
import { context } from '../../memory/context.js';
import { regionsFor } from '../../memory/deployment.js';
import { findErasure, listErasures, previewErasure } from '../../memory/erasure/forget.js';
import { deadLetters } from '../../memory/intake/dead-letters.js';
import { findIngestion } from '../../memory/intake/ingestions.js';
import { exportUser } from '../../memory/portability/portability.js';
import { read } from '../../memory/reading.js';
import { listUsers } from '../../memory/users.js';
import { pageSize } from '../../memory/validate.js';
import { processingRecord } from '../../privacy/record/record.js';
import { logOf, proofOf } from '../audit-proofs.js';
import { connection, listedUser, oneUser, UserModel } from '../models.js';

export const Query: QueryResolvers = {
  viewer: (_root, _args, { call }) => ({ role: call.actor.role as Role }),

  user: async (_root, { id, purpose }, ctx) => {
    const subject = await ctx.loaders.subject.load(id);
    if (!subject) return null;
    const user = oneUser(ctx, subject, purpose);
    // Who looks a user up is recorded even when nothing but the account is asked for.
    await user.reading();
    return user;
  },

  users: async (_root, args, ctx) => {
    const first = pageSize(args.first);
    const page = await listUsers(ctx.deployment, ctx.call, { first, after: args.after, search: args.search });
    const items = page.items.map(({ cursor, subject }) => ({ cursor, node: listedUser(ctx, subject) }));
    return connection({ items, hasNextPage: page.hasNextPage }, args.after);
  },

  node: async (_root, { userId, id, purpose }, ctx) => {
    const subject = await ctx.loaders.subject.load(userId);
    if (!subject) return null;
    const reading = await read(ctx.deployment, ctx.call, subject, { purpose });
    const node = reading.view(id.toLowerCase());
    return node ? ctx.budget.one(() => node) : null;
  },

  context: (_root, { input }, { deployment, call }) => context(deployment, call, input),

  exportUser: async (_root, { userId }, { deployment, call }) => {
    const made = await exportUser(deployment, call, userId);
    return { ...made, user: new UserModel(made.subject, async () => made.reading, true) };
  },

  erasure: async (_root, { id }, { deployment, call }) => (await findErasure(deployment, call, id)) ?? null,

  erasures: (_root, { userId }, { deployment, call }) => listErasures(deployment, call, userId),

  erasurePreview: (_root, { userId, nodeId }, { deployment, call }) => {
    if (nodeId === '') throw badInput('nodeId', 'it is empty');
    return previewErasure(deployment, call, userId, nodeId ?? undefined);
  },

  consolidationPreview: async (_root, { userId }, { deployment, call, budget }) => {
    const groups = await previewConsolidation(deployment, call, userId);
    return budget.list(() => groups);
  },

  retentionPreview: async (_root, args, { deployment, call, budget }) => {
    const preview = await previewRetention(deployment, call, args);
    return { ...preview, items: budget.list(() => preview.items) };
  },

  deadLetters: (_root, args, { deployment, call }) => deadLetters(deployment, call, args),

  ingestion: async (_root, { userId, id }, { deployment, call }) =>
    (await findIngestion(deployment, call, userId, id)) ?? null,

  auditEvents: async (_root, { filter, first, after }, { deployment, call }) =>
    connection(await searchAuditLog(deployment, call, filter ?? {}, pageSize(first), after), after),

  accountingOfDisclosures: (_root, { userId, from, to, exclude }, { deployment, call }) =>
    accountingOfDisclosures(deployment, call, userId, { from, to, exclude }),

  auditCheckpoint: (_root, { region }, { deployment, call }) =>
    logOf(regionsFor(deployment, call.actor.regions), region).checkpoints.latest(),

  auditProof: async (_root, { eventId, size }, { deployment, call }) => {
    const proof = await proofOf(regionsFor(deployment, call.actor.regions), eventId, size ?? undefined);
    noteReading(deployment, call, proof.event.subjects);
    return proof;
  },

  auditConsistency: (_root, { from, to, region }, { deployment, call }) =>
    logOf(regionsFor(deployment, call.actor.regions), region).checkpoints.consistency(from, to),

  processingRecord: (_root, _args, { deployment: d, call }) => ({
    generatedAt: call.now,
    document: processingRecord(d.policy, { regions: d.regions.all, alerts: d.alerts, tls: d.tls }, call.now),
  }),

  regions: (_root, _args, { deployment }) => deployment.regions.all,
};
