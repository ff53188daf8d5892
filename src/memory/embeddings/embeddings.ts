import { LetheError } from '../../errors.js';
import { ModelError } from '../../models/client.js';
import type { EmbeddingsSettings } from '../../models/settings.js';
import { isPhi } from '../../privacy/classify/index.js';
import { mayCall, type Processor } from '../../privacy/processors.js';
import { scrub, scrubRecord } from '../../privacy/scrub/index.js';
import type { Region, Transaction } from '../../regions/region.js';
import { openOrNot, SEAL_OVERHEAD, seal } from '../../vault/index.js';
import { expiriesOf } from '../ageing/expiry.js';
import { type Call, systemCall } from '../call.js';
import { change } from '../change.js';
import type { Deployment } from '../deployment.js';
import { expired, restricted, suppressedBy } from '../gate.js';
import type { Graph } from '../graph/graph.js';
import { unavailable } from '../graph/graphs.js';
import type { KeptGraph } from '../graph/kept-graph.js';
import { keysLost } from '../graph/load.js';
import { suppressionsOf, typesTold } from '../intake/intake.js';
import { keyIn } from '../intake/store.js';
import type { ContentType, Millis, Node } from '../model.js';
import type { Subject } from '../subject.js';
import { recordTransfer } from './transfer.js';
import { Vectors } from './vectors.js';

/** Items of one user that are embedded and stored at a time. */
const STEP = 512;
/** Users whose items one look takes up. */
const AT_ONCE = 50;
/** How long another process leaves a user to the one that is at it; and the time after a failure. */
const LEASE: Millis = 300_000;
const RETRY: Millis = 60_000;
/** Most items that similarity alone can bring into an answer. */
const NEAREST = 100;

/** What is embedded of an item: what it says, and who said it. */
export function embeddedText({
  label,
  summary,
  speaker,
}: Pick<Node, 'label' | 'summary' | 'speaker'>): string {
  const said = summary === undefined ? label : summary.includes(label) ? summary : `${label}: ${summary}`;
  return speaker === undefined ? said : `${speaker}: ${said}`;
}

/**
 * The items of a graph that may be sent to the processor of embeddings, each with the purpose that allows it: neither expired,
 * restricted nor suppressed, and allowed by the register and the consents of one purpose it was collected for.
 */
export function embeddable(
  d: Deployment,
  graph: Graph,
  now: Millis,
): Map<Node, { readonly purpose: string; readonly processor: Processor }> {
  const found = new Map<Node, { purpose: string; processor: Processor }>();
  const settings = d.policy.embeddings;
  if (!settings) return found;
  const suppressed = suppressedBy(graph).nodes;
  const asked = new Map<string, Processor | undefined>();
  const allowed = (purpose: string, contentTypes: readonly ContentType[]): Processor | undefined => {
    const key = `${purpose} ${contentTypes.join()}`;
    if (!asked.has(key)) asked.set(key, processorFor(d, settings, graph, purpose, contentTypes, now));
    return asked.get(key);
  };
  for (const node of graph.nodes) {
    if (node.kind === 'DOMAIN' || node.kind === 'ENTITY' || suppressed.has(node.id)) continue;
    if (expired(graph, d.policy.retention, node, now) || restricted(graph, node)) continue;
    for (const purpose of node.purposes) {
      if (expiriesOf(graph, d.policy.retention).lapsed(node, purpose, now)) continue;
      const processor = allowed(purpose, node.contentTypes);
      if (processor) {
        found.set(node, { purpose, processor });
        break;
      }
    }
  }
  return found;
}

function processorFor(
  d: Deployment,
  settings: EmbeddingsSettings,
  graph: Graph,
  purpose: string,
  contentTypes: readonly ContentType[],
  now: Millis,
): Processor | undefined {
  const { region, jurisdiction, hipaa } = graph.account;
  const { outcome, processor } = mayCall(d.policy.processors, {
    kind: 'embeddings',
    endpoint: settings.endpoint,
    region,
    jurisdiction,
    hipaa,
    purpose,
    contentTypes,
    consents: graph.consents,
    now,
  });
  return outcome === 'allowed' ? processor : undefined;
}

