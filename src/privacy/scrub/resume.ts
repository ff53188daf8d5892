import { isWord, kind, UNSPACED } from './characters.js';
import type { Cut, Folded } from './fold.js';
import { APART, type Group, type Hit, type Inventory, tie } from './groups.js';
import { PII_TYPES } from './types.js';

/**
 * The inventory of a text after `cuts` became placeholders, made from the one before: the same as taking it anew, at a
 * fraction of the cost. Undefined where the two might differ: a cut that touches a letter, or tears a word or a run of
 * spoken digits. `before` is used up.
 */
export function inventoryAfter(
  before: Inventory,
  old: Folded,
  text: Folded,
  cuts: readonly Cut[],
): Inventory | undefined {
  for (const { start, end } of cuts) {
    if (start > 0 && isLetterlike(old.chars[start - 1]!)) return undefined;
    if (end < old.length && isLetterlike(old.chars[end]!)) return undefined;
  }
  const hits = moved(before.hits, cuts);
  const kept = moved(before.groups, cuts, (group) => !group.spoken);
  if (hits === undefined || kept === undefined) return undefined;
  hits.forEach((hit, index) => {
    hit.index = index;
    hit.served = -1;
  });
  return { hits, groups: withCuts(text, kept, cuts) };
}

const isLetterlike = (code: number): boolean => isWord(code) || kind(code) === UNSPACED;

/** The items outside all cuts, at their new places; undefined when a cut tears one, or may not swallow it. */
function moved<T extends Hit | Group>(
  items: readonly T[],
  cuts: readonly Cut[],
  mayGo = (_: T): boolean => true,
): T[] | undefined {
  const kept: T[] = [];
  let next = 0;
  let shift = 0;
  for (const item of items) {
    while (next < cuts.length && cuts[next]!.end <= item.start) {
      shift += cuts[next]!.end - cuts[next]!.start - 1;
      next++;
    }
    const cut = cuts[next];
    if (cut !== undefined && item.end > cut.start) {
      if (item.start < cut.start || item.end > cut.end || !mayGo(item)) return undefined;
      continue;
    }
    item.start -= shift;
    item.end -= shift;
    kept.push(item);
  }
  return kept;
}

/** The groups with a placeholder for each cut, tied to their neighbours. */
function withCuts(text: Folded, kept: readonly Group[], cuts: readonly Cut[]): Group[] {
  const groups: Group[] = [];
  let next = 0;
  const add = (group: Group, isNew: boolean): void => {
    const last = groups[groups.length - 1];
    groups.push(group);
    if (last === undefined || !(isNew || last.isFresh)) return;
    last.gap = APART;
    last.gapCode = 0;
    tie(text, last, group);
  };
  for (const { at, type } of cuts) {
    while (next < kept.length && kept[next]!.start < at) add(kept[next++]!, false);
    add(
      {
        start: at,
        end: at + 1,
        digits: '',
        letters: 0,
        spoken: false,
        redacted: PII_TYPES[type],
        gap: APART,
        gapCode: 0,
        isFresh: true,
      },
      true,
    );
  }
  while (next < kept.length) add(kept[next++]!, false);
  const last = groups[groups.length - 1];
  if (last !== undefined) last.gap = APART;
  for (const group of groups) group.isFresh = undefined;
  return groups;
}
