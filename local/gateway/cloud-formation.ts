import { randomUUID } from 'node:crypto';
import {
  GatewayError,
  type GatewayRequest,
  type GatewayResponse,
  type GatewayService,
  type NeededPermission,
  NotEmbedded,
} from './service.ts';
import { queryError } from './wire-error.ts';

const NAMESPACE = 'http://cloudformation.amazonaws.com/doc/2010-05-15/';

/** CloudFormation: says how the one stack is. A start that fails is not taken back. */
export class CloudFormation implements GatewayService {
  readonly name = 'cloudformation';
  readonly #stackName: string;
  readonly #stackId: string;

  constructor(stackName: string, stackId: string) {
    this.#stackName = stackName;
    this.#stackId = stackId;
  }

  operation(request: GatewayRequest): string {
    const action = parameters(request).get('Action');
    if (action !== 'DescribeStacks') throw new NotEmbedded(`cloudformation:${action}`);
    return action;
  }

  permissions(request: GatewayRequest): NeededPermission[] {
    const isAsked = parameters(request).has('StackName');
    return [{ action: 'cloudformation:DescribeStacks', resource: isAsked ? this.#stackId : '*' }];
  }

  async handle(request: GatewayRequest): Promise<GatewayResponse> {
    const asked = parameters(request).get('StackName') ?? this.#stackName;
    if (asked !== this.#stackName && asked !== this.#stackId)
      throw new GatewayError(400, 'ValidationError', `Stack with id ${asked} does not exist`);
    const stack = `<StackName>${this.#stackName}</StackName><StackId>${this.#stackId}</StackId><StackStatus>UPDATE_IN_PROGRESS</StackStatus>`;
    return {
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: `<DescribeStacksResponse xmlns="${NAMESPACE}"><DescribeStacksResult><Stacks><member>${stack}</member></Stacks></DescribeStacksResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></DescribeStacksResponse>`,
    };
  }

  error(status: number, code: string, message: string): GatewayResponse {
    return queryError(NAMESPACE, status, code, message);
  }
}

function parameters(request: GatewayRequest): URLSearchParams {
  return new URLSearchParams(request.body.toString());
}
