import { relay } from '../audit/outbox.js';
import { IDEMPOTENCY_HOURS } from '../memory/change.js';
import type { Deployment } from '../memory/deployment.js';
import { embedDue } from '../memory/embeddings/embeddings.js';
import { resumeErasures, settleErasures } from '../memory/erasure/forget.js';
import { ensureJobs, shredFinished } from '../memory/intake/queue.js';
import type { Millis } from '../memory/model.js';
import type { Region } from '../regions/region.js';

/** Time between two rounds, in milliseconds. What a crash or an outage left undone waits at most this long. */
const ROUND_MS = 5_000;

/** Time between two looks for what keeps mutations repeatable and has run out, in milliseconds. */
const PURGE_MS = 3_600_000;
/** Rows that one statement deletes. */
const PURGE_ROWS = 1_000;
const PURGE = 'SELECT memory.purge_idempotency_keys($1, $2) AS gone';

/** What housekeeping tells: codes and counts only. */
export interface HousekeepingLog {
  warn(fields: Record<string, unknown>, message: string): void;
}

/**
 * Takes up, region by region, what was promised and not yet done: audit events in the outbox, erasures whose keys or record
 * are outstanding, and those that can be called unrecoverable, keys of queued texts that are stored. Once an hour it also ends what kept
 * mutations repeatable for their 24, and sees that whatever waits has a job. Runs at once and then in rounds; a region that does not answer
 * does not hold up the others.
 */
export function startHousekeeping(d: Deployment, log: HousekeepingLog): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const purged = new Map<Region, Millis>();
  const round = async (): Promise<void> => {
    await Promise.all(d.regions.all.map((region) => tidy(d, region, log, purged)));
    if (!stopped) timer = setTimeout(next, ROUND_MS).unref();
  };
  let running = round();
  function next(): void {
    running = round();
  }
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

async function tidy(
  d: Deployment,
  region: Region,
  log: HousekeepingLog,
  purged: Map<Region, Millis>,
): Promise<void> {
  try {
    await beat(region, log);
    await relay(region.memory, region.audit);
    const open = await resumeErasures(d, region);
    if (open > 0) log.warn({ region: region.name, erasures: open }, 'erasures are not finished yet');
    await settleErasures(d, region);
    await d.leases.inFlight.run(() => embedDue(d, region));
    await shredFinished(region);
    const now = d.now();
    if (now - (purged.get(region) ?? 0) >= PURGE_MS) {
      await purgeRepeatable(region, now);
      await ensureJobs(region);
      purged.set(region, now);
    }
  } catch (error) {
    log.warn(
      { region: region.name, error: error instanceof Error ? error.name : 'unknown' },
      'housekeeping was put off',
    );
  }
}

/** A vault that was exchanged while we serve is told to operators, here and by /health/ready; what it lacks does not open. */
async function beat(region: Region, log: HousekeepingLog): Promise<void> {
  try {
    await region.pairing.beat();
    await region.vault.refresh();
  } catch (error) {
    if (region.pairing.sound) throw error;
    log.warn(
      { region: region.name, alarm: 'vault' },
      'the vault is not the one that this memory store belongs to',
    );
  }
}

/** Deletes what kept mutations repeatable and is older than that, of all users of a region, in batches. */
export async function purgeRepeatable(region: Region, now: Millis): Promise<number> {
  const before = new Date(now - IDEMPOTENCY_HOURS * 3_600_000);
  let total = 0;
  for (;;) {
    const { rows } = await region.memory.pool.query<{ gone: number }>(PURGE, [before, PURGE_ROWS]);
    const gone = rows[0]?.gone ?? 0;
    total += gone;
    if (gone < PURGE_ROWS) return total;
  }
}
