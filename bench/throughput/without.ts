/** The product but for a part of it, to measure what that part costs. Of the build of the product itself, which finds its migrations beside it. */
import path from 'node:path';
import type { Region } from '../../src/regions/region.js';

const built = (module: string): string => path.resolve('dist', module);
const { openRegions } = (await import(
  built('regions/index.js')
)) as typeof import('../../src/regions/index.js');
const { openDeployment } = (await import(
  built('memory/deployment.js')
)) as typeof import('../../src/memory/deployment.js');
const { readPolicy } = (await import(
  built('privacy/policy.js')
)) as typeof import('../../src/privacy/policy.js');
const { startServer } = (await import(
  built('server/index.js')
)) as typeof import('../../src/server/index.js');
const { readSettings } = (await import(built('settings.js'))) as typeof import('../../src/settings.js');
const { compileOnce, keepHeapSmall, optimiseSoon } = (await import(
  built('heap.js')
)) as typeof import('../../src/heap.js');

/** Serves with each region as `without` leaves it, until SIGTERM. */
export async function serve(
  without: (region: Region) => Partial<Region>,
  end: () => Promise<void> = async () => {},
): Promise<void> {
  compileOnce();
  optimiseSoon();
  const settings = readSettings(process.env);
  const regions = await openRegions(settings);
  for (const region of regions.all) Object.assign(region, without(region));
  const deployment = openDeployment(regions, readPolicy(settings.policyFile), settings);
  const leases = deployment.leases.start();
  const server = await startServer(deployment, settings);
  keepHeapSmall();
  process.stdout.write(`lethe listening on ${server.url}\n`);
  process.once('SIGTERM', async () => {
    await server.close();
    await leases.stop();
    await end();
    await regions.close();
  });
}
