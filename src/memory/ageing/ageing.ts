import { intervalOf } from '../../privacy/duration.js';
import type { RetentionPolicy } from '../../privacy/retention.js';
import type { Region } from '../../regions/region.js';
import type { Deployment } from '../deployment.js';
import { unavailable } from '../graph/graphs.js';
import type { Millis } from '../model.js';
import type { Subject } from '../subject.js';
import { type AccountRow, openAccounts } from '../users.js';

/** Users looked at by one statement. */
const PAGE = 500;

export interface AgeingPage {
  /** Something of theirs may have ended. */
  readonly due: readonly Subject[];
  /** They have as many old items as consolidation takes. */
  readonly old: readonly Subject[];
  /** Where the next page begins; undefined after the last. */
  readonly next: string | undefined;
}

/** The next users of a region by internal id, and whose memory may have aged by `now`. @throws REGION_UNAVAILABLE */
export async function ageingUsers(
  d: Deployment,
  region: Region,
  after: string | undefined,
  now: Millis,
  consolidated?: { readonly before: Millis; readonly atLeast: number },
): Promise<AgeingPage> {
  const { rows } = await region.memory.pool
    .query<AccountRow & { due: boolean; old: boolean }>(
      'SELECT * FROM memory.ageing_users($1::uuid, $2, $3, $4::json, $5, $6)',
      [
        after ?? null,
        PAGE,
        new Date(now),
        JSON.stringify(windowsOf(d.policy.retention)),
        consolidated ? new Date(consolidated.before) : null,
        consolidated?.atLeast ?? null,
      ],
    )
    .catch(unavailable);
  const subjects = await openAccounts(
    d,
    region,
    rows.filter((r) => r.due || r.old),
  );
  const due = new Set(rows.filter((r) => r.due).map((r) => r.user_id));
  const old = new Set(rows.filter((r) => r.old).map((r) => r.user_id));
  return {
    due: subjects.filter((s) => due.has(s.userId)),
    old: subjects.filter((s) => old.has(s.userId)),
    next: rows.length < PAGE ? undefined : rows.at(-1)?.user_id,
  };
}

function windowsOf({ windows }: RetentionPolicy): object[] {
  return windows.map((w) => ({ types: w.contentTypes, purposes: w.purposes, keep: intervalOf(w.keep) }));
}

/** How long one process may be the one that works, in milliseconds. */
const ALONE_MS = 120_000;

/** Does the work unless another process of this region is at it: then false. */
export async function alone(region: Region, work: () => Promise<void>): Promise<boolean> {
  return region.memory.prisma.$transaction(
    async (tx) => {
      const [lock] = await tx.$queryRaw<{ mine: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtextextended('lethe.ageing', 0)) AS mine`;
      if (!lock?.mine) return false;
      await work();
      return true;
    },
    { timeout: ALONE_MS },
  );
}
