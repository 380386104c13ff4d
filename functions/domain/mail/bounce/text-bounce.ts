import { addressesIn } from '#domain/words/address-text.ts';
import { first } from '../header-fields.ts';
import { automaticSubject } from '../out-of-office-subjects.ts';
import type { ReceivedMail } from '../received-mail.ts';
import type { BouncedRecipient } from './bounced-recipient.ts';
import { isPermanent, saysUnknown, statusIn } from './delivery-status.ts';

/** A bounce says what it is in its beginning. */
const readCharacters = 32 * 1024;
const mostLines = 500;
const mostRecipients = 50;

const subjects =
  /^(?:undeliver(?:ed|able)|mail (?:could not be delivered|delivery fail)|delivery (?:status notification|failure|has failed|report|delayed)|non[- ]?delivery|failure notice|returned mail|mail system error|message (?:delivery )?(?:failure|delayed)|warning: (?:message|could not send)|unzustellbar|nicht zustellbar|mail konnte nicht zugestellt|non remis|échec de|non recapitabile|no se puede entregar|no entregado|não (?:é possível )?entreg|niet te bezorgen|onbestelbaar|niedostarczon|nie można dostarczyć|не доставлено|недоставленн|сообщение не доставлено|невозможно доставить|не вдалося доставити|недоставлен|teslim edilemedi|配信不能|无法传递)/iu;
const sentences =
  /qmail-send program|created automatically by mail delivery software|(?:could|can|was) ?not (?:be )?(?:deliver(?:ed)?|sent to)|couldn.t be delivered|wasn.t able to deliver|unable to deliver|un?deliverable|did not reach|has not been delivered|delivery (?:to the following|has failed|failed)|(?:permanent|fatal) errors?|nicht zugestellt|n.a pas pu être|no se ha podido entregar|non è stato (?:possibile )?recapita|não pôde ser entregue|kon niet worden|nie (?:może|mogła|można) (?:zostać|być)? ?dostarcz|не (?:может быть|было|удалось|была|смогл[аио]) ?достав|невозможно доставить|не вдалося доставити|teslim edileme/iu;
const delays =
  /delay|warning:|will be re-?tried|will (?:keep|continue) trying|still (?:being retried|trying)|задерж|verzögert/iu;
const copies =
  /^(?:[-=_* ]{2,20}[^\n]{0,80}(?:copy of|original (?:message|mail)|below this line|undelivered message|unsent message|message header|returned message|исходн|оригинал)[^\n]{0,80}|original message headers?:|копия (?:письма|сообщения)[^\n]{0,40})$/imu;

/**
 * Words that make a mail from nobody, or from a mail `system`, a bounce; undefined when it has none. An absence note
 * comes from nobody too and may quote anything, so that its text does not count.
 */
export function wordsOfBounce(mail: ReceivedMail, system: boolean): string | undefined {
  const subject = subjects.exec(mail.subject.slice(0, 300).trim())?.[0];
  if (subject !== undefined) return `Subject: ${subject}`;
  const answered = /auto-replied/i.test(first(mail.headers, 'auto-submitted')) || automaticSubject(mail.subject);
  if (answered && !system) return undefined;
  const sentence = sentences.exec(mail.text.slice(0, 4096))?.[0];
  return sentence === undefined ? undefined : `Text: ${sentence}`;
}

/** The returned mail, or its header, where a text bounce copies it; '' when it does not. */
export function copyInText(text: string): string {
  const found = copies.exec(text.slice(0, readCharacters));
  return found === null ? '' : text.slice(found.index + found[0].length, found.index + 2 * readCharacters);
}

/**
 * Recipients of a bounce without a report part: qmail's QSBMF (`<address>:` and the reason below it), Exim's list, the
 * free texts of others. A line that begins with an address opens a recipient; its reason goes on to the next one.
 */
export function recipientsInText(mail: ReceivedMail): readonly BouncedRecipient[] {
  const text = mail.text.slice(0, readCharacters);
  const copy = copies.exec(text);
  const lines = (copy === null ? text : text.slice(0, copy.index))
    .split('\n', mostLines)
    .map((line) => line.slice(0, 1000));
  const ours = new Set([...mail.to.map(({ address }) => address), mail.from?.address]);
  const reasons = new Map<string, string[]>();
  let open: string[] | undefined;
  for (const line of lines) {
    const address = opened(line);
    if (address !== undefined && !ours.has(address) && reasons.size < mostRecipients) {
      open = reasons.get(address) ?? [];
      reasons.set(address, open);
      const rest = line.slice(line.toLowerCase().indexOf(address) + address.length).replace(/^[>:\s]+/, '');
      if (rest !== '') open.push(rest);
    } else if (line.trim() !== '') {
      open?.push(line.trim());
    }
  }
  const named = (mail.headers.get('x-failed-recipients') ?? []).flatMap(addressesIn);
  for (const address of named) if (!reasons.has(address)) reasons.set(address, []);
  if (reasons.size === 0)
    for (const address of mentioned(lines)
      .filter((one) => !ours.has(one))
      .slice(0, 1))
      reasons.set(address, []);
  const delayed = delays.test(`${mail.subject.slice(0, 300)}\n${text.slice(0, 1000)}`);
  return [...reasons].map(([address, reason]) => recipient(address, reason, lines, delayed));
}

/** Address at the beginning of a line, or behind the word that introduces it; `To:` is of the returned header. */
function opened(line: string): string | undefined {
  const [, written] =
    /^[\s>*•-]{0,20}(?:to\s{1,5}|(?:recipient|failed recipient|recipient address|получатель|адресат|кому|empfänger|destinataire|destinatario)\s{0,5}:?\s{0,5})?<?([^\s<>()[\]"',;:@]{1,128}@[^\s<>()[\]"',;:@]{1,255})>?(?:\s*$|\s*[:;,(]|\.\.\.|\s+on\s|\s+[-–—]\s)/iu.exec(
      line,
    ) ?? [];
  return written === undefined ? undefined : addressesIn(written)[0];
}

function mentioned(lines: readonly string[]): readonly string[] {
  return addressesIn(lines.join('\n'));
}

/** Without a code only plain words below the address itself make its failure a lasting one. */
function recipient(
  address: string,
  reason: readonly string[],
  lines: readonly string[],
  delayed: boolean,
): BouncedRecipient {
  const said = (reason.length > 0 ? reason : lines).slice(0, 30);
  const told = said.findIndex((line) => failureIn(line) !== undefined);
  const diagnostic = said
    .slice(Math.max(told, 0), Math.max(told, 0) + 6)
    .join(' ')
    .trim()
    .slice(0, 1000)
    .toWellFormed();
  const all = said.join(' ');
  const found = failureIn(diagnostic);
  const action = delayed && found?.startsWith('5') !== true && !saysUnknown(all) ? 'delayed' : 'failed';
  const status = found ?? (action === 'delayed' ? '4.0.0' : '5.0.0');
  const hard =
    action === 'failed' &&
    (found === undefined ? saysUnknown(reason.slice(0, 30).join(' ')) : isPermanent(status, all));
  return { address, action, status, permanence: hard ? 'hard' : 'soft', diagnostic };
}

/** Transcripts also hold codes of success. */
function failureIn(text: string): string | undefined {
  const status = statusIn(text);
  return status?.startsWith('2') === true ? undefined : status;
}
