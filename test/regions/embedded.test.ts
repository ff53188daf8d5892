import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { unprivilegedUser } from '../../src/regions/embedded/unix-user.js';

const ATTACH = fileURLToPath(new URL('../support/attach.mjs', import.meta.url));

let dataDir: string;
/** A data directory that was used and left, with an empty table \`written\`: a copy of it takes less time than a new one. */
let used: string;
const processes = new Set<ChildProcess>();

/** Starts a process that uses the engine; resolves when it can. */
async function attach(durable = false): Promise<{ child: ChildProcess; owner: string; vault: string }> {
  const child = spawn(process.execPath, [ATTACH, dataDir, durable ? 'durable' : 'scratch'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  processes.add(child);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]) => text as string),
    once(child, 'exit').then(() => Promise.reject(new Error(errors))),
  ]);
  return { child, ...(JSON.parse(line) as { owner: string; vault: string }) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

async function postmaster(cluster = 'memory'): Promise<number | undefined> {
  try {
    return Number.parseInt(await readFile(path.join(dataDir, cluster, 'postmaster.pid'), 'utf8'), 10);
  } catch {
    return undefined;
  }
}

/** Process ids of all postmasters on a cluster of the directory: whose working directory it is, and whose parent's it is not. */
async function postmasters(cluster: string): Promise<number[]> {
  const found = new Map<number, number>();
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      if ((await readlink(`/proc/${entry}/cwd`)) !== path.join(dataDir, cluster)) continue;
      const parent = /^PPid:\s*(\d+)/m.exec(await readFile(`/proc/${entry}/status`, 'utf8'))?.[1];
      found.set(Number(entry), Number(parent));
    } catch {
      // It has ended meanwhile.
    }
  }
  return [...found].filter(([, parent]) => !found.has(parent)).map(([pid]) => pid);
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const write = (url: string, value: number) => query(url, `INSERT INTO written VALUES (${value})`);
const written = async (url: string) =>
  ((await query(url, 'SELECT value FROM written ORDER BY value')) as { value: number }[]).map(
    (row) => row.value,
  );

