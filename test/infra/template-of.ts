import { App } from 'aws-cdk-lib';
import { Postcase } from '../../infra/postcase.ts';
import { readSettings } from '../../infra/settings/settings.ts';
import type { Resource } from './synthesized-template.ts';

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown; readonly Description?: string }>>;
}

/** The least that an owner must say. */
export const minimal = { mailDomain: 'support.example.com', alarmAddress: 'it@example.com' };

/** By settings: to synthesize an install takes a second, and several files look at the same one. */
const made = new Map<string, Template>();

/** The template of an install with these settings, without the code of its functions. */
export function templateOf(settings: Record<string, unknown> = {}): Template {
  const key = JSON.stringify(settings);
  const found = made.get(key) ?? synthesized(settings);
  made.set(key, found);
  return found;
}

function synthesized(settings: Record<string, unknown>): Template {
  // What functions do is bundled for the other tests, and `npm run synth` validates: that takes ten times as long as the rest.
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] }, builtinCloudFormationValidation: false });
  const read = readSettings({ ...minimal, ...settings });
  new Postcase(app, 'Postcase', { settings: read, stackName: read.stackName });
  return app.synth().getStackArtifact('Postcase').template;
}
