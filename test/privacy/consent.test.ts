import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSubject } from '../../src/memory/subject.js';
import { storeConsents } from '../../src/privacy/consent.js';
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

  it('H4 are bounded for one person', async () => {
    await person(lethe, 'many', []);
    const call = { actor: { id: 'test', role: 'ADMIN' }, sessionId: 's', now: Date.now() };
    const subject = (await findSubject(lethe.deployment, call as never, 'many'))!;
    const consents = Array.from({ length: 999 }, () => ({
      ...(everything('assistant') as { purpose: string; policyVersion: string; method: string }),
      id: randomUUID(),
      contentTypes: ['GENERAL' as const],
      explicit: false,
      noticeHash: undefined,
      thirdParties: false,
      jurisdiction: 'EU' as const,
      grantedAt: call.now,
      withdrawnAt: undefined,
      expiresAt: undefined,
    }));
    await subject.region.memory.asUser(subject.userId, async (tx) => {
      await storeConsents({ tx, subject }, consents);
      await tx.user.update({ where: { userId: subject.userId }, data: { revision: randomUUID() } });
    });
    const grant = () =>
      lethe.gql('mutation ($in: GrantConsentInput!) { grantConsent(input: $in) { id } }', {
        in: { userId: 'many', ...everything('support') },
      });
    expect((await grant()).code).toBeUndefined();
    expect((await grant()).errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      field: 'input.userId',
    });
  });
});
