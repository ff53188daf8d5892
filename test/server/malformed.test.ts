import fc from 'fast-check';
import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ERROR_STATUS } from '../../src/errors.js';
import { ADMIN_KEY, exampleUser, type Lethe, startLethe } from './harness.js';
import { documentOf, ROOT_FIELDS } from './operations.js';

const CANARY = 'canary-e7c1';
let lethe: Lethe;
let ids: Record<string, string>;
let exported: object;
beforeAll(async () => {
  lethe = await startLethe();
  ({ ids } = await exampleUser(lethe, 'ada@example'));
  exported = (await lethe.ok('{ exportUser(userId: "ada@example") { document } }')).exportUser.document;
});
afterAll(() => lethe?.close());

const oddText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    `${CANARY}\u0000`,
    `${CANARY}\ud800`,
    '\udfff',
    `${CANARY}'; DROP TABLE users; --`,
    '__proto__',
  ),
  fc.constantFrom(
    'NaN',
    '-1',
    '1e999',
    '../../etc/passwd',
    '%00',
    `${CANARY}\r\nx: y`,
    '\u202e',
    'e\u0301',
    '𝕒',
    '123-45-6789',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }).map((s) => CANARY + s),
  fc.integer({ min: 250, max: 40_000 }).map((n) => CANARY + 'x'.repeat(n)),
);
const odd: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, 2 ** 31, -(2 ** 53), [], {}, [[]], [null], {
    [CANARY]: CANARY,
  }),
  fc.jsonValue(),
);

/** Values of a type that are often right in form, and now and then anything. */
function anyOf(type: GraphQLInputType, name: string): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return anyOf(type.ofType, name);
  const right = (): fc.Arbitrary<unknown> => {
    if (isListType(type)) return fc.array(anyOf(type.ofType, name), { maxLength: 3 });
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((v) => v.name));
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      return fc.record(Object.fromEntries(fields.map((f) => [f.name, anyOf(f.type, f.name)])), {
        requiredKeys: fields.filter((f) => isNonNullType(f.type)).map((f) => f.name),
      });
    }
    switch (getNamedType(type).name) {
      case 'Int':
        return fc.integer({ min: -5, max: 600 });
      case 'Float':
        return fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 1, 0.5));
      case 'Boolean':
        return fc.boolean();
      case 'DateTime':
        return fc.constantFrom(
          '2026-05-19T12:00:00Z',
          '1999-01-01T00:00:00+02:00',
          '2100-01-01T00:00:00Z',
          CANARY,
        );
      case 'JSON':
        return fc.oneof({ weight: 4, arbitrary: damaged() }, fc.jsonValue());
      default: {
        const known: Record<string, readonly string[]> = {
          userId: ['ada@example', 'nobody@example'],
          purpose: ['assistant', 'support', 'research', 'espionage'],
          sessionId: ['s-1'],
          id: Object.values(ids ?? {}),
          nodeId: Object.values(ids ?? {}),
          entity: Object.values(ids ?? {}),
        };
        const words = known[name] ?? [];
        return fc.oneof(
          { weight: 12, arbitrary: fc.constantFrom(...(words.length > 0 ? words : ['plain words', 's-2'])) },
          oddText,
        );
      }
    }
  };
  return fc.oneof({ weight: 30, arbitrary: right() }, { weight: 1, arbitrary: odd });
}

/** The export of the example user with something in it replaced by anything. */
function damaged(): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.infiniteStream(fc.nat(50)), fc.integer({ min: 1, max: 7 }), odd)
    .map(([choices, depth, value]) => {
      const copy = structuredClone(exported);
      let at = copy as Record<string, unknown>;
      for (let level = 1; ; level++) {
        const keys = Object.keys(at);
        const key = keys[(choices.next().value as number) % Math.max(1, keys.length)];
        if (key === undefined) return copy;
        const next = at[key];
        if (level === depth || next === null || typeof next !== 'object') {
          at[key] = value;
          return copy;
        }
        at = next as Record<string, unknown>;
      }
    });
}

const codes = new Set<string>(Object.keys(ERROR_STATUS));

