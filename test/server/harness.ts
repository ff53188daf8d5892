import { createSecretKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { ensureBootstrapKey } from '../../src/access/bootstrap.js';
import type { AuditEvent } from '../../src/audit/event.js';
import type { Role } from '../../src/audit/role.js';
import { startIngestion } from '../../src/jobs/ingestion.js';
import { type Deployment, openDeployment } from '../../src/memory/deployment.js';
import { parsePolicy } from '../../src/privacy/policy.js';
import { linesTo } from '../../src/regions/logger.js';
import { startServer } from '../../src/server/index.js';
import type { ServerSettings } from '../../src/server/settings.js';
import { type FreshOptions, type FreshStores, freshStores } from '../support/stores.js';

export const ADMIN_KEY = 'lethe_test-bootstrap-key-of-an-example';
export const JWT = {
  secret: 'example-secret-of-at-least-thirty-two-bytes',
  issuer: 'https://issuer.example',
  audience: 'lethe.example',
};

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely
export type Loose = any;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Loose;
}

export interface GraphQLAnswer extends Answer {
  readonly data: Loose;
  readonly errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; field?: string };
  }[];
  /** Code of the first error. */
  readonly code?: string;
}

export interface Lethe {
  readonly url: string;
  readonly stores: FreshStores;
  readonly deployment: Deployment;
  /** Every line of the log so far. */
  readonly log: string[];
  readonly fetch: (path: string, init?: RequestInit & { key?: string }) => Promise<Answer>;
  readonly gql: (
    query: string,
    variables?: object,
    options?: { key?: string; headers?: Record<string, string> },
  ) => Promise<GraphQLAnswer>;
  /** As `gql` with the bootstrap key; throws on any error. */
  readonly ok: (
    query: string,
    variables?: object,
    options?: { key?: string; headers?: Record<string, string> },
  ) => Promise<Loose>;
  /** A key of a role, made once. */
  readonly key: (role: Exclude<Role, 'SUBJECT'>) => Promise<string>;
  readonly subject: (userId: string, claims?: object) => Promise<string>;
  /** All events of the audit log, oldest first, read past the server. */
  readonly events: () => Promise<AuditEvent[]>;
  /** The events that an act left behind. */
  readonly eventsOf: (act: () => Promise<unknown>) => Promise<AuditEvent[]>;
  /** A second server process on the same stores. */
  readonly another: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/**
 * A server over HTTP on databases of its own, under the text of a policy file if one is given, with workers for queued ingestions
 * where asked for, with tokens for subjects, logging everything it logs at trace level.
 */
export async function startLethe(
  options: FreshOptions & {
    server?: Partial<ServerSettings>;
    /** The text of a policy file, and the variables it names. */
    policy?: string;
    env?: NodeJS.ProcessEnv;
    /** The clock, in milliseconds since the epoch. */
    now?: () => number;
    workers?: number;
  } = {},
): Promise<Lethe> {
  const stores = await freshStores(options);
  const closers: (() => Promise<void>)[] = [];
  const log: string[] = [];
  const serve = async (deployment: Deployment) => {
    const settings = { ...stores.settings, port: 0, logLevel: 'trace' as const, jwt: JWT, ...options.server };
    const leases = deployment.leases.start();
    const server = await startServer(deployment, settings, {
      logStream: { write: (line) => void log.push(line) },
    });
    closers.unshift(() => server.close().then(() => leases.stop()));
    if (options.workers) {
      const workers = startIngestion(
        deployment,
        { ...stores.settings, workers: options.workers },
        linesTo({ write: (line) => void log.push(line) }),
      );
      closers.unshift(() => workers.stop());
    }
    return server.url;
  };
  const open = (regions: FreshStores['regions']) =>
    openDeployment(regions, parsePolicy(options.policy ?? '', '.'), {
      ...stores.settings,
      log: linesTo({ write: (line) => void log.push(line) }),
      env: options.env ?? {},
      now: options.now,
    });
  const deployment = open(stores.regions);
  await ensureBootstrapKey(stores.regions.home, ADMIN_KEY);
  const url = await serve(deployment);

  const fetchFrom: Lethe['fetch'] = async (path, { key, ...init } = {}) => {
    const headers = new Headers(init.headers);
    if (key) headers.set('x-api-key', key);
    const response = await fetch(path.startsWith('http') ? path : url + path, { ...init, headers });
    const text = await response.text();
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      body = undefined;
    }
    return { status: response.status, headers: response.headers, text, body };
  };
  const gql: Lethe['gql'] = async (query, variables, { key = ADMIN_KEY, headers = {} } = {}) => {
    const credential: Record<string, string> =
      key === '' ? {} : key.startsWith('eyJ') ? { authorization: `Bearer ${key}` } : { 'x-api-key': key };
    const answer = await fetchFrom('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...credential, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return {
      ...answer,
      data: answer.body?.data,
      errors: answer.body?.errors,
      code: answer.body?.errors?.[0]?.extensions?.code,
    };
  };
  const ok: Lethe['ok'] = async (query, variables, given) => {
    const answer = await gql(query, variables, given);
    if (answer.errors) throw new Error(`${answer.status} ${JSON.stringify(answer.errors)}`);
    return answer.data;
  };
  const keys = new Map<string, Promise<string>>();
  const key: Lethe['key'] = (role) => {
    const made =
      keys.get(role) ??
      ok('mutation ($in: CreateApiKeyInput!) { createApiKey(input: $in) { secret } }', {
        in: { name: `example ${role.toLowerCase()}`, role },
      }).then((data) => data.createApiKey.secret as string);
    keys.set(role, made);
    return made;
  };
  const events = async () => {
    const { rows } = await stores
      .admin('audit')
      .query<{ body: string }>(
        'SELECT audit.canonical(frame, node_ids) AS body FROM audit.bodies ORDER BY index',
      );
    return rows.map((row) => JSON.parse(row.body) as AuditEvent);
  };
  return {
    url,
    stores,
    deployment,
    log,
    fetch: fetchFrom,
    gql,
    ok,
    key,
    subject: (userId, claims = {}) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(userId)
        .setIssuer(JWT.issuer)
        .setAudience(JWT.audience)
        .setExpirationTime('5m')
        .sign(createSecretKey(Buffer.from(JWT.secret))),
    events,
    eventsOf: async (act) => {
      const before = (await events()).length;
      await act();
      return (await events()).slice(before);
    },
    another: async () => serve(open(await stores.again())),
    close: async () => {
      for (const close of closers) await close();
      await stores.close();
    },
  };
}

