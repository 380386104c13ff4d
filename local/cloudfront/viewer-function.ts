import { createContext, Script } from 'node:vm';
import { z } from 'zod';
import type { Stack } from '../template/stack.ts';

const EdgeFunction = z.strictObject({
  AutoPublish: z.literal(true),
  FunctionCode: z.string(),
  FunctionConfig: z.strictObject({ Comment: z.unknown().optional(), Runtime: z.literal('cloudfront-js-2.0') }),
  Name: z.string(),
  Tags: z.unknown().optional(),
});

const Request = z.looseObject({ uri: z.string() });

/** CloudFront's limit is a millisecond of its own machines. Here it only ends an endless one: a busy machine stands still for longer than that. */
const TIMEOUT_MS = 5_000;

/** A CloudFront function that sees requests before anything else does. */
export class ViewerFunction {
  readonly #script: Script;

  constructor(code: string) {
    this.#script = new Script(`${code}\nhandler(event);`, { filename: 'cloudfront-function.js' });
  }

  /** That of the template with this ARN. Throws if there is none. */
  static declared(stack: Stack, arn: string): ViewerFunction {
    const found = stack
      .ofType('AWS::CloudFront::Function')
      .find(({ logicalId }) => stack.attribute(logicalId, 'FunctionARN') === arn);
    if (found === undefined) throw new Error(`There is no AWS::CloudFront::Function ${arn}.`);
    return new ViewerFunction(stack.properties(found.logicalId, EdgeFunction).FunctionCode);
  }

  /** The address that goes on to the origin. Throws if the function throws, or answers by itself. */
  uriFor(request: { readonly method: string; readonly uri: string }): string {
    const event = { version: '1.0', context: { eventType: 'viewer-request' }, request: { ...request, headers: {} } };
    const returned = this.#script.runInContext(createContext({ event }), { timeout: TIMEOUT_MS });
    const answered = Request.safeParse(returned);
    if (!answered.success)
      throw new Error('The embedded cloud knows no AWS::CloudFront::Function that answers by itself.');
    return answered.data.uri;
  }
}
