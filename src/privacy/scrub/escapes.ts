/**
 * Characters that a carrier format writes as an escape: HTML entities, JSON and JavaScript escapes, percent encoding,
 * Markdown backslashes. They are read as what they stand for, so a number does not hide behind them.
 */
const NAMED: Readonly<Record<string, number>> = {
  nbsp: 0x20,
  ensp: 0x20,
  emsp: 0x20,
  thinsp: 0x20,
  numsp: 0x20,
  shy: 0xad,
  zwj: 0x200d,
  zwnj: 0x200c,
  ndash: 0x2d,
  mdash: 0x2d,
  minus: 0x2d,
  hyphen: 0x2d,
  dash: 0x2d,
  middot: 0x2e,
  bull: 0x2e,
  period: 0x2e,
  amp: 0x26,
  lt: 0x3c,
  gt: 0x3e,
  quot: 0x22,
  apos: 0x27,
  newline: 0x0a,
  tab: 0x09,
};

/** Longest escape looked at, in code units: `&#0000049;` fits. */
const LONGEST = 12;

/** An escape read at `index`: its code point and its length in code units. `length` 0 means there is none. */
export interface Escape {
  code: number;
  length: number;
}

const NONE: Escape = { code: 0, length: 0 };

/** Reads the escape that begins at `index`, where `text` holds `&`, `\` or `%`. */
export function readEscape(text: string, index: number): Escape {
  const first = text.charCodeAt(index);
  if (first === 0x26) return readEntity(text, index);
  if (first === 0x5c) return readBackslash(text, index);
  const code = hex(text, index + 1, index + 3);
  return code >= 0x20 && code < 0x7f ? { code, length: 3 } : NONE;
}

function readEntity(text: string, index: number): Escape {
  let end = index + 1;
  const limit = Math.min(text.length, index + LONGEST);
  while (end < limit && text.charCodeAt(end) !== 0x3b) end++;
  if (end >= limit) return NONE;
  const length = end + 1 - index;
  if (text.charCodeAt(index + 1) !== 0x23) {
    const code = NAMED[text.slice(index + 1, end).toLowerCase()];
    return code === undefined ? NONE : { code, length };
  }
  const isHex = (text.charCodeAt(index + 2) | 0x20) === 0x78;
  const code = isHex ? hex(text, index + 3, end) : decimal(text, index + 2, end);
  return code > 0 && code <= 0x10ffff ? { code, length } : NONE;
}

/** A backslash before `[` is left alone: a placeholder may follow it. */
function readBackslash(text: string, index: number): Escape {
  const next = text.charCodeAt(index + 1);
  if (next === 0x75 || next === 0x78) {
    const length = next === 0x75 ? 6 : 4;
    const code = hex(text, index + 2, index + length);
    return code > 0 ? { code, length } : NONE;
  }
  if (next === 0x6e || next === 0x72) return { code: 0x0a, length: 2 };
  if (next === 0x74) return { code: 0x20, length: 2 };
  if (next === 0x5c) return { code: 0xad, length: 1 };
  const isPunctuation = next > 0x20 && next < 0x7f && !((next | 0x20) >= 0x61 && (next | 0x20) <= 0x7a);
  const isMark = next === 0x5b || (next >= 0x30 && next <= 0x39);
  return isPunctuation && !isMark ? { code: next, length: 2 } : NONE;
}

function hex(text: string, from: number, to: number): number {
  if (to > text.length || to <= from) return -1;
  let value = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const lower = code | 0x20;
    const digit =
      code >= 0x30 && code <= 0x39 ? code - 0x30 : lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

function decimal(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return to > from ? value : -1;
}
