import { randomInt } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { type LetheCalls, succeeded } from './calls.js';
import { Connection } from './client.js';
import { saveUser } from './load.js';
import { makeUser, type Shape } from './people.js';

export interface ErasureSide {
  readonly milliseconds: number[];
  cpu: number;
}
/** `kept node`: by a server that does not shred. */
export type ErasedThing = 'user' | 'node' | 'kept node';
export interface ErasureResult {
  /** Of the user; of a `node`, one of them is erased. */
  readonly nodes: number;
  readonly what: ErasedThing;
  readonly ours: ErasureSide;
  readonly bare: ErasureSide;
}
export interface ErasureSetup {
  readonly port: number;
  readonly calls: LetheCalls;
  readonly adminKey: string;
  /** Superusers: no row-level security is in the way of the bare statement. */
  readonly memoryUrl: string;
  readonly vaultUrl: string;
  /** Milliseconds of CPU so far: of server and PostgreSQL, and of one process. */
  readonly cpu: () => number;
  readonly cpuOf: (pid: number) => number;
}

const BARE = 'DELETE FROM memory.users WHERE user_id = $1';
const BARE_NODE = 'DELETE FROM memory.nodes WHERE user_id = $1 AND id = $2';

/** Nodes erased before any is measured: by then code is compiled, statements are planned and connections are open. */
const WARM_UP = 150;

/** Erases single nodes of two users of the ordinary size, by turns through the product and by the bare statement. */
export async function eraseNodes(
  setup: ErasureSetup,
  what: 'node' | 'kept node',
  count: number,
  shape: Shape,
): Promise<ErasureResult> {
  const first = (what === 'node' ? 3 : 4) * FRESH;
  const warm = await newUser(setup, first, shape);
  const ours = await newUser(setup, first + 1, shape);
  const bare = await newUser(setup, first + 2, shape);
  const owner = new pg.Client({ connectionString: setup.memoryUrl });
  await owner.connect();
  const items = async (userId: string, many = count): Promise<string[]> => {
    const text =
      'SELECT id FROM memory.nodes WHERE user_id = $1 AND entity_id IS NOT NULL ORDER BY id LIMIT $2';
    return (await owner.query<{ id: string }>(text, [userId, many])).rows.map((row) => row.id);
  };
  const pairs = await Promise.all([items(ours.userId), items(bare.userId)]);
  const connection = await Connection.open(setup.port);
  const erase = async (id: string, item: string): Promise<boolean> => {
    const user = { id, domains: [], entities: [], items: [], queries: [] };
    const answer = await connection.send(setup.calls.of('delete-node', { user, item, salt: 0 }));
    return succeeded('delete-node', answer);
  };
  for (const item of await items(warm.userId, WARM_UP)) await erase(warm.id, item);
  const many = Math.min(pairs[0].length, pairs[1].length);
  const result = await measured(setup, owner, what, shape.nodes, many, {
    bare: async (i) => (await owner.query(BARE_NODE, [bare.userId, pairs[1][i]])).rowCount === 1,
    ours: (i) => erase(ours.id, pairs[0][i] as string),
  });
  connection.close();
  await owner.end();
  return result;
}

/** Erasures of one side in a row. */
const BLOCK = 30;
/** After them, for what they set off: garbage, the last of what a statement leaves to other processes. */
const SETTLE_MS = 400;

/**
 * Measures both sides by turns, so many times each. Of the bare side the CPU of its own connection's process: what the product does beside
 * its answers, such as cleaning the vault's files after many of them, falls at any time, and is the product's.
 */
async function measured(
  setup: ErasureSetup,
  owner: pg.Client,
  what: ErasureResult['what'],
  nodes: number,
  count: number,
  work: Record<'bare' | 'ours', (i: number) => Promise<boolean>>,
): Promise<ErasureResult> {
  const side = () => ({ milliseconds: [], cpu: 0 }) as ErasureSide;
  const result: ErasureResult = { what, nodes, ours: side(), bare: side() };
  const { rows } = await owner.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const cpu = { ours: setup.cpu, bare: () => setup.cpuOf(rows[0]!.pid) };
  for (let from = 0; from < count; from += BLOCK)
    for (const name of ['bare', 'ours'] as const) {
      const before = cpu[name]();
      for (let i = from; i < Math.min(count, from + BLOCK); i++) {
        const began = performance.now();
        if (!(await work[name](i))) throw new Error(`a ${what} could not be erased`);
        result[name].milliseconds.push(performance.now() - began);
      }
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      result[name].cpu += cpu[name]() - before;
    }
  return result;
}

/** Erases users of the ordinary size, by turns through the product and by the bare statement. */
export async function eraseSmall(setup: ErasureSetup, count: number, shape: Shape): Promise<ErasureResult> {
  const pairs: Pair[] = [];
  for (let i = 0; i < count; i++) {
    const ours = await newUser(setup, FRESH + 2 * i, shape);
    const bare = await newUser(setup, FRESH + 2 * i + 1, shape);
    pairs.push({ ours: ours.id, bare: bare.userId });
  }
  return erase(setup, pairs, shape.nodes);
}

