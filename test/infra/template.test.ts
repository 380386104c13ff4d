import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
  readonly Metadata?: Record<string, unknown>;
}
interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
}

const template: { Resources: Record<string, Resource> } = JSON.parse(
  readFileSync(`${inject('assembly')}/Postcase.template.json`, 'utf8'),
);
const of = (type: string) => Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

describe('OPS-03 least privilege', () => {
  const statements = of('AWS::IAM::Policy').flatMap(([id, { Properties }]) =>
    (Properties.PolicyDocument as { Statement: Statement[] }).Statement.map((statement) => ({ id, ...statement })),
  );

  it('no function has a role that AWS manages, or shares its role', () => {
    const roles = of('AWS::Lambda::Function').map(([, { Properties }]) => JSON.stringify(Properties.Role));
    expect(new Set(roles).size).toBe(roles.length);
    for (const [, { Properties }] of of('AWS::IAM::Role')) expect(Properties.ManagedPolicyArns).toBeUndefined();
  });

  it('no action is a wildcard', () => {
    for (const { Action } of statements) for (const action of list(Action)) expect(action).not.toContain('*');
  });

  it('only actions that have no resource in AWS are allowed on all', () => {
    const onAll = statements
      .filter(({ Resource }) => list(Resource).includes('*'))
      .flatMap(({ Action }) => list(Action));
    expect(onAll.toSorted()).toEqual([
      'dynamodb:ListStreams',
      'secretsmanager:GetRandomPassword',
      'ses:DescribeActiveReceiptRuleSet',
      'ses:SetActiveReceiptRuleSet',
    ]);
  });

  it('no function may read the whole table', () => {
    const actions = statements.flatMap(({ Action }) => list(Action));
    expect(actions).not.toContain('dynamodb:Scan');
  });
});

describe('OPS-04 data is sealed and kept', () => {
  it.each([
    'AWS::DynamoDB::Table',
    'AWS::S3::Bucket',
    'AWS::SecretsManager::Secret',
    'AWS::SQS::Queue',
  ])('%s survives the deletion of the stack', (type) => {
    expect(of(type).length).toBeGreaterThan(0);
    for (const [, { DeletionPolicy }] of of(type)) expect(DeletionPolicy).toBe('Retain');
  });

  it('the table can be restored to any second, cannot be deleted by mistake, and expires items by itself', () => {
    const [[, table] = []] = of('AWS::DynamoDB::Table');
    expect(table?.Properties).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      BillingMode: 'PAY_PER_REQUEST',
    });
  });

  it('buckets are private and encrypted, and everything is reached by TLS alone', () => {
    for (const [, { Properties }] of of('AWS::S3::Bucket')) {
      const all = {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      };
      expect(Properties.PublicAccessBlockConfiguration).toEqual(all);
      expect(Properties.BucketEncryption).toBeDefined();
    }
    for (const type of ['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'])
      for (const [, { Properties }] of of(type))
        expect(JSON.stringify(Properties.PolicyDocument)).toContain('"aws:SecureTransport":"false"');
  });

  it('logs end: no log group keeps its lines for ever', () => {
    expect(of('AWS::Logs::LogGroup')).toHaveLength(of('AWS::Lambda::Function').length);
    for (const [, { Properties }] of of('AWS::Logs::LogGroup')) expect(Properties.RetentionInDays).toBeGreaterThan(0);
  });
});

describe('MAIL-01 a mail reaches the function that registers it', () => {
  it('SES scans it, stores it raw and publishes its receipt', () => {
    const [[, rule] = []] = of('AWS::SES::ReceiptRule');
    expect(rule?.Properties.Rule).toMatchObject({ Enabled: true, ScanEnabled: true, Recipients: ['postcase.test'] });
    expect(JSON.stringify(rule?.Properties.Rule)).toContain('"ObjectKeyPrefix":"raw/"');
  });

  it('failed records alone are tried again, and every queue has dead letters', () => {
    for (const [, { Properties }] of of('AWS::Lambda::EventSourceMapping'))
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    const work = of('AWS::SQS::Queue').filter(([, { Properties }]) => Properties.VisibilityTimeout !== undefined);
    expect(work).toHaveLength(2);
    for (const [, { Properties }] of work) expect(Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 5 });
  });

  it('functions run on Node 24 and arm64, log JSON and know no place', () => {
    for (const [, { Properties }] of of('AWS::Lambda::Function')) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        LoggingConfig: { LogFormat: 'JSON' },
      });
      const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
      expect(Object.keys(Variables).filter((name) => /local|endpoint/i.test(name))).toEqual([]);
    }
  });
});

describe('OPS-05 alarms', () => {
  const runbook = readFileSync('docs/runbook.md', 'utf8');

  it.each(of('AWS::CloudWatch::Alarm'))('%s says who is hurt and links a section of the runbook', (_, {
    Properties,
  }) => {
    const text = String(Properties.AlarmDescription);
    const [, impact, section] = /^(.+\.) What to do: https:\/\/\S+#([a-z-]+)$/.exec(text) ?? [];
    expect(impact).toMatch(/Customers|Acknowledgements|change of a case/);
    expect(runbook).toContain(`\n## ${section}\n`);
    expect(Properties.AlarmActions).toHaveLength(1);
  });

  it('watches every queue of dead letters', () => {
    const watched = JSON.stringify(of('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties.Dimensions));
    const deadLetters = of('AWS::SQS::Queue').filter(
      ([, { Properties }]) => Properties.VisibilityTimeout === undefined,
    );
    expect(deadLetters).toHaveLength(3);
    for (const [id] of deadLetters) expect(watched).toContain(id);
  });
});
