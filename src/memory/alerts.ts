import type { Logger } from '../regions/logger.js';
import type { Gaps } from './gate.js';

/** What is not configured, and so was denied. */
export type GapKind =
  /** A request named a purpose that is not registered. */
  | 'unknown-purpose'
  /** Items were collected for a purpose that the register does not have. */
  | 'unregistered-purpose'
  /** Items were collected for a purpose that no consent on record speaks of. */
  | 'no-consent'
  /** A request named `break-glass`, which the policy does not have. */
  | 'break-glass';

/**
 * What operators must hear of, since this process started: counted for the metrics, logged at warn, and told in the record of
 * processing. Ids and codes only: a purpose is named where it was registered once, never as a caller wrote it.
 */
export class Alerts {
  readonly gapCounts = new Map<GapKind, number>();
  /** Purposes of which items are kept, by the gap they meet. */
  readonly gapPurposes = new Map<GapKind, Set<string>>();
  glassBreaks = 0;
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  gap(kind: GapKind, purpose?: string): void {
    const seen = this.gapCounts.get(kind) ?? 0;
    this.gapCounts.set(kind, seen + 1);
    const purposes = this.gapPurposes.get(kind) ?? new Set();
    this.gapPurposes.set(kind, purposes);
    // One line for each, not one for each request that meets it.
    if (purpose === undefined ? seen > 0 : purposes.has(purpose)) return;
    if (purpose !== undefined) purposes.add(purpose);
    this.#log.warn({ gap: kind, ...(purpose === undefined ? {} : { purpose }) }, 'denied: not configured');
  }

  gaps({ unregistered, unconsented }: Gaps): void {
    for (const purpose of unregistered) this.gap('unregistered-purpose', purpose);
    for (const purpose of unconsented) this.gap('no-consent', purpose);
  }

  glassBroken(read: { actor: string; region: string; eventId: string; reason: string }): void {
    this.glassBreaks++;
    this.#log.warn(read, 'break-glass');
  }
}
