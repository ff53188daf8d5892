import type { ContentType, Millis } from '../model.js';
import { fold } from '../text/fold.js';
import { interestIn } from './interests.js';
import { entityKey } from './key.js';
import { labelOf, spreadWords } from './label.js';
import { type Name, namesIn, observe, type Usage } from './names.js';
import { passagesOf } from './passages.js';
import { antecedentOf } from './pronouns.js';

export { entityKey } from './key.js';

/** A message as it arrives. `at`: milliseconds since the epoch. */
export interface Message {
  readonly role: 'USER' | 'ASSISTANT' | 'SYSTEM';
  readonly speaker?: string;
  readonly content: string;
  readonly at: Millis;
}

/** One thing that was said, tied to the entities it names. */
export interface ExtractedStatement {
  readonly kind: 'FACET' | 'THEME' | 'INTEREST';
  /** Short label, one line of at most 80 characters. */
  readonly topic: string;
  /** What was said: a passage of the message, word for word, or a sentence that a model made of it. */
  readonly summary: string;
  readonly speaker: string;
  /** Name of the entity it is about: the one named most, or whom its pronouns safely stand for, or else the speaker. */
  readonly entity: string;
  /** Names of the other entities in it, without two of one key. */
  readonly mentions: string[];
  /** Further entities, and how it relates to them. */
  readonly relations?: readonly { readonly relation: string; readonly entity: string }[];
  /** All that its message tells, where its own words may tell less. */
  readonly declared?: readonly ContentType[];
  /** Position of its message in the call. */
  readonly messageIndex: number;
  readonly at: Millis;
}

/** Most other entities tied to one statement. */
const MOST_MENTIONS = 8;
/** Longest speaker name that is kept. */
const MOST_SPEAKER = 80;

/**
 * Turns messages into statements: each message in passages, each passage tied to the people, organisations, places and products it names.
 * Deterministic; every string is accepted, in any language; linear in the length of the messages. No model is asked, nothing leaves the process.
 */
export function extractStatements(messages: readonly Message[]): ExtractedStatement[] {
  const speakers = messages.map(speakerOf);
  const usage: Usage = {
    small: new Set(),
    named: new Set(),
    speakers: new Set(speakers.map(fold).filter((name) => !ROLES.has(name))),
  };
  const spread = new Map<string, number>();
  for (const message of messages) {
    observe(message.content, usage);
    spreadWords(message.content, spread);
  }

  const written = new Map<string, string>();
  const statements: ExtractedStatement[] = [];
  messages.forEach((message, messageIndex) => {
    const speaker = speakers[messageIndex]!;
    const names = namesIn(message.content, usage);
    for (const { start, end } of passagesOf(message.content)) {
      const summary = message.content.slice(start, end);
      const here = names.filter((name) => name.start >= start && name.start < end);
      const before = names.filter((name) => name.start < start);
      const principal = antecedentOf(summary, here, before) ?? principalOf(here);
      const entity = principal ? spelling(principal, written) : speaker;
      const own = entityKey(entity);
      const mentions = new Map<string, string>();
      for (const name of here) {
        if (name.key !== own && mentions.size < MOST_MENTIONS)
          mentions.set(name.key, spelling(name, written));
      }
      const interest = interestIn(summary);
      statements.push({
        kind: interest === undefined ? 'FACET' : 'INTEREST',
        topic: interest ?? labelOf(summary, spread, messages.length),
        summary,
        speaker,
        entity,
        mentions: [...mentions.values()],
        messageIndex,
        at: message.at,
      });
    }
  });
  return statements;
}

const ROLES = new Set(['user', 'assistant', 'system']);

/** Who says it: a name, or the role. */
export function speakerOf(message: Message): string {
  const name = message.speaker?.replace(/\s+/g, ' ').trim().slice(0, MOST_SPEAKER).trim();
  return name || message.role.toLowerCase();
}

/** The name that occurs most; of equals a person's, then the first. Whom one speaks to is not whom one speaks of. */
function principalOf(names: readonly Name[]): Name | undefined {
  const scores = new Map<string, number>();
  for (const { key, address, person } of names) {
    if (!address) scores.set(key, (scores.get(key) ?? (person ? 0.5 : 0)) + 1);
  }
  let best: Name | undefined;
  for (const name of names) {
    const score = scores.get(name.key);
    if (score !== undefined && score > (best ? scores.get(best.key)! : 0)) best = name;
  }
  return best;
}

/** One spelling per entity in a call: that of its first occurrence. */
function spelling(name: Name, written: Map<string, string>): string {
  const known = written.get(name.key);
  if (known !== undefined) return known;
  written.set(name.key, name.text);
  return name.text;
}
