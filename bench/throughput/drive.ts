import { performance } from 'node:perf_hooks';
import { type Answer, Connection, type Wire } from './client.js';

/** One side of a comparison, as the load generator sees it. */
export interface Side {
  readonly port: number;
  /** The next request; undefined when there is nothing left to ask for. */
  next(): Wire | undefined;
  good(answer: Answer): boolean;
  /** Milliseconds of CPU so far: of the server process, and of PostgreSQL. */
  cpu(): { server: number; postgres: number };
}

export interface Measured {
  requests: number;
  failures: number;
  seconds: number;
  /** Milliseconds each. */
  latencies: number[];
  serverCpu: number;
  postgresCpu: number;
  bytes: number;
}

export function nothing(): Measured {
  return { requests: 0, failures: 0, seconds: 0, latencies: [], serverCpu: 0, postgresCpu: 0, bytes: 0 };
}

/** One round: `concurrency` clients, each asking again as soon as it was answered, bounded in time and in number. */
export async function round(
  side: Side,
  concurrency: number,
  bound: { readonly seconds: number; readonly requests: number },
  into: Measured,
): Promise<void> {
  const connections = await Promise.all(
    Array.from({ length: concurrency }, () => Connection.open(side.port)),
  );
  const before = side.cpu();
  const began = performance.now();
  const until = began + bound.seconds * 1000;
  let left = bound.requests;
  await Promise.all(
    connections.map(async (connection) => {
      for (let sent = performance.now(); sent < until && left > 0; ) {
        left--;
        const request = side.next();
        if (!request) return;
        const answer = await connection.send(request);
        const now = performance.now();
        into.latencies.push(now - sent);
        into.bytes += answer.body.length;
        into.requests++;
        if (!side.good(answer)) into.failures++;
        sent = now;
      }
    }),
  );
  into.seconds += (performance.now() - began) / 1000;
  const after = side.cpu();
  into.serverCpu += after.server - before.server;
  into.postgresCpu += after.postgres - before.postgres;
  for (const connection of connections) connection.close();
}

/** The value that a share of all does not exceed; nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] as number;
}
