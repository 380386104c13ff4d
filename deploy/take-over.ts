import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CloudFormationClient, paginateListStackResources } from '@aws-sdk/client-cloudformation';
import { projectRoot, workFolder } from '../local/commands/cloud/started-cloud.ts';
import { PlainError, readOptionsAndWords, run, UsageError } from '../local/commands/text/command-line.ts';
import { readAssembly } from './deploy/assembly.ts';
import { aws } from './deploy/aws.ts';
import { cdk } from './deploy/cdk.ts';
import { requireSettings } from './deploy/required-settings.ts';
import { type LeftBehind, takenOver } from './deploy/taken-over.ts';

const help = `Lets a new stack take over the table, buckets, queues, keys, people and mail domain that a deleted one left behind: cases go on with
their numbers, and links and reply addresses stay good. It changes nothing itself: it writes two files and tells the calls.

  npm run take-over -- <id of the deleted stack>     within 90 days of its deletion; its id, not its name:
                                                     aws cloudformation list-stacks --stack-status-filter DELETE_COMPLETE
  --stage <name>        with the settings of postcase.<name>.config.jsonc

docs/operations.md, "Come back".`;

await run(async () => {
  const { values, words } = readOptionsAndWords({ stage: { type: 'string' } }, help, { words: true });
  const [stackId] = words;
  if (stackId === undefined || words.length > 1 || !/^arn:aws[a-z-]*:cloudformation:/.test(stackId))
    throw new UsageError('Give the id of the deleted stack, an ARN. --help tells how to find it.');
  const made = join(workFolder, 'take-over');
  mkdirSync(made, { recursive: true });
  const context = values.stage === undefined ? [] : ['-c', `stage=${values.stage}`];
  requireSettings(context, projectRoot);
  if ((await cdk(['synth', '--quiet', '--no-notices', '--output', join(made, 'cdk.out'), ...context])) !== 0) {
    process.exitCode = 1;
    return;
  }
  const { stackName, template, region } = readAssembly(join(made, 'cdk.out'));
  const { stacks } = await aws(region);
  const found = takenOver(template, await leftBehind(stacks, stackId));
  const files = { template: join(made, 'template.json'), resources: join(made, 'resources.json') };
  writeFileSync(files.template, JSON.stringify(found.template));
  writeFileSync(files.resources, JSON.stringify(found.resources));
  for (const { LogicalResourceId, ResourceIdentifier } of found.resources)
    console.log(`${LogicalResourceId}  ${Object.values(ResourceIdentifier)[0]}`);
  const named = `--stack-name ${stackName} --change-set-name take-over`;
  console.log(`
aws cloudformation create-change-set ${named} --change-set-type IMPORT \\
  --template-body file://${files.template} --resources-to-import file://${files.resources}
aws cloudformation wait change-set-create-complete ${named}
aws cloudformation execute-change-set ${named}
aws cloudformation wait stack-import-complete --stack-name ${stackName}
npm run deploy${values.stage === undefined ? '' : ` -- --stage ${values.stage}`}`);
});

async function leftBehind(client: CloudFormationClient, StackName: string): Promise<LeftBehind[]> {
  const found: LeftBehind[] = [];
  try {
    for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName }))
      for (const {
        ResourceStatus,
        LogicalResourceId: logicalId,
        PhysicalResourceId: physicalId,
      } of StackResourceSummaries)
        if (ResourceStatus === 'DELETE_SKIPPED' && logicalId !== undefined && physicalId !== undefined)
          found.push({ logicalId, physicalId });
  } catch (error) {
    throw new PlainError(`The stack cannot be looked at: ${error instanceof Error ? error.message : error}`);
  }
  return found;
}
