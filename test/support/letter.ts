import MailComposer from 'nodemailer/lib/mail-composer/index.js';

/** A mail as a customer's client writes it. */
export interface Letter {
  readonly from: string;
  readonly to: string | string[];
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly references?: string[];
  readonly cc?: string[];
  readonly headers?: Record<string, string>;
  readonly attachments?: { filename: string; content: Buffer }[];
  readonly date?: Date;
}

export function letter({ text = 'It does not print.', ...mail }: Letter): Promise<Buffer> {
  return new MailComposer({ text, ...mail }).compile().build();
}
