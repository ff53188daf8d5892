import { z } from 'zod';

const line = z.string().trim().min(1).max(512);
const contact = {
  name: line,
  address: line.optional(),
  email: z.email().optional(),
  phone: line.optional(),
};

/**
 * Section `controller` of the policy file: who decides about the processing, and whom a person can turn to (GDPR Art. 13(1)(a)
 * and (b), 30(1)(a)).
 */
export const controllerSection = z
  .strictObject({
    ...contact,
    /** In the Union or the United Kingdom, of a controller outside (Art. 27). */
    representative: z.strictObject(contact).optional(),
    dataProtectionOfficer: z.strictObject(contact).optional(),
    jointControllers: z.array(z.strictObject(contact)).default([]),
    /** Where a person can lodge a complaint (Art. 13(2)(d)). */
    supervisoryAuthority: line.optional(),
    /** Whom the memory tells of (Art. 30(1)(c)). */
    dataSubjects: z.array(line).min(1).optional(),
    /** Measures beside those of the product, such as training and access to premises (Art. 32(1)). */
    securityMeasures: z.array(line).default([]),
  })
  .optional();

export type Controller = NonNullable<z.output<typeof controllerSection>>;
