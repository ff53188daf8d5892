import type pg from 'pg';

/** Tables of the memory store that hold no `user_id`, and why none of their rows is a person's memory. */
const WITHOUT_USER = new Set([
  'memory.receipts', // outlives the user: pseudonym and counts
  'memory.requests', // outlives the user: pseudonym
  'memory.outbox', // audit events on their way, by pseudonym
  'memory.leases', // server processes
  'memory.vault_seen', // the vault that belongs to this store
  'memory.api_keys', // credentials of applications
]);

/** Tables with `user_id` that do not fall with the user, and why. */
const OUTLIVES_USER = new Set([
  'memory.erasures', // the record of the erasure itself: internal id, pseudonym, counts
  'vault.erasures', // the vault's record that the keys are destroyed
  'vault.directory', // removed by name when the keys are: found by the HMAC of the application's id
]);

/** Keys and indexes that need not lead with `user_id`. */
const OTHER_KEYS = new Set([
  'memory.users_created_idx', // the list of all users, in order
  'memory.users_embedded_idx', // whose items may lack a vector
  'vault.user_keys_epoch_fkey', // epochs belong to the deployment
]);

/** Roots of the cascades: what is deleted when a user is. */
const ROOTS = new Set(['memory.users', 'vault.user_keys']);

interface Table {
  readonly table: string;
  readonly schema: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly serving_owns: boolean;
  readonly has_user: boolean;
  readonly user_is_uuid: boolean;
}

/** Everything in the catalog that breaks the rules of tables about persons; see the design of the data. */
export async function violations(pool: pg.Pool): Promise<string[]> {
  const tables = (await pool.query<Table>(TABLES)).rows;
  const found = tables.flatMap((table) => tableViolations(table));
  const keys = await pool.query<{ name: string; leads: boolean; table: string }>(KEYS);
  for (const key of keys.rows) {
    if (!key.leads && !OUTLIVES_USER.has(key.table) && !OTHER_KEYS.has(key.name))
      found.push(`${key.name} does not lead with user_id`);
  }
  const foreign = (await pool.query<ForeignKey>(FOREIGN)).rows;
  for (const key of foreign) {
    if (OTHER_KEYS.has(key.name)) continue;
    if (key.leads !== true) found.push(`${key.name} does not tie user_id to user_id first`);
    if (key.on_delete !== 'c') found.push(`${key.name} does not cascade`);
  }
  const persons = tables
    .filter((table) => table.has_user && !OUTLIVES_USER.has(table.table))
    .map((table) => table.table);
  for (const table of persons) if (!falls(table, foreign)) found.push(`${table} does not fall with the user`);
  const left = await pool.query<{ table: string }>(NOT_BACKED_UP);
  found.push(...left.rows.map(({ table }) => `${table} is left out of backups`));
  return [...found, ...(await policyViolations(pool, persons))];
}

function tableViolations(table: Table): string[] {
  const found: string[] = [];
  const say = (what: string) => found.push(`${table.table} ${what}`);
  if (table.serving_owns) say('belongs to a role that serves');
  if (table.has_user && !table.user_is_uuid) say('has a user_id that is not a uuid NOT NULL');
  if (table.schema === 'memory' && !table.has_user && !WITHOUT_USER.has(table.table)) say('has no user_id');
  if (table.schema !== 'memory' || !table.has_user || OUTLIVES_USER.has(table.table)) return found;
  if (!table.enabled) say('has no row-level security');
  if (!table.forced) say('does not force row-level security on its owner');
  return found;
}

interface ForeignKey {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly on_delete: string;
  readonly leads: boolean;
}

function falls(
  table: string,
  foreign: readonly ForeignKey[],
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (ROOTS.has(table)) return true;
  if (seen.has(table)) return false;
  const further = new Set([...seen, table]);
  return foreign.some(
    (key) => key.from === table && key.on_delete === 'c' && falls(key.to, foreign, further),
  );
}

const OWN = "(user_id = (NULLIF(current_setting('lethe.user_id'::text, true), ''::text))::uuid)";

