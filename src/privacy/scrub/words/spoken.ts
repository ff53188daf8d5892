import type { Lexicon } from '../lexicon.js';
import type { Word } from './label.js';

const DIGITS: readonly string[] = [
  'zero,null,cero,nula,ноль,нуль,sifir,shunya,शून्य,ゼロ,れい,공,영,صفر,אפס,oh,nul,noll,nolla,nulla',
  'one,eins,un,uno,um,jeden,een,один,ett,yksi,bir,一,एक,いち,일,واحد,אחת,une,ein,hun',
  'two,zwei,zwo,deux,dos,due,dois,dwa,twee,два,tva,kaksi,iki,दो,に,이,اثنان,שתיים,duas',
  'three,drei,trois,tres,tre,trzy,drie,три,kolme,uc,तीन,さん,삼,ثلاثة,שלוש',
  'four,vier,quatre,cuatro,quattro,quatro,cztery,четыре,fyra,nelja,dort,चार,よん,사,اربعة,ארבע,fire',
  'five,funf,fuenf,cinq,cinco,cinque,piec,vijf,пять,fem,viisi,bes,पांच,पाँच,ご,오,خمسة,חמש',
  'six,sechs,seis,sei,szesc,zes,шесть,sex,seks,kuusi,alti,छह,छः,ろく,육,ستة,שש',
  'seven,sieben,sept,siete,sette,sete,siedem,zeven,семь,sju,syv,seitseman,yedi,सात,なな,칠,سبعة,שבע',
  'eight,acht,huit,ocho,otto,oito,osiem,восемь,atta,otte,atte,kahdeksan,sekiz,आठ,はち,팔,ثمانية,שמונה',
  'nine,neun,neuf,nueve,nove,dziewiec,negen,девять,nio,ni,yhdeksan,dokuz,नौ,きゅう,구,تسعة,תשע,niner',
];

const TEENS = 'ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen'.split(',');
const TENS = 'twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'.split(',');
const UNITS = 'one,two,three,four,five,six,seven,eight,nine'.split(',');

/** Digits read out as words. Only a run of several counts; see `inventory.ts`. English also has "forty-one eleven". */
export function addSpokenWords(words: Lexicon<Word>): void {
  DIGITS.forEach((names, value) => {
    words.add(names, { role: 'spoken', digits: String(value) });
  });
  TEENS.forEach((name, index) => {
    words.add(name, { role: 'spoken', digits: String(10 + index) });
  });
  TENS.forEach((ten, index) => {
    const tens = index + 2;
    words.add(ten, { role: 'spoken', digits: String(tens * 10) });
    UNITS.forEach((unit, one) => {
      words.add(`${ten} ${unit}`, { role: 'spoken', digits: String(tens * 10 + one + 1) });
    });
  });
  words
    .add('double, doppel, doble, doppio, dubbel, dwa razy, двойной', { role: 'repeat', times: 2 })
    .add('triple, treble, dreimal, tripla', { role: 'repeat', times: 3 })
    .add(
      'dash, hyphen, minus, space, dot, point, period, slash, stroke, comma, bindestrich, strich, punkt, leerzeichen, tiret, point, espace, virgule, guion, punto, espacio, trattino, spazio, traco, hifen, ponto, espaco, streepje, punt, myslnik, kreska, kropka, тире, дефис, точка, пробел, then, um, uh, uhm, er',
      {
        role: 'gap',
      },
    );
}

/** Han numerals, financial forms and the spoken 幺 included, by digit. */
const HAN = ['〇零洞', '一壹幺', '二贰弐两', '三叁参', '四肆', '五伍', '六陆', '七柒拐', '八捌', '九玖'];
const hanDigits = new Map<number, string>();
HAN.forEach((characters, value) => {
  for (const character of characters) hanDigits.set(character.charCodeAt(0), String(value));
});

/** The digit a Han numeral stands for, if it is one. */
export const hanDigit = (code: number): string | undefined => hanDigits.get(code);
