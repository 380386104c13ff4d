/** A resource's name and where it lives, from which its ARN and other attributes follow. */
export interface Place {
  readonly name: string;
  readonly logicalId: string;
  readonly region: string;
  readonly account: string;
  /** The gateway's address, e.g. `http://127.0.0.1:4566`. */
  readonly endpoint: string;
}

type Attribute = (place: Place) => string;

/** What `Ref` and `Fn::GetAtt` give for a type of resource. */
export interface ResourceType {
  /** The property that may give a name; without it the name comes from the logical id. */
  readonly nameProperty?: string;
  /** S3 takes small letters only. */
  readonly lowerCase?: true;
  readonly ref: Attribute;
  readonly attributes?: Readonly<Record<string, Attribute>>;
}

const name: Attribute = (place) => place.name;
const arn =
  (service: string, before = ''): Attribute =>
  ({ region, account, name }) =>
    `arn:aws:${service}:${region}:${account}:${before}${name}`;
const queueUrl: Attribute = ({ endpoint, account, name }) => `${endpoint}/${account}/${name}`;
const bucketArn: Attribute = (place) => `arn:aws:s3:::${place.name}`;
const roleArn: Attribute = ({ account, name }) => `arn:aws:iam::${account}:role/${name}`;
const poolId: Attribute = (place) => `${place.region}_${place.name.replaceAll(/[^A-Za-z0-9]/g, '')}`;
const distributionId: Attribute = (place) => place.name.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase();
/** CloudFront is in no region. */
const cloudFrontArn =
  (before: string): Attribute =>
  ({ account, name }) =>
    `arn:aws:cloudfront::${account}:${before}${name}`;
const nameless: Attribute = ({ logicalId }) => {
  throw new Error(`${logicalId} is not made yet`);
};
const nothing: ResourceType = { ref: name };

const table: ResourceType = {
  nameProperty: 'TableName',
  ref: name,
  attributes: {
    Arn: arn('dynamodb', 'table/'),
    StreamArn: (place) => `${arn('dynamodb', 'table/')(place)}/stream/2026-01-01T00:00:00.000`,
  },
};

