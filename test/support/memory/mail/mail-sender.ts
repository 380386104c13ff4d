import { type ComposedMail, MailRefused, type MailSender, type RefusalOfMail } from '#actions/notification/ports.ts';
import { mimeOf } from '#adapters/nodemailer/mime.ts';
import type { OutgoingMail } from '#domain/notification/outgoing-mail.ts';

type Fault = RefusalOfMail | 'break' | 'lose-answer';

const codes = { busy: 'Throttling', denied: 'AccessDenied', never: 'MessageRejected' } as const;

/** SES as it is seen from here: takes mails, and fails as it does. */
export class MemoryMailSender implements MailSender {
  /** What it has taken, oldest first, with the Message-ID that it gave. */
  readonly taken: (ComposedMail & { readonly messageId: string })[] = [];
  private readonly faults: Fault[] = [];

  /** The next sends go wrong so, one after the other. */
  willFail(...faults: Fault[]): void {
    this.faults.push(...faults);
  }

  async compose(mail: OutgoingMail): Promise<ComposedMail> {
    return { from: mail.from.address, to: [mail.to.address, ...mail.cc], raw: await mimeOf(mail) };
  }

  async send(mail: ComposedMail): Promise<string> {
    const fault = this.faults.shift();
    if (fault === 'busy' || fault === 'denied' || fault === 'never') throw new MailRefused(codes[fault], 'No', fault);
    if (fault === 'break') throw new Error('socket hang up');
    const messageId = `${String(this.taken.length + 1).padStart(6, '0')}-ses@eu-west-1.amazonses.com`;
    this.taken.push({ ...mail, messageId });
    if (fault === 'lose-answer') throw new Error('socket hang up');
    return messageId;
  }
}
