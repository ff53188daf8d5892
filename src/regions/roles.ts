import pg from 'pg';

/** The application's role in each store; see the migrations for what each may do. */
export const STORE_ROLES = { memory: 'lethe_memory', audit: 'lethe_audit', vault: 'lethe_vault' } as const;
export type StoreName = keyof typeof STORE_ROLES;

/**
 * Lets the serving login of a store use the application's role without SET ROLE, which poolers of transactions forbid.
 * Run under the admin URL.
 * @throws Error when both URLs name the same login: then the owner would serve.
 */
export async function grantServing(adminUrl: string, servingUrl: string, store: StoreName): Promise<void> {
  const login = await loginOf(servingUrl);
  const admin = new pg.Client({
    connectionString: adminUrl,
    connectionTimeoutMillis: 10_000,
    application_name: 'lethe migrate',
  });
  admin.on('error', () => {});
  await admin.connect();
  try {
    if (
      (await admin.query<{ own: boolean }>('SELECT session_user = $1 AS own', [login])).rows[0]?.own === true
    ) {
      throw new Error(`the admin URL and the serving URL of the ${store} store name the same role`);
    }
    const held = await admin.query<{ held: boolean }>(`SELECT pg_has_role($1, $2, 'USAGE') AS held`, [
      login,
      STORE_ROLES[store],
    ]);
    if (held.rows[0]?.held === true) return;
    // Several processes may start at once on one cluster.
    await admin.query('BEGIN');
    await admin.query('SELECT pg_advisory_xact_lock(hashtext($1))', ['lethe.grant']);
    // Before 16, membership follows the member's own INHERIT.
    const modern = await admin.query<{ modern: boolean }>(
      `SELECT current_setting('server_version_num')::int >= 160000 AS modern`,
    );
    const inherit = modern.rows[0]?.modern === true ? ' WITH INHERIT TRUE' : '';
    await admin.query(`GRANT ${STORE_ROLES[store]} TO ${admin.escapeIdentifier(login)}${inherit}`);
    await admin.query('COMMIT');
  } catch (error) {
    // The lock holds within one database, memberships are of the cluster: another one has just granted this.
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
  } finally {
    await admin.end().catch(() => {});
  }
}

const UNIQUE_VIOLATION = '23505';

async function loginOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<{ login: string }>('SELECT session_user AS login')).rows[0]!.login;
  } finally {
    await client.end().catch(() => {});
  }
}

interface Standing {
  readonly role: string;
  readonly super: boolean;
  readonly bypass: boolean;
  readonly owner: boolean;
  readonly member: boolean;
}

/**
 * Refuses a connection that row-level security or the log's triggers would not hold: a superuser, a role with BYPASSRLS,
 * the owner of the tables or a member of the owner.
 * @throws Error that says which.
 */
export async function checkServing(pool: pg.Pool, store: StoreName): Promise<void> {
  const { rows } = await pool.query<Standing>(
    `SELECT current_user AS role, r.rolsuper AS super, r.rolbypassrls AS bypass,
       EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname IN ('memory', 'audit', 'vault', 'graphile_worker') AND c.relkind IN ('r', 'p')
                 AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owner,
       pg_has_role(current_user, $1, 'USAGE') AS member
     FROM pg_roles r WHERE r.rolname = current_user`,
    [STORE_ROLES[store]],
  );
  const standing = rows[0];
  if (standing === undefined) throw new Error(`the ${store} store does not know its own role`);
  const refuse = (why: string) =>
    new Error(`will not serve the ${store} store as role ${standing.role}: ${why}`);
  if (standing.super) throw refuse('it is a superuser');
  if (standing.bypass) throw refuse('it has BYPASSRLS');
  if (standing.owner) throw refuse('it owns the tables');
  if (!standing.member) throw refuse(`it is no member of ${STORE_ROLES[store]}`);
}
