import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';

/** Clients with the rights of whoever runs a command. */
export class UserClients {
  readonly queues: SQSClient;
  readonly streams: DynamoDBStreamsClient;
  readonly functions: LambdaClient;
  readonly events: EventBridgeClient;
  readonly workflows: SFNClient;

  /** @param endpoint of an embedded cloud; undefined for AWS, with the credentials and region that the AWS CLI would take. */
  constructor(endpoint: string | undefined) {
    const credentials = { accessKeyId: 'people', secretAccessKey: 'people' };
    const settings = endpoint === undefined ? {} : { endpoint, region: 'eu-west-1', credentials };
    this.queues = new SQSClient(settings);
    this.streams = new DynamoDBStreamsClient(settings);
    this.functions = new LambdaClient(settings);
    this.events = new EventBridgeClient(settings);
    this.workflows = new SFNClient(settings);
  }
}
