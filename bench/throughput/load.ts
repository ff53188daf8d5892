import { performance } from 'node:perf_hooks';
import pg from 'pg';
import type { LetheCalls, LoadedUser } from './calls.js';
import { Connection } from './client.js';
import { COPY, TABLES } from './floor-sql.js';
import { type MadeEdge, type MadeNode, type MadeUser, makeUser, type Shape } from './people.js';

/** Users loaded at a time. */
const LOADERS = 4;

const CREATE_USER = 'mutation CreateUser($input: CreateUserInput!) { createUser(input: $input) { id } }';
const SAVE_NODES =
  'mutation SaveNodes($input: SaveNodesInput!) { saveNodes(input: $input) { nodes { id } edges { id } } }';
const CREATE_KEY =
  'mutation CreateKey($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }';
const ALL_TYPES = ['GENERAL', 'PERSONAL', 'FINANCIAL', 'HEALTH', 'EMOTIONAL', 'RELATIONSHIP', 'SPECIAL'];

/** Asks over GraphQL and answers the root field's value. @throws Error with the server's errors */
export async function ask<T>(
  connection: Connection,
  calls: LetheCalls,
  key: string,
  document: string,
  variables: object,
): Promise<T> {
  const answer = await connection.send(calls.graphql(key, document, variables));
  const { data, errors } = JSON.parse(answer.body.toString()) as {
    data?: Record<string, T>;
    errors?: unknown;
  };
  if (errors || !data) throw new Error(`the server refused: ${JSON.stringify(errors)}`);
  return Object.values(data)[0] as T;
}

export async function makeServiceKey(port: number, calls: LetheCalls, admin: string): Promise<string> {
  const connection = await Connection.open(port);
  const input = { name: 'bench', role: 'SERVICE' };
  const made = await ask<{ secret: string }>(connection, calls, admin, CREATE_KEY, { input });
  connection.close();
  return made.secret;
}

export interface Loaded {
  readonly users: LoadedUser[];
  readonly seconds: number;
}

/** Loads all users through the write path that clients use. */
export async function loadUsers(
  port: number,
  calls: LetheCalls,
  keys: { service: string },
  count: number,
  shape: Shape,
): Promise<Loaded> {
  const users: LoadedUser[] = new Array(count);
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  let next = 0;
  const worker = async (): Promise<void> => {
    const connection = await Connection.open(port);
    for (let i = next++; i < count; i = next++) {
      const made = makeUser(i, shape);
      const ids = await saveUser(connection, calls, keys, made);
      const all = made.sessions.flatMap((s) => s.nodes);
      const idsOf = (wanted: (n: MadeNode) => boolean): string[] =>
        all.filter(wanted).map((n) => ids.get(n.ref) as string);
      users[i] = {
        id: made.id,
        domains: idsOf((n) => n.kind === 'DOMAIN'),
        entities: idsOf((n) => n.kind === 'ENTITY'),
        items: idsOf((n) => n.entity !== undefined),
        queries: made.queries,
      };
      if (i % 100 === 99) console.log(`loaded ${i + 1} users, ${((i + 1) / seconds()).toFixed(1)}/s`);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: LOADERS }, worker));
  return { users, seconds: seconds() };
}

/** The same facts, under the ids they were given, in the floor's tables. */
export async function loadFloor(url: string, users: readonly LoadedUser[], shape: Shape): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: LOADERS });
  await pool.query(TABLES);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < users.length; i = next++) {
      const made = makeUser(i, shape);
      const { id, domains, entities, items } = users[i] as LoadedUser;
      const ids = new Map<string, string>();
      for (const [letter, list] of Object.entries({ d: domains, e: entities, i: items }))
        list.forEach((given, at) => {
          ids.set(`${letter}${at}`, given);
        });
      const rows = floorRows(made, ids).map((list) => JSON.stringify(list));
      await pool.query({ name: 'copy', text: COPY, values: [id, ...rows] });
    }
  };
  await Promise.all(Array.from({ length: LOADERS }, worker));
  await pool.query('VACUUM ANALYZE');
  await pool.end();
}

/** Creates one user with all sessions; answers ref → id. */
export async function saveUser(
  connection: Connection,
  calls: LetheCalls,
  keys: { service: string },
  made: MadeUser,
): Promise<Map<string, string>> {
  const consent = {
    purpose: 'assistant',
    contentTypes: ALL_TYPES,
    policyVersion: '2026-01',
    method: 'checkbox',
    explicit: true,
  };
  const user = { id: made.id, jurisdiction: 'EU', consents: [consent] };
  await ask(connection, calls, keys.service, CREATE_USER, { input: user });
  const ids = new Map<string, string>();
  for (const session of made.sessions) {
    const own = new Set(session.nodes.map((n) => n.ref));
    const name = (ref: string): string => (own.has(ref) ? ref : (ids.get(ref) as string));
    const input = {
      userId: made.id,
      purpose: 'assistant',
      sessionId: session.id,
      nodes: session.nodes.map((n) => ({
        ...n,
        ...(n.entity ? { entity: name(n.entity) } : {}),
        ...(n.domains ? { domains: n.domains.map(name) } : {}),
      })),
      edges: session.edges.map((e) => ({ ...e, source: name(e.source), target: name(e.target) })),
    };
    const saved = await ask<{ nodes: { id: string }[]; edges: unknown[] }>(
      connection,
      calls,
      keys.service,
      SAVE_NODES,
      { input },
    );
    if (saved.nodes.length !== session.nodes.length || saved.edges.length !== session.edges.length)
      throw new Error('the server did not keep all nodes and edges of the load');
    session.nodes.forEach((node, i) => {
      ids.set(node.ref, saved.nodes[i]?.id as string);
    });
  }
  return ids;
}

function floorRows(made: MadeUser, ids: ReadonlyMap<string, string>): object[][] {
  const nodes = made.sessions.flatMap((session) =>
    session.nodes.map((n: MadeNode) => ({
      id: ids.get(n.ref),
      kind: n.kind,
      entity_id: n.entity === undefined ? null : ids.get(n.entity),
      name: n.name,
      topic: n.topic,
      summary: n.summary,
      salience: n.salience,
      session_id: session.id,
      created_at: n.createdAt,
    })),
  );
  const memberships = made.sessions.flatMap((s) =>
    s.nodes.flatMap((n) =>
      (n.domains ?? []).map((d) => ({ entity_id: ids.get(n.ref), domain_id: ids.get(d) })),
    ),
  );
  const edges = made.sessions.flatMap((s) =>
    s.edges.map((e: MadeEdge) => ({
      source_id: ids.get(e.source),
      target_id: ids.get(e.target),
      relation: e.relation,
      weight: e.weight,
    })),
  );
  return [nodes, memberships, edges];
}
