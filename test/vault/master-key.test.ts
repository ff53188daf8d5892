import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeMasterKey, masterKeyFile } from '../../src/vault/index.js';

let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'lethe-key-'));
  file = path.join(dir, 'keys', 'master.key');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const KEY = Buffer.alloc(32, 5).toString('base64');

describe('LETHE_MASTER_KEY', () => {
  it('is 32 bytes in base64', () => {
    expect(decodeMasterKey(` ${KEY}\n`).equals(Buffer.alloc(32, 5))).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['31 bytes', Buffer.alloc(31).toString('base64')],
    ['33 bytes', Buffer.alloc(33).toString('base64')],
    ['hexadecimal', 'ab'.repeat(32)],
    ['a password', 'correct horse battery staple, thirty-two'],
    ['base64 with strangers in it', `${KEY.slice(0, 10)}**${KEY.slice(10)}`],
    ['base64url', Buffer.alloc(32, 255).toString('base64url')],
  ])('refuses %s, naming the setting and not its value', (_, text) => {
    expect(() => decodeMasterKey(text)).toThrow('LETHE_MASTER_KEY must be 32 bytes in base64');
  });
});

describe('the master key file', () => {
  it('R3 is made at first use, for its owner only, and read from then on', async () => {
    const key = await masterKeyFile(dir);
    expect(key.length).toBe(32);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(path.dirname(file))).mode & 0o777).toBe(0o700);
    expect((await masterKeyFile(dir)).equals(key)).toBe(true);
    expect(await readdir(path.dirname(file))).toEqual(['master.key']);
  });

  it('is one key for all who start at once', async () => {
    const keys = await Promise.all(Array.from({ length: 12 }, () => masterKeyFile(dir)));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect(await readdir(path.dirname(file))).toEqual(['master.key']);
  });

  it('R3 is not made beside a vault that was made under another', async () => {
    await mkdir(path.join(dir, 'vault'));
    await writeFile(path.join(dir, 'vault', 'PG_VERSION'), '18\n');
    await expect(masterKeyFile(dir)).rejects.toThrow('master.key is missing');
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });

  it('R3 that others may read is refused', async () => {
    await masterKeyFile(dir);
    for (const mode of [0o640, 0o604, 0o620]) {
      await chmod(file, mode);
      await expect(masterKeyFile(dir)).rejects.toThrow('0600');
    }
  });

  it.each([
    ['empty', ''],
    ['cut short', KEY.slice(0, 20)],
    ['of another kind', 'not a key'],
  ])('that is %s is refused and left as it is', async (_, text) => {
    await mkdir(path.dirname(file));
    await writeFile(file, text, { mode: 0o600 });
    await expect(masterKeyFile(dir)).rejects.toThrow('must be 32 bytes in base64');
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('is not looked for behind a link, nor in a folder of that name', async () => {
    await mkdir(file, { recursive: true });
    await expect(masterKeyFile(dir)).rejects.toThrow('plain file');
    await rm(file, { recursive: true });
    const elsewhere = path.join(dir, 'elsewhere');
    await writeFile(elsewhere, KEY, { mode: 0o600 });
    await symlink(elsewhere, file);
    await expect(masterKeyFile(dir)).rejects.toThrow('plain file');
  });
});
