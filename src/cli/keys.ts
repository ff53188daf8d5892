import { existsSync, readFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { openMasterKey } from '../kms/index.js';
import { ENDED_MS } from '../memory/erasure/lease.js';
import { regionConfigs } from '../regions/config.js';
import { openPool } from '../regions/pools.js';
import type { VaultCleaner } from '../regions/region.js';
import { readSettings, type Settings } from '../settings.js';
import { wereEpochsInside } from '../vault/identity.js';
import {
  decodeMasterKey,
  type EpochStore,
  epochFiles,
  localMasterKey,
  type MasterKey,
  masterKeyFile,
  rewrapUnder,
  rotateEpoch,
} from '../vault/index.js';
import { checkData, openRegionStores } from './region-stores.js';

export const KEYS_USAGE = `lethe keys rotate-master [--from FILE]

Wraps all that is under the master key anew, and begins a new epoch; content is not touched. All servers must have stopped. What
was interrupted is taken up by running it again. Afterwards the old master key opens nothing of the vault.

With the master key in the data directory: makes a new one there. With LETHE_MASTER_KEY or LETHE_KMS: set it to the new key, as
servers will have it, and name the old one:

  --from        a file that holds the old master key, 32 bytes in base64; without it, a service wraps anew under the newest version of
                its key
`;

/** @returns the exit code */
export async function keys(args: string[], out: NodeJS.WritableStream): Promise<0> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { from: { type: 'string' } },
  });
  if (positionals.join(' ') !== 'rotate-master') throw new Error('lethe keys knows rotate-master only');
  const settings = readSettings(process.env);
  checkData(settings);
  const { to, from, done } = await masterKeys(settings, values.from);
  const regions = regionConfigs(settings).map(({ name }) => name);
  for (const name of regions) await rotate(name, settings, to, from, out);
  await done();
  out.write('the old master key opens nothing of this deployment any more\n');
  return 0;
}

interface MasterKeys {
  readonly to: MasterKey;
  readonly from: MasterKey;
  /** Called once every region is under the new key. */
  done(): Promise<void>;
}

async function masterKeys(settings: Settings, file: string | undefined): Promise<MasterKeys> {
  const given =
    file === undefined ? undefined : localMasterKey(decodeMasterKey(readFileSync(file, 'utf8'), file));
  const nothing = async () => {};
  if (settings.kms !== undefined || given !== undefined) {
    const to = await openMasterKey(settings);
    return { to, from: given ?? to, done: nothing };
  }
  if (settings.masterKey !== undefined)
    throw new Error('--from is needed: LETHE_MASTER_KEY is the new key, and the file holds the old one');
  const current = path.join(settings.dataDir, 'keys', 'master.key');
  if (!existsSync(current)) throw new Error('there is no master key in the data directory');
  const old = localMasterKey(await masterKeyFile(settings.dataDir));
  const next = localMasterKey(await masterKeyFile(settings.dataDir, 'master.key.next'));
  return { to: next, from: old, done: () => rename(`${current}.next`, current) };
}

/** Whether what the old key opens is gone from the vault's files, log and backups too; what fails there undoes no rotation. */
async function cleaned(
  vault: Pool,
  cleaner: VaultCleaner | undefined,
  outside: EpochStore | undefined,
): Promise<boolean> {
  try {
    return outside ? !(await wereEpochsInside(vault)) : ((await cleaner?.clean()) ?? false);
  } catch {
    return false;
  }
}

async function rotate(
  name: string,
  settings: Settings,
  to: MasterKey,
  from: MasterKey,
  out: NodeJS.WritableStream,
): Promise<void> {
  const opened = await openRegionStores(name);
  const memory = openPool(opened.stores.memory, 'memory', { poolSize: 2 });
  const vault = openPool(opened.stores.vault, 'vault', { poolSize: 2 });
  try {
    const { rows } = await memory.query<{ servers: number }>(
      'SELECT count(*)::int AS servers FROM memory.leases WHERE renewed_at > now() - make_interval(secs => $1)',
      [ENDED_MS / 1000],
    );
    const servers = rows[0]?.servers ?? 0;
    if (servers > 0)
      throw new Error(
        `${servers} servers of region ${name} run: stop them first; one that was killed counts for 25 seconds`,
      );
    const outside = settings.epochs && epochFiles(settings.epochs.directory, name);
    await rewrapUnder(vault, name, to, from, outside);
    if (!(await rotateEpoch(vault, to, name, outside))) throw new Error('another process is rotating keys');
    out.write(`${name}: under the new master key, in a new epoch\n`);
    if (!(await cleaned(vault, opened.cleaner, outside)))
      out.write(`${name}: files, log and backups of the vault may still hold what the old key opens\n`);
  } finally {
    await Promise.all([memory.end(), vault.end()]);
    await opened.close();
  }
}
