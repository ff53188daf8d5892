import net from 'node:net';

/** What one request asks: the ready bytes of it. */
export interface Wire {
  readonly bytes: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** The bytes of an HTTP/1.1 request. */
export function wire(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Wire {
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: 127.0.0.1'];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  if (body !== undefined)
    lines.push('Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`);
  return { bytes: Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body ?? ''}`) };
}

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * One kept-alive connection, one request at a time. It reads only what a benchmark needs of HTTP, on a bare socket, so that the
 * load costs the machine little beside what is measured: status, Content-Length, body.
 */
export class Connection {
  readonly #socket: net.Socket;
  #waiting: Waiting | undefined;
  #chunks: Buffer[] = [];
  #received = 0;
  /** Bytes of head and body; unknown until the head is there. */
  #expected = 0;
  #headBytes = 0;
  #status = 0;

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    const fail = (error?: Error) =>
      this.#settle((waiting) => waiting.reject(error ?? new Error('the connection was closed')));
    socket.on('error', fail);
    socket.on('close', () => fail());
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = net.connect({ port, host: '127.0.0.1' });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new Connection(socket));
      });
    });
  }

  send(request: Wire): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request.bytes);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#received += chunk.length;
    if (this.#expected === 0 && !this.#readHead()) return;
    if (this.#received < this.#expected) return;
    const all = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    const answer = { status: this.#status, body: all.subarray(this.#headBytes, this.#expected) };
    this.#chunks = [];
    this.#received = 0;
    this.#expected = 0;
    this.#settle((waiting) => waiting.resolve(answer));
  }

  #readHead(): boolean {
    const all = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks);
    this.#chunks = [all];
    const end = all.indexOf(HEAD_END);
    if (end < 0) return false;
    const head = all.toString('latin1', 0, end);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      this.#socket.destroy(new Error('an answer came without Content-Length'));
      return false;
    }
    this.#status = Number(head.slice(9, 12));
    this.#headBytes = end + HEAD_END.length;
    this.#expected = this.#headBytes + Number(length);
    return true;
  }

  #settle(how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) how(waiting);
  }
}
