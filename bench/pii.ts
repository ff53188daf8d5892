/**
 * Precision and recall of the scrubber on its labelled texts, its speed, and the slowest of the texts made to be slow: the median
 * processor time of several rounds. Run with `npm run bench:pii`.
 */
import { scrub } from '../src/privacy/scrub/index.js';
import { corpus, score, scrubCase } from '../test/privacy/scrub/corpus/corpus.js';
import { adversarial, prose } from '../test/privacy/scrub/corpus/texts.js';

/** Size of the text whose throughput is measured, in code units, and how often it is scrubbed: the compiler needs the first few. */
const PROSE_SIZE = 1_000_000;
const PROSE_ROUNDS = 15;
/** Size of each hostile string, in code units, and how often it is scrubbed. */
const HOSTILE_SIZE = 100_000;
const HOSTILE_ROUNDS = 5;

function reportQuality(): void {
  const cases = corpus();
  const positives = cases.filter(({ values }) => values.length > 0).length;
  console.log(`corpus: ${positives} texts with values, ${cases.length - positives} hard negatives`);
  const { scores } = score(cases, scrubCase);
  for (const [type, { found, missed, wrong }] of scores) {
    const recall = found / (found + missed);
    const precision = found / (found + wrong);
    console.log(
      `  ${type.padEnd(16)} recall ${recall.toFixed(3)}  precision ${precision.toFixed(3)}  of ${found + missed}`,
    );
  }
}

/** Processor milliseconds of this process: unlike the clock, they hold on a busy machine. */
function processorTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3;
}

function median(run: () => void, rounds: number): number {
  const times = Array.from({ length: rounds }, () => processorTime(run)).sort((a, b) => a - b);
  return times[rounds >> 1]!;
}

function reportSpeed(): void {
  for (const [name, text] of Object.entries(prose(PROSE_SIZE))) {
    const bytes = Buffer.byteLength(text);
    scrub(text);
    const milliseconds = median(() => scrub(text), PROSE_ROUNDS);
    console.log(`speed, ${name}: ${(bytes / 1e6 / (milliseconds / 1e3)).toFixed(1)} MB/s`);
  }
}

function reportHostile(): void {
  const strings = adversarial(HOSTILE_SIZE);
  for (const { text } of strings) scrub(text);
  const times = strings.map(({ name, text }) => ({ name, time: median(() => scrub(text), HOSTILE_ROUNDS) }));
  times.sort((a, b) => b.time - a.time);
  console.log(`hostile: ${times.length} strings of ${HOSTILE_SIZE / 1000} K code units; slowest:`);
  for (const { name, time } of times.slice(0, 8)) console.log(`  ${time.toFixed(1).padStart(6)} ms  ${name}`);
}

reportQuality();
reportSpeed();
reportHostile();
