import { randomUUID } from 'node:crypto';
import { eventOf } from '../audit/disclosure.js';
import type { AuditEvent } from '../audit/event.js';
import { deliver, ENQUEUE, relay, rowsOf } from '../audit/outbox.js';
import { LetheError, notFound } from '../errors.js';
import type { Region, Statements, Transaction } from '../regions/region.js';
import type { Call } from './call.js';
import type { Deployment } from './deployment.js';
import type { Graph, Patch } from './graph/graph.js';
import type { KeptGraph } from './graph/kept-graph.js';
import { type GraphRow, LOAD_GRAPH } from './graph/load.js';
import { LOAD_SNAPSHOT, type SnapshotRow } from './graph/snapshots.js';
import type { Subject } from './subject.js';

/**
 * A change to one user's memory, in progress. Their row is locked and nobody else can write until it ends; or the lock is taken with the
 * first statement, which fails if the memory is no longer as `graph` answered it.
 */
export interface Change extends Statements {
  /** For what `query` and `write` cannot say; work that asks for it has the lock from the beginning. */
  readonly tx: Transaction;
  readonly subject: Subject;
  /** See `Locked`. */
  readonly told: boolean;
  /** The memory that is changed. */
  graph(): Promise<KeptGraph>;
  /** Says what the work does to the graph, so that it need not be loaded anew. Called at most once. */
  revise(patch: Patch): void;
  /** Says that the work touches nothing that a graph holds: the revision stays. */
  unchanged(): void;
  /** Tells the audit log; the event is written with the change or not at all. Answers the event's id. */
  tell(
    event: Omit<Parameters<typeof eventOf>[2], 'subjects' | 'region' | 'retention' | 'sessionId'> & {
      sessionId?: string | null;
    },
  ): string;
}

/** A result that can be kept for a repeated request: ids, counts and codes, never content. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** What a change did, and whether its audit events are in the log already (else they are on their way). */
export interface Changed<R> {
  readonly result: R;
  readonly recorded: boolean;
  /** Ids of those events. */
  readonly events: readonly string[];
  /** True when an earlier call with the same Idempotency-Key did it. */
  readonly repeated: boolean;
  /** The memory after the change, where the change said what it did to it. */
  readonly kept?: KeptGraph;
}

/** How long an Idempotency-Key is remembered. */
export const IDEMPOTENCY_HOURS = 24;

/**
 * One write: a transaction that locks the user's row, does the work, sets a fresh revision and puts the audit events in the
 * outbox. Then the events are relayed; if the log is down they stay, and go later.
 * @param how.planned from the memory as it was a moment ago, as it nearly always still is, so that all statements go together; should it not
 * be, the work is done again under the lock, as it is when it asks for `tx`
 * @param how.leave events stay in the outbox, also when they are in the log: the caller removes them with a statement of its own
 * @throws NOT_FOUND when the user is gone, CONFLICT when the Idempotency-Key was used for something else
 */
export async function change<R extends Plain>(
  d: Deployment,
  call: Call,
  subject: Subject,
  work: (change: Change) => Promise<R>,
  how: { readonly planned?: boolean; readonly leave?: boolean } = {},
): Promise<Changed<R>> {
  const { region, userId } = subject;
  const events: AuditEvent[] = [];
  const next = randomUUID();
  let before: Promise<KeptGraph> | undefined;
  let patch: Patch | undefined;
  let same = false;
  /** The work, from the start each time. */
  const attempt = async (on: Statements & Pick<Change, 'tx' | 'told'>, graph: () => Promise<KeptGraph>) => {
    events.length = 0;
    before = undefined;
    patch = undefined;
    same = false;
    const result = await work({
      // As it stands, since `tx` and `told` may be asked for to no avail.
      get tx() {
        return on.tx;
      },
      get told() {
        return on.told;
      },
      query: on.query,
      write: on.write,
      subject,
      graph() {
        before ??= graph();
        return before;
      },
      revise(made) {
        patch = made;
      },
      unchanged() {
        same = true;
      },
      tell(event) {
        const one = eventOf(call.actor, call.now, {
          sessionId: call.sessionId,
          ...event,
          subjects: [subject.pseudonym],
          region: region.name,
          retention: subject.hipaa ? 'HIPAA' : 'GDPR',
        });
        events.push(one);
        return one.id;
      },
    });
    // What was written, or may be sent now, has no vector yet.
    const due = d.models.embedder !== undefined && mayNeedVectors(patch);
    await close(on, events, same ? undefined : { userId, revision: next, due });
    return { result, repeated: false };
  };

  /** Without the lock, until the first statement. */
  const planned = async () => {
    let revision = subject.revision;
    let untold = false;
    return region.memory.asPlanned(
      userId,
      () => ({ revision, untold }),
      ({ query, write }) =>
        attempt(
          {
            query,
            write,
            get tx(): never {
              throw new Error('this work needs the lock from the beginning');
            },
            get told() {
              untold = true;
              return false;
            },
          },
          async () => {
            const kept = await d.graphs.at(region, userId, revision);
            if (!kept) throw notFound('user', 'userId');
            ({ revision } = kept.graph);
            return kept;
          },
        ),
    );
  };
  const locked = () =>
    region.memory.asWriter(userId, async (tx, held) => {
      if (!held) throw notFound('user', 'userId');
      const earlier = await repeated<R>(tx, subject, call);
      if (earlier) return { result: earlier.result, repeated: true };
      const done = await attempt(
        {
          tx,
          told: held.told,
          query: (text, values) => tx.$queryRawUnsafe(text, ...values),
          async write(text, values) {
            await tx.$executeRawUnsafe(text, ...values);
          },
        },
        async () => {
          const kept = await d.graphs.locked(region, userId, held.revision, {
            rows: async () => (await tx.$queryRawUnsafe<GraphRow[]>(LOAD_GRAPH, userId))[0],
            snapshot: async () =>
              (await tx.$queryRawUnsafe<SnapshotRow[]>(LOAD_SNAPSHOT, userId, held.revision))[0]?.sealed ??
              undefined,
          });
          return kept ?? Promise.reject(notFound('user', 'userId'));
        },
      );
      await keep(tx, subject, call, done.result);
      return done;
    });
  const { done } = (how.planned && !call.idempotency ? await planned() : undefined) ?? {
    done: await locked(),
  };
  for (const event of events) d.tally.redacted(event.redactions);
  const kept =
    before && patch && !done.repeated ? keepRevised(d, (await before).graph, next, patch) : undefined;
  return {
    ...done,
    kept,
    recorded: await (how.leave ? appended : delivered)(region, events),
    events: events.map((event) => event.id),
  };
}

