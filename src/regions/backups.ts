import { z } from 'zod';

/** The section `backups` of the policy. */
export const backupsSection = z
  .strictObject({
    /** For how many days backups of any store are kept: the horizon that receipts of erasures state. */
    retentionDays: z.number().int().min(0).max(36_500).optional(),
  })
  .prefault({});
