import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { expect, inject, it, onTestFinished } from 'vitest';
import { readAssembly } from '../../../deploy/deploy/assembly.ts';
import { deployedStack } from '../../../deploy/deploy/deployed-stack.ts';
import { templateChanges } from '../../../deploy/deploy/template-changes.ts';
import type { CloudFormationTemplate } from '../../../local/template/cloud-formation-template.ts';
import { Journey, support } from '../../support/journey.ts';

/** As the template is with other settings, as far as the guard hears of them. */
const deployedWith =
  (said: Record<string, unknown>) =>
  ({ Resources }: CloudFormationTemplate): void => {
    for (const [id, { Properties }] of Object.entries(Resources))
      if (id.startsWith('deploymentguardagreement')) Object.assign(Properties ?? {}, said);
  };

it('OPS-09 a deployment that would lose mail fails with what to do, and the install works on as it was', async () => {
  const first = await Journey.start();
  await first.write({ from: 'ann@client.test', to: support, subject: 'Before' });
  await first.cloud.stop();
  const dataDir = first.folder;

  const moved = { mailDomain: 'elsewhere.test', mailboxes: ['support@elsewhere.test'] };
  await expect(Journey.start({ dataDir, editTemplate: deployedWith(moved) })).rejects.toThrow(
    /has the mail domain postcase\.test, .+ To move, deploy a second install with -c stackName=… -c mailDomain=elsewhere\.test/,
  );
  const forgotten = { mailboxes: [support], given: [] };
  await expect(Journey.start({ dataDir, editTemplate: deployedWith(forgotten) })).rejects.toThrow(
    'The last deployment was given mailboxes, and this one is not.',
  );

  const after = await Journey.start({ dataDir });
  onTestFinished(() => after.stop());
  const reply = await after.lastMailTo('ann@client.test');
  await after.write({ from: 'ann@client.test', to: reply.replyTo[0]?.address ?? '', subject: 'After' });
  expect((await after.page(1)).messages.filter(({ direction }) => direction === 'in')).toHaveLength(2);
});

it('OPS-02 OPS-09 the embedded cloud tells of its one stack and its template, and of no other', async () => {
  const journey = await Journey.start();
  onTestFinished(() => journey.stop());
  const credentials = { accessKeyId: 'tester', secretAccessKey: 'tester' };
  const client = new CloudFormationClient({ endpoint: journey.cloud.endpoint, region: 'eu-west-1', credentials });
  const { Stacks } = await client.send(new DescribeStacksCommand({}));
  expect(Stacks).toMatchObject([{ StackName: 'Postcase', StackStatus: 'UPDATE_COMPLETE' }]);
  const deployed = await deployedStack(client, 'Postcase');
  const { template } = readAssembly(inject('assembly'));
  if (deployed === undefined) throw new Error('It tells of no stack.');
  expect(templateChanges(deployed.template, template)).toEqual([]);
  await expect(client.send(new DescribeStacksCommand({ StackName: 'Other' }))).rejects.toThrow('does not exist');
});