async function policyViolations(pool: pg.Pool, persons: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ table: string; name: string; shape: string }>(POLICIES);
  const across = new Set([
    'memory.users',
    'memory.nodes',
    'memory.edges',
    'memory.memberships',
    'memory.idempotency_keys',
    'memory.ingestions',
  ]);
  const found: string[] = [];
  for (const policy of rows) {
    const own = policy.name === 'own_rows' && policy.shape === `PERMISSIVE ALL {lethe_memory} ${OWN} ${OWN}`;
    const counted =
      policy.name === 'across_users' &&
      across.has(policy.table) &&
      policy.shape === 'PERMISSIVE SELECT {lethe_cross_user} true ';
    const ended =
      policy.name === 'across_users_end' &&
      policy.table === 'memory.idempotency_keys' &&
      policy.shape === 'PERMISSIVE DELETE {lethe_cross_user} true ';
    const backup = policy.name === 'backup' && policy.shape === 'PERMISSIVE SELECT {lethe_backup} true ';
    if (!own && !counted && !ended && !backup)
      found.push(`${policy.table} has a policy ${policy.name} that is not one of ours`);
  }
  for (const table of persons) {
    if (
      table.startsWith('memory.') &&
      !rows.some((policy) => policy.table === table && policy.name === 'own_rows')
    ) {
      found.push(`${table} has no policy own_rows`);
    }
    if (
      table.startsWith('memory.') &&
      !rows.some((policy) => policy.table === table && policy.name === 'backup')
    ) {
      found.push(`${table} has no policy backup`);
    }
  }
  return found;
}

const OURS = `n.nspname IN ('memory', 'audit', 'vault')`;

const NOT_BACKED_UP = `
  SELECT format('%s.%s', n.nspname, c.relname) AS table
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${OURS} AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND NOT has_table_privilege('lethe_backup', c.oid, 'SELECT')`;

const TABLES = `
  SELECT format('%s.%s', n.nspname, c.relname) AS table, n.nspname AS schema, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
    EXISTS (SELECT FROM pg_roles r WHERE r.rolname IN ('lethe_memory', 'lethe_audit', 'lethe_vault', 'lethe_cross_user')
            AND pg_has_role(r.oid, c.relowner, 'MEMBER')) AS serving_owns,
    a.attname IS NOT NULL AS has_user, coalesce(a.atttypid = 'uuid'::regtype AND a.attnotnull, false) AS user_is_uuid
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'user_id' AND NOT a.attisdropped
  WHERE ${OURS} AND c.relkind IN ('r', 'p') ORDER BY 1`;

/** Primary keys, unique keys and plain indexes of tables with a \`user_id\`. */
const KEYS = `
  SELECT format('%s.%s', n.nspname, k.relname) AS name, format('%s.%s', n.nspname, c.relname) AS table, a.attname = 'user_id' AS leads
  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class k ON k.oid = i.indexrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
  WHERE ${OURS} AND EXISTS (SELECT FROM pg_attribute u WHERE u.attrelid = c.oid AND u.attname = 'user_id' AND NOT u.attisdropped)`;

const FOREIGN = `
  SELECT format('%s.%s', n.nspname, k.conname) AS name, format('%s.%s', n.nspname, c.relname) AS from,
    format('%s.%s', fn.nspname, f.relname) AS to, k.confdeltype AS on_delete,
    ca.attname = 'user_id' AND fa.attname = 'user_id' AS leads
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_class f ON f.oid = k.confrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
  JOIN pg_attribute ca ON ca.attrelid = c.oid AND ca.attnum = k.conkey[1]
  JOIN pg_attribute fa ON fa.attrelid = f.oid AND fa.attnum = k.confkey[1]
  WHERE ${OURS} AND k.contype = 'f'`;

const POLICIES = `
  SELECT format('%s.%s', schemaname, tablename) AS table, policyname AS name,
    concat_ws(' ', permissive, cmd, roles::text, coalesce(qual, ''), coalesce(with_check, '')) AS shape
  FROM pg_policies WHERE schemaname IN ('memory', 'audit', 'vault')`;
