/**
 * The product but for its audit log, to measure what the log costs: nothing is appended, and everything else is as it is. Of the build of
 * the product itself, which finds its migrations beside it.
 */
import path from 'node:path';

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

compileOnce();
optimiseSoon();
const settings = readSettings(process.env);
const regions = await openRegions(settings);
for (const region of regions.all)
  Object.assign(region, { audit: { ...region.audit, append: async () => {} } });
const deployment = openDeployment(regions, readPolicy(settings.policyFile), settings);
const leases = deployment.leases.start();
const server = await startServer(deployment, settings);
keepHeapSmall();
process.stdout.write(`lethe listening on ${server.url}\n`);
process.once('SIGTERM', async () => {
  await server.close();
  await leases.stop();
  await regions.close();
});
