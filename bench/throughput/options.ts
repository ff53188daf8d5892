import { parseArgs } from 'node:util';

export const OPERATIONS = [
  'context',
  'export',
  'rest-export',
  'node',
  'save',
  'delete-node',
  'delete-user',
] as const;
export type Operation = (typeof OPERATIONS)[number];
/** Warm: nine requests in ten ask for one of `warmUsers`; cold: all users are asked for alike. */
export type Temperature = 'warm' | 'cold';

export interface Cell {
  readonly operation: Operation;
  readonly temperature: Temperature;
  readonly concurrency: number;
}

export interface Options {
  readonly users: number;
  readonly nodes: number;
  readonly edges: number;
  readonly warmUsers: number;
  /** Length of one round of one side, in seconds, and rounds of each side. */
  readonly seconds: number;
  readonly rounds: number;
  readonly cells: readonly Cell[];
  /** Nodes of the large user whose deletion is measured; 0 leaves it out. Users of either size deleted on each side. */
  readonly bigNodes: number;
  readonly erasures: { readonly small: number; readonly big: number };
  /** What the audit log costs is measured too. */
  readonly audit: boolean;
  /** Kept and used again, so that a second run need not load. Absent: a directory of its own, removed at the end. */
  readonly data?: string;
  /** One cell, or the load itself, under the profiler. */
  readonly profile?: Cell | 'load';
  readonly write: boolean;
}

const USAGE = `npm run bench -- [options]
  --users 2000 --nodes 350 --edges 900   size of the load
  --only context,export                  operations: ${OPERATIONS.join(', ')}, erasure, audit
  --temperature warm,cold  --concurrency 1,16,64  --seconds 1.5  --rounds 2
  --big 100000                           nodes of the large user to delete; 0: none
  --data DIR                             keep the data there, and do not load when it has some; deletions use it up
  --profile context:warm:16              one cell under --cpu-prof, or load: where the time of the server goes
  --write                                write bench/RESULTS.md even if the run is not the full one`;

/** @throws Error that says how to call it */
export function readOptions(args: readonly string[]): Options {
  const { values: v } = parseArgs({
    args: [...args],
    options: {
      users: { type: 'string', default: '2000' },
      nodes: { type: 'string', default: '350' },
      edges: { type: 'string', default: '900' },
      only: { type: 'string' },
      temperature: { type: 'string', default: 'warm,cold' },
      concurrency: { type: 'string', default: '1,16,64' },
      seconds: { type: 'string', default: '1.5' },
      rounds: { type: 'string', default: '2' },
      big: { type: 'string', default: '100000' },
      data: { type: 'string' },
      profile: { type: 'string' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (v.help) throw new Error(USAGE);
  const number = (name: 'users' | 'nodes' | 'edges' | 'seconds' | 'rounds' | 'big'): number => {
    const value = Number(v[name]);
    if (!(value >= 0)) throw new Error(`--${name} must be a number\n${USAGE}`);
    return value;
  };
  const users = number('users');
  const only = v.only?.split(',');
  for (const name of only ?? [])
    if (name !== 'erasure' && name !== 'audit' && !OPERATIONS.some((o) => o === name))
      throw new Error(`--only: no operation ${name}\n${USAGE}`);
  const wanted = OPERATIONS.filter((o) => !only || only.includes(o));
  const temperatures = v.temperature.split(',') as Temperature[];
  const concurrencies = v.concurrency.split(',').map(Number);
  // A deletion of a user reads nothing from a cache: it has no temperature.
  const cells = wanted.flatMap((operation) =>
    (operation === 'delete-user' ? (['cold'] as const) : temperatures).flatMap((temperature) =>
      concurrencies.map((concurrency) => ({ operation, temperature, concurrency })),
    ),
  );
  const erase = !only || only.includes('erasure');
  return {
    users,
    nodes: number('nodes'),
    edges: number('edges'),
    warmUsers: Math.min(100, Math.max(1, Math.floor(users / 2))),
    seconds: number('seconds'),
    rounds: number('rounds'),
    cells,
    bigNodes: erase ? number('big') : 0,
    erasures: { small: erase ? Math.max(3, Math.min(60, Math.floor(users / 20))) : 0, big: 2 },
    audit: !only || only.includes('audit'),
    data: v.data,
    profile: v.profile === undefined ? undefined : readCell(v.profile),
    write: v.write || (only === undefined && v.profile === undefined && users === 2000),
  };
}

function readCell(text: string): Cell | 'load' {
  if (text === 'load') return text;
  const [operation, temperature = 'warm', concurrency = '16'] = text.split(':');
  const found = OPERATIONS.find((o) => o === operation);
  if (!found) throw new Error(`--profile: no operation ${operation}\n${USAGE}`);
  return { operation: found, temperature: temperature as Temperature, concurrency: Number(concurrency) };
}
