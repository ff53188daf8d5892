import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import type { Millis } from '../memory/model.js';
import { dayText } from '../memory/text/day.js';

/** RFC 3339, section 5.6: full date, time with seconds, offset. */
const RFC_3339 =
  /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d\d):(\d\d))$/;
/** Years that a memory can sensibly speak of. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** Milliseconds since the epoch; undefined when it is no RFC 3339 time with offset of the years 1900–2200. Digits beyond milliseconds are cut. */
export function parseDateTime(text: string): Millis | undefined {
  const m = RFC_3339.exec(text);
  if (!m) return undefined;
  const [year, month, day, hour, minute, second] = m.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const offsetHours = Number(m[9] ?? 0);
  const offsetMinutes = Number(m[10] ?? 0);
  if (year < FIRST_YEAR || year > LAST_YEAR || offsetHours > 23 || offsetMinutes > 59) return undefined;
  // A leap second is written :60; JavaScript has none, so it is the last second's end.
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const at = Date.UTC(
    year,
    month - 1,
    day,
    hour,
    minute,
    second,
    Number((m[7] ?? '').padEnd(3, '0').slice(0, 3)),
  );
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const offset = (offsetHours * 60 + offsetMinutes) * 60_000;
  return m[8] === '-' ? at + offset : at - offset;
}

function dateTime(value: unknown): Millis {
  const at = typeof value === 'string' ? parseDateTime(value) : undefined;
  // No GraphQLError: the library adds the place of any other error, and it is that place that callers are told.
  if (at === undefined)
    throw new Error('must be an RFC 3339 date and time with offset, of the years 1900-2200');
  return at;
}

const DAY = 86_400_000;
const TWO = Array.from({ length: 60 }, (_, i) => String(i).padStart(2, '0'));

/** As `Date.toISOString`, at a third of its time: an export of 350 nodes writes 700 of these. */
export function formatDateTime(at: Millis): string {
  const within = Math.floor(at - Math.floor(at / DAY) * DAY);
  const seconds = Math.floor(within / 1_000);
  const minutes = Math.floor(seconds / 60);
  const millis = within % 1_000;
  const tail = millis < 10 ? `00${millis}` : millis < 100 ? `0${millis}` : millis;
  return `${dayText(at)}T${TWO[Math.floor(minutes / 60)]}:${TWO[minutes % 60]}:${TWO[seconds % 60]}.${tail}Z`;
}

export const DateTime = new GraphQLScalarType<Millis, string>({
  name: 'DateTime',
  serialize: (value) => formatDateTime(value as Millis),
  parseValue: dateTime,
  parseLiteral: (node) => dateTime(node.kind === Kind.STRING ? node.value : undefined),
});

/** Levels of lists and objects in a JSON argument: the deepest document of ours has ten. */
export const JSON_DEPTH = 64;

/** @throws Error when a value is nested deeper than that: what is walked later is walked by recursion. */
function bounded(value: unknown): unknown {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > JSON_DEPTH) throw new Error(`must be JSON of at most ${JSON_DEPTH} levels`);
    level = level.flatMap((v) => (v !== null && typeof v === 'object' ? Object.values(v) : []));
  }
  return value;
}

/** As `bounded`, of a value in the document, before it is walked. */
function boundedLiteral(node: ValueNode): ValueNode {
  let level: readonly ValueNode[] = [node];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > JSON_DEPTH) throw new Error(`must be JSON of at most ${JSON_DEPTH} levels`);
    level = level.flatMap((v) =>
      v.kind === Kind.LIST ? v.values : v.kind === Kind.OBJECT ? v.fields.map((f) => f.value) : [],
    );
  }
  return node;
}

/** A JSON value; literals may hold variables. */
function literal(node: ValueNode, variables: Record<string, unknown> | null | undefined): unknown {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.LIST:
      return node.values.map((item) => literal(item, variables));
    case Kind.OBJECT:
      return Object.fromEntries(
        node.fields.map((field) => [field.name.value, literal(field.value, variables)]),
      );
    case Kind.VARIABLE:
      return variables?.[node.name.value];
    case Kind.NULL:
      return null;
  }
}

export const JSONScalar = new GraphQLScalarType({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: bounded,
  parseLiteral: (node, variables) => bounded(literal(boundedLiteral(node), variables)),
});
