import type { Stack } from '../template/stack.ts';
import type { Lambda } from './lambda.ts';

/** Logical ids of the stack's functions. */
export function functionIds(stack: Stack): string[] {
  return stack.ofType('AWS::Lambda::Function').map(({ logicalId }) => logicalId);
}

/** Logical id of the function with this ARN. Throws if there is none. */
export function functionOfArn(stack: Stack, arn: string): string {
  const found = stack
    .ofType('AWS::Lambda::Function')
    .find(({ logicalId }) => stack.attribute(logicalId, 'Arn') === arn);
  if (found === undefined) throw new Error(`There is no function ${arn}.`);
  return found.logicalId;
}

/** Runs the function with this ARN, and gives what it returned. Rejects with its error. */
export async function invokeByArn(lambda: Lambda, stack: Stack, arn: string, event: unknown): Promise<unknown> {
  const { error, response } = await lambda.function(functionOfArn(stack, arn)).invoke(event);
  if (error !== undefined) throw new Error(`${error.errorType}: ${error.errorMessage}`);
  return response;
}
