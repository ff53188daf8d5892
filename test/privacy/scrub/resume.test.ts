import { expect, it } from 'vitest';
import { findPii } from '../../../src/privacy/scrub/find.js';
import { type Cut, fold, withPlaceholders } from '../../../src/privacy/scrub/fold.js';
import { type Inventory, takeInventory } from '../../../src/privacy/scrub/inventory.js';
import { inventoryAfter } from '../../../src/privacy/scrub/resume.js';
import { PII_TYPES } from '../../../src/privacy/scrub/types.js';
import { corpus } from './corpus/corpus.js';
import { adversarial } from './corpus/texts.js';

const HOSTILE_SIZES = [700, 2500];
/** Values taken out at once: all, or one of so many, so that long stretches stay. */
const PORTIONS = [1, 9];

const plain = ({ hits, groups }: Inventory) => ({
  hits: hits.map(({ start, end, index, served }) => [start, end, index, served]),
  groups: Array.from({ length: groups.length }, (_, index) => [
    groups.start(index),
    groups.end(index),
    groups.digits(index),
    groups.letters(index),
    groups.isSpoken(index),
    groups.gap(index),
    groups.gapCode(index),
    groups.redacted(index),
  ]),
});

it('I1 a resumed inventory is the one a new look would give', () => {
  let compared = 0;
  for (const text of [
    ...corpus().map((entry) => entry.text),
    ...HOSTILE_SIZES.flatMap((size) => adversarial(size).map((entry) => entry.text)),
  ]) {
    const folded = fold(text);
    if (folded.starts !== undefined) continue;
    const found = findPii(text, []);
    for (const portion of PORTIONS) {
      let shift = 0;
      const cuts = found
        .filter((_, index) => index % portion === 0)
        .map(({ type, start, end }): Cut => {
          const at = start - shift;
          shift += end - start - 1;
          return { start, end, at, type: PII_TYPES.indexOf(type), tore: false };
        });
      if (cuts.length === 0) continue;
      const next = withPlaceholders(folded, cuts);
      const resumed = inventoryAfter(takeInventory(folded), folded, next, cuts);
      compared++;
      expect([text, plain(resumed)]).toEqual([text, plain(takeInventory(next))]);
    }
  }
  expect(compared).toBeGreaterThan(500);
});
