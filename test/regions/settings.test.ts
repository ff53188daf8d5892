import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLocal, parseRegions, regionConfigs } from '../../src/regions/config.js';
import { directory } from '../../src/regions/index.js';
import type { Region } from '../../src/regions/region.js';
import { readSettings } from '../../src/settings.js';

const URL_A = 'postgresql://a:secret-a@db.example/a?sslmode=verify-full';
const URL_B = 'postgresql://b:secret-b@db.example/b?sslmode=verify-full';

describe('settings', () => {
  test('have the defaults of the contract, and an empty variable counts as absent', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      dataDir: path.resolve('data'),
      database: undefined,
      jwt: undefined,
      tls: undefined,
      adminKey: undefined,
      masterKey: undefined,
    });
  });

  test('put audit log and vault beside the memory store unless they have a place of their own', () => {
    const memory = { url: URL_A, adminUrl: undefined };
    expect(readSettings({ DATABASE_URL: URL_A }).database).toEqual({ memory, audit: memory, vault: memory });
    const split = readSettings({
      DATABASE_URL: URL_A,
      VAULT_DATABASE_URL: URL_B,
      VAULT_DATABASE_ADMIN_URL: URL_A,
    });
    expect(split.database).toEqual({ memory, audit: memory, vault: { url: URL_B, adminUrl: URL_A } });
  });

  test('read a master key of 32 bytes', () => {
    const key = Buffer.alloc(32, 7);
    expect(readSettings({ LETHE_MASTER_KEY: key.toString('base64') }).masterKey).toEqual(key);
  });

  test.each([
    [{ PORT: '65536' }, 'PORT must be'],
    [{ PORT: '4e3' }, 'PORT must be'],
    [{ DATABASE_URL: 'mysql://a:secret-a@db.example/a' }, 'DATABASE_URL must be a postgresql:// URL'],
    [{ DATABASE_URL: 'secret-a' }, 'DATABASE_URL must be a postgresql:// URL'],
    [{ AUDIT_DATABASE_URL: URL_A }, 'AUDIT_DATABASE_URL needs DATABASE_URL'],
    [{ DATABASE_ADMIN_URL: URL_A }, 'DATABASE_ADMIN_URL needs DATABASE_URL'],
    [
      { DATABASE_URL: URL_A, AUDIT_DATABASE_ADMIN_URL: URL_A },
      'AUDIT_DATABASE_ADMIN_URL needs AUDIT_DATABASE_URL',
    ],
    [
      { DATABASE_URL: URL_A, LETHE_REGIONS: 'regions.yaml' },
      'DATABASE_URL and LETHE_REGIONS exclude each other',
    ],
    [{ LETHE_MASTER_KEY: 'c2VjcmV0LWE=' }, 'LETHE_MASTER_KEY must be 32 bytes in base64'],
    [{ LETHE_ADMIN_KEY: 'secret-a' }, 'LETHE_ADMIN_KEY must be a key of 16'],
    [{ LETHE_JWT_SECRET: 'secret-a' }, 'LETHE_JWT_SECRET must be a secret of at least 32 bytes'],
    [{ LETHE_JWT_AUDIENCE: 'app' }, 'LETHE_JWT_AUDIENCE needs LETHE_JWT_JWKS_URL or LETHE_JWT_SECRET'],
    [{ LETHE_JWT_JWKS_URL: 'file:///secret-a' }, 'LETHE_JWT_JWKS_URL must be an http(s):// URL'],
    [{ LETHE_TLS_CERT: 'cert.pem' }, 'LETHE_TLS_CERT needs LETHE_TLS_KEY'],
    [
      { LETHE_TLS_CERT: '/nowhere/secret-a', LETHE_TLS_KEY: '/nowhere/key' },
      'LETHE_TLS_CERT names a file that cannot be read',
    ],
    [{ LETHE_LOG_LEVEL: 'secret-a' }, 'LETHE_LOG_LEVEL must be one of'],
    [{ LETHE_BAA: 'maybe' }, 'LETHE_BAA must be true or false'],
  ])('that are wrong are refused by name: %o', (env: NodeJS.ProcessEnv, message) => {
    const read = () => readSettings(env);
    expect(read).toThrow(message);
    expect(read).not.toThrow('secret-a');
  });

  test('hold a business associate agreement to be needed where a store is on another host', () => {
    const baa = (env: NodeJS.ProcessEnv) => regionConfigs(readSettings(env))[0]?.baa;
    expect(baa({})).toBe(true);
    expect(baa({ DATABASE_URL: 'postgresql://a@localhost/a' })).toBe(true);
    expect(baa({ DATABASE_URL: URL_A })).toBe(false);
    expect(baa({ DATABASE_URL: 'postgresql://a@localhost/a', VAULT_DATABASE_URL: URL_B })).toBe(false);
    expect(baa({ DATABASE_URL: URL_A, LETHE_BAA: 'true' })).toBe(true);
    expect(baa({ LETHE_BAA: 'false' })).toBe(false);
  });

  test.each([
    ['postgresql://a@localhost/a', true],
    ['postgresql://a@127.0.0.1:5433/a', true],
    ['postgresql://a@[::1]/a', true],
    ['postgresql://a@/a?host=/run/postgresql', true],
    ['postgresql://a@localhost/a?host=db.example', false],
    ['postgresql://a@localhost.example/a', false],
  ])('take %s for local: %s', (url, local) => {
    expect(isLocal(url)).toBe(local);
  });

  test.each([
    ['', false],
    ['?sslmode=disable', false],
    ['?sslmode=allow', false],
    ['?sslmode=prefer', false],
    // Encrypted, but with whoever answers.
    ['?sslmode=no-verify', false],
    ['?ssl=true', false],
    ['?sslmode=verify-full&sslmode=disable', false],
    ['?sslmode=require', true],
    ['?sslmode=verify-ca', true],
    ['?sslmode=verify-full', true],
  ])('R3 let a store on another host be reached by a URL with %s: %s', (query, allowed) => {
    const remote = `postgresql://a:secret-a@db.example/a${query}`;
    const local = 'postgresql://a@localhost/a';
    const environments: NodeJS.ProcessEnv[] = [
      { DATABASE_URL: remote },
      { DATABASE_URL: local, DATABASE_ADMIN_URL: remote },
      { DATABASE_URL: local, AUDIT_DATABASE_URL: remote },
      { DATABASE_URL: local, VAULT_DATABASE_URL: remote },
      { DATABASE_URL: local, VAULT_DATABASE_URL: local, VAULT_DATABASE_ADMIN_URL: remote },
    ];
    for (const env of environments) {
      const read = () => regionConfigs(readSettings(env));
      if (allowed) expect(read).not.toThrow();
      else {
        expect(read).toThrow('leaves this machine without TLS');
        expect(read).not.toThrow('secret-a');
      }
      expect(regionConfigs(readSettings({ ...env, LETHE_LOCAL_HOSTS: 'other,db.example' }))).toHaveLength(1);
    }
  });
});

