import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CREATE_USER, type Lethe, startLethe } from '../server/harness.js';
import { everything, person, smallMemory } from './people.js';

const LIFT = 'mutation ($id: ID!) { liftSuppression(userId: "quiet", id: $id) { topic liftedAt } }';
const WITHDRAW = 'mutation ($id: ID!) { withdrawConsent(userId: "leaves", id: $id) { purpose withdrawnAt } }';

describe('a write that changes nothing', () => {
  let lethe: Lethe;
  beforeAll(async () => {
    lethe = await startLethe();
  });
  afterAll(() => lethe?.close());

  const told = async (act: () => Promise<unknown>) =>
    (await lethe.eventsOf(act)).map((e) => [e.action, e.policy, e.subjects.length, e.retention]);

  it('A1 tells that it answered a topic', async () => {
    await person(lethe, 'quiet');
    const SUPPRESS = 'mutation { suppressTopic(userId: "quiet", topic: "chess") { id topic } }';
    const key = { headers: { 'idempotency-key': 'quiet-1' } };
    const { id } = (await lethe.ok(SUPPRESS, {}, key)).suppressTopic;
    const made = [['READ', 'role:ADMIN suppression:made', 1, 'GDPR']];
    expect(await told(() => lethe.ok(SUPPRESS))).toEqual(made);
    expect(await told(() => lethe.ok(SUPPRESS, {}, key))).toEqual(made);
    expect(await told(() => lethe.ok(LIFT, { id }))).toEqual([
      ['SUPPRESS', 'role:ADMIN suppression:lifted', 1, 'GDPR'],
    ]);
    expect(await told(() => lethe.ok(LIFT, { id }))).toEqual([
      ['READ', 'role:ADMIN suppression:lifted', 1, 'GDPR'],
    ]);
  });

  it('A1 tells that it answered a consent', async () => {
    await person(lethe, 'leaves');
    const { user } = await lethe.ok('{ user(id: "leaves") { consents { id } } }');
    const [{ id }] = user.consents;
    await lethe.ok(WITHDRAW, { id });
    expect(await told(() => lethe.ok(WITHDRAW, { id }))).toEqual([
      ['READ', 'role:ADMIN consent:withdrawn', 1, 'GDPR'],
    ]);
  });

  it('A1 A4 tells that it answered a receipt, and keeps that as long as the person’s own record', async () => {
    await lethe.ok(CREATE_USER, {
      in: { id: 'patient', jurisdiction: 'US', hipaa: true, consents: [everything('assistant')] },
    });
    const { tea } = await smallMemory(lethe, 'patient');
    const node = () =>
      lethe.ok('mutation ($id: ID!) { deleteNode(userId: "patient", id: $id) { id } }', { id: tea });
    const { id } = (await node()).deleteNode;
    const answered = [['READ', 'role:ADMIN erasures', 1, 'HIPAA']];
    expect(await told(node)).toEqual(answered);
    expect(await told(() => lethe.ok('query ($id: ID!) { erasure(id: $id) { id } }', { id }))).toEqual(
      answered,
    );
    const user = () => lethe.ok('mutation { deleteUser(userId: "patient") { id } }');
    await user();
    expect(await told(user)).toEqual(answered);
    expect(await told(() => lethe.ok('{ erasures(userId: "patient") { id } }'))).toEqual(answered);
  });
});
