import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { topicMatcher } from '../../src/memory/topic.js';

const page = readFileSync(new URL('../../docs/suppression.md', import.meta.url), 'utf8');

/** Rows of the table under a heading: topic, text. */
function rows(heading: string): [string, string][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| topic |'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, topic, text]) => [topic!, text!]);
}

describe('docs/suppression.md says what is', () => {
  it.each(rows('Caught'))('S1 caught: “%s” in “%s”', (topic, text) => {
    expect(topicMatcher([topic]).matches(text)).toBe(true);
  });
  it.each(rows('Caught although it may be meant otherwise'))(
    'S1 caught, though perhaps meant otherwise: “%s” in “%s”',
    (topic, text) => {
      expect(topicMatcher([topic]).matches(text)).toBe(true);
    },
  );
  it.each(rows('Not caught'))('S1 not caught: “%s” in “%s”', (topic, text) => {
    expect(topicMatcher([topic]).matches(text)).toBe(false);
  });
  it('has rows in every table', () => {
    expect(rows('Caught').length).toBeGreaterThan(15);
    expect(rows('Not caught').length).toBeGreaterThan(10);
    expect(rows('Caught although it may be meant otherwise').length).toBeGreaterThan(3);
  });
});
