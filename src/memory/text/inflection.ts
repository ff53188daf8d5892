import { baseOf } from './families.js';
import { ENGLISH_STOP_WORDS, STOP_WORDS } from './stopwords.js';

/**
 * Endings that stand for one another on one stem, per language and part of speech. Two words are forms of one another if some paradigm
 * takes an ending off each and leaves the same stem. `''` in a list lets the bare stem take part. Gender is left out on purpose
 * (Maria is not Mario), and what would join frequent English words to others of another meaning (show, shower; past, pasta).
 */
interface Paradigm {
  readonly tag: string;
  /** Fewest letters of a stem. */
  readonly least: number;
  readonly endings: readonly string[];
  readonly stem?: RegExp;
}

const list = (text: string): string[] => ['', ...text.split(' ')];
const bound = (text: string): string[] => text.split(' ');

const PARADIGMS: readonly Paradigm[] = [
  { tag: 'de noun', least: 5, endings: list('e en n es em') },
  { tag: 'de feminine', least: 5, endings: bound('in innen') },
  { tag: 'de adjective', least: 6, endings: list('e en er ern es em') },
  { tag: 'de verb', least: 5, endings: bound('en e t te ten st et'), stem: /[^aeiou]$/ },
  { tag: 'fr noun', least: 5, endings: list('s e es') },
  { tag: 'fr plural', least: 4, endings: list('x'), stem: /(eau|eu|ou)$/ },
  { tag: 'fr al', least: 4, endings: bound('al aux') },
  {
    tag: 'fr verb',
    least: 5,
    endings: bound('er e ee es ees ent ant ait aient ez ons era'),
    stem: /[^aeou]$/,
  },
  { tag: 'es noun', least: 5, endings: list('es') },
  { tag: 'es ar', least: 4, endings: bound('ar ado ada ados adas ando aba aban aron amos arse') },
  { tag: 'es ar', least: 6, endings: bound('o os') },
  { tag: 'es er', least: 4, endings: bound('er ir ido ida idos idas iendo ieron emos imos erse irse') },
  { tag: 'it o', least: 5, endings: bound('o i') },
  { tag: 'it io', least: 5, endings: bound('io i') },
  { tag: 'it ia', least: 5, endings: bound('ia ie') },
  { tag: 'it a', least: 5, endings: bound('a e'), stem: /[^inl]$/ },
  { tag: 'it e', least: 5, endings: bound('e i'), stem: /[^l]$/ },
  { tag: 'it are', least: 4, endings: bound('are ato ata ati ate ando ava avano arsi iamo') },
  { tag: 'it ire', least: 4, endings: bound('ere ire ito ita iti ite uto uta uti ute endo ersi irsi') },
];

/** Paradigms by ending, so that a word meets only those it can belong to. */
const byEnding = new Map<string, Paradigm[]>();
for (const paradigm of PARADIGMS) {
  for (const ending of paradigm.endings) byEnding.set(ending, [...(byEnding.get(ending) ?? []), paradigm]);
}
const LONGEST_ENDING = Math.max(...[...byEnding.keys()].map((ending) => ending.length));

/** Words in -ing, -ed and -s that are not forms of what is left without the ending. */
const WHOLE = new Set(
  `evening morning wedding ceiling herring pudding bedding nothing something anything everything news always perhaps
  hundred kindred united mars currency according accordingly accordion`.split(/\s+/),
);

/** Verbs in -ee, whose -eed is a form and not a word of its own (feed, speed). */
const EE = new Set('agreed disagreed freed decreed guaranteed peed refereed'.split(' '));

/** English words that would be taken for forms of other English words by endings of another language: officer and office, heroine and heroin. */
const ENGLISH_ALONE = new Set(
  `admirer african announcer assess attacker avenger believer billions bouncer brighten bruiser bulletin caress carrier catcher
  challenger chicken clarke clause cleanse commandant commander commissioner companions competent composer conditioner confident
  consumer container corps corpse cruiser customer defendant defender designer destroyer dispatcher dresser eastern engineer
  entertainer executioner examiner explorer finale foreigner francs freezer freighter freshen gardener griffin hamburger handler
  hearse hearst heathen heaven heroine humane hustler ignorant lighten listen loosen louise manager marian morale murderer needless
  norman observer officer outsider performer pleasant premiere pretender princess prisoner producer provider receiver recorder refuge
  regiment reminder reporter retainer scrap scrape severe shoulder spartan spencer springer squirt stampede statue statues status
  steele steven straighten stranger strengthen stretcher striker stripe stripes supplier sweden thriller tighten trainer transporter
  villain whistler`.split(/\s+/),
);

/**
 * The keys under which a folded word is known: itself, its possible base forms in English, and its stems in German, French, Spanish and
 * Italian. Two words are taken for forms of one another if they share a key.
 */
export function forms(word: string): string[] {
  const keys = new Set<string>([word]);
  for (const form of english(word)) keys.add(baseOf(form) ?? form);
  keys.add(baseOf(word) ?? word);
  if (STOP_WORDS.has(word) || ENGLISH_ALONE.has(word)) return [...keys];
  for (let length = 0; length <= LONGEST_ENDING && length < word.length; length++) {
    const stem = word.slice(0, word.length - length);
    for (const { tag, least, stem: shape } of byEnding.get(word.slice(stem.length)) ?? []) {
      if (stem.length >= least && !STOP_WORDS.has(stem) && (!shape || shape.test(stem)))
        keys.add(`${tag}:${stem}`);
    }
  }
  return [...keys];
}

/** Possible English base forms: plural, past, -ing, and the nouns in -ion and -cy. */
function english(word: string): string[] {
  if (word.length < 4 || WHOLE.has(word)) return [];
  const found: string[] = [];
  const drop = (ending: number, add = ''): void => {
    found.push(word.slice(0, -ending) + add);
  };
  const verb = (ending: number): void => {
    const stem = word.slice(0, -ending);
    if (/^[aeiou][^aeiouxy]$/.test(stem)) found.push(`${stem}e`);
    if (stem.length < 3) return;
    found.push(`${stem}e`);
    // A short stem doubles its last letter: stopped is of stop, scared of scare and not of scar.
    if (!/^[^aeiouy]*[aeiou][^aeiouwxy]$/.test(stem)) found.push(stem);
    if (/([bdfgkmnprtvz])\1$|[aeiou][^aeiou]+[aeiou]ll$/.test(stem)) found.push(stem.slice(0, -1));
  };
  if (word.endsWith('ies')) drop(3, 'y');
  if (/(?:[sxz]|ch|sh|o)es$/.test(word)) drop(2);
  if (/[^sui]s$/.test(word)) drop(1);
  if (word.endsWith('ied')) drop(3, 'y');
  else if (word.endsWith('eed')) {
    if (EE.has(word)) drop(1);
  } else if (word.endsWith('ed')) verb(2);
  if (word.endsWith('ying')) drop(4, 'ie');
  if (word.endsWith('ing')) verb(3);
  const noun = word.endsWith('s') ? word.slice(0, -1) : word;
  if (noun.endsWith('ion') && noun.length >= 9) found.push(noun.slice(0, -3), `${noun.slice(0, -3)}e`);
  if (noun.endsWith('cy') && noun.length >= 8) found.push(noun.slice(0, -2), `${noun.slice(0, -2)}t`);
  return found.filter((form) => !ENGLISH_STOP_WORDS.has(form));
}
