import {
  DescribeActiveReceiptRuleSetCommand,
  type SESClient,
  SetActiveReceiptRuleSetCommand,
} from '@aws-sdk/client-ses';
import type { RuleSets } from '#actions/intake/activate-rule-set.ts';

export class SesRuleSets implements RuleSets {
  private readonly client: SESClient;

  constructor(client: SESClient) {
    this.client = client;
  }

  async active(): Promise<string | undefined> {
    const { Metadata } = await this.client.send(new DescribeActiveReceiptRuleSetCommand({}));
    return Metadata?.Name;
  }

  async activate(name: string | undefined): Promise<void> {
    await this.client.send(new SetActiveReceiptRuleSetCommand({ RuleSetName: name }));
  }
}
