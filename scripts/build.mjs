// Generates what is generated, compiles src to dist, and makes the links inside the embedded PostgreSQL, so that a user who may
// not write to node_modules can start it.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import './generate.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const tsc = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');
const run = spawnSync(process.execPath, [tsc, '-p', path.join(root, 'tsconfig.json')], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = run.status ?? 1;
if (process.exitCode === 0) {
  const { linkLibraries } = await import('../dist/regions/embedded/binaries.js');
  try {
    linkLibraries();
  } catch {
    // No embedded PostgreSQL for this platform: the server says so when it is asked to start one.
  }
}
