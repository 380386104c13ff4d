import { authenticationResults } from '#domain/mail/authentication-results.ts';
import type { Receipt, Verdict } from '#domain/mail/receipt.ts';
import { type RawField, rawFields, sesHeader } from '#domain/mail/ses-header.ts';

/**
 * What the lost receipt of a raw mail said, from the header fields that SES put before the sender's (MAIL-02). A field of the
 * same name further down is the sender's word and counts for nothing. Of several envelope recipients SES writes one.
 * @param head the first `headBytes` of the mail (`ses-header.ts`).
 * @param storedAt when it came into the bucket: its time where SES noted none.
 */
export function rawMailReceipt(head: Uint8Array, objectKey: string, storedAt: string): Receipt {
  const fields = rawFields(head);
  const ses = sesHeader(fields);
  const received = ses.get('received') ?? [];
  const results = authenticationResults(ses.get('authentication-results') ?? []);
  const recipient = startOf(received, /^\s+for\s+<?([^<>;]+@[^<>;]+?)>?\s*;/);
  return {
    source: ses.size > 0 ? envelopeSender(ses.get('return-path')) : claimedSender(fields),
    recipients: recipient === undefined ? [] : [recipient.toLowerCase()],
    receivedAt: isoTime(received.at(-1)) ?? storedAt,
    objectKey,
    spam: scanVerdict(ses.get('x-ses-spam-verdict')),
    virus: scanVerdict(ses.get('x-ses-virus-verdict')),
    spf: results?.spf?.verdict ?? 'DISABLED',
    dkim: anyOf(results?.dkim ?? []),
    dmarc: results?.dmarc?.verdict ?? 'DISABLED',
  };
}

function startOf(lines: readonly string[], pattern: RegExp): string | undefined {
  return lines.flatMap((line) => pattern.exec(line)?.[1] ?? [])[0];
}

/** A quoted local part may hold brackets and addresses of its own. */
function envelopeSender(lines: readonly string[] = []): string {
  const path = lines.join('').trim();
  return (/^<(.*)>$/.exec(path)?.[1] ?? path).trim();
}

function inBrackets(lines: readonly string[] = []): string {
  return (/<([^<>]*)>/.exec(lines.join(''))?.[1] ?? lines.join('')).trim();
}

/** Nobody vouches for it; without it a person's mail would be taken for a bounce. */
function claimedSender(fields: readonly RawField[]): string {
  const named = ['return-path', 'from'].flatMap((name) => fields.find((field) => field.name === name) ?? [])[0];
  return inBrackets(named?.lines);
}

function isoTime(line: string | undefined): string | undefined {
  const time = Date.parse((line ?? '').replace(/\(.*$/, '').trim());
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

const scanVerdicts: readonly Verdict[] = ['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED'];

function scanVerdict(lines: readonly string[] | undefined): Verdict {
  const said = lines?.join('').trim();
  return scanVerdicts.find((verdict) => verdict === said) ?? (said === undefined ? 'DISABLED' : 'PROCESSING_FAILED');
}

/** As SES's own verdict: one good signature is enough. Whose it is, stands in the results. */
function anyOf(results: readonly { readonly verdict: Verdict }[]): Verdict {
  const verdicts = results.map(({ verdict }) => verdict);
  return verdicts.find((verdict) => verdict === 'PASS') ?? verdicts[0] ?? 'DISABLED';
}
