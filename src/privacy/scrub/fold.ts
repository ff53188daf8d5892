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
  starts: Int32Array;
  ends: Int32Array;
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

const ASCII = new Uint16Array(0x80);
for (let code = 0; code < 0x80; code++) {
  const isControl = code < 0x20 && code !== RECORD_SEPARATOR && !(code >= 0x09 && code <= 0x0d);
  if (isControl || code === 0x7f) ASCII[code] = 0x20;
  else if (code === RECORD_SEPARATOR) ASCII[code] = FIELD_BREAK;
  else ASCII[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

const PLACEHOLDERS = PII_TYPES.map(placeholder);

/** Folds `source`. Linear in its length; never throws, lone surrogates and controls included. */
export function fold(source: string): Folded {
  let capacity = source.length + 16;
  let chars = new Uint16Array(capacity);
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let caps = new Uint8Array(capacity);
  let length = 0;
  let index = 0;
  while (index < source.length) {
    if (length + LONGEST_FOLD > capacity) {
      capacity = capacity * 2 + LONGEST_FOLD;
      chars = copied(chars, new Uint16Array(capacity));
      starts = copied(starts, new Int32Array(capacity));
      ends = copied(ends, new Int32Array(capacity));
      caps = copied(caps, new Uint8Array(capacity));
    }
    let code = source.charCodeAt(index);
    const start = index;
    if (code < 0x80 && code !== 0x26 && code !== 0x5c && code !== 0x25 && code !== 0x5b) {
      chars[length] = ASCII[code]!;
      starts[length] = index;
      ends[length] = ++index;
      caps[length++] = code >= 0x41 && code <= 0x5a ? 1 : 0;
      continue;
    }
    if (code === 0x5b) {
      const type = PLACEHOLDERS.findIndex((mark) => source.startsWith(mark, start));
      if (type >= 0) {
        code = PLACEHOLDER_BASE + type;
        index += PLACEHOLDERS[type]!.length;
      } else index++;
      chars[length] = code;
      starts[length] = start;
      ends[length++] = index;
      continue;
    }
    if (code < 0x80) {
      const read = readEscape(source, index);
      index += read.length || 1;
      if (read.length > 0) code = read.code;
    } else {
      code = source.codePointAt(index)!;
      index += code > 0xffff ? 2 : 1;
    }
    const folded = code < 0x80 ? String.fromCharCode(ASCII[code]!) : foldCodePoint(code);
    if (folded === ATTACHED) {
      if (length > 0 && ends[length - 1] === start) ends[length - 1] = index;
      continue;
    }
    const isCapital = code < 0x80 ? code >= 0x41 && code <= 0x5a : cased[code & 0xffff] === 1;
    for (let i = 0; i < folded.length; i++) {
      chars[length] = folded.charCodeAt(i);
      starts[length] = start;
      ends[length] = index;
      caps[length++] = isCapital ? 1 : 0;
    }
  }
  return { source, length, chars, starts, ends, caps };
}

function copied<T extends Uint16Array | Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The folded text from `from` to `to`, as a string. */
export function foldedSlice(folded: Folded, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(folded.chars[i]!);
  return text;
}
