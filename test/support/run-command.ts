import type { LocalCloud } from '../../local/cloud.ts';
import { commandHere } from './command-here.ts';

/** Runs a command of local/commands as somebody does it against AWS. */
export function runCommand(
  { endpoint }: LocalCloud,
  command: string,
  ...words: string[]
): Promise<{ code: number; said: string }> {
  return commandHere(command, words, {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'people',
    AWS_SECRET_ACCESS_KEY: 'people',
  });
}
