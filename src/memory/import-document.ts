import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { badInput } from '../errors.js';
import { scrub } from '../privacy/scrub/index.js';
import { seal } from '../vault/index.js';
import type { Call } from './call.js';
import type { Change } from './change.js';
import { UNFILED } from './export-document.js';
import type { Patch } from './graph.js';
import { CONTENT_TYPES, type NodeKind, type Source, type Suppression } from './model.js';
import type { PlannedEdge, PlannedNode } from './save-nodes.js';
import { bytes, keyIn, sealOne } from './store.js';
import { topicMatcher } from './topic.js';
import { applicationId, LIMITS, someText } from './validate.js';

const time = z.iso.datetime({ offset: true }).transform((s) => Date.parse(s));
const source = z.looseObject({
  session_id: z.string().nullish(),
  message_id: z.string().nullish(),
  ingestion_id: z.string().nullish(),
  node_id: z.string().nullish(),
});
const common = {
  id: z.string().min(1).max(LIMITS.note).nullish(),
  salience: z.number().min(0).max(1).nullish(),
  created_at: time.nullish(),
  updated_at: time.nullish(),
  expires_at: time.nullish(),
  content_types: z.array(z.enum(CONTENT_TYPES)).nullish(),
  purposes: z.array(z.string()).nullish(),
  restricted: z.boolean().nullish(),
  extracted: z.boolean().nullish(),
  sources: z.array(source).nullish(),
};
const item = z.looseObject({
  ...common,
  topic: z.string(),
  summary: z.string().nullish(),
  speaker: z.string().nullish(),
});
const entity = z.looseObject({
  ...common,
  name: z.string(),
  facets: z.array(item).nullish(),
  themes: z.array(item).nullish(),
  interests: z.array(item).nullish(),
  summaries: z.array(item).nullish(),
});
const domain = z.looseObject({ ...common, name: z.string(), entities: z.array(entity).nullish() });
const whole = z.int().min(1);
const exportDocument = z.looseObject({
  domains: z.array(domain),
  edges: z
    .array(
      z.looseObject({
        source: z.string(),
        target: z.string(),
        relation: z.string(),
        weight: z.number().nullish(),
        created_at: time.nullish(),
      }),
    )
    .nullish(),
  suppressed_topics: z.array(z.string()).nullish(),
  suppressions: z
    .array(z.looseObject({ topic: z.string(), created_at: time.nullish(), lifted_at: time.nullish() }))
    .nullish(),
  ingestions: z
    .array(
      z.looseObject({
        id: z.string(),
        purpose: z.string(),
        redactions: z.array(z.unknown()),
        discarded: z.array(z.unknown()),
        created_at: time,
        finished_at: time.nullish(),
      }),
    )
    .nullish(),
  embeddings: z
    .array(
      z.looseObject({
        node_id: z.string(),
        model: z.string().max(LIMITS.note),
        dimension: whole,
        vector: z.array(z.number()),
      }),
    )
    .nullish(),
  salience_history: z
    .array(
      z.looseObject({
        node_id: z.string(),
        salience: z.number().min(0).max(1),
        cause: z.enum(SALIENCE_CAUSES()),
        at: time,
      }),
    )
    .nullish(),
  co_activations: z
    .array(z.looseObject({ first_id: z.string(), second_id: z.string(), count: whole, last_at: time }))
    .nullish(),
  activity_patterns: z
    .array(z.looseObject({ node_id: z.string(), hour_of_week: z.int().min(0).max(167), count: whole }))
    .nullish(),
});
type ExportDocument = z.infer<typeof exportDocument>;

/** Why a node's salience changed: a closed list, since the word is kept in the clear. */
function SALIENCE_CAUSES() {
  return ['created', 'recalled', 'decayed', 'consolidated', 'set'] as const;
}

/** A document as it will be stored: nodes and edges by the document's own ids. */
export interface ImportPlan {
  readonly nodes: readonly PlannedNode[];
  readonly edges: readonly PlannedEdge[];
  readonly suppressions: readonly { topic: string; createdAt?: number; liftedAt?: number }[];
  readonly ingestionIds: ReadonlyMap<string, string>;
  readonly document: ExportDocument;
}

/**
 * Reads an export document: the shape of `domains → entities → items`, with or without what our own export adds. Counts are
 * ignored. @throws BAD_USER_INPUT naming the place in the document
 */
