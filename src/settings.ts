import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** A store in PostgreSQL: who serves, and, where separate, who migrates and prunes. */
export interface StoreAddress {
  readonly url: string;
  readonly adminUrl?: string;
}

/** A key management service that holds the master key. */
export type KmsSettings =
  | { readonly kind: 'vault-transit'; readonly url: string; readonly key: string; readonly tokenFile: string }
  | {
      readonly kind: 'aws-kms';
      readonly url: string;
      readonly key: string;
      readonly awsRegion: string;
      readonly credentials: {
        readonly accessKeyId: string;
        readonly secretAccessKey: string;
        readonly sessionToken?: string;
      };
    };

/** Every setting of the process; see `readSettings` for the variables and their meaning. */
export interface Settings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Absolute path: embedded engine, keys, generated secrets. */
  readonly dataDir: string;
  /** Bootstrap API key with the role ADMIN; absent: generated at first start. */
  readonly adminKey?: string;
  /** Absent: the embedded engine. */
  readonly database?: {
    readonly memory: StoreAddress;
    readonly audit: StoreAddress;
    readonly vault: StoreAddress;
  };
  /** Path of a file of several regions; replaces `database`. */
  readonly regionsFile?: string;
  /** 32 bytes; absent: kept in the data directory, made at first start. */
  readonly masterKey?: Buffer;
  /** Instead of a master key in hand. */
  readonly kms?: KmsSettings;
  /** Where epoch keys are kept when not in the vault's database, and the time between two epochs at the least. */
  readonly epochs?: { readonly directory: string; readonly everyMs: number };
  /** Path of a YAML file of purposes, notices, retention and processors. */
  readonly policyFile?: string;
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly jwt?: {
    readonly jwksUrl?: string;
    readonly secret?: string;
    readonly issuer?: string;
    readonly audience?: string;
  };
  /** Origins whose pages may call this server from a browser; absent: none. */
  readonly corsOrigins?: readonly string[];
  readonly logLevel: LogLevel;
  /** Bound of the cache of opened graphs, in bytes. */
  readonly graphCacheBytes: number;
  /** Connections of this process to each store, at most. */
  readonly poolSize: number;
  /** Ingestions that this process works off at once; 0 leaves them to others. */
  readonly workers: number;
  /** How much may wait to be stored, in calls of `remember`. */
  readonly queue: { readonly user: number; readonly region: number };
  /** Named prepared statements; off behind a pooler that cannot keep them. */
  readonly preparedStatements: boolean;
  /** A business associate agreement covers the hosts of the stores; absent: so only when every store is on this machine. */
  readonly baa?: boolean;
  /** Hosts that are on this machine although their names do not say so, such as other containers of it. */
  readonly localHosts: readonly string[];
}

/** How much may wait to be stored unless told otherwise. */
export const QUEUE_LIMITS = { user: 100, region: 10_000 } as const;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const flag = z.stringbool({ truthy: ['true', '1', 'yes', 'on'], falsy: ['false', '0', 'no', 'off'] });
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));
const postgresUrl = z.string().refine(isPostgresUrl);
const httpUrl = z.string().refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol));
const key32 = z
  .string()
  .regex(/^[A-Za-z0-9+/]{43}=$/)
  .transform((text) => Buffer.from(text, 'base64'));

