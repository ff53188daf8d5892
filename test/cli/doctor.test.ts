import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Finding } from '../../src/doctor/index.js';
import { readMigrations } from '../../src/regions/migrate.js';
import { person, smallMemory } from '../memory/people.js';
import { type Lethe, startLethe } from '../server/harness.js';
import { copyOf } from '../support/copies.js';
import { freshDatabases } from '../support/stores.js';

let lethe: Lethe;
/** What is found before anything is broken: the engine of the tests is neither durable nor silent. */
let usual: Set<string>;
beforeAll(async () => {
  lethe = await startLethe({ cuttable: ['vault'] });
  for (const id of ['ann', 'bo']) {
    await person(lethe, id);
    await smallMemory(lethe, id);
  }
  usual = new Set((await examine()).codes);
});
afterAll(() => lethe?.close());

interface Examined {
  readonly exit: number;
  readonly text: string;
  readonly findings: Finding[];
  readonly codes: string[];
  readonly purged: number;
}

const environment = (): Record<string, string> => {
  const { database, masterKey, dataDir } = lethe.stores.settings;
  const { memory, audit, vault } = database!;
  return {
    PATH: process.env.PATH!,
    LETHE_DATA_DIR: dataDir,
    LETHE_MASTER_KEY: masterKey!.toString('base64'),
    DATABASE_URL: memory.url,
    DATABASE_ADMIN_URL: memory.adminUrl!,
    AUDIT_DATABASE_URL: audit.url,
    AUDIT_DATABASE_ADMIN_URL: audit.adminUrl!,
    VAULT_DATABASE_URL: vault.url,
    VAULT_DATABASE_ADMIN_URL: vault.adminUrl!,
  };
};

/** Runs `lethe doctor` as a process. */
async function examine(args: string[] = [], env: Record<string, string> = {}): Promise<Examined> {
  const given = { ...environment(), ...env };
  const { exit, text, said } = await new Promise<{ exit: number; text: string; said: string }>((resolve) => {
    execFile(
      process.execPath,
      ['dist/cli/main.js', 'doctor', '--json', ...args],
      { env: given },
      (error, stdout, stderr) =>
        resolve({ exit: error ? Number(error.code) : 0, text: stdout, said: stderr }),
    );
  });
  // No password and no key leaves in what it says.
  for (const [name, value] of Object.entries(given)) {
    const secret = name.endsWith('_URL') ? decodeURIComponent(new URL(value).password) : value;
    if (/_URL$|_KEY$/.test(name) && secret !== '') expect(text + said).not.toContain(secret);
  }
  const { findings, purged } = exit === 2 ? { findings: [], purged: 0 } : JSON.parse(text);
  return { exit, text: text + said, findings, purged, codes: findings.map((f: Finding) => f.code) };
}

const news = ({ findings }: Examined) => findings.filter(({ code }) => !usual.has(code));

/** Breaks something, looks, and mends it. */
async function broken(store: 'memory' | 'audit' | 'vault', breaking: string, mending: string) {
  const admin = lethe.stores.admin(store);
  await admin.query(breaking);
  try {
    return await examine();
  } finally {
    await admin.query(mending);
  }
}
const databaseOf = (store: 'memory' | 'vault') => new URL(lethe.stores.superuser(store)).pathname.slice(1);

