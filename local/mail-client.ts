import { createTransport } from 'nodemailer';

/** To whom and from whom a mail goes, apart from what its headers say. */
export interface Envelope {
  readonly from?: string;
  readonly to: readonly string[];
}

function addresses(head: string, field: string): string[] {
  const value = new RegExp(`^${field}:(.*)$`, 'im').exec(head)?.[1] ?? '';
  return [...value.matchAll(/[^\s<>",;:()]+@[^\s<>",;()]+/g)].map(([address]) => address);
}

/** Sender and recipients that the headers of a raw mail name. */
export function envelopeOf(raw: Buffer): Required<Envelope> {
  const end = /\r?\n\r?\n/.exec(raw.toString('latin1', 0, 65_536))?.index;
  const head = raw.toString('latin1', 0, end ?? 65_536).replaceAll(/\r?\n[ \t]+/g, ' ');
  return { from: addresses(head, 'From')[0] ?? '', to: [...addresses(head, 'To'), ...addresses(head, 'Cc')] };
}

/** A mail client that writes to the embedded cloud by SMTP, over connections that it keeps. */
export class MailClient {
  readonly #transport;

  constructor(port: number) {
    this.#transport = createTransport({ host: '127.0.0.1', port, pool: true, maxMessages: Number.POSITIVE_INFINITY });
  }

  /** Resolves when the mail is accepted. Rejects with the server's answer if it is not. */
  async send(raw: Buffer, envelope: Envelope): Promise<void> {
    await this.#transport.sendMail({ envelope: { from: envelope.from ?? '', to: [...envelope.to] }, raw });
  }

  close(): void {
    this.#transport.close();
  }
}
