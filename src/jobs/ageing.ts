import { LetheError } from '../errors.js';
import { ageingUsers, alone } from '../memory/ageing/ageing.js';
import { consolidateUser } from '../memory/ageing/consolidate.js';
import { foldRecalls } from '../memory/ageing/recalls.js';
import { sweepUser } from '../memory/ageing/retention.js';
import type { Deployment } from '../memory/deployment.js';
import type { Millis } from '../memory/model.js';
import { later } from '../privacy/duration.js';
import type { Region } from '../regions/region.js';
import type { HousekeepingLog } from './housekeeping.js';

/** Time between two rounds, in milliseconds: what has ended is unreadable at once, and erased within this and the sweep's own time. */
const ROUND_MS = 60_000;
/** A round stops looking at further users after this long, and the next goes on where it stopped. */
const BUSY_MS = 30_000;

const DAY = 86_400_000;

/** Where the next round of a region begins. */
export type Cursors = Map<Region, string | undefined>;

/** Erases, region by region, what has ended, and consolidates what has faded where that is configured. Of several processes one works at a time. */
export function startAgeing(d: Deployment, log: HousekeepingLog): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const cursors: Cursors = new Map();
  const round = async (): Promise<void> => {
    await Promise.all(
      d.regions.all.map((region) =>
        age(d, region, cursors, log, () => stopped).catch((error: unknown) =>
          log.warn(
            { region: region.name, error: error instanceof Error ? error.name : 'unknown' },
            'ageing was put off',
          ),
        ),
      ),
    );
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

/** Whose items may be old enough to be consolidated. */
function oldest(d: Deployment): { before: Millis; atLeast: number } | undefined {
  const consolidation = d.policy.lifecycle?.consolidation;
  if (!consolidation) return undefined;
  // Days differ in length from month to month: who is a few days short is looked at in vain.
  return { before: d.now() - later(0, consolidation.after) + 4 * DAY, atLeast: consolidation.atLeast };
}

/** One round of one region. False when another process is at it. */
export async function age(
  d: Deployment,
  region: Region,
  cursors: Cursors,
  log: HousekeepingLog,
  stopped: () => boolean = () => false,
): Promise<boolean> {
  // Each process folds in its own.
  await foldRecalls(d, region);
  return alone(region, async () => {
    const until = performance.now() + BUSY_MS;
    do {
      const page = await ageingUsers(d, region, cursors.get(region), d.now(), oldest(d));
      const work = [
        ...page.due.map((subject) => () => sweepUser(d, subject, d.now())),
        ...page.old.map((subject) => () => consolidateUser(d, subject, d.now())),
      ];
      for (const one of work) {
        if (stopped()) return;
        await one().catch((error: unknown) => {
          // One who is being erased, or whose keys are lost, holds up no other.
          if (!(error instanceof LetheError)) throw error;
          log.warn({ region: region.name, error: error.code }, 'the ageing of one user was put off');
        });
      }
      cursors.set(region, page.next);
    } while (cursors.get(region) !== undefined && performance.now() < until && !stopped());
  });
}
