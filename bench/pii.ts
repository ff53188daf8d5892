import { performance } from 'node:perf_hooks';
import { scrub } from '../src/privacy/scrub/index.js';
import { corpus, score } from '../test/privacy/scrub/corpus/corpus.js';
import { adversarial, prose } from '../test/privacy/scrub/corpus/texts.js';

/** Size of the text whose throughput is measured, in code units, and how often it is scrubbed. */
const PROSE_SIZE = 1_000_000;
const ROUNDS = 5;
/** Size of each hostile string, in code units. */
const HOSTILE_SIZE = 100_000;

function reportQuality(): void {
  const cases = corpus();
  const positives = cases.filter(({ values }) => values.length > 0).length;
  console.log(`corpus: ${positives} texts with values, ${cases.length - positives} hard negatives`);
  const { scores } = score(cases, scrub);
  for (const [type, { found, missed, wrong }] of scores) {
    const recall = found / (found + missed);
    const precision = found / (found + wrong);
    console.log(
      `  ${type.padEnd(16)} recall ${recall.toFixed(3)}  precision ${precision.toFixed(3)}  of ${found + missed}`,
    );
  }
}

function fastest(run: () => void, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function reportSpeed(): void {
  for (const [name, text] of Object.entries(prose(PROSE_SIZE))) {
    const bytes = Buffer.byteLength(text);
    const milliseconds = fastest(() => scrub(text), ROUNDS);
    console.log(`speed, ${name}: ${(bytes / 1e6 / (milliseconds / 1e3)).toFixed(1)} MB/s`);
  }
}

function reportHostile(): void {
  const times = adversarial(HOSTILE_SIZE).map(({ name, text }) => {
    const start = performance.now();
    scrub(text);
    const first = performance.now() - start;
    return { name, first, best: fastest(() => scrub(text), 3) };
  });
  times.sort((a, b) => b.best - a.best);
  console.log(`hostile: ${times.length} strings of ${HOSTILE_SIZE / 1000} K code units; slowest:`);
  for (const { name, first, best } of times.slice(0, 8)) {
    console.log(`  ${best.toFixed(1).padStart(6)} ms (first run ${first.toFixed(1)} ms)  ${name}`);
  }
}

reportQuality();
reportSpeed();
reportHostile();
