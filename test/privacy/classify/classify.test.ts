import { describe, expect, test } from 'vitest';
import {
  type ContentType,
  classify,
  contentTypesOf,
  isPhi,
  mostSensitive,
  SENSITIVE,
  SENSITIVITY_ORDER,
} from '../../../src/privacy/classify/index.js';

const typesOf = (text: string): ContentType[] => classify(text).contentTypes;

describe('H1 tags health information of a person', () => {
  test.each([
    ['a diagnosis', 'I was diagnosed with type 2 diabetes'],
    ['a medicine by brand', "she's been on lexapro for a year"],
    ['a medicine no list holds, by its ending', 'they put me on zelitrexumab'],
    ['a dose', 'my husband takes 40 mg daily'],
    ['a complaint in slang', 'I threw my back out'],
    ['a laboratory value', 'my A1C is 8.1'],
    ['a vital sign', 'my blood pressure was 150/95'],
    ['an ICD-10 code', 'Diagnosis F32.1'],
    ['an appointment', 'I have a dentist appointment on Monday'],
    ['a pregnancy', 'my sister is pregnant again'],
    ['addiction and sobriety', 'sober 90 days'],
    ['a disability', 'he is deaf in one ear'],
    ['a topic without a sentence', 'Insulin management'],
    ['a note that drops the subject', 'woke up with a fever'],
    ['a named person', 'Aleksandra has a fever'],
    ['an ill relative', "my dad's chemo starts on monday"],
  ])('%s', (_, text) => {
    expect(typesOf(text)).toContain('HEALTH');
    expect(classify(text).phi).toBe(true);
  });

  test.each([
    ['figures of speech', 'that was a sick beat'],
    ['things that die', 'my phone died'],
    ['brand names', 'I love my Dr. Martens'],
    ['patience', 'thanks for being patient with me'],
    ['longing', "I'm dying to see it"],
    ['places', 'the hotel is in the heart of the city'],
    ['a profession', 'my wife is a nurse at the county hospital'],
    ['a study', 'I am writing a paper on schizophrenia'],
    ['statistics', 'diabetes affects millions of people'],
    ['a question of knowledge', 'how does insulin work?'],
    ['animals', 'my dog has diabetes'],
    ['machines', 'my laptop caught a virus'],
    ['a novel', 'in the novel the detective has amnesia'],
  ])('but not %s', (_, text) => {
    expect(typesOf(text)).not.toContain('HEALTH');
  });

  test.each(["I don't have diabetes", 'tested negative for HIV', 'he never had cancer'])(
    'and keeps the tag when the statement is denied: %s',
    (text) => {
      const { contentTypes, cues } = classify(text);
      expect(contentTypes).toContain('HEALTH');
      expect(cues.filter((cue) => cue.type === 'HEALTH').every((cue) => cue.negated)).toBe(true);
    },
  );

  test('whatever the case, accents, spelling, inflection or disguise', () => {
    for (const text of [
      'I HAVE DIABETES',
      'tengo diábetes',
      'I have diabetis',
      'my migraines',
      'I have \uff44\uff49\uff41\uff42\uff45\uff54\uff45\uff53',
      'I have dia\u200bbe\u00adtes',
      'I have di\u0430betes',
      'I have \u{1d41d}\u{1d422}\u{1d41a}\u{1d41b}\u{1d41e}\u{1d42d}\u{1d41e}\u{1d42c}',
      'I have <b>diabetes</b>',
      '{"summary":"I have diabetes"}',
    ]) {
      expect(typesOf(text), text).toContain('HEALTH');
    }
  });

  test('an acronym counts in capitals where the word means something else', () => {
    expect(typesOf('I was told I have MS')).toContain('HEALTH');
    expect(typesOf('I saw ms Jones')).not.toContain('HEALTH');
  });
});