/** Names vectors that can be compared with each other. */
const modelTag = ({ model, dimensions }: EmbeddingsSettings): string => `${model}/${dimensions}`;

/**
 * Embeds what has no vector yet, of the users whose items changed since: a few of them, each by one process at a time. Answers how
 * many were looked at. What fails is tried again later, and fails nothing else.
 */
export async function embedDue(d: Deployment, region: Region): Promise<number> {
  const settings = d.policy.embeddings;
  if (!settings || !d.models.embedder?.available) return 0;
  const { rows } = await region.memory.pool
    .query<{ user_id: string }>('SELECT user_id FROM memory.embeddings_due($1, $2, $3)', [
      modelTag(settings),
      new Date(d.now()),
      AT_ONCE,
    ])
    .catch(unavailable);
  for (const { user_id } of rows) await embedUser(d, region, user_id);
  return rows.length;
}

/** Embeds what has no vector yet of one user, unless another process is at it. */
export async function embedUser(d: Deployment, region: Region, userId: string): Promise<void> {
  const settings = d.policy.embeddings;
  if (!settings) return;
  const tag = modelTag(settings);
  const now = d.now();
  const claimed = await region.memory.asUser(
    userId,
    (tx) => tx.$executeRaw`
      UPDATE memory.users SET embed_after = ${new Date(now + LEASE)}
      WHERE user_id = ${userId}::uuid AND embedded_with IS DISTINCT FROM ${tag}
        AND (embed_after IS NULL OR embed_after <= ${new Date(now)})`,
  );
  if (claimed === 0) return;
  try {
    while (!(await embedSome(d, region, userId, settings)));
    await leave(region, userId, null);
  } catch (error) {
    if (!(error instanceof ModelError || error instanceof LetheError)) throw error;
    d.tally.called('embeddings', 'failed');
    await leave(region, userId, new Date(d.now() + RETRY));
  }
}

async function leave(region: Region, userId: string, until: Date | null): Promise<void> {
  await region.memory.asUser(
    userId,
    (tx) => tx.$executeRaw`UPDATE memory.users SET embed_after = ${until} WHERE user_id = ${userId}::uuid`,
  );
}

/** One step; true when nothing is left to do. */
async function embedSome(
  d: Deployment,
  region: Region,
  userId: string,
  settings: EmbeddingsSettings,
): Promise<boolean> {
  const standing = await d.graphs.standing(region, userId);
  const kept = standing && (await d.graphs.at(region, userId, standing.revision));
  if (!kept) return true;
  const { graph } = kept;
  const subject: Subject = {
    ...standing,
    id: graph.account.id,
    userId,
    region,
    pseudonym: d.regions.home.vault.pseudonym(graph.account.id),
    revision: graph.revision,
  };
  const has = await region.memory.asUser(userId, (tx) => embedded(tx, userId, settings));
  const due = [...embeddable(d, graph, d.now())].filter(([node]) => !has.has(node.id)).slice(0, STEP);
  if (due.length === 0) return settled(region, subject, settings);

  const vectors = new Map<Node, Float32Array>();
  for (const [purpose, batch] of batches(due, settings.batch)) {
    const nodes = batch.map(([node]) => node);
    // Batches before this one took their time: what was written meanwhile may forbid the rest.
    if ((await d.graphs.standing(region, userId))?.revision !== graph.revision) break;
    await recordTransfer(subject, 'system', {
      work: 'embeddings',
      processor: batch[0]![1].processor,
      purpose,
      sessionId: null,
      nodeIds: nodes.map((n) => n.id),
      phi: nodes.some((n) => isPhi(n.contentTypes)),
      now: d.now(),
    });
    const made = await d.models.embedder!.embed(nodes.map((n) => scrubbed(n)));
    d.tally.called('embeddings', 'made');
    nodes.forEach((node, i) => {
      vectors.set(node, made[i]!);
    });
  }
  await change(d, systemCall(d.now()), subject, async (c) => {
    const { graph: locked } = await c.graph();
    // A node that was corrected or erased meanwhile is another, or none.
    const stand = [...vectors].filter(([node]) => locked.byId.get(node.id)?.slot === node.slot);
    const ring = await region.vault.keys(userId, [...new Set(stand.map(([node]) => node.slot))]);
    if (!ring) throw keysLost();
    if (stand.length > 0)
      await c.tx.$executeRaw`
        INSERT INTO memory.embeddings (user_id, node_id, model, dimension, sealed)
        SELECT ${userId}::uuid, x.id, ${settings.model}, ${settings.dimensions}, decode(x.sealed, 'base64')
        FROM unnest(${stand.map(([node]) => node.id)}::uuid[], ${stand.map(([node, vector]) =>
          seal(
            keyIn(ring, node.slot),
            { region: region.name, userId, table: 'embeddings', rowId: node.id },
            bytesOf(vector),
          ).toString('base64'),
        )}::text[]) AS x (id, sealed)
        ON CONFLICT (user_id, node_id) DO UPDATE SET model = excluded.model, dimension = excluded.dimension, sealed = excluded.sealed`;
    c.revise({});
    return stand.length;
  });
  return false;
}

