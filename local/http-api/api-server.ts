import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isTaken, PortTaken } from '../port-taken.ts';
import { gatewayAnswer, type HttpAnswer } from './http-answer.ts';
import type { HttpRequest } from './http-event.ts';

/** API Gateway's limits of a request: its body, and its first line with all headers. */
const LARGEST_BODY_BYTES = 10 * 1024 * 1024;
const LARGEST_HEADER_BYTES = 10_240;

/** Reads the body; undefined if it is larger than API Gateway takes. */
async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += chunk.length;
    // What is too much is read and forgotten: who still sends would not hear an answer.
    if (bytes <= LARGEST_BODY_BYTES) chunks.push(chunk);
  }
  return bytes > LARGEST_BODY_BYTES ? undefined : Buffer.concat(chunks);
}

function write(outgoing: ServerResponse, { status, headers, body }: HttpAnswer): void {
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  if (status !== 204 && status !== 304) outgoing.setHeader('content-length', body.length);
  outgoing.writeHead(status);
  outgoing.end(body);
}

/** The HTTP side of the API: a port that is known before the functions are, and answers once it is told how. */
export class ApiServer {
  readonly #server: Server;
  readonly #purpose: string;
  #respond: (request: HttpRequest) => Promise<HttpAnswer> = async () => gatewayAnswer(503, 'Service Unavailable');
  #port = 0;

  /** @param purpose what it is for, told to who finds its port taken. */
  constructor(purpose = 'the HTTP API') {
    this.#purpose = purpose;
    this.#server = createServer({ maxHeaderSize: LARGEST_HEADER_BYTES }, (incoming, outgoing) => {
      this.#serve(incoming, outgoing).catch((error: unknown) =>
        outgoing.destroy(error instanceof Error ? error : undefined),
      );
    });
  }

  get port(): number {
    return this.#port;
  }

  /** As browsers of this machine and the stack's outputs name it. */
  get endpoint(): string {
    return `http://localhost:${this.#port}`;
  }

  /** @param port 0 means any free port. Rejects with a sentence that names a taken port. */
  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', (error) => {
        reject(isTaken(error) ? new PortTaken(port, this.#purpose) : error);
      });
      this.#server.listen(port, '127.0.0.1', resolve);
    });
    const address = this.#server.address();
    this.#port = typeof address === 'object' && address !== null ? address.port : port;
  }

  /** @param respond never rejects. */
  serve(respond: (request: HttpRequest) => Promise<HttpAnswer>): void {
    this.#respond = respond;
  }

  stop(): Promise<void> {
    if (!this.#server.listening) return Promise.resolve();
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await readBody(incoming);
    if (body === undefined) return write(outgoing, gatewayAnswer(413, 'Request Entity Too Large'));
    const answer = await this.#respond({
      method: incoming.method ?? 'GET',
      url: incoming.url ?? '/',
      protocol: `HTTP/${incoming.httpVersion}`,
      rawHeaders: incoming.rawHeaders,
      body,
      sourceIp: incoming.socket.remoteAddress ?? '',
    });
    try {
      write(outgoing, answer);
    } catch {
      // A header that HTTP does not take.
      for (const name of outgoing.getHeaderNames()) outgoing.removeHeader(name);
      write(outgoing, gatewayAnswer(500, 'Internal Server Error'));
    }
  }
}
