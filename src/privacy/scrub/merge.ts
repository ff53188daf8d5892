import { PII_TYPES, type PiiType, placeholder, type Redaction, type Span } from './types.js';

/** Sorts spans and joins those that overlap; the type of the longer one stays. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) {
      merged.push({ type: span.type, start: span.start, end: span.end });
      continue;
    }
    if (span.end - span.start > last.end - last.start) last.type = span.type;
    last.end = Math.max(last.end, span.end);
  }
  return merged;
}

/** `source` with every span, given in source offsets, sorted and apart, replaced by its placeholder. */
export function redact(source: string, spans: readonly Span[]): string {
  let text = '';
  let from = 0;
  for (const span of spans) {
    text += source.slice(from, span.start) + placeholder(span.type);
    from = span.end;
  }
  return text + source.slice(from);
}

/** Counts by type, in the order of `PII_TYPES`, types with none left out. */
export function countByType(types: Iterable<PiiType>): Redaction[] {
  const counts = new Map<PiiType, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return listed(counts);
}

/** Adds counts by type. */
export function mergeRedactions(...lists: readonly Redaction[][]): Redaction[] {
  const counts = new Map<PiiType, number>();
  for (const list of lists) {
    for (const { type, count } of list) counts.set(type, (counts.get(type) ?? 0) + count);
  }
  return listed(counts);
}

function listed(counts: ReadonlyMap<PiiType, number>): Redaction[] {
  const present = PII_TYPES.filter((type) => (counts.get(type) ?? 0) > 0);
  return present.map((type) => ({ type, count: counts.get(type)! }));
}