/** Every text was scrubbed when it was stored; what leaves is scrubbed by the rules of now. */
function scrubbed(node: Node): string {
  const { label, summary, speaker } = node;
  const { fields } = scrubRecord({ label, summary, speaker });
  return embeddedText({ label: fields.label ?? '', summary: fields.summary, speaker: fields.speaker });
}

/** Items of one purpose together, so many at a time. */
function* batches<T extends readonly [Node, { readonly purpose: string }]>(
  due: readonly T[],
  size: number,
): Generator<[purpose: string, batch: T[]]> {
  for (const purpose of new Set(due.map(([, { purpose }]) => purpose))) {
    const all = due.filter((one) => one[1].purpose === purpose);
    for (let at = 0; at < all.length; at += size) yield [purpose, all.slice(at, at + size)];
  }
}

async function embedded(
  tx: Transaction,
  userId: string,
  { model, dimensions }: EmbeddingsSettings,
): Promise<Set<string>> {
  const rows = await tx.embedding.findMany({
    where: { userId, model, dimension: dimensions },
    select: { nodeId: true },
  });
  return new Set(rows.map((r) => r.nodeId));
}

/** Notes that nothing is left to do, unless something was written meanwhile. */
async function settled(region: Region, subject: Subject, settings: EmbeddingsSettings): Promise<boolean> {
  const { userId, revision } = subject;
  const noted = await region.memory.asUser(
    userId,
    (tx) => tx.$executeRaw`
      UPDATE memory.users SET embedded_with = ${modelTag(settings)}
      WHERE user_id = ${userId}::uuid AND revision = ${revision}::uuid`,
  );
  return noted > 0;
}

/** A vector as it is sealed: its components as little-endian 32-bit floats. */
function bytesOf(vector: Float32Array): Buffer {
  const bytes = Buffer.alloc(4 * vector.length);
  vector.forEach((component, i) => {
    bytes.writeFloatLE(component, 4 * i);
  });
  return bytes;
}

