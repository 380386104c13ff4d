import { connect, type Socket } from 'node:net';

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly requestId: string;
  readonly body: string;
}

interface Waiting {
  resolve(answer: HttpAnswer): void;
  reject(error: Error): void;
}

/** One kept-alive HTTP/1.1 connection, one exchange at a time. */
export class EngineConnection {
  readonly #socket: Socket;
  #received: Buffer[] = [];
  #size = 0;
  #head: { readonly text: string; readonly end: number; readonly total: number } | undefined;
  #waiting: Waiting | undefined;

  constructor(host: string, port: number, onClose: () => void) {
    this.#socket = connect({ host, port, noDelay: true });
    this.#socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', () => {
      onClose();
      this.#fail(new Error('The DynamoDB engine closed the connection.'));
    });
  }

  get isClosed(): boolean {
    return this.#socket.destroyed;
  }

  /** Sends a whole request and resolves with its answer. */
  exchange(request: string): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#size += chunk.length;
    if (this.#head === undefined) {
      const all = this.#received.length === 1 ? chunk : Buffer.concat(this.#received);
      this.#received = [all];
      const end = all.indexOf('\r\n\r\n');
      if (end < 0) return;
      const text = all.toString('latin1', 0, end + 2);
      const length = header(text, 'content-length');
      if (length === '') {
        this.#fail(new Error(`The DynamoDB engine's answer has no length: ${text}`));
        return;
      }
      this.#head = { text, end: end + 4, total: end + 4 + Number(length) };
    }
    if (this.#size >= this.#head.total) this.#answer(this.#head);
  }

  #answer({ text, end, total }: { text: string; end: number; total: number }): void {
    const [first] = this.#received;
    const all = this.#received.length === 1 && first !== undefined ? first : Buffer.concat(this.#received);
    const waiting = this.#waiting;
    this.#received = [];
    this.#size = 0;
    this.#head = undefined;
    this.#waiting = undefined;
    waiting?.resolve({
      status: Number(text.slice(9, 12)),
      contentType: header(text, 'content-type'),
      requestId: header(text, 'x-amzn-requestid'),
      body: all.toString('utf8', end, total),
    });
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error);
    this.#waiting = undefined;
    this.#socket.destroy();
  }
}

function header(head: string, name: string): string {
  const at = head.toLowerCase().indexOf(`\r\n${name}:`);
  if (at < 0) return '';
  const start = at + name.length + 3;
  return head.slice(start, head.indexOf('\r\n', start)).trim();
}
