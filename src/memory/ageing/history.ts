import type { Millis } from '../model.js';
import type { Subject } from '../subject.js';

/** What recalls have left of one item, as far as they are folded in. */
export interface ItemHistory {
  /** Oldest first. */
  readonly salience: readonly { readonly salience: number; readonly cause: string; readonly at: Millis }[];
  readonly hours: readonly { readonly hourOfWeek: number; readonly count: number }[];
  /** Other items, whatever the gate says of them. */
  readonly together: readonly { readonly nodeId: string; readonly count: number; readonly lastAt: Millis }[];
}

/** The histories of some items of one user, by their ids. @throws REGION_UNAVAILABLE */
export async function historiesOf(
  { region, userId }: Pick<Subject, 'region' | 'userId'>,
  nodeIds: readonly string[],
): Promise<ItemHistory[]> {
  const ids = [...new Set(nodeIds)];
  const [salience, hours, together] = await region.memory.asUser(userId, async (tx) => [
    await tx.salienceEvent.findMany({
      where: { userId, nodeId: { in: ids } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
    await tx.activityPattern.findMany({
      where: { userId, nodeId: { in: ids } },
      orderBy: { hourOfWeek: 'asc' },
    }),
    await tx.coActivation.findMany({
      where: { userId, OR: [{ firstId: { in: ids } }, { secondId: { in: ids } }] },
      orderBy: [{ count: 'desc' }, { lastAt: 'desc' }],
    }),
  ]);
  type Draft = { -readonly [K in keyof ItemHistory]: ItemHistory[K][number][] };
  const found = new Map<string, Draft>(ids.map((id) => [id, { salience: [], hours: [], together: [] }]));
  for (const { nodeId, salience: value, cause, at } of salience)
    found.get(nodeId)?.salience.push({ salience: value, cause, at: at.getTime() });
  for (const { nodeId, hourOfWeek, count } of hours) found.get(nodeId)?.hours.push({ hourOfWeek, count });
  for (const { firstId, secondId, count, lastAt } of together)
    for (const [id, nodeId] of [
      [firstId, secondId],
      [secondId, firstId],
    ] as const)
      found.get(id)?.together.push({ nodeId, count, lastAt: lastAt.getTime() });
  return nodeIds.map((id) => found.get(id)!);
}
