import { type ReceiveMailPorts, receiveMail } from '#actions/intake/receive-mail.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import fc from '../../support/fast-check.ts';
import { Crash, callsThrough } from '../../support/memory/calls.ts';
import type { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';

/** A mail whose text names it, so that it is found again. */
export interface NamedMail {
  readonly name: string;
  readonly raw: string;
}

export interface Arrivals {
  readonly mails: readonly NamedMail[];
  /** Indexes of mails, in the order of their arrival: each once or several times. */
  readonly order: readonly number[];
  /** Whether a delivery's receipt comes twice, by its place in the order. */
  readonly twice: readonly boolean[];
}

const senders = ['Ann <ann@client.test>', 'bob@client.test', 'eve@other.test', 'zoe@gmail.com'];
/** Some devices give all their mails one Message-ID; some mails have none. */
const ids = ['', '<a@client.test>', '<b@client.test>', '<c@client.test>'];

const mail = fc.record({
  from: fc.constantFrom(...senders),
  messageId: fc.constantFrom(...ids),
  day: fc.integer({ min: 10, max: 14 }),
  answers: fc.constantFrom(undefined, '<a@client.test>', '<b@client.test>', 'nobody@client.test'),
  subject: fc.constantFrom('Printer', 'Re: Printer [SR-1]', 'Re: [SR-2]', 'SR-99'),
});

/** Up to six mails, each delivered up to three times, in any order. */
export const arrivals: fc.Arbitrary<Arrivals> = fc
  .uniqueArray(mail, {
    minLength: 1,
    maxLength: 6,
    selector: ({ from, messageId, day }) => `${from} ${messageId} ${day}`,
  })
  .map((written) =>
    written.map(({ answers, day, ...rest }, index): NamedMail => {
      const name = `mail ${index}`;
      const inReplyTo = answers === undefined ? {} : { inReplyTo: answers };
      return { name, raw: plainMail({ ...rest, ...inReplyTo, text: name, date: `${day} Nov 2026 10:00:00 +0000` }) };
    }),
  )
  .chain((mails) =>
    fc.array(fc.integer({ min: 1, max: 3 }), { minLength: mails.length, maxLength: mails.length }).chain((copies) => {
      const all = copies.flatMap((times, index) => Array<number>(times).fill(index));
      const whole = { minLength: all.length, maxLength: all.length };
      return fc.record({
        mails: fc.constant(mails),
        order: fc.shuffledSubarray(all, whole),
        twice: fc.array(fc.boolean(), whole),
      });
    }),
  );

/** Puts the deliveries into the inbox. @returns their receipts, some of them twice. */
export function receiptsOf({ mails, order, twice }: Arrivals, postcase: MemoryPostcase): Receipt[] {
  return order.flatMap((index, place) => {
    const receipt = postcase.arrived(mails[index]?.raw ?? '');
    return twice[place] ? [receipt, receipt] : [receipt];
  });
}

/** Ports that read each mail once: reading takes time, which is not what these tests are about. */
export function withMailsRead({ mails }: Pick<Arrivals, 'mails'>, ports: ReceiveMailPorts): ReceiveMailPorts {
  const read = new Map<string, ReceivedMail>();
  for (const { raw } of mails) read.set(raw, readMail(Buffer.from(raw)));
  const reader = {
    ...ports.reader,
    read: (raw: Uint8Array) => read.get(Buffer.from(raw).toString()) ?? readMail(raw),
  };
  return { ...ports, reader };
}

/** As SQS does it: again when it failed, and a dead letter after five times. */
export async function delivered(receipt: Receipt, ports: ReceiveMailPorts): Promise<number[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      const received = await receiveMail(receipt, ports);
      return received.outcome === 'registered' ? [received.registration.message.caseNumber] : [];
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

/** The process dies at some of its calls, by their count, before or after they did their work. */
export function dyingAt(
  deaths: ReadonlyMap<number, 'before' | 'after'>,
  ports: ReceiveMailPorts,
  turn: (call: string) => Promise<void> = async () => undefined,
): ReceiveMailPorts {
  let calls = 0;
  return callsThrough(ports, async (call, run) => {
    const death = deaths.get(++calls);
    await turn(call);
    if (death === 'before') throw new Crash(call);
    const answer = await run();
    if (death === 'after') throw new Crash(call);
    return answer;
  });
}

/** Few enough for no record to become a dead letter. */
export const deaths = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom('before' as const, 'after' as const)), {
    maxLength: 3,
    selector: ([call]) => call,
  })
  .map((pairs) => new Map(pairs));