const FILE = `
regions:
  - name: europe
    home: true
    jurisdictions: [EU, UK]
    memory: { url: "postgresql://a:\${EU_PASSWORD}@eu.example/memory?sslmode=verify-full", adminUrl: "postgresql://o:x@eu.example/memory?sslmode=verify-full" }
    vault: { url: "postgresql://a:x@vault.example/vault?sslmode=verify-full" }
  - name: states
    jurisdictions: [US]
    baa: true
    embedded: true
`;

describe('a regions file', () => {
  test('names regions, their stores and their agreements, with passwords from the environment', () => {
    const [europe, states] = parseRegions(FILE, { EU_PASSWORD: 'p' });
    expect(europe).toMatchObject({ name: 'europe', home: true, baa: false, jurisdictions: ['EU', 'UK'] });
    expect(europe?.stores?.audit).toEqual({
      url: 'postgresql://a:p@eu.example/memory?sslmode=verify-full',
      adminUrl: 'postgresql://o:x@eu.example/memory?sslmode=verify-full',
    });
    expect(europe?.stores?.vault).toEqual({
      url: 'postgresql://a:x@vault.example/vault?sslmode=verify-full',
    });
    expect(states).toMatchObject({ name: 'states', home: false, baa: true, stores: undefined });
  });

  test.each([
    ['no YAML', 'regions: [', 'is not YAML'],
    ['an unknown word', FILE.replace('baa: true', 'bba: true'), 'regions.1'],
    ['no store', FILE.replace('embedded: true', ''), 'needs either'],
    ['no home', FILE.replace('home: true', ''), 'exactly one region must have'],
    ['a variable that is not set', FILE.replace('EU_PASSWORD', 'NO_SUCH'), 'NO_SUCH is not set'],
    ['a name twice', FILE.replace('states', 'europe'), 'two regions europe'],
    ['a jurisdiction nobody knows', FILE.replace('[US]', '[MARS]'), 'regions.1.jurisdictions.0'],
    [
      'one database for two regions',
      FILE.replace('embedded: true', 'memory: { url: "postgresql://b:y@eu.example/memory" }'),
      'region states shares its memory store',
    ],
    [
      'one audit database for two regions',
      FILE.replace(
        'embedded: true',
        'memory: { url: "postgresql://b:y@us.example/memory" }\n    audit: { url: "postgresql://b:y@EU.example:5432/memory" }',
      ),
      'region states shares its audit store',
    ],
    [
      'the vault of one region in a database of another',
      FILE.replace(
        'embedded: true',
        'memory: { url: "postgresql://b:y@us.example/memory" }\n    vault: { url: "postgresql://b:y@vault.example/vault" }',
      ),
      'region states shares its vault store',
    ],
  ])('with %s is refused', (_, text, message) => {
    expect(() => parseRegions(text, { EU_PASSWORD: 'hunter2' })).toThrow(message);
    expect(() => parseRegions(text, { EU_PASSWORD: 'hunter2' })).not.toThrow('hunter2');
  });

  describe('on disk', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'lethe-regions-'));
    });
    afterAll(() => rm(folder, { recursive: true }));

    test('is found by LETHE_REGIONS', async () => {
      const file = path.join(folder, 'regions.yaml');
      await writeFile(file, FILE);
      const regions = regionConfigs(readSettings({ LETHE_REGIONS: file }), { EU_PASSWORD: 'p' });
      expect(regions.map((region) => region.name)).toEqual(['europe', 'states']);
      await writeFile(file, FILE.replace('vault?sslmode=verify-full', 'vault'));
      expect(() => regionConfigs(readSettings({ LETHE_REGIONS: file }), { EU_PASSWORD: 'p' })).toThrow(
        'the URL of the vault store of region europe leaves this machine without TLS',
      );
      expect(() => regionConfigs(readSettings({ LETHE_REGIONS: path.join(folder, 'none') }))).toThrow(
        'cannot be read',
      );
    });
  });
});

