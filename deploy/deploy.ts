import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { NodeDomainNames } from '../functions/adapters/dns/domain-names.ts';
import { told } from '../functions/domain/installation/finding-words.ts';
import { projectRoot, startedEndpoint, workFolder } from '../local/commands/cloud/started-cloud.ts';
import { synthesize } from '../local/commands/start/synthesize.ts';
import { run } from '../local/commands/text/command-line.ts';
import { readText } from '../local/commands/text/read-text.ts';
import { type AccountPorts, mailChecks, quotas, regionCheck, zoneCheck } from './deploy/account-checks.ts';
import { type Assembly, readAssembly, readTemplate } from './deploy/assembly.ts';
import { aws } from './deploy/aws.ts';
import { cdk } from './deploy/cdk.ts';
import { changeLines } from './deploy/change-lines.ts';
import { type Asked, optionNames, readArguments } from './deploy/command-arguments.ts';
import { deployedStack } from './deploy/deployed-stack.ts';
import { lostData, mailDomainOf } from './deploy/lost-data.ts';
import { mayDeploy } from './deploy/may-deploy.ts';
import { neededActions } from './deploy/needed-actions.ts';
import { refuseContextTakenByNpm, refuseTakenByNpm } from './deploy/npm-options.ts';
import { requireSettings } from './deploy/required-settings.ts';
import { rightsCheck } from './deploy/rights-check.ts';
import { type Change, type Template, templateChanges } from './deploy/template-changes.ts';
import { profileOf } from './deploy/whose-account.ts';
import { domainWarnings } from './domain-warnings.ts';

const help = `Compares what would be deployed with what is, refuses what would lose data or mail, and deploys.

  npm run deploy                                 with the settings of postcase.config.jsonc; asks before it does
  npm run deploy -- --yes                        does not ask, nor does a run without a terminal
  npm run deploy -- --stage test                 with those of postcase.test.config.jsonc
  npm run deploy -- --dry-run                    tells what would change, and what the account lacks; changes nothing
  npm run deploy -- --dry-run --local            what the next npm start would change in the cloud that runs
  npm run deploy -- --dry-run --against <file>   compares with a template that was saved

  -c <name>=<value>     a setting for this time; comes before the file
  --profile <name>      of the AWS CLI's configuration
  --app <folder>        deploys a folder that cdk synth wrote

Options of cdk deploy that change nothing of what was compared go on to it, e.g. --require-approval never. Ends with 1 when it refuses.`;

await run(async () => {
  refuseTakenByNpm('deploy', optionNames, process.env);
  refuseContextTakenByNpm(process.env);
  const asked = readArguments(process.argv.slice(2));
  if (asked.help) return console.log(help);
  const profile = profileOf(asked.profile, process.env);
  if (profile !== undefined) process.env.AWS_PROFILE = profile;
  // Of each process its own: two who deploy two stages from one folder do not deploy each other's.
  const made = join(workFolder, `cdk.out-deploy-${process.pid}`);
  try {
    const folder = await synthesized(asked, made);
    if (folder !== undefined) await deployFrom(folder, asked);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
});

async function deployFrom(folder: string, asked: Asked): Promise<void> {
  const assembly = readAssembly(folder);
  const { faults, isSame } = await look(assembly, asked);
  if (faults.length > 0) {
    for (const fault of faults) console.log(`\nREFUSED  ${fault}`);
    process.exitCode = 1;
    return;
  }
  if (asked.dryRun) return console.log(`\n${dryRunEnd(isSame, asked)}`);
  console.log();
  if (!(await mayDeploy(asked, process.stdin))) return console.log('Nothing was changed.');
  process.exitCode = await cdk(['deploy', assembly.id, '--app', folder, ...asked.cdk]);
}

function dryRunEnd(isSame: boolean, { local }: Asked): string {
  if (isSame) return 'There is nothing to deploy.';
  return `Nothing was changed. ${local ? 'The next npm start' : 'npm run deploy'} does it.`;
}

/** @returns undefined when the settings are wrong, of which CDK has told. */
async function synthesized({ app, local, synth }: Asked, made: string): Promise<string | undefined> {
  if (app !== undefined) return app;
  if (local) return synthesize(console.log);
  requireSettings(synth, projectRoot);
  mkdirSync(workFolder, { recursive: true });
  const code = await cdk(['synth', '--quiet', '--no-notices', '--output', made, ...synth]);
  if (code !== 0) process.exitCode = code;
  return code === 0 ? made : undefined;
}

interface Looked {
  /** Why not to deploy. */
  readonly faults: readonly string[];
  /** Whether it is deployed as it is. */
  readonly isSame: boolean;
}

/** Tells what would be done. */
async function look(assembly: Assembly, { local, against }: Asked): Promise<Looked> {
  const { stackName, template } = assembly;
  if (against !== undefined) {
    const { changes, faults } = compared(template, readTemplate(readText(against), against));
    return { faults, isSame: changes.length === 0 };
  }
  const { region, stacks, ports, rights } = await aws(
    local ? 'eu-west-1' : assembly.region,
    local ? startedEndpoint() : undefined,
  );
  // What was looked at is what is deployed to.
  process.env.AWS_REGION = region;
  const stack = await deployedStack(stacks, stackName);
  const account = stack?.account === undefined || local ? '' : `, account ${stack.account}`;
  console.log(`${stackName} in ${local ? 'the cloud of npm start' : region}${account}`);
  const lost = stack === undefined ? undefined : compared(template, stack.template);
  if (lost === undefined) {
    console.log(`${stackName} is not deployed yet: ${Object.keys(template.Resources).length} resources would be made.`);
    if (!local) await warnOfDomain(assembly);
  }
  const checks = [
    ...(lost === undefined ? [await regionCheck(region, ports)] : []),
    await mailChecks({ template, changes: lost?.changes }, ports),
    ...(local ? [] : [await zoneCheck({ template, changes: lost?.changes }, ports)]),
    ...(local ? [] : [await rightsCheck({ roles: assembly.roles, region, actions: neededActions(template) }, rights)]),
  ];
  for (const warning of [stack?.warning ?? [], ...checks.map(({ warnings }) => warnings)].flat())
    console.log(`\n! ${warning}`);
  await tellQuotas(ports);
  const faults = [stack?.fault ?? [], ...checks.map((one) => one.faults), lost?.faults ?? []].flat();
  return { faults, isSame: lost?.changes.length === 0 };
}

function compared(now: Template, before: Template): { changes: readonly Change[]; faults: readonly string[] } {
  const changes = templateChanges(before, now);
  console.log(changeLines(changes).join('\n'));
  return { changes, faults: lostData(changes, before, now) };
}

/** Before there is an install, nobody may have thought of whose mail goes where. */
async function warnOfDomain({ template }: Assembly): Promise<void> {
  const domain = mailDomainOf(template);
  if (domain === undefined) return;
  const servers = await new NodeDomainNames().mailServers(domain).catch(() => []);
  const names = servers.map(({ exchange }) => exchange);
  for (const warning of domainWarnings(domain, names)) console.log(`\n! ${warning}`);
}

async function tellQuotas(ports: AccountPorts): Promise<void> {
  console.log('\nWhat the account lets it do:\n');
  for (const finding of await quotas(ports)) {
    const { title, says, mend } = told(finding, 'en');
    const mark = finding.standing === 'good' ? 'ok' : finding.standing === 'unknown' ? '?' : '!';
    console.log(`  ${mark.padEnd(2)}  ${title}: ${says}${mend === undefined ? '' : `\n      → ${mend}`}`);
  }
}
