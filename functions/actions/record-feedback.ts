import type { Bounce } from '#domain/bounce.ts';
import type { MessageKey } from '#domain/message.ts';
import type { Feedback } from './ports.ts';

/**
 * Notes that a mail of ours came back or was complained of (MAIL-16): the message is marked, the case's history says so,
 * and an address that fails for good gets no more automatic mail. Noting it twice changes nothing. A report is believed
 * about the address that the mail went to and no other: anybody who got a mail of ours can write one.
 * @returns the message that it is about, if it is one of ours.
 */
export async function recordFeedback(bounce: Bounce, at: string, feedback: Feedback): Promise<MessageKey | undefined> {
  const sent = await feedback.messageWithId(bounce.original.messageIds);
  if (!sent) return undefined;
  const { key, to } = sent;
  if (bounce.complaint) {
    const { addresses, type } = bounce.complaint;
    if (!addresses.includes(to)) return key;
    await feedback.undelivered(key, 'mail-complained', at, `${to}: ${type}`);
    await feedback.suppress(to, at, `complained: ${type}`);
    return key;
  }
  const failed = bounce.recipients.filter(({ action }) => action === 'failed');
  // A mail that was forwarded fails at an address that we never wrote to, and a report in free text may name nobody.
  const about = failed.find(({ address }) => address === to) ?? failed[0];
  if (!about && bounce.recipients.length > 0) return key;
  const reason = about ? `${about.status} ${about.diagnostic}`.trim() : 'came back';
  await feedback.undelivered(key, 'mail-undelivered', at, `${about?.address ?? to}: ${reason}`);
  if (about?.address === to && about.permanence === 'hard') await feedback.suppress(to, at, reason);
  return key;
}
