/**
 * Long two-person dialogues with known evidence: two friends talk over months, in sessions, of what happened to them; most turns are small talk.
 * Each question knows the turns that answer it. Deterministic for a seed. Vocabulary and patterns are made up here and owe nothing to any data set.
 */
import type { Turn } from './memory-graph.js';

export interface Question {
  readonly kind: string;
  readonly text: string;
  /** Ids of the turns that answer it. */
  readonly evidence: readonly string[];
}

export interface Dialogue {
  readonly sessions: readonly (readonly Turn[])[];
  readonly questions: readonly Question[];
  readonly end: number;
}

const DAY = 86_400_000;
const PEOPLE =
  'Nora Felix Ingrid Oscar Tessa Ruben Mila Jonas Petra Simon Helen Victor Carla Bruno Dana Lewis'.split(' ');
const PLACES =
  'Lisbon Graz Aberdeen Porto Ghent Seville Bergen Leeds Turin Dresden Nantes Malmo Cork Basel Tartu Bilbao'.split(
    ' ',
  );
interface Act {
  readonly past: string;
  readonly verb: string;
  readonly gerund: string;
  /** How somebody asks who does not remember the words: infinitive and participle. */
  readonly asked: readonly [string, string];
  /** Each with the general word for it, if people have one. */
  readonly objects: readonly (readonly [name: string, kind?: string])[];
}

