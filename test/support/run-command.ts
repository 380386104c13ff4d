import type { LocalCloud } from '../../local/cloud.ts';
import { commandHere } from './command-here.ts';

/** Runs a command of local/commands as somebody does it against AWS. */
export function runCommand(
  cloud: LocalCloud,
  command: string,
  ...words: string[]
): Promise<{ code: number; said: string }> {
  return commandHere(command, words, awsOf(cloud));
}

/** The environment of a process that asks the cloud as if it were AWS. */
export function peopleOf(cloud: LocalCloud): NodeJS.ProcessEnv {
  return { ...process.env, ...awsOf(cloud) };
}

function awsOf({ endpoint }: LocalCloud) {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'people',
    AWS_SECRET_ACCESS_KEY: 'people',
  };
}
