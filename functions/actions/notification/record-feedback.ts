import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { Feedback } from '#actions/notification/ports.ts';
import type { MessageKey } from '#domain/case/message.ts';
import { mailboxNamed } from '#domain/configuration/mailbox.ts';
import type { Bounce } from '#domain/mail/bounce.ts';

import { type BadNews, bounceNotice, type News } from '#domain/notification/bounce-notice.ts';

export interface FeedbackPorts {
  readonly feedback: Feedback;
  readonly configuration: ConfigurationSource;
}

/**
 * Notes that a mail of ours came back or was complained of (MAIL-16): the message is marked, the case's history says so,
 * the mailbox's agents are told, and an address that fails for good gets no more automatic mail. Noting it twice changes
 * nothing. A report is believed about the addresses that the mail went to and no others: anybody who got a mail of ours can
 * write one.
 * @returns the message that it is about, if it is one of ours.
 */
export async function recordFeedback(
  bounce: Bounce,
  at: string,
  { feedback, configuration }: FeedbackPorts,
): Promise<MessageKey | undefined> {
  const sent = await feedback.messageWithId(bounce.original.messageIds);
  if (!sent) return undefined;
  const { key } = sent;
  const recipients = [sent.to, ...sent.cc];
  const { mailboxes, settings } = await configuration.load();
  const note = (what: BadNews, address: string, reason: string): Promise<void> => {
    const copy = sent.cc.includes(address) && address !== sent.to ? address : undefined;
    const news: News = { what, at, detail: `${address}: ${reason}`, copy };
    const notice = bounceNotice(sent, mailboxNamed(sent.mailbox, mailboxes), news, settings.defaultLanguage);
    return feedback.undelivered(key, news, notice);
  };
  if (bounce.complaint) {
    const { addresses, type } = bounce.complaint;
    const complaining = recipients.find((address) => addresses.includes(address));
    if (complaining === undefined) return key;
    await note('mail-complained', complaining, type);
    await feedback.suppress(complaining, at, `complained: ${type}`);
    return key;
  }
  const failed = bounce.recipients.filter(({ action }) => action === 'failed');
  if (failed.length === 0 && bounce.recipients.length > 0) return key;
  const ours = failed.filter(({ address }) => recipients.includes(address));
  // A mail that was forwarded fails at an address that we never wrote to, and a report in free text may name nobody.
  for (const about of ours.length > 0 ? ours : [failed[0]]) {
    const reason = about ? `${about.status} ${about.diagnostic}`.trim() : 'came back';
    await note('mail-undelivered', about?.address ?? sent.to, reason);
    if (about && ours.includes(about) && about.permanence === 'hard')
      await feedback.suppress(about.address, at, reason);
  }
  return key;
}
