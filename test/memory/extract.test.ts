import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ExtractedStatement,
  entityKey,
  extractStatements,
  type Message,
} from '../../src/memory/extract/index.js';

const say = (content: string, speaker?: string, role: Message['role'] = 'USER'): Message => ({
  role,
  speaker,
  content,
  at: 7,
});
const namesOf = (...contents: string[]): string[] => [
  ...new Set(
    extractStatements(contents.map((content) => say(content))).flatMap((s) =>
      s.entity === 'user' ? s.mentions : [s.entity, ...s.mentions],
    ),
  ),
];
const only = (statements: readonly ExtractedStatement[]): ExtractedStatement => {
  expect(statements).toHaveLength(1);
  return statements[0]!;
};

describe('names that are found', () => {
  it.each<[string, string[]]>([
    ['I met Anna Weber in Berlin.', ['Anna Weber', 'Berlin']],
    ['Wells Fargo rejected us, said Rachel.', ['Rachel', 'Wells Fargo']],
    ['She studies at the University of Michigan.', ['University of Michigan']],
    ['We watched The Lord of the Rings again.', ['The Lord of the Rings']],
    ["Dana's sister moved to Boston", ['Dana', 'Boston']],
    ['We drove with Dr. Overpeck to Yosemite National Park.', ['Dr. Overpeck', 'Yosemite National Park']],
    ['My iPhone 13 broke near Lake Tahoe', ['iPhone 13', 'Lake Tahoe']],
    ['I work for Google and for Müller-Lüdenscheidt', ['Google', 'Müller-Lüdenscheidt']],
    ['Je suis allée à Paris avec Claire Dupont.', ['Claire Dupont', 'Paris']],
    ['Ich war gestern mit Anna Schmidt im Kino.', ['Anna Schmidt']],
    ["J'ai vu l'ami de Zoë", ['Zoë']],
    ['Yesterday I saw O’Brien', ['O’Brien']],
  ])('%s', (content, names) => {
    expect(namesOf(content)).toEqual(names);
  });
  it('is sure of a name at the start of a sentence where it is written so elsewhere', () => {
    expect(namesOf('Quetzal was late.')).toEqual([]);
    expect(namesOf('Quetzal was late.', 'I like Quetzal a lot')).toEqual(['Quetzal']);
  });
});

describe('what is no name', () => {
  it.each([
    'Looking forward to it. Great! Thanks, see you.',
    "I think that I can, and I'm sure I'll try. We've time.",
    'On Monday, in May, on Christmas; Tuesday too.',
    'My number is [REDACTED:SSN] and [REDACTED:PAYMENT_CARD], not [PHONE].',
    'Speaking English or German is nice',
    'THIS IS ALL LOUD AND NOBODY IS NAMED',
    'The ATM wants a PIN, ASAP, OK?',
    '# Additional Tips\n\n**Options:**\n\n- Resources: none\n- Tips',
    'See https://Example.com/Path and `SomeCode` or someone@Example.com',
    'Der Hund schläft und die Katze ist im Garten.',
    'Mit Freude und viel Liebe war das Essen nicht teuer.',
    '昨天我和王先生去了北京。',
    '',
  ])('%s', (content) => {
    expect(namesOf(content)).toEqual([]);
  });
});

describe('statements', () => {
  it('belong to the entity named most, a person before others; the rest are mentions', () => {
    const s = only(extractStatements([say('In Berlin I met Anna. Anna was tired, said Paul.')]));
    expect(s.entity).toBe('Anna');
    expect(s.mentions).toEqual(['Berlin', 'Paul']);
  });
  it('belong to the speaker where no entity is named', () => {
    const [a, b, c] = extractStatements([
      say('I love hiking.', 'Caroline'),
      say('me too'),
      say('Good.', undefined, 'ASSISTANT'),
    ]);
    expect([a!.entity, b!.entity, c!.entity]).toEqual(['Caroline', 'user', 'assistant']);
    expect([a!.speaker, b!.speaker, c!.speaker]).toEqual(['Caroline', 'user', 'assistant']);
  });
  it('belong to the speaker, not to the one who is spoken to', () => {
    const [, s] = extractStatements([
      say('Hello there.', 'Caroline'),
      say('Thanks, Caroline! I painted a sunset.', 'Melanie'),
    ]);
    expect(s!.entity).toBe('Melanie');
    expect(s!.mentions).toEqual(['Caroline']);
  });
  it('spell one entity one way in a call', () => {
    const found = extractStatements([
      say('I saw Zoë Weber'),
      say('then zoe left, and Zoe  Weber too'),
      say("we took Zoe Weber's car"),
    ]);
    expect(new Set(found.map((s) => s.entity)).size).toBe(1);
  });
  it('keep message and time', () => {
    const found = extractStatements([say('One.'), { ...say('Two.'), at: 9 }]);
    expect(found.map((s) => [s.messageIndex, s.at])).toEqual([
      [0, 7],
      [1, 9],
    ]);
  });
  it('have a short label from their own words', () => {
    const s = only(extractStatements([say('I went to a pottery class yesterday and it was so good.')]));
    expect(s.topic).toBe('pottery class');
    expect(s.summary).toContain(s.topic);
  });
  it('cut a long message where sentences end', () => {
    const content = Array.from({ length: 40 }, (_, i) => `This is sentence number ${i} of the story.`).join(
      ' ',
    );
    const found = extractStatements([say(content)]);
    expect(found.length).toBeGreaterThan(2);
    for (const s of found) {
      expect(s.summary.length).toBeLessThanOrEqual(600);
      expect(s.summary).toMatch(/^This.*\.$/);
    }
    expect(found.map((s) => s.summary).join(' ')).toBe(content);
  });
  it('follow a pronoun to the one person named before it', () => {
    const content = `Anna moved out. ${'She was glad about that. '.repeat(60)}`;
    expect(new Set(extractStatements([say(content)]).map((s) => s.entity))).toEqual(new Set(['Anna']));
  });
  it.each([
    ['two persons were named', `Anna and Paul moved out. ${'She was glad about that. '.repeat(60)}`],
    ['it speaks of the speaker', `Anna moved out. ${'I was glad about that. '.repeat(60)}`],
    ['only a place was named', `Berlin is large. ${'She was glad about that. '.repeat(60)}`],
    ['somebody was spoken to', `Thanks, Anna! ${'She was glad about that. '.repeat(60)}`],
  ])('do not follow a pronoun where %s', (_, content) => {
    expect(extractStatements([say(content, 'Rui')]).at(-1)!.entity).toBe('Rui');
  });
  it('follow a pronoun past a place', () => {
    const content = `Anna moved out. ${'She was glad about that. '.repeat(30)} She went to Lisbon.`;
    const last = extractStatements([say(content)]).at(-1)!;
    expect([last.entity, last.mentions]).toEqual(['Anna', ['Lisbon']]);
  });
});

