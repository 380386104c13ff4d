import { describe, expect, it } from 'vitest';
import { environmentBytes, ofOtherVariables } from '../../infra/settings/environment-size.ts';
import type { Resource } from './synthesized-template.ts';
import { templateOf } from './template-of.ts';

/** The resources of an install with these settings. */
const resourcesOf = (settings?: Record<string, unknown>) => templateOf(settings).Resources;
const of = (resources: Readonly<Record<string, Resource>>, type: string) =>
  Object.values(resources).flatMap(({ Type, Properties = {} }) => (Type === type ? [Properties] : []));

const install = resourcesOf();

describe('OPS-09 several installs live in one account and region', () => {
  it('each resource that has a name of its own has that of its stack in it', () => {
    const named = Object.entries(install).flatMap(([id, { Properties = {} }]) =>
      Object.entries(Properties).flatMap(([property, value]) => {
        const isName =
          /^(Name|\w*(?:Bucket|Table|Function|Queue|Topic|Role|Group|Alarm|Dashboard|Secret|RuleSet|StateMachine)Name)$/;
        // What leads to another resource has that one's name.
        const leadsOn =
          JSON.stringify(value).startsWith('{"Ref":') || JSON.stringify(value).startsWith('{"Fn::GetAtt"');
        return isName.test(property) && !leadsOn ? [`${id} ${JSON.stringify(value)}`] : [];
      }),
    );
    const own = named.filter(
      (one) => !/"\$default"|"site"|"console"|"Postcase-inbound"|"(admin|agent|viewer)"/.test(one),
    );
    expect(named.length).toBeGreaterThan(3);
    for (const one of own) expect(one).toContain('{"Ref":"AWS::StackName"}');
  });

  it('their rules stand side by side in one rule set, and their figures in namespaces of their own', () => {
    const second = resourcesOf({ stackName: 'Second', existingRuleSet: 'shared' });
    expect(of(second, 'AWS::SES::ReceiptRule')).toMatchObject([
      { RuleSetName: 'shared', Rule: { Name: 'Second-inbound' } },
    ]);
    const namespaces = of(second, 'AWS::Logs::MetricFilter').map(
      ({ MetricTransformations }) => (MetricTransformations as { MetricNamespace: string }[])[0]?.MetricNamespace,
    );
    expect(new Set(namespaces)).toEqual(new Set(['Second']));
  });
});

describe('OPS-09 deploying does no harm', () => {
  it('nothing changes before the deployment was compared with the last one', () => {
    const guard = Object.keys(install).find((id) => id.startsWith('deploymentguardagreement')) ?? 'none';
    const early = Object.entries(install).filter(
      ([id, { Type, DependsOn = [] }]) =>
        !DependsOn.includes(guard) && !id.startsWith('deploymentguard') && Type !== 'AWS::CDK::Metadata',
    );
    expect(early.map(([id]) => id)).toEqual([]);
    expect(install[guard]?.Properties).toMatchObject({
      mailDomain: 'support.example.com',
      mailboxes: ['support@support.example.com'],
      given: [],
    });
  });

  it('the guard hears which settings were given, of those that do harm when they are forgotten', () => {
    const mailboxes = [{ address: 'help@support.example.com', displayName: 'Help' }];
    const given = resourcesOf({ mailboxes, caseNumberMask: 'C-{0}', removedMailboxes: 'a@support.example.com' });
    const guard = Object.keys(given).find((id) => id.startsWith('deploymentguardagreement')) ?? 'none';
    expect(given[guard]?.Properties).toMatchObject({
      mailboxes: ['help@support.example.com'],
      given: ['mailboxes', 'caseNumberMask'],
      removedMailboxes: ['a@support.example.com'],
    });
  });

  it('the identity of the domain outlives a deployment that leaves it out, and the stack; a failed first one takes it away', () => {
    const [identity] = Object.values(install).filter(({ Type }) => Type === 'AWS::SES::EmailIdentity');
    expect(identity).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
    expect(of(resourcesOf({ domainIsVerified: 'true' }), 'AWS::SES::EmailIdentity')).toEqual([]);
  });
});

