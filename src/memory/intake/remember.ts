import { v7 as uuidv7 } from 'uuid';
import { notFound } from '../../errors.js';
import { readingAfter, writtenNodes } from '../answer.js';
import type { Call } from '../call.js';
import { type Changed, change } from '../change.js';
import type { Deployment } from '../deployment.js';
import { extract } from '../extract/extract.js';
import type { Graph } from '../graph/graph.js';
import { requirePurpose, requireSubject, type Subject } from '../subject.js';
import { applicationId } from '../validate.js';
import { checkMessages, hear, type MessageInput } from './hear.js';
import { type Ingestion, type IngestionView, ingestionRow, madeBy, storeStatements } from './ingestions.js';
import { IntakeReport, intakeRules } from './intake.js';
import { enqueueIngestion, workOff } from './queue.js';

export interface RememberInput {
  readonly userId: string;
  readonly purpose: string;
  readonly sessionId: string;
  readonly messages: readonly MessageInput[];
  readonly wait?: boolean | null;
}

/**
 * Messages become statements tied to the entities they name; each keeps session and message as its source. What may not be kept
 * is told at once; the rest waits, sealed, to be stored, unless the caller waits for it.
 * @throws CONSENT_REQUIRED, PURPOSE_UNKNOWN, RATE_LIMITED when too much waits already
 */
export async function remember(d: Deployment, call: Call, input: RememberInput): Promise<IngestionView> {
  const sessionId = applicationId(input.sessionId, 'input.sessionId');
  checkMessages(input.messages);
  const purpose = requirePurpose(d, call, input.purpose, 'input.purpose');
  const subject = await requireSubject(d, call, input.userId, 'input.userId');

  const kept = await d.graphs.at(subject.region, subject.userId, subject.revision, 'ALWAYS');
  if (!kept) throw notFound('user', 'input.userId');
  const rules = intakeRules(kept.graph, d.policy.purposes.require(purpose), d.policy.retention, call.now);
  const report = new IntakeReport();
  const heard = await hear(input.messages, rules, report);
  const ingestion: Ingestion = { id: uuidv7(), purpose, sessionId, heard, report };
  const queued = !input.wait && heard.length > 0;
  const changed: Changed<Remembered | { readonly ingestionId: string }> = queued
    ? await enqueueIngestion(d, call, subject, ingestion)
    : await storeNow(d, call, subject, ingestion, kept.graph);

  const { ingestionId } = changed.result;
  // As it was when it was queued: by now it may be stored.
  if (queued && !changed.repeated) {
    const { redactions, discarded } = report;
    const waits = { id: ingestionId, status: 'QUEUED' as const, createdAt: call.now, finishedAt: null };
    return { ...waits, redactions, discarded, nodes: [] };
  }
  const row = await ingestionRow(subject, ingestionId);
  if (!row) throw notFound('user', 'input.userId');
  if ('nodeIds' in changed.result) {
    const { nodeIds } = changed.result;
    const reading = await readingAfter(d, call, subject, changed, { purpose, nodeIds });
    return { ...row, nodes: writtenNodes(reading, changed, nodeIds) };
  }
  const reading = await readingAfter(d, call, subject, changed, { purpose, nodeIds: [] });
  return { ...row, nodes: reading.views(madeBy(reading.graph, ingestionId)) };
}

/**
 * Stores within the request, after what waits of this user. What fails there does not hold this up: it is tried again, and told of,
 * by itself.
 */
async function storeNow(
  d: Deployment,
  call: Call,
  subject: Subject,
  ingestion: Ingestion,
  graph: Graph,
): Promise<Changed<Remembered>> {
  const { id, purpose, sessionId, heard } = ingestion;
  const statements = await extract(d, { graph, purpose, sessionId, call }, heard);
  await workOff(d, subject.region, subject.userId).catch(() => {});
  const changed = await change(d, call, subject, async (c) => {
    const { nodeIds, report } = await storeStatements(d, call, c, ingestion, statements);
    await c.tx.ingestion.create({
      data: {
        userId: subject.userId,
        id,
        status: 'DONE',
        purpose,
        redactions: report.redactions as object[],
        discarded: report.discarded as object[],
        createdAt: new Date(call.now),
        finishedAt: new Date(d.now()),
      },
    });
    d.tally.discarded(report.discarded);
    return { ingestionId: id, nodeIds };
  });
  return changed;
}

type Remembered = { readonly ingestionId: string; readonly nodeIds: readonly string[] };
