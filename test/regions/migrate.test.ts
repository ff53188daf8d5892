import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabases, freshDatabases } from '../support/stores.js';

let databases: FreshDatabases;
beforeAll(async () => {
  databases = await freshDatabases();
});
afterAll(() => databases.close());
test('x', async () => {
  const { rows } = await databases.admin('memory').query('SELECT * FROM _prisma_migrations');
  expect(rows).toHaveLength(1);
});
