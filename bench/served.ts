import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A server of our own, on a fresh data directory, asked over GraphQL. */
export interface Served {
  /** The data of an operation. @throws when it answers errors; their codes are in the message. */
  ask<T>(query: string, variables: Record<string, unknown>): Promise<T>;
  close(): Promise<void>;
}

/** Starts the built server (`dist/main.js`) and waits until it is ready. */
export async function serve(): Promise<Served> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'lethe-bench-'));
  const key = randomBytes(24).toString('hex');
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { ...process.env, LETHE_DATA_DIR: dataDir, LETHE_ADMIN_KEY: key, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (out === 'ready') return;
      out += chunk.toString();
      const found = /lethe listening on (\S+)/.exec(out)?.[1];
      if (!found) return;
      out = 'ready';
      resolve(found);
    });
    child.once('exit', () => reject(new Error('the server ended before it was ready')));
  });
  return {
    async ask<T>(query: string, variables: Record<string, unknown>): Promise<T> {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': key },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as {
        data?: T;
        errors?: { extensions?: { code?: string; field?: string } }[];
      };
      if (answer.errors || !answer.data) {
        const codes = (answer.errors ?? []).map(
          ({ extensions }) => `${extensions?.code} ${extensions?.field ?? ''}`,
        );
        throw new Error(`the server answered ${response.status}: ${codes.join(', ')}`);
      }
      return answer.data;
    },
    async close() {
      child.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
