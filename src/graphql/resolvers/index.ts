import type { Resolvers } from '../../generated/graphql.js';
import { DateTime, JSONScalar } from '../scalars.js';
import { AuditEvent } from './audit-event.js';
import { Domain } from './domain.js';
import { Edge } from './edge.js';
import { Entity } from './entity.js';
import { Mutation } from './mutation.js';
import { nodeResolvers } from './node.js';
import { Query } from './query.js';
import { Region } from './region.js';
import { User } from './user.js';
import { UserExport } from './user-export.js';
import { Viewer } from './viewer.js';

export const resolvers: Resolvers = {
  DateTime,
  JSON: JSONScalar,
  Query,
  Mutation,
  User,
  UserExport,
  Viewer,
  Region,
  AuditEvent,
  Domain,
  Entity,
  Edge,
  ...nodeResolvers,
};
