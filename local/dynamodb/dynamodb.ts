import type { GatewayRequest, GatewayResponse, GatewayService, NeededPermission } from '../gateway/service.ts';
import { jsonError } from '../gateway/wire-error.ts';
import { takeCapacity } from './consumed-capacity.ts';
import type { HttpEndpoint } from './http-endpoint.ts';
import { KeyLimits } from './key-limits.ts';
import { type DynamoDbCall, dynamoDbCall } from './operation.ts';

/** DynamoDB and its streams: asks IAM's question, counts units and forwards to the engine. */
export class DynamoDb implements GatewayService {
  readonly name = 'dynamodb';
  readonly #http: HttpEndpoint;
  readonly #account: string;
  readonly #limits: KeyLimits;
  readonly #onWrite: (table: string) => void;

  /** @param onWrite is told of each table that may have changed. */
  constructor(http: HttpEndpoint, account: string, onWrite: (table: string) => void) {
    this.#http = http;
    this.#account = account;
    this.#limits = new KeyLimits(http);
    this.#onWrite = onWrite;
  }

  operation(request: GatewayRequest): string {
    return dynamoDbCall(request, this.#account).operation;
  }

  permissions(request: GatewayRequest): NeededPermission[] {
    return [...dynamoDbCall(request, this.#account).needed];
  }

  async handle(request: GatewayRequest): Promise<GatewayResponse> {
    const call = dynamoDbCall(request, this.#account);
    const refused = await this.#limits.refusal(call.operation, request.body);
    if (refused !== undefined) return refused;
    const counted = call.kind === 'read' || call.kind === 'write';
    const answer = await this.#http.post(
      String(request.headers['x-amz-target']),
      counted ? askForCapacity(request.body, call) : inEngineRegion(request.body),
    );
    const headers = { 'content-type': answer.contentType, 'x-amzn-requestid': answer.requestId };
    if (answer.status !== 200) return { status: answer.status, headers, body: answer.body };
    if (call.kind === 'write') for (const table of call.tables) this.#onWrite(table);
    if (!counted) {
      const body = answer.body.replaceAll(':dynamodb:dynoxide:', `:dynamodb:${request.region}:`);
      return { status: 200, headers, body };
    }
    const { units, body } = takeCapacity(answer.body, call.capacity !== 'NONE');
    request.consume?.(call.kind === 'read' ? { read: units, write: 0 } : { read: 0, write: units });
    return { status: 200, headers, body };
  }

  error(status: number, code: string, message: string): GatewayResponse {
    return jsonError('com.amazon.coral.service', status, code, message);
  }
}

function askForCapacity(body: Buffer, call: DynamoDbCall): string {
  const text = body.toString();
  if (call.capacity !== 'NONE') return text;
  if (!text.includes('"ReturnConsumedCapacity"'))
    return `{"ReturnConsumedCapacity":"TOTAL",${text.slice(text.indexOf('{') + 1)}`;
  return JSON.stringify({ ...JSON.parse(text), ReturnConsumedCapacity: 'TOTAL' });
}

/** The engine calls its region "dynoxide", in stream ARNs too. */
function inEngineRegion(body: Buffer): string {
  return body.toString().replaceAll(/arn:aws:dynamodb:[a-z0-9-]+:/g, 'arn:aws:dynamodb:dynoxide:');
}
