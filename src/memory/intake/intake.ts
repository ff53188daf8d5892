import { LetheError } from '../../errors.js';
import { contentTypesOf } from '../../privacy/classify/index.js';
import type { Purpose } from '../../privacy/purposes.js';
import { healthAccounted, type RetentionPolicy, windowEnd } from '../../privacy/retention.js';
import {
  mergeRedactions,
  type PiiType,
  type Redaction,
  scrub,
  scrubRecord,
} from '../../privacy/scrub/index.js';
import { consented, covers, tells } from '../gate.js';
import type { Graph } from '../graph/graph.js';
import type { ContentType, Discard, DiscardReason, Millis, Node, NodeKind } from '../model.js';
import { type TopicMatcher, topicMatcher } from '../topic.js';

/** A text that wants to be remembered. */
export interface Draft {
  readonly kind: NodeKind;
  readonly label: string;
  readonly summary?: string;
  readonly speaker?: string;
  /** Types that the caller declares: they add to what is found. */
  readonly declared?: readonly ContentType[];
  readonly expiresAt?: Millis;
  /** Absent: now. */
  readonly createdAt?: Millis;
  /** Name of the entity it belongs to: a topic may be told by both together. */
  readonly entity?: string;
}

/** What every draft of one call is held against. */
export interface IntakeRules {
  readonly purpose: Purpose;
  /** What the consents in force for the purpose cover. */
  readonly consented: ReadonlySet<ContentType>;
  readonly suppressions: TopicMatcher;
  readonly retention: RetentionPolicy;
  /** The user's health data is PHI under HIPAA. */
  readonly hipaa: boolean;
  readonly now: Millis;
}

/**
 * What intake holds every text of this call against; `field` is where the purpose was named.
 * @throws CONSENT_REQUIRED when no consent for the purpose is in force
 */
export function intakeRules(
  graph: Graph,
  purpose: Purpose,
  retention: RetentionPolicy,
  now: Millis,
  field = 'input.purpose',
): IntakeRules {
  const types = consented(graph.consents, purpose.key, now);
  if (types.size === 0)
    throw new LetheError('CONSENT_REQUIRED', 'no consent of this user for this purpose is in force', {
      field,
    });
  return {
    purpose,
    consented: types,
    suppressions: suppressionsOf(graph),
    retention,
    hipaa: graph.account.hipaa,
    now,
  };
}

/** Tells texts that match a topic suppressed now. */
export function suppressionsOf(graph: Graph): TopicMatcher {
  return topicMatcher(graph.suppressions.filter((s) => s.liftedAt === undefined).map((s) => s.topic));
}

/** A draft that may be stored: scrubbed and classified. */
export interface Admitted {
  readonly kind: NodeKind;
  readonly label: string;
  readonly summary?: string;
  readonly speaker?: string;
  readonly contentTypes: readonly ContentType[];
  readonly expiresAt?: Millis;
}

export type Verdict = { readonly admitted: Admitted } | { readonly discarded: DiscardReason };

/**
 * The stages that every text passes, in this order: classify (before anything is taken out), scrub, then empty, purpose,
 * consent, retention, suppression, expiry. Redactions count whatever the verdict.
 */
export function admit(draft: Draft, rules: IntakeRules): { verdict: Verdict; redactions: Redaction[] } {
  const { fields, redactions } = scrubRecord({
    label: draft.label,
    summary: draft.summary,
    speaker: draft.speaker,
  });
  const contentTypes = typesTold(
    [draft.speaker, draft.label, draft.summary].filter(Boolean).join('\n'),
    redactions,
    draft.declared,
  );
  const discarded = ((): DiscardReason | undefined => {
    if (!fields.label?.trim()) return 'EMPTY';
    const refused = refusal(draft.kind, contentTypes, rules, draft.createdAt);
    if (refused) return refused;
    if (tells(rules.suppressions, { ...fields, label: fields.label }, draft.entity)) return 'SUPPRESSED';
    if (draft.expiresAt !== undefined && draft.expiresAt <= rules.now) return 'RETENTION';
    return undefined;
  })();
  if (discarded) return { verdict: { discarded }, redactions };
  return {
    verdict: {
      admitted: {
        kind: draft.kind,
        label: fields.label as string,
        summary: fields.summary,
        speaker: fields.speaker,
        contentTypes,
        expiresAt: draft.expiresAt,
      },
    },
    redactions,
  };
}

