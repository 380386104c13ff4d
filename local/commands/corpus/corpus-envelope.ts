import { domainToASCII } from 'node:url';
import addressparser from 'nodemailer/lib/addressparser';
import { fieldValues, splitMailHeader } from '../../ses/mail/mail-header.ts';

/** Stands for a sender whom the mail does not name, or in a way that no mail server would take. */
const nobodyKnown = 'somebody@unknown.test';

/** The envelope sender that a kept mail came with: Return-Path tells, or From. Empty for a bounce. */
export function envelopeSender(raw: Buffer): string {
  const header = splitMailHeader(raw);
  const first = (name: string): string | undefined => fieldValues(raw, header, name)[0];
  const returnPath = first('Return-Path');
  if (returnPath !== undefined) return /^<\s*>$/.test(returnPath) ? '' : sendable(returnPath);
  if (/^multipart\/report\b/i.test(first('Content-Type') ?? '')) return '';
  const from = first('From') ?? '';
  return /\b(mailer-daemon|postmaster)\b/i.test(from) ? '' : sendable(from);
}

function sendable(field: string): string {
  const [person] = addressparser(field, { flatten: true });
  const [, local = '', domain = ''] = /^([\w.!#$%&'*+/=?^`{|}~-]+)@([^@\s]+)$/.exec(person?.address ?? '') ?? [];
  const name = domainToASCII(domain);
  return name === '' || local === '' ? nobodyKnown : `${local}@${name}`;
}