/** Every resource type that the embedded cloud runs or may pass by; SUPPORTED.md says which is which. */
export const RESOURCE_TYPES: Readonly<Record<string, ResourceType>> = {
  // Its endpoint is known once it listens: Stack.made says what it is.
  'AWS::ApiGatewayV2::Api': { ref: name, attributes: { ApiId: name } },
  'AWS::ApiGatewayV2::Authorizer': nothing,
  'AWS::ApiGatewayV2::Integration': nothing,
  'AWS::ApiGatewayV2::Route': nothing,
  'AWS::ApiGatewayV2::Stage': { nameProperty: 'StageName', ref: name },
  'AWS::CDK::Metadata': nothing,
  'AWS::CloudFormation::CustomResource': nothing,
  'AWS::CloudWatch::Alarm': { nameProperty: 'AlarmName', ref: name, attributes: { Arn: arn('cloudwatch', 'alarm:') } },
  'AWS::CloudWatch::CompositeAlarm': {
    nameProperty: 'AlarmName',
    ref: name,
    attributes: { Arn: arn('cloudwatch', 'alarm:') },
  },
  'AWS::CloudWatch::Dashboard': { nameProperty: 'DashboardName', ref: name },
  'AWS::CloudFront::Distribution': {
    ref: distributionId,
    attributes: { DomainName: (place) => `${distributionId(place).toLowerCase()}.cloudfront.net`, Id: distributionId },
  },
  'AWS::CloudFront::Function': {
    nameProperty: 'Name',
    ref: cloudFrontArn('function/'),
    attributes: { FunctionARN: cloudFrontArn('function/') },
  },
  'AWS::CloudFront::OriginAccessControl': { ref: name, attributes: { Id: name } },
  'AWS::CloudFront::ResponseHeadersPolicy': { ref: name, attributes: { Id: name } },
  'AWS::Cognito::ManagedLoginBranding': nothing,
  'AWS::Cognito::UserPool': {
    ref: poolId,
    attributes: {
      Arn: (place) => `arn:aws:cognito-idp:${place.region}:${place.account}:userpool/${poolId(place)}`,
      ProviderName: (place) => `cognito-idp.${place.region}.amazonaws.com/${poolId(place)}`,
      ProviderURL: (place) => `https://cognito-idp.${place.region}.amazonaws.com/${poolId(place)}`,
      UserPoolId: poolId,
    },
  },
  'AWS::Cognito::UserPoolClient': { ref: name, attributes: { ClientId: name } },
  'AWS::Cognito::UserPoolDomain': { nameProperty: 'Domain', ref: name },
  'AWS::Cognito::UserPoolGroup': { nameProperty: 'GroupName', ref: name },
  'AWS::Cognito::UserPoolUser': { nameProperty: 'Username', ref: name },
  'AWS::Cognito::UserPoolUserToGroupAttachment': nothing,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::DynamoDB::Table': table,
  'AWS::Events::EventBus': {
    nameProperty: 'Name',
    ref: name,
    attributes: { Arn: arn('events', 'event-bus/'), Name: name },
  },
  'AWS::IAM::ManagedPolicy': {
    nameProperty: 'ManagedPolicyName',
    ref: ({ account, name }) => `arn:aws:iam::${account}:policy/${name}`,
  },
  'AWS::IAM::Policy': nothing,
  'AWS::IAM::Role': { nameProperty: 'RoleName', ref: name, attributes: { Arn: roleArn, RoleId: name } },
  'AWS::KMS::Alias': { nameProperty: 'AliasName', ref: name },
  'AWS::KMS::Key': { ref: name, attributes: { Arn: arn('kms', 'key/'), KeyId: name } },
  'AWS::Lambda::EventInvokeConfig': nothing,
  'AWS::Lambda::EventSourceMapping': { ref: name, attributes: { Id: name } },
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    ref: name,
    attributes: { Arn: arn('lambda', 'function:') },
  },
  'AWS::Lambda::Permission': nothing,
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    ref: name,
    attributes: { Arn: (place) => `${arn('logs', 'log-group:')(place)}:*` },
  },
  'AWS::Logs::MetricFilter': nothing,
  'AWS::S3::Bucket': {
    nameProperty: 'BucketName',
    lowerCase: true,
    ref: name,
    attributes: {
      Arn: bucketArn,
      DomainName: (place) => `${place.name}.s3.amazonaws.com`,
      RegionalDomainName: (place) => `${place.name}.s3.${place.region}.amazonaws.com`,
    },
  },
  'AWS::S3::BucketPolicy': nothing,
  'AWS::Scheduler::Schedule': { nameProperty: 'Name', ref: name },
  'AWS::Scheduler::ScheduleGroup': {
    nameProperty: 'Name',
    ref: name,
    attributes: { Arn: arn('scheduler', 'schedule-group/') },
  },
  'AWS::SecretsManager::ResourcePolicy': nothing,
  'AWS::SecretsManager::RotationSchedule': nothing,
  // Its ARN ends in random characters: Stack.made says what it is.
  'AWS::SecretsManager::Secret': { nameProperty: 'Name', ref: nameless },
  'AWS::SES::ConfigurationSet': { nameProperty: 'Name', ref: name },
  'AWS::SES::ConfigurationSetEventDestination': nothing,
  'AWS::SES::EmailIdentity': {
    nameProperty: 'EmailIdentity',
    ref: name,
    attributes: {
      EmailIdentityArn: arn('ses', 'identity/'),
      ...Object.fromEntries(
        [1, 2, 3].flatMap((n) => [
          [`DkimDNSTokenName${n}`, (place: Place) => `token${n}._domainkey.${place.name}`],
          [`DkimDNSTokenValue${n}`, () => `token${n}.dkim.amazonses.com`],
        ]),
      ),
    },
  },
  'AWS::SES::ReceiptRule': nothing,
  'AWS::SES::ReceiptRuleSet': { nameProperty: 'RuleSetName', ref: name },
  'AWS::SNS::Subscription': { ref: arn('sns'), attributes: { Arn: arn('sns') } },
  'AWS::SNS::Topic': {
    nameProperty: 'TopicName',
    ref: arn('sns'),
    attributes: { TopicArn: arn('sns'), TopicName: name },
  },
  'AWS::SNS::TopicPolicy': nothing,
  'AWS::SQS::Queue': {
    nameProperty: 'QueueName',
    ref: queueUrl,
    attributes: { Arn: arn('sqs'), QueueName: name, QueueUrl: queueUrl },
  },
  'AWS::SQS::QueuePolicy': nothing,
  'AWS::StepFunctions::StateMachine': {
    nameProperty: 'StateMachineName',
    ref: arn('states', 'stateMachine:'),
    attributes: { Arn: arn('states', 'stateMachine:'), Name: name },
  },
};

/** Custom resources take their `Ref` and attributes from what their function answered. */
export function isCustomResource(type: string): boolean {
  return type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource';
}
