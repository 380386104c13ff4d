import { recordFeedback } from '#actions/rules/record-feedback.ts';
import { DynamoFeedback } from '#adapters/dynamodb/mail/feedback.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../env.ts';
import { queue } from './events/envelopes.ts';
import { timedSesEvent } from './events/timed-ses-event.ts';
import { log } from './logs/log.ts';
import { configurationSource } from './wiring/configuration-source.ts';

const table = caseTable(fromEnvironment(env.tableName));
const ports = { feedback: new DynamoFeedback(table), configuration: configurationSource(table) };

/** A mail of ours came back or was complained of. */
export const handler = queue(
  timedSesEvent,
  async ({ what, when: [sentAt = new Date(), at = sentAt] }) => {
    if (!what) return log.info('Feedback on nothing that failed');
    const message = await recordFeedback(what, at.toISOString(), ports);
    if (message) return log.info('Feedback noted', { caseNumber: message.caseNumber, message: message.id });
    // A mail may come back before its sender has noted the id that SES gave it.
    if (Date.now() - sentAt.getTime() < 120_000) throw new Error('The mail that came back is not noted yet');
    log.info('Feedback on no mail of ours');
  },
  { together: true },
);
