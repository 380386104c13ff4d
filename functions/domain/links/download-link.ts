import type { MessageKey } from '#domain/case/message.ts';
import { payloadOf, signedToken } from './signed-token.ts';
import type { SigningKeys } from './signing.ts';
import { endOfLastDay, siteLink } from './site-link.ts';

/** What a download link names: an attachment of a message, by its place, until a day. */
export interface Download extends MessageKey {
  readonly index: number;
  /** The last day, e.g. `2027-02-18`, wherever on Earth it is that day. */
  readonly until: string;
}

/** How long the address of a file works that an agent asks for: long enough for a slow browser to begin, S3 looks at the time only then. */
export const fileLinkSeconds = 300;

const purpose = 'download';

/** The last day of links in a mail. */
export function lastDayOf(sentAt: string, days: number): string {
  return new Date(Date.parse(sentAt) + days * 24 * 60 * 60_000).toISOString().slice(0, 10);
}

/**
 * Address of a download: it tells nothing of the customer, and nobody makes one without a key of this install.
 * @param siteAddress with or without a slash at its end.
 */
export function downloadLink(keys: SigningKeys, siteAddress: string, download: Download): string {
  const { caseNumber, at, id, index, until } = download;
  const payload = Buffer.from([caseNumber, at, id, index, until].join('\n')).toString('base64url');
  return siteLink(siteAddress, `download/${signedToken(keys, purpose, payload)}`);
}

/** What a token of a link names; undefined when it is forged or expired, and which of them is nobody's business. */
export function downloadIn(keys: SigningKeys, token: string, now: Date): Download | undefined {
  const payload = payloadOf(keys, purpose, token);
  if (payload === undefined) return undefined;
  const [caseNumber, at = '', id = '', index, until = ''] = Buffer.from(payload, 'base64url').toString().split('\n');
  const download = { caseNumber: Number(caseNumber), at, id, index: Number(index), until };
  return now.getTime() <= endOfLastDay(until) ? download : undefined;
}
