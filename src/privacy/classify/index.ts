/**
 * The content classifier of the intake: says what kinds of sensitive content a text holds, and why.
 * Pure and synchronous, without state between calls. See README.md for what it promises.
 */
import { decide, isNegated, typesIn } from './decide.js';
import { labelOf } from './match.js';
import { Scanner } from './scan.js';
import { type Classification, type ContentType, type Cue, SENSITIVE, SENSITIVITY_ORDER } from './types.js';

export type { Classification, ContentType, Cue };
export { SENSITIVE, SENSITIVITY_ORDER };

const GENERAL_BIT = 1 << SENSITIVITY_ORDER.indexOf('GENERAL');
/** Every type but GENERAL, which no cue gives. */
const ALL_TYPES = GENERAL_BIT - 1;
/** More code units than a cue has; a longer one only loses its own place. */
const LONGEST_CUE = 65_536;

/** The types of each set of bits. */
const typesOfMask: readonly (readonly ContentType[])[] = Array.from({ length: ALL_TYPES + 1 }, (_, mask) =>
  mask === 0 ? ['GENERAL'] : SENSITIVITY_ORDER.filter((_type, index) => mask & (1 << index)),
);

const typesOf = (mask: number): ContentType[] => [...typesOfMask[mask]!];

function declaredMask(declared: readonly ContentType[] | undefined): number {
  let mask = 0;
  for (const type of declared ?? []) {
    const index = SENSITIVITY_ORDER.indexOf(type);
    if (index >= 0) mask |= 1 << index;
  }
  return mask & ALL_TYPES;
}

/**
 * Classifies a text and explains each type with the cues that led to it.
 *
 * @param text any string: malformed UTF-16, control characters and any length are fine.
 * @param declared types the caller states; they are added to what is found, and can hide nothing.
 * @returns the types of GDPR Art. 9/10, 45 CFR 160.103 (PHI) and Cal. SB 243 (emotional disclosures) that apply.
 */
export function classify(text: string, declared?: readonly ContentType[]): Classification {
  const cues: Cue[] = [];
  let mask = declaredMask(declared);
  const scanner = new Scanner(text);
  while (scanner.next()) {
    const { sentence } = scanner;
    /** The types already told of a place in the text. */
    const told = new Map<number, number>();
    for (const match of decide(sentence)) {
      const { from, to, rule } = match;
      const start = sentence.starts[from]!;
      const end = sentence.ends[to - 1]!;
      const place = start * LONGEST_CUE + Math.min(end - start, LONGEST_CUE - 1);
      const before = told.get(place) ?? 0;
      const fresh = rule.types & ~before;
      if (fresh === 0) continue;
      told.set(place, before | fresh);
      mask |= fresh;
      const label = labelOf(sentence, match);
      const negated = isNegated(sentence, from, to);
      for (const type of typesOfMask[fresh]!) {
        cues.push({ type, kind: rule.kind, label, start, end, negated });
      }
    }
  }
  for (const type of typesOf(declaredMask(declared))) {
    if (type !== 'GENERAL')
      cues.push({ type, kind: 'declared', label: type, start: 0, end: 0, negated: false });
  }
  const contentTypes = typesOf(mask);
  return { contentTypes, contentType: contentTypes[0]!, phi: isPhi(contentTypes), cues };
}

/**
 * The types of a text, as `classify` gives them, without collecting cues: for the hot intake path.
 * Stops reading once every type has been found.
 */
export function contentTypesOf(text: string, declared?: readonly ContentType[]): ContentType[] {
  let mask = declaredMask(declared);
  const scanner = new Scanner(text);
  while (mask !== ALL_TYPES && scanner.next()) {
    mask |= typesIn(scanner.sentence, ALL_TYPES & ~mask);
  }
  return typesOf(mask);
}

/** The most sensitive of some types by `SENSITIVITY_ORDER`; GENERAL for none. */
export function mostSensitive(types: readonly ContentType[]): ContentType {
  if (types.length === 1) return types[0]!;
  return SENSITIVITY_ORDER.find((type) => types.includes(type)) ?? 'GENERAL';
}

/** Whether content of these types is protected health information (45 CFR 160.103). */
export function isPhi(types: readonly ContentType[]): boolean {
  return types.includes('HEALTH');
}
