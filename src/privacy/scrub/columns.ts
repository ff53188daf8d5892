import type { Folded } from './fold.js';
import type { Hit } from './inventory.js';
import type { Claim, Label } from './words/label.js';

/** Column separators of tables in text, in the order they are tried. */
export const DELIMITERS = [0x09, 0x7c, 0x3b, 0x2c];
/** A header line is not longer. */
const LONGEST_HEADER = 1000;
/** Columns beyond this are not named. */
const MOST_COLUMNS = 64;
/** Blanks in a row that separate the columns of an aligned table. */
const ALIGNED_GAP = 2;

/** Answers which column heading a position stands under. */
export interface Columns {
  wordAt(position: number): Label | Claim | undefined;
}

interface Cell {
  start: number;
  end: number;
  word: Label | Claim;
}

/**
 * Reads tables: a line whose cells hold known words and no number, over lines of the same number of cells. CSV, TSV,
 * Markdown tables and columns aligned by blanks. One pass over the lines that hold a label or follow a heading.
 */
export function readColumns(text: Folded, hits: readonly Hit[]): Columns | undefined {
  const { chars, length } = text;
  const cells: Cell[] = [];
  let hit = 0;
  let start = 0;
  let header: { delimiter: number; names: (Label | Claim | undefined)[] } | undefined;
  while (start < length) {
    while (hit < hits.length && hits[hit]!.start < start) hit++;
    if (header === undefined) {
      let label = hit;
      while (label < hits.length && hits[label]!.word.role !== 'label') label++;
      if (label === hits.length) break;
      const floor = start;
      start = hits[label]!.start;
      while (start > floor && chars[start - 1] !== 0x0a) start--;
      while (hits[hit]!.start < start) hit++;
    }
    let end = start;
    while (end < length && chars[end] !== 0x0a) end++;
    if (header !== undefined && !isRule(text, start, end)) {
      const bounds = split(text, start, end, header.delimiter);
      if (bounds.length === header.names.length) name(bounds, header.names, cells);
      else header = undefined;
    }
    if (header === undefined && end < length) header = headerOf(text, hits, hit, start, end);
    start = end + 1;
  }
  return cells.length === 0 ? undefined : { wordAt: (position) => find(cells, position) };
}

function headerOf(text: Folded, hits: readonly Hit[], first: number, start: number, end: number) {
  if (end - start > LONGEST_HEADER || first >= hits.length || hits[first]!.start >= end) return undefined;
  let isNamed = false;
  for (let h = first; h < hits.length && hits[h]!.start < end; h++)
    isNamed ||= hits[h]!.word.role === 'label';
  if (!isNamed || holdsNumber(text, start, end)) return undefined;
  for (const delimiter of [...DELIMITERS, 0]) {
    const bounds = split(text, start, end, delimiter);
    if (bounds.length < 2 || bounds.length > MOST_COLUMNS) continue;
    const names: (Label | Claim | undefined)[] = bounds.map(([from, to]) =>
      wordWithin(hits, first, from, to),
    );
    if (names.some((word) => word?.role === 'label')) return { delimiter, names };
  }
  return undefined;
}

/** A heading has no figures of its own, but for a digit in a name such as `cvv2`. */
function holdsNumber(text: Folded, start: number, end: number): boolean {
  let run = 0;
  for (let i = start; i < end; i++) {
    const code = text.chars[i]!;
    run = code >= 0x30 && code <= 0x39 ? run + 1 : 0;
    if (run > 2 || code === 0x3a || code === 0x7b) return true;
  }
  return false;
}

function wordWithin(
  hits: readonly Hit[],
  first: number,
  from: number,
  to: number,
): Label | Claim | undefined {
  let best: Label | Claim | undefined;
  for (let h = first; h < hits.length && hits[h]!.start < to; h++) {
    const { word, start } = hits[h]!;
    if (start >= from && (best === undefined || best.role === 'claim' || word.role === 'claim')) best = word;
  }
  return best;
}

function split(text: Folded, start: number, end: number, delimiter: number): [number, number][] {
  const bounds: [number, number][] = [];
  let from = start;
  let isQuoted = false;
  for (let i = start; i < end && bounds.length <= MOST_COLUMNS; i++) {
    const code = text.chars[i]!;
    if (code === 0x22) isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (delimiter !== 0 && code === delimiter) {
      bounds.push([from, i]);
      from = i + 1;
    } else if (delimiter === 0 && code === 0x20 && blanks(text, i, end) >= ALIGNED_GAP) {
      if (i > from) bounds.push([from, i]);
      i += blanks(text, i, end) - 1;
      from = i + 1;
    }
  }
  if (delimiter !== 0 || end > from) bounds.push([from, end]);
  return bounds;
}

function blanks(text: Folded, from: number, end: number): number {
  let at = from;
  while (at < end && text.chars[at] === 0x20) at++;
  return at - from;
}

/** A line of dashes and pipes under a Markdown heading. */
function isRule(text: Folded, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (!' -|:=+\r\t'.includes(String.fromCharCode(text.chars[i]!))) return false;
  return true;
}

function name(
  bounds: readonly [number, number][],
  names: readonly (Label | Claim | undefined)[],
  cells: Cell[],
): void {
  bounds.forEach(([start, end], index) => {
    const word = names[index];
    if (word !== undefined) cells.push({ start, end, word });
  });
}

function find(cells: readonly Cell[], position: number): Label | Claim | undefined {
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle]!;
    if (position < cell.start) high = middle - 1;
    else if (position >= cell.end) low = middle + 1;
    else return cell.word;
  }
  return undefined;
}
