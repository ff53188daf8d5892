import { FIELD_BREAK, learnKind, PLACEHOLDER_BASE } from './characters.js';
import { readEscape } from './escapes.js';
import { PII_TYPES, placeholder } from './types.js';

/**
 * A copy of a text in which writing differences are gone: lower case, compatibility forms (NFKC), the digits of every
 * script as 0-9, accents and invisible characters removed, every dash `-`, every space ` `, escapes read.
 * `starts` and `ends` lead from each folded code unit back to the source range it came from; both lie on
 * code-point boundaries.
 */
export interface Folded {
  source: string;
  length: number;
  chars: Uint16Array;
  /** Undefined where every offset is that of the source. */
  starts: Int32Array | undefined;
  ends: Int32Array | undefined;
  /** Set where this is another folded text with `cuts` made: it has no offsets of its own. */
  before: Folded | undefined;
  cuts: readonly Cut[] | undefined;
  /** 1 where the source had an upper-case letter. */
  caps: Uint8Array;
}

const DROPPED = '';
/** Marks that belong to the character before them and go with it. */
const ATTACHED = '\u0000';
/** A single character never folds to more than this; longer ligatures (U+FDFA) are cut. */
const LONGEST_FOLD = 4;
/** Distinct non-ASCII characters remembered. Common scripts stay below; the cache is emptied beyond. */
const REMEMBERED = 20_000;

const remembered = new Map<number, string>();
const cased = new Uint8Array(0x10000);

const LETTER_FOLDS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
};
/** Letters and marks that show nothing: grapheme joiner, Hangul and Khmer fillers, Braille blank. */
const BLANKS = '\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0';
const APOSTROPHES = '\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u00b4\u0060\u055a\ua78c';
const QUOTES = '\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u300c\u300d\u300e\u300f';
const DOTS = '\u00b7\u2022\u2024\u2027\u22c5\u2219\u3002\u30fb\u0387\u25cf\u25aa\u06d4';
const COMMAS = '\u3001\u060c\u061b\u066c\u066b';
const SLASHES = '\u2044\u2215\u29f8';
const MINUSES = '\u2212\u2043\u02d7\u2796\u207b\u208b\u2500\u2501';

function foldCodePoint(code: number): string {
  const known = remembered.get(code);
  if (known !== undefined) return known;
  const folded = computeFold(code).slice(0, LONGEST_FOLD);
  for (let i = 0; i < folded.length; i++) learnKind(folded.charCodeAt(i));
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(code, folded);
  if (code < 0x10000 && /[\p{Lu}\p{Lt}]/u.test(String.fromCodePoint(code))) cased[code] = 1;
  return folded;
}

function computeFold(code: number): string {
  if (code >= 0xd800 && code <= 0xdfff) return ' ';
  if (code >= 0xe000 && code <= 0xf8ff) return ' ';
  const character = String.fromCodePoint(code);
  if (/[\p{Cf}\p{Variation_Selector}]/u.test(character) || BLANKS.includes(character)) return DROPPED;
  if (/\p{M}/u.test(character)) return ATTACHED;
  const digit = enclosedDigit(code) ?? decimalDigit(code, character);
  if (digit !== undefined) return String(digit);
  if (code === 0x2028 || code === 0x2029 || code === 0x85) return '\n';
  if (/[\p{Z}\p{Cc}]/u.test(character)) return ' ';
  if (/\p{Pd}/u.test(character) || MINUSES.includes(character)) return '-';
  if (APOSTROPHES.includes(character)) return "'";
  if (QUOTES.includes(character)) return '"';
  if (DOTS.includes(character)) return '.';
  if (COMMAS.includes(character)) return ',';
  if (SLASHES.includes(character)) return '/';
  if (code >= 0xac00 && code <= 0xd7a3) return character;
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '');
  if (plain === character.toLowerCase()) return LETTER_FOLDS[plain] ?? plain;
  let folded = '';
  for (const part of plain) {
    const inner = part.codePointAt(0)!;
    folded += inner < 0x80 ? part : (LETTER_FOLDS[part] ?? computeFold(inner));
  }
  return folded;
}

/** Dingbat and circled digits that Unicode gives no decimal or compatibility value to use here. */
function enclosedDigit(code: number): number | undefined {
  if (code >= 0x2776 && code <= 0x277e) return code - 0x2775;
  if (code >= 0x2780 && code <= 0x2788) return code - 0x277f;
  if (code >= 0x278a && code <= 0x2792) return code - 0x2789;
  if (code >= 0x24f5 && code <= 0x24fd) return code - 0x24f4;
  return code === 0x24ff || code === 0x1f10b || code === 0x1f10c ? 0 : undefined;
}

