import { Agent, request as httpRequest } from 'node:http';

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly requestId: string;
  readonly body: Buffer;
}

/** The engine wants a signed request but does not check the signature. */
const SIGNED = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'x-amz-date': '20260101T000000Z',
  'content-type': 'application/x-amz-json-1.0',
};

/** The HTTP address of the DynamoDB engine, its connections kept open. */
export class HttpEndpoint {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 16 });
  readonly #host: string;
  readonly #port: number;

  constructor(host: string, port: number) {
    this.#host = host;
    this.#port = port;
  }

  /** @param target the API call, e.g. `DynamoDB_20120810.PutItem`. */
  post(target: string, body: Buffer | string): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      const request = httpRequest({
        host: this.#host,
        port: this.#port,
        method: 'POST',
        path: '/',
        agent: this.#agent,
        headers: { ...SIGNED, 'x-amz-target': target, 'content-length': Buffer.byteLength(body) },
      });
      request.once('error', reject);
      request.once('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 500,
            contentType: response.headers['content-type'] ?? 'application/x-amz-json-1.0',
            requestId: String(response.headers['x-amzn-requestid'] ?? ''),
            body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks),
          }),
        );
      });
      request.end(body);
    });
  }

  /** Posts and reads the JSON answer. Throws if it is an error. */
  async call(target: string, input: unknown): Promise<unknown> {
    const answer = await this.post(target, JSON.stringify(input));
    if (answer.status !== 200) throw new Error(`${target}: ${answer.body.toString()}`);
    return JSON.parse(answer.body.toString());
  }

  stop(): void {
    this.#agent.destroy();
  }
}
