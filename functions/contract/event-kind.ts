import * as z from 'zod';

/** What a line of a case's history tells (CASE-11). */
export const eventKind = z.enum([
  'registered',
  'message-joined',
  'status-changed',
  'field-changed',
  'continued-in',
  'branched-off',
  'merged-into',
  'merged-from',
  'note-written',
  'reply-written',
  'message-forwarded',
  'answer-stopped',
  'template-sent',
  'rated',
  'rating-doubted',
  'sender-confirmed',
  'mail-undelivered',
  'mail-complained',
  'report-unread',
  'mail-uncertain',
  'mail-settled',
  'mail-limited',
  'deadline-near',
  'deadline-missed',
]);
