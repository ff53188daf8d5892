import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openCheckpoints } from '../src/audit/checkpoint.js';
import { eventOf } from '../src/audit/disclosure.js';
import { openAuditLog } from '../src/audit/log.js';
import { openEmbedded } from '../src/regions/embedded/index.js';
import { grantServing } from '../src/regions/roles.js';
import { openSigner } from '../src/vault/signing.js';
import { parseVerifierKey } from '../src/verify/note.js';
import { leafHash, rootFrom } from '../src/verify/tree.js';
import { cpuOf } from './throughput/processes.js';

/*
 * How large the log is, and what an append and a proof cost, at a size: `npm run bench:audit -- [events] [directory]`.
 * The log is filled by SQL, as its own append would have written it, on a scratch cluster that is removed afterwards;
 * secondary indexes are made when the rows are there. 10 million events take 17 GB of disk while it runs.
 */
/** Of the build of the product itself, which finds its migrations beside it. */
const { migrate } = (await import(
  path.resolve('dist/regions/migrate.js')
)) as typeof import('../src/regions/migrate.js');

const EVENTS = Number(process.argv[2] ?? 10_000_000);
const CHUNK = 20_000;
const PERSONS = 100_000;
const PROOFS = 1_000;
const APPENDS = 2_000;
/** Months that the events are spread over: as many as HIPAA's class is kept. */
const MONTHS = 72;

/** The time of the event at a place; all numbers are PostgreSQL's own, so that it can be asked for again. */
const AT = (place: string) =>
  `date_trunc('milliseconds', timestamptz '2027-01-01 00:00Z' + ${place} * (interval '${MONTHS} months' / ${EVENTS}))`;

/** 8 items read or found, one in ten a write, a fifth of HIPAA's class. */
const BODIES = `
  INSERT INTO audit.bodies (index, retention, at, event_id, action, actor, subjects, session_id, node_ids, phi, frame)
  SELECT i, retention, at, id, action, actor, ARRAY[subject], session,
    ARRAY[md5('n0' || i)::uuid, md5('n1' || i)::uuid, md5('n2' || i)::uuid, md5('n3' || i)::uuid,
          md5('n4' || i)::uuid, md5('n5' || i)::uuid, md5('n6' || i)::uuid, md5('n7' || i)::uuid], i % 10 = 0,
    '{"action":"' || action || '","actor":"' || actor || '","at":"' || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    || '","edgeCount":0,"id":"' || id || '","nodeCount":8,"nodeIds":[],"outcome":"SUCCESS","phi":' || (i % 10 = 0)
    || ',"policy":"role:SERVICE gate:assistant","purpose":"assistant","redactions":[],"region":"default","retention":"' || retention
    || '","role":"SERVICE","sessionId":"' || session || '","subjects":["' || subject || '"]}'
  FROM (
    SELECT i, md5('event ' || i)::uuid AS id, CASE WHEN i % 5 = 0 THEN 'HIPAA' ELSE 'GDPR' END AS retention, ${AT('i')} AS at,
      CASE i % 10 WHEN 3 THEN 'CREATE' WHEN 7 THEN 'READ' ELSE 'SEARCH' END AS action, 'key:' || md5('key ' || i % 50)::uuid AS actor,
      md5('a' || i % ${PERSONS}) || md5('b' || i % ${PERSONS}) AS subject, 'session-' || i / 10 AS session
    FROM generate_series($1::bigint, $2::bigint) i OFFSET 0) given`;

