import { isWord, kind, UNSPACED } from './characters.js';
import type { Cut, Folded } from './fold.js';
import { APART, Collector, Group, type Hit, type Inventory, tie } from './groups.js';
import { PII_TYPES } from './types.js';

/** No phrase of the lexicon reaches further over a text, separators between its words included. */
const LONGEST_PHRASE = 128;

/**
 * The inventory of a text after `cuts` became placeholders, made from the one before: the same as taking it anew, at a
 * fraction of the cost. What a cut tore, or may have read differently, is taken anew. `before` is used up.
 */
export function inventoryAfter(
  before: Inventory,
  old: Folded,
  text: Folded,
  cuts: readonly Cut[],
): Inventory {
  const torn = new Set<Cut>();
  for (const cut of cuts) {
    if (cut.start > 0 && isLetterlike(old.chars[cut.start - 1]!)) torn.add(cut);
    if (cut.end < old.length && isLetterlike(old.chars[cut.end]!)) torn.add(cut);
  }
  const hits = moved(before.hits, cuts, torn, () => false);
  const groups = withCuts(moved(before.groups, cuts, torn, isSpoken), cuts);
  const resumed = torn.size === 0 ? { hits, groups } : retaken({ hits, groups }, text, cuts, torn);
  resumed.hits.forEach((hit, index) => {
    hit.index = index;
    hit.served = -1;
  });
  tieFresh(text, resumed.groups);
  return resumed;
}

const isLetterlike = (code: number): boolean => isWord(code) || kind(code) === UNSPACED;
const isSpoken = (group: Group): boolean => group.spoken;

/** The items outside all cuts, at their new places. Cuts that tear one, or swallow one they may not, go to `torn`. */
function moved<T extends Hit | Group>(
  items: readonly T[],
  cuts: readonly Cut[],
  torn: Set<Cut>,
  mustStay: (item: T) => boolean,
): T[] {
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
      if (item.start < cut.start || item.end > cut.end || mustStay(item)) torn.add(cut);
      continue;
    }
    item.start -= shift;
    item.end -= shift;
    kept.push(item);
  }
  return kept;
}

/** The groups with a placeholder for each cut. */
function withCuts(kept: readonly Group[], cuts: readonly Cut[]): Group[] {
  const groups: Group[] = [];
  let next = 0;
  for (const { at, type } of cuts) {
    while (next < kept.length && kept[next]!.start < at) groups.push(kept[next++]!);
    const group = new Group(at, at + 1, '', 0, false, PII_TYPES[type]);
    group.isFresh = true;
    groups.push(group);
  }
  while (next < kept.length) groups.push(kept[next++]!);
  return groups;
}

/**
 * Collects anew around the torn cuts: from the end of a number well before, where the collector remembers nothing but the
 * last word, up to a number after which it would go on as it did before.
 */
function retaken(known: Inventory, text: Folded, cuts: readonly Cut[], torn: ReadonlySet<Cut>): Inventory {
  const hits: Hit[] = [];
  const groups: Group[] = [];
  const pending = cuts.filter((cut) => torn.has(cut));
  let h = 0;
  let g = 0;
  for (let next = 0; next < pending.length; ) {
    const limit = pending[next]!.at - LONGEST_PHRASE;
    let from = g;
    for (let i = g; i < known.groups.length && known.groups[i]!.end <= limit; i++)
      if (!known.groups[i]!.spoken) from = i + 1;
    while (g < from) groups.push(known.groups[g++]!);
    let at = groups[groups.length - 1]?.end ?? 0;
    while (h < known.hits.length && known.hits[h]!.start < at) hits.push(known.hits[h++]!);
    const collector = new Collector(text, hits.slice(-1), groups.slice(-1));
    const [hitsBefore, groupsBefore] = [collector.hits.length, collector.groups.length];
    while (at < text.length) {
      const count = collector.groups.length;
      at = collector.step(at);
      const last = collector.groups[collector.groups.length - 1];
      while (next < pending.length && pending[next]!.at - LONGEST_PHRASE < at) next++;
      if (last === undefined || collector.groups.length === count || last.spoken) continue;
      if (next > 0 && pending[next - 1]!.at >= last.start) continue;
      while (g < known.groups.length && known.groups[g]!.start < last.start) g++;
      while (h < known.hits.length && known.hits[h]!.start < last.start) h++;
      const isAlike = isSameGroup(known.groups[g], last);
      if (isAlike && isSameHit(known.hits[h - 1], collector.hits[collector.hits.length - 1])) break;
    }
    const isAtEnd = at >= text.length;
    if (isAtEnd) {
      collector.finish();
      [g, h, next] = [known.groups.length, known.hits.length, pending.length];
    } else g++;
    for (const hit of collector.hits.slice(hitsBefore)) hits.push(hit);
    for (const group of collector.groups.slice(groupsBefore)) {
      group.isFresh = true;
      groups.push(group);
    }
  }
  return { hits: hits.concat(known.hits.slice(h)), groups: groups.concat(known.groups.slice(g)) };
}

const isSameGroup = (a: Group | undefined, b: Group): boolean =>
  a !== undefined &&
  !a.spoken &&
  a.start === b.start &&
  a.end === b.end &&
  a.letters === b.letters &&
  a.redacted === b.redacted;

const isSameHit = (a: Hit | undefined, b: Hit | undefined): boolean =>
  a === b ||
  (a !== undefined && b !== undefined && a.start === b.start && a.end === b.end && a.word === b.word);

/** Ties groups that are new, or have a new neighbour. */
function tieFresh(text: Folded, groups: readonly Group[]): void {
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!;
    const after = groups[i + 1];
    if (after !== undefined && !group.isFresh && !after.isFresh) continue;
    group.gap = APART;
    group.gapCode = 0;
    if (after !== undefined) tie(text, group, after);
  }
  for (const group of groups) group.isFresh = false;
}