export const CREATE_USER = 'mutation ($in: CreateUserInput!) { createUser(input: $in) { id } }';
export const SAVE_NODES = `mutation ($in: SaveNodesInput!) { saveNodes(input: $in) {
  nodes { id kind ... on Entity { name } ... on Domain { name } ... on Facet { topic summary } } edges { id } discarded { reason count } redactions { type count } } }`;

/** A user with a consent for the purpose `assistant` and a small graph. */
export async function exampleUser(lethe: Lethe, id: string): Promise<{ ids: Record<string, string> }> {
  await lethe.ok(CREATE_USER, {
    in: {
      id,
      jurisdiction: 'EU',
      consents: [{ purpose: 'assistant', policyVersion: '1', method: 'checkbox' }],
    },
  });
  const nodes = [
    { ref: 'work', kind: 'DOMAIN', name: 'work' },
    { ref: 'garden', kind: 'ENTITY', name: 'Garden Project', domains: ['work'], salience: 0.8 },
    { ref: 'tools', kind: 'ENTITY', name: 'Tool Shed', domains: ['work'] },
    {
      ref: 'soil',
      kind: 'FACET',
      topic: 'Soil',
      summary: 'Prefers raised beds',
      entity: 'garden',
      salience: 0.61,
    },
    { ref: 'weather', kind: 'THEME', topic: 'Weather', summary: 'Plans by the forecast', entity: 'garden' },
    { ref: 'herbs', kind: 'INTEREST', topic: 'Herbs', summary: null, entity: 'garden' },
    { ref: 'spade', kind: 'FACET', topic: 'Spade', summary: 'Keeps it sharp', entity: 'tools' },
  ];
  const edges = [{ source: 'garden', target: 'tools', relation: 'uses', weight: 0.5 }];
  const { saveNodes } = await lethe.ok(SAVE_NODES, {
    in: { userId: id, purpose: 'assistant', sessionId: 's-1', nodes, edges },
  });
  const ids = Object.fromEntries(nodes.map((n, i) => [n.ref, saveNodes.nodes[i].id as string]));
  return { ids };
}
