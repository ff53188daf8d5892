import type { Pool } from 'pg';
import { badInput } from '../errors.js';
import type { AuditEvent } from './event.js';
import type { AuditFind, AuditPage } from './log.js';

/** Events to a page at most. */
export const MAX_PAGE = 1_000;

interface Row {
  frame: string;
  node_ids: string[];
}

/**
 * Events that meet all conditions, newest first: by time, then by place in the log. The cursor is that place, not a count
 * of rows, so that pages neither shift nor repeat while events come in.
 */
export async function findEvents(
  pool: Pool,
  filter: AuditFind,
  { first, after }: { first: number; after?: string },
): Promise<AuditPage> {
  const limit = Math.min(Math.max(Math.trunc(first), 0), MAX_PAGE);
  const conditions: string[] = [];
  const values: unknown[] = [];
  const where = (value: unknown, condition: (place: string) => string) => {
    if (value !== undefined) conditions.push(condition(`$${values.push(value)}`));
  };
  where(filter.subject, (p) => `subjects @> ARRAY[${p}::text]`);
  if (filter.nodeId !== undefined) {
    if (!UUID.test(filter.nodeId)) return { events: [], hasNextPage: false };
    where(filter.nodeId, (p) => `node_ids @> ARRAY[${p}::uuid]`);
    if (filter.subject === undefined)
      where(await subjectsOf(pool, filter.nodeId), (p) => `subjects && ${p}::text[]`);
  }
  where(filter.sessionId, (p) => `session_id = ${p}`);
  where(filter.actor, (p) => `actor = ${p}`);
  where(filter.actions, (p) => `action = ANY (${p}::text[])`);
  where(filter.phi, (p) => `phi = ${p}`);
  where(filter.from?.toISOString(), (p) => `at >= ${p}::timestamptz`);
  where(filter.to?.toISOString(), (p) => `at < ${p}::timestamptz`);
  if (after !== undefined) {
    const { at, index } = decodeCursor(after);
    conditions.push(`(at, index) < ($${values.push(at)}::timestamptz, $${values.push(index)}::bigint)`);
  }
  const { rows } = await pool.query<Row & { index: string }>(
    `SELECT index, frame, node_ids FROM audit.bodies ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
     ORDER BY at DESC, index DESC LIMIT $${values.push(limit + 1)}`,
    values,
  );
  const events = rows.slice(0, limit).map((row) => {
    const event = eventOf(row);
    return { event, cursor: encodeCursor(event.at, row.index) };
  });
  return { events, hasNextPage: rows.length > limit };
}

/**
 * Whose node it is, from the events that made or changed it: reads are not indexed by node, but by person. Undefined
 * when the log no longer knows; then all is looked through.
 */
async function subjectsOf(pool: Pool, nodeId: string): Promise<string[] | undefined> {
  const { rows } = await pool.query<{ subject: string }>(
    `SELECT DISTINCT unnest(subjects) AS subject FROM audit.bodies
     WHERE node_ids @> ARRAY[$1::uuid] AND action NOT IN ('READ', 'SEARCH', 'EXPORT')`,
    [nodeId],
  );
  return rows.length > 0 ? rows.map((row) => row.subject) : undefined;
}

export async function readEvent(pool: Pool, id: string): Promise<AuditEvent | undefined> {
  if (!UUID.test(id)) return undefined;
  const { rows } = await pool.query<Row>(
    `SELECT b.frame, b.node_ids FROM audit.leaves l
     JOIN audit.bodies b ON b.at = l.at AND b.index = l.index AND b.retention = l.retention
     WHERE l.event_id = $1`,
    [id],
  );
  return rows[0] && eventOf(rows[0]);
}

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function eventOf({ frame, node_ids }: Row): AuditEvent {
  return { ...(JSON.parse(frame) as AuditEvent), nodeIds: node_ids };
}

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (0|[1-9]\d{0,17})$/;

function encodeCursor(at: string, index: string): string {
  return Buffer.from(`${at} ${index}`, 'latin1').toString('base64url');
}

function decodeCursor(cursor: string): { at: string; index: string } {
  const [, at, index] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (
    at === undefined ||
    index === undefined ||
    Number.isNaN(Date.parse(at)) ||
    encodeCursor(at, index) !== cursor
  ) {
    throw badInput('after', 'no such cursor');
  }
  return { at, index };
}
