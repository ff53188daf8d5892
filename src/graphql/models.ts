import type { Role } from '../audit/role.js';
import type { ExportView } from '../memory/portability/portability.js';
import { type Reading, read } from '../memory/reading.js';
import type { Subject } from '../memory/subject.js';
import type { Context } from './context.js';

/** A user as resolvers hand it on; its memory is opened when a field asks for it, once per request. */
export class UserModel {
  readonly subject: Subject;
  readonly #open: () => Promise<Reading>;
  #reading?: Promise<Reading>;
  /** Counts are of what the gate lets through; for lists, which privacy roles alone see, from one statement for all. */
  readonly countsFromGraph: boolean;

  constructor(subject: Subject, open: () => Promise<Reading>, countsFromGraph: boolean) {
    this.subject = subject;
    this.#open = open;
    this.countsFromGraph = countsFromGraph;
  }

  reading(): Promise<Reading> {
    this.#reading ??= this.#open();
    return this.#reading;
  }
}

/** One user, read under a purpose. */
export function oneUser(ctx: Context, subject: Subject, purpose?: string | null): UserModel {
  return new UserModel(subject, () => read(ctx.deployment, ctx.call, subject, { purpose }), true);
}

/** One user of a list. */
export function listedUser(ctx: Context, subject: Subject): UserModel {
  return new UserModel(subject, () => read(ctx.deployment, ctx.call, subject), false);
}

export interface UserExportModel extends ExportView {
  readonly user: UserModel;
}

export interface ViewerModel {
  readonly role: Role;
}

/** A Relay connection over items that carry their cursors. */
export function connection<T>(
  page: { items: readonly { cursor: string; node: T }[]; hasNextPage: boolean },
  after?: string | null,
) {
  return {
    edges: page.items,
    nodes: page.items.map((item) => item.node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: after != null,
      startCursor: page.items[0]?.cursor ?? null,
      endCursor: page.items.at(-1)?.cursor ?? null,
    },
  };
}
