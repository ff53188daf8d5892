/** What the doctor may find: how grave it is, what it is, and what to do. A closed table; codes are stable. */
export const FINDINGS = {
  STORE_UNREACHABLE: ['error', 'a store does not answer', 'start it, or correct its URL'],
  VERSION_OLD: ['error', 'PostgreSQL is older than 15', 'upgrade it'],
  MIGRATIONS_DUE: [
    'warning',
    'migrations are to be applied',
    'start a server of this version, which applies them',
  ],
  MIGRATIONS_FOREIGN: [
    'error',
    'the history of migrations is not that of this version',
    'run the version of Lethe that made it',
  ],
  ROLE_UNSAFE: [
    'error',
    'row-level security would not hold for the login that serves',
    'serve with a login of its own, which owns nothing; migrate with the admin URL',
  ],
  ROW_SECURITY_OFF: [
    'error',
    'tables about people lack forced row-level security',
    'ALTER TABLE … ENABLE, FORCE ROW LEVEL SECURITY on those named, and find out who took it off',
  ],
  AUDIT_TRIGGERS: [
    'error',
    'tables of the audit log can be changed: a trigger that refuses is missing or disabled',
    'ALTER TABLE … ENABLE TRIGGER append_only on those named; then `lethe verify`',
  ],
  AUDIT_GRANTS: [
    'error',
    'the login that serves may change or remove events of the audit log',
    'REVOKE UPDATE, DELETE, TRUNCATE on those named; then `lethe verify`',
  ],
  TLS_MISSING: [
    'error',
    'a store is reached over a network without TLS',
    'add sslmode=verify-full to its URL',
  ],
  NOT_DURABLE: [
    'error',
    'what is committed may be lost',
    'switch the settings named on: a lost commit loses keys, or brings destroyed ones back',
  ],
  STATEMENTS_LOGGED: [
    'warning',
    'PostgreSQL writes statements, which may quote values, into its log or statistics',
    'set log_statement = none, log_min_duration_statement = -1, log_min_error_statement = panic, log_error_verbosity = terse',
  ],
  VAULT_SHARED: [
    'warning',
    'the vault is in the database of the memory store: one backup holds both content and keys',
    'give the vault a database of its own, on another server (VAULT_DATABASE_URL)',
  ],
  VAULT_SAME_SERVER: [
    'warning',
    'the vault is on the server of the memory store: one copy of its disk holds both content and keys',
    'move the vault to a server of its own',
  ],
  VAULT_LOG_KEPT: [
    'warning',
    'the log of the vault outlives its keys: segments are recycled or archived',
    'set wal_recycle = off; set archive_mode = off, or keep archives no longer than backups.retentionDays',
  ],
  EPOCHS_INSIDE: [
    'warning',
    'LETHE_EPOCH_DIR is set, but epoch keys have been among the rows of the vault',
    'logs and backups of that time must run out; receipts stay ERASED: see docs/vault.md',
  ],
  VAULT_STANDBYS: [
    'warning',
    'copies of the vault follow it: each holds what it held',
    'make sure that they are as well kept, have caught up, and that no slot holds back the log',
  ],
  VAULT_EMPTY: ['warning', 'the vault has no keys yet', 'start a server, which makes them'],
  VAULT_MISMATCH: [
    'error',
    'the vault does not belong to this memory store, or one of them is an older copy',
    'see docs/vault.md, “Why a server does not start”',
  ],
  MASTER_KEY: ['error', 'the vault does not open', 'give it its own master key: see docs/vault.md'],
  KEYS_MISSING: [
    'error',
    'users have no keys, and no erasure explains it',
    'restore the newest copy of the vault; nothing is deleted meanwhile',
  ],
  ROWS_WITHOUT_KEYS: [
    'error',
    'rows are sealed under keys that there are not',
    'run `lethe doctor --reconcile` if the memory store was restored; else restore the vault',
  ],
  RECONCILE_FAILED: [
    'error',
    'the memory store could not be reconciled with what the vault says is erased',
    'see docs/vault.md, “Why a server does not start”',
  ],
  ERASURES_UNFINISHED: [
    'error',
    'erasures are not finished',
    'start a server and see to the store that they wait for',
  ],
  ERASURES_RECOVERABLE: [
    'warning',
    'erased keys may still be in files or backups of the vault, or in a process',
    'run the vault embedded, or begin it with LETHE_EPOCH_DIR; else let its backups and log run out',
  ],
  CLOCK_SKEW: ['warning', 'clocks differ by more than a second', 'synchronise them (NTP)'],
  RECORD: ['warning', 'the record of processing has gaps', 'complete the policy file: docs/operators.md'],
} as const satisfies Record<string, readonly ['error' | 'warning', string, string]>;

export type FindingCode = keyof typeof FINDINGS;

export interface Finding {
  readonly code: FindingCode;
  readonly level: 'error' | 'warning';
  readonly region?: string;
  readonly store?: string;
  readonly message: string;
  /** Names of tables and settings, counts; no value of a setting that could hold a secret, no content. */
  readonly detail: string;
  readonly remedy: string;
}

export function finding(
  code: FindingCode,
  where: { readonly region?: string; readonly store?: string },
  detail: string,
): Finding {
  const [level, message, remedy] = FINDINGS[code];
  return { code, level, ...where, message, detail, remedy };
}
