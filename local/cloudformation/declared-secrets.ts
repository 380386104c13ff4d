import { z } from 'zod';
import type { LocalSecretsManager } from '../secrets-manager/secrets-manager.ts';
import type { Stack } from '../template/stack.ts';

const Secret = z.looseObject({
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .strictObject({
      SecretStringTemplate: z.string().optional(),
      GenerateStringKey: z.string().optional(),
      PasswordLength: z.coerce.number().optional(),
      ExcludeCharacters: z.string().optional(),
      ExcludeLowercase: z.boolean().optional(),
      ExcludeNumbers: z.boolean().optional(),
      ExcludePunctuation: z.boolean().optional(),
      ExcludeUppercase: z.boolean().optional(),
      IncludeSpace: z.boolean().optional(),
      RequireEachIncludedType: z.boolean().optional(),
    })
    .optional(),
});

const Schedule = z.looseObject({
  SecretId: z.string(),
  RotationLambdaARN: z.string(),
  RotateImmediatelyOnUpdate: z.boolean().default(true),
  RotationRules: z
    .looseObject({ ScheduleExpression: z.string().optional(), AutomaticallyAfterDays: z.number().optional() })
    .optional(),
});

/** Makes the template's secrets, unless an earlier run did. Comes first: other resources name their ARNs. */
export function makeSecrets(stack: Stack, secrets: LocalSecretsManager): void {
  for (const { logicalId } of stack.ofType('AWS::SecretsManager::Secret')) {
    const { SecretString, GenerateSecretString } = stack.properties(logicalId, Secret);
    const arn = secrets.define({ name: stack.name(logicalId), SecretString, GenerateSecretString });
    stack.made(logicalId, { physicalId: arn, data: { Id: arn } });
  }
}

/** Days between rotations; `rate(n days)` is the only schedule known here. */
function rotationDays(expression: string, logicalId: string): number {
  const days = /^rate\((\d+) days?\)$/.exec(expression)?.[1];
  if (days === undefined) throw new Error(`${logicalId}: the embedded cloud does not know the schedule ${expression}.`);
  return Number(days);
}

export async function scheduleRotations(stack: Stack, secrets: LocalSecretsManager): Promise<void> {
  for (const { logicalId } of stack.ofType('AWS::SecretsManager::RotationSchedule')) {
    const { SecretId, RotationLambdaARN, RotationRules, RotateImmediatelyOnUpdate } = stack.properties(
      logicalId,
      Schedule,
    );
    const { ScheduleExpression, AutomaticallyAfterDays } = RotationRules ?? {};
    const afterDays =
      ScheduleExpression === undefined ? AutomaticallyAfterDays : rotationDays(ScheduleExpression, logicalId);
    const immediately = RotateImmediatelyOnUpdate;
    await secrets.scheduleRotation(SecretId, { lambdaArn: RotationLambdaARN, afterDays, immediately });
  }
}
