import { badInput } from '../../errors.js';
import { scrubRecord } from '../../privacy/scrub/index.js';
import { breather } from '../breather.js';
import { passagesOf } from '../extract/passages.js';
import type { ContentType, Millis } from '../model.js';
import { applicationId, atMost, LIMITS, someText, text } from '../validate.js';
import { type IntakeReport, type IntakeRules, refusal, typesTold } from './intake.js';

export interface MessageInput {
  readonly id?: string | null;
  readonly role?: 'USER' | 'ASSISTANT' | 'SYSTEM' | null;
  readonly speaker?: string | null;
  readonly content: string;
  readonly at?: Millis | null;
}

/** A message as it may be kept: scrubbed, and without what purpose, consent or suppressions forbid. */
export interface Heard {
  /** The application's id of the message. */
  readonly id?: string;
  readonly role: 'USER' | 'ASSISTANT' | 'SYSTEM';
  readonly speaker?: string;
  readonly content: string;
  readonly at: Millis;
  /** Content types that what was taken out of it told. */
  readonly declared?: readonly ContentType[];
  /** All that its passages tell. */
  readonly contentTypes: readonly ContentType[];
}

/** @throws BAD_USER_INPUT that names the field */
export function checkMessages(messages: readonly MessageInput[]): void {
  if (messages.length === 0) throw badInput('input.messages', 'it is empty');
  atMost(messages.length, LIMITS.messages, 'input.messages');
  atMost(
    messages.reduce((sum, m) => sum + m.content.length, 0),
    LIMITS.messagesText,
    'input.messages',
    'characters in all',
  );
  messages.forEach((m, i) => {
    text(m.content, `input.messages.${i}.content`, LIMITS.text);
    if (m.id) applicationId(m.id, `input.messages.${i}.id`);
    if (m.speaker) someText(m.speaker, `input.messages.${i}.speaker`, LIMITS.note);
  });
}

/**
 * The stages that need no extraction: scrub, then empty, then as in `permitted`. What does not pass is neither queued nor handed
 * to any extractor.
 */
export async function hear(
  messages: readonly MessageInput[],
  rules: IntakeRules,
  report: IntakeReport,
): Promise<Heard[]> {
  const breathe = breather();
  const heard: Heard[] = [];
  for (const m of messages) {
    await breathe();
    const { fields, redactions } = scrubRecord({ speaker: m.speaker ?? undefined, content: m.content });
    report.redact(redactions);
    const content = fields.content ?? '';
    if (content.trim() === '') {
      report.discard('EMPTY');
      continue;
    }
    // What was redacted told something too: its kind is kept although its value is not.
    const declared =
      redactions.length > 0 ? typesTold(`${m.speaker ?? ''}\n${m.content}`, redactions) : undefined;
    const message = permitted(
      {
        id: m.id ?? undefined,
        role: m.role ?? 'USER',
        speaker: fields.speaker ?? undefined,
        content,
        at: Math.min(m.at ?? rules.now, rules.now),
        declared,
      },
      rules,
      report,
    );
    if (message) heard.push(message);
  }
  return heard;
}

/**
 * What of a message these rules allow; undefined when nothing. What is suppressed may be told over several sentences, so on its
 * account a message stays or goes as a whole; purpose, consent and retention are asked passage by
 * passage.
 */
export function permitted(
  message: Omit<Heard, 'contentTypes'> & Partial<Pick<Heard, 'contentTypes'>>,
  rules: IntakeRules,
  report: IntakeReport,
): Heard | undefined {
  const { speaker, content, contentTypes } = message;
  if (silenced(message, rules)) {
    report.discard('SUPPRESSED');
    return undefined;
  }
  // Nothing has changed since it was asked: the usual case.
  if (contentTypes && !refusal('FACET', contentTypes, rules, message.at)) return { ...message, contentTypes };
  const passages = passagesOf(content).map(({ start, end }) => content.slice(start, end));
  const told = new Set<ContentType>();
  const kept = passages.filter((passage) => {
    const types = typesTold([speaker, passage].filter(Boolean).join('\n'), [], message.declared);
    const refused = refusal('FACET', types, rules, message.at);
    if (refused) report.discard(refused);
    else for (const type of types) told.add(type);
    return !refused;
  });
  if (kept.length === 0) return undefined;
  return {
    ...message,
    content: kept.length === passages.length ? content : kept.join('\n'),
    contentTypes: [...told],
  };
}

/** Is the message about a suppressed topic? */
export function silenced(
  { speaker, content }: Pick<Heard, 'speaker' | 'content'>,
  rules: IntakeRules,
): boolean {
  return rules.suppressions.matches(`${speaker ?? ''}\n${content}`);
}
