import net from 'node:net';

/** A way to a database that can be cut: what stands between is a TCP port of this machine. */
export interface StoreProxy {
  readonly url: string;
  /** Refuses new connections and resets those there are, as a machine that went away. */
  cut(): Promise<void>;
  restore(): Promise<void>;
  close(): Promise<void>;
}

export async function proxyTo(target: string): Promise<StoreProxy> {
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
