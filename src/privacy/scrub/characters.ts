/**
 * What a single folded code unit is to the scanner. Kinds are filled while folding, so that only characters
 * that were seen cost anything.
 */
export const OTHER = 0;
export const DIGIT = 1;
/** A letter of a script that separates words (Latin, Cyrillic, Greek …). */
export const LETTER = 2;
/** A letter of a script written without spaces or with glued particles (Han, kana, Thai, Arabic …). */
export const UNSPACED = 3;
/** White space, line breaks included. */
export const SPACE = 4;
/** Stands for a `[REDACTED:…]` placeholder; see `PLACEHOLDER_BASE`. */
export const REDACTED = 5;

/** First of seven private-use code units that stand for placeholders in the folded text, one per type. */
export const PLACEHOLDER_BASE = 0xe000;
/** Private-use code unit between two fields of one record. */
export const FIELD_BREAK = 0xe010;

const kinds = new Uint8Array(0x10000);
for (let code = 0; code < 0x80; code++) kinds[code] = kindOfAscii(code);

function kindOfAscii(code: number): number {
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return LETTER;
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) ? SPACE : OTHER;
}

const SPACED_SCRIPT =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u;

export const kind = (code: number): number => kinds[code]!;

/** Records the kind of a folded code unit outside ASCII; called once per distinct character. */
export function learnKind(code: number): void {
  if (code < 0x80) return;
  const character = String.fromCharCode(code);
  if (!/\p{L}/u.test(character)) return;
  kinds[code] = SPACED_SCRIPT.test(character) ? LETTER : UNSPACED;
}

for (let type = 0; type < 7; type++) kinds[PLACEHOLDER_BASE + type] = REDACTED;

export const isWord = (code: number): boolean => {
  const k = kinds[code]!;
  return k === DIGIT || k === LETTER;
};
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
export const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;
