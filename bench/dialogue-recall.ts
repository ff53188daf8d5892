/**
 * Evidence recall on dialogues, generated and written by hand: the share of a question's evidence turns among the sources of the first 5, 10, 25
 * and 50 items.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Vectors } from '../src/memory/embeddings/vectors.js';
import { buildIndex, recall } from '../src/memory/recall/index.js';
import { type Dialogue, dialogue } from './dialogues.js';
import { DIMENSION, embed } from './hashed-embedder.js';
import { graphOf } from './memory-graph.js';
import { plainBm25 } from './plain-bm25.js';

const CUTS = [5, 10, 25, 50] as const;
const GENERATED = 10;
const NATURAL = 'bench/natural';
const DAY = 86_400_000;
const SYSTEMS = ['plain BM25', 'lethe', 'lethe, stub embedder'] as const;
/** As the server asks: `minSimilarity` by default, and at most so many. */
const LEAST = 0.3;
const NEAREST = 100;

/** As it lies in a file: two people, what they said in each session, and questions with the turns that answer them. */
interface Written {
  readonly sessions: readonly {
    readonly at: string;
    readonly turns: readonly { readonly id: string; readonly speaker: string; readonly text: string }[];
  }[];
  readonly questions: Dialogue['questions'];
}

report(
  'generated',
  Array.from({ length: GENERATED }, (_, seed) => dialogue(seed + 1)),
);
for (const file of readdirSync(NATURAL).sort()) report(file, [written(file)]);

function written(file: string): Dialogue {
  const { sessions, questions }: Written = JSON.parse(readFileSync(path.join(NATURAL, file), 'utf8'));
  return {
    sessions: sessions.map(({ at, turns }) =>
      turns.map(({ id, speaker, text }) => ({
        id,
        role: 'USER' as const,
        speaker,
        content: text,
        at: Date.parse(at),
      })),
    ),
    questions,
    end: Date.parse(sessions.at(-1)!.at) + DAY,
  };
}

function report(name: string, dialogues: readonly Dialogue[]): void {
  /** Sums of shares by system, kind and cut; of questions by kind. */
  const sums = new Map<string, number>();
  const add = (key: string, amount: number): void => {
    sums.set(key, (sums.get(key) ?? 0) + amount);
  };
  for (const one of dialogues) measure(one, add);
  const turns = dialogues.reduce((sum, { sessions }) => sum + sessions.flat().length, 0);
  console.log(`${name}: ${turns} turns; evidence recall at ${CUTS.join(' / ')}`);
  for (const kind of new Set(dialogues.flatMap(({ questions }) => questions.map((q) => q.kind)))) {
    const questions = sums.get(kind)!;
    for (const system of SYSTEMS) {
      const shares = CUTS.map((cut) =>
        ((100 * (sums.get(`${system} ${kind} ${cut}`) ?? 0)) / questions).toFixed(1),
      );
      console.log(`  ${kind} (${questions}), ${system}: ${shares.join(' / ')}`);
    }
  }
}

function measure({ sessions, questions, end }: Dialogue, add: (key: string, amount: number) => void): void {
  const turns = sessions.flat();
  const graph = graphOf(sessions);
  const index = buildIndex(graph);
  const bm25 = plainBm25(turns.map(({ speaker, content }) => `${speaker}: ${content}`));
  const items = graph.nodes.filter((node) => graph.turnOf.has(node.id));
  const data = new Float32Array(items.length * DIMENSION);
  items.forEach(({ speaker, label, summary }, i) => {
    data.set(embed(`${speaker}: ${summary ?? label}`), i * DIMENSION);
  });
  const vectors = new Vectors(DIMENSION).with(
    items.map(({ id }) => id),
    items.map(({ slot }) => slot),
    data,
  );
  for (const { kind, text, evidence } of questions) {
    add(kind, 1);
    const ask = (similar?: ReadonlyMap<string, number>): string[] =>
      recall(graph, index, { query: text, limit: 50, now: end, similar }, () => true).map(
        ({ node }) => graph.turnOf.get(node.id)!,
      );
    const answers = {
      'plain BM25': bm25(text).map((turn) => turns[turn]!.id),
      lethe: ask(),
      'lethe, stub embedder': ask(vectors.nearest(embed(text), LEAST, NEAREST)),
    };
    for (const system of SYSTEMS)
      for (const cut of CUTS) {
        const found = new Set(answers[system].slice(0, cut));
        add(`${system} ${kind} ${cut}`, evidence.filter((id) => found.has(id)).length / evidence.length);
      }
  }
}
