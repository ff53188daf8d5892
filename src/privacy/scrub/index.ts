import { findPii } from './find.js';
import { fold, RECORD_SEPARATOR } from './fold.js';
import type { Groups } from './groups.js';
import { takeInventory } from './inventory.js';
import { countByType, mergeRedactions, redact } from './merge.js';
import { type PiiType, placeholder, type Redaction, type Scrubbed, type Span } from './types.js';
import { HINT, type Label } from './words/label.js';

export { mergeRedactions } from './merge.js';
export type { PiiType, Redaction, Scrubbed } from './types.js';

/** Longest text whose words name its sibling fields: a name or a topic, not a summary. */
const LONGEST_NAME = 80;
const BREAK = String.fromCharCode(RECORD_SEPARATOR);

/**
 * Replaces every social security number, payment card, verification code, bank account, routing, passport and driver's
 * licence number by `[REDACTED:TYPE]`.
 *
 * @param text any text; lone surrogates and control characters included
 * @param context words that lead the text from outside: the JSON key, field name or node name it stands under
 * @returns the text, the same string when nothing was found, and what was taken out, by type and count
 */
export function scrub(text: string, context?: string): Scrubbed {
  if (context === undefined || context === '') {
    const { texts, redactions } = scrubJoined([text], []);
    return { text: texts[0]!, redactions };
  }
  const { texts, redactions } = scrubJoined([`${context}: `, text], labelsIn(context), 1);
  return { text: texts[1]!, redactions };
}

/**
 * Scrubs fields that were written together as one record, so that a number spread over two fields, or whose word stands
 * in another field, is found. A number over two fields leaves a placeholder in each and counts once.
 *
 * @param fields texts by field name; a field name such as `ssn` leads its own text
 * @returns the same keys
 */
export function scrubRecord<K extends string>(
  fields: Record<K, string | undefined>,
): { fields: Record<K, string | undefined>; redactions: Redaction[] } {
  const keys = (Object.keys(fields) as K[]).filter((key) => fields[key] !== undefined && fields[key] !== '');
  const texts = keys.map((key) => fields[key]!);
  const outer = texts.flatMap((text) => (text.length <= LONGEST_NAME ? labelsIn(text) : []));
  const joined = scrubJoined(texts, outer);
  const redactions = [joined.redactions];
  const result = { ...fields };
  keys.forEach((key, index) => {
    const labels = labelsIn(key);
    const led = labels.length > 0 ? scrub(joined.texts[index]!, key) : undefined;
    if (led !== undefined) redactions.push(led.redactions);
    result[key] = led?.text ?? joined.texts[index]!;
  });
  // A text that redactions made short enough for a name names its siblings from now on.
  if (keys.some((key) => fields[key]!.length > LONGEST_NAME && result[key]!.length <= LONGEST_NAME)) {
    const again = scrubRecord(result);
    return { fields: again.fields, redactions: mergeRedactions(...redactions, again.redactions) };
  }
  return { fields: result, redactions: mergeRedactions(...redactions) };
}

/**
 * Whether an identifier that a caller chose (of a session, a message) holds a value that needs no context to be known: a social
 * security number written `ddd-dd-dddd`, or a payment card in groups. Plain digit strings pass: a tenth of them fulfil Luhn.
 */
export function isStrongShape(id: string): boolean {
  if (holdsDashedNine(id)) return true;
  return findPii(id, []).some(({ type, start, end }) => type === 'PAYMENT_CARD' && !isPlain(id, start, end));
}

function isPlain(id: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (id.charCodeAt(i) < 0x30 || id.charCodeAt(i) > 0x39) return false;
  return true;
}

/** `ddd-dd-dddd` standing free, whatever its range. */
function holdsDashedNine(id: string): boolean {
  const { groups } = takeInventory(fold(id));
  for (let i = 0; i + 2 < groups.length; i++) {
    if (groups.letters(i) + groups.letters(i + 1) + groups.letters(i + 2) > 0) continue;
    if (groups.size(i) !== 3 || groups.size(i + 1) !== 2 || groups.size(i + 2) !== 4) continue;
    const isBound = (i > 0 && isDashed(groups, i - 1)) || (i + 3 < groups.length && isDashed(groups, i + 2));
    if (isDashed(groups, i) && isDashed(groups, i + 1) && !isBound) return true;
  }
  return false;
}

const isDashed = (groups: Groups, index: number): boolean => groups.gapCode(index) === 0x2d;

/** Words of a name or key that may name numbers elsewhere; words also used of other things do not. */
function labelsIn(text: string): Label[] {
  const labels = takeInventory(fold(text)).hits.flatMap(({ word }) => (word.role === 'label' ? [word] : []));
  return labels.filter(({ strength }) => strength !== HINT).slice(0, 4);
}

/** Scrubs several texts as one. Texts before `fixed` lead the others and stay as they are. */
function scrubJoined(texts: readonly string[], outer: readonly Label[], fixed = 0) {
  const joined = texts.length === 1 ? texts[0]! : texts.join(BREAK);
  const spans = beyond(findPii(joined, outer), texts, fixed);
  const redactions = countByType(spans.map(({ type }) => type));
  if (spans.length === 0) return { texts, redactions };
  return { texts: texts.length === 1 ? [redact(joined, spans)] : redactParts(texts, spans), redactions };
}

/** Spans that reach into the texts from `fixed` on. */
function beyond(spans: readonly Span[], texts: readonly string[], fixed: number): readonly Span[] {
  if (fixed === 0) return spans;
  let start = 0;
  for (let i = 0; i < fixed; i++) start += texts[i]!.length + 1;
  return spans
    .filter(({ end }) => end > start)
    .map((span) => ({ ...span, start: Math.max(span.start, start) }));
}

function redactParts(texts: readonly string[], spans: readonly Span[]): string[] {
  let start = 0;
  return texts.map((text) => {
    const end = start + text.length;
    const own = spans.filter((span) => span.start < end && span.end > start);
    const cut = own.map(
      (span): Span => ({
        type: span.type,
        start: Math.max(span.start, start) - start,
        end: Math.min(span.end, end) - start,
      }),
    );
    start = end + 1;
    return cut.length === 0 ? text : redact(text, cut);
  });
}

/** What stands in a text instead of a value. */
export const placeholderFor = (type: PiiType): string => placeholder(type);
