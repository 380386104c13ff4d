import { addressesIn } from '#domain/words/address-text.ts';
import { beginningAsText, first, type HeaderFields, readFields } from '../header-fields.ts';
import type { ReceivedMail } from '../received-mail.ts';
import { hasReturned } from './returned-mail.ts';

/** A recipient called our mail spam. */
export interface Complaint {
  /** Feedback type (RFC 5965 7.3): abuse, fraud, virus, other, opt-out, … */
  readonly type: string;
  /** Who complained, in lower case; many providers hide it. */
  readonly addresses: readonly string[];
  /** Program that made the report; '' when it does not say. */
  readonly userAgent: string;
}

/** Reports that come in the same form and blame nobody: not spam after all, DMARC failures (RFC 6591). */
const harmless = /^(?:not-spam|auth-failure|dmarc)$/;

/** Microsoft's feedback loop is no report: it sends the mail itself, with this in one of the headers. */
const ofMicrosoft = 'x-hmxmroriginalrecipient';

/** The complaint that a mail reports (RFC 5965), with the fields of its report; undefined for any other mail. */
export function readComplaint(mail: ReceivedMail): { complaint: Complaint; fields: HeaderFields } | undefined {
  const part = mail.attachments.find(({ contentType }) => contentType === 'message/feedback-report');
  if (part === undefined) return microsoftsComplaint(mail);
  if (!isReport(mail)) return undefined;
  const fields = readFields(beginningAsText(part.content));
  const type = first(fields, 'feedback-type').toLowerCase().slice(0, 40);
  if (type === '' || harmless.test(type)) return undefined;
  const addresses = addressesIn(
    ['original-rcpt-to', 'removal-recipient'].flatMap((name) => fields.get(name) ?? []).join(' '),
  );
  return { complaint: { type, addresses, userAgent: first(fields, 'user-agent').slice(0, 200) }, fields };
}

/** Some providers send the parts of a report as multipart/mixed; who forwards one has it in a mail, or answers. */
function isReport({ headers, attachments, inReplyTo, references }: ReceivedMail): boolean {
  const [, kind] = /^multipart\/(report|mixed)\b/i.exec(first(headers, 'content-type')) ?? [];
  const isBare = inReplyTo.length === 0 && references.length === 0;
  return kind?.toLowerCase() === 'report' || (kind !== undefined && isBare && hasReturned({ attachments }));
}

function microsoftsComplaint({ headers, attachments }: ReceivedMail): ReturnType<typeof readComplaint> {
  const returned = attachments.find(({ contentType }) => contentType === 'message/rfc822');
  if (returned === undefined) return undefined;
  const fields = readFields(beginningAsText(returned.content));
  const value = first(headers, ofMicrosoft) || first(fields, ofMicrosoft);
  const addresses = addressesIn(value);
  if (addresses.length === 0) return undefined;
  return { complaint: { type: 'abuse', addresses, userAgent: '' }, fields: new Map() };
}
