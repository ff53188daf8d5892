import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { embedDue } from '../../src/memory/embeddings/embeddings.js';
import { ADMIN_KEY, type Lethe, startLethe } from '../server/harness.js';
import {
  DIMENSIONS,
  embeddings,
  HEALTH_KEPT,
  processor,
  type StubModels,
  stubModels,
} from '../support/models.js';
import { everything, exported, save } from './people.js';

const SECRET = 'example-key-of-the-model';
const thirdParties = { ...everything('assistant'), thirdParties: true };
let stub: StubModels;
let lethe: Lethe;
let serial = 0;

const policyFor = (origin: string, more?: string) => `
${HEALTH_KEPT}
processors: ${processor('embeddings', origin, more)}
embeddings: { endpoint: ${origin}/v1, model: example-embedder, dimensions: ${DIMENSIONS}, keyVariable: EMBEDDER_KEY, timeoutMs: 2000, queryTimeoutMs: 2000, batch: 2 }
`;
const start = (origin: string, more?: string, options = {}) =>
  startLethe({ policy: policyFor(origin, more), env: { EMBEDDER_KEY: SECRET }, ...options });

beforeAll(async () => {
  stub = await stubModels(embeddings);
  lethe = await start(stub.origin);
});
afterAll(async () => {
  await lethe?.close();
  await stub?.close();
});
beforeEach(() => {
  stub.forget();
  stub.answer = embeddings;
});

/** The job, until it finds nothing to do. */
async function embed(on: Lethe = lethe): Promise<void> {
  for (const region of on.deployment.regions.all) while ((await embedDue(on.deployment, region)) > 0);
}

async function user(of: object = {}, on: Lethe = lethe): Promise<string> {
  const id = `user-${++serial}`;
  await on.ok('mutation ($in: CreateUserInput!) { createUser(input: $in) { id } }', {
    in: { id, jurisdiction: 'EU', consents: [thirdParties], ...of },
  });
  return id;
}

async function facets(userId: string, said: readonly string[], on: Lethe = lethe): Promise<string[]> {
  const { nodes } = await save(
    on,
    userId,
    [
      { ref: 'e', kind: 'ENTITY', name: 'Quill' },
      ...said.map((summary, i) => ({ kind: 'FACET', topic: `Note ${i}`, summary, entity: 'e' })),
    ],
    { sessionId: 's-1' },
  );
  return nodes.slice(1);
}

async function rows(
  on: Lethe = lethe,
): Promise<{ node_id: string; model: string; dimension: number; sealed: Buffer }[]> {
  const { rows: all } = await on.stores
    .admin('memory')
    .query('SELECT node_id, model, dimension, sealed FROM memory.embeddings');
  return all;
}
const rowsOf = async (ids: readonly string[]) => (await rows()).filter((r) => ids.includes(r.node_id));

const ASK = `query ($in: ContextInput!) { context(input: $in) { items { node { id ... on Facet { summary } } } eventId } }`;
async function ask(userId: string, query: string, on: Lethe = lethe): Promise<string[]> {
  const { context } = await on.ok(ASK, { in: { userId, purpose: 'assistant', sessionId: 's-2', query } });
  return context.items.map((i: { node: { summary: string } }) => i.node.summary);
}

async function metric(work: string, outcome: string): Promise<number> {
  const { text } = await lethe.fetch('/metrics', { key: ADMIN_KEY });
  return Number(
    new RegExp(`lethe_processor_calls_total{work="${work}",outcome="${outcome}"} (\\d+)`).exec(text)?.[1] ??
      0,
  );
}