const act = (forms: string, asked: string, objects: string): Act => {
  const [past, verb, gerund] = forms.split(' ') as [string, string, string];
  return {
    past,
    verb,
    gerund,
    asked: asked.split(' / ') as [string, string],
    objects: objects.split(' / ').map((one) => one.split('=') as [string, string?]),
  };
};
const ACTS: readonly Act[] = [
  act(
    'painted paint painting',
    'make a painting of / making paintings of',
    "a lighthouse=building / a field of poppies=flowers / my neighbour's goat=animal / the old harbour=sea view / a thunderstorm=weather / the corner bakery=shop / a heron=bird / my left hand=body part / the viaduct=bridge",
  ),
  act(
    'baked bake baking',
    'cook / cooking',
    'a plum tart=fruit dessert / rye bread=loaf / cardamom buns=pastry / a cheesecake=dairy dessert / almond biscuits=cookies / a walnut loaf=nut bread / focaccia=Italian bread / a lemon roll=citrus cake / ginger snaps=spicy cookies',
  ),
  act(
    'bought buy buying',
    'purchase / purchasing',
    'a used cello=instrument / a red bicycle=vehicle / hiking boots=shoes / an armchair=furniture / a film camera=device / a wool coat=clothes / a canoe=boat / a typewriter=writing machine / a chest of drawers=storage',
  ),
  act(
    'adopted adopt adopting',
    'rescue / rescuing',
    'a grey kitten=young cat / a greyhound=dog / two guinea pigs=small pets / a parrot=bird / a three-legged terrier=disabled dog / an old donkey=farm animal / a tortoise=reptile',
  ),
  act(
    'read read reading',
    'finish the book, / finishing, of books',
    'a history of beekeeping / a novel about the Baltic / the life of a sculptor / poems by a sailor / a guide to mosses / letters of a botanist / a thriller set in Oslo / essays on silence',
  ),
  act(
    'repaired repair repairing',
    'fix / fixing',
    "the greenhouse / my grandfather's clock / a leaking roof / the kitchen stove / the garden gate / an accordion / the attic window / a sewing machine",
  ),
  act(
    'visited visit visiting',
    'go to see / going to see',
    'the glass museum / a salt mine / the botanical garden / an observatory / a puppet theatre / the tin workshop / a lavender farm / the tidal mill / the railway archive',
  ),
  act(
    'joined join joining',
    'sign up for / signing up for',
    'a choir / a chess club / a rowing team / a pottery class / a book circle / a repair cafe / a birding group / an improv troupe',
  ),
  act(
    'lost lose losing',
    'mislay / mislaying',
    'my passport / a silver earring / the house keys / my favourite scarf / a library card / the blue umbrella / my reading glasses',
  ),
  act(
    'planted plant planting',
    'put in the garden, / putting in the garden',
    'a quince tree / tulip bulbs / a row of beans / lavender / two hazels / a climbing rose / winter leeks / a fig cutting',
  ),
];
const WHEN: readonly (readonly [string, number])[] = [
  ['yesterday', 1],
  ['two days ago', 2],
  ['last week', 7],
  ['last weekend', 4],
  ['this morning', 0],
  ['on Tuesday', 3],
  ['a few days ago', 3],
];
const REACTIONS = [
  'Oh wow, that sounds lovely!',
  'That is so cool, {other}.',
  'Ha, I would love to see that.',
  'Really? Tell me more!',
  'Good for you, {other}!',
  'I have always wanted to do that.',
  'No way! How did that feel?',
  'You never stop surprising me.',
];
const CHAT = [
  'How have you been, {other}?',
  'It has been raining all week here.',
  'Work keeps me busy, but I cannot complain.',
  'I still think about what you said last time.',
  'My week was quiet, mostly reading and cooking.',
  'Do you have plans for the weekend?',
  'I need a holiday soon, honestly.',
  'The kids are fine, thanks for asking.',
  'We should visit each other some time.',
  'I baked again, nothing special.',
  'I went for a long walk to clear my head.',
  'Did you sleep well?',
  'I lost track of time today.',
  'Thanks for listening, {other}, it means a lot.',
  'I bought groceries and came straight home.',
  'My sister called, she says hello.',
  'Let us talk again soon!',
  'The garden looks sad in this weather.',
];
const DETAILS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'How long did it take you?',
    'How long did it take {who} to {verb} {object}?',
    [
      'Almost three weeks, on and off.',
      'Just one afternoon.',
      'A whole night, I could not stop.',
      'About five hours.',
    ],
  ],
  [
    'What was the hardest part?',
    'What did {who} find hardest about {gerund} {object}?',
    [
      'Keeping my hands steady.',
      'Asking strangers for help.',
      'Getting up before dawn.',
      'Not giving up halfway.',
    ],
  ],
  [
    'Who gave you the idea?',
    'Who gave {who} the idea of {gerund} {object}?',
    ['My aunt, of all people.', 'A man on the tram.', 'Someone from the office.', 'My old teacher.'],
  ],
];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A small generator of pseudo-random numbers in [0, 1) (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Ten to thirty turns a session, some facts among them; nobody tells the same twice. */
export function dialogue(seed: number, sessionCount = 30): Dialogue {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const pair = [pick(PEOPLE.slice(0, 8)), pick(PEOPLE.slice(8))] as const;
  const friends = PEOPLE.filter((name) => !pair.includes(name));
  const sessions: Turn[][] = [];
  const questions: Question[] = [];
  const done = new Map<string, { who: string; act: Act; turns: string[] }>();
  const used = new Set<string>();
  let at = Date.UTC(2024, Math.floor(next() * 12), 3, 18);
  for (let s = 0; s < sessionCount; s++) {
    const turns: Turn[] = [];
    const say = (speaker: string, content: string): string => {
      const id = `${s}:${turns.length}`;
      const other = speaker === pair[0] ? pair[1] : pair[0];
      turns.push({ id, role: 'USER', speaker, content: content.replaceAll('{other}', other), at });
      return id;
    };
    const facts = 5 + Math.floor(next() * 4);
    for (let f = 0; f < facts; f++) {
      const who = pick(pair);
      const other = who === pair[0] ? pair[1] : pair[0];
      say(other, pick(CHAT));
      if (next() < 0.5) say(who, pick(CHAT));
      const act = pick(ACTS);
      const [object, kind] = pick(act.objects);
      const key = `${who} ${act.verb} ${object}`;
      if (used.has(key)) continue;
      used.add(key);
      const [when, back] = pick(WHEN);
      const place = pick(PLACES);
      const friend = pick(friends);
      const asked = next() < 0.4;
      if (asked) say(other, `So what did you ${act.verb} ${when === 'this morning' ? 'today' : 'lately'}?`);
      const tail = next() < 0.5 ? ` with ${friend}` : ` in ${place}`;
      const turn = say(
        who,
        asked
          ? `${object[0]!.toUpperCase()}${object.slice(1)}${tail}, ${when}. ${pick(['I am so happy.', 'It went well.', 'Long story.'])}`
          : `I ${act.past} ${object}${tail} ${when}. ${pick(['It was great fun.', 'I am still tired.', 'I needed that.'])}`,
      );
      const third = object.replace('my ', 'the ');
      // Half of the questions are asked in other words.
      const [verb, gerund] = next() < 0.5 ? act.asked : [act.verb, act.gerund];
      const roll = next();
      if (roll < 0.3) {
        const where = tail.startsWith(' in') ? 'Where' : 'With whom';
        const text = kind
          ? `Which ${kind} did ${who} ${verb.replace(/ of$|,$/, '')}?`
          : `${where} did ${who} ${verb} ${third}?`;
        questions.push({ kind: 'single fact', text, evidence: [turn] });
      } else if (roll < 0.55)
        questions.push({ kind: 'date', text: `When did ${who} ${verb} ${third}?`, evidence: [turn] });
      else if (roll < 0.7) {
        const day = new Date(at - back * DAY);
        questions.push({
          kind: 'date',
          text: `What did ${who} ${verb} in ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}?`,
          evidence: [turn],
        });
      } else {
        const [ask, question, answers] = pick(DETAILS);
        say(other, ask);
        const answer = say(who, pick(answers));
        questions.push({
          kind: 'told in answer',
          text: question
            .replace('{who}', who)
            .replace('{verb}', verb)
            .replace('{gerund}', gerund)
            .replace('{object}', third),
          evidence: [answer],
        });
      }
      const group = done.get(`${who} ${act.verb}`) ?? { who, act, turns: [] };
      group.turns.push(turn);
      done.set(`${who} ${act.verb}`, group);
      say(other, pick(REACTIONS));
    }
    sessions.push(turns);
    at += (2 + Math.floor(next() * 9)) * DAY;
  }
  for (const { who, act, turns } of done.values()) {
    if (turns.length < 2) continue;
    const asked = next() < 0.5 ? act.asked[1] : act.gerund;
    questions.push({
      kind: 'several facts',
      text: `What has ${who} been ${asked.replace(/,.*/, '')}?`,
      evidence: turns,
    });
  }
  return { sessions, questions, end: at };
}
