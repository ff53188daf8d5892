import { badInput } from '../../errors.js';
import { mostSensitive } from '../../privacy/classify/index.js';
import type { RetentionPolicy } from '../../privacy/retention.js';
import type { Region } from '../../regions/region.js';
import { type Call, systemCall } from '../call.js';
import { change } from '../change.js';
import { type Deployment, regionsFor } from '../deployment.js';
import { closureOf } from '../erasure/closure.js';
import { eraseNodes, finished } from '../erasure/forget.js';
import type { Graph } from '../graph/graph.js';
import type { ContentType, Millis, Node } from '../model.js';
import { read } from '../reading.js';
import { requireSubject, type Subject } from '../subject.js';
import { isUuid } from '../validate.js';
import { ageingUsers } from './ageing.js';
import { expiriesOf } from './expiry.js';

/** Nodes that one transaction of a sweep erases, beside what goes with them. */
const BATCH = 1_000;

/** What has ended and is erased by one rule. */
interface Batch {
  readonly rule: string;
  readonly ids: readonly string[];
}

function nextBatch(graph: Graph, retention: RetentionPolicy, now: Millis): Batch | undefined {
  const expiries = expiriesOf(graph, retention);
  const ended = graph.nodes.filter((n) => expiries.at(n) <= now);
  const rule = ended[0] && expiries.rule(ended[0]);
  if (rule === undefined) return undefined;
  return {
    rule,
    ids: ended
      .filter((n) => expiries.rule(n) === rule)
      .slice(0, BATCH)
      .map((n) => n.id),
  };
}

/**
 * Erases what has ended of one user, in batches, each an erasure as any: closure, receipt, audit event with the node ids and the
 * rule, keys destroyed. Answers how many nodes went.
 * @throws REGION_UNAVAILABLE; NOT_FOUND when the user was erased meanwhile
 */
export async function sweepUser(d: Deployment, subject: Subject, now: Millis): Promise<number> {
  const { retention } = d.policy;
  const call = systemCall(now);
  // Looked at first without the lock: a change that changes nothing would still end every cached graph.
  const seen = await d.graphs.look(subject.region, subject.userId);
  let more = seen !== undefined && nextBatch(seen, retention, now) !== undefined;
  let gone = 0;
  while (more) {
    const { result } = await change(d, call, subject, async (c) => {
      const { graph } = await c.graph();
      const batch = nextBatch(graph, retention, now);
      if (!batch) return null;
      const { patch, row, deletedIds } = await eraseNodes(c, call, batch.ids, {
        policy: `retention:${batch.rule}`,
      });
      c.revise(patch);
      return { erasureId: row.id, deletedIds };
    });
    more = result !== null;
    if (result === null) break;
    gone += result.deletedIds.length;
    await finished(d, subject, result);
  }
  return gone;
}

export interface RetentionCount {
  readonly contentType: ContentType;
  readonly purposes: readonly string[];
  /** The UTC day on which they end. */
  readonly date: string;
  readonly nodes: number;
}

export interface RetentionItem {
  readonly id: string;
  readonly endsAt: Millis;
  /** `expires-at`, or the window such as `HEALTH/wellbeing/P2Y`. */
  readonly rule: string;
}

export interface RetentionPreview {
  readonly until: Millis;
  readonly users: number;
  readonly nodes: number;
  readonly counts: readonly RetentionCount[];
  /** Of one user only. */
  readonly items: readonly RetentionItem[];
  /** Where the next users begin; null when all are counted. */
  readonly endCursor: string | null;
}

/** Users that one preview over all of them looks into. */
const PREVIEWED_USERS = 1_000;
/** Longest look ahead: 200 years. */
const FURTHEST_MS = 200 * 366 * 86_400_000;

/**
 * What would be erased by age until a moment, and when: of one user with the ids, of all as counts, as sweeps and their closures
 * would take it if nothing else happened.
 * @throws BAD_USER_INPUT, NOT_FOUND, REGION_UNAVAILABLE
 */