/** The vectors of a graph's items: those kept from an earlier revision, and what the store has of the others. Kept with the graph. */
async function vectorsOf(region: Region, kept: KeptGraph, settings: EmbeddingsSettings): Promise<Vectors> {
  if (kept.vectors) return kept.vectors;
  const { graph } = kept;
  const earlier = kept.earlierVectors ?? new Vectors(settings.dimensions);
  const known = earlier.ids();
  const missing = graph.nodes.filter((n) => n.kind !== 'DOMAIN' && n.kind !== 'ENTITY' && !known.has(n.id));
  const { rows } = await region.memory.pool
    .query<{ packed: Buffer | null }>('SELECT memory.load_embeddings($1, $2, $3, $4) AS packed', [
      graph.account.userId,
      settings.model,
      settings.dimensions,
      missing.map((n) => n.id),
    ])
    .catch(unavailable);
  const vectors = rows[0]?.packed ? await opened(region, graph, earlier, rows[0].packed) : earlier;
  kept.keepVectors(vectors);
  return vectors;
}

const UUID_BYTES = 16;

/** Opens vectors as `memory.load_embeddings` packs them. One whose node was corrected or erased since does not open, and counts as absent. */
async function opened(region: Region, graph: Graph, earlier: Vectors, packed: Buffer): Promise<Vectors> {
  const { userId } = graph.account;
  const rowBytes = UUID_BYTES + SEAL_OVERHEAD + 4 * earlier.dimension;
  const nodes: Node[] = [];
  const sealed: Buffer[] = [];
  for (let at = 0; at + rowBytes <= packed.length; at += rowBytes) {
    const node = graph.byId.get(uuidOf(packed.subarray(at, at + UUID_BYTES)));
    if (!node) continue;
    nodes.push(node);
    sealed.push(packed.subarray(at + UUID_BYTES, at + rowBytes));
  }
  const ring = await region.vault.keys(userId, [...new Set(nodes.map((n) => n.slot))]);
  const data = new Float32Array(nodes.length * earlier.dimension);
  const there: Node[] = [];
  nodes.forEach((node, i) => {
    const key = ring?.key(node.slot);
    const binding = { region: region.name, userId, table: 'embeddings', rowId: node.id };
    const bytes = key && openOrNot(key, binding, sealed[i]!);
    if (!bytes) return;
    const from = there.push(node) * earlier.dimension - earlier.dimension;
    for (let k = 0; k < earlier.dimension; k++) data[from + k] = bytes.readFloatLE(4 * k);
    bytes.fill(0);
  });
  return earlier.with(
    there.map((n) => n.id),
    there.map((n) => n.slot),
    data.subarray(0, there.length * earlier.dimension),
  );
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * How near a user's items are to a question, by id; undefined when it may not be asked of the processor, or cannot be now: the
 * answer then rests on words alone. What the gate holds back is still in it.
 * @throws AUDIT_UNAVAILABLE, REGION_UNAVAILABLE
 */
export async function similarTo(
  d: Deployment,
  call: Call,
  subject: Subject,
  kept: KeptGraph,
  asked: { readonly query: string; readonly purpose: string; readonly sessionId: string },
): Promise<ReadonlyMap<string, number> | undefined> {
  const settings = d.policy.embeddings;
  const { embedder } = d.models;
  if (!settings || !embedder) return undefined;
  const { graph } = kept;
  const { text, redactions } = scrub(asked.query);
  const contentTypes = typesTold(asked.query, redactions);
  const processor = suppressionsOf(graph).matches(asked.query)
    ? undefined
    : processorFor(d, settings, graph, asked.purpose, contentTypes, call.now);
  if (!processor || !embedder.available) {
    d.tally.called('question', processor ? 'paused' : 'denied');
    return undefined;
  }
  const vectors = await vectorsOf(subject.region, kept, settings);
  if (vectors.size === 0) return undefined;
  await recordTransfer(subject, call.actor, {
    work: 'question',
    processor,
    purpose: asked.purpose,
    sessionId: asked.sessionId,
    phi: isPhi(contentTypes),
    now: call.now,
  });
  try {
    const [question] = await embedder.embed([text], settings.queryTimeoutMs);
    d.tally.called('question', 'made');
    return vectors.nearest(question as Float32Array, settings.minSimilarity, NEAREST);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    d.tally.called('question', 'failed');
    return undefined;
  }
}
