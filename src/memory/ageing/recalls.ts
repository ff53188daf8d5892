import { randomUUID } from 'node:crypto';
import { isPhi } from '../../privacy/classify/index.js';
import type { Region, Transaction } from '../../regions/region.js';
import { systemCall } from '../call.js';
import { change } from '../change.js';
import type { Deployment } from '../deployment.js';
import type { Graph } from '../graph/graph.js';
import type { Millis, Node, SalienceCause } from '../model.js';
import type { Subject } from '../subject.js';
import { reinforced } from './lifecycle.js';

/** What was recalled of one user since it was last folded in. */
interface Signals {
  readonly subject: Subject;
  /** Node → hour of the week → recalls. */
  readonly hours: Map<string, Map<number, number>>;
  /** First and second id of a pair, joined → how often they came together. */
  readonly pairs: Map<string, number>;
  last: Millis;
}

/** Counts that one process keeps at most, of all users; what comes beyond is not counted. Some 100 bytes each. */
const MOST_SIGNALS = 50_000;
/** Items of one answer that are paired, the best: at most 28 pairs. */
const PAIRED = 8;

/** Monday 00:00 UTC is hour 0, as `activity_patterns` counts. */
export function hourOfWeek(at: Millis): number {
  const date = new Date(at);
  return ((date.getUTCDay() + 6) % 7) * 24 + date.getUTCHours();
}

/** Pairs of items whose entities are in domains, and share none, smaller id first. */
export function acrossDomains(graph: Graph, items: readonly Node[]): [string, string][] {
  const placed = items.slice(0, PAIRED).flatMap((node) => {
    const domains = node.entityId === undefined ? [] : graph.domainsOf(node.entityId);
    return domains.length > 0 ? [{ id: node.id, domains: new Set(domains) }] : [];
  });
  return placed.flatMap((one, i) =>
    placed
      .slice(i + 1)
      .filter((other) => [...one.domains].every((d) => !other.domains.has(d)))
      .map((other): [string, string] => (one.id < other.id ? [one.id, other.id] : [other.id, one.id])),
  );
}

/** Recalls of this process that are not folded into memory yet: reading writes nothing. Lost with the process, like any count of use. */
export class Recalls {
  readonly #users = new Map<string, Signals>();
  #count = 0;

  /** Notes the items of one answer, best first. */
  note(subject: Subject, graph: Graph, items: readonly Node[], now: Millis): void {
    if (items.length === 0 || this.#count >= MOST_SIGNALS) return;
    const signals = this.#users.get(subject.userId) ?? {
      subject,
      hours: new Map<string, Map<number, number>>(),
      pairs: new Map<string, number>(),
      last: now,
    };
    this.#users.set(subject.userId, signals);
    signals.last = Math.max(signals.last, now);
    const hour = hourOfWeek(now);
    for (const { id } of items) {
      const hours = signals.hours.get(id) ?? new Map<number, number>();
      signals.hours.set(id, hours);
      this.#add(hours, hour);
    }
    for (const pair of acrossDomains(graph, items)) this.#add(signals.pairs, pair.join(' '));
  }

  #add<K>(counts: Map<K, number>, key: K): void {
    const known = counts.get(key);
    if (known === undefined && this.#count++ >= MOST_SIGNALS) return;
    counts.set(key, (known ?? 0) + 1);
  }

  /** Nobody's recalls are kept of one who was erased. */
  forget(userId: string): void {
    const signals = this.#users.get(userId);
    this.#users.delete(userId);
    if (!signals) return;
    this.#count -= signals.pairs.size;
    for (const hours of signals.hours.values()) this.#count -= hours.size;
    this.#count = Math.max(0, this.#count);
  }

