import { readFile } from 'node:fs/promises';
import { createTransport } from 'nodemailer';
import type { LocalCloud } from '../../cloud.ts';
import type { FunctionLog } from '../../lambda/function-log.ts';
import { envelopeSender } from './corpus-envelope.ts';

/** So many mails may be under way: more would only wait, in memory and on disk. */
const batchSize = 200;
/** Longer than a failed record stays hidden, so that each turn is an attempt: until it is a dead letter. */
const retryAfter = '7 minutes';
const mostRetries = 20;

/** A mail that was sent in. */
export interface SentIn {
  readonly file: string;
  /** What SES called it; missing when it did not take the mail. */
  readonly id: string | undefined;
  readonly refusal: string | undefined;
  /** By `performance.now()`. */
  readonly acceptedAt: number;
}

interface Ending {
  readonly words: string;
  readonly at: number;
}

const endings = new Set([
  'Case registered',
  'Message joined its case',
  'Message reopened its case',
  'Mail held',
  'Mail known already',
]);

/** Sends mails in by SMTP, several at once, and waits for each batch until all that follows has happened. */
export class CorpusRun {
  readonly #atOnce: number;
  readonly #recipient: string;
  readonly #endings = new Map<string, Ending>();
  readonly failures = new Map<string, number>();

  constructor(recipient: string, atOnce: number) {
    this.#recipient = recipient;
    this.#atOnce = atOnce;
  }

  /** Hears what functions log: when receive-mail was done with a mail, and how. */
  hear({ entry }: FunctionLog): void {
    const [key, words] = [entry?.mail, entry?.message];
    if (typeof key !== 'string' || typeof words !== 'string' || !endings.has(words)) return;
    // A redelivered receipt says "known already" of a mail that it registered itself.
    if (!this.#endings.has(key)) this.#endings.set(key, { words, at: performance.now() });
  }

  /** What receive-mail said of a mail in the end. */
  saidOf(id: string): string | undefined {
    return this.#endings.get(`raw/${id}`)?.words;
  }

  async run(cloud: LocalCloud, files: readonly string[], progress: (done: number) => void): Promise<SentIn[]> {
    const transport = createTransport({
      host: '127.0.0.1',
      port: cloud.smtpPort,
      pool: true,
      maxConnections: this.#atOnce,
      maxMessages: Number.POSITIVE_INFINITY,
    });
    const sent: SentIn[] = [];
    const send = async (file: string): Promise<void> => {
      const raw = await readFile(file);
      const envelope = { from: envelopeSender(raw), to: [this.#recipient] };
      try {
        const { response } = await transport.sendMail({ envelope, raw });
        const id = /Ok (\w+)/.exec(response)?.[1];
        sent.push({ file, id, refusal: undefined, acceptedAt: performance.now() });
      } catch (error) {
        if (!(error instanceof Error && 'responseCode' in error)) throw error;
        sent.push({ file, id: undefined, refusal: error.message, acceptedAt: performance.now() });
      }
    };
    try {
      for (let from = 0; from < files.length; from += batchSize) {
        const batch = files.slice(from, from + batchSize);
        await together(batch, this.#atOnce, async (file) => {
          await send(file);
          progress(sent.length);
        });
        await this.#workedOff(cloud);
        this.#noteFailures(cloud);
      }
    } finally {
      transport.close();
    }
    return sent;
  }

  /** Milliseconds from the acceptance by SMTP to the end of its registration. */
  durationOf({ id, acceptedAt }: SentIn): number | undefined {
    const ending = this.#endings.get(`raw/${id}`);
    // The log may tell of the end before the sender hears that the mail was accepted.
    return ending && Math.max(0, ending.at - acceptedAt);
  }

  /** What fails is tried again in virtual time, until it is done or a dead letter. */
  async #workedOff(cloud: LocalCloud): Promise<void> {
    await cloud.advance(0);
    for (let retry = 0; retry < mostRetries && !(await isIdle(cloud)); retry++) await cloud.advance(retryAfter);
  }

  #noteFailures(cloud: LocalCloud): void {
    for (const { functionName, type, message } of cloud.failures()) {
      const words = `${functionName}: ${type}: ${message}`;
      this.failures.set(words, (this.failures.get(words) ?? 0) + 1);
    }
    cloud.resetCalls();
  }
}

/** Whether nothing waits for another attempt either, once all is done that was ready. */
function isIdle(cloud: LocalCloud): Promise<boolean> {
  return cloud.idle(0).then(
    () => true,
    () => false,
  );
}

/** Does the work for each, so many at once. */
export async function together<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}