const LEAVES = `WITH hashed AS MATERIALIZED (
    SELECT index, event_id, retention, at, sha256('\\x00'::bytea || convert_to(audit.canonical(frame, node_ids), 'UTF8')) AS hash
    FROM audit.bodies WHERE at >= ${AT('$1::bigint')} AND at <= ${AT('$2::bigint')} AND index BETWEEN $1 AND $2
  ), grown AS MATERIALIZED (
    SELECT u.subtrees, $1::bigint + u.place - 1 AS index
    FROM unnest((SELECT audit.grow($1::bigint, array_agg(hash ORDER BY index)) FROM hashed)) WITH ORDINALITY u (subtrees, place))
  INSERT INTO audit.leaves (index, event_id, hash, subtrees, retention, at)
  SELECT h.index, h.event_id, h.hash, g.subtrees, h.retention, h.at FROM hashed h JOIN grown g USING (index) ORDER BY h.index`;

const SECONDARY = ['bodies_session_idx', 'bodies_actor_idx', 'bodies_subjects_idx', 'bodies_node_ids_idx'];

async function main(): Promise<void> {
  const directory = await mkdtemp(path.join(process.argv[3] ?? os.tmpdir(), 'lethe-bench-audit-'));
  const engine = await openEmbedded(directory, { durable: false });
  try {
    const { url, adminUrl } = engine.stores.audit;
    await migrate(adminUrl!);
    await grantServing(adminUrl!, url, 'audit');
    const admin = new pg.Pool({ connectionString: engine.superuser('audit'), max: 2 });
    await prepare(admin);
    const serving = new pg.Pool({ connectionString: url, max: 1 });
    await appends('an empty log', serving);
    await admin.query('SET session_replication_role = replica');
    await admin.query('TRUNCATE audit.leaves, audit.bodies, audit.checkpoints');
    await fill(admin);
    await sizes(admin);
    await proofs(serving);
    await appends(`a log of ${EVENTS} events`, serving);
    await serving.end();
    await admin.end();
  } finally {
    await engine.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function prepare(admin: pg.Pool): Promise<void> {
  for (let month = 0; month < MONTHS + 1; month += 24)
    await admin.query(`SELECT audit.ensure_months((date '2027-01-01' + $1 * interval '1 month')::date, 24)`, [
      month,
    ]);
}

async function fill(admin: pg.Pool): Promise<void> {
  const started = Date.now();
  const definitions = await admin.query<{ definition: string }>(
    `SELECT indexdef AS definition FROM pg_indexes WHERE schemaname = 'audit' AND indexname = ANY ($1)`,
    [SECONDARY],
  );
  await admin.query(`DROP INDEX ${SECONDARY.map((name) => `audit.${name}`).join()}`);
  const writer = async (text: string) => {
    const client = await admin.connect();
    await client.query(`SET session_replication_role = replica; SET work_mem = '128MB'`);
    return {
      run: (from: number) => client.query(text, [from, Math.min(from + CHUNK, EVENTS) - 1]),
      release: () => client.release(),
    };
  };
  const [bodies, leaves] = [await writer(BODIES), await writer(LEAVES)];
  for (let from = 0, before: Promise<unknown> | undefined; from < EVENTS; from += CHUNK) {
    await Promise.all([bodies.run(from), before]);
    before = leaves.run(from);
    if (from + CHUNK >= EVENTS) await before;
  }
  bodies.release();
  leaves.release();
  console.log(`${EVENTS} events written in ${seconds(started)} s`);
  const indexing = Date.now();
  await admin.query(`SET maintenance_work_mem = '512MB'`);
  for (const { definition } of definitions.rows) await admin.query(definition.replace(' ON ONLY ', ' ON '));
  await admin.query('ANALYZE audit.leaves');
  await admin.query('ANALYZE audit.bodies');
  console.log(`indexes made in ${seconds(indexing)} s`);
}

async function sizes(admin: pg.Pool): Promise<void> {
  const { rows } = await admin.query<{ what: string; bytes: string }>(
    `SELECT what, sum(bytes)::text AS bytes FROM (
       SELECT CASE WHEN c.relname LIKE 'bodies%' THEN 'events' ELSE 'leaves' END || CASE c.relkind WHEN 'i' THEN ', indexes' ELSE '' END AS what,
         CASE c.relkind WHEN 'i' THEN pg_relation_size(c.oid) ELSE pg_table_size(c.oid) END AS bytes
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'audit' AND c.relkind IN ('r', 'i') AND c.relname ~ '^(bodies|leaves)') x GROUP BY what ORDER BY what`,
  );
  for (const { what, bytes } of rows) report(what, Number(bytes));
  report(
    'all',
    rows.reduce((sum, row) => sum + Number(row.bytes), 0),
  );
}

function report(what: string, bytes: number): void {
  console.log(`disk, ${what}: ${(bytes / 1e9).toFixed(2)} GB, ${(bytes / EVENTS).toFixed(0)} bytes an event`);
}

/** Proofs of events from all over the log, in the tree of the last checkpoint; each is verified. */
async function proofs(serving: pg.Pool): Promise<void> {
  const checkpoints = openCheckpoints(serving, openSigner(Buffer.alloc(32, 7)), 'default');
  const key = parseVerifierKey(checkpoints.verifierKey);
  const latest = await measured('checkpoint, the first', serving, 1, () => checkpoints.latest());
  if (latest?.size !== EVENTS) throw new Error('the checkpoint is not of the whole log');
  const { rows } = await serving.query<{ id: string }>(
    `SELECT md5('event ' || (random() * ${EVENTS - 1})::bigint)::uuid AS id FROM generate_series(1, ${2 * PROOFS})`,
  );
  const prove = async (i: number) => {
    const proof = await checkpoints.inclusion(rows[i]!.id);
    const root = rootFrom(
      leafHash(Buffer.from(proof.leaf, 'base64')),
      proof.index,
      proof.checkpoint.size,
      proof.hashes.map((hash) => Buffer.from(hash, 'base64')),
    );
    if (root?.toString('base64') !== latest.rootHash) throw new Error(`a proof under ${key.name} is wrong`);
  };
  await measured('proof of inclusion, not asked for before', serving, PROOFS, prove);
  await measured('proof of inclusion, once more', serving, PROOFS, prove);
  await measured('proof of consistency', serving, PROOFS, (i) =>
    checkpoints.consistency(1 + Math.floor((i * (EVENTS - 1)) / PROOFS), EVENTS),
  );
}

async function appends(to: string, serving: pg.Pool): Promise<void> {
  const log = openAuditLog(serving, { preparedStatements: true });
  await log.append([event()]);
  await measured(`append of one event to ${to}`, serving, APPENDS, () => log.append([event()]));
  await measured(`append of 64 events to ${to}`, serving, APPENDS / 10, () =>
    log.append(Array.from({ length: 64 }, event)),
  );
  await log.close();
}

function event() {
  return eventOf({ id: `key:${randomUUID()}`, role: 'SERVICE' }, Date.now(), {
    action: 'SEARCH',
    subjects: [`${randomUUID()}${randomUUID()}`.replaceAll('-', '')],
    sessionId: 'session',
    purpose: 'assistant',
    nodeIds: Array.from({ length: 8 }, () => randomUUID()),
    phi: false,
    policy: 'role:SERVICE gate:assistant',
    region: 'default',
    retention: 'GDPR',
  });
}

/** Time of each run, and the CPU of this process and of the one connection's server process, a run. */
async function measured<T>(
  what: string,
  serving: pg.Pool,
  runs: number,
  run: (i: number) => Promise<T>,
): Promise<T | undefined> {
  const { rows } = await serving.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const pid = rows[0]!.pid;
  const [server, own] = [cpuOf(pid), process.cpuUsage()];
  const times: number[] = [];
  let last: T | undefined;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    last = await run(i);
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(own);
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(Math.floor(part * runs), runs - 1)]!.toFixed(2);
  const cpu = `${((cpuOf(pid) - server) / runs).toFixed(2)} ms CPU of PostgreSQL + ${((user + system) / 1000 / runs).toFixed(2)} of Node`;
  console.log(`${what}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms; ${cpu}`);
  return last;
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(0);
}

await main();
