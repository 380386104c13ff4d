import { z } from 'zod';
import {
  type GatewayRequest,
  type GatewayResponse,
  type GatewayService,
  type NeededPermission,
  NotEmbedded,
} from '../gateway/service.ts';
import { jsonError } from '../gateway/wire-error.ts';
import { callEngine } from './engine-call.ts';
import type { Fauxqs } from './fauxqs.ts';
import { sendDelayed } from './message-delay.ts';

/** The IAM action of each operation: a batch asks for the same as a single call. */
const ACTIONS: Readonly<Record<string, string>> = {
  SendMessage: 'SendMessage',
  SendMessageBatch: 'SendMessage',
  ReceiveMessage: 'ReceiveMessage',
  DeleteMessage: 'DeleteMessage',
  DeleteMessageBatch: 'DeleteMessage',
  ChangeMessageVisibility: 'ChangeMessageVisibility',
  ChangeMessageVisibilityBatch: 'ChangeMessageVisibility',
  GetQueueAttributes: 'GetQueueAttributes',
  GetQueueUrl: 'GetQueueUrl',
  ListQueues: 'ListQueues',
  ListDeadLetterSourceQueues: 'ListDeadLetterSourceQueues',
  ListQueueTags: 'ListQueueTags',
  PurgeQueue: 'PurgeQueue',
};

const Addressed = z.looseObject({ QueueUrl: z.string().optional(), QueueName: z.string().optional() });

/** Queues are kept under an address that does not change with the gateway's port. */
export const QUEUE_ORIGIN = 'http://queues.local';

/** SQS: asks IAM's question and hands the call to the engine. */
export class Sqs implements GatewayService {
  readonly name = 'sqs';
  readonly #engine: Fauxqs;
  readonly #endpoint: () => string;
  readonly #account: string;

  constructor(engine: Fauxqs, account: string, endpoint: () => string) {
    this.#engine = engine;
    this.#account = account;
    this.#endpoint = endpoint;
  }

  operation(request: GatewayRequest): string {
    const target = String(request.headers['x-amz-target'] ?? '');
    const operation = target.replace('AmazonSQS.', '');
    if (ACTIONS[operation] === undefined) throw new NotEmbedded(`sqs:${operation || 'calls in the Query protocol'}`);
    return operation;
  }

  permissions(request: GatewayRequest): NeededPermission[] {
    const operation = this.operation(request);
    const action = `sqs:${ACTIONS[operation]}`;
    if (operation === 'ListQueues') return [{ action, resource: '*' }];
    const { QueueUrl, QueueName } = Addressed.parse(JSON.parse(request.body.toString() || '{}'));
    const name = QueueName ?? QueueUrl?.slice(QueueUrl.lastIndexOf('/') + 1) ?? '';
    return [{ action, resource: `arn:aws:sqs:${request.region}:${this.#account}:${name}` }];
  }

  async handle(request: GatewayRequest): Promise<GatewayResponse> {
    const operation = this.operation(request);
    if (operation === 'ListDeadLetterSourceQueues') return this.#sourcesOf(request);
    if (operation === 'SendMessage' || operation === 'SendMessageBatch')
      return sendDelayed(request, (passed) => callEngine(this.#engine, passed));
    const answer = await callEngine(this.#engine, request);
    if (operation !== 'ListQueues' && operation !== 'GetQueueUrl') return answer;
    return { ...answer, body: answer.body.toString().replaceAll(QUEUE_ORIGIN, this.#endpoint()) };
  }

  #sourcesOf(request: GatewayRequest): GatewayResponse {
    const { QueueUrl = '' } = Addressed.parse(JSON.parse(request.body.toString()));
    const name = QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1);
    const queueUrls = [...this.#engine.queues.allQueues()]
      .filter(({ attributes }) => attributes.RedrivePolicy?.includes(`:${name}"`))
      .map((queue) => `${this.#endpoint()}/${this.#account}/${queue.name}`);
    const headers = { 'content-type': 'application/x-amz-json-1.0' };
    return { status: 200, headers, body: JSON.stringify({ queueUrls }) };
  }

  error(status: number, code: string, message: string): GatewayResponse {
    return jsonError('com.amazonaws.sqs', status, code, message);
  }
}
