import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { age } from '../../src/jobs/ageing.js';
import { embedDue } from '../../src/memory/embeddings/embeddings.js';
import { workOff } from '../../src/memory/intake/queue.js';
import { seal } from '../../src/vault/index.js';
import { everything, keepSnapshot, keptGraph, save } from '../memory/people.js';
import { ADMIN_KEY, type Lethe } from '../server/harness.js';
import type { Canaries } from '../support/canaries.js';
import { DIMENSIONS, HEALTH_KEPT, processor } from '../support/models.js';

/** Everything on by which a text could come to lie anywhere. */
export const policyWith = (embedder: string): string => `
${HEALTH_KEPT}
processors: ${processor('embeddings', embedder)}
embeddings: { endpoint: ${embedder}/v1, model: example-embedder, dimensions: ${DIMENSIONS}, keyVariable: EMBEDDER_KEY }
lifecycle:
  halfLife: P30D
  consolidation: { after: P90D, below: 0.1, atLeast: 2 }
breakGlass: { roles: [ADMIN, SERVICE] }
`;

const REMEMBER = 'mutation ($in: RememberInput!) { remember(input: $in) { id } }';
const DAY = 86_400_000;

export interface Planted {
  readonly id: string;
  readonly userId: string;
  /** What `deleteNode` is asked for: a domain with all in it, an imported entity, an original that is only a part by now. */
  readonly roots: readonly string[];
  /** The session of what was told, for `deleteNodes`. */
  readonly session: string;
  readonly nodeIds: readonly string[];
  readonly ingestionIds: readonly string[];
  readonly waiting: readonly string[];
  /** What is made of it in the course of time: corrections, summaries of what has aged, vectors; what is queued is stored. */
  readonly later: () => Promise<void>;
  /** A write that can be repeated. */
  readonly repeatable: { readonly key: string; readonly variables: object };
}

/**
 * Plants a word of its own in every entry and every derived form of one user: those whose form begins with `node` go with the
 * roots and the session, those with `kept` stay then, and those with `never` may be stored nowhere at all.
 */
export async function plant(lethe: Lethe, words: Canaries, name: string): Promise<Planted> {
  const word = (form: string) => words.plant(`${name} ${form}`);
  const region = lethe.deployment.regions.home;
  const id = `user-${word('kept user id')}`;
  const session = `told-${name}`;
  const consent = {
    ...everything('assistant'),
    policyVersion: word('kept version of the notice'),
    method: word('kept way of consent'),
    thirdParties: true,
  };
  await lethe.ok('mutation ($in: CreateUserInput!) { createUser(input: $in) { id } }', {
    in: { id, jurisdiction: 'EU', consents: [consent] },
  });
  const userId = (await region.vault.directory.lookup([id])).get(id)!.userId;

  const facet = (entity: string, form: string, more: object = {}) => ({
    kind: 'FACET',
    topic: word(`${form} topic`),
    summary: word(`${form} summary`),
    entity,
    ...more,
  });
  const { nodes } = await save(
    lethe,
    id,
    [
      { ref: 'd', kind: 'DOMAIN', name: word('node domain') },
      { ref: 'e', kind: 'ENTITY', name: word('node entity'), domains: ['d'] },
      facet('e', 'node facet', { ref: 'f' }),
      { ...facet('e', 'node theme'), kind: 'THEME' },
      { ...facet('e', 'node interest'), kind: 'INTEREST' },
      { ...facet('e', 'node given summary'), kind: 'SUMMARY' },
      { ref: 'k', kind: 'ENTITY', name: word('kept entity') },
      facet('k', 'kept facet', { ref: 'kf' }),
    ],
    {
      edges: [
        { source: 'f', target: 'kf', relation: word('node relation') },
        { source: 'k', target: 'kf', relation: word('kept relation') },
      ],
      sessionId: `session-of-${name}`,
    },
  );
  const [domain, entity, item] = nodes as [string, string, string];

  const repeatable = {
    key: word('never idempotency key'),
    variables: {
      in: { userId: id, purpose: 'assistant', nodes: [facet(entity, 'node repeatable')] },
    },
  };
  await repeat(lethe, lethe.url, repeatable);

  const old = new Date(Date.now() - 200 * DAY).toISOString();
  const originals = await save(lethe, id, [
    { ref: 'o', kind: 'ENTITY', name: word('kept entity of old') },
    facet('o', 'node part', { createdAt: old, salience: 0.1 }),
    facet('o', 'kept part', { createdAt: old, salience: 0.1 }),
    facet('o', 'kept other part', { createdAt: old, salience: 0.1 }),
  ]);
  const remember = async (form: string, sessionId: string, more: object = {}): Promise<string> =>
    (
      await lethe.ok(REMEMBER, {
        in: {
          userId: id,
          purpose: 'assistant',
          sessionId,
          messages: [
            {
              id: `m-${randomUUID()}`,
              speaker: word(`${form} speaker`),
              content: `I met ${word(`${form} person`)} in ${word(`${form} place`)}. We like ${word(`${form} thing`)}.`,
            },
          ],
          ...more,
        },
      })
    ).remember.id;
  const ingestionIds = [
    await remember('node told', session, { wait: true }),
    await remember('node queued', session),
  ];
  const dead = [await remember('kept dead letter', 's-dead'), await remember('node dead letter', session)];
  await lethe.stores.admin('memory').query(
    `UPDATE memory.ingestions SET status = 'FAILED', attempts = 6, error_code = 'INTERNAL_SERVER_ERROR', finished_at = now()
     WHERE id = ANY ($1)`,
    [dead],
  );
  ingestionIds.push(...dead);
  const waiting: string[] = [];

  const { importUser } = await lethe.ok(
    'mutation ($u: ID!, $d: JSON!) { importUser(userId: $u, purpose: "assistant", document: $d) { nodes { id kind } } }',
    {
      u: id,
      d: {
        domains: [
          {
            name: word('kept imported domain'),
            entities: [
              {
                name: word('node imported entity'),
                themes: [{ topic: word('node imported topic'), summary: word('node imported summary') }],
              },
            ],
          },
        ],
        suppressed_topics: [word('kept imported suppression')],
      },
    },
  );
  const imported: { id: string; kind: string }[] = importUser.nodes;

  const suppress = 'mutation ($u: ID!, $t: String!) { suppressTopic(userId: $u, topic: $t) { id } }';
  await lethe.ok(suppress, { u: id, t: word('kept suppression') });
  const lifted = (await lethe.ok(suppress, { u: id, t: word('kept suppression that was lifted') }))
    .suppressTopic;
  await lethe.ok('mutation ($u: ID!, $s: ID!) { liftSuppression(userId: $u, id: $s) { id } }', {
    u: id,
    s: lifted.id,
  });

  await cachedBlock(lethe, userId, [item], word('node cached block'));
  await asked(lethe, id, word);
  await lethe.stores
    .admin('memory')
    .query(
      `INSERT INTO memory.co_activations (user_id, first_id, second_id, count, last_at) VALUES ($1, $2, $3, 2, now())`,
      [userId, item, nodes[7]],
    );
  const later = async (): Promise<void> => {
    // A correction: the text of before is forgotten at once.
    await lethe.ok('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }', {
      in: {
        userId: id,
        id: nodes[3],
        topic: word('node corrected topic'),
        summary: word('node corrected summary'),
      },
    });
    await age(lethe.deployment, region, new Map(), { warn: () => {} });
    await workOff(lethe.deployment, region, userId);
    waiting.push(await remember('kept waiting', 's-waiting'));
    await embedDue(lethe.deployment, region);
    await keepSnapshot(lethe, await keptGraph(lethe, userId));
  };
  await keepSnapshot(lethe, await keptGraph(lethe, userId));
  return {
    id,
    userId,
    roots: [domain, imported.find((n) => n.kind === 'ENTITY')!.id, originals.nodes[1]!],
    session,
    nodeIds: [...nodes, ...originals.nodes, ...imported.map((n) => n.id)],
    ingestionIds,
    waiting,
    repeatable,
    later,
  };
}

