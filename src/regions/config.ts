import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { JURISDICTIONS, type Jurisdiction } from '../memory/model.js';
import { isPostgresUrl, type Settings, type StoreAddress } from '../settings.js';

/** A region as configured. Without `stores` it runs on the embedded engine. */
export interface RegionConfig {
  readonly name: string;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly home: boolean;
  readonly baa: boolean;
  readonly stores?: NonNullable<Settings['database']>;
}

const url = z.string().refine((text) => isPostgresUrl(text), 'must be a postgresql:// URL');
const store = z.strictObject({ url, adminUrl: url.optional() });
const region = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,31}$/, 'must be 1 to 32 of a-z, 0-9 and -, beginning with a letter'),
    jurisdictions: z.array(z.enum(JURISDICTIONS)).min(1),
    home: z.boolean().default(false),
    baa: z.boolean().default(false),
    embedded: z.literal(true).optional(),
    memory: store.optional(),
    audit: store.optional(),
    vault: store.optional(),
  })
  .refine(
    (r) => (r.embedded === true) !== (r.memory !== undefined),
    'needs either `embedded: true` or `memory`',
  )
  .refine(
    (r) => r.memory !== undefined || (r.audit === undefined && r.vault === undefined),
    '`audit` and `vault` need `memory`',
  );
const file = z.strictObject({ regions: z.array(region).min(1) });

/** The regions of the settings: those of the file, or the one named `default`, which serves every jurisdiction. */
export function regionConfigs(settings: Settings, env: NodeJS.ProcessEnv = process.env): RegionConfig[] {
  if (settings.regionsFile !== undefined) {
    let text: string;
    try {
      text = readFileSync(settings.regionsFile, 'utf8');
    } catch (cause) {
      throw new Error('LETHE_REGIONS names a file that cannot be read', { cause });
    }
    return protectedOnly(parseRegions(text, env), settings);
  }
  const { database, localHosts } = settings;
  const local =
    database === undefined || Object.values(database).every((address) => isLocal(address.url, localHosts));
  const regions = [
    {
      name: 'default',
      jurisdictions: JURISDICTIONS,
      home: true,
      baa: settings.baa ?? local,
      stores: database,
    },
  ];
  return protectedOnly(regions, settings);
}

/** @throws Error naming the store that would be reached over a network without TLS */
function protectedOnly(
  regions: RegionConfig[],
  { localHosts }: Pick<Settings, 'localHosts'>,
): RegionConfig[] {
  for (const { name, stores } of regions)
    for (const [store, { url, adminUrl }] of Object.entries(stores ?? {}))
      for (const [which, address] of Object.entries({ URL: url, 'admin URL': adminUrl }))
        if (address !== undefined && !isLocal(address, localHosts) && !isEncrypted(address))
          throw new Error(
            `the ${which} of the ${store} store of region ${name} leaves this machine without TLS: add sslmode=verify-full (LETHE_LOCAL_HOSTS names hosts that are on this machine)`,
          );
  return regions;
}

/** True when the connection is encrypted or fails, and the server's certificate is verified. */
export function isEncrypted(address: string): boolean {
  const { searchParams } = new URL(address.replace('@/', '@localhost/'));
  const mode = searchParams.get('sslmode');
  if (searchParams.getAll('sslmode').length > 1) return false;
  return mode === 'require' || mode === 'verify-ca' || mode === 'verify-full';
}

/**
 * Reads a regions file. `${NAME}` stands for a variable of the environment, so that the file needs no passwords.
 * @throws Error that names the entry at fault, never a value.
 */
export function parseRegions(text: string, env: NodeJS.ProcessEnv): RegionConfig[] {
  const parsed = file.safeParse(substitute(readYaml(text), env));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`regions file: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is malformed'}`);
  }
  const regions = parsed.data.regions.map(({ memory, audit, vault, embedded: _, ...rest }) => ({
    ...rest,
    // One region holds the directory; where there is but one, it does.
    home: rest.home || parsed.data.regions.length === 1,
    stores: memory === undefined ? undefined : { memory, audit: audit ?? memory, vault: vault ?? memory },
  }));
  const homes = regions.filter((one) => one.home).length;
  if (homes !== 1) throw new Error('regions file: exactly one region must have `home: true`');
  refuseRepeats(regions);
  return regions;
}

/** A database of one region is no other region's: what is kept for one jurisdiction would lie in another's. */
function refuseRepeats(regions: readonly RegionConfig[]): void {
  const names = new Set<string>();
  const owners = new Map<string, string>();
  for (const one of regions) {
    if (names.has(one.name)) throw new Error(`regions file: there are two regions ${one.name}`);
    names.add(one.name);
    if (one.stores === undefined) continue;
    for (const store of ['memory', 'audit', 'vault'] as const) {
      const place = placeOf(one.stores[store]);
      const owner = owners.get(place) ?? one.name;
      if (owner !== one.name)
        throw new Error(`regions file: region ${one.name} shares its ${store} store with another`);
      owners.set(place, owner);
    }
  }
}

/** Host, port and database of a store. */
export function placeOf(address: StoreAddress): string {
  const { hostname, port, pathname, searchParams } = new URL(address.url.replace('@/', '@localhost/'));
  const host = (searchParams.get('host') ?? hostname).toLowerCase();
  return `${host} ${searchParams.get('port') || port || '5432'} ${pathname}`;
}

function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    // The parser quotes the line at fault, which may hold a password.
    throw new Error('regions file: is not YAML');
  }
}

function substitute(value: unknown, env: NodeJS.ProcessEnv): unknown {
  if (typeof value === 'string') {
    return value.replaceAll(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (_, name: string) => {
      const found = env[name];
      if (found === undefined) throw new Error(`regions file: the variable ${name} is not set`);
      return found;
    });
  }
  if (Array.isArray(value)) return value.map((item) => substitute(item, env));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, substitute(item, env)]));
  }
  return value;
}

/** True when the database is on this machine: there is no other host that a business associate could have. */
export function isLocal(address: string, localHosts: readonly string[] = []): boolean {
  const { hostname, searchParams } = new URL(address.replace('@/', '@localhost/'));
  const host = searchParams.get('host') ?? hostname;
  return (
    host.startsWith('/') ||
    localHosts.includes(host) ||
    /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host)
  );
}
