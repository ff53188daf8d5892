import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { backUp, restore } from '../backup/index.js';
import { readPolicy } from '../privacy/policy.js';
import { STORE_ROLES, type StoreName } from '../regions/roles.js';
import { readSettings } from '../settings.js';
import { checkData, openRegionStores } from './region-stores.js';

export const BACKUP_USAGE = `lethe backup [--to DIRECTORY] [--recipient AGE]... [--store NAME]... [--region NAME]
lethe backup --new-identity FILE
lethe restore FILE --identity FILE [--replace] [--region NAME]

Writes a sealed backup of each store, or fills an empty store from one. The server may run during a backup, never while its
store is restored. When it starts, it purges what was erased since the backup; \`lethe doctor --reconcile\` does so without it.

  --new-identity  writes a secret key to a new file and tells whom it is, for --recipient; keep the file elsewhere
  --to          where backups go; without it, \`backups.directory\` of the policy
  --recipient   whom they are sealed to (age1...); without it, \`backups.recipients\` of the policy
  --store       memory, audit or vault; without it, all three
  --identity    the file with the secret key of a recipient, as \`age-keygen\` writes it
  --replace     empties a memory store or vault first; an audit log is never replaced
  --region      which one, where the settings have several; without it, the home region
`;

/** @returns the exit code */
export async function backup(args: string[], out: NodeJS.WritableStream): Promise<0> {
  const { values } = parseArgs({
    args,
    options: {
      to: { type: 'string' },
      recipient: { type: 'string', multiple: true },
      store: { type: 'string', multiple: true },
      region: { type: 'string' },
      'new-identity': { type: 'string' },
    },
  });
  const created = values['new-identity'];
  if (created !== undefined) {
    const identity = await generateX25519Identity();
    writeFileSync(created, `${identity}\n`, { mode: 0o600, flag: 'wx' });
    out.write(`${await identityToRecipient(identity)}\n`);
    return 0;
  }
  checkData(readSettings(process.env));
  const opened = await openRegionStores(values.region);
  try {
    const { backups } = readPolicy(opened.settings.policyFile);
    const directory = values.to ?? backups.directory;
    if (directory === undefined) throw new Error('--to is needed where the policy names no directory');
    const recipients = values.recipient ?? backups.recipients;
    if (recipients.length === 0) throw new Error('--recipient is needed where the policy names none');
    for (const store of (values.store ?? Object.keys(STORE_ROLES)).map(storeNamed)) {
      const { file, rows } = await backUp(opened.stores[store], {
        store,
        region: opened.region.name,
        directory,
        recipients,
        at: new Date(),
      });
      out.write(`${store}: ${rows} rows in ${file}\n`);
    }
    return 0;
  } finally {
    await opened.close();
  }
}

/** @returns the exit code */
export async function restoreCommand(args: string[], out: NodeJS.WritableStream): Promise<0> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      identity: { type: 'string' },
      replace: { type: 'boolean', default: false },
      region: { type: 'string' },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error('one FILE is needed');
  if (values.identity === undefined) throw new Error('--identity is needed');
  const identity = /^AGE-SECRET-KEY-\S+$/m.exec(readFileSync(values.identity, 'utf8'))?.[0];
  if (identity === undefined) throw new Error('--identity holds no AGE-SECRET-KEY');
  const opened = await openRegionStores(values.region);
  try {
    const { head, rows } = await restore(opened.stores, opened.region.name, file, identity, values.replace);
    out.write(`${head.store}: ${rows} rows of ${head.at}\n`);
    return 0;
  } finally {
    await opened.close();
  }
}

function storeNamed(name: string): StoreName {
  if (!Object.hasOwn(STORE_ROLES, name)) throw new Error('--store must be memory, audit or vault');
  return name as StoreName;
}
