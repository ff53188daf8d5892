/** The content categories of the API; SPECIAL holds the categories of GDPR Art. 9 and 10 other than health. */
export type ContentType =
  | 'GENERAL'
  | 'PERSONAL'
  | 'FINANCIAL'
  | 'HEALTH'
  | 'EMOTIONAL'
  | 'RELATIONSHIP'
  | 'SPECIAL';

/**
 * Most sensitive first; the order used to pick `contentType` out of `contentTypes`.
 * HEALTH leads: it alone falls under 45 CFR 160.103 (HIPAA), GDPR Art. 9 and SB 243 at once. SPECIAL follows
 * (GDPR Art. 9/10), then EMOTIONAL and RELATIONSHIP disclosures (SB 243), then FINANCIAL, PERSONAL, GENERAL.
 */
export const SENSITIVITY_ORDER: readonly ContentType[] = Object.freeze([
  'HEALTH',
  'SPECIAL',
  'EMOTIONAL',
  'RELATIONSHIP',
  'FINANCIAL',
  'PERSONAL',
  'GENERAL',
] as ContentType[]);

/** Types that need a consent with `explicit: true`: GDPR Art. 9(2)(a) and California SB 243. */
export const SENSITIVE: ReadonlySet<ContentType> = new Set<ContentType>([
  'HEALTH',
  'EMOTIONAL',
  'RELATIONSHIP',
  'SPECIAL',
]);

/** One reason why a type was given. Labels are words of the lexicon, never the caller's text. */
export interface Cue {
  type: ContentType;
  /** `term`: a lexicon entry; `stem`: a drug-name or clinical suffix; `pattern`: words in a certain order; `declared`: the caller said so. */
  kind: 'term' | 'stem' | 'pattern' | 'declared';
  /** The lexicon entry, stem or pattern; for `declared` the type itself. */
  label: string;
  /** UTF-16 offset in the text where the cue begins; 0 for a declared type. */
  start: number;
  /** UTF-16 offset in the text just after the cue; 0 for a declared type. */
  end: number;
  /** The statement is denied ("I don't have diabetes"). It is information about a person all the same, so the type stays. */
  negated: boolean;
}

export interface Classification {
  /** Every type that applies, most sensitive first; never empty. */
  contentTypes: ContentType[];
  /** The most sensitive of `contentTypes`. */
  contentType: ContentType;
  /** Whether the text is protected health information. */
  phi: boolean;
  /** Why, in the order of the text; declared types come last. */
  cues: Cue[];
}