export function readImport(input: unknown): ImportPlan {
  const parsed = exportDocument.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw badInput(
      ['document', ...(issue?.path ?? [])].map(String).join('.'),
      `not as an export document has it: ${issue?.code ?? 'unreadable'}`,
    );
  }
  const document = parsed.data;
  const ingestionIds = new Map((document.ingestions ?? []).map((i) => [i.id, randomUUID() as string]));
  const nodes: PlannedNode[] = [];
  const seen = new Map<string, NodeKind>();
  const memberships = new Map<string, string[]>();

  const take = (
    kind: NodeKind,
    field: string,
    part: z.infer<typeof item> | z.infer<typeof domain>,
    extra: Partial<PlannedNode>,
  ): string => {
    const ref = part.id ?? `${field} ${kind}`;
    const known = seen.get(ref);
    if (known !== undefined) {
      if (known !== kind) throw badInput(`${field}.id`, 'another kind of node of the document has it');
      return ref;
    }
    seen.set(ref, kind);
    nodes.push({
      field,
      ref,
      kind,
      contentTypes: part.content_types,
      salience: part.salience,
      createdAt: part.created_at,
      updatedAt: part.updated_at ?? undefined,
      expiresAt: part.expires_at,
      restricted: part.restricted ?? undefined,
      extracted: part.extracted ?? undefined,
      purposes: part.purposes ?? undefined,
      sources: (part.sources ?? []).map((s, i) => sourceOf(s, `${field}.sources.${i}`, ingestionIds)),
      ...extra,
    });
    return ref;
  };

  document.domains.forEach((dom, i) => {
    const at = `document.domains.${i}`;
    const frame = !dom.id && dom.name === UNFILED;
    const domainRef = frame ? undefined : take('DOMAIN', at, dom, { name: dom.name });
    (dom.entities ?? []).forEach((ent, j) => {
      const entityAt = `${at}.entities.${j}`;
      const entityRef = take('ENTITY', entityAt, ent, { name: ent.name });
      if (domainRef)
        memberships.set(entityRef, [...new Set([...(memberships.get(entityRef) ?? []), domainRef])]);
      for (const [list, kind] of LISTS)
        for (const [k, it] of (ent[list] ?? []).entries())
          take(kind, `${entityAt}.${list}.${k}`, it, {
            topic: it.topic,
            summary: it.summary,
            speaker: it.speaker ?? undefined,
            entity: entityRef,
          });
    });
  });
  if (nodes.length > LIMITS.importNodes) throw badInput('document', `more than ${LIMITS.importNodes} nodes`);
  if ((document.edges?.length ?? 0) > LIMITS.importEdges)
    throw badInput('document.edges', `more than ${LIMITS.importEdges}`);

  return {
    nodes: nodes.map((n) =>
      n.kind === 'ENTITY' ? { ...n, domains: memberships.get(n.ref as string) ?? [] } : n,
    ),
    edges: (document.edges ?? []).map((e, i) => ({
      field: `document.edges.${i}`,
      source: e.source,
      target: e.target,
      relation: e.relation,
      weight: e.weight,
      createdAt: e.created_at ?? undefined,
    })),
    suppressions: suppressionsOf(document),
    ingestionIds,
    document,
  };
}

const LISTS = [
  ['facets', 'FACET'],
  ['themes', 'THEME'],
  ['interests', 'INTEREST'],
  ['summaries', 'SUMMARY'],
] as const;

function sourceOf(
  s: z.infer<typeof source>,
  field: string,
  ingestionIds: ReadonlyMap<string, string>,
): Source {
  const ingestionId = s.ingestion_id ? ingestionIds.get(s.ingestion_id) : undefined;
  return {
    ...(s.session_id ? { sessionId: applicationId(s.session_id, `${field}.session_id`) } : {}),
    ...(s.message_id ? { messageId: applicationId(s.message_id, `${field}.message_id`) } : {}),
    ...(ingestionId ? { ingestionId } : {}),
    ...(s.node_id ? { nodeId: s.node_id } : {}),
  };
}

function suppressionsOf(
  document: ExportDocument,
): { topic: string; createdAt?: number; liftedAt?: number }[] {
  const told = (document.suppressions ?? []).map((s, i) => ({
    topic: topic(s.topic, `document.suppressions.${i}.topic`),
    createdAt: s.created_at ?? undefined,
    liftedAt: s.lifted_at ?? undefined,
  }));
  const standing = new Set(told.filter((s) => s.liftedAt === undefined).map((s) => s.topic));
  const further = (document.suppressed_topics ?? [])
    .map((t, i) => topic(t, `document.suppressed_topics.${i}`))
    .filter((t) => !standing.has(t))
    .map((t) => ({ topic: t }));
  return [...told, ...further];
}

function topic(value: string, field: string): string {
  const scrubbed = scrub(someText(value, field, LIMITS.topic).trim()).text;
  if (topicMatcher([scrubbed]).empty) throw badInput(field, 'it holds no word that could be matched');
  return scrubbed;
}

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
