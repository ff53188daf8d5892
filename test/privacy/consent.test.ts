import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everything, person } from '../memory/people.js';
import { type Lethe, startLethe } from '../server/harness.js';

let lethe: Lethe;

beforeAll(async () => {
  lethe = await startLethe();
});
afterAll(() => lethe.close());

describe('consents', () => {
  it('H4 leave a record of grant and withdrawal, without content, that outlives the person', async () => {
    const id = 'vera@example.com';
    const version = 'notice-canary-2026';
    await person(lethe, id, [{ ...everything('wellbeing'), policyVersion: version }]);
    const { user } = await lethe.ok('query ($id: ID!) { user(id: $id) { consents { id } } }', { id });
    await lethe.ok(
      'mutation ($id: ID!, $consent: ID!) { withdrawConsent(userId: $id, id: $consent) { id } }',
      {
        id,
        consent: user.consents[0].id,
      },
    );
    await lethe.ok('mutation ($id: ID!) { deleteUser(userId: $id) { status } }', { id });

    const events = (await lethe.events()).filter((event) => event.action === 'CONSENT');
    expect(events.map((e) => [e.purpose, e.policy])).toEqual([
      ['wellbeing', 'role:ADMIN consent:granted'],
      ['wellbeing', 'role:ADMIN consent:withdrawn'],
    ]);
    const { auditEvents } = await lethe.ok(
      'query ($filter: AuditFilter) { auditEvents(filter: $filter) { nodes { action } } }',
      { filter: { userId: id, actions: ['CONSENT'] } },
    );
    expect(auditEvents.nodes).toHaveLength(2);
    expect(JSON.stringify(events)).not.toContain(id);
  });
});
