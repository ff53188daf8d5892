// Generates what is generated, compiles src to dist, and makes the links of the embedded PostgreSQL's libraries: who serves
// later may not be allowed to write to node_modules.
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
  } catch (error) {
    console.warn(`${error.message} (the server will need DATABASE_URL)`);
  }
}
