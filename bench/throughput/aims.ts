import type { Aim, LoadedUser } from './calls.js';
import type { Cell, Options } from './options.js';
import { random } from './people.js';

/** Share of the requests that go to the warm users, of the warm cells. */
const WARM_SHARE = 0.9;

/**
 * Chooses whom and what a side asks for. Both sides of a comparison get the same sequence. Deletions take each item and each
 * user once; items of the first half of a user are left for reads.
 */
export class Aims {
  readonly #users: readonly LoadedUser[];
  readonly #options: Options;
  readonly #taken = new Map<string, number>();
  #usersTaken = 0;
  #next = random(1);

  constructor(users: readonly LoadedUser[], options: Options) {
    this.#users = users;
    this.#options = options;
  }

  begin(seed: number): void {
    this.#next = random(seed);
  }

  /** Users who are deleted come from the end, so that warm users stay to the last. */
  takeUser(): LoadedUser | undefined {
    const user = this.#users[this.#users.length - 1 - this.#usersTaken];
    if (user && this.#usersTaken < this.#users.length - this.#options.warmUsers) {
      this.#usersTaken++;
      return user;
    }
    return undefined;
  }

  take(cell: Cell): Aim | undefined {
    const salt = Math.floor(this.#next() * 2 ** 30);
    if (cell.operation === 'delete-user') {
      const user = this.takeUser();
      return user && { user, item: '', salt };
    }
    for (let tries = 0; tries < 1000; tries++) {
      const warm = cell.temperature === 'warm' && this.#next() < WARM_SHARE;
      const among = warm ? this.#options.warmUsers : this.#users.length;
      const user = this.#users[Math.floor(this.#next() * among)] as LoadedUser;
      const half = Math.ceil(user.items.length / 2);
      if (cell.operation !== 'delete-node')
        return { user, item: user.items[Math.floor(this.#next() * half)] as string, salt };
      const taken = this.#taken.get(user.id) ?? 0;
      if (taken >= user.items.length - half) continue;
      this.#taken.set(user.id, taken + 1);
      return { user, item: user.items[user.items.length - 1 - taken] as string, salt };
    }
    return undefined;
  }
}
