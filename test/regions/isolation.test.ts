import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool } from '../../src/regions/pools.js';
import { grantServing } from '../../src/regions/roles.js';
import { type FreshDatabases, freshDatabases } from '../support/stores.js';

const A = randomUUID();
const B = randomUUID();
const TABLES = [
  ...['users', 'nodes', 'memberships', 'relations', 'edges', 'provenance', 'embeddings', 'salience_events'],
  ...[
    'co_activations',
    'activity_patterns',
    'context_blocks',
    'snapshots',
    'ingestions',
    'suppressions',
    'consents',
    'idempotency_keys',
  ],
];

/** One row of every table about a person, with two nodes. */
interface Person {
  readonly domain: string;
  readonly entity: string;
  readonly relation: string;
}

describe('row-level security', () => {
  let databases: FreshDatabases;
  let pool: pg.Pool;
  const persons = {} as { a: Person; b: Person };
  beforeAll(async () => {
    databases = await freshDatabases();
    const address = databases.stores.memory;
    await grantServing(address.adminUrl!, address.url, 'memory');
    pool = openPool(address, 'memory', { poolSize: 2 });
    persons.a = await fill(A);
    persons.b = await fill(B);
  });
  afterAll(async () => {
    await pool.end();
    await databases.close();
  });

  async function as<T>(
    userId: string | undefined,
    work: (client: pg.PoolClient) => Promise<T>,
    from = pool,
  ): Promise<T> {
    const client = await from.connect();
    try {
      await client.query('BEGIN');
      if (userId !== undefined) await client.query("SELECT set_config('lethe.user_id', $1, true)", [userId]);
      const answer = await work(client);
      await client.query('COMMIT');
      return answer;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  async function fill(userId: string): Promise<Person> {
    const [domain, entity, relation] = [randomUUID(), randomUUID(), randomUUID()];
    const node = `INSERT INTO memory.nodes (user_id, id, kind, slot, sealed, content_types, purposes, salience, created_at, updated_at)
      VALUES ($1, $2, $3::memory.node_kind, 1, '\\x01', '{GENERAL}', '{assistant}', 0.5, now(), now())`;
    await as(userId, async (client) => {
      const one = (sql: string, ...values: unknown[]) => client.query(sql, [userId, ...values]);
      await one(
        `INSERT INTO memory.users (user_id, revision, sealed, jurisdiction, region) VALUES ($1, gen_random_uuid(), '\\x01', 'EU', 'default')`,
      );
      await one(node, domain, 'DOMAIN');
      await one(node, entity, 'ENTITY');
      await one('INSERT INTO memory.memberships VALUES ($1, $2, $3)', entity, domain);
      await one(`INSERT INTO memory.relations VALUES ($1, $2, 2, '\\x01')`, relation);
      await one(
        'INSERT INTO memory.edges VALUES ($1, gen_random_uuid(), $2, $3, $4, 1, now())',
        entity,
        domain,
        relation,
      );
      await one(
        'INSERT INTO memory.provenance (user_id, id, node_id) VALUES ($1, gen_random_uuid(), $2)',
        entity,
      );
      await one(`INSERT INTO memory.embeddings VALUES ($1, $2, 'example', 3, '\\x01')`, entity);
      await one(
        `INSERT INTO memory.salience_events VALUES ($1, gen_random_uuid(), $2, 0.5, 'created', now())`,
        entity,
      );
      await one('INSERT INTO memory.co_activations VALUES ($1, $2, $3, 1, now())', entity, domain);
      await one('INSERT INTO memory.activity_patterns VALUES ($1, $2, 7, 1)', entity);
      await one(
        `INSERT INTO memory.context_blocks (user_id, id, slot, sealed, purpose, node_ids, revision, created_at)
         VALUES ($1, gen_random_uuid(), 3, '\\x01', 'assistant', '{}', gen_random_uuid(), now())`,
      );
      await one(`INSERT INTO memory.snapshots VALUES ($1, gen_random_uuid(), '\\x01')`);
      await one(
        `INSERT INTO memory.ingestions (user_id, id, status, purpose, created_at) VALUES ($1, gen_random_uuid(), 'DONE', 'assistant', now())`,
      );
      await one(`INSERT INTO memory.suppressions VALUES ($1, gen_random_uuid(), 4, '\\x01', now())`);
      await one(
        `INSERT INTO memory.consents (user_id, id, slot, sealed, purpose, content_types, explicit, third_parties, jurisdiction, granted_at)
         VALUES ($1, gen_random_uuid(), 5, '\\x01', 'assistant', '{GENERAL}', false, false, 'EU', now())`,
      );
      await one(`INSERT INTO memory.idempotency_keys VALUES ($1, '\\x01', '\\x01', '{}')`);
    });
    return { domain, entity, relation };
  }

  test('D2 is tested here on every table about a person', async () => {
    const { rows } = await databases
      .admin('memory')
      .query(`SELECT tablename FROM pg_tables WHERE schemaname = 'memory' AND rowsecurity ORDER BY 1`);
    expect(rows.map((row) => row.tablename)).toEqual([...TABLES].sort());
  });

  test.each(TABLES)('D2 never lets a query for A see or touch a row of B in %s', async (table) => {
    const rows = await as(
      A,
      async (client) => (await client.query(`SELECT user_id FROM memory.${table}`)).rows,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.user_id === A)).toBe(true);
    const touched = await as(A, async (client) => {
      const asked = await client.query(`SELECT user_id FROM memory.${table} WHERE user_id = $1 OR true`, [B]);
      const updated = await client.query(`UPDATE memory.${table} SET user_id = user_id WHERE user_id = $1`, [
        B,
      ]);
      const deleted = await client.query(`DELETE FROM memory.${table} WHERE user_id = $1`, [B]);
      return {
        foreign: asked.rows.filter((row) => row.user_id !== A).length,
        updated: updated.rowCount,
        deleted: deleted.rowCount,
      };
    });
    expect(touched).toEqual({ foreign: 0, updated: 0, deleted: 0 });
    await expect(
      as(A, (client) => client.query(`UPDATE memory.${table} SET user_id = $1`, [B])),
    ).rejects.toThrow(/row-level security/);
  });

  test.each(TABLES)('D2 shows nothing of %s to a transaction that named nobody', async (table) => {
    expect(
      await as(undefined, async (client) => (await client.query(`SELECT FROM memory.${table}`)).rowCount),
    ).toBe(0);
    await as(A, async (client) => client.query('SELECT 1'));
    // The name ends with its transaction, on the same connection too.
    const one = new pg.Pool({ ...pool.options, max: 1 });
    await as(A, async (client) => client.query('SELECT 1'), one);
    expect((await one.query(`SELECT FROM memory.${table}`)).rowCount).toBe(0);
    await one.end();
  });

  test('D2 holds the owner of the tables too', async () => {
    const owner = new pg.Pool({ connectionString: databases.owner('memory'), max: 1 });
    // Before PostgreSQL 16, a member of a role has its rights without taking it on: who migrates reads as backups do.
    const { rows } = await owner.query("SELECT pg_has_role('lethe_backup', 'USAGE') AS inherits");
    for (const table of TABLES) {
      const seen = (await owner.query(`SELECT FROM memory.${table}`)).rowCount! > 0;
      expect([table, seen]).toEqual([table, rows[0].inherits]);
    }
    await owner.end();
  });

  test('D2 refuses a row of B from a transaction of A', async () => {
    const insert = (client: pg.PoolClient) =>
      client.query(`INSERT INTO memory.relations VALUES ($1, gen_random_uuid(), 1, '\\x01')`, [B]);
    await expect(as(A, insert)).rejects.toThrow(/row-level security/);
  });

  test('D2 makes an edge from A to a node of B impossible, even for a superuser with raw SQL', async () => {
    const { a, b } = persons;
    const edge = (source: string, target: string, relation: string) => (client: pg.Pool | pg.PoolClient) =>
      client.query('INSERT INTO memory.edges VALUES ($1, gen_random_uuid(), $2, $3, $4, 1, now())', [
        A,
        source,
        target,
        relation,
      ]);
    const cases = [
      edge(a.entity, b.entity, a.relation),
      edge(b.entity, a.entity, a.relation),
      edge(a.entity, a.domain, b.relation),
    ];
    for (const insert of cases) {
      await expect(as(A, insert)).rejects.toThrow(/foreign key/);
      await expect(insert(databases.admin('memory'))).rejects.toThrow(/foreign key/);
    }
  });

  test.each([
    ['a membership', `INSERT INTO memory.memberships VALUES ($1, $2, $3)`],
    ['a provenance', `INSERT INTO memory.provenance (user_id, id, node_id) VALUES ($1, $2, $3)`],
    ['an embedding', `INSERT INTO memory.embeddings VALUES ($1, $3, $2, 3, '\\x01')`],
    [
      'a facet',
      `INSERT INTO memory.nodes (user_id, id, kind, entity_id, slot, sealed, content_types, purposes, salience, created_at, updated_at)
       VALUES ($1, $2, 'FACET', $3, 1, '\\x01', '{GENERAL}', '{assistant}', 0.5, now(), now())`,
    ],
  ])('D2 makes %s of A on a node of B impossible, even for a superuser', async (_, sql) => {
    const values = [A, persons.a.entity, persons.b.domain];
    if (sql.includes('FACET')) values[1] = randomUUID();
    await expect(databases.admin('memory').query(sql, values)).rejects.toThrow(/foreign key/);
  });

  test('D2 E4 lets one deletion of A remove all of A and nothing of B', async () => {
    await as(A, (client) => client.query('DELETE FROM memory.users'));
    for (const table of TABLES) {
      const { rows } = await databases.admin('memory').query(`SELECT DISTINCT user_id FROM memory.${table}`);
      expect([table, rows]).toEqual([table, [{ user_id: B }]]);
    }
  });
});
