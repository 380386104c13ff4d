import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { ElectroError } from 'electrodb';

/** Turns a write whose condition did not hold into a value; other errors stay errors. */
export function conditionFailed<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    const cause = error instanceof ElectroError ? error.cause : error;
    if (cause instanceof ConditionalCheckFailedException) return value;
    throw error;
  };
}
