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

/** Calls back for each ReadyForQuery, with which every answer ends. */
function eachReady(database: net.Socket, ready: () => void): void {
  let pending = Buffer.alloc(0);
  database.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= 5 && pending.length > pending.readInt32BE(1)) {
      if (pending[0] === 0x5a) ready();
      pending = pending.subarray(1 + pending.readInt32BE(1));
    }
  });
}

/** Messages of a statement that goes on to its Sync: Parse, Bind, Close, Describe, Execute. */
const UNFINISHED = Buffer.from('PBCDE');

/**
 * Calls back with what a client says, a statement at a time: up to a Query or a Sync message (PostgreSQL's protocol 3.0, Message Formats), or
 * what is part of none.
 */
function statementsOf(client: net.Socket, each: (said: Buffer, statement: boolean) => void): void {
  let pending = Buffer.alloc(0);
  let end = 0;
  let started = false;
  client.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const header = started ? 1 : 0;
      if (pending.length < end + header + 4) return;
      const past = end + header + pending.readInt32BE(end + header);
      if (pending.length < past) return;
      const type = started ? pending[end]! : 0;
      started = true;
      end = past;
      if (UNFINISHED.includes(type)) continue;
      const said = pending.subarray(0, end);
      pending = pending.subarray(end);
      end = 0;
      each(said, type === 0x51 || type === 0x53);
    }
  });
}

export async function proxyTo(target: string, faults?: Faults): Promise<StoreProxy> {
  const address = new URL(target);
  const socket = address.searchParams.get('host');
  const upstream = socket?.startsWith('/')
    ? { path: `${socket}/.s.PGSQL.${address.port || 5432}` }
    : { host: socket ?? address.hostname, port: Number(address.port || 5432) };
  const clients = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const database = net.connect(upstream);
    clients.add(client);
    client.on('close', () => clients.delete(client));
    if (faults) {
      faults.enter(client);
      let over = false;
      let unanswered = 1;
      statementsOf(client, (said, statement) => {
        if (over) return;
        const at = statement ? faults.at() : 'pass';
        over = at !== 'pass';
        if (at === 'before') {
          database.destroy();
          faults.strike();
          return;
        }
        database.write(said);
        if (statement) unanswered++;
        if (at === 'after') database.unpipe(client).resume();
      });
      eachReady(database, () => {
        // The first answers the start.
        if (--unanswered === 0 && over) faults.strike();
      });
    } else {
      client.pipe(database);
    }
    database.pipe(client);
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
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
    for (const client of clients) client.resetAndDestroy();
    await closed;
  };
  return { url: address.href, cut, restore: () => listen(port), close: cut };
}
