import type { Pool } from 'pg';
import { badInput } from '../errors.js';
import type { AuditEvent } from './event.js';
import type { AuditFind, AuditPage } from './log.js';

export const MAX_PAGE = 1_000;

/** Events that meet all conditions, newest first; the place in the log is the cursor, so that pages stay as they are while events come in. */
export async function findEvents(
  pool: Pool,
  filter: AuditFind,
  { first, after }: { first: number; after?: string },
): Promise<AuditPage> {
  const limit = Math.min(Math.max(Math.trunc(first), 0), MAX_PAGE);
  const conditions: string[] = [];
  const values: unknown[] = [];
  const where = (condition: (place: string) => string, value: unknown) => {
    if (value !== undefined) conditions.push(condition(`$${values.push(value)}`));
  };
  where((p) => `subjects @> ARRAY[${p}::text]`, filter.subject);
  where((p) => `node_ids @> ARRAY[${p}::uuid]`, filter.nodeId);
  where((p) => `session_id = ${p}`, filter.sessionId);
  where((p) => `actor = ${p}`, filter.actor);
  where((p) => `action = ANY (${p}::text[])`, filter.actions);
  where((p) => `phi = ${p}`, filter.phi);
  where((p) => `at >= ${p}`, filter.from);
  where((p) => `at < ${p}`, filter.to);
  where((p) => `index < ${p}`, after === undefined ? undefined : decodeCursor(after));
  const { rows } = await pool.query<{ index: string; body: string }>(
    `SELECT index, body FROM audit.bodies ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
     ORDER BY index DESC LIMIT $${values.push(limit + 1)}`,
    values,
  );
  return {
    events: rows
      .slice(0, limit)
      .map((row) => ({ event: JSON.parse(row.body) as AuditEvent, cursor: encodeCursor(row.index) })),
    hasNextPage: rows.length > limit,
  };
}

export async function readEvent(pool: Pool, id: string): Promise<AuditEvent | undefined> {
  const { rows } = await pool.query<{ body: string }>(
    `SELECT b.body FROM audit.leaves l JOIN audit.bodies b ON b.retention = l.retention AND b.at = l.at AND b.index = l.index
     WHERE l.event_id = $1`,
    [id],
  );
  return rows[0] && (JSON.parse(rows[0].body) as AuditEvent);
}

const CURSOR = /^e(0|[1-9][0-9]{0,17})$/;

function encodeCursor(index: string): string {
  return Buffer.from(`e${index}`).toString('base64url');
}

function decodeCursor(cursor: string): string {
  const index = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  if (index === undefined || encodeCursor(index) !== cursor) throw badInput('after', 'no such cursor');
  return index;
}
