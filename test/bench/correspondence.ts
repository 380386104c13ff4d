import { generator } from './random.ts';

/** One mail of the bench's correspondence. */
export interface PlannedMail {
  readonly index: number;
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly attachment: Buffer | undefined;
  /** Index of the first mail of the case that this one answers; undefined for a new case. */
  readonly answers: number | undefined;
}

const share = { replies: 0.4, attachments: 0.1 };
const attachmentBytes = 100 * 1024;
/** A customer answers a case that is at least so many mails old: its acknowledgement has arrived. */
const answerAfter = 25;

/**
 * A correspondence that is the same for the same seed: 60 % new cases, 40 % replies, 10 % with 100 KB attached; texts of
 * 100 to 1,500 characters; customers and companies that come again.
 */
export function* correspondence(seed: number, count: number, firstIndex = 0): Generator<PlannedMail> {
  const random = generator(seed + firstIndex);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const opened: { index: number; from: PlannedMail['from']; subject: string }[] = [];
  for (let index = firstIndex; index < firstIndex + count; index++) {
    const old = opened.filter((one) => one.index <= index - answerAfter);
    const answered = old.length > 0 && random() < share.replies * 1.05 ? pick(old) : undefined;
    const customer = Math.floor(random() ** 2 * 400);
    const from = answered?.from ?? {
      name: `${pick(firstNames)} ${pick(lastNames)}`,
      address: `customer${customer}@company${customer % 90}.test`,
    };
    const subject = answered ? `Re: ${answered.subject}` : `${pick(subjects)} ${index}`;
    const words = 15 + Math.floor(random() ** 2 * 220);
    const text = Array.from({ length: words }, () => pick(vocabulary)).join(' ');
    const attachment = random() < share.attachments ? noise(random, attachmentBytes) : undefined;
    if (!answered) opened.push({ index, from, subject });
    yield { index, from, subject, text, attachment, answers: answered?.index };
  }
}

function noise(random: () => number, bytes: number): Buffer {
  const buffer = Buffer.allocUnsafe(bytes);
  for (let at = 0; at < bytes; at++) buffer[at] = random() * 256;
  return buffer;
}

const firstNames = ['Ann', 'Bob', 'Carla', 'Dmitri', 'Elena', 'Françoise', 'Günter', 'Hanna', 'Иван', 'Jürgen', '由紀'];
const lastNames = ['Smith', 'Petrov', 'García', 'Müller', 'Rossi', 'Nowak', 'Иванова', 'Dubois', 'Yılmaz', 'de Vries'];
const subjects = [
  'Printer does not print',
  'Invoice is wrong',
  'Cannot sign in',
  'Where is my order',
  'Счёт не пришёл',
  'Request for a quote',
];
const vocabulary =
  'the printer on our second floor has stopped and shows error after we changed paper please tell me what can be done today because many people wait for their documents thank you order invoice number delivery account password screen window button when click nothing happens since yesterday morning'.split(
    ' ',
  );
