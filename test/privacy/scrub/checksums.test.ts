import { describe, expect, it } from 'vitest';
import { icaoCheckDigit, isAba, isSsnRange, luhn, mod97 } from '../../../src/privacy/scrub/checksums.js';
import { fold, foldedSlice, sourceEnd, sourceStart } from '../../../src/privacy/scrub/fold.js';

const passesLuhn = (digits: string): boolean =>
  luhn(
    Uint8Array.from(digits, (digit) => Number(digit)),
    0,
    digits.length,
  );

describe('I1 checks', () => {
  it('I1 Luhn accepts published test cards and refuses a changed digit', () => {
    for (const card of ['4111111111111111', '378282246310005', '30569309025904', '6011111111111117']) {
      expect(passesLuhn(card)).toBe(true);
      expect(passesLuhn(`${card.slice(0, -1)}${(Number(card.at(-1)) + 1) % 10}`)).toBe(false);
    }
  });

  it('I1 ABA accepts Federal Reserve numbers and refuses districts that do not exist', () => {
    for (const number of ['021000021', '011401533', '322271627', '026009593'])
      expect(isAba(number)).toBe(true);
    for (const number of ['021000022', '000000000', '500000005', '12345678'])
      expect(isAba(number)).toBe(false);
  });

  it('I1 MOD 97-10 is 1 for the IBAN examples of the registry', () => {
    for (const iban of [
      'gb29nwbk60161331926819',
      'de89370400440532013000',
      'mt84malt011000012345mtlcast001s',
    ]) {
      expect(mod97(iban.slice(4) + iban.slice(0, 4))).toBe(1);
    }
  });

  it('I1 ICAO check digits match the specimen of Doc 9303', () => {
    expect(icaoCheckDigit('l898902c3')).toBe(6);
    expect(icaoCheckDigit('740812')).toBe(2);
    expect(icaoCheckDigit('120415')).toBe(9);
  });

  it('I1 SSN and ITIN ranges', () => {
    for (const number of ['001010001', '899999999', '911530001', '999990001'])
      expect(isSsnRange(number)).toBe(true);
    for (const number of ['000010001', '666010001', '123000001', '123450000', '911890001', '911930001']) {
      expect(isSsnRange(number)).toBe(false);
    }
  });
});

describe('I1 folding', () => {
  it('I1 leads every folded unit back to its source', () => {
    const source = 'É\u0301 １&#50;\u200b𝟑';
    const folded = fold(source);
    expect(foldedSlice(folded, 0, folded.length)).toBe('e 123');
    const ranges = [...'e 123'].map((_, at) =>
      source.slice(sourceStart(folded, at), sourceEnd(folded, at + 1)),
    );
    expect(ranges).toEqual(['É\u0301', ' ', '１', '&#50;', '𝟑']);
  });

  it('I1 reads the decimal digits of every script', () => {
    for (const zero of [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x17e0, 0xff10, 0x1d7ce, 0x1d7d8, 0x104a0]) {
      const digits = String.fromCodePoint(...Array.from({ length: 10 }, (_, value) => zero + value));
      const folded = fold(digits);
      expect(foldedSlice(folded, 0, folded.length)).toBe('0123456789');
    }
  });
});
