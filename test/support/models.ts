import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// biome-ignore lint/suspicious/noExplicitAny: what was asked is looked into freely
type Asked = any;

export interface ModelRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Asked;
}

export type Answer = (request: ModelRequest, response: ServerResponse) => unknown;

/** A stand-in for an OpenAI-compatible endpoint on this machine. */
export interface StubModels {
  /** Base URL, with `/v1`. */
  readonly url: string;
  readonly origin: string;
  /** Every byte that was ever sent to it. */
  readonly bytes: () => string;
  readonly requests: ModelRequest[];
  /** What it answers; an object is sent as JSON. */
  answer: Answer;
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

export async function stubModels(answer: Answer): Promise<StubModels> {
  let received: Buffer[] = [];
  const requests: ModelRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const request = { path: incoming.url ?? '', headers: incoming.headers, body: JSON.parse(text || 'null') };
    requests.push(request);
    const made = await stub.answer(request, response);
    if (response.writableEnded || response.headersSent || made === undefined) return;
    response.setHeader('content-type', 'application/json');
    response.end(typeof made === 'string' ? made : JSON.stringify(made));
  });
  server.on('connection', (socket) => socket.on('data', (chunk: Buffer) => received.push(chunk)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stub: StubModels = {
    url: `${origin}/v1`,
    origin,
    bytes: () => Buffer.concat(received).toString('utf8'),
    requests,
    answer,
    forget: () => {
      received = [];
      requests.length = 0;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return stub;
}

/** Words that mean the same to the stub. */
const CONCEPTS = [
  ['dog', 'puppy', 'hound', 'terrier'],
  ['sea', 'ocean', 'coast'],
  ['doctor', 'physician', 'diagnosis'],
  ['bread', 'loaf', 'sourdough'],
];
export const DIMENSIONS = 8;

/** A vector of what a text is about: a dimension for each concept, and little in the others. */
export function meaning(text: string): number[] {
  const words = text.toLowerCase().split(/[^a-z]+/);
  return Array.from({ length: DIMENSIONS }, (_, i) =>
    i < CONCEPTS.length
      ? words.filter((w) => CONCEPTS[i]!.includes(w)).length
      : 0.01 * (1 + ((text.length * (i + 1)) % 7)),
  );
}

export const embeddings: Answer = ({ body }) => ({
  object: 'list',
  data: (body.input as string[])
    .map((text, index) => ({ object: 'embedding', index, embedding: meaning(text) }))
    .reverse(),
});

/** Without it, health of a HIPAA user is not kept at all. */
export const HEALTH_KEPT = `retention: { windows: [{ contentTypes: [HEALTH], keep: P10Y }] }`;

export const processor = (
  kind: 'llm' | 'embeddings',
  origin: string,
  more = 'baa: { reference: BAA-1, date: 2026-01-01 }',
): string => `
  - name: ${kind}.example
    kind: ${kind}
    regions: [default]
    endpoint: ${origin}
    dpa: { reference: DPA-1, date: 2026-01-01 }
    purposes: [assistant, wellbeing]
    contentTypes: [GENERAL, PERSONAL, HEALTH]
    ${more}`;

/** An answer of a chat model. */
export const says = (content: unknown): object => ({
  object: 'chat.completion',
  choices: [
    {
      index: 0,
      finish_reason: 'stop',
      message: {
        role: 'assistant',
        content: typeof content === 'string' ? content : JSON.stringify(content),
      },
    },
  ],
});

/** The messages that a chat model was asked about. */
export const askedAbout = ({
  body,
}: ModelRequest): { message: number; speaker: string; date: string; text: string }[] =>
  JSON.parse(body.messages[1].content).messages;
