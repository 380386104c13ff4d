import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CloudFormationTemplate } from './cloud-formation-template.ts';

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z.looseObject({ templateFile: z.string().optional(), stackName: z.string().optional() }).optional(),
    }),
  ),
});

const Assets = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string().optional() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The one stack of a cdk.out folder. */
export interface CloudAssembly {
  readonly stackName: string;
  readonly template: CloudFormationTemplate;
  /** Folder or file on this machine of the asset that the template names by its S3 key; undefined if there is none. */
  assetPath(objectKey: string): string | undefined;
}

/** Reads a cdk.out folder. Throws if it holds another number of stacks than one. */
export function readCloudAssembly(folder: string): CloudAssembly {
  const { artifacts } = Manifest.parse(readJson(join(folder, 'manifest.json')));
  const stacks = Object.entries(artifacts).filter(([, artifact]) => artifact.type === 'aws:cloudformation:stack');
  const [stack] = stacks;
  const templateFile = stack?.[1].properties?.templateFile;
  if (stack === undefined || templateFile === undefined || stacks.length > 1) {
    throw new Error(`${folder} must hold one stack; it holds ${stacks.length}.`);
  }
  const [id, artifact] = stack;
  const { files } = Assets.parse(readJson(join(folder, `${id}.assets.json`)));
  const paths = new Map<string, string>();
  for (const { source, destinations } of Object.values(files)) {
    for (const { objectKey } of Object.values(destinations)) {
      if (source.path !== undefined) paths.set(objectKey, join(folder, source.path));
    }
  }
  return {
    stackName: artifact.properties?.stackName ?? id,
    template: CloudFormationTemplate.parse(readJson(join(folder, templateFile))),
    assetPath: (objectKey) => paths.get(objectKey),
  };
}
