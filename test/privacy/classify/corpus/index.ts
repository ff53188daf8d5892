import type { ContentType } from '../../../../src/privacy/classify/index.js';
import { everyday } from './everyday.js';
import { fresh } from './fresh/index.js';
import { health } from './health.js';
import { innocent } from './innocent.js';
import { other } from './other.js';

/** One sentence with what a careful reader says of it. */
export interface Labelled {
  text: string;
  /** Types that must be found. */
  required: ReadonlySet<ContentType>;
  /** Types about which two careful readers may differ; neither counts for nor against. */
  tolerated: ReadonlySet<ContentType>;
}

const LETTERS: Record<string, ContentType> = {
  H: 'HEALTH',
  E: 'EMOTIONAL',
  R: 'RELATIONSHIP',
  S: 'SPECIAL',
  F: 'FINANCIAL',
  P: 'PERSONAL',
  G: 'GENERAL',
};

/**
 * One sentence a line, `labels | sentence`. A capital is a type that must be found (H E R S F P G), a small letter one that
 * may be. PERSONAL may always be found beside another type.
 */
export function parseLabelled(lines: string): Labelled[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const bar = line.indexOf(' | ');
      const labels = line.slice(0, bar).replaceAll(' ', '');
      const text = line.slice(bar + 3);
      const required = new Set<ContentType>();
      const tolerated = new Set<ContentType>();
      for (const letter of labels) {
        const type = LETTERS[letter.toUpperCase()];
        if (!type) throw new Error(`Unknown label in the corpus: ${line}`);
        (letter === letter.toUpperCase() ? required : tolerated).add(type);
      }
      if (!required.has('GENERAL') && !required.has('PERSONAL')) tolerated.add('PERSONAL');
      if (required.has('GENERAL') && tolerated.size > 0) tolerated.add('GENERAL');
      return { text, required, tolerated };
    });
}

export const corpus: readonly Labelled[] = [health, other, innocent, everyday, ...fresh].flatMap(
  parseLabelled,
);
