import { type ContentType, SENSITIVITY_ORDER } from '../../../../src/privacy/classify/index.js';
import type { Labelled } from './index.js';

export interface Score {
  /** Sentences in which the type must be found. */
  positives: number;
  precision: number;
  recall: number;
}

/** Precision and recall of each type; tolerated types count neither way. */
export function score(
  sentences: readonly Labelled[],
  classifier: (text: string) => readonly ContentType[],
): Map<ContentType, Score> {
  const found = sentences.map(({ text }) => new Set(classifier(text)));
  return new Map(
    SENSITIVITY_ORDER.map((type) => {
      let hits = 0;
      let misses = 0;
      let falseAlarms = 0;
      sentences.forEach(({ required, tolerated }, index) => {
        const has = found[index]!.has(type);
        // GENERAL is absent wherever a tolerated type was found instead.
        if (required.has(type) && (has || !tolerated.has(type))) has ? hits++ : misses++;
        else if (has && !tolerated.has(type)) falseAlarms++;
      });
      const positives = sentences.filter(({ required }) => required.has(type)).length;
      return [type, { positives, precision: hits / (hits + falseAlarms), recall: hits / (hits + misses) }];
    }),
  );
}