describe('interests', () => {
  it.each<[string, string, string]>([
    ['I love hiking.', 'Caroline', 'hiking'],
    ["I'm really into sea kayaking, you know", 'Caroline', 'sea kayaking'],
    ['We enjoy old films because they are slow.', 'Caroline', 'old films'],
    ['My hobbies are chess and pottery', 'Caroline', 'chess and pottery'],
    ['Dana is a big fan of board games!', 'Dana', 'board games'],
  ])('%s', (content, entity, topic) => {
    const s = only(extractStatements([say(content, 'Caroline')]));
    expect([s.kind, s.entity, s.topic, s.summary]).toEqual(['INTEREST', entity, topic, content]);
  });
  it.each([
    'I love it!',
    'I love that you came.',
    'Bo likes figs.',
    'I would love hiking if I had the time.',
    'I love hiking. I broke my leg last week though.',
    'They said nobody likes rain',
    'I love',
  ])('%s tells of none, or of more', (content) => {
    expect(only(extractStatements([say(content)])).kind).toBe('FACET');
  });
});

describe('extraction takes any input', () => {
  const messages = fc.array(
    fc.record({
      role: fc.constantFrom('USER', 'ASSISTANT', 'SYSTEM'),
      speaker: fc.option(fc.string({ unit: 'binary' }), { nil: undefined }),
      content: fc.string({ unit: 'binary', maxLength: 3000, size: 'max' }),
      at: fc.nat(),
    }),
    { maxLength: 4 },
  ) as fc.Arbitrary<Message[]>;

  it('whatever the characters, the words of a message are kept, in order, and the answer is always the same', () => {
    fc.assert(
      fc.property(messages, (some) => {
        const found = extractStatements(some);
        expect(extractStatements(some)).toEqual(found);
        some.forEach(({ content }, i) => {
          const told = found
            .filter((s) => s.messageIndex === i)
            .map((s) => s.summary)
            .join('');
          expect(told.replace(/\s/g, '')).toBe(content.replace(/\s/g, ''));
        });
        for (const s of found) {
          expect(s.entity.trim()).not.toBe('');
          expect(s.topic.length).toBeLessThanOrEqual(80);
          expect(s.topic).not.toMatch(/[\r\n]/);
          expect(s.mentions.map(entityKey)).not.toContain(entityKey(s.entity));
        }
      }),
      { numRuns: 60 },
    );
  });
  it('32 KB of one word, of capitals, of brackets and of nothing but marks', () => {
    for (const unit of [
      'x',
      'Ab ',
      '[',
      'A',
      '. ',
      '**A**: ',
      'Ünï-',
      '"',
      "'s",
      '```',
      '\u0301',
      '\ud800',
      'a@',
      'http://',
    ]) {
      const found = extractStatements([say(unit.repeat(32_768 / unit.length))]);
      expect(found.every((s) => s.summary.length <= 1200)).toBe(true);
    }
  });
});

describe('the key of an entity', () => {
  it.each([
    ['Anna Weber', 'anna  weber'],
    ['Zoë', 'ZOE'],
    ['Anna', "Anna's"],
    ['Jonas', 'Jonas’'],
    ['Dr. Weber', 'Weber'],
    ['Müller-Lüdenscheidt', 'muller ludenscheidt'],
    ['Frau Weber', 'Mrs Weber'],
    ['Acme.', 'Acme'],
    ['The Beatles', 'Beatles'],
  ])('%s and %s are one', (a, b) => {
    expect(entityKey(a)).toBe(entityKey(b));
  });
  it.each([
    ['Maria', 'Mario'],
    ['Anna', 'Anna Weber'],
    ['Paris', 'Pari'],
    ['AB', 'A B'],
  ])('%s and %s are two', (a, b) => {
    expect(entityKey(a)).not.toBe(entityKey(b));
  });
  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => entityKey(entityKey(name)) === entityKey(name)),
    );
  });
});
