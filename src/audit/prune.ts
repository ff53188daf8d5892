import type { Client } from 'pg';
import { canonical, frameOf, leafHash } from './canonical.js';
import { eventOf } from './disclosure.js';
import type { PrunedEvents, Retention } from './event.js';
import type { AuditPolicy } from './policy.js';

/** Milliseconds to wait for readers of the log to let go of it. */
const LOCK_TIMEOUT = 10_000;

/**
 * Drops the months of each class that are older than it must be kept: their bodies, that is; index and hash of each event
 * stay. Each month goes in one transaction with the PRUNE event that names it, so neither can be without the other, and no
 * append comes between. Needs the rights of the owner of the tables. Answers what went, in its order.
 */
export async function pruneAuditLog(
  admin: Client,
  of: { region: string; policy: AuditPolicy; now: number },
): Promise<PrunedEvents[]> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
     WHERE i.inhparent IN ('audit.bodies_gdpr'::regclass, 'audit.bodies_hipaa'::regclass) ORDER BY 1`,
  );
  const pruned: PrunedEvents[] = [];
  for (const { name } of rows) {
    const month = expired(name, of.policy, of.now);
    if (month !== undefined) pruned.push(await prune(admin, name, month, of));
  }
  return pruned;
}

interface Month {
  readonly class: Retention;
  /** Such as `2026-11`. */
  readonly month: string;
}

/** The month that a partition holds, if its class need not be kept any more; pure. Default partitions have none. */
export function expired(partition: string, policy: AuditPolicy, now: number): Month | undefined {
  const [, name, year, month] = /^bodies_(gdpr|hipaa)_(\d{4})_(\d{2})$/.exec(partition) ?? [];
  if (name === undefined || year === undefined || month === undefined) return undefined;
  const years = name === 'hipaa' ? policy.hipaaYears : policy.years;
  // The last event of a month is as old as it must be when the month that follows it is.
  if (Date.UTC(Number(year) + years, Number(month)) > now) return undefined;
  return { class: name === 'hipaa' ? 'HIPAA' : 'GDPR', month: `${year}-${month}` };
}

async function prune(
  admin: Client,
  partition: string,
  month: Month,
  of: { region: string; now: number },
): Promise<PrunedEvents> {
  await admin.query('BEGIN');
  try {
    await admin.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT}`);
    // The lock of appends.
    await admin.query(`SELECT pg_advisory_xact_lock(hashtext('lethe.audit.append'))`);
    const { rows } = await admin.query<{ events: number; hash: string }>(
      `SELECT count(*)::int AS events, encode(sha256(coalesce(string_agg(int8send(l.index) || l.hash, ''::bytea ORDER BY l.index), '')), 'hex') AS hash
       FROM audit.${partition} b JOIN audit.leaves l ON l.index = b.index`,
    );
    const pruned = { ...month, ...rows[0]! };
    if (pruned.events > 0) await tell(admin, pruned, of);
    await admin.query(`DROP TABLE audit.${partition}`);
    await admin.query('COMMIT');
    return pruned;
  } catch (error) {
    await admin.query('ROLLBACK');
    throw error;
  }
}

async function tell(admin: Client, pruned: PrunedEvents, of: { region: string; now: number }): Promise<void> {
  const event = eventOf('system', of.now, {
    action: 'PRUNE',
    subjects: [],
    sessionId: null,
    purpose: null,
    phi: false,
    policy: `retention:${pruned.class}`,
    pruned,
    region: of.region,
    retention: 'PERMANENT',
  });
  const body = canonical(event);
  await admin.query(`SELECT audit.append($1, $2, '{}', '{0}')`, [[frameOf(body)], [leafHash(body)]]);
}
