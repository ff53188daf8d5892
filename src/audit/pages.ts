import { badInput } from '../errors.js';
import type { Region } from '../regions/region.js';
import type { AuditEvent } from './event.js';
import type { AuditFind } from './log.js';

/** A page of the logs of several regions. */
export interface AuditPages {
  readonly items: readonly { readonly cursor: string; readonly node: AuditEvent }[];
  readonly hasNextPage: boolean;
}

/** How far each region's log has been read, by the name of the region. */
type Position = Record<string, string>;

/**
 * A page of the audit logs of several regions, newest first. Its cursors hold the place in every log.
 * @throws AUDIT_UNAVAILABLE, BAD_USER_INPUT for a cursor that is none
 */
export async function auditPage(
  regions: readonly Region[],
  filter: AuditFind,
  first: number,
  after?: string | null,
): Promise<AuditPages> {
  const from = after == null ? {} : positionOf(after);
  const pages = await Promise.all(
    regions.map(async (region) => ({
      region: region.name,
      page: await region.audit.find(filter, { first, after: from[region.name] }),
    })),
  );
  const all = pages.flatMap(({ region, page }) => page.events.map((e) => ({ region, ...e })));
  // The sort is stable, so events of one log keep its order.
  all.sort((a, b) => (a.event.at < b.event.at ? 1 : a.event.at > b.event.at ? -1 : 0));
  const at: Position = { ...from };
  const items = all.slice(0, first).map(({ region, event, cursor }) => {
    at[region] = cursor;
    return { cursor: Buffer.from(JSON.stringify(at)).toString('base64url'), node: event };
  });
  return { items, hasNextPage: all.length > first || pages.some(({ page }) => page.hasNextPage) };
}

function positionOf(cursor: string): Position {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      value !== null &&
      typeof value === 'object' &&
      Object.values(value).every((v) => typeof v === 'string')
    )
      return value as Position;
  } catch {
    // Refused below, like any other text that is no cursor.
  }
  throw badInput('after', 'is not a cursor of this list');
}
