import nlp from 'compromise/two';

/** The classes of words that extraction asks about, by the tags of the language library's lexicon. */
const CLASSES = {
  FirstName: 'person',
  LastName: 'person',
  MaleName: 'person',
  FemaleName: 'person',
  Person: 'person',
  City: 'place',
  Country: 'place',
  Region: 'place',
  Place: 'place',
  Organization: 'organization',
  Company: 'organization',
  SportsTeam: 'organization',
  School: 'organization',
  Demonym: 'never',
  Expression: 'never',
  WeekDay: 'never',
  Month: 'never',
  Holiday: 'never',
  Currency: 'never',
  ProperNoun: 'unknown',
};

/**
 * A module with the single words of the lexicon by class. The library itself would cost the server 30 MB and a third of a
 * second at each start, for this list.
 */
export function wordClasses() {
  const byClass = {};
  for (const [word, tags] of Object.entries(nlp.model().one.lexicon)) {
    if (/\s/.test(word)) continue;
    const name = CLASSES[Array.isArray(tags) ? tags[0] : tags] ?? 'ordinary';
    byClass[name] = byClass[name] ?? [];
    byClass[name].push(word);
  }
  const lists = Object.entries(byClass).map(
    ([name, words]) => `  ${name}: ${JSON.stringify(words.sort().join(' '))},\n`,
  );
  return `// Words by class, from the lexicon of compromise (MIT), by scripts/word-classes.mjs.\nexport const WORDS = {\n${lists.join('')}} as const;\n`;
}
