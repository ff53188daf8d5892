import { isPhi } from '../../privacy/classify/index.js';
import type { Redaction } from '../../privacy/scrub/index.js';
import type { Call } from '../call.js';
import type { Change } from '../change.js';
import type { Deployment } from '../deployment.js';
import type { ExtractedStatement } from '../extract/index.js';
import type { Graph } from '../graph/graph.js';
import type { Discard, Millis, Node } from '../model.js';
import { isReadFor, type NodeView, read } from '../reading.js';
import { findSubject, type Subject } from '../subject.js';
import { isUuid } from '../validate.js';
import type { Heard } from './hear.js';
import { IntakeReport, intakeRules } from './intake.js';
import { planStatements } from './statements.js';
import { store } from './store.js';

export interface IngestionView {
  readonly id: string;
  readonly status: 'QUEUED' | 'DONE' | 'FAILED';
  readonly nodes: NodeView[];
  readonly redactions: readonly Redaction[];
  readonly discarded: readonly Discard[];
  readonly createdAt: Millis;
  readonly finishedAt: Millis | null;
}

/** The state of an ingestion, without the nodes it made. */
export interface IngestionRow extends Omit<IngestionView, 'nodes'> {
  readonly purpose: string;
}

/** One call of `remember`, on its way in. */
export interface Ingestion {
  readonly id: string;
  readonly purpose: string;
  readonly sessionId: string;
  readonly heard: readonly Heard[];
  /** What was reported of it when it was heard. */
  readonly report: IntakeReport;
}

/**
 * Stores what was extracted, within a change: rules are asked as they stand under the lock. Answers the ids of the new nodes,
 * and what is to be reported of the ingestion now.
 * @throws CONSENT_REQUIRED, PURPOSE_UNKNOWN
 */
export async function storeStatements(
  d: Deployment,
  call: Call,
  c: Change,
  ingestion: Ingestion,
  statements: readonly ExtractedStatement[],
): Promise<{ nodeIds: string[]; report: IntakeReport }> {
  const { graph } = await c.graph();
  const { id, purpose, sessionId, heard } = ingestion;
  const rules = intakeRules(graph, d.policy.purposes.require(purpose), d.policy.retention, call.now);
  const report = new IntakeReport(ingestion.report);
  const origin = { sessionId, ingestionId: id };
  const plan = await planStatements(graph, rules, heard, statements, origin, report);
  c.revise(await store(c, plan));
  const nodeIds = plan.nodes.map((n) => n.id);
  c.tell({
    action: 'CREATE',
    purpose,
    sessionId,
    nodeIds,
    edgeCount: plan.edges?.length ?? 0,
    phi: plan.nodes.some((n) => isPhi(n.contentTypes)),
    redactions: report.redactions,
    policy: `role:${call.actor.role} intake:${purpose}`,
  });
  return { nodeIds, report };
}

/** What one call of `remember` did; undefined when there is no such call of this user, or it was for another purpose than the read. */
export async function findIngestion(
  d: Deployment,
  call: Call,
  userId: string,
  id: string,
): Promise<IngestionView | undefined> {
  const subject = await findSubject(d, call, userId);
  const ingestionId = id.toLowerCase();
  if (!subject || !isUuid(ingestionId)) return undefined;
  const reading = await read(d, call, subject);
  const { purpose } = reading.gate;
  const row = await ingestionRow(subject, ingestionId);
  if (!row || !isReadFor(purpose, row.purpose)) return undefined;
  return { ...row, nodes: reading.views(madeBy(reading.graph, ingestionId)) };
}

/** The nodes that have an ingestion among their sources. */
export function madeBy(graph: Graph, ingestionId: string): Node[] {
  return graph.nodes.filter((n) => graph.sources(n.id).some((s) => s.ingestionId === ingestionId));
}

/** The state of an ingestion alone, in one statement; undefined when it is gone. */
export async function statusNow(
  { userId, region }: Pick<Subject, 'userId' | 'region'>,
  id: string,
): Promise<IngestionView['status'] | undefined> {
  const sql = 'SELECT status FROM memory.ingestion_states(ARRAY[$1]::uuid[], ARRAY[$2]::uuid[])';
  const { rows } = await region.memory.pool.query<{ status: IngestionView['status'] }>(sql, [userId, id]);
  return rows[0]?.status;
}

export async function ingestionRow(
  subject: Pick<Subject, 'userId' | 'region'>,
  id: string,
): Promise<IngestionRow | undefined> {
  const row = await subject.region.memory.asUser(subject.userId, (tx) =>
    tx.ingestion.findUnique({ where: { userId_id: { userId: subject.userId, id } } }),
  );
  return row
    ? {
        id: row.id,
        status: row.status,
        purpose: row.purpose,
        redactions: row.redactions as unknown as Redaction[],
        discarded: row.discarded as unknown as Discard[],
        createdAt: row.createdAt.getTime(),
        finishedAt: row.finishedAt?.getTime() ?? null,
      }
    : undefined;
}
