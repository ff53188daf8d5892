import { WORDS } from '../../generated/words.js';
import { STOP_WORDS } from '../text/stopwords.js';

/**
 * What the lexicon of the language library knows of a single word. Its tagger is not run: it reads 0.2 MB/s on the machine this was
 * measured on, the lexicon alone answers in well under a microsecond.
 */
export type WordClass = 'person' | 'place' | 'organization' | 'ordinary' | 'never' | 'unknown';

const classes = new Map<string, WordClass>();
for (const [name, words] of Object.entries(WORDS))
  for (const word of words.split(' ')) classes.set(word, name as WordClass);

/** The class of a lower-case word. Stop words are ordinary; languages, peoples, days and interjections never name anybody on their own. */
export function classOf(word: string): WordClass {
  if (STOP_WORDS.has(word)) return 'ordinary';
  return classes.get(word) ?? (/(?:ing|ed|ly|tion|ness|ment)$/.test(word) ? 'ordinary' : 'unknown');
}

const lines = (text: string): string[] => text.trim().split(/\s+/);

/** Capitalised words that name nobody, wherever they stand: calendar, holidays, interjections, forms of address, shorthand. Folded. */
export const NEVER_NAMES: ReadonlySet<string> = new Set(
  lines(`january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    januar februar marz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend
    janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo
    gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre lunedi martedi mercoledi giovedi venerdi
    christmas easter halloween thanksgiving hanukkah ramadan diwali xmas weihnachten ostern noel
    hi hey hello yeah yes yep yup no nope ok okay oh ah aw aww wow whoa ugh hmm um uh haha lol omg btw fyi asap thanks thank congrats congratulations
    please sorry sure cheers bye goodbye absolutely definitely totally exactly really
    mr mrs ms miss mx dr prof professor sir madam mom mum dad mommy daddy grandma grandpa god herr frau
    tv am pm ps diy faq ceo cto cfo hr pdf url usb id qa tbd eta etc vs ie eg ai it ui ux
    st ave rd blvd english british muslim muslims christian christians catholic catholics jewish protestant buddhist hindu asian african parisian
    hallo danke bitte ja nein bonjour merci oui non hola gracias ciao grazie assistant user system`),
);

/** Titles after which even a word at the start of a sentence is a name. */
export const TITLES: ReadonlySet<string> = new Set(
  lines(
    'mr mrs ms miss mx dr prof professor sir herr frau mme madame monsieur senor senora signor signora aunt uncle tante onkel',
  ),
);

/** Small words inside a name: Lord of the Rings, Ludwig van Beethoven. */
export const CONNECTORS: ReadonlySet<string> = new Set(
  lines('of de del della di da das dos du des la le van von der den zu bin al y &'),
);
