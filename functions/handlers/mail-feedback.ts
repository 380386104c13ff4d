import * as z from 'zod';
import { recordFeedback } from '#actions/record-feedback.ts';
import { caseTable } from '#adapters/dynamodb/case-table.ts';
import { DynamoFeedback } from '#adapters/dynamodb/feedback.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../env.ts';
import { queue } from './envelopes.ts';
import { log } from './log.ts';
import { sesEvent } from './ses-event.ts';

const feedback = new DynamoFeedback(caseTable(fromEnvironment(env.tableName)));

const timed = z.object({ timestamp: z.iso.datetime({ offset: true }) });
/** The same event again has the same time, and so makes no second line in a case's history. */
const times = z
  .object({ mail: timed, bounce: timed.optional(), complaint: timed.optional() })
  .transform(({ mail, bounce, complaint }) =>
    [mail, bounce ?? complaint ?? mail].map((one) => new Date(one.timestamp)),
  );
const event = z.preprocess((body) => ({ what: body, when: body }), z.object({ what: sesEvent, when: times }));

/** A mail of ours came back or was complained of. */
export const handler = queue(event, async ({ what, when: [sentAt = new Date(), at = sentAt] }) => {
  const message = what && (await recordFeedback(what, at.toISOString(), feedback));
  if (message) return log.info('Feedback noted', { caseNumber: message.caseNumber, message: message.id });
  // A mail may come back before its sender has noted the id that SES gave it.
  if (Date.now() - sentAt.getTime() < 120_000) throw new Error('The mail that came back is not noted yet');
  log.info('Feedback on no mail of ours');
});
