import { Alerts } from '../memory/alerts.js';
import { outstandingOf } from '../memory/erasure/erasure.js';
import type { Policy } from '../privacy/policy.js';
import { warningsOf } from '../privacy/record/record.js';
import { silent } from '../regions/logger.js';
import { openPool } from '../regions/pools.js';
import { STORE_ROLES, type StoreName } from '../regions/roles.js';
import type { Settings, StoreAddress } from '../settings.js';
import { epochFiles, type MasterKey } from '../vault/index.js';
import { type Finding, finding } from './findings.js';
import { checkKeys, SAMPLE } from './keys.js';
import {
  checkApart,
  checkAudit,
  checkMigrations,
  checkRowSecurity,
  checkStore,
  checkVaultStore,
} from './stores.js';

export { FINDINGS, type Finding, type FindingCode, finding } from './findings.js';

/** A region to be looked into. */
export interface Patient {
  readonly name: string;
  readonly stores: Readonly<Record<StoreName, StoreAddress>>;
  /** The vault is Lethe's own, whose files it cleans. */
  readonly embedded: boolean;
}

type Pools = Record<StoreName, ReturnType<typeof openPool>>;

/** Looks into a region without writing to it, as the logins that serve. `deep` compares the rows of all users with their keys. */
export async function diagnose(
  patient: Patient,
  settings: Settings,
  masterKey: MasterKey,
  deep: boolean,
): Promise<Finding[]> {
  const { name: region, stores, embedded } = patient;
  const names = Object.keys(STORE_ROLES) as StoreName[];
  const pools = Object.fromEntries(
    names.map((store) => [store, openPool(stores[store], store, { poolSize: 2 })]),
  ) as Pools;
  try {
    const found: Finding[] = embedded ? [] : checkApart(region, stores);
    const away = new Set<StoreName>();
    for (const store of names) {
      try {
        const other = await checkMigrations(stores[store], { region, store });
        found.push(...other);
        // What another version made is not looked into.
        if (other.length > 0) away.add(store);
        else found.push(...(await checkStore(pools[store], stores[store], { region, store }, settings)));
      } catch (error) {
        away.add(store);
        // What a driver says may quote the URL.
        const code = (error as { code?: unknown }).code;
        found.push(finding('STORE_UNREACHABLE', { region, store }, String(code ?? 'no answer')));
      }
    }
    const here = (...which: StoreName[]) => which.every((store) => !away.has(store));
    if (here('vault'))
      found.push(
        ...(await checkVaultStore(
          pools.vault,
          { region, store: 'vault' },
          embedded,
          settings.epochs !== undefined,
        )),
      );
    if (here('audit')) found.push(...(await checkAudit(pools.audit, { region, store: 'audit' })));
    if (here('memory')) {
      found.push(...(await checkRowSecurity(pools.memory, { region, store: 'memory' })));
      found.push(...(await checkErasures(pools, region)));
    }
    if (here('memory', 'vault')) {
      const outside = settings.epochs && epochFiles(settings.epochs.directory, region);
      const users = deep ? Number.POSITIVE_INFINITY : SAMPLE;
      found.push(...(await checkKeys(pools, masterKey, outside, region, users)));
    }
    return found;
  } finally {
    await Promise.all(names.map((store) => pools[store].end()));
  }
}

/** What the policy leaves open, such as for how long backups are kept. */
export function checkPolicy(policy: Policy): Finding[] {
  return warningsOf(policy, { alerts: new Alerts(silent) }, Date.now()).map(({ code, message }) =>
    finding('RECORD', {}, `${code}: ${message}`),
  );
}

/** An erasure that waits for longer is not just under way. */
const PATIENCE = '1 minute';

async function checkErasures(pools: Pools, region: string): Promise<Finding[]> {
  const { rows } = await pools.memory.query<{
    state: string;
    passedAt: Date | null;
    unrecoverableAt: Date | null;
    count: number;
  }>(
    `SELECT state, max(passed_at) AS "passedAt", max(unrecoverable_at) AS "unrecoverableAt", count(*)::int AS count
     FROM memory.erasures WHERE state <> 'UNRECOVERABLE' AND erased_at < now() - $1::interval
     GROUP BY state, passed_at IS NULL, unrecoverable_at IS NULL`,
    [PATIENCE],
  );
  const waiting = { unfinished: new Map<string, number>(), recoverable: new Map<string, number>() };
  for (const row of rows) {
    const unfinished = row.state === 'ROWS_ERASED' || row.state === 'KEYS_DESTROYED';
    const of = unfinished ? waiting.unfinished : waiting.recoverable;
    for (const reason of outstandingOf(row)) of.set(reason, (of.get(reason) ?? 0) + row.count);
  }
  const say = (of: Map<string, number>) =>
    [...of].map(([reason, count]) => `${count} wait for: ${reason}`).join('; ');
  const where = { region, store: 'memory' };
  return [
    ...(waiting.unfinished.size > 0 ? [finding('ERASURES_UNFINISHED', where, say(waiting.unfinished))] : []),
    ...(waiting.recoverable.size > 0
      ? [finding('ERASURES_RECOVERABLE', where, say(waiting.recoverable))]
      : []),
  ];
}
