import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { TestMail, TestMailSender } from '#actions/installation/ports.ts';

/** Sends as all our mail leaves: with the configuration set. */
export class SesTestMailSender implements TestMailSender {
  private readonly client: SESClient;
  private readonly configurationSet: string;

  constructor(client: SESClient, configurationSet: string) {
    this.client = client;
    this.configurationSet = configurationSet;
  }

  async send({ from, to, subject, text }: TestMail): Promise<void> {
    const lines = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, 'Auto-Submitted: auto-generated', '', text];
    await this.client.send(
      new SendRawEmailCommand({
        Source: from,
        Destinations: [to],
        RawMessage: { Data: Buffer.from(lines.join('\r\n')) },
        ConfigurationSetName: this.configurationSet,
      }),
    );
  }
}
