import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { badInput } from '../../errors.js';
import { mergeRedactions, type Redaction, scrub } from '../../privacy/scrub/index.js';
import { type PlannedEdge, type PlannedNode, UNNAMED } from '../intake/plan.js';
import { CONTENT_TYPES, MOST_PARTS, type NodeKind, type Source } from '../model.js';
import { topicMatcher } from '../topic.js';
import { applicationId, atMost, LIMITS, someText } from '../validate.js';
import { UNFILED } from './export-document.js';

/** Of the years 1900–2200, as every time that comes in. */
const time = z.iso
  .datetime({ offset: true })
  .refine((s) => Number(s.slice(0, 4)) >= 1900 && Number(s.slice(0, 4)) <= 2200)
  .transform((s) => Date.parse(s));
const source = z.looseObject({
  session_id: z.string().nullish(),
  message_id: z.string().nullish(),
  ingestion_id: z.string().nullish(),
  node_id: z.string().nullish(),
});
const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];
const common = {
  id: z.string().min(1).max(LIMITS.note).nullish(),
  salience: z.number().min(0).max(1).nullish(),
  created_at: time.nullish(),
  updated_at: time.nullish(),
  expires_at: time.nullish(),
  content_types: z.array(z.enum(CONTENT_TYPES)).transform(distinct).nullish(),
  purposes: z.array(z.string()).transform(distinct).nullish(),
  restricted: z.boolean().nullish(),
  extracted: z.boolean().nullish(),
  sources: z.array(source).nullish(),
};
const item = z.looseObject({
  ...common,
  topic: z.string(),
  summary: z.string().nullish(),
  speaker: z.string().nullish(),
  parts: z
    .array(
      z.looseObject({
        id: z.string().min(1).max(LIMITS.note),
        kind: z.enum(['FACET', 'THEME', 'INTEREST']),
        topic: z.string(),
        summary: z.string().nullish(),
        speaker: z.string().nullish(),
        created_at: time,
        expires_at: time.nullish(),
      }),
    )
    .min(1)
    .max(MOST_PARTS)
    .nullish(),
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
/** What a column of counts can hold. */
export const MAX_COUNT = 2_147_483_647;
const whole = z.int().min(1).max(MAX_COUNT);
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
        cause: z.string(),
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

/** A document as it will be stored: nodes and edges by the document's own ids. */
export interface ImportPlan {
  readonly nodes: readonly PlannedNode[];
  readonly edges: readonly PlannedEdge[];
  readonly suppressions: readonly { topic: string; createdAt?: number; liftedAt?: number }[];
  readonly ingestionIds: ReadonlyMap<string, string>;
  /** What was taken out of suppressed topics; nodes and edges are scrubbed when they are stored. */
  readonly redactions: Redaction[];
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
  const memberships = new Map<string, Set<string>>();

  const take = (
    kind: NodeKind,
    field: string,
    part: z.infer<typeof item> | z.infer<typeof domain>,
    extra: Partial<PlannedNode>,
  ): string => {
    const ref = part.id ?? `${UNNAMED}${field}`;
    const known = seen.get(ref);
    if (known !== undefined) {
      if (known !== kind) throw badInput(`${field}.id`, 'another kind of node of the document has it');
      return ref;
    }
    if (nodes.length === LIMITS.importNodes)
      throw badInput('document', `more than ${LIMITS.importNodes} nodes`);
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
      if (domainRef) {
        const of = memberships.get(entityRef);
        if (of) of.add(domainRef);
        else memberships.set(entityRef, new Set([domainRef]));
      }
      for (const [list, kind] of LISTS)
        for (const [k, it] of (ent[list] ?? []).entries())
          take(kind, `${entityAt}.${list}.${k}`, it, {
            topic: it.topic,
            summary: it.summary,
            speaker: it.speaker ?? undefined,
            entity: entityRef,
            parts: kind === 'SUMMARY' ? partsOf(it) : undefined,
          });
    });
  });
  if ((document.edges?.length ?? 0) > LIMITS.importEdges)
    throw badInput('document.edges', `more than ${LIMITS.importEdges}`);

  return {
    nodes: nodes.map((n) =>
      n.kind === 'ENTITY' ? { ...n, domains: [...(memberships.get(n.ref as string) ?? [])] } : n,
    ),
    edges: (document.edges ?? []).map((e, i) => ({
      field: `document.edges.${i}`,
      source: e.source,
      target: e.target,
      relation: e.relation,
      weight: e.weight,
      createdAt: e.created_at ?? undefined,
    })),
    ...suppressionsOf(document),
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

function partsOf({ parts }: z.infer<typeof item>): PlannedNode['parts'] {
  return parts?.map((p) => ({
    id: p.id,
    kind: p.kind,
    label: p.topic,
    ...(typeof p.summary === 'string' ? { summary: p.summary } : {}),
    ...(typeof p.speaker === 'string' ? { speaker: p.speaker } : {}),
    createdAt: p.created_at,
    ...(typeof p.expires_at === 'number' ? { expiresAt: p.expires_at } : {}),
  }));
}

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

function suppressionsOf(document: ExportDocument): Pick<ImportPlan, 'suppressions' | 'redactions'> {
  const redactions: Redaction[][] = [];
  const topic = (value: string, field: string): string => {
    const scrubbed = scrub(someText(value, field, LIMITS.topic).trim());
    if (topicMatcher([scrubbed.text]).empty) throw badInput(field, 'it holds no word that could be matched');
    redactions.push(scrubbed.redactions);
    return scrubbed.text;
  };
  const told = (document.suppressions ?? []).map((s, i) => ({
    topic: topic(s.topic, `document.suppressions.${i}.topic`),
    createdAt: s.created_at ?? undefined,
    liftedAt: s.lifted_at ?? undefined,
  }));
  const standing = new Set(told.filter((s) => s.liftedAt === undefined).map((s) => s.topic));
  atMost(standing.size, LIMITS.suppressions, 'document.suppressions');
  const named = (document.suppressed_topics ?? []).map((t, i) => topic(t, `document.suppressed_topics.${i}`));
  const further = [...new Set(named)].filter((t) => !standing.has(t));
  atMost(standing.size + further.length, LIMITS.suppressions, 'document.suppressed_topics');
  return {
    suppressions: [...told, ...further.map((t) => ({ topic: t }))],
    redactions: mergeRedactions(...redactions),
  };
}
