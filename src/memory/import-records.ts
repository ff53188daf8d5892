import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { seal } from '../vault/index.js';
import type { Call } from './call.js';
import type { Change } from './change.js';
import type { Patch } from './graph.js';
import type { ImportPlan } from './import-document.js';
import type { Suppression } from './model.js';
import { bytes, keyIn, sealOne } from './store.js';

/**
 * Stores what the document tells beside nodes and edges: suppressions (after the nodes: what was kept under one stays kept),
 * processing history, embeddings, salience history, co-activations and patterns of the nodes that were taken over.
 */
export async function storeRecords(
  c: Change,
  call: Call,
  plan: ImportPlan,
  ids: ReadonlyMap<string, string>,
): Promise<Patch> {
  const { tx, subject } = c;
  const { userId, region } = subject;
  const { graph } = await c.graph();
  const { document } = plan;

  const suppressions: Suppression[] = [...graph.suppressions];
  for (const s of plan.suppressions) {
    if (s.liftedAt === undefined && suppressions.some((x) => x.liftedAt === undefined && x.topic === s.topic))
      continue;
    const id = randomUUID();
    const createdAt = s.createdAt ?? call.now;
    const { slot, sealed } = await sealOne(c, 'suppressions', id, s.topic);
    await tx.suppression.create({
      data: {
        userId,
        id,
        slot,
        sealed,
        createdAt: new Date(createdAt),
        liftedAt: s.liftedAt === undefined ? null : new Date(s.liftedAt),
      },
    });
    suppressions.push({ id, slot, topic: s.topic, createdAt, liftedAt: s.liftedAt });
  }

  const ingestions = (document.ingestions ?? []).map((i) => ({
    userId,
    id: plan.ingestionIds.get(i.id) as string,
    status: 'DONE' as const,
    purpose: plan.nodes.length > 0 ? purposeKey(i.purpose) : 'imported',
    redactions: counts(i.redactions, 'type'),
    discarded: counts(i.discarded, 'reason'),
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
            model: modelName(e.model),
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
        cause: s.cause,
        at: new Date(s.at),
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

/** Words that are kept in the clear are held to the form of a key: an import is no way to write text past the vault. */
function purposeKey(value: string): string {
  return /^[a-z][a-z0-9-]{0,63}$/.test(value) ? value : 'imported';
}
function modelName(value: string): string {
  return /^[A-Za-z0-9._:/-]{1,128}$/.test(value) ? value : 'imported';
}

/** `[{ type|reason, count }]` with known words only. */
function counts(values: readonly unknown[], key: 'type' | 'reason'): object[] {
  const entry = z.object({ [key]: z.string().regex(/^[A-Z_]{1,32}$/), count: z.int().min(0) });
  return values.flatMap((v) => {
    const parsed = entry.safeParse(v);
    return parsed.success ? [parsed.data] : [];
  });
}
