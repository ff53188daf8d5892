import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../../src/regions/embedded/index.js';
import { installJobQueue } from '../../src/regions/job-queue.js';
import { migrate } from '../../src/regions/migrate.js';
import type { StoreName } from '../../src/regions/roles.js';

/** Where the stores of a test run are: URLs of any database there, by role. */
export interface TestEngine {
  readonly kind: 'embedded' | 'external';
  /** Per store: the superuser, who owns and migrates, who serves. The database in the URL is to be replaced. */
  readonly stores: Record<StoreName, { superuser: string; owner: string; server: string }>;
  /** Directories of the clusters and their logs, for scans of their bytes. */
  readonly directories: readonly string[];
}

declare module 'vitest' {
  interface ProvidedContext {
    engine: TestEngine;
  }
}

export const TEMPLATE = 'lethe_template';

/** The same server in another database. */
export function inDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/**
 * One engine for a whole run of vitest: our embedded one, or, when `TEST_DATABASE_SUPERUSER_URL` is set, that PostgreSQL
 * (`TEST_DATABASE_OWNER_URL` and `TEST_MEMORY_URL`, `TEST_AUDIT_URL`, `TEST_VAULT_URL` give the other roles,
 * `TEST_DATABASE_DIRECTORY` its files).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { engine, close } =
    process.env.TEST_DATABASE_SUPERUSER_URL === undefined ? await embedded() : external();
  try {
    for (const superuser of new Set(Object.values(engine.stores).map((store) => store.superuser))) {
      const owner = Object.values(engine.stores).find((store) => store.superuser === superuser)!.owner;
      await makeTemplate(inDatabase(superuser, 'postgres'), owner);
    }
  } catch (error) {
    await close();
    throw error;
  }
  project.provide('engine', engine);
  return close;
}

/** A migrated database to copy: a copy takes a tenth of the time of a migration. */
async function makeTemplate(superuser: string, owner: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await client.query(
    `CREATE DATABASE ${TEMPLATE} OWNER ${client.escapeIdentifier(decodeURIComponent(new URL(owner).username))}`,
  );
  await client.end();
  await migrate(inDatabase(owner, TEMPLATE));
  await installJobQueue(inDatabase(owner, TEMPLATE));
}

async function embedded(): Promise<{ engine: TestEngine; close: () => Promise<void> }> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'lethe-test-'));
  const opened = await openEmbedded(directory, { durable: false });
  const of = (store: StoreName) => ({
    superuser: inDatabase(opened.superuser(store), 'postgres'),
    owner: opened.stores[store].adminUrl!,
    server: opened.stores[store].url,
  });
  return {
    engine: {
      kind: 'embedded',
      stores: { memory: of('memory'), audit: of('audit'), vault: of('vault') },
      directories: [directory],
    },
    close: async () => {
      await opened.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function external(): { engine: TestEngine; close: () => Promise<void> } {
  const need = (name: string) => {
    const value = process.env[name];
    if (value === undefined) throw new Error(`TEST_DATABASE_SUPERUSER_URL needs ${name}`);
    return value;
  };
  const of = (store: StoreName) => ({
    superuser: need('TEST_DATABASE_SUPERUSER_URL'),
    owner: need('TEST_DATABASE_OWNER_URL'),
    server: need(`TEST_${store.toUpperCase()}_URL`),
  });
  return {
    engine: {
      kind: 'external',
      stores: { memory: of('memory'), audit: of('audit'), vault: of('vault') },
      directories: [need('TEST_DATABASE_DIRECTORY')],
    },
    close: async () => {},
  };
}
