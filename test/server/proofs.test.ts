import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logOf } from '../../src/graphql/audit-proofs.js';
import { regionsFor } from '../../src/memory/deployment.js';
import { extendsTree, includes, leafHash } from '../audit/rfc9162.js';
import { openCheckpoint, parseVerifierKey } from '../audit/signed-note.js';
import { exampleUser, type Lethe, startLethe } from './harness.js';

const CHECKPOINT = 'origin size rootHash at note';
let lethe: Lethe;
let key: string;
beforeAll(async () => {
  lethe = await startLethe();
  await exampleUser(lethe, 'ada@example');
  key = await lethe.key('AUDITOR');
});
afterAll(() => lethe?.close());

const vkey = async () => (await lethe.fetch('/.well-known/lethe-checkpoint-key')).text.trim();
const bytes = (base64: string) => Buffer.from(base64, 'base64');

describe('A3 what proves the log, over HTTP', () => {
  test('a read is proven to an auditor who trusts nothing but the key and a checkpoint of before', async () => {
    const trusted = parseVerifierKey(await vkey());
    const { auditCheckpoint: before } = await lethe.ok(`{ auditCheckpoint { ${CHECKPOINT} } }`, {}, { key });
    expect(openCheckpoint(before.note, trusted)).toEqual({ size: before.size, root: bytes(before.rootHash) });
    expect(before.origin).toBe(trusted.name);
    expect(Math.abs(Date.parse(before.at) - Date.now())).toBeLessThan(600_000);

    const { context } = await lethe.ok(
      '{ context(input: {userId: "ada@example", purpose: "assistant", sessionId: "s-1", query: "beds"}) { eventId } }',
    );
    const { auditProof: proof } = await lethe.ok(
      `query ($id: ID!) { auditProof(eventId: $id) { event { id action sessionId } leaf index hashes checkpoint { ${CHECKPOINT} } } }`,
      { id: context.eventId },
      { key },
    );
    expect(proof.event).toEqual({ id: context.eventId, action: 'SEARCH', sessionId: 's-1' });
    const told = JSON.parse(bytes(proof.leaf).toString());
    expect(told).toMatchObject({ id: context.eventId, sessionId: 's-1', action: 'SEARCH' });
    const now = openCheckpoint(proof.checkpoint.note, trusted);
    const leaf = { hash: leafHash(bytes(proof.leaf)), index: proof.index };
    expect(includes(leaf, now, proof.hashes.map(bytes))).toBe(true);

    const { auditConsistency } = await lethe.ok(
      `query ($from: Int!, $to: Int!) { auditConsistency(from: $from, to: $to, region: "default") {
        from { ${CHECKPOINT} } to { ${CHECKPOINT} } hashes } }`,
      { from: before.size, to: now.size },
      { key },
    );
    expect(auditConsistency.from.note).toBe(before.note);
    const [first, second] = [auditConsistency.from, auditConsistency.to].map((one) =>
      openCheckpoint(one.note, trusted),
    );
    expect(second).toEqual(now);
    expect(extendsTree(first!, second!, auditConsistency.hashes.map(bytes))).toBe(true);
  });

  test.each([
    ['{ auditCheckpoint(region: "nowhere") { size } }', 'BAD_USER_INPUT', 'region'],
    ['{ auditConsistency(from: 1, to: 2, region: "nowhere") { hashes } }', 'BAD_USER_INPUT', 'region'],
    ['{ auditConsistency(from: 2, to: 1) { hashes } }', 'BAD_USER_INPUT', 'from'],
    ['{ auditConsistency(from: 1, to: 2147483647) { hashes } }', 'BAD_USER_INPUT', 'to'],
    ['{ auditProof(eventId: "00000000-0000-4000-8000-00000000abcd") { index } }', 'NOT_FOUND', 'eventId'],
    ['{ auditProof(eventId: "nothing") { index } }', 'NOT_FOUND', 'eventId'],
  ])('names the argument at fault: %s', async (query, code, field) => {
    const answer = await lethe.gql(query, {}, { key });
    expect(answer.errors?.[0]?.extensions).toEqual({ code, field });
  });

  test('a size that is from before the event is refused by name', async () => {
    const { auditEvents } = await lethe.ok('{ auditEvents(first: 1) { nodes { id } } }', {}, { key });
    const query = 'query ($id: ID!) { auditProof(eventId: $id, size: 1) { index } }';
    const answer = await lethe.gql(query, { id: auditEvents.nodes[0].id }, { key });
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'size' });
  });

  test('a key that is for other regions gets no checkpoint of this one', () => {
    const allowed = regionsFor(lethe.deployment, ['elsewhere']);
    for (const name of [undefined, 'default'])
      expect(() => logOf(allowed, name)).toThrow(
        expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'region' }),
      );
    expect(logOf(regionsFor(lethe.deployment, ['default'])).name).toBe('default');
  });

  test('the key is for everybody, by region, and the same from every process', async () => {
    const text = await vkey();
    parseVerifierKey(text);
    const named = await lethe.fetch('/.well-known/lethe-checkpoint-key?region=default');
    expect([named.status, named.text.trim()]).toEqual([200, text]);
    expect(named.headers.get('content-type')).toMatch(/^text\/plain/);
    const url = await lethe.another();
    expect((await lethe.fetch(`${url}/.well-known/lethe-checkpoint-key`)).text.trim()).toBe(text);
    for (const query of ['region=nowhere', 'region=default&region=x', 'regoin=default']) {
      const answer = await lethe.fetch(`/.well-known/lethe-checkpoint-key?${query}`);
      expect([answer.status, answer.body.error.code]).toEqual([400, 'BAD_USER_INPUT']);
    }
  });
});
