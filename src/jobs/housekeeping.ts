import { relay } from '../audit/outbox.js';
import type { Deployment } from '../memory/deployment.js';
import { resumeErasures } from '../memory/forget.js';
import type { Region } from '../regions/region.js';

/** Time between two rounds, in milliseconds. What a crash or an outage left undone waits at most this long. */
const ROUND_MS = 5_000;

/** What housekeeping tells: codes and counts only. */
export interface HousekeepingLog {
  warn(fields: Record<string, unknown>, message: string): void;
}

/**
 * Takes up, region by region, what was promised and not yet done: audit events in the outbox, erasures whose keys or record
 * are outstanding. Runs at once and then in rounds; a region that does not answer does not hold up the others.
 */
export function startHousekeeping(d: Deployment, log: HousekeepingLog): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async (): Promise<void> => {
    await Promise.all(d.regions.all.map((region) => tidy(d, region, log)));
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

async function tidy(d: Deployment, region: Region, log: HousekeepingLog): Promise<void> {
  try {
    await relay(region.memory, region.audit);
    const open = await resumeErasures(d, region);
    if (open > 0) log.warn({ region: region.name, erasures: open }, 'erasures are not finished yet');
  } catch (error) {
    log.warn(
      { region: region.name, error: error instanceof Error ? error.name : 'unknown' },
      'housekeeping was put off',
    );
  }
}
