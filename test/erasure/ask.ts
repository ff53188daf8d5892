import type { ROLES_OF } from '../../src/graphql/permissions.js';
import { ADMIN_KEY, type Lethe } from '../server/harness.js';
import type { Planted } from './plant.js';

const COMMON =
  'id kind contentTypes contentType phi purposes salience restricted createdAt updatedAt expiresAt sources { sessionId messageId ingestionId nodeId }';
const ITEM = `${COMMON} topic summary entity { name }`;
const EDGE =
  'edges { id relation source { id ... on Facet { topic summary } ... on Entity { name } } target { id ... on Facet { topic summary } } }';
const NODE = `${COMMON} ... on Domain { name entities { name } } ... on Entity { name domains { name } ${EDGE} }
  ... on Facet { topic summary entity { name } } ... on Theme { topic summary } ... on Interest { topic summary } ... on Summary { topic summary }`;
const USER = `id region jurisdiction hipaa totalNodes totalEdges
  domains { ${COMMON} name entities { ${COMMON} name facets { ${ITEM} } themes { ${ITEM} } interests { ${ITEM} } summaries { ${ITEM} } ${EDGE} } }
  suppressions { id topic liftedAt } consents { id policyVersion method noticeHash }
  nodes(first: 500) { nodes { ${NODE} } } auditEvents(first: 200) { nodes { id policy sessionId nodeIds } }`;
const RECEIPT = 'id status deletedIds outstanding eventId counts { table count } document';

type Ask = readonly [query: string, variables: (of: Planted, word: string) => readonly object[]];
const one = (of: Planted) => [{ u: of.id }];

/** Every field of Query, with everything it answers. */
const QUERIES: Record<keyof (typeof ROLES_OF)['Query'], Ask> = {
  viewer: ['{ viewer { role name user { id } } }', () => [{}]],
  user: [`query ($u: ID!) { user(id: $u, purpose: "assistant") { ${USER} } }`, one],
  users: [
    'query ($u: String) { users(search: $u) { nodes { id nodes { nodes { id } } } } }',
    (of) => [{ u: of.id }, {}],
  ],
  node: [
    `query ($u: ID!, $n: ID!) { node(userId: $u, id: $n, purpose: "assistant") { ${NODE} } }`,
    (of) => of.nodeIds.map((n) => ({ u: of.id, n })),
  ],
  context: [
    `query ($in: ContextInput!) { context(input: $in) { text items { score node { ${NODE} } } } }`,
    (of, word) =>
      [word, undefined].map((query) => ({
        in: { userId: of.id, purpose: 'assistant', sessionId: 'look', limit: 200, query },
      })),
  ],
  exportUser: [`query ($u: ID!) { exportUser(userId: $u) { document user { ${USER} } } }`, one],
  erasure: [
    `query ($e: ID!) { erasure(id: $e) { ${RECEIPT} } }`,
    (of) => of.nodeIds.slice(0, 1).map((e) => ({ e })),
  ],
  erasures: [`query ($u: ID!) { erasures(userId: $u) { ${RECEIPT} } }`, one],
  erasurePreview: [
    'query ($u: ID!, $n: ID) { erasurePreview(userId: $u, nodeId: $n) { nodes edges derived counts { table count } } }',
    (of) => [{ u: of.id }, ...of.nodeIds.map((n) => ({ u: of.id, n }))],
  ],
  retentionPreview: [
    'query ($u: ID) { retentionPreview(userId: $u, until: "2150-01-01T00:00:00Z") { nodes items { id rule } counts { contentType purposes nodes } } }',
    (of) => [{ u: of.id }, {}],
  ],
  consolidationPreview: [
    'query ($u: ID!) { consolidationPreview(userId: $u) { entityId nodeIds contentTypes purposes } }',
    one,
  ],
  deadLetters: ['{ deadLetters { id region code attempts } }', () => [{}]],
  ingestion: [
    `query ($u: ID!, $i: ID!) { ingestion(userId: $u, id: $i) { id status redactions { type count } discarded { reason count } nodes { ${NODE} } } }`,
    (of) => [...of.ingestionIds, ...of.waiting].map((i) => ({ u: of.id, i })),
  ],
  auditEvents: [
    'query ($u: ID) { auditEvents(filter: { userId: $u }, first: 500) { nodes { id actor subject subjects sessionId purpose nodeIds policy } } }',
    (of) => [{ u: of.id }, {}],
  ],
  accountingOfDisclosures: ['query ($u: ID!) { accountingOfDisclosures(userId: $u) { subject } }', one],
  auditCheckpoint: ['{ auditCheckpoint { origin size rootHash note } }', () => [{}]],
  auditProof: [
    'query ($e: ID!) { auditProof(eventId: $e) { leaf index } }',
    (of) => of.nodeIds.slice(0, 1).map((e) => ({ e })),
  ],
  auditConsistency: ['{ auditConsistency(from: 1, to: 2) { hashes } }', () => [{}]],
  processingRecord: ['{ processingRecord { document } }', () => [{}]],
  regions: ['{ regions { name healthy } }', () => [{}]],
};

/** Everything that one server tells about somebody, by every query and every REST call, as each role that may ask. */
export async function everythingTold(
  lethe: Lethe,
  url: string,
  of: Planted,
  words: readonly string[],
): Promise<string> {
  const keys = [ADMIN_KEY, await lethe.key('SERVICE'), await lethe.subject(of.id)];
  const asked: Promise<{ text: string }>[] = [];
  const credential = (key: string): Record<string, string> =>
    key.startsWith('eyJ') ? { authorization: `Bearer ${key}` } : { 'x-api-key': key };
  for (const key of keys) {
    for (const [name, [query, variables]] of Object.entries(QUERIES))
      for (const given of variables(of, words.join(' ')).slice(
        0,
        key === ADMIN_KEY || name === 'ingestion' ? 99 : 3,
      ))
        asked.push(
          lethe.fetch(`${url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...credential(key) },
            body: JSON.stringify({ query, variables: given }),
          }),
        );
    const user = encodeURIComponent(of.id);
    for (const path of [
      `/api/v1/export/${user}`,
      `/api/v1/context/${user}`,
      `/api/v1/users/${user}/suppressions`,
      `/api/v1/audit/fhir?user_id=${user}&first=500`,
      '/metrics',
      '/health/ready',
      '/api/v1/processing-record',
      ...of.ingestionIds.slice(-1).map((i) => `/api/v1/ingestions/${user}/${i}/events`),
    ])
      asked.push(lethe.fetch(url + path, { headers: credential(key) }));
  }
  return (await Promise.all(asked)).map((answer) => answer.text).join('\n');
}
