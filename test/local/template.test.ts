import { describe, expect, it } from 'vitest';
import { declaredSes } from '../../local/cloudformation/declared-ses.ts';
import { forwardsFeedback } from '../../local/ses/account/identities.ts';
import { resolve, type Scope } from '../../local/template/intrinsics.ts';
import { physicalNames } from '../../local/template/physical-names.ts';
import { Stack } from '../../local/template/stack.ts';

const scope: Scope = {
  ref: (name) => ({ Queue: 'http://here/1/queue', Region: 'eu-west-1' })[name] ?? `<${name}>`,
  attribute: (id, name) => `${id}/${name}`,
  condition: (name) => name === 'Yes',
};

describe('intrinsics of a template', () => {
  it.each([
    [{ Ref: 'Queue' }, 'http://here/1/queue'],
    [{ 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table/Arn'],
    [{ 'Fn::GetAtt': 'Table.Stream.Arn' }, 'Table/Stream.Arn'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'Region' }, 3]] }, 'a-eu-west-1-3'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation writes its variables so.
    [{ 'Fn::Sub': 'x-${Region}-${Table.Arn}-${!Kept}' }, 'x-eu-west-1-Table/Arn-${Kept}'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as above.
    [{ 'Fn::Sub': ['${Own}/${Region}', { Own: { Ref: 'Queue' } }] }, 'http://here/1/queue/eu-west-1'],
    [{ 'Fn::Select': ['1', ['a', 'b']] }, 'b'],
    [{ 'Fn::Select': [4, { 'Fn::Split': ['/', { Ref: 'Queue' }] }] }, 'queue'],
    [{ 'Fn::If': ['Yes', { Ref: 'Region' }, 'no'] }, 'eu-west-1'],
    [{ 'Fn::If': ['No', { Ref: 'Region' }, 'no'] }, 'no'],
    [{ 'Fn::Equals': [{ Ref: 'Region' }, 'eu-west-1'] }, true],
    [{ 'Fn::Or': [{ 'Fn::Equals': ['a', 'b'] }, { Condition: 'Yes' }] }, true],
    [{ 'Fn::And': [{ Condition: 'No' }, { Condition: 'Yes' }] }, false],
    [{ 'Fn::Not': [{ Condition: 'No' }] }, true],
    [{ a: [{ b: { Ref: 'Region' } }] }, { a: [{ b: 'eu-west-1' }] }],
    [{ Condition: { StringEquals: { a: 'b' } } }, { Condition: { StringEquals: { a: 'b' } } }],
  ])('OPS-03 %j is %j', (value, expected) => {
    expect(resolve(value, scope)).toEqual(expected);
  });

  it.each([
    [{ 'Fn::Cidr': ['10.0.0.0/8', 1, 8] }, 'Fn::Cidr'],
    [{ 'Fn::ImportValue': 'other' }, 'Fn::ImportValue'],
    ['{{resolve:ssm:name}}', '{{resolve:ssm:name}}'],
  ])('OPS-03 %j is refused by name', (value, name) => {
    expect(() => resolve(value, scope)).toThrow(name);
  });
});

const environment = { stackName: 'Small', region: 'eu-west-1', account: '000000000000', endpoint: 'http://here' };
const template = { Parameters: {}, Conditions: {}, Outputs: {} };
const resource = (Type: string, Properties = {}) => ({ Type, Properties, DependsOn: [], Metadata: {} });

describe('resources of a template', () => {
  it('OPS-03 an unknown type is refused with its name and logical id', () => {
    const Resources = { Cluster: resource('AWS::ECS::Cluster') };
    expect(() => new Stack({ ...template, Resources }, environment)).toThrow(/AWS::ECS::Cluster.*Cluster/);
  });

  it('OPS-03 a resource whose condition does not hold is not there', () => {
    const Resources = { Queue: { ...resource('AWS::SQS::Queue'), Condition: 'Never' } };
    const Conditions = { Never: { 'Fn::Equals': ['a', 'b'] } };
    expect(new Stack({ ...template, Resources, Conditions }, environment).all()).toEqual([]);
  });

  it('OPS-03 pseudo parameters, names and NoValue resolve', () => {
    const Resources = {
      Queue: resource('AWS::SQS::Queue'),
      Role: resource('AWS::IAM::Role', { RoleName: { 'Fn::Join': ['', ['r-', { Ref: 'AWS::Region' }]] } }),
      Topic: resource('AWS::SNS::Topic', { A: { Ref: 'AWS::NoValue' }, B: [{ Ref: 'AWS::NoValue' }, 1] }),
    };
    const Outputs = { Url: { Value: { Ref: 'Queue' } }, Arn: { Value: { 'Fn::GetAtt': ['Role', 'Arn'] } } };
    const stack = new Stack({ ...template, Resources, Outputs }, environment);
    expect(stack.outputs()).toEqual({
      Url: 'http://here/000000000000/Queue',
      Arn: 'arn:aws:iam::000000000000:role/r-eu-west-1',
    });
    expect(resolve(stack.ofType('AWS::SNS::Topic')[0]?.rawProperties, stack)).toEqual({ B: [1] });
  });

  it.each([
    ['where nothing is said', {}, undefined],
    ['where it is on', { FeedbackAttributes: { EmailForwardingEnabled: true } }, true],
    ['unless it is off', { FeedbackAttributes: { EmailForwardingEnabled: false } }, false],
  ])('MAIL-16 identities of SES forward feedback %s', (_, properties, feedbackForwarding) => {
    const Resources = { Domain: resource('AWS::SES::EmailIdentity', { EmailIdentity: 'a.test', ...properties }) };
    const resources = declaredSes(new Stack({ ...template, Resources }, environment));
    expect(resources.identities).toMatchObject([{ EmailIdentity: 'a.test', feedbackForwarding }]);
    expect(forwardsFeedback(resources, 'ann@a.test')).toBe(feedbackForwarding !== false);
  });

  it('OPS-03 an attribute that is not known is refused with type and id', () => {
    const stack = new Stack({ ...template, Resources: { Queue: resource('AWS::SQS::Queue') } }, environment);
    expect(() => stack.attribute('Queue', 'Colour')).toThrow(/Colour of AWS::SQS::Queue \(Queue\)/);
  });
});

describe('physical names', () => {
  const named = (logicalId: string, type: string, path?: string) => ({ logicalId, type, path });

  it('OPS-02 are the construct ids, longer where two would be the same', () => {
    const names = physicalNames([
      named('inboundmailreceive3135D8BB', 'AWS::Lambda::Function', 'App/inbound-mail/receive/Resource'),
      named('oneRole11111111', 'AWS::IAM::Role', 'App/one/role/Resource'),
      named('twoRole22222222', 'AWS::IAM::Role', 'App/two/role/Resource'),
      named('Bucket83908E77', 'AWS::S3::Bucket', 'App/Raw_Mail/Resource'),
      named('Things7A3B21F0', 'AWS::DynamoDB::Table'),
      named('db5A3B21F0', 'AWS::DynamoDB::Table', 'App/db/Resource'),
    ]);
    expect(Object.fromEntries(names)).toEqual({
      inboundmailreceive3135D8BB: 'receive',
      oneRole11111111: 'one-role',
      twoRole22222222: 'two-role',
      Bucket83908E77: 'raw-mail',
      Things7A3B21F0: 'Things',
      db5A3B21F0: 'db5A3B21F0',
    });
  });
});
