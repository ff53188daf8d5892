import {
  account,
  card,
  cvv,
  Dice,
  fullwidth,
  iban,
  license,
  passport,
  routing,
  spoken,
  ssn,
} from './values.js';

const SENTENCES: readonly string[] = [
  'We talked about the trip to Lisbon again and she still prefers the train over flying.',
  'The meeting moved to Thursday at 10:30, room 214, and it should take about 45 minutes.',
  'He has been running three times a week since March and his knee feels better.',
  'Remind me to call the plumber about the kitchen sink before the weekend.',
  'The invoice from 2024-03-14 over $1,250.00 was paid by card last week.',
  'My sister Dana works at a hospital in Austin; her shifts change every two weeks.',
  'I read that book twice, once in college and once when my daughter was born.',
  'Order 48213 arrived late, but the support team was kind and refunded the shipping.',
  'Could you summarise what we decided about the budget for the second quarter?',
  'The doctor suggested less salt, more walking and another appointment in six months.',
  'She likes jazz, hates crowded places and never drinks coffee after four.',
  'The account manager promised an answer by Friday, and we will see.',
  'At 12.5 km the trail splits: take the left one, it is steeper but much nicer.',
  'They adopted a dog in 2021, a small brown one that sleeps most of the day.',
];
const MIXED: readonly string[] = [
  'Wir haben gestern über den Umzug nach Köln gesprochen, die Wohnung kostet 1.250 Euro warm.',
  'Elle préfère le train de 8 h 45, même si le trajet dure plus longtemps.',
  'Вчера мы обсуждали поездку в горы, билеты стоят 4500 рублей.',
  '昨日は家族と映画を見て、夜は近くの店で食事をしました。',
  'Mañana llamo al médico para cambiar la cita del 14 de marzo.',
];

function repeated(sentences: readonly string[], size: number): string {
  const dice = new Dice(7);
  const parts: string[] = [];
  for (let length = 0; length < size; ) {
    const sentence = dice.pick(sentences) + (dice.below(6) === 0 ? '\n' : ' ');
    parts.push(sentence);
    length += sentence.length;
  }
  return parts.join('');
}

/** Realistic text: what people tell an assistant, in English and mixed languages, and with a value every few hundred words. */
export function prose(size: number): Record<string, string> {
  const values = [
    'My SSN is 536-22-8147.',
    'Card 4111 1111 1111 1111, cvv 123.',
    'Passport X1234567 is in the drawer.',
  ];
  return {
    'English prose': repeated(SENTENCES, size),
    'mixed languages': repeated([...SENTENCES, ...MIXED], size),
    'prose with values': repeated([...SENTENCES, ...SENTENCES, ...SENTENCES, ...values], size),
    'JSON records': repeated(
      ['{"id":48213,"name":"Dana","city":"Austin","score":12.5,"created":"2024-03-14T10:30:00Z"},'],
      size,
    ),
  };
}

const PIECES: readonly string[] = [
  '1',
  '12',
  '123',
  '1 ',
  '1-',
  '12-',
  '123-45-',
  '123-45-6789 ',
  '123-45-6789-',
  '4111 ',
  '4111-1111-',
  '4111111111111111 ',
  '4111111111111111',
  '1\n',
  '1.1.',
  '1,',
  'a1',
  'a1 ',
  'A 1 ',
  'ssn ',
  'ssn 1 ',
  'ssn: ssn: 123 ',
  'social security ',
  'social security number 12345678 ',
  'passport X12345 ',
  'passport X1234567 ',
  'driver s license D1 ',
  'dl dl dl 1 ',
  'cvv 12 ',
  'cvv 123 ',
  'card 411 ',
  'account number 123 ',
  'account number 12345678 ',
  'routing 021000021 ',
  'iban DE00 ',
  'DE89 3704 0044 0532 0130 0',
  'DE89370400440532013000 ',
  'P<',
  '<',
  '<<<<1',
  '<b>1</b>',
  '<b>1',
  '&#49;',
  '&#',
  '&',
  '\\u0031',
  '\\',
  '\\\\',
  '%31',
  '%',
  '[',
  '[REDACTED:',
  '[REDACTED:SSN]',
  '[REDACTED:SSN] 123456789 ',
  'ssn,ssn\n1,1\n',
  'ssn|card\n',
  'ssn\tcard\n1\t2\n',
  'ssn  card  dl\n1  2  3\n',
  ',',
  '|',
  '  ',
  '\n',
  '\t',
  'one ',
  'one two three ',
  'ssn one ',
  'double ',
  'forty one ',
  '一',
  '一二三 ',
  '身份证',
  '身份证1',
  '１２３',
  '①②③',
  '\u200b1',
  '1\u200b',
  '1\u0301',
  '\u0301',
  '\ufdfa',
  '\ud800',
  '\udc00',
  '\u202e1',
  '\u0000',
  '\u001e1',
  '𝟏',
  '9'.repeat(41),
  'exp 12/26 ',
  'exp 12/26 123 ',
  '12/26 123 ',
  '4111111111111111 12/26 123 ',
  'order 1 ssn ',
  'aAaA',
  'sSnSsN1',
  'cardNumber',
  'ssnssnssn',
  'a-1-',
  '0-0-0-0-',
  '(123) ',
  '+1 ',
  'is my ssn ',
  '1 is my ssn ',
  'is the is the ',
  'ssn is the of ',
  '"ssn":"1",',
  "'",
  'İ',
  'ß',
  '漢',
  'Ω',
  '😀',
];

