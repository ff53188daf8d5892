import { LRUCache } from 'lru-cache';
import { type Models, openModels } from '../models/index.js';
import type { Policy } from '../privacy/policy.js';
import { unknownRegions } from '../privacy/processors.js';
import { type Logger, silent } from '../regions/logger.js';
import type { Region, Regions } from '../regions/region.js';
import { QUEUE_LIMITS } from '../settings.js';
import type { DirectoryEntry } from '../vault/vault.js';
import { Recalls } from './ageing/recalls.js';
import { Alerts } from './alerts.js';
import { InFlight } from './erasure/in-flight.js';
import { type Clock, type Keeper, Leases, LeaseWatch } from './erasure/lease.js';
import { GraphCache } from './graph/graphs.js';
import { Snapshots } from './graph/snapshots.js';
import { Tally } from './intake/tally.js';
import type { Millis } from './model.js';

/** The parts a running Lethe is made of. */
export interface Deployment {
  readonly regions: Regions;
  readonly policy: Policy;
  readonly models: Models;
  readonly graphs: GraphCache;
  /** What lets this process keep and answer anything at all. */
  readonly leases: Leases;
  /** What all processes have let go of, region by region. */
  readonly leaseWatch: ReadonlyMap<Region, LeaseWatch>;
  /** Where users are, as last answered by the directory; a user id is never reused, so an entry can only be outlived. */
  readonly whereabouts: LRUCache<string, DirectoryEntry>;
  readonly tally: Tally;
  /** What was recalled and is not folded in yet; nothing without a lifecycle. */
  readonly recalls: Recalls;
  readonly alerts: Alerts;
  readonly queue: QueueLimits;
  /** TLS ends in this process; else at a proxy before it. */
  readonly tls: boolean;
  readonly now: () => Millis;
}

/** How much may wait to be stored, in calls of `remember`. */
export interface QueueLimits {
  /** Of one user. */
  readonly user: number;
  /** In a region. */
  readonly region: number;
}

const WHEREABOUTS = 10_000;

/** @throws Error when the policy speaks of a region that there is not, or of a variable that is not set */
export function openDeployment(
  regions: Regions,
  policy: Policy,
  options: {
    readonly graphCacheBytes: number;
    readonly queue?: QueueLimits;
    readonly now?: () => Millis;
    readonly clock?: Clock;
    readonly log?: Logger;
    readonly tls?: object;
    /** Where the keys of outside models are; the process's by default. */
    readonly env?: NodeJS.ProcessEnv;
  },
): Deployment {
  const problem = unknownRegions(policy.processors, regions.all);
  if (problem !== undefined) throw new Error(`LETHE_POLICY: ${problem}`);
  const now = options.now ?? Date.now;
  const whereabouts = new LRUCache<string, DirectoryEntry>({ max: WHEREABOUTS });
  const dropEntries = (gone: (entry: DirectoryEntry) => boolean) => {
    for (const [id, entry] of whereabouts.entries()) if (gone(entry)) whereabouts.delete(id);
  };
  const recalls = new Recalls();
  const keeper: Keeper = {
    forget(_, userId, scope, erasure) {
      graphs.forget(userId, erasure);
      if (scope === 'USER') recalls.forget(userId);
      if (scope === 'USER') dropEntries((entry) => entry.userId === userId);
    },
    forgetAll(region) {
      graphs.forgetAll(region.name);
      dropEntries((entry) => entry.region === region.name);
    },
  };
  const log = options.log ?? silent;
  const leases = new Leases(regions.all, new InFlight(), keeper, options.clock);
  const snapshots = new Snapshots(
    (name) => regions.byName(name),
    (work) => leases.inFlight.run(work),
    log,
  );
  const graphs = new GraphCache(options.graphCacheBytes, (region) => leases.of(region).hold(), snapshots);
  return {
    regions,
    policy,
    models: openModels(policy, options.env ?? process.env, now),
    graphs,
    leases,
    leaseWatch: new Map(regions.all.map((region) => [region, new LeaseWatch(region, options.clock)])),
    whereabouts,
    tally: new Tally(),
    recalls,
    alerts: new Alerts(log),
    queue: options.queue ?? QUEUE_LIMITS,
    tls: options.tls !== undefined,
    now,
  };
}

/** Every region by its name, for lists that span them. */
export function regionsFor(d: Deployment, allowed: readonly string[] | undefined): readonly Region[] {
  return allowed ? d.regions.all.filter((r) => allowed.includes(r.name)) : d.regions.all;
}
