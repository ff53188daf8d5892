// Builds, then serves in this very process: a signal sent to `npm start` reaches the server, and its end ends npm.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const build = spawnSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))], {
  stdio: 'inherit',
});
if (build.status === 0) await import('../dist/main.js');
else process.exitCode = build.status ?? 1;
