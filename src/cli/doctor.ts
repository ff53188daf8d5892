import { parseArgs } from 'node:util';
import { checkPolicy, diagnose, type Finding, finding } from '../doctor/index.js';
import { openMasterKey } from '../kms/index.js';
import { reconcile } from '../memory/erasure/reconcile.js';
import { readPolicy } from '../privacy/policy.js';
import { regionConfigs } from '../regions/config.js';
import { openRegions } from '../regions/index.js';
import { readSettings, type Settings } from '../settings.js';
import { checkData, openRegionStores } from './region-stores.js';

export const DOCTOR_USAGE = `lethe doctor [--json] [--deep] [--reconcile] [--region NAME]

Looks into the stores of the settings of this environment, and says what should be otherwise: each finding with its code, its
level, and what to do. Writes nothing, but with --reconcile. The server may run meanwhile.

  --json        one JSON document: { findings: [{ code, level, region, store, message, detail, remedy }], purged }
  --deep        compares the rows of all users with their keys; without it, of 1,000
  --reconcile   first purges from the memory store what the vault's log says is erased, as a server does when it starts
  --region      which one, where the settings have several; without it, all

Ends with 0 when there is no error, 1 when there is one, 2 when that could not be found out.
`;

/** @returns the exit code */
export async function doctor(args: string[], out: NodeJS.WritableStream): Promise<0 | 1> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      deep: { type: 'boolean', default: false },
      reconcile: { type: 'boolean', default: false },
      region: { type: 'string' },
    },
  });
  const settings = readSettings(process.env);
  checkData(settings);
  const policy = readPolicy(settings.policyFile);
  const names = regionConfigs(settings).map(({ name }) => name);
  const wanted = values.region === undefined ? names : names.filter((name) => name === values.region);
  if (wanted.length === 0) throw new Error('--region names no region of the settings');

  const findings: Finding[] = checkPolicy(policy);
  const purged = values.reconcile ? await reconcileAll(settings, wanted, findings) : 0;
  const masterKey = await openMasterKey(settings);
  for (const name of wanted) {
    const { region, stores, close } = await openRegionStores(name);
    try {
      const patient = { name, stores, embedded: region.stores === undefined };
      findings.push(...(await diagnose(patient, settings, masterKey, values.deep)));
    } finally {
      await close();
    }
  }
  const errors = findings.filter(({ level }) => level === 'error').length;
  if (values.json) out.write(`${JSON.stringify({ findings, purged }, null, 2)}\n`);
  else {
    for (const one of findings) out.write(`${lines(one)}\n`);
    if (values.reconcile) out.write(`${purged} erasures purged again\n`);
    out.write(`${errors} errors, ${findings.length - errors} warnings\n`);
  }
  return errors === 0 ? 0 : 1;
}

function lines({ code, level, region, store, message, detail, remedy }: Finding): string {
  const where = [region, store].filter((part) => part !== undefined).join(' ');
  return `${level.toUpperCase()} ${code}${where && ` (${where})`}: ${message}: ${detail}\n  → ${remedy}`;
}

/** Opens the regions as a server does. What goes wrong is a finding. */
async function reconcileAll(
  settings: Settings,
  wanted: readonly string[],
  findings: Finding[],
): Promise<number> {
  let purged = 0;
  const failed = (region: string | undefined, error: unknown) =>
    findings.push(
      finding('RECONCILE_FAILED', { region }, error instanceof Error ? error.message : 'unknown error'),
    );
  const regions = await openRegions(settings).catch((error: unknown) => {
    failed(undefined, error);
    return undefined;
  });
  if (regions === undefined) return 0;
  try {
    for (const name of wanted)
      await reconcile(regions.byName(name)).then(
        (done) => {
          purged += done.purged;
        },
        (error: unknown) => failed(name, error),
      );
  } finally {
    await regions.close();
  }
  return purged;
}