describe('the region of a user', () => {
  const all = parseRegions(FILE, { EU_PASSWORD: 'p' }) as unknown as Region[];
  const regions = directory(all);

  test('R1 is the first that serves the jurisdiction', () => {
    expect(regions.forUser('UK', false).name).toBe('europe');
    expect(regions.forUser('US', true).name).toBe('states');
    expect(regions.home.name).toBe('europe');
  });

  test('R1 has a business associate agreement for a HIPAA user, or is none', () => {
    expect(() => regions.forUser('EU', true)).toThrow(
      expect.objectContaining({ code: 'REGION_UNAVAILABLE' }),
    );
    expect(() => regions.forUser('EU', true, 'europe')).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'input.region' }),
    );
  });

  test.each([
    ['EU', 'states'],
    ['US', 'europe'],
    ['EU', 'nowhere'],
  ] as const)('R1 of jurisdiction %s is not %s, even if asked for', (jurisdiction, name) => {
    expect(() => regions.forUser(jurisdiction, false, name)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'input.region' }),
    );
  });

  test('R1 has no fallback: a jurisdiction nobody serves and a region nobody knows are errors', () => {
    expect(() => regions.forUser('OTHER', false)).toThrow(
      expect.objectContaining({ code: 'REGION_UNAVAILABLE' }),
    );
    expect(() => regions.byName('asia')).toThrow(expect.objectContaining({ code: 'REGION_UNAVAILABLE' }));
    expect(regions.byName('states')).toBe(all[1]);
  });
});