describe('vectors of items', () => {
  it('P1 exports without a vector that was sealed anew meanwhile, and all else', async () => {
    const id = await user();
    const ids = await facets(id, ['Plays the lute', 'Keeps bees']);
    await embed();
    const [first, second] = ids as [string, string];
    await lethe.stores
      .admin('memory')
      .query(
        'UPDATE memory.embeddings SET sealed = (SELECT sealed FROM memory.embeddings WHERE node_id = $2) WHERE node_id = $1',
        [first, second],
      );
    const document = (await exported(lethe, id)) as {
      embeddings: { node_id: string }[];
      total_nodes: number;
    };
    expect(document.embeddings.map((e) => e.node_id)).toEqual([second]);
    expect(document.total_nodes).toBe(3);
  });

  it('D5 R6 are made by the processor from scrubbed text, sealed by node, and told to the log before a byte leaves', async () => {
    const id = await user();
    const ids = await facets(id, ['Walks the terrier', 'Card 4111 1111 1111 1111 was charged', 'Third']);
    const before = (await lethe.events()).length;
    stub.answer = async (request, response) => {
      const told = (await lethe.events()).slice(before);
      expect(told.at(-1)).toMatchObject({ action: 'TRANSFER' });
      return embeddings(request, response);
    };
    await embed();
    expect(stub.requests.map((r) => [r.path, r.body.model, r.body.dimensions])).toEqual([
      ['/v1/embeddings', 'example-embedder', DIMENSIONS],
    ]);
    // FINANCIAL is not among what this processor may be sent.
    expect(stub.requests[0]!.body.input).toEqual(['Note 0: Walks the terrier', 'Note 2: Third']);
    expect(stub.requests[0]!.headers.authorization).toBe(`Bearer ${SECRET}`);
    expect(stub.bytes()).not.toMatch(/\b4111\b|user-\d/);
    const sent = [ids[0]!, ids[2]!].sort();
    const events = (await lethe.events()).slice(before);
    expect(
      events.map(({ action, actor, role, purpose, nodeIds, phi, outcome, policy }) => ({
        action,
        actor,
        role,
        purpose,
        nodeIds: [...nodeIds].sort(),
        phi,
        outcome,
        policy,
      })),
    ).toEqual([
      {
        action: 'TRANSFER',
        actor: 'system',
        role: 'SYSTEM',
        purpose: 'assistant',
        nodeIds: sent,
        phi: false,
        outcome: 'SUCCESS',
        policy: 'job embeddings:assistant processor:embeddings.example',
      },
    ]);
    const stored = await rowsOf(ids);
    expect(stored.map((r) => [r.model, r.dimension])).toEqual([
      ['example-embedder', DIMENSIONS],
      ['example-embedder', DIMENSIONS],
    ]);
    const document = (await exported(lethe, id)) as { embeddings: { node_id: string; vector: number[] }[] };
    expect(document.embeddings.map((e) => e.node_id).sort()).toEqual(sent);
    for (const { node_id, vector } of document.embeddings) {
      expect(Math.hypot(...vector)).toBeCloseTo(1);
      const clear = Buffer.from(Float32Array.from(vector).buffer);
      const { sealed } = stored.find((r) => r.node_id === node_id)!;
      for (let at = 0; at < clear.length; at += 4)
        expect(sealed.includes(clear.subarray(at, at + 4))).toBe(false);
    }
    stub.forget();
    await embed();
    expect(stub.requests).toEqual([]);
  });

  it('E5 goes with its text when that is corrected, in the same transaction, and is made anew', async () => {
    const id = await user();
    const [node] = await facets(id, ['Walks the terrier']);
    await embed();
    const [before] = await rowsOf([node!]);
    stub.forget();
    await lethe.ok('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }', {
      in: { userId: id, id: node, summary: 'Bakes a loaf' },
    });
    expect(await rowsOf([node!])).toEqual([]);
    await embed();
    expect(stub.requests.map((r) => r.body.input)).toEqual([['Note 0: Bakes a loaf']]);
    const [after] = await rowsOf([node!]);
    expect(after!.sealed.equals(before!.sealed)).toBe(false);
    expect(await ask(id, 'sourdough')).toEqual(['Bakes a loaf']);
    expect(await ask(id, 'puppy')).toEqual([]);
  });

  it('E1 E2 E5 goes with its node and with its user', async () => {
    const id = await user();
    const ids = await facets(id, ['Walks the terrier', 'Bakes a loaf']);
    await embed();
    expect(await ask(id, 'puppy')).toEqual(['Walks the terrier']);
    const { deleteNode } = await lethe.ok(
      'mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { counts { table count } } }',
      { u: id, id: ids[0] },
    );
    expect(deleteNode.counts).toContainEqual({ table: 'embeddings', count: 1 });
    expect((await rowsOf(ids)).map((r) => r.node_id)).toEqual([ids[1]]);
    expect(await ask(id, 'puppy')).toEqual([]);
    await lethe.ok('mutation ($u: ID!) { deleteUser(userId: $u) { id } }', { u: id });
    expect(await rowsOf(ids)).toEqual([]);
    stub.forget();
    await embed();
    expect(stub.requests).toEqual([]);
  });

  it('E6 does not come back when its node is erased, or corrected, while the endpoint answers', async () => {
    const id = await user();
    const ids = await facets(id, ['Walks the terrier', 'Bakes a loaf']);
    stub.answer = async (request, response) => {
      stub.answer = embeddings;
      await lethe.ok('mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { id } }', {
        u: id,
        id: ids[0],
      });
      await lethe.ok('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }', {
        in: { userId: id, id: ids[1], summary: 'Sails the coast' },
      });
      return embeddings(request, response);
    };
    await embed();
    expect((await rowsOf(ids)).map((r) => r.node_id)).toEqual([ids[1]]);
    expect(await ask(id, 'ocean')).toEqual(['Sails the coast']);
    expect(await ask(id, 'sourdough')).toEqual([]);
  });

  it('R6 H4 sends no further batch once consent is withdrawn', async () => {
    const id = await user();
    await facets(id, ['Walks the terrier', 'Bakes a loaf', 'Sails the ocean', 'Reads aloud', 'Sings alone']);
    const { consents } = (await lethe.ok('query ($u: ID!) { user(id: $u) { consents { id } } }', { u: id }))
      .user;
    stub.answer = async (request, response) => {
      stub.answer = embeddings;
      await lethe.ok('mutation ($u: ID!, $id: ID!) { withdrawConsent(userId: $u, id: $id) { id } }', {
        u: id,
        id: consents[0].id,
      });
      return embeddings(request, response);
    };
    stub.forget();
    await embed();
    expect(stub.requests).toHaveLength(1);
  });

  it('R6 nothing that the register or the person does not allow is ever sent', async () => {
    const canary = 'Kanarie77qvx';
    const said = `${canary} has a diagnosis of asthma`;
    const noBaa = await start(stub.origin, '');
    try {
      const hipaa = await user({ jurisdiction: 'US', hipaa: true }, noBaa);
      await facets(hipaa, [said], noBaa);
      await embed(noBaa);
      await ask(hipaa, said, noBaa);
    } finally {
      await noBaa.close();
    }
    const withoutThirdParties = await user({ consents: [everything('assistant')] });
    const notExplicit = await user({
      consents: [
        everything('assistant'),
        { purpose: 'assistant', policyVersion: '1', method: 'm', thirdParties: true },
      ],
    });
    for (const id of [withoutThirdParties, notExplicit]) {
      await facets(id, [said]);
      await embed();
      await ask(id, said);
    }
    const withdrawn = await user();
    const { user: held } = await lethe.ok('query ($u: ID!) { user(id: $u) { consents { id } } }', {
      u: withdrawn,
    });
    await facets(withdrawn, [said]);
    await lethe.ok('mutation ($u: ID!, $id: ID!) { withdrawConsent(userId: $u, id: $id) { id } }', {
      u: withdrawn,
      id: held.consents[0].id,
    });
    await embed();
    const suppressed = await user();
    await facets(suppressed, [said]);
    await lethe.ok('mutation ($u: ID!, $t: String!) { suppressTopic(userId: $u, topic: $t) { id } }', {
      u: suppressed,
      t: canary,
    });
    await embed();
    await ask(suppressed, said);
    const restricted = await user();
    const [node] = await facets(restricted, [said]);
    await lethe.ok('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }', {
      in: { userId: restricted, id: node, restricted: true },
    });
    await embed();
    const otherPurpose = await user({ consents: [{ ...everything('support'), thirdParties: true }] });
    await save(
      lethe,
      otherPurpose,
      [
        { ref: 'e', kind: 'ENTITY', name: 'Quill' },
        { kind: 'FACET', topic: 'Note', summary: said, entity: 'e' },
      ],
      { purpose: 'support' },
    );
    await embed();
    expect(stub.bytes()).not.toContain(canary);
    expect(stub.requests).toEqual([]);
    // The same words of someone who allows it arrive, so the absence above is not the stub's.
    const allowed = await user({ jurisdiction: 'US', hipaa: true });
    await facets(allowed, [`${said}, SSN 536-22-8145`]);
    const events = await lethe.eventsOf(() => embed());
    expect(stub.bytes()).toContain(canary);
    expect(stub.bytes()).toContain('[REDACTED:SSN]');
    expect(stub.bytes()).not.toMatch(/\b8145\b/);
    expect(events.map((e) => [e.action, e.phi, e.retention])).toEqual([['TRANSFER', true, 'HIPAA']]);
  });

  it('R6 what was not allowed is made up for when consent comes', async () => {
    const id = await user({ consents: [everything('assistant')] });
    await facets(id, ['Walks the terrier']);
    await embed();
    expect(stub.requests).toEqual([]);
    await lethe.ok('mutation ($in: GrantConsentInput!) { grantConsent(input: $in) { id } }', {
      in: { userId: id, ...thirdParties },
    });
    await embed();
    expect(stub.requests.map((r) => r.body.input)).toEqual([['Note 0: Walks the terrier']]);
  });

  it.each<[string, StubModels['answer']]>([
    ['500', (_, response) => void response.writeHead(500).end(`{"error":"${SECRET}"}`)],
    [
      'a redirect',
      (_, response) => void response.writeHead(307, { location: `${stub.origin}/elsewhere` }).end(),
    ],
    ['no JSON', () => 'garbage'],
    ['another shape', () => ({ vectors: [] })],
    ['too few', () => ({ data: [] })],
    [
      'one twice',
      ({ body }) => ({ data: body.input.map(() => ({ index: 0, embedding: Array(DIMENSIONS).fill(1) })) }),
    ],
    [
      'another dimension',
      ({ body }) => ({ data: body.input.map((_: string, index: number) => ({ index, embedding: [1, 2] })) }),
    ],
    [
      'no direction',
      ({ body }) => ({
        data: body.input.map((_: string, index: number) => ({ index, embedding: Array(DIMENSIONS).fill(0) })),
      }),
    ],
    ['more than it may', () => ({ data: [], padding: 'x'.repeat(1_000_000) })],
    ['nothing, for too long', () => undefined],
  ])('R6 an endpoint that answers %s fails no write, and is tried again later', async (_, answer) => {
    const id = await user();
    stub.answer = answer;
    const ids = await facets(id, ['Walks the terrier', 'Bakes a loaf']);
    const failed = await metric('embeddings', 'failed');
    await embed();
    expect(await metric('embeddings', 'failed')).toBe(failed + 1);
    expect(await rowsOf(ids)).toEqual([]);
    expect(stub.requests.map((r) => r.path)).toEqual(['/v1/embeddings']);
    expect(lethe.log.join('')).not.toContain(SECRET);
    expect(await ask(id, 'terrier')).toEqual(['Walks the terrier']);
    stub.answer = embeddings;
    await lethe.stores
      .admin('memory')
      .query("UPDATE memory.users SET embed_after = now() - interval '1 s' WHERE embed_after IS NOT NULL");
    await embed();
    expect((await rowsOf(ids)).length).toBe(2);
  });

  it('A1 R6 nothing is sent while the audit log cannot record it', async () => {
    const cuttable = await start(stub.origin, undefined, { cuttable: ['audit'] });
    try {
      const id = await user({}, cuttable);
      await facets(id, ['Walks the terrier'], cuttable);
      await cuttable.stores.cut('audit');
      await embed(cuttable);
      const { code } = await cuttable.gql(ASK, {
        in: { userId: id, purpose: 'assistant', sessionId: 's', query: 'puppy' },
      });
      expect(code).toBe('AUDIT_UNAVAILABLE');
      expect(stub.bytes()).toBe('');
      expect(await rows(cuttable)).toEqual([]);
    } finally {
      await cuttable.close();
    }
  });
});

