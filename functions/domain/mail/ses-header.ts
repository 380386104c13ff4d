/** How much of a mail holds what SES wrote, and a sender's usual header after it. */
export const headBytes = 16 * 1024;

export interface RawField {
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

/** The fields at the beginning of a raw mail. */
export function rawFields(head: Uint8Array): readonly RawField[] {
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

/**
 * The fields that SES itself put before a mail: a field of the same name further down is the sender's word. Empty when the mail
 * did not come through SES.
 */
export function sesHeader(fields: readonly RawField[]): ReadonlyMap<string, readonly string[]> {
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
