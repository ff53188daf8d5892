/**
 * Luhn's check (ISO/IEC 7812-1, annex B): from the right, every second digit doubled and its digits added; the sum is
 * a multiple of 10. `figures` are 0 to 9.
 */
export function luhn(figures: Uint8Array, from: number, to: number): boolean {
  let sum = 0;
  let isDoubled = false;
  for (let i = to - 1; i >= from; i--) {
    const figure = figures[i]!;
    sum += isDoubled ? figure * 2 - (figure > 4 ? 9 : 0) : figure;
    isDoubled = !isDoubled;
  }
  return to > from && sum % 10 === 0;
}

/**
 * ABA routing transit number (ANSI X9.100-160): nine digits, weights 3-7-1, sum a multiple of 10; the first two digits
 * name a Federal Reserve district (00-12), a thrift (21-32), an electronic (61-72) or a traveller's cheque (80) number.
 */
export function isAba(digits: string): boolean {
  if (digits.length !== 9 || digits === '000000000') return false;
  const district = Number(digits.slice(0, 2));
  const isAssigned =
    district <= 12 || (district >= 21 && district <= 32) || (district >= 61 && district <= 72);
  if (!isAssigned && district !== 80) return false;
  const weights = [3, 7, 1];
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += (digits.charCodeAt(i) - 0x30) * weights[i % 3]!;
  return sum % 10 === 0;
}

/** Remainder by 97 of an alphanumeric string read with a = 10 … z = 35 (ISO/IEC 7064, MOD 97-10). */
export function mod97(text: string): number {
  let remainder = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    remainder = code >= 0x61 ? (remainder * 100 + code - 0x57) % 97 : (remainder * 10 + code - 0x30) % 97;
  }
  return remainder;
}

/** The check digit of machine-readable travel documents (ICAO Doc 9303-3, 4.9): weights 7-3-1, `<` is 0, A is 10. */
export function icaoCheckDigit(text: string): number {
  const weights = [7, 3, 1];
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const value = code >= 0x61 ? code - 0x57 : code === 0x3c ? 0 : code - 0x30;
    sum += value * weights[i % 3]!;
  }
  return sum % 10;
}

/**
 * Whether nine digits may be a social security number (SSA: area not 000, 666 or 900 and up, group not 00, serial not
 * 0000) or an individual taxpayer number (IRS: area 9xx, group 50-65, 70-88, 90-92 or 94-99).
 */
export function isSsnRange(digits: string): boolean {
  if (digits.length !== 9) return false;
  const area = Number(digits.slice(0, 3));
  const group = Number(digits.slice(3, 5));
  if (digits.endsWith('0000')) return false;
  if (area >= 900) {
    return (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group !== 93);
  }
  return area !== 0 && area !== 666 && group !== 0;
}