/** Erases users of many nodes, each made of copies of an ordinary user's rows. */
export async function eraseBig(
  setup: ErasureSetup,
  count: number,
  shape: Shape,
  nodes: number,
): Promise<ErasureResult> {
  const pairs: Pair[] = [];
  for (let i = 0; i < count; i++) {
    const ours = await newUser(setup, 2 * FRESH + 2 * i, shape);
    const bare = await newUser(setup, 2 * FRESH + 2 * i + 1, shape);
    for (const { userId } of [ours, bare]) await multiply(setup, userId, nodes);
    pairs.push({ ours: ours.id, bare: bare.userId });
  }
  return erase(setup, pairs, nodes);
}

/** Numbers of the users made here begin above those of the load, and elsewhere in each run: data may be kept. */
const FRESH = 10_000_000 + randomInt(90_000) * 1000;

interface Pair {
  /** The application's id. */
  readonly ours: string;
  /** The internal id. */
  readonly bare: string;
}

/** A user through the write path. The directory is keyed by a hash that only the server can make: the newest row is theirs. */
async function newUser(
  setup: ErasureSetup,
  number: number,
  shape: Shape,
): Promise<{ id: string; userId: string }> {
  const made = makeUser(number, shape);
  const connection = await Connection.open(setup.port);
  await saveUser(connection, setup.calls, { service: setup.adminKey }, made);
  connection.close();
  const client = new pg.Client({ connectionString: setup.memoryUrl });
  await client.connect();
  const newest = 'SELECT user_id FROM memory.users ORDER BY created_at DESC LIMIT 1';
  const { rows } = await client.query<{ user_id: string }>(newest);
  await client.end();
  return { id: made.id, userId: (rows[0] as { user_id: string }).user_id };
}

async function erase(
  setup: ErasureSetup,
  pairs: readonly { ours: string; bare: string }[],
  nodes: number,
): Promise<ErasureResult> {
  const owner = new pg.Client({ connectionString: setup.memoryUrl });
  await owner.connect();
  const connection = await Connection.open(setup.port);
  const result = await measured(setup, owner, 'user', nodes, pairs.length, {
    bare: async (i) => (await owner.query(BARE, [pairs[i]?.bare])).rowCount === 1,
    ours: async (i) => {
      const user = { id: pairs[i]?.ours as string, domains: [], entities: [], items: [], queries: [] };
      const answer = await connection.send(setup.calls.of('delete-user', { user, item: '', salt: 0 }));
      return succeeded('delete-user', answer);
    },
  });
  connection.close();
  await owner.end();
  return result;
}

/** Copies a user's rows, with fresh ids, until there are enough of them; and makes as many pages of keys. */
async function multiply(setup: ErasureSetup, userId: string, nodes: number): Promise<void> {
  const memory = new pg.Client({ connectionString: setup.memoryUrl });
  await memory.connect();
  const { rows } = await memory.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM memory.nodes WHERE user_id = $1',
    [userId],
  );
  const copies = Math.ceil(nodes / (rows[0]?.n ?? 1)) - 1;
  const fresh = (column: string): string => `md5(x.${column}::text || k)::uuid`;
  const of = (table: string): string =>
    `FROM generate_series(1, ${copies}) k, memory.${table} x WHERE x.user_id = '${userId}'`;
  await memory.query(`
    INSERT INTO memory.nodes (user_id, id, kind, entity_id, slot, sealed, content_types, purposes, salience, restricted, extracted,
        created_at, updated_at, expires_at)
      SELECT user_id, ${fresh('id')}, kind, ${fresh('entity_id')}, slot + k, sealed, content_types, purposes, salience, restricted,
        extracted, created_at, updated_at, expires_at ${of('nodes')};
    INSERT INTO memory.memberships (user_id, entity_id, domain_id)
      SELECT user_id, ${fresh('entity_id')}, ${fresh('domain_id')} ${of('memberships')};
    INSERT INTO memory.edges (user_id, id, source_id, target_id, relation_id, weight, created_at)
      SELECT user_id, ${fresh('id')}, ${fresh('source_id')}, ${fresh('target_id')}, relation_id, weight, created_at ${of('edges')};
    INSERT INTO memory.provenance (user_id, id, node_id, sealed)
      SELECT user_id, ${fresh('id')}, ${fresh('node_id')}, sealed ${of('provenance')};`);
  for (const table of ['nodes', 'memberships', 'edges', 'provenance'])
    await memory.query(`ANALYZE memory.${table}`);
  await memory.end();
  const vault = new pg.Client({ connectionString: setup.vaultUrl });
  await vault.connect();
  await vault.query(
    `INSERT INTO vault.key_pages (user_id, page, sealed)
     SELECT x.user_id, k, x.sealed FROM generate_series(1000, 1000 + $2::int / 256) k,
       LATERAL (SELECT user_id, sealed FROM vault.key_pages WHERE user_id = $1 LIMIT 1) x`,
    [userId, nodes],
  );
  await vault.end();
}
