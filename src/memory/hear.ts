import { badInput } from '../errors.js';
import { scrubRecord } from '../privacy/scrub/index.js';
import { breather } from './breather.js';
import { passagesOf } from './extract/passages.js';
import { type IntakeReport, type IntakeRules, refusal, typesTold } from './intake.js';
import type { ContentType, Millis } from './model.js';
import { applicationId, atMost, LIMITS, someText, text } from './validate.js';

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
 * The stages that need no extraction: scrub, then empty and suppression by message, since what is suppressed may be told over
 * several sentences, then purpose, consent and retention by passage. What does not pass is neither queued nor handed to any extractor.
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
    const speaker = fields.speaker ?? undefined;
    const said = fields.content ?? '';
    if (said.trim() === '') {
      report.discard('EMPTY');
      continue;
    }
    // What was redacted told something too: its kind is kept although its value is not.
    const declared =
      redactions.length > 0 ? typesTold(`${m.speaker ?? ''}\n${m.content}`, redactions) : undefined;
    const message = {
      id: m.id ?? undefined,
      role: m.role ?? ('USER' as const),
      speaker,
      content: said,
      at: m.at ?? rules.now,
      declared,
    };
    if (silenced(message, rules)) {
      report.discard('SUPPRESSED');
      continue;
    }
    const content = permitted(message, rules, report);
    if (content !== '') heard.push({ ...message, content });
  }
  return heard;
}

/** Is the message about a suppressed topic? Then it goes as a whole. */
export function silenced({ speaker, content }: Heard, rules: IntakeRules): boolean {
  return rules.suppressions.matches(`${speaker ?? ''}\n${content}`);
}

/** The passages that purpose, consent and retention allow, as one text; all of it as it stands when they allow all. */
function permitted(message: Heard, rules: IntakeRules, report: IntakeReport): string {
  const passages = passagesOf(message.content).map(({ start, end }) => message.content.slice(start, end));
  const kept = passages.filter((passage) => {
    const types = typesTold([message.speaker, passage].filter(Boolean).join('\n'), [], message.declared);
    const reason = refusal('FACET', types, rules, message.at);
    if (reason) report.discard(reason);
    return !reason;
  });
  return kept.length === passages.length ? message.content : kept.join('\n');
}
