import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export interface Started {
  readonly url: string;
  readonly adminKey: string;
  readonly dataDir: string;
  /** What it printed until it served, but for npm's own lines. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

/** A server as the README starts it, `npm start`, but for a data directory of its own and any free port. */
export async function npmStart(settings: Readonly<Record<string, string>> = {}): Promise<Started> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'lethe-readme-'));
  const { DATABASE_URL: _, LETHE_REGIONS: __, LETHE_ADMIN_KEY: ___, ...env } = process.env;
  const child = spawn('npm', ['start'], {
    env: { ...env, ...settings, PORT: '0', LETHE_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  let out = '';
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ready = new Promise<Pick<Started, 'url' | 'adminKey' | 'lines'>>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const url = /^lethe listening on (\S+)$/m.exec(out)?.[1];
      const adminKey = /^lethe admin key \(shown this once\): (\S+)$/m.exec(out)?.[1];
      if (url === undefined || adminKey === undefined) return;
      resolve({ url, adminKey, lines: out.split('\n').filter((line) => line.startsWith('lethe ')) });
    });
  });
  const failed = ended.then(() => {
    throw new Error(`npm start ended before it served: ${out}${err}`);
  });
  failed.catch(() => {});
  try {
    return { ...(await Promise.race([ready, failed])), dataDir, stop };
  } catch (error) {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}
