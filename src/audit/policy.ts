import { z } from 'zod';

/** Years that events are kept at least: GDPR Art. 5(2) with the limitation of claims, and HIPAA (45 CFR 164.316(b)(2)(i)). */
export const LEAST_YEARS = { GDPR: 3, HIPAA: 6 } as const;

/** The section `audit` of the policy: for how many years events are kept, by class. Upward only. */
export const auditSection = z
  .strictObject({
    years: z.number().int().min(LEAST_YEARS.GDPR).max(100).default(LEAST_YEARS.GDPR),
    hipaaYears: z.number().int().min(LEAST_YEARS.HIPAA).max(100).default(LEAST_YEARS.HIPAA),
  })
  .prefault({});
export type AuditPolicy = z.output<typeof auditSection>;
