/**
 * `npm run bench`: loads a server through its write path and measures it beside a floor. See `options.ts` for what can be asked
 * for, and `report.ts` for what the figures mean.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type EmbeddedEngine, openEmbedded } from '../../src/regions/embedded/index.js';
import { Aims } from './aims.js';
import { floorCall, LetheCalls, type LoadedUser, succeeded } from './calls.js';
import { type Child, startFloor, startLethe, UNLOGGED, UNSHREDDED } from './children.js';
import { nothing, round, type Side } from './drive.js';
import { type ErasureResult, eraseBig, eraseNodes, eraseSmall } from './erasure.js';
import { loadFloor, loadUsers, makeServiceKey } from './load.js';
import { type Cell, readOptions } from './options.js';
import { cpuOf, cpuOfClusters, memoryOf, postmasters } from './processes.js';
import { summarise } from './profile.js';
import {
  auditLine,
  CELL_HEAD,
  type CellResult,
  cellRow,
  ERASURE_HEAD,
  erasureRow,
  memoryLine,
  page,
  type Run,
} from './report.js';

/** Requests of one round at most: reads, and those that use up what they are aimed at. */
const MOST = { read: 20_000, write: 800, deleteUser: 60 } as const;
/** Before a cell is measured: until caches and compiled code are as they stay, at most so long; before the first of an operation longer. */
const WARM_UP = { seconds: 4, requests: 1500 };
const FIRST_WARM_UP = { seconds: 12, requests: 12_000, concurrency: 16 };
/** What the audit log costs is measured here. */
const AUDITED: Cell = { operation: 'context', temperature: 'warm', concurrency: 64 };
const SESSIONS = 3;
/** Single nodes erased on each side, at least. */
const NODES_ERASED = 120;
const SAMPLE_MS = 200;

interface State {
  adminKey: string;
  serviceKey: string;
  users: LoadedUser[];
}

const args = process.argv.slice(2);
const options = readOptions(args);
const dir = options.data ? path.resolve(options.data) : mkdtempSync(path.join(os.tmpdir(), 'lethe-bench-'));
const dataDir = path.join(dir, 'data');
const stateFile = path.join(dir, 'loaded.json');
const shape = { nodes: options.nodes, edges: options.edges, sessions: SESSIONS };

async function main(): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const known = existsSync(stateFile) ? (JSON.parse(readFileSync(stateFile, 'utf8')) as State) : undefined;
  const adminKey = known?.adminKey ?? randomBytes(32).toString('base64url');
  const children: Child[] = [];
  const lethe = async (nodeOptions: string[] = []): Promise<Child> => {
    const child = await startLethe(dataDir, adminKey, path.join(dir, 'lethe.log'), nodeOptions);
    children.push(child);
    return child;
  };
  const profiles = options.profile && mkdtempSync(path.join(dir, 'profile-'));
  const profiler = ['--cpu-prof', `--cpu-prof-dir=${profiles}`];
  let server = await lethe(options.profile === 'load' ? profiler : []);
  const engine = await openEmbedded(dataDir);
  try {
    const memory = watchMemory(() => server.pid);
    const floorUrl = await floorDatabase(engine, known !== undefined);
    const cpu = () => ({ server: cpuOf(server.pid), postgres: cpuOfClusters(postmasters(dataDir)) });
    const loaded = known ? undefined : await load(server, adminKey, floorUrl, cpu);
    const state = known ?? (loaded as { state: State }).state;
    memory.mark();
    if (options.profile && profiles) {
      await server.stop();
      if (options.profile === 'load') {
        for (const line of summarise(profiles, loaded?.seconds ?? 0)) console.log(line);
        return;
      }
      server = await lethe(profiler);
      await profile(options.profile, server, state, profiles, cpu);
      return;
    }
    const floor = await startFloor(floorUrl, path.join(dir, 'floor.log'));
    children.push(floor);
    const cells = await measure(server, floor, state);
    const audit = options.audit ? await auditShare(server, adminKey, state) : undefined;
    const erasures = await erase(server, engine, adminKey, state);
    const run: Run = {
      options,
      command: `npm run bench${args.length > 0 ? ` -- ${args.join(' ')}` : ''}`,
      postgres: await version(floorUrl),
      load: loaded,
      cells,
      audit,
      erasures,
      memory: memory.peaks(),
    };
    console.log(`\n${memoryLine(run.memory)}`);
    if (options.write) writeFileSync('bench/RESULTS.md', page(run, new Date()));
  } finally {
    for (const child of children) await child.stop();
    await engine.close();
    if (!options.data) rmSync(dir, { recursive: true, force: true });
  }
}

