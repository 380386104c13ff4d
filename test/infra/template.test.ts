import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { uploadDays } from '#domain/work/upload.ts';
import { readTemplate } from '../../deploy/deploy/assembly.ts';
import { takenOver } from '../../deploy/deploy/taken-over.ts';
import { list, of, type Statement, template } from './synthesized-template.ts';

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
      'cloudwatch:DescribeAlarms',
      'cloudwatch:GetMetricData',
      'dynamodb:ListStreams',
      'lambda:GetAccountSettings',
      'ses:DescribeActiveReceiptRuleSet',
      'ses:GetAccountSendingEnabled',
      'ses:GetIdentityDkimAttributes',
      'ses:GetIdentityMailFromDomainAttributes',
      'ses:GetIdentityVerificationAttributes',
      'ses:GetSendQuota',
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
    // What cases send, tests of templates, and the test mail of a look at the install.
    expect(sending).toHaveLength(3);
    for (const one of sending)
      expect(one).toMatchObject({ Condition: { StringLike: { 'ses:FromAddress': '*@postcase.test' } } });
  });
});

describe('OPS-04 data is sealed and kept', () => {
  it.each([
    // A first deployment that fails takes away what is empty, or the next one would stumble over it.
    ['AWS::DynamoDB::Table', 2, 'Retain'],
    // The second has the owner's pictures, which mails that left show.
    ['AWS::S3::Bucket', 2, 'Retain'],
    ['AWS::SecretsManager::Secret', 1, 'RetainExceptOnCreate'],
    ['AWS::SQS::Queue', 16, 'RetainExceptOnCreate'],
  ])('%s survives the deletion of the stack', (type, count, policy) => {
    expect(of(type).map(([, { DeletionPolicy }]) => DeletionPolicy)).toEqual(Array(count).fill(policy));
  });

  it('OPS-09 all that survives can be taken over by a new stack, and refers to nothing that does not', () => {
    const left = Object.entries(template.Resources).flatMap(([logicalId, { DeletionPolicy = '' }]) =>
      DeletionPolicy.startsWith('Retain') ? [{ logicalId, physicalId: logicalId }] : [],
    );
    const { template: of, resources } = takenOver(readTemplate(JSON.stringify(template), 'Postcase'), left);
    expect(resources).toHaveLength(left.length);
    const all = JSON.stringify(of);
    const referred = [...all.matchAll(/"(?:Ref":|Fn::GetAtt":\[)"([^"]+)/g)].map(([, id = '']) => id);
    expect(referred.filter((id) => !(id in of.Resources) && !id.startsWith('AWS::'))).toEqual([]);
    // As much as a call takes.
    expect(all.length).toBeLessThan(51_200);
  });

  it('a failed first deployment can be tried again: nothing protects the stack from being deleted', () => {
    const manifest = readFileSync(`${inject('assembly')}/manifest.json`, 'utf8');
    expect(JSON.parse(manifest).artifacts.Postcase.properties.terminationProtection).toBe(false);
  });

  it('MAIL-03 CASE-08 duplicates go after 90 days, uploads that no message took, and nothing else by itself', () => {
    const [[, bucket] = []] = of('AWS::S3::Bucket');
    expect(bucket?.Properties.LifecycleConfiguration).toEqual({
      Rules: [
        // As long as the table can be restored.
        {
          Id: 'deleted',
          Status: 'Enabled',
          NoncurrentVersionExpiration: { NoncurrentDays: 35 },
          ExpiredObjectDeleteMarker: true,
        },
        { Id: 'duplicates', Prefix: 'duplicates/', Status: 'Enabled', ExpirationInDays: 90 },
        { Id: 'uploads', Prefix: 'uploads/', Status: 'Enabled', ExpirationInDays: uploadDays },
      ],
    });
  });

  it('what is deleted from the mail bucket can be brought back, and no function can prevent that', () => {
    const [[, bucket] = []] = of('AWS::S3::Bucket');
    expect(bucket?.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(JSON.stringify(of('AWS::IAM::Policy'))).not.toMatch(/s3:(\w*Version\w*|PutBucket\w*|PutLifecycle\w*|\*)"/);
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
