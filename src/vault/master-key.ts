import { randomBytes } from 'node:crypto';
import { link, lstat, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { KEY_BYTES, open as openSealed, seal } from './seal.js';
import type { Binding } from './vault.js';

/** The root of the hierarchy: what wraps the secrets and the epoch keys of a vault. It is in hand here, or in a service. */
export interface MasterKey {
  /** What it is, by the setting that says so; never a value. */
  readonly named: string;
  /** @throws LetheError REGION_UNAVAILABLE when a service does not do it */
  wrap(binding: Binding, key: Buffer): Promise<Buffer>;
  /** @throws SealError when it was not wrapped by this key for this place; LetheError REGION_UNAVAILABLE */
  unwrap(binding: Binding, wrapped: Buffer): Promise<Buffer>;
}

/** 32 bytes in hand. */
export function localMasterKey(key: Buffer): MasterKey {
  return {
    named: 'LETHE_MASTER_KEY (or keys/master.key in the data directory)',
    wrap: async (binding, plain) => seal(key, binding, plain),
    unwrap: async (binding, wrapped) => openSealed(key, binding, wrapped),
  };
}

/** Reads the value of LETHE_MASTER_KEY: 32 bytes in base64. @throws Error that names the setting, never its value */
export function decodeMasterKey(text: string, from = 'LETHE_MASTER_KEY'): Buffer {
  const trimmed = text.trim();
  const key = Buffer.from(trimmed, 'base64');
  // `Buffer.from` skips what is not base64; only a text that it gives back unchanged was meant as base64.
  if (key.length !== KEY_BYTES || key.toString('base64') !== trimmed) {
    throw new Error(`${from} must be ${KEY_BYTES} bytes in base64`);
  }
  return key;
}

const OWN = 'master.key';

/**
 * The master key kept in `<dataDir>/keys/master.key`, or under another `name` there (mode 0600), made at first use. Of several processes that start
 * at once one makes it and all read it; a file that exists is never written, and none is made beside a vault that was made under another.
 * @throws Error when the file is missing beside a vault, readable by others, not a plain file, or not a key
 */
export async function masterKeyFile(dataDir: string, name = OWN): Promise<Buffer> {
  const folder = join(dataDir, 'keys');
  const path = join(folder, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let found = await stat(path);
  if (!found) {
    if (name === OWN && (await stat(join(dataDir, 'vault', 'PG_VERSION'))))
      throw new Error(
        `${path} is missing: put back the key that this vault was made under, or set LETHE_MASTER_KEY; nothing was changed`,
      );
    await create(folder, path);
    found = await stat(path);
  }
  if (!found?.isFile()) throw new Error(`${path} must be a plain file that holds the master key`);
  if ((found.mode & 0o077) !== 0) throw new Error(`${path} must be readable by its owner only (mode 0600)`);
  return decodeMasterKey(await readFile(path, 'utf8'), path);
}

/** Written aside and linked into place, so that nobody ever reads half a key and the first of two makers wins. */
async function create(folder: string, path: string): Promise<void> {
  const aside = join(folder, `.master.key.${randomBytes(8).toString('hex')}`);
  const file = await open(aside, 'wx', 0o600);
  try {
    await file.writeFile(`${randomBytes(KEY_BYTES).toString('base64')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(aside, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await unlink(aside);
  }
  const directory = await open(folder, 'r');
  await directory.sync().finally(() => directory.close());
}

async function stat(path: string) {
  return lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
