import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Reads a secret of the data directory (`keys/<name>`), or makes it: `bytes` random bytes in base64, mode 0600. Two
 * processes that make it at once end up with the same one.
 * @throws Error when the file cannot be read, or others may read it.
 */
export function secretFile(dataDir: string, name: string, bytes: number): Buffer {
  const directory = path.join(dataDir, 'keys');
  const file = path.join(directory, name);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) make(file, randomBytes(bytes));
  if ((statSync(file).mode & 0o077) !== 0)
    throw new Error(`keys/${name} must be readable by its owner only (mode 0600)`);
  const secret = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (secret.length !== bytes) throw new Error(`keys/${name} must hold ${bytes} bytes in base64`);
  return secret;
}

/** `link` fails where the name is taken, so the first of several processes wins, and nobody reads half a file. */
function make(file: string, secret: Buffer): void {
  const unfinished = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(unfinished, `${secret.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}
