import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSchema, type SchemaEngine, schemaEngine } from '../support/schema-engine.js';
import { type FreshDatabases, freshDatabases } from '../support/stores.js';

describe('prisma/schema.prisma and the migrations', () => {
  let databases: FreshDatabases;
  let engine: SchemaEngine;
  beforeAll(async () => {
    databases = await freshDatabases();
    engine = await schemaEngine(databases.admin('memory'));
  });
  afterAll(() => databases.close());

  test('describe the same tables, columns, keys, indexes and enums', async () => {
    expect(await engine.drift()).toBe('');
  });

  test.each([
    ['a column', 'ALTER TABLE memory.nodes ADD COLUMN extra text', /DROP COLUMN "extra"/],
    ['a type', 'ALTER TABLE memory.edges ALTER COLUMN weight TYPE real', /weight/],
    ['a null', 'ALTER TABLE memory.relations ALTER COLUMN sealed DROP NOT NULL', /"sealed" SET NOT NULL/],
    ['a default', 'ALTER TABLE memory.nodes ALTER COLUMN restricted DROP DEFAULT', /SET DEFAULT false/],
    ['an index', 'DROP INDEX memory.edges_target_idx', /edges_target_idx/],
    ['a foreign key', 'ALTER TABLE memory.nodes DROP CONSTRAINT nodes_user_fkey', /nodes_user_fkey/],
    [
      'a cascade',
      `ALTER TABLE memory.relations DROP CONSTRAINT relations_user_fkey,
        ADD CONSTRAINT relations_user_fkey FOREIGN KEY (user_id) REFERENCES memory.users (user_id) ON UPDATE CASCADE`,
      /relations_user_fkey/,
    ],
    ['an enum value', "ALTER TYPE memory.node_kind ADD VALUE 'MOOD'", /node_kind/],
    ['a table', 'CREATE TABLE vault.extra (id uuid PRIMARY KEY)', /DROP TABLE "vault"."extra"/],
  ])('differ after a change of %s that only the database knows', async (_, change, found) => {
    expect(await engine.drift()).not.toMatch(found);
    await databases.admin('memory').query(change);
    expect(await engine.drift()).toMatch(found);
  });

  test('differ after a change that only the Prisma schema knows', async () => {
    const changed = readSchema().replace('salience     Float\n', 'salience     Float\n  mood String?\n');
    expect(changed).not.toBe(readSchema());
    expect(await engine.drift(changed)).toMatch(/ADD COLUMN\s+"mood" TEXT/);
  });
});
