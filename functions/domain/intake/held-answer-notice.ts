import type { Case } from '#domain/case/case.ts';
import type { OutboundMessage } from '#domain/case/message.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { HeldAnswer } from '#domain/mail/held-answer.ts';
import { internalNotification } from '#domain/notification/notification.ts';
import type { MailIdentity } from './mail-identity.ts';

/** A mail to an agent, and what it is told once for. */
export interface ToldOnce {
  readonly notice: OutboundMessage;
  readonly once: string;
}

const template = 'answer-held';
const longestDetail = 300;

/**
 * Tells an agent that a mail went to nobody (CASE-19). Of each of their own mails they hear once, however often it comes; of those of
 * others to their address once an hour and case, whoever writes how many (MAIL-17).
 */
export function heldAnswerNotice(
  about: Case,
  told: Agent,
  { reason, detail }: HeldAnswer,
  isTheirs: boolean,
  { id, key, receivedAt: at }: Pick<MailIdentity, 'id' | 'key' | 'receivedAt'>,
  configuration: Configuration,
): ToldOnce | undefined {
  if (configuration.templates.some(({ name, active }) => name === template && !active)) return undefined;
  const notice = internalNotification(about, template, told, { id: `${id}-${template}`, at }, configuration);
  return {
    notice: { ...notice, held: { reason, detail: detail.slice(0, longestDetail).toWellFormed() } },
    once: isTheirs ? key : `${about.number} ${told.address} ${at.slice(0, 13)}`,
  };
}