const mayNeedVectors = (patch: Patch | undefined): boolean =>
  !patch ||
  [patch.nodes, patch.consents, patch.suppressions].some((list) => list && list.length > 0) ||
  !!patch.corrected;

/** Nodes whose sources a kept graph carries beside those of its load, before it is loaded anew. */
const MOST_SOURCES_SINCE = 512;
/** Erasures that a kept graph tells of. */
const MOST_ERASURES_SINCE = 512;

/** The graph as the change left it. What was erased, and the keys of it, stay in no kept graph; nor does one under way to be kept hold them. */
function keepRevised(d: Deployment, graph: Graph, revision: string, patch: Patch): KeptGraph | undefined {
  const { userId } = graph.account;
  const many = graph.sourcesSince > MOST_SOURCES_SINCE || graph.erasures.size > MOST_ERASURES_SINCE;
  if (many || patch.corrected || (patch.removed?.size && !patch.erasure)) {
    d.graphs.forget(userId);
    return undefined;
  }
  const kept = d.graphs.keep(graph.revised(revision, patch));
  if (patch.erasure) d.graphs.forget(userId, patch.erasure.id);
  return kept;
}

/** Moves events from the outbox to the log now; false when the log cannot take them yet. */
export async function relayed({ region }: Pick<Subject, 'region'>, ids: readonly string[]): Promise<boolean> {
  return ids.length === 0 || done(relay(region.memory, region.audit, ids));
}

/** The same for events that were put into the outbox just now. */
function delivered(region: Region, events: readonly AuditEvent[]): Promise<boolean> {
  return done(deliver(region.memory, region.audit, events));
}

/** The same, and they stay in the outbox. */
export function appended(region: Region, events: readonly AuditEvent[]): Promise<boolean> {
  return done(region.audit.append(events));
}

async function done(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof LetheError) return false;
    throw error;
  }
}

/** The last of a change: the fresh revision, and its events in the outbox. One statement. */
async function close(
  { write }: Statements,
  events: readonly AuditEvent[],
  revised?: { readonly userId: string; readonly revision: string; readonly due: boolean },
): Promise<void> {
  const { ids, regions, bodies } = rowsOf(events);
  if (revised) await write(REVISE, [ids, regions, bodies, revised.userId, revised.revision, revised.due]);
  else if (events.length > 0) await write(ENQUEUE, [ids, regions, bodies]);
}

const REVISE = `
  WITH revised AS (
    UPDATE memory.users SET revision = $5::uuid, embedded_with = CASE WHEN $6::boolean THEN NULL ELSE embedded_with END
    WHERE user_id = $4::uuid
  ) ${ENQUEUE}`;

async function repeated<R>(
  tx: Transaction,
  subject: Subject,
  call: Call,
): Promise<{ result: R } | undefined> {
  if (!call.idempotency) return undefined;
  const since = new Date(call.now - IDEMPOTENCY_HOURS * 3_600_000);
  const key = new Uint8Array(call.idempotency.key);
  await tx.idempotencyKey.deleteMany({ where: { userId: subject.userId, createdAt: { lt: since } } });
  const kept = await tx.idempotencyKey.findUnique({
    where: { userId_keyHash: { userId: subject.userId, keyHash: key } },
  });
  if (!kept) return undefined;
  if (!call.idempotency.request.equals(kept.requestHash))
    throw new LetheError('CONFLICT', 'this Idempotency-Key was used for another request', {
      field: 'Idempotency-Key',
    });
  return { result: kept.result as R };
}

async function keep(tx: Transaction, subject: Subject, call: Call, result: Plain): Promise<void> {
  if (!call.idempotency) return;
  await tx.idempotencyKey.create({
    data: {
      userId: subject.userId,
      keyHash: new Uint8Array(call.idempotency.key),
      requestHash: new Uint8Array(call.idempotency.request),
      result: result as object,
      createdAt: new Date(call.now),
    },
  });
}