beforeAll(async () => {
  used = path.join(await mkdtemp(path.join(os.tmpdir(), 'lethe-engine-')), 'used');
  dataDir = used;
  const first = await attach();
  await query(first.owner, 'CREATE TABLE written (value int)');
  await end(first.child, 'SIGTERM');
});
afterAll(() => rm(path.dirname(used), { recursive: true, force: true }));
beforeEach(async () => {
  dataDir = path.join(await mkdtemp(path.join(os.tmpdir(), 'lethe-engine-')), 'data');
});
const continueUsed = () => cp(used, dataDir, { recursive: true, preserveTimestamps: true });
afterEach(async () => {
  for (const child of processes) child.kill('SIGKILL');
  processes.clear();
  for (const cluster of ['memory', 'vault'])
    for (const pid of await postmasters(cluster)) process.kill(pid, 'SIGKILL');
  await rm(path.dirname(dataDir), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

describe('the embedded engine', () => {
  test('starts on nothing, stops with its only process, and keeps what was written', async () => {
    const first = await attach();
    await query(first.owner, 'CREATE TABLE written (value int)');
    await write(first.owner, 1);
    await end(first.child, 'SIGTERM');
    expect(await postmaster()).toBeUndefined();
    expect(await postmasters('memory')).toEqual([]);
    expect(await postmasters('vault')).toEqual([]);
    const second = await attach();
    expect(await written(second.owner)).toEqual([1]);
  });

  test('is attached to by a second process, and stops when the last one leaves', async () => {
    await continueUsed();
    const first = await attach();
    const second = await attach();
    const running = await postmaster();
    await write(second.owner, 1);
    await end(first.child, 'SIGTERM');
    await write(second.owner, 2);
    expect(await postmaster()).toBe(running);
    expect(await written(second.owner)).toEqual([1, 2]);
    await end(second.child, 'SIGTERM');
    expect(await postmasters('memory')).toEqual([]);
  });

  test('is one when two processes start on nothing at once', async () => {
    const [first, second] = await Promise.all([attach(), attach()]);
    await query(first.owner, 'CREATE TABLE written (value int)');
    await write(second.owner, 1);
    expect(await written(first.owner)).toEqual([1]);
    for (const cluster of ['memory', 'vault']) expect(await postmasters(cluster)).toHaveLength(1);
    expect((await readdir(dataDir)).sort()).toEqual(['keys', 'logs', 'memory', 'vault']);
  });

  test.each([
    ['the first', 0],
    ['the second', 1],
  ])(
    'goes on for the other when %s of two processes is killed, and stops with the other',
    async (_, killed) => {
      await continueUsed();
      const both = [await attach(), await attach()] as const;
      const [gone, left] = killed === 0 ? both : [both[1], both[0]];
      await end(gone.child, 'SIGKILL');
      await write(left.owner, 1);
      expect(await written(left.owner)).toEqual([1]);
      await end(left.child, 'SIGTERM');
      expect(await postmasters('memory')).toEqual([]);
    },
  );

  test('that outlived a killed process is adopted by the next, which stops it', async () => {
    await continueUsed();
    const first = await attach();
    await write(first.owner, 1);
    const running = await postmaster();
    await end(first.child, 'SIGKILL');
    const second = await attach();
    expect(await postmaster()).toBe(running);
    expect(await written(second.owner)).toEqual([1]);
    await end(second.child, 'SIGTERM');
    expect(await postmasters('memory')).toEqual([]);
  });

  test('comes back after process and database were killed, with all that was acknowledged', async () => {
    await continueUsed();
    const first = await attach();
    for (let value = 1; value <= 20; value++) await write(first.owner, value);
    await end(first.child, 'SIGKILL');
    for (const cluster of ['memory', 'vault']) process.kill((await postmaster(cluster))!, 'SIGKILL');
    const second = await attach();
    expect(await written(second.owner)).toHaveLength(20);
    expect(await query(second.vault, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('is started again, without a hand, by the process whose database was killed', async () => {
    await continueUsed();
    const first = await attach();
    await write(first.owner, 1);
    const killed = (await postmaster())!;
    process.kill(killed, 'SIGKILL');
    await expect.poll(() => written(first.owner).catch(() => 'away'), { timeout: 30_000 }).toEqual([1]);
    expect(await postmaster()).not.toBe(killed);
    await end(first.child, 'SIGTERM');
    expect(await postmasters('memory')).toEqual([]);
  });

  test('is not kept from starting by a stale pid file whose id now belongs to another program', async () => {
    await continueUsed();
    const first = await attach();
    await write(first.owner, 1);
    await end(first.child, 'SIGTERM');
    const user = unprivilegedUser();
    const other = spawn('sleep', ['600'], user === undefined ? {} : { uid: user.uid, gid: user.gid });
    const file = path.join(dataDir, 'memory/postmaster.pid');
    await writeFile(
      file,
      `${other.pid}\n${path.join(dataDir, 'memory')}\n1700000000\n5432\n.\n\n 0 0\nready\n`,
    );
    const second = await attach();
    expect(await written(second.owner)).toEqual([1]);
    expect(other.exitCode).toBeNull();
    other.kill();
  });

  test('is not troubled by what an interrupted first start left', async () => {
    await mkdir(path.join(dataDir, 'memory.new-abcdef/cluster'), { recursive: true });
    const first = await attach();
    expect(await query(first.owner, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('takes a directory whose name is too long for a socket', async () => {
    dataDir = path.join(dataDir, 'x'.repeat(120));
    const first = await attach();
    expect(await query(first.owner, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('refuses a directory of another version, by name', async () => {
    await mkdir(path.join(dataDir, 'memory'), { recursive: true });
    await writeFile(path.join(dataDir, 'memory/PG_VERSION'), '15\n');
    await expect(attach()).rejects.toThrow('memory is a cluster of PostgreSQL 15, not of 18');
  });

  test('keeps its keys to its owner, and refuses keys that others may read', async () => {
    const first = await attach();
    for (const name of await readdir(path.join(dataDir, 'keys'))) {
      expect((await stat(path.join(dataDir, 'keys', name))).mode & 0o777).toBe(0o600);
    }
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    await end(first.child, 'SIGTERM');
    await chmod(path.join(dataDir, 'keys/memory-engine.key'), 0o644);
    await expect(attach()).rejects.toThrow('keys/memory-engine.key must be readable by its owner only');
  });

  test('is durable, checks its pages, opens no port, and keeps statements out of its log', async () => {
    const first = await attach(true);
    const setting = async (url: string, name: string) =>
      ((await query(url, `SELECT current_setting('${name}') AS value`)) as { value: string }[])[0]?.value;
    for (const url of [first.owner, first.vault]) {
      expect(await setting(url, 'fsync')).toBe('on');
      expect(await setting(url, 'full_page_writes')).toBe('on');
      expect(await setting(url, 'synchronous_commit')).toBe('on');
      expect(await setting(url, 'data_checksums')).toBe('on');
      expect(await setting(url, 'listen_addresses')).toBe('');
      await expect(query(url, `SELECT 'canary-in-a-statement'::int`)).rejects.toThrow(/invalid input/);
      await expect(
        query(url, `DO $$ BEGIN RAISE WARNING 'canary-in-a-warning'; END $$`),
      ).resolves.toBeDefined();
    }
    expect(await setting(first.vault, 'wal_recycle')).toBe('off');
    const wrong = first.owner.replace(/\/\/owner:[^@]+@/, '//owner:wrong@');
    await expect(query(wrong, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    await end(first.child, 'SIGTERM');
    for (const name of await readdir(path.join(dataDir, 'logs'))) {
      const log = await readFile(path.join(dataDir, 'logs', name), 'utf8');
      expect(log).toContain('database system is ready');
      expect(log).not.toContain('canary');
    }
  });
});
