import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { openEmbedded } from '../../src/regions/embedded/index.js';
import { openRegions } from '../../src/regions/index.js';
import { readSettings } from '../../src/settings.js';

interface Instruction {
  readonly name: string;
  readonly rest: string;
}
interface Stage {
  readonly image: string;
  readonly name: string;
  readonly instructions: readonly Instruction[];
}
interface Image {
  stagesOf(text: string): Stage[];
  environmentOf(rest: string): Record<string, string>;
  commandOf(rest: string): string[];
}
const { stagesOf, environmentOf, commandOf } = (await import(
  new URL('../../scripts/image.mjs', import.meta.url).href
)) as Image;

const stages = stagesOf(readFileSync('Dockerfile', 'utf8'));
const last = stages.at(-1)!;
const of = (stage: Stage, name: string) =>
  stage.instructions.filter((i) => i.name === name).map((i) => i.rest);

test('every RUN of the Dockerfile before its last stage is a command that npm run image, and so CI, takes too', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const stage of stages.slice(0, -1))
    for (const command of of(stage, 'RUN')) {
      const [, script] = /^npm run (\S+)$/.exec(command) ?? [];
      if (script === undefined) expect(['npm ci', 'npm prune --omit=dev']).toContain(command);
      else expect(Object.keys(scripts)).toContain(script);
    }
  expect(of(last, 'RUN')).toEqual(['mkdir /data && chown node:node /data']);
  expect(readFileSync('.ci/run', 'utf8')).toMatch(/^.*\bnpm run image\b/m);
});

test('what the Dockerfile copies from the project is there, and .dockerignore lets it through', () => {
  const ignore = readFileSync('.dockerignore', 'utf8').split('\n');
  const letThrough = new Set(ignore.filter((line) => line.startsWith('!')).map((line) => line.slice(1)));
  for (const stage of stages)
    for (const rest of of(stage, 'COPY').filter((r) => !r.startsWith('--from='))) {
      for (const source of rest.split(/\s+/).slice(0, -1)) {
        expect(existsSync(source), source).toBe(true);
        expect(letThrough, source).toContain(source.split('/')[0]);
      }
    }
  expect(ignore).toContain('*');
});

test('the image runs on the Node it needs, as nobody special, with a volume for its data and a check of its health', () => {
  const env = Object.assign({}, ...of(last, 'ENV').map(environmentOf)) as Record<string, string>;
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
  for (const { image } of stages) expect(image).toBe(`node:${/>=(\d+)/.exec(engines.node)?.[1]}-slim`);
  expect(of(last, 'USER')).toEqual(['node']);
  expect(of(last, 'VOLUME')).toEqual([env.LETHE_DATA_DIR]);
  expect(of(last, 'EXPOSE')).toEqual([env.PORT]);
  expect(env.HOST).toBe('0.0.0.0');
  const [program, script] = commandOf(of(last, 'HEALTHCHECK')[0]!);
  expect([program, existsSync(script!)]).toEqual(['node', true]);
  expect(commandOf(of(last, 'CMD')[0]!)).toEqual([
    'node',
    '--v8-pool-size=1',
    '--max-semi-space-size=8',
    'dist/main.js',
  ]);
  const order = last.instructions.map((i) => i.name);
  expect(order.indexOf('USER')).toBeGreaterThan(order.lastIndexOf('RUN'));
  expect(order.indexOf('CMD')).toBeGreaterThan(order.indexOf('USER'));
});

interface Compose {
  readonly services: Record<
    'lethe' | 'postgres',
    {
      readonly environment: Record<string, string>;
      readonly depends_on?: Record<string, { condition: string }>;
      readonly healthcheck?: { test: string[] };
      readonly volumes: string[];
    }
  >;
}

/** `${NAME}` and `${NAME:?why}` as Compose fills them in. */
function interpolated(value: string, env: Record<string, string>): string {
  return value.replaceAll(/\$\{(\w+)(?::\?[^}]*)?\}/g, (_, name: string) => {
    const found = env[name];
    if (found === undefined) throw new Error(`${name} is not set`);
    return found;
  });
}

