import { z } from 'zod';
import type { Stack } from '../template/stack.ts';

const Properties = z.strictObject({
  FunctionName: z.string(),
  Qualifier: z.unknown().optional(),
  MaximumRetryAttempts: z.coerce.number().default(2),
  MaximumEventAgeInSeconds: z.coerce.number().default(21_600),
  DestinationConfig: z.strictObject({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

/** What becomes of a function's asynchronous invocations that fail. */
export interface EventInvokeConfig {
  readonly maximumRetries: number;
  readonly maximumAgeMs: number;
  /** ARN of the queue or topic that hears of those given up. */
  readonly failureArn: string | undefined;
}

/** Lambda's own, for functions that have no AWS::Lambda::EventInvokeConfig. */
export const DEFAULT_EVENT_INVOKE_CONFIG: EventInvokeConfig = {
  maximumRetries: 2,
  maximumAgeMs: 21_600_000,
  failureArn: undefined,
};

/** The template's configurations, by the function's logical id. */
export function eventInvokeConfigs(stack: Stack): Map<string, EventInvokeConfig> {
  const functions = stack.ofType('AWS::Lambda::Function').map(({ logicalId }) => logicalId);
  return new Map(
    stack.ofType('AWS::Lambda::EventInvokeConfig').map(({ logicalId }) => {
      const declared = stack.properties(logicalId, Properties);
      const { FunctionName } = declared;
      const functionId = functions.find((id) => [stack.name(id), stack.attribute(id, 'Arn')].includes(FunctionName));
      if (functionId === undefined) throw new Error(`${logicalId}: there is no function ${FunctionName}.`);
      return [
        functionId,
        {
          maximumRetries: declared.MaximumRetryAttempts,
          maximumAgeMs: declared.MaximumEventAgeInSeconds * 1000,
          failureArn: declared.DestinationConfig?.OnFailure?.Destination,
        },
      ];
    }),
  );
}