  /** Takes out the users of a region who were recalled. */
  take(region: Region): Signals[] {
    const taken = [...this.#users.values()].filter((s) => s.subject.region === region);
    for (const { subject } of taken) this.forget(subject.userId);
    return taken;
  }

  /** Counts kept now. */
  get size(): number {
    return this.#count;
  }
}

/**
 * Folds what was recalled into memory, each user in one revision: stored salience, its history, hours of the week, pairs. Signals of what is
 * no longer there are dropped. Answers how many users there were.
 */
export async function foldRecalls(d: Deployment, region: Region): Promise<number> {
  const taken = d.policy.lifecycle ? d.recalls.take(region) : [];
  for (const signals of taken) {
    if (!(await d.graphs.standing(region, signals.subject.userId))) continue;
    await fold(d, signals);
  }
  return taken.length;
}

async function fold(d: Deployment, { subject, hours, pairs, last }: Signals): Promise<void> {
  const { lifecycle } = d.policy;
  if (!lifecycle) return;
  const call = systemCall(d.now());
  await change(d, call, subject, async (c) => {
    const { graph } = await c.graph();
    const { userId } = subject;
    const recalled = [...hours].flatMap(([id, counts]) => {
      const node = graph.byId.get(id);
      if (!node) return [];
      const recalls = [...counts.values()].reduce((sum, n) => sum + n, 0);
      return [{ ...node, salience: reinforced(node.salience, recalls, lifecycle) }];
    });
    if (recalled.length === 0) return 0;
    const ids = recalled.map((n) => n.id);
    await c.tx.$executeRaw`
      UPDATE memory.nodes n SET salience = x.salience
      FROM unnest(${ids}::uuid[], ${recalled.map((n) => n.salience)}::float8[]) AS x (id, salience)
      WHERE n.user_id = ${userId}::uuid AND n.id = x.id`;
    await c.tx.salienceEvent.createMany({
      data: recalled.map(({ id, salience }) => ({
        userId,
        id: randomUUID(),
        nodeId: id,
        salience,
        cause: RECALL,
        at: new Date(last),
      })),
    });
    const patterns = ids.flatMap((id) => [...(hours.get(id) ?? [])].map(([hour, n]) => ({ id, hour, n })));
    await c.tx.$executeRaw`
      INSERT INTO memory.activity_patterns AS p (user_id, node_id, hour_of_week, count)
      SELECT ${userId}::uuid, x.id, x.hour, x.n
      FROM unnest(${patterns.map((p) => p.id)}::uuid[], ${patterns.map((p) => p.hour)}::smallint[], ${patterns.map((p) => p.n)}::int[]) AS x (id, hour, n)
      ON CONFLICT (user_id, node_id, hour_of_week) DO UPDATE SET count = p.count + excluded.count`;
    const together = [...pairs]
      .map(([key, n]) => ({ ends: key.split(' ') as [string, string], n }))
      .filter(({ ends }) => ends.every((id) => graph.byId.has(id)));
    await c.tx.$executeRaw`
      INSERT INTO memory.co_activations AS a (user_id, first_id, second_id, count, last_at)
      SELECT ${userId}::uuid, x.first_id, x.second_id, x.n, ${new Date(last)}
      FROM unnest(${together.map((t) => t.ends[0])}::uuid[], ${together.map((t) => t.ends[1])}::uuid[], ${together.map((t) => t.n)}::int[]) AS x (first_id, second_id, n)
      ON CONFLICT (user_id, first_id, second_id) DO UPDATE SET count = a.count + excluded.count, last_at = excluded.last_at`;
    c.tell({
      action: 'UPDATE',
      purpose: null,
      nodeIds: ids,
      phi: recalled.some((n) => isPhi(n.contentTypes)),
      policy: `role:${call.actor.role} lifecycle:${RECALL}`,
    });
    c.revise({ nodes: recalled });
    return recalled.length;
  });
}

const RECALL: SalienceCause = 'recall';

const known = (): { asked?: Promise<ReadonlyMap<string, Millis>> } => ({});

/** When each node was last recalled, as far as it was folded in; asked once for each graph. @throws REGION_UNAVAILABLE */
export function lastRecalls(region: Region, graph: Graph): Promise<ReadonlyMap<string, Millis>> {
  const { userId } = graph.account;
  const of = graph.memo(known);
  if (!of.asked) {
    of.asked = region.memory.asUser(userId, (tx) => recallsOf(tx, userId));
    of.asked.catch(() => {
      of.asked = undefined;
    });
  }
  return of.asked;
}

/** The same within a transaction. */
export async function recallsOf(tx: Transaction, userId: string): Promise<ReadonlyMap<string, Millis>> {
  const rows = await tx.salienceEvent.groupBy({
    by: ['nodeId'],
    where: { userId, cause: RECALL },
    _max: { at: true },
  });
  return new Map(rows.flatMap((r) => (r._max.at ? [[r.nodeId, r._max.at.getTime()] as const] : [])));
}
