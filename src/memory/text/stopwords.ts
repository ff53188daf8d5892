/** Words that carry no topic, folded. English in full; German, French, Spanish and Italian as far as people put them into a topic. */
const LISTS = {
  en: `a about after again all also am an and any are as at be because been before being between both but by can could did do does doing don
    down during each few for from further had has have having he her here hers herself him himself his how i if in into is it its itself just
    ll me more most my myself no nor not now of off on once only or other our ours ourselves out over own re s same shan she should so some such t
    than that the their theirs them themselves then there these they this those through to too under until up us ve very was we were what when
    where which while who whom why will with would you your yours yourself yourselves`,
  de: `aber als am an auf aus bei bin bis das dass dein deine dem den der des die du ein eine einem einen einer eines er es fur hat ich ihr ihre
    im in ist ja kein keine mein meine meinem meinen meiner meines mich mir mit nach nicht noch nur oder sein seine sich sie sind uber um und uns
    unser unsere vom von vor wegen wir wird zu zum zur`,
  fr: `au aux avec ce ces cette dans de des du elle en est et il ils je la le les leur lui ma mais me mes moi mon ne nos notre nous ou par pas
    pour qu que qui sa se ses son sur ta te tes ton tu un une vos votre vous l d j c n m`,
  es: `al con de del el ella en es esta este ha la las le lo los me mi mis no nos o para pero por que se si sin su sus te tu tus un una uno y yo`,
  it: `ai al alla alle che come con da dal dalla de degli dei del della delle di e gli ha i il in io la le lo ma mi mia mie miei mio ne nei nel
    nella non o per si sono sua sue sul sulla suo suoi tra tu un una uno`,
} as const;

const words = (list: string): string[] => list.split(/\s+/);

/** Stop words of English alone: what the index leaves out. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(words(LISTS.en));

/** Stop words of all five languages. */
export const STOP_WORDS: ReadonlySet<string> = new Set(Object.values(LISTS).flatMap(words));

/** Stop words of another language that are telling words in English. */
export const ALSO_ENGLISH: ReadonlySet<string> = new Set(words('die son hat sin sue mia'));

const PARTICLES = new Set(words('out off up down'));

/** What a topic may leave open: stop words but for particles, which make another verb or noun of one (break up, time off). */
export const OPEN_WORDS: ReadonlySet<string> = new Set(
  [...STOP_WORDS].filter((word) => !PARTICLES.has(word)),
);

/** Stop words of English and of no other of the languages: what tells that a topic is English. */
export const ENGLISH_ALONE: ReadonlySet<string> = new Set(
  words(LISTS.en).filter(
    (word) => ![LISTS.de, LISTS.fr, LISTS.es, LISTS.it].some((list) => words(list).includes(word)),
  ),
);
