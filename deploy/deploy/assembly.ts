import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PlainError } from '../../local/commands/text/command-line.ts';
import type { DeployingRoles } from './rights-check.ts';
import { type Template, template } from './template-changes.ts';

const manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      displayName: z.string().optional(),
      properties: z
        .looseObject({
          templateFile: z.string().optional(),
          stackName: z.string().optional(),
          /** Of a manifest of assets. */
          file: z.string().optional(),
          assumeRoleArn: z.string().optional(),
          cloudFormationExecutionRoleArn: z.string().optional(),
        })
        .optional(),
    }),
  ),
});

const assets = z.object({
  files: z.record(
    z.string(),
    z.object({ destinations: z.record(z.string(), z.object({ assumeRoleArn: z.string().optional() })) }),
  ),
});

/** What would be deployed. */
export interface Assembly {
  /** As CDK names the stack, whatever it is called in the account. */
  readonly id: string;
  readonly stackName: string;
  /** Undefined: that of whoever deploys. */
  readonly region: string | undefined;
  readonly template: Template;
  /** Of CDK's bootstrap, by which it is deployed. */
  readonly roles: DeployingRoles;
}

/** Reads the one stack of a folder that `cdk synth` wrote. */
export function readAssembly(folder: string): Assembly {
  const written = join(folder, 'manifest.json');
  if (!existsSync(written))
    throw new PlainError(`${folder} is no folder that cdk synth wrote: there is no ${written}.`);
  const { artifacts } = manifest.parse(JSON.parse(readFileSync(written, 'utf8')));
  const [stack] = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack');
  const file = stack?.[1].properties?.templateFile;
  if (stack === undefined || file === undefined) throw new PlainError(`${folder} holds no stack.`);
  const [artifact, { properties, environment = '', displayName: id = artifact }] = stack;
  const region = environment.split('/').at(-1);
  return {
    id,
    stackName: properties?.stackName ?? artifact,
    region: region === 'unknown-region' || region === '' ? undefined : region,
    template: readTemplate(readFileSync(join(folder, file), 'utf8'), file),
    roles: {
      assumed: [
        ...new Set([properties?.assumeRoleArn ?? [], ...publishingRoles(folder, Object.values(artifacts))].flat()),
      ],
      executing: properties?.cloudFormationExecutionRoleArn,
    },
  };
}

/** Roles that put the code of functions where CloudFormation takes it from. */
function publishingRoles(folder: string, artifacts: z.output<typeof manifest>['artifacts'][string][]): string[] {
  const manifests = artifacts.flatMap(({ type, properties }) =>
    type === 'cdk:asset-manifest' ? (properties?.file ?? []) : [],
  );
  return manifests.flatMap((file) => {
    const { files } = assets.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    return Object.values(files).flatMap(({ destinations }) =>
      Object.values(destinations).flatMap(({ assumeRoleArn }) => assumeRoleArn ?? []),
    );
  });
}

/** @param name of where the text comes from. @throws PlainError when it is no template. */
export function readTemplate(text: string, name: string): Template {
  try {
    return template.parse(JSON.parse(text));
  } catch {
    throw new PlainError(`${name} is no template of CloudFormation in JSON.`);
  }
}