const LABELS: readonly string[] = [
  'ssn',
  'social security number',
  'national insurance number',
  'passport',
  'driver license no',
  'dl',
  'card number',
  'card',
  'cvv',
  'exp',
  'account number',
  'checking account',
  'routing',
  'sort code',
  'iban',
];
const CLAIMS: readonly string[] = ['order', 'phone', 'balance', 'born', 'room', 'tracking number', 'version'];
const VALUES: readonly ((dice: Dice) => string)[] = [
  (dice) => ssn(dice),
  (dice) => card(dice),
  cvv,
  account,
  (dice) => iban(dice, dice.below(2) === 0),
  routing,
  passport,
  license,
  (dice) => spoken(ssn(dice)),
  (dice) => fullwidth(card(dice)),
];
/** Characters that numbers are made of, and the letters of two labels. */
const SOUP = '0123456789012345678901234567890123456789 -./,:\n|sndlcv';
/** First digit of some twenty scripts. */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
  0xf20, 0x1040, 0x17e0, 0x1810, 0xff10, 0x1d7ce, 0x1d7d8,
];
const MRZ_LINES = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];

/** Texts each meant for one way of reading: every detector's longest look, tables, escapes, scripts, dense values. */
const FAMILIES: Readonly<Record<string, (dice: Dice) => string>> = {
  'labels without numbers': (dice) => `${dice.pick(LABELS)} `,
  'labels with colons': (dice) => `${dice.pick(LABELS)}: `,
  'labels and link words': (dice) =>
    `my ${dice.pick(LABELS)} is the ${dice.pick(['number', 'one', 'file'])} of `,
  'claims and labels': (dice) =>
    `${dice.pick(CLAIMS)} ${dice.pick(LABELS)} ${dice.digits(1 + dice.below(12))} `,
  'claims and numbers': (dice) => `${dice.pick(CLAIMS)} ${dice.digits(4 + dice.below(12))}, `,
  'ten labels, one number': (dice) =>
    `${Array.from({ length: 10 }, () => dice.pick(LABELS)).join(' ')} ${dice.digits(3 + dice.below(14))} `,
  'numbers of every length': (dice) =>
    `${dice.digits(1 + dice.below(20))}${dice.pick([' ', '-', ', ', '\n', '/'])}`,
  'numbers after a label': (dice) =>
    `${dice.pick(LABELS)} ${dice.digits(1 + dice.below(20))}${dice.pick([' ', '-', ', ', '\n'])}`,
  'parts of numbers after labels': (dice) =>
    `${dice.pick(LABELS)} ${Array.from({ length: 12 }, () => dice.digits(1 + dice.below(4))).join(dice.pick([' ', '-', '.', ' - ']))} `,
  'single digits in a row': (dice) => `${dice.below(10)}${dice.pick([' ', ' ', ' ', '-', '\n'])}`,
  'single digits under a label': (dice) =>
    `${dice.below(40) === 0 ? ` ${dice.pick(LABELS)} ` : ''}${dice.below(10)} `,
  'nine digits under a label': (dice) => `ssn ${dice.digits(9)} `,
  'values without a label': (dice) => `${dice.pick(VALUES)(dice)} `,
  'values glued': (dice) => dice.pick(VALUES)(dice),
  'values under their labels': (dice) => `${dice.pick(LABELS)} ${dice.pick(VALUES)(dice)} `,
  'values under many labels': (dice) =>
    `${dice.pick(LABELS)}, ${dice.pick(LABELS)}, ${dice.pick(LABELS)}: ${dice.pick(VALUES)(dice)}; `,
  'values before labels': (dice) => `${dice.pick(VALUES)(dice)} is my ${dice.pick(LABELS)}. `,
  'dashed social security numbers': (dice) => `${ssn(dice, '-')} `,
  'dashed numbers in a chain': (dice) => `${ssn(dice, '-')}-`,
  'card, expiry, code': (dice) => `${card(dice)} ${10 + dice.below(3)}/2${dice.below(10)} ${cvv(dice)} `,
  'cards in groups': (dice) => `${card(dice, ' ')} `,
  'cards in a chain': (dice) => `${card(dice, '-')}-`,
  'card numbers that fail': (dice) => `4${dice.digits(15)} `,
  'groups of four': (dice) => `${4000 + dice.below(1000)} `,
  'groups of four under a card': (dice) =>
    `${dice.below(12) === 0 ? 'card ' : ''}${4000 + dice.below(1000)} `,
  'expiry dates': (dice) => `exp 0${1 + dice.below(9)}/2${dice.below(10)} ${dice.digits(dice.below(6))} `,
  'codes and kinds': (dice) => `cvv ${dice.digits(3)} ${dice.pick(['digits', 'code', 'or', 'and', ''])} `,
  ibans: (dice) => `${iban(dice, true)} `,
  'ibans that fail': (dice) => `${iban(dice, false).slice(0, -1)}7 `,
  'iban prefixes': (dice) =>
    `${dice.pick(['DE89', 'GB29 NWBK', 'FR14 2004', 'NO93', 'MT84 MALT'])} ${dice.digits(dice.below(5))} `,
  'iban letters': (dice) => `MT84 ${dice.letters(4)} ${dice.letters(4)} ${dice.digits(4)} `,
  'account numbers in parts': (dice) =>
    `account number ${dice.digits(4)} ${dice.digits(4)} ${dice.digits(4)} ${dice.digits(4)} `,
  'passport letters': (dice) =>
    `passport ${dice.letters(1 + dice.below(3))} ${dice.digits(1 + dice.below(9))} `,
  'licences in parts': (dice) =>
    `dl ${dice.letters(1)}${dice.digits(3)} ${dice.digits(4)} ${dice.letters(2)} ${dice.digits(4)} `,
  'document tokens': (dice) =>
    `${dice.letters(1 + dice.below(3))}${dice.digits(1 + dice.below(9))}${dice.pick([' ', '-', '.', '/'])}`,
  'document tokens under labels': (dice) =>
    `${dice.below(5) === 0 ? 'license no ' : ''}${dice.letters(1 + dice.below(3))}${dice.digits(1 + dice.below(5))}${dice.pick([' ', '-', '.'])}`,
  'capitals and digits apart': (dice) =>
    `passport ${dice.letters(2)} ${dice.letters(3)} ${dice.letters(1)} ${dice.below(10)} `,
  'British licences': (dice) =>
    `${dice.letters(5)} ${dice.digits(6)} ${dice.letters(2)}${dice.below(10)}${dice.letters(2)} `,
  'passport zones': (dice) => `${dice.pick(MRZ_LINES)}${dice.pick(['\n', ' ', '', '<'])}`,
  'nearly passport zones': (dice) =>
    `${dice.letters(1)}<${dice.letters(20)}${'<'.repeat(dice.below(30))}${dice.digits(9)}`,
  fillers: (dice) => '<'.repeat(43 + dice.below(3)) + (dice.below(2) === 0 ? '\n' : 'P'),
  'nested JSON': (dice) => `{"${dice.pick(LABELS)}":{"value":[${dice.digits(9)},`,
  'JSON records': (dice) =>
    `{"ssn":"${ssn(dice)}","card":{"number":"${card(dice)}","cvv":${cvv(dice)}},"bank":{"routingNumber":"${routing(dice)}","accountNumber":"${account(dice)}"}},`,
  'JSON in JSON': (dice) => `{\\\\"ssn\\\\":\\\\"${ssn(dice)}\\\\"}`,
  'tables that break off': (dice) => `ssn,card,dl\n${dice.digits(9)},${dice.digits(16)}\n`,
  'headings over headings': (dice) => `${LABELS.map(() => dice.pick(LABELS)).join(',')}\n`,
  'quoted cells': (dice) => `"ssn","card"\n"${dice.digits(9)}","${card(dice)}"\n`,
  'aligned columns': (dice) => `ssn   card   dl\n${dice.digits(9)}   ${card(dice)}   ${license(dice)}\n`,
  'placeholders and digits': (dice) =>
    `[REDACTED:${dice.pick(['SSN', 'CVV', 'PASSPORT', 'PAYMENT_CARD'])}]${dice.digits(dice.below(5))} `,
  'placeholders under labels': (dice) =>
    `${dice.pick(LABELS)} [REDACTED:SSN] ${dice.digits(3 + dice.below(8))} `,
  'broken placeholders': (dice) => `[REDACTED:${dice.pick(['SS', 'CVVV', '', 'PASS'])}]${dice.digits(9)}`,
  'digits of all scripts': (dice) =>
    String.fromCodePoint(dice.pick(ZEROS) + dice.below(10)) + (dice.below(9) === 0 ? ' ' : ''),
  'digits of all scripts under a label': (dice) =>
    `ssn ${Array.from({ length: 9 }, () => String.fromCodePoint(dice.pick(ZEROS) + dice.below(10))).join('')} `,
  'Han digits': (dice) => dice.pick([...'一二三四五六七八九〇']),
  'Han digits under a label': (dice) =>
    `身份证号${Array.from({ length: 18 }, () => dice.pick([...'一二三四五六七八九〇'])).join('')}，`,
  'digits read aloud': (dice) => `${spoken(dice.digits(1))} `,
  'digits read aloud under a label': (dice) => `ssn ${spoken(dice.digits(9))} `,
  'digits read aloud with gaps': (dice) =>
    `card ${spoken(dice.digits(4))} dash ${spoken(dice.digits(4))} um double ${spoken(dice.digits(1))} `,
  entities: (dice) => `&#${48 + dice.below(10)};`,
  'escapes of all kinds': (dice) =>
    dice.pick(['&#49;', '\\u0032', '%33', '\\x34', '&nbsp;', '\\\\', '\\n', '&amp;']),
  'escaped values': (dice) => `ssn%3A%20${ssn(dice, '%2D')}%0A`,
  'marks on every digit': (dice) => `${dice.below(10)}${dice.pick(['\u0301', '\u200b', '\ufe0f', '\u00ad'])}`,
  'alternating scripts': (dice) => `${dice.below(10)}${dice.pick([...'aяあ漢ا한ω'])}`,
  'glued labels of other scripts': (dice) =>
    `${dice.pick(['护照', '卡号', '身份证', 'パスポート', '계좌'])}${dice.digits(1 + dice.below(18))}`,
  tags: (dice) => `<b>${dice.digits(3)}</b><i>${dice.digits(2)}</i>`,
  Markdown: (dice) => `**${dice.digits(3)}**-*${dice.digits(2)}*\`${dice.digits(4)}\` `,
  UUIDs: (dice) =>
    `${dice.digits(8)}-${dice.digits(4)}-4${dice.digits(3)}-8${dice.digits(3)}-${dice.digits(12)} `,
  'dates and phones': (dice) =>
    `${dice.digits(4)}-0${dice.digits(1)}-1${dice.digits(1)} (${dice.digits(3)}) ${dice.digits(3)}-${dice.digits(4)} `,
  'camel case': (dice) => `cardNumber${dice.digits(1)}SsnNumber${dice.digits(1)}`,
  soup: (dice) => SOUP[dice.below(SOUP.length)]!,
  'labelled soup': (dice) =>
    `${dice.pick(LABELS)} ${Array.from({ length: 24 }, () => SOUP[dice.below(SOUP.length)]).join('')}`,
  'lines of one field': (dice) => `${dice.pick(LABELS)}\n${dice.pick(VALUES)(dice)}\n`,
};

