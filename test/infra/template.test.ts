import { globSync, readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { sweepMinutes } from '#domain/intake/forgotten-mail.ts';
import { uploadDays } from '#domain/work/upload.ts';

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: readonly string[];
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
    const schedules = of('AWS::Scheduler::Schedule').map(([, { Properties }]) => JSON.stringify(Properties.Target));
    const services = new Set(schedules).size + of('AWS::StepFunctions::StateMachine').length;
    expect(of('AWS::IAM::Role')).toHaveLength(roles.length + services);
    for (const [, { Properties }] of of('AWS::IAM::Role')) expect(Properties.ManagedPolicyArns).toBeUndefined();
  });

  it('no action is a wildcard', () => {
    for (const { Action } of statements) for (const action of list(Action)) expect(action).not.toContain('*');
  });

  it('only actions that have no resource in AWS are allowed on all', () => {
    const onAll = statements
      .filter(({ Resource }) => list(Resource).includes('*'))
      .flatMap(({ Action }) => list(Action));
    // A state machine logs through what CloudWatch calls deliveries.
    const ofLogs = onAll.filter((action) => action.startsWith('logs:'));
    expect(ofLogs.every((action) => /LogDeliver|DescribeLogGroups|ResourcePolic/.test(action))).toBe(true);
    expect([...new Set(onAll.filter((action) => !ofLogs.includes(action)))].toSorted()).toEqual([
      'dynamodb:ListStreams',
      'ses:DescribeActiveReceiptRuleSet',
      'ses:SetActiveReceiptRuleSet',
    ]);
  });

  it('no function may read the whole table, or remove from it what is not its own', () => {
    const actions = statements.flatMap(({ Action }) => list(Action));
    expect(actions).toContain('dynamodb:BatchGetItem');
    expect(actions).not.toContain('dynamodb:Scan');
  });

  it('services act for this account alone', () => {
    const ofAccount = [
      ...of('AWS::SNS::TopicPolicy').flatMap(([, { Properties }]) =>
        (
          Properties.PolicyDocument as { Statement: (Statement & { Principal: object; Condition: object })[] }
        ).Statement.filter(({ Effect }) => Effect === 'Allow').map((statement) => JSON.stringify(statement.Condition)),
      ),
      ...of('AWS::Lambda::Permission').map(([, { Properties }]) => JSON.stringify(Properties)),
    ];
    expect(ofAccount).toHaveLength(9);
    const ofThisAccount = /SourceAccount":\{"Ref":"AWS::AccountId"\}|SourceArn":.+\{"Ref":"AWS::AccountId"\}/;
    for (const condition of ofAccount) expect(condition).toMatch(ofThisAccount);
  });

  it('MAIL-16 SES tells of bounces by events alone, never by mail', () => {
    const identities = of('AWS::SES::EmailIdentity').map(([, { Properties }]) => Properties.FeedbackAttributes);
    expect(identities).toEqual([{ EmailForwardingEnabled: false }]);
  });

  it('NOTE-09 mail leaves from addresses of the mail domain alone', () => {
    const sending = statements.filter(({ Action }) => list(Action).includes('ses:SendRawEmail'));
    expect(sending).toHaveLength(2);
    for (const one of sending)
      expect(one).toMatchObject({ Condition: { StringLike: { 'ses:FromAddress': '*@postcase.test' } } });
  });
});

describe('OPS-04 data is sealed and kept', () => {
  it.each([
    // A first deployment that fails takes away what is empty, or the next one would stumble over it.
    ['AWS::DynamoDB::Table', 1, 'Retain'],
    ['AWS::S3::Bucket', 1, 'Retain'],
    ['AWS::SecretsManager::Secret', 1, 'RetainExceptOnCreate'],
    ['AWS::SQS::Queue', 12, 'RetainExceptOnCreate'],
  ])('%s survives the deletion of the stack', (type, count, policy) => {
    // What the console is made of can be put there again.
    const data = of(type).filter(([id]) => !id.startsWith('consolesite'));
    expect(data.map(([, { DeletionPolicy }]) => DeletionPolicy)).toEqual(Array(count).fill(policy));
  });

  it('a failed first deployment can be tried again: nothing protects the stack from being deleted', () => {
    const manifest = readFileSync(`${inject('assembly')}/manifest.json`, 'utf8');
    expect(JSON.parse(manifest).artifacts.Postcase.properties.terminationProtection).toBe(false);
  });

  it('MAIL-03 CASE-08 duplicates go after 90 days, uploads that no message took, and nothing else by itself', () => {
    const [[, bucket] = []] = of('AWS::S3::Bucket');
    expect(bucket?.Properties.LifecycleConfiguration).toEqual({
      Rules: [
        { Id: 'duplicates', Prefix: 'duplicates/', Status: 'Enabled', ExpirationInDays: 90 },
        { Id: 'uploads', Prefix: 'uploads/', Status: 'Enabled', ExpirationInDays: uploadDays },
      ],
    });
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
    expect(of('AWS::S3::Bucket')).toHaveLength(2);
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
    for (const type of ['AWS::S3::Bucket', 'AWS::SQS::Queue', 'AWS::SNS::Topic']) {
      const policies = of(`${type}Policy`);
      expect(policies).toHaveLength(of(type).length);
      for (const [, { Properties }] of policies)
        expect(JSON.stringify(Properties.PolicyDocument)).toContain('"aws:SecureTransport":"false"');
    }
  });

  it('logs end: no log group keeps its lines for ever', () => {
    const writers = ['AWS::Lambda::Function', 'AWS::ApiGatewayV2::Stage', 'AWS::StepFunctions::StateMachine'].flatMap(
      of,
    );
    expect(of('AWS::Logs::LogGroup')).toHaveLength(writers.length);
    for (const [, { Properties }] of of('AWS::Logs::LogGroup')) expect(Properties.RetentionInDays).toBeGreaterThan(0);
  });
});

