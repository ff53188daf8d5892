import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSchema, isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPolicy } from '../../src/privacy/policy.js';
import { readSettings, VARIABLE_MEANINGS } from '../../src/settings.js';
import { person } from '../memory/people.js';
import { ADMIN_KEY, type Lethe, startLethe } from '../server/harness.js';

let lethe: Lethe;
const USER = 'ida@example.com';
const CARD = '4111 1111 1111 1111';

beforeAll(async () => {
  lethe = await startLethe();
  await person(lethe, USER);
});
afterAll(() => lethe.close());

describe('scrubbing', () => {
  it.each(['ADMIN', 'SERVICE', 'SUBJECT'] as const)(
    'I2 is done for the role %s like for any other',
    async (role) => {
      const key =
        role === 'ADMIN' ? ADMIN_KEY : role === 'SUBJECT' ? await lethe.subject(USER) : await lethe.key(role);
      const { saveNodes } = await lethe.ok(
        'mutation ($in: SaveNodesInput!) { saveNodes(input: $in) { nodes { id } redactions { type count } } }',
        {
          in: {
            userId: USER,
            purpose: 'assistant',
            nodes: [{ kind: 'ENTITY', name: `${role} paid with ${CARD}` }],
          },
        },
        { key },
      );
      expect(saveNodes.redactions).toEqual([{ type: 'PAYMENT_CARD', count: 1 }]);
      const held = await lethe.fetch(`/api/v1/export/${USER}`, { key: ADMIN_KEY });
      expect(held.text).toContain(`${role} paid with [REDACTED:PAYMENT_CARD]`);
      expect(held.text).not.toContain(CARD);
    },
  );

  it('I2 has no setting', () => {
    expect(Object.keys(VARIABLE_MEANINGS).filter((name) => /scrub|redact|pii/i.test(name))).toEqual([]);
    const asked = { LETHE_SCRUB: 'off', LETHE_PII: 'false', LETHE_REDACT: '0' };
    expect(readSettings(asked)).toEqual(readSettings({}));
  });

  it('I2 has no place in the policy file', () => {
    const directory = mkdtempSync(path.join(os.tmpdir(), 'lethe-policy-'));
    try {
      for (const text of ['scrub: false', 'purposes: [{ key: plain, description: Plain, scrub: false }]']) {
        const file = path.join(directory, 'policy.yaml');
        writeFileSync(file, text);
        expect(() => readPolicy(file), text).toThrow('LETHE_POLICY');
      }
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });

  it('I2 has no argument or input field in the schema', () => {
    const types = Object.values(buildSchema(readFileSync('schema.graphql', 'utf8')).getTypeMap());
    const inputs = types.flatMap((type) => {
      if (isInputObjectType(type)) return Object.keys(type.getFields());
      if (isObjectType(type))
        return Object.values(type.getFields()).flatMap((field) => field.args.map((arg) => arg.name));
      return [];
    });
    expect(inputs.length).toBeGreaterThan(50);
    expect(inputs.filter((name) => /scrub|redact|pii|raw|mask/i.test(name))).toEqual([]);
  });
});
