import type { Settings } from '../settings.js';
import { localMasterKey, type MasterKey, masterKeyFile } from '../vault/index.js';
import { awsKey } from './aws.js';
import { transitKey } from './transit.js';

/**
 * The master key as the settings have it: in a key management service, in LETHE_MASTER_KEY, or in the data directory.
 * @throws Error when the file in the data directory cannot be used
 */
export async function openMasterKey(
  settings: Pick<Settings, 'kms' | 'masterKey' | 'dataDir'>,
): Promise<MasterKey> {
  const { kms, masterKey, dataDir } = settings;
  if (kms?.kind === 'vault-transit') return transitKey(kms);
  if (kms?.kind === 'aws-kms') return awsKey(kms);
  return localMasterKey(masterKey ?? (await masterKeyFile(dataDir)));
}
