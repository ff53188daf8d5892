import type { Client } from 'pg';

/** A leaf of the log as it is stored, with its event where there is one. */
export interface StoredEvent {
  readonly index: string;
  readonly leaf_id: string;
  readonly hash: Buffer;
  readonly subtrees: Buffer;
  readonly event_id: string | null;
  readonly retention: string;
  readonly at: Date;
  readonly action: string;
  readonly actor: string;
  readonly subjects: string[];
  readonly session_id: string | null;
  readonly node_ids: string[];
  readonly phi: boolean;
  readonly frame: string;
}

const PAGE = 2_000;

/** Every leaf in its order. */
export async function* storedEvents(client: Client): AsyncGenerator<StoredEvent> {
  for (let after = '-9223372036854775808'; ; ) {
    const { rows } = await client.query<StoredEvent>(
      `SELECT l.index, l.event_id AS leaf_id, l.hash, l.subtrees, l.retention, l.at,
         b.event_id, b.action, b.actor, b.subjects, b.session_id, b.node_ids, b.phi, b.frame
       FROM audit.leaves l LEFT JOIN audit.bodies b ON b.at = l.at AND b.index = l.index AND b.retention = l.retention
       WHERE l.index > $1 ORDER BY l.index LIMIT ${PAGE}`,
      [after],
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.index;
  }
}

/** The first event that is stored beside the log: of a leaf that is not there, or not its own. */
export async function strayEvent(client: Client): Promise<{ id: string; index: string } | undefined> {
  const { rows } = await client.query<{ id: string; index: string }>(
    `SELECT b.event_id AS id, b.index FROM audit.bodies b WHERE NOT EXISTS (
       SELECT FROM audit.leaves l WHERE l.index = b.index AND l.event_id = b.event_id AND l.at = b.at AND l.retention = b.retention)
     ORDER BY b.index LIMIT 1`,
  );
  return rows[0];
}

export async function storedCheckpoints(
  client: Client,
): Promise<{ size: string; root_hash: Buffer; note: string }[]> {
  return (
    await client.query<{ size: string; root_hash: Buffer; note: string }>(
      'SELECT size, root_hash, note FROM audit.checkpoints ORDER BY size',
    )
  ).rows;
}

/** Events that a PRUNE event names: of a class and a month, so many, with a hash over their places and hashes. */
export interface Pruned {
  readonly class: string;
  readonly month: string;
  readonly events: number;
  readonly hash: string;
}

/** What PRUNE events name; that they are what was recorded is found out when the walk comes to them. */
export async function prunedEvents(client: Client): Promise<Pruned[]> {
  const { rows } = await client.query<{ frame: string }>(
    `SELECT frame FROM audit.bodies WHERE actor = 'system' AND action = 'PRUNE' AND retention = 'PERMANENT' ORDER BY index`,
  );
  return rows.map(({ frame }) => (JSON.parse(frame) as { pruned: Pruned }).pruned);
}

/** The bytes that were hashed: the canonical JSON of the event with its node ids put back. */
export function bytesOf({ frame, node_ids }: StoredEvent): string {
  return frame.replace('"nodeIds":[]', () => `"nodeIds":${JSON.stringify(node_ids)}`);
}

/** The column in which the event is not what its bytes say, so that a search would miss it or find it wrongly. */
export function alteredColumn(row: StoredEvent, bytes: string): string | undefined {
  const told = JSON.parse(bytes) as Record<string, unknown>;
  const columns: Record<string, [stored: unknown, told: unknown]> = {
    event_id: [row.event_id, told.id],
    'event_id of its leaf': [row.leaf_id, told.id],
    retention: [row.retention, told.retention],
    at: [row.at.toISOString(), told.at],
    action: [row.action, told.action],
    actor: [row.actor, told.actor],
    subjects: [row.subjects.join('\n'), (told.subjects as string[]).join('\n')],
    session_id: [row.session_id, told.sessionId],
    phi: [row.phi, told.phi],
  };
  return Object.keys(columns).find((name) => columns[name]![0] !== columns[name]![1]);
}
