import type { BouncedRecipient } from '#domain/mail/bounce/bounced-recipient.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { receivedMail } from '../../../support/received-mail.ts';

export const signature = 'k3vq2m7xw5ahd4tnzr6j';
export const anchor = `case.42.${signature}@postcase.test`;
export const ourId = '0102019a1b2c3d4e-5f6a7b8c-9d0e-4f1a-8b2c-3d4e5f6a7b8c-000000@eu-west-1.amazonses.com';

export type Expected = [
  address: string,
  action: BouncedRecipient['action'],
  status: string,
  permanence: 'hard' | 'soft' | undefined,
  diagnostic: RegExp,
];
export const anna = 'anna.berger@client.test';

export const part = (contentType: string, content: string) => ({
  name: 'part.bin',
  contentType,
  contentId: undefined,
  inline: false,
  content: Buffer.from(content),
});
export const reportHeader = new Map([
  ['content-type', ['multipart/report; report-type="delivery-status"; boundary=b']],
]);
export const report = (fields: string): ReceivedMail =>
  receivedMail({
    headers: reportHeader,
    attachments: [
      part('message/delivery-status', `Reporting-MTA: dns; mx\r\n\r\n${fields.replace(/\n/g, '\r\n')}\r\n`),
    ],
  });

export const nobody = new Map([['return-path', ['<>']]]);
