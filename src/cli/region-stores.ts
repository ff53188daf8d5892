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
 * The stores of a region as the settings of this environment have them; of the home region without a name. An embedded engine is
 * started, or attached to where the server runs.
 */
export async function openRegionStores(name?: string): Promise<RegionStores> {
  const settings = readSettings(process.env);
  const region = regionConfigs(settings).find((one) => (name === undefined ? one.home : one.name === name));
  if (region === undefined) throw new Error('--region names no region of the settings');
  if (region.stores !== undefined) return { region, settings, stores: region.stores, close: async () => {} };
  const own = settings.regionsFile === undefined ? [] : ['regions', region.name];
  const engine = await openEmbedded(path.join(settings.dataDir, ...own));
  const cleaner = embeddedCleaner(engine.superuser('vault'));
  return { region, settings, stores: engine.stores, cleaner, close: () => engine.close() };
}
