import { isWord, kind, UNSPACED } from './characters.js';
import type { Cut, Folded } from './fold.js';
import { Groups } from './groups.js';
import { Collector, type Hit, type Inventory, tie } from './inventory.js';

/** No phrase of the lexicon reaches further over a text, separators between its words included. */
const LONGEST_PHRASE = 128;

/**
 * The inventory of a text after `cuts` became placeholders, made from the one before: the same as taking it anew, at a
 * fraction of the cost. What a cut tore, or may have read differently, is taken anew. The hits of `before` are used up.
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
  const hits = hitsAfter(before.hits, cuts, torn);
  const groups = groupsAfter(before.groups, text, cuts, torn);
  const resumed = torn.size === 0 ? { hits, groups } : retaken({ hits, groups }, text, cuts, torn);
  resumed.hits.forEach((hit, index) => {
    hit.index = index;
    hit.served = -1;
  });
  return resumed;
}

const isLetterlike = (code: number): boolean => isWord(code) || kind(code) === UNSPACED;

/** The hits outside all cuts, at their new places. Cuts that tear one go to `torn`. */
function hitsAfter(hits: readonly Hit[], cuts: readonly Cut[], torn: Set<Cut>): Hit[] {
  const kept: Hit[] = [];
  let next = 0;
  let shift = 0;
  for (const hit of hits) {
    while (next < cuts.length && cuts[next]!.end <= hit.start) shift += width(cuts[next++]!);
    const cut = cuts[next];
    if (cut !== undefined && hit.end > cut.start) {
      if (hit.start < cut.start || hit.end > cut.end) torn.add(cut);
      continue;
    }
    hit.start -= shift;
    hit.end -= shift;
    kept.push(hit);
  }
  return kept;
}

/** How much nearer to the start a cut brings what follows it. */
const width = ({ start, end }: Cut): number => end - start - 1;

/** The groups outside all cuts, at their new places, and a placeholder for each cut. Cuts that tear one, or swallow digits read aloud, go to `torn`. */
function groupsAfter(groups: Groups, text: Folded, cuts: readonly Cut[], torn: Set<Cut>): Groups {
  const after = new Groups(groups);
  let from = 0;
  let shift = 0;
  for (const cut of cuts) {
    let to = from;
    while (to < groups.length && groups.end(to) <= cut.start) to++;
    addRange(after, groups, from, to, shift, text);
    after.addPlaceholder(cut.at, cut.type);
    if (after.length > 1) tie(text, after, after.length - 2);
    from = to;
    while (from < groups.length && groups.start(from) < cut.end) {
      const isTorn = groups.start(from) < cut.start || groups.end(from) > cut.end;
      if (isTorn || groups.isSpoken(from)) torn.add(cut);
      from++;
    }
    shift += width(cut);
  }
  addRange(after, groups, from, groups.length, shift, text);
  return after;
}

/** Adds groups and ties the first of them to the one before. */
function addRange(to: Groups, others: Groups, first: number, end: number, shift: number, text: Folded): void {
  const seam = to.length;
  to.addRange(others, first, end, shift);
  if (seam > 0 && seam < to.length) tie(text, to, seam - 1);
}

/**
 * Collects anew around the torn cuts: from the end of a number well before, where the collector remembers nothing but the
 * last word, up to a number after which it would go on as it did before.
 */
function retaken(known: Inventory, text: Folded, cuts: readonly Cut[], torn: ReadonlySet<Cut>): Inventory {
  const hits: Hit[] = [];
  const groups = new Groups(known.groups);
  const pending = cuts.filter((cut) => torn.has(cut));
  let h = 0;
  let g = 0;
  for (let next = 0; next < pending.length; ) {
    const limit = pending[next]!.at - LONGEST_PHRASE;
    let from = g;
    for (let i = g; i < known.groups.length && known.groups.end(i) <= limit; i++)
      if (!known.groups.isSpoken(i)) from = i + 1;
    addRange(groups, known.groups, g, from, 0, text);
    g = from;
    let at = groups.length === 0 ? 0 : groups.end(groups.length - 1);
    while (h < known.hits.length && known.hits[h]!.start < at) hits.push(known.hits[h++]!);
    const collector = new Collector(text, hits, groups);
    while (at < text.length) {
      const count = groups.length;
      at = collector.step(at);
      while (next < pending.length && pending[next]!.at - LONGEST_PHRASE < at) next++;
      const last = groups.length - 1;
      if (groups.length === count || groups.isSpoken(last)) continue;
      const start = groups.start(last);
      if (next > 0 && pending[next - 1]!.at >= start) continue;
      while (g < known.groups.length && known.groups.start(g) < start) g++;
      while (h < known.hits.length && known.hits[h]!.start < start) h++;
      const isAlike = g < known.groups.length && groups.isSame(last, known.groups, g);
      if (isAlike && isSameHit(known.hits[h - 1], hits[hits.length - 1])) break;
    }
    if (at < text.length) g++;
    else {
      collector.finish();
      [g, h, next] = [known.groups.length, known.hits.length, pending.length];
    }
  }
  addRange(groups, known.groups, g, known.groups.length, 0, text);
  return { hits: hits.concat(known.hits.slice(h)), groups };
}

const isSameHit = (a: Hit | undefined, b: Hit | undefined): boolean =>
  a === b ||
  (a !== undefined && b !== undefined && a.start === b.start && a.end === b.end && a.word === b.word);
