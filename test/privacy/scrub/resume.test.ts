import { expect, it } from 'vitest';
import { findPii } from '../../../src/privacy/scrub/find.js';
import { type Cut, fold, withPlaceholders } from '../../../src/privacy/scrub/fold.js';
import { type Inventory, takeInventory } from '../../../src/privacy/scrub/groups.js';
import { inventoryAfter } from '../../../src/privacy/scrub/resume.js';
import { PII_TYPES } from '../../../src/privacy/scrub/types.js';
import { corpus } from './corpus/corpus.js';
import { adversarial } from './corpus/texts.js';

const HOSTILE_SIZE = 700;

const plain = ({ hits, groups }: Inventory) => ({
  hits: hits.map(({ start, end, index, served }) => [start, end, index, served]),
  groups: groups.map(({ start, end, digits, gap, gapCode, redacted }) => [
    start,
    end,
    digits,
    gap,
    gapCode,
    redacted,
  ]),
});

it('I1 a resumed inventory is the one a new look would give', () => {
  let compared = 0;
  for (const text of [
    ...corpus().map((entry) => entry.text),
    ...adversarial(HOSTILE_SIZE).map((entry) => entry.text),
  ]) {
    const folded = fold(text);
    if (folded.starts !== undefined) continue;
    let shift = 0;
    const cuts = findPii(text, []).map(({ type, start, end }): Cut => {
      const at = start - shift;
      shift += end - start - 1;
      return { start, end, at, type: PII_TYPES.indexOf(type), tore: false };
    });
    if (cuts.length === 0) continue;
    const next = withPlaceholders(folded, cuts);
    const resumed = inventoryAfter(takeInventory(folded), folded, next, cuts);
    if (resumed === undefined) continue;
    compared++;
    expect([text, plain(resumed)]).toEqual([text, plain(takeInventory(next))]);
  }
  expect(compared).toBeGreaterThan(500);
});
