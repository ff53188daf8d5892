import os from 'node:os';
import { type Measured, percentile } from './drive.js';
import type { ErasedThing, ErasureResult, ErasureSide } from './erasure.js';
import type { Cell, Options } from './options.js';

export interface CellResult {
  readonly cell: Cell;
  readonly floor: Measured;
  readonly ours: Measured;
}
/** The same requests with the audit log and without. */
export interface AuditShare {
  readonly logged: Measured;
  readonly unlogged: Measured;
}
export interface MemoryPeaks {
  /** Bytes resident at the highest. */
  readonly load: number;
  readonly all: number;
}
export interface Run {
  readonly options: Options;
  readonly command: string;
  readonly postgres: string;
  readonly load?: { readonly seconds: number; readonly serverCpu: number; readonly postgresCpu: number };
  readonly cells: readonly CellResult[];
  readonly audit?: AuditShare;
  readonly erasures: readonly ErasureResult[];
  readonly memory: MemoryPeaks;
}

/** Least share of the floor's throughput, and of what the floor's CPU is of ours. */
const TARGETS: Readonly<Record<string, number>> = {
  'context warm': 0.4,
  'export warm': 0.9,
  'rest-export warm': 1.3,
  'context cold': 0.03,
  'export cold': 0.25,
};
/** Most times the bare statement's, for users up to this many nodes. */
const ERASURE_TARGETS = [
  { upTo: 1_000, times: 2 },
  { upTo: Number.POSITIVE_INFINITY, times: 1.5 },
];
/** The same for a node before its keys are shredded. */
const NODE_TARGET = 3;
/** Most that the audit log may add to the CPU of a context request. */
const AUDIT_TARGET = 0.25;
const MEMORY_TARGET = 350 * 1024 * 1024;

const NAMES: Readonly<Record<string, string>> = {
  context: 'context, 20 items',
  export: 'export, GraphQL',
  'rest-export': 'export, REST',
  node: 'one node',
  save: 'save one node',
  'delete-node': 'delete one node',
  'delete-user': 'delete one user',
};

const verdict = (reached: boolean): string => (reached ? 'reached' : 'not reached');
const perRequest = (m: Measured): number => (m.serverCpu + m.postgresCpu) / m.requests;
const rate = (m: Measured): number => m.requests / m.seconds;
const number = (n: number): string =>
  !Number.isFinite(n) ? '–' : n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** One line of the table, for the terminal and for the file. */
export function cellRow({ cell, floor, ours }: CellResult): string {
  const target = TARGETS[`${cell.operation} ${cell.temperature}`];
  const times = rate(ours) / rate(floor);
  const cpu = perRequest(floor) / perRequest(ours);
  const cpuOf = (m: Measured): string =>
    `${number(perRequest(m))} (${number(m.serverCpu / m.requests)} + ${number(m.postgresCpu / m.requests)})`;
  const late = (m: Measured): string =>
    `${number(percentile(m.latencies, 0.5))} / ${number(percentile(m.latencies, 0.99))}`;
  const failed = ours.failures + floor.failures;
  return `| ${[
    `${NAMES[cell.operation]}${failed > 0 ? ` (${failed} FAILED)` : ''}`,
    cell.operation === 'delete-user' ? '' : cell.temperature,
    cell.concurrency,
    cpuOf(floor),
    cpuOf(ours),
    `**${number(cpu)}**`,
    number(rate(floor)),
    number(rate(ours)),
    `**${number(times)}**`,
    late(floor),
    late(ours),
    target === undefined ? '' : `≥ ${target}`,
    target === undefined ? '' : `${verdict(cpu >= target)} / ${verdict(times >= target)}`,
  ].join(' | ')} |`;
}

export const CELL_HEAD = [
  '| operation | users | at once | floor: CPU ms | Lethe: CPU ms | CPU × | floor: /s | Lethe: /s | /s × | floor: p50 / p99 ms | Lethe: p50 / p99 ms | target × | by CPU / by /s |',
  '|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|',
];

const ERASED: Readonly<Record<ErasedThing, string>> = {
  'kept node': 'one node, before shredding,',
  node: 'one node, all of it,',
  user: 'a user',
};

