import { caseGoingOn } from '#actions/case/case-going-on.ts';
import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { KeySource } from '#actions/links/ports.ts';
import type { Feedback } from '#actions/notification/ports.ts';
import type { Case } from '#domain/case/case.ts';
import type { MessageKey } from '#domain/case/message.ts';
import { caseNumberSigned } from '#domain/links/case-token.ts';
import type { Bounce } from '#domain/mail/bounce/bounce.ts';
import { type News, type SentMessage, sentMessage } from '#domain/notification/mail-news.ts';
import { type ReportedFailure, reportedFailures } from '#domain/notification/reported-failure.ts';
import { reasonOfComplaint } from '#domain/notification/suppression.ts';
import { bounceNotices } from '#domain/rules/bounce-notices.ts';

export interface FeedbackPorts {
  readonly feedback: Feedback;
  readonly configuration: ConfigurationSource;
}

/**
 * Notes what SES says became of a mail of ours (MAIL-16): as a report does, and an address that fails for good or complained
 * gets no more automatic mail. SES is believed about the addresses that the mail went to and no others.
 * @returns the message that it is about, if it is one of ours.
 */
export async function recordFeedback(
  bounce: Bounce,
  at: string,
  ports: FeedbackPorts,
): Promise<MessageKey | undefined> {
  const sent = await ports.feedback.messageWithId(bounce.original.messageIds);
  if (!sent) return undefined;
  for (const failure of reportedFailures(sent, bounce)) {
    await tell(sent, failure, at, ports);
    const { what, address, reason, isFinal } = failure;
    const why = what === 'mail-complained' ? reasonOfComplaint(reason) : reason;
    if (isFinal) await ports.feedback.suppress(address, at, why);
  }
  return sent.key;
}

/**
 * Notes what a report by mail says of a mail of ours (MAIL-16): the message is marked, the case's history says so, and the
 * case's agent is told. No more: anybody can write a report. Even for that it must show that its writer had the mail in hand:
 * by the id that SES gave it, or by a signature of ours in the header that it returns. Noting it twice changes nothing.
 * @returns whether it is known on which mail it reports.
 */
export async function recordReport(
  bounce: Bounce,
  at: string,
  ports: FeedbackPorts & { readonly keys: KeySource },
): Promise<boolean> {
  const sent = await returnedMessage(bounce, ports);
  if (!sent) return false;
  for (const failure of reportedFailures(sent, bounce)) await tell(sent, failure, at, ports);
  return true;
}

async function returnedMessage(
  { original, recipients, complaint }: Bounce,
  { feedback, configuration, keys }: FeedbackPorts & { readonly keys: KeySource },
): Promise<SentMessage | undefined> {
  const known = await feedback.messageWithId(original.messageIds);
  if (known) return known;
  const effective = await configuration.load();
  const signed = caseNumberSigned(await keys.keys(), original, effective.mailDomain);
  if (signed === undefined) return undefined;
  const named = [...recipients.map(({ address }) => address), ...(complaint?.addresses ?? []), ...original.recipients];
  const message = await feedback.newestTo(signed, named);
  return message && sentMessage(message, effective);
}

async function tell(
  sent: SentMessage,
  { what, address, reason }: ReportedFailure,
  at: string,
  { feedback, configuration }: FeedbackPorts,
): Promise<void> {
  const copy = sent.cc.includes(address) && address !== sent.to ? address : undefined;
  const news: News = { what, at, detail: `${address}: ${reason}`, copy };
  const about = await caseToday(sent.key.caseNumber, feedback);
  const notices = about && bounceNotices(sent, about, news, await configuration.load());
  return feedback.undelivered(sent.key, news, notices);
}

/** Of a merged case the agent of the one that goes on is told. */
async function caseToday(number: number, feedback: Feedback): Promise<Case | undefined> {
  const found = await feedback.caseOf(number);
  return found && (await caseGoingOn(found, (next) => feedback.caseOf(next))).case;
}
