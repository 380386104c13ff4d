import { type SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { MailRefused, type MailSender } from '#actions/ports.ts';
import type { OutgoingMail } from '#domain/outgoing-mail.ts';
import { mimeOf } from '../nodemailer/mime.ts';

/** Sends through SES's first API, whose client the owner's card names. */
export class SesMailSender implements MailSender {
  private readonly client: SESClient;
  private readonly configurationSet: string;

  /** @param client made with `maxAttempts: 1`: a request that was cut off may have been served, and the SDK would repeat it. */
  constructor(client: SESClient, configurationSet: string) {
    this.client = client;
    this.configurationSet = configurationSet;
  }

  async send(mail: OutgoingMail): Promise<string> {
    const raw = await mimeOf(mail);
    const region = await this.client.config.region();
    try {
      const { MessageId } = await this.client.send(
        new SendRawEmailCommand({
          Source: mail.from.address,
          Destinations: [mail.to.address],
          RawMessage: { Data: raw },
          ConfigurationSetName: this.configurationSet,
        }),
      );
      return `${MessageId}@${messageIdDomain(region)}`;
    } catch (error) {
      // Only an answer of SES says that the mail did not leave; a lost connection says nothing.
      if (!(error instanceof SESServiceException) || error.$fault === 'server') throw error;
      throw new MailRefused(`${error.name}: ${error.message}`, isTemporary(error));
    }
  }
}

/** SES replaces our Message-ID with its own, whose domain is the region's, except where SES began. */
function messageIdDomain(region: string): string {
  return region === 'us-east-1' ? 'email.amazonses.com' : `${region}.amazonses.com`;
}

function isTemporary({ name, message, $retryable }: SESServiceException): boolean {
  return (
    $retryable !== undefined ||
    /^(Throttling|ThrottlingException|LimitExceeded\w*|AccountSendingPausedException|ConfigurationSetSendingPausedException|AccessDenied\w*)$/.test(
      name,
    ) ||
    /rate exceeded|quota exceeded|not authorized/i.test(message)
  );
}
