import { z } from 'zod';
import { GatewayError } from '../gateway/service.ts';

const version = z.object({
  /** Absent in the version that a rotation has begun and not yet filled. */
  secretString: z.string().optional(),
  createdAt: z.number(),
  stages: z.array(z.string()),
});

export const secret = z.object({
  arn: z.string(),
  name: z.string(),
  createdAt: z.number(),
  rotatedAt: z.number().optional(),
  rotation: z.object({ lambdaArn: z.string(), afterDays: z.number().optional() }).optional(),
  versions: z.record(z.string(), version),
});

export type Secret = z.infer<typeof secret>;
export type SecretVersion = z.infer<typeof version>;

/** Version that carries a staging label. */
export function versionAt(of: Secret, stage: string): [id: string, version: SecretVersion] | undefined {
  return Object.entries(of.versions).find(([, { stages }]) => stages.includes(stage));
}

/** The value asked for: by version, by label, else the current one. */
export function secretValue(
  of: Secret,
  versionId: string | undefined,
  stage: string | undefined,
): [string, SecretVersion] {
  const found = versionId === undefined ? versionAt(of, stage ?? 'AWSCURRENT') : entry(of, versionId);
  const fits = found && (stage === undefined || found[1].stages.includes(stage));
  if (found && fits && found[1].secretString !== undefined) return found;
  const what = versionId === undefined ? `staging label: ${stage ?? 'AWSCURRENT'}` : `VersionId: ${versionId}`;
  throw notFound(`Secrets Manager can't find the specified secret value for ${what}`);
}

/** Adds a version, or fills the one that a rotation began, and gives it the labels. */
export function putVersion(of: Secret, id: string, secretString: string, stages: readonly string[], now: number): void {
  const known = of.versions[id];
  if (known?.secretString !== undefined && known.secretString !== secretString)
    throw new GatewayError(
      400,
      'ResourceExistsException',
      "You can't modify an existing version, you can only create a new version.",
    );
  of.versions[id] = { secretString, createdAt: known?.createdAt ?? now, stages: known?.stages ?? [] };
  for (const stage of stages) attach(of, stage, id);
  forgetOldVersions(of);
}

/** Moves or removes a staging label as UpdateSecretVersionStage does. */
export function moveStage(of: Secret, stage: string, toId: string | undefined, fromId: string | undefined): void {
  const current = versionAt(of, stage);
  for (const id of [toId, fromId]) {
    if (id !== undefined && !of.versions[id])
      throw notFound(`Secrets Manager can't find the specified secret value for VersionId: ${id}`);
  }
  if (fromId !== undefined && current?.[0] !== fromId)
    throw invalid(`Staging label ${stage} isn't attached to version ${fromId}.`);
  if (fromId === undefined && current && current[0] !== toId)
    throw invalid(
      `The parameter RemoveFromVersionId can't be empty. Staging label ${stage} is currently attached to version ${current[0]}, so you must explicitly reference that version in RemoveFromVersionId.`,
    );
  if (toId === undefined) {
    if (stage === 'AWSCURRENT')
      throw invalid("You can't remove the staging label AWSCURRENT, you can only move it to another version.");
    detach(of, stage);
  } else attach(of, stage, toId);
}

/** A label is on one version at a time; the version that loses AWSCURRENT becomes AWSPREVIOUS. */
function attach(of: Secret, stage: string, id: string): void {
  const before = versionAt(of, stage);
  if (before?.[0] === id) return;
  detach(of, stage);
  if (stage === 'AWSCURRENT' && before) attach(of, 'AWSPREVIOUS', before[0]);
  of.versions[id]?.stages.push(stage);
}

function detach(of: Secret, stage: string): void {
  const holder = versionAt(of, stage)?.[1];
  if (holder) holder.stages = holder.stages.filter((each) => each !== stage);
}

/** AWS keeps about a hundred versions; those without a label go first, oldest first. */
function forgetOldVersions(of: Secret): void {
  const unlabelled = Object.entries(of.versions).filter(([, { stages }]) => stages.length === 0);
  unlabelled.sort(([, one], [, other]) => one.createdAt - other.createdAt);
  for (const [id] of unlabelled.slice(0, Math.max(0, unlabelled.length - 100))) delete of.versions[id];
}

function entry(of: Secret, id: string): [string, SecretVersion] | undefined {
  const found = of.versions[id];
  return found && [id, found];
}

export function notFound(message: string): GatewayError {
  return new GatewayError(400, 'ResourceNotFoundException', message);
}

export function invalid(message: string): GatewayError {
  return new GatewayError(400, 'InvalidParameterException', message);
}
