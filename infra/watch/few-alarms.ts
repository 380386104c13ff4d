/**
 * The alarms of an install whose setting `alarms` is `few`: as many metrics as an account has free of charge
 * (https://aws.amazon.com/cloudwatch/pricing). They ring when a customer's mail is lost or late, or an answer does not leave;
 * most other faults end in one of these, or are told by `npm run doctor` and `npm run failed` alone.
 */
export const fewAlarms: ReadonlySet<string> = new Set([
  'received-mail-dead-letters',
  'received-mail-delay',
  'rule-set-inactive',
  'sweep-failures',
  'mails-never-registered',
  'unread-changes',
  'case-changed-delay',
  'outgoing-mail-dead-letters',
  'outgoing-mail-delay',
  'unsent-drafts',
]);
