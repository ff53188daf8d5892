import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'lethe-start-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function run(file: string, args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [path.resolve('dist', file), ...args], {
    cwd: directory,
    env: { PATH: process.env.PATH, ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

test('a port that is taken ends the start, and the admin key was told', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  const { code, stdout, stderr } = await run('main.js', [], {
    LETHE_DATA_DIR: path.join(directory, 'data'),
    PORT: String(port),
  });
  taken.close();
  expect([code, stderr.split('\n').filter((line) => line.startsWith('lethe cannot start')).length]).toEqual([
    1, 1,
  ]);
  expect(stderr).toContain('EADDRINUSE');
  expect(stdout).toMatch(/^lethe admin key \(shown this once\): lethe_/);
});

test.each([
  ['doctor'],
  ['prune'],
  ['backup', '--to', 'b', '--recipient', 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'],
  ['keys', 'rotate-master'],
])('lethe %s begins no data directory', async (...args) => {
  const { code, stdout, stderr } = await run('cli/main.js', args, {});
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^lethe: there is no database in .*LETHE_DATA_DIR/);
  expect(existsSync(path.join(directory, 'data'))).toBe(false);
});

test('lethe tells its use where asked', async () => {
  for (const args of [['--help'], ['doctor', '--help']]) {
    const { code, stdout } = await run('cli/main.js', args, {});
    expect([code, stdout.includes('lethe doctor [--json]')]).toEqual([0, true]);
  }
  expect((await run('cli/main.js', ['bakcup'], {})).stderr).toMatch(/^lethe: the commands are verify, /);
});
