// Generates what is generated, compiles src to dist, puts GraphiQL beside it, and makes the links of the embedded PostgreSQL's libraries: who serves
// later may not be allowed to write to node_modules.
import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import './generate.mjs';

const require = createRequire(import.meta.url);
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const tsc = require.resolve('typescript/lib/tsc.js');
const run = spawnSync(process.execPath, [tsc, '-p', path.join(root, 'tsconfig.json')], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = run.status ?? 1;
if (process.exitCode === 0) {
  await chmod(path.join(root, 'dist', 'cli', 'main.js'), 0o755);
  await copyGraphiQL();
  const { linkLibraries } = await import('../dist/regions/embedded/binaries.js');
  try {
    linkLibraries();
  } catch (error) {
    console.warn(`${error.message} (the server will need DATABASE_URL)`);
  }
}

/** GraphiQL 4 is the last with a file that a page can load as it is; later ones need a bundler. */
async function copyGraphiQL() {
  const to = path.join(root, 'dist', 'graphiql');
  await mkdir(to, { recursive: true });
  const of = (name) => path.dirname(require.resolve(`${name}/package.json`));
  await copyFile(path.join(of('react'), 'umd', 'react.production.min.js'), path.join(to, 'react.js'));
  await copyFile(
    path.join(of('react-dom'), 'umd', 'react-dom.production.min.js'),
    path.join(to, 'react-dom.js'),
  );
  await copyFile(path.join(of('graphiql'), 'graphiql.min.js'), path.join(to, 'graphiql.js'));
  await copyFile(path.join(of('graphiql'), 'graphiql.min.css'), path.join(to, 'graphiql.css'));
}
