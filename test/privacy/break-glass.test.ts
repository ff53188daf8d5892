import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/privacy/policy.js';
import { everything, person, save } from '../memory/people.js';
import { type Lethe, startLethe } from '../server/harness.js';

const USER = 'ida@example.com';
const REASON = { 'x-break-glass-reason': 'emergency-treatment' };
const CONTEXT = `query ($in: ContextInput!) { context(input: $in) { text eventId items { node { id } } } }`;
const context = (purpose = 'break-glass', query = 'allergy') => ({
  in: { userId: USER, purpose, sessionId: 's-1', query },
});

/** Somebody with an allergy on record for `wellbeing` whose consent is withdrawn, and a suppressed topic. */
async function patient(lethe: Lethe): Promise<{ allergy: string }> {
  await person(lethe, USER, [everything('wellbeing')]);
  const { nodes } = await save(
    lethe,
    USER,
    [
      { ref: 'ida', kind: 'ENTITY', name: 'Ida' },
      { kind: 'FACET', topic: 'Allergy', summary: 'Penicillin allergy, severe', entity: 'ida' },
      { kind: 'FACET', topic: 'Allergy history', summary: 'Divorce began with an allergy', entity: 'ida' },
    ],
    { purpose: 'wellbeing' },
  );
  const { user } = await lethe.ok('query ($u: ID!) { user(id: $u) { consents { id } } }', { u: USER });
  await lethe.ok('mutation ($u: ID!, $t: String!) { suppressTopic(userId: $u, topic: $t) { id } }', {
    u: USER,
    t: 'divorce',
  });
  await lethe.ok('mutation ($u: ID!, $c: ID!) { withdrawConsent(userId: $u, id: $c) { id } }', {
    u: USER,
    c: user.consents[0].id,
  });
  return { allergy: nodes[1]! };
}

describe('break-glass where the policy has none', () => {
  let lethe: Lethe;
  beforeAll(async () => {
    lethe = await startLethe();
    await patient(lethe);
  });
  afterAll(() => lethe?.close());

  it('H2 is off: no role reads by it, whatever reason it names, and operators hear of the attempt', async () => {
    const events = await lethe.eventsOf(async () => {
      for (const role of ['ADMIN', 'PRIVACY', 'SERVICE'] as const) {
        const key = await lethe.key(role);
        const answer = await lethe.gql(CONTEXT, context(), { key, headers: REASON });
        expect(answer.errors?.[0]?.extensions).toEqual({ code: 'PURPOSE_UNKNOWN', field: 'input.purpose' });
      }
    });
    expect(events.filter((e) => e.action === 'BREAK_GLASS')).toEqual([]);
    const { text } = await lethe.fetch('/metrics', { key: await lethe.key('AUDITOR') });
    expect(text).toContain('lethe_gate_gaps_total{gap="break-glass"} 3');
    expect(text).toContain('lethe_break_glass_total 0');
    expect(lethe.log.filter((line) => line.includes('"gap":"break-glass"'))).toHaveLength(1);
  });

  it('H2 counts a purpose that nobody registered, and tells its name to nobody', async () => {
    const answer = await lethe.gql(CONTEXT, context('espionage'), { key: await lethe.key('SERVICE') });
    expect(answer.code).toBe('PURPOSE_UNKNOWN');
    const { text } = await lethe.fetch('/metrics', { key: await lethe.key('AUDITOR') });
    expect(text).toContain('lethe_gate_gaps_total{gap="unknown-purpose"} 1');
    expect(text + lethe.log.join('')).not.toContain('espionage');
  });
});

