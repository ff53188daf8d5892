import { randomBytes } from 'node:crypto';

/** Marks the place of a ready text within a serialised answer. Random, so that no stored text can be taken for it. */
const MARK = randomBytes(16).toString('hex');
let ready: string[] = [];

/** JSON that is ready as text: put into an answer as it is, without being parsed and written again. */
export class ReadyJson {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toJSON(): string {
    ready.push(this.#text);
    return MARK;
  }
}

/** As `JSON.stringify`, with ready parts spliced in. */
export function stringify(value: unknown): string {
  ready = [];
  const text = JSON.stringify(value);
  if (ready.length === 0) return text;
  const pieces = text.split(`"${MARK}"`);
  const parts = ready;
  ready = [];
  return pieces.map((piece, i) => (i === 0 ? piece : (parts[i - 1] ?? 'null') + piece)).join('');
}