export function erasureRow(result: ErasureResult): string {
  const targets: Record<ErasedThing, number | undefined> = {
    'kept node': NODE_TARGET,
    node: undefined,
    user: ERASURE_TARGETS.find((t) => result.nodes <= t.upTo)?.times,
  };
  const target = targets[result.what];
  const median = (side: ErasureSide): number => percentile(side.milliseconds, 0.5);
  const each = (side: ErasureSide): number => side.cpu / side.milliseconds.length;
  const cpu = each(result.ours) / each(result.bare);
  const time = median(result.ours) / median(result.bare);
  return `| ${[
    `${ERASED[result.what]} of ${result.nodes}`,
    result.ours.milliseconds.length,
    number(each(result.bare)),
    number(each(result.ours)),
    `**${number(cpu)}**`,
    number(median(result.bare)),
    number(median(result.ours)),
    `**${number(time)}**`,
    target === undefined ? '' : `≤ ${target}`,
    target === undefined ? '' : `${verdict(cpu <= target)} / ${verdict(time <= target)}`,
  ].join(' | ')} |`;
}

export const ERASURE_HEAD = [
  '| erased | times | bare: CPU ms | Lethe: CPU ms | CPU × | bare: ms | Lethe: ms | ms × | target × | by CPU / by time |',
  '|---|--:|--:|--:|--:|--:|--:|--:|--:|---|',
];

export function auditLine({ logged, unlogged }: AuditShare): string {
  const added = perRequest(logged) / perRequest(unlogged) - 1;
  return `Audit: a context request at 64 connections takes ${number(perRequest(logged))} ms of CPU, ${number(perRequest(unlogged))} ms with the log left out: it adds ${Math.round(100 * added)} %; target ≤ ${100 * AUDIT_TARGET} %: ${verdict(added <= AUDIT_TARGET)}.`;
}

export function memoryLine({ load, all }: MemoryPeaks): string {
  return `Resident memory of the server at its highest: ${megabytes(load)} during the load, ${megabytes(all)} during all of it; target ≤ ${megabytes(MEMORY_TARGET)}: ${verdict(all <= MEMORY_TARGET)}.`;
}

/** The whole page. */
export function page(run: Run, now: Date): string {
  const { options, load } = run;
  const total = options.users * options.nodes;
  const lines = [
    '# Benchmark',
    '',
    `Made by \`${run.command}\` on ${now.toISOString().slice(0, 10)}.`,
    '',
    `- Machine: ${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}; load generator, server and databases share it; load average at the end ${number(os.loadavg()[2] ?? 0)}`,
    `- Node ${process.versions.node}, PostgreSQL ${run.postgres} (embedded), everything else as delivered`,
    `- Data: ${options.users} users × ${options.nodes} nodes × ${options.edges} edges${load ? `, loaded through \`saveNodes\` in ${number(load.seconds)} s: ${number(total / load.seconds)} nodes/s, ${number((load.serverCpu + load.postgresCpu) / options.users)} CPU ms a user` : ''}`,
    '',
    'The floor is `node:http` and bare `pg` with one prepared statement per request that builds the JSON, on an unsealed flat copy of the',
    'same data in the same cluster: no authentication, no permissions, no gate, no audit, no sealing, and no search: its context is the',
    '20 most salient items. Both sides are asked in turn, in short rounds. Warm: nine requests in ten are for one of',
    `${options.warmUsers} users; cold: all users alike. CPU is that of the server process + that of all PostgreSQL processes, per request. \`×\` is`,
    'what the floor needs divided by what Lethe needs, or Lethe’s throughput divided by the floor’s: more is better, 1 is as good as the floor.',
    'CPU judges first: throughput on a shared machine also measures its neighbours.',
    '',
    ...CELL_HEAD,
    ...run.cells.map(cellRow),
    '',
    ...(run.audit ? [auditLine(run.audit), ''] : []),
    memoryLine(run.memory),
    '',
  ];
  if (run.erasures.length > 0)
    lines.push(
      'Erasing, against the bare `DELETE` on the same schema: rows, keys, directory, audit event and signed receipt on one side, rows alone',
      'on the other. Here `×` is what Lethe needs divided by what the statement needs: less is better. Before shredding: the vault’s part left',
      'out by construction, in the benchmark only. Measured by turns in blocks of 30, each with 0.4 s after it for what it set off, autovacuum off: of Lethe the',
      'CPU of its server and of all PostgreSQL processes, of the statement that of its own connection’s process, and no server before it.',
      '',
      ...ERASURE_HEAD,
      ...run.erasures.map(erasureRow),
      '',
    );
  return lines.join('\n');
}
