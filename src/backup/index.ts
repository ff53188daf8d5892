import { mkdir, readdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '../regions/migrate.js';
import type { StoreName } from '../regions/roles.js';
import type { Settings, StoreAddress } from '../settings.js';
import { type Counts, dump, fill, type Head, readHead } from './copy.js';
import { PARTIAL, readSealed, writeSealed } from './file.js';

export interface BackupOrder {
  readonly store: StoreName;
  readonly region: string;
  /** Made if it is not there. */
  readonly directory: string;
  /** age recipients (`age1…`), one at least. */
  readonly recipients: readonly string[];
  readonly at: Date;
}

/** The server's own connections; `lethe backup` and others tell more behind it. */
const SERVING = 'lethe';

/**
 * Backs one store up into a file of its own, named after region, store and time.
 * @returns its path, and how many rows it holds.
 */
export async function backUp(
  address: StoreAddress,
  { store, region, directory, recipients, at }: BackupOrder,
): Promise<{ file: string; rows: number }> {
  if (recipients.length === 0) throw new Error('a backup needs a recipient: it is never written unsealed');
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = path.join(directory, nameOf(region, store, at));
  let rows = 0;
  const counted = (counts: Counts): void => {
    rows = total(counts);
  };
  await connected(address, 'lethe backup', (client) =>
    writeSealed(file, recipients, dump(client, { store, region, at }, counted)),
  );
  return { file, rows };
}

/**
 * Fills the store that a backup is of. What was erased since comes back with it, unreadable where its keys are gone, and must be
 * removed before the store serves: `lethe doctor --reconcile`.
 * @throws Error when the file is of another region, its store is in use, or not empty and not to be replaced.
 */
export async function restore(
  stores: NonNullable<Settings['database']>,
  region: string,
  file: string,
  identity: string,
  replace: boolean,
): Promise<{ head: Head; rows: number }> {
  const head = await readHead(readSealed(file, identity));
  if (head.region !== region) throw new Error(`this is a backup of region ${head.region}`);
  const { store } = head;
  const address = stores[store];
  await migrate(address.adminUrl ?? address.url);
  return connected(address, 'lethe restore', async (client) => {
    const { rowCount } = await client.query(
      'SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1',
      [SERVING],
    );
    if (rowCount !== 0) throw new Error(`a server uses the ${store} store: stop it first`);
    const { counts } = await fill(client, store, readSealed(file, identity), { replace });
    return { head, rows: total(counts) };
  });
}

/**
 * Removes backups of a store that are older than they may be kept; of several that are due, each.
 * @returns how many.
 */
export async function removeExpired(
  directory: string,
  region: string,
  store: StoreName,
  before: Date,
): Promise<number> {
  const least = nameOf(region, store, before);
  const due = (await backupsIn(directory, region, store)).filter((name) => name < least);
  for (const name of due) await unlink(path.join(directory, name));
  return due.length;
}

/**
 * Removes what is left of backups of a store that were begun before a time and never ended, because their process was killed.
 * @returns how many.
 */
export async function removePartial(
  directory: string,
  region: string,
  store: StoreName,
  before: Date,
): Promise<number> {
  const least = nameOf(region, store, before);
  const left = (await filesIn(directory, region, store, PARTIAL)).filter((name) => name < least);
  for (const name of left) await unlink(path.join(directory, name));
  return left.length;
}

/** When a store was last backed up into this directory; undefined: never. */
export async function lastBackup(
  directory: string,
  region: string,
  store: StoreName,
): Promise<Date | undefined> {
  const last = (await backupsIn(directory, region, store)).at(-1);
  return last === undefined ? undefined : timeOf(last);
}

/** Names of backups, oldest first. */
const backupsIn = (directory: string, region: string, store: StoreName): Promise<string[]> =>
  filesIn(directory, region, store, '');

async function filesIn(
  directory: string,
  region: string,
  store: StoreName,
  end: '' | typeof PARTIAL,
): Promise<string[]> {
  const names = await readdir(directory).catch(() => [] as string[]);
  return names
    .filter((name) => name.startsWith(prefixOf(region, store)) && name.endsWith(`.age${end}`))
    .filter((name) => /-\d{8}T\d{9}Z\.age(?:\.partial)?$/.test(name))
    .sort();
}

const prefixOf = (region: string, store: StoreName): string => `lethe-${region}-${store}-`;
const nameOf = (region: string, store: StoreName, at: Date): string =>
  `${prefixOf(region, store)}${at.toISOString().replace(/[-:.]/g, '')}.age`;
const timeOf = (name: string): Date =>
  new Date(name.replace(/^.*-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.age$/, '$1-$2-$3T$4:$5:$6.$7Z'));

const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

async function connected<T>(
  address: StoreAddress,
  name: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: address.adminUrl ?? address.url,
    connectionTimeoutMillis: 10_000,
    application_name: name,
  });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
