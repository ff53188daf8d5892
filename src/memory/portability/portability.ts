import { badInput } from '../../errors.js';
import type { Call } from '../call.js';
import type { Deployment } from '../deployment.js';
import { type GatePolicy, nextExpiry } from '../gate.js';
import { unavailable } from '../graph/graphs.js';
import { keysLost } from '../graph/load.js';
import { type Saved, saveAll } from '../intake/save-nodes.js';
import type { Millis } from '../model.js';
import { type Reading, read } from '../reading.js';
import { requirePurpose, requireSubject, type Subject } from '../subject.js';
import { areSealed, exportBody, type RecordsRow } from './export-document.js';
import { readImport } from './import-document.js';
import { storeRecords } from './import-records.js';

export interface ExportView {
  readonly exportedAt: Millis;
  readonly totalNodes: number;
  readonly totalEdges: number;
  readonly subject: Subject;
  readonly reading: Reading;
  /** The document as ready JSON in UTF-8, in pieces: most of it is shared with other answers, and not copied for each. */
  json(): Promise<readonly Buffer[]>;
}

/**
 * Requests that waited for one statement go on together: with a turn for each, one answer is put together to its end before the next is begun, where
 * else all of them would be on the heap at once, half made.
 */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Everything held about a user. The event of an export names every node, whether or not the document is looked at. */
export async function exportUser(d: Deployment, call: Call, userId: string): Promise<ExportView> {
  const subject = await requireSubject(d, call, userId);
  const reading = await read(d, call, subject, { action: 'EXPORT' });
  await turn();
  const held = reading.graph.nodes.filter((n) => reading.gate.allows(n));
  reading.note(held);
  const totals = reading.totals();
  return {
    exportedAt: call.now,
    totalNodes: totals.nodes,
    totalEdges: totals.edges,
    subject,
    reading,
    async json() {
      const body =
        reading.kept.exported(call.now) ??
        (await freshBody(d.policy, subject, reading, new Set(held.map((n) => n.id))));
      reading.disclosure.countEdges(totals.edges);
      const head = JSON.stringify({ user_id: subject.id, exported_at: new Date(call.now).toISOString() });
      return [Buffer.from(`${head.slice(0, -1)},`), body.subarray(1)];
    },
  };
}

const LOAD_RECORDS = 'SELECT * FROM memory.load_records($1::uuid, $2)';

async function freshBody(
  policy: GatePolicy,
  subject: Subject,
  reading: Reading,
  nodes: ReadonlySet<string>,
): Promise<Buffer> {
  const { region, userId } = subject;
  const [records] = (await region.memory
    .query<RecordsRow>(LOAD_RECORDS, [userId, subject.pseudonym])
    .catch(unavailable)) as [RecordsRow];
  const ring = areSealed(records) ? await region.vault.keys(userId) : undefined;
  if (areSealed(records) && !ring) throw keysLost();
  const body = Buffer.from(
    JSON.stringify(exportBody(reading.graph, records, ring, { nodes, edges: reading.edges() })),
  );
  reading.kept.keepExport(body, nextExpiry(reading.graph, policy, reading.now));
  return body;
}

/**
 * Reads an export document back in, under one purpose: items, edges, suppressed topics, and the histories that hang on them.
 * Consents are not taken over: they are given here or not at all.
 */
export async function importUser(
  d: Deployment,
  call: Call,
  userId: string,
  purpose: string,
  document: unknown,
): Promise<Saved> {
  const key = requirePurpose(d, call, purpose, 'purpose');
  const subject = await requireSubject(d, call, userId);
  const plan = readImport(document);
  if (plan.nodes.length === 0 && plan.suppressions.length === 0)
    throw badInput('document', 'it holds nothing to import');
  return saveAll(d, call, subject, {
    purpose: key,
    purposeField: 'purpose',
    nodes: plan.nodes,
    edges: plan.edges,
    redactions: plan.redactions,
    after: (c, ids) => storeRecords(c, call, plan, ids, d.policy.purposes),
  });
}
