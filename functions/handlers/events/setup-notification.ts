import * as z from 'zod';

/** Where a mail's name would stand. */
const name = 'AMAZON_SES_SETUP_NOTIFICATION';
const notification = z.object({ mail: z.object({ messageId: z.literal(name) }) });
/** SES says so once to the topic of a configuration set, in words and not in JSON. */
const sentence = /^Successfully validated SNS topic for Amazon SES\b/;

/**
 * Whether a record is no mail and no event, but SES trying a topic when a rule or a configuration set is made. The name alone is
 * looked at, which SES gives: a sender may write the same words anywhere in a mail.
 */
export function isSetupNotification(body: string): boolean {
  if (sentence.test(body)) return true;
  if (!body.includes(name)) return false;
  try {
    return notification.safeParse(JSON.parse(body)).success;
  } catch {
    return false;
  }
}
