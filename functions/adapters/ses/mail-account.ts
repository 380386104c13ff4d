import {
  DescribeActiveReceiptRuleSetCommand,
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityMailFromDomainAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  type ReceiptRule,
  type SESClient,
} from '@aws-sdk/client-ses';
import type { MailAccount } from '#actions/installation/ports.ts';
import type { ActiveRules, ReceivingRule } from '#domain/installation/receiving-findings.ts';
import type { SendingIdentity, SendingQuota } from '#domain/installation/sending-findings.ts';

/** SES of the region, by its first API: https://docs.aws.amazon.com/ses/latest/APIReference/Welcome.html */
export class SesMailAccount implements MailAccount {
  private readonly client: SESClient;

  constructor(client: SESClient) {
    this.client = client;
  }

  async identity(domain: string): Promise<SendingIdentity> {
    const asked = { Identities: [domain] };
    const [{ VerificationAttributes }, { DkimAttributes }, { MailFromDomainAttributes }] = await Promise.all([
      this.client.send(new GetIdentityVerificationAttributesCommand(asked)),
      this.client.send(new GetIdentityDkimAttributesCommand(asked)),
      this.client.send(new GetIdentityMailFromDomainAttributesCommand(asked)),
    ]);
    const dkim = DkimAttributes?.[domain];
    const { MailFromDomain, MailFromDomainStatus } = MailFromDomainAttributes?.[domain] ?? {};
    return {
      verification: VerificationAttributes?.[domain]?.VerificationStatus,
      dkim: dkim?.DkimEnabled === true ? dkim.DkimVerificationStatus : undefined,
      dkimTokens: dkim?.DkimTokens ?? [],
      mailFrom: MailFromDomain ? { domain: MailFromDomain, status: MailFromDomainStatus ?? 'Pending' } : undefined,
    };
  }

  async quota(): Promise<SendingQuota> {
    const [{ Max24HourSend, SentLast24Hours, MaxSendRate }, { Enabled }] = await Promise.all([
      this.client.send(new GetSendQuotaCommand({})),
      this.client.send(new GetAccountSendingEnabledCommand({})),
    ]);
    return {
      mostADay: Max24HourSend ?? 0,
      sentInADay: SentLast24Hours ?? 0,
      rate: MaxSendRate ?? 0,
      enabled: Enabled === true,
    };
  }

  async activeRules(): Promise<ActiveRules | undefined> {
    const { Metadata, Rules = [] } = await this.client.send(new DescribeActiveReceiptRuleSetCommand({}));
    return Metadata?.Name === undefined ? undefined : { name: Metadata.Name, rules: Rules.map(receivingRule) };
  }
}

function receivingRule({ Enabled, Recipients = [], Actions = [] }: ReceiptRule): ReceivingRule {
  return {
    enabled: Enabled === true,
    recipients: Recipients,
    buckets: Actions.flatMap(({ S3Action }) => S3Action?.BucketName ?? []),
    ends: Actions.some(({ StopAction, BounceAction }) => StopAction !== undefined || BounceAction !== undefined),
  };
}
