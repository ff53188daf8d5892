import path from 'node:path';
import { openCheckpoints } from '../audit/checkpoint.js';
import { openAuditLog } from '../audit/log.js';
import { badInput, LetheError } from '../errors.js';
import { openMasterKey } from '../kms/index.js';
import type { Jurisdiction } from '../memory/model.js';
import type { Settings } from '../settings.js';
import { epochFiles, type MasterKey, openVault } from '../vault/index.js';
import { type RegionConfig, regionConfigs } from './config.js';
import { embeddedCleaner } from './embedded/clean.js';
import { openEmbedded } from './embedded/index.js';
import { epochCleaner } from './epoch-cleaner.js';
import { translate } from './failures.js';
import { installJobQueue } from './job-queue.js';
import { type Logger, silent } from './logger.js';
import { memoryStore } from './memory-store.js';
import { migrate } from './migrate.js';
import { checkPairing, pair } from './pairing.js';
import { openPool } from './pools.js';
import type { Region, Regions, VaultCleaner } from './region.js';
import { checkServing, grantServing, type StoreName } from './roles.js';

export type { MemoryStore, Region, Regions, Transaction } from './region.js';

const STORES: readonly StoreName[] = ['memory', 'audit', 'vault'];

/**
 * Opens every region of the settings: starts or attaches to the embedded engine where a region has no stores of its own,
 * migrates each database, and refuses to serve under a role that row-level security would not hold.
 * @throws Error that names the region and what is wrong with it; then nothing stays open.
 */
export async function openRegions(settings: Settings, log: Logger = silent): Promise<Regions> {
  const masterKey = await openMasterKey(settings);
  const closers: (() => Promise<void>)[] = [];
  const close = closeOnce(closers);
  try {
    const all: Region[] = [];
    for (const config of regionConfigs(settings))
      all.push(await openRegion(config, settings, masterKey, log, closers));
    return { ...directory(all), close };
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
}

async function openRegion(
  config: RegionConfig,
  settings: Settings,
  masterKey: MasterKey,
  log: Logger,
  closers: (() => Promise<void>)[],
): Promise<Region> {
  try {
    let stores = config.stores;
    let cleaner: VaultCleaner | undefined;
    if (stores === undefined) {
      const own =
        settings.regionsFile === undefined
          ? settings.dataDir
          : path.join(settings.dataDir, 'regions', config.name);
      const engine = await openEmbedded(own, { log });
      closers.push(() => engine.close());
      stores = engine.stores;
      cleaner = embeddedCleaner(engine.superuser('vault'));
    }
    const migrators = new Set(STORES.map((store) => stores[store].adminUrl ?? stores[store].url));
    for (const url of migrators) {
      const applied = await migrate(url);
      if (applied.length > 0) log.info({ region: config.name, migrations: applied }, 'migrated');
    }
    await installJobQueue(stores.memory.adminUrl ?? stores.memory.url);
    const pools = {} as Record<StoreName, ReturnType<typeof openPool>>;
    for (const store of STORES) {
      const address = stores[store];
      if (address.adminUrl !== undefined) await grantServing(address.adminUrl, address.url, store);
      const pool = openPool(address, store, settings);
      pools[store] = pool;
      closers.push(() => pool.end());
      await checkServing(pool, store);
    }
    const memory = memoryStore(pools.memory, config.name, settings);
    closers.push(() => memory.prisma.$disconnect());
    await checkPairing(pools.memory, pools.vault);
    const { epochs } = settings;
    const outside = epochs && epochFiles(epochs.directory, config.name);
    const vault = await openVault(pools.vault, masterKey, config.name, outside);
    if (outside && cleaner === undefined)
      cleaner = epochCleaner(pools.vault, masterKey, config.name, outside, epochs.everyMs);
    const pairing = await pair(pools.memory, pools.vault);
    const audit = openAuditLog(pools.audit, { preparedStatements: settings.preparedStatements });
    closers.push(() => audit.close());
    const checkpoints = openCheckpoints(pools.audit, vault.checkpointSigner, config.name);
    const { name, jurisdictions, home, baa } = config;
    const healthy = async () => {
      const answers = await Promise.allSettled([
        pools.memory.query('SELECT 1'),
        pools.vault.query('SELECT 1'),
        audit.healthy(),
      ]);
      return (
        pairing.sound && answers.every((answer) => answer.status === 'fulfilled' && answer.value !== false)
      );
    };
    return {
      name,
      jurisdictions,
      home,
      baa,
      addresses: stores,
      memory,
      vault,
      cleaner,
      pairing,
      audit,
      checkpoints,
      healthy,
    };
  } catch (error) {
    const known = translate(error, config.name);
    const why =
      known instanceof LetheError && known !== error && error instanceof Error
        ? `${known.message} (${error.message || codeOf(error)})`
        : undefined;
    throw new Error(
      `region ${config.name}: ${why ?? (error instanceof Error ? error.message : 'cannot be opened')}`,
      { cause: error },
    );
  }
}

function codeOf(error: Error): string {
  return String((error as NodeJS.ErrnoException).code ?? error.name);
}

/** Choosing among open regions; pure. */
export function directory(all: readonly Region[]): Omit<Regions, 'close'> {
  const home = all.find((region) => region.home);
  if (home === undefined) throw new Error('no region is home');
  const fits = (region: Region, jurisdiction: Jurisdiction, hipaa: boolean) =>
    region.jurisdictions.includes(jurisdiction) && (!hipaa || region.baa);
  return {
    home,
    all,
    byName(name) {
      const region = all.find((candidate) => candidate.name === name);
      if (region === undefined)
        throw new LetheError('REGION_UNAVAILABLE', 'the region of this user is not one of this deployment');
      return region;
    },
    forUser(jurisdiction, hipaa, name) {
      if (name === undefined) {
        const region = all.find((candidate) => fits(candidate, jurisdiction, hipaa));
        if (region !== undefined) return region;
        const need = hipaa ? ' with a business associate agreement on record' : '';
        throw new LetheError('REGION_UNAVAILABLE', `no region serves jurisdiction ${jurisdiction}${need}`);
      }
      const region = all.find((candidate) => candidate.name === name);
      if (region === undefined) throw badInput('input.region', 'no such region');
      if (!region.jurisdictions.includes(jurisdiction)) {
        throw badInput('input.region', `the region does not serve jurisdiction ${jurisdiction}`);
      }
      if (hipaa && !region.baa)
        throw badInput('input.region', 'the region has no business associate agreement on record');
      return region;
    },
  };
}

/** Closes in the reverse order of opening, all of it even when one fails, and once. */
function closeOnce(closers: readonly (() => Promise<void>)[]): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => {
    closing ??= (async () => {
      const failures: unknown[] = [];
      for (const close of [...closers].reverse())
        await close().catch((error: unknown) => failures.push(error));
      if (failures.length > 0) throw new AggregateError(failures, 'not everything could be closed');
    })();
    return closing;
  };
}
