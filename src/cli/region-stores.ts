import { existsSync } from 'node:fs';
import path from 'node:path';
import { type RegionConfig, regionConfigs } from '../regions/config.js';
import { embeddedCleaner } from '../regions/embedded/clean.js';
import { openEmbedded } from '../regions/embedded/index.js';
import type { VaultCleaner } from '../regions/region.js';
import { readSettings, type Settings } from '../settings.js';

export interface RegionStores {
  readonly region: RegionConfig;
  readonly settings: Settings;
  readonly stores: NonNullable<Settings['database']>;
  /** Of an embedded vault. */
  readonly cleaner?: VaultCleaner;
  close(): Promise<void>;
}

/**
 * Only a server and a restore begin a data directory: any other command that finds none was called in the wrong place.
 * @throws Error that says so
 */
export function checkData(settings: Settings): void {
  for (const region of regionConfigs(settings))
    if (region.stores === undefined && !existsSync(path.join(directoryOf(settings, region), 'memory')))
      throw new Error(
        `there is no database in ${path.resolve(settings.dataDir)}: call this where the server was started, or set LETHE_DATA_DIR`,
      );
}

const directoryOf = (settings: Settings, { name }: RegionConfig): string =>
  settings.regionsFile === undefined ? settings.dataDir : path.join(settings.dataDir, 'regions', name);

/**
 * The stores of a region as the settings of this environment have them; of the home region without a name. An embedded engine is
 * started, or attached to where the server runs.
 */
export async function openRegionStores(name?: string): Promise<RegionStores> {
  const settings = readSettings(process.env);
  const region = regionConfigs(settings).find((one) => (name === undefined ? one.home : one.name === name));
  if (region === undefined) throw new Error('--region names no region of the settings');
  if (region.stores !== undefined) return { region, settings, stores: region.stores, close: async () => {} };
  const engine = await openEmbedded(directoryOf(settings, region));
  const cleaner = embeddedCleaner(engine.superuser('vault'));
  return { region, settings, stores: engine.stores, cleaner, close: () => engine.close() };
}
