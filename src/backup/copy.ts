import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { StoreName } from '../regions/roles.js';

/** The role that may read every table, people's rows included; nobody logs in or serves as it. */
const BACKUP_ROLE = 'lethe_backup';
const FORMAT = 1;
const HEAD = '-- lethe backup ';
const END = '-- end ';

/** The first line of a backup. */
export interface Head {
  readonly format: number;
  readonly store: StoreName;
  readonly region: string;
  /** RFC 3339. */
  readonly at: string;
  /** Names of the migrations of the database. */
  readonly migrations: readonly string[];
}

/** Rows by table. */
export type Counts = Readonly<Record<string, number>>;

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Row-level security holds for its owner. */
  readonly forced: boolean;
}

/** What a dump is of. */
export interface Dumped {
  readonly store: StoreName;
  readonly region: string;
  readonly at: Date;
}

/**
 * One store as text: a data-only script of COPY statements in the order of foreign keys, as `pg_dump` makes it, so that it can
 * be read, or restored by `psql`, without Lethe. All of it is of one snapshot.
 * @param client connected under the admin URL of the store.
 * @param counted told at the end how many rows each table had.
 */
export async function* dump(
  client: pg.Client,
  { store, region, at }: Dumped,
  counted: (counts: Counts) => void,
): AsyncGenerator<Buffer> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const migrations = await migrationsOf(client);
    await client.query(`SET LOCAL ROLE ${BACKUP_ROLE}`);
    const tables = await tablesOf(client, store);
    const head: Head = { format: FORMAT, store, region, at: at.toISOString(), migrations };
    yield Buffer.from(`${HEAD}${JSON.stringify(head)}\n`);
    const counts: Record<string, number> = {};
    for (const { name, columns } of tables) {
      const list = columns.join(', ');
      yield Buffer.from(`COPY ${name} (${list}) FROM stdin;\n`);
      const copy = client.query(copyTo(`COPY (SELECT ${list} FROM ${name}) TO STDOUT`));
      for await (const chunk of copy) yield chunk as Buffer;
      counts[name] = copy.rowCount;
      yield Buffer.from('\\.\n');
    }
    yield Buffer.from(`${END}${JSON.stringify(counts)}\n`);
    counted(counts);
  } finally {
    await client.query('ROLLBACK').catch(() => {});
  }
}

/**
 * Fills an empty, migrated store from what `dump` made: all of it or nothing.
 * @param replace empties the store first; an audit log is never replaced.
 * @throws Error when the store is not empty, the text is of another store or of other migrations, or is not whole.
 */
