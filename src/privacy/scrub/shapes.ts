import { isDigit } from './characters.js';

/**
 * The shape of a letters-and-digits string, run by run: `x1234567` is `L1D7`. Shapes are compared with tables built by
 * `shapes`.
 */
export function shapeOf(compact: string): string {
  let shape = '';
  let i = 0;
  while (i < compact.length) {
    const isNumber = isDigit(compact.charCodeAt(i));
    let end = i + 1;
    while (end < compact.length && isDigit(compact.charCodeAt(end)) === isNumber) end++;
    shape += `${isNumber ? 'D' : 'L'}${end - i}`;
    i = end;
  }
  return shape;
}

/** Expands `L1D7 D6-9 L1-2D5-6` into the set of shapes it stands for. */
export function shapes(list: string): ReadonlySet<string> {
  const expanded = new Set<string>();
  for (const entry of list.split(/\s+/)) for (const shape of expand(entry)) expanded.add(shape);
  return expanded;
}

function expand(entry: string): string[] {
  if (entry === '') return [];
  let results = [''];
  for (const [, letter, from, , to] of entry.matchAll(/([LD])(\d+)(-(\d+))?/g)) {
    const next: string[] = [];
    for (const head of results) {
      for (let count = Number(from); count <= Number(to ?? from); count++)
        next.push(`${head}${letter}${count}`);
    }
    results = next;
  }
  return results;
}
