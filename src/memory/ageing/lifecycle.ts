import { z } from 'zod';
import { type Duration, duration, later } from '../../privacy/duration.js';
import type { Millis, Node } from '../model.js';

/** What becomes of memory as it ages, as configured. Absent: nothing. */
export interface Lifecycle {
  /** Time in which salience halves, by kind of item. */
  readonly halfLife: Readonly<Record<ItemKind, Millis>>;
  /** How far a recall moves stored salience towards 1. */
  readonly reinforcement: number;
  readonly consolidation: Consolidation | undefined;
}

/** Items older than `after` whose decayed salience is below `below` are consolidated, where an entity has so many alike. */
export interface Consolidation {
  readonly after: Duration;
  readonly below: number;
  readonly atLeast: number;
}

const ITEM_KINDS = ['FACET', 'THEME', 'INTEREST', 'SUMMARY'] as const;
type ItemKind = (typeof ITEM_KINDS)[number];

/** Half-life of kinds that are not named: that of ranking without a lifecycle. */
const DEFAULT_HALF_LIFE: Duration = { months: 0, days: 90, millis: 0 };
const DEFAULT_REINFORCEMENT = 0.1;

/** From a moment with ordinary months on, a duration has one length. */
const millisOf = (d: Duration): Millis => later(0, d);

const halfLife = z
  .union([duration, z.strictObject(Object.fromEntries(ITEM_KINDS.map((k) => [k, duration.optional()])))])
  .default(DEFAULT_HALF_LIFE)
  .transform((given) => {
    const of = (kind: ItemKind): Duration =>
      'months' in given
        ? (given as Duration)
        : ((given as Record<string, Duration>)[kind] ?? DEFAULT_HALF_LIFE);
    return Object.fromEntries(ITEM_KINDS.map((k) => [k, millisOf(of(k))])) as Record<ItemKind, Millis>;
  });

/** Section `lifecycle` of the policy file. */
export const lifecycleSection = z
  .strictObject({
    halfLife,
    reinforcement: z.number().gt(0).lte(1).default(DEFAULT_REINFORCEMENT),
    consolidation: z
      .strictObject({
        after: duration,
        below: z.number().gt(0).lte(1),
        atLeast: z.int().min(2).max(100).default(5),
      })
      .optional(),
  })
  .optional()
  .transform((section): Lifecycle | undefined =>
    section ? { ...section, consolidation: section.consolidation } : undefined,
  );

/**
 * Salience as it counts now: the stored one, halved with each half-life since the item was made or last recalled. Stored salience
 * is what is exported.
 */
export function decayed(
  node: Node,
  { halfLife }: Pick<Lifecycle, 'halfLife'>,
  recalls: ReadonlyMap<string, Millis>,
  now: Millis,
): number {
  const since = Math.max(node.createdAt, recalls.get(node.id) ?? node.createdAt);
  const half = halfLife[node.kind as ItemKind];
  return half === undefined ? node.salience : node.salience * 2 ** (-Math.max(0, now - since) / half);
}

/** What a number of recalls make of stored salience. */
export function reinforced(salience: number, recalls: number, { reinforcement }: Lifecycle): number {
  return 1 - (1 - salience) * (1 - reinforcement) ** recalls;
}
