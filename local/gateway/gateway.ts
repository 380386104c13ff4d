import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import type { Access } from '../iam/access.ts';
import { isTaken, PortTaken } from '../port-taken.ts';
import { CallCounts } from './call-counts.ts';
import { credentialOf, functionOf } from './credential.ts';
import { openPresigned } from './presigned.ts';
import {
  AccessDenied,
  GatewayError,
  type GatewayRequest,
  type GatewayResponse,
  type GatewayService,
} from './service.ts';
import { jsonError, queryError, restXmlError } from './wire-error.ts';

/** How services name a refusal by IAM. */
const DENIED: Readonly<Record<string, { status: number; code: string }>> = {
  dynamodb: { status: 400, code: 'AccessDeniedException' },
  events: { status: 400, code: 'AccessDeniedException' },
  lambda: { status: 403, code: 'AccessDeniedException' },
  secretsmanager: { status: 400, code: 'AccessDeniedException' },
  states: { status: 400, code: 'AccessDeniedException' },
  sns: { status: 403, code: 'AuthorizationError' },
};

/** Serves paths that belong to no AWS service, e.g. where custom resources report to. */
export type PathHandler = (request: IncomingMessage, body: Buffer) => GatewayResponse | Promise<GatewayResponse>;

function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/** The one endpoint of the embedded cloud: tells services and callers apart, asks IAM, counts and forwards. */
export class Gateway {
  readonly counts = new CallCounts();
  readonly #access: Access;
  readonly #clock: Clock;
  readonly #services = new Map<string, GatewayService>();
  readonly #paths = new Map<string, PathHandler>();
  readonly #server: Server;

  /** @param clock by which presigned URLs expire. */
  constructor(access: Access, clock: Clock = Date) {
    this.#access = access;
    this.#clock = clock;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) =>
        response.destroy(error instanceof Error ? error : undefined),
      );
    });
    this.#server.keepAliveTimeout = 60_000;
  }

  add(service: GatewayService): void {
    this.#services.set(service.name, service);
  }

  /** Serves everything below `/_/<name>/`. */
  addPath(name: string, handler: PathHandler): void {
    this.#paths.set(name, handler);
  }

  /** @param port 0 means any free port. @returns the port. Rejects with a sentence that names a taken port. */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', (error) => {
        reject(isTaken(error) ? new PortTaken(port, 'the gateway') : error);
      });
      this.#server.listen(port, '127.0.0.1', () => {
        const address = this.#server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : port);
      });
    });
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
    const answer = await this.#answer(incoming, body);
    outgoing.writeHead(answer.status, {
      ...answer.headers,
      ...(incoming.method === 'HEAD' ? {} : { 'content-length': Buffer.byteLength(answer.body) }),
    });
    outgoing.end(answer.body);
  }

  async #answer(incoming: IncomingMessage, body: Buffer): Promise<GatewayResponse> {
    const url = incoming.url ?? '/';
    const path = url.startsWith('/_/') ? this.#paths.get(url.split('/')[2] ?? '') : undefined;
    if (path !== undefined) return path(incoming, body);
    const credential = credentialOf(incoming.headers.authorization, url);
    const service = this.#services.get(credential?.service ?? '');
    if (credential === undefined || service === undefined) return unknownService(credential?.service, incoming);
    const request: GatewayRequest = {
      method: incoming.method ?? 'GET',
      url,
      headers: incoming.headers,
      body,
      region: credential.region,
      callerFunction: functionOf(credential.accessKeyId),
    };
    const answer = await this.#call(service, request);
    const headers = service.headersOf?.(request);
    return headers === undefined ? answer : { ...answer, headers: { ...answer.headers, ...headers } };
  }

  async #call(service: GatewayService, received: GatewayRequest): Promise<GatewayResponse> {
    const caller = received.callerFunction;
    try {
      const request = service.name === 's3' ? openPresigned(received, this.#clock.now()) : received;
      const operation = service.operation(request);
      const permissions = service.permissions(request);
      const resources = [...new Set(permissions.map((permission) => permission.resource))];
      const entry = this.counts.add(caller, service.name, operation, service.name === 's3' ? [] : resources);
      const consume = ({ read, write }: { read: number; write: number }) => {
        entry.readUnits += read;
        entry.writeUnits += write;
      };
      if (caller !== undefined) for (const permission of permissions) this.#access.check(caller, permission);
      return await service.handle({ ...request, consume });
    } catch (error) {
      if (error instanceof AccessDenied) {
        const { status, code } = DENIED[service.name] ?? error;
        return service.error(status, code, error.message);
      }
      if (error instanceof GatewayError) return service.error(error.status, error.code, error.message);
      return service.error(
        500,
        'InternalFailure',
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      );
    }
  }
}

function unknownService(name: string | undefined, incoming: IncomingMessage): GatewayResponse {
  const type = incoming.headers['content-type'] ?? '';
  const call = incoming.headers['x-amz-target'] ?? `${incoming.method} ${incoming.url}`;
  const message =
    name === undefined
      ? 'This is the gateway of the embedded cloud: it answers signed AWS calls (aws --endpoint-url …).'
      : `The embedded cloud does not know the service ${name} (${String(call)}).`;
  if (type.includes('json')) return jsonError('embedded.cloud', 501, 'NotImplemented', message);
  if (type.includes('urlencoded')) return queryError('http://embedded.cloud/', 501, 'NotImplemented', message);
  return restXmlError(
    name === undefined ? 403 : 501,
    name === undefined ? 'MissingAuthenticationToken' : 'NotImplemented',
    message,
  );
}
