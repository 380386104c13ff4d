import { paginateListSubscriptionsByTopic, type SNSClient } from '@aws-sdk/client-sns';
import type { Topics } from '#actions/installation/ports.ts';
import type { Subscription } from '#domain/installation/receiving-findings.ts';

/** Where SNS gives the ARN of a subscription that nobody has confirmed. */
const pending = 'PendingConfirmation';

export class SnsTopics implements Topics {
  private readonly client: SNSClient;

  constructor(client: SNSClient) {
    this.client = client;
  }

  async subscriptions(topicArn: string): Promise<readonly Subscription[]> {
    const all: Subscription[] = [];
    for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic(
      { client: this.client },
      { TopicArn: topicArn },
    ))
      for (const { Protocol = '', Endpoint = '', SubscriptionArn = pending } of Subscriptions)
        all.push({ protocol: Protocol, endpoint: Endpoint, confirmed: SubscriptionArn !== pending });
    return all;
  }
}
