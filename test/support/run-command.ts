import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { LocalCloud } from '../../local/cloud.ts';

/** Runs a command of local/commands as somebody does it against AWS. */
export async function runCommand(
  cloud: LocalCloud,
  command: string,
  ...words: string[]
): Promise<{ code: number; said: string }> {
  const child = spawn('node_modules/.bin/node', [`local/commands/${command}.ts`, ...words], {
    env: {
      ...process.env,
      AWS_ENDPOINT_URL: cloud.endpoint,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'people',
      AWS_SECRET_ACCESS_KEY: 'people',
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      said += String(part);
    });
  const [code] = await once(child, 'close');
  return { code, said: said.trim() };
}
