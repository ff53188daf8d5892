import type { AuditEventResolvers } from '../../generated/graphql.js';

export const AuditEvent: AuditEventResolvers = {
  at: (event) => Date.parse(event.at),
  subject: (event) => (event.subjects.length === 1 ? (event.subjects[0] ?? null) : null),
};