describe('lethe doctor', () => {
  it('R3 finds nothing wrong with people, keys, roles and logs as they should be, and writes nothing', async () => {
    for (const code of [
      'KEYS_MISSING',
      'ROWS_WITHOUT_KEYS',
      'ROW_SECURITY_OFF',
      'AUDIT_GRANTS',
      'ROLE_UNSAFE',
    ])
      expect(usual).not.toContain(code);
    const readOnly = (store: 'memory' | 'vault', on: boolean) =>
      lethe.stores
        .admin(store)
        .query(
          `ALTER DATABASE ${databaseOf(store)} ${on ? 'SET default_transaction_read_only = on' : 'RESET default_transaction_read_only'}`,
        );
    for (const store of ['memory', 'vault'] as const) await readOnly(store, true);
    try {
      const examined = await examine(['--deep']);
      expect(news(examined)).toEqual([]);
      expect(examined.findings.every((f) => f.remedy !== '' && f.message !== '')).toBe(true);
    } finally {
      for (const store of ['memory', 'vault'] as const) await readOnly(store, false);
    }
  });

  it.each([
    [
      'memory',
      'ALTER TABLE memory.nodes NO FORCE ROW LEVEL SECURITY',
      'ALTER TABLE memory.nodes FORCE ROW LEVEL SECURITY',
      'ROW_SECURITY_OFF',
      'nodes',
    ],
    [
      'audit',
      'ALTER TABLE audit.leaves DISABLE TRIGGER append_only',
      'ALTER TABLE audit.leaves ENABLE TRIGGER append_only',
      'AUDIT_TRIGGERS',
      'leaves',
    ],
    [
      'audit',
      'GRANT DELETE ON audit.bodies TO lethe_audit',
      'REVOKE DELETE ON audit.bodies FROM lethe_audit',
      'AUDIT_GRANTS',
      'bodies',
    ],
    [
      'audit',
      "UPDATE _prisma_migrations SET checksum = reverse(checksum) WHERE migration_name LIKE '%_init'",
      "UPDATE _prisma_migrations SET checksum = reverse(checksum) WHERE migration_name LIKE '%_init'",
      'MIGRATIONS_FOREIGN',
      expect.stringContaining('20261121000000_init'),
    ],
  ] as const)(
    'A3 D2 finds what was broken in the %s store: %s',
    async (store, breaking, mending, code, detail) => {
      const examined = await broken(store, breaking, mending);
      expect(examined.exit).toBe(1);
      expect(news(examined)).toEqual([expect.objectContaining({ code, level: 'error', store, detail })]);
    },
  );

  it('finds a store that the next server will migrate', async () => {
    const last = readMigrations().at(-1)!.name;
    const roll = (back: string) =>
      `UPDATE _prisma_migrations SET rolled_back_at = ${back} WHERE migration_name = '${last}'`;
    const examined = await broken('memory', roll('now()'), roll('NULL'));
    expect(news(examined)).toEqual([
      expect.objectContaining({ code: 'MIGRATIONS_DUE', store: 'memory', detail: `the next is ${last}` }),
    ]);
  });

  it('E6 finds a clock that is not that of the stores', async () => {
    const late = 'data:text/javascript,const now = Date.now; Date.now = () => now() - 90_000';
    const examined = await examine([], { NODE_OPTIONS: `--import ${encodeURI(late)}` });
    const found = news(examined).map(({ code, store, detail }) => [code, store, detail]);
    const detail = expect.stringMatching(/^at least (89|90) s from/);
    expect(found).toEqual(['memory', 'audit', 'vault'].map((store) => ['CLOCK_SKEW', store, detail]));
  });

  // A cluster of the embedded kind writes too little to its log for a copy to follow it.
  it.runIf(inject('engine').kind === 'external')('E3 finds what holds back the log of a vault', async () => {
    const admin = new pg.Pool({ connectionString: lethe.stores.superuser('vault') });
    await admin.query("SELECT pg_create_physical_replication_slot('lethe_test_copy', true)");
    try {
      expect(news(await examine())).toEqual([
        expect.objectContaining({ code: 'VAULT_STANDBYS', detail: '0 connected, 1 replication slots' }),
      ]);
    } finally {
      await admin.query("SELECT pg_drop_replication_slot('lethe_test_copy')");
      await admin.end();
    }
  });

  it('R3 finds users and rows without keys, and says how many', async () => {
    const putBack = await copyOf(lethe.stores.admin('vault'), 'vault');
    const vault = lethe.deployment.regions.home.vault;
    const [ann, bo] = ['ann', 'bo'];
    const entries = await vault.directory.lookup([ann, bo]);
    await vault.destroy(entries.get(ann)!.userId);
    await vault.shred(entries.get(bo)!.userId, [0]);
    try {
      const examined = await examine();
      expect(examined.exit).toBe(1);
      expect(news(examined).map(({ code, detail }) => [code, detail])).toEqual([
        ['KEYS_MISSING', '1 users'],
        ['ROWS_WITHOUT_KEYS', '1 in users'],
      ]);
    } finally {
      await putBack();
    }
  });

  it('R3 finds another master key, another vault, and a store that does not answer', async () => {
    const wrong = await examine([], { LETHE_MASTER_KEY: randomBytes(32).toString('base64') });
    expect(news(wrong).map(({ code }) => code)).toEqual(['MASTER_KEY']);
    const other = await freshDatabases();
    try {
      const vault = other.stores.vault;
      const exchanged = await examine([], {
        VAULT_DATABASE_URL: vault.url,
        VAULT_DATABASE_ADMIN_URL: vault.adminUrl!,
      });
      expect(exchanged.codes).toContain('VAULT_MISMATCH');
      expect(exchanged.exit).toBe(1);
    } finally {
      await other.close();
    }
    await lethe.stores.cut('vault');
    try {
      const away = await examine([], { VAULT_DATABASE_ADMIN_URL: lethe.stores.settings.database!.vault.url });
      expect(news(away)).toEqual([
        expect.objectContaining({ code: 'STORE_UNREACHABLE', store: 'vault', detail: 'ECONNREFUSED' }),
      ]);
      expect(away.exit).toBe(1);
    } finally {
      await lethe.stores.restore('vault');
    }
  });

  it('E3 says that epoch keys outside come too late for a vault that has had them among its rows', async () => {
    const examined = await examine([], { LETHE_EPOCH_DIR: lethe.stores.settings.dataDir });
    expect(news(examined).map(({ code, level, store }) => [code, level, store])).toEqual([
      ['EPOCHS_INSIDE', 'warning', 'vault'],
    ]);
  });

  it('D2 finds a login that row-level security would not hold', async () => {
    const examined = await examine([], { DATABASE_URL: lethe.stores.superuser('memory') });
    expect(examined.findings.map(({ code }) => code)).toContain('ROLE_UNSAFE');
  });

  it('R3 does not look into stores that would be reached without TLS', async () => {
    const examined = await examine([], { DATABASE_URL: 'postgresql://someone:s3cret-word@db.example/lethe' });
    expect(examined.exit).toBe(2);
    expect(examined.text).toContain('sslmode=verify-full');
  });

  it('E3 tells of logs that keep statements or keys', async () => {
    const name = databaseOf('vault');
    const examined = await broken(
      'vault',
      `ALTER DATABASE ${name} SET log_statement = 'all'`,
      `ALTER DATABASE ${name} RESET log_statement`,
    );
    const logged = examined.findings.filter((f) => f.code === 'STATEMENTS_LOGGED' && f.store === 'vault');
    expect(logged[0]!.detail).toContain('log_statement');
    expect(examined.codes).toContain('NOT_DURABLE');
  });

  it('E6 R7 says which erasures wait for what, and purges with --reconcile what a restored store brought back', async () => {
    const putBack = await copyOf(lethe.stores.admin('memory'), 'memory');
    await lethe.ok('mutation ($u: ID!) { deleteUser(userId: $u) { id } }', { u: 'ann' });
    await lethe.stores
      .admin('memory')
      .query(
        `UPDATE memory.erasures SET state = 'ROWS_ERASED', erased_at = erased_at - interval '1 hour' WHERE scope = 'USER'`,
      );
    const waiting = (await examine()).findings.find(({ code }) => code === 'ERASURES_UNFINISHED');
    expect(waiting).toMatchObject({ level: 'error', store: 'memory' });
    expect(waiting!.detail).toContain('1 wait for: keys');
    await putBack();
    const before = await examine();
    expect(before.codes).toContain('KEYS_MISSING');
    const after = await examine(['--reconcile']);
    expect(after.purged).toBe(1);
    expect(after.codes).not.toContain('KEYS_MISSING');
    expect((await examine(['--reconcile'])).purged).toBe(0);
  });
});
