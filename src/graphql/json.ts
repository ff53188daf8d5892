import { randomBytes } from 'node:crypto';

/** Mark the places of a ready text and of the data within a serialised answer. Random, so that no stored text can be taken for them. */
const MARK = randomBytes(16).toString('hex');
const DATA = randomBytes(16).toString('hex');
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

/** Stands for the data of an answer while they wait as bytes. */
export const DATA_AWAY = Object.freeze({ toJSON: () => DATA });

/** The bytes of an answer, with its data where they stand; the text as it is when it holds none. */
export function withData(text: string, data: Buffer | undefined): string | Buffer {
  const place = `"${DATA}"`;
  const at = data ? text.indexOf(place) : -1;
  if (!data || at < 0) return text;
  return Buffer.concat([Buffer.from(text.slice(0, at)), data, Buffer.from(text.slice(at + place.length))]);
}
