import { describe, expect, it } from 'vitest';
import { Access } from '../../local/iam/access.ts';
import { type Asked, evaluate } from '../../local/iam/evaluate.ts';
import { PolicyDocument } from '../../local/iam/policy-document.ts';

const queue = 'arn:aws:sqs:eu-west-1:000000000000:mail';

function decide(statements: unknown, asked: Partial<Asked> = {}) {
  const { Statement } = PolicyDocument.parse({ Statement: statements });
  return evaluate(Statement, { action: 'sqs:SendMessage', resource: queue, ...asked });
}

const allow = { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: queue };

describe('IAM decides', () => {
  it.each([
    ['an exact statement', [allow], 'allowed'],
    ['action and resource wildcards', { ...allow, Action: 'sqs:Send*', Resource: 'arn:aws:sqs:*:*:m??l' }, 'allowed'],
    ['actions in any case', { ...allow, Action: 'SQS:sendmessage' }, 'allowed'],
    ['another action', { ...allow, Action: ['sqs:DeleteMessage', 's3:*'] }, 'not allowed'],
    ['another resource', { ...allow, Resource: `${queue}-other` }, 'not allowed'],
    ['no statement', [], 'not allowed'],
    ['a deny beside an allow', [allow, { Effect: 'Deny', Action: 'sqs:*', Resource: '*' }], 'explicitly denied'],
    ['NotAction', { Effect: 'Allow', NotAction: 's3:*', Resource: '*' }, 'allowed'],
    ['NotAction that names it', { Effect: 'Allow', NotAction: 'sqs:*', Resource: '*' }, 'not allowed'],
    ['NotResource', { Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::*' }, 'allowed'],
    ['NotResource that names it', { Effect: 'Allow', Action: '*', NotResource: queue }, 'not allowed'],
  ])('OPS-03 %s', (_, statements, expected) => {
    expect(decide(statements)).toBe(expected);
  });

  const context = {
    'ses:FromAddress': 'support@postcase.test',
    's3:prefix': 'raw/a',
    'ses:Recipients': ['ann@client.test', 'bob@client.test'],
    'aws:SourceArn': 'arn:aws:sns:eu-west-1:000000000000:receipts',
  };

  it.each([
    [{ StringEquals: { 'ses:FromAddress': 'support@postcase.test' } }, true],
    [{ StringEquals: { 'SES:fromAddress': ['x', 'support@postcase.test'] } }, true],
    [{ StringEquals: { 'ses:FromAddress': 'Support@postcase.test' } }, false],
    [{ StringEqualsIgnoreCase: { 'ses:FromAddress': 'Support@postcase.test' } }, true],
    [{ StringNotEquals: { 'ses:FromAddress': 'support@postcase.test' } }, false],
    [{ StringLike: { 's3:prefix': 'raw/*' } }, true],
    [{ StringNotLike: { 's3:prefix': 'raw/*' } }, false],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:receipts' } }, true],
    [{ ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:*:other' } }, false],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:receipts' } }, false],
    [{ Bool: { 'aws:SecureTransport': 'true' } }, true],
    [{ Bool: { 'aws:SecureTransport': false } }, false],
    [{ 'ForAllValues:StringLike': { 'ses:Recipients': '*@client.test' } }, true],
    [{ 'ForAllValues:StringEquals': { 'ses:Recipients': 'ann@client.test' } }, false],
    [{ 'ForAnyValue:StringEquals': { 'ses:Recipients': 'ann@client.test' } }, true],
    [{ StringEquals: { 'ses:FromDisplayName': 'x' } }, false],
    [{ StringEqualsIfExists: { 'ses:FromDisplayName': 'x' } }, true],
    [{ Null: { 'ses:FromDisplayName': 'true' } }, true],
    [{ Null: { 'ses:FromAddress': 'true' } }, false],
  ])('OPS-03 condition %j holds: %s', (Condition, holds) => {
    expect(decide({ ...allow, Condition }, { context })).toBe(holds ? 'allowed' : 'not allowed');
  });

  it('OPS-03 an unknown condition operator or key is refused by name', () => {
    expect(() => decide({ ...allow, Condition: { DateLessThan: { 'aws:SourceArn': 'x' } } })).toThrow('DateLessThan');
    expect(() => decide({ ...allow, Condition: { StringLike: { 'aws:PrincipalTag/a': 'x' } } })).toThrow(
      'PrincipalTag',
    );
  });

  it('OPS-03 a resource policy answers the service that it names', () => {
    const policy = { ...allow, Principal: { Service: 'sns.amazonaws.com' } };
    expect(decide(policy, { servicePrincipal: 'sns.amazonaws.com' })).toBe('allowed');
    expect(decide(policy, { servicePrincipal: 'ses.amazonaws.com' })).toBe('not allowed');
  });
});

describe('a refusal', () => {
  const access = new Access('000000000000');
  access.add('Sender', {
    functionName: 'send',
    roleName: 'send-role',
    statements: PolicyDocument.parse({ Statement: allow }).Statement,
  });

  it('OPS-03 speaks as AWS does', () => {
    expect(() => access.check('Sender', { action: 'sqs:PurgeQueue', resource: queue })).toThrow(
      `User: arn:aws:sts::000000000000:assumed-role/send-role/send is not authorized to perform: sqs:PurgeQueue on resource: ${queue} because no identity-based policy allows the sqs:PurgeQueue action`,
    );
  });

  it('OPS-03 is not among the permissions used, a grant is', () => {
    access.check('Sender', { action: 'sqs:SendMessage', resource: queue });
    expect(access.used()).toEqual({ Sender: [{ action: 'sqs:SendMessage', resource: queue }] });
  });
});
