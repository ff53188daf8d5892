import { parseArgs } from 'node:util';
import pg from 'pg';
import { pruneAuditLog } from '../audit/prune.js';
import { readPolicy } from '../privacy/policy.js';
import { readSettings } from '../settings.js';
import { checkData, openRegionStores } from './region-stores.js';

export const PRUNE_USAGE = `lethe prune [--region NAME]

Drops the audit events that are older than \`audit\` of the policy keeps them, month by month; their hashes stay, and an event
tells of each month. Needs the admin URL of the audit store. The server may run meanwhile.

  --region      which one, where the settings have several; without it, the home region
`;

/** @returns the exit code */
export async function prune(args: string[], out: NodeJS.WritableStream): Promise<0> {
  const { values } = parseArgs({ args, options: { region: { type: 'string' } } });
  checkData(readSettings(process.env));
  const opened = await openRegionStores(values.region);
  const { url, adminUrl = url } = opened.stores.audit;
  const admin = new pg.Client({ connectionString: adminUrl, application_name: 'lethe prune' });
  admin.on('error', () => {});
  try {
    await admin.connect();
    const policy = readPolicy(opened.settings.policyFile).audit;
    const pruned = await pruneAuditLog(admin, { region: opened.region.name, policy, now: Date.now() });
    for (const { month, class: of, events } of pruned) out.write(`${month} ${of}: ${events} events\n`);
    out.write(`${pruned.length} months pruned\n`);
    return 0;
  } finally {
    await admin.end().catch(() => {});
    await opened.close();
  }
}