function expectCoded(answer: Awaited<ReturnType<Lethe['gql']>>): void {
  expect(answer.status).toBeLessThan(500);
  for (const error of answer.errors ?? []) {
    expect(codes).toContain(error.extensions.code);
    expect(error.extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
    expect(Object.keys(error.extensions).filter((k) => !['code', 'field', 'retryAfter'].includes(k))).toEqual(
      [],
    );
  }
  expect(JSON.stringify(answer.errors ?? [])).not.toContain(CANARY);
}

describe('whatever is sent, the answer is data or a coded error that quotes nothing', () => {
  // Users that a run erases come back before the next operation.
  test.each(ROOT_FIELDS.map((root) => [root.field.name, root] as const))('%s', async (_name, root) => {
    if (!(await lethe.ok('{ user(id: "ada@example") { id } }')).user)
      ({ ids } = await exampleUser(lethe, 'ada@example'));
    const query = documentOf(root, true);
    const variables = fc.record(
      Object.fromEntries(root.field.args.map((a) => [a.name, anyOf(a.type, a.name)])),
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(variables, async (given) => {
        expectCoded(await lethe.gql(query, given));
      }),
      { numRuns: 40 },
    );
  });

  test('whole documents', async () => {
    const words = fc.constantFrom(
      '{',
      '}',
      '(',
      ')',
      'query',
      'mutation',
      'user',
      'id',
      ':',
      '"',
      '$x',
      'on',
      '...',
      '@skip',
      'input',
      CANARY,
      '#',
      '"""',
      '\\u',
      '__schema',
      'null',
      '1',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 25 }), async (parts) => {
        expectCoded(await lethe.gql(parts.join(' ')));
      }),
      { numRuns: 200 },
    );
  });

  test('paths and headers of REST', async () => {
    const part = oddText.filter((s) => s.isWellFormed()).map((s) => encodeURIComponent(s.slice(0, 600)));
    await fc.assert(
      fc.asyncProperty(part, part, fc.constantFrom('GET', 'POST', 'DELETE'), async (a, b, method) => {
        for (const url of [
          `context/${a}`,
          `export/${a}`,
          `users/${a}`,
          `users/${a}/nodes/${b}`,
          `users/${a}/suppressions`,
          `users/ada%40example/nodes/${b}`,
        ]) {
          const headers = { 'content-type': 'application/json' };
          const body = method === 'POST' ? JSON.stringify({ topic: decodeURIComponent(b) }) : undefined;
          const answer = await lethe.fetch(`/api/v1/${url}`, { method, key: ADMIN_KEY, headers, body });
          expect(answer.status).toBeLessThan(500);
          if (answer.status >= 400) expect(answer.text).not.toContain(CANARY);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what nobody expected', () => {
  test('is masked, and found in the log by its id, without a word of its message', async () => {
    const admin = lethe.stores.admin('memory');
    await admin.query(`ALTER TABLE memory.erasures RENAME TO ${CANARY.replace('-', '_')}`);
    try {
      const answer = await lethe.gql('{ erasures(userId: "ada@example") { id } }');
      expect(answer.errors).toMatchObject([
        {
          message: expect.stringMatching(/^internal error [0-9a-f]{12}$/),
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ]);
      expect(answer.data).toBeNull();
      const id = answer.errors![0]!.message.slice(-12);
      const line = lethe.log.find((l) => l.includes(id));
      expect(JSON.parse(line ?? '{}')).toMatchObject({ errorId: id, error: expect.any(String) });
      expect(line).not.toMatch(/canary|erasures|relation/);
    } finally {
      await admin.query(`ALTER TABLE memory.${CANARY.replace('-', '_')} RENAME TO erasures`);
    }
  });

  test('a store that is away is REGION_UNAVAILABLE, and nothing else', async () => {
    const own = await startLethe({ cuttable: ['memory', 'vault'] });
    try {
      await exampleUser(own, 'ada@example');
      await own.stores.cut('memory');
      const answer = await own.gql('{ user(id: "ada@example") { id } }');
      expect([answer.status, answer.code, answer.data]).toEqual([503, 'REGION_UNAVAILABLE', undefined]);
      const rest = await own.fetch('/api/v1/export/ada%40example', { key: ADMIN_KEY });
      expect([rest.status, rest.body]).toEqual([503, { error: { code: 'REGION_UNAVAILABLE' } }]);
      await own.stores.restore('memory');
      expect((await own.ok('{ user(id: "ada@example") { id } }')).user.id).toBe('ada@example');
      await own.stores.cut('vault');
      const unknown = await own.gql('{ user(id: "somebody-new@example") { id } }');
      expect(unknown.code).toBe('REGION_UNAVAILABLE');
      await own.stores.restore('vault');
      expect((await own.gql('{ user(id: "somebody-new@example") { id } }')).data).toEqual({ user: null });
    } finally {
      await own.close();
    }
  });
});

test('no content, key, token or user id is in any line of the log, at any level', async () => {
  const token = await lethe.subject('ada@example');
  await lethe.gql('{ viewer { name } }', {}, { key: token });
  await lethe.gql('{ viewer { name } }', {}, { key: 'lethe_wrong-canary-e7c1' });
  await lethe.fetch(`/api/v1/export/${CANARY}?key=${CANARY}`, { key: ADMIN_KEY });
  await lethe.fetch(`/${CANARY}/${CANARY}?key=${CANARY}`, { key: ADMIN_KEY });
  await lethe.fetch(`/api/v1/export/%ff${CANARY}`, { key: ADMIN_KEY });
  await lethe.fetch('/graphql', {
    method: 'POST',
    key: ADMIN_KEY,
    headers: { 'content-type': 'application/json' },
    body: `{"${CANARY}`,
  });
  await lethe.gql(
    `mutation ${CANARY.replace('-', '_')} { suppressTopic(userId: "ada@example", topic: "${CANARY}") { id } }`,
  );
  const log = lethe.log.join('');
  expect(lethe.log.length).toBeGreaterThan(1_000);
  expect(log).toContain('"route":"/graphql"');
  for (const secret of [
    CANARY,
    'canary_',
    ADMIN_KEY,
    token,
    'ada@example',
    'ada%40example',
    'Garden',
    'raised beds',
    'Prefers',
  ])
    expect(log).not.toContain(secret);
});
