import { v7 as uuidv7 } from 'uuid';
import { notFound } from '../errors.js';
import { readingAfter, writtenNodes } from './answer.js';
import type { Call } from './call.js';
import { change, type Plain } from './change.js';
import type { Deployment } from './deployment.js';
import { extract } from './extract/extract.js';
import { checkMessages, hear, type MessageInput } from './hear.js';
import { type Ingestion, type IngestionView, ingestionRow, storeStatements } from './ingestions.js';
import { IntakeReport, intakeRules } from './intake.js';
import { requirePurpose, requireSubject } from './subject.js';
import { applicationId } from './validate.js';

export interface RememberInput {
  readonly userId: string;
  readonly purpose: string;
  readonly sessionId: string;
  readonly messages: readonly MessageInput[];
  readonly wait?: boolean | null;
}

/** Messages become statements tied to the entities they name; each keeps session and message as its source. */
export async function remember(d: Deployment, call: Call, input: RememberInput): Promise<IngestionView> {
  const sessionId = applicationId(input.sessionId, 'input.sessionId');
  checkMessages(input.messages);
  const purpose = requirePurpose(d, call, input.purpose, 'input.purpose');
  const subject = await requireSubject(d, call, input.userId, 'input.userId');

  const kept = await d.graphs.at(subject.region, subject.userId, subject.revision);
  if (!kept) throw notFound('user', 'input.userId');
  const rules = intakeRules(kept.graph, d.policy.purposes.require(purpose), d.policy.retention, call.now);
  const report = new IntakeReport();
  const heard = await hear(input.messages, rules, report);
  const ingestion: Ingestion = { id: uuidv7(), purpose, sessionId, heard, report };
  const statements = await extract(d, { graph: kept.graph, purpose, sessionId, call }, heard);

  const changed = await change(d, call, subject, async (c) => {
    const { id } = ingestion;
    const stored = await storeStatements(d, call, c, ingestion, statements);
    await c.tx.ingestion.create({
      data: {
        userId: subject.userId,
        id,
        status: 'DONE',
        purpose,
        redactions: stored.report.redactions as object[],
        discarded: stored.report.discarded as object[],
        createdAt: new Date(call.now),
        finishedAt: new Date(d.now()),
      },
    });
    return { ingestionId: id, nodeIds: stored.nodeIds } as Remembered;
  });
  const { ingestionId, nodeIds } = changed.result;
  const reading = await readingAfter(d, call, subject, changed, { purpose, nodeIds });
  const row = await ingestionRow(subject, ingestionId);
  if (!row) throw notFound('user', 'input.userId');
  if (!changed.repeated) d.tally.discarded(row.discarded);
  return { ...row, nodes: writtenNodes(reading, changed, nodeIds) };
}

interface Remembered extends Record<string, Plain> {
  readonly ingestionId: string;
  readonly nodeIds: readonly string[];
}
