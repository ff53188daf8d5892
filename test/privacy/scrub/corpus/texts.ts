import { Dice } from './values.js';

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
  return [...single, ...led, ...tabled, ...mixed, ...pairs];
}
