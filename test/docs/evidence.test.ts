import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SCRIPT = 'scripts/evidence.mjs';
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'lethe-evidence-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

interface Result {
  readonly title: string;
  readonly status?: string;
  readonly within?: string[];
}

/** Runs the script on a page of promises and reports in the format of vitest's JSON reporter. */
function evidence(promises: string, reports: Record<string, Result[]>) {
  const report = path.join(directory, 'report');
  mkdirSync(report);
  const page = path.join(directory, 'promises.md');
  writeFileSync(page, promises);
  for (const [name, results] of Object.entries(reports)) {
    const assertionResults = results.map(({ title, status = 'passed', within = [] }) => ({
      ancestorTitles: within,
      title,
      fullName: [...within, title].join(' '),
      status,
    }));
    const json = { numTotalTests: results.length, startTime: 0, testResults: [{ assertionResults }] };
    writeFileSync(path.join(report, name), JSON.stringify(json));
  }
  const run = spawnSync(process.execPath, [SCRIPT, '--report', report, '--promises', page], {
    encoding: 'utf8',
  });
  return { status: run.status, lines: run.stdout.trimEnd().split('\n'), errors: run.stderr };
}

const DONE = '| E1 | Items go | done | |\n';
const OPEN = '| E7 | Requests | open | |\n';

test('a promise claimed done is proven by a passing test whose title begins with its id', () => {
  const { status, lines } = evidence(DONE + OPEN, { 'a.json': [{ title: 'E1 removes the item' }] });
  expect(lines).toEqual([
    'a.json: 1 tests, run at 1970-01-01T00:00:00.000Z',
    'E1  proven   Items go',
    '      passed: E1 removes the item',
    'E7  open     Requests',
    '1 proven, 1 open, 0 claimed but unproven, 0 failing',
  ]);
  expect(status).toBe(0);
});

test('a title may begin with several ids, and so may the title of a group', () => {
  const promises = `${DONE}| A2 | Deletions are recorded | done | |\n| E2 | Users go | done | |\n`;
  const { status } = evidence(promises, {
    'a.json': [{ title: 'E1 A2 one node goes' }, { title: 'whole', within: ['E2 a user'] }],
  });
  expect(status).toBe(0);
});

test.each<[string, Result[]]>([
  ['no test names it', [{ title: 'removes the item' }]],
  ['a test names it in passing', [{ title: 'removes as E1 says' }]],
  ['its test was skipped', [{ title: 'E1 removes the item', status: 'skipped' }]],
])('a promise claimed done fails when %s', (_, results) => {
  const { status, lines } = evidence(DONE, { 'a.json': results });
  expect(lines).toContain('E1  unproven Items go');
  expect(status).toBe(1);
});

test('one failing test in any report fails the promise, whether or not others pass', () => {
  const { status, lines } = evidence(DONE, {
    'a.json': [{ title: 'E1 removes the item' }],
    'b.json': [{ title: 'E1 removes the item', status: 'failed' }],
  });
  expect(lines).toContain('E1  failing  Items go');
  expect(lines).toContain('      failed: E1 removes the item');
  expect(status).toBe(1);
});

test('a test that names a promise which is not on the page fails', () => {
  const { status, lines } = evidence(DONE, { 'a.json': [{ title: 'E1 E9 removes the item' }] });
  expect(lines).toContain('E9  unknown  tests name it, but no promise has this id');
  expect(status).toBe(1);
});

test('without a report, or with a page that is no use, it says so', () => {
  expect(evidence(DONE, {})).toMatchObject({
    status: 2,
    errors: 'evidence: no report of tests is there; run `npm test` first\n',
  });
  rmSync(path.join(directory, 'report'), { recursive: true });
  const typo = evidence('| E1 | Items go | doen | |\n', { 'a.json': [{ title: 'E1 removes the item' }] });
  expect(typo.errors).toContain('E1: the status must be done or open');
  expect(typo.status).not.toBe(0);
});

test('docs/compliance.md has a row for every promise', () => {
  const ids = [...readFileSync('docs/compliance.md', 'utf8').matchAll(/^\| ([A-Z]\d+) \|/gm)].map(
    (row) => row[1],
  );
  const sections = { D: 6, E: 8, S: 3, P: 5, A: 5, I: 3, R: 7, H: 5, C: 3 };
  const expected = Object.entries(sections).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, i) => `${letter}${i + 1}`),
  );
  expect(ids).toEqual(expected);
});
