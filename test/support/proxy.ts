import net from 'node:net';

/** A way to a database that can be cut: what stands between is a TCP port of this machine. */
export interface StoreProxy {
  readonly url: string;
  /** Refuses new connections and resets those there are, as a machine that went away. */
  cut(): Promise<void>;
  restore(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Kills the clients of several stores at one statement, as `kill -9` would: before it reaches the database, or when it is done
 * and nobody hears of it. From then on nothing is let through, and nobody is let in, until `revive`.
 */
export class Faults {
  readonly #clients = new Set<net.Socket>();
  #left = Number.POSITIVE_INFINITY;
  #when: 'before' | 'after' = 'before';
  #struck = false;

  get struck(): boolean {
    return this.#struck;
  }

  /** The next statement is number 1. */
  arm(statement: number, when: 'before' | 'after'): void {
    this.#left = statement;
    this.#when = when;
  }

  /** Answers whether it had struck. */
  revive(): boolean {
    const struck = this.#struck;
    this.#left = Number.POSITIVE_INFINITY;
    this.#struck = false;
    return struck;
  }

  /** A client comes. */
  enter(client: net.Socket): void {
    if (this.#struck) client.resetAndDestroy();
    this.#clients.add(client);
    client.on('close', () => this.#clients.delete(client));
  }

  /** A statement passes: whether it is the one. */
  at(): 'pass' | 'before' | 'after' {
    this.#left--;
    return this.#left === 0 ? this.#when : 'pass';
  }

  strike(): void {
    this.#struck = true;
    for (const client of this.#clients) client.resetAndDestroy();
  }
}

/** ReadyForQuery, with which every answer ends. */
const READY = Buffer.from('5a00000005', 'hex');

/** Calls back for each statement of a client: a Query or a Sync message (PostgreSQL's protocol 3.0, Message Formats). */
function statementsOf(client: net.Socket, each: () => void): void {
  let pending = Buffer.alloc(0);
  let started = false;
  client.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const header = started ? 1 : 0;
      if (pending.length < header + 4) return;
      const end = header + pending.readInt32BE(header);
      if (pending.length < end) return;
      if (started && (pending[0] === 0x51 || pending[0] === 0x53)) each();
      started = true;
      pending = pending.subarray(end);
    }
  });
}

export async function proxyTo(target: string, faults?: Faults): Promise<StoreProxy> {
  const address = new URL(target);
  const socket = address.searchParams.get('host');
  const upstream = socket?.startsWith('/')
    ? { path: `${socket}/.s.PGSQL.${address.port || 5432}` }
    : { host: socket ?? address.hostname, port: Number(address.port || 5432) };
  const open = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const database = net.connect(upstream);
    open.add(client);
    client.on('close', () => open.delete(client));
    if (faults) {
      faults.enter(client);
      statementsOf(client, () => {
        const at = faults.at();
        if (at === 'pass') return;
        if (at === 'before') {
          database.destroy();
          faults.strike();
          return;
        }
        let answer = Buffer.alloc(0);
        database.unpipe(client);
        database.on('data', (chunk: Buffer) => {
          answer = Buffer.concat([answer, chunk]);
          if (answer.subarray(-6, -1).equals(READY)) faults.strike();
        });
        database.resume();
      });
    }
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
      one.pipe(other);
    }
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as net.AddressInfo;
  address.searchParams.delete('host');
  address.hostname = '127.0.0.1';
  address.port = String(port);
  const cut = async () => {
    const closed = new Promise<void>((resolve) => {
      if (server.listening) server.close(() => resolve());
      else resolve();
    });
    for (const client of open) client.resetAndDestroy();
    await closed;
  };
  return { url: address.href, cut, restore: () => listen(port), close: cut };
}
