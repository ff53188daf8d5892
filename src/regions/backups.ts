import { z } from 'zod';

/** The section `backups` of the policy. */
export const backupsSection = z
  .strictObject({
    /** For how many days backups of any store are kept: the horizon that receipts of erasures state. */
    retentionDays: z.number().int().min(0).max(36_500).optional(),
    /** Where they are written; absolute, since the server and the command line may start elsewhere. */
    directory: z.string().startsWith('/', 'must be an absolute path').optional(),
    /** Whom they are sealed to, in the age format: public keys, so that a server can write what it cannot read. */
    recipients: z.array(z.string().regex(/^age1[0-9a-z]+$/, 'must be an age recipient: age1...')).default([]),
    /** Hours from one backup to the next; without it, backups are made by hand. */
    everyHours: z.number().int().min(1).max(8_760).optional(),
  })
  .refine(
    ({ everyHours, directory, recipients, retentionDays }) =>
      everyHours === undefined ||
      (directory !== undefined && recipients.length > 0 && retentionDays !== undefined),
    '`everyHours` needs `directory`, `recipients` and `retentionDays`',
  )
  .prefault({});
