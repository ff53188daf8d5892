import { defineConfig } from 'prisma/config';

// `prisma migrate deploy` is an alternative to the server's own migrations; the admin URL migrates, never the serving one.
const url = process.env.DATABASE_ADMIN_URL ?? process.env.DATABASE_URL;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url === undefined ? {} : { datasource: { url } }),
});
