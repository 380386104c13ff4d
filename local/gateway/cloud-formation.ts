import { randomUUID } from 'node:crypto';
import type { CloudFormationTemplate } from '../template/cloud-formation-template.ts';
import {
  GatewayError,
  type GatewayRequest,
  type GatewayResponse,
  type GatewayService,
  type NeededPermission,
  NotEmbedded,
} from './service.ts';
import { queryError } from './wire-error.ts';
import { xmlElement } from './xml.ts';

const NAMESPACE = 'http://cloudformation.amazonaws.com/doc/2010-05-15/';

/** CloudFormation: says how the one stack is, and from which template. A start that fails is not taken back. */
export class CloudFormation implements GatewayService {
  readonly name = 'cloudformation';
  readonly #stackName: string;
  readonly #stackId: string;
  readonly #template: CloudFormationTemplate;
  #status = 'UPDATE_IN_PROGRESS';

  constructor(stackName: string, stackId: string, template: CloudFormationTemplate) {
    this.#stackName = stackName;
    this.#stackId = stackId;
    this.#template = template;
  }

  /** All that the template declares is there. */
  complete(): void {
    this.#status = 'UPDATE_COMPLETE';
  }

  operation(request: GatewayRequest): string {
    const action = parameters(request).get('Action');
    if (action !== 'DescribeStacks' && action !== 'GetTemplate') throw new NotEmbedded(`cloudformation:${action}`);
    return action;
  }

  permissions(request: GatewayRequest): NeededPermission[] {
    const isAsked = parameters(request).has('StackName');
    return [{ action: `cloudformation:${this.operation(request)}`, resource: isAsked ? this.#stackId : '*' }];
  }

  async handle(request: GatewayRequest): Promise<GatewayResponse> {
    const asked = parameters(request).get('StackName') ?? this.#stackName;
    if (asked !== this.#stackName && asked !== this.#stackId)
      throw new GatewayError(400, 'ValidationError', `Stack with id ${asked} does not exist`);
    return this.operation(request) === 'GetTemplate'
      ? answer('GetTemplate', xmlElement('TemplateBody', JSON.stringify(this.#template)))
      : answer(
          'DescribeStacks',
          `<Stacks><member><StackName>${this.#stackName}</StackName><StackId>${this.#stackId}</StackId><StackStatus>${this.#status}</StackStatus></member></Stacks>`,
        );
  }

  error(status: number, code: string, message: string): GatewayResponse {
    return queryError(NAMESPACE, status, code, message);
  }
}

function answer(action: string, result: string): GatewayResponse {
  return {
    status: 200,
    headers: { 'content-type': 'text/xml' },
    body: `<${action}Response xmlns="${NAMESPACE}"><${action}Result>${result}</${action}Result><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`,
  };
}

function parameters(request: GatewayRequest): URLSearchParams {
  return new URLSearchParams(request.body.toString());
}