/** The same write once more. */
export async function repeat(
  lethe: Lethe,
  url: string,
  { key, variables }: Planted['repeatable'],
): Promise<string> {
  const query =
    'mutation ($in: SaveNodesInput!) { saveNodes(input: $in) { nodes { id ... on Facet { topic summary } } } }';
  const answer = await lethe.fetch(`${url}/graphql`, {
    method: 'POST',
    key: ADMIN_KEY,
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ query, variables }),
  });
  return answer.text;
}

/** A row as a cache in the store would have it. */
export async function cachedBlock(
  lethe: Lethe,
  userId: string,
  nodeIds: string[],
  text: string,
): Promise<void> {
  const { vault, memory, name } = lethe.deployment.regions.home;
  const { slots, ring } = await vault.reserve(userId, 1);
  const [slot] = slots as [number];
  const id = uuidv7();
  const binding = { region: name, userId, table: 'context_blocks', rowId: id };
  await memory.asUser(userId, (tx) =>
    tx.contextBlock.create({
      data: {
        ...{ userId, id, slot, nodeIds, purpose: 'assistant', revision: randomUUID(), createdAt: new Date() },
        sealed: new Uint8Array(seal(ring.key(slot)!, binding, text)),
      },
    }),
  );
}

/** What callers say that nothing may keep: questions, keys, headers, ids of nobody, input that is refused. */
async function asked(lethe: Lethe, u: string, word: (form: string) => string): Promise<void> {
  const context = 'query ($in: ContextInput!) { context(input: $in) { text } }';
  const question = { userId: u, purpose: 'assistant', sessionId: 's', query: word('never question') };
  await lethe.ok(context, { in: question });
  await lethe.ok(
    context,
    { in: { ...question, purpose: 'break-glass' } },
    { headers: { 'x-break-glass-reason': 'emergency-treatment' } },
  );
  await lethe.gql(
    context,
    { in: { ...question, purpose: 'break-glass' } },
    { headers: { 'x-break-glass-reason': word('never reason').toLowerCase() } },
  );
  await lethe.gql(context, { in: { ...question, purpose: word('never purpose') } });
  await lethe.gql('mutation ($in: SaveNodesInput!) { saveNodes(input: $in) { nodes { id } } }', {
    in: {
      userId: u,
      purpose: 'assistant',
      nodes: [{ kind: 'FACET', topic: word('never topic'), entity: word('never entity') }],
    },
  });
  await lethe.gql(REMEMBER, {
    in: {
      userId: word('never user'),
      purpose: 'assistant',
      sessionId: 's',
      messages: [{ content: word('never message') }],
    },
  });
  await lethe.gql(
    `mutation { suppressTopic(userId: "${word('never user inline')}", topic: "${word('never topic inline')}") { id } }`,
  );
  await lethe.fetch(`/api/v1/export/${word('never user in a path')}`, { key: ADMIN_KEY });
  await lethe.fetch(`/${word('never path')}?q=${word('never parameter')}`, { key: ADMIN_KEY });
}
