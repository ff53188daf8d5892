import pg from 'pg';
import { isEncrypted, isLocal, placeOf } from '../regions/config.js';
import { nextMigration, readMigrations } from '../regions/migrate.js';
import { checkServing, type StoreName } from '../regions/roles.js';
import type { Settings, StoreAddress } from '../settings.js';
import { wereEpochsInside } from '../vault/identity.js';
import { type Finding, finding } from './findings.js';

type Pool = pg.Pool;
type Where = { readonly region: string; readonly store: StoreName };

const OLDEST = 150_000;
/** Of a trigger's `tgtype`: BEFORE, DELETE, UPDATE, TRUNCATE. */
const REFUSES = 2 + 8 + 16 + 32;
const SKEW_MS = 1_000;

/** What one store must be, whatever it holds. */
export async function checkStore(
  pool: Pool,
  address: StoreAddress,
  where: Where,
  settings: Settings,
): Promise<Finding[]> {
  const found: Finding[] = [];
  const tell = (code: Finding['code'], detail: string) => found.push(finding(code, where, detail));
  const set = await settingsOf(pool);
  const version = Number(set.get('server_version_num'));
  if (version < OLDEST) tell('VERSION_OLD', `server_version_num = ${version}`);
  await checkServing(pool, where.store).catch((error: unknown) => tell('ROLE_UNSAFE', messageOf(error)));

  if (!isLocal(address.url, settings.localHosts)) {
    const { rows } = await pool.query('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl');
    if (rows.length === 0 || !isEncrypted(address.url)) tell('TLS_MISSING', 'this connection');
  }
  const lossy = ['fsync', 'full_page_writes', 'synchronous_commit'].filter((name) => set.get(name) === 'off');
  if (lossy.length > 0) tell('NOT_DURABLE', `${lossy.join(', ')} off`);

  const quoting = [
    set.get('log_statement') !== 'none' && 'log_statement',
    set.get('log_min_duration_statement') !== '-1' && 'log_min_duration_statement',
    set.get('log_min_duration_sample') !== '-1' && 'log_min_duration_sample',
    set.get('log_min_error_statement') !== 'panic' && 'log_min_error_statement',
    set.get('log_error_verbosity') !== 'terse' && 'log_error_verbosity',
    set.get('log_parameter_max_length_on_error') !== '0' && 'log_parameter_max_length_on_error',
    (set.get('pg_stat_statements.track') ?? 'none') !== 'none' && 'pg_stat_statements.track',
    (set.get('auto_explain.log_min_duration') ?? '-1') !== '-1' && 'auto_explain.log_min_duration',
    where.store === 'vault' && set.get('track_commit_timestamp') === 'on' && 'track_commit_timestamp',
  ].filter((name) => name !== false);
  if (quoting.length > 0) tell('STATEMENTS_LOGGED', quoting.join(', '));

  const skew = await skewOf(pool);
  if (skew > SKEW_MS) tell('CLOCK_SKEW', `at least ${Math.round(skew / 1000)} s from this machine's`);
  return found;
}

/** The vault's log and its copies. */
export async function checkVaultStore(
  pool: Pool,
  where: Where,
  embedded: boolean,
  outside: boolean,
): Promise<Finding[]> {
  const found: Finding[] = [];
  const inside = await wereEpochsInside(pool);
  if (outside && inside && !embedded) found.push(finding('EPOCHS_INSIDE', where, 'identity.epochs_inside'));
  // What is kept opens for nobody once its epoch is over.
  if (outside && !inside) return found;
  const set = await settingsOf(pool);
  const kept = [
    set.get('wal_recycle') !== 'off' && 'wal_recycle',
    set.get('archive_mode') !== 'off' && 'archive_mode',
  ].filter((name) => name !== false);
  if (kept.length > 0) found.push(finding('VAULT_LOG_KEPT', where, kept.join(', ')));
  const { rows } = await pool.query<{ standbys: number; slots: number }>(
    `SELECT (SELECT count(*)::int FROM pg_stat_replication) AS standbys,
       (SELECT count(*)::int FROM pg_replication_slots) AS slots`,
  );
  const { standbys, slots } = rows[0]!;
  if (!embedded && standbys + slots > 0)
    found.push(finding('VAULT_STANDBYS', where, `${standbys} connected, ${slots} replication slots`));
  return found;
}