describe('break-glass for the role SERVICE', () => {
  let lethe: Lethe;
  let allergy: string;
  beforeAll(async () => {
    lethe = await startLethe({ policy: 'breakGlass: { roles: [SERVICE] }' });
    ({ allergy } = await patient(lethe));
  });
  afterAll(() => lethe?.close());

  it('H2 A5 answers past purpose and consent, keeps to suppression, and leaves an event of its own', async () => {
    const key = await lethe.key('SERVICE');
    let answer: Awaited<ReturnType<Lethe['ok']>> | undefined;
    const events = await lethe.eventsOf(async () => {
      answer = await lethe.ok(CONTEXT, context(), { key, headers: REASON });
    });
    expect(answer.context.text).toContain('Penicillin');
    expect(answer.context.text).not.toContain('Divorce');
    expect(answer.context.items).toEqual([{ node: { id: allergy } }]);
    expect(events).toMatchObject([
      {
        id: answer.context.eventId,
        action: 'BREAK_GLASS',
        role: 'SERVICE',
        purpose: 'break-glass',
        phi: true,
        outcome: 'SUCCESS',
        policy: 'role:SERVICE gate:break-glass reason:emergency-treatment',
      },
    ]);
    expect(events[0]!.nodeIds).toContain(allergy);
    const line = lethe.log.find((l) => l.includes('"msg":"break-glass"'))!;
    expect(JSON.parse(line)).toMatchObject({
      level: 40,
      reason: 'emergency-treatment',
      eventId: events[0]!.id,
      region: 'default',
    });
    expect(line).not.toMatch(/ida|penicillin/i);
    const { text } = await lethe.fetch('/metrics', { key: await lethe.key('AUDITOR') });
    expect(text).toContain('lethe_break_glass_total 1');
    const { auditEvents } = await lethe.ok(
      '{ auditEvents(filter: { actions: [BREAK_GLASS], phi: true }) { nodes { action policy } } }',
    );
    expect(auditEvents.nodes).toHaveLength(1);
  });

  it('H2 is recorded as access to PHI even when it answers nothing', async () => {
    await person(lethe, 'empty@example.com', []);
    const key = await lethe.key('SERVICE');
    const events = await lethe.eventsOf(() =>
      lethe.ok(
        'query ($u: ID!) { user(id: $u, purpose: "break-glass") { totalNodes } }',
        { u: 'empty@example.com' },
        { key, headers: REASON },
      ),
    );
    expect(events).toMatchObject([{ action: 'BREAK_GLASS', phi: true, nodeIds: [] }]);
  });

  it.each([
    ['no reason', {}],
    ['a reason that is no code of the policy', { 'x-break-glass-reason': 'curiosity' }],
    ['a free text', { 'x-break-glass-reason': 'Ida fainted' }],
  ])('H2 refuses %s, names the header, and reads nothing', async (_what, headers) => {
    const events = await lethe.eventsOf(async () => {
      const answer = await lethe.gql(CONTEXT, context(), { key: await lethe.key('SERVICE'), headers });
      expect(answer.errors?.[0]?.extensions).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'X-Break-Glass-Reason',
      });
      expect(answer.text).not.toContain('Penicillin');
    });
    expect(events).toEqual([]);
  });

  it('H2 refuses whom the policy does not name: other roles, the person, and keys for other purposes', async () => {
    const { createApiKey } = await lethe.ok(
      'mutation { createApiKey(input: { name: "narrow", role: SERVICE, purposes: ["assistant"] }) { secret } }',
    );
    const keys = [await lethe.key('PRIVACY'), await lethe.subject(USER), createApiKey.secret];
    for (const key of keys) {
      const events = await lethe.eventsOf(async () => {
        const answer = await lethe.gql(CONTEXT, context(), { key, headers: REASON });
        expect(answer.code).toBe('FORBIDDEN');
      });
      expect(events.map((e) => e.action)).toEqual(['DENIED']);
    }
  });

  it('H2 is for reading alone: nothing is collected, consented, rectified or read back under it', async () => {
    const key = await lethe.key('SERVICE');
    const headers = { ...REASON, 'x-purpose': 'break-glass' };
    const node = { kind: 'ENTITY', name: 'Bo' };
    for (const [query, variables] of [
      ['mutation ($in: SaveNodesInput!) { saveNodes(input: $in) { nodes { id } } }', { nodes: [node] }],
      [
        'mutation ($in: RememberInput!) { remember(input: $in) { id } }',
        { sessionId: 's', messages: [{ content: 'x' }] },
      ],
      [
        'mutation ($in: GrantConsentInput!) { grantConsent(input: $in) { id } }',
        { policyVersion: '1', method: 'form' },
      ],
    ] as const) {
      const input = { userId: USER, purpose: 'break-glass', ...variables };
      expect((await lethe.gql(query, { in: input }, { key, headers })).code).toBe('PURPOSE_UNKNOWN');
    }
    const update = await lethe.gql(
      'mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }',
      { in: { userId: USER, id: allergy, restricted: true } },
      { key, headers },
    );
    expect(update.code).toBe('PURPOSE_UNKNOWN');
  });
});

describe('break-glass past suppression', () => {
  it('H2 S1 happens only where the policy says so, and every event of it says so too', async () => {
    const lethe = await startLethe({
      policy: 'breakGlass: { roles: [SERVICE], suppressed: true, reasons: { code-blue: Resuscitation } }',
    });
    try {
      await patient(lethe);
      const events = await lethe.eventsOf(async () => {
        const answer = await lethe.ok(CONTEXT, context('break-glass', 'divorce'), {
          key: await lethe.key('SERVICE'),
          headers: { 'x-break-glass-reason': 'code-blue' },
        });
        expect(answer.context.text).toContain('Divorce');
      });
      expect(events.map((e) => e.policy)).toContain(
        'role:SERVICE gate:break-glass reason:code-blue suppression:overridden',
      );
    } finally {
      await lethe.close();
    }
  });
});

describe('the section breakGlass', () => {
  it.each([
    'breakGlass: {}',
    'breakGlass: { roles: [SUBJECT] }',
    'breakGlass: { roles: [AUDITOR] }',
    'breakGlass: { keys: [everybody] }',
    'breakGlass: { roles: [SERVICE], reasons: {} }',
    'breakGlass: { roles: [SERVICE], reasons: { Because I can: x } }',
    'breakGlass: { roles: [SERVICE], always: true }',
    'purposes: [{ key: break-glass, description: Mine }]',
  ])('H2 is refused: %s', (text) => {
    expect(() => parsePolicy(text, '.')).toThrow('LETHE_POLICY');
  });
});
