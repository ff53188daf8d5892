import type { Settings, StoreAddress } from '../../settings.js';
import type { Logger } from '../logger.js';
import { Cluster } from './cluster.js';

/** What both clusters share: durable, reached by a socket only, small, and silent about what statements hold. */
const COMMON = {
  listen_addresses: '',
  // Relative to the cluster's directory, which clients may know by another name.
  unix_socket_directories: '.',
  unix_socket_permissions: '0700',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'minimal',
  max_wal_senders: '0',
  io_method: 'sync',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  max_logical_replication_workers: '0',
  huge_pages: 'off',
  logging_collector: 'off',
  log_destination: 'stderr',
  // Nothing below LOG: an error's text may quote a value.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  log_temp_files: '-1',
  log_lock_waits: 'off',
  track_activity_query_size: '100',
  restart_after_crash: 'on',
} as const;

const MEMORY = {
  ...COMMON,
  max_connections: '120',
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '32MB',
  max_wal_size: '512MB',
  min_wal_size: '64MB',
  wal_compression: 'on',
} as const;

/** WAL segments are removed, not renamed and written over: what a destroyed key left in one goes with it. */
const VAULT = {
  ...COMMON,
  max_connections: '60',
  shared_buffers: '8MB',
  work_mem: '4MB',
  maintenance_work_mem: '8MB',
  max_wal_size: '16MB',
  min_wal_size: '2MB',
  wal_recycle: 'off',
  track_activities: 'off',
} as const;

export interface EmbeddedEngine {
  readonly stores: NonNullable<Settings['database']>;
  /** URLs of the superuser, for tests and repairs. */
  superuser(store: 'memory' | 'audit' | 'vault'): string;
  close(): Promise<void>;
}

/**
 * PostgreSQL of our own on a data directory: one cluster for memory and audit log, a small one for the vault. A second
 * process on the same directory attaches to the first's; the engine stops with the last that leaves.
 * `durable: false`, for scratch data only, does not wait for the disk.
 */
export async function openEmbedded(
  dataDir: string,
  { log, durable = true }: { log?: Logger; durable?: boolean } = {},
): Promise<EmbeddedEngine> {
  const disk = durable ? {} : { fsync: 'off', full_page_writes: 'off' };
  const opened = await Promise.allSettled([
    Cluster.open({ dataDir, name: 'memory', settings: { ...MEMORY, ...disk }, segmentMegabytes: 16, log }),
    Cluster.open({ dataDir, name: 'vault', settings: { ...VAULT, ...disk }, segmentMegabytes: 1, log }),
  ]);
  const close = async () => {
    await Promise.all(opened.map(async (one) => one.status === 'fulfilled' && (await one.value.close())));
  };
  try {
    const [memory, vault] = opened.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    }) as [Cluster, Cluster];
    await Promise.all([provide(memory, ['memory', 'audit']), provide(vault, ['vault'])]);
    const address = (cluster: Cluster, store: string): StoreAddress => ({
      url: cluster.url(`${store}_server`, store),
      adminUrl: cluster.url('owner', store),
    });
    return {
      stores: {
        memory: address(memory, 'memory'),
        audit: address(memory, 'audit'),
        vault: address(vault, 'vault'),
      },
      superuser: (store) => (store === 'vault' ? vault : memory).url('postgres', store),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** One role owns and migrates, one per store serves. */
function provide(cluster: Cluster, stores: readonly string[]): Promise<void> {
  return cluster.provide([
    { name: 'owner', options: 'CREATEROLE', databases: stores },
    ...stores.map((store) => ({ name: `${store}_server`, options: 'NOCREATEROLE', databases: [] })),
  ]);
}