describe('OPS-03 SES may do what this install needs', () => {
  it.each([
    'AWS::S3::BucketPolicy',
    'AWS::SNS::TopicPolicy',
  ])('by %s for one rule or configuration set alone', (type) => {
    const statements = of(install, type).flatMap(
      ({ PolicyDocument }) =>
        (PolicyDocument as { Statement: { Principal: { Service?: string }; Condition: object; Resource: unknown }[] })
          .Statement,
    );
    const ofSes = statements.filter(({ Principal }) => Principal.Service === 'ses.amazonaws.com');
    expect(ofSes).toHaveLength(type === 'AWS::S3::BucketPolicy' ? 1 : 2);
    for (const { Condition } of ofSes) {
      const words = JSON.stringify(Condition);
      expect(words).toMatch(/^\{"StringEquals":\{"(aws|AWS):SourceAccount":\{"Ref":"AWS::AccountId"\}/);
      expect(words).toMatch(/SourceArn":.+(:receipt-rule\/Postcase-inbound"|:configuration-set\/)/);
    }
    if (type === 'AWS::S3::BucketPolicy') expect(JSON.stringify(ofSes[0]?.Resource)).toContain('/raw/*');
  });
});

describe('OPS-04 logs that services deliver themselves', () => {
  it('stand where they need no longer policy of the account with each install', () => {
    const names = of(install, 'AWS::Logs::LogGroup').flatMap(({ LogGroupName }) => LogGroupName ?? []);
    expect(names).toEqual(
      ['/wait', '/site'].map((end) => ({
        'Fn::Join': ['', ['/aws/vendedlogs/', { Ref: 'AWS::StackName' }, end]],
      })),
    );
    expect(of(install, 'AWS::ApiGatewayV2::Stage')).toHaveLength(1);
    expect(of(install, 'AWS::StepFunctions::StateMachine')).toHaveLength(1);
  });
});

describe('OPS-05 alarms for chat and pagers', () => {
  it('go to the owner’s own topics besides the mail, when they ring and when all is well again', () => {
    const pager = 'arn:aws:sns:eu-west-1:123456789012:pager';
    const told = of(resourcesOf({ alarmTopics: [pager] }), 'AWS::CloudWatch::Alarm');
    const plain = of(install, 'AWS::CloudWatch::Alarm');
    expect(told).toHaveLength(plain.length);
    for (const [index, { AlarmActions, OKActions }] of told.entries()) {
      expect(AlarmActions).toEqual([...(plain[index]?.AlarmActions as unknown[]), pager]);
      expect(OKActions).toEqual([...(plain[index]?.OKActions as unknown[]), pager]);
    }
  });
});

describe('OPS-05 the alarm that no mail comes', () => {
  const quiet = (resources: Readonly<Record<string, Resource>>) =>
    of(resources, 'AWS::CloudWatch::Alarm').filter(({ AlarmDescription }) =>
      /#no-mail$/.test(String(AlarmDescription)),
    );

  it('is off unless hours are given; then it rings when nothing came for so long, and silence is no good sign', () => {
    expect(quiet(install)).toEqual([]);
    expect(quiet(resourcesOf({ alarmAfterQuietHours: '12' }))).toMatchObject([
      {
        Namespace: 'AWS/SNS',
        MetricName: 'NumberOfMessagesPublished',
        Period: 3600,
        EvaluationPeriods: 12,
        Threshold: 1,
        ComparisonOperator: 'LessThanThreshold',
        TreatMissingData: 'breaching',
      },
    ]);
  });
});

/** The longest that AWS makes of a reference, for a stack with the longest name that we allow. */
function longest(reference: string): string {
  const name = 40 + 1 + 38 + 1 + 12;
  const arn = 'arn:aws:service:ap-southeast-2:123456789012:'.length;
  if (/"Ref":".*(queue|mailE|deadletters)/i.test(reference) && !reference.includes('Arn'))
    return 'x'.repeat('https://sqs.ap-southeast-2.amazonaws.com/123456789012/'.length + 80);
  return 'x'.repeat(arn + name);
}

describe('MAIL-04 mailboxes that fit', () => {
  it('what the other variables of a function take at most is what the check of mailboxes leaves to them', () => {
    const others = of(install, 'AWS::Lambda::Function').flatMap(({ Environment }) => {
      const { Variables = {} } = (Environment ?? {}) as { Variables?: Record<string, unknown> };
      if (Variables.MAILBOXES === undefined) return [];
      const { MAIL_DOMAIN: _domain, MAILBOXES: _mailboxes, CASE_NUMBER_MASK: _mask, ...rest } = Variables;
      return environmentBytes(
        Object.fromEntries(
          Object.entries(rest).map(([name, value]) => [
            name,
            typeof value === 'string' ? value : longest(JSON.stringify(value)),
          ]),
        ),
      );
    });
    const most = Math.max(...others);
    expect(most).toBeLessThanOrEqual(ofOtherVariables);
    expect(ofOtherVariables - most).toBeLessThan(300);
  });
});
