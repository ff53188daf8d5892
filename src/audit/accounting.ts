import type { Pool } from 'pg';
import type { AuditAction } from './event.js';
import { ROLES, type Role } from './role.js';

/*
 * The accounting of disclosures of 45 CFR 164.528, out of the log: (b)(2) asks for date, recipient, a brief description of what
 * was disclosed, and the purpose; (b)(3) allows several to one recipient for one purpose to be told as the first, their
 * number, and the last.
 */

/** Disclosures to one recipient for one purpose. Times in milliseconds. */
export interface AccountedDisclosures {
  /** As actors are named in the log. */
  readonly recipient: string;
  readonly role: Role | 'SYSTEM';
  readonly purpose: string | null;
  readonly action: AuditAction;
  readonly contentTypes: readonly string[];
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly firstEventId: string;
  readonly lastEventId: string;
}

/** What (a)(1) does not ask to be accounted for. */
export const DISCLOSURE_EXCLUSIONS = ['INDIVIDUAL', 'OPERATIONS', 'AUTHORIZATION'] as const;
export type DisclosureExclusion = (typeof DISCLOSURE_EXCLUSIONS)[number];

/** What each exclusion leaves out. */
export interface ExcludedDisclosures {
  readonly roles: readonly string[];
  readonly purposes: readonly string[];
}

interface Row {
  recipient: string;
  role: string;
  purpose: string | null;
  action: AuditAction;
  content_types: string[] | null;
  count: number;
  first_at: Date;
  last_at: Date;
  first_event: string;
  last_event: string;
}

const ACTIONS: readonly AuditAction[] = ['READ', 'SEARCH', 'EXPORT', 'TRANSFER', 'BREAK_GLASS'];

/**
 * All disclosures of PHI of one person (a pseudonym) in a log and a time: one statement, however many there were.
 * Latest first.
 */
export async function accountDisclosures(
  pool: Pool,
  of: { subject: string; from: Date; to: Date; excluded: ExcludedDisclosures },
): Promise<AccountedDisclosures[]> {
  const { rows } = await pool.query<Row>(
    `SELECT e.actor AS recipient, e.said->>'role' AS role, e.said->>'purpose' AS purpose, e.action, count(*)::int AS count,
       (SELECT array_agg(DISTINCT t ORDER BY t) FROM unnest(string_to_array(string_agg(e.types, ','), ',')) t WHERE t <> '') AS content_types,
       min(e.at) AS first_at, max(e.at) AS last_at,
       (array_agg(e.event_id ORDER BY e.at, e.index))[1] AS first_event, (array_agg(e.event_id ORDER BY e.at DESC, e.index DESC))[1] AS last_event
     FROM (SELECT b.*, b.frame::jsonb AS said,
             array_to_string(ARRAY(SELECT jsonb_array_elements_text(coalesce(b.frame::jsonb->'contentTypes', '[]'))), ',') AS types
           FROM audit.bodies b
           WHERE b.subjects @> ARRAY[$1::text] AND b.phi AND b.action = ANY ($2) AND b.at >= $3 AND b.at < $4 OFFSET 0) e
     WHERE e.said->>'outcome' = 'SUCCESS' AND NOT e.said->>'role' = ANY ($5) AND NOT coalesce(e.said->>'purpose', '') = ANY ($6)
     GROUP BY 1, 2, 3, 4 ORDER BY last_at DESC, 1, 3`,
    [of.subject, ACTIONS, of.from, of.to, of.excluded.roles, of.excluded.purposes],
  );
  return rows.map((row) => ({
    recipient: row.recipient,
    role: ROLES.find((one) => one === row.role) ?? 'SYSTEM',
    purpose: row.purpose,
    action: row.action,
    contentTypes: row.content_types ?? [],
    count: row.count,
    firstAt: row.first_at.getTime(),
    lastAt: row.last_at.getTime(),
    firstEventId: row.first_event,
    lastEventId: row.last_event,
  }));
}
