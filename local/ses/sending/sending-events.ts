import { domainOf } from '../account/identities.ts';
import { commonHeaders, listedHeaders } from '../mail/notified-headers.ts';
import { newSendingId } from '../mail/ses-ids.ts';
import type { Fate } from './mailbox-simulator.ts';
import type { MessageTag } from './message-tags.ts';
import type { OutgoingMail } from './outgoing-mail.ts';

/** A mail that SES took, and by whom. */
export interface AcceptedMail {
  readonly mail: OutgoingMail;
  readonly sesId: string;
  readonly source: string;
  readonly identityArn: string;
  readonly account: string;
  readonly region: string;
  readonly recipients: readonly string[];
  readonly configurationSet: string | undefined;
  readonly tags: readonly MessageTag[];
  readonly caller: string;
  readonly operation: string;
  readonly at: number;
}

type Details = Readonly<Record<string, unknown>>;

/** One thing that happened to a mail: `eventType`, and the object of the same name. */
export interface SendingEvent {
  readonly type: 'Send' | 'Reject' | 'Bounce' | 'Complaint' | 'Delivery';
  readonly details: Details;
}

const SUPPRESSED =
  'Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address. For more information about how to remove an address from the suppression list, see the Amazon SES Developer Guide: http://docs.aws.amazon.com/ses/latest/DeveloperGuide/remove-from-suppressionlist.html ';

export const SEND: SendingEvent = { type: 'Send', details: {} };
export const REJECT: SendingEvent = { type: 'Reject', details: { reason: 'Bad content' } };

const serverOf = (region: string) => `a1-1.smtp-out.${region}.amazonses.com`;

/** Why a mail never reaches its recipient, as SES tells it; undefined when it does. */
export function permanentBounce(fate: Fate, region: string) {
  const failed = { action: 'failed', status: '5.1.1' };
  if (fate === 'suppressed')
    return { ...failed, subType: 'Suppressed', diagnosticCode: SUPPRESSED, reportingMTA: 'dns; amazonses.com' };
  if (fate !== 'bounced') return undefined;
  const diagnosticCode = 'smtp; 550 5.1.1 user unknown';
  return { ...failed, subType: 'General', diagnosticCode, reportingMTA: `dns; ${serverOf(region)}` };
}

/** What SES tells of one recipient, in the order in which it happens. */
export function eventsOf(fate: Fate, recipient: string, { region, at }: AcceptedMail, now: number): SendingEvent[] {
  const timestamp = new Date(now).toISOString();
  const feedbackId = newSendingId(region, now);
  const bounced = permanentBounce(fate, region);
  if (bounced !== undefined) {
    const { subType: bounceSubType, reportingMTA, ...why } = bounced;
    const bouncedRecipients = [{ emailAddress: recipient, ...why }];
    const details = { feedbackId, bounceType: 'Permanent', bounceSubType, bouncedRecipients, timestamp, reportingMTA };
    return [{ type: 'Bounce', details }];
  }
  const processingTimeMillis = Math.max(1, now - at);
  const reportingMTA = serverOf(region);
  const answer = { recipients: [recipient], smtpResponse: '250 2.6.0 Message received', reportingMTA };
  const delivery: SendingEvent = { type: 'Delivery', details: { timestamp, processingTimeMillis, ...answer } };
  switch (fate) {
    case 'complained': {
      const complainedRecipients = [{ emailAddress: recipient }];
      const report = {
        userAgent: 'Amazon SES Mailbox Simulator',
        complaintFeedbackType: 'abuse',
        arrivalDate: timestamp,
      };
      const details = { feedbackId, complaintSubType: null, complainedRecipients, timestamp, ...report };
      return [delivery, { type: 'Complaint', details }];
    }
    case 'away': {
      // SES takes an automatic answer for a bounce, though the mail was read or will be.
      const details = { bounceType: 'Transient', bounceSubType: 'General' };
      const bouncedRecipients = [{ emailAddress: recipient }];
      return [delivery, { type: 'Bounce', details: { feedbackId, ...details, bouncedRecipients, timestamp } }];
    }
    default:
      return [delivery];
  }
}

/** The record as SES publishes it. Source: "Contents of event data that Amazon SES publishes to Amazon SNS". */
export function eventRecord({ type, details }: SendingEvent, accepted: AcceptedMail): string {
  const { mail, sesId, source } = accepted;
  const { headers, truncated } = listedHeaders(mail.raw, mail.header);
  const record = {
    eventType: type,
    mail: {
      timestamp: new Date(accepted.at).toISOString(),
      source,
      sourceArn: accepted.identityArn,
      sendingAccountId: accepted.account,
      messageId: sesId,
      destination: accepted.recipients,
      headersTruncated: truncated,
      headers,
      // The Message-ID of the list above is the sender's own; this one is what SES put in its place.
      commonHeaders: { ...commonHeaders(mail.raw, mail.header), messageId: sesId },
      tags: eventTags(type, accepted),
    },
    [type.toLowerCase()]: details,
  };
  return `${JSON.stringify(record)}\n`;
}

function eventTags(type: SendingEvent['type'], accepted: AcceptedMail): Record<string, string[]> {
  const tags: Record<string, string[]> = {
    'ses:operation': [accepted.operation],
    'ses:configuration-set': [accepted.configurationSet ?? ''],
    'ses:source-ip': ['127.0.0.1'],
    'ses:from-domain': [domainOf(accepted.source)],
    'ses:caller-identity': [accepted.caller],
  };
  if (type === 'Delivery') tags['ses:outgoing-ip'] = ['127.0.0.1'];
  for (const { name, value } of accepted.tags) tags[name] = [...(tags[name] ?? []), value];
  return tags;
}
