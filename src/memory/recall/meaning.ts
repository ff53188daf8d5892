import { readFileSync } from 'node:fs';
import type { Index, Lists } from './build.js';
import type { Word } from './words.js';

/** Bytes of a word's vector. */
const SIZE = 48;
/** Smooth inverse frequency (Arora, Liang & Ma 2017): a / (a + p), the frequency p by Zipf's law from the rank. */
const A = 0.0005;
const ZIPF = 0.1;
/** How near the question an item must be to count as evidence, and how many of the nearest do: unrelated sentences reach about 0.4. */
const NEAR = 0.45;
const NEAREST = 100;
/** Grades of a number of the question's vector: 10 bits beside the 7 of a word's leave room in 32 for the sum. */
const GRADES = 1023;

/** What the words of an index mean: the row of each term in the table of words, or -1, and the length of the sum of each item. */
export interface Meanings {
  readonly rows: Int32Array;
  readonly lengths: Float32Array;
}

interface Table {
  /** By stem; the order is that of frequency. */
  readonly rows: ReadonlyMap<string, number>;
  readonly vectors: Int8Array;
  /** Of a word in a sum, divided by the length of its vector. */
  readonly weights: Float32Array;
}

let loaded: Table | undefined;

/** The words of `word-vectors.bin` (made by scripts/word-vectors.mjs), read once: 1 MB of vectors, some 2 MB of words. */
function table(): Table {
  if (loaded) return loaded;
  const file = readFileSync(new URL('../../../assets/word-vectors.bin', import.meta.url));
  const end = file.indexOf('\n');
  const words = file.toString('latin1', 0, end).split(' ');
  const vectors = new Int8Array(file.buffer, file.byteOffset + end + 1, words.length * SIZE);
  const weights = Float32Array.from(words, (_, row) => {
    let squares = 0;
    for (let at = row * SIZE; at < (row + 1) * SIZE; at++) squares += vectors[at]! ** 2;
    return A / (A + ZIPF / (row + 1)) / Math.sqrt(squares);
  });
  loaded = { rows: new Map(words.map((word, row) => [word, row])), vectors, weights };
  return loaded;
}

/** Looks up the words of an index; linear in its postings. */
export function meaningsOf(
  terms: ReadonlyMap<string, number>,
  { starts, of }: Lists,
  impacts: Float32Array,
  nodes: number,
): Meanings {
  const { rows: known, vectors, weights } = table();
  const rows = Int32Array.from(terms.keys(), (term) => known.get(term) ?? -1);
  const sums = new Float32Array(nodes * SIZE);
  for (let term = 0; term < rows.length; term++) {
    const row = rows[term]!;
    if (row < 0) continue;
    for (let at = starts[term]!; at < starts[term + 1]!; at++) {
      const share = weights[row]! * impacts[at]!;
      const to = of[at]! * SIZE;
      for (let i = 0; i < SIZE; i++) sums[to + i]! += share * vectors[row * SIZE + i]!;
    }
  }
  const lengths = new Float32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    let squares = 0;
    for (let at = node * SIZE; at < (node + 1) * SIZE; at++) squares += sums[at]! ** 2;
    lengths[node] = Math.sqrt(squares);
  }
  return { rows, lengths };
}

/** Items near a question: their places, and the cosine by place, of which `floor` counts least and `most` all. */
export interface Near {
  readonly places: readonly number[];
  readonly cosines: ArrayLike<number>;
  readonly floor: number;
  readonly most: number;
}

/**
 * The items whose words mean about what the question's do, whichever words they are: the cosine of the weighted sums of both, without
 * a model: by a table of English words. None where the question has no word of it.
 */
export function near(index: Index, asked: readonly Word[], allowed: (place: number) => boolean): Near {
  const { nodes, isItem, postings, impacts, meanings } = index;
  const { rows: known, vectors, weights } = table();
  const question = new Float32Array(SIZE);
  let words = 0;
  for (const { stem } of asked) {
    const row = known.get(stem);
    if (row === undefined) continue;
    words++;
    for (let i = 0; i < SIZE; i++) question[i]! += weights[row]! * vectors[row * SIZE + i]!;
  }
  if (words === 0) return { places: [], cosines: [], floor: NEAR, most: NEAR };
  let squares = 0;
  let largest = 0;
  for (let i = 0; i < SIZE; i++) {
    squares += question[i]! ** 2;
    largest = Math.max(largest, Math.abs(question[i]!));
  }
  const length = Math.sqrt(squares);
  // Integers, four at a time, since most of the time goes here.
  const unit = largest / GRADES;
  const grades = new Int32Array(SIZE);
  for (let i = 0; i < SIZE; i++) grades[i] = Math.round(question[i]! / unit);
  const products = new Float32Array(nodes.length);
  const { starts, of } = postings;
  for (let term = 0; term < meanings.rows.length; term++) {
    const row = meanings.rows[term]!;
    if (row < 0) continue;
    const from = row * SIZE;
    let sum = 0;
    for (let i = 0; i < SIZE; i += 4)
      sum =
        (sum +
          grades[i]! * vectors[from + i]! +
          grades[i + 1]! * vectors[from + i + 1]! +
          grades[i + 2]! * vectors[from + i + 2]! +
          grades[i + 3]! * vectors[from + i + 3]!) |
        0;
    const product = sum * unit * weights[row]!;
    const end = starts[term + 1]!;
    for (let at = starts[term]!; at < end; at++) products[of[at]!]! += product * impacts[at]!;
  }
  const places: number[] = [];
  let most = NEAR;
  for (let place = 0; place < products.length; place++) {
    if (!isItem[place] || meanings.lengths[place] === 0) continue;
    products[place]! /= meanings.lengths[place]! * length;
    const cosine = products[place]!;
    if (cosine < NEAR || !allowed(place)) continue;
    places.push(place);
    if (cosine > most) most = cosine;
  }
  if (places.length <= NEAREST) return { places, cosines: products, floor: NEAR, most };
  const inOrder = Float32Array.from(places, (place) => products[place]!).sort();
  const floor = inOrder[inOrder.length - NEAREST - 1]!;
  const last = inOrder[inOrder.length - NEAREST]!;
  let ties = 0;
  for (let i = inOrder.length - NEAREST; inOrder[i] === last; i++) ties++;
  const nearest = places.filter((p) => products[p]! > last || (products[p] === last && ties-- > 0));
  return { places: nearest, cosines: products, floor, most };
}