/** Variable → how to read it, and what to say when it cannot be read. Never say the value: many are secrets. */
const VARIABLES = {
  HOST: [z.string().min(1), 'a host name or address'],
  PORT: [whole(0, 65_535), 'a port number, 0 to 65535'],
  LETHE_DATA_DIR: [z.string().min(1), 'a path'],
  LETHE_ADMIN_KEY: [z.string().min(16).max(512), 'a key of 16 to 512 characters'],
  DATABASE_URL: [postgresUrl, 'a postgresql:// URL'],
  AUDIT_DATABASE_URL: [postgresUrl, 'a postgresql:// URL'],
  VAULT_DATABASE_URL: [postgresUrl, 'a postgresql:// URL'],
  DATABASE_ADMIN_URL: [postgresUrl, 'a postgresql:// URL'],
  AUDIT_DATABASE_ADMIN_URL: [postgresUrl, 'a postgresql:// URL'],
  VAULT_DATABASE_ADMIN_URL: [postgresUrl, 'a postgresql:// URL'],
  LETHE_REGIONS: [z.string().min(1), 'the path of a regions file'],
  LETHE_MASTER_KEY: [key32, '32 bytes in base64'],
  LETHE_KMS: [z.enum(['vault-transit', 'aws-kms']), 'vault-transit or aws-kms'],
  LETHE_KMS_URL: [httpUrl, 'an http(s):// URL'],
  LETHE_KMS_KEY: [z.string().min(1), 'the name of a key'],
  LETHE_KMS_TOKEN_FILE: [z.string().min(1), 'the path of a file with a token'],
  LETHE_EPOCH_DIR: [z.string().min(1), 'a path'],
  LETHE_EPOCH_HOURS: [whole(1, 8_760), 'a whole number of hours, 1 to 8760'],
  AWS_REGION: [z.string().regex(/^[a-z0-9-]+$/), 'a region of AWS'],
  AWS_ACCESS_KEY_ID: [z.string().min(1), 'an access key id of AWS'],
  AWS_SECRET_ACCESS_KEY: [z.string().min(1), 'a secret access key of AWS'],
  AWS_SESSION_TOKEN: [z.string().min(1), 'a session token of AWS'],
  LETHE_POLICY: [z.string().min(1), 'the path of a policy file'],
  LETHE_TLS_CERT: [z.string().min(1), 'the path of a PEM file'],
  LETHE_TLS_KEY: [z.string().min(1), 'the path of a PEM file'],
  LETHE_JWT_JWKS_URL: [httpUrl, 'an http(s):// URL'],
  LETHE_JWT_SECRET: [
    z.string().refine((text) => Buffer.byteLength(text) >= 32),
    'a secret of at least 32 bytes (RFC 7518 section 3.2)',
  ],
  LETHE_JWT_ISSUER: [z.string().min(1), 'the issuer of the tokens'],
  LETHE_JWT_AUDIENCE: [z.string().min(1), 'the audience of the tokens'],
  LETHE_CORS_ORIGINS: [
    z
      .string()
      .transform((text) => text.split(',').map((origin) => origin.trim()))
      .refine((origins) =>
        origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
      ),
    'origins such as https://app.example, separated by commas',
  ],
  LETHE_LOG_LEVEL: [z.enum(LOG_LEVELS), `one of ${LOG_LEVELS.join(', ')}`],
  LETHE_GRAPH_CACHE_MB: [whole(1, 1_000_000), 'a whole number of megabytes, 1 or more'],
  LETHE_POOL_SIZE: [whole(2, 1_000), 'a whole number, 2 to 1000'],
  LETHE_WORKERS: [whole(0, 100), 'a whole number, 0 to 100'],
  LETHE_QUEUE_USER: [whole(1, 10_000), 'a whole number, 1 to 10000'],
  LETHE_QUEUE_REGION: [whole(1, 1_000_000), 'a whole number, 1 to 1000000'],
  LETHE_PREPARED_STATEMENTS: [flag, 'true or false'],
  LETHE_BAA: [flag, 'true or false'],
  LETHE_LOCAL_HOSTS: [
    z
      .string()
      .regex(/^[A-Za-z0-9._-]+(,[A-Za-z0-9._-]+)*$/)
      .transform((text) => text.split(',')),
    'host names, separated by commas',
  ],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

/** Every variable, and what it must hold; the documentation's table is held against this. */
export const VARIABLE_MEANINGS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(VARIABLES).map(([name, [, meaning]]) => [name, meaning]),
);

