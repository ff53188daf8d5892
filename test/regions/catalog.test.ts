import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/catalog.js';
import { type FreshDatabases, freshDatabases } from '../support/stores.js';

let databases: FreshDatabases;
beforeAll(async () => {
  databases = await freshDatabases();
});
afterAll(() => databases.close());

describe('the catalog', () => {
  test('D1 D2 has no table that breaks the rules of tables about persons', async () => {
    for (const store of ['memory', 'audit', 'vault'] as const)
      expect(await violations(databases.admin(store))).toEqual([]);
  });

  const PERSON = 'user_id uuid NOT NULL REFERENCES memory.users ON DELETE CASCADE';
  const KEPT = 'GRANT SELECT ON memory.bad TO lethe_backup;';
  const ARMED = `ALTER TABLE memory.bad ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_rows ON memory.bad TO lethe_memory
      USING (user_id = nullif(current_setting('lethe.user_id', true), '')::uuid)
      WITH CHECK (user_id = nullif(current_setting('lethe.user_id', true), '')::uuid);
    CREATE POLICY backup ON memory.bad FOR SELECT TO lethe_backup USING (true);
    ${KEPT}`;

  test.each([
    ['no user', `CREATE TABLE memory.bad (id uuid PRIMARY KEY); ${KEPT}`, ['memory.bad has no user_id']],
    [
      'a user by name',
      `CREATE TABLE memory.bad (user_id text, id uuid, PRIMARY KEY (user_id, id)); ${ARMED.replaceAll(')::uuid', ')')}`,
      [
        'memory.bad has a user_id that is not a uuid NOT NULL',
        'memory.bad does not fall with the user',
        expect.stringContaining('own_rows'),
      ],
    ],
    [
      'a primary key without the user',
      `CREATE TABLE memory.bad (${PERSON}, id uuid PRIMARY KEY); ${ARMED}`,
      ['memory.bad_pkey does not lead with user_id'],
    ],
    [
      'an index without the user',
      `CREATE TABLE memory.bad (${PERSON}, id uuid, at timestamptz, PRIMARY KEY (user_id, id)); CREATE INDEX bad_at ON memory.bad (at); ${ARMED}`,
      ['memory.bad_at does not lead with user_id'],
    ],
    [
      'a unique key without the user',
      `CREATE TABLE memory.bad (${PERSON}, id uuid UNIQUE, PRIMARY KEY (user_id, id)); ${ARMED}`,
      ['memory.bad_id_key does not lead with user_id'],
    ],
    [
      'a key that does not cascade',
      `CREATE TABLE memory.bad (user_id uuid NOT NULL REFERENCES memory.users, id uuid, PRIMARY KEY (user_id, id)); ${ARMED}`,
      ['memory.bad_user_id_fkey does not cascade', 'memory.bad does not fall with the user'],
    ],
    [
      'no key at all',
      `CREATE TABLE memory.bad (user_id uuid NOT NULL, id uuid, PRIMARY KEY (user_id, id)); ${ARMED}`,
      ['memory.bad does not fall with the user'],
    ],
    [
      'a key to a node by its id alone',
      `ALTER TABLE memory.nodes ADD UNIQUE (id, user_id);
       CREATE TABLE memory.bad (${PERSON}, id uuid, node_id uuid, PRIMARY KEY (user_id, id),
         FOREIGN KEY (node_id, user_id) REFERENCES memory.nodes (id, user_id) ON DELETE CASCADE); ${ARMED}`,
      [
        'memory.nodes_id_user_id_key does not lead with user_id',
        'memory.bad_node_id_user_id_fkey does not tie user_id to user_id first',
      ],
    ],
    [
      'no row-level security',
      `CREATE TABLE memory.bad (${PERSON}, id uuid, PRIMARY KEY (user_id, id))`,
      [
        'memory.bad has no row-level security',
        'memory.bad does not force row-level security on its owner',
        'memory.bad has no policy own_rows',
        'memory.bad has no policy backup',
        'memory.bad is left out of backups',
      ],
    ],
    [
      'row-level security that its owner escapes',
      `CREATE TABLE memory.bad (${PERSON}, id uuid, PRIMARY KEY (user_id, id)); ${ARMED} ALTER TABLE memory.bad NO FORCE ROW LEVEL SECURITY`,
      ['memory.bad does not force row-level security on its owner'],
    ],
    [
      'a policy that shows everything',
      `CREATE TABLE memory.bad (${PERSON}, id uuid, PRIMARY KEY (user_id, id)); ${ARMED}
       CREATE POLICY everything ON memory.bad TO lethe_memory USING (true)`,
      ['memory.bad has a policy everything that is not one of ours'],
    ],
    [
      'an owner who serves',
      `CREATE TABLE memory.bad (${PERSON}, id uuid, PRIMARY KEY (user_id, id)); ${ARMED} ALTER TABLE memory.bad OWNER TO lethe_memory`,
      ['memory.bad belongs to a role that serves'],
    ],
  ])('D1 D2 does not let a future table pass with %s', async (_, sql, found) => {
    const client = await databases.admin('memory').connect();
    try {
      await client.query(`BEGIN; ${sql}`);
      const within = { query: client.query.bind(client) } as unknown as Parameters<typeof violations>[0];
      expect(new Set(await violations(within))).toEqual(new Set(found));
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  test('D2 has these functions across users and no other, each out of the public’s hands', async () => {
    const { rows } = await databases.admin('memory').query(
      `SELECT format('%s.%s(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) AS name,
         pg_get_function_result(p.oid) AS answers, r.rolname = 'lethe_cross_user' AS cross_user, r.rolcanlogin OR r.rolsuper AS strong,
         p.proconfig IS NOT NULL AS pinned, has_function_privilege('public', p.oid, 'EXECUTE') AS public
       FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_roles r ON r.oid = p.proowner
       WHERE n.nspname IN ('memory', 'audit', 'vault', 'public') AND p.prosecdef ORDER BY 1`,
    );
    const safe = { cross_user: true, strong: false, pinned: true, public: false };
    const revisions = 'user_id uuid, revision uuid';
    const flags =
      'region text, jurisdiction memory.jurisdiction, hipaa boolean, created_at timestamp with time zone';
    expect(rows).toEqual([
      // Makes partitions, which takes their owner; it answers nothing.
      {
        ...safe,
        name: 'audit.ensure_months(p_from date, p_months integer)',
        answers: 'void',
        cross_user: false,
        strong: true,
      },
      {
        ...safe,
        name: 'memory.ageing_users(p_after uuid, p_limit integer, p_now timestamp with time zone, p_windows json, p_before timestamp with time zone, p_at_least integer)',
        answers: `TABLE(${revisions}, sealed bytea, ${flags}, due boolean, old boolean)`,
      },
      {
        ...safe,
        name: 'memory.count_items(p_users uuid[], p_now timestamp with time zone)',
        answers: 'TABLE(user_id uuid, nodes integer, edges integer, ended boolean)',
      },
      {
        ...safe,
        name: 'memory.dead_letters(p_id uuid, p_after uuid, p_limit integer)',
        answers:
          'TABLE(user_id uuid, id uuid, attempts integer, error_code text, created_at timestamp with time zone, finished_at timestamp with time zone)',
      },
      {
        ...safe,
        name: 'memory.embeddings_due(p_model text, p_now timestamp with time zone, p_limit integer)',
        answers: 'TABLE(user_id uuid)',
      },
      {
        ...safe,
        name: 'memory.ingestion_states(p_users uuid[], p_ids uuid[])',
        answers: 'TABLE(id uuid, status memory.ingestion_status)',
      },
      {
        ...safe,
        name: 'memory.list_users(p_after timestamp with time zone, p_after_id uuid, p_limit integer)',
        answers: `TABLE(${revisions}, sealed bytea, ${flags})`,
      },
      {
        ...safe,
        name: 'memory.purge_idempotency_keys(p_before timestamp with time zone, p_limit integer)',
        answers: 'integer',
      },
      {
        ...safe,
        name: 'memory.queue_depth()',
        answers: 'TABLE(queued integer, failed integer, oldest timestamp with time zone)',
      },
      { ...safe, name: 'memory.revisions(p_users uuid[])', answers: `TABLE(${revisions}, ${flags})` },
      { ...safe, name: 'memory.user_digest()', answers: 'TABLE(users bigint, digest bigint)' },
      {
        ...safe,
        name: 'memory.users_holding(p_status memory.ingestion_status, p_limit integer)',
        answers: 'TABLE(user_id uuid)',
      },
    ]);
  });

  test('D2 lets the role of those functions see these columns and no other', async () => {
    const { rows } = await databases.admin('memory').query(
      `SELECT format('%s.%s', n.nspname, c.relname) AS table, array_agg(a.attname::text ORDER BY a.attname) AS columns
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('memory', 'audit', 'vault') AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v')
         AND has_column_privilege('lethe_cross_user', c.oid, a.attnum, 'SELECT, INSERT, UPDATE') GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([
      { table: 'memory.edges', columns: ['id', 'source_id', 'target_id', 'user_id'] },
      { table: 'memory.idempotency_keys', columns: ['created_at', 'key_hash', 'user_id'] },
      {
        table: 'memory.ingestions',
        columns: ['attempts', 'created_at', 'error_code', 'finished_at', 'id', 'slot', 'status', 'user_id'],
      },
      { table: 'memory.memberships', columns: ['domain_id', 'user_id'] },
      {
        table: 'memory.nodes',
        columns: [
          'content_types',
          'created_at',
          'entity_id',
          'expires_at',
          'id',
          'kind',
          'purposes',
          'user_id',
        ],
      },
      {
        table: 'memory.users',
        columns: [
          'created_at',
          'embed_after',
          'embedded_with',
          'hipaa',
          'jurisdiction',
          'region',
          'revision',
          'sealed',
          'user_id',
        ],
      },
    ]);
    const { rows: deletes } = await databases.admin('memory').query(
      `SELECT format('%s.%s', n.nspname, c.relname) AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('memory', 'audit', 'vault') AND c.relkind IN ('r', 'p', 'v')
         AND has_table_privilege('lethe_cross_user', c.oid, 'DELETE, TRUNCATE')`,
    );
    expect(deletes).toEqual([{ table: 'memory.idempotency_keys' }]);
    const { rows: role } = await databases
      .admin('memory')
      .query(`SELECT rolcanlogin, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = 'lethe_cross_user'`);
    expect(role).toEqual([{ rolcanlogin: false, rolsuper: false, rolbypassrls: false }]);
  });
});
