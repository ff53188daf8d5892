import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { LetheError } from '../../errors.js';
import type { PurposeRegister } from '../../privacy/purposes.js';
import { PII_TYPES } from '../../privacy/scrub/types.js';
import { seal } from '../../vault/index.js';
import type { Call } from '../call.js';
import type { Change } from '../change.js';
import type { Patch } from '../graph/graph.js';
import { bytes, keyIn, sealAll } from '../intake/store.js';
import { DISCARD_REASONS, SALIENCE_CAUSES, type Suppression } from '../model.js';
import { LIMITS } from '../validate.js';
import { type ImportPlan, MAX_COUNT } from './import-document.js';

/**
 * Stores what the document tells beside nodes and edges: suppressions (after the nodes: what was kept under one stays kept),
 * processing history, embeddings, salience history, co-activations and patterns of the nodes that were taken over.
 */
export async function storeRecords(
  c: Change,
  call: Call,
  plan: ImportPlan,
  ids: ReadonlyMap<string, string>,
  purposes: PurposeRegister,
): Promise<Patch> {
  const { tx, subject } = c;
  const { userId, region } = subject;
  const { graph } = await c.graph();
  const { document } = plan;

  const suppressions = [...graph.suppressions, ...(await storeSuppressions(c, call, plan.suppressions))];

  const ingestions = (document.ingestions ?? []).map((i) => ({
    userId,
    id: plan.ingestionIds.get(i.id) as string,
    status: 'DONE' as const,
    purpose: purposes.get(i.purpose)?.key ?? IMPORTED,
    redactions: known(REDACTED, i.redactions),
    discarded: known(DISCARDED, i.discarded),
    createdAt: new Date(i.created_at),
    finishedAt: i.finished_at ? new Date(i.finished_at) : null,
  }));
  if (ingestions.length > 0) await tx.ingestion.createMany({ data: ingestions });

  const embeddings = taken(document.embeddings, ids, (e) => [e.node_id]);
  if (embeddings.length > 0) {
    const rows = await tx.node.findMany({
      where: { userId, id: { in: embeddings.map((e) => ids.get(e.node_id) as string) } },
      select: { id: true, slot: true },
    });
    const slots = new Map(rows.map((r) => [r.id, r.slot]));
    const ring = await region.vault.keys(userId);
    if (ring)
      await tx.embedding.createMany({
        data: embeddings.map((e) => {
          const nodeId = ids.get(e.node_id) as string;
          const vector = Buffer.from(Float32Array.from(e.vector).buffer);
          const binding = { region: region.name, userId, table: 'embeddings', rowId: nodeId };
          return {
            userId,
            nodeId,
            model: IMPORTED,
            dimension: e.vector.length,
            sealed: bytes(seal(keyIn(ring, slots.get(nodeId) as number), binding, vector)),
          };
        }),
        skipDuplicates: true,
      });
  }
  const history = taken(document.salience_history, ids, (s) => [s.node_id]);
  if (history.length > 0)
    await tx.salienceEvent.createMany({
      data: history.map((s) => ({
        userId,
        id: randomUUID(),
        nodeId: ids.get(s.node_id) as string,
        salience: s.salience,
        cause: SALIENCE_CAUSES.find((cause) => cause === s.cause) ?? IMPORTED,
        at: new Date(Math.min(s.at, call.now)),
      })),
    });
  const activations = taken(document.co_activations, ids, (a) => [a.first_id, a.second_id]);
  if (activations.length > 0)
    await tx.coActivation.createMany({
      data: activations.map((a) => ({
        userId,
        firstId: ids.get(a.first_id) as string,
        secondId: ids.get(a.second_id) as string,
        count: a.count,
        lastAt: new Date(a.last_at),
      })),
      skipDuplicates: true,
    });
  const patterns = taken(document.activity_patterns, ids, (p) => [p.node_id]);
  if (patterns.length > 0)
    await tx.activityPattern.createMany({
      data: patterns.map((p) => ({
        userId,
        nodeId: ids.get(p.node_id) as string,
        hourOfWeek: p.hour_of_week,
        count: p.count,
      })),
      skipDuplicates: true,
    });
  return { suppressions };
}

/** Records whose nodes were all taken over. */
function taken<T>(
  records: readonly T[] | null | undefined,
  ids: ReadonlyMap<string, string>,
  nodesOf: (record: T) => string[],
): T[] {
  return (records ?? []).filter((r) => nodesOf(r).every((id) => ids.has(id)));
}

async function storeSuppressions(
  c: Change,
  call: Call,
  given: ImportPlan['suppressions'],
): Promise<Suppression[]> {
  const { graph } = await c.graph();
  const active = new Set(graph.suppressions.filter((s) => s.liftedAt === undefined).map((s) => s.topic));
  const fresh = given
    .filter((s) => s.liftedAt !== undefined || (!active.has(s.topic) && active.add(s.topic)))
    .map((s) => ({ ...s, id: randomUUID() as string, createdAt: s.createdAt ?? call.now }));
  if (active.size > LIMITS.suppressions && fresh.some((s) => s.liftedAt === undefined))
    throw new LetheError('CONFLICT', `more than ${LIMITS.suppressions} topics would be suppressed`, {
      field: 'document.suppressed_topics',
    });
  const sealed = await sealAll(
    c,
    'suppressions',
    fresh.map((s) => [s.id, s.topic]),
  );
  const stored = fresh.map(({ id, topic, createdAt, liftedAt }, i) => ({
    id,
    topic,
    createdAt,
    liftedAt,
    slot: sealed[i]!.slot,
  }));
  if (stored.length > 0)
    await c.tx.suppression.createMany({
      data: stored.map(({ id, slot, createdAt, liftedAt }, i) => ({
        userId: c.subject.userId,
        id,
        slot,
        sealed: sealed[i]!.sealed,
        createdAt: new Date(createdAt),
        liftedAt: liftedAt === undefined ? null : new Date(liftedAt),
      })),
    });
  return stored;
}

/**
 * In place of a word that would be kept in the clear and that this deployment did not choose itself: an import is no way to
 * write text past the vault. It makes no embeddings yet, so it knows the name of no model.
 */
const IMPORTED = 'imported';

const count = z.int().min(0).max(MAX_COUNT);
const REDACTED = z.object({ type: z.enum(PII_TYPES), count });
const DISCARDED = z.object({ reason: z.enum(DISCARD_REASONS), count });

/** Entries that have the form, without what else they say. */
function known(form: typeof REDACTED | typeof DISCARDED, values: readonly unknown[]): object[] {
  return values.flatMap((value) => {
    const parsed = form.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}
