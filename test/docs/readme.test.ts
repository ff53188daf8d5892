import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blocksOf, examplesOf, normal, runExamples } from './blocks.js';
import { npmStart, type Started } from './started.js';

const readme = readFileSync('README.md', 'utf8');
const examples = examplesOf(readme);
let server: Started;

// It builds first, which takes long on a busy machine.
beforeAll(async () => {
  server = await npmStart();
}, 300_000);
afterAll(() => server.stop());

test('the README leads with the two commands, and the scripts they name are there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const [first, second] = blocksOf(readme);
  expect(first?.text).toBe('npm ci && npm start\n');
  expect(second?.text).toBe('npm ci && npm test\n');
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test']));
});

test('npm start prints at its first start what the README shows', () => {
  const shown = blocksOf(readme).find((block) => block.text.startsWith('lethe admin key'));
  const printed = server.lines.join('\n').replace(server.url, 'http://127.0.0.1:4000');
  expect(normal(printed)).toBe(normal(shown!.text));
});

test('the commands of the README print what it shows', async () => {
  const values = { LETHE: server.url, LETHE_KEY: server.adminKey };
  const printed = await runExamples(examples, values, { LETHE_DATA_DIR: server.dataDir });
  expect(examples.length).toBeGreaterThanOrEqual(6);
  for (const [i, { line, shown }] of examples.entries())
    if (shown !== undefined) expect(normal(printed[i]!), `README.md:${line}`).toBe(normal(shown));
});

test('the search of the data directory would find what is not sealed', async () => {
  const search = examples.find(({ code }) => code.includes('grep -rl'))!;
  const plain = {
    ...search,
    code: search.code.replace("'garden shed'", "'CREATE TABLE\\|PG_VERSION\\|owner'"),
  };
  const [count] = await runExamples([plain], {}, { LETHE_DATA_DIR: server.dataDir });
  expect(Number(count)).toBeGreaterThan(0);
});
