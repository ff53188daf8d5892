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
  readonly nodes: number;
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
  const result: ErasureResult = {
    nodes,
    ours: { milliseconds: [], cpu: 0 },
    bare: { milliseconds: [], cpu: 0 },
  };
  const owner = new pg.Client({ connectionString: setup.memoryUrl });
  await owner.connect();
  const connection = await Connection.open(setup.port);
  const measure = async (side: ErasureSide, work: () => Promise<boolean>): Promise<void> => {
    const before = setup.cpu();
    const began = performance.now();
    if (!(await work())) throw new Error('a user could not be erased');
    side.milliseconds.push(performance.now() - began);
    side.cpu += setup.cpu() - before;
  };
  for (const pair of pairs) {
    await measure(result.bare, async () => (await owner.query(BARE, [pair.bare])).rowCount === 1);
    await measure(result.ours, async () => {
      const user = { id: pair.ours, domains: [], entities: [], items: [], queries: [] };
      const answer = await connection.send(setup.calls.of('delete-user', { user, item: '', salt: 0 }));
      return succeeded('delete-user', answer);
    });
  }
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