describe('recall by meaning', () => {
  it('R6 H3 finds what no word of the question says, sends the question scrubbed, and tells the log of both', async () => {
    const id = await user();
    await facets(id, ['Walks the terrier', 'Bakes a loaf', 'Reads at night']);
    await embed();
    stub.forget();
    const events = await lethe.eventsOf(async () => {
      expect(await ask(id, 'which puppy? 536-22-8145')).toEqual(['Walks the terrier']);
    });
    expect(stub.requests.map((r) => r.body.input)).toEqual([['which puppy? [REDACTED:SSN]']]);
    expect(
      events.map(({ action, purpose, sessionId, nodeCount, policy }) => [
        action,
        purpose,
        sessionId,
        nodeCount,
        policy,
      ]),
    ).toEqual([
      ['TRANSFER', 'assistant', 's-2', 0, 'role:ADMIN question:assistant processor:embeddings.example'],
      ['SEARCH', 'assistant', 's-2', 2, 'role:ADMIN gate:assistant'],
    ]);
    const second = await lethe.another();
    const answer = await lethe.fetch(`${second}/graphql`, {
      method: 'POST',
      key: ADMIN_KEY,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: ASK,
        variables: { in: { userId: id, purpose: 'assistant', sessionId: 's-2', query: 'puppy' } },
      }),
    });
    expect(answer.body.data.context.items.length).toBe(1);
  });

  it('H2 R6 a similar item leaves through the gate like any other', async () => {
    const id = await user();
    const [node] = await facets(id, ['Walks the terrier']);
    await embed();
    expect(await ask(id, 'puppy')).toEqual(['Walks the terrier']);
    await lethe.ok('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }', {
      in: { userId: id, id: node, restricted: true },
    });
    expect(await ask(id, 'puppy')).toEqual([]);
  });

  it.each<[string, StubModels['answer']]>([
    ['is slow', () => undefined],
    ['fails', (_, response) => void response.writeHead(503).end()],
    ['answers garbage', () => '<html>'],
  ])('R6 rests on words alone while the endpoint %s', async (_, answer) => {
    const id = await user();
    await facets(id, ['Walks the terrier', 'Bakes a loaf']);
    await embed();
    const failed = await metric('question', 'failed');
    stub.answer = answer;
    expect((await ask(id, 'the terrier puppy'))[0]).toBe('Walks the terrier');
    expect(await metric('question', 'failed')).toBe(failed + 1);
  });

  it('R6 a question is not sent where a person has not allowed it, and is answered by words', async () => {
    const id = await user();
    await facets(id, ['Walks the terrier']);
    await embed();
    stub.forget();
    const denied = await metric('question', 'denied');
    // FINANCIAL is not among what this processor may be sent.
    expect(await ask(id, 'terrier and my bank account balance')).toEqual(['Walks the terrier']);
    expect(stub.requests).toEqual([]);
    expect(await metric('question', 'denied')).toBe(denied + 1);
  });
});
