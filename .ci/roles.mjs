// The roles a careful operator makes: one that owns and migrates and is no superuser, and a login for each store.
import pg from 'pg';

const [url, secret] = process.argv.slice(2);
const client = new pg.Client({ connectionString: url });
await client.connect();
const password = client.escapeLiteral(secret);
await client.query(`CREATE ROLE ci_owner LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS PASSWORD ${password}`);
for (const store of ['memory', 'audit', 'vault'])
  await client.query(`CREATE ROLE ci_${store} LOGIN PASSWORD ${password}`);
await client.end();
