import {
  type GatewayRequest,
  type GatewayResponse,
  type GatewayService,
  type NeededPermission,
  NotEmbedded,
} from '../gateway/service.ts';
import { queryError } from '../gateway/wire-error.ts';
import { callEngine } from './engine-call.ts';
import type { Fauxqs } from './fauxqs.ts';

const ACTIONS: Readonly<Record<string, string>> = {
  Publish: 'Publish',
  PublishBatch: 'Publish',
  GetTopicAttributes: 'GetTopicAttributes',
  ListTopics: 'ListTopics',
  ListSubscriptions: 'ListSubscriptions',
  ListSubscriptionsByTopic: 'ListSubscriptionsByTopic',
  GetSubscriptionAttributes: 'GetSubscriptionAttributes',
};

/** SNS: asks IAM's question and hands the call to the engine. */
export class Sns implements GatewayService {
  readonly name = 'sns';
  readonly #engine: Fauxqs;

  constructor(engine: Fauxqs) {
    this.#engine = engine;
  }

  operation(request: GatewayRequest): string {
    const operation = new URLSearchParams(request.body.toString()).get('Action') ?? '';
    if (ACTIONS[operation] === undefined) throw new NotEmbedded(`sns:${operation}`);
    return operation;
  }

  permissions(request: GatewayRequest): NeededPermission[] {
    const form = new URLSearchParams(request.body.toString());
    const action = `sns:${ACTIONS[form.get('Action') ?? '']}`;
    return [{ action, resource: form.get('TopicArn') ?? form.get('TargetArn') ?? form.get('SubscriptionArn') ?? '*' }];
  }

  handle(request: GatewayRequest): Promise<GatewayResponse> {
    return callEngine(this.#engine, request);
  }

  error(status: number, code: string, message: string): GatewayResponse {
    return queryError('http://sns.amazonaws.com/doc/2010-03-31/', status, code, message);
  }
}
