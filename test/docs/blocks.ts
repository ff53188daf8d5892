import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Where modules are found from. */
const ROOT = process.cwd();

/**
 * The examples of a page of documentation, as they are run.
 *
 * A fenced block `sh` is run by bash, all of a page in one shell, in order, so that variables and functions carry over; a block
 * `js` is run by Node as a module, with the shell's exported variables. A block `json` or `text` that follows, with nothing
 * but prose between, is what it prints. Other blocks (`graphql`, `yaml`, `python`, `sh no-run`) are not run.
 *
 * What is printed and what the page shows are compared after `normal`: ids, times and hashes differ from run to run.
 */
export interface Example {
  readonly line: number;
  readonly language: 'sh' | 'js';
  readonly code: string;
  /** Undefined: whatever it prints. */
  readonly shown: string | undefined;
}

export interface Block {
  readonly line: number;
  readonly info: string;
  readonly text: string;
}

export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  const fence = /^```(.+)\n([\s\S]*?)^```$/gm;
  for (const match of markdown.matchAll(fence)) {
    const line = markdown.slice(0, match.index).split('\n').length;
    blocks.push({ line, info: match[1]!.trim(), text: match[2]! });
  }
  return blocks;
}

export function examplesOf(markdown: string): Example[] {
  const blocks = blocksOf(markdown);
  return blocks.flatMap(({ line, info, text }, i) => {
    if (info !== 'sh' && info !== 'js') return [];
    const next = blocks[i + 1];
    const shown = next?.info === 'json' || next?.info === 'text' ? next.text : undefined;
    return [{ line, language: info, code: text, shown }];
  });
}

/** Ids, times, hashes and keys, each replaced by the name of its kind, and no space at the end of a line: the one rule by which outputs are compared. */
export function normal(output: string): string {
  return output
    .replaceAll(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, 'ID')
    .replaceAll(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g, 'TIME')
    .replaceAll(/\b\d{4}-\d\d-\d\d\b/g, 'DATE')
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'HASH')
    .replaceAll(/\blethe_[\w-]{43}/g, 'KEY')
    .replaceAll(/ +$/gm, '')
    .trimEnd();
}

/**
 * Runs examples in one shell, in a directory of their own, and answers what each printed. A line `NAME=…` of a `sh` block gets its value from `values`
 * where it has one: what a reader fills in. `env` is added to the shell's environment.
 * @throws Error that quotes the shell when a command fails or cannot be parsed
 */
export async function runExamples(
  examples: readonly Example[],
  values: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'lethe-examples-'));
  const mark = `--- end of an example ${path.basename(directory)} ---`;
  const script = examples.map(({ language, code }) => {
    const filled = code.replaceAll(/^(?:export )?(\w+)=.*$/gm, (line, name: string) =>
      values[name] === undefined ? line : `export ${name}='${values[name]}'`,
    );
    const run =
      language === 'sh'
        ? filled
        : `(cd '${ROOT}' && node --input-type=module) <<'END_OF_MODULE'\n${code}END_OF_MODULE\n`;
    return `${run}echo '${mark}'\n`;
  });
  try {
    const file = path.join(directory, 'examples.sh');
    await writeFile(file, `set -euo pipefail\n${script.join('')}`);
    const { status, out, err } = await bash(file, directory, env);
    if (status !== 0)
      throw new Error(`the examples ended with status ${status}: ${out.slice(-1000)}\n${err}`);
    return out.split(`${mark}\n`).slice(0, -1);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function bash(
  file: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ status: number | null; out: string; err: string }> {
  const child = spawn('bash', [file], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, out, err }));
  });
}
