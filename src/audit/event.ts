import type { Role } from './role.js';

/** What was done, after FHIR R4 AuditEvent.action and .type. */
export const AUDIT_ACTIONS = [
  'CREATE',
  'READ',
  'SEARCH',
  'EXPORT',
  'UPDATE',
  'DELETE',
  'ERASE',
  'SUPPRESS',
  'CONSENT',
  'REQUEST',
  'TRANSFER',
  'ADMINISTER',
  'DENIED',
  /** A read for an emergency, past purpose and consent. */
  'BREAK_GLASS',
  /** Bodies of old events were dropped. */
  'PRUNE',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const AUDIT_OUTCOMES = ['SUCCESS', 'DENIED', 'FAILED', 'NOT_SENT'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** How long an event must be kept: GDPR 3 years, HIPAA 6 (45 CFR 164.316(b)(2)(i)). */
export type Retention = 'GDPR' | 'HIPAA';

/** What a person consented to, or no longer does: codes and times, so that the record can outlive the person. */
export interface ConsentDetail {
  readonly id: string;
  readonly contentTypes: readonly string[];
  readonly explicit: boolean;
  readonly thirdParties: boolean;
  /** Of a registered notice; null where the version was the application's own word. */
  readonly noticeVersion: string | null;
  /** SHA-256 of that notice's text, hexadecimal. */
  readonly noticeHash: string | null;
  /** RFC 3339, UTC, milliseconds. */
  readonly expiresAt: string | null;
}

/** Events of a class and a month whose bodies were dropped, and what proves which they were. */
export interface PrunedEvents {
  readonly class: Retention;
  /** In UTC, such as `2026-11`. */
  readonly month: string;
  readonly events: number;
  /** Hex: SHA-256 over index (8 bytes, big-endian) and leaf hash of each, in their order. */
  readonly hash: string;
}

/** One entry of the audit log. It never holds content: ids, pseudonyms, counts and codes only. */
export interface AuditEvent {
  readonly id: string;
  /** RFC 3339, UTC, milliseconds. */
  readonly at: string;
  readonly action: AuditAction;
  /** `key:<uuid>` of an API key, `subject:<pseudonym>` of a signed-in user, `system` for jobs, `anonymous` where nobody was recognised. */
  readonly actor: string;
  readonly role: Role | 'SYSTEM' | 'ANONYMOUS';
  /** Pseudonyms (HMAC-SHA-256 of the application's user id, hex) of all persons concerned. */
  readonly subjects: readonly string[];
  readonly sessionId: string | null;
  readonly purpose: string | null;
  readonly nodeIds: readonly string[];
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly phi: boolean;
  /** Of a CONSENT event. */
  readonly consent?: ConsentDetail;
  /** Content types of the items that were read, in the order of the alphabet; empty for writes. */
  readonly contentTypes: readonly string[];
  /** What the scrubber took out of the texts of this write: type and count, never the value. */
  readonly redactions: readonly { readonly type: string; readonly count: number }[];
  readonly outcome: AuditOutcome;
  /** The rule that authorised or denied it, such as `role:SERVICE gate:assistant`. */
  readonly policy: string;
  readonly region: string;
  /** PERMANENT: what tells of pruned events. */
  readonly retention: Retention | 'PERMANENT';
  /** Of a PRUNE event. */
  readonly pruned?: PrunedEvents;
}
