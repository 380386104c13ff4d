import { describe, expect, it } from 'vitest';
import { changeLines } from '../../deploy/deploy/change-lines.ts';
import { lostData } from '../../deploy/deploy/lost-data.ts';
import { type Template, template, templateChanges } from '../../deploy/deploy/template-changes.ts';

interface Declared {
  readonly Type: string;
  readonly Properties?: Record<string, unknown>;
  readonly DeletionPolicy?: string;
}

const read = (Resources: Record<string, Declared>): Template =>
  template.parse({
    Resources: Object.fromEntries(
      Object.entries(Resources).map(([id, one]) => [
        id,
        { ...one, Metadata: { 'aws:cdk:path': `Postcase/${pathOf[id] ?? id}/Resource` } },
      ]),
    ),
  });
const pathOf: Record<string, string> = { agreement: 'deployment-guard/agreement' };

const table: Declared = {
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
  },
  DeletionPolicy: 'Retain',
};
const pool: Declared = {
  Type: 'AWS::Cognito::UserPool',
  Properties: { UsernameAttributes: ['email'] },
  DeletionPolicy: 'Retain',
};
const bucket = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'mail' }, DeletionPolicy: 'Retain' };
const site = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'site' }, DeletionPolicy: 'Delete' };
const identity = {
  Type: 'AWS::SES::EmailIdentity',
  Properties: { EmailIdentity: 'support.example.com' },
  DeletionPolicy: 'Retain',
};
const secret = {
  Type: 'AWS::SecretsManager::Secret',
  Properties: { Name: 'keys' },
  DeletionPolicy: 'RetainExceptOnCreate',
};
const key = { Type: 'AWS::KMS::Key', Properties: { KeySpec: 'SYMMETRIC_DEFAULT' }, DeletionPolicy: 'Retain' };
const queue = { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 30 } };
const work = { ...queue, DeletionPolicy: 'RetainExceptOnCreate' };
const mx = {
  Type: 'AWS::Route53::RecordSet',
  Properties: { HostedZoneId: 'Z1', Name: 'a.test', Type: 'MX', TTL: '1800', ResourceRecords: ['10 ses'] },
};
const agreement = (properties: Record<string, unknown>): Declared => ({
  Type: 'AWS::CloudFormation::CustomResource',
  Properties: {
    mailDomain: 'a.test',
    mailboxes: ['s@a.test'],
    given: ['mailboxes'],
    removedMailboxes: [],
    linkDomain: 'help.a.test',
    ...properties,
  },
});

const deployed = {
  cases: table,
  people: pool,
  mail: bucket,
  site,
  domain: identity,
  keys: secret,
  key,
  queue,
  work,
  mx,
};
const before = read({ ...deployed, agreement: agreement({}) });
const deployedWith = (changed: Record<string, Declared | undefined>) => {
  const all = { ...deployed, agreement: agreement({}), ...changed };
  return read(Object.fromEntries(Object.entries(all).flatMap(([id, one]) => (one ? [[id, one]] : []))));
};
const changed = (one: Declared, properties: Record<string, unknown>) => ({
  ...one,
  Properties: { ...one.Properties, ...properties },
});
const refusals = (now: Template) => lostData(templateChanges(before, now), before, now);

