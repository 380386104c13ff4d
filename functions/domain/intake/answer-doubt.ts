import type { Case } from '#domain/case/case.ts';
import type { MessageKey } from '#domain/case/message.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import { audienceOf, tokenInAnchor } from '#domain/links/case-token.ts';
import type { SigningKeys } from '#domain/links/signing.ts';
import { isSentByAuthor } from '#domain/mail/authentication.ts';
import { aboveMark } from '#domain/notification/answer-mark.ts';
import type { MailFacts } from './mail-facts.ts';
import type { AnsweredNotice } from './matching.ts';

interface Answer {
  readonly caseNumber: number;
  readonly agent: Agent;
  readonly known: {
    readonly notices: ReadonlyMap<string, AnsweredNotice>;
    readonly answered: MessageKey | undefined;
  };
}

const mostIds = 10;
/** No person reads and answers in less. */
const soonMs = 30_000;

/**
 * What speaks against taking a proven mail of an agent's as their answer. Signatures seldom cover To and Cc: who has any mail of theirs
 * could send it on to their address of a case. So it answers a notice of ours to them, or comes straight from a server of theirs; and
 * what quotes nothing and comes within seconds is a program's (CASE-19, MAIL-15).
 */
export function answerDoubt(
  { mail, receipt, configuration }: Pick<MailFacts, 'mail' | 'receipt' | 'configuration'>,
  { caseNumber, agent, known }: Answer,
  about: Pick<Case, 'lastMessageAt' | 'statusSince'>,
  keys: SigningKeys,
): 'unproven' | 'soon' | undefined {
  const ids = [...new Set([...mail.inReplyTo, ...mail.references])];
  const anchors = ids.flatMap((id) => tokenInAnchor(id, configuration.mailDomain) ?? []).slice(0, mostIds);
  const isAnswer =
    ids.some((id) => known.notices.get(id)?.to === agent.address) ||
    anchors.some((token) => token.caseNumber === caseNumber && audienceOf(keys, token) === 'agent');
  if (!isAnswer && !isSentByAuthor(mail, receipt)) return 'unproven';
  if (aboveMark(mail.text)) return undefined;
  const told = isAnswer ? [known.answered?.at] : [about.lastMessageAt, about.statusSince];
  const isSoon = told.some((at) => {
    const since = Date.parse(receipt.receivedAt) - Date.parse(at ?? '');
    return since >= 0 && since < soonMs;
  });
  return isSoon ? 'soon' : undefined;
}