export async function previewRetention(
  d: Deployment,
  call: Call,
  asked: { userId?: string | null; until?: Millis | null; after?: string | null },
): Promise<RetentionPreview> {
  const until = asked.until ?? call.now;
  if (until < call.now || until > call.now + FURTHEST_MS)
    throw badInput('until', 'must lie from now to 200 years ahead');
  if (asked.userId === '') throw badInput('userId', 'it is empty');
  if (typeof asked.userId === 'string') {
    if (typeof asked.after === 'string') throw badInput('after', 'one user is answered whole');
    const subject = await requireSubject(d, call, asked.userId);
    const reading = await read(d, call, subject);
    const ending = endingOf(reading.graph, d.policy.retention, until);
    reading.note(ending.map((e) => e.node));
    return {
      until,
      users: ending.length > 0 ? 1 : 0,
      nodes: ending.length,
      counts: countsOf(ending),
      items: ending.map(({ node, endsAt, rule }) => ({ id: node.id, endsAt, rule })),
      endCursor: null,
    };
  }
  const regions = regionsFor(d, call.actor.regions);
  const place = placeOf(asked.after, regions);
  const ending: Ending[] = [];
  let users = 0;
  let looked = 0;
  let { region, after } = place;
  while (region && looked < PREVIEWED_USERS) {
    const page = await ageingUsers(d, region, after, until);
    for (const subject of page.due) {
      const graph = await d.graphs.look(region, subject.userId);
      const of = graph ? endingOf(graph, d.policy.retention, until) : [];
      if (of.length > 0) users++;
      // Only what is counted is kept: there may be very many.
      ending.push(...of);
    }
    looked += page.due.length;
    after = page.next;
    if (after === undefined) region = regions[regions.indexOf(region) + 1];
  }
  for (const { name } of regions) {
    const of = regions.find((r) => r.name === name) as Region;
    call.disclosures.open({
      action: 'READ',
      region: of,
      subjects: [],
      retention: 'GDPR',
      sessionId: call.sessionId,
      purpose: null,
      policy: `role:${call.actor.role} retention-preview`,
    });
  }
  return {
    until,
    users,
    nodes: ending.length,
    counts: countsOf(ending),
    items: [],
    endCursor: region ? cursorOf(region, after) : null,
  };
}

interface Ending {
  readonly node: Node;
  readonly endsAt: Millis;
  readonly rule: string;
}

/** What an erasure of all that has ended by then would take, soonest first. */
function endingOf(graph: Graph, retention: RetentionPolicy, until: Millis): Ending[] {
  const expiries = expiriesOf(graph, retention);
  const ended = graph.nodes.filter((n) => expiries.at(n) <= until);
  const closure = closureOf(
    graph,
    ended.map((n) => n.id),
  );
  const own = new Set(ended);
  // What is left with nothing goes with the last that held it.
  const lastOf = (node: Node): Node | undefined =>
    [
      ...graph.children(node.id),
      ...graph.edgesOf(node.id).flatMap((e) => {
        const other = graph.byId.get(e.sourceId === node.id ? e.targetId : e.sourceId);
        return other ? [other] : [];
      }),
    ]
      .filter((n) => own.has(n))
      .sort((a, b) => expiries.at(b) - expiries.at(a))[0];
  return closure.nodes
    .map((node) => {
      const ends = own.has(node) ? node : lastOf(node);
      return {
        node,
        endsAt: ends ? expiries.at(ends) : until,
        rule: (ends && expiries.rule(ends)) ?? 'with-others',
      };
    })
    .sort((a, b) => a.endsAt - b.endsAt || (a.node.id < b.node.id ? -1 : 1));
}

function countsOf(ending: readonly Ending[]): RetentionCount[] {
  const counts = new Map<string, { -readonly [K in keyof RetentionCount]: RetentionCount[K] }>();
  for (const { node, endsAt } of ending) {
    const contentType = mostSensitive(node.contentTypes);
    const purposes = [...node.purposes].sort();
    const date = new Date(endsAt).toISOString().slice(0, 10);
    const key = `${date} ${contentType} ${purposes.join(' ')}`;
    const count = counts.get(key);
    if (count) count.nodes++;
    else counts.set(key, { contentType, purposes, date, nodes: 1 });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

function cursorOf(region: Region, after: string | undefined): string {
  return Buffer.from(JSON.stringify([region.name, after ?? null])).toString('base64url');
}

/** @throws BAD_USER_INPUT on a cursor that none of ours is */
function placeOf(
  cursor: string | null | undefined,
  regions: readonly Region[],
): { region: Region | undefined; after: string | undefined } {
  if (cursor === null || cursor === undefined) return { region: regions[0], after: undefined };
  try {
    const [name, after] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, unknown];
    const region = regions.find((r) => r.name === name);
    if (region && after === null) return { region, after: undefined };
    if (region && typeof after === 'string' && isUuid(after)) return { region, after };
  } catch {
    // Not JSON: not ours.
  }
  throw badInput('after', 'no such cursor');
}
