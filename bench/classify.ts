/**
 * Precision and recall of the content classifier on its labelled sentences, and its speed on those sentences, on long
 * text, and on text made to be slow, all by processor time. Run with `npm run bench:classify`.
 */
import { classify, contentTypesOf } from '../src/privacy/classify/index.js';
import { corpus } from '../test/privacy/classify/corpus/index.js';
import { score } from '../test/privacy/classify/corpus/score.js';

const MEGABYTE = 1_000_000;
/** Long enough for the optimising compiler and a steady reading. */
const SECONDS = 1.5;

/** Processor seconds of this process: unlike the clock, the same on a busy machine. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function megabytesPerSecond(texts: readonly string[], run: (text: string) => unknown): number {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const measure = () => {
    const start = processorSeconds();
    let rounds = 0;
    while (processorSeconds() - start < SECONDS) {
      for (const text of texts) run(text);
      rounds++;
    }
    return (bytes * rounds) / MEGABYTE / (processorSeconds() - start);
  };
  measure();
  return measure();
}

console.log(`labelled sentences: ${corpus.length}`);
console.log('type          positives  precision  recall');
for (const [type, { positives, precision, recall }] of score(corpus, contentTypesOf)) {
  const cells = [
    String(positives).padStart(9),
    precision.toFixed(3).padStart(10),
    recall.toFixed(3).padStart(7),
  ];
  console.log(`${type.padEnd(13)} ${cells.join(' ')}`);
}

const sentences = corpus.map((item) => item.text);
const neutral = sentences.filter((text) => contentTypesOf(text)[0] === 'GENERAL');
const fill = (unit: string) => unit.repeat(Math.ceil(MEGABYTE / unit.length)).slice(0, MEGABYTE);
const longText = fill(neutral.join('\n'));

console.log('\nthroughput                            MB/s');
const rows: [string, readonly string[], (text: string) => unknown][] = [
  ['contentTypesOf, single sentences', sentences, contentTypesOf],
  ['classify, single sentences', sentences, classify],
  ['contentTypesOf, 1 MB of neutral text', [longText], contentTypesOf],
  ['classify, 1 MB of neutral text', [longText], classify],
  ['classify, 1 MB of corpus', [fill(sentences.join('\n'))], classify],
];
for (const [name, texts, run] of rows)
  console.log(`${name.padEnd(37)} ${megabytesPerSecond(texts, run).toFixed(1)}`);

console.log('\nhostile megabytes                       ms');
const hostile: [string, string][] = [
  ['one word', 'a'.repeat(MEGABYTE)],
  ['possessives', fill('my ')],
  ['adverbs without a full stop', fill('feel so very really ')],
  ['a cue every word', fill('cancer ')],
  ['cues without a person', fill('fever rash ')],
  [
    'new words only',
    Array.from({ length: MEGABYTE / 8 }, (_, index) => `q${index.toString(36)}zumaq`).join(' '),
  ],
  ['apostrophes', "'".repeat(MEGABYTE)],
  ['lone surrogates', '\ud800'.repeat(MEGABYTE)],
  ['zero-width characters', fill('a\u200b')],
  ['slashes and digits', fill('1/2.3,')],
];
for (const [name, text] of hostile) {
  const start = processorSeconds();
  classify(text);
  console.log(`${name.padEnd(37)} ${((processorSeconds() - start) * 1000).toFixed(0).padStart(5)}`);
}
