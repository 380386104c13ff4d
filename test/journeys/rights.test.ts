import { describe, expect, it } from 'vitest';
import type { CloudFormationTemplate } from '../../local/template/cloud-formation-template.ts';
import { Journey, support } from '../support/journey.ts';
import { letter } from '../support/letter.ts';

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

/** Granted by CDK's event sources and rotation for moments that a journey does not have. */
const forOtherMoments = new Set([
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
  'secretsmanager:GetRandomPassword',
]);

it('OPS-03 no function has a right that it does not use', async () => {
  const granted: Record<string, Set<string>> = {};
  const journey = await Journey.start({
    editTemplate: (template) => {
      for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
        if (Type !== 'AWS::IAM::Policy') continue;
        const { Statement: statements } = Properties?.PolicyDocument as { Statement: Statement[] };
        const actions = statements.flatMap(({ Action }) => Action).filter((action) => !forOtherMoments.has(action));
        granted[id.replace(/role.*$/, '')] = new Set(actions);
      }
    },
  });
  try {
    const mail = { from: 'ann@client.test', to: support, subject: 'All rights', messageId: '<rights@client.test>' };
    await journey.write(await letter({ ...mail, attachments: [{ filename: 'a.txt', content: Buffer.from('a') }] }));
    await journey.write({ ...mail, messageId: '<reply@client.test>', inReplyTo: '<rights@client.test>' });
    await journey.write({ ...mail, to: 'nobody@postcase.test', messageId: '<held@client.test>' });
    await journey.rotateSigningKeys();
    const unused = Object.entries(granted).flatMap(([id, actions]) => {
      const used = Object.entries(journey.cloud.usedPermissions()).find(([name]) => name.startsWith(id))?.[1] ?? [];
      // Of a failed change, nobody needs the queue that takes it.
      const called = new Set([
        ...used.map(({ action }) => action),
        ...(id.includes('casechanged') ? ['sqs:SendMessage'] : []),
      ]);
      return [...actions].filter((action) => !called.has(action)).map((action) => `${id} ${action}`);
    });
    expect(unused).toEqual([]);
  } finally {
    await journey.stop();
  }
});