describe('MAIL-01 a mail reaches the function that registers it', () => {
  it('SES scans it, stores it raw and publishes its receipt', () => {
    const [[, rule] = []] = of('AWS::SES::ReceiptRule');
    // No mail may come before its receipt can reach the queue.
    const needed = ['receiptsPolicy', 'receivedmailPolicy', 'receivedmailPostcaseinboundmailreceipts'];
    for (const id of needed)
      expect(rule?.DependsOn).toContainEqual(expect.stringMatching(new RegExp(`^inboundmail${id}[0-9A-F]+$`)));
    expect(rule?.Properties.Rule).toMatchObject({ Enabled: true, ScanEnabled: true, Recipients: ['postcase.test'] });
    expect(JSON.stringify(rule?.Properties.Rule)).toContain('"ObjectKeyPrefix":"raw/"');
  });

  it('failed records alone are tried again, and every queue and subscription has dead letters of its own', () => {
    const mappings = of('AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(6);
    for (const [, { Properties }] of mappings)
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    const redrives = [...of('AWS::SQS::Queue'), ...of('AWS::SNS::Subscription')].flatMap(
      ([, { Properties }]) => Properties.RedrivePolicy ?? [],
    );
    expect(redrives).toHaveLength(6);
    expect(new Set(redrives.map((redrive) => JSON.stringify(Object(redrive).deadLetterTargetArn))).size).toBe(6);
  });

  it('NOTE-06 mail is sent by as few senders as Lambda allows', () => {
    const [, sender] =
      of('AWS::Lambda::EventSourceMapping').find(([id]) => id.startsWith('outboundmailsendmail')) ?? [];
    expect(sender?.Properties).toMatchObject({ BatchSize: 10, ScalingConfig: { MaximumConcurrency: 2 } });
  });

  it('functions run on Node 24 and arm64, log JSON and know no place', () => {
    const handlers = globSync('functions/handlers/*.ts').filter((file) =>
      /export (const|async function) handler/.test(readFileSync(file, 'utf8')),
    );
    expect(of('AWS::Lambda::Function')).toHaveLength(handlers.length);
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

describe('MAIL-16 SES tells of mail that came back', () => {
  it('bounces and complaints of our configuration set wake mail-feedback, and nothing else does', () => {
    const [[, destination] = [], ...others] = of('AWS::SES::ConfigurationSetEventDestination');
    expect(others).toEqual([]);
    expect(destination?.Properties.EventDestination).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['bounce', 'complaint'],
      SnsDestination: { TopicARN: { Ref: expect.stringMatching(/^mailfeedback/) } },
    });
    const [, mapping] = of('AWS::Lambda::EventSourceMapping').find(([id]) => id.startsWith('mailfeedback')) ?? [];
    expect(mapping?.Properties.FilterCriteria).toEqual({
      Filters: [{ Pattern: '{"body":{"eventType":["Bounce","Complaint"]}}' }],
    });
  });
});

describe('OPS-05 alarms', () => {
  const runbook = readFileSync('docs/runbook.md', 'utf8');

  it('OPS-05 a sum of metrics rings though all but one never counted anything', () => {
    const sums = of('AWS::CloudWatch::Alarm')
      .flatMap(([, { Properties }]) => (Properties.Metrics ?? []) as { Expression?: string }[])
      .flatMap(({ Expression = [] }) => Expression);
    expect(sums).not.toEqual([]);
    for (const sum of sums) for (const term of sum.split('+')) expect(term.trim()).toMatch(/^FILL\(\w+, 0\)$/);
  });

  it.each(of('AWS::CloudWatch::Alarm'))('%s says who is hurt and links a section of the runbook', (_, {
    Properties,
  }) => {
    const text = String(Properties.AlarmDescription);
    const [, impact, section] = /^(.+\.) What to do: https:\/\/\S+#([a-z-]+)$/.exec(text) ?? [];
    expect(impact).toMatch(/[Cc]ustomers|change of a case/);
    expect(String(impact).length).toBeGreaterThan(40);
    expect(runbook).toContain(`\n## ${section}\n`);
    expect(Properties.AlarmActions).toHaveLength(1);
    expect(Properties.OKActions).toHaveLength(1);
  });

  it('OPS-05 ring for each way in which mail is lost, late or stopped', () => {
    const sections = of('AWS::CloudWatch::Alarm').map(
      ([, { Properties }]) => /#(.+)$/.exec(String(Properties.AlarmDescription))?.[1],
    );
    expect(sections.toSorted()).toEqual([
      'automatic-mail-limit',
      'bounce-rate',
      'case-changed-delay',
      'complaint-rate',
      'console-errors',
      'console-throttles',
      'count-figures-delay',
      'failed-waits',
      'feedback-events-dead-letters',
      'held-mail-piles-up',
      'key-rotation-failed',
      'mails-never-registered',
      'outgoing-mail-dead-letters',
      'outgoing-mail-delay',
      'outgoing-mail-postponed',
      'receive-mail-throttles',
      'received-mail-dead-letters',
      'received-mail-delay',
      'rule-set-inactive',
      'send-mail-throttles',
      'site-errors',
      'sweep-failures',
      'uncounted-ratings',
      'undelivered-feedback',
      'undelivered-receipts',
      'unread-changes',
      'unsent-drafts',
    ]);
    // And one that an owner has to switch on: installs.test.ts.
    const written = [...runbook.matchAll(/^## (.+)$/gm)].map(([, section]) => section);
    expect(written.toSorted()).toEqual([...sections, 'no-mail'].toSorted());
  });

  it('MAIL-17 alarms that count log lines know the words that functions log', () => {
    const counted = of('AWS::Logs::MetricFilter').map(([, { Properties }]) => {
      const [, words = 'no words'] = /\$\.message = "(.+?)"/.exec(String(Properties.FilterPattern)) ?? [];
      const [transformation] = Properties.MetricTransformations as { MetricName: string; MetricValue: string }[];
      expect(transformation?.MetricValue).toBe('1');
      return [transformation?.MetricName, words];
    });
    const handlers = globSync('functions/handlers/**/*.ts').map((file) => readFileSync(file, 'utf8'));
    for (const [, words] of counted)
      expect(
        handlers.some((text) => text.includes(`'${words}'`)),
        words,
      ).toBe(true);
    const watched = JSON.stringify(of('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties));
    for (const [metric] of counted) expect(watched).toContain(`"MetricName":"${metric}"`);
    expect(counted.map(([metric]) => metric)).toEqual(expect.arrayContaining(['limited-mail', 'postponed-mail']));
  });

  it('watches every queue of dead letters', () => {
    // Dead letters are the queues that no function reads.
    const watched = JSON.stringify(of('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties.Dimensions));
    const deadLetters = of('AWS::SQS::Queue').filter(
      ([, { Properties }]) => Properties.VisibilityTimeout === undefined,
    );
    expect(deadLetters).toHaveLength(8);
    for (const [id] of deadLetters) expect(watched).toContain(id);
  });
});

describe('MAIL-02 forgotten mails are looked for', () => {
  it('every quarter of an hour, by a role that may invoke this one function', () => {
    const [, schedule] = of('AWS::Scheduler::Schedule').find(([id]) => id.startsWith('sweep')) ?? [];
    expect(schedule?.Properties).toMatchObject({
      ScheduleExpression: `rate(${sweepMinutes} minutes)`,
      FlexibleTimeWindow: { Mode: 'OFF' },
    });
    const statements = of('AWS::IAM::Policy')
      .filter(([id]) => id.startsWith('sweep'))
      .flatMap(([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement);
    const invoking = statements.filter(({ Action }) => list(Action).includes('lambda:InvokeFunction'));
    expect(invoking).toHaveLength(1);
    const { Target } = schedule?.Properties as { Target: { Arn: unknown } };
    expect(invoking[0]?.Resource).toEqual(Target.Arn);
  });

  it('and those that are given up are counted by what sweep-raw-mail logs', () => {
    const words = of('AWS::Logs::MetricFilter').map(([, { Properties }]) => String(Properties.FilterPattern));
    expect(words).toContain('{ $.message = "Mails were never registered" }');
    expect(readFileSync('functions/handlers/sweep-raw-mail.ts', 'utf8')).toContain(`'Mails were never registered'`);
  });
});