/** The two things of psql's that create-stores.sql uses: \getenv, and :'variable'. */
function psql(text: string, env: Record<string, string | undefined>): string[] {
  const variables = new Map<string, string>();
  const sql = text
    .replaceAll(/^\\getenv (\w+) (\w+)\n/gm, (_, name: string, variable: string) => {
      variables.set(name, env[variable] ?? '');
      return '';
    })
    .replaceAll(/:'(\w+)'/g, (_, name: string) => pg.escapeLiteral(variables.get(name) ?? ''));
  return sql
    .replaceAll(/^--.*$/gm, '')
    .split(';')
    .map((s) => s.trim())
    .filter((s) => s !== '');
}

test('the stores of compose.yaml are made by its script, and Lethe serves on them, each under a login of its own', async () => {
  const { services } = parse(readFileSync('compose.yaml', 'utf8')) as Compose;
  expect(services.lethe.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
  expect(services.postgres.healthcheck?.test).toContain('pg_isready');
  const secrets = Object.fromEntries(
    ['POSTGRES', 'OWNER', 'MEMORY', 'AUDIT', 'VAULT'].map((who) => [
      `${who}_PASSWORD`,
      randomBytes(12).toString('hex'),
    ]),
  );
  const dotenv = {
    ...secrets,
    LETHE_MASTER_KEY: randomBytes(32).toString('base64'),
    LETHE_ADMIN_KEY: 'example-admin-key',
  };
  const given = (service: 'lethe' | 'postgres') =>
    Object.fromEntries(
      Object.entries(services[service].environment).map(([name, value]) => [
        name,
        interpolated(value, dotenv),
      ]),
    );
  const script = services.postgres.volumes
    .find((v) => v.includes('docker-entrypoint-initdb.d'))!
    .split(':')[0]!;

  const directory = await mkdtemp(path.join(os.tmpdir(), 'lethe-compose-'));
  // A cluster with none of our databases: what is on an embedded one by default goes first.
  const cluster = await openEmbedded(directory, { durable: false });
  try {
    const superuser = new URL(cluster.superuser('memory'));
    const admin = new pg.Client({ connectionString: inDatabase(superuser.href, 'postgres') });
    await admin.connect();
    try {
      await admin.query('DROP DATABASE memory');
      await admin.query('DROP DATABASE audit');
      await admin.query('DROP ROLE memory_server, audit_server');
      for (const statement of psql(readFileSync(script, 'utf8'), given('postgres')))
        await admin.query(statement);
      const { rows } = await admin.query(
        `SELECT r.rolname AS login, array_agg(d.datname::text ORDER BY d.datname) AS databases FROM pg_roles r, pg_database d
         WHERE r.rolname LIKE '%\\_server' AND d.datname IN ('memory', 'audit', 'vault') AND has_database_privilege(r.oid, d.oid, 'CONNECT')
         GROUP BY 1 ORDER BY 1`,
      );
      expect(rows).toEqual(
        ['audit', 'memory', 'vault'].map((s) => ({ login: `${s}_server`, databases: [s] })),
      );
    } finally {
      await admin.end();
    }
    const env = Object.fromEntries(
      Object.entries(given('lethe')).map(([name, value]) => [name, reachable(value, superuser)]),
    );
    const regions = await openRegions(readSettings({ ...env, LETHE_DATA_DIR: directory }));
    expect(await regions.home.healthy()).toBe(true);
    await regions.close();
  } finally {
    await cluster.close();
    await rm(directory, { recursive: true, force: true });
  }
});

function inDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** A URL of the Compose network, as the cluster of this test is reached. */
function reachable(value: string, superuser: URL): string {
  if (!value.startsWith('postgresql://')) return value;
  const { username, password, pathname } = new URL(value);
  const address = new URL(superuser.href);
  Object.assign(address, { username, password, pathname });
  return address.href;
}
