/** Evidence recall on generated dialogues: the share of a question's evidence turns among the sources of the first 5, 10, 25 and 50 items. */
import { buildIndex, recall } from '../src/memory/recall/index.js';
import { dialogue, KINDS } from './dialogues.js';
import { graphOf } from './memory-graph.js';
import { plainBm25 } from './plain-bm25.js';

const CUTS = [5, 10, 25, 50] as const;
const DIALOGUES = 10;

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
  for (const { kind, text, evidence } of questions) {
    add(`${kind} questions`, 1);
    const items = recall(graph, index, { query: text, limit: 50, now: end }, () => true);
    const ours = items.map(({ node }) => graph.turnOf.get(node.id)!);
    const plain = bm25(text).map((turn) => turns[turn]!.id);
    for (const [system, ranked] of [
      ['lethe', ours],
      ['plain BM25', plain],
    ] as const) {
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
  for (const system of ['lethe', 'plain BM25']) {
    const shares = CUTS.map((cut) =>
      ((100 * (sums.get(`${system} ${kind} ${cut}`) ?? 0)) / questions).toFixed(1),
    );
    console.log(`${kind} (${questions}), ${system}: ${shares.join(' / ')}`);
  }
}
