import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intervalOf, isoOf, later } from '../../src/privacy/duration.js';
import { parsePolicy } from '../../src/privacy/policy.js';
import { retentionRecord, ruleOf, windowEnd } from '../../src/privacy/retention.js';
import { type FreshDatabases, freshDatabases } from '../support/stores.js';

const retention = (yaml: string) => parsePolicy(`retention:\n${yaml}`, '.').retention;
const at = (iso: string): number => Date.parse(iso);

describe('the section retention', () => {
  it.each([
    ['keep: P-1D', 'duration'],
    ['keep: "-5"', 'duration'],
    ['keep: -5', 'duration'],
    ['keep: 0', 'duration'],
    ['keep: P0D', 'duration'],
    ['keep: PT', 'duration'],
    ['keep: P', 'duration'],
    ['keep: P1.5Y', 'duration'],
    ['keep: 1.5', 'duration'],
    ['keep: P201Y', 'duration'],
    ['keep: P99999999999999999999D', 'duration'],
    ['keep: two years', 'duration'],
    ['keep: null', 'keep'],
    ['keep: P1Y, contentTypes: []', 'contentTypes'],
    ['keep: P1Y, contentTypes: [MEDICAL]', 'contentTypes'],
    ['keep: P1Y, purposes: []', 'purposes'],
    ['keep: P1Y, purposes: [advertising]', 'not registered'],
    ['keep: P1Y, until: tomorrow', 'until'],
  ])('R4 refuses at the start a window with { %s }', (window, named) => {
    expect(() => retention(`  windows: [{ ${window} }]`)).toThrow(named);
    expect(() => retention(`  windows: [{ ${window} }]`)).toThrow('LETHE_POLICY');
  });

  it.each([
    'reason: x, by: y',
    'reason: "", by: y, on: 2026-01-01',
    'reason: x, by: y, on: 2026-13-01',
    'by: y, on: 2026-01-01',
  ])('R4 refuses a justification without text, name and day: { %s }', (justification) => {
    expect(() => retention(`  justifications: [{ ${justification} }]`)).toThrow('justifications');
  });

  it('R4 is read as the operators’ page shows it', () => {
    const shown = /```yaml\n(retention:[\s\S]*?)```/.exec(
      readFileSync('docs/operators.md', 'utf8'),
    )?.[1] as string;
    const { windows, justifications } = parsePolicy(shown, '.').retention;
    expect([windows.map(ruleOf), justifications.length]).toEqual([
      ['HEALTH/wellbeing/P2Y', '*/support/P90D'],
      1,
    ]);
  });

  it('R4 has no window unless one is configured', () => {
    expect(parsePolicy('', '.').retention).toEqual({ windows: [], justifications: [] });
  });

  it('R4 keeps an item until the last of its purposes has no more time for it, and each until its first window', () => {
    const policy = retention(`  windows:
    - { contentTypes: [HEALTH], keep: P1M }
    - { purposes: [support], keep: 10 }
    - { purposes: [assistant], keep: P1Y }`);
    const createdAt = at('2026-01-31T12:00:00Z');
    const end = (contentTypes: ('HEALTH' | 'GENERAL')[], purposes: string[]) =>
      windowEnd(policy, { contentTypes, purposes, createdAt });
    expect(end(['GENERAL'], ['support'])).toEqual({ at: at('2026-02-10T12:00:00Z'), rule: '*/support/P10D' });
    expect(end(['GENERAL'], ['support', 'assistant'])).toEqual({
      at: at('2027-01-31T12:00:00Z'),
      rule: '*/assistant/P1Y',
    });
    expect(end(['GENERAL', 'HEALTH'], ['assistant'])).toEqual({
      at: at('2026-02-28T12:00:00Z'),
      rule: 'HEALTH/*/P1M',
    });
    expect(end(['GENERAL'], ['research'])).toBeUndefined();
    expect(end(['GENERAL'], ['support', 'research'])).toBeUndefined();
  });

  it('R4 tells the processing record of windows, justifications, and purposes that keep health data with neither', () => {
    const policy = parsePolicy(
      `retention:
  windows: [{ contentTypes: [HEALTH], purposes: [wellbeing], keep: P24M }]
  justifications: [{ purposes: [research], reason: A study under ethics approval 7, by: Example DPO, on: 2026-05-01 }]`,
      '.',
    );
    expect(retentionRecord(policy)).toEqual({
      windows: [{ contentTypes: ['HEALTH'], purposes: ['wellbeing'], keep: 'P2Y' }],
      justifications: [
        {
          contentTypes: ['HEALTH'],
          purposes: ['research'],
          reason: 'A study under ethics approval 7',
          by: 'Example DPO',
          on: '2026-05-01',
        },
      ],
      unaccounted: ['assistant', 'support'],
    });
  });
});

describe('a duration', () => {
  let databases: FreshDatabases;
  beforeAll(async () => {
    databases = await freshDatabases();
  });
  afterAll(() => databases.close());

  it('R4 is added as the database adds it, so that both find the same items', async () => {
    const span = fc.record({
      months: fc.nat(240),
      days: fc.nat(1_000),
      millis: fc.nat(3_600_000).map((s) => s * 1000),
    });
    const moment = fc.integer({ min: at('1990-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') });
    const cases = fc.sample(fc.tuple(moment, span), 500);
    const { rows } = await databases.admin('memory').query<{ ms: string }>(
      `SELECT extract(epoch FROM (to_timestamp(x.at / 1000.0) AT TIME ZONE 'UTC' + x.keep) AT TIME ZONE 'UTC') * 1000 AS ms
       FROM unnest($1::float8[], $2::interval[]) WITH ORDINALITY AS x (at, keep, i) ORDER BY i`,
      [cases.map(([from]) => from), cases.map(([, d]) => intervalOf(d))],
    );
    expect(rows.map((r) => Math.round(Number(r.ms)))).toEqual(cases.map(([from, d]) => later(from, d)));
  });

  it('reads back what it wrote', () => {
    for (const text of ['P1Y', 'P2Y6M', 'P30D', 'P1Y2M3D', 'PT90S'])
      expect(isoOf(retention(`  windows: [{ keep: ${text} }]`).windows[0]!.keep)).toBe(text);
    expect(isoOf(retention('  windows: [{ keep: P2W }]').windows[0]!.keep)).toBe('P14D');
    expect(isoOf(retention('  windows: [{ keep: 400 }]').windows[0]!.keep)).toBe('P400D');
  });
});
