import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { GatewayResponse } from '../gateway/service.ts';
import type { Invocation } from '../lambda/lambda-function.ts';
import type { State } from '../state.ts';
import type { Stack, StackResource } from '../template/stack.ts';

const Properties = z.looseObject({ ServiceToken: z.string() });

const Answer = z.looseObject({
  Status: z.enum(['SUCCESS', 'FAILED']),
  Reason: z.string().optional(),
  PhysicalResourceId: z.string().optional(),
  Data: z.record(z.string(), z.unknown()).nullish(),
});
type Answer = z.output<typeof Answer>;

const Remembered = z.object({
  physicalId: z.string(),
  data: z.record(z.string(), z.unknown()),
  properties: z.record(z.string(), z.unknown()),
});

interface Options {
  readonly stack: Stack;
  readonly state: State;
  readonly endpoint: string;
  /** Runs the function with this ARN. */
  invoke(functionArn: string, event: unknown): Promise<Invocation>;
}

const ANSWER_WITHIN_MS = 60_000;

/** Makes the template's custom resources: calls their functions and waits for what they put at their ResponseURL. */
export class CustomResources {
  readonly #options: Options;
  readonly #waiting = new Map<string, (answer: Answer) => void>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Serves the ResponseURLs, `/_/cloudformation/<token>`. */
  receive(request: IncomingMessage, body: Buffer): GatewayResponse {
    const token = request.url?.split('/')[3]?.split('?')[0] ?? '';
    const answer = Answer.safeParse(JSON.parse(body.toString() || '{}'));
    const resolve = this.#waiting.get(token);
    if (request.method !== 'PUT' || resolve === undefined || !answer.success) {
      return { status: 400, headers: {}, body: 'No custom resource waits for this.' };
    }
    resolve(answer.data);
    return { status: 200, headers: {}, body: '' };
  }

  /** Creates those that are new and updates those that changed. Rejects with the reason of the first that fails. */
  async make(): Promise<void> {
    for (const resource of inOrder(this.#options.stack)) await this.#make(resource);
  }

  async #make(resource: StackResource): Promise<void> {
    const { stack, state } = this.#options;
    const key = `custom resource ${resource.logicalId}`;
    const properties = stringified(stack.properties(resource.logicalId, Properties));
    const saved = state.get(key);
    const old = saved === undefined ? undefined : Remembered.parse(JSON.parse(saved));
    if (old !== undefined && JSON.stringify(old.properties) === JSON.stringify(properties)) {
      stack.made(resource.logicalId, old);
      return;
    }
    const answer = await this.#ask(resource, properties, old);
    if (answer.Status === 'FAILED') throw new Error(`${resource.type} ${resource.logicalId} failed: ${answer.Reason}`);
    const physicalId = answer.PhysicalResourceId ?? old?.physicalId ?? resource.logicalId;
    const made = { physicalId, data: answer.Data ?? {}, properties };
    stack.made(resource.logicalId, made);
    state.set(key, JSON.stringify(made));
  }

  async #ask(
    { logicalId, type }: StackResource,
    properties: Record<string, unknown>,
    old: z.output<typeof Remembered> | undefined,
  ): Promise<Answer> {
    const { stack, endpoint, invoke } = this.#options;
    const token = randomUUID();
    let timer: NodeJS.Timeout | undefined;
    const answered = new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(token, resolve);
      timer = setTimeout(
        () => reject(new Error(`${type} ${logicalId}: its function gave no answer.`)),
        ANSWER_WITHIN_MS,
      );
    });
    const invoked = invoke(String(properties.ServiceToken), {
      RequestType: old === undefined ? 'Create' : 'Update',
      RequestId: token,
      ResponseURL: `${endpoint}/_/cloudformation/${token}`,
      StackId: stack.ref('AWS::StackId'),
      ServiceToken: properties.ServiceToken,
      ResourceType: type,
      LogicalResourceId: logicalId,
      ResourceProperties: properties,
      ...(old !== undefined && { PhysicalResourceId: old.physicalId, OldResourceProperties: old.properties }),
    }).then(({ error }) => {
      if (error === undefined) return answered;
      throw new Error(`${type} ${logicalId}: its function failed: ${error.errorType}: ${error.errorMessage}`);
    });
    try {
      return await Promise.race([answered, invoked]);
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(token);
    }
  }
}

/** CloudFormation hands numbers and booleans over as text. */
function stringified(value: unknown): Record<string, unknown> {
  const text = (entry: unknown): unknown => {
    if (Array.isArray(entry)) return entry.map(text);
    if (typeof entry === 'object' && entry !== null) return stringified(entry);
    return String(entry);
  };
  return Object.fromEntries(Object.entries(value ?? {}).map(([name, entry]) => [name, text(entry)]));
}

/** Those that others depend on come first. */
function inOrder(stack: Stack): StackResource[] {
  const ordered: StackResource[] = [];
  const all = stack.customResources();
  const visit = (resource: StackResource, path: readonly string[]) => {
    if (ordered.includes(resource)) return;
    if (path.includes(resource.logicalId)) throw new Error(`Circular dependency: ${path.join(' → ')}.`);
    const text = JSON.stringify([resource.dependsOn, resource.rawProperties]);
    for (const other of all) {
      if (other !== resource && text.includes(`"${other.logicalId}"`)) visit(other, [...path, resource.logicalId]);
    }
    ordered.push(resource);
  };
  for (const resource of all) visit(resource, []);
  return ordered;
}
