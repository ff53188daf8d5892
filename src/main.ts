import { ensureBootstrapKey } from './access/bootstrap.js';
import { allocateYoung, compileOnce, keepHeapSmall, optimiseSoon } from './heap.js';
import { startAgeing } from './jobs/ageing.js';
import { startBackups } from './jobs/backups.js';
import { startHousekeeping } from './jobs/housekeeping.js';
import { startIngestion } from './jobs/ingestion.js';
import { openDeployment } from './memory/deployment.js';
import { reconcile } from './memory/erasure/reconcile.js';
import { readPolicy } from './privacy/policy.js';
import { warningsOf } from './privacy/record/record.js';
import { openRegions } from './regions/index.js';
import { linesTo } from './regions/logger.js';
import { startServer } from './server/index.js';
import { readSettings } from './settings.js';

/** Time for requests under way to end once we are told to stop. */
const DRAIN_MS = 30_000;

/** Settings → regions → server. Resolves when it serves; a signal before that ends it as soon as it does. */
async function main(): Promise<void> {
  const stop = signalled();
  compileOnce();
  optimiseSoon();
  allocateYoung();
  const settings = readSettings(process.env);
  const policy = readPolicy(settings.policyFile);
  const log = linesTo(process.stderr);
  const regions = await openRegions(settings, log);
  /** What runs, and how it is stopped, the last first. */
  const running: (() => Promise<unknown>)[] = [];
  try {
    const adminKey = await ensureBootstrapKey(regions.home, settings.adminKey);
    // It is told only now, whether or not the rest of the start succeeds.
    if (adminKey !== undefined) process.stdout.write(`lethe admin key (shown this once): ${adminKey}\n`);
    const deployment = openDeployment(regions, policy, { ...settings, log });
    for (const region of regions.all) {
      const { purged } = await reconcile(region);
      if (purged > 0)
        log.warn(
          { region: region.name, erasures: purged },
          'what a restored store had brought back is erased again',
        );
    }
    const warnings = warningsOf(policy, deployment, deployment.now()).map(({ code }) => code);
    if (warnings.length > 0) log.warn({ warnings }, 'the processing record has warnings');
    for (const job of [
      deployment.leases.start(),
      startHousekeeping(deployment, log),
      startIngestion(deployment, settings, log),
      startBackups(deployment, log),
      startAgeing(deployment, log),
    ])
      running.unshift(() => job.stop());
    const server = await startServer(deployment, settings);
    running.unshift(() => server.close());
    keepHeapSmall();
    process.stdout.write(`lethe listening on ${server.url}\n`);
    await stop;
  } finally {
    for (const end of running) await end();
    await regions.close();
  }
}

/** Resolves at the first SIGTERM or SIGINT; a second one, or too long a drain, ends the process at once. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    let seen = false;
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (seen) process.exit(1);
        seen = true;
        setTimeout(() => process.exit(1), DRAIN_MS).unref();
        resolve();
      });
    }
  });
}

try {
  await main();
} catch (error) {
  process.stderr.write(`lethe cannot start: ${error instanceof Error ? error.message : 'unknown error'}\n`);
  process.exitCode = 1;
}
