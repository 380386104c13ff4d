import type { Receipt, Verdict } from '#domain/mail/receipt.ts';

/** How much of a mail holds what SES wrote, and a sender's usual header after it. */
export const headBytes = 16 * 1024;

interface RawField {
  readonly name: string;
  /** As it is folded: SES puts on a line of its own what a sender has no hand in. */
  readonly lines: readonly string[];
}

/** In this order, once each, before everything that the sender wrote. */
const sesFields = [
  'return-path',
  'received',
  'x-ses-spam-verdict',
  'x-ses-virus-verdict',
  'received-spf',
  'authentication-results',
  'x-ses-receipt',
  'x-ses-dkim-signature',
];

/**
 * What the lost receipt of a raw mail said, from the header fields that SES put before the sender's (MAIL-02). A field of the
 * same name further down is the sender's word and counts for nothing. Of several envelope recipients SES writes one.
 * @param head the first `headBytes` of the mail.
 * @param storedAt when it came into the bucket: its time where SES noted none.
 */
export function rawMailReceipt(head: Uint8Array, objectKey: string, storedAt: string): Receipt {
  const fields = fieldsOf(head);
  const ses = fieldsOfSes(fields);
  const received = ses.get('received') ?? [];
  const results = ses.get('authentication-results') ?? [];
  const recipient = startOf(received, /^\s+for\s+<?([^<>;]+@[^<>;]+?)>?\s*;/);
  return {
    source: ses.size > 0 ? inBrackets(ses.get('return-path')) : claimedSender(fields),
    recipients: recipient === undefined ? [] : [recipient.toLowerCase()],
    receivedAt: isoTime(received.at(-1)) ?? storedAt,
    objectKey,
    spam: scanVerdict(ses.get('x-ses-spam-verdict')),
    virus: scanVerdict(ses.get('x-ses-virus-verdict')),
    spf: authenticationVerdict(results, 'spf'),
    dkim: authenticationVerdict(results, 'dkim'),
    dmarc: authenticationVerdict(results, 'dmarc'),
  };
}

function fieldsOf(head: Uint8Array): readonly RawField[] {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, headBytes)).toString('latin1');
  const fields: { name: string; lines: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line === '') break;
    const [, name, value = ''] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
    if (name !== undefined) fields.push({ name: name.toLowerCase(), lines: [value] });
    else if (/^[ \t]/.test(line)) fields.at(-1)?.lines.push(line);
    else break;
  }
  return fields;
}

/** Empty when the mail did not come through SES: somebody put it in the bucket. */
function fieldsOfSes(fields: readonly RawField[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  let next = 0;
  for (const { name, lines } of fields) {
    const at = sesFields.indexOf(name, next);
    if (at === -1) break;
    next = at + 1;
    found.set(name, lines);
  }
  const isOfSes = found.get('received')?.some((line) => /^\s+by inbound-smtp\.[\w.-]+ with /.test(line)) ?? false;
  return isOfSes ? found : new Map();
}

function startOf(lines: readonly string[], pattern: RegExp): string | undefined {
  return lines.flatMap((line) => pattern.exec(line)?.[1] ?? [])[0];
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

/** RFC 8601 section 2.7: what the words of Authentication-Results come to. */
const verdictOfResult: Readonly<Record<string, Verdict>> = {
  pass: 'PASS',
  fail: 'FAIL',
  softfail: 'GRAY',
  neutral: 'GRAY',
  none: 'GRAY',
  policy: 'GRAY',
};

/** Several signatures: one that is good is enough. */
function authenticationVerdict(lines: readonly string[], method: 'spf' | 'dkim' | 'dmarc'): Verdict {
  const pattern = new RegExp(`^\\s+${method}=(\\w+)`);
  const said = lines.flatMap((line) => pattern.exec(line)?.[1]?.toLowerCase() ?? []);
  const verdicts = said.map((result) => verdictOfResult[result] ?? 'PROCESSING_FAILED');
  return verdicts.find((verdict) => verdict === 'PASS') ?? verdicts[0] ?? 'DISABLED';
}
