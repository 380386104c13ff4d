import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { ArrivedMail } from '../mail/verdicts.ts';

/** SES receives mails up to this size; a larger one is refused. */
export const largestMail = 40 * 1024 * 1024;

export interface SmtpReceiverOptions {
  readonly port: number;
  readonly region: string;
  /** Why mail for this address is refused; undefined when it is taken. */
  refusal(recipient: string): string | undefined;
  /** Resolves when the mail is safe; until then the sender keeps it. */
  receive(mail: Omit<ArrivedMail, 'verdicts'>): Promise<string>;
}

/** The mail server that SES shows to the world, on this machine: no authentication, no TLS. */
export class SmtpReceiver {
  readonly #server: SMTPServer;
  readonly #options: SmtpReceiverOptions;

  constructor(options: SmtpReceiverOptions) {
    this.#options = options;
    this.#server = new SMTPServer({
      name: `inbound-smtp.${options.region}.amazonaws.com`,
      banner: 'local SES',
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      size: largestMail,
      closeTimeout: 1000,
      onRcptTo: ({ address }, _session, done) => {
        const refusal = options.refusal(address);
        done(
          refusal === undefined
            ? null
            : smtpError(550, `5.1.1 Requested action not taken: mailbox unavailable (${refusal})`),
        );
      },
      onData: (stream, session, done) => {
        this.#take(stream, session).then((reply) => done(null, reply), done);
      },
    });
    // A sender that goes away in the middle is its own trouble.
    this.#server.on('error', () => {});
  }

  /** Resolves to the real port. Rejects with the system's error, e.g. EADDRINUSE. */
  start(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.server.once('error', reject);
      this.#server.listen(this.#options.port, '127.0.0.1', () => {
        this.#server.server.off('error', reject);
        resolve((this.#server.server.address() as AddressInfo).port); // a TCP server: never a pipe's string
      });
    });
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#server.server.listening) this.#server.close(() => resolve());
      else resolve();
    });
  }

  async #take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk);
    if (stream.sizeExceeded)
      throw smtpError(552, `5.3.4 Message size exceeds fixed limit: SES takes ${largestMail / 1024 / 1024} MB`);
    const { mailFrom, rcptTo } = session.envelope;
    try {
      const id = await this.#options.receive({
        from: mailFrom === false ? '' : mailFrom.address,
        recipients: rcptTo.map(({ address }) => address),
        raw: Buffer.concat(chunks),
        helo: session.hostNameAppearsAs || session.clientHostname,
        clientAddress: session.remoteAddress,
      });
      return `Ok ${id}`;
    } catch (error) {
      throw smtpError(451, `4.3.0 Requested action aborted: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
