import { backUp, lastBackup, removeExpired, removePartial } from '../backup/index.js';
import type { Deployment } from '../memory/deployment.js';
import type { Millis } from '../memory/model.js';
import type { Region } from '../regions/region.js';
import { STORE_ROLES, type StoreName } from '../regions/roles.js';
import type { HousekeepingLog } from './housekeeping.js';

/** Time between two looks for what is due, in milliseconds. */
const LOOK_MS = 60_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STORES = Object.keys(STORE_ROLES) as StoreName[];

/** Backs up every store of every region as often as the policy says, and removes what is kept longer than it says. */
export function startBackups(d: Deployment, log: HousekeepingLog): { stop(): Promise<void> } {
  if (d.policy.backups.everyHours === undefined) return { stop: async () => {} };
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    for (const region of d.regions.all) {
      const { failed } = await backUpDue(d, region);
      for (const failure of failed) log.warn({ region: region.name, ...failure }, 'a backup failed');
    }
    if (!stopped) timer = setTimeout(next, LOOK_MS).unref();
  };
  let running = look();
  function next(): void {
    running = look();
  }
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/**
 * Removes what is kept too long, and backs up the stores of a region whose last backup is older than the policy allows. What fails of
 * one store keeps no other from either, and a store that cannot be backed up keeps nothing longer than receipts say. Several
 * processes that share a directory may each make one: that is one too many, never one too few.
 * @returns the stores that were backed up, and what failed, by codes.
 */
export async function backUpDue(
  d: Deployment,
  region: Region,
): Promise<{ done: StoreName[]; failed: { store: StoreName; error: string }[] }> {
  const { directory, recipients, everyHours, retentionDays } = d.policy.backups;
  const done: StoreName[] = [];
  const failed: { store: StoreName; error: string }[] = [];
  if (directory === undefined || everyHours === undefined || retentionDays === undefined)
    return { done, failed };
  const now: Millis = d.now();
  const attempt = async (store: StoreName, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failed.push({ store, error: codeOf(error) });
    }
  };
  for (const store of STORES) {
    await attempt(store, () =>
      removeExpired(directory, region.name, store, new Date(now - retentionDays * DAY)),
    );
    await attempt(store, () => removePartial(directory, region.name, store, new Date(now - DAY)));
  }
  for (const store of STORES)
    await attempt(store, async () => {
      const last = await lastBackup(directory, region.name, store);
      if (last !== undefined && now - last.getTime() < everyHours * HOUR) return;
      const at = new Date(now);
      await backUp(region.addresses[store], { store, region: region.name, directory, recipients, at });
      done.push(store);
    });
  return { done, failed };
}

function codeOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : 'unknown';
}
