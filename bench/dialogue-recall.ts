/** Evidence recall on generated dialogues: the share of a question's evidence turns among the sources of the first 5, 10, 25 and 50 items. */
import { buildIndex, recall } from '../src/memory/recall/index.js';
import { Vectors } from '../src/memory/vectors.js';
import { dialogue, KINDS } from './dialogues.js';
import { DIMENSION, embed } from './hashed-embedder.js';
import { graphOf } from './memory-graph.js';
import { plainBm25 } from './plain-bm25.js';

const CUTS = [5, 10, 25, 50] as const;
const DIALOGUES = 10;
const SYSTEMS = ['plain BM25', 'lethe', 'lethe, stub embedder'] as const;
/** As the server asks: `minSimilarity` by default, and at most so many. */
const LEAST = 0.3;
const NEAREST = 100;

const sums = new Map<string, number>();
const add = (key: string, amount: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + amount);
};

let turnCount = 0;
for (let seed = 1; seed <= DIALOGUES; seed++) {
  const { sessions, questions, end } = dialogue(seed);
  const turns = sessions.flat();
  turnCount += turns.length;
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
    add(`${kind} questions`, 1);
    const ask = (similar?: ReadonlyMap<string, number>): string[] =>
      recall(graph, index, { query: text, limit: 50, now: end, similar }, () => true).map(
        ({ node }) => graph.turnOf.get(node.id)!,
      );
    const answers = {
      'plain BM25': bm25(text).map((turn) => turns[turn]!.id),
      lethe: ask(),
      'lethe, stub embedder': ask(vectors.nearest(embed(text), LEAST, NEAREST)),
    };
    for (const system of SYSTEMS) {
      const ranked = answers[system];
      for (const cut of CUTS) {
        const found = new Set(ranked.slice(0, cut));
        add(`${system} ${kind} ${cut}`, evidence.filter((id) => found.has(id)).length / evidence.length);
      }
    }
  }
}
console.log(`${DIALOGUES} dialogues, ${turnCount} turns; evidence recall at ${CUTS.join(' / ')}`);
for (const kind of KINDS) {
  const questions = sums.get(`${kind} questions`) ?? 0;
  for (const system of SYSTEMS) {
    const shares = CUTS.map((cut) =>
      ((100 * (sums.get(`${system} ${kind} ${cut}`) ?? 0)) / questions).toFixed(1),
    );
    console.log(`${kind} (${questions}), ${system}: ${shares.join(' / ')}`);
  }
}
