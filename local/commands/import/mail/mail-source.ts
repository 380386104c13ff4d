import { createHash } from 'node:crypto';
import { readHeaderOnly } from '#adapters/mailparser/header-only.ts';
import { caseNumbersIn } from '#domain/case/case-number.ts';
import { automaticHeaders } from '#domain/mail/automatic-headers.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { PlainError } from '../../text/command-line.ts';
import { byTime } from '../old-case-of.ts';
import type { Remarks } from '../remarks.ts';
import { soundTime } from '../sound-time.ts';
import type { Source, SourceCase, SourceMessage } from '../source.ts';
import { mailChains } from './mail-chains.ts';
import { type MailFile, mailFiles } from './mail-files.ts';

interface Reading {
  readonly remarks: Remarks;
  /** Milliseconds. */
  readonly now: number;
  readonly isOpen: boolean;
  /** Addresses and domains, in lower case: what they sent is ours. */
  readonly own: readonly string[];
  readonly caseNumberMask: string;
}

interface IndexedMail {
  readonly ids: readonly string[];
  readonly message: Omit<SourceMessage, 'at'>;
  readonly at: string | undefined;
}

/**
 * Cases of the chains of mails in mbox files and Maildir folders. Headers alone stay in memory.
 * @throws PlainError when there are no mails.
 */
export async function mailSource(paths: readonly string[], reading: Reading): Promise<Source> {
  const { remarks, caseNumberMask } = reading;
  const mails: IndexedMail[] = [];
  let numbered = 0;
  for await (const file of mailFiles(paths, remarks)) {
    const mail = await indexed(file, reading);
    if (!mail) continue;
    mails.push(mail);
    if (caseNumbersIn(mail.message.subject, caseNumberMask).length > 0) numbered++;
  }
  if (mails.length === 0)
    throw new PlainError(
      ['No mail can be read there.', ...remarks.leftOut.map(({ place, why }) => `  ${place}: ${why}`)].join('\n'),
    );
  if (numbered > 0)
    remarks.tell(
      'Subjects',
      `${numbered} hold numbers such as ${caseNumberMask}, as those of cases here look: who quotes one in a new mail reaches the case that has it here.`,
    );
  const chains = mailChains(mails);
  return {
    size: chains.length,
    async *cases() {
      for (const chain of chains) yield caseOf(chain, reading);
    },
  };
}

async function indexed(file: MailFile, { remarks, now, own }: Reading): Promise<IndexedMail | undefined> {
  const bytes = await file.bytes();
  const mail = readHeaderOnly(bytes, '');
  if (mail.headers.size === 0) {
    remarks.leaveOut(file.place, 'It has no header of a mail.');
    return undefined;
  }
  const { from, messageId, subject, references } = mail;
  const to = [...mail.to, ...mail.cc].map(({ address }) => address);
  const isOut = from !== undefined && isOwn(from.address, own);
  const automatic = isAutomatic(mail);
  const at = soundTime(mail.sentAt, now) ?? soundTime(file.dated, now);
  const key = `mail/${createHash('sha256').update(bytes).digest('base64url')}`;
  return {
    ids: [messageId ?? key, ...mail.inReplyTo, ...references],
    at,
    message: {
      key,
      direction: isOut ? 'out' : 'in',
      ...(isOut && !automatic && { by: from.address }),
      place: file.place,
      ...{ automatic, from, to, subject, messageId, references },
      raw: () => file.bytes(),
    },
  };
}

function isOwn(address: string, own: readonly string[]): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return own.includes(address) || own.includes(domain) || own.includes(`@${domain}`);
}

/** As far as its header tells. */
function isAutomatic({ headers }: ReceivedMail): boolean {
  return automaticHeaders(headers, false).length > 0;
}

function caseOf(chain: readonly IndexedMail[], { remarks, now, isOpen, own }: Reading): SourceCase {
  const known = chain.flatMap(({ at }) => at ?? []).toSorted()[0];
  const messages = byTime(
    chain.map(({ at, message }) => {
      if (at === undefined)
        remarks.tell(
          message.place,
          `It has no date that can be: that of ${known === undefined ? 'the import' : 'its chain'} stands for it.`,
        );
      return { ...message, at: at ?? known ?? new Date(now).toISOString() };
    }),
  );
  const [first] = messages;
  const writer =
    messages.find(({ direction, automatic }) => direction === 'in' && !automatic) ??
    messages.find(({ direction }) => direction === 'in');
  const written = messages.flatMap(({ to }) => to).find((address) => !isOwn(address, own));
  const customer = writer?.from ?? (written === undefined ? undefined : { address: written, name: '' });
  return {
    name: first?.place ?? '',
    head: {
      from: 'mail',
      subject: first?.subject ?? '',
      state: isOpen ? (messages.some(({ by }) => by !== undefined) ? 'open' : 'new') : 'closed',
      ...(customer && { customer: { address: customer.address, name: customer.name } }),
      ...(!isOpen && { closedAt: messages.at(-1)?.at }),
    },
    messages,
  };
}
