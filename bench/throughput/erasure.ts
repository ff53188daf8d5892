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
export interface ErasureResult {
  /** Of the user; of a `node`, one of them is erased. */
  readonly nodes: number;
  readonly what: 'user' | 'node';
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
  /** Milliseconds of CPU of server and PostgreSQL so far. */
  readonly cpu: () => number;
}

const BARE = 'DELETE FROM memory.users WHERE user_id = $1';
const BARE_NODE = 'DELETE FROM memory.nodes WHERE user_id = $1 AND id = $2';

/** Erases single nodes of two users of the ordinary size, in turn through the product and by the bare statement. */
export async function eraseNodes(setup: ErasureSetup, count: number, shape: Shape): Promise<ErasureResult> {
  const ours = await newUser(setup, 3 * FRESH, shape);
  const bare = await newUser(setup, 3 * FRESH + 1, shape);
  const owner = new pg.Client({ connectionString: setup.memoryUrl });
  await owner.connect();
  const items = async (userId: string): Promise<string[]> => {
    const text =
      'SELECT id FROM memory.nodes WHERE user_id = $1 AND entity_id IS NOT NULL ORDER BY id LIMIT $2';
    return (await owner.query<{ id: string }>(text, [userId, count])).rows.map((row) => row.id);
  };
  const pairs = await Promise.all([items(ours.userId), items(bare.userId)]);
  const connection = await Connection.open(setup.port);
  const user = { id: ours.id, domains: [], entities: [], items: [], queries: [] };
  const result = await measured(setup, 'node', shape.nodes, Math.min(pairs[0].length, pairs[1].length), {
    bare: async (i) => (await owner.query(BARE_NODE, [bare.userId, pairs[1][i]])).rowCount === 1,
    ours: async (i) => {
      const item = pairs[0][i] as string;
      const answer = await connection.send(setup.calls.of('delete-node', { user, item, salt: 0 }));
      return succeeded('delete-node', answer);
    },
  });
  connection.close();
  await owner.end();
  return result;
}

/** Measures both sides in turn, so many times. */
async function measured(
  setup: ErasureSetup,
  what: ErasureResult['what'],
  nodes: number,
  count: number,
  work: Record<'bare' | 'ours', (i: number) => Promise<boolean>>,
): Promise<ErasureResult> {
  const side = () => ({ milliseconds: [], cpu: 0 }) as ErasureSide;
  const result: ErasureResult = { what, nodes, ours: side(), bare: side() };
  for (let i = 0; i < count; i++)
    for (const name of ['bare', 'ours'] as const) {
      const before = setup.cpu();
      const began = performance.now();
      if (!(await work[name](i))) throw new Error(`a ${what} could not be erased`);
      result[name].milliseconds.push(performance.now() - began);
      result[name].cpu += setup.cpu() - before;
    }
  return result;
}

/** Erases users of the ordinary size, in turn through the product and by the bare statement. */
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

/** Numbers of the users made here begin above those of the load. */
const FRESH = 10_000_000;

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
  const result = await measured(setup, 'user', nodes, pairs.length, {
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
