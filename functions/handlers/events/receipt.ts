import * as z from 'zod';
import type { Receipt } from '#domain/mail/receipt.ts';

const verdict = z
  .object({ status: z.enum(['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED']) })
  .optional()
  .transform((value) => value?.status ?? 'DISABLED');

/** What SES publishes when it has stored a mail: docs.aws.amazon.com/ses/…/receiving-email-notifications-contents.html */
export const receiptNotification = z
  .object({
    notificationType: z.literal('Received'),
    mail: z.object({ timestamp: z.iso.datetime({ offset: true }), source: z.string() }),
    receipt: z.object({
      recipients: z.array(z.string()),
      spamVerdict: verdict,
      virusVerdict: verdict,
      spfVerdict: verdict,
      dkimVerdict: verdict,
      dmarcVerdict: verdict,
      action: z.object({ type: z.literal('S3'), objectKey: z.string().startsWith('raw/') }),
    }),
  })
  .transform(
    ({ mail, receipt }): Receipt => ({
      // Mail without a sender is written in two ways.
      source: mail.source === '<>' ? '' : mail.source,
      recipients: receipt.recipients.map((address) => address.toLowerCase()),
      receivedAt: new Date(mail.timestamp).toISOString(),
      objectKey: receipt.action.objectKey,
      spam: receipt.spamVerdict,
      virus: receipt.virusVerdict,
      spf: receipt.spfVerdict,
      dkim: receipt.dkimVerdict,
      dmarc: receipt.dmarcVerdict,
    }),
  );
