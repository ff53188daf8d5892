import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { readSettings } from '../src/settings.js';

/*
 * What destroying the key of one item costs, in time and CPU of this process, and what others notice of it: `npm run bench:shred`.
 * Others read their keys, four at a time, in rounds with a shred of the largest user under way and rounds without, in turn.
 */
/** Of the build of the product itself, which finds its migrations beside it. */
const { openRegions } = (await import(
  path.resolve('dist/regions/index.js')
)) as typeof import('../src/regions/index.js');

const SIZES = [
  { nodes: 1_000, runs: 60, target: 30 },
  { nodes: 100_000, runs: 10, target: 1_000 },
];
const OTHERS = 50;
const READERS = 4;
const ROUNDS = 8;
const ROUND_MS = 1_500;

const dataDir = await mkdtemp(path.join(os.tmpdir(), 'lethe-bench-shred-'));
const regions = await openRegions({ ...readSettings({}), dataDir, masterKey: randomBytes(32) });
const { vault } = regions.home;
const at = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
const ascending = (list: readonly number[]) => [...list].sort((a, b) => a - b);
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
async function userOf(nodes: number): Promise<string> {
  const userId = randomUUID();
  await vault.createUserKeys(userId);
  for (let left = nodes; left > 0; left -= 10_000) await vault.reserve(userId, Math.min(left, 10_000));
  return userId;
}

try {
  console.log(
    `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, load average ${os.loadavg()[0]!.toFixed(1)}`,
  );
  let largest = '';
  let slot = 1;
  for (const { nodes, runs, target } of SIZES) {
    largest = await userOf(nodes);
    const took: number[] = [];
    const before = cpu();
    for (let i = 0; i < runs; i++) {
      const began = performance.now();
      await vault.shred(largest, [slot++]);
      took.push(performance.now() - began);
    }
    const sorted = ascending(took);
    console.log(
      `an item of ${nodes}: median ${at(sorted, 0.5).toFixed(1)} ms, p95 ${at(sorted, 0.95).toFixed(1)} ms, CPU ${((cpu() - before) / runs).toFixed(1)} ms; target ≤ ${target} ms: ${at(sorted, 0.5) <= target ? 'met' : 'missed'}`,
    );
  }

  const others = await Promise.all(Array.from({ length: OTHERS }, () => userOf(350)));
  const read = async (until: number, latencies: number[]) => {
    while (performance.now() < until) {
      const began = performance.now();
      (await vault.keys(others[Math.floor(Math.random() * OTHERS)]!))!.wipe();
      latencies.push(performance.now() - began);
    }
  };
  const quiet: number[] = [];
  const shredding: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    for (const [p99s, busy] of [
      [quiet, false],
      [shredding, true],
    ] as const) {
      const latencies: number[] = [];
      const until = performance.now() + ROUND_MS;
      const readers = Array.from({ length: READERS }, () => read(until, latencies));
      if (busy) await vault.shred(largest, [slot++]);
      await Promise.all(readers);
      p99s.push(at(ascending(latencies), 0.99));
    }
  }
  const [without, during] = [at(ascending(quiet), 0.5), at(ascending(shredding), 0.5)];
  console.log(
    `others’ p99, median of ${ROUNDS} rounds: ${without.toFixed(1)} ms, with a shred of ${SIZES.at(-1)!.nodes} under way ${during.toFixed(1)} ms: × ${(during / without).toFixed(2)}; target ≤ 1.5: ${during <= 1.5 * without ? 'met' : 'missed'}`,
  );
} finally {
  await regions.close();
  await rm(dataDir, { recursive: true, force: true });
}
