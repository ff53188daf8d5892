import { defineConfig } from 'prisma/config';

// `prisma migrate deploy` is an alternative to the server's own migrations; the admin URL migrates, never the serving one.
const url = process.env.DATABASE_ADMIN_URL ?? process.env.DATABASE_URL;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Partitions that have partitions themselves, which Prisma takes for tables.
  experimental: { externalTables: true },
  tables: { external: ['audit.bodies_gdpr', 'audit.bodies_hipaa'] },
  ...(url === undefined ? {} : { datasource: { url } }),
});
