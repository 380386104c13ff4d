import { describe, expect, it } from 'vitest';
import type { CloudFormationTemplate } from '../../../local/template/cloud-formation-template.ts';
import { Journey, support } from '../../support/journey.ts';
import { letter } from '../../support/letter.ts';
import { liveThroughAll } from './whole-life.ts';

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

/** Takes one action on our own resources away from the roles whose id begins so. */
function without(rolePrefix: string, action: string) {
  return (template: CloudFormationTemplate): void => {
    for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
      if (Type !== 'AWS::IAM::Policy' || !id.startsWith(rolePrefix)) continue;
      const document = Properties?.PolicyDocument as { Statement: Statement[] };
      // What an event source needs to hand over failed records is another matter: without it nothing would start.
      const bound = document.Statement.filter(({ Resource }) => !JSON.stringify(Resource).includes('unreadchanges'));
      for (const statement of bound) statement.Action = [statement.Action].flat().filter((one) => one !== action);
      document.Statement = document.Statement.filter(({ Action }) => Action.length > 0);
    }
  };
}

describe('OPS-03 a function without a right is denied as AWS denies', () => {
  it.each([
    ['receive-mail', 'inboundmailreceivemailrole', 's3:GetObject', /arn:aws:s3:::\S+\/raw\/\w+/],
    ['receive-mail', 'inboundmailreceivemailrole', 's3:PutObject', /arn:aws:s3:::\S+\/messages\/\w+/],
    [
      'receive-mail',
      'inboundmailreceivemailrole',
      'dynamodb:BatchGetItem',
      /arn:aws:dynamodb:eu-west-1:000000000000:table\//,
    ],
    [
      'receive-mail',
      'inboundmailreceivemailrole',
      'dynamodb:PutItem',
      /arn:aws:dynamodb:eu-west-1:000000000000:table\//,
    ],
    ['receive-mail', 'inboundmailreceivemailrole', 'secretsmanager:GetSecretValue', /arn:aws:secretsmanager:/],
    ['case-changed', 'outboundmailcasechangedrole', 'sqs:SendMessage', /arn:aws:sqs:eu-west-1:000000000000:/],
    [
      'send-mail',
      'outboundmailsendmailrole',
      'ses:SendRawEmail',
      /arn:aws:ses:eu-west-1:000000000000:(identity|configuration-set)\//,
    ],
  ])('%s (role %s) without %s', async (name, role, action, resource) => {
    const errors: string[] = [];
    const journey = await Journey.start({
      editTemplate: without(role, action),
      onLog: ({ functionName, text }) => {
        if (functionName === name && text.includes('not authorized')) errors.push(text);
      },
    });
    try {
      await journey.send({ from: 'ann@client.test', to: support, subject: 'Denied' });
      await expect.poll(() => errors.length, { timeout: 10_000 }).toBeGreaterThan(0);
      expect(errors[0]).toContain(`is not authorized to perform: ${action} on resource: `);
      expect(errors[0]).toMatch(resource);
      expect(errors[0]).toContain(`/${name} `);
      expect(errors[0]).toMatch(/AccessDenied/);
      expect(await journey.mailTo('ann@client.test')).toEqual([]);
    } finally {
      await journey.stop();
    }
  });
});

/** Needed by Lambda itself, or in moments that a journey does not have. */
const forOtherMoments = new Set([
  // When a deployment would be refused: deploying-again.test.ts.
  'cloudformation:DescribeStacks',
  'logs:CreateLogStream',
  'logs:PutLogEvents',
  'sqs:ChangeMessageVisibility',
  'sqs:GetQueueUrl',
  'sqs:GetQueueAttributes',
  'dynamodb:ListStreams',
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'sqs:ReceiveMessage',
  'sqs:DeleteMessage',
]);

const inWords = ({ action, resource }: { action: string; resource: string }) => `${action} on ${resource}`;

/** What functions may do and did not do, action and resource. */
function unusedRights({ cloud }: Journey): string[] {
  const used = cloud.usedPermissions();
  return Object.entries(cloud.grantedPermissions()).flatMap(([id, granted]) => {
    const done = new Set(used[id]?.map(inWords));
    return (
      granted
        .filter(({ action }) => !forOtherMoments.has(action))
        // Where Lambda puts changes that failed.
        .filter(
          ({ action, resource }) => !(action === 'sqs:SendMessage' && /unreadchanges|uncountedratings/.test(resource)),
        )
        // The next page of waits has its turn where more than one page of them runs.
        .filter(({ action }) => !(action === 'states:StartExecution' && id.startsWith('workflowswake')))
        // A file that agents uploaded may be gone before an answer of next month leaves with it.
        .filter(({ action }) => !(action === 's3:ListBucket' && id.startsWith('draftsleavedraft')))
        // Files of the console go when the build after the next comes, and with the stack.
        .filter(({ action }) => !(action === 's3:DeleteObject' && id.startsWith('consolepublication')))
        // In the sandbox SES asks for it on each recipient's identity, which the embedded cloud does not.
        .filter(({ action, resource }) => !(action === 'ses:SendRawEmail' && resource.endsWith(':identity/*')))
        .map(inWords)
        .filter((right) => !done.has(right))
        .map((right) => `${id}: ${right}`)
    );
  });
}

it('OPS-03 no function has a right that it does not use, to the folder and the table', async () => {
  const journey = await Journey.start({ deployment: 'new' });
  try {
    await liveThroughAll(journey);
    expect(unusedRights(journey)).toEqual([]);
  } finally {
    await journey.stop();
  }
}, 240_000);

it('OPS-03 a right that was widened to the whole bucket is noticed', async () => {
  const journey = await Journey.start({
    editTemplate: (template) => {
      for (const { Type, Properties } of Object.values(template.Resources)) {
        if (Type !== 'AWS::IAM::Policy' || !Properties) continue;
        Properties.PolicyDocument = JSON.parse(JSON.stringify(Properties.PolicyDocument).replace('/messages/*', '/*'));
      }
    },
  });
  try {
    await journey.write(await letter({ from: 'ann@client.test', to: support, subject: 'Wide' }));
    expect(unusedRights(journey)).toContainEqual(expect.stringMatching(/: s3:PutObject on arn:aws:s3:::[^/]+\/\*$/));
  } finally {
    await journey.stop();
  }
});
