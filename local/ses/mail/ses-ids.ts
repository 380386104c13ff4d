import { randomBytes, randomUUID } from 'node:crypto';

/** Id of a received mail: 40 characters 0-9a-v, which is also the end of its S3 key. */
export function newReceiptId(): string {
  return BigInt(`0x${randomBytes(25).toString('hex')}`)
    .toString(32)
    .padStart(40, '0');
}

const regionCodes: Readonly<Record<string, string>> = {
  'us-east-1': '0100',
  'us-west-2': '0101',
  'eu-west-1': '0102',
  'eu-central-1': '0107',
};

/** Id of a sent mail as SendRawEmail answers it, e.g. `0102018f3c5a8e21-<uuid>-000000`. */
export function newSendingId(region: string, now: number): string {
  return `${regionCodes[region] ?? '0102'}${now.toString(16).padStart(12, '0')}-${randomUUID()}-000000`;
}

/** Message-ID that SES writes over the sender's own. us-east-1 is older than the regional names. */
export function sentMessageId(region: string, sesId: string): string {
  return `<${sesId}@${region === 'us-east-1' ? 'email' : region}.amazonses.com>`;
}
