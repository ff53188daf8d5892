import { CONTENT_TYPES, type ContentType } from '../../memory/model.js';
import { SENSITIVE } from '../classify/index.js';
import { isoOf } from '../duration.js';
import { hashOf } from '../notices.js';
import type { Policy } from '../policy.js';
import { PURPOSE_OF_USE, type Purpose, READING_PURPOSES } from '../purposes.js';
import { type RetentionRecord, retentionRecord } from '../retention.js';
import type { Controller } from './controller.js';

/** What each content type holds, in words for people. */
export const CATEGORIES: Readonly<Record<ContentType, string>> = {
  GENERAL: 'General statements, preferences and interests',
  PERSONAL: 'Identity, contacts, family, work, education, places',
  FINANCIAL: 'Income, property, debts and purchases; no account or card numbers',
  HEALTH: 'Health (GDPR Art. 9)',
  EMOTIONAL: 'Emotions and states of mind',
  RELATIONSHIP: 'Crises of relationships',
  SPECIAL:
    'Other special categories (Art. 9), and criminal convictions and offences (Art. 10), which need an authorisation by law besides',
};

/** A time limit for a purpose: what is kept, for how long, and why where that needs a reason. */
export interface TimeLimit {
  /** Undefined: all. */
  readonly contentTypes?: readonly ContentType[];
  /** ISO 8601; undefined: until it is erased, by the person, the controller or a withdrawn consent. */
  readonly keep?: string;
  readonly justification?: { readonly reason: string; readonly by: string; readonly on: string };
}

export interface Activity {
  readonly purpose: Purpose;
  readonly contentTypes: readonly ContentType[];
  readonly codes: readonly string[];
  readonly timeLimits: readonly TimeLimit[];
  /** Names of processors that may be sent what was collected for it. */
  readonly recipients: readonly string[];
}

/** What the configuration says of the processing, for the record and the notice alike. */
export interface Facts {
  readonly controller: Controller | undefined;
  readonly dataSubjects: readonly string[];
  readonly activities: readonly Activity[];
  /** Purposes of reading alone that are in use. */
  readonly readings: readonly Purpose[];
  /** Purposes that may hold health content and have neither a window nor a reason to have none. */
  readonly healthUnaccounted: readonly string[];
  readonly processors: Policy['processors']['all'];
  /** ISO 8601: the age from which faded items are consolidated into summaries; undefined: none are. */
  readonly consolidatedAfter: string | undefined;
  readonly auditYears: { readonly gdpr: number; readonly hipaa: number };
  /** Days; undefined: nobody said. */
  readonly backupDays: number | undefined;
  readonly breakGlass: Policy['breakGlass'];
}

export function factsOf(policy: Policy): Facts {
  const consolidation = policy.lifecycle?.consolidation;
  const retention = retentionRecord(policy);
  return {
    controller: policy.controller,
    dataSubjects: policy.controller?.dataSubjects ?? [
      'Users of the application',
      'Persons of whom users tell',
    ],
    activities: policy.purposes.all.map((purpose) => ({
      purpose,
      contentTypes: purpose.contentTypes ?? CONTENT_TYPES,
      codes: codesOf(purpose),
      timeLimits: limitsOf(retention, purpose.key),
      recipients: policy.processors.all.filter((p) => p.purposes?.includes(purpose.key)).map((p) => p.name),
    })),
    readings: READING_PURPOSES.filter(({ purposeOfUse }) => purposeOfUse !== 'BTG' || policy.breakGlass),
    healthUnaccounted: retention.unaccounted,
    processors: policy.processors.all,
    consolidatedAfter: consolidation && isoOf(consolidation.after),
    auditYears: { gdpr: policy.audit.years, hipaa: policy.audit.hipaaYears },
    backupDays: policy.backups.retentionDays,
    breakGlass: policy.breakGlass,
  };
}

/** Identifies what the notice of a configuration tells; hexadecimal. Another configuration has another. */
export function digestOf(facts: Facts): string {
  return hashOf(JSON.stringify(facts, sorted));
}

/** IRI of the W3C vocabulary and HL7's code, where there is one. */
export function codesOf({ dpv, purposeOfUse }: Purpose): string[] {
  return [...(dpv ? [dpv] : []), ...(purposeOfUse ? [`${PURPOSE_OF_USE}#${purposeOfUse}`] : [])];
}

export function isSpecial(type: ContentType): boolean {
  return SENSITIVE.has(type);
}

/** The windows that speak of a purpose, and the reasons to have none. */
function limitsOf({ windows, justifications }: RetentionRecord, purpose: string): TimeLimit[] {
  const speaks = (of: { readonly purposes: readonly string[] | null }): boolean =>
    of.purposes?.includes(purpose) ?? true;
  return [
    ...windows
      .filter(speaks)
      .map(({ contentTypes, keep }) => ({ contentTypes: contentTypes ?? undefined, keep })),
    ...justifications.filter(speaks).map(({ contentTypes, reason, by, on }) => ({
      contentTypes,
      justification: { reason, by, on },
    })),
  ];
}

function sorted(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