describe('OPS-09 a deployment that would lose data is refused, with its name and the way out', () => {
  it.each<[string, Record<string, Declared | undefined>, RegExp]>([
    [
      'a table of another key',
      { cases: changed(table, { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }] }) },
      /^cases \(DynamoDB Table, cases\) would be replaced, because KeySchema is another: its rows would stay behind.+Take back what changed there, or deploy the version of before/,
    ],
    [
      'a table of another name',
      { cases: changed(table, { TableName: 'mine' }) },
      /would be replaced, because TableName/,
    ],
    [
      'a table whose key is of another type',
      { cases: changed(table, { AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'N' }] }) },
      /^cases .+ would be replaced, because AttributeDefinitions is another/,
    ],
    [
      'another thing by the same id',
      { cases: { ...bucket } },
      /^cases \(DynamoDB Table, cases\) would be replaced, because Type/,
    ],
    [
      'the record that mail comes in by',
      { mx: undefined },
      /^mx \(Route53 RecordSet, mx\) would be deleted: no mail for a\.test.+letGo=Z1/,
    ],
    [
      'it in another zone',
      { mx: changed(mx, { HostedZoneId: 'Z2' }) },
      /^mx .+ would be replaced: no mail for a\.test/,
    ],
    [
      'another host name of links',
      { agreement: agreement({ linkDomain: 'hilfe.a.test' }) },
      /^Links in mails that were sent begin with https:\/\/help\.a\.test/,
    ],
    ['work that waits', { work: undefined }, /^work .+ what waits in it would be worked off by nobody/],
    ['a table that is left out', { cases: undefined }, /^cases .+ would belong to no stack any more: its rows/],
    ['a table by another id in the code', { cases: undefined, table }, /^cases .+ would belong to no stack any more/],
    ['a table that is kept no more', { cases: { ...table, DeletionPolicy: 'Delete' } }, /would not be kept any more/],
    [
      'a bucket of another name',
      { mail: changed(bucket, { BucketName: 'post' }) },
      /^mail .+ mails and files would stay/,
    ],
    ['people who are left out', { people: undefined }, /^people .+ nobody could sign in any more/],
    ['another identity', { domain: changed(identity, { EmailIdentity: 'b.test' }) }, /^domain .+ would be replaced/],
    ['keys of another name', { keys: changed(secret, { Name: 'other' }) }, /^keys .+ would be believed no more/],
    ['an encryption key that is left out', { key: undefined }, /^key .+ could not be read any more/],
    [
      'a mailbox that was forgotten',
      { agreement: agreement({ mailboxes: ['t@a.test'] }) },
      /had the mailboxes s@a\.test, and this one has not.+removedMailboxes=s@a\.test/,
    ],
    ['another mail domain', { agreement: agreement({ mailDomain: 'b.test' }) }, /cannot change it to b\.test/],
    [
      'a setting that was forgotten',
      { agreement: agreement({ given: [] }) },
      /was given mailboxes, and this one is not/,
    ],
  ])('%s', (_, change, told) => {
    expect(refusals(deployedWith(change))).toEqual([expect.stringMatching(told)]);
  });

  it('each of several is told', () => {
    expect(refusals(deployedWith({ cases: undefined, mail: undefined, people: undefined }))).toHaveLength(3);
  });
});

describe('OPS-09 what loses nothing is deployed', () => {
  const index = {
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'by', AttributeType: 'S' },
    ],
    GlobalSecondaryIndexes: [{ IndexName: 'by', KeySchema: [{ AttributeName: 'by', KeyType: 'HASH' }] }],
  };
  it.each<[string, Record<string, Declared | undefined>, string[]]>([
    ['nothing', {}, ['Nothing changes.']],
    [
      'a new index',
      { cases: changed(table, index) },
      [
        'What changes: 1 changed.',
        '',
        '  changed  cases (DynamoDB Table): attribute definitions, global secondary indexes',
      ],
    ],
    [
      'another function',
      { fn: { Type: 'AWS::Lambda::Function' } },
      ['What changes: 1 made.', '', '  made  fn (Lambda Function)'],
    ],
    [
      'files of the console, which each deployment puts there again',
      { site: undefined },
      ['What changes: 1 deleted.', '', '  deleted  site (S3 Bucket)'],
    ],
    [
      'a domain that is left to its owner (domainIsVerified)',
      { domain: undefined },
      ['What changes: 1 let go.', '', '  let go  domain (SES EmailIdentity)'],
    ],
    [
      'a record in a zone that is said to go',
      { mx: undefined, agreement: agreement({ letGo: ['Z1'] }) },
      [
        'What changes: 1 deleted, 1 changed.',
        '',
        '  deleted  mx (Route53 RecordSet)',
        '  changed  deployment-guard/agreement (CloudFormation CustomResource): let go',
      ],
    ],
    [
      'a mailbox that is said to go',
      { agreement: agreement({ mailboxes: [], removedMailboxes: ['s@a.test'] }) },
      [
        'What changes: 1 changed.',
        '',
        '  changed  deployment-guard/agreement (CloudFormation CustomResource): mailboxes, removed mailboxes',
      ],
    ],
    [
      'several, those that matter first',
      {
        queue: undefined,
        people: { ...pool, Properties: { ...pool.Properties, MfaConfiguration: 'ON' } },
        b: queue,
        a: queue,
      },
      [
        'What changes: 1 deleted, 2 made, 1 changed.',
        '',
        '  deleted  queue (SQS Queue)',
        '  made     a (SQS Queue)',
        '  made     b (SQS Queue)',
        '  changed  people (Cognito UserPool): mfa configuration',
      ],
    ],
  ])('%s', (_, change, lines) => {
    const now = deployedWith(change);
    expect(changeLines(templateChanges(before, now))).toEqual(lines);
    expect(refusals(now)).toEqual([]);
  });
});
