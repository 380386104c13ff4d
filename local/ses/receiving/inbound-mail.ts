import addressparser from 'nodemailer/lib/addressparser';
import type { Clock } from '../../clock.ts';
import type { ReceiptRule, ReceiptRuleSet, S3Action } from '../account/ses-resources.ts';
import { fieldValues, splitMailHeader } from '../mail/mail-header.ts';
import { newReceiptId } from '../mail/ses-ids.ts';
import type { ArrivedMail, Verdicts } from '../mail/verdicts.ts';
import { receiptHeaders } from './receipt-headers.ts';
import { receiptNotification } from './receipt-notification.ts';
import { matchedRecipients } from './receipt-rules.ts';

export interface InboundMailSinks {
  putObject(bucket: string, key: string, body: Buffer): Promise<void>;
  publish(topicArn: string, message: string): void;
}

export interface InboundMailOptions extends InboundMailSinks {
  readonly region: string;
  readonly clock: Clock;
  verdicts(mail: ArrivedMail): Verdicts;
}

/**
 * Carries out the actions of every rule that takes the mail, in order, and ends when storage and topic have taken it.
 * Resolves to the id that SES gave the mail.
 */
export async function receiveMail(
  mail: ArrivedMail,
  ruleSet: ReceiptRuleSet,
  options: InboundMailOptions,
): Promise<string> {
  const id = newReceiptId();
  const receivedAt = options.clock.now();
  for (const rule of ruleSet.rules) {
    const recipients = matchedRecipients(rule, mail.recipients);
    const [recipient] = recipients;
    if (recipient === undefined) continue;
    const verdicts = scanned(rule, options.verdicts(mail));
    const fromDomain = headerFromDomain(mail);
    const added = receiptHeaders(mail, verdicts, {
      id,
      recipient,
      region: options.region,
      now: receivedAt,
      fromDomain,
    });
    const raw = Buffer.concat([added, mail.raw]);
    for (const action of rule.actions) {
      if (action.StopAction) return id;
      if (!action.S3Action) continue;
      const receipt = { id, from: mail.from, recipients, verdicts, receivedAt };
      await store(raw, receipt, action.S3Action, options);
    }
  }
  return id;
}

async function store(
  raw: Buffer,
  receipt: { id: string; from: string; recipients: string[]; verdicts: Verdicts; receivedAt: number },
  action: S3Action,
  { putObject, publish, clock }: InboundMailOptions,
): Promise<void> {
  await putObject(action.BucketName, (action.ObjectKeyPrefix ?? '') + receipt.id, raw);
  if (!action.TopicArn) return;
  const notification = receiptNotification(raw, { ...receipt, processedAt: clock.now() }, action);
  publish(action.TopicArn, JSON.stringify(notification));
}

/** A rule that does not scan says so in both verdicts. */
function scanned(rule: ReceiptRule, verdicts: Verdicts): Verdicts {
  return rule.scanEnabled ? verdicts : { ...verdicts, spam: 'DISABLED', virus: 'DISABLED' };
}

function headerFromDomain({ raw, from, helo }: ArrivedMail): string {
  const [author] = addressparser(fieldValues(raw, splitMailHeader(raw), 'From')[0] ?? '', { flatten: true });
  const address = author?.address.includes('@') ? author.address : from;
  return address.slice(address.lastIndexOf('@') + 1) || helo;
}
