import type { Pool } from 'pg';
import { openDirectory } from './directory.js';
import type { MasterKey } from './master-key.js';
import { open, seal } from './seal.js';
import { type EpochStore, Epochs, openSecrets } from './secrets.js';
import { openSigner } from './signing.js';
import { UserKeys } from './user-keys.js';
import type { Vault } from './vault.js';

export { epochFiles } from './epoch-files.js';
export { decodeMasterKey, localMasterKey, type MasterKey, masterKeyFile } from './master-key.js';
export { rewrapUnder, rotateEpoch } from './rotation.js';
export { bindingBytes, KEY_BYTES, open, openOrNot, SEAL_OVERHEAD, SealError, seal } from './seal.js';
export type { EpochStore } from './secrets.js';
export type {
  Binding,
  DirectoryEntry,
  KeyErasure,
  KeyRing,
  LoggedErasure,
  Reservation,
  Vault,
} from './vault.js';

/**
 * Opens the vault of a region over a pool whose connections have the role `lethe_vault`; in an empty vault makes the
 * secrets and the first epoch.
 * @param outside where epoch keys are, if not among the vault's rows
 * @throws Error naming the setting when the master key is not this vault's; LetheError REGION_UNAVAILABLE
 */
export async function openVault(
  pool: Pool,
  masterKey: MasterKey,
  region: string,
  outside?: EpochStore,
): Promise<Vault> {
  const secrets = await openSecrets(pool, masterKey, region, outside);
  const epochs = new Epochs(pool, masterKey, region, outside);
  await epochs.reload();
  const users = new UserKeys(pool, epochs, region);
  const operator = (rowId: string) => ({ region, userId: '', table: 'operator', rowId });
  return {
    createUserKeys: (userId) => users.create(userId),
    reserve: (userId, count) => users.reserve(userId, count),
    keys: async (userId, slots) => (await users.read([userId], slots)).get(userId),
    keysOf: (userIds, slots) => users.read(userIds, slots),
    shred: (userId, slots, erasure) => users.shred(userId, slots, erasure),
    sealSnapshot: (userId, rowId, plaintext) => users.sealSnapshot(userId, rowId, plaintext),
    openSnapshot: (userId, rowId, sealed) => users.openSnapshot(userId, rowId, sealed),
    destroy: (userId, erasure) => users.destroy(userId, erasure),
    destroyed: (ids) => users.destroyed(ids),
    withKeys: (userIds) => users.withKeys(userIds),
    userDigest: () => users.digest(),
    erasures: (limit, before) => users.erasures(limit, before),
    refresh: () => epochs.reload(),
    directory: openDirectory(pool, secrets),
    pseudonym: (id) => secrets.mac('audit', id).toString('hex'),
    checkpointSigner: openSigner(secrets.get('checkpoint')),
    mac: (secret, data) => secrets.mac(secret, data),
    sealForOperator: (rowId, text) => seal(secrets.get('operator'), operator(rowId), text),
    openForOperator: (rowId, sealed) => open(secrets.get('operator'), operator(rowId), sealed).toString(),
  };
}
