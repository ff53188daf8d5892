import { readFileSync } from 'node:fs';
import type { Index, Lists } from './build.js';
import type { Word } from './words.js';

/** Bytes of the vector of a word, and of an item. */
export const SIZE = 48;
/** Smooth inverse frequency (Arora, Liang & Ma 2017): a / (a + p), the frequency p by Zipf's law from the rank. */
const A = 0.0005;
const ZIPF = 0.1;
/** How near the question an item must be to count as evidence, and how many of the nearest do: unrelated sentences reach about 0.4. */
const NEAR = 0.45;
const NEAREST = 100;
/** Grades of a number of an item's vector, and of the question's: 7 and 10 bits leave room in 32 for the sum of cosines. */
const BYTE = 127;
const GRADES = 1023;

/** What each item says: the direction of the sum of its words' vectors, SIZE numbers of one byte, and what makes it one of length 1; 0 without words. */
export interface Meanings {
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
}

interface Table {
  /** By stem; the order is that of frequency. */
  readonly rows: ReadonlyMap<string, number>;
  readonly vectors: Int8Array;
  /** Of a word in a sum, divided by the length of its vector. */
  readonly weights: Float32Array;
}

let loaded: Table | undefined;

/** Where the table of words is. */
export const WORDS = new URL('../../../assets/word-vectors.bin', import.meta.url);

/** The words of `word-vectors.bin` (made by scripts/word-vectors.mjs), read once: 1 MB of vectors, some 2 MB of words. */
function table(): Table {
  if (loaded) return loaded;
  const file = readFileSync(WORDS);
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

/** Sums the words of each item of an index; linear in its postings. */
export function meaningsOf(
  terms: ReadonlyMap<string, number>,
  { starts, of }: Lists,
  impacts: Float32Array,
  nodes: number,
): Meanings {
  const { rows, vectors: words, weights } = table();
  const sums = new Float32Array(nodes * SIZE);
  for (const [stem, term] of terms) {
    const row = rows.get(stem);
    if (row === undefined) continue;
    for (let at = starts[term]!; at < starts[term + 1]!; at++) {
      const share = weights[row]! * impacts[at]!;
      const to = of[at]! * SIZE;
      for (let i = 0; i < SIZE; i++) sums[to + i]! += share * words[row * SIZE + i]!;
    }
  }
  const vectors = new Int8Array(nodes * SIZE);
  const scales = new Float32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const sum = sums.subarray(node * SIZE, (node + 1) * SIZE);
    const { length, unit } = graded(sum, BYTE, vectors.subarray(node * SIZE, (node + 1) * SIZE));
    if (length > 0) scales[node] = unit / length;
  }
  return { vectors, scales };
}

/** Writes a vector in whole numbers up to `grades`, each of which stands for one `unit`. */
function graded(
  vector: Float32Array,
  grades: number,
  to: Int8Array | Int32Array,
): { length: number; unit: number } {
  let squares = 0;
  let largest = 0;
  for (let i = 0; i < SIZE; i++) {
    squares += vector[i]! ** 2;
    largest = Math.max(largest, Math.abs(vector[i]!));
  }
  const unit = largest / grades;
  if (unit > 0) for (let i = 0; i < SIZE; i++) to[i] = Math.round(vector[i]! / unit);
  return { length: Math.sqrt(squares), unit };
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
  const { nodes, isItem } = index;
  const { rows: known, vectors: ofWords, weights } = table();
  const { vectors, scales } = index.meanings;
  const question = new Float32Array(SIZE);
  let words = 0;
  for (const { stem } of asked) {
    const row = known.get(stem);
    if (row === undefined) continue;
    words++;
    for (let i = 0; i < SIZE; i++) question[i]! += weights[row]! * ofWords[row * SIZE + i]!;
  }
  if (words === 0) return { places: [], cosines: [], floor: NEAR, most: NEAR };
  const grades = new Int32Array(SIZE);
  const { length, unit } = graded(question, GRADES, grades);
  const cosines = new Float32Array(nodes.length);
  const places: number[] = [];
  let most = NEAR;
  for (let place = 0; place < nodes.length; place++) {
    if (!isItem[place]) continue;
    const from = place * SIZE;
    let sum = 0;
    // Integers, four at a time, since most of the time goes here.
    for (let i = 0; i < SIZE; i += 4)
      sum =
        (sum +
          grades[i]! * vectors[from + i]! +
          grades[i + 1]! * vectors[from + i + 1]! +
          grades[i + 2]! * vectors[from + i + 2]! +
          grades[i + 3]! * vectors[from + i + 3]!) |
        0;
    cosines[place] = (sum * unit * scales[place]!) / length;
    const cosine = cosines[place]!;
    if (!(cosine >= NEAR) || !allowed(place)) continue;
    places.push(place);
    if (cosine > most) most = cosine;
  }
  if (places.length <= NEAREST) return { places, cosines, floor: NEAR, most };
  const inOrder = Float32Array.from(places, (place) => cosines[place]!).sort();
  const floor = inOrder[inOrder.length - NEAREST - 1]!;
  const last = inOrder[inOrder.length - NEAREST]!;
  let ties = 0;
  for (let i = inOrder.length - NEAREST; inOrder[i] === last; i++) ties++;
  const nearest = places.filter((p) => cosines[p]! > last || (cosines[p] === last && ties-- > 0));
  return { places: nearest, cosines, floor, most };
}