/** That the vault is kept apart from what it opens. */
export function checkApart(region: string, stores: Readonly<Record<StoreName, StoreAddress>>): Finding[] {
  const where = { region, store: 'vault' };
  const [memory, vault] = [placeOf(stores.memory), placeOf(stores.vault)];
  if (memory === vault) return [finding('VAULT_SHARED', where, 'one database')];
  const server = (place: string) => place.slice(0, place.lastIndexOf(' '));
  return server(memory) === server(vault) ? [finding('VAULT_SAME_SERVER', where, 'one host and port')] : [];
}

/** Row-level security of everything in the memory store that has a user. */
export async function checkRowSecurity(pool: Pool, where: Where): Promise<Finding[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'memory' AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
       AND EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p'
         AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = k.conkey[1] AND a.attname = 'user_id'))
     ORDER BY 1`,
  );
  return rows.length === 0
    ? []
    : [finding('ROW_SECURITY_OFF', where, rows.map((row) => row.name).join(', '))];
}

/** That nobody whom the server works as can change the log. */
export async function checkAudit(pool: Pool, where: Where): Promise<Finding[]> {
  const found: Finding[] = [];
  const { rows } = await pool.query<{ name: string; guarded: boolean; open: boolean }>(
    `SELECT c.relname AS name,
       EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgenabled IN ('O', 'A') AND t.tgtype & $1 = $1
         AND t.tgfoid = 'audit.refuse_change'::regproc) AS guarded,
       has_table_privilege(c.oid, 'UPDATE') OR has_table_privilege(c.oid, 'DELETE') OR has_table_privilege(c.oid, 'TRUNCATE') AS open
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'audit' AND c.relkind IN ('r', 'p') AND (c.relname IN ('leaves', 'checkpoints') OR c.relname LIKE 'bodies%')
     ORDER BY 1`,
    [REFUSES],
  );
  const names = (of: typeof rows) => of.map((row) => row.name).join(', ');
  const unguarded = rows.filter((row) => !row.guarded);
  if (unguarded.length > 0) found.push(finding('AUDIT_TRIGGERS', where, names(unguarded)));
  const open = rows.filter((row) => row.open);
  if (open.length > 0) found.push(finding('AUDIT_GRANTS', where, names(open)));
  return found;
}

async function settingsOf(pool: Pool): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    'SELECT name, setting FROM pg_settings',
  );
  return new Map(rows.map((row) => [row.name, row.setting]));
}

/** By how much the clocks differ at the least, in milliseconds: half of the way there and back is nobody's. */
async function skewOf(pool: Pool): Promise<number> {
  const before = Date.now();
  const { rows } = await pool.query<{ at: Date }>('SELECT clock_timestamp() AS at');
  const at = rows[0]!.at.getTime();
  return Math.max(0, before - at, at - Date.now());
}

/** Nothing when its tables are those of this version. */
export async function checkMigrations(
  { url, adminUrl = url }: StoreAddress,
  where: Where,
): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'lethe doctor' });
  client.on('error', () => {});
  await client.connect();
  try {
    const [table] = (
      await client.query<{ made: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS made`)
    ).rows;
    const { rows } = table?.made
      ? await client.query(
          'SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations ORDER BY started_at',
        )
      : { rows: [] };
    const due = nextMigration(readMigrations(), rows)?.name;
    return due === undefined ? [] : [finding('MIGRATIONS_DUE', where, `the next is ${due}`)];
  } catch (error) {
    if (error instanceof pg.DatabaseError) throw error;
    return [finding('MIGRATIONS_FOREIGN', where, messageOf(error))];
  } finally {
    await client.end().catch(() => {});
  }
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'unknown error';