/** Why content of these types may not be kept: purpose, then consent, then retention. */
export function refusal(
  kind: NodeKind,
  contentTypes: readonly ContentType[],
  { purpose, consented, retention, hipaa, now }: IntakeRules,
  createdAt: Millis = now,
): DiscardReason | undefined {
  if (purpose.contentTypes && !contentTypes.every((t) => purpose.contentTypes?.includes(t))) return 'PURPOSE';
  if (!covers(consented, { kind, contentTypes })) return 'NO_CONSENT';
  const item = { kind, contentTypes, purposes: [purpose.key], createdAt };
  if (refusedByRetention(retention, hipaa, item, now)) return 'RETENTION';
  return undefined;
}

/**
 * Whether the retention policy has no time for an item: its window has ended already, or it is health data of a HIPAA user with neither a
 * window nor a recorded reason to have none. No window ends an entity or a domain before what hangs on it.
 */
export function refusedByRetention(
  retention: RetentionPolicy,
  hipaa: boolean,
  item: Pick<Node, 'kind' | 'contentTypes' | 'purposes' | 'createdAt'>,
  now: Millis,
): boolean {
  const health = hipaa && item.contentTypes.includes('HEALTH');
  if (health && !item.purposes.every((p) => healthAccounted(retention, p))) return true;
  const frame = item.kind === 'DOMAIN' || item.kind === 'ENTITY';
  const end = frame ? undefined : windowEnd(retention, item);
  return end !== undefined && end.at <= now;
}

/** What a redacted number tells by itself. */
const NUMBERS_TELL: Record<PiiType, ContentType> = {
  SSN: 'PERSONAL',
  PASSPORT: 'PERSONAL',
  DRIVERS_LICENSE: 'PERSONAL',
  PAYMENT_CARD: 'FINANCIAL',
  CVV: 'FINANCIAL',
  BANK_ACCOUNT: 'FINANCIAL',
  ROUTING_NUMBER: 'FINANCIAL',
};

/** The content types of a text as it came in, with those of what was taken out of it. */
export function typesTold(
  text: string,
  redactions: readonly Redaction[],
  declared: readonly ContentType[] = [],
): ContentType[] {
  return contentTypesOf(text, [...declared, ...redactions.map((r) => NUMBERS_TELL[r.type])]);
}

/** The same stages for the name of a relation, which hangs on no node of its own. */
export function admitRelation(
  relation: string,
  rules: IntakeRules,
): { verdict: { relation: string } | { discarded: DiscardReason }; redactions: Redaction[] } {
  const { text, redactions } = scrub(relation);
  const types = typesTold(relation, redactions);
  const discarded = ((): DiscardReason | undefined => {
    if (!text.trim()) return 'EMPTY';
    if (!types.every((t) => t === 'GENERAL' || rules.consented.has(t))) return 'NO_CONSENT';
    if (rules.suppressions.matches(text)) return 'SUPPRESSED';
    return undefined;
  })();
  return { verdict: discarded ? { discarded } : { relation: text }, redactions };
}

/** Counts of what was redacted and what was discarded, as they are reported. */
export class IntakeReport {
  #redactions: Redaction[];
  readonly #discarded: Map<DiscardReason, number>;

  /** With `before`, goes on from what was reported there. */
  constructor(before?: { readonly redactions: Redaction[]; readonly discarded: readonly Discard[] }) {
    this.#redactions = before?.redactions ?? [];
    this.#discarded = new Map(before?.discarded.map((d) => [d.reason, d.count]));
  }

  redact(redactions: Redaction[]): void {
    if (redactions.length > 0) this.#redactions = mergeRedactions(this.#redactions, redactions);
  }

  discard(reason: DiscardReason, count = 1): void {
    this.#discarded.set(reason, (this.#discarded.get(reason) ?? 0) + count);
  }

  get redactions(): Redaction[] {
    return this.#redactions;
  }

  get discarded(): Discard[] {
    return [...this.#discarded].map(([reason, count]) => ({ reason, count }));
  }
}
