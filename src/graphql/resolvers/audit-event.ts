import type { AuditEventResolvers } from '../../generated/graphql.js';
import type { ContentType } from '../../memory/model.js';

export const AuditEvent: AuditEventResolvers = {
  at: (event) => Date.parse(event.at),
  consent: ({ consent }) =>
    consent
      ? {
          ...consent,
          contentTypes: consent.contentTypes as ContentType[],
          expiresAt: consent.expiresAt === null ? null : Date.parse(consent.expiresAt),
        }
      : null,
  // Events of before do not tell.
  contentTypes: (event) => (event.contentTypes ?? []) as ContentType[],
  subject: (event) => (event.subjects.length === 1 ? (event.subjects[0] ?? null) : null),
};
