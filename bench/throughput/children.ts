import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const START_WITHIN_MS = 120_000;

export interface Child {
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts a child whose output goes to a file, and waits for the line that tells its port. */
async function start(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  log: string,
  ready: RegExp,
): Promise<Child> {
  const out = openSync(log, 'w', 0o600);
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  const until = Date.now() + START_WITHIN_MS;
  for (;;) {
    const port = ready.exec(readFileSync(log, 'utf8'))?.[1];
    if (port !== undefined) return { pid: child.pid as number, port: Number(port), stop: () => stop(child) };
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(`${args.at(-1)} did not start: see ${log}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** As `npm start` and the image have it. */
const NODE_OPTIONS = ['--v8-pool-size=1', '--max-semi-space-size=8'];
const MALLOC = { MALLOC_MMAP_THRESHOLD_: '65536', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_ARENA_MAX: '2' };
/** The product without its audit log, and without the shredding of items. */
export const UNLOGGED = fileURLToPath(new URL('unlogged.js', import.meta.url));
export const UNSHREDDED = fileURLToPath(new URL('unshredded.js', import.meta.url));

/** The product, through its own entry unless another is named, with its defaults. */
export function startLethe(
  dataDir: string,
  adminKey: string,
  log: string,
  nodeOptions: readonly string[] = [],
  entry = 'dist/main.js',
): Promise<Child> {
  const env = { ...MALLOC, LETHE_DATA_DIR: dataDir, LETHE_ADMIN_KEY: adminKey, PORT: '0', HOST: '127.0.0.1' };
  return start([...NODE_OPTIONS, ...nodeOptions, entry], env, log, /lethe listening on http:\/\/[^:]+:(\d+)/);
}

export function startFloor(url: string, log: string): Promise<Child> {
  const entry = fileURLToPath(new URL('floor.js', import.meta.url));
  return start([entry], { FLOOR_URL: url }, log, /floor listening on (\d+)/);
}
