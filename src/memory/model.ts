import type { ContentType } from '../privacy/classify/index.js';

export type { ContentType };

export const CONTENT_TYPES = [
  'GENERAL',
  'PERSONAL',
  'FINANCIAL',
  'HEALTH',
  'EMOTIONAL',
  'RELATIONSHIP',
  'SPECIAL',
] as const satisfies readonly ContentType[];

export const NODE_KINDS = ['DOMAIN', 'ENTITY', 'FACET', 'THEME', 'INTEREST', 'SUMMARY'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

export const JURISDICTIONS = ['EU', 'UK', 'US', 'OTHER'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

/** Milliseconds since the Unix epoch. */
export type Millis = number;

/** Most parts of a summary. */
export const MOST_PARTS = 100;

/** What a summary keeps of one item it was made of: still addressed, and erased, by that item's id. */
export interface Part {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly summary?: string;
  readonly speaker?: string;
  readonly createdAt: Millis;
  readonly expiresAt?: Millis;
}

/** A row of `nodes`, opened. DOMAIN and ENTITY have a `name`; the other kinds a `topic`, and perhaps a `summary`. */
export interface Node {
  readonly id: string;
  readonly kind: NodeKind;
  /** `name` or `topic`, whichever the kind has. */
  readonly label: string;
  readonly summary: string | undefined;
  /** Who said it, where it came from a message. */
  readonly speaker: string | undefined;
  /** Of an extractive SUMMARY: what its `summary` says, item by item. */
  readonly parts?: readonly Part[] | undefined;
  readonly entityId: string | undefined;
  /** Global slot number in the user's key pages: page = slot >> 8. */
  readonly slot: number;
  readonly contentTypes: readonly ContentType[];
  readonly purposes: readonly string[];
  readonly salience: number;
  readonly restricted: boolean;
  /** Made by extraction from a message; an extracted entity goes with its last support. */
  readonly extracted: boolean;
  readonly createdAt: Millis;
  readonly updatedAt: Millis;
  readonly expiresAt: Millis | undefined;
}

export interface Edge {
  readonly id: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly relationId: string;
  readonly weight: number;
  readonly createdAt: Millis;
}

/** Why the salience of a node changed; kept in the clear. */
export const SALIENCE_CAUSES = ['recall', 'consolidation'] as const;
export type SalienceCause = (typeof SALIENCE_CAUSES)[number];

/** Where a node came from. */
export interface Source {
  readonly sessionId?: string;
  readonly messageId?: string;
  readonly ingestionId?: string;
  /** A node this one was derived from. */
  readonly nodeId?: string;
}

export interface Suppression {
  readonly id: string;
  readonly slot: number;
  readonly topic: string;
  readonly createdAt: Millis;
  readonly liftedAt: Millis | undefined;
}

export interface Consent {
  readonly id: string;
  readonly slot: number;
  readonly purpose: string;
  readonly contentTypes: readonly ContentType[];
  readonly policyVersion: string;
  /** SHA-256 of the notice's text, where its version was registered when the consent was given. */
  readonly noticeHash: string | undefined;
  readonly method: string;
  readonly explicit: boolean;
  readonly thirdParties: boolean;
  readonly jurisdiction: Jurisdiction;
  readonly grantedAt: Millis;
  readonly withdrawnAt: Millis | undefined;
  readonly expiresAt: Millis | undefined;
}

export const DISCARD_REASONS = [
  'SUPPRESSED',
  'NO_CONSENT',
  'PURPOSE',
  'RETENTION',
  'DUPLICATE',
  'EMPTY',
  'RESTRICTED',
] as const;
export type DiscardReason = (typeof DISCARD_REASONS)[number];

export interface Discard {
  readonly reason: DiscardReason;
  readonly count: number;
}
