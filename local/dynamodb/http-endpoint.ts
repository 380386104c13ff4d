import { EngineConnection, type HttpAnswer } from './engine-connection.ts';

/** The engine wants a signed request but does not check the signature. */
const SIGNED = [
  'authorization: AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'x-amz-date: 20260101T000000Z',
  'content-type: application/x-amz-json-1.0',
].join('\r\n');

/** The HTTP address of the DynamoDB engine. Speaks HTTP/1.1 itself: `node:http` costs more than all the rest of a call. */
export class HttpEndpoint {
  readonly #host: string;
  readonly #port: number;
  readonly #idle: EngineConnection[] = [];
  readonly #all = new Set<EngineConnection>();

  constructor(host: string, port: number) {
    this.#host = host;
    this.#port = port;
  }

  /** @param target the API call, e.g. `DynamoDB_20120810.PutItem`. */
  async post(target: string, body: string): Promise<HttpAnswer> {
    const connection = this.#idle.pop() ?? this.#connect();
    const answer = await connection.exchange(
      `POST / HTTP/1.1\r\nhost: ${this.#host}\r\n${SIGNED}\r\nx-amz-target: ${target}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    if (!connection.isClosed) this.#idle.push(connection);
    return answer;
  }

  /** Posts and reads the JSON answer. Throws if it is an error. */
  async call(target: string, input: unknown): Promise<unknown> {
    const answer = await this.post(target, JSON.stringify(input));
    if (answer.status !== 200) throw new Error(`${target}: ${answer.body}`);
    return JSON.parse(answer.body);
  }

  stop(): void {
    for (const connection of this.#all) connection.close();
  }

  #connect(): EngineConnection {
    const connection = new EngineConnection(this.#host, this.#port, () => {
      this.#all.delete(connection);
      const at = this.#idle.indexOf(connection);
      if (at >= 0) this.#idle.splice(at, 1);
    });
    this.#all.add(connection);
    return connection;
  }
}
