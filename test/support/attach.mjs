// A process that uses the embedded engine of a data directory until SIGTERM. Says how to reach it when it is ready.
import { openEmbedded } from '../../dist/regions/embedded/index.js';

const engine = await openEmbedded(process.argv[2], { durable: process.argv[3] !== 'scratch' });
process.once('SIGTERM', async () => {
  await engine.close();
  process.exit(0);
});
// Keeps the process alive: the engine's own connections are not what it lives for.
setInterval(() => {}, 60_000);
console.log(JSON.stringify({ owner: engine.stores.memory.adminUrl, vault: engine.stores.vault.adminUrl }));
