import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectRoot, workFolder } from '../cloud/started-cloud.ts';
import { PlainError } from '../text/command-line.ts';
import { removeOldAssemblies, use } from './old-assemblies.ts';

const mailboxes = [
  { address: 'support@postcase.test', displayName: 'Support', language: 'en' },
  { address: 'pomosch@postcase.test', displayName: 'Поддержка', language: 'ru' },
];
/** What people would give with `-c` when they deploy. */
const context = [
  'settingsFile=none',
  'mailDomain=postcase.test',
  'alarmAddress=alarms@owner.test',
  `mailboxes=${JSON.stringify(mailboxes)}`,
  // Webhooks are tried with a receiver on this machine.
  'webhookNetworks=127.0.0.0/8,::1/128',
];
/** What the template and the bundles are made from. */
const sources = [
  'infra/**/*',
  'functions/**/*',
  'templates/**/*',
  'console/**/*',
  'cdk.json',
  'cdk.context.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * Folder with the synthesized template; made anew when a source changed since. Each state of the sources has a folder of
 * its own, so that nobody who still runs an older one loses it.
 * @param note hears what takes long.
 */
export async function synthesize(note: (words: string) => void, signal?: AbortSignal): Promise<string> {
  const assembly = join(workFolder, `cdk.out-${fingerprintOfSources().slice(0, 12)}`);
  const stamp = `${assembly}.made`;
  mkdirSync(workFolder, { recursive: true });
  use(assembly);
  removeOldAssemblies(workFolder);
  if (existsSync(stamp)) return assembly;
  note('Synthesizing the stack (some seconds, only after a change) …');
  // Two who come at once make it twice, and the first one to be ready is kept.
  const made = `${assembly}-${process.pid}`;
  await cdk(['synth', '--quiet', '--no-notices', '--output', made, ...context.flatMap((each) => ['-c', each])], signal);
  if (existsSync(stamp)) rmSync(made, { recursive: true, force: true });
  else {
    rmSync(assembly, { recursive: true, force: true });
    renameSync(made, assembly);
    writeFileSync(stamp, '');
  }
  return assembly;
}

function fingerprintOfSources(): string {
  const hash = createHash('sha256').update(context.join());
  for (const file of globSync(sources, { cwd: projectRoot }).sort()) {
    const path = join(projectRoot, file);
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function cdk(parameters: string[], signal: AbortSignal | undefined): Promise<void> {
  const bin = join(projectRoot, 'node_modules/.bin');
  // cdk.json says `node infra/app.ts`, and that must be this Node.
  const PATH = [bin, process.env.PATH].join(delimiter);
  // CloudFormation's own checks are for what is deployed: `npm run synth` and `npm run deploy` have them, for some seconds more.
  const env = { ...process.env, PATH, CDK_DISABLE_CLI_TELEMETRY: 'true', CDK_VALIDATION: 'false' };
  const child = spawn(process.execPath, [join(projectRoot, 'node_modules/aws-cdk/bin/cdk'), ...parameters], {
    cwd: projectRoot,
    env,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new PlainError(`${said}\ncdk synth failed: see above.`)),
    );
  });
}
