import type { Template } from './template-changes.ts';

/**
 * By kind of resource: the action that makes one, of those that CloudFormation calls for it
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/). Who may not even do that cannot deploy it; none for what calls nothing.
 */
export const makingActions: Readonly<Record<string, string | undefined>> = {
  'AWS::ApiGatewayV2::Api': 'apigateway:POST',
  'AWS::ApiGatewayV2::ApiMapping': 'apigateway:POST',
  'AWS::ApiGatewayV2::Authorizer': 'apigateway:POST',
  'AWS::ApiGatewayV2::DomainName': 'apigateway:POST',
  'AWS::ApiGatewayV2::Integration': 'apigateway:POST',
  'AWS::ApiGatewayV2::Route': 'apigateway:POST',
  'AWS::ApiGatewayV2::Stage': 'apigateway:POST',
  'AWS::CDK::Metadata': undefined,
  'AWS::CloudFormation::CustomResource': 'lambda:InvokeFunction',
  'AWS::CloudFront::Distribution': 'cloudfront:CreateDistribution',
  'AWS::CloudFront::Function': 'cloudfront:CreateFunction',
  'AWS::CloudFront::OriginAccessControl': 'cloudfront:CreateOriginAccessControl',
  'AWS::CloudFront::ResponseHeadersPolicy': 'cloudfront:CreateResponseHeadersPolicy',
  'AWS::CloudWatch::Alarm': 'cloudwatch:PutMetricAlarm',
  'AWS::CloudWatch::Dashboard': 'cloudwatch:PutDashboard',
  'AWS::Cognito::ManagedLoginBranding': 'cognito-idp:CreateManagedLoginBranding',
  'AWS::Cognito::UserPool': 'cognito-idp:CreateUserPool',
  'AWS::Cognito::UserPoolClient': 'cognito-idp:CreateUserPoolClient',
  'AWS::Cognito::UserPoolDomain': 'cognito-idp:CreateUserPoolDomain',
  'AWS::Cognito::UserPoolGroup': 'cognito-idp:CreateGroup',
  'AWS::Cognito::UserPoolUser': 'cognito-idp:AdminCreateUser',
  'AWS::Cognito::UserPoolUserToGroupAttachment': 'cognito-idp:AdminAddUserToGroup',
  'AWS::DynamoDB::Table': 'dynamodb:CreateTable',
  'AWS::Events::EventBus': 'events:CreateEventBus',
  'AWS::IAM::Policy': 'iam:PutRolePolicy',
  'AWS::IAM::Role': 'iam:CreateRole',
  'AWS::Lambda::EventInvokeConfig': 'lambda:PutFunctionEventInvokeConfig',
  'AWS::Lambda::EventSourceMapping': 'lambda:CreateEventSourceMapping',
  'AWS::Lambda::Function': 'lambda:CreateFunction',
  'AWS::Lambda::Permission': 'lambda:AddPermission',
  'AWS::Logs::LogGroup': 'logs:CreateLogGroup',
  'AWS::Logs::MetricFilter': 'logs:PutMetricFilter',
  'AWS::Route53::RecordSet': 'route53:ChangeResourceRecordSets',
  'AWS::S3::Bucket': 's3:CreateBucket',
  'AWS::S3::BucketPolicy': 's3:PutBucketPolicy',
  'AWS::SES::ConfigurationSet': 'ses:CreateConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination': 'ses:CreateConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity': 'ses:CreateEmailIdentity',
  'AWS::SES::ReceiptRule': 'ses:CreateReceiptRule',
  'AWS::SES::ReceiptRuleSet': 'ses:CreateReceiptRuleSet',
  'AWS::SNS::Subscription': 'sns:Subscribe',
  'AWS::SNS::Topic': 'sns:CreateTopic',
  'AWS::SNS::TopicPolicy': 'sns:SetTopicAttributes',
  'AWS::SQS::Queue': 'sqs:CreateQueue',
  'AWS::SQS::QueuePolicy': 'sqs:SetQueueAttributes',
  'AWS::Scheduler::Schedule': 'scheduler:CreateSchedule',
  'AWS::SecretsManager::RotationSchedule': 'secretsmanager:RotateSecret',
  'AWS::SecretsManager::Secret': 'secretsmanager:CreateSecret',
  'AWS::StepFunctions::StateMachine': 'states:CreateStateMachine',
};

/** Actions without which the template cannot be deployed, each once. */
export function neededActions({ Resources }: Template): readonly string[] {
  const actions = Object.values(Resources).flatMap(({ Type }) => makingActions[Type] ?? []);
  // CloudFormation hands each function, schedule and workflow its role.
  return [...new Set([...actions, 'iam:PassRole'])].toSorted();
}