function wideTable(size: number, dice: Dice): string {
  const columns = Array.from({ length: 60 }, () => dice.pick(LABELS));
  let text = `${columns.join(',')}\n`;
  while (text.length < size) text += `${columns.map(() => dice.digits(3 + dice.below(14))).join(',')}\n`;
  return text;
}

/** Strings meant to be slow: every piece repeated, pieces mixed, and long runs broken near their end. */
export function adversarial(size: number): { name: string; text: string }[] {
  const dice = new Dice(11);
  const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const single = PIECES.map((piece) => ({ name: JSON.stringify(piece), text: fill(piece) }));
  const led = PIECES.map((piece) => ({
    name: `ssn + ${JSON.stringify(piece)}`,
    text: `ssn passport ${fill(piece).slice(14)}x`,
  }));
  const tabled = PIECES.filter((piece) => !piece.includes('\n')).map((piece) => ({
    name: `table of ${JSON.stringify(piece)}`,
    text: `ssn,passport,card\n${fill(`${piece},${piece},${piece}\n`)}`.slice(0, size),
  }));
  const mixed = Array.from({ length: 60 }, (_, index) => {
    let text = '';
    while (text.length < size) text += dice.pick(PIECES).repeat(1 + dice.below(3));
    return { name: `mixture ${index}`, text: text.slice(0, size) };
  });
  const pairs = Array.from({ length: 60 }, () => {
    const [a, b] = [dice.pick(PIECES), dice.pick(PIECES)];
    return { name: JSON.stringify(a + b), text: fill(a + b) };
  });
  const families = Object.entries(FAMILIES).map(([name, next]) => {
    const parts: string[] = [];
    for (let length = 0; length < size; length += parts[parts.length - 1]!.length) parts.push(next(dice));
    return { name, text: parts.join('').slice(0, size) };
  });
  const table = { name: 'a table of 60 columns', text: wideTable(size, dice).slice(0, size) };
  return [...single, ...led, ...tabled, ...mixed, ...pairs, ...families, table];
}