async function load(
  server: Child,
  adminKey: string,
  floorUrl: string,
  cpu: () => { server: number; postgres: number },
) {
  const before = cpu();
  const serviceKey = await makeServiceKey(
    server.port,
    new LetheCalls({ admin: adminKey, service: '' }),
    adminKey,
  );
  const keys = { admin: adminKey, service: serviceKey };
  const { users, seconds } = await loadUsers(server.port, new LetheCalls(keys), keys, options.users, shape);
  const after = cpu();
  await loadFloor(floorUrl, users, shape);
  const state: State = { adminKey, serviceKey, users };
  writeFileSync(stateFile, JSON.stringify(state), { mode: 0o600 });
  return {
    state,
    seconds,
    serverCpu: after.server - before.server,
    postgresCpu: after.postgres - before.postgres,
  };
}

/** Both sides of one cell. Aims are per side, with the same sequence: what one has deleted is still there for the other. */
function sides(server: Child, floor: Child | undefined, state: State) {
  const calls = new LetheCalls({ admin: state.adminKey, service: state.serviceKey });
  const aims = { ours: new Aims(state.users, options), floor: new Aims(state.users, options) };
  const clusters = postmasters(dataDir);
  const make = (cell: Cell, child: Child, ours: boolean): Side => ({
    port: child.port,
    next() {
      const aim = (ours ? aims.ours : aims.floor).take(cell);
      return aim && (ours ? calls.of(cell.operation, aim) : floorCall(cell.operation, aim));
    },
    good: (answer) => succeeded(cell.operation, answer),
    cpu: () => ({ server: cpuOf(child.pid), postgres: cpuOfClusters(clusters) }),
  });
  return (cell: Cell) => ({
    ours: make(cell, server, true),
    floor: floor && make(cell, floor, false),
    begin(seed: number) {
      aims.ours.begin(seed);
      aims.floor.begin(seed);
    },
  });
}

async function measure(server: Child, floor: Child, state: State): Promise<CellResult[]> {
  const of = sides(server, floor, state);
  const results: CellResult[] = [];
  for (const line of CELL_HEAD) console.log(line);
  for (const cell of options.cells) {
    const two = of(cell);
    const result: CellResult = { cell, floor: nothing(), ours: nothing() };
    const bound = { seconds: options.seconds, requests: mostOf(cell) };
    const both = [
      [two.floor as Side, result.floor],
      [two.ours, result.ours],
    ] as const;
    if (mostOf(cell) === MOST.read) {
      const first = options.cells.find((c) => c.operation === cell.operation) === cell;
      for (const [side] of both) {
        if (first) await round(side, FIRST_WARM_UP.concurrency, FIRST_WARM_UP, nothing());
        await round(side, Math.max(4, cell.concurrency), WARM_UP, nothing());
      }
    }
    for (let i = 0; i < options.rounds; i++) {
      two.begin(1000 * results.length + i);
      for (const [side, into] of both) await round(side, cell.concurrency, bound, into);
    }
    results.push(result);
    console.log(cellRow(result));
  }
  return results;
}

/** The same requests with the audit log and without: both servers are as delivered but for that. */
async function auditShare(server: Child, adminKey: string, state: State) {
  const other = await startLethe(dataDir, adminKey, path.join(dir, 'unlogged.log'), [], UNLOGGED);
  const found = { logged: nothing(), unlogged: nothing() };
  const both = [
    [sides(server, undefined, state)(AUDITED), found.logged],
    [sides(other, undefined, state)(AUDITED), found.unlogged],
  ] as const;
  try {
    // The one has served for long, the other has just started.
    for (const [two] of both)
      await round(two.ours, AUDITED.concurrency, { seconds: 12, requests: 8 * WARM_UP.requests }, nothing());
    for (let i = 0; i < 2 * options.rounds; i++)
      for (const [two, into] of both) {
        two.begin(i);
        await round(two.ours, AUDITED.concurrency, { seconds: options.seconds, requests: MOST.read }, into);
      }
  } finally {
    await other.stop();
  }
  console.log(`\n${auditLine(found)}`);
  return found;
}

