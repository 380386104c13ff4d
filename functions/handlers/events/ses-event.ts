import * as z from 'zod';
import { sesFeedback } from '#domain/mail/bounce/ses-feedback.ts';

const recipient = z.object({
  emailAddress: z.string(),
  status: z.string().optional(),
  diagnosticCode: z.string().optional(),
});

/** What a configuration set publishes: docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
export const sesEvent = z
  .object({
    mail: z.object({
      messageId: z.string().min(1),
      sourceArn: z.string().optional(),
      headers: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
    }),
    bounce: z
      .object({ bounceType: z.string(), bounceSubType: z.string().optional(), bouncedRecipients: z.array(recipient) })
      .optional(),
    complaint: z
      .object({
        complainedRecipients: z.array(recipient),
        complaintFeedbackType: z.string().nullish(),
        complaintSubType: z.string().nullish(),
        userAgent: z.string().nullish(),
      })
      .optional(),
    delivery: z.object({ recipients: z.array(z.string()), smtpResponse: z.string().optional() }).optional(),
    deliveryDelay: z.object({ delayedRecipients: z.array(recipient) }).optional(),
  })
  .transform(sesFeedback);
