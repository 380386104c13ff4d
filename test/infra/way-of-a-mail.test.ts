import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sweepMinutes } from '#domain/intake/forgotten-mail.ts';
import { list, of, type Statement } from './synthesized-template.ts';

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
    expect(mappings).toHaveLength(8);
    for (const [, { Properties }] of mappings)
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    const redrives = [...of('AWS::SQS::Queue'), ...of('AWS::SNS::Subscription')].flatMap(
      ([, { Properties }]) => Properties.RedrivePolicy ?? [],
    );
    expect(redrives).toHaveLength(8);
    expect(new Set(redrives.map((redrive) => JSON.stringify(Object(redrive).deadLetterTargetArn))).size).toBe(8);
  });

  it('NOTE-06 mail is sent by as few senders as Lambda allows', () => {
    const [, sender] =
      of('AWS::Lambda::EventSourceMapping').find(([id]) => id.startsWith('outboundmailsendmail')) ?? [];
    expect(sender?.Properties).toMatchObject({ BatchSize: 10, ScalingConfig: { MaximumConcurrency: 2 } });
  });

  it('functions run on Node 24 and arm64, log JSON and know no place', () => {
    const handlers = globSync('functions/handlers/{*,asked/*}.ts').filter((file) =>
      /export (const|async function) handler/.test(readFileSync(file, 'utf8')),
    );
    expect(of('AWS::Lambda::Function')).toHaveLength(handlers.length);
    for (const [, { Properties }] of of('AWS::Lambda::Function')) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        LoggingConfig: { LogFormat: 'JSON' },
      });
      const { Variables = {} } = (Properties.Environment ?? {}) as { Variables?: Record<string, unknown> };
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
