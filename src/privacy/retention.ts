import { z } from 'zod';
import { CONTENT_TYPES, type Millis, type Node } from '../memory/model.js';
import type { ContentType } from './classify/index.js';
import { type Duration, duration, isoOf, later } from './duration.js';
import type { PurposeRegister } from './purposes.js';

/** How long what tells one of `contentTypes` and was collected for one of `purposes` is kept; absent: any. */
export interface RetentionWindow {
  readonly contentTypes?: readonly ContentType[];
  readonly purposes?: readonly string[];
  readonly keep: Duration;
}

/** Why health content is kept without a window, who decided so, and on which day. */
export interface Justification {
  readonly purposes?: readonly string[];
  readonly reason: string;
  readonly by: string;
  readonly on: string;
}

/** What the controller decided about the time for which memory is kept (GDPR Art. 5(1)(e)). Nothing is deleted by age unless it says so. */
export interface RetentionPolicy {
  readonly windows: readonly RetentionWindow[];
  readonly justifications: readonly Justification[];
}

export const NO_RETENTION: RetentionPolicy = { windows: [], justifications: [] };

const purposes = z.array(z.string().min(1)).min(1).optional();
const someText = z.string().trim().min(1).max(2_000);

/** Section `retention` of the policy file. */
export const retentionSection = z
  .strictObject({
    windows: z
      .array(
        z.strictObject({
          contentTypes: z.array(z.enum(CONTENT_TYPES)).min(1).optional(),
          purposes,
          keep: duration,
        }),
      )
      .default([]),
    justifications: z
      .array(z.strictObject({ purposes, reason: someText, by: someText, on: z.iso.date() }))
      .default([]),
  })
  .default({ windows: [], justifications: [] })
  .transform((section): RetentionPolicy => section);

/** Windows and justifications speak of registered purposes: the first that is not, or undefined. */
export function unknownPurpose(policy: {
  readonly purposes: PurposeRegister;
  readonly retention: RetentionPolicy;
}): string | undefined {
  const { windows, justifications } = policy.retention;
  const named = [...windows, ...justifications].flatMap((x) => x.purposes ?? []);
  return named.some((p) => policy.purposes.get(p) === undefined)
    ? 'retention: a window or a justification names a purpose that is not registered'
    : undefined;
}

/** When a window ends, and how the audit log names it. */
export interface WindowEnd {
  readonly at: Millis;
  readonly rule: string;
}

/**
 * When the last purpose that an item was collected for has no more time for it: of each purpose the first of the windows that
 * match ends it, and the item is kept as long as any purpose needs it. Undefined: never.
 */
export function windowEnd(
  { windows }: RetentionPolicy,
  item: Pick<Node, 'contentTypes' | 'purposes' | 'createdAt'>,
): WindowEnd | undefined {
  let last: WindowEnd | undefined;
  for (const purpose of item.purposes) {
    const first = purposeEnd(windows, item, purpose);
    if (!first) return undefined;
    if (!last || first.at > last.at) last = first;
  }
  return last;
}

function purposeEnd(
  windows: readonly RetentionWindow[],
  item: Pick<Node, 'contentTypes' | 'createdAt'>,
  purpose: string,
): WindowEnd | undefined {
  let first: WindowEnd | undefined;
  for (const window of windows) {
    if (window.purposes && !window.purposes.includes(purpose)) continue;
    if (window.contentTypes && !window.contentTypes.some((t) => item.contentTypes.includes(t))) continue;
    const at = later(item.createdAt, window.keep);
    if (!first || at < first.at) first = { at, rule: ruleOf(window) };
  }
  return first;
}

/** Such as `HEALTH/wellbeing/P2Y`; `*` stands for any. */
export function ruleOf({ contentTypes, purposes, keep }: RetentionWindow): string {
  return `${contentTypes?.join('+') ?? '*'}/${purposes?.join('+') ?? '*'}/${isoOf(keep)}`;
}

/** Whether health content collected for a purpose has a window, or a recorded reason to have none. */
export function healthAccounted({ windows, justifications }: RetentionPolicy, purpose: string): boolean {
  const speaks = (of: { readonly purposes?: readonly string[] }): boolean =>
    of.purposes?.includes(purpose) ?? true;
  return (
    windows.some((w) => speaks(w) && (w.contentTypes?.includes('HEALTH') ?? true)) ||
    justifications.some(speaks)
  );
}

/** Retention as the processing record shows it (GDPR Art. 30(1)(f)): windows, reasons, and the purposes that keep health content with neither. */
export interface RetentionRecord {
  readonly windows: readonly {
    readonly contentTypes: readonly ContentType[] | null;
    readonly purposes: readonly string[] | null;
    readonly keep: string;
  }[];
  readonly justifications: readonly {
    readonly contentTypes: readonly ContentType[];
    readonly purposes: readonly string[] | null;
    readonly reason: string;
    readonly by: string;
    readonly on: string;
  }[];
  /** May collect health content, and have neither window nor reason: refused for HIPAA users, to be mended for all. */
  readonly unaccounted: readonly string[];
}

export function retentionRecord(policy: {
  readonly purposes: PurposeRegister;
  readonly retention: RetentionPolicy;
}): RetentionRecord {
  const { windows, justifications } = policy.retention;
  return {
    windows: windows.map((w) => ({
      contentTypes: w.contentTypes ?? null,
      purposes: w.purposes ?? null,
      keep: isoOf(w.keep),
    })),
    justifications: justifications.map((j) => ({
      contentTypes: ['HEALTH'],
      purposes: j.purposes ?? null,
      reason: j.reason,
      by: j.by,
      on: j.on,
    })),
    unaccounted: policy.purposes.all
      .filter((p) => p.contentTypes?.includes('HEALTH') ?? true)
      .filter((p) => !healthAccounted(policy.retention, p.key))
      .map((p) => p.key),
  };
}
