import type { Bounce } from '#domain/mail/bounce/bounce.ts';
import type { BadNews, SentMessage } from './mail-news.ts';

/** What a report says of one address of a mail. */
export interface ReportedFailure {
  readonly what: BadNews;
  readonly address: string;
  readonly reason: string;
  /** Whether our mail went there, and the address fails for good or does not want it. */
  readonly isFinal: boolean;
}

/**
 * What a report says of a mail of ours (MAIL-16): nothing of a delay or a delivery. A mail that was forwarded fails at an
 * address that we never wrote to, and a report may name nobody.
 */
export function reportedFailures(sent: SentMessage, bounce: Bounce): readonly ReportedFailure[] {
  const ours = [sent.to, ...sent.cc];
  if (bounce.complaint) {
    const { addresses, type } = bounce.complaint;
    const complaining = ours.find((address) => addresses.includes(address));
    const address = complaining ?? addresses[0] ?? sent.to;
    return [{ what: 'mail-complained', address, reason: type, isFinal: complaining !== undefined }];
  }
  const failed = bounce.recipients.filter(({ action }) => action === 'failed');
  if (failed.length === 0 && bounce.recipients.length > 0) return [];
  const ofOurs = failed.filter(({ address }) => ours.includes(address));
  return (ofOurs.length > 0 ? ofOurs : [failed[0]]).map((about) => ({
    what: 'mail-undelivered',
    address: about?.address ?? sent.to,
    reason: about ? `${about.status} ${about.diagnostic}`.trim() : 'came back',
    isFinal: about !== undefined && ours.includes(about.address) && about.permanence === 'hard',
  }));
}
