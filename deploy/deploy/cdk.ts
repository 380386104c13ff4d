import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { projectRoot } from '../../local/commands/cloud/started-cloud.ts';

/** Runs CDK's command in this terminal. @returns what it ended with. */
export function cdk(parameters: readonly string[]): Promise<number> {
  const bin = join(projectRoot, 'node_modules/.bin');
  // cdk.json says `node infra/app.ts`, and that must be this Node.
  const env = { ...process.env, PATH: [bin, process.env.PATH].join(delimiter) };
  const child = spawn(process.execPath, [join(projectRoot, 'node_modules/aws-cdk/bin/cdk'), ...parameters], {
    cwd: projectRoot,
    env,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
