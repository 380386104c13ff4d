import type { Sent } from '#actions/notification/send-mail.ts';
import type { MessageKey } from '#domain/case/message.ts';
import { log } from './log.ts';

/** Logs what became of a mail. Alarms count some of these words: infra/mail/outbound-mail.ts. */
export function logSent(sent: Sent, { caseNumber, id }: MessageKey, attempt: number): void {
  switch (sent.outcome) {
    case 'done-before':
      log.info('Mail was sent before', { caseNumber, message: id });
      break;
    case 'suppressed':
      log.info('Address fails: no mail', { caseNumber, message: id });
      break;
    case 'collected':
      log.info('Notice put by for a digest', { caseNumber, message: id });
      break;
    case 'limited':
      log.warn('Automatic mail limited', { caseNumber, limit: sent.limit });
      break;
    case 'postponed':
      if (sent.limit)
        log.warn('Automatic mail limited', { caseNumber, limit: sent.limit, attempt, seconds: sent.delaySeconds });
      else log.warn('Mail postponed', { caseNumber, attempt, seconds: sent.delaySeconds });
      break;
    case 'sent':
      if (sent.leftOut.length > 0)
        log.warn('Automatic mail limited', { caseNumber, limit: 'copies', copies: sent.leftOut.length });
      log.info('Mail sent', { caseNumber, messageId: sent.messageId });
  }
}
