import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import type pg from 'pg';
import { MIGRATIONS, readMigrations } from '../../src/regions/migrate.js';

const SCHEMA = path.join(MIGRATIONS, '../schema.prisma');
/** Partitions that have partitions themselves, which the engine takes for tables. */
const FILTER = { externalTables: ['audit.bodies_gdpr', 'audit.bodies_hipaa'], externalEnums: [] };
let loaded = false;

/** Prisma's own schema engine, the one behind `prisma migrate`, as WebAssembly: it needs no download. */
export interface SchemaEngine {
  /** What would have to change in the database to be what the Prisma schema says; empty when nothing. */
  drift(schema?: string): Promise<string>;
  /** `prisma migrate deploy`: names of the migrations it applied. */
  deploy(): Promise<string[]>;
  /** `prisma migrate status`. */
  status(): Promise<glue.DiagnoseMigrationHistoryOutput>;
}

export function readSchema(): string {
  return readFileSync(SCHEMA, 'utf8');
}

/** Its connections are the caller's to close: `pool` serves nothing else from here on. */
export async function schemaEngine(pool: pg.Pool, migrations = readMigrations()): Promise<SchemaEngine> {
  load();
  const engine = await glue.SchemaEngine.new(
    { datamodels: [[SCHEMA, readSchema()]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(catalogAdapter(pool)),
  );
  const migrationsList = {
    baseDir: MIGRATIONS,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
  return {
    drift: async (schema = readSchema()) => {
      const files = [{ path: SCHEMA, content: schema }];
      const { stdout } = await engine.diff({
        from: { tag: 'schemaDatasource', files, configDir: path.dirname(SCHEMA) },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: true,
        filters: FILTER,
      });
      const text = (stdout ?? '').trim();
      return text === '-- This is an empty migration.' ? '' : text;
    },
    deploy: async () =>
      (await engine.applyMigrations({ migrationsList, filters: FILTER })).appliedMigrationNames,
    status: () =>
      engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: FILTER }),
  };
}

/**
 * Prisma's adapter does not know the type `"char"` of the system catalogs (oid 18), which the engine asks for: it is let
 * through as a text, and named for what it is behind the adapter. The engine asks one thing at a time.
 */
function catalogAdapter(pool: pg.Pool): PrismaPg {
  let chars: number[] = [];
  const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<pg.QueryResult>;
  const patched = async (...given: unknown[]) => {
    const result = await query(...given);
    chars = [];
    for (const [i, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== 18) continue;
      field.dataTypeID = 25;
      chars.push(i);
    }
    return result;
  };
  pool.query = patched as typeof pool.query;
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (given) => {
      const result = await queryRaw(given);
      for (const i of chars) result.columnTypes[i] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  };
  return factory;
}

interface WasmInstance {
  readonly exports: { __wbindgen_start(): void };
}
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: Record<string, unknown>) => WasmInstance;
};

/** What the package's entry does with an import of WebAssembly, which Node 20 does not have. */
function load(): void {
  if (loaded) return;
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = new WebAssembly.Module(readFileSync(file.replace(/\.js$/, '.wasm')));
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': glue });
  (glue as unknown as { __wbg_set_wasm(exports: unknown): void }).__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  // A panic of the engine says why here, and its promise never settles.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        throw new Error(`the schema engine panicked: ${message}`);
      },
    },
  });
  loaded = true;
}
