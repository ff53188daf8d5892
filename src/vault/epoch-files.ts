import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { EpochStore } from './secrets.js';

/** Epoch keys as files of a directory (mode 0600) that all servers of a region share: `REGION.ID.epoch`. */
export function epochFiles(directory: string, region: string): EpochStore {
  const path = (id: number) => join(directory, `${region}.${id}.epoch`);
  return {
    async read(id) {
      return readFile(path(id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw new Error('LETHE_EPOCH_DIR cannot be read', { cause: error });
      });
    },

    async make(id, sealed) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const aside = await writeAside(path(id), sealed);
      // The first of two makers wins, and nobody ever reads half a key.
      await link(aside, path(id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
      await unlink(aside);
      await syncDirectory(directory);
    },

    async replace(id, sealed) {
      const old = await open(path(id), 'r+');
      try {
        await rename(await writeAside(path(id), sealed), path(id));
        await syncDirectory(directory);
        await overwrite(old);
      } finally {
        await old.close();
      }
    },

    async destroy(gone) {
      const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      });
      for (const name of names) {
        const [, of, number] = /^(.+)\.(\d+)\.epoch(?:\.[0-9a-f]+)?$/.exec(name) ?? [];
        if (of !== region || !gone(Number(number))) continue;
        const file = await open(join(directory, name), 'r+');
        await overwrite(file).finally(() => file.close());
        await unlink(join(directory, name));
      }
      if (names.length > 0) await syncDirectory(directory);
    },
  };
}

async function writeAside(path: string, bytes: Buffer): Promise<string> {
  const aside = `${path}.${randomBytes(8).toString('hex')}`;
  const file = await open(aside, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return aside;
}

async function overwrite(file: Awaited<ReturnType<typeof open>>): Promise<void> {
  await file.write(Buffer.alloc((await file.stat()).size), 0, undefined, 0);
  await file.sync();
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  await handle.sync().finally(() => handle.close());
}
