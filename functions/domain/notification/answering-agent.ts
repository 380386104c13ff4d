import type { Case } from '#domain/case/case.ts';
import type { InboundMessage, OutboundMessage } from '#domain/case/message.ts';
import { blockingEntry } from '#domain/configuration/blocklist.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { isInternal } from '#domain/configuration/mail-template.ts';
import { mailboxNamed } from '#domain/configuration/mailbox.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import type { TemplateData } from '#domain/template/template-data.ts';
import { wordsIn } from '#domain/words/words.ts';
import { answerMarks } from './answer-mark.ts';

/**
 * The agent who may answer a notice by mail (CASE-19). Nobody where there is no customer to answer, where the mailbox takes no
 * plus-addresses, and where the notice goes to a group: an address that several read is nobody's proof.
 */
export function answeringAgent(
  { template, to, mailbox }: OutboundMessage,
  { correspondence: { customer, newest } }: Pick<Case, 'correspondence'>,
  { agents, mailboxes, templates }: Pick<Configuration, 'agents' | 'mailboxes' | 'templates'>,
): string | undefined {
  if (!isInternal(template, templates) || !(customer ?? newest?.to)) return undefined;
  if (!mailboxNamed(mailbox, mailboxes).replyAddress) return undefined;
  return agents.find(({ active, address }) => active && address === to.address)?.address;
}

/** Whom an answer by mail goes to, as `addresseesOf` has it. */
function addressees(
  { correspondence: { customer, newest } }: Pick<Case, 'correspondence'>,
  blocked: Configuration['blocked'],
): readonly MailAddress[] {
  const to = newest?.to ?? customer;
  const copies = (newest?.cc ?? []).filter(
    (address) => address !== to?.address && blockingEntry(address, blocked) === undefined,
  );
  return [...(to ? [to] : []), ...copies.map((address) => ({ address, name: '' }))];
}

/** What a notice says besides its template: how it is answered, and the words that are to be answered. */
export function noticeData(
  { language }: Pick<OutboundMessage, 'language'>,
  answering: string | undefined,
  newest: InboundMessage | undefined,
  about: Pick<Case, 'correspondence'>,
  { blocked }: Pick<Configuration, 'blocked'>,
): TemplateData {
  const [to, ...cc] = addressees(about, blocked);
  const goesTo = {
    to: to ? named(to) : '',
    cc: cc.map(named).join(', '),
    // Whose words are shown, and who gets nothing all the same.
    missed: newest?.from && ![to, ...cc].some((one) => one?.address === newest.from?.address) ? named(newest.from) : '',
  };
  return {
    ...(answering !== undefined && { answering: { mark: wordsIn(answerMarks, language), ...goesTo } }),
    ...(newest && newest.text !== '' && { newest: wordsOf(newest) }),
  };
}

function wordsOf({ from, at, text, cut, unverified }: InboundMessage): TemplateData[string] {
  const shown = cut ? `${text} […]` : text;
  return {
    from: from ? named(from) : '',
    at,
    text: shown,
    lines: shown.replace(/^/gm, '> '),
    isDoubted: unverified !== undefined,
  };
}

function named({ name, address }: MailAddress): string {
  return name === '' ? address : `${name} <${address}>`;
}
