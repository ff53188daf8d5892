/** What the scrubber looks for: requirement I1. */
export type PiiType =
  | 'SSN'
  | 'PAYMENT_CARD'
  | 'CVV'
  | 'BANK_ACCOUNT'
  | 'ROUTING_NUMBER'
  | 'PASSPORT'
  | 'DRIVERS_LICENSE';

/** How many values of one type were taken out. Never carries the value. */
export interface Redaction {
  type: PiiType;
  count: number;
}

/** A text after scrubbing. `text` is the very same string when nothing was found. */
export interface Scrubbed {
  text: string;
  redactions: Redaction[];
}

export const PII_TYPES: readonly PiiType[] = [
  'SSN',
  'PAYMENT_CARD',
  'CVV',
  'BANK_ACCOUNT',
  'ROUTING_NUMBER',
  'PASSPORT',
  'DRIVERS_LICENSE',
];

/** A found value: half-open range in the folded text, later in the source. */
export interface Span {
  type: PiiType;
  start: number;
  end: number;
}

/** What stands in the text instead of a value. Holds no digit, so it is never found again. */
export function placeholder(type: PiiType): string {
  return `[REDACTED:${type}]`;
}
