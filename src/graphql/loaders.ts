import DataLoader from 'dataloader';
import { historiesOf, type ItemHistory } from '../memory/ageing/history.js';
import type { Call } from '../memory/call.js';
import type { Deployment } from '../memory/deployment.js';
import type { NodeView } from '../memory/reading.js';
import { findSubjects, type Subject } from '../memory/subject.js';
import { countItems } from '../memory/users.js';

/** One per request: what is asked for item by item is looked up at once. */
export interface Loaders {
  /** By the application's id. */
  readonly subject: DataLoader<string, Subject | undefined>;
  readonly counts: DataLoader<Subject, { nodes: number; edges: number }, string>;
  readonly history: DataLoader<NodeView, ItemHistory, string>;
}

export function makeLoaders(d: Deployment, call: Call): Loaders {
  return {
    subject: new DataLoader((ids) => findSubjects(d, call, ids)),
    counts: new DataLoader(
      async (subjects) => {
        const counts = await countItems(d, subjects, call.now);
        return subjects.map((s) => counts.get(s.userId) ?? { nodes: 0, edges: 0 });
      },
      { cacheKeyFn: (s) => s.userId },
    ),
    history: new DataLoader(
      async (views) => {
        const found = new Map<string, ItemHistory>();
        for (const { subject } of new Set(views.map((v) => v.reading))) {
          const ids = views.filter((v) => v.reading.subject.userId === subject.userId).map((v) => v.id);
          const histories = await historiesOf(subject, ids);
          ids.forEach((id, i) => {
            found.set(id, histories[i]!);
          });
        }
        return views.map((v) => found.get(v.id)!);
      },
      { cacheKeyFn: (v) => v.id },
    ),
  };
}
