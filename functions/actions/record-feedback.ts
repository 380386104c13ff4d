import type { Bounce } from '#domain/bounce.ts';
import type { MessageKey } from '#domain/message.ts';
import type { Feedback } from './ports.ts';

/**
 * Notes that a mail of ours came back or was complained of (MAIL-16): the message is marked, the case's history says so,
 * and an address that fails for good gets no more automatic mail. Noting it twice changes nothing.
 * @returns the message that it is about, if it is one of ours.
 */
export async function recordFeedback(bounce: Bounce, at: string, feedback: Feedback): Promise<MessageKey | undefined> {
  const key = await feedback.messageWithId(bounce.original.messageIds);
  if (!key) return undefined;
  const failed = bounce.recipients.filter(({ action }) => action === 'failed');
  for (const { address, permanence, status, diagnostic } of failed) {
    await feedback.undelivered(key, 'mail-undelivered', at, `${address}: ${status} ${diagnostic}`.trim());
    if (permanence === 'hard') await feedback.suppress(address, at, `${status} ${diagnostic}`.trim());
  }
  if (bounce.complaint) {
    const { addresses, type } = bounce.complaint;
    await feedback.undelivered(key, 'mail-complained', at, `${addresses.join(', ')}: ${type}`);
    for (const address of addresses) await feedback.suppress(address, at, `complained: ${type}`);
  }
  return key;
}