export async function fill(
  client: pg.Client,
  store: StoreName,
  text: AsyncIterable<Uint8Array>,
  { replace = false }: { replace?: boolean } = {},
): Promise<{ head: Head; counts: Counts }> {
  const lines = linesOf(text);
  const head = headIn((await lines.next()).value);
  if (head.store !== store) throw new Error(`this is a backup of the ${head.store} store`);
  if (replace && store === 'audit')
    throw new Error('an audit log is never replaced: restore it into an empty store');
  await client.query('BEGIN');
  try {
    const migrations = await migrationsOf(client);
    const unknown = head.migrations.find((name) => !migrations.includes(name));
    const missing = migrations.find((name) => !head.migrations.includes(name));
    if (unknown !== undefined)
      throw new Error(`the backup has migration ${unknown}, which this version does not know`);
    if (missing !== undefined)
      throw new Error(
        `the backup is older than migration ${missing}: restore it with the version that made it, then update`,
      );
    const tables = await tablesOf(client, store);
    if (replace) await client.query(`TRUNCATE ${tables.map((table) => table.name).join(', ')}`);
    // COPY does not fill tables whose policies hold for who runs it. Nobody else sees this: it is undone in the same transaction.
    const forced = tables.filter((table) => table.forced);
    for (const { name } of forced) await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
    for (const { name } of tables) {
      const { rowCount } = await client.query(`SELECT FROM ${name} LIMIT 1`);
      if (rowCount !== 0) throw new Error(`the ${store} store is not empty: ${name} has rows`);
    }
    const counts = await copyAll(client, tables, lines);
    await advanceSequences(client, store);
    for (const { name } of forced) await client.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
    await client.query('COMMIT');
    return { head, counts };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function copyAll(
  client: pg.Client,
  tables: readonly Table[],
  lines: AsyncGenerator<Buffer>,
): Promise<Counts> {
  const counts: Record<string, number> = {};
  for await (const line of lines) {
    const text = line.toString();
    if (text.startsWith(END)) {
      const told = JSON.parse(text.slice(END.length)) as Counts;
      for (const name of new Set([...Object.keys(told), ...Object.keys(counts)]))
        if (told[name] !== counts[name]) throw new Error(`the backup does not hold all rows of ${name}`);
      return counts;
    }
    // Names come from the catalog, never from the file.
    const table = tables.find(
      ({ name, columns }) => text === `COPY ${name} (${columns.join(', ')}) FROM stdin;`,
    );
    if (table === undefined) throw new Error('the backup holds a table that this version does not know');
    const copy = client.query(copyFrom(`COPY ${table.name} (${table.columns.join(', ')}) FROM STDIN`));
    await pipeline(rowsOf(lines), copy);
    counts[table.name] = copy.rowCount;
  }
  throw new Error('the backup ends early');
}

/** The rows up to the end mark, gathered into pieces that are worth a write. */
async function* rowsOf(lines: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for (;;) {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('the backup ends early');
    if (value.equals(END_MARK)) break;
    held.push(value, NEW_LINE);
    size += value.length + 1;
    if (size < PIECE) continue;
    yield Buffer.concat(held, size);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held, size);
}
const END_MARK = Buffer.from('\\.');
const NEW_LINE = Buffer.from('\n');
const PIECE = 64 * 1024;

/** Lines without their end. A script that does not end with one is cut off. */
async function* linesOf(text: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const part of text) {
    const chunk = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end)]);
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  if (rest.length > 0) throw new Error('the backup ends early');
}

/** What a dump is of, from its beginning. */
export async function readHead(text: AsyncIterable<Uint8Array>): Promise<Head> {
  const lines = linesOf(text);
  const first = await lines.next();
  await lines.return(undefined);
  return headIn(first.value);
}

function headIn(line: Buffer | undefined): Head {
  const text = line?.toString() ?? '';
  if (!text.startsWith(HEAD)) throw new Error('this is no backup of Lethe');
  const head = JSON.parse(text.slice(HEAD.length)) as Head;
  if (head.format !== FORMAT)
    throw new Error(`the backup has format ${head.format}, which this version does not know`);
  return head;
}

async function migrationsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map(({ name }) => name);
}

/** Tables of a store's schema with their columns, referenced ones first. Partitions are read and filled through their parent. */
async function tablesOf(client: pg.Client, store: StoreName): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; forced: boolean; needs: string[] }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name,
       (SELECT array_agg(format('%I', a.attname) ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
       c.relforcerowsecurity AS forced,
       ARRAY(SELECT DISTINCT format('%I.%I', m.nspname, d.relname) FROM pg_constraint k
             JOIN pg_class d ON d.oid = k.confrelid JOIN pg_namespace m ON m.oid = d.relnamespace
             WHERE k.conrelid = c.oid AND k.contype = 'f' AND d.oid <> c.oid) AS needs
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND NOT c.relispartition
     ORDER BY 1`,
    [store],
  );
  const sorted: Table[] = [];
  const names = new Set<string>();
  while (sorted.length < rows.length) {
    const ready = rows.filter(
      ({ name, needs }) => !names.has(name) && needs.every((other) => names.has(other)),
    );
    if (ready.length === 0) throw new Error(`tables of the ${store} store refer to each other in a circle`);
    for (const { name, columns, forced } of ready) {
      names.add(name);
      sorted.push({ name, columns, forced });
    }
  }
  return sorted;
}

async function advanceSequences(client: pg.Client, store: StoreName): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS table, format('%I', a.attname) AS column,
       pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) AS sequence
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND a.attidentity <> '' AND NOT c.relispartition`,
    [store],
  );
  for (const { table, column, sequence } of rows) {
    const { rows: found } = await client.query<{ last: string | null }>(
      `SELECT max(${column}) AS last FROM ${table}`,
    );
    const last = found[0]?.last;
    if (last !== null && last !== undefined) await client.query('SELECT setval($1, $2)', [sequence, last]);
  }
}
