import { readMail } from '#adapters/mailparser/read-mail.ts';
import type { ForwardedMail } from '#domain/mail/forwarded-mail.ts';
import type { MailAddress, ReceivedMail } from '#domain/mail/received-mail.ts';
import { addressesIn } from '#domain/words/address-text.ts';
import { attributionEndingAt } from './attribution.ts';
import { fieldOf, quotedHeaderAt } from './quoted-header.ts';
import { firstText, replyText } from './reply-text.ts';
import { isForwarded, separatorKind } from './separator.ts';

type Given = Pick<ReceivedMail, 'from' | 'subject' | 'text' | 'attachments'>;

const mostLines = 1000;
const mostHeaderLines = 16;
const longestLine = 1000;
const largestAttached = 1_000_000;

/**
 * The mail that another one forwards: below a separator or a header, as mail programs write them, or attached. What stands there
 * are words, which prove nobody. Undefined for an answer, and where it is not plain who wrote the forwarded mail.
 */
export function forwardedMail(mail: Given): ForwardedMail | undefined {
  const lines = mail.text.split('\n', mostLines).map((line) => line.slice(0, longestLine).trimEnd());
  const start = startOfBlock(lines, mail);
  if (start === 'nothing') return isForwarded(mail.subject) ? attachedMail(mail) : undefined;
  if (start === 'unclear') return undefined;
  const block = unquoted(mail.text.split('\n').slice(start.header));
  const head = readHead(block.slice(0, 2 * mostHeaderLines).map((line) => line.slice(0, longestLine).trim()));
  const author = head && authorIn(head.from);
  if (!author) return undefined;
  const above = lines.slice(0, start.above).join('\n').trim();
  return {
    author,
    subject: head.subject.slice(0, 998).toWellFormed(),
    text: firstText(block.slice(head.end).join('\n').trim()),
    above: above === '' ? '' : replyText({ text: above, html: undefined }).newest,
  };
}

/** Where its header begins, and where what stands above it ends. */
interface Start {
  readonly above: number;
  readonly header: number;
}

/**
 * The first sign decides, as whatever stands below it may be the words of a stranger. `unclear`: it is an answer, or something
 * else than a signature names an address above.
 */
function startOfBlock(lines: readonly string[], mail: Given): Start | 'nothing' | 'unclear' {
  const domain = mail.from?.address.replace(/^.*@/, '') ?? '';
  for (const [at, whole] of lines.entries()) {
    const line = whole.trim();
    const kind = separatorKind(line);
    if (kind === 'forwarded') return { above: at, header: at + 1 };
    const header = quotedHeaderAt(lines, at);
    if (header) {
      const forwards = header.attached || isForwarded(mail.subject);
      return forwards ? { above: startOfSeparator(lines, at), header: at } : 'unclear';
    }
    if (line.startsWith('>') || (kind === undefined && attributionEndingAt(lines, at)?.certain)) return 'unclear';
    if (/^[^:：]{1,30}[:：]/.test(line) && addressesIn(line).some((one) => !one.endsWith(`@${domain}`)))
      return 'unclear';
  }
  return 'nothing';
}

/** "-----Original Message-----" and rules stand right above the header. */
function startOfSeparator(lines: readonly string[], header: number): number {
  let at = header;
  while (at > 0 && (lines[at - 1] === '' || /^[-_=*]{3}/.test(lines[at - 1] ?? ''))) at--;
  return at;
}

/** Some quote what they forward. */
function unquoted(lines: readonly string[]): readonly string[] {
  const isQuoted = lines.find((line) => line.trim() !== '')?.startsWith('>') === true;
  return isQuoted ? lines.map((line) => line.replace(/^> ?/, '')) : lines;
}

interface Head {
  readonly from: string;
  readonly subject: string;
  /** Line behind it. */
  readonly end: number;
}

function readHead(lines: readonly string[]): Head | undefined {
  const first = lines.findIndex((line) => line !== '');
  if (first === -1) return undefined;
  if (fieldOf(lines[first] ?? '') === undefined) return headOfAttribution(lines, first);
  const values = new Map<string, string>();
  let open: string | undefined;
  let at = first;
  for (; at < Math.min(lines.length, first + mostHeaderLines); at++) {
    const line = lines[at] ?? '';
    const field = fieldOf(line);
    if (field !== undefined) {
      open = values.has(field) ? undefined : field;
      if (open !== undefined) values.set(open, line.slice(line.search(/[:：]/) + 1).trim());
    } else if (line === '') {
      if (fieldOf(lines[at + 1] ?? '') === undefined) break;
    } else if (/^[^:：]{1,30}[:：]\s/.test(line)) open = undefined;
    else if (open !== undefined) values.set(open, `${values.get(open)} ${line}`);
  }
  const from = values.get('from');
  return from === undefined ? undefined : { from, subject: values.get('subject') ?? '', end: at };
}

/** Yandex and others write `28.11.2026, 01:00, "Wes" <wes@client.test>:` there. */
function headOfAttribution(lines: readonly string[], first: number): Head | undefined {
  const last = [first, first + 1].find((at) => attributionEndingAt(lines, at)?.start === first);
  if (last === undefined) return undefined;
  return { from: lines.slice(first, last + 1).join(' '), subject: '', end: last + 1 };
}

function authorIn(value: string): MailAddress | undefined {
  const plain = value.replace(/<?\bmailto:[^>\s]*>?/gi, (link) => (link.startsWith('<') ? '' : link.slice(7)));
  const found = addressesIn(plain);
  const last = /<([^<>\s]{3,320})>[^<>@]*$/.exec(plain)?.[1];
  const address = found.length === 1 ? found[0] : addressesIn(last ?? '')[0];
  if (address === undefined) return undefined;
  const [, name = ''] = /^(?:.*\d\d:\d\d,?)?\s*["'“„]?([^<[("“”„@]*?)["'”]?\s*(?:[<[(]|$)/u.exec(plain) ?? [];
  return { address, name: name.trim().slice(0, 100).toWellFormed() };
}

function attachedMail({ text, attachments }: Given): ForwardedMail | undefined {
  const mails = attachments.filter(({ contentType }) => contentType === 'message/rfc822');
  const [only] = mails;
  if (only === undefined || mails.length > 1 || only.content.length > largestAttached) return undefined;
  const mail = readMail(only.content);
  return (
    mail.from && {
      author: mail.from,
      subject: mail.subject,
      text: mail.text,
      above: replyText({ text, html: undefined }).newest,
    }
  );
}
