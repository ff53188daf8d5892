import { LetheError } from '../../errors.js';
import type { ChatMessage, ChatModel } from '../../models/chat.js';
import { ModelError } from '../../models/client.js';
import { isPhi } from '../../privacy/classify/index.js';
import { mayCall, type Processor } from '../../privacy/processors.js';
import type { Call } from '../call.js';
import type { Deployment } from '../deployment.js';
import { recordTransfer } from '../embeddings/transfer.js';
import type { Graph } from '../graph/graph.js';
import { suppressionsOf, typesTold } from '../intake/intake.js';
import type { ContentType } from '../model.js';
import { type ExtractedStatement, extractStatements, type Message, speakerOf } from './index.js';
import { groundedIn, groupsOf, question, readAnswer, repair, SHAPE } from './propose.js';

/** Whose messages they are, for what they are collected, and on whose call. */
export interface Extraction {
  readonly graph: Graph;
  readonly purpose: string;
  readonly sessionId: string;
  readonly call: Pick<Call, 'actor' | 'now'>;
}

/** A message that was heard: scrubbed, with the types of what was taken out of it. */
type HeardMessage = Message & { readonly declared?: readonly ContentType[] };

/**
 * Statements of messages that were heard. May be slow: no lock is held meanwhile, and every rule is asked again of what comes
 * back before it is stored. Each statement names its message by its position.
 *
 * With a model, the messages that may be sent to it are, in groups; what it proposes is taken for what it is, a text from
 * outside. A message that may not be sent, that got no usable answer, or of which the model said what nobody had said, is read
 * here instead.
 */
export async function extract(
  d: Deployment,
  about: Extraction,
  messages: readonly HeardMessage[],
): Promise<ExtractedStatement[]> {
  const { chat } = d.models;
  if (!chat) return extractStatements(messages);
  const types = messages.map((m) => typesTold(`${speakerOf(m)}\n${m.content}`, [], m.declared));
  const proposed: ExtractedStatement[] = [];
  const left = new Set(messages.keys());
  const { processor, positions } = sendable(d, chat, about, types);
  let graph: Graph | undefined = about.graph;
  let allowed = new Set(positions);
  for (const wanted of processor ? groupsOf(messages, positions) : []) {
    // Groups before this one took their time: who has withdrawn, suppressed or gone meanwhile is sent nothing more of.
    const now = await standing(d, graph);
    if (!now) return [];
    if (now !== graph) {
      const silenced = suppressionsOf(now);
      const told = sendable(d, chat, { ...about, graph: now }, types).positions;
      allowed = new Set(
        told.filter((at) => !silenced.matches(`${speakerOf(messages[at]!)}\n${messages[at]!.content}`)),
      );
      graph = now;
    }
    const group = wanted.filter((at) => allowed.has(at));
    if (group.length === 0) continue;
    const part = group.map((at) => messages[at]!);
    const phi = group.some((at) => isPhi(types[at]!));
    const found = await ask(d, chat, { ...about, graph, processor: processor!, phi }, part);
    if (!found) continue;
    group.forEach((at, i) => {
      if (!found.invented.has(i)) left.delete(at);
    });
    for (const { saidIn, ...statement } of found.statements) {
      const at = group[statement.messageIndex]!;
      // A message is read by one of the two. What is proposed tells at least what the messages told that have its words.
      const declared = [...new Set(saidIn.flatMap((i) => types[group[i]!]!))];
      if (!left.has(at)) proposed.push({ ...statement, messageIndex: at, declared });
    }
  }
  const local = left.size > 0 ? extractStatements(messages).filter((s) => left.has(s.messageIndex)) : [];
  return [...proposed, ...local].sort((a, b) => a.messageIndex - b.messageIndex);
}

/** The memory as it stands now: the same graph where nothing was written; undefined when the person is gone. */
async function standing(d: Deployment, graph: Graph): Promise<Graph | undefined> {
  const { userId, region: name } = graph.account;
  const region = d.regions.byName(name);
  const now = await d.graphs.standing(region, userId);
  if (!now || now.revision === graph.revision) return now && graph;
  return (await d.graphs.at(region, userId, now.revision))?.graph;
}

/** The messages that may be sent to the model, by what they tell, and the processor that gets them. */
function sendable(
  d: Deployment,
  chat: ChatModel,
  { graph, purpose }: Extraction,
  types: readonly (readonly ContentType[])[],
): { readonly processor?: Processor; readonly positions: number[] } {
  const { region, jurisdiction, hipaa } = graph.account;
  const collected = d.policy.purposes.get(purpose)?.contentTypes;
  let processor: Processor | undefined;
  const positions = [...types.keys()].filter((at) => {
    const contentTypes = types[at]!;
    const decision = mayCall(d.policy.processors, {
      kind: 'llm',
      endpoint: chat.settings.endpoint,
      region,
      jurisdiction,
      hipaa,
      purpose,
      contentTypes,
      consents: graph.consents,
      now: d.now(),
    });
    processor ??= decision.processor;
    return decision.outcome === 'allowed' && (!collected || contentTypes.every((t) => collected.includes(t)));
  });
  if (positions.length < types.length) d.tally.called('extraction', 'denied');
  return { processor, positions };
}

/** What the model proposes of a group, asked again once when its answer is not as asked; undefined when there is nothing to use. */
async function ask(
  d: Deployment,
  chat: ChatModel,
  about: Extraction & { readonly processor: Processor; readonly phi: boolean },
  part: readonly Message[],
): Promise<ReturnType<typeof groundedIn> | undefined> {
  const asked = question(part);
  try {
    const first = await send(d, chat, about, asked);
    let read = readAnswer(first, part.length);
    if ('problem' in read && (await standing(d, about.graph)) === about.graph)
      read = readAnswer(await send(d, chat, about, repair(asked, first, read.problem)), part.length);
    if ('problem' in read) throw new ModelError('MALFORMED');
    return groundedIn(part, read.proposals);
  } catch (error) {
    // Without its record no call is made; without the call the messages are read here.
    if (!(error instanceof ModelError || (error instanceof LetheError && error.code === 'AUDIT_UNAVAILABLE')))
      throw error;
    d.tally.called('extraction', 'failed');
    return undefined;
  }
}

async function send(
  d: Deployment,
  chat: ChatModel,
  about: Extraction & { readonly processor: Processor; readonly phi: boolean },
  messages: readonly ChatMessage[],
): Promise<string> {
  const { graph, purpose, sessionId, call, processor, phi } = about;
  const { account } = graph;
  if (!chat.available) throw new ModelError('PAUSED');
  const subject = {
    region: d.regions.byName(account.region),
    pseudonym: d.regions.home.vault.pseudonym(account.id),
    hipaa: account.hipaa,
  };
  await recordTransfer(subject, call.actor, {
    work: 'extraction',
    processor,
    purpose,
    sessionId,
    phi,
    now: d.now(),
  });
  const answer = await chat.complete(messages, SHAPE);
  d.tally.called('extraction', 'made');
  return answer;
}
