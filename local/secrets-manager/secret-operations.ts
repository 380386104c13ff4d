import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { type Rotation, rotationDueAt } from './rotation.ts';
import { invalid, moveStage, putVersion, type Secret, secretValue } from './secret.ts';
import type { SecretStore } from './secret-store.ts';
import { generateSecretString } from './secret-string.ts';

type Operation = (input: unknown) => object;

/** Operations by name: they take the request's JSON and answer the response's. */
export function secretOperations(store: SecretStore, rotation: Rotation, clock: Clock): Record<string, Operation> {
  return {
    GetSecretValue: (input) => {
      const { SecretId, VersionId, VersionStage } = parse(getSecretValue, input);
      const secret = store.get(SecretId);
      const [id, { secretString, stages, createdAt }] = secretValue(secret, VersionId, VersionStage);
      return {
        ...named(secret),
        VersionId: id,
        SecretString: secretString,
        VersionStages: stages,
        CreatedDate: createdAt / 1000,
      };
    },
    PutSecretValue: (input) => {
      const { SecretId, ClientRequestToken: id, SecretString, VersionStages } = parse(putSecretValue, input);
      const secret = store.get(SecretId);
      putVersion(secret, id, SecretString, VersionStages, clock.now());
      store.save();
      return { ...named(secret), VersionId: id, VersionStages: secret.versions[id]?.stages };
    },
    UpdateSecretVersionStage: (input) => {
      const { SecretId, VersionStage, MoveToVersionId, RemoveFromVersionId } = parse(updateSecretVersionStage, input);
      const secret = store.get(SecretId);
      moveStage(secret, VersionStage, MoveToVersionId, RemoveFromVersionId);
      store.save();
      return named(secret);
    },
    DescribeSecret: (input) => described(store.get(parse(ofSecret, input).SecretId)),
    ListSecrets: () => ({ SecretList: store.all().map(described) }),
    GetRandomPassword: (input) => ({ RandomPassword: generateSecretString(parse(getRandomPassword, input)) }),
    RotateSecret: (input) => {
      const wish = parse(rotateSecret, input);
      const secret = store.get(wish.SecretId);
      const lambdaArn = wish.RotationLambdaARN ?? secret.rotation?.lambdaArn;
      const afterDays = wish.RotationRules?.AutomaticallyAfterDays ?? secret.rotation?.afterDays;
      if (lambdaArn !== undefined) secret.rotation = { lambdaArn, afterDays };
      store.save();
      if (wish.RotateImmediately) rotation.begin(secret, wish.ClientRequestToken);
      else rotation.beginTest(secret, wish.ClientRequestToken);
      return { ...named(secret), VersionId: wish.ClientRequestToken };
    },
  };
}

const token = z.string().default(() => randomUUID());
const ofSecret = z.object({ SecretId: z.string() });
const getSecretValue = ofSecret.extend({ VersionId: z.string().optional(), VersionStage: z.string().optional() });
const putSecretValue = ofSecret.extend({
  SecretString: z.string(),
  ClientRequestToken: token,
  VersionStages: z.array(z.string()).min(1).default(['AWSCURRENT']),
});
const updateSecretVersionStage = ofSecret.extend({
  VersionStage: z.string(),
  MoveToVersionId: z.string().optional(),
  RemoveFromVersionId: z.string().optional(),
});
const rotateSecret = ofSecret.extend({
  ClientRequestToken: token,
  RotationLambdaARN: z.string().optional(),
  RotationRules: z.object({ AutomaticallyAfterDays: z.number().optional() }).optional(),
  RotateImmediately: z.boolean().default(true),
});
const getRandomPassword = z.object({
  PasswordLength: z.number().optional(),
  ExcludeCharacters: z.string().optional(),
  ExcludeLowercase: z.boolean().optional(),
  ExcludeNumbers: z.boolean().optional(),
  ExcludePunctuation: z.boolean().optional(),
  ExcludeUppercase: z.boolean().optional(),
  IncludeSpace: z.boolean().optional(),
  RequireEachIncludedType: z.boolean().optional(),
});

function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(`${issue?.path.join('.')}: ${issue?.message}`);
}

function named({ arn, name }: Secret): { ARN: string; Name: string } {
  return { ARN: arn, Name: name };
}

function described(secret: Secret): object {
  const { rotation, rotatedAt, createdAt, versions } = secret;
  const dueAt = rotationDueAt(secret);
  const changedAt = Math.max(createdAt, ...Object.values(versions).map((version) => version.createdAt));
  const labelled = Object.entries(versions).filter(([, { stages }]) => stages.length > 0);
  return {
    ...named(secret),
    CreatedDate: createdAt / 1000,
    LastChangedDate: changedAt / 1000,
    RotationEnabled: rotation !== undefined,
    ...(rotation && { RotationLambdaARN: rotation.lambdaArn }),
    ...(rotation?.afterDays !== undefined && { RotationRules: { AutomaticallyAfterDays: rotation.afterDays } }),
    ...(rotatedAt !== undefined && { LastRotatedDate: rotatedAt / 1000 }),
    ...(dueAt !== undefined && { NextRotationDate: dueAt / 1000 }),
    VersionIdsToStages: Object.fromEntries(labelled.map(([id, { stages }]) => [id, stages])),
  };
}