/** The value of a decimal digit of any script: they stand in runs of ten that begin with zero (Unicode, 4.6). */
function decimalDigit(code: number, character: string): number | undefined {
  if (!/\p{Nd}/u.test(character)) return undefined;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

/** Put between the fields of a record before folding; reads as `FIELD_BREAK`. */
export const RECORD_SEPARATOR = 0x1e;

/** Bytes that fold to anything but themselves, or may: see `ASCII` and `SPECIAL`. */
const CHANGES = new Uint8Array(0x100).fill(1, 0x80);
const ASCII = new Uint16Array(0x80);
for (let code = 0; code < 0x80; code++) {
  const isControl = code < 0x20 && code !== RECORD_SEPARATOR && !(code >= 0x09 && code <= 0x0d);
  if (isControl || code === 0x7f) ASCII[code] = 0x20;
  else if (code === RECORD_SEPARATOR) ASCII[code] = FIELD_BREAK;
  else ASCII[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

/** ASCII that may begin an escape or a placeholder: `%`, `&`, `[`, `\\`. */
const SPECIAL = new Uint8Array(0x80);
for (const character of '%&[\\') SPECIAL[character.charCodeAt(0)] = 1;
for (let code = 0; code < 0x80; code++) if (ASCII[code] !== code || SPECIAL[code] === 1) CHANGES[code] = 1;

const UTF8 = new TextEncoder();

const PLACEHOLDERS = PII_TYPES.map(placeholder);
/** Room beyond the source's length; more is taken where characters fold to several. */
const SLACK = 16;

/** Folds `source`. Linear in its length; never throws, lone surrogates and controls included. */
export function fold(source: string): Folded {
  const size = source.length;
  const chars = new Uint16Array(size + SLACK);
  const caps = new Uint8Array(size + SLACK);
  // Copied by the engine, which is faster than reading unit by unit: ASCII is one byte each.
  UTF8.encodeInto(source, caps);
  chars.set(caps);
  let index = 0;
  for (; index < size; index++) {
    const code = caps[index]!;
    caps[index] = 0;
    if (CHANGES[code] === 0) continue;
    if (code >= 0x80 || (SPECIAL[code] === 1 && isEscape(source, index, code))) break;
    chars[index] = ASCII[code]!;
    caps[index] = code >= 0x41 && code <= 0x5a ? 1 : 0;
  }
  if (index === size)
    return {
      source,
      length: size,
      chars,
      caps,
      starts: undefined,
      ends: undefined,
      before: undefined,
      cuts: undefined,
    };
  chars.fill(0, index);
  caps.fill(0, index);
  return new Folding(source, chars, caps, index).run();
}

/** Whether ASCII at `index` stands for something else than itself. */
function isEscape(source: string, index: number, code: number): boolean {
  return code === 0x5b ? placeholderAt(source, index) >= 0 : readEscape(source, index).length > 0;
}

/** Which placeholder begins at `index`, or -1. */
function placeholderAt(source: string, index: number): number {
  if (source.charCodeAt(index + 1) !== 0x52) return -1;
  return PLACEHOLDERS.findIndex((mark) => source.startsWith(mark, index));
}

/** The general case: offsets are no longer those of the source from `index` on. */
class Folding {
  private readonly size: number;
  private starts: Int32Array;
  private ends: Int32Array;
  private length: number;

  constructor(
    private readonly source: string,
    private chars: Uint16Array,
    private caps: Uint8Array,
    private index: number,
  ) {
    this.size = source.length;
    this.starts = new Int32Array(chars.length);
    this.ends = new Int32Array(chars.length);
    this.length = index;
    for (let i = 0; i < index; i++) {
      this.starts[i] = i;
      this.ends[i] = i + 1;
    }
  }

  run(): Folded {
    const { source } = this;
    while (this.index < this.size) {
      const code = source.charCodeAt(this.index);
      if (code >= 0x80) {
        const start = this.index;
        const point = source.codePointAt(start)!;
        this.index += point > 0xffff ? 2 : 1;
        this.fold(point, start);
      } else if (SPECIAL[code] === 1) this.special(code);
      else this.plain();
    }
    return {
      source,
      length: this.length,
      chars: this.chars,
      caps: this.caps,
      starts: this.starts,
      ends: this.ends,
      before: undefined,
      cuts: undefined,
    };
  }

  /** Takes ASCII that stands for itself, up to the next character that may not. */
  private plain(): void {
    const { source, size } = this;
    while (this.length + size - this.index > this.chars.length) this.grow();
    const { chars, caps, starts, ends } = this;
    let { index, length } = this;
    for (; index < size; index++, length++) {
      const code = source.charCodeAt(index);
      if (code >= 0x80 || SPECIAL[code] === 1) break;
      chars[length] = ASCII[code]!;
      caps[length] = code >= 0x41 && code <= 0x5a ? 1 : 0;
      starts[length] = index;
      ends[length] = index + 1;
    }
    this.index = index;
    this.length = length;
  }

  private special(code: number): void {
    const start = this.index;
    const type = code === 0x5b ? placeholderAt(this.source, start) : -1;
    if (type >= 0) {
      this.index += PLACEHOLDERS[type]!.length;
      this.put(PLACEHOLDER_BASE + type, start, this.index, false);
      return;
    }
    const read = code === 0x5b ? undefined : readEscape(this.source, start);
    if (read === undefined || read.length === 0) {
      this.put(code, start, ++this.index, false);
      return;
    }
    this.index += read.length;
    if (read.code >= 0x80) this.fold(read.code, start);
    else this.put(ASCII[read.code]!, start, this.index, read.code >= 0x41 && read.code <= 0x5a);
  }

  private fold(code: number, start: number): void {
    const folded = foldCodePoint(code);
    if (folded === ATTACHED) {
      const last = this.length - 1;
      if (last >= 0 && this.ends[last] === start) this.ends[last] = this.index;
      return;
    }
    const isCapital = code < 0x10000 && cased[code] === 1;
    for (let i = 0; i < folded.length; i++) this.put(folded.charCodeAt(i), start, this.index, isCapital);
  }

  private put(code: number, start: number, end: number, isCapital: boolean): void {
    if (this.length >= this.chars.length) this.grow();
    this.chars[this.length] = code;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.caps[this.length++] = isCapital ? 1 : 0;
  }

  private grow(): void {
    const capacity = this.chars.length * 2;
    this.chars = copied(this.chars, new Uint16Array(capacity));
    this.starts = copied(this.starts, new Int32Array(capacity));
    this.ends = copied(this.ends, new Int32Array(capacity));
    this.caps = copied(this.caps, new Uint8Array(capacity));
  }
}

function copied<T extends Uint16Array | Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Whether folded positions are those of the source. */
export const isUnmoved = (folded: Folded): boolean =>
  folded.starts === undefined && folded.before === undefined;

/** Where folded position `at` begins in the source. */
export function sourceStart(folded: Folded, at: number): number {
  const { before, cuts } = folded;
  if (before === undefined || cuts === undefined) return folded.starts?.[at] ?? at;
  return sourceStart(before, unshifted(cuts, at));
}

/** Where the source range of the folded code unit before `at` ends. */
export function sourceEnd(folded: Folded, at: number): number {
  const { before, cuts } = folded;
  if (before === undefined || cuts === undefined) return folded.ends?.[at - 1] ?? at;
  return sourceEnd(before, unshifted(cuts, at));
}

/** The position that a boundary had before `cuts` were made; a boundary never lies within one. */
function unshifted(cuts: readonly Cut[], at: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  const last = cuts[low - 1];
  return last === undefined ? at : at - last.at - 1 + last.end;
}

/** The folded text from `from` to `to`, as a string. */
export function foldedSlice(folded: Folded, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(folded.chars[i]!);
  return text;
}

/** A range of a folded text that was found to hold a value. */
export interface Cut {
  start: number;
  end: number;
  /** Where its placeholder stands afterwards. */
  at: number;
  /** Index of its type in `PII_TYPES`. */
  type: number;
  /** Whether it reached over cells or lines of a table. */
  tore: boolean;
}

/**
 * The folded form of the source with placeholders in place of `cuts` (sorted, apart), without folding it again. Offsets
 * still lead to the source as it was.
 */
export function withPlaceholders(folded: Folded, cuts: readonly Cut[]): Folded {
  const { source, chars, caps } = folded;
  const last = cuts[cuts.length - 1];
  const length = last === undefined ? folded.length : folded.length - last.end + last.at + 1;
  const next: Folded = {
    source,
    length,
    chars: new Uint16Array(length),
    caps: new Uint8Array(length),
    starts: undefined,
    ends: undefined,
    before: folded,
    cuts,
  };
  let from = 0;
  let to = 0;
  for (const { start, end, at, type } of cuts) {
    next.chars.set(chars.subarray(from, start), to);
    next.caps.set(caps.subarray(from, start), to);
    next.chars[at] = PLACEHOLDER_BASE + type;
    from = end;
    to = at + 1;
  }
  next.chars.set(chars.subarray(from, folded.length), to);
  next.caps.set(caps.subarray(from, folded.length), to);
  return next;
}
