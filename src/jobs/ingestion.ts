import { runTaskList, type WorkerPool } from 'graphile-worker';
import type { Deployment } from '../memory/deployment.js';
import { codeOf, INGEST, isOutage, postpone, workOff } from '../memory/intake/queue.js';
import { QUIET } from '../regions/job-queue.js';
import type { Region } from '../regions/region.js';

/** Time between two looks for jobs where no notification came, in milliseconds. */
const POLL_MS = 1_000;
/** Time between two signs of life of a worker, in milliseconds, and the silence after which its jobs are another's. */
const BEAT_MS = 5_000;
const SILENT_SECONDS = 30;
/** Time between two attempts while a store does not answer. */
const OUTAGE_SECONDS = 15;
/** Time before a worker that ended by itself is started anew, in milliseconds. */
const RESTART_MS = 5_000;
/** Time for jobs under way to end once we are told to stop, in milliseconds: within the drain of the process. */
const DRAIN_MS = 25_000;

/** What the workers tell: codes, counts and the region. */
export interface IngestionLog {
  warn(fields: Record<string, unknown>, message: string): void;
}

/** Works off queued ingestions of every region, so many at once in each. */
export function startIngestion(
  d: Deployment,
  settings: { readonly workers: number; readonly preparedStatements: boolean },
  log: IngestionLog,
): { stop(): Promise<void> } {
  const running =
    settings.workers === 0 ? [] : d.regions.all.map((region) => workIn(d, region, settings, log));
  return {
    async stop() {
      await Promise.all(running.map((one) => one.stop()));
    },
  };
}

function workIn(
  d: Deployment,
  region: Region,
  settings: { readonly workers: number; readonly preparedStatements: boolean },
  log: IngestionLog,
): { stop(): Promise<void> } {
  let stopped = false;
  let pool: WorkerPool | undefined;
  let restart: NodeJS.Timeout | undefined;
  const tasks = {
    [INGEST]: async (payload: unknown) => {
      const { user } = payload as { user: string };
      try {
        await d.leases.inFlight.run(() => workOff(d, region, user));
      } catch (error) {
        const code = codeOf(error);
        log.warn({ region: region.name, code }, 'an ingestion was put off');
        // The library tries again after e, e², e³ … seconds: for a store that does not answer, that soon becomes too long.
        if (isOutage(error)) await postpone(region, user, OUTAGE_SECONDS);
        // It keeps the message: a code, and nothing else that an error may hold.
        else throw new Error(code);
      }
    },
  };
  const start = (): void => {
    pool = runTaskList(
      {
        concurrency: settings.workers,
        pollInterval: POLL_MS,
        noHandleSignals: true,
        noPreparedStatements: !settings.preparedStatements,
        logger: QUIET,
        // Its own end of a job is tried again while the store is away.
        preset: {
          worker: {
            completeJobBatchDelay: 0,
            failJobBatchDelay: 0,
            gracefulShutdownAbortTimeout: DRAIN_MS,
          },
        },
      },
      tasks,
      region.memory.pool,
    );
    pool.promise
      .catch((error: unknown) => log.warn({ region: region.name, code: codeOf(error) }, 'workers ended'))
      .finally(() => {
        if (!stopped) restart = setTimeout(start, RESTART_MS).unref();
      });
  };
  start();
  const beats = setInterval(() => void beat(region, pool?.id).catch(() => {}), BEAT_MS).unref();
  return {
    async stop() {
      stopped = true;
      clearTimeout(restart);
      clearInterval(beats);
      await Promise.resolve(pool?.gracefulShutdown()).catch(() => {});
    },
  };
}

/**
 * A sign of life: the jobs that this worker has taken are taken as of now. Then it frees what a worker has taken that was not
 * heard of for long: it was killed, or cannot reach the store. Should it still be at work, what it does is found done.
 */
async function beat(region: Region, worker: string | undefined): Promise<void> {
  const { pool } = region.memory;
  if (worker !== undefined)
    await pool.query('UPDATE graphile_worker._private_jobs SET locked_at = now() WHERE locked_by = $1', [
      worker,
    ]);
  await pool.query(
    `UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL, attempts = least(attempts, max_attempts - 1)
     WHERE locked_at < now() - make_interval(secs => $1)`,
    [SILENT_SECONDS],
  );
}
