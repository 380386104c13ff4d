import { addressesIn } from '#domain/words/address-text.ts';
import { type HeaderFields, readFields } from '../header-fields.ts';
import type { Bounce } from './bounce.ts';
import type { BouncedRecipient } from './bounced-recipient.ts';
import { statusIn } from './delivery-status.ts';
import { returnedHeader } from './returned-mail.ts';
import { verdictOn } from './verdict.ts';

interface SesRecipient {
  readonly emailAddress: string;
  readonly status?: string | undefined;
  readonly diagnosticCode?: string | undefined;
}

/** What SES publishes of a mail that it sent, as far as we read it. */
export interface SesEvent {
  readonly mail: {
    readonly messageId: string;
    readonly sourceArn?: string | undefined;
    readonly headers?: readonly { readonly name: string; readonly value: string }[] | undefined;
  };
  readonly bounce?:
    | {
        readonly bounceType: string;
        readonly bounceSubType?: string | undefined;
        readonly bouncedRecipients: readonly SesRecipient[];
      }
    | undefined;
  readonly complaint?:
    | {
        readonly complainedRecipients: readonly SesRecipient[];
        readonly complaintFeedbackType?: string | null | undefined;
        readonly complaintSubType?: string | null | undefined;
        readonly userAgent?: string | null | undefined;
      }
    | undefined;
  readonly delivery?:
    | { readonly recipients: readonly string[]; readonly smtpResponse?: string | undefined }
    | undefined;
  readonly deliveryDelay?: { readonly delayedRecipients: readonly SesRecipient[] } | undefined;
}

/**
 * The bounce, complaint or delivery that SES tells of (MAIL-16); undefined for its other events. An address is given up
 * when SES says Permanent and does not mean the content:
 * docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export function sesFeedback({ mail, bounce, complaint, delivery, deliveryDelay }: SesEvent): Bounce | undefined {
  const header = returnedHeader(headerFields(mail), []);
  const original = { ...header, messageIds: [sesMessageId(mail), ...header.messageIds] };
  if (bounce !== undefined) {
    if (isAnswer(bounce)) return undefined;
    const permanent = bounce.bounceType === 'Permanent';
    const recipients = bounce.bouncedRecipients.flatMap((one) => recipient(one, 'failed', permanent));
    return { recipients, original, complaint: undefined };
  }
  if (complaint !== undefined) {
    const addresses = complaint.complainedRecipients.flatMap(({ emailAddress }) => addressesIn(emailAddress));
    // A subtype means that SES itself refused to send to somebody who complained before.
    const type = complaint.complaintFeedbackType ?? complaint.complaintSubType ?? 'abuse';
    if (type === 'not-spam') return undefined;
    return { recipients: [], original, complaint: { type, addresses, userAgent: complaint.userAgent ?? '' } };
  }
  if (delivery !== undefined) {
    const diagnosticCode = delivery.smtpResponse;
    const recipients = delivery.recipients.flatMap((emailAddress) =>
      recipient({ emailAddress, diagnosticCode }, 'delivered', false),
    );
    return { recipients, original, complaint: undefined };
  }
  if (deliveryDelay === undefined) return undefined;
  const recipients = deliveryDelay.delayedRecipients.flatMap((one) => recipient(one, 'delayed', false));
  return { recipients, original, complaint: undefined };
}

/** Machines answer to the address that SES takes bounces at: SES then tells of a bounce without any reason. */
function isAnswer({ bounceType, bounceSubType, bouncedRecipients }: NonNullable<SesEvent['bounce']>): boolean {
  const isGeneral = bounceType === 'Transient' && bounceSubType === 'General';
  return isGeneral && bouncedRecipients.every(({ status, diagnosticCode }) => !status && !diagnosticCode);
}

function recipient(
  { emailAddress, status, diagnosticCode = '' }: SesRecipient,
  action: 'failed' | 'delayed' | 'delivered',
  permanent: boolean,
): readonly BouncedRecipient[] {
  const diagnostic = diagnosticCode.replace(/^[a-z0-9-]{1,30}[ \t]*;[ \t]*/i, '').slice(0, 1000);
  const code = statusIn(status ?? '') ?? statusIn(diagnostic);
  const class_ = action === 'delivered' ? '2' : permanent ? '5' : '4';
  const known = code ?? `${class_}.0.0`;
  const verdict = verdictOn(known, diagnostic);
  // SES's own word is enough where no other system's contradicts it.
  const isSesWord = code === undefined && !verdict.contradicted;
  const hard = permanent && (isSesWord || verdict.permanent);
  const permanence = action === 'delivered' ? undefined : hard ? 'hard' : 'soft';
  const evidence = action === 'delivered' ? [] : verdict.evidence;
  return addressesIn(emailAddress)
    .slice(0, 1)
    .map((address) => ({ address, action, status: known, permanence, evidence, diagnostic }));
}

/** The Message-ID that SES put on the mail: the event leaves out its domain, which is that of the identity's region. */
function sesMessageId({ messageId, sourceArn = '' }: SesEvent['mail']): string {
  const region = /^arn:aws[a-z-]*:ses:([a-z0-9-]+):/.exec(sourceArn)?.[1];
  if (region === undefined || messageId.includes('@')) return messageId;
  return `${messageId}@${region === 'us-east-1' ? 'email' : region}.amazonses.com`;
}

function headerFields({ headers = [] }: SesEvent['mail']): HeaderFields {
  return readFields(headers.map(({ name, value }) => `${name}: ${value.replace(/\s+/g, ' ')}`).join('\n'));
}