describe('D3 gives every text its categories', () => {
  test.each<[ContentType, string]>([
    ['EMOTIONAL', 'I feel so alone since she left town'],
    ['RELATIONSHIP', 'my wife and I are getting a divorce'],
    ['SPECIAL', "I'm gay but not out at work"],
    ['SPECIAL', 'we are Muslim'],
    ['SPECIAL', 'I voted for the Labour party and joined the union'],
    ['SPECIAL', 'I was convicted of fraud in 2012'],
    ['FINANCIAL', "we're behind on the mortgage"],
    ['PERSONAL', 'my sister lives in Rome'],
    ['GENERAL', 'the deploy finished at noon'],
  ])('%s: %s', (type, text) => {
    expect(typesOf(text)).toContain(type);
  });

  test('naming a relative is PERSONAL, not RELATIONSHIP', () => {
    expect(typesOf('my sister lives in Rome')).toEqual(['PERSONAL']);
  });

  test('self-harm is both HEALTH and EMOTIONAL', () => {
    expect(typesOf('I want to kill myself')).toEqual(expect.arrayContaining(['HEALTH', 'EMOTIONAL']));
  });

  test('several types are listed, the most sensitive first', () => {
    const { contentTypes, contentType } = classify('my divorce left me in debt and I started lexapro');
    expect(contentTypes).toEqual(['HEALTH', 'RELATIONSHIP', 'FINANCIAL']);
    expect(contentType).toBe('HEALTH');
  });

  test('GENERAL stands alone or not at all', () => {
    expect(typesOf('')).toEqual(['GENERAL']);
    expect(classify('', ['GENERAL', 'FINANCIAL']).contentTypes).toEqual(['FINANCIAL']);
  });
});

describe("D3 the caller's types", () => {
  test('raise sensitivity and are explained', () => {
    const { contentTypes, contentType, cues } = classify('see you at noon', ['SPECIAL']);
    expect(contentTypes).toEqual(['SPECIAL']);
    expect(contentType).toBe('SPECIAL');
    expect(cues).toEqual([
      { type: 'SPECIAL', kind: 'declared', label: 'SPECIAL', start: 0, end: 0, negated: false },
    ]);
  });

  test('never lower it', () => {
    expect(classify('I have diabetes', ['GENERAL']).contentTypes).toContain('HEALTH');
    expect(contentTypesOf('I have diabetes', ['FINANCIAL'])).toEqual(['HEALTH', 'FINANCIAL']);
  });
});

describe('H1 explains what it found', () => {
  test('with the place in the text and a word of the lexicon', () => {
    const text = 'Yes, my mom has diab\u00ebtis.';
    const cue = classify(text).cues.find((candidate) => candidate.type === 'HEALTH');
    expect(cue).toMatchObject({ kind: 'term', label: 'diabetes', negated: false });
    expect(text.slice(cue?.start, cue?.end)).toBe('diab\u00ebtis');
  });

  test('with the ending of a medicine', () => {
    expect(classify('started zelitrexumab').cues).toContainEqual(
      expect.objectContaining({ type: 'HEALTH', kind: 'stem', label: '-mab' }),
    );
  });

  test('never with words of the caller', () => {
    const { cues } = classify('Xaverine was diagnosed with Foobarosis by Dr. Quuxton');
    for (const { label } of cues) expect(label).not.toMatch(/xaver|foobar|quux/i);
  });
});

test('D3 the order of sensitivity names every type once, and the sensitive ones come first', () => {
  expect(new Set(SENSITIVITY_ORDER).size).toBe(7);
  expect(SENSITIVITY_ORDER.slice(0, SENSITIVE.size).every((type) => SENSITIVE.has(type))).toBe(true);
  expect(mostSensitive(['PERSONAL', 'HEALTH', 'FINANCIAL'])).toBe('HEALTH');
  expect(mostSensitive([])).toBe('GENERAL');
  expect(isPhi(['SPECIAL', 'EMOTIONAL'])).toBe(false);
  expect(isPhi(['HEALTH'])).toBe(true);
});
