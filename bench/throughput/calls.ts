import { type Answer, type Wire, wire } from './client.js';
import type { Operation } from './options.js';

/** What the benchmark remembers of a loaded user. */
export interface LoadedUser {
  readonly id: string;
  readonly domains: readonly string[];
  readonly entities: readonly string[];
  /** Facets, themes and interests. */
  readonly items: readonly string[];
  readonly queries: readonly string[];
}

/** One request: of whom, about which item, and a number that picks the rest. */
export interface Aim {
  readonly user: LoadedUser;
  readonly item: string;
  readonly salt: number;
}

const TIMES = 'createdAt updatedAt';
const ITEM = `id topic summary salience ${TIMES} expiresAt`;

const DOCUMENTS = {
  context: `query Context($input: ContextInput!) { context(input: $input) { text eventId items { score node { kind
    ... on Facet { ${ITEM} } ... on Theme { ${ITEM} } ... on Interest { ${ITEM} } ... on Summary { ${ITEM} } } } } }`,
  export: `query Export($userId: ID!) { exportUser(userId: $userId) { user { domains { id name salience ${TIMES}
    entities { id name salience ${TIMES} facets { ${ITEM} } themes { ${ITEM} } interests { ${ITEM} } } } } } }`,
  node: `query Node($userId: ID!, $id: ID!) { node(userId: $userId, id: $id, purpose: "assistant") { kind
    ... on Facet { ${ITEM} entity { id name } } ... on Theme { ${ITEM} entity { id name } } ... on Interest { ${ITEM} entity { id name } } } }`,
  save: 'mutation Save($input: SaveNodesInput!) { saveNodes(input: $input) { nodes { id } } }',
  deleteNode:
    'mutation DeleteNode($userId: ID!, $id: ID!) { deleteNode(userId: $userId, id: $id) { id status nodesDeleted } }',
  deleteUser: 'mutation DeleteUser($userId: ID!) { deleteUser(userId: $userId) { id status nodesDeleted } }',
} as const;

export interface Keys {
  readonly admin: string;
  readonly service: string;
}

/** Requests to the product. */
export class LetheCalls {
  readonly #keys: Keys;

  constructor(keys: Keys) {
    this.#keys = keys;
  }

  graphql(key: string, document: string, variables: object): Wire {
    return wire(
      'POST',
      '/graphql',
      { Authorization: `Bearer ${key}` },
      JSON.stringify({ query: document, variables }),
    );
  }

  of(operation: Operation, { user, item, salt }: Aim): Wire {
    const { admin, service } = this.#keys;
    const userId = user.id;
    switch (operation) {
      case 'context':
        return this.graphql(service, DOCUMENTS.context, {
          input: {
            userId,
            purpose: 'assistant',
            sessionId: `bench-${salt % 1000}`,
            query: user.queries[salt % user.queries.length],
            limit: 20,
          },
        });
      case 'export':
        return this.graphql(admin, DOCUMENTS.export, { userId });
      case 'rest-export':
        return wire('GET', `/api/v1/export/${encodeURIComponent(userId)}`, {
          Authorization: `Bearer ${admin}`,
        });
      case 'node':
        return this.graphql(service, DOCUMENTS.node, { userId, id: item });
      case 'save':
        return this.graphql(service, DOCUMENTS.save, {
          input: {
            userId,
            purpose: 'assistant',
            sessionId: `bench-${salt % 1000}`,
            nodes: [{ kind: 'FACET', entity: user.entities[salt % user.entities.length], ...newItem(salt) }],
          },
        });
      case 'delete-node':
        return this.graphql(service, DOCUMENTS.deleteNode, { userId, id: item });
      case 'delete-user':
        return this.graphql(admin, DOCUMENTS.deleteUser, { userId });
    }
  }
}

/** Requests to the floor. */
export function floorCall(operation: Operation, { user, item, salt }: Aim): Wire {
  const at = (name: string, ...rest: string[]): string =>
    `/${[name, encodeURIComponent(user.id), ...rest].join('/')}`;
  switch (operation) {
    case 'context':
      return wire('GET', at('context'), {});
    case 'export':
    case 'rest-export':
      return wire('GET', at('export'), {});
    case 'node':
      return wire('GET', at('node', item), {});
    case 'save': {
      const entity = user.entities[salt % user.entities.length] as string;
      return wire(
        'POST',
        at('save', entity),
        {},
        JSON.stringify({ ...newItem(salt), session_id: `bench-${salt % 1000}` }),
      );
    }
    case 'delete-node':
      return wire('DELETE', at('deleteNode', item), {});
    case 'delete-user':
      return wire('DELETE', at('deleteUser'), {});
  }
}

function newItem(salt: number): { topic: string; summary: string; salience: number } {
  return {
    topic: `progress of the northern allotment, part ${salt % 997}`,
    summary:
      'Has started two more beds behind the shed, prefers short rows, and wants to compare notes in April.',
    salience: (salt % 100) / 100,
  };
}

/** How an answer begins that holds what was asked for: ours over GraphQL, and the floor's. */
const BEGINNINGS = ['{"data":{"', '{"data" : {"', '{"deleted":1}'].map((text) => Buffer.from(text));
/** Least size of an answer with many items, in bytes. */
const MANY = 1000;

/** Did the answer bring what was asked for? Cheap enough to ask of every answer. */
export function succeeded(operation: Operation, { status, body }: Answer): boolean {
  if (status !== 200) return false;
  if (['context', 'export', 'rest-export'].includes(operation) && body.length < MANY) return false;
  if (operation === 'rest-export') return true;
  if (body.length < 40 && body.includes('null')) return false;
  return BEGINNINGS.some((b) => body.subarray(0, b.length).equals(b));
}
