/**
 * LongMemEval, in process: sessions are extracted, kept in a graph and asked. Reports in how many questions one, and all, of the answering
 * sessions are among the sources of the first 5, 10 and 20 items, beside plain BM25 over turns.
 *
 *   npm run bench:longmemeval -- <path of the JSON file>      (or LONGMEMEVAL=<path>)
 */
import { readFileSync } from 'node:fs';
import { buildIndex, recall } from '../src/memory/recall/index.js';
import { graphOf, type Turn } from './memory-graph.js';
import { plainBm25 } from './plain-bm25.js';

interface History {
  readonly questions: readonly string[];
  readonly question_date: string;
  readonly answer_session_ids: readonly (readonly string[])[];
  readonly haystack_dates: readonly string[];
  readonly haystack_session_ids: readonly string[];
  readonly haystack_sessions: readonly (readonly { role: 'user' | 'assistant'; content: string }[])[];
}

const CUTS = [5, 10, 20] as const;

/** 2023/07/12 (Wed) 10:14, read as UTC. */
const millis = (date: string): number =>
  Date.parse(`${date.slice(0, 10).replaceAll('/', '-')}T${date.slice(-5)}:00Z`);

const path = process.argv[2] ?? process.env.LONGMEMEVAL;
if (!path) throw new Error('usage: npm run bench:longmemeval -- <path of the JSON file>');
const histories = JSON.parse(readFileSync(path, 'utf8')) as History[];

const tally = new Map<string, number>();
const note = (
  system: string,
  ranked: readonly string[],
  answers: readonly string[],
  question: string,
): void => {
  for (const cut of CUTS) {
    const found = new Set(ranked.slice(0, cut));
    if (answers.some((id) => found.has(id)))
      tally.set(`${system} any ${cut}`, (tally.get(`${system} any ${cut}`) ?? 0) + 1);
    else if (process.env.SHOW_MISSES && cut === 5) console.log(`${system} misses: ${question}`);
    if (answers.every((id) => found.has(id)))
      tally.set(`${system} all ${cut}`, (tally.get(`${system} all ${cut}`) ?? 0) + 1);
  }
};

let questions = 0;
for (const history of histories) {
  const sessions = history.haystack_sessions.map((session, s): Turn[] =>
    session.map(({ role, content }) => ({
      id: history.haystack_session_ids[s]!,
      role: role === 'user' ? 'USER' : 'ASSISTANT',
      content,
      at: millis(history.haystack_dates[s]!),
    })),
  );
  const graph = graphOf(sessions);
  const index = buildIndex(graph);
  const turns = sessions.flat();
  const bm25 = plainBm25(turns.map((turn) => turn.content));
  history.questions.forEach((query, q) => {
    questions++;
    const items = recall(graph, index, { query, limit: 20, now: millis(history.question_date) }, () => true);
    const answers = history.answer_session_ids[q]!;
    note(
      'lethe',
      items.map(({ node }) => graph.turnOf.get(node.id)!),
      answers,
      query,
    );
    note(
      'plain BM25',
      bm25(query).map((turn) => turns[turn]!.id),
      answers,
      query,
    );
  });
  console.log(
    `history: ${sessions.length} sessions, ${turns.length} turns, ${graph.nodes.length} nodes, index ${(index.bytes / 1e6).toFixed(1)} MB`,
  );
}
console.log(`${questions} questions; answering sessions among the first items`);
for (const system of ['lethe', 'plain BM25']) {
  for (const what of ['any', 'all']) {
    console.log(
      `${system}, ${what}: ${CUTS.map((cut) => `${tally.get(`${system} ${what} ${cut}`) ?? 0} at ${cut}`).join(', ')}`,
    );
  }
}
