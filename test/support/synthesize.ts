import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    assembly: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Synthesizes the stack once for all tests: what they run is what would be deployed. */
export default function setup({ provide }: TestProject): void {
  const assembly = `${root}node_modules/.cache/postcase/test.cdk.out`;
  const mailboxes = [
    { address: 'support@postcase.test', displayName: 'Support', language: 'en' },
    { address: 'pomosch@postcase.test', displayName: 'Поддержка', language: 'ru' },
  ];
  const context = [
    'mailDomain=postcase.test',
    'alarmAddress=alarms@postcase.test',
    `mailboxes=${JSON.stringify(mailboxes)}`,
  ];
  const cdk = `${root}node_modules/aws-cdk/bin/cdk`;
  const options = ['synth', '--quiet', '--strict', '--output', assembly, ...context.flatMap((one) => ['-c', one])];
  execFileSync(process.execPath, [cdk, ...options], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  if (!existsSync(`${assembly}/manifest.json`)) throw new Error(`cdk synth left nothing in ${assembly}`);
  provide('assembly', assembly);
}