type Name = keyof typeof VARIABLES;
type Values = { [N in Name]?: z.output<(typeof VARIABLES)[N][0]> };

/**
 * Reads the settings of the process. An empty variable counts as absent.
 * @throws Error that names the variable at fault and what it should hold, never its value.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const values: Record<string, unknown> = {};
  for (const [name, [schema, meaning]] of Object.entries(VARIABLES)) {
    const text = env[name];
    if (text === undefined || text === '') continue;
    const parsed = schema.safeParse(text);
    if (!parsed.success) throw new Error(`${name} must be ${meaning}`);
    values[name] = parsed.data;
  }
  const v = values as Values;
  return {
    host: v.HOST ?? '127.0.0.1',
    port: v.PORT ?? 4000,
    dataDir: path.resolve(v.LETHE_DATA_DIR ?? 'data'),
    adminKey: v.LETHE_ADMIN_KEY,
    database: database(v),
    regionsFile: v.LETHE_REGIONS,
    masterKey: v.LETHE_MASTER_KEY,
    kms: kms(v),
    epochs: epochs(v),
    policyFile: v.LETHE_POLICY,
    tls: tls(v),
    jwt: jwt(v),
    corsOrigins: v.LETHE_CORS_ORIGINS,
    logLevel: v.LETHE_LOG_LEVEL ?? 'info',
    graphCacheBytes: (v.LETHE_GRAPH_CACHE_MB ?? 48) * 1024 * 1024,
    poolSize: v.LETHE_POOL_SIZE ?? 10,
    workers: v.LETHE_WORKERS ?? 2,
    queue: {
      user: v.LETHE_QUEUE_USER ?? QUEUE_LIMITS.user,
      region: v.LETHE_QUEUE_REGION ?? QUEUE_LIMITS.region,
    },
    preparedStatements: v.LETHE_PREPARED_STATEMENTS ?? true,
    baa: v.LETHE_BAA,
    localHosts: v.LETHE_LOCAL_HOSTS ?? [],
  };
}

const DATABASE_NAMES = [
  'DATABASE_ADMIN_URL',
  'AUDIT_DATABASE_URL',
  'AUDIT_DATABASE_ADMIN_URL',
  'VAULT_DATABASE_URL',
  'VAULT_DATABASE_ADMIN_URL',
] as const satisfies Name[];

/** A store without a URL of its own is in the memory store's database, and has its admin URL too. */
function database(v: Values): Settings['database'] {
  const given = (['DATABASE_URL', ...DATABASE_NAMES] as const).find((name) => v[name] !== undefined);
  if (v.LETHE_REGIONS !== undefined && given !== undefined) {
    throw new Error(`${given} and LETHE_REGIONS exclude each other: the regions file names the stores`);
  }
  if (v.DATABASE_URL === undefined) {
    if (given !== undefined) throw new Error(`${given} needs DATABASE_URL`);
    return undefined;
  }
  for (const store of ['AUDIT', 'VAULT'] as const) {
    if (v[`${store}_DATABASE_ADMIN_URL`] !== undefined && v[`${store}_DATABASE_URL`] === undefined) {
      throw new Error(`${store}_DATABASE_ADMIN_URL needs ${store}_DATABASE_URL`);
    }
  }
  const memory = { url: v.DATABASE_URL, adminUrl: v.DATABASE_ADMIN_URL };
  const own = (url: string | undefined, adminUrl: string | undefined) =>
    url === undefined ? memory : { url, adminUrl };
  return {
    memory,
    audit: own(v.AUDIT_DATABASE_URL, v.AUDIT_DATABASE_ADMIN_URL),
    vault: own(v.VAULT_DATABASE_URL, v.VAULT_DATABASE_ADMIN_URL),
  };
}

