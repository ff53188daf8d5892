export const ROLES = ['ADMIN', 'PRIVACY', 'SERVICE', 'AUDITOR', 'SUBJECT'] as const;
/** What a credential may do; see `graphql/permissions.ts` for the operations of each. */
export type Role = (typeof ROLES)[number];
