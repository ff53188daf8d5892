import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openRegions } from '../../src/regions/index.js';
import type { Regions } from '../../src/regions/region.js';
import type { StoreName } from '../../src/regions/roles.js';
import { readSettings, type Settings, type StoreAddress } from '../../src/settings.js';
import { inDatabase, TEMPLATE } from './engine.js';
import { proxyTo, type StoreProxy } from './proxy.js';

const STORES = ['memory', 'audit', 'vault'] as const;

/** Three migrated databases of their own, with nothing in them. */
export interface FreshDatabases {
  readonly stores: NonNullable<Settings['database']>;
  /** URL of a superuser in the store's database: past row-level security, grants and triggers' owners. */
  superuser(store: StoreName): string;
  /** URL of the role that owns the tables. */
  owner(store: StoreName): string;
  /** A pool of the superuser, closed with the databases. */
  admin(store: StoreName): pg.Pool;
  /** For stores asked for as `cuttable`: the database goes away, and comes back. */
  cut(store: StoreName): Promise<void>;
  restore(store: StoreName): Promise<void>;
  /** Flushes everything to the files below `directories`, for scans of their bytes. */
  flush(): Promise<void>;
  readonly directories: readonly string[];
  close(): Promise<void>;
}

export interface FreshStores extends Omit<FreshDatabases, 'stores'> {
  readonly regions: Regions;
  readonly settings: Settings;
  /** Opens the same stores once more, as a second server process would; closed with the rest. */
  again(): Promise<Regions>;
}

export interface FreshOptions {
  /** Stores that `cut` and `restore` work on: reached through a port that can be closed. */
  readonly cuttable?: readonly StoreName[];
  readonly settings?: Partial<Settings>;
  /** Databases that are not migrated, for tests of what comes before. */
  readonly empty?: boolean;
}

/** A deployment of one region on databases of its own; a third of a second. */
export async function freshStores(options: FreshOptions = {}): Promise<FreshStores> {
  const databases = await freshDatabases(options);
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'lethe-data-'));
  const settings: Settings = {
    ...readSettings({}),
    dataDir,
    port: 0,
    masterKey: randomBytes(32),
    database: databases.stores,
    poolSize: 6,
    logLevel: 'silent',
    ...options.settings,
  };
  const opened: Regions[] = [];
  const again = async () => {
    const regions = await openRegions(settings);
    opened.push(regions);
    return regions;
  };
  const close = async () => {
    for (const regions of opened) await regions.close();
    await databases.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const regions = await again();
    return {
      ...databases,
      directories: [...databases.directories, dataDir],
      regions,
      settings,
      again,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The databases alone, for tests below the level of a region. */
export async function freshDatabases(options: FreshOptions = {}): Promise<FreshDatabases> {
  const engine = inject('engine');
  const id = randomBytes(6).toString('hex');
  const name = (store: StoreName) => `lethe_${store}_${id}`;
  const superuser = (store: StoreName) => inDatabase(engine.stores[store].superuser, name(store));
  const owner = (store: StoreName) => inDatabase(engine.stores[store].owner, name(store));
  const pools = new Map<string, pg.Pool>();
  const pool = (url: string) => {
    const known = pools.get(url);
    if (known !== undefined) return known;
    const made = new pg.Pool({ connectionString: url, max: 3 });
    made.on('error', () => {});
    pools.set(url, made);
    return made;
  };
  const clusters = new Set(STORES.map((store) => engine.stores[store].superuser));
  const proxies = new Map<StoreName, StoreProxy>();
  const addresses = {} as Record<StoreName, StoreAddress>;
  const make = async (store: StoreName) => {
    const role = pg.escapeIdentifier(decodeURIComponent(new URL(engine.stores[store].owner).username));
    const template = options.empty === true ? 'template1' : TEMPLATE;
    await copyDatabase(pool(engine.stores[store].superuser), template, name(store), role);
    const server = inDatabase(engine.stores[store].server, name(store));
    if (options.cuttable?.includes(store)) proxies.set(store, await proxyTo(server));
    addresses[store] = { url: proxies.get(store)?.url ?? server, adminUrl: owner(store) };
  };
  await Promise.all(STORES.map(make));
  const proxy = (store: StoreName) => {
    const found = proxies.get(store);
    if (found === undefined) throw new Error(`the ${store} store was not asked for as cuttable`);
    return found;
  };
  return {
    stores: addresses,
    superuser,
    owner,
    admin: (store) => pool(superuser(store)),
    cut: (store) => proxy(store).cut(),
    restore: (store) => proxy(store).restore(),
    flush: async () => {
      for (const cluster of clusters) await pool(cluster).query('CHECKPOINT');
    },
    directories: engine.directories,
    close: async () => {
      for (const one of proxies.values()) await one.close();
      for (const store of STORES) {
        await pool(engine.stores[store].superuser).query(
          `DROP DATABASE IF EXISTS ${name(store)} WITH (FORCE)`,
        );
      }
      for (const one of pools.values()) await one.end();
    },
  };
}

/** The template must have no visitors while it is copied, and two workers may copy at once. */
async function copyDatabase(pool: pg.Pool, template: string, name: string, owner: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await pool.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${owner}`);
      return;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError && error.code === '55006') || attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
