/** A deterministic source of numbers, so that the corpus is the same on every run (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  digits(count: number): string {
    let text = '';
    for (let i = 0; i < count; i++) text += this.below(10);
    return text;
  }

  letters(count: number): string {
    let text = '';
    for (let i = 0; i < count; i++) text += 'ABCDEFGHJKLMNPRSTVWXYZ'[this.below(22)];
    return text;
  }

  /** Fills a mask: `#` a digit, `1` … `9` a digit from 1, `A` a letter, all else as it is. `\` keeps the next character. */
  mask(mask: string): string {
    let text = '';
    for (let i = 0; i < mask.length; i++) {
      const character = mask[i]!;
      if (character === '#') text += this.below(10);
      else if (character === '1') text += 1 + this.below(9);
      else if (character === 'A') text += this.letters(1);
      else if (character === '\\') text += mask[++i];
      else text += character;
    }
    return text;
  }
}

function luhnDigit(body: string): string {
  for (let digit = 0; digit < 10; digit++) {
    const all = `${body}${digit}`;
    let sum = 0;
    [...all].reverse().forEach((character, index) => {
      const doubled = Number(character) * (index % 2 === 1 ? 2 : 1);
      sum += doubled > 9 ? doubled - 9 : doubled;
    });
    if (sum % 10 === 0) return String(digit);
  }
  return '0';
}

const CARDS: readonly [prefix: string, length: number][] = [
  ['4', 16],
  ['4', 16],
  ['51', 16],
  ['55', 16],
  ['2221', 16],
  ['37', 15],
  ['34', 15],
  ['6011', 16],
  ['65', 16],
  ['3530', 16],
  ['36', 14],
  ['62', 16],
];

function grouped(digits: string, separator: string): string {
  const sizes = digits.length === 15 ? [4, 6, 5] : digits.length === 14 ? [4, 6, 4] : [4, 4, 4, 4];
  let at = 0;
  return sizes
    .map((size) => {
      at += size;
      return digits.slice(at - size, at);
    })
    .join(separator);
}

export function card(dice: Dice, separator?: string): string {
  const [prefix, length] = dice.pick(CARDS);
  const body = prefix + dice.digits(length - prefix.length - 1);
  return grouped(body + luhnDigit(body), separator ?? dice.pick(['', ' ', '-', '']));
}

export function ssn(dice: Dice, separator?: string): string {
  const area = String(1 + dice.below(664)).padStart(3, '0');
  const group = String(1 + dice.below(99)).padStart(2, '0');
  const serial = String(1 + dice.below(9999)).padStart(4, '0');
  return [area, group, serial].join(separator ?? dice.pick(['-', '-', '', ' ']));
}

export function routing(dice: Dice): string {
  const body = dice.pick(['02', '03', '06', '07', '11', '12', '26', '31', '32']) + dice.digits(6);
  const weights = [3, 7, 1, 3, 7, 1, 3, 7];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + ((10 - (sum % 10)) % 10);
}

export function account(dice: Dice): string {
  return dice.mask(
    dice.pick([
      '1#######',
      '1#########',
      '000#########',
      '1###########',
      '1#####',
      '########',
      '####-#####-##',
      '1### #### ####',
    ]),
  );
}

const IBANS: readonly string[] = [
  'DE####################',
  'GB##NWBK##############',
  'FR#########################',
  'ES######################',
  'NL##ABNA##########',
  'PL##########################',
  'IT##A######################',
  'CH###################',
];

export function iban(dice: Dice, isGrouped: boolean): string {
  const mask = dice.pick(IBANS);
  const body = `${mask.slice(0, 2)}00${dice.mask(mask.slice(mask.indexOf('#') + 2).replace(/[A-Z]/g, (letter) => `\\${letter}`))}`;
  const moved = (body.slice(4) + body.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  let remainder = 0;
  for (const digit of moved) remainder = (remainder * 10 + Number(digit)) % 97;
  const full = body.slice(0, 2) + String(98 - remainder).padStart(2, '0') + body.slice(4);
  return isGrouped ? full.replace(/(.{4})(?=.)/g, '$1 ') : full;
}

const PASSPORTS: readonly string[] = [
  '1########',
  'A1#######',
  'A1######',
  'AA1######',
  '##AA#####',
  'AA1#####',
  'A########',
  'C01X\\A0T47',
  'AAA######',
];

export const passport = (dice: Dice): string => dice.mask(dice.pick(PASSPORTS));

const LICENSES: readonly string[] = [
  'A1######',
  'A###-####-####',
  'A########',
  '1#######',
  '1########',
  'A###-###-##-###-#',
  'A#### ##### #####',
  'AA######',
  '##AAA#####',
  'A############',
  '###AA####',
  '##-###-####',
  'AA######A',
];

export const license = (dice: Dice): string => dice.mask(dice.pick(LICENSES));

export const cvv = (dice: Dice): string => (dice.below(5) === 0 ? `1${dice.digits(3)}` : dice.digits(3));

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** The digits of `value` as a speaker would say them. */
export const spoken = (value: string): string =>
  [...value]
    .filter((c) => c >= '0' && c <= '9')
    .map((c) => WORDS[Number(c)])
    .join(' ');

export const fullwidth = (value: string): string =>
  value.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
