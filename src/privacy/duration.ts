import { z } from 'zod';
import type { Millis } from '../memory/model.js';

/** A span of calendar time: whole months, then days, then milliseconds. */
export interface Duration {
  readonly months: number;
  readonly days: number;
  readonly millis: number;
}

/** ISO 8601-1 §5.5.2: years, months, weeks, days, hours, minutes, seconds, all whole numbers. */
const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const LONGEST_YEARS = 200;
const LONGEST_DAYS = LONGEST_YEARS * 366;

/** A duration as a policy file gives it: `P2Y6M`, `P30D`, `PT12H`, or a number of days. Longer than nothing, at most 200 years. */
export const duration = z.union([z.string(), z.number()]).transform((given, context): Duration => {
  const d = typeof given === 'number' ? daysOf(given) : parsed(given);
  const days = d ? d.months * 31 + d.days + d.millis / 86_400_000 : 0;
  if (d && days > 0 && days <= LONGEST_DAYS) return d;
  context.addIssue({
    code: 'custom',
    message: `must be an ISO 8601 duration such as P2Y or P30D, or whole days; longer than nothing, at most ${LONGEST_YEARS} years`,
  });
  return z.NEVER;
});

function daysOf(days: number): Duration | undefined {
  return Number.isSafeInteger(days) ? { months: 0, days, millis: 0 } : undefined;
}

function parsed(text: string): Duration | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((n) => Number(n ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    months: 12 * years + months,
    days: 7 * weeks + days,
    millis: 1000 * (seconds + 60 * (minutes + 60 * hours)),
  };
}

/** A moment so much later, in UTC: months first, to the last day of a shorter one, then days, then time; as PostgreSQL adds an interval. */
export function later(at: Millis, { months, days, millis }: Duration): Millis {
  const date = new Date(at);
  if (months > 0) {
    const day = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + months);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(day, last));
  }
  return date.getTime() + days * 86_400_000 + millis;
}

/** The same as PostgreSQL reads it. */
export function intervalOf({ months, days, millis }: Duration): string {
  return `${months} months ${days} days ${millis} milliseconds`;
}

/** Shortest text of it, as ISO 8601-1 writes it. */
export function isoOf({ months, days, millis }: Duration): string {
  const years = Math.floor(months / 12);
  const parts = [
    [years, 'Y'],
    [months % 12, 'M'],
    [days, 'D'],
  ] as const;
  const date = parts.map(([n, unit]) => (n > 0 ? `${n}${unit}` : '')).join('');
  return `P${date}${millis > 0 ? `T${millis / 1000}S` : ''}`;
}
