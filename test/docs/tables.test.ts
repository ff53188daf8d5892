import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ERROR_STATUS } from '../../src/errors.js';
import { LIMITS as GRAPHQL } from '../../src/graphql/limits.js';
import { ROLES_OF } from '../../src/graphql/permissions.js';
import { LIMITS, pageSize } from '../../src/memory/validate.js';
import { DEFAULT_PURPOSES } from '../../src/privacy/purposes.js';
import { BODY_LIMIT } from '../../src/server/settings.js';
import { readSettings, VARIABLE_MEANINGS } from '../../src/settings.js';
import { tableOf } from './tables.js';

const integrators = readFileSync('docs/integrators.md', 'utf8');
const operators = readFileSync('docs/operators.md', 'utf8');

test('the table of errors has every code, with its status', () => {
  const shown = [...tableOf(integrators, '## Errors')].map(([code, [status]]) => [code, Number(status)]);
  expect(Object.fromEntries(shown)).toEqual(ERROR_STATUS);
});

test('the table of limits has every limit of the code', () => {
  const shown = [...tableOf(integrators, '## Limits').values()].map(([limit]) => Number(limit));
  expect(() => pageSize(501)).toThrow();
  expect([...shown].sort()).toEqual(
    [...Object.values(LIMITS), pageSize(500), BODY_LIMIT, ...Object.values(GRAPHQL)].sort(),
  );
  const named = (what: string) => Number(tableOf(integrators, '## Limits').get(what)?.[0]);
  expect(named('messages in one remember')).toBe(LIMITS.messages);
  expect(named('items in one saveNodes')).toBe(LIMITS.nodes);
  expect(named('edges in one saveNodes')).toBe(LIMITS.edges);
  expect(named('items in an imported document')).toBe(LIMITS.importNodes);
  expect(named('text of a message, summary of an item, characters')).toBe(LIMITS.text);
  expect(named('question of a context, characters')).toBe(LIMITS.query);
  expect(named('items of a context')).toBe(LIMITS.contextItems);
  expect(named('ids in one filter')).toBe(LIMITS.filterIds);
  expect(named('ids and names in any other list')).toBe(LIMITS.listed);
  expect(named('bytes of a request')).toBe(BODY_LIMIT);
});

test('the table of settings has every variable, what it must hold, and its default', () => {
  const table = tableOf(operators, '## Settings');
  expect([...table.keys()].sort()).toEqual(Object.keys(VARIABLE_MEANINGS).sort());
  const plain = readSettings({});
  for (const [name, [meaning = '', byDefault = '']] of table) {
    expect(meaning, name).toBe(VARIABLE_MEANINGS[name]);
    const [, value] = /^`(.*)`$/.exec(byDefault) ?? [];
    if (value !== undefined) expect(readSettings({ [name]: value }), name).toEqual(plain);
  }
});

test('the table of roles names every role a key can have, and no export for SERVICE', () => {
  const roles = [...tableOf(integrators, '## Keys and roles').keys()];
  const used = new Set(Object.values({ ...ROLES_OF.Query, ...ROLES_OF.Mutation }).flat());
  expect([...roles].sort()).toEqual([...used].sort());
  expect(ROLES_OF.Query.exportUser).not.toContain('SERVICE');
});

test('the purposes a fresh server knows are named', () => {
  for (const { key } of DEFAULT_PURPOSES) {
    expect(integrators).toContain(`\`${key}\``);
    expect(operators).toContain(`\`${key}\``);
  }
});

test('the threat model names every column that is not sealed, and no other', () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  const models = new Set([...schema.matchAll(/^model (\w+)/gm)].map(([, name]) => name));
  const plain = new Map<string, string[]>();
  for (const [, body] of schema.matchAll(/^model \w+ \{(.*?)^\}/gms)) {
    if (!body!.includes('@@schema("memory")')) continue;
    const columns = [...body!.matchAll(/^ {2}(\w+) +(\w+)(.*)$/gm)].filter(
      ([, , type]) => type !== 'Bytes' && !models.has(type!),
    );
    plain.set(
      /@@map\("(\w+)"\)/.exec(body!)![1]!,
      columns.map(([, name, , rest]) => / @map\("(\w+)"\)/.exec(rest!)?.[1] ?? name!),
    );
  }
  const page = readFileSync('docs/threat-model.md', 'utf8')
    .split('## What is kept in the clear')[1]!
    .split('\n## ')[0]!;
  const told = new Map(
    [...page.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, table, columns]) => [
      table!,
      [...columns!.matchAll(/`(\w+)`/g)].map(([, column]) => column!),
    ]),
  );
  expect(told).toEqual(plain);
});
