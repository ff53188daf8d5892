/** A piece of a message: `content.slice(start, end)`. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/**
 * Characters of a passage, about 100 English words or 150 tokens: the passage length of the literature on passage retrieval
 * (Karpukhin et al. 2020), and ten of them fit a prompt budget of 1,500 tokens.
 */
const TARGET = 600;
/** A single sentence may be this long before it is cut. */
const MOST = 1200;
const SENTENCE_END = /[.!?…]["'”’)\]]*\s+|[。！？｡]+|\n+/g;

/** Cuts a message into passages on sentence boundaries. Together they hold everything but the white space between them. */
export function passagesOf(content: string): Passage[] {
  const passages: Passage[] = [];
  let start = 0;
  let end = 0;
  for (const sentence of sentences(content)) {
    if (end > start && sentence.end - start > TARGET) {
      add(content, start, end, passages);
      start = sentence.start;
    }
    end = sentence.end;
  }
  add(content, start, end, passages);
  return passages;
}

function* sentences(content: string): Generator<Passage> {
  let start = 0;
  for (const match of content.matchAll(SENTENCE_END)) {
    yield* cut(content, start, match.index + match[0].length);
    start = match.index + match[0].length;
  }
  yield* cut(content, start, content.length);
}

/** A sentence in pieces of at most MOST characters, at white space where there is some, never inside a surrogate pair. */
function* cut(content: string, start: number, end: number): Generator<Passage> {
  let from = start;
  while (end - from > MOST) {
    const limit = from + MOST;
    const space = content.lastIndexOf(' ', limit);
    const to = space > from + TARGET ? space + 1 : limit - (isHigh(content.charCodeAt(limit - 1)) ? 1 : 0);
    yield { start: from, end: to };
    from = to;
  }
  if (end > from) yield { start: from, end };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

function add(content: string, start: number, end: number, to: Passage[]): void {
  const piece = content.slice(start, end);
  const text = piece.trim();
  if (!text) return;
  const from = start + piece.indexOf(text);
  to.push({ start: from, end: from + text.length });
}
