import { readMail } from '#adapters/mailparser/read-mail.ts';
import { forwardedMail } from '#adapters/reply-text/forwarded-mail.ts';
import { replyText } from '#adapters/reply-text/reply-text.ts';
import { classify } from '#domain/mail/automatic-mail.ts';
import { readBounce } from '#domain/mail/bounce/bounce.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { writerOf } from '#domain/mail/writer/writer.ts';
import fc from '../../../support/fast-check.ts';
import { anyBytes, anyHeader } from './mails.ts';
import { anyStructure, type Structure } from './structures.ts';

const receipt: Receipt = {
  source: 'a@b.test',
  recipients: ['support@postcase.test'],
  receivedAt: '2026-06-01T08:30:00.000Z',
  objectKey: 'inbox/a',
  spam: 'PASS',
  virus: 'PASS',
  spf: 'PASS',
  dkim: 'PASS',
  dmarc: 'PASS',
};
/** No mail of these sizes may take longer, by what this thread computes (MAIL-05). */
const longestMs = 2000;

function mustBe(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(what);
}

/** Reads all that is read of a mail; what must hold for any. */
function readWhole(raw: Buffer): ReceivedMail {
  const before = process.threadCpuUsage();
  const mail = readMail(raw);
  const ids = [mail.messageId ?? 'none', ...mail.inReplyTo, ...mail.references];
  const people = [...(mail.from ? [mail.from] : []), ...mail.authors, ...mail.to, ...mail.cc, ...mail.replyTo];
  mustBe(!ids.some((id) => id === '' || /[<>\s]/.test(id)), 'an id is none');
  mustBe(!people.some(({ address }) => !/^\S.*@\S+$/.test(address) || /\p{Cc}/u.test(address)), 'an address is none');
  mustBe(!mail.attachments.some(({ name }) => name === '' || /[\p{Cc}/\\]/u.test(name)), 'a name is none');
  mustBe(!/\p{Cc}/u.test(mail.subject), 'control characters in the subject');
  mustBe(mail.text !== '' || mail.warnings.length > 0, 'nothing is read, nothing is said');
  mustBe(mail.text.isWellFormed() && mail.subject.isWellFormed(), 'half of a character');
  classify(mail, receipt, { forwarded: false });
  classify(mail, { ...receipt, source: '' }, { forwarded: true });
  readBounce(mail, true);
  writerOf(mail, receipt, 'postcase.test');
  forwardedMail(mail);
  const { newest, quoted, signature } = replyText(mail);
  const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  mustBe(letters(newest + quoted + signature) === letters(mail.text), 'lines of the text are lost');
  const { user, system } = process.threadCpuUsage(before);
  mustBe((user + system) / 1000 < longestMs, 'it takes too long');
  return mail;
}

/** All that can be seen of a mail, with the mails in it. */
function shownOf({ text, html = '', attachments }: ReceivedMail, depth = 0): string {
  const files = attachments.map(({ contentType, content }) => {
    const bytes = Buffer.from(content);
    const inner = contentType === 'message/rfc822' && depth < 8 ? shownOf(readMail(bytes), depth + 1) : '';
    return `${bytes.toString('latin1')}\n${inner}`;
  });
  return [text, html, ...files].join('\n');
}

interface Outcome {
  readonly tried: number;
  /** The smallest mail that breaks the law, and how. */
  readonly broken: { readonly raw: Buffer; readonly why: string } | undefined;
}

/** What no mail may break, by what is tried. */
export const laws: Readonly<Record<string, (runs: { seed?: number; numRuns: number }) => Outcome>> = {
  'whatever the bytes': lawOf(anyBytes.map((raw) => ({ raw, tokens: [] }))),
  'whatever the header': lawOf(anyHeader.map((raw) => ({ raw, tokens: [] }))),
  'whatever the parts, none is lost': lawOf(anyStructure),
};

function lawOf(mails: fc.Arbitrary<Structure>): (typeof laws)[string] {
  const law = fc.property(mails, ({ raw, tokens }) => {
    const shown = shownOf(readWhole(raw));
    for (const token of tokens) mustBe(shown.includes(token), `${token} is lost`);
  });
  return (runs) => {
    const { counterexample, errorInstance, numRuns } = fc.check(law, runs);
    const raw = counterexample?.[0].raw;
    return { tried: numRuns, broken: raw && { raw, why: String(errorInstance) } };
  };
}
