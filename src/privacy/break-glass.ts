import { z } from 'zod';
import { badInput, LetheError } from '../errors.js';
import type { Call } from '../memory/call.js';
import { BREAK_GLASS } from './purposes.js';

/** A reason, as the header names it: fit for a log that holds codes only. */
const CODE = /^[a-z][a-z0-9-]{0,63}$/;

/** Reasons that a policy has which names none of its own. */
export const DEFAULT_REASONS: Readonly<Record<string, string>> = {
  'emergency-treatment': 'Care that the person needs at once, and cannot consent to',
  'threat-to-life': 'A threat to the life of the person or of another',
};

/**
 * Section `breakGlass` of the policy file; without it nobody can break the glass. `roles` and `keys` (ids) say who may,
 * `reasons` (code: what it means) for what. With `suppressed: true` items of suppressed topics leave too, and the record says so.
 */
export const breakGlassSection = z
  .strictObject({
    roles: z.array(z.enum(['ADMIN', 'PRIVACY', 'SERVICE'])).default([]),
    keys: z.array(z.uuid()).default([]),
    reasons: z
      .record(z.string().regex(CODE), z.string().min(1))
      .refine((reasons) => Object.keys(reasons).length > 0, 'name at least one reason')
      .default(DEFAULT_REASONS),
    suppressed: z.boolean().default(false),
  })
  .refine(({ roles, keys }) => roles.length + keys.length > 0, 'name the roles or keys that may')
  .optional();

export type BreakGlassPolicy = NonNullable<z.output<typeof breakGlassSection>>;

/** An emergency read that the policy allows to this caller. */
export interface Emergency {
  readonly reason: string;
  /** Items of suppressed topics leave too. */
  readonly suppressed: boolean;
  /** What the audit log says of it. */
  readonly policy: string;
}

/** The header that names the reason. */
export const REASON_HEADER = 'X-Break-Glass-Reason';

/**
 * Whether this call may read for an emergency.
 * @throws PURPOSE_UNKNOWN where the policy has no break-glass, FORBIDDEN to whom it does not name, BAD_USER_INPUT without
 * one of its reasons
 */
export function emergencyOf(policy: BreakGlassPolicy | undefined, call: Call, field: string): Emergency {
  if (!policy) throw new LetheError('PURPOSE_UNKNOWN', 'no such purpose is registered', { field });
  const { actor } = call;
  const named =
    policy.roles.some((role) => role === actor.role) || policy.keys.some((id) => actor.id === `key:${id}`);
  if (!named || (actor.purposes && !actor.purposes.includes(BREAK_GLASS)))
    throw new LetheError('FORBIDDEN', 'this key may not break the glass', { field });
  const { reason } = call;
  if (reason === undefined || !Object.hasOwn(policy.reasons, reason))
    throw badInput(REASON_HEADER, `name one of: ${Object.keys(policy.reasons).join(', ')}`);
  const { suppressed } = policy;
  const override = suppressed ? ' suppression:overridden' : '';
  return {
    reason,
    suppressed,
    policy: `role:${actor.role} gate:${BREAK_GLASS} reason:${reason}${override}`,
  };
}
