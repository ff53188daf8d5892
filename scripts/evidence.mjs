// Joins docs/compliance.md with the results of the tests: which promise is proven, by which tests, and which is open.
// Usage: node scripts/evidence.mjs [--report DIR] [--promises FILE] [--brief]
// Exit status: 0 when every promise that is claimed done is proven; 1 when one is not; 2 when there is nothing to read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const ID = /^[A-Z]\d{1,2}$/;

/**
 * The rows of the tables in docs/compliance.md: `| D1 | promise | done | … |`.
 * @param {string} markdown
 * @returns {{id: string, promise: string, status: string}[]} in the order of the file
 */
export function promisesOf(markdown) {
  const rows = [];
  for (const line of markdown.split('\n')) {
    const [, id, promise, status] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    if (id === undefined || !ID.test(id)) continue;
    if (status !== 'done' && status !== 'open') throw new Error(`${id}: the status must be done or open`);
    if (rows.some((row) => row.id === id)) throw new Error(`${id}: there are two rows`);
    rows.push({ id, promise, status });
  }
  return rows;
}

/** The ids a title begins with: `E1 A2 one node goes` has two. */
export function idsOf(title) {
  const words = title.split(' ');
  const end = words.findIndex((word) => !ID.test(word));
  return end === -1 ? [] : words.slice(0, end);
}

/**
 * The tests that begin with an id, their own title or that of a group they are in.
 * @param {{name: string, json: object}[]} reports what vitest's JSON reporter wrote
 * @returns {{title: string, ids: string[], status: string, report: string}[]}
 */
export function testsOf(reports) {
  return reports.flatMap(({ name, json }) =>
    json.testResults.flatMap((file) =>
      file.assertionResults.map((test) => ({
        title: test.fullName,
        ids: [...new Set([...test.ancestorTitles, test.title].flatMap(idsOf))],
        status: test.status,
        report: name,
      })),
    ),
  );
}

/**
 * What the tests say of each promise. `proven`: some test that names it passed, and none failed, in any report.
 * `failing`: one failed. `unproven`: claimed done, but no test that names it passed. `open`: not claimed.
 */
export function judge(promises, tests) {
  const known = new Set(promises.map((promise) => promise.id));
  const rows = promises.map((promise) => {
    const own = tests.filter((test) => test.ids.includes(promise.id));
    const passed = new Set(own.filter((test) => test.status === 'passed').map((test) => test.title));
    const failed = new Set(own.filter((test) => test.status === 'failed').map((test) => test.title));
    const verdict =
      failed.size > 0
        ? 'failing'
        : promise.status === 'open'
          ? 'open'
          : passed.size > 0
            ? 'proven'
            : 'unproven';
    return { ...promise, verdict, passed: [...passed], failed: [...failed] };
  });
  const strange = [...new Set(tests.flatMap((test) => test.ids))].filter((id) => !known.has(id)).sort();
  return { rows, strange };
}

/** True when nothing is claimed that the tests do not bear out. */
export function holds({ rows, strange }) {
  return strange.length === 0 && rows.every((row) => row.verdict === 'proven' || row.verdict === 'open');
}

function print({ rows, strange }, verbose) {
  for (const row of rows) {
    console.log(`${row.id.padEnd(3)} ${row.verdict.padEnd(8)} ${row.promise}`);
    if (verbose || row.verdict === 'failing') {
      for (const title of row.failed) console.log(`      failed: ${title}`);
    }
    if (verbose) for (const title of row.passed) console.log(`      passed: ${title}`);
  }
  for (const id of strange) console.log(`${id.padEnd(3)} unknown  tests name it, but no promise has this id`);
  const count = (verdict) => rows.filter((row) => row.verdict === verdict).length;
  console.log(
    `${count('proven')} proven, ${count('open')} open, ${count('unproven')} claimed but unproven, ${count('failing')} failing`,
  );
}

function main() {
  const { values } = parseArgs({
    options: {
      report: { type: 'string', default: path.join(root, 'report') },
      promises: { type: 'string', default: path.join(root, 'docs/compliance.md') },
      brief: { type: 'boolean', default: false },
    },
  });
  const files = existsSync(values.report)
    ? readdirSync(values.report).filter((name) => name.endsWith('.json'))
    : [];
  const reports = files
    .map((name) => ({ name, json: JSON.parse(readFileSync(path.join(values.report, name), 'utf8')) }))
    .filter(({ json }) => Array.isArray(json.testResults));
  if (reports.length === 0) {
    console.error('evidence: no report of tests is there; run `npm test` first');
    return 2;
  }
  for (const { name, json } of reports)
    console.log(`${name}: ${json.numTotalTests} tests, run at ${new Date(json.startTime).toISOString()}`);
  const judgement = judge(promisesOf(readFileSync(values.promises, 'utf8')), testsOf(reports));
  print(judgement, !values.brief);
  return holds(judgement) ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main();
