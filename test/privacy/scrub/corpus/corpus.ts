import { type PiiType, scrub, scrubRecord } from '../../../../src/privacy/scrub/index.js';
import { NEGATIVES } from './negatives.js';
import { POSITIVES } from './positives.js';
import { SET3_NEGATIVES } from './set3-negatives.js';
import { SET3_POSITIVES } from './set3-positives.js';
import { SET4_NEGATIVES } from './set4-negatives.js';
import { SET4_POSITIVES } from './set4-positives.js';
import { SET5_NEGATIVES } from './set5-negatives.js';
import { SET5_POSITIVES } from './set5-positives.js';
import { SET6_NEGATIVES } from './set6-negatives.js';
import { SET6_POSITIVES } from './set6-positives.js';
import {
  account,
  card,
  cvv,
  Dice,
  fullwidth,
  iban,
  license,
  passport,
  routing,
  spoken,
  ssn,
} from './values.js';

/** A labelled text: what must be taken out of it, by type, and how it must read afterwards. */
export interface Case {
  text: string;
  expected: string;
  values: { type: PiiType; value: string }[];
}

const SEED = 20240131;
/** Variants of each template, each with fresh values. */
const VARIANTS = 4;

const TYPES: Readonly<Record<string, PiiType>> = {
  SSN: 'SSN',
  CARD: 'PAYMENT_CARD',
  CVV: 'CVV',
  CVV3: 'CVV',
  ACCT: 'BANK_ACCOUNT',
  IBAN: 'BANK_ACCOUNT',
  ABA: 'ROUTING_NUMBER',
  PASS: 'PASSPORT',
  DL: 'DRIVERS_LICENSE',
};

function generate(dice: Dice, name: string, style: string | undefined): string {
  const separator = style === undefined || style === 'words' || style === 'wide' ? undefined : style;
  const plain: Record<string, () => string> = {
    SSN: () => ssn(dice, separator),
    CARD: () => card(dice, separator === '_' ? ' ' : separator),
    CVV: () => cvv(dice),
    CVV3: () => dice.digits(3),
    ACCT: () => account(dice),
    IBAN: () => iban(dice, style === 'g'),
    ABA: () => routing(dice),
    PASS: () => passport(dice),
    DL: () => license(dice),
  };
  const value = plain[name]!();
  if (style === 'words') return spoken(value);
  return style === 'wide' ? fullwidth(value) : value;
}

/** One case from a template of `positives.ts`. */
export function fill(template: string, dice: Dice): Case {
  let text = '';
  let expected = '';
  let from = 0;
  const values: Case['values'] = [];
  for (const found of template.matchAll(
    /<(SSN|CARD|CVV3|CVV|ACCT|IBAN|ABA|PASS|DL)(?:([:=])((?:\\.|[^>])*))?>/g,
  )) {
    const [whole, name, kind, style] = found;
    const value = kind === '=' ? dice.mask(escaped(style!)) : generate(dice, name!, style);
    const type = TYPES[name!]!;
    const lead = template.slice(from, found.index);
    values.push({ type, value });
    text += lead + value;
    expected += `${lead}[REDACTED:${type}]`;
    from = found.index + whole.length;
  }
  return { text: text + template.slice(from), expected: expected + template.slice(from), values };
}

/** Letters of a fixed value stay letters. */
const escaped = (mask: string): string => mask.replace(/[B-Z]/g, '\\$&');

/** Every positive and hard negative, the same on every run. */
export function corpus(): Case[] {
  const dice = new Dice(SEED);
  const positives = [
    ...POSITIVES,
    ...Object.values(SET3_POSITIVES).flat(),
    ...Object.values(SET4_POSITIVES).flat(),
    ...Object.values(SET5_POSITIVES).flat(),
    ...Object.values(SET6_POSITIVES).flat(),
  ].flatMap((template) => Array.from({ length: VARIANTS }, () => fill(template, dice)));
  const negatives = [
    ...NEGATIVES,
    ...Object.values(SET3_NEGATIVES).flat(),
    ...Object.values(SET4_NEGATIVES).flat(),
    ...Object.values(SET5_NEGATIVES).flat(),
    ...Object.values(SET6_NEGATIVES).flat(),
  ].flatMap((template) =>
    Array.from({ length: VARIANTS }, () => {
      const text = template.replace(/\{([^{}":]*)\}/g, (_, mask: string) =>
        dice.mask(mask.replace(/[B-Z]/g, '\\$&')),
      );
      return { text, expected: text, values: [] };
    }),
  );
  return [...positives, ...negatives];
}

/** Between the two fields of a case that is a record. */
const FIELDS = '⏐';

/** What is left of a case's text. A value over both fields leaves a placeholder in each, which counts once. */
export function scrubCase(text: string): { text: string } {
  const [name, summary] = text.split(FIELDS);
  if (summary === undefined) return scrub(text);
  const { fields } = scrubRecord({ name, summary });
  const joined = `${fields.name}${FIELDS}${fields.summary}`;
  return { text: joined.replace(/(\[REDACTED:\w+\])⏐\1/g, '$1') };
}

export interface Score {
  found: number;
  missed: number;
  wrong: number;
}

/** Counts per type: values taken out, values left in, and placeholders where nothing was. */
export function score(
  cases: readonly Case[],
  scrub: (text: string) => { text: string },
): { scores: Map<PiiType, Score>; failures: string[] } {
  const scores = new Map<PiiType, Score>();
  const failures: string[] = [];
  const of = (type: PiiType): Score => {
    const known = scores.get(type) ?? { found: 0, missed: 0, wrong: 0 };
    scores.set(type, known);
    return known;
  };
  for (const { text, expected, values } of cases) {
    const actual = scrub(text).text;
    if (actual !== expected) failures.push(`${JSON.stringify(text)}\n   → ${JSON.stringify(actual)}`);
    const left = new Map<PiiType, number>();
    for (const [, type] of actual.matchAll(/\[REDACTED:([A-Z_]+)\]/g)) {
      left.set(type as PiiType, (left.get(type as PiiType) ?? 0) + 1);
    }
    for (const { type, value } of values) {
      const isFound = (left.get(type) ?? 0) > 0 && !actual.includes(value);
      if (isFound) {
        of(type).found++;
        left.set(type, left.get(type)! - 1);
      } else of(type).missed++;
    }
    for (const [type, count] of left) of(type).wrong += count;
  }
  return { scores, failures };
}
