import { type SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { type ComposedMail, MailRefused, type MailSender, type RefusalOfMail } from '#actions/notification/ports.ts';
import { mimeOf } from '#adapters/nodemailer/mime.ts';
import type { OutgoingMail } from '#domain/notification/outgoing-mail.ts';

/** Sends through SES's first API, whose client the owner's card names. */
export class SesMailSender implements MailSender {
  private readonly client: SESClient;
  private readonly configurationSet: string;

  /** @param client made with `maxAttempts: 1`: a request that was cut off may have been served, and the SDK would repeat it. */
  constructor(client: SESClient, configurationSet: string) {
    this.client = client;
    this.configurationSet = configurationSet;
  }

  async compose(mail: OutgoingMail): Promise<ComposedMail> {
    return { from: mail.from.address, to: [mail.to.address, ...mail.cc], raw: await mimeOf(mail) };
  }

  async send({ from, to, raw }: ComposedMail): Promise<string> {
    const region = await this.client.config.region();
    try {
      const { MessageId } = await this.client.send(
        new SendRawEmailCommand({
          Source: from,
          Destinations: [...to],
          RawMessage: { Data: raw },
          ConfigurationSetName: this.configurationSet,
        }),
      );
      return `${MessageId}@${messageIdDomain(region)}`;
    } catch (error) {
      throw surelyUnsent(error) ?? error;
    }
  }
}

/** Only an answer of SES, or a connection that never was, says that the mail did not leave; a lost one says nothing. */
function surelyUnsent(error: unknown): MailRefused | undefined {
  if (error instanceof SESServiceException)
    return error.$fault === 'server' ? undefined : new MailRefused(error.name, error.message, kindOf(error));
  if (!(error instanceof Error)) return undefined;
  const reason = 'code' in error ? String(error.code) : error.name;
  return neverConnected.has(reason) ? new MailRefused(reason, error.message, 'denied') : undefined;
}

const neverConnected = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'CredentialsProviderError']);

/** SES replaces our Message-ID with its own, whose domain is the region's, except where SES began. */
function messageIdDomain(region: string): string {
  return region === 'us-east-1' ? 'email.amazonses.com' : `${region}.amazonses.com`;
}

function kindOf({ name, message, $retryable }: SESServiceException): RefusalOfMail {
  if ($retryable !== undefined || busy.test(name) || /rate exceeded|quota exceeded/i.test(message)) return 'busy';
  return /^AccessDenied/.test(name) || /not authorized/i.test(message) ? 'denied' : 'never';
}

const busy = /^(Throttling\w*|LimitExceeded\w*|AccountSendingPausedException|ConfigurationSetSendingPausedException)$/;
