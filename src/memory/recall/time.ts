const DAY = 86_400_000;

/** Which days a question speaks of. Days are counted from the epoch, UTC. */
export type TimeHint =
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'month'; readonly month: number; readonly day?: number }
  | { readonly kind: 'weekday'; readonly weekday: number };

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = '((?:19|20)\\d\\d)';
const DATE = '(\\d{1,2})(?:st|nd|rd|th)?';

const dayOf = (year: number, month: number, day = 1): number => Math.floor(Date.UTC(year, month, day) / DAY);
const range = (from: number, to: number): TimeHint => ({ kind: 'range', from, to });
const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase());

interface Rule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, today: number) => TimeHint | undefined;
}

const RULES: readonly Rule[] = [
  {
    pattern: /\b((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?\b/,
    read: ([, year, month, day]) => within(Number(year), Number(month) - 1, day ? Number(day) : undefined),
  },
  {
    pattern: new RegExp(`\\b${DATE}(?: of)? ${MONTH},? ${YEAR}\\b`, 'i'),
    read: ([, day, month, year]) => within(Number(year), monthNumber(month!), Number(day)),
  },
  {
    pattern: new RegExp(`\\b${MONTH}\\.? ${DATE},? ${YEAR}\\b`, 'i'),
    read: ([, month, day, year]) => within(Number(year), monthNumber(month!), Number(day)),
  },
  {
    pattern: new RegExp(`\\b${MONTH},?(?: of)? ${YEAR}\\b`, 'i'),
    read: ([, month, year]) => within(Number(year), monthNumber(month!)),
  },
  {
    pattern: new RegExp(`\\b${MONTH}\\.? ${DATE}\\b`, 'i'),
    read: ([, month, day]) => yearly(monthNumber(month!), Number(day)),
  },
  {
    pattern: new RegExp(`\\b${DATE}(?: of)? ${MONTH}\\b`, 'i'),
    read: ([, day, month]) => yearly(monthNumber(month!), Number(day)),
  },
  {
    pattern: new RegExp(`\\b(?:in|during|since|until|by|early|late|mid|last|this|of) ${MONTH}\\b`, 'i'),
    read: ([, month]) => yearly(monthNumber(month!)),
  },
  // May and March are ordinary words unless something before them says month.
  {
    pattern: /\b(january|february|april|june|july|august|september|october|november|december)\b/i,
    read: ([, month]) => yearly(monthNumber(month!)),
  },
  {
    pattern: new RegExp(`\\b${YEAR}\\b`),
    read: ([, year]) => range(dayOf(Number(year), 0), dayOf(Number(year) + 1, 0)),
  },
  { pattern: /\btoday\b/i, read: (_, today) => range(today, today + 1) },
  { pattern: /\byesterday\b/i, read: (_, today) => range(today - 1, today) },
  {
    pattern:
      /\b(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (day|week|month|year)s? ago\b/i,
    read: ([, count, unit], today) =>
      ago(
        Number.isNaN(Number(count)) ? Math.max(1, NUMBERS.indexOf(count!.toLowerCase())) : Number(count),
        unit!,
        today,
      ),
  },
  {
    pattern: /\b(last|this) (week|month|year)\b/i,
    read: ([, which, unit], today) => around(which!.toLowerCase() === 'last' ? 1 : 0, unit!, today),
  },
  {
    pattern: /\b(?:past|last|recent) (?:few )?(?:days|couple of days)\b/i,
    read: (_, today) => range(today - 7, today + 1),
  },
  {
    pattern: /\blast (sun|mon|tues?|wednes|thurs?|fri|satur)day\b/i,
    read: ([, name], today) => lastWeekday(WEEKDAYS.indexOf(name!.slice(0, 3).toLowerCase()), today),
  },
  {
    pattern: /\b(sun|mon|tues|wednes|thurs|fri|satur)days?\b/i,
    read: ([, name]) => ({ kind: 'weekday', weekday: WEEKDAYS.indexOf(name!.slice(0, 3).toLowerCase()) }),
  },
];

/** The temporal expressions of an English question, resolved against `now` (milliseconds since the epoch). Each stretch of it is read once. */
export function timeHints(query: string, now: number): TimeHint[] {
  const today = Math.floor(now / DAY);
  const hints: TimeHint[] = [];
  let rest = query.slice(0, 2000);
  for (const { pattern, read } of RULES) {
    const match = pattern.exec(rest);
    const hint = match ? read(match, today) : undefined;
    if (!match || !hint) continue;
    hints.push(hint);
    rest = `${rest.slice(0, match.index)} ; ${rest.slice(match.index + match[0].length)}`;
  }
  return hints;
}

/** How well a day fits: 1 on it, a half as near to it as it is long (people tell what happened a little later), else 0. */
export function fits(hint: TimeHint, day: number): number {
  if (hint.kind === 'weekday') return (day + 4) % 7 === hint.weekday ? 1 : 0;
  if (hint.kind === 'month') {
    const date = new Date(day * DAY);
    if (date.getUTCMonth() !== hint.month) return 0;
    return hint.day === undefined || hint.day === date.getUTCDate() ? 1 : 0.5;
  }
  if (day >= hint.from && day < hint.to) return 1;
  const length = Math.min(hint.to - hint.from, 31);
  return day >= hint.from - length && day < hint.to + length ? 0.5 : 0;
}

function within(year: number, month: number, day?: number): TimeHint | undefined {
  if (month < 0 || month > 11 || (day !== undefined && (day < 1 || day > 31))) return undefined;
  return day === undefined
    ? range(dayOf(year, month), dayOf(year, month + 1))
    : range(dayOf(year, month, day), dayOf(year, month, day) + 1);
}

const yearly = (month: number, day?: number): TimeHint | undefined =>
  day !== undefined && (day < 1 || day > 31) ? undefined : { kind: 'month', month, day };

function ago(count: number, unit: string, today: number): TimeHint {
  if (unit.startsWith('day')) return range(today - count, today - count + 1);
  if (unit.startsWith('week')) return range(today - 7 * count - 3, today - 7 * count + 4);
  if (unit.startsWith('month')) return range(today - 30 * count - 15, today - 30 * count + 15);
  return range(today - 365 * count - 183, today - 365 * count + 183);
}

/** The calendar week (from Monday), month or year that lies `back` of them behind today. */
function around(back: number, unit: string, today: number): TimeHint {
  const date = new Date(today * DAY);
  if (unit.toLowerCase() === 'week') {
    const monday = today - ((today + 3) % 7) - 7 * back;
    return range(monday, monday + 7);
  }
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (unit.toLowerCase() === 'month') return range(dayOf(year, month - back), dayOf(year, month - back + 1));
  return range(dayOf(year - back, 0), dayOf(year - back + 1, 0));
}

function lastWeekday(weekday: number, today: number): TimeHint {
  const back = (today + 4 - weekday) % 7 || 7;
  return range(today - back, today - back + 1);
}