function mostOf(cell: Cell): number {
  if (cell.operation === 'delete-user') {
    const cells = options.cells.filter((c) => c.operation === 'delete-user').length;
    const each = (options.users - options.warmUsers) / 2 / cells / options.rounds;
    return Math.max(1, Math.min(MOST.deleteUser, Math.floor(each)));
  }
  return ['save', 'delete-node'].includes(cell.operation) ? MOST.write : MOST.read;
}

async function profile(
  cell: Cell,
  server: Child,
  state: State,
  directory: string,
  cpu: () => { server: number; postgres: number },
): Promise<void> {
  const { ours } = sides(server, undefined, state)(cell);
  const bound = { seconds: 3 * options.seconds, requests: 10 * mostOf(cell) };
  if (mostOf(cell) === MOST.read) await round(ours, cell.concurrency, { ...bound, seconds: 3 }, nothing());
  const into = nothing();
  await round({ ...ours, cpu }, cell.concurrency, bound, into);
  await server.stop();
  const each = (ms: number) => (ms / into.requests).toFixed(3);
  console.log(
    `${into.requests} requests, ${into.failures} failed, ${(into.requests / into.seconds).toFixed(0)}/s, ` +
      `CPU ms each: server ${each(into.serverCpu)} (with the profiler), PostgreSQL ${each(into.postgresCpu)}`,
  );
  for (const line of summarise(directory, into.seconds)) console.log(line);
}

async function erase(
  server: Child,
  engine: EmbeddedEngine,
  adminKey: string,
  state: State,
): Promise<ErasureResult[]> {
  const setup = {
    port: server.port,
    calls: new LetheCalls({ admin: state.adminKey, service: state.serviceKey }),
    adminKey: state.adminKey,
    memoryUrl: engine.superuser('memory'),
    vaultUrl: engine.superuser('vault'),
    cpu: () => cpuOf(server.pid) + cpuOfClusters(postmasters(dataDir)),
    cpuOf,
  };
  const { small, big } = options.erasures;
  const results: ErasureResult[] = [];
  for (const url of [setup.memoryUrl, setup.vaultUrl]) await setAutovacuum(url, 'off');
  if (small > 0) {
    const many = Math.max(NODES_ERASED, 2 * small);
    const other = await startLethe(dataDir, adminKey, path.join(dir, 'unshredded.log'), [], UNSHREDDED);
    try {
      const cpu = () => cpuOf(other.pid) + cpuOfClusters(postmasters(dataDir));
      results.push(await eraseNodes({ ...setup, port: other.port, cpu }, 'kept node', many, shape));
    } finally {
      await other.stop();
    }
    results.push(await eraseNodes(setup, 'node', many, shape));
  }
  if (small > 0) results.push(await eraseSmall(setup, small, shape));
  if (options.bigNodes > 0) results.push(await eraseBig(setup, big, shape, options.bigNodes));
  for (const url of [setup.memoryUrl, setup.vaultUrl]) await setAutovacuum(url, 'DEFAULT');
  for (const line of results.length > 0 ? ['', ...ERASURE_HEAD] : []) console.log(line);
  for (const result of results) console.log(erasureRow(result));
  return results;
}

/** Autovacuum falls at any time, for what either side has erased. */
async function setAutovacuum(superuser: string, to: 'off' | 'DEFAULT'): Promise<void> {
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  await client.query(`ALTER SYSTEM SET autovacuum = ${to}`);
  await client.query('SELECT pg_reload_conf()');
  await client.end();
}

async function floorDatabase(engine: EmbeddedEngine, exists: boolean): Promise<string> {
  const url = new URL(engine.superuser('memory'));
  if (!exists) {
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query('DROP DATABASE IF EXISTS floor');
    await client.query('CREATE DATABASE floor');
    await client.end();
  }
  url.pathname = '/floor';
  return url.href;
}

async function version(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  await client.end();
  return rows[0]?.server_version ?? 'unknown';
}

function watchMemory(pid: () => number) {
  let peak = 0;
  let atMark = 0;
  const look = () => {
    peak = Math.max(peak, memoryOf(pid()).peak);
  };
  setInterval(look, SAMPLE_MS).unref();
  return {
    mark() {
      look();
      atMark = peak;
    },
    peaks() {
      look();
      return { load: atMark, all: peak };
    },
  };
}

await main();