function kms(v: Values): KmsSettings | undefined {
  const { LETHE_KMS: kind, LETHE_KMS_URL: url, LETHE_KMS_KEY: key, LETHE_KMS_TOKEN_FILE: tokenFile } = v;
  if (kind === undefined) {
    const stray = (['LETHE_KMS_URL', 'LETHE_KMS_KEY', 'LETHE_KMS_TOKEN_FILE'] as const).find(
      (name) => v[name] !== undefined,
    );
    if (stray !== undefined) throw new Error(`${stray} needs LETHE_KMS`);
    return undefined;
  }
  if (v.LETHE_MASTER_KEY !== undefined) throw new Error('LETHE_KMS and LETHE_MASTER_KEY exclude each other');
  const needed = <N extends Name>(name: N): NonNullable<Values[N]> => {
    const value = v[name];
    if (value === undefined) throw new Error(`LETHE_KMS=${kind} needs ${name}`);
    return value;
  };
  needed('LETHE_KMS_URL');
  needed('LETHE_KMS_KEY');
  const { protocol, hostname } = new URL(url!);
  const here = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (protocol === 'http:' && !here && !v.LETHE_LOCAL_HOSTS?.includes(hostname))
    throw new Error('LETHE_KMS_URL leaves this machine without TLS: it must be an https:// URL');
  const at = { url: url!.replace(/\/+$/, ''), key: key! };
  if (kind === 'vault-transit') {
    needed('LETHE_KMS_TOKEN_FILE');
    return { kind, ...at, tokenFile: tokenFile! };
  }
  return {
    kind,
    ...at,
    awsRegion: needed('AWS_REGION'),
    credentials: {
      accessKeyId: needed('AWS_ACCESS_KEY_ID'),
      secretAccessKey: needed('AWS_SECRET_ACCESS_KEY'),
      sessionToken: v.AWS_SESSION_TOKEN,
    },
  };
}

function epochs(v: Values): Settings['epochs'] {
  const { LETHE_EPOCH_DIR: directory, LETHE_EPOCH_HOURS: hours = 24 } = v;
  return directory === undefined
    ? undefined
    : { directory: path.resolve(directory), everyMs: hours * 3_600_000 };
}

function tls(v: Values): Settings['tls'] {
  const { LETHE_TLS_CERT: cert, LETHE_TLS_KEY: key } = v;
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined) throw new Error('LETHE_TLS_KEY needs LETHE_TLS_CERT');
  if (key === undefined) throw new Error('LETHE_TLS_CERT needs LETHE_TLS_KEY');
  return { cert: readPem('LETHE_TLS_CERT', cert), key: readPem('LETHE_TLS_KEY', key) };
}

function readPem(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`${name} names a file that cannot be read`, { cause });
  }
}

function jwt(v: Values): Settings['jwt'] {
  const { LETHE_JWT_JWKS_URL: jwksUrl, LETHE_JWT_SECRET: secret } = v;
  const { LETHE_JWT_ISSUER: issuer, LETHE_JWT_AUDIENCE: audience } = v;
  if (jwksUrl !== undefined && secret !== undefined) {
    throw new Error('LETHE_JWT_JWKS_URL and LETHE_JWT_SECRET exclude each other');
  }
  if (jwksUrl === undefined && secret === undefined) {
    const stray =
      issuer !== undefined ? 'LETHE_JWT_ISSUER' : audience !== undefined ? 'LETHE_JWT_AUDIENCE' : undefined;
    if (stray !== undefined) throw new Error(`${stray} needs LETHE_JWT_JWKS_URL or LETHE_JWT_SECRET`);
    return undefined;
  }
  return { jwksUrl, secret, issuer, audience };
}

/** True for a URL that `pg` can read as the address of a database; the host may be left to `?host=`, for a Unix socket. */
export function isPostgresUrl(text: string): boolean {
  const filled = text.replace('@/', '@localhost/');
  return URL.canParse(filled) && /^postgres(ql)?:$/.test(new URL(filled).protocol);
}
