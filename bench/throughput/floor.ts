/**
 * The floor: what an answer of the same shape costs at the least. `node:http`, bare `pg`, one prepared SQL statement per request
 * that builds the JSON, on an unsealed flat copy of the same data. No authentication, no audit, no sealing.
 */
import http from 'node:http';
import pg from 'pg';
import { type FloorOperation, STATEMENTS } from './floor-sql.js';

const pool = new pg.Pool({ connectionString: process.env.FLOOR_URL, max: 10 });

function run(operation: FloorOperation, values: unknown[]): Promise<string> {
  const text = STATEMENTS[operation];
  return pool
    .query<{ body: string }>({ name: operation, text, values })
    .then((result) => result.rows[0]?.body ?? `{"deleted":${result.rowCount}}`);
}

const server = http.createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const [, operation, user, id] = (request.url as string).split('/');
    const values: unknown[] = [decodeURIComponent(user as string)];
    if (id) values.push(id);
    if (chunks.length > 0) values.push(Buffer.concat(chunks).toString());
    run(operation as FloorOperation, values).then(
      (body) => {
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        });
        response.end(body);
      },
      () => {
        response.writeHead(500, { 'content-length': 0 });
        response.end();
      },
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`floor listening on ${typeof address === 'object' ? address?.port : ''}\n`);
});
process.on('SIGTERM', () => process.exit(0));
