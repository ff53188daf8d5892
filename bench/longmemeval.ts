/**
 * LongMemEval: chat histories are remembered session by session, then asked. Reports in how many questions one, and all, of the answering
 * sessions are among the sources of the first 5, 10 and 20 items, beside plain BM25 over turns. Once in process (extraction and recall alone)
 * and once through a server of its own: `remember` and `context` over GraphQL.
 *
 *   npm run bench:longmemeval -- <path of the JSON file>      (or LONGMEMEVAL=<path>; LONGMEMEVAL_SERVER=off leaves the server out)
 */
import { readFileSync } from 'node:fs';
import { buildIndex, recall } from '../src/memory/recall/index.js';
import { graphOf, type Turn } from './memory-graph.js';
import { plainBm25 } from './plain-bm25.js';
import { type Served, serve } from './served.js';

interface History {
  readonly question_id: string;
  readonly questions: readonly string[];
  readonly question_date: string;
  readonly answer_session_ids: readonly (readonly string[])[];
  readonly haystack_dates: readonly string[];
  readonly haystack_session_ids: readonly string[];
  readonly haystack_sessions: readonly (readonly { role: 'user' | 'assistant'; content: string }[])[];
}

/** Answers a question with session ids, one per item, best first. */
type Retriever = (query: string) => Promise<readonly string[]>;

const CUTS = [5, 10, 20] as const;
const MOST_ITEMS = CUTS[CUTS.length - 1]!;
/** Longest message that the server takes. */
const MOST_CHARACTERS = 32_000;

/** 2023/07/12 (Wed) 10:14, read as UTC. */
const millis = (date: string): number =>
  Date.parse(`${date.slice(0, 10).replaceAll('/', '-')}T${date.slice(-5)}:00Z`);

const sessionsOf = (history: History): Turn[][] =>
  history.haystack_sessions.map((session, s) =>
    session.map(({ role, content }) => ({
      id: history.haystack_session_ids[s]!,
      role: role === 'user' ? 'USER' : 'ASSISTANT',
      content,
      at: millis(history.haystack_dates[s]!),
    })),
  );

function plain(turns: readonly Turn[]): Retriever {
  const bm25 = plainBm25(turns.map((turn) => turn.content));
  return async (query) => bm25(query).map((turn) => turns[turn]!.id);
}

function inProcess(sessions: readonly (readonly Turn[])[], now: number): Retriever {
  const graph = graphOf(sessions);
  const index = buildIndex(graph);
  return async (query) =>
    recall(graph, index, { query, limit: MOST_ITEMS, now }, () => true).map(
      ({ node }) => graph.turnOf.get(node.id)!,
    );
}

const TYPES = ['GENERAL', 'PERSONAL', 'FINANCIAL', 'HEALTH', 'EMOTIONAL', 'RELATIONSHIP', 'SPECIAL'];

async function throughServer(
  server: Served,
  userId: string,
  sessions: readonly (readonly Turn[])[],
): Promise<Retriever> {
  const consent = {
    purpose: 'assistant',
    contentTypes: TYPES,
    policyVersion: '1',
    method: 'benchmark',
    explicit: true,
  };
  await server.ask('mutation ($input: CreateUserInput!) { createUser(input: $input) { id } }', {
    input: { id: userId, jurisdiction: 'EU', consents: [consent] },
  });
  for (const turns of sessions) {
    const messages = turns.flatMap(({ role, content, at }) =>
      pieces(content).map((piece) => ({ role, content: piece, at: new Date(at).toISOString() })),
    );
    await server.ask('mutation ($input: RememberInput!) { remember(input: $input) { id } }', {
      input: { userId, purpose: 'assistant', sessionId: turns[0]!.id, messages, wait: true },
    });
  }
  return async (query) => {
    const input = { userId, purpose: 'assistant', sessionId: 'asking', query, limit: MOST_ITEMS };
    const { context } = await server.ask<{
      context: { items: { node: { sources: { sessionId: string }[] } }[] };
    }>(
      'query ($input: ContextInput!) { context(input: $input) { items { node { sources { sessionId } } } } }',
      { input },
    );
    return context.items.map(({ node }) => node.sources[0]!.sessionId);
  };
}

function pieces(content: string): string[] {
  const cut: string[] = [];
  for (let at = 0; at < content.length; at += MOST_CHARACTERS)
    cut.push(content.slice(at, at + MOST_CHARACTERS));
  return cut;
}

const tally = new Map<string, number>();
const count = (key: string): void => {
  tally.set(key, (tally.get(key) ?? 0) + 1);
};
function note(system: string, ranked: readonly string[], answers: readonly string[]): void {
  for (const cut of CUTS) {
    const found = new Set(ranked.slice(0, cut));
    if (answers.some((id) => found.has(id))) count(`${system} any ${cut}`);
    if (answers.every((id) => found.has(id))) count(`${system} all ${cut}`);
  }
}

const file = process.argv[2] ?? process.env.LONGMEMEVAL;
if (!file) throw new Error('usage: npm run bench:longmemeval -- <path of the JSON file>');
const histories = JSON.parse(readFileSync(file, 'utf8')) as History[];
const server = process.env.LONGMEMEVAL_SERVER === 'off' ? undefined : await serve();
const systems = ['plain BM25', 'in process', ...(server ? ['through the server'] : [])];
let questions = 0;
try {
  for (const history of histories) {
    const sessions = sessionsOf(history);
    const retrievers = [plain(sessions.flat()), inProcess(sessions, millis(history.question_date))];
    if (server) retrievers.push(await throughServer(server, history.question_id, sessions));
    for (const [q, query] of history.questions.entries()) {
      questions++;
      for (const [i, retrieve] of retrievers.entries()) {
        note(systems[i]!, await retrieve(query), history.answer_session_ids[q]!);
      }
    }
    console.log(`history of ${sessions.length} sessions, ${sessions.flat().length} turns: asked`);
  }
} finally {
  await server?.close();
}
console.log(`${questions} questions; answering sessions among the first items`);
for (const system of systems) {
  for (const what of ['any', 'all']) {
    const found = CUTS.map((cut) => `${tally.get(`${system} ${what} ${cut}`) ?? 0} at ${cut}`);
    console.log(`${system}, ${what}: ${found.join(', ')}`);
  }
}
