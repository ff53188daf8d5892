import pg from 'pg';
import type { Settings, StoreAddress } from '../settings.js';
import { STORE_ROLES, type StoreName } from './roles.js';

const CONNECT_WITHIN_MS = 5_000;
const IDLE_MS = 30_000;

/**
 * Connections of one store, each of them under the application's role: by membership where there is an admin URL, else by
 * a start-up option, which also makes RESET ROLE come back to it.
 */
export function openPool(
  address: StoreAddress,
  store: StoreName,
  settings: Pick<Settings, 'poolSize'>,
): pg.Pool {
  const pool = new pg.Pool({
    connectionString:
      address.adminUrl === undefined ? withRole(address.url, STORE_ROLES[store]) : address.url,
    max: settings.poolSize,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    idleTimeoutMillis: IDLE_MS,
    keepAlive: true,
    application_name: 'lethe',
    // A statement does not wait until the one before it on the same connection is answered.
    pipeline: true,
    // Prisma's adapter writes times without their offset: in another time zone they would be other moments.
    onConnect: async (client) => {
      await client.query("SET TIME ZONE 'UTC'");
    },
  });
  // An idle connection that ends is replaced at its next use.
  pool.on('error', () => {});
  // One that ends while it is in use fails the statement it was in.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

function withRole(url: string, role: string): string {
  const [base, query = ''] = url.split('?', 2) as [string, string?];
  const parameters = new URLSearchParams(query);
  const options = parameters.get('options');
  parameters.set('options', options === null ? `-c role=${role}` : `${options} -c role=${role}`);
  return `${base}?${parameters.toString().replaceAll('+', '%20')}`;
}
